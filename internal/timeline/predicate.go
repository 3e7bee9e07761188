package timeline

import (
	"slices"
	"strings"
)

// Verbs that share a subject.

// maxSubject bounds a subject that several verbs share, in words.
const maxSubject = 10

// onePredicate returns a sentence with that of the predicates of one subject in which a
// date stands.
func (r *reading) onePredicate(s *sentence, date int) (one sentence, ok bool) {
	if len(s.dates) < 2 && !turnsAgain(s, r.lex) {
		return one, false
	}
	begin, from := 0, reported(s, date, r.lex)
	if comma := commaAfter(s, 0); from == 0 && comma < date && opensAside(s.tokens[0], r.lex) {
		if from = comma + 1; s.tokens[0].is(r.lex.adverbial) {
			begin = from // "Since the summit, both sides have"; a condition stays
		}
	}
	if from == 0 {
		from = saidPlainly(s, date, r.lex)
	}
	verb := r.sharedVerb(s, from)
	if verb < 0 {
		return one, false
	}
	bounds := datedPredicates(s, verb, r.lex)
	for k := 1; k < len(bounds) && len(bounds) > 2; k++ {
		ofSubject := k == 1 && date < verb && nounOfDate(s, from, r.lex) > date
		if bounds[k-1] <= date && date < bounds[k] || ofSubject {
			end := sharedAuxiliary(s, verb, bounds[k-1], r.lex)
			for end == verb && bounds[k-1] > verb && end > begin+1 && s.tokens[end-1].means(r.lex.firstOrLast) {
				end-- // "last met on 4 May and will do so again"
			}
			if end == verb && bounds[k-1] > verb && s.tokens[verb-1].is(r.lex.subject) && s.tokens[verb-1].hasEnding() {
				return one, false // "He's ordered a ferry, and plans to"
			}
			return s.parts(begin, end, bounds[k-1], bounds[k]), true
		}
	}
	return one, false
}

// saidPlainly returns where what is said begins without "that" in a sentence in which a date stands
// behind it: "talks broke down", of "They said talks broke down on 4 June". 0 is none.
func saidPlainly(s *sentence, date int, lex *lexicon) int {
	for i := 1; i+2 < min(date, maxSubject+2); i++ {
		t, next := s.tokens[i], s.tokens[i+1]
		switch {
		case t.punct, t.quoted, t.is(lex.relative):
			return 0
		case t.is(lex.say):
			if next.punct || next.dated || next.word == "that" || next.is(lex.preposition|lex.relative|lex.ofNoun) || isVerb(next, lex) || toldPlainly(s, i, lex) {
				return 0
			}
			return i + 1
		}
	}
	return 0
}

// saysBesides returns what the subject of a sentence says on a date behind what else it
// does: "The league has called off a briefing and said it would publish them in June".
func (r *reading) saysBesides(s *sentence, date int) (one sentence, ok bool) {
	end := r.subjectEnd(s)
	if end == 0 {
		return one, false
	}
	for i := end + 1; i < len(s.tokens)-1; i++ {
		t, next := s.tokens[i], s.tokens[i+1]
		switch {
		case clauseWithin(s, i, r.lex), t.word == ";":
			return one, false
		case t.word != "and" && t.word != "but" || !next.is(r.lex.say) || next.quoted:
		case date > i:
			return s.parts(0, end, i, len(s.tokens)), true
		default:
			return s.parts(0, i, i, i), statesDate(s, i, len(s.tokens))
		}
	}
	return one, false
}

// withVerbBefore returns one of two objects of a verb with its date: "Arden left the
// league in 2020 and its market a year later".
func (r *reading) withVerbBefore(s *sentence, date int) (one sentence, ok bool) {
	verb := r.sharedVerb(s, 0)
	if verb < 0 {
		return one, false
	}
	last := verb + 1
	if s.tokens[verb].is(r.lex.modal) && last < len(s.tokens) && !s.dateAt(last, r.lex) {
		last++ // "will publish"
	}
	for last < len(s.tokens) && (isVerb(s.tokens[last], r.lex) || participle(s.tokens[last], r.lex)) {
		last++
	}
	and := last
	for and < len(s.tokens) && !(s.tokens[and].word == "and" && s.tokens[and-1].dated) {
		if t := s.tokens[and]; t.quoted || t.punct && !isOfNumber(t) && !insideDate(s, and) || t.word == "that" || t.is(r.lex.relative) || isVerb(t, r.lex) {
			return one, false
		}
		and++
	}
	object := and + 1
	toBoth := last < and && object+1 < len(s.tokens) && s.tokens[last].word == s.tokens[object].word && (s.tokens[last].word == "to" || s.tokens[last].is(r.lex.preposition)) &&
		!s.tokens[last+1].dated && !s.tokens[object+1].dated // "put to the league in May and to the towns in June"
	if object >= len(s.tokens) || !toBoth && !s.tokens[object].is(r.lex.articles|r.lex.possessive) && s.tokens[object].word != "another" || s.tokens[last-1].means(r.lex.copula) ||
		!statesDate(s, object, len(s.tokens)) || verbAfter(s, object-1, conditionBehind(s, object, r.lex), r.lex) {
		return one, false
	}
	end := markBehind(s, object)
	for end < date && (toBoth && s.tokens[end].word == "," || opensQuote(s.tokens[end])) {
		end = markBehind(s, end+1) // "and to the towns, the league and the board in June"
	}
	if date < and {
		return s.parts(0, and, and, and), true
	}
	if s.tokens[last].is(r.lex.preposition) && !toBoth || s.tokens[last].dated {
		return one, false // it may be another subject: "A draft was published in March and a second one in May"
	}
	return s.parts(0, last, and, end), date < end
}

// conditionBehind returns where a condition begins behind a token, the end of the sentence if none does.
func conditionBehind(s *sentence, i int, lex *lexicon) int {
	for i < len(s.tokens) && (s.tokens[i].quoted || !s.tokens[i].means(lex.ifClause)) {
		i++
	}
	return i
}

// clauseWithin tells whether a word opens a clause within another, or what somebody said.
func clauseWithin(s *sentence, i int, lex *lexicon) bool {
	t, before := s.tokens[i], i-1
	for before > 0 && saysHow(s.tokens[before], lex) {
		before-- // "was first announced"
	}
	says := t.is(lex.say) && !(i > 0 && (s.tokens[before].means(lex.copula) || s.tokens[before].means(lex.nonFinite))) // "had been announced"
	return t.quoted || says || t.is(lex.relative) || t.word == "that" && !t.dated || t.word == ":"
}

// datedPredicates returns where the predicates from a verb on begin that have a
// date of their own, and where the last of them ends.
func datedPredicates(s *sentence, verb int, lex *lexicon) []int {
	bounds := []int{verb}
	begins := verb // the predicate in hand
	for i := verb + 1; ; i++ {
		if conditionAt(s, i) || i < len(s.tokens) && len(bounds) > 1 && s.tokens[i].is(lex.relative) && !s.tokens[i].quoted {
			i = len(s.tokens) // which the last predicate keeps
		}
		if i < len(s.tokens) {
			i = besides(s, i, lex)
		}
		if i < len(s.tokens) && saidAt(s, i, lex) && !statesDate(s, i, len(s.tokens)) {
			i = len(s.tokens) // the same
		}
		end := i == len(s.tokens) || saidAt(s, i, lex) || (s.tokens[i].word == ";" || s.tokens[i].word == ":" && len(bounds) > 1 && !statesDate(s, i, len(s.tokens))) && !s.tokens[i].quoted
		if !end {
			t := s.tokens[i]
			if t.word == "," && i+1 < len(s.tokens) && (s.tokens[i+1].is(lex.relative) || s.tokens[i+1].word == "when") && len(bounds) > 1 && statesDate(s, begins, i) {
				return append(bounds, i) // "and leaves on Monday, when"
			}
			if t.word == "that" && len(bounds) > 1 && statesDate(s, begins, i) {
				return append(bounds, len(s.tokens)) // "and was told on Monday that"
			}
			if t.word == ":" && len(bounds) > 1 && statesDate(s, i, len(s.tokens)) {
				return append(bounds, len(s.tokens)) // "began in May and was halted twice: in June and in July"
			}
			if comma := commaAfter(s, i); t.is(lex.relative) && len(bounds) == 1 && comma+1 < len(s.tokens) && !statesDate(s, i, comma) && isVerb(s.tokens[comma+1], lex) && listed(s, verb, comma+1, lex) {
				i = comma // "drew up the paper on which it was based, showed it in Arden in May and left in June"
				continue
			}
			if clauseWithin(s, i, lex) {
				return nil
			}
			if amidClause(s, verb, i, lex) {
				continue
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
		apart := !end && !statesDate(s, begins, i) && statesDate(s, i, len(s.tokens)) && standsApart(s, verb, i, lex)
		if apart || statesDate(s, begins, i) {
			bounds = append(bounds, i)
			begins = i
		}
		if end {
			if begins < i { // nothing dated stands behind the last bound
				bounds[len(bounds)-1] = i
			}
			return bounds
		}
	}
}

// standsApart tells whether a predicate that begins at a token has a date that is none of the one before: "and in
// 1951 won", "would follow it, and would pay from 2029", but not "will sail and will return in May".
func standsApart(s *sentence, verb, i int, lex *lexicon) bool {
	comma := s.tokens[i-1].word == ","
	if s.tokens[verb].is(lex.modal) {
		return comma && s.tokens[i+1].is(lex.modal)
	}
	return comma || turns(s, i, lex)
}

// amidClause tells whether "and" at a token goes on with a clause of time or reason behind a verb, which
// has a subject of its own: "began after the crane fell and killed two".
func amidClause(s *sentence, verb, i int, lex *lexicon) bool {
	if t := s.tokens[i]; t.word != "and" && t.word != "but" || s.tokens[i-1].word == "," || s.tokens[i-1].dated {
		return false
	}
	for at := i - 1; at > verb && s.tokens[at].word != ";"; at-- {
		if s.tokens[at].means(lex.timeClause) {
			return !s.tokens[at+1].dated && finiteBefore(s, at+2, i, lex)
		}
	}
	return false
}

// saidAt tells whether a sentence ends behind a comma with who said it: ", a clerk told reporters".
func saidAt(s *sentence, i int, lex *lexicon) bool {
	const longest = 8 // words
	if i+2 >= len(s.tokens) || s.tokens[i].word != "," || s.tokens[i].quoted || len(s.tokens)-i > longest || commaAfter(s, i+1) < len(s.tokens)-1 {
		return false
	}
	return !s.tokens[i+1].is(lex.relative|lex.conjoin) && slices.ContainsFunc(s.tokens[i+2:], func(t token) bool { return t.is(lex.say) })
}

// besides returns the second of two commas between which a verb's date is called something, with
// another verb of the subject behind: "opened on 3 May, the day on which both agreed, and ended".
// It is the token itself for any other.
func besides(s *sentence, i int, lex *lexicon) int {
	if s.tokens[i].word != "," || s.tokens[i].quoted || !s.tokens[i-1].dated || i+2 >= len(s.tokens) || !s.tokens[i+1].is(lex.articles) {
		return i
	}
	end := commaAfter(s, i+1)
	if end+2 >= len(s.tokens) || statesDate(s, i, end) || s.tokens[end+1].word != "and" && s.tokens[end+1].word != "but" || !isVerb(s.tokens[end+2], lex) {
		return i
	}
	return end
}

// conditionAt tells whether a condition begins at a token that ends a sentence: "it opens in May,
// provided that the board agrees".
func conditionAt(s *sentence, i int) bool {
	if i+2 >= len(s.tokens) || s.tokens[i].quoted || commaAfter(s, i+1) < len(s.tokens)-1 {
		return false
	}
	comma, first, next := s.tokens[i].word == ",", s.tokens[i+1].word, s.tokens[i+2].word
	return comma && (first == "if" || first == "unless" || first == "provided" && next == "that") ||
		s.tokens[i].word == "on" && first == "condition"
}

// sharesSubject tells whether another verb of the subject of the verb before begins
// at i: "and will return", "but then left", "and in 1951 won", ", lost in 1952 and".
func sharesSubject(s *sentence, verb, i int, lex *lexicon) bool {
	switch s.tokens[i].word {
	case "and", "but":
		if s.tokens[i-1].dated && betweenTwo(s, verb, i, lex) {
			return false // "built between 2001 and 2009"
		}
	case ",":
		if i+1 >= len(s.tokens) || s.tokens[i+1].quoted || !endsDated(s, i) {
			return false
		}
		bare := s.tokens[verb].is(lex.modal|lex.present) && !endsInS(s.tokens[verb].word) && baseForm(s, i+1, lex) // "will open in May, close in June and"
		return (isVerb(s.tokens[i+1], lex) || bare) && listed(s, verb, i+1, lex)
	default:
		return false
	}
	dated := endsDated(s, i)
	if i = nextVerb(s, i+1, lex); i == len(s.tokens) || s.tokens[i].quoted || s.tokens[i].is(lex.negation) && i+1 < len(s.tokens) && s.tokens[i+1].is(lex.preposition) {
		return false // "and probably not until 2028"
	}
	t := s.tokens[i]
	switch {
	case isVerb(t, lex), plansAt(s, i, lex):
		return true
	case s.tokens[verb-1].is(lex.subject) && strings.HasSuffix(t.word, "s") && !t.upper && !t.is(lex.stop):
		return true // "she has won, and faces"
	case !dated:
		return false
	case t.is(lex.participle) && s.tokens[verb].means(lex.copula):
		return true // "was signed in May and forgotten"
	case endsInS(s.tokens[verb-1].word) && (verb == 1 || !s.tokens[verb-1].upper) && !s.tokens[verb].is(lex.modal) && strings.HasSuffix(t.word, "s"):
		return false // "Exports fell in May and imports in June"
	}
	return tellsNow(s, i, lex) || baseForm(s, i, lex) && (s.tokens[verb].is(lex.modal) || t.kin != 0 || infinitiveAt(s, verb, lex) > 0)
}

// endsDated tells whether a date stands before a token, or before the bracket there.
func endsDated(s *sentence, i int) bool {
	return s.tokens[i-1].dated || i > 1 && s.tokens[i-1].word == ")" && s.tokens[i-2].dated
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
	for i < len(s.tokens) && s.tokens[i].means(lex.beforeNext) {
		i++
	}
	date := i
	if date+1 < len(s.tokens) && s.tokens[date].is(lex.preposition) && s.tokens[date+1].dated {
		date++
	}
	if end := s.behindDate(date); end > date {
		return end
	}
	return i
}

// baseForm tells whether a word may be the verb behind a modal that stands farther
// before: "will open on Monday and close in May", and not "and part of Tuesday".
func baseForm(s *sentence, i int, lex *lexicon) bool {
	t := s.tokens[i]
	return !t.punct && !t.dated && !t.upper && !t.number && !t.is(lex.stop) && !strings.HasSuffix(t.word, "s") && !strings.HasSuffix(t.word, "ing") && !strings.HasSuffix(t.word, "ly") &&
		i+1 < len(s.tokens) && s.tokens[i+1].word != "of" && s.tokens[i+1].word != "and"
}

// sharedAuxiliary returns where the words end that a predicate shares with the first
// one at a verb: the subject, and behind it "will" and "will be". A participle that
// was "was" is told without it, since it may as well be a verb of the past: "was
// charged in May and pleaded guilty".
func sharedAuxiliary(s *sentence, verb, predicate int, lex *lexicon) int {
	if predicate == verb {
		return verb
	}
	next := nextVerb(s, predicate+1, lex)
	if to := infinitiveAt(s, verb, lex); to > 0 && to < predicate && sharesInfinitive(s, verb, next, lex) {
		return to + 1
	}
	if s.says(verb+1, "been") && listsDone(s, verb, predicate, lex) {
		return verb + 2
	}
	if s.tokens[verb].means(lex.copula) && slices.ContainsFunc(s.tokens[predicate:], func(t token) bool { return t.is(lex.participle) }) && listsDone(s, verb, predicate, lex) {
		return verb + 1 // "was made in May, signed in June and forgotten"
	}
	if done := verb + 1; s.tokens[verb].means(lex.copula) && doneAgain(s, next, lex) {
		for done < predicate && betweenVerbs(s.tokens[done], lex) {
			done++
		}
		if participle(s.tokens[done], lex) {
			return verb + 1 // "was charged in May and released in June", but not "was due to sing but pulled out"
		}
	}
	if !s.tokens[verb].is(lex.modal) {
		return verb
	}
	inPresent := next < len(s.tokens) && endsInS(s.tokens[next].word) && (s.tokens[next].is(lex.present|lex.bare|lex.ofBody) || plansAt(s, next, lex))
	switch {
	case inPresent, plansAt(s, next, lex) && inPlural(s, verb-1, lex):
		return verb // "will meet in May and gives boats access", "hopes to", "hope to"
	case next >= len(s.tokens) || s.tokens[next].is(lex.auxiliary) && (!s.tokens[next].means(lex.infinitives) || perfectAt(s, next, lex)):
		return verb // "and has agreed", "and have agreed", but not "and have its reading in May"
	case verb+1 < len(s.tokens) && s.tokens[verb+1].word == "be" && participle(s.tokens[next], lex):
		return verb + 2
	}
	return verb + 1
}

// infinitiveAt returns the "to" behind a verb of planning, or what is due, before another verb: "to" of "is
// expected to open", "plans to sail". 0 is none.
func infinitiveAt(s *sentence, verb int, lex *lexicon) int {
	for to := verb + 1; to < min(verb+4, len(s.tokens)-1); to++ {
		switch before, next := s.tokens[to-1], s.tokens[to+1]; {
		case s.tokens[to].word != "to":
		case next.dated || next.is(lex.stop) && !next.means(lex.infinitives):
			return 0
		case before.means(lex.copula) || before.is(lex.meant) || before.means(lex.plansTo):
			return to
		default:
			return 0
		}
	}
	return 0
}

// sharesInfinitive tells whether what follows "and" goes on behind the "to" of a verb: "close on 3 May", of "is
// due to open on 1 May and close on 3 May", but not "have been told".
func sharesInfinitive(s *sentence, verb, next int, lex *lexicon) bool {
	switch {
	case next+1 >= len(s.tokens), perfectAt(s, next, lex):
		return false
	case s.tokens[next].means(lex.infinitives):
		return true
	}
	return !isVerb(s.tokens[next], lex) && baseForm(s, next, lex) && !(plansAt(s, next, lex) && inPlural(s, verb-1, lex))
}

// perfectAt tells whether a verb at a token tells what has been: "have agreed", "have been told", but not "have
// its reading".
func perfectAt(s *sentence, i int, lex *lexicon) bool {
	if i+1 >= len(s.tokens) || !s.tokens[i].means(lex.have) {
		return false
	}
	return s.tokens[i+1].means(lex.be) || participle(s.tokens[i+1], lex)
}

// doneAgain tells whether a participle is likely one of what is done to its subject as well as the one before, since it
// has no object and is none that goes without: "released in June", but not "pleaded guilty", "returned in June".
func doneAgain(s *sentence, i int, lex *lexicon) bool {
	if i >= len(s.tokens) || s.tokens[i].punct || s.tokens[i].means(lex.noObject) || s.tokens[i].is(lex.say|lex.finite) || !participle(s.tokens[i], lex) {
		return false
	}
	next := i + 1
	if next < len(s.tokens) && s.tokens[next].means(lex.particleBehind) {
		next++
	}
	return next >= len(s.tokens) || s.tokens[next].punct || s.dateAt(next, lex) || s.tokens[next].is(lex.preposition|lex.conjoin)
}

// listsDone tells whether all that follows a verb in a list of three or more are participles, as the
// comma shows that is behind the first: "had been announced in May, put to the towns in June and
// approved".
func listsDone(s *sentence, verb, predicate int, lex *lexicon) bool {
	done := 0
	for i := verb + 2; i+1 < len(s.tokens) && i <= predicate; i++ {
		if s.tokens[i].word == "," && endsDated(s, i) && participle(s.tokens[i+1], lex) {
			done++
		}
	}
	next := nextVerb(s, predicate+1, lex)
	return done > 0 && next < len(s.tokens) && participle(s.tokens[next], lex) && !s.tokens[next].is(lex.finite)
}

// sharesMore tells whether a predicate that begins at "and" may leave out more than
// its subject: "wants to add teachers and have them trained", "was convicted and
// sentenced".
func sharesMore(s *sentence, verb, i int, lex *lexicon) bool {
	next := s.tokens[min(nextVerb(s, i+1, lex), len(s.tokens)-1)]
	if next.means(lex.infinitives) && infinitiveAt(s, verb, lex) == 0 {
		return slices.ContainsFunc(s.tokens[verb:i], func(t token) bool { return t.word == "to" })
	}
	return participle(next, lex) && (s.tokens[verb].word == "is" || s.tokens[verb].word == "are" || doneWithNoun(s, verb, i, lex))
}

// doneWithNoun tells whether a participle with its date hangs on a noun behind a verb, before
// another at "and" that may be the same noun's: "sent us a table issued on 8 May and reissued".
func doneWithNoun(s *sentence, verb, and int, lex *lexicon) bool {
	for i := verb + 2; i+1 < and; i++ {
		noun, next := s.tokens[i-1], s.tokens[i+1]
		if participle(s.tokens[i], lex) && !isVerb(noun, lex) && !noun.punct && !noun.is(lex.stop) && next.is(lex.preposition|lex.ofNoun) && statesDate(s, i, and) {
			return true
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
	return s.tokens[i+1].is(lex.modal) || verb < len(s.tokens) && s.tokens[verb-1].dated && isVerb(s.tokens[verb], lex) || plansAt(s, verb, lex)
}

// plansAt tells whether a verb at a token has what is planned behind it, whose date that behind it is:
// "agreed to sign it on 3 October", "plans to open by May", "is due to sail in May".
func plansAt(s *sentence, i int, lex *lexicon) bool {
	if i+2 >= len(s.tokens) || s.tokens[i].quoted || s.tokens[i].punct || s.tokens[i].dated {
		return false
	}
	plans := s.tokens[i].means(lex.plansTo)
	if s.tokens[i].is(lex.auxiliary) && s.tokens[i+1].is(lex.meant) {
		i, plans = i+1, true
	}
	return plans && i+2 < len(s.tokens) && s.tokens[i+1].word == "to" && !s.tokens[i+2].is(lex.articles)
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
