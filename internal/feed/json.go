package feed

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/gorilla/feeds"
)

// WriteJSON writes JSON Feed 1.1. What the format has no field for stands in
// extension objects: the dates of an event in _event, the sources in _via.
// JSON Feed pages towards the past only, so next_url is Links.PrevArchive.
func (f Feed) WriteJSON(w io.Writer) error {
	if err := f.check("JSON", f.JSON); err != nil {
		return err
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false) // the file is JSON, not a part of a page
	if err := e.Encode(f.json()); err != nil {
		return fmt.Errorf("feed %q as JSON: %w", f.Title, err)
	}
	return nil
}

// jsonFeed is a feed whose own fields win over those of the same name in
// feeds.JSONFeed. Author, which version 1.1 took out, stays nil.
type jsonFeed struct {
	*feeds.JSONFeed
	Author *struct{}  `json:"author,omitempty"`
	Items  []jsonItem `json:"items"` // required, if only as an empty list
}

type jsonItem struct {
	*feeds.JSONItem
	Author *struct{}  `json:"author,omitempty"`
	Event  *jsonEvent `json:"_event,omitempty"`
	Via    *jsonVia   `json:"_via,omitempty"`
}

type jsonEvent struct {
	About string `json:"about"` // where the extension is explained
	Start string `json:"startdate,omitempty"`
	End   string `json:"enddate,omitempty"`
}

type jsonVia struct {
	Sources []jsonSource `json:"sources"`
}

type jsonSource struct {
	Title string `json:"title,omitempty"`
	URL   string `json:"url"`
}

func (f Feed) json() jsonFeed {
	g := (&feeds.JSON{Feed: f.gorilla()}).JSONFeed()
	g.Language = f.Language
	g.FeedUrl = f.JSON.Self
	g.NextUrl = f.JSON.PrevArchive
	g.Authors = jsonAuthors(f.Author)
	if f.Archive {
		// An archive page gets no new items, which is what expired tells readers.
		expired := true
		g.Expired = &expired
	}
	out := jsonFeed{JSONFeed: g, Items: []jsonItem{}}
	for i, it := range f.Items {
		out.Items = append(out.Items, newJSONItem(g.Items[i], it))
	}
	return out
}

func newJSONItem(g *feeds.JSONItem, it Item) jsonItem {
	if g.ContentHTML == "" {
		g.ContentText, g.Summary = g.Summary, "" // one of the two contents is required
	}
	g.Authors = jsonAuthors(it.Author)
	for _, c := range it.Categories {
		g.Tags = append(g.Tags, line(c.label()))
	}
	item := jsonItem{JSONItem: g}
	if it.EventStart != "" || it.EventEnd != "" {
		item.Event = &jsonEvent{About: eventNamespace, Start: it.EventStart, End: it.EventEnd}
	}
	var sources []jsonSource
	for _, link := range via(it.Sources) {
		sources = append(sources, jsonSource{Title: link.Title, URL: link.Href})
	}
	if sources != nil {
		item.Via = &jsonVia{sources}
	}
	return item
}

func jsonAuthors(a Author) []*feeds.JSONAuthor {
	if line(a.Name) == "" {
		return nil
	}
	return []*feeds.JSONAuthor{{Name: line(a.Name), Url: a.URL}}
}
