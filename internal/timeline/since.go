package timeline

import (
	"slices"
	"strings"
)

// Clauses behind "since", "before" and "in time for", with dates of their own.

// inTimeFor returns what something is in time for, with its date, or the sentence without it:
// "the pact to apply from 1 May", of "wants consent by Easter, in time for the pact to apply
// from 1 May".
func inTimeFor(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	at := s.find(1, "in time for")
	if at < 0 || at+3 >= len(s.tokens) || !statesBoth(s, at, len(s.tokens)) {
		return one, false
	}
	to := at + 4
	for to < len(s.tokens) && s.tokens[to].word != "to" && !s.tokens[to].punct && !s.tokens[to].dated {
		to++
	}
	switch {
	case to == len(s.tokens) || s.tokens[to].word != "to" || statesDate(s, at, to):
		return one, false
	case date < at:
		return s.parts(0, at, at, at), true
	}
	end := markBehind(s, date)
	return s.joined(at+3, end, end, end), true
}

// sinceWhen returns what happened on a day since which something else goes on, or with which "it"
// begins, or from which it differs: "10 May it fell", of "It has been shut since 10 May, when it
// fell", and of "It is a far cry from 10 May, when it fell".
func sinceWhen(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	end := s.behindDate(date)
	for end+1 < len(s.tokens) && s.tokens[end].word == "," && s.dateAt(end+1, lex) {
		end = s.behindDate(end + 2) // "nine months later, on 29 March, when"
	}
	if date < 1 || end+2 >= len(s.tokens) || s.tokens[end].word != "," || s.tokens[end+1].word != "when" {
		return one, false
	}
	if s.tokens[date-1].word != "since" && !unlike(s, date, lex) && !recalls(s, date, lex) && !enumerated(s, date) && !toldNow(s, date, end, lex) && !onlyChanges(s, date, lex) && !onlyCame(s, date, lex) {
		return one, false
	}
	to := markBehind(s, end+1)
	if !verbAfter(s, end+1, to, lex) {
		return one, false
	}
	for date > 3 && s.tokens[date-1].is(lex.preposition) && s.tokens[date-2].word == "," && s.tokens[date-3].dated {
		for date -= 3; date > 0 && s.tokens[date-1].dated; {
			date--
		}
	}
	return s.joined(date, end, end+2, to), true
}

// onlyCame tells whether a sentence says before a date no more than that something turned then: "The breakthrough came in May, when",
// "What changed things was the winter of 2025, when".
func onlyCame(s *sentence, date int, lex *lexicon) bool {
	came := date - 1
	for came > 0 && (s.tokens[came].is(lex.preposition|lex.articles) || s.tokens[came].word == "of") {
		came--
	}
	if came < 2 || came > maxSubject || !s.tokens[came].means(lex.copula) && !s.tokens[came].means(lex.comes) {
		return false
	}
	if s.tokens[0].word == "what" {
		return !slices.ContainsFunc(s.tokens[:came], func(t token) bool { return t.punct || t.quoted })
	}
	return s.tokens[came-1].means(lex.turning) && !slices.ContainsFunc(s.tokens[:came], func(t token) bool { return t.punct || t.dated || isVerb(t, lex) })
}

// withoutWhen returns a sentence without what happens on another date, behind "when": "She meets them
// again on Friday", of "She meets them on Monday, when the strike begins, and again on Friday".
func withoutWhen(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	for when := 2; when+1 < date; when++ {
		if s.tokens[when].word != "when" || s.tokens[when-1].word != "," || !s.tokens[when-2].dated || s.tokens[when].quoted {
			continue
		}
		end := commaAfter(s, when)
		if end >= date || !verbAfter(s, when, end, lex) || verbAfter(s, end, date, lex) || statesDate(s, when, end) || !finiteBefore(s, 0, when, lex) {
			return one, false
		}
		return s.joined(0, when-1, end+1, len(s.tokens)), true
	}
	return one, false
}

// itWillBe tells whether a date is that before which something is not to be: "It may be 2030 before the trial
// begins".
func itWillBe(s *sentence, date int, lex *lexicon) bool {
	before, be := s.behindDate(date), date-1
	for be > 1 && s.tokens[be].is(lex.articles) {
		be--
	}
	if be < 1 || before >= len(s.tokens) || s.tokens[before].word != "before" || s.tokens[be].word != "be" && s.tokens[be].word != "was" {
		return false
	}
	return s.tokens[be-1].word == "it" || be > 1 && s.tokens[be-2].word == "it"
}

// sinceStart returns the beginning or the end with its date since which something is so: "the start of the
// work in May", of "It is the worst leak since the start of the work in May".
func sinceStart(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	at := lastBefore(s, date, lex, "since")
	if at < 2 || at+3 >= date || verbAfter(s, at, date, lex) || !s.tokens[at+2].means(lex.outset) || s.tokens[at+3].word != "of" || !finiteBefore(s, 0, at, lex) {
		return one, false
	}
	end := s.behindDate(date)
	return s.joined(at+1, end, end, end), true
}

// byTheTime returns the clause behind "by the time" in which a date stands, or the sentence without it: "the fund ends in
// 2027", of "They paid £2m last year and hope for it back by the time the fund ends in 2027".
func byTheTime(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	at := s.find(2, "by the time")
	if at < 0 || at+4 >= len(s.tokens) || !statesBoth(s, at+3, len(s.tokens)) {
		return one, false
	}
	end := markBehind(s, at+3)
	if date < at {
		return s.joined(0, at, end, len(s.tokens)), true
	}
	verb := date < end && (verbAfter(s, at+3, date, lex) || endsInS(s.tokens[date-1].word) || endsInS(s.tokens[date-2].word)) // "ends in"
	return s.joined(at+3, end, end, end), verb
}

// provided returns the clause behind "provided" in which a date stands, or the sentence without it: "the panel clears it on
// the 10th", of "They vote on 17 May, provided the panel clears it on the 10th".
func provided(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	at := slices.IndexFunc(s.tokens, func(t token) bool { return t.word == "provided" && !t.quoted })
	if at < 3 || at+3 >= len(s.tokens) || s.tokens[at-1].word != "," || !statesBoth(s, at, len(s.tokens)) {
		return one, false
	}
	from, end := at+1, markBehind(s, at+1)
	if s.tokens[from].word == "that" {
		from++
	}
	if first := s.tokens[from]; !first.is(lex.articles|lex.possessive|lex.subject) && !first.upper {
		return one, false // "provided by the board"
	}
	if date < at {
		return s.joined(0, at-1, end, len(s.tokens)), true
	}
	return s.joined(from, end, end, end), date < end
}

// toldNow tells whether a sentence tells nothing but what is so now, and behind "when" what was on a
// date: "They still talk of the night of 31 December 2020, when he kept".
func toldNow(s *sentence, date, end int, lex *lexicon) bool {
	past := func(t token) bool {
		return !t.upper && (t.is(lex.past) || regularPast(t.word) || t.means(lex.auxiliaryPast))
	}
	then := end + 2
	for then < len(s.tokens) && !isVerb(s.tokens[then], lex) {
		then++
	}
	if date < 3 || s.tokens[0].is(lex.adverbial) && !slices.ContainsFunc(s.tokens[:date], func(t token) bool { return t.is(lex.subject) }) || then == len(s.tokens) || !past(s.tokens[then]) {
		return false
	}
	return !slices.ContainsFunc(s.tokens[:date], func(t token) bool { return past(t) || t.is(lex.modal) })
}

// enumerated tells whether a date is the first of several behind a colon, or a later one behind "and
// again": "twice: in May, when talks stalled, and again in June, when".
func enumerated(s *sentence, date int) bool {
	return date > 2 && (s.tokens[date-2].word == ":" || s.says(date-3, "and again"))
}

// onlyChanges tells whether a clause says no more than that what was told ends on a date: "That will change on
// 8 July, when she speaks".
func onlyChanges(s *sentence, date int, lex *lexicon) bool {
	verb := date - 1
	if s.tokens[verb].is(lex.preposition) {
		verb--
	}
	return verb > 0 && verb < 4 && s.tokens[verb].means(lex.changes) && s.tokens[0].means(lex.known)
}

// recalls tells whether a date is what somebody remembers: "I remember the autumn of 1992, when".
func recalls(s *sentence, date int, lex *lexicon) bool {
	return s.tokens[overThe(s, date-1)].means(lex.recalls)
}

// unlike tells whether something differs from what was on a date, or is like it.
func unlike(s *sentence, date int, lex *lexicon) bool {
	from := overThe(s, date-1)
	if from < 1 || s.tokens[from].word != "from" {
		return comparedTo(s, from)
	}
	return s.tokens[from-1].means(lex.farFrom)
}

// comparedTo tells whether the word before a date is the "to" of what something is compared to, or
// goes back to: "likened the day to 1 May 1973".
func comparedTo(s *sentence, to int) bool {
	if to < 1 || s.tokens[to].word != "to" {
		return false
	}
	return s.tokens[to-1].word == "back" || slices.ContainsFunc(s.tokens[:to], func(t token) bool {
		return strings.HasPrefix(t.word, "compar") || strings.HasPrefix(t.word, "liken")
	})
}

// clauseOpener returns the conjunction before a date in its clause behind which a noun stands:
// "before" of "before the quotas lapse on Friday". 0 is none.
func clauseOpener(s *sentence, date int, conjunction string, lex *lexicon) int {
	at := date - 1
	for at > 0 && s.tokens[at].word != conjunction && !s.tokens[at].quoted && !isBreak(s.tokens[at].word) {
		at--
	}
	if at <= 0 || s.tokens[at].word != conjunction || s.tokens[at].dated || s.tokens[at+1].dated || s.tokens[at+1].is(lex.pronoun) {
		return 0
	}
	return at
}

// beforeClause returns the clause behind "before" in which a date stands, of a sentence that has
// another: "the quotas lapse on Friday", of "She comes today, before the quotas lapse on Friday".
func beforeClause(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	at := clauseOpener(s, date, "before", lex)
	if at <= 1 || s.tokens[at+1].word == "being" || isBefore(s, at, lex) {
		return one, false
	}
	besides := statesDate(s, 0, at)
	for i := at + 2; i < date; i++ {
		t := s.tokens[i]
		many := strings.HasSuffix(s.tokens[i-1].word, "s") && !s.tokens[i-1].upper && !t.upper && !t.is(lex.stop|lex.preposition|lex.ofNoun) // "quotas lapse"
		switch {
		case isVerb(t, lex) && !s.tokens[i-1].is(lex.articles), besides && many && i+1 < len(s.tokens) && s.tokens[i+1].is(lex.preposition):
			return s.clauseBehind(at, date), true
		case !besides && (t.word == "to" || t.word == "and"):
			return one, false // "before the cameras to praise what he signed"
		}
	}
	if end := s.behindDate(date); !besides && end+1 < len(s.tokens) && isVerb(s.tokens[end], lex) && s.tokens[at+1].is(lex.articles|lex.possessive) && !s.tokens[date].hasEnding() {
		return s.clauseBehind(at, date), true // "before the vote in May cut the fees"
	}
	return one, false
}

// clauseBehind returns what a sentence says behind a token, up to the mark behind a date.
func (s *sentence) clauseBehind(at, date int) sentence {
	return s.parts(at+1, markBehind(s, date), at+1, at+1)
}

// sinceClause returns the clause behind "since" in which a date stands: "the ministers fell out
// in October", of "the first talks since the ministers fell out in October".
func sinceClause(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	at := clauseOpener(s, date, "since", lex)
	if at == 0 || ofDone(s, at, lex) || s.tokens[at-1].is(lex.auxiliary) || !finiteBefore(s, 0, at, lex) && !s.tokens[at-1].number && !s.tokens[at-1].is(lex.superlative) || !finiteBefore(s, at+1, date, lex) {
		return one, false
	}
	return s.clauseBehind(at, date), true
}
