package site

import (
	"bytes"
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
		for _, g := range byCalendar(s.time.Entries, true) {
			l := s.yearLink(g[0])
			if !s.large {
				l.Note = count(len(g), "entry")
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
	return job{path: "search.json", fill: func(buf *bytes.Buffer) error {
		entries := s.searched()
		buf.Grow(len(entries) * searchedBytes)
		r := record(buf.AvailableBuffer())
		r.object(func() {
			r.name("topics")
			r.array(func() {
				for _, l := range s.topics {
					r.value(l.topic.Slug)
				}
			})
			r = append(r, '\n')
			r.name("entries")
			r.array(func() {
				for _, e := range entries {
					r.next()
					r.array(func() { s.searchValues(&r, e) })
					r = append(r, '\n')
				}
			})
		})
		_, err := buf.Write(append(r, '\n'))
		return err
	}}
}

// searchedBytes is what an entry takes in search.json, rather more than less,
// so that the buffer need not grow step by step.
const searchedBytes = 900

func (s *site) searchValues(r *record, e *timeline.Entry) {
	r.value(e.ID)
	r.value(e.When.Place().String())
	r.value(e.When.String())
	r.value(e.Title)
	r.value(e.Status.String())
	r.next()
	r.array(func() {
		for _, l := range s.topicLists(e) {
			r.next()
			*r = strconv.AppendInt(*r, int64(l.ordinal-1), 10)
		}
	})
	r.value(searchWords(e))
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
