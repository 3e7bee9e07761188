package timeline

import (
	"fmt"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timex"
)

// applyOverrides brings the editor's word on an article's entries to its
// events, and adds the entries that the prose does not give.
func (r *reading) applyOverrides(events []*event) ([]*event, article.Mistakes) {
	var mistakes article.Mistakes
	for i := range r.article.Overrides {
		o := &r.article.Overrides[i]
		if o.At == "" {
			events = append(events, r.ownEvent(o))
			continue
		}
		if _, _, ok := o.Place(r.article.Text); !ok {
			continue // reported when the article was read
		}
		e := r.named(events, o)
		if e == nil && !o.Date.IsZero() {
			e = r.datedByEditor(o)
			events = append(events, e)
		}
		if e == nil {
			mistakes = append(mistakes, article.Mistake{Path: r.article.Path, Line: o.Line, Column: o.Column,
				Wrong: fmt.Sprintf("the words %q give no entry", o.At), Do: "take words that state a date, or add date:"})
			continue
		}
		if first := e.override; first != nil {
			mistakes = append(mistakes, article.Mistake{Path: r.article.Path, Line: o.Line, Column: o.Column,
				Wrong: fmt.Sprintf("the words %q give the same entry as %q on line %d", o.At, first.At, first.Line),
				Do:    "write all fields of the entry under one at:"})
			continue
		}
		e.override = o
		if !o.Date.IsZero() {
			r.setDate(e, o.Date)
		}
		if s, ok := statusNamed(o.Status); ok {
			e.source.Status = s
		}
	}
	return events, mistakes
}

// setDate gives an event the editor's date. What then lies on the other side
// of publication has another status than the date that was read.
func (r *reading) setDate(e *event, d date.Date) {
	e.when = d
	switch day := r.article.Day(); {
	case e.source.Status == Scheduled && d.Last < day:
		e.source.Status = Happened
	case e.source.Status == Happened && d.First > day:
		e.source.Status = Scheduled
	}
}

func statusNamed(word string) (Status, bool) {
	for s, name := range statusNames {
		if name == word {
			return Status(s), true
		}
	}
	return 0, false
}

// named finds the event that an override's words name: the one whose date
// they touch, else the first of the sentence they stand in.
func (r *reading) named(events []*event, o *article.Override) *event {
	start, end, ok := o.Place(r.article.Text)
	if !ok {
		return nil
	}
	for _, e := range events {
		if x := e.source.Expression; x.Rule != "" && x.Start < end && start < x.End {
			return e
		}
	}
	for _, e := range events {
		if e.source.Start <= start && start < e.source.End {
			return e
		}
	}
	return nil
}

// datedByEditor makes an event of a sentence that states no date that could
// be read.
func (r *reading) datedByEditor(o *article.Override) *event {
	start, end, _ := o.Place(r.article.Text)
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.start <= start && start < s.end {
			e := r.event(s, s, timex.Expression{Start: start, End: end, Date: o.Date}, clause{to: len(s.tokens), head: -1})
			e.source.words = timex.Span{Start: start, End: end}
			return e
		}
	}
	return &event{source: &Source{Article: r.article, Start: start, End: end}, when: o.Date, title: o.At, text: o.At, own: o.At, words: &words{}}
}

// ownEvent is an entry that the editor wrote.
func (r *reading) ownEvent(o *article.Override) *event {
	e := &event{source: &Source{Article: r.article}, when: o.Date, override: o, title: o.Title, text: o.Text, own: o.Title + ". " + o.Text, words: &words{}}
	e.source.Status = Happened
	if s, ok := statusNamed(o.Status); ok {
		e.source.Status = s
	} else if o.Date.First > r.article.Day() {
		e.source.Status = Scheduled
	}
	return e
}
