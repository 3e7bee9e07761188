package timeline

import (
	"slices"

	"resetline/internal/timex"
)

// What a sentence supposes, and did not come to be or need not: "Had the vote been held in
// May, she would have lost".

// supposes tells whether a date is that of what is only supposed.
func (r *reading) supposes(s *sentence, x timex.Expression) bool {
	return r.couldHave(s, x) || r.inCondition(s, x) || limitsCondition(s, x, r.lex) || example(s, x) || r.shouldHave(s, x) || r.notRuledOut(s, x) || r.orElse(s, x) || ofReader(s, s.at(x.Start)) || usedTo(s, s.at(x.Start), r.lex)
}

// shouldHave tells whether a date is that of what somebody says should have been done: "the
// opposition said that they should have signed last year".
func (r *reading) shouldHave(s *sentence, x timex.Expression) bool {
	said := false
	first := s.at(x.Start)
	for i := 0; i+1 < first; i++ {
		said = said || s.tokens[i].is(r.lex.say)
		if said && s.says(i, "should have") {
			return commaAfter(s, i) > first // but "should have known, as it had happened in May"
		}
	}
	return false
}

// orElse tells whether a date is that of what will be only if something else is not, or in a case told before: "A
// deal must be struck, or an election will be held in May", "If they resigned, the council would step in, and an
// election would be held in May".
func (r *reading) orElse(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	at := first - 1
	for at > 0 && !isBreak(s.tokens[at].word) {
		at--
	}
	if at < 1 || at+1 >= first || s.tokens[at].word != "," {
		return false
	}
	modal := slices.IndexFunc(s.tokens[at:first], func(t token) bool { return t.is(r.lex.modal) && !t.dated && !t.quoted })
	if modal < 3 {
		return false // no subject
	}
	switch s.tokens[at+1].word {
	case "or":
		return true
	case "and":
		return s.says(0, "if") && commaAfter(s, 0) < at && s.tokens[at+modal].word == "would"
	}
	return false
}

// ofReader tells whether a date is that of what the reader may have done: "If your permit lapsed in May, apply again".
func ofReader(s *sentence, date int) bool {
	if !s.says(0, "if") || len(s.tokens) < 3 {
		return false
	}
	w := s.tokens[1].word
	return (w == "you" || w == "your") && date < commaAfter(s, 0)
}

// usedTo tells whether a date is that of what was done year by year: "The growers used to have contracts signed by
// February".
func usedTo(s *sentence, date int, lex *lexicon) bool {
	for i := date - 1; i > 1 && !s.tokens[i].punct; i-- {
		if s.says(i-1, "used to") && !s.tokens[i-2].means(lex.be) {
			return true
		}
	}
	return false
}

// notRuledOut tells whether a date is that of what only may be: "a blockade on 3 May has not been
// ruled out".
func (r *reading) notRuledOut(s *sentence, x timex.Expression) bool {
	for i := s.behindDate(s.at(x.Start)); i+1 < len(s.tokens) && !s.tokens[i].punct; i++ {
		if s.says(i, "ruled out") {
			return r.negated(s, i)
		}
		if t := s.tokens[i]; !t.dated && !t.means(r.lex.be) && !t.is(r.lex.auxiliary|r.lex.negation) && t.word != "and" && t.word != "yet" {
			return false
		}
	}
	return false
}

// couldHave tells whether the verb of a date's clause tells of what was not: "the pact would
// have been signed in May", "in May she could have won". Only a date in front is surely of
// what could have been: "she could have won the vote in May" tells of a vote.
func (r *reading) couldHave(s *sentence, x timex.Expression) bool {
	const reach = 10 // words: "would have had to pay duty on all of it from"
	first := s.at(x.Start)
	if s.says(0, "without") || s.says(0, "but for") { // which the sentence is not
		would := slices.IndexFunc(s.tokens[:first], func(t token) bool { return t.word == "would" })
		return would > 0 && (whenOf(x).First <= r.article.Day() || unreal(s, would, r.lex) > 0)
	}
	end := s.behindDate(first)
	if end > first && s.tokens[end-1].hasEnding() {
		return false
	}
	before := first
	if s.says(first-3, "as recently as") {
		before -= 3
	}
	for i := before - 1; i >= max(0, before-reach) && !s.tokens[i].punct && s.tokens[i].quoted == quotedAt(s, first); i-- {
		if done := unreal(s, i, r.lex); done > 0 && s.tokens[i].word != "could" {
			if hangs := s.tokens[max(i-1, 0)]; (hangs.is(r.lex.relative) || hangs.word == "that") && !r.ofHung(s, x, i-1) {
				return false
			}
			return !finiteBefore(s, done+1, first, r.lex) && (s.tokens[first-1].word == "from" || nounBefore(s, first, r.lex) < 0)
		}
	}
	for i := end; i < len(s.tokens) && s.tokens[i].quoted == quotedAt(s, first); i++ {
		switch t := s.tokens[i]; {
		case t.is(r.lex.relative), t.word == "that", t.word == ";", t.word == ":":
			return false
		case unreal(s, i, r.lex) > 0:
			return opens(s, first, r.lex)
		case isVerb(t, r.lex):
			return false
		}
	}
	return false
}

// ofHung tells whether a date behind a clause of what would have been is that clause's own, and not that on
// which what it hangs on was dropped: "dropped a toll that would have risen from July", "on Monday dropped a toll
// that would have risen in July", but not "dropped a toll that would have risen on Monday". What would have been
// lies ahead, or the sentence goes on behind it.
func (r *reading) ofHung(s *sentence, x timex.Expression, hangs int) bool {
	first := s.at(x.Start)
	if end := s.behindDate(first); end+1 < len(s.tokens) && (s.tokens[end].word == "," || isVerb(s.tokens[end], r.lex)) {
		return true
	}
	return s.tokens[first-1].word == "from" || whenOf(x).First > r.article.Day() || statesDate(s, 0, hangs)
}

// unreal returns the participle of a verb at a token that tells of what was not: "could have
// won", "would not have won", "we'd have won", but not "would have been 66 today". 0 is none.
func unreal(s *sentence, i int, lex *lexicon) int {
	w := s.tokens[i].word
	if w != "would" && w != "could" && !contractsHad(w) {
		return 0
	}
	have := i + 1
	for have < len(s.tokens) && (betweenVerbs(s.tokens[have], lex) || s.tokens[have].is(lex.negation)) {
		have++
	}
	done := have + 1
	for done < len(s.tokens) && s.tokens[done].dated { // "would not have today blocked it"
		done++
	}
	if done+1 >= len(s.tokens) || s.tokens[have].word != "have" {
		return 0
	}
	next := s.tokens[done+1]
	switch w := s.tokens[done].word; {
	case (w == "been" || w == "had") && participle(next, lex):
		return done + 1
	case w == "been" && next.is(lex.preposition), w == "had", (participle(s.tokens[done], lex) || s.tokens[done].is(lex.done)) && !next.number:
		return done
	}
	return 0
}

// inCondition tells whether a date stands in a condition that is not met, or not known to be: "if it were
// held tomorrow", "if it had been held in May", "had it been held in May, she would have lost", "she wished it
// had been held in May", "should it lapse in May, boats will pay".
func (r *reading) inCondition(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	opening := 0
	for opening+1 < len(s.tokens) && (s.tokens[opening].word == "even" || s.tokens[opening].is(r.lex.lead)) {
		opening++
	}
	if w := s.tokens[opening].word; (w == "were" || w == "should") && first < commaAfter(s, opening) && verbAfter(s, commaAfter(s, opening), len(s.tokens), r.lex) {
		return true // "Were the talks to fail by May, she would leave"
	}
	if s.tokens[opening].word == "had" {
		return slices.ContainsFunc(s.tokens, func(t token) bool { return t.means(r.lex.unreal) })
	}
	unmet := false
	for i := first - 1; i >= 0 && !s.tokens[i].punct; i-- {
		switch t := s.tokens[i]; {
		case t.means(r.lex.wishes):
			return unmet
		case t.word == "were":
			unmet = whenOf(x).Last >= r.article.Day()
		case t.word == "had" || contractsHad(t.word):
			unmet = participle(s.tokens[i+1], r.lex) || s.tokens[i+1].word == "been"
		case t.is(r.lex.relative | r.lex.conjoin), t.is(r.lex.auxiliary) && !t.means(r.lex.nonFinite):
			return false
		}
	}
	return false
}

// limitsCondition tells whether a date is the limit of a condition, by which nothing is told to be:
// "if no pact is reached by Thursday", "unless it is withdrawn by May", "if the strike lasts until
// August".
func limitsCondition(s *sentence, x timex.Expression, lex *lexicon) bool {
	by := s.at(x.Start) - 1
	if by < 2 {
		return false
	}
	if !s.tokens[by].means(lex.limit) {
		return false
	}
	for i := by - 1; i >= 0 && !s.tokens[i].punct; i-- {
		switch t := s.tokens[i]; {
		case t.word == "if", t.word == "unless":
			return t.quoted == s.tokens[by].quoted
		case t.means(lex.hedged):
			return false // "if she leaves he should stay until May"
		}
	}
	return false
}

// example tells whether a date is only an example, or what would follow from one: "for an
// election on 4 March, say, that would mean the end of January".
func example(s *sentence, x timex.Expression) bool {
	return slices.ContainsFunc(s.dates, func(y timex.Expression) bool {
		if y.Start > x.Start || !sayBeside(s, y) {
			return false
		}
		return !slices.ContainsFunc(s.tokens[s.at(y.Start):s.at(x.Start)], func(t token) bool { return t.word == ";" })
	})
}

// sayBeside tells whether "say" stands between commas behind a date or before it.
func sayBeside(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	if end := s.behindDate(first); end+2 < len(s.tokens) && s.tokens[end].word == "," && s.tokens[end+1].word == "say" && s.tokens[end+2].punct {
		return true
	}
	i := beforeDate(s, first)
	if i > 0 && s.tokens[i].word == "," {
		i--
	}
	return i > 0 && s.tokens[i].word == "say" && s.tokens[i-1].word == ","
}

// ifIt returns the noun with its date of which a sentence supposes something: "the vote on Tuesday", of "The
// bill falls if the vote on Tuesday goes against it".
func (r *reading) ifIt(s *sentence, date int) (one sentence, ok bool) {
	const longest = 6 // words
	at, end := r.datePhrase(s, date), s.behindDate(date)
	if at == date || end+1 >= len(s.tokens) || s.tokens[end].punct || s.tokens[end].is(r.lex.preposition|r.lex.conjoin) {
		return one, false
	}
	for from := at - 1; from > 0 && from >= at-longest; from-- {
		t := s.tokens[from-1]
		if t.word == "if" || t.word == "unless" {
			return s.joined(from, end, end, end), s.tokens[at-1].kin != 0 && isNoun(s.tokens[at-1], r.lex)
		}
		if t.punct || t.dated || t.quoted || t.is(r.lex.subject|r.lex.relative) {
			break
		}
	}
	return one, false
}
