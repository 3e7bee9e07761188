package site

import (
	"bytes"
	"cmp"
	_ "embed"
	"strings"
	"time"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timeline"
	"resetline/internal/timex"
)

// The functions called fields are the open data, field by field as
// timeline.schema.json describes them: a test holds the two together. Lists
// are never null, and a field that may be missing is an option or stands under
// a condition. Of an article nothing is given away but the sentences that date
// an entry, whatever its rights.

//go:embed timeline.schema.json
var dataSchema []byte

// entryFields are an entry: api/v1/entries/<id>.json, and a line of
// timeline.json.
func (s *site) entryFields(r *record, e *timeline.Entry, told places) {
	r.text("id", e.ID)
	r.text("url", s.options.BaseURL, entryPath(e))
	r.text("date", e.When.EDTF())
	r.text("precision", e.When.Precision.String())
	r.option("qualifier", qualifierNames[e.When.Qualifier])
	r.text("words", e.When.String())
	first, last := edges(e.When)
	r.option("first_day", first) // none where it is open
	r.option("last_day", last)
	r.text("title", e.Title)
	r.text("text", e.Text)
	r.text("status", e.Status.String())
	r.texts("topics", e.Topics)
	r.instant("published", e.Published().In(s.zone()))
	r.instant("updated", e.Updated().In(s.zone()))
	objects(r, "sources", e.Sources, func(src *timeline.Source) { s.sourceFields(r, src, told) })
	r.texts("joined", reasons(e.Why()))
	objects(r, "history", e.History(), func(h timeline.Change) {
		r.text("status", h.Status.String())
		r.day("date", h.Day)
		r.text("article", h.Article.Slug)
	})
	objects(r, "conflicts", e.Conflicts, func(c timeline.Conflict) {
		r.text("date", c.When.EDTF())
		r.text("words", c.When.String())
		r.name("source")
		r.object(func() { s.sourceFields(r, c.Source, told) })
	})
	objects(r, "corrections", e.Corrections, func(c article.Correction) {
		r.day("date", c.Date)
		r.text("text", c.Text)
	})
	r.texts("editor", e.Editor)
	r.texts("aliases", e.Aliases)
	if e.MovedTo != nil {
		r.text("moved_to", e.MovedTo.ID)
	}
	if e.MovedFrom != nil {
		r.text("moved_from", e.MovedFrom.ID)
	}
}

// sourceFields are a sentence that dates an entry. Expression, rule and date
// are missing where no words give the date: the entry then stands on the day
// of publication, or where the editor put it.
func (s *site) sourceFields(r *record, src *timeline.Source, told places) {
	r.name("article")
	s.articleObject(r, src.Article, told)
	r.text("sentence", src.Sentence())
	if x := src.Expression; x.Rule != "" {
		r.option("expression", src.Words())
		r.text("rule", x.Rule)
		r.option("date", alone(x).EDTF())
		if x.Anchor.Kind != timex.None {
			r.name("anchor") // what relative words were counted from
			r.object(func() {
				r.text("date", x.Anchor.Date.EDTF())
				r.text("kind", x.Anchor.Kind.String())
			})
		}
	}
	r.text("status", src.Status.String())
}

// places are where in a record the objects of articles stand: a month's entries name the same
// few again and again, and copying one is cheaper than writing it.
type places map[*article.Article]struct{ from, to int }

func (s *site) articleObject(r *record, a *article.Article, told places) {
	if p, ok := told[a]; ok {
		*r = append(*r, (*r)[p.from:p.to]...)
		return
	}
	from := len(*r)
	r.object(func() { s.articleFields(r, a) })
	told[a] = struct{ from, to int }{from, len(*r)}
}

func (s *site) articleFields(r *record, a *article.Article) {
	r.text("slug", a.Slug)
	r.text("page", s.options.BaseURL, articlePath(a)) // on this site
	r.text("title", a.Title)
	r.text("outlet", a.Source)
	r.option("url", a.URL) // at the outlet
	r.option("author", a.Author)
	r.text("language", cmp.Or(a.Language, s.content.Site.Language))
	r.text("published", s.published(a))
}

// volume is a file of many entries: timeline.json, or on a large site a part of
// it, which lies beside a list's page.
type volume struct {
	page    *list
	title   string
	entries []*timeline.Entry
	parts   []*list // that hold every entry of a large site
}

// headFields are what a volume says before its entries.
func (s *site) headFields(r *record, v volume) {
	info := s.content.Site
	r.text("$schema", s.options.BaseURL, "timeline.schema.json")
	r.text("title", v.title)
	r.text("description", info.Description)
	r.text("url", s.options.BaseURL, v.page.path)
	r.text("language", info.Language)
	r.option("rights", info.Rights)
	if last := v.page.changed(); !last.IsZero() {
		r.instant("updated", last.In(s.zone()))
	}
	objects(r, "topics", s.topics, func(l *list) {
		r.text("slug", l.topic.Slug)
		r.text("title", l.title)
		r.text("description", l.topic.Description)
		r.text("url", s.options.BaseURL, l.path)
	})
	if len(v.parts) > 0 {
		objects(r, "parts", v.parts, func(l *list) {
			r.text("title", l.title)
			r.number("entries", len(l.entries))
			r.text("json", s.options.BaseURL, l.path, "timeline.json")
		})
	}
}

// entryDataJobs are the files of an entry. An ID that leads to it has a file
// too, the same.
func (s *site) entryDataJobs(e *timeline.Entry) []job {
	var jobs []job
	for _, id := range append([]string{e.ID}, e.Aliases...) {
		jobs = append(jobs, job{path: "api/v1/entries/" + id + ".json", fill: func(buf *bytes.Buffer) error {
			buf.Write(s.appendEntry(buf.AvailableBuffer(), e, places{}))
			return buf.WriteByte('\n')
		}})
	}
	return jobs
}

func (s *site) appendEntry(b []byte, e *timeline.Entry, told places) []byte {
	r := record(b)
	r.object(func() { s.entryFields(&r, e, told) })
	return r
}

// dataJobs are the files of the whole timeline.
func (s *site) dataJobs() []job {
	schema := job{path: "timeline.schema.json", fill: func(buf *bytes.Buffer) error {
		buf.Write(dataSchema)
		return nil
	}}
	whole := job{path: "timeline.json", fill: func(buf *bytes.Buffer) error {
		v := volume{page: s.all, title: s.all.title, entries: s.leading()}
		if s.large {
			v.parts = s.all.leaves()
		}
		s.writeVolume(buf, v)
		return nil
	}}
	table := job{path: "timeline.csv", fill: func(buf *bytes.Buffer) error { return s.writeTable(buf, s.leading()) }}
	return []job{whole, schema, table}
}

// writeVolume writes the head and then an entry a line, so that a difference
// between two builds is one of lines.
func (s *site) writeVolume(buf *bytes.Buffer, v volume) {
	buf.Grow(foreseen(v.entries))
	r, told := record(buf.AvailableBuffer()), places{}
	r.object(func() {
		s.headFields(&r, v)
		r.name("entries")
		r.array(func() {
			for _, e := range v.entries {
				r.next()
				r = s.appendEntry(append(r, '\n'), e, told)
			}
			r = append(r, '\n')
		})
	})
	buf.Write(append(r, '\n'))
}

// foreseen is about how many bytes entries take as data, rather more than less,
// so that a buffer need not grow step by step: on a large site to ten times what
// a build holds of everything else.
func foreseen(entries []*timeline.Entry) int {
	const head, entry, source = 4 << 10, 750, 800
	n := head
	for _, e := range entries {
		n += entry + source*len(e.Sources)
	}
	return n
}

// qualifierNames are the qualifiers as data files write them; EDTF has no form
// for a part of a date.
var qualifierNames = [...]string{
	date.Exact: "", date.About: "about", date.Before: "before", date.After: "after",
	date.Early: "early", date.Mid: "mid", date.Late: "late",
	date.BeforeEarly: "before", date.BeforeMid: "before", date.BeforeEnd: "before",
	date.Until: "before", date.UntilEarly: "before", date.UntilMid: "before", date.UntilEnd: "before",
}

// alone is the date as the words of an expression alone say it.
func alone(x timex.Expression) date.Date {
	if !x.Range.IsZero() {
		return x.Range
	}
	return x.Date
}

// published is when an article came out: a day if no more is known.
func (s *site) published(a *article.Article) string {
	if a.DayOnly {
		return a.Day().String()
	}
	return s.instant(a.Published)
}

// instant writes a time in the site's zone.
func (s *site) instant(t time.Time) string { return t.In(s.zone()).Format(time.RFC3339) }

// reasons are why sources were joined, without how like they were: that is
// measured against all articles, and would change files by the dozen with each.
func reasons(why []string) []string {
	for i, w := range why {
		why[i], _, _ = strings.Cut(w, ", likeness ")
	}
	return why
}
