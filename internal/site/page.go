package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"html/template"
	"strings"
	"sync"
	"time"

	"resetline/internal/date"
)

// Frame is what every page has. The structs of the pages embed it, so that a
// template says {{.Title}} whatever the page.
type Frame struct {
	Site    *SiteInfo
	Root    string // how a link begins that leads to the site's top: "./", "../../", "/reset/"
	Path    string // the page's own address from the top: "e/k3x9/", "" for the home page
	Section string // which item of the navigation the page belongs to

	Title       string
	Description string
	Crumbs      []Link // the way from the top, the page itself left out
	Feeds       []Link // the page's own first
	Calendar    Link
	OEmbed      string // from the top; "" if the page cannot be embedded
	Picture     string // the picture for sharing, from the top
	Kind        string // OpenGraph's type: "website" or "article"
	NoIndex     bool
	Updated     time.Time // the page's last change, zero if it has none
	Script      bool      // whether the page has a use for search.js
	JSONLD      template.HTML

	frames *frames
	parts  *template.Template
}

// SiteInfo is what pages show of the site as a whole.
type SiteInfo struct {
	Title, Description, Language, Direction, Author, Rights string
	BaseURL                                                 string
	Version                                                 string
	Topics                                                  []Link
	Pages                                                   []Link
	Intro                                                   template.HTML
}

// Link is an address and its words. From a template, addresses within the
// site are written {{$.Root}}{{.Path}}.
type Link struct {
	Path, Text string
	Note       string // more words, "" if there are none
	Ordinal    int    // of a topic, from 1: its shape and colour
}

// Canonical is the page's absolute address.
func (f *Frame) Canonical() string { return f.Site.BaseURL + f.Path }

// FullTitle is what the browser's tab shows.
func (f *Frame) FullTitle() string {
	if f.Path == "" || f.Title == f.Site.Title {
		return f.Site.Title
	}
	return f.Title + " - " + f.Site.Title
}

// Policy is the page's Content-Security-Policy: the page runs no script but
// search.js where it has a use for it, whatever its text says. Its data for
// search engines is not run, but some checkers take it for a script, so it is
// allowed by its hash. A template that adds a script has to allow it here.
func (f *Frame) Policy() string {
	const rest = "; object-src 'none'; frame-src 'none'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"
	if f.Script {
		return "script-src-attr 'none'; worker-src 'none'" + rest
	}
	_, data, ok := strings.Cut(string(f.JSONLD), ">")
	if !ok {
		return "script-src 'none'" + rest
	}
	hash := sha256.Sum256([]byte(strings.TrimSuffix(data, "</script>")))
	return "script-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) + "'" + rest
}

// UpdatedDay is the day of the page's last change.
func (f *Frame) UpdatedDay() template.HTML {
	if f.Updated.IsZero() {
		return ""
	}
	return when(date.OnDay(date.DayOf(f.Updated)))
}

// frames keeps the parts of the frame that many pages share: a site of a
// hundred thousand pages has some twenty different ones.
type frames struct{ done *sync.Map }

type frameKey struct{ part, root, rest string }

func newFrames() frames { return frames{new(sync.Map)} }

// Header is _header.html, the same for all pages of one section and depth.
func (f *Frame) Header() (template.HTML, error) { return f.shared("_header.html") }

// FeedLinks is _feeds.html, the feeds and the calendar that the page announces.
func (f *Frame) FeedLinks() (template.HTML, error) {
	key := f.Calendar.Path
	for _, l := range f.Feeds {
		key += "," + l.Path
	}
	return f.keep(frameKey{"_feeds.html", f.Root, key})
}

// Footer is _footer.html.
func (f *Frame) Footer() (template.HTML, error) { return f.shared("_footer.html") }

func (f *Frame) shared(part string) (template.HTML, error) {
	return f.keep(frameKey{part, f.Root, f.Section})
}

// keep renders a part once for all pages that share its key.
func (f *Frame) keep(key frameKey) (template.HTML, error) {
	if html, ok := f.frames.done.Load(key); ok {
		return html.(template.HTML), nil
	}
	var buf bytes.Buffer
	if err := execute(f.parts.Lookup(key.part), key.part, &buf, f); err != nil {
		return "", err
	}
	html := template.HTML(buf.String())
	f.frames.done.Store(key, html)
	return html, nil
}

// frame returns the frame of a page at an address.
func (s *site) frame(path, title, description string) *Frame {
	return &Frame{
		Site:        s.info,
		Root:        rootOf(path),
		Path:        path,
		Title:       title,
		Description: description,
		Feeds:       s.feedLinks(nil),
		Calendar:    Link{Path: "calendar.ics", Text: s.content.Site.Title},
		Picture:     s.picture,
		Kind:        "website",
		frames:      &s.frames,
		parts:       s.views.parts,
	}
}

// rootOf returns the way from a page to the site's top.
func rootOf(path string) string {
	if n := strings.Count(path, "/"); n > 0 {
		return strings.Repeat("../", n)
	}
	return "./"
}

// feedLinks are the feeds a page announces: those of its topics first, then
// the whole story's.
func (s *site) feedLinks(topics []*list) []Link {
	var links []Link
	for _, l := range append(append([]*list(nil), topics...), s.all) {
		links = append(links,
			Link{Path: rootList(l).path + "feed.xml", Text: rootList(l).title, Note: "application/rss+xml"},
			Link{Path: rootList(l).path + "atom.xml", Text: rootList(l).title, Note: "application/atom+xml"},
			Link{Path: rootList(l).path + "feed.json", Text: rootList(l).title, Note: "application/feed+json"})
	}
	return links
}

// rootList is the list of the whole topic, or of the whole story, of which a
// list is a part.
func rootList(l *list) *list {
	for l.up != nil && l.topic == l.up.topic {
		l = l.up
	}
	return l
}

// page is the job of filling a template. build makes its data only when the
// page's turn has come, so that not all of a large site is held at once.
func (s *site) page(path, name string, build func() (any, error)) job {
	file := path
	if path == "" || strings.HasSuffix(path, "/") {
		file += "index.html"
	}
	return job{file, func(buf *bytes.Buffer) error {
		data, err := build()
		if err != nil {
			return err
		}
		return execute(s.views.pages[name], name, buf, data)
	}}
}

func (s *site) newInfo() *SiteInfo {
	c := &s.content.Site
	info := &SiteInfo{
		Title: c.Title, Description: c.Description, Language: c.Language, Direction: languageDirection(c.Language),
		Author: c.Author, Rights: c.Rights, BaseURL: s.options.BaseURL, Version: s.options.Version, Intro: c.Intro,
	}
	for _, l := range s.topics {
		info.Topics = append(info.Topics, l.link())
	}
	for _, p := range s.content.Pages {
		info.Pages = append(info.Pages, Link{Path: p.Slug + "/", Text: pageName(p)})
	}
	return info
}

func (l *list) link() Link { return Link{Path: l.path, Text: l.title, Ordinal: l.ordinal} }
