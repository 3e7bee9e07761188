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
	PictureAlt  string
	Kind        string // OpenGraph's type: "website" or "article"
	Card        bool   // whether the page says what other sites are to show of it
	NoIndex     bool
	Updated     time.Time // the page's last change, zero if it has none
	Script      bool      // whether the page has a use for search.js
	JSONLD      template.HTML

	Canonical string // the page's absolute address

	// These follow from the others, see share. They are fields and no methods
	// because a template reads a field far faster.
	FullTitle  string        // what the browser's tab shows
	Policy     template.HTML // the Content-Security-Policy
	Meta       template.HTML // the title, the description, the address
	UpdatedDay template.HTML // the day of the last change
	// What the page has in common with others.
	HeadLinks, Header, CrumbNav, Footer template.HTML

	frames *frames
	parts  *template.Template
}

// SiteInfo is what pages show of the site as a whole.
type SiteInfo struct {
	Title, Description, Language, Direction, Author, Rights string
	Lang                                                    template.HTMLAttr // both lang and dir
	BaseURL                                                 string
	Version                                                 string
	Topics                                                  []Link
	Feeds                                                   []Link
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

// fullTitle is what the browser's tab shows.
func (f *Frame) fullTitle() string {
	if f.Path == "" || f.Title == f.Site.Title {
		return f.Site.Title
	}
	return f.Title + " - " + f.Site.Title
}

// policy is the page's Content-Security-Policy: the page runs no script but
// search.js where it has a use for it, whatever its text says. Its data for
// search engines is not run, but some checkers take it for a script, so it is
// allowed by its hash. A template that adds a script has to allow it here.
func (f *Frame) policy() template.HTML {
	const (
		open = `<meta http-equiv="Content-Security-Policy" content="`
		rest = `; object-src 'none'; frame-src 'none'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'">`
	)
	if f.Script {
		return open + "script-src-attr 'none'; worker-src 'none'" + rest
	}
	_, data, ok := strings.Cut(string(f.JSONLD), ">")
	if !ok {
		return open + "script-src 'none'" + rest
	}
	hash := sha256.Sum256([]byte(strings.TrimSuffix(data, "</script>")))
	return template.HTML(open + "script-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) + "'" + rest)
}

// meta is what the head says of this page alone.
func (f *Frame) meta() template.HTML {
	return written(func(l *lines) {
		said := func(open, words string) {
			if words != "" {
				l.raw("\n", open)
				l.words(words)
				l.raw(`">`)
			}
		}
		l.raw("<title>")
		l.words(f.FullTitle)
		l.raw("</title>")
		said(`<meta name="description" content="`, f.Description)
		if f.NoIndex {
			l.raw("\n<meta name=\"robots\" content=\"noindex\">")
			return
		}
		said(`<link rel="canonical" href="`, f.Canonical)
		if f.Card {
			said(`<meta property="og:url" content="`, f.Canonical)
			said(`<meta property="og:title" content="`, f.Title)
			said(`<meta property="og:description" content="`, f.Description)
		}
	})
}

// frames keeps the parts of the frame that many pages share: a site of a
// hundred thousand pages has some twenty different ones.
type frames struct{ done *sync.Map }

type frameKey struct{ part, root, rest string }

func newFrames() frames { return frames{new(sync.Map)} }

// share fills in what follows from the other fields, and what the page has in
// common with others.
func (f *Frame) share() error {
	var err error
	keep := func(part, rest string) (html template.HTML) {
		if err == nil {
			html, err = f.keep(frameKey{part, f.Root, rest})
		}
		return html
	}
	f.HeadLinks = keep("_links.html", f.linksKey())
	f.Header = keep("_header.html", f.Section)
	f.Footer = keep("_footer.html", f.Section)
	if len(f.Crumbs) > 0 {
		key := ""
		for _, c := range f.Crumbs {
			key += c.Path + "\n"
		}
		f.CrumbNav = keep("_crumbs.html", key)
	}
	if !f.Updated.IsZero() {
		f.UpdatedDay = when(date.OnDay(date.DayOf(f.Updated)))
	}
	f.FullTitle, f.Policy = f.fullTitle(), f.policy()
	f.Meta = f.meta()
	return err
}

// linksKey names all that _links.html depends on but the root.
func (f *Frame) linksKey() string {
	var key strings.Builder
	for _, part := range [...]string{f.Kind, f.Picture, f.Calendar.Path} {
		key.WriteString(part + "\n")
	}
	if f.Card && !f.NoIndex {
		key.WriteString("card\n")
	}
	for _, l := range f.Feeds {
		key.WriteString(l.Path + "\n")
	}
	return key.String()
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
	html := template.HTML(bytes.TrimSpace(buf.Bytes()))
	f.frames.done.Store(key, html)
	return html, nil
}

// frame returns the frame of a page at an address.
func (s *site) frame(path, title, description string) *Frame {
	return &Frame{
		Site:        s.info,
		Root:        rootOf(path),
		Path:        path,
		Canonical:   s.options.BaseURL + path,
		Title:       title,
		Description: description,
		Feeds:       s.info.Feeds,
		Calendar:    Link{Path: "calendar.ics", Text: s.content.Site.Title},
		Picture:     s.picture,
		PictureAlt:  s.info.Title,
		Kind:        "website",
		Card:        true,
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
		l = rootList(l)
		links = append(links, l.rss(),
			Link{Path: l.path + "atom.xml", Text: l.title, Note: "application/atom+xml"},
			Link{Path: l.path + "feed.json", Text: l.title, Note: "application/feed+json"})
	}
	return links
}

// rss is the feed of a topic or the whole story that most readers know.
func (l *list) rss() Link {
	return Link{Path: l.path + "feed.xml", Text: l.title, Note: "application/rss+xml"}
}

// rootList is the list of the whole topic, or of the whole story, of which a
// list is a part.
func rootList(l *list) *list {
	for l.up != nil && l.topic == l.up.topic {
		l = l.up
	}
	return l
}

// page is what a template is filled with; every page embeds its [Frame].
type page interface{ share() error }

// page is the job of filling a template. build makes its data only when the
// page's turn has come, so that not all of a large site is held at once.
func (s *site) page(path, name string, build func() (page, error)) job {
	file := path
	if path == "" || strings.HasSuffix(path, "/") {
		file += "index.html"
	}
	return job{file, func(buf *bytes.Buffer) error {
		data, err := build()
		if err != nil {
			return err
		}
		if err := data.share(); err != nil {
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
	info.Lang = template.HTMLAttr(`lang="` + esc(info.Language) + `" dir="` + info.Direction + `"`)
	for _, l := range s.topics {
		info.Topics = append(info.Topics, l.link())
	}
	info.Feeds = s.feedLinks(nil)
	for _, p := range s.content.Pages {
		info.Pages = append(info.Pages, Link{Path: p.Slug + "/", Text: pageName(p)})
	}
	return info
}

func (l *list) link() Link { return Link{Path: l.path, Text: l.title, Ordinal: l.ordinal} }
