// Package timeline turns the dated sentences of articles into the entries of a
// timeline, as a journalist would write them: one entry an event, with every
// source that speaks of it, in order, with a status.
//
//	sentences -> events -> entries -> key moments
//
// [Build] is the whole way. An event is what one clause of one article says of
// one date; an entry is what all articles say of one event.
package timeline

import (
	"time"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timex"
)

// Timeline is the entries of a story, oldest first.
type Timeline struct {
	Entries []*Entry
	// Now is the day the timeline was built for: what lies after it is still
	// to come.
	Now date.Day
}

// Status is how sure it is that an entry's event took place.
type Status uint8

// The statuses. Unconfirmed is a scheduled entry whose date has gone by
// without an article that reports it.
const (
	Happened Status = iota
	Scheduled
	Postponed
	Cancelled
	Unconfirmed
)

var statusNames = [...]string{"happened", "scheduled", "postponed", "cancelled", "unconfirmed"}

// String returns the status as data files and front matter write it.
func (s Status) String() string { return statusNames[s] }

// Off tells whether an event with the status is not to be on its day.
func (s Status) Off() bool { return s == Postponed || s == Cancelled }

// Entry is one event of the story.
type Entry struct {
	ID string
	// Aliases are addresses that lead here too: the IDs of entries that were
	// joined into this one.
	Aliases []string

	When   date.Date
	Status Status
	Title  string   // a headline, no full stop
	Text   string   // one sentence that stands alone
	Topics []string // topic slugs, in the order of the site's topics

	// Sources is the evidence, in order of publication; never empty but for
	// an entry that the editor wrote, which has one without a sentence.
	Sources []*Source
	// Steps are the changes of an entry that was told more than once, see
	// History.
	Steps []Change
	// Conflicts are days that other sources give for the same event.
	Conflicts   []Conflict
	Corrections []article.Correction
	// MovedTo is the entry of the new date of a postponed event, MovedFrom the
	// other way; nil if there is none.
	MovedTo, MovedFrom *Entry
	// Editor names what the editor set: "date", "title", "text", "topics",
	// "status", "merge", "entry".
	Editor []string
	// Score ranks entries by how much the story's articles make of them.
	Score float64

	updated time.Time // see Updated; zero of an entry that Build did not make
}

// Source is one sentence of one article that gives an entry its date, and how
// the date was read.
type Source struct {
	// ID is that of an entry of which this were the first source. It stays the
	// same whatever other articles say.
	ID      string
	Article *article.Article
	// Start and End bound the sentence in the article's Text.
	Start, End int
	// Expression is the words the date was read from. Its Rule is empty when
	// there are none: the entry then stands on the article's publication day.
	Expression timex.Expression
	// Status is what this source says of the event: Happened if it reports
	// it, Scheduled if it speaks ahead of it.
	Status Status
	// Context are sentences after it that elaborate on the event without a
	// date of their own, as spans of the article's Text.
	Context []timex.Span

	words  timex.Span // see Words
	joined reason     // see Why
}

// Why tells how the entry's sources came to be joined, one reason each.
func (e *Entry) Why() []string {
	var out []string
	for _, s := range e.Sources {
		if s.joined.kind != none {
			out = append(out, "joined “"+s.Words()+"” ("+s.Article.Slug+"): "+s.joined.String())
		}
	}
	return out
}

// Sentence returns the words of the evidence.
func (s *Source) Sentence() string { return s.Article.Text[s.Start:s.End] }

// Words returns the words the date was read from, with their preposition and,
// after a possessive, their noun: "on Thursday", "Thursday’s meeting". They
// are "" if there are none.
func (s *Source) Words() string { return s.Article.Text[s.words.Start:s.words.End] }

// Conflict is another day that a source gives for an entry's event.
type Conflict struct {
	When   date.Date
	Source *Source
}

// Published is when the entry was first published: the publication of its
// first source, never the event's date.
func (e *Entry) Published() time.Time { return e.Sources[0].Article.Published }

// Updated is when the entry last changed: the publication of the article that
// last added to it, its correction included.
func (e *Entry) Updated() time.Time {
	if !e.updated.IsZero() {
		return e.updated
	}
	return e.lastChange()
}

// lastChange finds out what Updated gives: each list, calendar and map asks for it.
func (e *Entry) lastChange() time.Time {
	var last time.Time
	later := func(t time.Time) {
		if t.After(last) {
			last = t
		}
	}
	var seen *article.Article
	for _, s := range e.Sources {
		if a := s.Article; a != seen {
			seen = a
			later(a.Published)
			later(a.Updated)
		}
	}
	for _, c := range e.Corrections {
		later(c.Date.Time())
	}
	return last
}

// Articles returns the articles among the sources, each once, in order.
func (e *Entry) Articles() []*article.Article {
	var as []*article.Article
	for _, s := range e.Sources {
		if a := s.Article; len(as) == 0 || as[len(as)-1] != a {
			as = append(as, a)
		}
	}
	return as
}
