package capture

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// newsArticle is what is read of a schema.org Article. Its properties may hold
// a text, an object with a name, or a list of either.
type newsArticle struct {
	Type       json.RawMessage `json:"@type"`
	Graph      json.RawMessage `json:"@graph"`
	MainEntity json.RawMessage `json:"mainEntity"`
	headline   string
	published  string
	publisher  string
	author     string
	url        string
	language   string
	closed     bool // not for everybody to read
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

// readJSONLD finds the articles in scripts of JSON-LD. What cannot be read
// says nothing.
func readJSONLD(scripts []string) []*newsArticle {
	known := names{}
	for i, text := range scripts {
		text = strings.TrimSpace(text)
		scripts[i] = strings.TrimSuffix(strings.TrimPrefix(text, "<!--"), "-->")
		known.gather(json.RawMessage(scripts[i]), 0)
	}
	var out []*newsArticle
	for _, text := range scripts {
		out = append(out, known.articlesIn(json.RawMessage(text), 0)...)
	}
	return out
}

// names are those of the things that scripts describe under an @id: many pages
// name their publisher once and refer to it from each article.
type names map[string]string

func (k names) gather(raw json.RawMessage, depth int) {
	if len(raw) == 0 || depth > maxDepth {
		return
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) == nil {
		for _, item := range list {
			k.gather(item, depth+1)
		}
		return
	}
	var thing struct {
		ID    string          `json:"@id"`
		Name  json.RawMessage `json:"name"`
		Graph json.RawMessage `json:"@graph"`
	}
	if json.Unmarshal(raw, &thing) != nil {
		return
	}
	if name := texts(thing.Name, ""); thing.ID != "" && len(name) > 0 {
		k[thing.ID] = name[0]
	}
	k.gather(thing.Graph, depth+1)
}

// of are the names in a property: texts, things with a name, or references.
func (k names) of(raw json.RawMessage) []string {
	if out := texts(raw, "name"); len(out) > 0 {
		return out
	}
	var out []string
	for _, id := range texts(raw, "@id") {
		if name := k[id]; name != "" {
			out = append(out, name)
		}
	}
	return out
}

func (k names) articlesIn(raw json.RawMessage, depth int) []*newsArticle {
	if len(raw) == 0 || depth > maxDepth {
		return nil
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) == nil {
		var out []*newsArticle
		for _, item := range list {
			out = append(out, k.articlesIn(item, depth+1)...)
		}
		return out
	}
	var n newsArticle
	if json.Unmarshal(raw, &n) != nil {
		return nil
	}
	var out []*newsArticle
	if isArticle(n.Type) {
		n.read(raw, k)
		out = append(out, &n)
	}
	out = append(out, k.articlesIn(n.Graph, depth+1)...)
	return append(out, k.articlesIn(n.MainEntity, depth+1)...)
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

func (n *newsArticle) read(raw json.RawMessage, known names) {
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
	n.headline = one(p.Headline, "")
	if n.headline == "" {
		n.headline = one(p.Name, "")
	}
	n.published = one(p.Published, "")
	if outlet := known.of(p.Publisher); len(outlet) > 0 {
		n.publisher = outlet[0]
	}
	n.author = strings.Join(known.of(p.Author), ", ")
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
