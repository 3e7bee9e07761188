package timeline

import "strings"

// markVerbs marks what the present of a subject in the plural is: "Talks begin on Monday",
// "MPs on the committee now vote and go home". Elsewhere such a word is a noun as often, and
// a clause has one verb.
func (s *sentence) markVerbs(lex *lexicon) {
	goesOn := false // whether a verb that was marked may have another behind "and"
	for i := 1; i < len(s.tokens); i++ {
		t := &s.tokens[i]
		if goesOn = goesOn && !t.punct; !t.is(lex.bare) || t.upper || t.dated || s.hasVerbAfter(i, lex) {
			continue
		}
		subject := s.pluralBefore(i, lex)
		if subject >= 0 && !s.hasVerbBefore(subject, lex) || goesOn && s.tokens[i-1].is(lex.conjoin) {
			t.class |= lex.present
			goesOn = true
		}
	}
}

// pluralBefore returns the noun in the plural whose verb a token may be, -1 if there is none:
// the word before it, but for an adverb, or one that a phrase hangs on, "talks on the ferry".
func (s *sentence) pluralBefore(verb int, lex *lexicon) int {
	const phrase = 6 // words
	i := verb - 1
	for i > 0 && (strings.HasSuffix(s.tokens[i].word, "ly") || s.tokens[i].is(lex.lead) && !s.tokens[i].is(lex.conjoin|lex.relative)) {
		i--
	}
	if inPlural(s, i, lex) {
		return i
	}
	for j := i; j > max(0, i-phrase) && !s.tokens[j].punct && !s.tokens[j].dated && !isVerb(s.tokens[j], lex); j-- {
		if s.tokens[j].is(lex.preposition|lex.ofNoun) && inPlural(s, j-1, lex) {
			return j - 1
		}
	}
	return -1
}

// hasVerbBefore tells whether the clause has a verb before its token i.
func (s *sentence) hasVerbBefore(i int, lex *lexicon) bool {
	for i--; i >= 0; i-- {
		switch t := s.tokens[i]; {
		case t.punct, t.is(lex.conjoin | lex.relative | lex.openers | lex.say | lex.subordinate), t.word == "that", t.word == "as":
			return false
		case isVerb(t, lex):
			return true
		}
	}
	return false
}

// hasVerbAfter tells whether the clause goes on behind its token i to a verb that is certain
// to be one.
func (s *sentence) hasVerbAfter(i int, lex *lexicon) bool {
	for i++; i < len(s.tokens); i++ {
		switch t := s.tokens[i]; {
		case t.punct, t.is(lex.conjoin | lex.relative | lex.openers | lex.subordinate), t.word == "that", t.word == "as", t.word == "to":
			return false
		case t.is(lex.auxiliary | lex.finite | lex.present | lex.say):
			return true
		}
	}
	return false
}

// inPlural tells whether a token is likely a noun in the plural, or a pronoun, that a verb may
// follow. Of names only those of members of parliaments are known.
func inPlural(s *sentence, i int, lex *lexicon) bool {
	t := s.tokens[i]
	switch {
	case t.is(lex.plural), t.upper && strings.HasSuffix(t.word, "ps"):
		return true // "MPs", "MEPs"
	case t.punct, t.number, t.dated, t.upper && i > 0, t.hasEnding(), t.is(lex.stop), isVerb(t, lex):
		return false
	}
	n := len(t.word)
	if strings.HasSuffix(t.word, "men") {
		return true // "fishermen"
	}
	return n > 3 && t.word[n-1] == 's' && t.word[n-2] != 's' && t.word[n-2] != 'u' && t.word[n-2] != 'i'
}
