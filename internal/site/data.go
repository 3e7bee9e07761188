package site

import (
	"bytes"
	"cmp"
	_ "embed"
	"encoding/json"
	"strings"
	"time"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timeline"
	"resetline/internal/timex"
)

// The structs here are the open data, field by field as timeline.schema.json
// describes them: a test holds the two together. Lists are never null, and a
// field that may be missing says so with omitempty. Of an article nothing is
// given away but the sentences that date an entry, whatever its rights.

//go:embed timeline.schema.json
var dataSchema []byte

// dataEntry is an entry: api/v1/entries/<id>.json, and a line of timeline.json.
type dataEntry struct {
	ID          string           `json:"id"`
	URL         string           `json:"url"`
	Date        string           `json:"date"` // EDTF
	Precision   string           `json:"precision"`
	Qualifier   string           `json:"qualifier,omitempty"`
	Words       string           `json:"words"`
	First       string           `json:"first_day,omitempty"` // none where it is open
	Last        string           `json:"last_day,omitempty"`
	Title       string           `json:"title"`
	Text        string           `json:"text"`
	Status      string           `json:"status"`
	Topics      []string         `json:"topics"`
	Published   string           `json:"published"`
	Updated     string           `json:"updated"`
	Sources     []dataSource     `json:"sources"`
	Joined      []string         `json:"joined"`
	History     []dataChange     `json:"history"`
	Conflicts   []dataConflict   `json:"conflicts"`
	Corrections []dataCorrection `json:"corrections"`
	Editor      []string         `json:"editor"`
	Aliases     []string         `json:"aliases"`
	MovedTo     string           `json:"moved_to,omitempty"` // an entry's ID
	MovedFrom   string           `json:"moved_from,omitempty"`
}

// dataSource is a sentence that dates an entry. Expression, Rule and Date are
// missing where no words give the date: the entry then stands on the day of
// publication, or where the editor put it.
type dataSource struct {
	Article    dataArticle `json:"article"`
	Sentence   string      `json:"sentence"`
	Expression string      `json:"expression,omitempty"`
	Rule       string      `json:"rule,omitempty"`
	Date       string      `json:"date,omitempty"` // EDTF, as the words alone say it
	Anchor     *dataAnchor `json:"anchor,omitempty"`
	Status     string      `json:"status"`
}

// dataAnchor is the date that relative words were counted from.
type dataAnchor struct {
	Date string `json:"date"`
	Kind string `json:"kind"`
}

type dataArticle struct {
	Slug      string `json:"slug"`
	Page      string `json:"page"` // on this site
	Title     string `json:"title"`
	Outlet    string `json:"outlet"`
	URL       string `json:"url,omitempty"` // at the outlet
	Author    string `json:"author,omitempty"`
	Language  string `json:"language"`
	Published string `json:"published"` // a day, or an instant
}

type dataChange struct {
	Status  string `json:"status"`
	Date    string `json:"date"`
	Article string `json:"article"` // slug
}

type dataConflict struct {
	Date   string     `json:"date"` // EDTF
	Words  string     `json:"words"`
	Source dataSource `json:"source"`
}

type dataCorrection struct {
	Date string `json:"date"`
	Text string `json:"text"`
}

// dataHead is what timeline.json says before its entries.
type dataHead struct {
	Schema      string      `json:"$schema"`
	Title       string      `json:"title"`
	Description string      `json:"description"`
	URL         string      `json:"url"`
	Language    string      `json:"language"`
	Rights      string      `json:"rights,omitempty"`
	Updated     string      `json:"updated,omitempty"`
	Topics      []dataTopic `json:"topics"`
	Parts       []dataPart  `json:"parts,omitempty"` // of a large site, see largeSite
}

type dataTopic struct {
	Slug        string `json:"slug"`
	Title       string `json:"title"`
	Description string `json:"description"`
	URL         string `json:"url"`
}

// entryDataJobs are the files of an entry, the i-th. What they hold is kept for
// timeline.json, so that no entry is encoded twice. An ID that leads to the
// entry has a file too, the same.
func (s *site) entryDataJobs(i int, e *timeline.Entry) []job {
	jobs := []job{{"api/v1/entries/" + e.ID + ".json", func(buf *bytes.Buffer) error {
		err := encode(buf, s.dataEntry(e))
		s.encoded[i] = bytes.Clone(buf.Bytes())
		return err
	}}}
	for _, alias := range e.Aliases {
		jobs = append(jobs, job{"api/v1/entries/" + alias + ".json", func(buf *bytes.Buffer) error { return encode(buf, s.dataEntry(e)) }})
	}
	return jobs
}

// dataJobs are the files of the whole timeline.
func (s *site) dataJobs() []job {
	schema := job{"timeline.schema.json", func(buf *bytes.Buffer) error {
		buf.Write(dataSchema)
		return nil
	}}
	whole := job{"timeline.json", func(buf *bytes.Buffer) error {
		head := s.dataHead(s.time.Entries)
		head.Parts = s.dataParts()
		return s.writeEntries(buf, head, s.leading())
	}}
	table := job{"timeline.csv", func(buf *bytes.Buffer) error { return s.writeTable(buf, s.leading()) }}
	return []job{whole, schema, table}
}

// writeEntries writes the head and then an entry a line, so that a difference
// between two builds is one of lines.
func (s *site) writeEntries(buf *bytes.Buffer, head dataHead, entries []*timeline.Entry) error {
	if err := encode(buf, head); err != nil {
		return err
	}
	buf.Truncate(buf.Len() - len("}\n"))
	buf.WriteString(",\"entries\":[")
	for i, e := range entries {
		if i > 0 {
			buf.WriteByte(',')
		}
		buf.WriteByte('\n')
		if s.encoded != nil && s.encoded[i] != nil { // a preview makes files as they are asked for
			buf.Write(s.encoded[i])
		} else if err := encode(buf, s.dataEntry(e)); err != nil {
			return err
		}
		buf.Truncate(buf.Len() - len("\n"))
	}
	buf.WriteString("\n]}\n")
	return nil
}

// encode writes a value as a line of JSON. The files are JSON and no part of a
// page, so < is written as it is.
func encode(buf *bytes.Buffer, value any) error {
	e := json.NewEncoder(buf)
	e.SetEscapeHTML(false)
	return e.Encode(value)
}

// dataHead is the head of a file with some entries.
func (s *site) dataHead(entries []*timeline.Entry) dataHead {
	info := s.content.Site
	h := dataHead{Schema: s.options.BaseURL + "timeline.schema.json", Title: info.Title, Description: info.Description,
		URL: s.options.BaseURL, Language: info.Language, Rights: info.Rights, Topics: []dataTopic{}}
	if last := updated(entries); !last.IsZero() {
		h.Updated = s.instant(last)
	}
	for _, l := range s.topics {
		h.Topics = append(h.Topics, dataTopic{l.topic.Slug, l.title, l.topic.Description, s.options.BaseURL + l.path})
	}
	return h
}

func (s *site) dataEntry(e *timeline.Entry) *dataEntry {
	d := &dataEntry{
		ID: e.ID, URL: s.options.BaseURL + entryPath(e),
		Date: e.When.EDTF(), Precision: e.When.Precision.String(), Qualifier: qualifierNames[e.When.Qualifier], Words: e.When.String(),
		Title: e.Title, Text: e.Text, Status: e.Status.String(),
		Topics: list0(e.Topics), Joined: reasons(e.Why()), Editor: list0(e.Editor), Aliases: list0(e.Aliases),
		Published: s.instant(e.Published()), Updated: s.instant(e.Updated()),
		Sources: []dataSource{}, History: []dataChange{}, Conflicts: []dataConflict{}, Corrections: []dataCorrection{},
	}
	d.First, d.Last = edges(e.When)
	for _, src := range e.Sources {
		d.Sources = append(d.Sources, s.dataSource(src))
	}
	for _, h := range e.History {
		d.History = append(d.History, dataChange{h.Status.String(), h.Day.String(), h.Article.Slug})
	}
	for _, c := range e.Conflicts {
		d.Conflicts = append(d.Conflicts, dataConflict{c.When.EDTF(), c.When.String(), s.dataSource(c.Source)})
	}
	for _, c := range e.Corrections {
		d.Corrections = append(d.Corrections, dataCorrection{c.Date.String(), c.Text})
	}
	if e.MovedTo != nil {
		d.MovedTo = e.MovedTo.ID
	}
	if e.MovedFrom != nil {
		d.MovedFrom = e.MovedFrom.ID
	}
	return d
}

// edges are the first and the last day of a date, "" where it is open.
func edges(d date.Date) (first, last string) {
	if d.Qualifier != date.Before {
		first = d.First.String()
	}
	if d.Qualifier != date.After {
		last = d.Last.String()
	}
	return first, last
}

// qualifierNames are the qualifiers as data files write them; EDTF has no form
// for the last three.
var qualifierNames = [...]string{
	date.Exact: "", date.About: "about", date.Before: "before", date.After: "after",
	date.Early: "early", date.Mid: "mid", date.Late: "late",
}

func (s *site) dataSource(src timeline.Source) dataSource {
	a, x := src.Article, src.Expression
	d := dataSource{
		Article: dataArticle{
			Slug: a.Slug, Page: s.options.BaseURL + articlePath(a), Title: a.Title, Outlet: a.Source,
			URL: a.URL, Author: a.Author, Language: cmp.Or(a.Language, s.content.Site.Language), Published: s.published(a),
		},
		Sentence: src.Sentence(), Status: src.Status.String(),
	}
	if x.Rule == "" {
		return d
	}
	d.Expression, d.Rule, d.Date = src.Words(), x.Rule, x.Date.EDTF()
	if !x.Range.IsZero() {
		d.Date = x.Range.EDTF()
	}
	if x.Anchor.Kind != timex.None {
		d.Anchor = &dataAnchor{x.Anchor.Date.EDTF(), x.Anchor.Kind.String()}
	}
	return d
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
	out := make([]string, len(why))
	for i, w := range why {
		out[i], _, _ = strings.Cut(w, ", likeness ")
	}
	return out
}

// list0 is a list that is never null.
func list0(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
