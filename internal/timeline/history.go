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

// history is the first time each thing was said, in order.
func (g *group) history(of *Entry, topics sorter) []Change {
	out := make([]Change, 0, 1) // most have one
	for _, e := range g.events {
		s := e.source.Status
		if !slices.ContainsFunc(out, func(c Change) bool { return c.Status == s }) {
			out = append(out, g.change(of, e, topics))
		}
	}
	return out
}

// change is the step that an event makes, the first of its status. Where the
// article says it in several sentences, the best of them tells it.
func (g *group) change(of *Entry, first *event, topics sorter) Change {
	a := first.source.Article
	then, said := g.upTo(a), &group{}
	id := ""
	for _, e := range then.events {
		if e.source.Article != a {
			continue
		}
		if id == "" {
			id = e.source.ID
		}
		if e.source.Status == first.source.Status {
			said.events = append(said.events, e)
		}
	}
	said.when = then.when
	best := said.best()
	e := &Entry{When: then.when, Title: best.headline(), Text: best.text}
	e.Topics = topics.of(len(then.events), e.Title)
	then.obey(e)
	return Change{
		ID: id, Status: first.source.Status, Day: a.Day(), Article: a,
		When: e.When, Title: e.Title, Text: e.Text, Topics: e.Topics, Source: &of.Sources[slices.Index(g.events, best)],
	}
}

// upTo is the group as it was once an article had been read.
func (g *group) upTo(a *article.Article) *group {
	then := &group{when: g.events[0].when}
	here := false
	for i, e := range g.events {
		if here && e.source.Article != a {
			break
		}
		here = here || e.source.Article == a
		then.events = g.events[:i+1]
		if finer(e.when, then.when) && then.when.Contains(e.when) {
			then.when = e.when
		}
	}
	return then
}
