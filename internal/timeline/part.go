package timeline

import (
	"slices"
	"strings"

	"resetline/internal/timex"
)

// A sentence may say several things, each with a date of its own: "She flew to
// Brussels on Friday, and is due back on 2 December". Each is read as if it stood
// alone: "She is due back on 2 December".

// maxDates bounds how many dates a sentence has that is read part by part: one of more
// is a list.
const maxDates = 12

// partOf returns what a sentence says on a date, without what it says on others. It
// fails for a sentence that says one thing, as most.
func (r *reading) partOf(s *sentence, e timex.Expression) (one sentence, ok bool) {
	if len(s.dates) > maxDates {
		return one, false
	}
	one, ok = r.withoutOne(s, e)
	if ok {
		if less, also := r.partOf(&one, e); also {
			return less, true
		}
	}
	return one, ok
}

// withoutOne returns a sentence without one thing that it says on another date.
func (r *reading) withoutOne(s *sentence, e timex.Expression) (one sentence, ok bool) {
	if one, ok := r.countedFrom(s, e); ok {
		return one, true
	}
	date := s.at(e.Start)
	if one, ok := inBrackets(s, date); ok {
		return one, true
	}
	if from, to := between(s, date); to-from < len(s.tokens) && !s.tokens[from].quoted && (from > 0 && verbAfter(s, from, to, r.lex) ||
		statesBoth(s, from, to) && (verbAfter(s, from, to, r.lex) || undatedWords(s, clause{from: from, to: to}) > 3)) {
		return s.parts(from, to, to, to), true
	}
	if one, ok := sinceWhen(s, date, r.lex); ok {
		return one, true
	}
	if from := beforeClause(s, date, r.lex); from > 0 {
		return s.parts(from, markBehind(s, date), from, from), true
	}
	if from := sinceClause(s, date, r.lex); from > 0 {
		return s.parts(from, markBehind(s, date), from, from), true
	}
	if from, to := inserted(s, r.lex); from > 0 {
		if from <= date && date < to {
			done, end := donePart(s, from+1, to, date, r.lex)
			return s.parts(0, from, done, end), true
		}
		return s.parts(0, from, to, len(s.tokens)), to < date
	}
	if one, ok := resolved(s, date); ok {
		return one, true
	}
	if one, ok := saysIn(s, date, r.lex); ok {
		return one, true
	}
	if one, ok := goesBy(s, date, r.lex); ok {
		return one, true
	}
	if one, ok := openedBy(s, date, r.lex); ok {
		return one, true
	}
	if one, ok := askedOf(s, date, r.lex); ok {
		return one, true
	}
	if one, ok := r.subjectThat(s, date); ok {
		return one, true
	}
	if one, ok := r.subjectDone(s, date); ok {
		return one, true
	}
	if one, ok := withoutRelatives(s, date, r.lex); ok {
		return one, true
	}
	if one, ok := r.relativeOf(s, e, date); ok {
		return one, true
	}
	if one, ok := factThat(s, date, r.lex); ok {
		return one, true
	}
	if one, ok := r.thatBrings(s, date); ok {
		return one, true
	}
	if one, ok := r.dueBehind(s, date); ok {
		return one, true
	}
	if one, ok := whereClause(s, date, r.lex); ok {
		return one, true
	}
	for i := date + 1; i < len(s.tokens); i++ {
		if s.tokens[i].word == "that" && saidAlso(s, i, r.lex) {
			return s.parts(0, i-1, i-1, i-1), true
		}
	}
	if one, ok := datedClause(s, date, r.lex); ok {
		return one, true
	}
	if one, ok := listedClause(s, date, r.lex); ok {
		return one, true
	}
	if and := otherSubject(s, r.lex); and > 0 && date < and {
		return s.parts(0, and, and, and), true
	} else if and > 0 {
		return s.parts(and+1, len(s.tokens), and+1, and+1), true
	}
	if one, ok := afterOther(s, date, r.lex); ok {
		return one, true
	}
	if one, ok := accordingTo(s, e, date, r.lex); ok {
		return one, true
	}
	if from, to := hungBetween(s, date, r.lex); to > 0 {
		return s.parts(0, from, to, len(s.tokens)), true
	}
	if at := lastRelative(s, date, r.lex); at > 0 {
		return s.parts(0, at, at, at), true
	}
	if one, ok := r.insertedIn(s, date); ok {
		return one, true
	}
	if one, ok := inTimeFor(s, date, r.lex); ok {
		return one, true
	}
	if one, ok := withoutVerb(s, date, r.lex); ok {
		return one, true
	}
	if one, ok := r.havingDone(s, date); ok {
		return one, true
	}
	if one, ok := brings(s, date, r.lex); ok {
		return one, true
	}
	if one, ok := r.saysBesides(s, date); ok {
		return one, true
	}
	if one, ok := r.withVerbBefore(s, date); ok {
		return one, true
	}
	if end := s.behindDate(date); firstOfList(s, end, r.lex) {
		return s.parts(0, end, end, end), true
	}
	return r.onePredicate(s, date)
}

// reported returns where what is said begins in a sentence that says on which day:
// behind "said that" before a date, else at its beginning.
func reported(s *sentence, date int, lex *lexicon) int {
	for i := min(date, len(s.tokens)) - 1; i > 0; i-- {
		if s.tokens[i].word == "that" && saidBefore(s, i, lex) {
			return i + 1
		}
	}
	return 0
}

// otherSubject returns the "and" or "but" that joins two clauses, each with its subject and
// its date: "Ministers met in May and talks began on 2 June". 0 is none.
func otherSubject(s *sentence, lex *lexicon) int {
	const longest = 7 // words
	if s.tokens[0].is(lex.openers | lex.subordinate) {
		return 0
	}
	for i := 1; i+3 < len(s.tokens); i++ {
		t := s.tokens[i]
		switch {
		case t.quoted, t.is(lex.say | lex.relative), t.word == "that", t.word == "when", t.word == "if", t.punct && !insideDate(s, i):
			return 0
		case t.dated || t.word != "and" && t.word != "but" || !s.tokens[i-1].dated || !finiteBefore(s, 0, i, lex):
			continue
		}
		subject := s.tokens[i+1]
		if subject.punct || subject.dated || subject.is(lex.preposition|lex.ofNoun|lex.openers|lex.lead|lex.negation) || isVerb(subject, lex) || strings.HasSuffix(subject.word, "ly") {
			continue
		}
		for j := i + 2; j <= min(i+longest, len(s.tokens)-1); j++ {
			t, before := s.tokens[j], s.tokens[j-1]
			if t.punct && !insideDate(s, j) || t.dated || t.quoted || t.is(lex.relative) || t.word == "that" || t.word == "to" {
				break
			}
			if isVerb(t, lex) && !before.is(lex.articles|lex.possessive|lex.preposition|lex.ofNoun) {
				if more := verbAfter(s, j, len(s.tokens), lex) && !t.is(lex.auxiliary); more || t.is(lex.say) || !statesDate(s, j, len(s.tokens)) {
					return 0 // "and the rules published in June were rejected"
				}
				return i
			}
		}
	}
	return 0
}

// withoutVerb returns one of two subjects of a verb that is not said again, each with its date:
// "the second reading is set for 24 March", "the committee stage for three days in May".
func withoutVerb(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	and := 2
	for and+3 < len(s.tokens) && !(s.tokens[and].word == "and" && s.tokens[and-1].dated && !s.tokens[and].quoted) {
		and++
	}
	if and+3 >= len(s.tokens) || verbAfter(s, and, len(s.tokens), lex) {
		return one, false
	}
	same := and - 1
	for same > 1 && s.tokens[same].dated {
		same--
	}
	if verb := s.tokens[same-1].word; !s.tokens[same].is(lex.preposition) || !isSlated(verb) && verb != "set" || same < 2 || !s.tokens[same-2].is(lex.auxiliary) {
		return one, false
	}
	for i := and + 2; i < len(s.tokens) && !isBreak(s.tokens[i].word); i++ {
		switch {
		case s.tokens[i].word != s.tokens[same].word:
		case date < and:
			return s.parts(0, and, and, and), true
		default:
			return s.parts(and+1, len(s.tokens), and+1, and+1), true
		}
	}
	return one, false
}

// factThat returns what a sentence calls a matter of regret or the like that it was, with its date:
// "talks had ended in May", of "They voiced regret that talks had ended in May".
func factThat(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	at := date - 1
	for at > 0 && s.tokens[at].word != "that" {
		if t := s.tokens[at]; t.quoted || t.punct && !insideDate(s, at) || t.is(lex.say|lex.relative) {
			return one, false
		}
		at--
	}
	end := markBehind(s, date)
	if at < 2 || !finiteBefore(s, 0, at, lex) || !verbAfter(s, at, date, lex) || s.goesOn(date, end, lex) || turnsAgain(s, lex) {
		return one, false
	}
	switch s.tokens[at-1].word {
	case "regret", "regrets", "disappointment", "satisfaction", "relief", "dismay", "surprise":
		return s.parts(at+1, end, at, at), true
	}
	return one, false
}

// inTimeFor returns what something is in time for, with its date, or the sentence without it:
// "the pact to apply from 1 May", of "wants consent by Easter, in time for the pact to apply
// from 1 May".
func inTimeFor(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	at := 1
	for at+3 < len(s.tokens) && !(s.tokens[at].word == "in" && s.tokens[at+1].word == "time" && s.tokens[at+2].word == "for" && !s.tokens[at].quoted) {
		at++
	}
	if at+3 >= len(s.tokens) || !statesBoth(s, at, len(s.tokens)) {
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
	if date < 1 || s.tokens[date-1].word != "since" && s.tokens[date].word != "since" && !unlike(s, date) && !itBegan(s, date) || end+2 >= len(s.tokens) || s.tokens[end].word != "," || s.tokens[end+1].word != "when" {
		return one, false
	}
	to := markBehind(s, end+1)
	if !verbAfter(s, end+1, to, lex) {
		return one, false
	}
	if s.tokens[date].word == "since" {
		date++
	}
	for date > 3 && s.tokens[date-1].is(lex.preposition) && s.tokens[date-2].word == "," && s.tokens[date-3].dated {
		for date -= 3; date > 0 && s.tokens[date-1].dated; {
			date--
		}
	}
	return s.joined(date, end, end+2, to), true
}

// itBegan tells whether a sentence says no more than that "it" began on a date: "It begins not
// with the vote but on 29 March, when a letter was sent".
func itBegan(s *sentence, date int) bool {
	if s.tokens[0].word != "it" {
		return false
	}
	for _, t := range s.tokens[1:min(3, date)] {
		switch t.word {
		case "began", "begins", "started", "starts":
			return true
		}
	}
	return false
}

// unlike tells whether something differs from what was on a date, or is like it.
func unlike(s *sentence, date int) bool {
	from := overThe(s, date-1)
	if from < 1 || s.tokens[from].word != "from" {
		return comparedTo(s, from)
	}
	switch s.tokens[from-1].word {
	case "cry", "different", "departure", "or":
		return true
	}
	return false
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

// beforeClause returns where the clause behind "before" begins in which a date stands, of a
// sentence that has another: "She comes today, before the quotas lapse on Friday". 0 is none.
func beforeClause(s *sentence, date int, lex *lexicon) int {
	at := clauseOpener(s, date, "before", lex)
	if at <= 1 || s.tokens[at+1].word == "being" {
		return 0
	}
	besides := statesDate(s, 0, at)
	for i := at + 2; i < date; i++ {
		t := s.tokens[i]
		many := strings.HasSuffix(s.tokens[i-1].word, "s") && !s.tokens[i-1].upper && !t.upper && !t.is(lex.stop|lex.preposition|lex.ofNoun) // "quotas lapse"
		switch {
		case isVerb(t, lex) && !s.tokens[i-1].is(lex.articles), besides && many && i+1 < len(s.tokens) && s.tokens[i+1].is(lex.preposition):
			return at + 1
		case !besides && (t.word == "to" || t.word == "and"):
			return 0 // "before the cameras to praise what he signed"
		}
	}
	return 0
}

// sinceClause returns where the clause behind "since" begins in which a date stands:
// "the first talks since the ministers fell out in October". 0 is none.
func sinceClause(s *sentence, date int, lex *lexicon) int {
	at := clauseOpener(s, date, "since", lex)
	if at == 0 || !finiteBefore(s, 0, at, lex) && !s.tokens[at-1].number && !s.tokens[at-1].is(lex.superlative) || !finiteBefore(s, at+1, date, lex) {
		return 0
	}
	return at + 1
}

// lastComma returns the last comma of a sentence that is none of a date or of what somebody
// said. 0 is none.
func lastComma(s *sentence) int {
	comma := len(s.tokens) - 1
	for comma > 0 && (s.tokens[comma].word != "," || s.tokens[comma].quoted || insideDate(s, comma)) {
		comma--
	}
	return comma
}

// statesBoth tells whether a date stands among the tokens [from, to) and another
// outside them.
func statesBoth(s *sentence, from, to int) bool {
	return statesDate(s, from, to) && (statesDate(s, 0, from) || statesDate(s, to, len(s.tokens)))
}

// parts returns a sentence of the tokens [a, b) and [c, d), without the mark or
// conjunction that the second begins with and the comma that it ends with.
func (s *sentence) parts(a, b, c, d int) sentence {
	if c > b && c < d && (s.tokens[c].word == "and" || s.tokens[c].word == "but" || s.tokens[c].word == ",") {
		c++
	}
	for d > c && s.tokens[d-1].word == "," {
		d--
	}
	return s.joined(a, b, c, d)
}

// joined returns a sentence of the tokens [a, b) and [c, d).
func (s *sentence) joined(a, b, c, d int) sentence {
	one := sentence{start: s.start, end: s.end}
	one.tokens = append(append(one.tokens, s.tokens[a:b]...), s.tokens[c:d]...)
	in := func(i, from, to int) bool { return from <= i && i < to }
	for _, x := range s.dates {
		if i := s.at(x.Start); in(i, a, b) || in(i, c, d) {
			one.dates = append(one.dates, x)
		}
	}
	for _, sp := range s.spans {
		switch {
		case in(sp[0], a, b) && sp[1] <= b:
			one.spans = append(one.spans, [2]int{sp[0] - a, sp[1] - a})
		case in(sp[0], c, d) && sp[1] <= d:
			one.spans = append(one.spans, [2]int{sp[0] - c + b - a, sp[1] - c + b - a})
		}
	}
	return one
}

// statesDate tells whether a date of the calendar stands among tokens [from, to).
func statesDate(s *sentence, from, to int) bool {
	if s.places == nil {
		s.places = []int{}
		for _, x := range s.dates {
			if ofCalendar(x) {
				s.places = append(s.places, s.at(x.Start))
			}
		}
	}
	i, _ := slices.BinarySearch(s.places, from)
	return i < len(s.places) && s.places[i] < to
}

// commaAfter returns the next comma outside dates and quotations, the number of
// tokens if there is none.
func commaAfter(s *sentence, i int) int {
	for i < len(s.tokens) && (s.tokens[i].word != "," || s.tokens[i].quoted || insideDate(s, i)) {
		i++
	}
	return i
}
