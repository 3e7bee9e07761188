package site

import (
	"html/template"
	"iter"
	"slices"
	"strconv"
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
	ID         string
	Dir        template.HTMLAttr
	When       template.HTML
	Note       string
	Shape      string
	Status     string
	StatusText string
	StatusNote string
	Ahead      string        // "in 5 days"
	Text       string        // "" where the evidence says the same
	Topics     template.HTML // links to their pages
	Articles   []Quoted
	Quoted     int // how many sentences are quoted at most
	More       int // how many sentences are not
	Readings   []template.HTML
	History    []Step
	Conflicts  []Conflict
	Correction []Correction
	MovedTo    *Brief
	MovedFrom  *Brief
	Editor     []string // what the editor set, in words
	Neighbours []Neighbours
	AddTo      string        // the calendar event, "" where the day is not firm
	Cite       template.HTML // how to cite the entry
	Data       string
}

// Quoted is an article and what an entry quotes of it.
type Quoted struct {
	By        template.HTML // the outlet, the day, the headline
	Sentences []Evidence
}

// Evidence is one source of an entry.
type Evidence struct {
	Number    int
	Quote     template.HTML
	Attr      template.HTMLAttr // cite, lang and dir of the quotation
	By        template.HTML     // the outlet, the day, the headline
	Links     template.HTML     // to the paragraph on this site and to the sentence at the publisher
	Context   []string
	Elsewhere bool // quoted on the article's page alone
	Reading   Reading
}

// Step is a change in an entry's life.
type Step struct {
	Status string
	Line   template.HTML // "announced 22 April 2025 by an outlet"
}

// Conflict is another date for the same event.
type Conflict struct {
	When     template.HTML
	Evidence Evidence
}

// Correction is a mistake put right.
type Correction struct {
	When template.HTML
	Text string
}

// Neighbours are the entries before and after in one list.
type Neighbours struct {
	Of      string // "in time", "in Brussels"
	Ordinal int
	Lines   template.HTML
}

// entryJobs are an entry's page, the pages that lead to it, and on a small site
// its files of data.
func (s *site) entryJobs() iter.Seq[job] {
	return func(yield func(job) bool) {
		if !s.large {
			s.encoded = make([][]byte, len(s.time.Entries))
		}
		for i, e := range s.time.Entries {
			jobs := []job{s.page(entryPath(e), "entry.html", func() (page, error) { return s.entryPage(e), nil })}
			for _, alias := range e.Aliases {
				jobs = append(jobs, s.movedJob("e/"+alias+"/", entryPath(e), e.Title))
			}
			if !s.large {
				jobs = slices.Concat(jobs, s.entryDataJobs(i, e), s.eventJobs(e))
			}
			for _, j := range jobs {
				if !yield(j) {
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
	if len(lists) > 0 {
		f.Feeds = s.feedLinks(lists)
	}
	f.Updated = e.Updated()
	f.Kind = "article"
	f.Crumbs = s.entryCrumbs(e)
	if s.pictured[e] {
		f.Picture, f.PictureAlt = entryPath(e)+sitePicture, e.Title
	}
	p := &entryPage{
		Frame:      f,
		ID:         e.ID,
		Dir:        s.attributes(e.Sources[0].Article, e.Title),
		When:       whenLong(e.When),
		Note:       precisionNote(e.When),
		Shape:      dateShape(e.When),
		Status:     e.Status.String(),
		StatusText: statusWords[e.Status],
		StatusNote: statusNotes[e.Status],
		Ahead:      s.daysAhead(e.When),
		Text:       e.Text,
		Editor:     editorWords(e),
		Topics:     topicLinks(lists, f.Root, " <span", "</span>"),
		Cite:       s.citation(e),
		Neighbours: s.neighbours(e, lists),
		MovedTo:    s.briefOrNil(e.MovedTo),
		MovedFrom:  s.briefOrNil(e.MovedFrom),
	}
	s.addEvidence(p, e)
	for _, c := range e.Corrections {
		p.Correction = append(p.Correction, Correction{when(date.OnDay(c.Date)), c.Text})
	}
	if !s.large {
		p.Data = "api/v1/entries/" + e.ID + ".json"
	}
	if !s.large && firmDay(e.When) {
		p.AddTo = entryPath(e) + "event.ics"
	}
	f.JSONLD = s.entryData(e, f)
	return p
}

// quotedWhole is how many sentences an entry's page quotes. An event that a
// hundred articles tell would make a page of a hundred quotations; those after
// these are quoted on the pages of their articles, to which each has a link,
// and their readings stand in the data.
const quotedWhole = 20

func (s *site) addEvidence(p *entryPage, e *timeline.Entry) {
	p.Quoted = quotedWhole
	var readings []Reading
	for i, src := range e.Sources {
		ev := s.evidence(src, i+1, e.When, p.Root)
		if i >= quotedWhole && ev.Quote != "" {
			ev.Quote, ev.Context, ev.Elsewhere = "", nil, true
			ev.Links = linksLine(linkToParagraph(src, p.Root), "")
			p.More++
		}
		if i == 0 || src.Article != e.Sources[i-1].Article {
			p.Articles = append(p.Articles, Quoted{By: ev.By})
		}
		q := &p.Articles[len(p.Articles)-1]
		q.Sentences = append(q.Sentences, ev)
		if !ev.Elsewhere {
			readings = addReading(readings, ev.Reading)
		}
		if !ev.Elsewhere && alike(src.Sentence(), e.Text) {
			p.Text = ""
		}
	}
	for _, r := range readings {
		p.Readings = append(p.Readings, r.HTML())
	}
	for _, h := range e.History {
		p.History = append(p.History, Step{h.Status.String(), stepLine(h)})
	}
	for i, c := range e.Conflicts {
		p.Conflicts = append(p.Conflicts, Conflict{whenLong(c.When), s.evidence(c.Source, len(e.Sources)+i+1, c.When, p.Root)})
	}
}

func (s *site) entryCrumbs(e *timeline.Entry) []Link {
	crumbs := []Link{{Path: "", Text: "Timeline"}}
	year := strconv.Itoa(e.When.First.Year())
	if s.all.parts == nil {
		return append(crumbs, Link{Path: "#y" + year, Text: year})
	}
	return append(crumbs, Link{Path: year + "/", Text: year})
}

func (s *site) evidence(src timeline.Source, number int, of date.Date, root string) Evidence {
	a := src.Article
	ev := Evidence{
		Number:  number,
		By:      byLine(a),
		Links:   linksLine(linkToParagraph(src, root), textFragment(a.URL, src.Sentence())),
		Reading: reading(src, of),
	}
	if src.Sentence() == "" {
		ev.Links = editorLine(a, root)
		return ev
	}
	ev.Quote = quote(src)
	ev.Attr = s.quoteAttributes(src)
	for _, c := range contextOf(src) {
		ev.Context = append(ev.Context, a.Text[c.Start:c.End])
	}
	return ev
}

// contextOf is the sentences after a source's own that may be shown: of an
// article that is not the site's to publish, none.
func contextOf(src timeline.Source) []timex.Span {
	if src.Article.Rights != article.Full {
		return nil
	}
	return src.Context
}

func (s *site) briefOrNil(e *timeline.Entry) *Brief {
	if e == nil {
		return nil
	}
	b := s.brief(e)
	return &b
}

func (s *site) neighbours(e *timeline.Entry, lists []*list) []Neighbours {
	var out []Neighbours
	add := func(name string, ordinal int, entries []*timeline.Entry, i int) {
		if before, after := beside(entries, i); before != nil || after != nil {
			out = append(out, Neighbours{name, ordinal, s.besideLines(before, after, rootOf(entryPath(e)))})
		}
	}
	add("in time", 0, s.time.Entries, s.places()[e])
	for _, l := range lists {
		add("in "+l.title, l.ordinal, l.entries, l.places()[e])
	}
	return out
}

// editorNotes say what an editor set by hand.
var editorNotes = map[string]string{
	"date": "the date", "title": "the headline", "text": "the text", "topics": "the topics",
	"status": "the status", "merge": "which sources belong together", "entry": "the whole entry",
}

func editorWords(e *timeline.Entry) []string {
	var words []string
	for _, k := range e.Editor {
		w := editorNotes[k]
		if w == "" {
			w = k
		}
		words = append(words, w)
	}
	return words
}

// textFragment is the address of a sentence within a page, in the form that
// browsers scroll to: the first and the last words of the sentence. Where
// there is no address there is no fragment.
func textFragment(address, sentence string) string {
	if address == "" {
		return ""
	}
	words := strings.Fields(sentence)
	const edge = 4
	b := make([]byte, 0, len(address)+3*len(sentence))
	b = append(b, address...)
	if !strings.Contains(address, "#") {
		b = append(b, '#')
	}
	b = append(b, ":~:text="...)
	if len(words) > 3*edge {
		b = appendFragment(b, words[:edge])
		b = append(b, ',')
		words = words[len(words)-edge:]
	}
	return string(appendFragment(b, words))
}

// appendFragment appends words, percent-encoding all but letters and digits:
// the dash, the comma and the ampersand mean something in a text fragment.
func appendFragment(b []byte, words []string) []byte {
	const hex = "0123456789ABCDEF"
	for i, word := range words {
		if i > 0 {
			b = append(b, "%20"...)
		}
		for j := range len(word) {
			c := word[j]
			if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' {
				b = append(b, c)
				continue
			}
			b = append(b, '%', hex[c>>4], hex[c&15])
		}
	}
	return b
}

// movedPage is moved.html: it leads from an old address to the new one. A
// large site has as many as it has entries, so it has no more than it needs.
type movedPage struct {
	Site      *SiteInfo
	Root      string
	Title     string
	To        string // from the page
	Canonical string
}

func (movedPage) share() error { return nil }

func (s *site) movedJob(path, to, title string) job {
	return s.page(path, "moved.html", func() (page, error) {
		root := rootOf(path)
		return movedPage{s.info, root, title, root + to, s.options.BaseURL + to}, nil
	})
}

// newest is the later of two instants.
func newest(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

func articlePath(a *article.Article) string { return "a/" + a.Slug + "/" }
