package timeline

import (
	"slices"
	"strings"

	"resetline/internal/article"
)

// Diff is what an edit does to a timeline. Entries are the same if an address
// of the one leads to the other: their IDs or aliases meet.
type Diff struct {
	New     []*Entry // told for the first time
	Changed []Edit   // told otherwise
	Merged  []Merged // several became one
	Split   []Split  // one became several
	Gone    []*Entry // told no more
}

// Edit is an entry before and after.
type Edit struct {
	Before, After *Entry
	Fields        []Field // what differs, at least one
}

// Field is a difference between two entries, in words.
type Field struct{ Name, Before, After string }

// Merged is an entry that was several before.
type Merged struct {
	Before []*Entry
	After  *Entry
}

// Split is an entry that is several after.
type Split struct {
	Before *Entry
	After  []*Entry
}

// Empty tells whether nothing has changed.
func (d *Diff) Empty() bool {
	return len(d.New)+len(d.Changed)+len(d.Merged)+len(d.Split)+len(d.Gone) == 0
}

// Compare returns what differs between two timelines, each part in the order of
// the timeline.
func Compare(before, after *Timeline) *Diff {
	forward, back := links(before.Entries, after.Entries), links(after.Entries, before.Entries)
	d := &Diff{}
	for _, e := range before.Entries {
		switch to := forward[e]; {
		case len(to) == 0:
			d.Gone = append(d.Gone, e)
		case len(to) > 1:
			d.Split = append(d.Split, Split{e, to})
		}
	}
	for _, e := range after.Entries {
		from := back[e]
		switch {
		case len(from) == 0:
			d.New = append(d.New, e)
		case len(from) > 1:
			d.Merged = append(d.Merged, Merged{from, e})
		case len(forward[from[0]]) == 1:
			if fields := differences(from[0], e); len(fields) > 0 {
				d.Changed = append(d.Changed, Edit{from[0], e, fields})
			}
		}
	}
	return d
}

// links returns which entries of another timeline each entry leads to, in
// their order.
func links(from, to []*Entry) map[*Entry][]*Entry {
	owner := map[string]int{}
	for i, e := range to {
		for _, id := range append([]string{e.ID}, e.Aliases...) {
			owner[id] = i
		}
	}
	out := map[*Entry][]*Entry{}
	for _, e := range from {
		var places []int
		for _, id := range append([]string{e.ID}, e.Aliases...) {
			if i, ok := owner[id]; ok {
				places = append(places, i)
			}
		}
		slices.Sort(places)
		for _, i := range slices.Compact(places) {
			out[e] = append(out[e], to[i])
		}
	}
	return out
}

func differences(a, b *Entry) []Field {
	var out []Field
	for _, f := range []Field{
		{"date", a.When.Long(), b.When.Long()},
		{"status", a.Status.String(), b.Status.String()},
		{"title", a.Title, b.Title},
		{"text", a.Text, b.Text},
		{"topics", strings.Join(a.Topics, ", "), strings.Join(b.Topics, ", ")},
		{"sources", slugs(a), slugs(b)},
		{"other days", conflicting(a), conflicting(b)},
		{"corrections", corrected(a.Corrections), corrected(b.Corrections)},
		{"address", a.ID, b.ID},
	} {
		if f.Before != f.After {
			out = append(out, f)
		}
	}
	return out
}

func slugs(e *Entry) string {
	var out []string
	for _, a := range e.Articles() {
		out = append(out, a.Slug)
	}
	return strings.Join(out, ", ")
}

func conflicting(e *Entry) string {
	var out []string
	for _, c := range e.Conflicts {
		out = append(out, c.When.Long()+" in "+c.Source.Article.Slug)
	}
	return strings.Join(out, ", ")
}

func corrected(cs []article.Correction) string {
	var out []string
	for _, c := range cs {
		out = append(out, c.Text)
	}
	return strings.Join(out, " ")
}
