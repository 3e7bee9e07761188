package capture

import (
	"encoding/json"
	"strings"
	"time"

	"golang.org/x/net/html"
)

// newsArticle is what is read of a schema.org Article. Its properties may hold
// a text, an object with a name, or a list of either.
type newsArticle struct {
	Type          json.RawMessage `json:"@type"`
	Graph         json.RawMessage `json:"@graph"`
	MainEntity    json.RawMessage `json:"mainEntity"`
	Headline      string          `json:"-"`
	DatePublished string          `json:"-"`
	publisher     string
	author        string
	url           string
	language      string
	closed        bool
}

// properties are those of a newsArticle that come in several shapes.
type properties struct {
	Headline   json.RawMessage `json:"headline"`
	Name       json.RawMessage `json:"name"`
	Published  json.RawMessage `json:"datePublished"`
	Publisher  json.RawMessage `json:"publisher"`
	Author     json.RawMessage `json:"author"`
	URL        json.RawMessage `json:"url"`
	MainPage   json.RawMessage `json:"mainEntityOfPage"`
	Language   json.RawMessage `json:"inLanguage"`
	Accessible json.RawMessage `json:"isAccessibleForFree"`
}

// maxDepth bounds how deep lists and graphs are followed.
const maxDepth = 8

// readJSONLD finds the articles in a script of JSON-LD. What cannot be read
// says nothing.
func readJSONLD(text string) []*newsArticle {
	text = strings.TrimSpace(text)
	text = strings.TrimSuffix(strings.TrimPrefix(text, "<!--"), "-->")
	return articlesIn(json.RawMessage(text), 0)
}

func articlesIn(raw json.RawMessage, depth int) []*newsArticle {
	if len(raw) == 0 || depth > maxDepth {
		return nil
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) == nil {
		var out []*newsArticle
		for _, item := range list {
			out = append(out, articlesIn(item, depth+1)...)
		}
		return out
	}
	var n newsArticle
	if json.Unmarshal(raw, &n) != nil {
		return nil
	}
	var out []*newsArticle
	if isArticle(n.Type) {
		n.read(raw)
		out = append(out, &n)
	}
	out = append(out, articlesIn(n.Graph, depth+1)...)
	return append(out, articlesIn(n.MainEntity, depth+1)...)
}

// isArticle tells whether a type is an Article or a kind of one: NewsArticle,
// ReportageNewsArticle, AnalysisNewsArticle, BlogPosting, Report.
func isArticle(raw json.RawMessage) bool {
	for _, t := range texts(raw, "") {
		t = strings.TrimPrefix(strings.TrimPrefix(t, "https://schema.org/"), "http://schema.org/")
		if strings.HasSuffix(t, "Article") || t == "BlogPosting" || t == "Report" || t == "LiveBlogPosting" {
			return true
		}
	}
	return false
}

func (n *newsArticle) read(raw json.RawMessage) {
	var p properties
	if json.Unmarshal(raw, &p) != nil {
		return
	}
	one := func(raw json.RawMessage, key string) string {
		if v := texts(raw, key); len(v) > 0 {
			return v[0]
		}
		return ""
	}
	n.Headline = one(p.Headline, "")
	if n.Headline == "" {
		n.Headline = one(p.Name, "")
	}
	n.DatePublished = one(p.Published, "")
	n.publisher = one(p.Publisher, "name")
	n.author = strings.Join(texts(p.Author, "name"), ", ")
	n.url = one(p.URL, "@id")
	if n.url == "" {
		n.url = one(p.MainPage, "@id")
	}
	n.language = one(p.Language, "alternateName")
	n.closed = strings.EqualFold(strings.Trim(string(p.Accessible), `"`), "false")
}

// texts reads a text, an object with a text under a key, or a list of either.
func texts(raw json.RawMessage, key string) []string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		if s = oneLine(html.UnescapeString(s)); s != "" && !strings.Contains(s, "<") {
			return []string{s}
		}
		return nil
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) == nil {
		var out []string
		for _, item := range list[:min(len(list), 20)] {
			out = append(out, texts(item, key)...)
		}
		return out
	}
	var object map[string]json.RawMessage
	if key != "" && json.Unmarshal(raw, &object) == nil {
		return texts(object[key], "")
	}
	return nil
}

// days and instants are the ways in which pages write a date that can be read
// in one way only. 03/04/2025 is not among them.
var (
	days = [...]string{
		time.DateOnly, "20060102", "2006/01/02", "2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006", "January 2 2006", "2 January, 2006",
		"Monday 2 January 2006", "Monday, 2 January 2006", "Monday, January 2, 2006", "Mon 2 Jan 2006", "Mon, Jan 2, 2006",
	}
	instants = [...]string{
		time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 Z0700",
		time.RFC1123Z, "Mon, 02 Jan 2006 15:04:05 GMT", "2006-01-02T15:04:05.000Z0700",
	}
	localTimes = [...]string{
		"2006-01-02T15:04:05", "2006-01-02T15:04:05.000", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04",
		"15:04, 2 January 2006", "2 January 2006, 15:04", "2 January 2006 15:04",
	}
)

// instant brings a date into the form of an article's front matter: a day, or
// an instant where the page gives the time with its zone. A time without one
// counts as its day. It is "" for what cannot be read, or not in one way only.
func instant(s string) string {
	s = oneLine(s)
	for _, prefix := range []string{"Published: ", "Published ", "Posted on ", "Posted "} {
		s = strings.TrimPrefix(s, prefix)
	}
	for _, form := range instants {
		if t, err := time.Parse(form, s); err == nil && plausible(t) {
			return t.Format(time.RFC3339)
		}
	}
	for _, form := range append(days[:], localTimes[:]...) {
		if t, err := time.Parse(form, s); err == nil && plausible(t) {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

// plausible leaves out the zero times of content systems.
func plausible(t time.Time) bool { return t.Year() > 1970 && t.Year() < 2200 }
