package timeline

import (
	"slices"
	"strings"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timex"
)

// What states a date and tells no event.

// datesEvent tells whether an expression dates an event: it states a date of
// the calendar and does more than compare.
func (r *reading) datesEvent(s *sentence, x timex.Expression) bool {
	if !ofCalendar(x) {
		return false
	}
	if p := whenOf(x).Precision; p == date.ByDecade || p == date.ByCentury {
		return false
	}
	return !r.greets(s, x) && !r.compares(s, s.at(x.Start)) && !r.countsBeside(s, x) && !r.bareEvent(s, x) && !r.placesOther(s, x) && !r.asideOf(s, x) &&
		!r.cameToNothing(s, x) && !r.ofSubject(s, x) && !r.notBefore(s, x) && !figureOfYear(s, x, r.lex) && !r.supposes(s, x) && !r.refutes(s, x) && !asks(s, x) && !r.isNow(s, x) && !inTitle(s, x, r.lex) && !ofLeisure(s, x, r.lex) && !r.ofThose(s, x) && !cites(s, x) && !ofApposition(s, x, r.lex) && !r.byText(s, x) &&
		!r.ofSource(s, x) && !r.ofStandIn(s, x) && !endsLength(s, x) && !r.ofRank(s, x)
}

// endsLength tells whether a date is no more than the end of a length of time: "set aside £45m for the two years to
// March 2038".
func endsLength(s *sentence, x timex.Expression) bool {
	to := s.at(x.Start) - 1
	return to > 0 && s.tokens[to].word == "to" && x.Range.IsZero() && whenOf(x).Precision >= date.ByMonth && slices.ContainsFunc(s.dates, func(y timex.Expression) bool {
		the := s.at(y.Start)
		return y.Type == timex.Duration && y.Date.IsZero() && s.at(y.End-1) == to-1 && (s.tokens[the].word == "the" || the > 0 && s.tokens[the-1].word == "the")
	})
}

// ofRank tells whether a year or a month only says among which something is the first or the last: "meet for their last
// summit of the year".
func (r *reading) ofRank(s *sentence, x timex.Expression) bool {
	const noun = 4 // words
	of := s.at(x.Start) - 1
	if of > 0 && s.tokens[of].is(r.lex.articles) {
		of--
	}
	if of < 2 || s.tokens[of].word != "of" || whenOf(x).Precision < date.ByMonth || s.behindDate(of+1) < len(s.tokens) && s.tokens[s.behindDate(of+1)-1].number {
		return false
	}
	for i := of - 1; i > 0 && i >= of-noun && r.inNoun(s, i) || i > 0 && s.tokens[i].is(r.lex.rank); i-- {
		if s.tokens[i].means(r.lex.firstOrLast) || isOrdinal(s.tokens[i], r.lex) {
			return true
		}
	}
	return false
}

// ofSource tells whether a date is no more than that on which it came out what has a date of its own that is no
// later: "fell in 2030, according to a count published in May", "fell in 2030, figures released in May showed".
func (r *reading) ofSource(s *sentence, x timex.Expression) bool {
	date := s.at(x.Start)
	done := beforeDate(s, date)
	if done < 4 || !s.tokens[done].means(r.lex.cameOut) {
		return false
	}
	comma, end := done, s.behindDate(date)
	for comma > 0 && s.tokens[comma].word != "," {
		comma--
	}
	if comma < 2 || s.tokens[comma].quoted || s.tokens[comma+1].word != "according" && (end >= len(s.tokens) || !s.tokens[end].means(r.lex.shows)) || !verbAfter(s, 0, comma, r.lex) {
		return false
	}
	told := 0
	for _, y := range s.dates {
		switch {
		case s.at(y.Start) >= comma || !r.datesEvent(s, y):
		case y.Date.First >= x.Date.First:
			return false
		default:
			told++
		}
	}
	return told > 0
}

// byText tells whether a date is no more than that of a text by which something is done, of which it
// speaks or that has another date: "boats are inspected under last year's pact", "last year's pact
// lapses in 2038".
func (r *reading) byText(s *sentence, x timex.Expression) bool {
	first, noun := s.at(x.Start), s.behindDate(s.at(x.Start))
	if first > 2 && noun < len(s.tokens) && s.tokens[first-1].word == "of" && s.tokens[first-2].is(r.lex.document) && s.tokens[first-3].is(r.lex.articles) {
		return s.tokens[noun].is(r.lex.present|r.lex.modal) && statesDate(s, noun, markBehind(s, noun)) // "the pact of last May lapses in 2038"
	}
	if noun == 0 || noun >= len(s.tokens) || !s.tokens[noun-1].hasEnding() || !s.tokens[noun].is(r.lex.document) {
		return false
	}
	if noun+1 < len(s.tokens) && isVerb(s.tokens[noun+1], r.lex) {
		return !s.tokens[noun].means(r.lex.text) && s.tokens[noun+1].is(r.lex.present|r.lex.modal) && statesDate(s, noun+1, markBehind(s, noun))
	}
	if first == 0 {
		return false
	}
	by := s.tokens[first-1]
	return by.word == "under" || by.is(r.lex.preposition|r.lex.ofNoun) && by.word != "in" && by.word != "at" && !by.is(r.lex.openers)
}

// greets tells whether a time at the head of a sentence is that at which a live report greets its readers or
// takes its leave: "08.15 Good morning from Arden", "17.45 That is all from us".
func (r *reading) greets(s *sentence, x timex.Expression) bool {
	if end := s.behindDate(s.at(x.Start)); s.at(x.Start) == 1 && end > 1 && (s.tokens[0].word == "happy" || s.tokens[0].word == "good" && s.tokens[end-1].means(r.lex.timeOfDay)) {
		return true // "Good Wednesday morning"
	}
	if !isStamp(s, x) {
		return false
	}
	i := s.behindDate(s.at(x.Start))
	for i < len(s.tokens) && s.tokens[i].punct {
		i++
	}
	if i+2 >= len(s.tokens) {
		return false
	}
	next := s.tokens[i+1]
	switch s.tokens[i].word {
	case "good":
		return next.means(r.lex.timeOfDay)
	case "welcome", "hello":
		return true
	case "that":
		return next.means(r.lex.copula) && (s.tokens[i+2].word == "all" || s.tokens[i+2].word == "it")
	case "that's":
		return next.word == "all" || next.word == "it"
	}
	return false
}

// isNow tells whether a sentence begins by saying what day it is: "It is Tuesday, and the mayor is still
// in the room".
func (r *reading) isNow(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	if first > 2 && s.tokens[first-1].is(r.lex.articles) {
		first--
	}
	from := 0
	if s.tokens[0].word == "now" {
		from++ // "Now it's Easter"
	}
	switch {
	case first == from+1 && s.tokens[from].word == "it" && s.tokens[from].hasEnding():
	case first != from+2 || s.tokens[from].word != "it" || !s.tokens[from+1].means(r.lex.copula):
		return false
	}
	end := s.behindDate(s.at(x.Start))
	return end >= len(s.tokens) || s.tokens[end].word == "and" || s.tokens[end].word == "," || s.tokens[end].word == "."
}

// inTitle tells whether a date is of the words that something is called by: 'a course called
// "Waiting: 2016-2026"'.
func inTitle(s *sentence, x timex.Expression, lex *lexicon) bool {
	const object = 6 // words
	open := s.at(x.Start)
	for open > 0 && s.tokens[open].quoted && !(s.tokens[open].punct && !s.tokens[open-1].quoted) {
		open--
	}
	if !s.tokens[open].quoted {
		return false
	}
	for i := open - 1; i >= max(0, open-object) && !isBreak(s.tokens[i].word); i-- {
		if s.tokens[i].means(lex.titled) {
			return true
		}
	}
	return false
}

// ofLeisure tells whether a date is no more than somebody's time: "worth an hour of your
// Sunday".
func ofLeisure(s *sentence, x timex.Expression, lex *lexicon) bool {
	first := s.at(x.Start)
	end := s.behindDate(first)
	return first > 1 && (s.tokens[first-1].is(lex.possessive) || s.tokens[first-1].word == "your") && s.tokens[first-2].word == "of" && (end == len(s.tokens) || s.tokens[end].punct)
}

// ofThose tells whether a date only tells which of many a rule is for: "products that lost
// approval after 2020 must be withdrawn".
func (r *reading) ofThose(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	verb := s.behindDate(first)
	if verb >= len(s.tokens) || !s.tokens[verb].is(r.lex.modal) || s.tokens[verb].word == "would" {
		return false
	}
	that := first - 1
	for that > 0 && s.tokens[that].word != "that" && !s.tokens[that].is(r.lex.relative) {
		if t := s.tokens[that]; t.punct || t.quoted {
			return false
		}
		that--
	}
	return that == 1 && strings.HasSuffix(s.tokens[0].word, "s")
}

// tells tells whether a sentence says anything beside the time: not "It was Saturday
// afternoon", "Friday: nothing" or, in a transcript, "Moss: Two days ago", but "It will be in
// place by May".
func (r *reading) tells(s *sentence) bool {
	if len(s.tokens) > 2 && s.tokens[0].word == "(" && s.tokens[2].word == "by" && s.tokens[1].means(r.lex.credits) {
		return false // an agency's credits
	}
	if corrects(s, r.lex) || r.signs(s) || r.introduces(s) || updated(s, r.lex) {
		return false
	}
	return slices.ContainsFunc(s.tokens[speaker(s):], func(t token) bool {
		switch {
		case t.number, t.means(r.lex.perCent):
			return false // "In March it was 57 per cent"
		case t.is(r.lex.negation), t.means(r.lex.ever):
			return false
		}
		return !t.dated && !t.punct && (t.is(r.lex.modal) || !t.is(r.lex.pronoun|r.lex.auxiliary|r.lex.adverbial|r.lex.articles))
	})
}

// updated tells whether a sentence says no more than when its page was changed: "Last updated: 27 February".
func updated(s *sentence, lex *lexicon) bool {
	i := 0
	if s.says(0, "page") {
		i++
	}
	return s.says(i, "last") && i+2 < len(s.tokens) && (s.tokens[i+1].means(lex.corrected) || s.tokens[i+1].word == "reviewed") && (s.tokens[i+2].punct || s.dateAt(i+2, lex))
}

// introduces tells whether a sentence says no more than that somebody said on a day what
// follows in the next: "The director, Ada Fenn, said on Thursday:".
func (r *reading) introduces(s *sentence) bool {
	end := len(s.tokens) - 1
	if s.tokens[end].word != ":" {
		return false
	}
	for end > 0 && (s.tokens[end-1].dated || s.tokens[end-1].is(r.lex.preposition)) {
		end--
	}
	return end > 1 && s.tokens[end-1].is(r.lex.say) && !statesDate(s, 0, end)
}

// cites tells whether a date is that of what is cited between brackets: "Mr Ward (Letters, 16
// July) writes".
func cites(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	end := s.behindDate(first)
	if first < 3 || end >= len(s.tokens) || s.tokens[end].word != ")" || s.tokens[first-1].word != "," {
		return false
	}
	for i := first - 2; i > 0 && s.tokens[i].upper; i-- {
		if s.tokens[i-1].word == "(" {
			return true
		}
	}
	return false
}

// speaker returns where a sentence of a transcript begins behind the name of who says it.
func speaker(s *sentence) int {
	const longest = 3 // words
	for i, t := range s.tokens[:min(longest+1, len(s.tokens))] {
		switch {
		case t.word == ":":
			return i + 1
		case !t.upper || t.dated:
			return 0
		}
	}
	return 0
}

// signs tells whether a paragraph says no more than by whom, where and when something was
// written or said, or, on the day itself, what: "Arden, 24 March", "– Tom Fell MP, Radio Marlow, 12
// October".
func (r *reading) signs(s *sentence) bool {
	const longest = 10 // tokens
	n := len(s.tokens)
	if n < 3 || n > longest || !s.tokens[n-1].dated || !r.isParagraph(s) {
		return false
	}
	dash, ofIssue := isDash(s.tokens[0]), whenOf(s.dates[len(s.dates)-1]) == date.OnDay(r.article.Day())
	for i, t := range s.tokens {
		switch {
		case t.dated, t.word == ",", i == 0 && dash:
		case ofIssue && t.kin == 0 && !t.quoted && !t.number && !isVerb(t, r.lex): // "Midday briefing, 24 October"
		case !t.upper || t.quoted, t.kin != 0 && !dash:
			return false
		}
	}
	return true
}

// isParagraph tells whether a sentence is a paragraph by itself and no item of a list.
func (r *reading) isParagraph(s *sentence) bool {
	return slices.ContainsFunc(r.article.Blocks, func(b article.Block) bool {
		return b.Kind != article.ListItem && b.Start <= s.start && s.end <= b.End && b.End-b.Start < 2*(s.end-s.start)
	})
}

// asks tells whether what is said on a date is a question, which tells nothing: "Will they meet
// on Friday?"
func asks(s *sentence, x timex.Expression) bool {
	const longest = 25 // tokens behind the date
	date := s.at(x.Start)
	for i := date; i < min(len(s.tokens), date+longest); i++ {
		switch t := s.tokens[i]; {
		case t.quoted != quotedAt(s, date):
			return false
		case t.word == "?":
			return i+1 == len(s.tokens) || s.tokens[i+1].word != ")"
		case t.word == "!", t.word == "." && !insideDate(s, i):
			return false
		}
	}
	return false
}

// corrects tells whether a sentence is about the article itself or another: "An earlier version
// of this article gave 26 June", "Correction, 12 June:", "This report was amended on 3 May",
// "Friday's briefing gave the wrong day".
func corrects(s *sentence, lex *lexicon) bool {
	if first := s.tokens[0].word; (first == "correction" || first == "clarification") && len(s.tokens) > 1 && s.tokens[1].punct {
		return true
	}
	if saidWrongly(s, lex) {
		return true
	}
	for i, t := range s.tokens {
		if t.word == "wrong" && !t.quoted && i > 1 && i+1 < len(s.tokens) && s.tokens[i-1].word == "the" && s.tokens[i+1].means(lex.mistaken) {
			return s.tokens[i-2].means(lex.gaveWrong)
		}
		if t.quoted || t.word != "this" || i+1 == len(s.tokens) || !s.tokens[i+1].means(lex.page) {
			continue
		}
		if i > 1 && s.tokens[i-2].word == "version" {
			return true
		}
		for _, t := range s.tokens[i+2 : min(i+5, len(s.tokens))] {
			switch {
			case t.means(lex.corrected):
				return true
			case t.word == "published", t.word == "appeared":
				return s.tokens[i+1].word == "article"
			}
		}
	}
	return false
}

// saidWrongly tells whether a sentence says of an article that it was mistaken: "An article on
// 14 March said that the bill was law; in fact it had its third reading".
func saidWrongly(s *sentence, lex *lexicon) bool {
	const subject = 4 // words: "Our front-page report"
	names := slices.ContainsFunc(s.tokens[:min(subject, len(s.tokens))], func(t token) bool { return t.means(lex.column) && !t.quoted })
	said := false
	for i, t := range s.tokens {
		switch {
		case t.means(lex.states):
			said = true
			if i > 0 && names && s.tokens[i-1].means(lex.wrongly) {
				return true
			}
		case t.word == "fact":
			if said && names && s.tokens[i-1].word == "in" && i > 1 && s.tokens[i-2].punct {
				return true
			}
		}
	}
	return false
}

// ofSubject tells whether a date to come is that of a noun of the subject, of which the sentence
// tells what has been, "Contracts for the summer of 2027 closed lower", or what is on another date.
func (r *reading) ofSubject(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	end := s.behindDate(first)
	before := first - 1
	for before > 0 && (s.tokens[before].is(r.lex.preposition|r.lex.articles) || s.tokens[before].word == "of") {
		before--
	}
	if r.forYear(s, x, first) && end < len(s.tokens) && s.dateAt(end, r.lex) {
		return true // "caught its quota for the first half of the year by mid-May"
	}
	if r.forYear(s, x, first) && end+1 < len(s.tokens) {
		verb := end
		if s.tokens[verb].word == "," && s.tokens[first-2].word == "," {
			verb++
		}
		if s.tokens[verb].is(r.lex.auxiliary|r.lex.modal|r.lex.present) && statesDate(s, verb+1, len(s.tokens)) {
			return true // "The quota for 2027 will be set on 11 December", "Bookings for 2027 open on 1 May"
		}
	}
	if whenOf(x).First <= r.article.Day() || before == first-1 || before < 0 || end >= len(s.tokens) || s.tokens[end-1].hasEnding() || s.tokens[before].punct || s.tokens[before].is(r.lex.stop|r.lex.planned) || isVerb(s.tokens[before], r.lex) {
		return false
	}
	verb := s.tokens[end]
	return r.sharedVerb(s, 0) < 0 && (verb.is(r.lex.past) || regularPast(verb.word)) && !verb.is(r.lex.auxiliary|r.lex.planned|r.lex.postponed|r.lex.cancelled|r.lex.say) && !finiteBefore(s, 0, first, r.lex)
}

// cameToNothing tells whether a date is that of what was proposed, and is told to have come to
// nothing: "a proposal to put it off until January was withdrawn".
func (r *reading) cameToNothing(s *sentence, x timex.Expression) bool {
	const reach = 12 // words
	first := s.at(x.Start)
	to := first - 1
	for ; to > 0 && s.tokens[to].word != "to"; to-- {
		if to < first-reach {
			return false
		}
		if t := s.tokens[to]; t.quoted || t.punct || t.is(r.lex.relative) || t.word == "that" {
			return false
		}
	}
	if to < 1 {
		return false
	}
	if !s.tokens[to-1].means(r.lex.proposal) {
		return false
	}
	verb := s.behindDate(first)
	if verb+1 >= len(s.tokens) || !s.tokens[verb].is(r.lex.auxiliary) {
		return false
	}
	if s.tokens[verb].means(r.lex.have) {
		verb++ // "has been"
	}
	if verb+1 >= len(s.tokens) {
		return false
	}
	return s.tokens[verb+1].means(r.lex.defeated)
}

// notBefore tells whether a date is one before which something is not to be, or was not, which says
// of no day that it is: "The toll is not to rise before 2030", but "is not expected before May" and
// "will not leave before the May election". Nor is what is not expected before a day, as it
// may be in a month named so.
func (r *reading) notBefore(s *sentence, x timex.Expression) bool {
	const reach = 8 // words
	before := s.at(x.Start) - 1
	if end := s.at(x.End - 1); end > 2 && s.says(end-1, "that day") {
		return r.willNot(s, end-2) // "will not be held that day"
	}
	after := before > 0 && s.tokens[before].word == "after" && s.tokens[before-1].means(r.lex.newDate) // "put off until after Easter"
	if before < 0 || s.tokens[before].word != "before" && !after {
		return false
	}
	if end := s.behindDate(before + 1); end < len(s.tokens) && !s.tokens[end].punct && !s.tokens[end].is(r.lex.stop) {
		return false
	}
	if after {
		return true
	}
	for i := before - 1; i >= max(0, before-reach); i-- {
		switch t := s.tokens[i]; {
		case t.word == "unlikely":
			return true
		case t.means(r.lex.awaits):
			return whenOf(x).Precision == date.ByDay && r.negated(s, i)
		case t.is(r.lex.negation), contractsNot(t.word), t.word == "cannot":
			return true
		case t.punct, t.dated, t.is(r.lex.relative | r.lex.conjoin | r.lex.openers), t.word == "that":
			return false
		}
	}
	return false
}

// willNot tells whether a verb up to a token says of what lies ahead that it is not to be.
func (r *reading) willNot(s *sentence, at int) bool {
	for ; at > 0 && !isBreak(s.tokens[at].word); at-- {
		if s.tokens[at].is(r.lex.negation) && s.tokens[at-1].is(r.lex.modal) || s.tokens[at].word == "won't" {
			return true
		}
	}
	return false
}

// asideOf tells whether a date beside others is not that of what a sentence tells, but of what
// may be done, of whom it is about, or what for: "a vote on whether to close it over
// Christmas", "those who come in May must", "it rises for Christmas on 17 December".
func (r *reading) asideOf(s *sentence, x timex.Expression) bool {
	const reach = 8 // words
	first := s.at(x.Start)
	if first > 2 && s.tokens[first-1].word == "to" && s.tokens[first-2].word == "back" && s.tokens[first-3].means(r.lex.reaches) {
		return true // "contracts dating back to 1988"
	}
	if len(s.dates) < 2 || first == 0 {
		return false
	}
	if first > 1 && s.tokens[first-1].word == "to" && s.tokens[first-2].means(r.lex.lengthens) {
		return true // "applied last month for an extension to 2029"
	}
	if s.tokens[first-1].word == "for" && first > 1 && strings.Contains(x.Rule, "holiday") && statesDate(s, first+1, len(s.tokens)) {
		return true
	}
	if end := s.behindDate(first); x.Rule == "holiday" && end == first+1 && end < len(s.tokens) && !s.tokens[first].hasEnding() {
		if noun := s.tokens[end]; !noun.punct && !noun.upper && !noun.is(r.lex.stop) && !isVerb(noun, r.lex) {
			return true // "the Easter recess begins on 25 March"
		}
	}
	for i := first - 1; i > 0 && i >= first-reach && !s.tokens[i].punct; i-- {
		switch s.tokens[i].word {
		case "whether":
			return statesDate(s, 0, i)
		case "who":
			if s.tokens[i-1].means(r.lex.anybody) {
				return statesDate(s, first+1, len(s.tokens))
			}
		}
	}
	return false
}
