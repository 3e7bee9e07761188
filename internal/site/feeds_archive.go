package site

import (
	"bytes"
	"fmt"
	"slices"
)

// The archive of a feed holds what the feed no longer does (RFC 5005, section
// 4). It is written in Atom alone, the format that the RFC is about; whoever
// wants the whole story in another has timeline.json.
//
// Pages are cut by the calendar: a year each, or the months of a year that has
// more than a page of items, these again into full pages. A page is only there
// once it is complete: full, or its time over. New items thus change no page,
// and an article that is added to an old month those of that month alone. What
// is on no page yet is among the newest items, so that nobody who reads all
// pages misses any.

// archivePage is a page of a feed's archive.
type archivePage struct {
	path string // from the site's top: "t/summit/atom-2025.xml", "atom-2025-04-2.xml"
	news []news // newest first
}

// archive cuts the items of a feed into pages, oldest first. There is none as
// long as the feed itself holds everything.
func (s *site) archive(c channel) []archivePage {
	if len(c.news) <= feedLimit {
		return nil
	}
	var pages []archivePage
	add := func(period string, items []news) {
		pages = append(pages, archivePage{c.path + "atom-" + period + ".xml", items})
	}
	year := func(n news) int { return n.published.In(s.zone()).Year() }
	month := func(n news) int { return int(n.published.In(s.zone()).Month()) }
	years := groupBy(c.news, year)
	for y, items := range slices.Backward(years) {
		if len(items) <= feedLimit {
			if y > 0 {
				add(fmt.Sprint(year(items[0])), items)
			}
			continue
		}
		months := groupBy(items, month)
		for m, items := range slices.Backward(months) {
			first := items[len(items)-1].published.In(s.zone()).Format("2006-01")
			for i, full := range pieces(items) {
				if over := y > 0 || m > 0; over || len(full) == feedLimit {
					add(fmt.Sprintf("%s-%d", first, i+1), full)
				}
			}
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
		jobs = append(jobs, job{page.path, func(buf *bytes.Buffer) error {
			f := s.feed(c, page.news, page.path)
			f.Archive = true
			f.Atom.Current, f.Atom.PrevArchive = s.options.BaseURL+c.path+"atom.xml", prev
			return f.WriteAtom(buf)
		}})
	}
	return jobs
}
