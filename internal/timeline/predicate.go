package timeline

import (
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
func predicateOf(s *sentence, e timex.Expression, lex *lexicon) (one sentence, ok bool) {
	if len(s.dates) < 2 {
		return one, false
	}
	verb := sharedVerb(s, lex)
	if verb < 0 {
		return one, false
	}
	bounds := datedPredicates(s, verb, lex)
	date := s.at(e.Start)
	for k := 1; k < len(bounds) && len(bounds) > 2; k++ {
		if bounds[k-1] <= date && date < bounds[k] {
			return s.only(verb, bounds[k-1], bounds[k]), true
		}
	}
	return one, false
}

// sharedVerb returns the first verb of a sentence that begins with its subject, -1
// where it does not. What a verb of saying reports is left whole.
func sharedVerb(s *sentence, lex *lexicon) int {
	if s.tokens[0].is(lex.adverbial|lex.lead|lex.relative) || s.tokens[0].is(lex.openers) {
		return -1
	}
	for i := range min(len(s.tokens), maxSubject) {
		t := s.tokens[i]
		switch {
		case t.punct || t.dated || t.quoted || t.is(lex.say|lex.relative) || t.word == "that":
			return -1
		case i > 0 && (isVerb(t, lex) || inPresent(s, i, lex)):
			return i
		}
	}
	return -1
}

// inPresent tells whether a word behind a name or a pronoun is likely a verb of
// the present: "she flies", "Ridley heads".
func inPresent(s *sentence, i int, lex *lexicon) bool {
	t, before := s.tokens[i], s.tokens[i-1]
	return !t.upper && strings.HasSuffix(t.word, "s") && !t.is(lex.stop) && (before.is(lex.subject) || before.upper && before.end-before.start == len(before.word))
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
				continue
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
	return i < len(s.tokens) && !s.tokens[i].quoted && (isVerb(s.tokens[i], lex) || s.tokens[i].is(lex.verbOnly) && strings.HasSuffix(s.tokens[i].word, "s"))
}

// statesDate tells whether a date of the calendar stands among tokens [from, to).
func statesDate(s *sentence, from, to int) bool {
	for _, x := range s.dates {
		if i := s.at(x.Start); from <= i && i < to && !x.Date.IsZero() && x.Type != timex.Duration && x.Type != timex.Set {
			return true
		}
	}
	return false
}

// only returns a sentence with one of the predicates that begin at a verb, that
// of tokens [from, to).
func (s *sentence) only(verb, from, to int) sentence {
	if from > verb {
		from++ // "and"
	}
	for to > from && s.tokens[to-1].word == "," {
		to--
	}
	one := sentence{start: s.start, end: s.end}
	one.tokens = append(append(one.tokens, s.tokens[:verb]...), s.tokens[from:to]...)
	for _, x := range s.dates {
		if i := s.at(x.Start); from <= i && i < to {
			one.dates = append(one.dates, x)
		}
	}
	for _, sp := range s.spans {
		switch {
		case sp[1] <= verb:
			one.spans = append(one.spans, sp)
		case sp[0] >= from && sp[1] <= to:
			one.spans = append(one.spans, [2]int{sp[0] - from + verb, sp[1] - from + verb})
		}
	}
	return one
}
