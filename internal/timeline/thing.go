package timeline

import (
	"slices"
	"strings"
)

// What "it" and "they" are.

// thing returns what "it" or "they" is at the head of a sentence: the subject of the sentence before, or the
// object of its verb, whichever goes with it by its number; of two that do, the one of which the verb behind the
// pronoun can be told (see deed). Where neither is sure it is nothing. Where something is its, nobody else owns
// that subject.
func (r *reading) thing(s *sentence, pronoun token, owns bool, reach int) string {
	whole, p := r.sentenceBy(s, 0), r.sentenceBefore(s)
	if reach == 0 || whole == nil || pronoun.quoted {
		return ""
	}
	if head := r.skipLead(whole, 0, len(whole.tokens)); head >= len(whole.tokens) || whole.tokens[head].start != pronoun.start {
		one, ok := r.clauseBefore(whole, pronoun)
		if !ok {
			return "" // amid its clause, which may name it
		}
		p = &one
	} else if r.pointsAhead(whole, head) || p != nil && len(p.tokens) > 0 && p.tokens[len(p.tokens)-1].word == "?" {
		return ""
	}
	if p == nil || len(p.tokens) == 0 || p.tokens[0].quoted {
		return ""
	}
	from := mainFrom(p, r.lex)
	if first := p.tokens[from]; first.word == pronoun.word && !first.hasEnding() {
		return r.thing(p, first, owns, reach-1)
	}
	what, many := r.deedOf(whole, whole.at(pronoun.start)), pronoun.word == "they"
	subject, verb := r.subjectAndVerb(p, from)
	said := false
	if verb > 0 && p.tokens[verb].is(r.lex.say) && r.sortOf(p, subject) == aBody && r.standsAsSubject(p, subject.from, subject.to, many) {
		begin := r.saidFrom(p, verb)
		one, at := r.subjectAndVerb(p, max(begin, 0))
		other := begin > 0 && at > 0 && isMany(p.tokens[r.headNoun(p, one.from, one.to)], r.lex) != many
		if other || p.says(verb+1, pronoun.word) {
			return r.writeNoun(p, subject.from, subject.to, -1) // "The port said that boats were late. It", "The port said it was full. It"
		}
	}
	if verb > 0 && p.tokens[verb].is(r.lex.say) && what < acts && !(what == unsaid && r.sortOf(p, subject) == aBody) {
		if from = r.saidFrom(p, verb); from > 0 {
			subject, verb = r.subjectAndVerb(p, from) // "Clerks said the bill was dead. It"
			said = true
		}
	}
	if verb < 1 || owns && r.tellsBeside(p, verb) || owns && slices.ContainsFunc(p.tokens[subject.from:subject.to], token.hasEnding) {
		return "" // "The court's hearing is over, its ruling due": that of the court, more likely
	}
	if it := r.ofTwo(p, subject, verb, many, what); it.to > it.from && !(said && it != subject) {
		return r.writeNoun(p, it.from, it.to, -1)
	}
	return ""
}

// tellsBeside tells whether a sentence tells behind its verb, in a clause of time, of another: "The row comes days before
// the new system opens".
func (r *reading) tellsBeside(s *sentence, verb int) bool {
	for i := verb + 1; i+1 < len(s.tokens); i++ {
		if s.tokens[i].is(r.lex.openers) && !s.tokens[i].quoted && s.tokens[i+1].is(r.lex.articles) && verbAfter(s, i, len(s.tokens), r.lex) {
			return true
		}
	}
	return false
}

// A phrase is a noun with the words that go with it, in tokens [from, to) of a sentence.
type phrase struct{ from, to int }

// ofTwo returns which a pronoun is in the next sentence, the subject or the object of a verb: an empty phrase where
// that is not sure.
func (r *reading) ofTwo(s *sentence, subject phrase, verb int, many bool, what deed) phrase {
	agrees, sort := r.standsAsSubject(s, subject.from, subject.to, many), r.sortOf(s, subject)
	if agrees && what.fits(sort) && !r.hasOther(s, verb, many, what) {
		return subject
	}
	object := r.objectPhrase(s, verb, many)
	other := r.sortOf(s, object)
	switch {
	case agrees && sort == aText && what == ofText && !r.namesText(s, verb, many),
		agrees && sort == aBody && other != aBody && (what == says || what == acts && !r.namesBody(s, verb)):
		return subject
	case object.to == 0:
	case agrees:
		if what == ofText && (sort == aBody && other != aBody || sort != aText && other == aText) {
			return object // a council is not signed
		}
	case r.standsAsSubject(s, subject.from, subject.to, !many) || r.isSomebody(s, subject):
		if what.fits(other) || what >= acts && many && other != aText {
			return object
		}
	}
	return phrase{}
}

// A sort is what a noun stands for, as far as that tells what may be told of it.
type sort int

const (
	aThing sort = iota
	aBody       // somebody who can do things: "the board of the port", "Marlow Steel"
	aText       // an event, a plan or what is written, with which things are done
)

// sortOf returns the sort of a noun.
func (r *reading) sortOf(s *sentence, p phrase) sort {
	if p.from == p.to {
		return aThing
	}
	head := r.headNoun(s, p.from, p.to)
	switch noun := s.tokens[head]; {
	case noun.kin != 0 && !noun.upper, noun.is(r.lex.document), noun.means(r.lex.text), noun.means(r.lex.proposal):
		return aText
	case noun.is(r.lex.body), noun.means(r.lex.agency), noun.upper && !(head == 0 && isMany(noun, r.lex)): // "Rules are", which are no name
		return aBody
	}
	return aThing
}

// namesBody tells whether a sentence names behind a verb a body that its subject has to do with: "told the company".
func (r *reading) namesBody(s *sentence, verb int) bool {
	return slices.ContainsFunc(s.tokens[verb+1:], func(t token) bool {
		return (t.is(r.lex.body) || t.means(r.lex.agency)) && !t.upper && !t.quoted
	})
}

// namesText tells whether a sentence names behind a verb another text, or an event.
func (r *reading) namesText(s *sentence, verb int, many bool) bool {
	for i := verb + 1; i < len(s.tokens); i++ {
		if r.inNoun(s, i) && r.sortOf(s, phrase{i, i + 1}) == aText && isMany(s.tokens[i], r.lex) == many {
			return true
		}
	}
	return false
}

// isSomebody tells whether a phrase is of one who is "he" or "she".
func (r *reading) isSomebody(s *sentence, p phrase) bool {
	return r.isPerson(s, p.from) || hasRole(s.tokens[p.from:p.to], r.lex)
}

// headNoun returns the noun of a phrase: "mandate" of "the mandate for talks", "rules" of "rules giving effect to it".
func (r *reading) headNoun(s *sentence, from, to int) int {
	head := from
	for head+1 < to && !s.tokens[head+1].is(r.lex.preposition|r.lex.ofNoun) && s.tokens[head+1].word != "about" && !((head > from || several(s.tokens[head])) && hangsInING(s.tokens[head+1])) {
		head++
	}
	return head
}

// hangsInING tells whether a word says with its ending what the noun before it does: "a pact ending the row".
func hangsInING(t token) bool { return strings.HasSuffix(t.word, "ing") && !t.upper && t.kin == 0 }

// clauseBefore returns the clause before the one that a pronoun begins behind "and", "but", ";" or ":" in a
// sentence, with its date or without: "The pact lapsed", of "The pact lapsed, and in May it".
func (r *reading) clauseBefore(s *sentence, pronoun token) (one sentence, ok bool) {
	and := s.at(pronoun.start) - 1
	for and > 0 && (s.tokens[and].dated || s.tokens[and].is(r.lex.preposition) || s.tokens[and].word == "then" || s.tokens[and].word == "now") {
		and--
	}
	if and < 2 {
		return one, false
	}
	switch s.tokens[and].word {
	case "and", "but", ";", ":":
	default:
		return one, false
	}
	end := and
	if s.tokens[end-1].word == "," {
		end--
	}
	return s.joined(0, end, end, end), verbAfter(s, 0, end, r.lex)
}

// pointsAhead tells whether "it" stands at a token for what comes behind: "It is believed that", "It
// would be best to", "It was he who".
func (r *reading) pointsAhead(s *sentence, it int) bool {
	const near = 5 // words
	if s.tokens[it].word != "it" || it+2 >= len(s.tokens) {
		return false
	}
	if countsSince(s.tokens[it:], r.lex) {
		return true
	}
	if s.tokens[it+1].means(r.lex.seems) {
		return !s.tokens[it+2].means(r.lex.hold) // "It takes a year to", but "It takes effect"
	}
	is, be := it+1, s.tokens[it+1].means(r.lex.copula)
	for is+1 < len(s.tokens) && (s.tokens[is+1].means(r.lex.nonFinite) || s.tokens[is+1].is(r.lex.negation) || betweenVerbs(s.tokens[is+1], r.lex)) {
		is++
		be = be || s.tokens[is].means(r.lex.nonFinite)
	}
	if is+1 >= len(s.tokens) || !be {
		return false
	}
	what := s.tokens[is+1]
	if what.means(r.lex.mayBeFor) && !s.says(is+2, "that") {
		return false
	}
	reach := near
	if what.is(r.lex.preposition|r.lex.ofNoun) || what.means(r.lex.placing) || what.word == "into" {
		reach = len(s.tokens) // "It was into a half-empty hall in Arden that she came"
	}
	for i := is + 1; i < min(is+reach, len(s.tokens)); i++ {
		if w := s.tokens[i].word; w == "that" && !s.tokens[i].dated || w == "whether" || w == "who" || w == "to" && !participle(what, r.lex) {
			return true
		}
	}
	return what.means(r.lex.matter) && !(is+2 < len(s.tokens) && s.tokens[is+2].is(r.lex.preposition)) // but "It was agreed in May"
}

// standsAsSubject tells whether the subject in tokens [from, to) is a thing, or several where "they"
// stand for it, and short enough to be said again.
func (r *reading) standsAsSubject(s *sentence, from, to int, many bool) bool {
	const longest = 7 // words
	if to-from > longest || s.tokens[from].is(r.lex.pronoun) && !s.tokens[from].is(r.lex.possessive) {
		return false
	}
	head := r.headNoun(s, from, to)
	for i := from; i < to; i++ {
		if i > from+1 && s.tokens[i].is(r.lex.articles) && !s.tokens[i-1].is(r.lex.preposition|r.lex.ofNoun|r.lex.adverbial) {
			return false // "Skippers fear the pact is"
		}
		if t := s.tokens[i]; t.punct && !isOfNumber(t) || t.dated || t.word == "and" && !betweenTwo(s, from, i, r.lex) || t.word == "or" || t.word == "that" {
			return false
		}
	}
	for _, m := range r.names.mentions(s, r.lex) {
		if m.person && m.from < to {
			return false
		}
	}
	if to+2 < len(s.tokens) && s.tokens[to].word == "," && s.tokens[to+1].upper && s.tokens[to+2].upper && r.sortOf(s, phrase{from, to}) != aBody {
		return false // "The reviewer, Ada Fenn, is"
	}
	noun := s.tokens[head]
	if to-from == 1 && hangsInING(noun) {
		return false // "seeing is believing"
	}
	if s.tokens[from].means(r.lex.asking) || noun.hasEnding() && noun.word != "it" || noun.is(r.lex.stop|r.lex.role) || noun.number || noun.is(r.lex.office) {
		return false
	}
	return many == (isMany(noun, r.lex) && (!noun.upper || head == from))
}

// hasOther tells whether a sentence names behind its verb another thing, or others, that a
// pronoun in the next may stand for: its object, who did it, or one that is new.
func (r *reading) hasOther(s *sentence, verb int, many bool, what deed) bool {
	i := behindVerbs(s, verb, r.lex)
	i = s.behindPredicate(i, r.lex)
	for i < len(s.tokens) && (s.tokens[i].means(r.lex.particleBehind) || isSum(s.tokens[i])) {
		i++ // "was put up", "rose 4 per cent"
	}
	for i > 0 && i < len(s.tokens) && s.tokens[i].upper && !many && (s.tokens[i-1].means(r.lex.leaves) || i > verb+1 && s.tokens[i-1].upper) {
		i++ // "left Arden"
	}
	if end := r.otherNumber(s, i, many); end > i {
		i = end // "will abolish most checks. It"
	}
	if i < len(s.tokens) && (s.tokens[i].is(r.lex.openers) || s.tokens[i].means(r.lex.cutting)) {
		return false // "was halted when a mast fell. It"
	}
	if i > 0 && i < len(s.tokens) && !isSum(s.tokens[i-1]) && !s.tokens[i-1].upper && !s.tokens[i].punct && !s.dateAt(i, r.lex) && !s.tokens[i].is(r.lex.preposition) && !s.tokens[i].means(r.lex.besidesObject) {
		return true
	}
	for ; i+1 < len(s.tokens); i++ {
		t, next := s.tokens[i], s.tokens[i+1]
		switch {
		case t.is(r.lex.openers), t.means(r.lex.cutting):
			return false // what is told beside it
		case t.quoted, t.is(r.lex.relative), t.word == "that" && !t.dated, t.word == "whether", (t.word == "a" || t.word == "an") && !next.dated && !many && s.tokens[i-1].word != "at":
			return true
		case t.word == "by" && (what >= acts || r.sortOf(s, phrase{i + 1, r.nounEnd(s, behindSmall(s, i+1, r.lex))}) != aBody) && !next.dated && !next.number && !r.isPerson(s, i+1) && r.otherNumber(s, i+1, many) == i+1:
			return true
		case t.is(r.lex.conjoin) && next.is(r.lex.articles) && clauseFollows(s, i, 0, r.lex):
			return true // "The race lapsed, and the ferry will start. It"
		case many && !t.dated && endsInS(t.word) && !t.is(r.lex.stop) && !t.upper && !t.means(r.lex.timeUnit) && !s.tokens[i-1].number && !isVerb(t, r.lex):
			return true
		}
	}
	return false
}

// behindPredicate returns the token behind what a form of "be" that ends at a token says that its subject is, the
// token itself where none does: "is a separate matter", "has been popular".
func (s *sentence) behindPredicate(i int, lex *lexicon) int {
	if be := s.tokens[i-1]; !be.means(lex.copula) && !be.means(lex.nonFinite) && !be.means(lex.remains) {
		return i
	}
	for i < len(s.tokens) && !s.tokens[i].punct && !s.dateAt(i, lex) && !s.tokens[i].is(lex.preposition|lex.ofNoun|lex.conjoin|lex.relative) && s.tokens[i].word != "that" {
		i++
	}
	return i
}

// otherNumber returns the end of the noun that goes on at a token, if it is one and what is looked for is several,
// or the other way round; else the token itself.
func (r *reading) otherNumber(s *sentence, from int, many bool) int {
	at := behindSmall(s, from, r.lex)
	if end := r.nounEnd(s, at); end > at && isMany(s.tokens[end-1], r.lex) != many {
		return end
	}
	return from
}

// isMany tells whether a noun is most likely one of several.
func isMany(noun token, lex *lexicon) bool { return endsInS(noun.word) || noun.is(lex.plural) }

// isPerson tells whether somebody's name begins at a token.
func (r *reading) isPerson(s *sentence, i int) bool {
	return slices.ContainsFunc(r.names.mentions(s, r.lex), func(m name) bool { return m.person && m.from == i })
}
