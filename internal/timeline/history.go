package timeline

import (
	"slices"

	"resetline/internal/article"
	"resetline/internal/date"
)

// Change is a step in an entry's life: announced, reported, postponed.
//
// When, Title, Text and Topics are those of the entry as the articles up to
// this one tell it, and what came later does not touch them: a feed shows the
// announcement as it was made, also after the report of the event.
type Change struct {
	// ID is the one the entry would have if this article were the first to tell
	// it. It stays when an earlier article comes to light.
	ID      string
	Status  Status
	Day     date.Day // when the article that says so was published
	Article *article.Article

	When   date.Date
	Title  string
	Text   string
	Topics []string
	Source *Source // the sentence that says so, among the entry's
}

// History is what became of the entry, step by step; never empty.
func (e *Entry) History() []Change {
	if len(e.Steps) > 0 {
		return e.Steps
	}
	s := e.Sources[0]
	return []Change{{ID: s.ID, Status: s.Status, Day: s.Article.Day(), Article: s.Article,
		When: e.When, Title: e.Title, Text: e.Text, Topics: e.Topics, Source: s}}
}

// steps are the first time each thing was said, in order; none of an entry with
// a single source, as most are.
func (g *group) steps(topics sorter) []Change {
	if len(g.events) == 1 {
		return nil
	}
	var out []Change
	for _, e := range g.events {
		s := e.source.Status
		if !slices.ContainsFunc(out, func(c Change) bool { return c.Status == s }) {
			out = append(out, g.change(e, topics))
		}
	}
	return out
}

// change is the step that an event makes, the first of its status. Where the
// article says it in several sentences, the best of them tells it.
func (g *group) change(first *event, topics sorter) Change {
	a := first.source.Article
	events, when := g.upTo(a)
	id := ""
	var said []*event
	for _, e := range events {
		if e.source.Article != a {
			continue
		}
		if id == "" {
			id = e.source.ID
		}
		if e.source.Status == first.source.Status {
			said = append(said, e)
		}
	}
	best := bestOf(said, when)
	e := &Entry{When: when, Title: best.headline(), Text: best.text}
	e.Topics = topics.of(len(events), e.Title)
	obey(events, e)
	return Change{
		ID: id, Status: first.source.Status, Day: a.Day(), Article: a,
		When: e.When, Title: e.Title, Text: e.Text, Topics: e.Topics, Source: best.source,
	}
}

// upTo returns the events of the group and its date as they were once an article
// had been read.
func (g *group) upTo(a *article.Article) (events []*event, when date.Date) {
	when = g.events[0].when
	here := false
	for i, e := range g.events {
		if here && e.source.Article != a {
			break
		}
		here = e.source.Article == a
		events = g.events[:i+1]
		if finer(e.when, when) && when.Contains(e.when) {
			when = e.when
		}
	}
	return events, when
}
