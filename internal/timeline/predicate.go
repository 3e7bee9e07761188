package timeline

import (
	"slices"
	"strings"

	"resetline/internal/timex"
)

// A sentence may say several things of one subject, each with a date of its
// own: "She flew to Brussels on Friday, and is due back on 2 December". Each is
// read as if it stood alone: "She is due back on 2 December".

// maxDates bounds how many dates a sentence has that is read part by part: one of more
// is a list.
const maxDates = 12

// maxSubject bounds a subject that several verbs share, in words.
const maxSubject = 10

// predicateOf returns the sentence with no other of such predicates than that in
// which a date stands. It fails for a sentence that has no others, as most.
func (r *reading) predicateOf(s *sentence, e timex.Expression) (one sentence, ok bool) {
	if len(s.dates) > maxDates {
		return one, false
	}
	one, ok = r.partOf(s, e)
	if ok {
		if less, also := r.predicateOf(&one, e); also {
			return less, true
		}
	}
	return one, ok
}

// partOf returns a sentence without one thing that it says on another date.
func (r *reading) partOf(s *sentence, e timex.Expression) (one sentence, ok bool) {
	date := s.at(e.Start)
	if from, to := inserted(s, r.lex); from > 0 {
		if from <= date && date < to {
			return s.parts(0, from, from+1, to), true
		}
		return s.parts(0, from, to, len(s.tokens)), to < date
	}
	if one, ok := openedBy(s, date, r.lex); ok {
		return one, true
	}
	if one, ok := withoutRelatives(s, date, r.lex); ok {
		return one, true
	}
	if one, ok := r.relativeOf(s, e, date); ok {
		return one, true
	}
	if from, to := insertedLater(s, r.lex); from > 0 {
		if date < from || to <= date {
			return s.parts(0, from, to, len(s.tokens)), true
		}
		if noun := r.nounBehind(s, from, ""); noun < from && !planned(s, from, date) {
			return s.parts(noun, from, from+1, to), true
		}
	}
	if len(s.dates) < 2 && !turnsAgain(s, r.lex) {
		return one, false
	}
	verb := r.sharedVerb(s, reported(s, date, r.lex))
	if verb < 0 {
		return one, false
	}
	bounds := datedPredicates(s, verb, r.lex)
	for k := 1; k < len(bounds) && len(bounds) > 2; k++ {
		if bounds[k-1] <= date && date < bounds[k] {
			return s.parts(0, sharedAuxiliary(s, verb, bounds[k-1], r.lex), bounds[k-1], bounds[k]), true
		}
	}
	return one, false
}

// openedBy returns what a sentence opens with that has a date of its own, or what is
// said behind it of "he" or "it": "Born in Marlow on 4 May 1933, he won a prize in
// 1951", "After service in the navy from 1954 to 1956 he".
func openedBy(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	const least = 3 // words
	if len(s.tokens) == 0 || s.tokens[0].quoted {
		return one, false
	}
	from := 0
	if s.tokens[0].is(lex.openers) {
		from = 1
	} else if !participle(s.tokens[0], lex) && s.tokens[0].word != "born" {
		return one, false
	}
	main := from + 1
	for main < len(s.tokens) && !(s.tokens[main].is(lex.subject) && (s.tokens[main-1].word == "," || s.tokens[main-1].dated)) {
		if t := s.tokens[main]; t.quoted || !t.dated && t.is(lex.auxiliary|lex.say|lex.relative) {
			return one, false
		}
		main++
	}
	if main == len(s.tokens) || !statesDate(s, from, main) || from == 1 && !statesDate(s, main, len(s.tokens)) {
		return one, false
	}
	if date >= main {
		return s.parts(0, 0, main, len(s.tokens)), true
	}
	end := min(commaAfter(s, date), main)
	return s.parts(0, 0, from, end), end-from > least && commaAfter(s, from) >= end
}

// withoutRelatives returns a sentence without the dated clauses behind its subject:
// "The pact that both signed in May, and which came into force in June, is to be
// reviewed in 2026".
func withoutRelatives(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	if len(s.dates) < 2 {
		return one, false
	}
	end := 1
	for end < min(maxSubject, date) && !s.tokens[end].is(lex.relative) && s.tokens[end].word != "that" {
		if t := s.tokens[end]; t.quoted || t.dated || isVerb(t, lex) {
			return one, false
		}
		end++
	}
	if end >= min(maxSubject, date) || s.tokens[0].is(lex.adverbial|lex.lead|lex.subordinate) {
		return one, false
	}
	for close := date - 1; close > end; close-- {
		if s.tokens[close].word != "," || s.tokens[close].quoted || insideDate(s, close) || !s.tokens[close+1].is(lex.auxiliary) {
			continue
		}
		subject := end
		if s.tokens[end-1].word == "," {
			subject--
		}
		return s.parts(0, subject, close, len(s.tokens)), statesDate(s, end, close)
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
	if !insertsParticiple(s, from, to, lex) || finiteBefore(s, 0, from, lex) || statesDate(s, 0, from) {
		return 0, 0
	}
	return from, to
}

// insertsParticiple tells whether a participle with a date stands between the
// commas at from and to, and a verb behind them.
func insertsParticiple(s *sentence, from, to int, lex *lexicon) bool {
	first := from + 1
	switch s.tokens[first].word {
	case "originally", "initially", "previously", "formerly", "first", "already", "since":
		first++
	}
	return (participle(s.tokens[first], lex) || s.tokens[first].word == "due") && isVerb(s.tokens[to+1], lex) && statesDate(s, from, to)
}

// insertedLater returns such an insertion behind another noun than the subject: "if a
// scheme, first proposed in May, can be agreed".
func insertedLater(s *sentence, lex *lexicon) (from, to int) {
	if len(s.dates) == 0 {
		return 0, 0
	}
	for from = commaAfter(s, 0); ; from = to {
		to = commaAfter(s, from+1)
		if to+1 >= len(s.tokens) {
			return 0, 0
		}
		if insertsParticiple(s, from, to, lex) && finiteBefore(s, 0, from, lex) && !slices.ContainsFunc(s.tokens[from:to], func(t token) bool { return t.is(lex.auxiliary) }) {
			return from, to
		}
	}
}

// planned tells whether an insertion says of a date that something was meant for it: of
// what became of it the clause around tells.
func planned(s *sentence, from, to int) bool {
	for i, t := range s.tokens[from:to] {
		switch t.word {
		case "planned", "scheduled", "due", "booked", "expected", "pencilled", "slated":
			return true
		case "proposed", "promised":
			return s.tokens[from+i+1].word == "for"
		}
	}
	return false
}

// turnsAgain tells whether a clause turns anywhere.
func turnsAgain(s *sentence, lex *lexicon) bool {
	for i := range s.tokens {
		if turns(s, i, lex) {
			return true
		}
	}
	return false
}

// turns tells whether a clause goes on at i with what has another date than what
// stands before: "and will", "and in 1951 won".
func turns(s *sentence, i int, lex *lexicon) bool {
	if s.tokens[i].word != "and" || s.tokens[i].quoted || i+1 == len(s.tokens) {
		return false
	}
	verb := nextVerb(s, i+1, lex)
	return s.tokens[i+1].is(lex.modal) || verb < len(s.tokens) && s.tokens[verb-1].dated && isVerb(s.tokens[verb], lex)
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
	limit := from + maxSubject
	for i := from; i < min(len(s.tokens), limit); i++ {
		t := s.tokens[i]
		switch end := apposition(s, i, lex); {
		case end > i && i > from:
			limit += end - i
			i = end
		case i > from && t.is(lex.say) && toldPlainly(s, i, lex):
			return i
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

// toldPlainly tells whether a verb of saying has a plain object: "admitted one count
// and will".
func toldPlainly(s *sentence, i int, lex *lexicon) bool {
	switch s.tokens[i].word {
	case "admitted", "denied", "announced", "revealed", "confirmed", "reported", "declared":
	default:
		return false
	}
	for i++; i < len(s.tokens) && s.tokens[i].word != "and" && s.tokens[i].word != "but"; i++ {
		if t := s.tokens[i]; t.punct || t.quoted || t.word == "that" || isVerb(t, lex) {
			return false
		}
	}
	return i < len(s.tokens)
}

// apposition returns the second comma of two between a subject and its verb with no
// verb or date between: "Ada Fenn, the mayor of Marlow, met".
func apposition(s *sentence, i int, lex *lexicon) int {
	if s.tokens[i].word != "," || s.tokens[i].quoted {
		return i
	}
	end := commaAfter(s, i+1)
	if end-i > maxSubject || end+1 >= len(s.tokens) || !isVerb(s.tokens[end+1], lex) || verbAfter(s, i, end, lex) || statesDate(s, i, end) {
		return i
	}
	return end
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
			if !sharesSubject(s, verb, i, lex) {
				if t.word == "but" || t.word == "and" && verbAhead(s, i+2, lex) {
					return nil // another subject
				}
				continue
			}
			if sharesMore(s, verb, i, lex) {
				return nil
			}
		}
		apart := !end && !statesDate(s, begins, i) && statesDate(s, i, len(s.tokens)) && turns(s, i, lex) && !s.tokens[verb].is(lex.modal)
		if apart || statesDate(s, begins, i) {
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

// sharesSubject tells whether another verb of the subject of the verb before begins
// at i: "and will return", "but then left", "and in 1951 won", ", lost in 1952 and".
func sharesSubject(s *sentence, verb, i int, lex *lexicon) bool {
	switch s.tokens[i].word {
	case "and", "but":
	case ",":
		return i+1 < len(s.tokens) && !s.tokens[i+1].quoted && isVerb(s.tokens[i+1], lex) && s.tokens[i-1].dated && listed(s, verb, i+1, lex)
	default:
		return false
	}
	dated := s.tokens[i-1].dated
	if i = nextVerb(s, i+1, lex); i == len(s.tokens) || s.tokens[i].quoted {
		return false
	}
	return isVerb(s.tokens[i], lex) || dated && s.tokens[verb].is(lex.modal) && baseForm(s, i, lex)
}

// listed tells whether a last predicate follows those before a token: "went broke in
// 1931 and was sold".
func listed(s *sentence, verb, i int, lex *lexicon) bool {
	for ; i < len(s.tokens); i++ {
		if s.tokens[i].word == "and" && sharesSubject(s, verb, i, lex) {
			return true
		}
	}
	return false
}

// nextVerb passes over the words between "and" and its verb: "then", "in 1951".
func nextVerb(s *sentence, i int, lex *lexicon) int {
	for i < len(s.tokens) && (s.tokens[i].word == "then" || s.tokens[i].word == "later" || s.tokens[i].word == "now") {
		i++
	}
	date := i
	if date+1 < len(s.tokens) && s.tokens[date].is(lex.preposition) && s.tokens[date+1].dated {
		date++
	}
	for date < len(s.tokens) && s.tokens[date].dated {
		i, date = date+1, date+1
	}
	return i
}

// baseForm tells whether a word may be the verb behind a modal that stands farther
// before: "will open on Monday and close in May", and not "and part of Tuesday".
func baseForm(s *sentence, i int, lex *lexicon) bool {
	t := s.tokens[i]
	return !t.punct && !t.dated && !t.upper && !t.number && !t.is(lex.stop) && !strings.HasSuffix(t.word, "s") && !strings.HasSuffix(t.word, "ing") &&
		i+1 < len(s.tokens) && s.tokens[i+1].word != "of" && s.tokens[i+1].word != "and"
}

// sharedAuxiliary returns where the words end that a predicate shares with the first
// one at a verb: the subject, and behind it "will" and "will be". A participle that
// was "was" is told without it, since it may as well be a verb of the past: "was
// charged in May and pleaded guilty".
func sharedAuxiliary(s *sentence, verb, predicate int, lex *lexicon) int {
	if predicate == verb || !s.tokens[verb].is(lex.modal) {
		return verb
	}
	next := nextVerb(s, predicate+1, lex)
	switch {
	case next >= len(s.tokens) || s.tokens[next].is(lex.auxiliary):
		return verb
	case verb+1 < len(s.tokens) && s.tokens[verb+1].word == "be" && participle(s.tokens[next], lex):
		return verb + 2
	}
	return verb + 1
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
	next := s.tokens[min(nextVerb(s, i+1, lex), len(s.tokens)-1)]
	if next.word == "have" || next.word == "do" || next.word == "be" {
		return slices.ContainsFunc(s.tokens[verb:i], func(t token) bool { return t.word == "to" })
	}
	return participle(next, lex) && (s.tokens[verb].word == "is" || s.tokens[verb].word == "are")
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
	if at < 2 || s.tokens[at].word != "which" && s.tokens[at].word != "who" || s.tokens[at].quoted || !verbAfter(s, at-1, date, lex) && !tellsNow(s, at+1, lex) {
		return one, false
	}
	end, again := at, s.tokens[at-1].word == "and" || s.tokens[at-1].word == "but"
	if again { // "that both signed in May, and which came into force in June"
		for end--; end > 1 && !s.tokens[end].is(lex.relative) && s.tokens[end].word != "that"; end-- {
		}
	}
	if s.tokens[end-1].word == "," {
		end--
	}
	to := date
	for to < len(s.tokens) && (!s.tokens[to].punct || s.tokens[to].word == "." || isCurrency(s.tokens[to]) || insideDate(s, to)) {
		to++
	}
	from, subject := r.nounBehind(s, end, s.tokens[at].word), false
	if end <= maxSubject && commaAfter(s, 0) == end && !finiteBefore(s, 0, end, lex) && to+1 < len(s.tokens) && s.tokens[to].word == "," && isVerb(s.tokens[to+1], lex) {
		from, subject = 0, true // "The board, which met on Monday, is"
	}
	next := s.tokens[at+1]
	again = again || from <= 2 && s.tokens[0].is(lex.adverbial) && !s.tokens[0].is(lex.conjoin) // "During the revolt, which began in May, they"
	if _, named := nominal(s, e, lex); from == end || !subject && !again && (named && !tellsNow(s, at+1, lex) || !finiteBefore(s, 0, from, lex)) {
		return one, false
	}
	switch {
	case next.word == "could" || next.word == "would" || next.word == "may" || next.word == "might":
		return one, false // "which could spell trouble": of the whole clause
	case (next.word == "were" || next.word == "have" || next.word == "are") && s.tokens[end-1].upper && !strings.HasSuffix(s.tokens[end-1].word, "s"):
		return one, false // "supply lines from Marlow, which were cut"
	case isVerb(next, lex) || tellsNow(s, at+1, lex):
		at++ // "which must be held" is told of the noun
	case strings.HasSuffix(next.word, "ly") && at+2 < len(s.tokens) && isVerb(s.tokens[at+2], lex):
		at++ // "which formally opened"
		if s.tokens[at+1].is(lex.auxiliary) {
			at++ // "which currently are planned"
		}
	}
	return s.parts(from, end, at, to), true
}

// tellsNow tells whether a word behind "which" is likely a verb of the present, and not
// the subject of "which ministers are to approve".
func tellsNow(s *sentence, i int, lex *lexicon) bool {
	t := s.tokens[i]
	if next := min(i+1, len(s.tokens)-1); !s.tokens[next].dated && !s.tokens[next].number && !s.tokens[next].is(lex.articles|lex.possessive) &&
		!(s.tokens[next].is(lex.preposition) && next+1 < len(s.tokens) && s.tokens[next+1].dated) {
		return false // "which managers at the mill"
	}
	return !t.upper && !t.punct && !t.dated && len(t.word) > 3 && strings.HasSuffix(t.word, "s") && !strings.HasSuffix(t.word, "ss") && !t.is(lex.stop)
}

// nounBehind returns where the noun begins that ends at a token and that "which", "who" or
// a participle hangs on, or the token itself where that is not sure: "a surgeon by
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
	if before > 0 && isCurrency(s.tokens[before]) {
		from--
		before--
	}
	if before > 0 && s.tokens[before].is(r.lex.articles) {
		if relative == "which" && s.tokens[before].word != "the" {
			return from // "a share of a fund which"
		}
		before--
		if relative == "which" && s.tokens[end].word == "," && s.tokens[before].is(r.lex.adverbial) && !s.tokens[before].is(r.lex.ofNoun) && s.tokens[before].word != "for" {
			return from // "before the recess, which"
		}
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
