package timeline

import (
	"slices"
	"strings"
)

// The noun that a clause hangs on, with the words that go with it.

// nounBehind returns where the noun begins that ends at a token and that "which", "who" or
// a participle hangs on, or the token itself where that is not sure: "a surgeon by
// training who", "Arden and Marlow, which".
func (r *reading) nounBehind(s *sentence, end int, relative string) int {
	if short := beforeShort(s, end); short < end {
		if from := r.nounBehind(s, short, relative); from < short {
			return from // "the Arden Eel League (AEL), which"
		}
		return end
	}
	from := r.modifiedFrom(s, end, end)
	if from == end-1 {
		from = r.modifiedFrom(s, beforeQuoted(s, from, r.lex), end) // "show" alone says too little
	}
	for _, m := range r.names.mentions(s, r.lex) {
		if m.from < from && from < m.to {
			from = m.from // "Sir Rupert, who"
		}
	}
	if from > 0 && from+1 < end && s.tokens[from-1].word == "to" && !s.tokens[from].upper {
		from++ // "flew out to lobby members, who"
	}
	if end == 1 && relative != "" && several(s.tokens[0]) {
		return 0 // "Talks that began in May ended"
	}
	if from == end || from < 1 {
		return end
	}
	head, before := s.tokens[end-1], from-1
	if of := r.beforeAmount(s, end); of > 1 && s.tokens[of].word == "of" && isNoun(s.tokens[of-1], r.lex) {
		return r.nounStart(s, of) // "a fine of £2m that"
	}
	if head.number && !(end > 1 && s.tokens[end-2].upper) || strings.HasSuffix(head.word, "ly") {
		return end
	}
	if before > 0 && isOfNumber(s.tokens[before]) {
		from--
		before--
	}
	if whole, unlike := r.wholeNoun(s, from, end, relative); whole > 0 {
		return whole
	} else if unlike {
		return end
	}
	if about := r.talkAbout(s, from, relative); about > 0 {
		return about
	}
	if thing := r.agreeing(s, from, end, relative); thing > 0 {
		return thing
	}
	if in := s.tokens[from-1].word; head.upper && (in == "in" || in == "at") && (relative == "" || relative == "which" && verbOf(s, end).means(r.lex.takesTime)) {
		if thing := r.nounBehind(s, from-1, relative); thing < from-1 {
			return thing // "the mission in Arden, which expires"
		}
		return end
	}
	if relative == "" && s.tokens[end+1].means(r.lex.cameOut) {
		if text := r.textOf(s, from); text > 0 {
			return text
		}
	}
	if before > 1 && s.tokens[before].word == "next" && !s.tokens[before].dated {
		before-- // "the next hearing, which"
	}
	object := before > 0 && s.tokens[before].is(r.lex.articles)
	if object {
		if relative == "which" && s.tokens[before].word != "the" {
			return from // "a share of a fund which"
		}
		before--
		if relative == "which" && s.tokens[end].word == "," && s.tokens[before].is(r.lex.adverbial) && !s.tokens[before].is(r.lex.ofNoun) && s.tokens[before].word != "for" {
			return from // "before the recess, which"
		}
	}
	for before > 0 && s.tokens[before].dated {
		before-- // "on next year's catches, which"
	}
	switch t := s.tokens[before]; {
	case regularPast(t.word) && slices.ContainsFunc(r.names.mentions(s, r.lex), func(m name) bool { return m.person && m.to == end }):
		return from // "thanked Ada Fenn, who"
	case t.word == "to" && before > 0 && (s.tokens[before-1].word == "thanks" || s.tokens[before-1].word == "owing"),
		r.ofMany(s, end):
		return from // "the dispute over the licences, which expire"
	case t.word == "and", t.word == "or", regularPast(t.word) && !object, t.means(r.lex.where):
		return end
	case !t.is(r.lex.preposition | r.lex.ofNoun | r.lex.span), head.upper && relative == "which", relative != "" && goesWithVerb(s, before, r.lex):
		return from
	}
	if from > 3 && s.tokens[from-1].word == "from" && s.tokens[from-3].is(r.lex.articles) && s.tokens[from-2].kin == 0 && !s.tokens[from-2].means(r.lex.text) {
		return from - 2 // "a brewer from Marlow, who"
	}
	for _, m := range r.names.mentions(s, r.lex) {
		if m.person && m.to == end {
			return from
		}
	}
	return end
}

// beforeAmount returns the token before an amount of money that ends at a token, -1 where none does.
func (r *reading) beforeAmount(s *sentence, end int) int {
	i := end - 1
	for i > 0 && i > end-3 && (s.tokens[i].number || s.tokens[i].word == "million" || s.tokens[i].word == "billion") {
		i--
	}
	if i < 1 || i == end-1 || !isOfNumber(s.tokens[i]) {
		return -1
	}
	return i - 1
}

// goesWithVerb tells whether a preposition belongs to the verb before it, with a particle perhaps: "ratified by parliament, which",
// "left out of the fund, which".
func goesWithVerb(s *sentence, i int, lex *lexicon) bool {
	verb := i - 1
	if verb > 0 && s.tokens[verb].means(lex.particleBehind) {
		verb--
	}
	return verb > 0 && !s.tokens[verb].upper && !s.tokens[verb].is(lex.auxiliary) && (isVerb(s.tokens[verb], lex) || participle(s.tokens[verb], lex))
}

// beforeShort returns the bracket in which the short form of a name stands that ends at a token, the token itself where
// none does.
func beforeShort(s *sentence, end int) int {
	if end < 4 || s.tokens[end-1].word != ")" {
		return end
	}
	open := end - 2
	for open > 1 && (s.tokens[open].upper || s.tokens[open].word == "/") {
		open--
	}
	if s.tokens[open].word != "(" || open == end-2 {
		return end
	}
	return open
}

// modifiedFrom returns where the words begin that modify what goes on at a token, of a noun that ends at another.
func (r *reading) modifiedFrom(s *sentence, from, end int) int {
	for from > 0 && (modifies(s, from-1, r.lex) || nameBracket(s, from-1)) && !(strings.HasSuffix(s.tokens[from-1].word, "ing") && !s.tokens[from-1].upper && from < end) {
		from--
	}
	return from
}

// beforeQuoted returns where a short quotation begins that ends at a token and names the noun behind it, as
// of the "morning" show. It is the token itself where none does.
func beforeQuoted(s *sentence, end int, lex *lexicon) int {
	const longest = 6 // tokens
	from := end - 1
	for from > 0 && end-from <= longest && s.tokens[from-1].quoted {
		from--
	}
	if end-from > longest || from < 1 || from == end-1 || !closesQuote(s.tokens[end-1]) || s.tokens[end-1].word == ")" {
		return end
	}
	if t := s.tokens[from-1]; t.punct || t.is(lex.say) || t.dated {
		return end
	}
	return from
}

// agreeing returns where the noun begins before the one in tokens [from, end) that the verb behind
// "which" goes with by its number, where the latter is of several, or of two: "the mandate for new
// talks, which was", "the pact between Arden and Marlow, which expires". 0 is none.
func (r *reading) agreeing(s *sentence, from, end int, relative string) int {
	verb := verbOf(s, end)
	if relative != "which" || !verb.means(r.lex.verbOne) && !r.lex.of(verb.word).is(r.lex.present|r.lex.bare) || !endsInS(verb.word) {
		return 0
	}
	before := from - 1
	for before > 0 && s.tokens[before].is(r.lex.articles|r.lex.possessive) {
		before--
	}
	if s.tokens[before].word == "and" {
		for before > 0 && s.tokens[before].word != "between" && (s.tokens[before].upper || s.tokens[before].word == "and" || s.tokens[before].is(r.lex.articles)) {
			before--
		}
	}
	if s.tokens[before].word == "between" {
		if thing := r.nounStart(s, before); thing < before {
			return thing
		}
		return 0
	}
	if head := s.tokens[end-1]; head.upper || !endsInS(head.word) || !s.tokens[before].is(r.lex.preposition|r.lex.ofNoun|r.lex.object) {
		return 0
	}
	thing := r.nounBehind(s, before, relative)
	if thing == before || thing < 2 || endsInS(s.tokens[before-1].word) || s.tokens[thing-1].is(r.lex.ofNoun|r.lex.preposition) || s.tokens[thing-1].is(r.lex.articles) && s.tokens[thing-2].is(r.lex.ofNoun|r.lex.preposition) {
		return 0 // "a change in the rotation of the Earth by five degrees, which is"
	}
	return thing
}

// talkAbout returns where a noun of an event begins with what it is about, of which the noun
// at a token is the last: "talks on the budget, which opened". 0 is none.
func (r *reading) talkAbout(s *sentence, noun int, relative string) int {
	at := noun - 1
	for at > 0 && (s.tokens[at].dated || s.tokens[at].is(r.lex.articles|r.lex.possessive)) {
		at--
	}
	if relative != "which" || at < 1 {
		return 0
	}
	verb := verbOf(s, noun)
	talk := s.tokens[at-1].kin != 0 && isNoun(s.tokens[at-1], r.lex) && verb.word != "took" && verb.word != "takes"
	if !talk && !(s.tokens[at-1].means(r.lex.strife) && verb.means(r.lex.takesTime)) {
		return 0
	}
	if at > 1 && (s.tokens[at-2].is(r.lex.auxiliary) || s.tokens[at-2].word == "to") {
		return 0 // "would deal with the court, which"
	}
	if !s.tokens[at].means(r.lex.topic) {
		return 0
	}
	for at--; at > 0 && modifies(s, at-1, r.lex); at-- {
	}
	return at
}

// textOf returns where a text begins of which the noun at a token says only by or to whom it
// is: "a review by Ada Fenn, published", "a letter to this paper, printed". 0 is none.
func (r *reading) textOf(s *sentence, from int) int {
	by := from - 1
	for by > 0 && (s.tokens[by].is(r.lex.articles|r.lex.possessive) || s.tokens[by].word == "this") {
		by--
	}
	if by < 2 || !s.tokens[by].is(r.lex.ofNoun) && s.tokens[by].word != "from" || !s.tokens[by-1].means(r.lex.text) {
		return 0
	}
	return r.nounStart(s, by)
}

// ofMany tells whether the noun that ends at a token and the verb of its relative clause are
// both of several: "licences, which were".
func (r *reading) ofMany(s *sentence, end int) bool {
	which := end
	if s.tokens[which].word == "," {
		which++
	}
	if which+1 >= len(s.tokens) || !hangsOnMany(s, which+1) {
		return false
	}
	return areMany(s, end-1, which+1, r.lex) || tellsNow(s, which+1, r.lex) && !strings.HasSuffix(s.tokens[which+1].word, "s")
}

// verbOf returns the word behind the next "which" or "that" from a token on, if it comes soon.
func verbOf(s *sentence, i int) token {
	for end := min(i+maxSubject, len(s.tokens)-1); i < end; i++ {
		if s.tokens[i].word == "which" || s.tokens[i].word == "that" {
			return s.tokens[i+1]
		}
	}
	return token{}
}
