package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"html/template"
	"slices"
	"strconv"
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
	Brief       bool   // whether the foot leaves out how the site is made
	NoIndex     bool
	Updated     time.Time // the page's last change, zero if it has none
	Script      bool      // whether the page has a use for search.js
	Canonical   string    // the page's absolute address

	// The blanks of the frame, which follow from the other fields, see share.
	Policy     template.HTML // the Content-Security-Policy
	Meta       template.HTML // the title, the description, the address
	JSONLD     template.HTML
	UpdatedDay template.HTML // the day of the last change
	// What the page has in common with others.
	HeadLinks, Header, CrumbNav, Footer template.HTML

	form   *form
	frames *shared[[]byte]
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

// MediaType is the attribute with the media type of a feed, which is its note.
// html/template would write the plus sign as a reference, which many programs
// that look through a page for its feeds do not resolve.
func (l Link) MediaType() template.HTMLAttr { return template.HTMLAttr(`type="` + l.Note + `"`) }

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
func (f *Frame) policy(l *lines, script []byte) {
	const (
		open = `<meta http-equiv="Content-Security-Policy" content="`
		rest = `; object-src 'none'; frame-src 'none'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'">`
	)
	_, data, ok := bytes.Cut(script, []byte(">"))
	switch {
	case f.Script:
		l.raw(open, "script-src-attr 'none'; worker-src 'none'", rest)
	case !ok:
		l.raw(open, "script-src 'none'", rest)
	default:
		hash := sha256.Sum256(bytes.TrimSuffix(data, []byte("</script>")))
		l.raw(open, "script-src 'sha256-", base64.StdEncoding.EncodeToString(hash[:]), "'", rest)
	}
}

// meta is what the head says of this page alone.
func (f *Frame) meta(l *lines) {
	said := func(open, words string) {
		if words != "" {
			l.raw("\n", open)
			l.words(words)
			l.raw(`">`)
		}
	}
	l.raw("<title>")
	l.words(f.fullTitle())
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
}

// share fills in the blanks of the frame.
func (f *Frame) share() error {
	f.form.keep("Root", f.Root)
	f.form.keep("Script", strconv.FormatBool(f.Script))
	f.form.blank("JSONLD").raw(string(f.JSONLD))
	f.policy(f.form.blank("Policy"), f.form.text[len(f.form.text)-len(f.JSONLD):])
	f.meta(f.form.blank("Meta"))
	if l := f.form.blank("UpdatedDay"); !f.Updated.IsZero() {
		l.when(date.OnDay(date.DayOf(f.Updated)))
	}
	if err := f.part("HeadLinks", "_links.html", f.linksKey); err != nil {
		return err
	}
	if err := f.part("Header", "_header.html", f.section); err != nil {
		return err
	}
	if err := f.part("Footer", "_footer.html", f.footerKey); err != nil {
		return err
	}
	if len(f.Crumbs) == 0 {
		f.form.blank("CrumbNav")
		return nil
	}
	return f.part("CrumbNav", "_crumbs.html", f.crumbsKey)
}

func (f *Frame) blanks() *form { return f.form }

// linksKey names all that _links.html depends on but the root.
func (f *Frame) linksKey(l *lines) {
	l.raw(f.Kind, "\n", f.Picture, "\n", f.Calendar.Path, "\n", f.OEmbed, "\n")
	if f.OEmbed != "" {
		l.raw(f.Title, "\n")
	}
	if f.Card && !f.NoIndex {
		l.raw("card\n")
	}
	for _, feed := range f.Feeds {
		l.raw(feed.Path, "\n")
	}
}

func (f *Frame) section(l *lines) { l.raw(f.Section) }

func (f *Frame) footerKey(l *lines) { l.raw(f.Section, "\n", strconv.FormatBool(f.Brief)) }

func (f *Frame) crumbsKey(l *lines) {
	for _, c := range f.Crumbs {
		l.raw(c.Path, "\n")
	}
}

// part fills a blank with a part of the frame, which is rendered once for all
// pages that share its key.
func (f *Frame) part(blank, name string, rest func(*lines)) error {
	key := drafts.Get().(*lines)
	defer drafts.Put(key)
	*key = (*key)[:0]
	key.raw(name, "\n", f.Root, "\n")
	rest(key)
	html, err := f.frames.get(*key, func() ([]byte, error) {
		var buf bytes.Buffer
		err := execute(f.parts.Lookup(name), name, &buf, f)
		return bytes.TrimSpace(buf.Bytes()), err
	})
	f.form.blank(blank).Write(html)
	return err
}

// frames are those of pages that are done.
var frames = sync.Pool{New: func() any { return new(Frame) }}

// done gives the frame back. Nothing of the page is used after that.
func (f *Frame) done() { frames.Put(f) }

// frame returns the frame of a page at an address.
func (s *site) frame(path, title, description string) *Frame {
	f := frames.Get().(*Frame)
	*f = Frame{
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
		form:        newForm(),
		frames:      &s.frames,
		parts:       s.views.parts,
	}
	f.form.insets = s.views.insets()
	return f
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
	for _, l := range slices.Concat(topics, []*list{s.all}) {
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
type page interface {
	share() error
	blanks() *form
	done()
}

// page is the job of filling a template. build makes its data only when the
// page's turn has come, so that not all of a large site is held at once.
func (s *site) page(path, name string, build func() (page, error)) job {
	file := path
	if path == "" || strings.HasSuffix(path, "/") {
		file += "index.html"
	}
	return job{path: file, fill: func(buf *bytes.Buffer) error {
		data, err := build()
		if err != nil {
			return err
		}
		defer data.done()
		if err := data.share(); err != nil {
			return err
		}
		return s.fill(buf, s.views.pages[name], data.blanks(), data)
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
