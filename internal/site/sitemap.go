package site

import (
	"bytes"
	"iter"
	"strconv"
	"time"
)

// sitemapLimit is how many addresses one sitemap may hold (sitemaps.org).
const sitemapLimit = 50_000

const sitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

// sitemapJobs are sitemap.xml, with parts of its own on a large site, and
// robots.txt, unless the editor has one among the static files.
func (s *site) sitemapJobs() []job {
	pages := s.shownPages()
	parts := pages.parts(sitemapLimit)
	part := func(i int) iter.Seq2[string, time.Time] { return pages.between(i*sitemapLimit, (i+1)*sitemapLimit) }
	set := func(path string, i int) job {
		return job{path: path, fill: func(buf *bytes.Buffer) error {
			buf.Grow(min(pages.len()-i*sitemapLimit, sitemapLimit) * (addressBytes + len(s.options.BaseURL)))
			return s.writeSitemap(buf, "urlset", "url", part(i))
		}}
	}
	var jobs []job
	if parts == 1 {
		jobs = append(jobs, set("sitemap.xml", 0))
	} else {
		jobs = append(jobs, job{path: "sitemap.xml", fill: func(buf *bytes.Buffer) error {
			return s.writeSitemap(buf, "sitemapindex", "sitemap", func(yield func(string, time.Time) bool) {
				for i := 0; i < parts && yield(sitemapPart(i), newestOf(part(i))); i++ {
				}
			})
		}})
		for i := range parts {
			jobs = append(jobs, set(sitemapPart(i), i))
		}
	}
	if !s.static["robots.txt"] {
		jobs = append(jobs, job{path: "robots.txt", fill: func(buf *bytes.Buffer) error {
			buf.WriteString("User-agent: *\nDisallow:\n\nSitemap: " + s.options.BaseURL + "sitemap.xml\n")
			return nil
		}})
	}
	return jobs
}

// addressBytes is what a page takes beside the site's address, rather more than
// less, so that a buffer need not grow step by step.
const addressBytes = 120

func sitemapPart(i int) string { return "sitemap-" + strconv.Itoa(i+1) + ".xml" }

// newestOf is the last change of some pages.
func newestOf(pages iter.Seq2[string, time.Time]) time.Time {
	var last time.Time
	for _, changed := range pages {
		last = newest(last, changed)
	}
	return last
}

// shownPages are the pages that search engines are to show, kind by kind: not
// those that only lead elsewhere or stand in frames. They are numbered through;
// an archive has so many that each address is made when it is written.
type shownPages []struct {
	n  int
	at func(i int) (path string, changed time.Time)
}

func (s *site) shownPages() shownPages {
	lists, single := s.lists(), [...]string{"upcoming/", "corrections/", "feeds/"}
	return shownPages{
		{len(lists), func(i int) (string, time.Time) { return lists[i].path, s.updated(lists[i]) }},
		{len(single), func(i int) (string, time.Time) { return single[i], time.Time{} }},
		{len(s.content.Pages), func(i int) (string, time.Time) { return s.content.Pages[i].Slug + "/", time.Time{} }},
		{len(s.time.Entries), func(i int) (string, time.Time) { e := s.time.Entries[i]; return entryPath(e), e.Updated() }},
		{len(s.content.Articles), func(i int) (string, time.Time) { a := s.content.Articles[i]; return articlePath(a), s.changed(a) }},
	}
}

func (p shownPages) len() int {
	all := 0
	for _, kind := range p {
		all += kind.n
	}
	return all
}

// parts is how many parts of at most n pages there are, at least one.
func (p shownPages) parts(n int) int { return max(1, (p.len()+n-1)/n) }

// between are the pages of some numbers, up to the last page: where each lies
// and its last change, which may be unknown.
func (p shownPages) between(from, to int) iter.Seq2[string, time.Time] {
	return func(yield func(string, time.Time) bool) {
		from, to := from, to
		for _, kind := range p {
			for i := max(from, 0); i < min(to, kind.n); i++ {
				if !yield(kind.at(i)) {
					return
				}
			}
			from, to = from-kind.n, to-kind.n
		}
	}
}

// writeSitemap writes a set of addresses, or of sitemaps, an address a line.
func (s *site) writeSitemap(buf *bytes.Buffer, set, member string, pages iter.Seq2[string, time.Time]) error {
	l := lines(buf.AvailableBuffer())
	l.raw(`<?xml version="1.0" encoding="UTF-8"?>`, "\n<", set, ` xmlns="`, sitemapNamespace, `">`)
	for path, changed := range pages {
		l.raw("\n <", member, ">\n  <loc>")
		l.words(s.options.BaseURL)
		l.words(path)
		l.raw("</loc>")
		if !changed.IsZero() {
			l.raw("\n  <lastmod>")
			l = changed.In(s.zone()).AppendFormat(l, time.DateOnly)
			l.raw("</lastmod>")
		}
		l.raw("\n </", member, ">")
	}
	l.raw("\n</", set, ">\n")
	_, err := buf.Write(l)
	return err
}
