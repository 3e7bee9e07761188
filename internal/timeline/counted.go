package timeline

import (
	"slices"

	"resetline/internal/timex"
)

// What is counted from an event: "Two days before the vote on 8 April, the whip left"
// tells of the vote on its day, and of the whip two days before.

// count is a phrase of a sentence that counts from an event.
type count struct {
	date     int // which of the sentence's dates is counted; the next is the event's
	from, to int // its tokens: [from, to)
	event    int // the first token of the event
}

// counts returns the phrase that counts from an event in which a date stands, or of
// which a time stands beside it.
func (r *reading) counts(s *sentence, x timex.Expression) (c count, ok bool) {
	k := slices.IndexFunc(s.dates, func(y timex.Expression) bool { return y.Start == x.Start })
	if k > 0 && s.dates[k].Anchor.Kind != timex.Event {
		k-- // the event's date
	}
	if k < 0 || k+1 >= len(s.dates) || s.dates[k].Anchor.Kind != timex.Event {
		return c, false
	}
	c = count{date: k, from: s.at(s.dates[k].Start), event: s.at(s.dates[k].End) + 1}
	first, last := s.at(s.dates[k+1].Start), s.at(s.dates[k+1].End-1)
	if c.event > first || last >= len(s.tokens) {
		return c, false
	}
	for c.to = last + 1; c.to <= last+nounWords && c.to < len(s.tokens) && goesOnNoun(s, c.event, first, c.to, r.lex); {
		c.to++
	}
	return c, true
}

// nounWords is how many words of an event stand at most behind its date: "the 20 April
// harbour fire".
const nounWords = 3

// goesOnNoun tells whether a token behind an event's date is of its noun: "the 20 April
// fire", but not "the fire on 20 April people".
func goesOnNoun(s *sentence, event, date, i int, lex *lexicon) bool {
	t := s.tokens[i]
	if date > event && !s.tokens[date-1].is(lex.articles) && !s.tokens[i-1].hasEnding() {
		return false
	}
	return !t.punct && !t.dated && !t.quoted && !t.is(lex.stop) && !isVerb(t, lex)
}

// countedFrom returns what a sentence tells of an event that something is counted from,
// or what it tells on the day that is counted: "the vote on 8 April", "two days before
// the vote, the whip left", where the words for the event are of the date.
func (r *reading) countedFrom(s *sentence, x timex.Expression, _ int) (one sentence, ok bool) {
	c, ok := r.counts(s, x)
	if !ok {
		return one, false
	}
	event := s.dates[c.date+1]
	if x.Start == event.Start {
		to := c.to
		for to < len(s.tokens) && !s.tokens[to].punct && !s.tokens[to].is(r.lex.openers|r.lex.conjoin) {
			to++
		}
		return s.parts(0, 0, c.event, to), true
	}
	first, last := s.at(event.Start), s.at(event.End-1)+1
	if s.tokens[last-1].hasEnding() {
		first = last // "two days before Monday's vote"
	} else if s.tokens[first-1].is(r.lex.preposition) || s.tokens[first-1].word == "of" {
		first--
	}
	one = s.joined(0, first, last, len(s.tokens))
	one.dates = slices.DeleteFunc(one.dates, func(y timex.Expression) bool { return y.Start == event.Start })
	end := s.tokens[c.to-1].end
	for i := range one.dates {
		if one.dates[i].Start == s.dates[c.date].Start {
			one.dates[i].End = end
			if r.bareEvent(s, event) {
				one.dates[i].Anchor = event.Anchor // "a week before Christmas" goes whole
			}
		}
	}
	one.markDates(r.lex)
	return one, true
}

// countsBeside tells whether an expression that is counted from an event only places
// what has a date of its own: "on Monday, three days after the vote of 16 May".
func (r *reading) countsBeside(s *sentence, x timex.Expression) bool {
	if x.Anchor.Kind != timex.Event {
		return false
	}
	c, ok := r.counts(s, x)
	if !ok {
		return true
	}
	from, to := between(s, c.from)
	for k, y := range s.dates {
		if at := s.at(y.Start); at < from || at >= to || k == c.date || k == c.date+1 || !ofCalendar(y) || y.Anchor.Kind == timex.Event {
			continue
		}
		if w := whenOf(y); w.Days() <= x.Date.Days() || w.First > x.Date.First || w.Last < x.Date.Last {
			return true // but for "last year, a week before Christmas"
		}
	}
	return false
}

// bareEvent tells whether a date is one that something is counted from, and no event of its
// own: "a week before Christmas".
func (r *reading) bareEvent(s *sentence, x timex.Expression) bool {
	c, ok := r.counts(s, x)
	return ok && x.Type == timex.Date && c.event == s.at(x.Start) && c.to == s.at(x.End-1)+1
}
