package timeline

import (
	"slices"
	"strings"

	"resetline/internal/timex"
)

// clause is the part of a sentence that a date governs: tokens [from, to). For
// an event named by a noun next to its date ("a summit planned for May 19",
// "Thursday's meeting") head is that noun's token, else -1.
type clause struct {
	from, to int
	head     int
	// definite tells that the noun refers to something known: "Thursday's
	// meeting", "the meeting on Thursday".
	definite bool
	date     int                // the first token of the date
	alone    bool               // the noun's clause tells of another day, see modifiedBy
	longAgo  bool               // whether the date was long gone by when it was told
	told     int                // where the first date of the predicate stands that was read alone, 0 if none was
	dates    []timex.Expression // of the part that was read alone, or of the sentence
}

// clauseOf finds the clause that a date governs.
//
// A sentence is cut at its marks and at words that begin a clause or an event
// of their own. A date's piece is joined to the ones it cannot stand without:
// an adverbial before its clause ("On Wednesday, a group wrote"), what a verb
// of saying says when the date is that of the saying.
func clauseOf(s *sentence, e timex.Expression, lex *lexicon) clause {
	c := verbal(s, e, lex)
	if n, ok := nominal(s, e, lex); ok && !(n.from > 0 && s.tokens[n.from-1].word == "no") && !saidIn(s, n, lex) && !talkedOf(s, n, lex) {
		c = n
	} else if p, ok := participial(s, e, c, lex); ok {
		c = p
	} else if a, ok := absolute(s, e, lex); ok {
		c = a
	}
	c.date, c.to = s.at(e.Start), min(c.to, len(s.tokens)) // a part may hold no more than the beginning of its date
	return c
}

// saidIn tells whether a noun is no more than what something was said in: "Norland will leave, it said
// in a statement on Monday" tells of Norland.
func saidIn(s *sentence, n clause, lex *lexicon) bool {
	cuts := cutsOf(s, lex)
	i := pieceOf(cuts, n.head)
	return i > 0 && s.tokens[n.head].means(lex.text) && attributes(s, cuts, i, lex)
}

// talkedOf tells whether a noun is no more than what another event is about: "ended talks on a food deal on
// Monday" tells when the talks ended.
func talkedOf(s *sentence, n clause, lex *lexicon) bool {
	i := n.from - 1
	for i > 1 && (s.tokens[i].is(lex.articles) || s.tokens[i].word == "and" || modifies(s, i, lex) && !s.tokens[i].dated) {
		i--
	}
	if i < 1 || s.tokens[i].word != "on" && s.tokens[i].word != "about" && s.tokens[i].word != "over" {
		return false
	}
	before := s.tokens[i-1]
	return before.kin != 0 && isNoun(before, lex) && !s.tokens[i+1].dated
}

// verbal finds the clause around a date.
func verbal(s *sentence, e timex.Expression, lex *lexicon) clause {
	first := s.at(e.Start)
	cuts := cutsOf(s, lex)
	i := pieceOf(cuts, first)
	if i > 0 && s.tokens[cuts[i]].word == "where" && tellsClause(s, cuts[i], cutEnd(cuts, i, s), lex) {
		return clause{from: cuts[i] + 1, to: cutEnd(cuts, i, s), head: -1}.trimmed(s)
	}
	if i > 0 && s.tokens[cuts[i]].is(lex.relative) {
		noun := cuts[i-1]
		if s.tokens[noun].word == "according" {
			noun += 2 // "according to the minister, who said on Monday"
		}
		return clause{from: noun, to: cutEnd(cuts, i, s), head: -1}.withSpeech(s, cuts, i+1, lex).trimmed(s)
	}
	if i > 0 && s.tokens[cuts[i]-1].word == "," && s.tokens[cuts[i]].means(lex.guess) && onlyDate(s, cuts[i]+1, cutEnd(cuts, i, s)) && finiteBefore(s, 0, cuts[i], lex) {
		return clause{to: cutEnd(cuts, i, s), head: -1}.trimmed(s) // "It opens after both have signed, probably in May"
	}
	if i > 0 && s.tokens[cuts[i]-1].word == "," && s.says(cuts[i], "but only") && cuts[i]+3 < len(s.tokens) && s.dateAt(cuts[i]+2, lex) && finiteBefore(s, 0, cuts[i], lex) {
		return clause{to: cutEnd(cuts, i, s), head: -1}.trimmed(s) // "They may rest when it rains, but only until May"
	}
	from, to := i, i+1
	if attributes(s, cuts, i, lex) {
		from = 0
	}
	for from > 0 && (!standsAlone(s, cuts[from], cutEnd(cuts, from, s), lex) || from < i && insideInsertion(s, cuts[from], lex)) && !(from < i && beginsClause(s, cuts, from, lex)) {
		from = before(s, cuts, from, lex)
	}
	if from < i && to < len(cuts) && participle(s.tokens[cuts[i]], lex) && planned(s, cuts[i], cuts[to], lex) && s.tokens[cuts[to]-1].word == "," && isVerb(s.tokens[cuts[to]], lex) {
		to++ // "a second, proposed for July, has been rejected"
	}
	if from == 0 && beginsAdverbial(s, cuts, lex) && !(i == 0 && tellsBoth(s, cuts, lex)) || onlyDate(s, cuts[from], cutEnd(cuts, to-1, s)) {
		for to < len(cuts) && !(s.tokens[cuts[to]-1].word == ";" && (cuts[to]-cuts[from] > 4 || verbAfter(s, cuts[from], cuts[to], lex))) && (to-1 > i && isAside(s, cuts, to-1, lex) || !finiteIn(s, cuts[to-1], cutEnd(cuts, to-1, s), from, to, lex)) {
			to++
		}
	}
	if from == 0 && to == i+1 && i > 0 && to < len(cuts) && s.tokens[0].means(lex.leaning) && isVerb(s.tokens[cuts[i]], lex) && s.tokens[cuts[to]-1].word == "," {
		to++ // "When the skipper, Ada Fenn, sailed on Monday, she was ill"
	}
	to = withAside(s, cuts, from, to, lex)
	c := clause{from: cuts[from], to: cutEnd(cuts, to-1, s), head: -1}
	c = c.withSpeech(s, cuts, to, lex).trimmed(s)
	if c.from >= c.to {
		return clause{to: len(s.tokens), head: -1}
	}
	return c
}

// withAside returns the end of pieces of which the last ends with a conjunction and its subject, whose verb stands
// behind an aside: "will rise on Monday unless the guild, a small one, pays".
func withAside(s *sentence, cuts []int, from, to int, lex *lexicon) int {
	if to+1 >= len(cuts) || s.tokens[cuts[to]-1].word != "," || s.tokens[cuts[to+1]-1].word != "," {
		return to
	}
	verb := s.tokens[cuts[to+1]]
	if !isVerb(verb, lex) && !(endsInS(verb.word) && !verb.upper && cuts[to+1]+1 < len(s.tokens) && s.tokens[cuts[to+1]+1].is(lex.articles|lex.possessive)) || verb.is(lex.say) {
		return to
	}
	for i := cuts[to] - 2; i > cuts[from]; i-- {
		switch t := s.tokens[i]; {
		case t.means(lex.cutting), t.means(lex.leaning):
			return to + 2
		case t.punct, t.dated, t.quoted, isVerb(t, lex):
			return to
		}
	}
	return to
}

// tellsBoth tells whether the piece with which a sentence opens with its date is a clause,
// and the next another with its own date: "In May the council met, and talks began on 2
// June".
func tellsBoth(s *sentence, cuts []int, lex *lexicon) bool {
	if len(cuts) < 2 || !s.dateAt(0, lex) {
		return false
	}
	return finiteBefore(s, 0, cuts[1], lex) && standsAlone(s, cuts[1], cutEnd(cuts, 1, s), lex) && statesDate(s, cuts[1], cutEnd(cuts, 1, s))
}

// attributes tells whether a piece says no more than who said what stands before it, where and
// when: ", the league said on Monday", ", it emerged on Tuesday", ", she said in a letter in May".
func attributes(s *sentence, cuts []int, i int, lex *lexicon) bool {
	const longest = 8 // words
	from, to := cuts[i], cutEnd(cuts, i, s)
	for to > from && (s.tokens[to-1].punct || s.tokens[to-1].dated || s.tokens[to-1].is(lex.preposition)) {
		to--
	}
	if i == 0 || s.tokens[from-1].word != "," || to-from < 2 || to-from > longest {
		return false
	}
	verb := to - 1
	for i := from + 1; i < verb; i++ {
		if s.tokens[i].is(lex.say) && (s.tokens[i+1].is(lex.preposition) || s.tokens[i].is(lex.address)) && !verbAfter(s, i+1, to, lex) {
			verb = i // "the league said in a statement", "the mayor told reporters"
			break
		}
	}
	shows := s.tokens[verb].means(lex.shows)
	for i := from; i < verb; i++ {
		if t := s.tokens[i]; !t.quoted && isVerb(t, lex) && !s.tokens[i-1].is(lex.articles) && !(shows && t.means(lex.cameOut)) { // "people close to the talks said"
			return false
		}
	}
	return (s.tokens[verb].is(lex.say) || s.tokens[verb].word == "emerged" || s.tokens[verb].word == "ruled" || shows) && !s.tokens[from].is(lex.relative|lex.conjoin)
}

// beginsClause tells whether a piece is a conjunction and a subject, of which the
// verb stands behind an insertion: "and a pilot, launched in April, was dropped", "and the mayor, a
// lawyer, signed it".
func beginsClause(s *sentence, cuts []int, i int, lex *lexicon) bool {
	if i+2 >= len(cuts) || !s.tokens[cuts[i]].is(lex.conjoin) || !isVerb(s.tokens[cuts[i+2]], lex) {
		return false
	}
	from, to := cuts[i+1], cuts[i+2]
	if aside := s.tokens[from]; isVerb(aside, lex) || aside.is(lex.relative) {
		return true
	} else if !aside.upper && !aside.is(lex.articles|lex.preposition) || s.tokens[from-1].word != "," || s.tokens[to-1].word != "," {
		return false
	}
	joins := s.tokens[cuts[i]].word == "and" || s.tokens[cuts[i]].word == "but"
	return joins && !verbAfter(s, cuts[i], to, lex) && finiteBefore(s, 0, cuts[i], lex)
}

// before returns the piece that the one at i goes on with: the one before, or,
// where it begins with a verb, the one with its subject, over any insertion
// between: "the agreement, which was struck on Monday, will come into force".
func before(s *sentence, cuts []int, i int, lex *lexicon) int {
	j := i - 1
	if !isVerb(s.tokens[cuts[i]], lex) {
		return j
	}
	for j > 0 && s.tokens[cuts[j]-1].word != ";" && s.tokens[cuts[j]-1].word != ":" && s.tokens[cuts[j]-1].word != "that" && (s.tokens[cuts[j]].is(lex.relative|lex.openers|lex.articles) || s.tokens[cuts[j]].is(lex.attribution) || s.tokens[cuts[j]].word == "another" || s.tokens[cuts[j]].word == "to" || ofSubject(s, cuts[j], cutEnd(cuts, j, s), lex)) {
		j--
	}
	return j
}

// ofSubject tells whether a piece is no more than a name, or "and" and a noun: "Ada Fenn," and "and the
// clerk," of "The mayor, Ada Fenn, and the clerk, Tom Fell, met".
func ofSubject(s *sentence, from, to int, lex *lexicon) bool {
	if s.tokens[from].word == "and" {
		return !verbAfter(s, 0, to, lex)
	}
	return !slices.ContainsFunc(s.tokens[from:to], func(t token) bool { return !t.upper && t.word != "," || t.dated })
}

// pieceOf returns the piece in which a token stands.
func pieceOf(cuts []int, token int) int {
	i := 0
	for i+1 < len(cuts) && cuts[i+1] <= token {
		i++
	}
	return i
}

func cutEnd(cuts []int, i int, s *sentence) int {
	if i+1 < len(cuts) {
		return cuts[i+1]
	}
	return len(s.tokens)
}

// cutsOf returns the tokens at which the pieces of a sentence begin. Inside a
// quotation only its sentences are cut: what somebody said stays whole.
func cutsOf(s *sentence, lex *lexicon) []int {
	if len(s.cuts) == 0 {
		s.cuts = appendCuts(s.cuts, s, lex)
	}
	return s.cuts
}

func appendCuts(cuts []int, s *sentence, lex *lexicon) []int {
	cuts = append(cuts, 0)
	cut := func(i int) {
		if i > cuts[len(cuts)-1] && i < len(s.tokens) {
			cuts = append(cuts, i)
		}
	}
	for i := 1; i < len(s.tokens); i++ {
		t := s.tokens[i]
		switch {
		case t.quoted:
		case isBreak(t.word):
			if !insideDate(s, i) && (t.word != "-" || behindDash(s, i) > i) && !nameBracket(s, i) && !behindThat(s, cuts[len(cuts)-1], i, lex) {
				cut(i + 1)
			}
		case t.dated:
		case s.says(i, "ahead of"):
			cut(i)
		case t.is(lex.openers) && opensEvent(s, i) && !ofVerb(s, i, lex) && !ofDone(s, i, lex) && !isBefore(s, i, lex) && !(s.tokens[i-1].is(lex.preposition) && !finiteBefore(s, cuts[len(cuts)-1], i, lex)) && !(s.tokens[i-1].dated && itWillBe(s, dateBefore(s, i), lex)):
			cut(i)
		case t.word == "that" && (saidBefore(s, i, lex) || saidAlso(s, i, lex)):
			cut(i + 1)
		case t.word == "and" && clauseFollows(s, i, cuts[len(cuts)-1], lex):
			cut(i)
		case s.says(i, "because of") && !statesDate(s, i, len(s.tokens)):
		case t.means(lex.cutting) && !s.tokens[i-1].punct && !amidRelative(s, cuts[len(cuts)-1], i, lex):
			cut(i)
		}
	}
	return cuts
}

// ofVerb tells whether "after" at a token is no more than the verb's: "named after the poet", "look after the
// goats", but not "called after the vote".
func ofVerb(s *sentence, i int, lex *lexicon) bool {
	end := markBehind(s, i)
	return s.tokens[i].word == "after" && s.tokens[i-1].means(lex.goAfter) && !eventIn(s, i+1, end, lex) && !verbAfter(s, i, end, lex)
}

// ofDone tells whether "after" or "since" at a token goes with a participle before it, and the subject's verb stands behind
// its noun: "sailings suspended after the storm will resume".
func ofDone(s *sentence, i int, lex *lexicon) bool {
	if i < 2 || !participle(s.tokens[i-1], lex) || s.tokens[i-1].is(lex.finite) || isVerb(s.tokens[i-2], lex) {
		return false
	}
	for i++; i < len(s.tokens) && !s.tokens[i].punct && !s.tokens[i].dated; i++ {
		if t := s.tokens[i]; isVerb(t, lex) || t.is(lex.relative|lex.conjoin) {
			return t.is(lex.modal)
		}
	}
	return false
}

// isBefore tells whether "before" at a token says in front of whom something is: "a bill is before the council".
func isBefore(s *sentence, i int, lex *lexicon) bool {
	if s.tokens[i].word != "before" || !s.tokens[i-1].means(lex.copula) {
		return false
	}
	for i++; i < len(s.tokens); i++ {
		if t := s.tokens[i]; t.punct || t.word == "and" || t.word == "but" {
			return true
		} else if t.dated || t.kin != 0 || isVerb(t, lex) {
			return false // "that was before the well was capped"
		}
	}
	return true
}

// dateBefore returns where the date begins that ends before a token.
func dateBefore(s *sentence, end int) int {
	for end > 0 && s.tokens[end-1].dated {
		end--
	}
	return end
}

// behindThat tells whether a comma ends what a clause with "that" opens with, of which the verb is yet to
// come: "warned in a letter that without a pact, quays would close".
func behindThat(s *sentence, from, comma int, lex *lexicon) bool {
	that := comma - 1
	for that > from && s.tokens[that].word != "that" {
		if t := s.tokens[that]; t.punct || t.dated || isVerb(t, lex) {
			return false
		}
		that--
	}
	return s.tokens[comma].word == "," && that > from && (s.tokens[that+1].is(lex.adverbial) || s.tokens[that+1].means(lex.limiting)) && finiteBefore(s, from, that, lex)
}

// amidRelative tells whether a token stands in a relative clause behind the subject, before the
// verb of the sentence: "because" of "A man who ran because he was afraid was found".
func amidRelative(s *sentence, from, i int, lex *lexicon) bool {
	at := from
	for at < i && !s.tokens[at].is(lex.personal) && s.tokens[at].word != "which" && !hangsOnNoun(s, at, lex) {
		if t := s.tokens[at]; isVerb(t, lex) || t.quoted {
			return false
		}
		at++
	}
	return at > from && at < i && !s.tokens[from].is(lex.adverbial|lex.conjoin) && goesOnBehind(s, i, lex)
}

// clauseFollows tells whether "and" at i joins two clauses: a verb stands
// before it, and after it a subject and an auxiliary, "and MPs are expected".
func clauseFollows(s *sentence, i, from int, lex *lexicon) bool {
	for that := i - 2; that > from; that-- {
		if next := s.tokens[that+1]; s.tokens[that].word == "that" && (next.upper || next.is(lex.articles|lex.possessive) || endsInS(next.word) || strings.HasSuffix(next.word, "ing")) {
			from = that + 1 // "underlined that talks on food and drink should": its subject goes on
			break
		}
	}
	gerunds := !s.tokens[i-1].dated && strings.HasSuffix(s.tokens[i-1].word, "ing") && strings.HasSuffix(s.tokens[min(i+1, len(s.tokens)-1)].word, "ing")
	if !finiteBefore(s, from, i, lex) || betweenTwo(s, from, i, lex) || s.tokens[i-1].is(lex.subject) || gerunds {
		return false // "how he and others were held", "said the cost of finding and mending it would"
	}
	for j := i + 1; j < len(s.tokens) && j <= i+5; j++ {
		t := s.tokens[j]
		if t.is(lex.auxiliary) {
			return j > i+1
		}
		if t.punct || t.is(lex.preposition) || t.word == "but" || t.word == "and" {
			return false // "on 3 and 4 February but will"
		}
	}
	return false
}

// betweenTwo tells whether "and" at i stands between two that are named behind "between": "the meeting
// between Fenwick and Marsh".
func betweenTwo(s *sentence, from, i int, lex *lexicon) bool {
	for i--; i >= from && !s.tokens[i].punct && !isVerb(s.tokens[i], lex); i-- {
		if s.tokens[i].word == "between" {
			return true
		}
	}
	return false
}

// saidBefore tells whether "that" opens what was said: a verb of saying stands
// before it, with nothing but its date between.
func saidBefore(s *sentence, i int, lex *lexicon) bool {
	that := min(i, len(s.tokens)-2)
	for i--; i >= 0 && (s.tokens[i].dated || s.tokens[i].is(lex.preposition)); i-- {
	}
	if i < 0 || s.tokens[i].is(lex.say) || i > 0 && s.tokens[i-1].word == "," && inSaying(s.tokens[i].word, lex) {
		return i >= 0
	}
	if i > 0 && s.tokens[i].is(lex.address) && s.tokens[i-1].means(lex.copula) {
		return true // "boatmen are informed that"
	}
	const addressed = 4 // words: "told the Commons on Monday that"
	for least := i - addressed; i > max(least, 0) && !s.tokens[i].punct && !isVerb(s.tokens[i], lex); i-- {
		if s.tokens[i-1].is(lex.address) {
			return true
		}
		if s.tokens[i-1].word == "telling" {
			return statesDate(s, that, len(s.tokens)) && !s.tokens[that+1].quoted // "came a letter telling us that it opens in May"
		}
	}
	return false
}

// inSaying tells whether a word in -ing is that of a verb of saying: "noting", of "noted".
func inSaying(word string, lex *lexicon) bool {
	stem, ok := strings.CutSuffix(word, "ing")
	return ok && (lex.of(stem+"ed").is(lex.say) || lex.of(stem+"s").is(lex.say))
}

// saidAlso tells whether "that" opens a second thing that was said: "said talks were over and
// that a vote".
func saidAlso(s *sentence, i int, lex *lexicon) bool {
	if i < 4 || s.tokens[i-1].word != "and" && !(s.tokens[i-1].word == "but" && statesDate(s, i, len(s.tokens))) || s.tokens[i].quoted || i+1 < len(s.tokens) && isVerb(s.tokens[i+1], lex) {
		return false
	}
	return slices.ContainsFunc(s.tokens[:i-1], func(t token) bool { return t.is(lex.say|lex.address) && !t.quoted })
}

func isBreak(mark string) bool {
	switch mark {
	case ",", ";", ":", "–", "—", "-", "(", ")", "_":
		return true
	}
	return false
}

// nameBracket tells whether a bracket belongs to a name: "the Youth Mobility (Visas) Bill".
func nameBracket(s *sentence, i int) bool {
	open, end := i, i
	for open > 0 && s.tokens[open].word != "(" && i-open < maxSubject {
		open--
	}
	for end < len(s.tokens) && s.tokens[end].word != ")" && end-i < maxSubject {
		end++
	}
	if open < 1 || end+1 >= len(s.tokens) || s.tokens[open].word != "(" || s.tokens[end].word != ")" {
		return false
	}
	return s.tokens[open-1].upper && s.tokens[open+1].upper && s.tokens[end-1].upper && s.tokens[end+1].upper && !s.tokens[end+1].dated
}

// insideDate tells whether a comma belongs to a date: "May 19, 2025".
func insideDate(s *sentence, i int) bool {
	return s.tokens[i].dated || i > 0 && i+1 < len(s.tokens) && s.tokens[i-1].number && s.tokens[i+1].number
}

// opensEvent tells whether "before", "after" ... begins an event: a date right
// after it ("after Thursday") belongs to the clause before.
func opensEvent(s *sentence, i int) bool {
	return i+1 < len(s.tokens) && !s.tokens[i+1].dated
}

// standsAlone tells whether a piece is a clause of its own: it begins with a
// conjunction or an opener and has a verb, or begins the sentence.
func standsAlone(s *sentence, from, to int, lex *lexicon) bool {
	if from >= to {
		return false
	}
	t := s.tokens[from]
	before := s.tokens[max(from-1, 0)].word
	switch {
	case before == ":" || before == ";" || before == "that":
		return true
	case t.is(lex.openers) && from > 0 && s.tokens[from-1].is(lex.say):
		return false // "said after the meeting that"
	case sharesVerb(s, from, to, lex):
		return false
	case t.is(lex.openers) || t.word == "ahead":
		return eventIn(s, from+1, to, lex) || tellsClause(s, from, to, lex)
	case t.is(lex.relative):
		return false
	case t.is(lex.conjoin):
		return verbAfter(s, from+1, to, lex)
	}
	return false
}

// sharesVerb tells whether a phrase of time goes on with another verb of the subject before it: "after
// the flood and decided", of "Arden shut its mills after the flood and decided last month".
func sharesVerb(s *sentence, from, to int, lex *lexicon) bool {
	for i := from + 1; i+1 < to && s.tokens[from].is(lex.openers); i++ {
		switch t := s.tokens[i]; {
		case t.quoted, isVerb(t, lex):
			return false
		case t.word == "and", t.word == "but":
			return isVerb(s.tokens[i+1], lex) && finiteBefore(s, 0, from, lex)
		}
	}
	return false
}

// insideInsertion tells whether an opener belongs to a participle of an insertion: "Under
// the agreement, reached after talks, both".
func insideInsertion(s *sentence, at int, lex *lexicon) bool {
	return at > 1 && s.tokens[at-2].word == "," && participle(s.tokens[at-1], lex)
}

// tellsClause tells whether an opener begins a clause that can stand without the
// one before it: "after rebels took the town", but not "after they took it".
func tellsClause(s *sentence, from, to int, lex *lexicon) bool {
	if from+1 >= to || s.tokens[from+1].is(lex.pronoun) || strings.HasSuffix(s.tokens[from+1].word, "ing") {
		return false
	}
	return verbAfter(s, from, to, lex) && !beforeWhom(s, from, to, lex)
}

// beforeWhom tells whether "before" at a token says before whom somebody speaks on a date, and of what:
// "testified before the council on Monday about fears that the quay had sunk".
func beforeWhom(s *sentence, from, to int, lex *lexicon) bool {
	date := from + 1
	for date < to && !s.dateAt(date, lex) && !isVerb(s.tokens[date], lex) {
		date++
	}
	if s.tokens[from].word != "before" || date >= to || !s.dateAt(date, lex) {
		return false
	}
	end := s.behindDateAt(date)
	if end >= to {
		return false
	}
	next := s.tokens[end]
	return next.is(lex.preposition) || next.word == "about" || next.word == "to" || next.word == "that"
}

// eventIn tells whether a piece names an event: "after talks in London" does,
// "before the summer recess" does not.
func eventIn(s *sentence, from, to int, lex *lexicon) bool {
	for _, t := range s.tokens[from:to] {
		if t.kin != 0 && !t.dated && isNoun(t, lex) {
			return true
		}
	}
	return false
}

// verbAfter tells whether a piece has a finite verb that is not its first
// word: "and left on Friday" shares the subject before it, "and the official
// readout made no mention" does not.
func verbAfter(s *sentence, from, to int, lex *lexicon) bool {
	for i := from + 1; i < to; i++ {
		if t := s.tokens[i]; !t.quoted && !t.dated && isVerb(t, lex) {
			return true
		}
	}
	return false
}

// isVerb tells whether a token is likely a finite verb.
func isVerb(t token, lex *lexicon) bool {
	if t.punct || t.upper || t.number {
		return false
	}
	return t.is(lex.auxiliary|lex.past|lex.present|lex.say) || regularPast(t.word)
}

// regularPast tells whether a word is likely the past form or the participle of a
// regular verb.
func regularPast(word string) bool { return len(word) > 4 && word[len(word)-2:] == "ed" }

// beginsAdverbial tells whether a sentence begins with words that cannot stand
// without the clause after them: "On Wednesday,", "In the Commons on
// Thursday,", "Speaking to reporters on Tuesday,".
func beginsAdverbial(s *sentence, cuts []int, lex *lexicon) bool {
	i := cuts[0]
	for i < len(s.tokens) && (s.tokens[i].punct || s.tokens[i].is(lex.lead|lex.subordinate)) {
		i++
	}
	if i >= len(s.tokens) {
		return false
	}
	t := s.tokens[i]
	n := len(t.word)
	return t.dated || t.is(lex.adverbial) || n > 5 && t.word[n-3:] == "ing" || regularPast(t.word)
}

func onlyDate(s *sentence, from, to int) bool {
	for _, t := range s.tokens[from:to] {
		if !t.dated && len(t.word) > 3 {
			return false
		}
	}
	return true
}

// finiteIn tells whether the pieces so far hold the main verb. The piece that
// begins the sentence as an adverbial does not count.
func finiteIn(s *sentence, from, to, fromCut, toCut int, lex *lexicon) bool {
	if toCut-fromCut < 2 {
		return false
	}
	for _, t := range s.tokens[from:to] {
		if isVerb(t, lex) || t.kin != 0 && !t.upper {
			return true
		}
	}
	return false
}

// isAside tells whether a piece says who the subject before it is, whose verb stands behind it: "a brewer
// now owned by the league," of "In May Marlow Mills, a brewer now owned by the league, opened a pub".
func isAside(s *sentence, cuts []int, i int, lex *lexicon) bool {
	from, to := cuts[i], cutEnd(cuts, i, s)
	if i == 0 || to >= len(s.tokens) || s.tokens[from-1].word != "," || s.tokens[to-1].word != "," || !isVerb(s.tokens[to], lex) || finiteBefore(s, 0, from-1, lex) {
		return false
	}
	if first := s.tokens[from]; !first.is(lex.articles|lex.relative) && !participle(first, lex) {
		return false
	}
	subject := cuts[i-1]
	if s.tokens[subject].is(lex.adverbial) {
		for subject < from-1 && !s.tokens[subject].dated {
			subject++
		}
	}
	return s.behindDate(subject) < from-1
}

// withSpeech adds what was said when the date is that of the saying: "said on
// Thursday that it was not part of our plans", "said: “We want ...”".
func (c clause) withSpeech(s *sentence, cuts []int, next int, lex *lexicon) clause {
	for next < len(cuts) {
		says := false
		for i := c.from; i < c.to; i++ {
			says = says || (s.tokens[i].is(lex.say) || s.tokens[i].word == "wrote" && s.tokens[cuts[next]].quoted) && !s.tokens[i].quoted
		}
		opening := s.tokens[cuts[next]]
		colon := s.tokens[cuts[next]-1]
		says = says || opening.quoted && colon.word == ":" && !s.tokens[c.from].quoted && colon.start-s.tokens[c.from].start < maxTitle // "observed: “We want ...”"
		if !says || !opening.quoted && s.tokens[cuts[next]-1].word != "that" && s.tokens[cuts[next]-1].word != ":" {
			break
		}
		said := cuts[next]
		next++
		for next < len(cuts) && !opening.quoted && s.tokens[cuts[next]-1].word == "," && (!verbAfter(s, said-1, cutEnd(cuts, next-1, s), lex) || s.tokens[cuts[next]].is(lex.auxiliary)) {
			next++ // "that the deal, known as the pact, would be in force"
		}
		c.to = cutEnd(cuts, next-1, s)
	}
	return c
}

// trimmed takes marks and openers off a clause's ends.
func (c clause) trimmed(s *sentence) clause {
	for c.from < c.to && s.tokens[c.from].punct && !opensQuote(s.tokens[c.from]) && !isOfNumber(s.tokens[c.from]) {
		c.from++
	}
	for c.to > c.from && s.tokens[c.to-1].punct && !closesQuote(s.tokens[c.to-1]) && s.tokens[c.to-1].word != "%" {
		c.to--
	}
	return c
}

// isOfNumber tells whether a mark belongs to the number beside it.
func isOfNumber(t token) bool {
	return t.word == "€" || t.word == "£" || t.word == "$" || t.word == "%"
}

func opensQuote(t token) bool { return t.quoted && t.punct }

func closesQuote(t token) bool {
	return t.word == "”" || t.word == `"` || t.word == "’" || t.word == ")"
}
