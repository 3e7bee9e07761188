package timeline

import "slices"

// A clause tells an event by its verb, or by the noun that does or undergoes something. Of other
// nouns it only speaks: who debates a treaty signs none, and a report on the talks is not the talks.

// longAgo is behind how many days a date is that of the noun before it rather than of the clause's verb.
const longAgo = 31

// mentioned tells whether the noun of an event of a family at a token is one that its clause only speaks of: "debated
// the treaty", "the mandate for the talks", "the summit venue".
func (r *reading) mentioned(s *sentence, c clause, i int, k kin) bool {
	t := s.tokens[i]
	if r.onlyAsked(s, c, i) || r.onlySaid(s, c, i) {
		return true
	}
	if !isNoun(t, r.lex) || amidVerb(s, i, r.lex) || c.longAgo && leadsToDate(s, i, c.date, r.lex) {
		return false
	}
	if r.inCompound(s, c, i) {
		return true
	}
	before := r.nounStart(s, i) - 1
	for before >= c.from && (s.tokens[before].is(r.lex.articles|r.lex.possessive) || s.tokens[before].means(r.lex.howMany) || before > c.from && s.tokens[before-1].is(r.lex.articles|r.lex.possessive)) {
		before-- // "an expected meeting"
	}
	for before > c.from && s.tokens[before].dated {
		before = beforeDate(s, before) // "demanded on Monday a vote"
	}
	if before < c.from {
		return false // its subject
	}
	switch b := s.tokens[before]; {
	case (bills | signature).has(k) && votedOn(s, c, before):
		return r.mentioned(s, c, before-1, voting.first()) // told with the vote, if that is
	case b.word == "," && s.tokens[min(i+1, c.to-1)].means(r.lex.shows):
		return true // "exports rose, figures showed"
	case b.word == "to" && before+1 < i && !s.tokens[before+1].is(r.lex.articles|r.lex.possessive):
		return r.speaksOf(s, before+1, k) // "to debate treaties"
	case b.word == "to", b.word == "for":
		return !r.meetsBefore(s, c, before)
	case b.word == "of":
		of := s.tokens[max(before-1, 0)]
		return of.word != "ahead" && !r.counted(of) && !of.means(r.lex.ofSeries) && (of.kin == 0 || r.speaksOf(s, before-1, k))
	case b.word == "on" && before > c.from && s.tokens[before-1].means(r.lex.travels):
		return false // "went on strike"
	case b.is(r.lex.upTo), b.means(r.lex.aboutNoun):
		return true
	default:
		return r.speaksOf(s, before, k)
	}
}

// onlyAsked tells whether a verb is what somebody is asked to do: "called for the mayor to resign".
func (r *reading) onlyAsked(s *sentence, c clause, i int) bool {
	if i < c.from+2 || s.tokens[i-1].word != "to" {
		return false
	}
	for k := i - 2; k >= c.from && !s.tokens[k].punct; k-- {
		if t := s.tokens[k]; t.means(r.lex.ordered) || t.means(r.lex.asks) || t.word == "called" {
			return true
		} else if isVerb(t, r.lex) {
			return false
		}
	}
	return false
}

// onlySaid tells whether a word is part of what somebody said on the date, and did not announce: "said on Monday that
// the talks had failed".
func (r *reading) onlySaid(s *sentence, c clause, i int) bool {
	for k := i - 1; k > max(c.date, c.from); k-- {
		if s.tokens[k].word == "that" && saidBefore(s, k, r.lex) {
			return !slices.ContainsFunc(s.tokens[c.from:k], func(t token) bool { return announced.has(t.kin) })
		}
	}
	return false
}

// votedOn tells whether a preposition leads to what is voted on: "the vote on", "voted for".
func votedOn(s *sentence, c clause, prep int) bool {
	if prep <= c.from || s.tokens[prep-1].kin == 0 || !voting.has(s.tokens[prep-1].kin) {
		return false
	}
	w := s.tokens[prep].word
	return w == "on" || w == "for" || w == "against"
}

// reacts tells whether a clause tells what somebody thinks or wants of something: of all else it only speaks, "condemned
// the strike announced by the guild", "called for the mayor to resign".
func (r *reading) reacts(s *sentence, c clause) bool {
	from := c.from
	if c.head >= 0 {
		if c.date < c.head || r.before(s, c.date) != "on" {
			return false // "condemned Monday's strike", "a strike threatened for Monday"
		}
		for from > 0 && !isBreak(s.tokens[from-1].word) {
			from--
		}
	}
	for i := from; i < c.to; i++ {
		switch t := s.tokens[i]; {
		case t.is(r.lex.relative|r.lex.subordinate|r.lex.openers) || t.word == "as":
			return false // "heads to Arden as she seeks"
		case t.dated || t.quoted || !isVerb(t, r.lex) && !t.is(r.lex.verbOnly) || s.tokens[max(i-1, 0)].is(r.lex.articles|r.lex.possessive): // "an expected meeting"
		case t.word == "called":
			behind := s.behindDates(i+1, c.to, r.lex)
			return behind < c.to && (s.tokens[behind].word == "for" || s.tokens[behind].word == "on")
		case regularPast(t.word) && r.verbBehind(s, i+1, c.to): // "A scheme considered the best will"
		default:
			return t.means(r.lex.reacts) || r.receivesThing(s, i) && meeting.has(t.kin)
		}
	}
	return false
}

// verbBehind tells whether an auxiliary stands among tokens [from, to) in the same clause.
func (r *reading) verbBehind(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		switch t := s.tokens[i]; {
		case t.punct, t.is(r.lex.relative | r.lex.conjoin), t.word == "that", t.word == "to":
			return false
		case t.is(r.lex.auxiliary) && !t.dated:
			return true
		}
	}
	return false
}

// leadsToDate tells whether nothing but a phrase without a verb stands between a noun and the date, which is its own
// where the day is long gone by: "a response to the fire on the pier in May".
func leadsToDate(s *sentence, noun, date int, lex *lexicon) bool {
	for i := noun + 1; i < date; i++ {
		if s.tokens[i].punct || isVerb(s.tokens[i], lex) {
			return false
		}
	}
	return noun < date
}

// inCompound tells whether a noun only says of what sort the one behind it is: "the summit venue".
func (r *reading) inCompound(s *sentence, c clause, i int) bool {
	if i+1 >= c.to || s.tokens[i].hasEnding() {
		return false
	}
	next := s.tokens[i+1]
	if next.upper || next.number || next.is(r.lex.verbOnly|r.lex.bare) || betweenVerbs(next, r.lex) || !r.inNoun(s, i+1) {
		return false
	}
	return !(endsInS(next.word) && i+2 < len(s.tokens) && (s.tokens[i+2].number || s.tokens[i+2].is(r.lex.articles|r.lex.possessive)))
}

// speaksOf tells whether a verb, or its noun, tells something else of an event than that it takes place: "debated
// the treaty", "the approval of the deal", but not "signed the treaty", "began talks".
func (r *reading) speaksOf(s *sentence, verb int, noun kin) bool {
	k := r.lex.kinAt(s, verb)
	if k == 0 {
		return s.tokens[verb].means(r.lex.reacts)
	}
	return k != noun && !aspects.has(k) && !((meeting | summit).has(k) && (meeting | summit).has(noun))
}

// meetsBefore tells whether a clause says before a token that people meet or go somewhere: "flew to Arden for talks".
func (r *reading) meetsBefore(s *sentence, c clause, to int) bool {
	for _, t := range s.tokens[c.from:to] {
		if meeting.has(t.kin) || t.means(r.lex.travels) || t.means(r.lex.gathers) {
			return true
		}
	}
	return false
}
