package site

import (
	"bytes"
	"encoding/xml"
	"strconv"
	"strings"
	"time"
)

// sitemapLimit is how many addresses one sitemap may hold (sitemaps.org).
const sitemapLimit = 50_000

const sitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

// address is a page, or a sitemap, and its last change, which may be unknown.
type address struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod,omitempty"`
}

type urlset struct {
	XMLName xml.Name  `xml:"urlset"`
	NS      string    `xml:"xmlns,attr"`
	URLs    []address `xml:"url"`
}

type sitemapIndex struct {
	XMLName  xml.Name  `xml:"sitemapindex"`
	NS       string    `xml:"xmlns,attr"`
	Sitemaps []address `xml:"sitemap"`
}

// sitemapJobs are sitemap.xml, with parts of its own on a large site, and
// robots.txt, unless the editor has one among the static files.
func (s *site) sitemapJobs() []job {
	pages := s.shownPages()
	parts := pages.parts(sitemapLimit)
	set := func(buf *bytes.Buffer, part int) error {
		return writeXML(buf, urlset{NS: sitemapNamespace, URLs: pages.addresses(s, part*sitemapLimit, (part+1)*sitemapLimit)})
	}
	whole := func(buf *bytes.Buffer) error { return set(buf, 0) }
	if parts > 1 {
		whole = func(buf *bytes.Buffer) error {
			index := sitemapIndex{NS: sitemapNamespace}
			for i := range parts {
				changed := newestOf(pages.addresses(s, i*sitemapLimit, (i+1)*sitemapLimit))
				index.Sitemaps = append(index.Sitemaps, address{s.options.BaseURL + sitemapPart(i), changed})
			}
			return writeXML(buf, index)
		}
	}
	jobs := []job{{"sitemap.xml", whole}}
	for i := 0; i < parts && parts > 1; i++ {
		jobs = append(jobs, job{sitemapPart(i), func(buf *bytes.Buffer) error { return set(buf, i) }})
	}
	if !s.static["robots.txt"] {
		jobs = append(jobs, job{"robots.txt", func(buf *bytes.Buffer) error {
			buf.WriteString("User-agent: *\nDisallow:\n\nSitemap: " + s.options.BaseURL + "sitemap.xml\n")
			return nil
		}})
	}
	return jobs
}

func sitemapPart(i int) string { return "sitemap-" + strconv.Itoa(i+1) + ".xml" }

// newestOf is the last change of some pages.
func newestOf(part []address) string {
	last := ""
	for _, a := range part {
		last = max(last, a.LastMod) // days in ISO 8601
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

// parts is how many parts of at most n pages there are, at least one.
func (p shownPages) parts(n int) int {
	all := 0
	for _, kind := range p {
		all += kind.n
	}
	return max(1, (all+n-1)/n)
}

// addresses are those of the pages of some numbers, up to the last page.
func (p shownPages) addresses(s *site, from, to int) []address {
	var out []address
	for _, kind := range p {
		for i := max(from, 0); i < min(to, kind.n); i++ {
			path, changed := kind.at(i)
			a := address{Loc: s.options.BaseURL + path}
			if !changed.IsZero() {
				a.LastMod = changed.In(s.zone()).Format(time.DateOnly)
			}
			out = append(out, a)
		}
		from, to = from-kind.n, to-kind.n
	}
	return out
}

func writeXML(buf *bytes.Buffer, value any) error {
	buf.WriteString(strings.TrimSpace(xml.Header) + "\n")
	e := xml.NewEncoder(buf)
	e.Indent("", " ") // an address a line
	if err := e.Encode(value); err != nil {
		return err
	}
	return buf.WriteByte('\n')
}
