package site

import (
	"bytes"
	"encoding/xml"
	"strconv"
	"strings"
	"sync"
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
	parts := sync.OnceValue(func() [][]address { return cut(s.addresses(), sitemapLimit) })
	whole := func(buf *bytes.Buffer) error { return writeXML(buf, urlset{NS: sitemapNamespace, URLs: parts()[0]}) }
	number := (s.countAddresses() + sitemapLimit - 1) / sitemapLimit
	if number > 1 {
		whole = func(buf *bytes.Buffer) error {
			index := sitemapIndex{NS: sitemapNamespace}
			for i, part := range parts() {
				index.Sitemaps = append(index.Sitemaps, address{s.options.BaseURL + sitemapPart(i), newestOf(part)})
			}
			return writeXML(buf, index)
		}
	}
	jobs := []job{{"sitemap.xml", whole}}
	for i := 0; i < number && number > 1; i++ {
		jobs = append(jobs, job{sitemapPart(i), func(buf *bytes.Buffer) error {
			return writeXML(buf, urlset{NS: sitemapNamespace, URLs: parts()[i]})
		}})
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

// countAddresses is how many addresses there are, without their last changes,
// which take a look at every source of every entry.
func (s *site) countAddresses() int {
	return len(s.lists()) + 3 + len(s.content.Pages) + len(s.time.Entries) + len(s.content.Articles)
}

// cut cuts addresses into parts of at most n, at least one part.
func cut(all []address, n int) [][]address {
	var parts [][]address
	for len(all) > n {
		parts = append(parts, all[:n])
		all = all[n:]
	}
	return append(parts, all)
}

// newestOf is the last change of some pages.
func newestOf(part []address) string {
	last := ""
	for _, a := range part {
		last = max(last, a.LastMod) // days in ISO 8601
	}
	return last
}

// addresses are the pages that search engines are to show: not those that
// only lead elsewhere or stand in frames.
func (s *site) addresses() []address {
	var out []address
	add := func(path string, changed time.Time) {
		a := address{Loc: s.options.BaseURL + path}
		if !changed.IsZero() {
			a.LastMod = changed.In(s.zone()).Format(time.DateOnly)
		}
		out = append(out, a)
	}
	for _, l := range s.lists() {
		add(l.path, s.updated(l))
	}
	add("upcoming/", time.Time{})
	add("corrections/", time.Time{})
	add("feeds/", time.Time{})
	for _, p := range s.content.Pages {
		add(p.Slug+"/", time.Time{})
	}
	for _, e := range s.time.Entries {
		add(entryPath(e), e.Updated())
	}
	for _, a := range s.content.Articles {
		add(articlePath(a), s.changed(a))
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
