package timeline

import (
	"slices"
	"strings"

	"resetline/internal/timex"
)

// Relative clauses: what they tell of the noun they hang on, and what is told without
// them.

// relativeOf returns a relative clause with a date and the noun that it hangs on,
// where the noun stands behind a verb of its own: "the next election must be held
// by 2029", of "if it wins the next election, which must be held by 2029".
func (r *reading) relativeOf(s *sentence, e timex.Expression, date int) (one sentence, ok bool) {
	at := relativeBefore(s, date, r.lex)
	if at == 0 {
		return one, false
	}
	if also := behindAlso(s, at); also > 0 {
		less := s.joined(0, also, at-1, len(s.tokens))
		return r.relativeOf(&less, e, less.at(e.Start))
	}
	if doesIt(s, at, date, r.lex) {
		return one, false
	}
	end, again := hungOn(s, at, r.lex)
	relative := s.tokens[at].word
	to, main := relativeEnd(s, at, date, s.tokens[end].word == ",", r.lex)
	if relative == "who" {
		if named := r.behindNamed(s, end); s.tokens[end].word == "," || r.nounBehind(s, named, relative) < named || r.hangsOnSubject(s, named, to) {
			end = named
		}
	}
	if !main && (relative == "that" || r.ofMany(s, at) && s.tokens[end].word != ",") && s.goesOn(date, to, r.lex) > 0 {
		return one, false
	}
	if to < len(s.tokens) && s.tokens[to].word == ":" && r.speaks(s, at) {
		for to++; to < len(s.tokens) && s.tokens[to].quoted; to++ { // who said of the flood: “It was bad”
		}
	}
	if relative == "that" {
		relative = "which"
	}
	from := r.nounBehind(s, end, relative)
	if from == end && main && !r.speaks(s, at) {
		from = r.nearestNoun(s, end, at)
	}
	switch {
	case main:
		if from == end || planned(s, at, date, r.lex) || s.says(at+2, "to") {
			return one, false // what became of it
		}
	case relative == "which" && from > 0 && from < end && s.tokens[end-1].upper && s.tokens[from-1].word == "in" && r.speaks(s, at):
		// "Shares in Marlow Steel, which had warned"
	case s.tokens[end].word != "," && s.goesOn(date, to, r.lex) == 0 && r.restrictsSubject(s, end, to):
		from = 0 // "The crews that signed it in May, all from Arden, are"
	case r.hangsOnSubject(s, end, to):
		from = r.lastOf(s, at, end) // "The board, which met on Monday, is"
	case from == end, !again && !r.isObject(s, e, at, from, end, to):
		return one, false
	}
	first, ok := toldOfNoun(s, at, end, r.lex)
	one = s.parts(r.withBound(s, from), end, first, to)
	one.markVerbs(r.lex) // "holds its conference", of "the club, which holds its conference"
	return one, ok
}

// besidePlanned returns one of two things that a subject does, the first with what was planned for a date: "Crews will
// sail in June", of "Crews have called off a march that was planned for Friday and will sail in June".
func (r *reading) besidePlanned(s *sentence, date int) (one sentence, ok bool) {
	that := slices.IndexFunc(s.tokens, func(t token) bool { return t.word == "that" || t.word == "which" })
	if that < 3 || that+2 >= len(s.tokens) || !s.tokens[that+1].means(r.lex.copulaPast) {
		return one, false
	}
	and := that + 2
	for and+1 < len(s.tokens) && !(s.tokens[and].word == "and" && s.tokens[and-1].dated) {
		if s.tokens[and].punct || s.tokens[and].quoted {
			return one, false
		}
		and++
	}
	verb := r.sharedVerb(s, 0)
	if and+1 >= len(s.tokens) || !s.tokens[and+1].is(r.lex.modal) || verb < 1 || verb >= that || !planned(s, that, and, r.lex) && s.tokens[that+2].word != "due" {
		return one, false
	}
	if date < and {
		return s.joined(0, and, and, and), true
	}
	return s.joined(0, verb, and+1, len(s.tokens)), true
}

// whereItWas returns what is told behind "where" of a thing or of the subject on a date, or the sentence without it: "file
// was dropped in May", of "They meet on Friday to pick up the file where it was dropped in May".
func (r *reading) whereItWas(s *sentence, date int) (one sentence, ok bool) {
	where := slices.IndexFunc(s.tokens, func(t token) bool { return t.word == "where" && !t.quoted })
	if where < 2 || where+3 >= len(s.tokens) || s.tokens[where-1].word == "," || !statesBoth(s, where, len(s.tokens)) {
		return one, false
	}
	who, verb := s.tokens[where+1], s.tokens[where+2]
	done := verb.is(r.lex.past) || regularPast(verb.word) || verb.means(r.lex.copulaPast) && participle(s.tokens[where+3], r.lex)
	if !who.is(r.lex.subject) || !done {
		return one, false
	}
	end := markBehind(s, where)
	switch {
	case date < where:
		return s.parts(0, where, end, len(s.tokens)), true
	case date >= end:
		return one, false
	case who.word == "it":
		from := r.nounStart(s, where)
		return s.joined(from, where, where+2, end), from < where
	}
	subject := r.sharedVerb(s, 0)
	return s.joined(0, max(subject, 0), where+2, end), subject > 0
}

// withBound returns where a noun begins with what bounds its number: "more than a dozen clerks", "some 40 clerks".
func (r *reading) withBound(s *sentence, from int) int {
	if !r.amountAt(s, from) || s.tokens[from].is(r.lex.articles) {
		return from
	}
	begin := from
	if begin > 0 && s.tokens[begin-1].is(r.lex.articles) {
		begin--
	}
	switch {
	case begin > 1 && s.tokens[begin-1].word == "than" && s.tokens[begin-2].means(r.lex.fewer), s.says(begin-2, "at least"):
		return begin - 2
	case begin > 0 && s.tokens[begin-1].means(r.lex.figured):
		return begin - 1
	}
	return from
}

// restrictsSubject tells whether a clause without a comma hangs on the subject with which a sentence opens, and
// something is inserted between it and the verb of the sentence.
func (r *reading) restrictsSubject(s *sentence, end, to int) bool {
	first := s.tokens[0]
	if end > maxSubject || to+1 >= len(s.tokens) || s.tokens[to].word != "," || !first.is(r.lex.articles|r.lex.possessive) && !first.number || finiteBefore(s, 0, end, r.lex) {
		return false
	}
	next := commaAfter(s, to+1)
	return next+1 < len(s.tokens) && verbAt(s, next+1, r.lex)
}

// nearestNoun returns where the noun begins that ends at a token, where the verb behind "that" or "who" may go
// with it: "payments to firms that applied". It is the token itself where it may not, or where what it is of is an
// event: "a meeting of mayors that".
func (r *reading) nearestNoun(s *sentence, end, at int) int {
	from := r.nounStart(s, end)
	noun, verb := s.tokens[end-1], s.tokens[min(at+1, len(s.tokens)-1)]
	if from < 2 || s.tokens[from-1].word == "and" || s.tokens[from-2].kin != 0 || verb.means(r.lex.verbMany) && !endsInS(noun.word) || verb.means(r.lex.verbOne) && endsInS(noun.word) {
		return end
	}
	if s.tokens[from-1].word == "of" && !endsInS(noun.word) {
		return r.nounStart(s, from-1) // "the state of emergency that was imposed"
	}
	return from
}

// relativeEnd returns the end of a relative clause, behind a comma or not, in which a date stands: a
// mark, another such clause, or the verb of the sentence, as main tells: "should" of "the survey that
// began in May should be ready".
func relativeEnd(s *sentence, at, date int, comma bool, lex *lexicon) (end int, main bool) {
	end = markBehind(s, date)
	verb := s.goesOn(date, end, lex)
	for i := at + 1; i+1 < max(verb, end); i++ {
		switch t := s.tokens[i]; {
		case i >= date && t.is(lex.conjoin) && (s.tokens[i+1].is(lex.relative) || s.tokens[i+1].word == "that" && s.tokens[at].word == "that"):
			return i, false // "who crossed in May and who is"
		case i >= date && t.word == "and" && s.tokens[i+1].is(lex.object) && i+2 < len(s.tokens) && !s.tokens[i+2].dated && slices.ContainsFunc(s.tokens[:at], func(t token) bool { return t.word == s.tokens[i+1].word }):
			return i, false // "based on bills that passed in May and on a report"
		case i >= date && t.word == "and" && s.tokens[i+1].means(lex.presently) && !s.tokens[at+1].means(lex.presently):
			return i, false // "which ended in May and has been mourned since"
		case i < verb && (t.is(lex.conjoin|lex.openers|lex.subordinate) && !s.dateAt(i, lex) || t.word == "where" || t.word == "that" || t.word == "as"):
			verb = 0 // "that began in May and have since grown", "which said in May that it had"
		}
	}
	if comma || verb == 0 || !verbAt(s, at+1, lex) || s.goesOn(at+2, date, lex) > 0 {
		return end, false
	}
	return verb, true
}

// behindNamed returns where a name ends behind which tokens up to "who" say what somebody is: "Ada Fenn,
// the minister for quays, who", "Ada Fenn, of the Quay Board, who", "Ada Fenn, a teacher who". It is the end of these where none do.
func (r *reading) behindNamed(s *sentence, end int) int {
	if end < 1 || end >= len(s.tokens) {
		return end
	}
	comma := end - 1
	for comma > 0 && s.tokens[comma].word != "," && !s.tokens[comma].dated && !isVerb(s.tokens[comma], r.lex) {
		comma--
	}
	role := hasRole(s.tokens[comma:end], r.lex)
	if s.tokens[comma].word != "," || !s.tokens[comma+1].is(r.lex.articles|r.lex.possessive) && s.tokens[comma+1].word != "of" && !role {
		return end
	}
	for _, m := range r.names.mentions(s, r.lex) {
		if m.to == comma && (m.person || role || m.to-m.from > 1) {
			return comma
		}
	}
	return end
}

// hasRole tells whether tokens say what somebody is.
func hasRole(tokens []token, lex *lexicon) bool {
	return slices.ContainsFunc(tokens, func(t token) bool { return t.is(lex.role) })
}

// doesIt tells whether "which" stands for all that was told, which somebody is to do: "must agree to
// it, which they are to do before Christmas".
func doesIt(s *sentence, at, date int, lex *lexicon) bool {
	for i := at + 2; i < date; i++ {
		if s.tokens[i].means(lex.verbDo) {
			return s.tokens[at].word == "which" && s.tokens[at-1].word == "," && s.dateAt(i+1, lex)
		}
	}
	return false
}

// relativeBefore returns the "which", "who" or "that" of the clause in which a date
// stands, behind its verb, or behind another of its verbs where that of the sentence stands
// before: "It went to Ada Fenn, who came in 2008, stayed, and was made mayor in May". 0 is none.
func relativeBefore(s *sentence, date int, lex *lexicon) int {
	at, commas, resumed := date-1, false, false
	for at > 0 && !s.tokens[at].is(lex.relative) && !hangsOnNoun(s, at, lex) {
		if s.tokens[at].punct {
			next := at + 1
			last := s.tokens[next].word == "and"
			if last {
				next++
			}
			resumed = resumed || last && s.tokens[next].is(lex.modal)
			commas = s.tokens[at].word == "," && (last || commas || endsDated(s, at) && listed(s, at, next, lex)) && isVerb(s.tokens[next], lex)
			if named := nameBefore(s, at, lex); !commas && named > 0 {
				at = named // "which has run its own scheme, Otter, since 2022"
			} else if !commas {
				break
			}
		}
		at--
	}
	if commas && (s.tokens[max(at-1, 0)].word != "," || !slices.ContainsFunc(s.tokens[:at], func(t token) bool { return isVerb(t, lex) && strings.IndexByte(t.word, '-') < 0 })) {
		return 0
	}
	if resumed && at > 0 && s.tokens[at-1].word == "," && !s.tokens[at+1].is(lex.modal) {
		return 0 // "The law forced a sale of the mill, which had been shut since May, and will"
	}
	if at < 1 || at == 1 && !several(s.tokens[0]) || s.tokens[at].quoted || s.tokens[at].word != "which" && s.tokens[at].word != "who" && !hangsOnNoun(s, at, lex) {
		return 0
	}
	if !verbAfter(s, at-1, date, lex) && !tellsNow(s, at+1, lex) && !dateOpens(s, at, lex) {
		return 0
	}
	return at
}

// nameBefore returns the comma before a name that stands alone between two, of which the other is at a
// token. 0 is none.
func nameBefore(s *sentence, comma int, lex *lexicon) int {
	open := comma - 1
	for open > 0 && s.tokens[open].upper || open == comma-2 && s.tokens[open].is(lex.articles) {
		open--
	}
	if s.tokens[comma].word != "," || open == comma-1 || open < 1 || s.tokens[open].word != "," {
		return 0
	}
	return open
}

// speaks tells whether the verb of a relative clause is one of saying or warning.
func (r *reading) speaks(s *sentence, at int) bool {
	for i := at + 1; i < len(s.tokens) && !s.tokens[i].punct; i++ {
		if s.tokens[i].is(r.lex.say | r.lex.address) {
			return true
		}
		if isVerb(s.tokens[i], r.lex) && !s.tokens[i].is(r.lex.auxiliary) {
			return false
		}
	}
	return false
}

// dateOpens tells whether a relative clause begins with its date, and its verb follows: "which
// on 9 February had warned".
func dateOpens(s *sentence, at int, lex *lexicon) bool {
	i := at + 1
	if i+1 < len(s.tokens) && s.tokens[i].is(lex.preposition) && s.tokens[i+1].dated {
		i++
	}
	if i >= len(s.tokens) || !s.tokens[i].dated {
		return false
	}
	i = s.behindDate(i)
	return i < len(s.tokens) && isVerb(s.tokens[i], lex)
}

// behindAlso returns where "as well" or "too" begins between a noun and the comma of a relative clause that hangs on it:
// "may come up at the fair as well, which". 0 is none.
func behindAlso(s *sentence, at int) int {
	switch {
	case s.tokens[at-1].word != ",":
	case s.says(at-3, "as well"):
		return at - 3
	case s.says(at-2, "too"):
		return at - 2
	}
	return 0
}

// hungOn returns where the noun ends that a relative clause hangs on, and whether
// another such clause stands between: "the pact that both signed in May, and which
// came into force in June".
func hungOn(s *sentence, at int, lex *lexicon) (end int, again bool) {
	end, again = at, s.tokens[at-1].word == "and" || s.tokens[at-1].word == "but"
	if again {
		for end--; end > 1 && !s.tokens[end].is(lex.relative) && s.tokens[end].word != "that"; end-- {
		}
	}
	if s.tokens[end-1].word == "," {
		end--
		if comma := doneAt(s, end, lex); comma > 0 {
			end = comma // "a pact, signed on Monday, which"
		}
	}
	return end, again
}

// doneAt returns the comma before a participle behind which nothing but a date stands up to
// another comma. 0 is none.
func doneAt(s *sentence, comma int, lex *lexicon) int {
	done := comma - 1
	for done > 0 && s.tokens[done].dated {
		done--
	}
	if done+1 < comma && s.tokens[done].is(lex.preposition) {
		done--
	}
	if done < 2 || done+1 == comma || s.tokens[done-1].word != "," || !participle(s.tokens[done], lex) {
		return 0
	}
	return done - 1
}

// markBehind returns the next mark behind a date, the number of tokens if there is none.
func markBehind(s *sentence, date int) int {
	for date < len(s.tokens) && (!s.tokens[date].punct || s.tokens[date].word == "." || isOfNumber(s.tokens[date]) || insideDate(s, date)) {
		date++
	}
	return date
}

// hangsOnSubject tells whether what hangs on a noun up to a mark stands between the
// subject of the sentence and its verb.
func (r *reading) hangsOnSubject(s *sentence, end, to int) bool {
	return end <= maxSubject && commaAfter(s, 0) == end && !finiteBefore(s, 0, end, r.lex) &&
		to+1 < len(s.tokens) && s.tokens[to].word == "," && verbAt(s, to+1, r.lex)
}

// lastOf returns where the noun begins that a clause hangs on behind the subject: at its beginning,
// or at the last noun of it where that alone can go with the verb: "talks on the pact, which begins".
func (r *reading) lastOf(s *sentence, at, end int) int {
	for i := 1; i+3 < end; i++ {
		if s.tokens[i].word == "to" && !s.tokens[i+1].upper && s.tokens[i+2].is(r.lex.articles|r.lex.possessive) {
			return i + 3 // "a motion to annul the order, which came"
		}
	}
	of := 1
	for of < end && !s.tokens[of].is(r.lex.preposition|r.lex.ofNoun) && s.tokens[of].word != "about" {
		of++
	}
	if of >= end || !r.ofLast(s, at, of, end) {
		return 0
	}
	for of = end - 1; !s.tokens[of].is(r.lex.preposition | r.lex.ofNoun); of-- {
	}
	return of + 1
}

// ofLast tells whether a clause behind the subject hangs on the last noun of it, in number or since the first is somebody: "talks on
// the pact, which begins", "the bill on tolls, which were raised", "the head of the board, which was founded", "the funeral
// for Ada Fenn, who died".
func (r *reading) ofLast(s *sentence, at, of, end int) bool {
	head, last, verb := s.tokens[of-1], s.tokens[end-1], s.tokens[min(at+1, len(s.tokens)-1)]
	which := s.tokens[at].word == "which"
	switch {
	case which && head.means(r.lex.somebody), s.tokens[at].word == "who" && head.kin != 0 && last.upper:
		return true
	case head.upper && of > 1, endsInS(head.word) == endsInS(last.word):
		return false
	case endsInS(head.word):
		return endsInS(verb.word) && verb.word != "was"
	}
	return which && verb.means(r.lex.verbMany)
}

// isObject tells whether a noun stands behind a verb of its own, or behind the
// preposition that opens the sentence ("During the revolt, which began in May, they"),
// and is not what the date would name in any case.
func (r *reading) isObject(s *sentence, e timex.Expression, at, from, end, to int) bool {
	first := s.tokens[0]
	switch {
	case (from > 3 || finiteBefore(s, 0, from, r.lex)) && s.tokens[end].word == "," && to >= len(s.tokens)-1, // the main verb stands before
		from <= 2 && first.is(r.lex.adverbial) && !first.is(r.lex.conjoin),
		from <= 3 && s.behindPhrase(0, r.lex.thanksTo...) > 0:
		return true
	}
	_, named := nominal(s, e, r.lex)
	return (!named || tellsNow(s, at+1, r.lex)) && finiteBefore(s, 0, from, r.lex)
}

// toldOfNoun returns where that begins which a relative clause tells of its noun: "must be
// held", of "which must be held". It fails where it tells of more than the noun.
func toldOfNoun(s *sentence, at, end int, lex *lexicon) (first int, ok bool) {
	next := s.tokens[at+1]
	switch {
	case next.means(lex.mayWell) && s.tokens[at-1].word != "and":
		return at, false // "which could spell trouble": of the whole clause
	case next.means(lex.verbMany):
		if noun := s.tokens[end-1]; noun.upper && !strings.HasSuffix(noun.word, "s") {
			return at, false // "supply lines from Marlow, which were cut"
		}
	}
	if verb := behindSayer(s, at+1, lex); verb > 0 {
		return verb, true
	}
	switch {
	case verbAt(s, at+1, lex) || !strings.HasSuffix(next.word, "ly") && dateOpens(s, at, lex):
		return at + 1, true
	case next.word == "as" && verbAfter(s, at+1, len(s.tokens), lex):
		return at + 1, true // "who as mayor opened"
	case !saysHow(next, lex) || at+2 >= len(s.tokens) || !isVerb(s.tokens[at+2], lex):
		return at, true
	case s.tokens[at+2].is(lex.auxiliary) && !next.means(lex.beforeVerb):
		return at + 2, true // "which currently are planned"
	}
	return at + 1, true // "which formally opened"
}

// behindSayer returns the verb of a relative clause behind who says so: "left" of "who the mayor said left in May".
// 0 is none, or what is only claimed.
func behindSayer(s *sentence, from int, lex *lexicon) int {
	const speaker = 4 // words
	for said := from + 1; said <= from+speaker && said+1 < len(s.tokens); said++ {
		switch t := s.tokens[said]; {
		case t.punct, t.quoted, t.dated:
			return 0
		case t.is(lex.say) && !t.means(lex.claims) && isVerb(s.tokens[said+1], lex):
			return said + 1
		case isVerb(t, lex):
			return 0
		}
	}
	return 0
}

// saysHow tells whether a word is an adverb that may stand before a verb.
func saysHow(t token, lex *lexicon) bool {
	return t.means(lex.beforeVerb) || strings.HasSuffix(t.word, "ly")
}

// subjectDone returns the subject of a sentence with what was done with it on a date, or the
// sentence without it: "the package agreed a fortnight ago", "the package goes to the council on
// Monday".
func (r *reading) subjectDone(s *sentence, date int) (one sentence, ok bool) {
	from := reported(s, date, r.lex)
	if whether := lastBefore(s, date, r.lex, "whether"); from == 0 && whether > 0 {
		from = whether + 1 // "would not say whether the date agreed in May could be kept"
	}
	if len(s.dates) == 0 || s.tokens[from].is(r.lex.adverbial|r.lex.lead|r.lex.subordinate|r.lex.openers|r.lex.subject) || s.tokens[from].quoted {
		return one, false
	}
	least := 2 // words of a subject, with its article
	if from+1 < len(s.tokens) && several(s.tokens[from]) {
		least = 1 // "Charges imposed in May fell"
	}
	for done := from + least; done < min(from+maxSubject, len(s.tokens)-2); done++ {
		t, noun := s.tokens[done], s.tokens[done-1]
		if t.punct && !isOfNumber(t) || t.quoted || t.is(r.lex.auxiliary) || t.is(r.lex.say) && (!t.means(r.lex.decided) || s.tokens[done+1].word == "for") || t.is(r.lex.present) {
			return one, false
		}
		toDo, due := t.means(r.lex.booked) && s.tokens[done+1].word == "to", t.word == "due" && s.tokens[done+1].means(r.lex.particleBehind) // "figures due out in May"
		if !participle(t, r.lex) && !toDo && !due && !(t.means(r.lex.runs) && s.tokens[done+1].is(r.lex.preposition) && !calledOff(s, done, r.lex)) {
			continue
		}
		behind := done + 1
		if toDo && behind+4 < len(s.tokens) {
			behind += 2 // "skippers due to sail in May"
		} else if behind+3 < len(s.tokens) && s.tokens[behind].means(r.lex.particleBehind) {
			behind++ // "a panel set up in May"
		}
		first, end := r.behindDone(s, behind)
		if noun.is(r.lex.stop) || planned(s, done, end, r.lex) && !toDo && !due || !s.dateAt(first, r.lex) || end >= len(s.tokens)-1 || !verbAt(s, end, r.lex) && !holdsStill(s.tokens[end], r.lex) {
			return one, false
		}
		switch {
		case date >= end:
			if s.tokens[done+1].word == "of" || toDo {
				done = r.datePhrase(s, first) // the man stays the one "accused of shooting the mayor"
			}
			return s.joined(0, done, end, len(s.tokens)), true
		case t.means(r.lex.cameOut) && first <= done+2 && !s.tokens[end].is(r.lex.auxiliary|r.lex.modal):
			if s.tokens[first-1].word == "between" {
				first--
			}
			return s.joined(0, done, first, len(s.tokens)), true // "A report published on Monday says"
		}
		return s.parts(from, end, end, end), true
	}
	return one, false
}

// behindDone returns where a date begins behind what was done, and where it ends, or the second of "between 2001
// and 2009".
func (r *reading) behindDone(s *sentence, behind int) (first, end int) {
	first = r.behindAgent(s, behind)
	ranges := s.tokens[first].word == "between"
	if ranges || s.tokens[first].is(r.lex.preposition) {
		first++
	}
	end = s.behindDate(first)
	if ranges && end+1 < len(s.tokens) && s.tokens[end].word == "and" {
		end = s.behindDate(end + 1)
	}
	return first, end
}

// datePhrase returns where a date begins with its preposition.
func (r *reading) datePhrase(s *sentence, date int) int {
	if date > 0 && (s.tokens[date-1].is(r.lex.preposition) || s.tokens[date-1].word == "between") {
		return date - 1
	}
	return date
}

// behindAgent returns where the words end that say behind a participle by whom or where
// something was done, before its date, the token itself where none do: "brought by the Otter league in May".
func (r *reading) behindAgent(s *sentence, from int) int {
	where := false
	switch t := s.tokens[from]; {
	case t.means(r.lex.agent):
	case t.word == "in", t.word == "at": // "promised in the budget of 4 May was"
		where = true
	case t.word == "of": // "accused of shooting the mayor in May"
		if !strings.HasSuffix(s.tokens[from+1].word, "ing") {
			return from
		}
	default:
		return from
	}
	for i := from + 1; i < min(from+maxSubject, len(s.tokens)); i++ {
		switch t := s.tokens[i]; {
		case s.dateAt(i, r.lex):
			if end := s.behindDate(i); (t.dated || where) && !(end < len(s.tokens) && s.tokens[end].is(r.lex.auxiliary)) {
				return from // "appointed by the mayor this month accused": it may be the date of the verb
			}
			return i
		case t.punct, t.quoted, t.dated, isVerb(t, r.lex), t.is(r.lex.relative | r.lex.conjoin), t.word == "to":
			return from
		}
	}
	return from
}

// calledOff tells whether a sentence says behind a token that something was moved or called off.
func calledOff(s *sentence, at int, lex *lexicon) bool {
	return slices.ContainsFunc(s.tokens[at:], func(t token) bool { return t.is(lex.postponed | lex.cancelled) })
}

// withoutRelatives returns a sentence without the dated clauses behind its subject:
// "The pact that both signed in May, and which came into force in June, is to be
// reviewed in 2026".
func withoutRelatives(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	end := 1
	for end < min(maxSubject, date) && !s.tokens[end].is(lex.relative) && s.tokens[end].word != "that" {
		if t := s.tokens[end]; t.quoted || isVerb(t, lex) {
			return one, false
		}
		end++
	}
	if end >= min(maxSubject, date) || statesDate(s, 0, end) || s.tokens[0].is(lex.adverbial|lex.lead|lex.subordinate) {
		return one, false
	}
	if s.tokens[end-1].word != "," && goesOnBehind(s, end, lex) {
		return one, false
	}
	for close := date - 1; close > end; close-- {
		if s.tokens[close].word != "," || s.tokens[close].quoted || !verbAt(s, close+1, lex) {
			continue
		}
		subject := min(commaAfter(s, 0), end) // without "a teacher", of "Ada Fenn, a teacher who"
		return s.parts(0, subject, close, len(s.tokens)), statesDate(s, end, close)
	}
	return one, false
}

// goesOnBehind tells whether a clause without a comma, which opens at a token, goes on to the
// verb of the sentence behind its own: "Those who came in May will be first".
func goesOnBehind(s *sentence, at int, lex *lexicon) bool {
	verb := at + 1
	for verb < len(s.tokens) && !isVerb(s.tokens[verb], lex) {
		verb++
	}
	end := verb + 1
	for end < len(s.tokens) && !isBreak(s.tokens[end].word) && !s.tokens[end].is(lex.relative) && s.tokens[end].word != "that" {
		end++
	}
	return end <= len(s.tokens) && s.goesOn(verb+1, end, lex) > 0
}

// dueBehind returns what ends a sentence by saying for when its last noun is planned: "the
// next election due by 2029", of "if she wins the next election, due by 2029".
func (r *reading) dueBehind(s *sentence, date int) (one sentence, ok bool) {
	comma := lastComma(s)
	if comma == 0 || comma+1 >= len(s.tokens) || !s.tokens[comma+1].means(r.lex.slated) {
		return one, false
	}
	if !statesDate(s, comma, len(s.tokens)) || verbAfter(s, comma+1, len(s.tokens), r.lex) {
		return one, false
	}
	from := r.nounBehind(s, comma, "which")
	switch {
	case date < comma:
		return s.parts(0, comma, comma, comma), true
	case from == comma:
		return one, false
	}
	return s.parts(from, comma, comma+1, len(s.tokens)), true
}

// dueNoun returns the noun with which a sentence ends, and for when it is due: "report due on 3 July", of "Much
// hangs on the report due on 3 July".
func (r *reading) dueNoun(s *sentence, date int) (one sentence, ok bool) {
	due, end := r.datePhrase(s, date)-1, s.behindDate(date)
	if due > 1 && s.tokens[due].means(r.lex.particleBehind) {
		due-- // "due out"
	}
	if due < 2 || s.tokens[due].word != "due" || s.tokens[due].quoted || s.tokens[due-1].is(r.lex.stop|r.lex.present) || end < len(s.tokens) && !s.tokens[end].punct {
		return one, false
	}
	const noun = 4 // words
	for from := due - 1; from > 1 && from >= due-noun; from-- {
		before := from - 1
		if s.tokens[from].punct || s.tokens[from].dated || isVerb(s.tokens[from], r.lex) && from < due-1 {
			return one, false
		}
		if s.tokens[before].is(r.lex.articles|r.lex.possessive) && before > 0 {
			before--
		} else if !isVerb(s.tokens[before], r.lex) && !s.tokens[before].is(r.lex.present|r.lex.preposition) {
			continue
		}
		t := s.tokens[before]
		apart := t.punct || t.is(r.lex.conjoin|r.lex.relative|r.lex.say) || t.word == "that" || t.is(r.lex.preposition) && before > 1 && r.inNoun(s, before-1) && !endsInS(s.tokens[before-1].word) && s.tokens[before-2].word != "to" // "a ruling on the pact due in May"
		return s.joined(from, end, end, end), !apart
	}
	return one, false
}

// lastRelative returns a sentence without the relative clause that ends it and has a date of
// its own: "She moved here in 2013 to look after her aunt, who died in 2015".
func lastRelative(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	for i := len(s.tokens) - 2; i > date; i-- {
		t := s.tokens[i]
		switch {
		case t.quoted || t.punct && t.word != "," && t.word != ".":
			return one, false
		case t.word == "," && s.tokens[i+1].means(lex.adding):
			return s.parts(0, i, i, i), statesDate(s, i, len(s.tokens)) && (verbAfter(s, i, len(s.tokens), lex) || tellsNow(s, i+2, lex))
		case t.word == "," && !insideDate(s, i):
			return one, false
		}
	}
	return one, false
}

// hungBetween returns a sentence without a relative clause with a date of its own, behind which
// the one in hand stands: "signed the rules, which take effect in October, on Monday".
func hungBetween(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	to := date - 1
	if to > 0 && s.tokens[to].is(lex.preposition) {
		to--
	}
	if to <= 0 || s.tokens[to].word != "," || insideDate(s, to) {
		return one, false
	}
	from := to - 1
	for ; from > 0 && (!s.tokens[from].punct || insideDate(s, from)); from-- {
	}
	opens := s.tokens[from+1]
	if from <= 0 || s.tokens[from].word != "," || opens.word != "who" && opens.word != "which" && !participle(opens, lex) && !opens.means(lex.slated) || s.tokens[from].quoted ||
		!statesDate(s, from, to) || !finiteBefore(s, 0, from, lex) {
		return one, false
	}
	return s.parts(0, from, to, len(s.tokens)), true
}

// withoutWhere returns a sentence without what it tells of a place amid it on another date: "She cut short a trip
// to Arden and is due back on Tuesday", of "She cut short a trip to Arden, where she had been since Saturday, and is due".
// Behind what it tells of another noun, only "and will" is surely of the subject.
func withoutWhere(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	where := slices.IndexFunc(s.tokens, func(t token) bool { return t.means(lex.adding) && !t.quoted })
	if where < 2 || where+2 >= date || s.tokens[where-1].word != "," {
		return one, false
	}
	end := commaAfter(s, where)
	if end+2 >= len(s.tokens) || end >= date || !statesDate(s, where, end) || s.tokens[end+1].word != "and" || !verbAt(s, end+2, lex) {
		return one, false
	}
	if s.tokens[where].word != "where" && (!s.tokens[end+2].is(lex.modal) || s.tokens[where+1].is(lex.modal) || !finiteBefore(s, 0, where, lex)) {
		return one, false
	}
	return s.joined(0, where-1, end+1, len(s.tokens)), true
}

// followedBy returns what something is to be followed by, with its date, or the sentence without it: "an interim
// review in spring", of "A report is due in May, to be followed by an interim review in spring".
func followedBy(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	at := s.find(2, "followed by")
	if at < 0 || at+3 >= len(s.tokens) {
		return one, false
	}
	open := at
	if s.says(open-2, "to be") {
		open -= 2
	}
	if open < 1 || s.tokens[open-1].word != "," || !statesBoth(s, open, len(s.tokens)) || verbAfter(s, at+2, len(s.tokens), lex) {
		return one, false
	}
	if date < open {
		return s.joined(0, open-1, open, open), true
	}
	return s.joined(at+2, len(s.tokens), at+2, at+2), s.tokens[at+2].is(lex.articles) && !s.tokens[at+3].is(lex.rank)
}

// whereClause returns what is told of a place behind "where" on a date of its own: "he stayed
// until 1997", of "He went to Arden in 1990, where he stayed until 1997".
func whereClause(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	at := lastBefore(s, date, lex, "where")
	if at < 2 || s.tokens[at-1].word != "," || !statesDate(s, 0, at) || !s.tokens[at+1].is(lex.subject) && !s.tokens[at+1].upper || !verbAfter(s, at, date, lex) {
		return one, false
	}
	return s.parts(at+1, len(s.tokens), at, at), true
}

// ofWhich returns what is told behind "which" and its preposition on a date: "the mayor laid a stone in May", of
// "The museum, for which the mayor laid a stone in May, is to open".
func (r *reading) ofWhich(s *sentence, date int) (one sentence, ok bool) {
	at := lastBefore(s, date, r.lex, "which", "whom")
	if at < 2 || verbAt(s, at+1, r.lex) {
		return one, false // "part of which says"
	}
	if s.tokens[at-2].word != "," && goesOnBehind(s, at, r.lex) {
		return one, false // "The church in which the king was crowned was rebuilt"
	}
	if !s.tokens[at-1].is(r.lex.preposition|r.lex.ofNoun) && s.tokens[at-1].word != "under" || s.tokens[at-2].is(r.lex.stop) && s.tokens[at-2].word != "and" {
		return one, false
	}
	first := s.tokens[at+1]
	told := first.is(r.lex.articles|r.lex.possessive) || first.upper || endsInS(first.word) && !first.is(r.lex.stop)
	end := markBehind(s, date)
	for and := date; and+2 < end; and++ {
		if s.tokens[and].word == "and" && s.tokens[and+2].word == "which" {
			end = and
		}
	}
	rest := s.behindDate(date)
	if !finiteBefore(s, 0, at, r.lex) && !verbAfter(s, rest, len(s.tokens), r.lex) {
		return one, false // "The period in which the boats fish ends in May"
	}
	clear := rest < end && s.tokens[rest].word == "that" || s.goesOn(rest, end, r.lex) == 0
	return s.parts(at+1, end, at, at), told && clear && verbAfter(s, at+1, date, r.lex)
}

// whoseOf returns what is told on a date behind "whose" of a noun that is not the subject of the sentence, with
// the noun: "the mission, whose mandate lapsed in May", of "They praised the mission, whose mandate lapsed in May".
// Without a comma, or where somebody with an office and a name does it, the noun goes: "trips were cut short in May", of "None of
// the boats whose trips were cut short in May could sail".
func (r *reading) whoseOf(s *sentence, date int) (one sentence, ok bool) {
	at := lastBefore(s, date, r.lex, "whose")
	if at < 2 || isVerb(s.tokens[at+1], r.lex) || !verbAfter(s, at+1, date, r.lex) || slices.ContainsFunc(s.tokens[at:date], func(t token) bool { return t.dated }) {
		return one, false
	}
	to, end := markBehind(s, date), at-1
	for i := date; i+1 < to; i++ {
		if s.tokens[i].is(r.lex.conjoin) && s.tokens[i+1].is(r.lex.relative) {
			to = i // "whose boat sank in May and who is"
		}
	}
	if verb := s.goesOn(date, to, r.lex); s.tokens[end].word != "," {
		if verb > 0 {
			to = verb
		}
		return s.joined(at+1, to, to, to), true
	}
	if slices.ContainsFunc(r.names.mentions(s, r.lex), func(m name) bool {
		return m.from > at && hasRole(s.tokens[at:m.from], r.lex) && verbAt(s, m.to, r.lex)
	}) {
		return s.joined(at+1, to, to, to), true // "whose clerk Ada Fenn wrote"
	}
	from := r.nounBehind(s, end, "whose")
	if from == end {
		from = r.nounStart(s, end)
	}
	if from < 1 || from == end || !finiteBefore(s, 0, from, r.lex) {
		return one, false
	}
	if s.tokens[from].upper && s.tokens[from-1].means(r.lex.place) {
		return s.joined(at+1, to, to, to), true // "the mission in Arden, whose mandate"
	}
	return s.joined(from, to, to, to), true
}

// verbAt tells whether a token is likely a verb, be it one that only "which" before it shows to be one.
func verbAt(s *sentence, i int, lex *lexicon) bool {
	return i < len(s.tokens) && (isVerb(s.tokens[i], lex) || tellsNow(s, i, lex))
}

// holdsStill tells whether a word says that what was done is so still: "the rules made in May continue to apply".
func holdsStill(t token, lex *lexicon) bool {
	return t.means(lex.remains) || t.word == "continue" || t.word == "continues" || t.word == "still"
}

// tellsNow tells whether a word behind "which" is likely a verb of the present, and not
// the subject of "which ministers are to approve".
func tellsNow(s *sentence, i int, lex *lexicon) bool {
	t := s.tokens[i]
	if hangsOnMany(s, i) && t.is(lex.bare) || s.tokens[i-1].word == "which" && endsInS(t.word) && t.is(lex.present|lex.bare) {
		return true // "rules, which take effect", "the presidency, which passes from"
	}
	if s.tokens[i-1].word == "who" && !t.upper && (t.kin != 0 || t.is(lex.bare)) && s.tokens[min(i+1, len(s.tokens)-1)].is(lex.preposition) {
		return true // "members, who vote on it"
	}
	if next := min(i+1, len(s.tokens)-1); !s.dateAt(next, lex) && !s.tokens[next].number && !s.tokens[next].is(lex.articles|lex.possessive) {
		return false // "which managers at the mill"
	}
	return !t.upper && !t.dated && len(t.word) > 3 && !t.is(lex.stop) && (endsInS(t.word) || hangsOnMany(s, i))
}

// hangsOnMany tells whether the noun that the word before hangs on is of several: "the
// licences, which".
func hangsOnMany(s *sentence, i int) bool {
	noun := i - 2
	if noun > 0 && s.tokens[noun].word == "," {
		noun--
	}
	return noun >= 0 && s.tokens[i-1].word == "which" && !s.tokens[noun].upper && endsInS(s.tokens[noun].word)
}

// endsInS tells the ending of a noun of several, or of a verb of one, from that of "press".
func endsInS(word string) bool {
	return strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss")
}

// hangsOnNoun tells whether "that" begins a clause about the noun before it: "a ballot
// that opens on 18 May". Behind a name ("the revolt in Arden that") it is of another
// noun, and behind "word" or "news" it may say what they are.
func hangsOnNoun(s *sentence, at int, lex *lexicon) bool {
	if s.tokens[at].word != "that" || s.tokens[at].hasEnding() || at == 0 || at+2 >= len(s.tokens) || !verbAt(s, at+1, lex) {
		return false
	}
	noun, object := s.tokens[at-1], s.tokens[at+2]
	if noun.punct || noun.dated || noun.quoted || noun.is(lex.stop|lex.say) || (noun.upper || isVerb(noun, lex)) && !(at == 1 && several(noun)) {
		return false
	}
	return lex.comeAbout.joins(s.tokens[at+1].meaning, object.word) || object.dated || object.upper || object.number || object.punct || object.is(lex.stop|lex.preposition|lex.articles|lex.possessive) || isVerb(object, lex) || strings.HasSuffix(object.word, "ly") || strings.HasSuffix(object.word, "ing")
}

// goesOn returns the verb of the sentence to which a clause without a comma goes on behind its
// date, 0 where it does not: "should" of "the survey that began in May should be ready".
func (s *sentence) goesOn(date, to int, lex *lexicon) int {
	for i := date; i < to; i++ {
		if t := s.tokens[i]; !t.dated && !t.quoted && isVerb(t, lex) && s.tokens[i-1].word != "and" && s.tokens[i-1].word != "to" && !s.tokens[i-1].is(lex.auxiliary|lex.articles|lex.possessive) {
			return i
		}
	}
	return 0
}
