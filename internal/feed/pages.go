package feed

// Pages cuts items, given newest first, into the page that one subscribes to and
// the pages of its archive, oldest first (RFC 5005, section 4). No page has more
// than n items; current has the n newest.
//
// A page of the archive is always full and counted from the oldest item, so that
// new items leave it as it was. The newest page of the archive may therefore
// have some of the current items once more, which the RFC provides for. There is
// no archive as long as everything is current. n is at least 1.
func Pages(items []Item, n int) (current []Item, archive [][]Item) {
	current = items[:min(n, len(items))]
	for end := len(items); end > n; end -= n {
		archive = append(archive, items[end-n:end])
	}
	return current, archive
}
