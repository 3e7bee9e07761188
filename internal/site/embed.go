package site

import (
	"bytes"
	"encoding/json"
	"html/template"

	"resetline/internal/timeline"
)

// embedSize is the frame that an embedding page is asked for, in CSS pixels.
const embedWidth, embedHeight = 480, 420

// embedPage is embed.html: a page made to stand in a frame of another site.
type embedPage struct {
	*Frame
	Heading string
	Home    string // the page this is a piece of, from the top
	Items   []Brief
	Empty   string // what is said when there are none
}

// oEmbed is a static answer in the oEmbed format, version 1.0, type rich.
type oEmbed struct {
	Version      string `json:"version"`
	Type         string `json:"type"`
	Title        string `json:"title"`
	ProviderName string `json:"provider_name"`
	ProviderURL  string `json:"provider_url"`
	CacheAge     int    `json:"cache_age"`
	Width        int    `json:"width"`
	Height       int    `json:"height"`
	HTML         string `json:"html"`
}

func (s *site) embedJobs() []job {
	const shown, empty = 8, "There are no entries yet."
	jobs := s.embed("embed/", "", s.content.Site.Title, empty, s.latestOf(s.all.entries, shown))
	jobs = append(jobs, s.embed("embed/next/", "upcoming/", "Next: "+s.content.Site.Title, "No date is announced.", firstOf(s.next(), 1))...)
	for _, l := range s.topics {
		jobs = append(jobs, s.embed("embed/"+l.path, l.path, l.title, empty, s.latestOf(l.entries, shown))...)
	}
	return jobs
}

func (s *site) embed(path, home, title, empty string, entries []*timeline.Entry) []job {
	pg := s.page(path, "embed.html", func() (page, error) {
		f := s.frame(path, title, "")
		f.NoIndex = true
		p := &embedPage{Frame: f, Heading: title, Home: home, Empty: empty}
		for _, e := range entries {
			p.Items = append(p.Items, s.brief(e))
		}
		return p, nil
	})
	answer := job{path: path + "oembed.json", fill: func(buf *bytes.Buffer) error {
		src := template.HTMLEscapeString(s.options.BaseURL + path)
		return json.NewEncoder(buf).Encode(oEmbed{
			Version: "1.0", Type: "rich", Title: title,
			ProviderName: s.content.Site.Title, ProviderURL: s.options.BaseURL, CacheAge: 3600,
			Width: embedWidth, Height: embedHeight,
			HTML: `<iframe src="` + src + `" width="` + itoa(embedWidth) + `" height="` + itoa(embedHeight) +
				`" title="` + template.HTMLEscapeString(title) + `" loading="lazy"></iframe>`,
		})
	}}
	return []job{pg, answer}
}
