package site

import (
	"bytes"
	"slices"
	"time"

	"resetline/internal/date"
	"resetline/internal/ical"
	"resetline/internal/timeline"
)

// Calendars hold the entries that name their days. A month, a season, "about"
// and "by" stay out: a calendar would show them as days that nobody gave.
//
// A moved event is one event: it keeps the UID of the entry that announced it
// first and is shown on its new day. It is called off on its old day if the
// new one is not known to the day. Every move, cancellation and correction
// raises SEQUENCE, which only ever grows. Nothing in a calendar comes from the
// clock.

// calendarLimit is how many events a calendar holds, the latest ones. Programs
// that people subscribe with read a file of this size, about one megabyte.
const calendarLimit = 2000

// calendarRefresh is how often programs are asked to look for changes.
const calendarRefresh = 12 * time.Hour

const prodID = "-//resetline//resetline//EN"

// eventJobs are the file with an entry's event, to add to a calendar, if its
// day is firm. Of a moved event it is what the calendars have under its UID:
// the old day, taken in after the new one, would call the event off.
func (s *site) eventJobs(e *timeline.Entry) []job {
	if !hasDay(e) {
		return nil
	}
	return []job{{path: entryPath(e) + "event.ics", fill: func(buf *bytes.Buffer) error {
		return ical.Calendar{ProdID: prodID, Events: []ical.Event{s.event(latest(e))}}.Write(buf)
	}}}
}

// calendarJobs are the calendars of the story and of its topics.
func (s *site) calendarJobs() []job {
	var jobs []job
	for _, l := range append([]*list{s.all}, s.topics...) {
		path := l.path + "calendar.ics"
		c := ical.Calendar{
			ProdID: prodID, Name: s.content.Site.Title, Description: "The entries of the timeline that name their days.",
			URL: s.options.BaseURL + l.path, Source: s.options.BaseURL + path, Refresh: calendarRefresh,
		}
		if l.topic != nil {
			c.Name += ": " + l.title
		}
		jobs = append(jobs, job{path: path, fill: func(buf *bytes.Buffer) error {
			c.Events = s.events(l)
			return c.Write(buf)
		}})
	}
	return jobs
}

// events are the latest events of a list, a moved one once and wherever it was
// moved to: also out of the topic, which the report of it may not name. Whoever
// follows the topic would have the event called off on a day it was not left to.
func (s *site) events(l *list) []ical.Event {
	shown := make([]*timeline.Entry, 0, min(len(l.entries), calendarLimit))
	for _, e := range slices.Backward(l.entries) {
		if len(shown) == calendarLimit {
			break
		}
		if !hasDay(e) {
			continue
		}
		last := latest(e)
		if last != e && (l.topic == nil || slices.Contains(last.Topics, l.topic.Slug) || slices.Contains(shown, last)) {
			continue // it has a turn of its own, or had one
		}
		shown = append(shown, last)
	}
	slices.Reverse(shown)
	slices.SortStableFunc(shown, func(a, b *timeline.Entry) int { return date.Compare(a.When, b.When) })
	out := make([]ical.Event, len(shown))
	for i, e := range shown {
		out[i] = s.event(e)
	}
	return out
}

// before is the entry that an entry was moved from, nil if there is none. An
// event that was moved to and fro is two entries that lead to one another; the
// one announced later counts as the one moved to.
func before(e *timeline.Entry) *timeline.Entry {
	from := e.MovedFrom
	switch {
	case from == nil, from.MovedTo != e, from.Published().After(e.Published()):
		return nil
	case from.MovedFrom == e && from.Published().Equal(e.Published()):
		return nil
	}
	return from
}

// latest is the entry on whose day an event stands that began as another: of
// those it was moved to one after the other the last that has a day, or the entry
// itself.
func latest(e *timeline.Entry) *timeline.Entry {
	last := e
	for at, to := e, e.MovedTo; to != nil && to != e && before(to) == at; at, to = to, to.MovedTo {
		if hasDay(to) {
			last = to
		}
	}
	return last
}

// hasDay tells whether an entry has a place in a calendar.
func hasDay(e *timeline.Entry) bool { return firmDay(e.When) }

func (s *site) event(e *timeline.Entry) ical.Event {
	origin, sequence := e, len(e.Corrections)
	for from := before(e); from != nil && from != e; from = before(from) {
		origin, sequence = from, sequence+1+len(from.Corrections)
	}
	ev := ical.Event{
		UID:         origin.ID + "@" + s.host,
		Start:       e.When.First.Time(),
		End:         e.When.Last.Time(),
		Summary:     e.Title,
		Description: s.eventText(e),
		URL:         s.options.BaseURL + entryPath(e),
		Stamp:       e.Updated(),
		Status:      eventStatus[e.Status],
	}
	if ev.Status == ical.Cancelled {
		sequence++
	}
	ev.Sequence = sequence
	for _, l := range s.topicLists(e) {
		ev.Categories = append(ev.Categories, l.title)
	}
	return ev
}

// eventStatus is how sure a calendar shows an event to be. Only what was
// reported is confirmed.
var eventStatus = [...]ical.Status{
	timeline.Happened:    ical.Confirmed,
	timeline.Scheduled:   ical.Tentative,
	timeline.Unconfirmed: ical.Tentative,
	timeline.Postponed:   ical.Cancelled,
	timeline.Cancelled:   ical.Cancelled,
}

// eventText is the text of an entry and where it is from.
func (s *site) eventText(e *timeline.Entry) string {
	src, _ := s.lead(e)
	a := src.Article
	if src.Sentence() == "" {
		return e.Text + "\nWritten by the editor with the article of " + a.Source + ", " + dayDate(a).Long()
	}
	return e.Text + "\n" + a.Source + ", " + dayDate(a).Long()
}
