package site

import (
	"html/template"
	"iter"
	"slices"
	"strings"
	"time"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timeline"
	"resetline/internal/timex"
)

// entryPage is entry.html.
type entryPage struct {
	*Frame
	Class       string        // of the shape of the date, and of the status
	Opening     template.HTML // the status, the headline, the date and what there is to say of them
	Corrections template.HTML
	Evidence    template.HTML // what each article says
	More        template.HTML // how many sentences are not quoted, "" if all are
	Rest        template.HTML // the ways to these, an item for each article
	Readings    template.HTML // how the date was read, an item each
	History     template.HTML
	Conflicts   template.HTML // other dates for the same event
	Neighbours  template.HTML // the entries before and after, list by list
	Files       template.HTML // the entry as data, and for a calendar
	Cite        template.HTML // how to cite the entry
}

// entryJobs are an entry's page, the pages that lead to it, and on a small site
// its files of data.
func (s *site) entryJobs() iter.Seq[job] {
	return func(yield func(job) bool) {
		for _, e := range s.time.Entries {
			jobs := []job{s.page(entryPath(e), "entry.html", func() (page, error) { return s.entryPage(e), nil })}
			for _, alias := range e.Aliases {
				jobs = append(jobs, s.movedJob("e/"+alias+"/index.html", e.ID))
			}
			if !s.large {
				jobs = slices.Concat(jobs, s.entryDataJobs(e), s.eventJobs(e))
			}
			for _, j := range jobs {
				if !yield(j.on(e.When.Place())) {
					return
				}
			}
		}
	}
}

func entryPath(e *timeline.Entry) string { return "e/" + e.ID + "/" }

func (s *site) entryPage(e *timeline.Entry) *entryPage {
	lists := s.topicLists(e)
	f := s.frame(entryPath(e), e.Title, plain(e.When.String()+": "+e.Text, 200))
	f.Updated = e.Updated()
	s.leaf(f, lists, e.Published())
	f.Kind = "article"
	f.Crumbs = s.entryCrumbs(e)
	if s.pictured[e] {
		f.Picture, f.PictureAlt, f.Card = entryPath(e)+sitePicture, e.Title, true
	}
	f.JSONLD = s.entryData(e, f)
	p := &entryPage{Frame: f, Class: dateShape(e.When) + " s-" + e.Status.String()}
	f.form.keep("Class", p.Class)
	s.opening(f.form.blank("Opening"), e, lists, f.Root)
	corrections(f.form.blank("Corrections"), e.Corrections)
	s.evidence(f.form.blank("Evidence"), e, f.Root)
	more(f.form.blank("More"), e)
	f.form.blank("Rest").rest(e, f.Root)
	f.form.blank("Readings").readings(e)
	s.history(f.form.blank("History"), e)
	s.conflicts(f.form.blank("Conflicts"), e, f.Root)
	s.neighbours(f.form.blank("Neighbours"), e, lists, f.Root)
	s.filesOf(f.form.blank("Files"), e, f.Root)
	s.citation(f.form.blank("Cite"), e)
	return p
}

// corrections say what was put right, in an entry or an article.
func corrections(l *lines, made []article.Correction) {
	for _, c := range made {
		l.raw("\n<p class=\"correction\"><strong>Corrected ")
		l.when(date.OnDay(c.Date))
		l.raw(".</strong> ")
		l.words(c.Text)
		l.raw("</p>")
	}
}

// quotesText tells whether a sentence that an entry's page quotes says what its
// text says.
func (p *plan) quotesText(e *timeline.Entry) bool {
	i := p.teller(e)
	return 0 <= i && i < quotedWhole
}

// entryCrumbs are the way to an entry, the same for all of a year.
func (s *site) entryCrumbs(e *timeline.Entry) []Link {
	year := s.yearLink(e)
	crumbs, _ := s.crumbs.get([]byte(year.Text), func() ([]Link, error) {
		return []Link{{Path: "", Text: "Timeline"}, year}, nil
	})
	return crumbs
}

// contextOf is the sentences after a source's own that may be shown: of an
// article that is not the site's to publish, none.
func contextOf(src *timeline.Source) []timex.Span {
	if src.Article.Rights != article.Full {
		return nil
	}
	return src.Context
}

// appendTextFragment appends what makes an address that of a sentence within
// its page, in the form that browsers scroll to: the first and the last words
// of the sentence.
func appendTextFragment(b []byte, address, sentence string) []byte {
	var room [64]string
	words := room[:0]
	sentence = sentence[strings.LastIndexByte(sentence, '\n')+1:] // without the heading that dates it: no fragment crosses a paragraph
	for word := range strings.FieldsSeq(sentence) {
		words = append(words, word)
	}
	const edge = 4
	if !strings.Contains(address, "#") {
		b = append(b, '#')
	}
	b = append(b, ":~:text="...)
	if len(words) > 3*edge {
		b = appendFragment(b, words[:edge])
		b = append(b, ',')
		words = words[len(words)-edge:]
	}
	return appendFragment(b, words)
}

// appendFragment appends words, percent-encoding all but letters and digits:
// the dash, the comma and the ampersand mean something in a text fragment.
func appendFragment(b []byte, words []string) []byte {
	const hex = "0123456789ABCDEF"
	for i, word := range words {
		if i > 0 {
			b = append(b, "%20"...)
		}
		last := 0
		for j := range len(word) {
			c := word[j]
			if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' {
				continue
			}
			b = append(append(b, word[last:j]...), '%', hex[c>>4], hex[c&15])
			last = j + 1
		}
		b = append(b, word[last:]...)
	}
	return b
}

// newest is the later of two instants.
func newest(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

func articlePath(a *article.Article) string { return "a/" + a.Slug + "/" }
