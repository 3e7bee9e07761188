package feedtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
)

// jsonFeed and the types below are JSON Feed 1.1 without attachments and hubs,
// and with the two extensions of package feed.
type jsonFeed struct {
	Version     string       `json:"version"`
	Title       string       `json:"title"`
	HomePageURL string       `json:"home_page_url"`
	FeedURL     string       `json:"feed_url"`
	Description string       `json:"description"`
	UserComment string       `json:"user_comment"`
	NextURL     string       `json:"next_url"`
	Icon        string       `json:"icon"`
	Favicon     string       `json:"favicon"`
	Authors     []jsonAuthor `json:"authors"`
	Language    string       `json:"language"`
	Expired     bool         `json:"expired"`
	Items       *[]jsonItem  `json:"items"`
}

type jsonItem struct {
	ID            string       `json:"id"`
	URL           string       `json:"url"`
	ExternalURL   string       `json:"external_url"`
	Title         string       `json:"title"`
	ContentHTML   string       `json:"content_html"`
	ContentText   string       `json:"content_text"`
	Summary       string       `json:"summary"`
	Image         string       `json:"image"`
	BannerImage   string       `json:"banner_image"`
	DatePublished string       `json:"date_published"`
	DateModified  string       `json:"date_modified"`
	Authors       []jsonAuthor `json:"authors"`
	Tags          []string     `json:"tags"`
	Language      string       `json:"language"`
	Event         *jsonEvent   `json:"_event"`
	Via           *jsonVia     `json:"_via"`
}

type jsonEvent struct {
	About string `json:"about"`
	Start string `json:"startdate"`
	End   string `json:"enddate"`
}

type jsonVia struct {
	Sources []struct {
		Title string `json:"title"`
		URL   string `json:"url"`
	} `json:"sources"`
}

type jsonAuthor struct {
	Name   string `json:"name"`
	URL    string `json:"url"`
	Avatar string `json:"avatar"`
}

func (r *report) checkJSON(data []byte) {
	var f jsonFeed
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields() // a misspelt field is silently lost in every reader
	if err := d.Decode(&f); err != nil {
		r.add("json", "%v", err)
		return
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		r.add("json", "there is something after the feed")
	}
	if f.Version != "https://jsonfeed.org/version/1.1" {
		r.add("version", "%q is not JSON Feed 1.1", f.Version)
	}
	if f.FeedURL != r.address {
		r.add("self", "feed_url is %q, the address %q", f.FeedURL, r.address)
	}
	r.plain("title", f.Title)
	r.language(f.Language)
	r.url("home_page_url", f.HomePageURL)
	if f.NextURL != "" {
		r.url("next_url", f.NextURL)
		if f.NextURL == f.FeedURL {
			r.add("next_url", "is the feed itself")
		}
	}
	r.jsonAuthors(f.Authors)
	if f.Items == nil {
		r.add("items", "are required, if only as an empty list")
		return
	}
	ids, times := map[string]bool{}, map[int64]bool{}
	for _, it := range *f.Items {
		r.jsonItem(it, ids, times)
	}
}

func (r *report) jsonItem(it jsonItem, ids map[string]bool, times map[int64]bool) {
	r.id("id", it.ID, ids)
	r.url("url", it.URL)
	r.plain("title", it.Title)
	r.jsonAuthors(it.Authors)
	for _, address := range []string{it.ExternalURL, it.Image, it.BannerImage} {
		if address != "" {
			r.url("url", address)
		}
	}
	switch {
	case it.ContentHTML != "":
		r.html("content_html", it.ContentHTML)
	case it.ContentText != "":
		r.plain("content_text", it.ContentText)
	default:
		r.add("content", "item %s has neither content_html nor content_text", it.ID)
	}
	if it.Summary != "" {
		r.plain("summary", it.Summary)
	}
	for _, tag := range it.Tags {
		if strings.TrimSpace(tag) == "" {
			r.add("tags", "one is blank")
		}
	}
	published := r.rfc3339("date_published", it.DatePublished)
	r.distinct("date_published", published, times)
	if it.DateModified != "" && r.rfc3339("date_modified", it.DateModified).Before(published) {
		r.add("date_modified", "is before the publication, %s", it.DatePublished)
	}
	if it.Event != nil {
		r.event(it.Event.Start, it.Event.End)
	}
	if it.Via != nil {
		for _, source := range it.Via.Sources {
			r.url("_via", source.URL)
		}
	}
}

func (r *report) jsonAuthors(authors []jsonAuthor) {
	for _, a := range authors {
		if a.Name == "" && a.URL == "" && a.Avatar == "" {
			r.add("authors", "one has neither name nor address")
		}
		if a.URL != "" {
			r.url("authors", a.URL)
		}
	}
}
