package feed

import (
	"fmt"
	"io"
	"time"

	"github.com/gorilla/feeds"
)

const (
	atomNamespace    = "http://www.w3.org/2005/Atom"
	eventNamespace   = "http://purl.org/rss/1.0/modules/event/"
	historyNamespace = "http://purl.org/syndication/history/1.0"
)

// WriteAtom writes Atom (RFC 4287), with the links of RFC 5005 where the feed
// has an archive. HTML is content of type html; titles and summaries are text.
// A feed without items needs Updated.
func (f Feed) WriteAtom(w io.Writer) error {
	if err := f.check("Atom", f.Atom); err != nil {
		return err
	}
	if f.newest().IsZero() {
		return fmt.Errorf("feed %q as Atom: no items and no updated time", f.Title)
	}
	if err := feeds.WriteXML(atomDocument{f}, w); err != nil {
		return fmt.Errorf("feed %q as Atom: %w", f.Title, err)
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// atomDocument makes a Feed what gorilla/feeds can write.
type atomDocument struct{ feed Feed }

// atomFeed is a feed whose own fields win over those of the same name in
// feeds.AtomFeed. Entries are last, as metadata is to come before them.
type atomFeed struct {
	*feeds.AtomFeed
	Lang      string        `xml:"xml:lang,attr,omitempty"`
	Event     string        `xml:"xmlns:ev,attr"`
	History   string        `xml:"xmlns:fh,attr"`
	Generator string        `xml:"generator,omitempty"`
	Links     []channelLink `xml:"link"`
	Archive   *struct{}     `xml:"fh:archive"`
	Entries   []atomEntry   `xml:"entry"`
}

type atomEntry struct {
	*feeds.AtomEntry
	Categories []atomCategory `xml:"category"`
	EventStart string         `xml:"ev:startdate,omitempty"`
	EventEnd   string         `xml:"ev:enddate,omitempty"`
	Links      []channelLink  `xml:"link"`
}

type atomCategory struct {
	Term   string `xml:"term,attr"`
	Scheme string `xml:"scheme,attr,omitempty"`
	Label  string `xml:"label,attr,omitempty"`
}

// FeedXml implements feeds.XmlFeed.
func (d atomDocument) FeedXml() any {
	f := d.feed
	g := (&feeds.Atom{Feed: f.gorilla()}).AtomFeed()
	g.Id = f.ID
	if g.Id == "" {
		g.Id = f.Atom.Self
	}
	g.Author = atomAuthor(f.Author)

	site := channelLink{Href: f.SiteURL, Rel: "alternate", Type: "text/html"}
	out := atomFeed{
		AtomFeed:  g,
		Lang:      f.Language,
		Event:     eventNamespace,
		History:   historyNamespace,
		Generator: line(f.Generator),
		Links:     append([]channelLink{site}, f.Atom.links("application/atom+xml")...),
	}
	if f.Archive {
		out.Archive = &struct{}{}
	}
	for i, it := range f.Items {
		out.Entries = append(out.Entries, newAtomEntry(g.Entries[i], it))
	}
	return out
}

func newAtomEntry(g *feeds.AtomEntry, it Item) atomEntry {
	g.Published = second(it.Published).Format(time.RFC3339)
	g.Author = atomAuthor(it.Author)
	if g.Summary != nil {
		g.Summary.Type = "text" // gorilla takes every summary for HTML
	}
	g.Links = nil
	entry := atomEntry{
		AtomEntry:  g,
		EventStart: it.EventStart,
		EventEnd:   it.EventEnd,
		Links: append([]channelLink{{Href: it.URL, Rel: "alternate", Type: "text/html"}},
			via(it.Sources)...),
	}
	for _, c := range it.Categories {
		entry.Categories = append(entry.Categories,
			atomCategory{Term: line(c.Term), Scheme: c.Scheme, Label: line(c.Label)})
	}
	return entry
}

// atomAuthor is nil for nobody: the author of the feed is then that of the entry.
func atomAuthor(a Author) *feeds.AtomAuthor {
	if line(a.Name) == "" {
		return nil
	}
	return &feeds.AtomAuthor{AtomPerson: feeds.AtomPerson{Name: line(a.Name), Uri: a.URL}}
}

// links are the addresses of a feed of the given media type, in Atom's terms.
func (l Links) links(mediaType string) []channelLink {
	var out []channelLink
	for _, link := range []channelLink{
		{Rel: "self", Href: l.Self},
		{Rel: "current", Href: l.Current},
		{Rel: "prev-archive", Href: l.PrevArchive},
		{Rel: "next-archive", Href: l.NextArchive},
	} {
		if link.Href != "" {
			link.Type = mediaType
			out = append(out, link)
		}
	}
	return out
}

// via are the links to what an item rests on.
func via(sources []Source) []channelLink {
	var out []channelLink
	for _, s := range sources {
		if s.URL != "" {
			out = append(out, channelLink{Href: s.URL, Rel: "via", Title: line(s.Title)})
		}
	}
	return out
}
