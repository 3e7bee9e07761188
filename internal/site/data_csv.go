package site

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"unicode"

	"resetline/internal/date"
	"resetline/internal/timeline"
)

// csvColumns are the columns of timeline.csv. The evidence is that of the
// first source that says what the entry's status says; the rest is in
// timeline.json.
var csvColumns = [...]string{
	"id", "date", "precision", "words", "first_day", "last_day", "title", "text", "status", "topics",
	"sources", "outlet", "headline", "published", "article_url", "sentence", "expression", "rule", "url",
}

// writeTable writes timeline.csv as RFC 4180 has it: a row an entry, lines that
// end with CRLF, UTF-8. No field holds a line break.
func (s *site) writeTable(buf *bytes.Buffer, entries []*timeline.Entry) error {
	w := csv.NewWriter(buf)
	w.UseCRLF = true
	if err := w.Write(csvColumns[:]); err != nil {
		return err
	}
	for _, e := range entries {
		if err := w.Write(s.row(e)); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

func (s *site) row(e *timeline.Entry) []string {
	first, last := edges(e.When)
	src, _ := s.lead(e)
	a, words := src.Article, ""
	if src.Expression.Rule != "" {
		words = src.Words()
	}
	row := []string{
		e.ID, e.When.EDTF(), e.When.Precision.String(), e.When.String(), first, last, e.Title, e.Text, e.Status.String(), strings.Join(e.Topics, " "),
		strconv.Itoa(len(e.Sources)), a.Source, a.Title, s.published(a), a.URL,
		src.Sentence(), words, src.Expression.Rule, s.options.BaseURL + entryPath(e),
	}
	for i := range row {
		row[i] = cell(row[i])
	}
	return row
}

// edges are the first and the last day of a date, "" where it is open.
func edges(d date.Date) (first, last string) {
	if !d.Qualifier.IsBefore() {
		first = d.First.String()
	}
	if d.Qualifier != date.After {
		last = d.Last.String()
	}
	return first, last
}

// cell makes a field safe for spreadsheets: control characters and line breaks
// become spaces, and what a spreadsheet would take for a formula begins with
// an apostrophe, as OWASP advises. That also holds for the full-width forms
// of the signs, which some programs fold, and for signs behind spaces.
func cell(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	if text := strings.TrimLeftFunc(s, unicode.IsSpace); text != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(text)[0]) {
		return "'" + s
	}
	return s
}
