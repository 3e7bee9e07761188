package timeline

import (
	"cmp"
	"slices"
	"strings"

	"resetline/internal/timex"
)

// Clauses that "and" joins, each with a date of its own.

// clauseApart returns the part of a sentence between semicolons in which a date stands: "a vote
// was held on 2 June", of "Talks began in May; a vote was held on 2 June".
func clauseApart(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	from, to := between(s, date)
	if to-from == len(s.tokens) || s.tokens[from].quoted {
		return one, false
	}
	first := from
	if from > 0 && (s.tokens[from].word == "and" || s.tokens[from].word == "or") {
		first++
	}
	if s.tokens[first].word == "to" && from > 0 { // "They ask the board to act by May; to pay up by June"
		end := slices.IndexFunc(s.tokens[:from], func(t token) bool { return t.word == "to" })
		return s.joined(0, max(end, 0), first, to), end > 1 && verbOrNow(s, end, lex)
	}
	verb := verbAfter(s, from, to, lex)
	apart := from > 0 && verb || statesBoth(s, from, to) && (verb || undatedWords(s, clause{from: from, to: to}) > 3)
	return s.parts(from, to, to, to), apart
}

// itemBehindColon returns one of several things without a verb behind a colon, each with its date: "ratification in the
// spring", of "The timetable is unchanged: signature in December, ratification in the spring".
func itemBehindColon(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	colon := slices.IndexFunc(s.tokens, func(t token) bool { return t.word == ":" && !t.dated })
	if colon < 3 || date <= colon || s.tokens[colon].quoted || s.tokens[colon+1].quoted || !verbAfter(s, 0, colon, lex) || verbAfter(s, colon, len(s.tokens), lex) {
		return one, false
	}
	items := 0
	for from := colon + 1; from < len(s.tokens); {
		to := from
		for to < len(s.tokens) && (s.tokens[to].word != "," && s.tokens[to].word != "and" && s.tokens[to].word != ";" || insideDate(s, to)) {
			to++
		}
		if first := s.tokens[from]; to < from+2 || first.is(lex.preposition) || s.dateAt(from, lex) || !statesDate(s, from, to) {
			return one, false
		}
		if from <= date && date < to {
			one = s.joined(from, to, to, to)
		}
		items++
		for from = to + 1; from < len(s.tokens) && s.tokens[from].word == "and"; from++ {
		}
	}
	return one, items > 1
}

// behindColon returns one of two clauses with a colon between, each with its date: "they march on
// Saturday", of "They will not wait, she said on Monday: they march on Saturday".
func behindColon(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	isColon := func(t token) bool { return t.word == ":" && !t.dated }
	colon := slices.IndexFunc(s.tokens, isColon)
	if colon < 3 || isVerb(s.tokens[colon-1], lex) || slices.ContainsFunc(s.tokens[colon+1:], isColon) || colon+3 >= len(s.tokens) || !statesDate(s, colon, len(s.tokens)) || !verbAfter(s, 0, colon, lex) {
		return one, false
	}
	first := s.tokens[colon+1]
	inText := first.word == "in" && s.tokens[colon+2].is(lex.articles) && commaAfter(s, colon) > date // ": in a survey taken in May, most"
	if s.tokens[colon].quoted || first.dated || !first.is(lex.subject|lex.articles|lex.possessive) && !first.upper && !inText || !verbAfter(s, colon+1, len(s.tokens), lex) && !first.is(lex.subject) {
		return one, false
	}
	if date < colon {
		return s.joined(0, colon, colon, colon), true
	}
	return s.joined(colon+1, len(s.tokens), 0, 0), true
}

// verbOrNow tells whether a verb stands before a token, or a word that may be one of the present
// behind a pronoun: "we call on the board to".
func verbOrNow(s *sentence, end int, lex *lexicon) bool {
	return finiteBefore(s, 0, end, lex) || s.tokens[0].is(lex.subject) && end > 1
}

// saidBehindAll returns what a sentence says on two dates without who said so on a third: "A trial began in May and
// will end in June", of "..., the board said on Monday".
func saidBehindAll(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	const longest = 12 // words
	comma := lastComma(s)
	if date >= comma || len(s.tokens)-comma > longest || !statesDate(s, comma, len(s.tokens)) {
		return one, false
	}
	say := comma + 2
	for say < len(s.tokens) && !isVerb(s.tokens[say], lex) {
		if s.tokens[say].dated || s.tokens[say].quoted {
			return one, false
		}
		say++
	}
	first, last := 0, 0
	for _, x := range s.dates {
		if at := s.at(x.Start); at < comma && x.Type == timex.Date && verbAfter(s, 0, at, lex) { // no time at the head of a live report
			first, last = cmp.Or(first, at), at
		}
	}
	if !verbAfter(s, first, last, lex) || say >= len(s.tokens) || !s.tokens[say].is(lex.say) || slices.ContainsFunc(s.tokens[say:], func(t token) bool { return t.word == "that" }) {
		return one, false
	}
	return s.joined(0, comma, comma, comma), true
}

// saidBesides returns what a sentence says without the second thing that somebody said: "She said
// on Monday that talks were over", of "... and that a vote would be held in June".
func saidBesides(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	for i := date + 1; i < len(s.tokens); i++ {
		if s.tokens[i].word == "that" && saidAlso(s, i, lex) {
			return s.parts(0, i-1, i-1, i-1), true
		}
	}
	return one, false
}

// datedClause returns the clause in which a date stands of two of which the second opens with
// its date: "they stopped in February", of "Talks began in May, and in February they stopped".
func datedClause(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	if s.tokens[0].is(lex.openers|lex.subordinate|lex.conjoin) || s.tokens[0].word == "if" || s.tokens[0].quoted {
		return one, false
	}
	for and := 2; and+3 < len(s.tokens); and++ {
		t := s.tokens[and]
		switch {
		case t.word == "that", t.word == "if", t.word == "whether", t.quoted:
			return one, false
		case t.word != "and" && t.word != "but" || !opensDated(s, and+1, lex) || !finiteBefore(s, 0, and, lex):
		case date > and:
			return s.parts(and+1, len(s.tokens), and+1, and+1), true
		default:
			return s.parts(0, and, and, and), true
		}
	}
	return one, false
}

// opensDated tells whether a clause begins at a token with its date, or with one and what hangs
// on it between commas, and goes on with a subject and a verb: "on the Tuesday the mayor
// declined", "in February, after a row, they stopped".
func opensDated(s *sentence, from int, lex *lexicon) bool {
	const longest = 7 // words of a subject
	i := from
	if s.tokens[i].is(lex.preposition) {
		i++
	}
	if i < len(s.tokens) && s.tokens[i].is(lex.articles) {
		i++
	}
	if i >= len(s.tokens) || !s.tokens[i].dated || i == from && (s.tokens[i].upper || s.tokens[i].number) {
		return false // "on Monday and Tuesday the"
	}
	if i = s.behindDate(i); i < len(s.tokens) && s.tokens[i].word == "," {
		i++
		if end := commaAfter(s, i); end+1 < len(s.tokens) && (s.tokens[i].is(lex.openers) && !verbAfter(s, i-1, end, lex) || s.tokens[i].word == "when") {
			i = end + 1
		}
	}
	if i+1 >= len(s.tokens) || !(s.tokens[i].is(lex.subject|lex.articles|lex.possessive) || s.tokens[i].upper || s.tokens[i].word == "every" || s.tokens[i].word == "all") {
		return false
	}
	for verb := i + 1; verb < min(i+longest, len(s.tokens)); verb++ {
		switch t := s.tokens[verb]; {
		case t.punct, t.dated, t.is(lex.relative):
			return false
		case isVerb(t, lex):
			return !t.is(lex.say) || verb+1 < len(s.tokens) && !s.tokens[verb+1].punct && !s.dateAt(verb+1, lex) // "in May and in June, the hall said"
		}
	}
	return false
}

// listedClause returns the clause in which a date stands of several with commas and a last "and"
// between, each with its subject, verb and date: "a test runs in May", of "A bill is laid in April,
// a test runs in May and the line opens in June". An opening phrase ("Under the plan,") goes.
func listedClause(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	begin := 0
	if s.tokens[0].is(lex.adverbial) {
		begin = commaAfter(s, 0) + 1
	}
	bounds := []int{begin}
	for i := begin; i+2 < len(s.tokens); i++ {
		switch t := s.tokens[i]; {
		case t.quoted, t.word == ";", t.word == ":", t.word == "that", t.is(lex.relative | lex.say):
			return one, false
		case t.word == "," && !insideDate(s, i), t.word == "and":
			if next := i + 1; listsOn(s, bounds[len(bounds)-1], i, next, lex) {
				bounds = append(bounds, next)
			}
		}
	}
	bounds = append(bounds, len(s.tokens)+1)
	last := bounds[max(len(bounds)-2, 0)]
	if len(bounds) < 4 || s.tokens[last-1].word != "and" || !statesDate(s, last, len(s.tokens)) && !verbAfter(s, last, len(s.tokens), lex) {
		return one, false
	}
	if date < begin {
		return s.joined(1, begin-1, begin, begin), s.tokens[0].word == "under" // "the plan set out on Monday"
	}
	for k := 1; k < len(bounds); k++ {
		if end := bounds[k] - 1; date < end {
			return s.joined(bounds[k-1], end, end, end), true
		}
	}
	return one, false
}

// listsOn tells whether a clause with its date ends at a comma or an "and", and another begins
// behind it with its subject.
func listsOn(s *sentence, from, end, next int, lex *lexicon) bool {
	first := s.tokens[next]
	if !statesDate(s, from, end) || !verbAfter(s, from, end, lex) || !first.is(lex.articles|lex.possessive) && !first.upper && first.is(lex.stop) || first.punct || first.dated || isVerb(first, lex) {
		return false
	}
	for verb := next + 1; verb < min(next+maxSubject, len(s.tokens)); verb++ {
		switch t := s.tokens[verb]; {
		case isVerb(t, lex):
			return true
		case t.punct, t.dated, t.word == "and":
			return false
		}
	}
	return false
}

// resolved returns what one of the verbs of a resolution says, which are written in capitals: "CALLS
// ON the board to meet by May", of "STRESSES that boats may land until 2038, and CALLS ON".
func resolved(s *sentence, date int, _ *lexicon) (one sentence, ok bool) {
	const shortest = len("notes")
	verb := func(i int) bool {
		t := s.tokens[i]
		return t.capitals && len(t.word) >= shortest && endsInS(t.word) && !t.quoted
	}
	if !verb(0) {
		return one, false
	}
	for and := 2; and+2 < len(s.tokens); and++ {
		switch {
		case s.tokens[and].word != "and" || !verb(and+1):
		case date > and:
			return s.parts(and+1, len(s.tokens), and+1, and+1), true
		default:
			return s.parts(0, and, and, and), true
		}
	}
	return one, false
}

// inList tells whether a date is of one of several things, told with a verb that is not said
// again: "a second in June", of "A first round was held in May, a second in June and a third in
// July".
func inList(s *sentence, from, date int, lex *lexicon) bool {
	const longest = 6 // words
	if date < from+2 || date >= len(s.tokens) || s.tokens[from].word == "with" || s.tokens[s.behindDate(date)-1].hasEnding() {
		return false
	}
	end := date
	if s.tokens[end-1].is(lex.preposition) {
		end--
	}
	for i := end - 1; i > from; i-- {
		t, first := s.tokens[i], s.tokens[i+1]
		switch {
		case t.word == "," || t.word == "and":
			things := first.is(lex.articles|lex.possessive) && i+2 < end || i+1 < end && (first.number || first.upper || isOfNumber(first) || endsInS(first.word) && first.word != "perhaps" && !first.is(lex.stop))
			if i > from+1 && s.tokens[i-1].word == "," {
				i-- // ", and"
			}
			return things && s.tokens[i-1].dated && statesDate(s, from, i) && finiteBefore(s, from, i, lex)
		case t.punct && !isOfNumber(t), t.dated, t.quoted, end-i > longest, isVerb(t, lex), t.is(lex.openers | lex.preposition | lex.relative | lex.subject | lex.comparison), t.word == "that":
			return false
		}
	}
	return false
}

// sumOfList returns a sentence with another than the first of several sums of a kind, each with its
// date: "Exports fell by 3 per cent in April".
func sumOfList(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	if !inList(s, 0, date, lex) {
		return one, false
	}
	first, other := slices.IndexFunc(s.tokens, isSum), date-1
	for !s.tokens[other-1].punct && s.tokens[other-1].word != "and" || isOfNumber(s.tokens[other-1]) {
		other--
	}
	j := other
	if s.says(j, "a further") || s.says(j, "another") {
		for !isSum(s.tokens[j]) && j < date {
			j++
		}
	}
	if first < 1 || !isSum(s.tokens[j]) || !statesDate(s, first, other) {
		return one, false
	}
	i := first
	for isSum(s.tokens[i]) {
		i++
	}
	for isSum(s.tokens[j]) {
		j++
	}
	for ; j < date && !s.dateAt(j, lex); j++ {
		if s.tokens[i].word != s.tokens[j].word {
			return one, false
		}
		i++
	}
	return s.joined(0, first, other, s.behindDate(date)), s.dateAt(i, lex)
}

// saidAgain returns what was said, asked or the like a first time or again, each on its date: "They were warned again in
// 2022", of "They were warned in 2019 that it would fail, and again in 2022".
func saidAgain(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	and := s.find(3, "and again")
	that := slices.IndexFunc(s.tokens, func(t token) bool { return t.word == "that" && !t.dated })
	if and < 0 || and+3 >= len(s.tokens) || that < 2 || that > and || !s.dateAt(and+2, lex) || !statesDate(s, 0, that) {
		return one, false
	}
	if date < and {
		return s.parts(0, and, and, and), true
	}
	first := slices.IndexFunc(s.tokens, func(t token) bool { return t.dated })
	for first > 1 && (s.tokens[first-1].is(lex.preposition) || s.tokens[first-1].means(lex.recent)) {
		first--
	}
	return s.joined(0, first, and+1, len(s.tokens)), first > 1
}

// phraseAlike returns a sentence with one of two dates, behind each of which a phrase with the same
// preposition stands: "The ban was lifted in June for lamb".
func (r *reading) phraseAlike(s *sentence, date int) (one sentence, ok bool) {
	and := slices.IndexFunc(s.tokens, func(t token) bool { return t.word == "and" && !t.dated })
	if and < 0 || and+1 >= len(s.tokens) || !s.dateAt(and+1, r.lex) || len(s.dates) != 2 {
		return one, false
	}
	first, second := s.at(s.dates[0].Start), s.behindDateAt(and+1)
	phrase := s.behindDate(first)
	if second >= len(s.tokens) || phrase >= and || s.tokens[phrase].word != s.tokens[second].word || !s.tokens[second].is(r.lex.preposition) ||
		verbAfter(s, phrase, len(s.tokens), r.lex) || slices.ContainsFunc(s.tokens[phrase:and], func(t token) bool { return t.punct || t.quoted }) {
		return one, false
	}
	if date < and {
		return s.joined(0, and, markBehind(s, second), len(s.tokens)), true
	}
	first = r.datePhrase(s, first)
	return s.joined(0, first, and+1, len(s.tokens)), first > 0
}

// eachTime returns what a sentence tells of one of several times that it counts: "Talks stalled in June
// over cod", of "Talks stalled twice: in May over sprats, and again in June over cod".
func (r *reading) eachTime(s *sentence, date int) (one sentence, ok bool) {
	colon := slices.IndexFunc(s.tokens, func(t token) bool { return t.word == ":" && !t.dated })
	if colon < 3 || date < colon || s.tokens[colon].quoted {
		return one, false
	}
	head := colon - 1
	for head > 2 && s.tokens[head].dated {
		head-- // "twice this year"
	}
	if w := s.tokens[head].word; w == "times" || w == "occasions" {
		if head--; w == "occasions" && s.tokens[head-1].word == "on" {
			head--
		}
	} else if w != "twice" {
		return one, false
	}
	from, to := colon+1, len(s.tokens)
	for _, x := range s.dates {
		switch begin := r.datePhrase(s, s.at(x.Start)); {
		case begin <= colon:
		case begin <= date:
			from = begin
		default:
			to = min(to, begin)
		}
	}
	for to > date && (s.tokens[to-1].punct || s.tokens[to-1].means(r.lex.anew)) {
		to--
	}
	end := s.behindDate(date)
	if to <= date || !verbAfter(s, 0, head, r.lex) || end+1 < to && s.tokens[end+1].word == "when" { // see sinceWhen
		return one, false
	}
	one = s.joined(0, head, from, min(end, to))
	if end < to && s.tokens[end].word == "," {
		end++
	}
	one.tokens = append(one.tokens, s.tokens[min(end, to):to]...)
	return one, true
}

// firstOfList returns a sentence with the first of such a list of things.
func firstOfList(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	end := s.behindDate(date)
	if !endsFirst(s, end, lex) {
		return one, false
	}
	return s.parts(0, end, end, end), true
}

// endsFirst tells whether the first of a list of things ends with its date at a token, or the
// first of two sums, of which the second has none: "4 per cent by 2030 and 6 per cent later".
func endsFirst(s *sentence, end int, lex *lexicon) bool {
	if end+1 < len(s.tokens) && s.tokens[end].word == "and" && isSum(s.tokens[end+1]) && !verbAfter(s, end, len(s.tokens), lex) {
		return slices.ContainsFunc(s.tokens[:end], isSum)
	}
	next := end
	for next < len(s.tokens) && !s.tokens[next].dated {
		next++
	}
	return next > end && next < len(s.tokens) && inList(s, 0, next, lex) && !verbAfter(s, next, markBehind(s, next), lex)
}

// officeOf returns a sentence with one of several things that somebody was, each with its date: "He was
// an adviser in 2008", of "He was mayor from 1997 to 2001 and an adviser in 2008".
func officeOf(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	verb := 1
	for verb < min(maxSubject, len(s.tokens)-1) && !isVerb(s.tokens[verb], lex) && !s.tokens[verb].punct {
		verb++
	}
	if verb+1 >= len(s.tokens) || !s.tokens[verb].means(lex.copulaPast) && s.tokens[verb].word != "became" || s.tokens[verb].quoted || date <= verb {
		return one, false
	}
	from, several := verb+1, false
	for i := from; i+1 < len(s.tokens); i++ {
		t, next := s.tokens[i], i+1
		if t.quoted || isVerb(t, lex) || t.is(lex.relative|lex.openers) || t.word == "that" {
			return one, false
		}
		if s.tokens[next].word == "and" {
			next++
		}
		if t.word != "," && t.word != "and" || !s.tokens[i-1].dated || next >= len(s.tokens) || !s.tokens[next].is(lex.articles|lex.possessive|lex.role|lex.office) {
			continue
		}
		if several = true; date < i {
			return s.joined(0, verb+1, from, i), true
		}
		from = next
	}
	return s.joined(0, verb+1, from, len(s.tokens)), several
}

// isSum tells whether a token is a number, and of no date, or its sign.
func isSum(t token) bool { return t.number && !t.dated || isOfNumber(t) }

// otherSubject returns the clause in which a date stands of two, each with its subject and its
// date: "talks began on 2 June", of "Ministers met in May and talks began on 2 June".
func otherSubject(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	and := secondSubject(s, lex)
	switch {
	case and == 0:
		return one, false
	case date < and:
		return s.parts(0, and, and, and), true
	}
	return s.parts(and+1, len(s.tokens), and+1, and+1), true
}

// secondSubject returns the "and" or "but" between two such clauses. 0 is none.
func secondSubject(s *sentence, lex *lexicon) int {
	const longest = 7 // words
	if s.tokens[0].is(lex.openers | lex.subordinate) {
		return 0
	}
	for i := 1; i+3 < len(s.tokens); i++ {
		t := s.tokens[i]
		switch {
		case t.quoted, t.is(lex.say | lex.relative), t.word == "that", t.word == "when", t.word == "if", t.punct && !insideDate(s, i) && !(t.word == "," && s.tokens[i+1].word == "but"):
			return 0
		case t.dated || t.word != "and" && t.word != "but" || !s.tokens[i-1].dated && !(s.tokens[i-1].word == "," && i > 1 && s.tokens[i-2].dated) || !finiteBefore(s, 0, i, lex):
			continue
		}
		subject := s.tokens[i+1]
		if subject.punct || subject.dated || subject.is(lex.preposition|lex.ofNoun|lex.openers|lex.lead|lex.negation) || isVerb(subject, lex) || strings.HasSuffix(subject.word, "ly") {
			continue
		}
		for j := i + 2; j <= min(i+longest, len(s.tokens)-1); j++ {
			t, before := s.tokens[j], s.tokens[j-1]
			if t.punct || t.dated || t.quoted || t.is(lex.relative) || t.word == "that" || t.word == "to" {
				break
			}
			if isVerb(t, lex) && !before.is(lex.articles|lex.possessive|lex.preposition|lex.ofNoun) {
				if more := verbAfter(s, j, len(s.tokens), lex) && !t.is(lex.auxiliary|lex.finite); more || t.is(lex.say) || !statesDate(s, j, len(s.tokens)) {
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
	if verb := s.tokens[same-1]; !s.tokens[same].is(lex.preposition) || !verb.means(lex.slated) && verb.word != "set" || same < 2 || !s.tokens[same-2].is(lex.auxiliary) {
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
