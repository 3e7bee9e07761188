package site

import (
	"bytes"
	"fmt"
	"slices"
	"time"
)

// The archive of a feed holds what the feed no longer does (RFC 5005, section
// 4). It is written in Atom alone, the format that the RFC is about; whoever
// wants the whole story in another has timeline.json.
//
// Pages are cut by the calendar: a year each, or the months of a year that has
// more than a page of items, or the thirds of such a month, or their days, and
// the items of a day that is still too many into full pages. A page is only there once it is
// complete: full, or its time over. New items thus change no page, and an
// article that is added to an old day those of that day alone. What is on no
// page yet is among the newest items, so that nobody who reads all pages misses
// any.

// archivePage is a page of a feed's archive.
type archivePage struct {
	path string // from the site's top: "t/summit/atom-2025.xml", "atom-2025-04-24.xml"
	news []news // newest first
}

// archive cuts the items of a feed into pages, oldest first. There is none as
// long as the feed itself holds everything.
func (s *site) archive(c channel) []archivePage {
	if len(c.news) <= feedLimit {
		return nil
	}
	return s.cutArchive(nil, c, 0, c.news, false)
}

// archivePeriods are what pages are cut by, as they stand in their names, from
// the whole feed on.
var archivePeriods = [...]func(time.Time) string{
	func(time.Time) string { return "" },
	func(t time.Time) string { return t.Format("2006") },
	func(t time.Time) string { return t.Format("2006-01") },
	func(t time.Time) string { return t.Format("2006-01-") + thirds[min((t.Day()-1)/10, 2)] },
	func(t time.Time) string { return t.Format("2006-01-02") },
}

// thirds are those of a month: up to the 10th, the 20th and its end.
var thirds = [...]string{"early", "mid", "late"}

// cutArchive appends the pages of a period, oldest first. It is over if there
// are items of a later one.
func (s *site) cutArchive(pages []archivePage, c channel, level int, items []news, over bool) []archivePage {
	in := func(level int) func(news) string {
		return func(n news) string { return archivePeriods[level](n.Published.In(s.zone())) }
	}
	name := in(level)
	add := func(name string, items []news) {
		pages = append(pages, archivePage{c.path + "atom-" + name + ".xml", items})
	}
	switch {
	case level > 0 && len(items) <= feedLimit:
		if over {
			add(name(items[0]), items)
		}
	case level == len(archivePeriods)-1:
		for i, full := range pieces(items) {
			number := ""
			if i > 0 {
				number = fmt.Sprint("-", i+1)
			}
			if over || len(full) == feedLimit {
				add(name(items[0])+number, full)
			}
		}
	default:
		for i, group := range slices.Backward(groupBy(items, in(level+1))) {
			pages = s.cutArchive(pages, c, level+1, group, over || i > 0)
		}
	}
	return pages
}

// pieces cuts items, newest first, into full pages from the oldest on; only
// the last may have fewer.
func pieces(items []news) [][]news {
	var out [][]news
	for end := len(items); end > 0; end -= feedLimit {
		out = append(out, items[max(0, end-feedLimit):end])
	}
	return out
}

// archiveJobs are the pages of a feed's archive. A page leads to the one before
// it and to the feed, both of which stay where they are; a link to the page
// after it would change it when that page comes.
func (s *site) archiveJobs(c channel, pages []archivePage) []job {
	var jobs []job
	before := ""
	for _, page := range pages {
		prev := before
		before = s.options.BaseURL + page.path
		jobs = append(jobs, job{path: page.path, fill: func(buf *bytes.Buffer) error {
			f := s.feed(c, page.news, page.path)
			f.Archive = true
			f.Atom.Current, f.Atom.PrevArchive = s.options.BaseURL+c.path+"atom.xml", prev
			return f.WriteAtom(buf)
		}})
	}
	return jobs
}
