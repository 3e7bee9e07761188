package timeline

import "strings"

// markVerbs marks the verbs of the present: "Talks begin on Monday", "MPs on the committee now
// vote and go home", "the quota falls". Elsewhere such a word is a noun as often, and a clause
// has one verb. Those of subjects in the plural come first: "EU rules apply".
func (s *sentence) markVerbs(lex *lexicon) {
	s.markEach(lex, false)
	s.markEach(lex, true)
}

// markEach marks the verbs of subjects in the plural, or of single ones.
func (s *sentence) markEach(lex *lexicon, single bool) {
	goesOn := false // whether a verb that was marked may have another behind "and"
	for i := 1; i < len(s.tokens); i++ {
		t := &s.tokens[i]
		goesOn = goesOn && (!t.punct || isOfNumber(*t))
		if t.upper || t.dated || endsInS(t.word) != single || s.tokens[i-1].is(lex.articles|lex.possessive) || !t.is(lex.bare|lex.ofBody) && !s.mayTell(i, lex) || s.hasVerbAfter(i, single, lex) {
			continue
		}
		subject := s.subjectBefore(i, lex)
		if subject >= 0 && !s.hasVerbBefore(subject, lex) || goesOn && s.tokens[i-1].is(lex.conjoin) {
			t.class |= lex.present
			goesOn = true
		}
	}
}

// mayTell tells whether a word that the lexicon does not know for a verb stands where one of several
// would, right behind them and before its object or its date: "mend" of "the crews mend the quay". One
// of beginning and ending may be farther behind: "Bookings for 2027 open on 1 May".
func (s *sentence) mayTell(i int, lex *lexicon) bool {
	t := &s.tokens[i]
	if t.is(lex.stop|lex.span|lex.dangling|lex.participle|lex.done) || t.punct || t.number || i+1 >= len(s.tokens) || isVerb(*t, lex) || endsInS(t.word) || strings.HasSuffix(t.word, "ly") || strings.HasSuffix(t.word, "ing") {
		return false
	}
	if s.tokens[i-1].is(lex.subject) && s.tokens[i-1].is(lex.plural) && (i == 1 || s.tokens[i-2].punct || s.tokens[i-2].is(lex.conjoin)) {
		return true // "they land in Arden", but not "as they land"
	}
	next := i + 1
	if next+2 < len(s.tokens) && s.tokens[next].is(lex.preposition) && s.tokens[next+1].upper && !s.tokens[next+1].dated {
		next += 2 // "open in Arden on Wednesday"
	}
	dated := s.dateAt(next, lex)
	if t.kin != 0 {
		return dated && aspects.has(t.kin)
	}
	return (dated || s.tokens[i+1].is(lex.articles|lex.possessive) || s.tokens[i+1].means(lex.objects)) && inPlural(s, i-1, lex) && s.tokens[i-1].word != "news"
}

// subjectBefore returns the noun whose verb a token may be, -1 if there is none.
func (s *sentence) subjectBefore(verb int, lex *lexicon) int {
	i := verb - 1
	for i > 0 && (strings.HasSuffix(s.tokens[i].word, "ly") && !s.tokens[i-1].is(lex.articles) || s.tokens[i].is(lex.lead) && !s.tokens[i].is(lex.conjoin|lex.relative)) {
		i--
	}
	switch {
	case !endsInS(s.tokens[verb].word):
		return s.pluralBefore(i, lex)
	case isSingle(s, i, lex) && (!s.tokens[verb].is(lex.ofBody) || s.tokens[i].is(lex.body|lex.office|lex.role) || s.tokens[i].upper && i > 0 || opensWith(s, i, lex)):
		return i
	}
	return -1
}

// opensWith tells whether a clause begins with a noun and its article: "the assembly votes".
func opensWith(s *sentence, noun int, lex *lexicon) bool {
	article := noun - 1
	return article >= 0 && s.tokens[article].is(lex.articles) && (article == 0 || s.tokens[article-1].punct || s.tokens[article-1].is(lex.conjoin))
}

// isSingle tells whether a token is likely a noun that is not in the plural, or the end of a
// name, behind which a verb may stand.
func isSingle(s *sentence, i int, lex *lexicon) bool {
	t := s.tokens[i]
	if t.punct || t.number || t.dated || t.hasEnding() || t.is(lex.articles|lex.possessive|lex.preposition|lex.ofNoun|lex.conjoin) || isVerb(t, lex) {
		return false
	}
	return t.upper || t.is(lex.subject) || !t.is(lex.stop) && !inPlural(s, i, lex)
}

// pluralBefore returns the noun in the plural that ends at a token, or that a phrase hangs on
// which ends there, "talks on the ferry", -1 if there is none.
func (s *sentence) pluralBefore(i int, lex *lexicon) int {
	const phrase = 6 // words
	for i > 0 && s.tokens[i].dated {
		i-- // "bookings for next year open on"
	}
	if s.tokens[i].word == "," {
		open := i - 1
		for open > 0 && !s.tokens[open].punct {
			open--
		}
		if first := s.tokens[open+1]; open > 0 && s.tokens[open].word == "," && (participle(first, lex) || first.is(lex.relative|lex.preposition) || first.word == "due") {
			i = open - 1 // "Talks, broken off in May, resume", "Crews, on strike since May, return"
		}
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

// hasVerbAfter tells whether the clause goes on behind its token i to a verb. Whether to one
// that may be a participle, "signs a deal agreed in May", counts only where past says so and no
// object stands behind i.
func (s *sentence) hasVerbAfter(i int, past bool, lex *lexicon) bool {
	if i++; i < len(s.tokens) && (isVerb(s.tokens[i], lex) || s.tokens[i].word == "of") {
		return true
	}
	past = past && i < len(s.tokens) && !s.tokens[i].is(lex.articles|lex.possessive)
	for ; i < len(s.tokens); i++ {
		switch t := s.tokens[i]; {
		case t.punct, t.is(lex.conjoin | lex.relative | lex.openers | lex.subordinate), t.word == "that", t.word == "as", t.word == "to":
			return false
		case t.is(lex.auxiliary | lex.finite | lex.present | lex.say), past && isVerb(t, lex):
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
	case s.says(i, "thanks to"), i > 0 && (s.tokens[i-1].word == "a" || s.tokens[i-1].word == "an"):
		return false // "a police strike"
	case t.is(lex.plural), t.upper && strings.HasSuffix(t.word, "ps"):
		return true // "MPs", "MEPs"
	case t.punct, t.number, t.dated, t.upper && i > 0, t.hasEnding(), t.is(lex.stop), isVerb(t, lex):
		return false
	}
	n := len(t.word)
	if strings.HasSuffix(t.word, "men") {
		return true // "fishermen"
	}
	return n > 3 && endsInS(t.word) && t.word[n-2] != 'u' && t.word[n-2] != 'i'
}
