package feed

import "time"

// Times are those of an [Item].
type Times struct{ Published, Updated time.Time }

// Distinct makes the times of items differ by at least a second, which
// validators ask for and some readers sort by. Published times differ from each
// other, and so do Updated times; a zero Updated becomes Published.
//
// The last of several items with one time keeps it and each one before it, in
// the order given, is moved on to the next free second: never back, so that an
// item of midnight stays in its day, and by fewer seconds than there are items.
// The order of items given newest first is thereby kept.
//
// Call it once on all items of a site, before they are cut into pages and
// topics: only then has an item the same time in each feed it is in. Times that
// already differ stay as they are, to the second.
func Distinct(times []Times) {
	published, updated := map[int64]bool{}, map[int64]bool{}
	for i := len(times) - 1; i >= 0; i-- {
		t := &times[i]
		if t.Updated.IsZero() {
			t.Updated = t.Published
		}
		p, u := t.Published.Unix(), t.Updated.Unix()
		same := p == u // an item that never changed must not seem to have
		for published[p] || same && updated[p] {
			p++
		}
		if same {
			u = p
		}
		for updated[u] {
			u++
		}
		published[p], updated[u] = true, true
		zone := t.Published.Location()
		t.Published, t.Updated = time.Unix(p, 0).In(zone), time.Unix(u, 0).In(zone)
	}
}

// second is how precisely the formats tell the time.
func second(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	return t.Truncate(time.Second)
}
