package feed

import (
	"fmt"
	"html"
	"io"
	"strings"
	"time"

	"github.com/gorilla/feeds"
)

// WriteRSS writes RSS 2.0 as the RSS Advisory Board's profile recommends it.
//
// The description of an item is HTML: the escaped summary, with the whole item
// in content:encoded, or the whole item where there is no summary. Authors are
// dc:creator, since RSS wants an e-mail address in author.
func (f Feed) WriteRSS(w io.Writer) error {
	if err := f.check("RSS", f.RSS); err != nil {
		return err
	}
	if err := feeds.WriteXML(rssDocument{f}, w); err != nil {
		return fmt.Errorf("feed %q as RSS: %w", f.Title, err)
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// rssDocument makes a Feed what gorilla/feeds can write.
type rssDocument struct{ feed Feed }

// rssRoot declares every prefix once, whether it is used or not: a feed must
// not change its first line when its first dated item comes.
type rssRoot struct {
	*feeds.RssFeedXml
	Atom    string     `xml:"xmlns:atom,attr"`
	DC      string     `xml:"xmlns:dc,attr"`
	Event   string     `xml:"xmlns:ev,attr"`
	History string     `xml:"xmlns:fh,attr"`
	Channel rssChannel `xml:"channel"`
}

// rssChannel is a channel whose own fields win over those of the same name in
// feeds.RssFeed. Items are last: metadata after an item is against the profile.
type rssChannel struct {
	*feeds.RssFeed
	Title       rssText       `xml:"title"`
	Description rssText       `xml:"description"`
	Copyright   *rssText      `xml:"copyright"`
	Creator     string        `xml:"dc:creator,omitempty"`
	Links       []channelLink `xml:"atom:link"`
	Archive     *struct{}     `xml:"fh:archive"`
	Items       []rssItem     `xml:"item"`
}

type rssItem struct {
	*feeds.RssItem
	Title      rssText       `xml:"title"`
	Creator    string        `xml:"dc:creator,omitempty"`
	Categories []rssCategory `xml:"category"`
	Updated    string        `xml:"atom:updated,omitempty"`
	EventStart string        `xml:"ev:startdate,omitempty"`
	EventEnd   string        `xml:"ev:enddate,omitempty"`
	Sources    []channelLink `xml:"atom:link"`
}

type rssCategory struct {
	Domain string `xml:"domain,attr,omitempty"`
	Label  string `xml:",chardata"`
}

// rssText is plain text in an element that some readers take for HTML. The
// profile's way to be read alike by all is to write the two characters that
// begin markup as hexadecimal references.
type rssText struct {
	XML string `xml:",innerxml"`
}

var hexReferences = strings.NewReplacer("&", "&#x26;", "<", "&#x3C;", ">", "&#x3E;")

func plainRSS(s string) rssText { return rssText{hexReferences.Replace(s)} }

// channelLink is a link of Atom, in RSS under a prefix.
type channelLink struct {
	Href  string `xml:"href,attr"`
	Rel   string `xml:"rel,attr"`
	Type  string `xml:"type,attr,omitempty"`
	Title string `xml:"title,attr,omitempty"`
}

// FeedXml implements feeds.XmlFeed.
func (d rssDocument) FeedXml() any {
	f := d.feed
	g := (&feeds.Rss{Feed: f.gorilla()}).RssFeed()
	// gorilla takes this from the last change, which is LastBuildDate.
	g.PubDate = ""
	g.Language = f.Language
	g.Generator = line(f.Generator)

	channel := rssChannel{
		RssFeed:     g,
		Title:       plainRSS(g.Title),
		Description: plainRSS(g.Description),
		Creator:     line(f.Author.Name),
		Links:       f.RSS.links("application/rss+xml"),
	}
	if g.Copyright != "" {
		copyright := plainRSS(g.Copyright)
		channel.Copyright = &copyright
	}
	if f.Archive {
		channel.Archive = &struct{}{}
	}
	for i, it := range f.Items {
		channel.Items = append(channel.Items, newRSSItem(g.Items[i], it))
	}
	return rssRoot{
		RssFeedXml: g.FeedXml().(*feeds.RssFeedXml),
		Atom:       atomNamespace,
		DC:         "http://purl.org/dc/elements/1.1/",
		Event:      eventNamespace,
		History:    historyNamespace,
		Channel:    channel,
	}
}

func newRSSItem(g *feeds.RssItem, it Item) rssItem {
	g.Description = html.EscapeString(g.Description)
	if g.Description == "" {
		g.Description, g.Content = g.Content.Content, nil
	}
	g.PubDate = second(it.Published).Format(time.RFC1123Z)
	item := rssItem{
		RssItem:    g,
		Title:      plainRSS(g.Title),
		Creator:    line(it.Author.Name),
		EventStart: it.EventStart,
		EventEnd:   it.EventEnd,
		Sources:    via(it.Sources),
	}
	if !second(it.updated()).Equal(second(it.Published)) {
		item.Updated = second(it.updated()).Format(time.RFC3339)
	}
	for _, c := range it.Categories {
		item.Categories = append(item.Categories, rssCategory{Domain: c.Scheme, Label: line(c.label())})
	}
	return item
}
