package timeline

import (
	"slices"
	"strings"

	"resetline/internal/timex"
)

// A sentence may say several things of one subject, each with a date of its
// own: "She flew to Brussels on Friday, and is due back on 2 December". Each is
// read as if it stood alone: "She is due back on 2 December".

// maxSubject bounds a subject that several verbs share, in words.
const maxSubject = 10

// predicateOf returns the sentence with no other of such predicates than that in
// which a date stands. It fails for a sentence that has no others, as most.
func (r *reading) predicateOf(s *sentence, e timex.Expression) (one sentence, ok bool) {
	date := s.at(e.Start)
	if from, to := inserted(s, r.lex); from > 0 {
		if from <= date && date < to {
			return s.parts(0, from, from+1, to), true
		}
		return s.parts(0, from, to, len(s.tokens)), to < date
	}
	if one, ok := r.relativeOf(s, e, date); ok {
		return one, true
	}
	if len(s.dates) < 2 {
		return one, false
	}
	verb := r.sharedVerb(s, reported(s, date, r.lex))
	if verb < 0 {
		return one, false
	}
	bounds := datedPredicates(s, verb, r.lex)
	for k := 1; k < len(bounds) && len(bounds) > 2; k++ {
		if bounds[k-1] <= date && date < bounds[k] {
			return s.parts(0, verb, bounds[k-1], bounds[k]), true
		}
	}
	return one, false
}

// inserted returns an insertion with a date behind the subject of a sentence, from
// its first comma to its second: "The summit, put off from autumn, will be held in
// May". from is 0 if there is none.
func inserted(s *sentence, lex *lexicon) (from, to int) {
	from = commaAfter(s, 0)
	if from == 0 || from > maxSubject {
		return 0, 0
	}
	to = commaAfter(s, from+1)
	if to+1 >= len(s.tokens) || s.tokens[0].is(lex.adverbial|lex.lead|lex.subordinate|lex.openers) {
		return 0, 0
	}
	first := from + 1
	switch s.tokens[first].word {
	case "originally", "initially", "previously", "formerly", "first", "already", "since":
		first++
	}
	if !participle(s.tokens[first], lex) && s.tokens[first].word != "due" || !isVerb(s.tokens[to+1], lex) || finiteBefore(s, 0, from, lex) || statesDate(s, 0, from) || !statesDate(s, from, to) {
		return 0, 0
	}
	return from, to
}

// commaAfter returns the next comma outside dates and quotations, the number of
// tokens if there is none.
func commaAfter(s *sentence, i int) int {
	for i < len(s.tokens) && (s.tokens[i].word != "," || s.tokens[i].quoted || insideDate(s, i)) {
		i++
	}
	return i
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

// sharedVerb returns the first verb of a clause that begins with its subject at a
// token, -1 where it does not.
func (r *reading) sharedVerb(s *sentence, from int) int {
	lex := r.lex
	if from >= len(s.tokens) || s.tokens[from].is(lex.adverbial|lex.lead|lex.subordinate|lex.relative|lex.openers) {
		return -1
	}
	for i := from; i < min(len(s.tokens), from+maxSubject); i++ {
		t := s.tokens[i]
		switch {
		case t.punct || t.dated || t.quoted || t.is(lex.say|lex.relative) || t.word == "that":
			return -1
		case i > from && !t.upper && (strings.HasSuffix(t.word, "ing") || strings.HasSuffix(t.word, "ly")):
			return -1 // "a boat hauling the specially built dome"
		case i > from && (isVerb(t, lex) || r.inPresent(s, from, i)):
			return i
		}
	}
	return -1
}

// inPresent tells whether a word behind a person's name or a pronoun is likely a
// verb of the present: "she waits".
func (r *reading) inPresent(s *sentence, from, i int) bool {
	t := s.tokens[i]
	if t.upper || t.is(r.lex.stop) || !strings.HasSuffix(t.word, "s") {
		return false
	}
	for _, m := range r.names.mentions(s, r.lex) {
		if m.person && m.from == from && m.to == i {
			return true
		}
	}
	return i == from+1 && s.tokens[from].is(r.lex.subject)
}

// datedPredicates returns where the predicates from a verb on begin that have a
// date of their own, and where the last of them ends.
func datedPredicates(s *sentence, verb int, lex *lexicon) []int {
	bounds := []int{verb}
	begins := verb // the predicate in hand
	for i := verb + 1; ; i++ {
		end := i == len(s.tokens)
		if !end {
			t := s.tokens[i]
			if t.quoted || t.is(lex.say|lex.relative) || t.word == "that" || t.word == ";" || t.word == ":" {
				return nil // a clause within
			}
			if !sharesSubject(s, i, lex) {
				if t.word == "but" || t.word == "and" && verbAhead(s, i+2, lex) {
					return nil // another subject
				}
				continue
			}
			if sharesMore(s, verb, i, lex) {
				return nil
			}
		}
		if statesDate(s, begins, i) {
			bounds = append(bounds, i)
			begins = i
		}
		if end {
			break
		}
	}
	if begins < len(s.tokens) { // nothing dated stands behind the last bound
		bounds[len(bounds)-1] = len(s.tokens)
	}
	return bounds
}

// sharesSubject tells whether "and" or "but" at i joins another verb of the same subject:
// "and will return", "but then left".
func sharesSubject(s *sentence, i int, lex *lexicon) bool {
	if w := s.tokens[i].word; w != "and" && w != "but" {
		return false
	}
	i++
	for i < len(s.tokens) && (s.tokens[i].word == "then" || s.tokens[i].word == "later" || s.tokens[i].word == "now") {
		i++
	}
	return i < len(s.tokens) && !s.tokens[i].quoted && isVerb(s.tokens[i], lex)
}

// verbAhead tells whether a verb stands among the next words, before any that
// cannot be of a subject.
func verbAhead(s *sentence, i int, lex *lexicon) bool {
	for ; i < len(s.tokens); i++ {
		switch t := s.tokens[i]; {
		case isVerb(t, lex):
			return true
		case t.punct, t.dated, t.word == "and", t.is(lex.preposition):
			return false
		}
	}
	return false
}

// sharesMore tells whether a predicate that begins at "and" may leave out more than
// its subject: "wants to add teachers and have them trained", "was convicted and
// sentenced".
func sharesMore(s *sentence, verb, i int, lex *lexicon) bool {
	next := s.tokens[i+1]
	if next.word == "have" || next.word == "do" || next.word == "be" {
		return slices.ContainsFunc(s.tokens[verb:i], func(t token) bool { return t.word == "to" })
	}
	return participle(next, lex) && s.tokens[verb].is(lex.auxiliary)
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

// parts returns a sentence of the tokens [a, b) and [c, d), without the mark or
// conjunction that the second begins with and the comma that it ends with.
func (s *sentence) parts(a, b, c, d int) sentence {
	if c > b && c < d && (s.tokens[c].word == "and" || s.tokens[c].word == "but" || s.tokens[c].word == ",") {
		c++
	}
	for d > c && s.tokens[d-1].word == "," {
		d--
	}
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

// relativeOf returns a relative clause with a date and the noun that it hangs on,
// where the noun stands behind a verb of its own: "the next election must be held
// by 2029", of "if it wins the next election, which must be held by 2029".
func (r *reading) relativeOf(s *sentence, e timex.Expression, date int) (one sentence, ok bool) {
	lex, at := r.lex, date-1
	for at > 0 && !s.tokens[at].punct && !s.tokens[at].is(lex.relative) {
		at--
	}
	if at < 2 || s.tokens[at].word != "which" && s.tokens[at].word != "who" || s.tokens[at].quoted || !verbAfter(s, at-1, date, lex) {
		return one, false
	}
	end := at
	if s.tokens[end-1].word == "," {
		end--
	}
	to := date
	for to < len(s.tokens) && (!s.tokens[to].punct || isCurrency(s.tokens[to]) || insideDate(s, to)) {
		to++
	}
	from, subject := r.nounBehind(s, end, s.tokens[at].word), false
	if end <= maxSubject && commaAfter(s, 0) == end && !finiteBefore(s, 0, end, lex) && to+1 < len(s.tokens) && s.tokens[to].word == "," && isVerb(s.tokens[to+1], lex) {
		from, subject = 0, true // "The board, which met on Monday, is"
	}
	if _, named := nominal(s, e, lex); from == end || !subject && (named || !finiteBefore(s, 0, from, lex)) {
		return one, false
	}
	switch next := s.tokens[at+1]; {
	case next.word == "could" || next.word == "would" || next.word == "may" || next.word == "might":
		return one, false // "which could spell trouble": of the whole clause
	case (next.word == "were" || next.word == "have" || next.word == "are") && s.tokens[end-1].upper && !strings.HasSuffix(s.tokens[end-1].word, "s"):
		return one, false // "supply lines from Marlow, which were cut"
	case isVerb(next, lex):
		at++ // "which must be held" is told of the noun
	}
	return s.parts(from, end, at, to), true
}

// nounBehind returns where the noun begins that ends at a token and that "which" or
// "who" hangs on, or the token itself where that is not sure: "a surgeon by
// training who", "Arden and Marlow, which".
func (r *reading) nounBehind(s *sentence, end int, relative string) int {
	from := end
	for from > 0 && modifies(s, from-1, r.lex) && !(strings.HasSuffix(s.tokens[from-1].word, "ing") && !s.tokens[from-1].upper && from < end) {
		from--
	}
	if from == end || from < 1 {
		return end
	}
	head, before := s.tokens[end-1], from-1
	if head.number || strings.HasSuffix(head.word, "ly") {
		return end
	}
	if isCurrency(s.tokens[before]) {
		from--
		before--
	}
	if before > 0 && s.tokens[before].is(r.lex.articles) {
		if s.tokens[before].word != "the" && relative == "which" {
			return from // "a share of a fund which"
		}
		before--
	}
	switch t := s.tokens[before]; {
	case t.word == "and", t.word == "or", regularPast(t.word), t.word == "outside", t.word == "inside", t.word == "near":
		return end
	case !t.is(r.lex.preposition | r.lex.ofNoun | r.lex.span), head.upper && relative == "which":
		return from
	}
	for _, m := range r.names.mentions(s, r.lex) {
		if m.person && m.to == end {
			return from
		}
	}
	return end
}
