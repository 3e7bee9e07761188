package site

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"resetline/internal/timeline"
)

// searchPage is search.html: topics and years without script, a search with.
type searchPage struct {
	*Frame
	Years    []Link
	Statuses []Link // the status as the index has it, and its words
	Limited  string // "5000 key moments", "" if every entry is in the index
}

func (s *site) searchJob() job {
	return s.page("search/", "search.html", func() (page, error) {
		f := s.frame("search/", "Search", "Find an entry by its words, topic, year or status.")
		f.Section = "search"
		f.Script = true
		f.Crumbs = []Link{{Path: "", Text: "Timeline"}}
		f.JSONLD = s.pageData(f)
		p := &searchPage{Frame: f}
		for _, g := range years(s.time.Entries) {
			y := itoa(g[0].When.First.Year())
			l := Link{Path: "#y" + y, Text: y}
			if !s.large {
				l.Note = count(len(g), "entry")
			}
			if s.all.parts != nil {
				l.Path = y + "/"
			}
			p.Years = append(p.Years, l)
		}
		for status, words := range statusWords {
			p.Statuses = append(p.Statuses, Link{Path: timeline.Status(status).String(), Text: words})
		}
		if s.large {
			p.Limited = count(largeSite, "key moment")
		}
		return p, nil
	})
}

// searchIndexJob is search.json: the slugs of the topics, and the entries. They
// are arrays, not objects, to keep the file small: id, date in EDTF, date in
// words, headline, status, topics by their places among the slugs, and the rest
// of the words that a search looks at.
func (s *site) searchIndexJob() job {
	return job{"search.json", func(buf *bytes.Buffer) error {
		slugs, place := []string{}, map[*list]int{}
		for i, l := range s.topics {
			slugs = append(slugs, l.topic.Slug)
			place[l] = i
		}
		out := json.NewEncoder(buf)
		buf.WriteString(`{"topics":`)
		err := out.Encode(slugs)
		buf.WriteString(`,"entries":[`)
		for i, e := range s.searched() {
			if i > 0 {
				buf.WriteByte(',')
			}
			topics := []int{}
			for _, l := range s.topicLists(e) {
				topics = append(topics, place[l])
			}
			err = cmp.Or(err, out.Encode([]any{
				e.ID, e.When.First.String(), e.When.String(), e.Title, e.Status.String(), topics, searchWords(e),
			}))
		}
		buf.WriteString("]}\n")
		return err
	}}
}

// searchWords are the words of an entry beyond its headline, as far as its page
// has them.
func searchWords(e *timeline.Entry) string {
	parts := []string{e.Text}
	for _, s := range firstOf(e.Sources, quotedWhole) {
		if !alike(s.Sentence(), e.Text) {
			parts = append(parts, s.Sentence())
		}
	}
	for _, a := range e.Articles() {
		if !slices.Contains(parts, a.Source) {
			parts = append(parts, a.Source)
		}
	}
	return strings.Join(parts, " ")
}

func itoa(n int) string { return strconv.Itoa(n) }
