package timeline

import "strings"

// A gap is what a second clause leaves out: the verb of the first, "votes on 15 April" in "The
// committee votes on 15 April and the plenary on the 29th". Where the verb has an object, the second
// noun is one as well, see withVerbBefore.
type gap struct {
	verb, date int // where the verb begins, and the date of the first clause
	and, end   int // where the second clause begins and ends
	second     int // where its date begins, with the preposition
}

// gapIn returns the gap of a sentence.
func (r *reading) gapIn(s *sentence) (g gap, ok bool) {
	const longest = 6 // words
	if len(s.dates) < 2 || s.tokens[0].is(r.lex.adverbial|r.lex.openers|r.lex.subordinate) {
		return g, false
	}
	for g.verb = 1; g.verb+4 < len(s.tokens) && !verbAt(s, g.verb, r.lex); g.verb++ {
		if t := s.tokens[g.verb]; t.punct || t.dated || t.quoted || t.is(r.lex.relative) || g.verb > maxSubject {
			return g, false
		}
	}
	if g.date = r.behindVerb(s, g.verb); g.date == 0 {
		return g, false
	}
	if g.and = s.behindDateAt(g.date); g.and+3 >= len(s.tokens) || s.tokens[g.and].word != "and" && !(s.tokens[g.and].word == "," && !s.tokens[g.and+2].is(r.lex.rank)) {
		return g, false
	}
	for g.second = g.and + 1; g.second < len(s.tokens) && !s.dateAt(g.second, r.lex); g.second++ {
		t := s.tokens[g.second]
		if t.punct || t.quoted || t.dated || t.is(r.lex.preposition|r.lex.relative|r.lex.subject|r.lex.openers) || isVerb(t, r.lex) || g.second > g.and+longest || t.word == "again" || t.word == "to" {
			return g, false
		}
	}
	if g.second == g.and+1 || g.second+1 >= len(s.tokens) {
		return g, false
	}
	g.end = s.behindDateAt(g.second)
	return g, (g.end == len(s.tokens) || s.tokens[g.end].punct) && !s.tokens[g.verb-1].is(r.lex.subject) && r.hasGap(s, g)
}

// hasGap tells whether the verb goes with the noun of the second clause, which has an article or a
// name, or is of several.
func (r *reading) hasGap(s *sentence, g gap) bool {
	first, noun, verb := s.tokens[g.and+1], s.tokens[g.second-1], s.tokens[g.verb]
	many := endsInS(noun.word) && !noun.upper
	bare := many && endsInS(s.tokens[g.verb-1].word) // "MPs vote in May and peers in June", but not "and runs until Sunday"
	if !first.is(r.lex.articles|r.lex.possessive) && !first.upper && !bare || first.number || strings.HasSuffix(first.word, "ing") {
		return false
	}
	switch {
	case verb.means(r.lex.verbOne):
		return !many
	case verb.means(r.lex.verbMany):
		return many
	}
	return verb.is(r.lex.modal|r.lex.past) || regularPast(verb.word) || many != endsInS(verb.word)
}

// behindVerb returns where the date of a verb begins that has no object: of "is expected to vote on
// it in October", "votes on 15 April". 0 is none.
func (r *reading) behindVerb(s *sentence, verb int) int {
	i := verb + 1
	for i < len(s.tokens) && (isVerb(s.tokens[i], r.lex) || participle(s.tokens[i], r.lex) || betweenVerbs(s.tokens[i], r.lex)) {
		i++
	}
	if i+1 < len(s.tokens) && s.tokens[i].word == "to" {
		i += 2 // "is expected to vote"
	} else if i < len(s.tokens) && s.tokens[verb].is(r.lex.modal) && i == verb+1 {
		i++ // "will vote"
	}
	if i >= len(s.tokens) || !s.dateAt(i, r.lex) && !s.tokens[i].is(r.lex.preposition) {
		return 0
	}
	for ; i < len(s.tokens) && !s.dateAt(i, r.lex); i++ {
		if t := s.tokens[i]; t.punct || t.quoted || isVerb(t, r.lex) || t.is(r.lex.relative|r.lex.conjoin) {
			return 0
		}
	}
	if i >= len(s.tokens) {
		return 0
	}
	return i
}

// gapped returns one of the two clauses of a sentence with a gap. The second has the verb before its
// noun, as in the text; gappedTitle puts it right.
func (r *reading) gapped(s *sentence, date int) (one sentence, ok bool) {
	g, ok := r.gapIn(s)
	switch {
	case !ok || date >= g.end:
		return one, false
	case date < g.and:
		return s.joined(0, g.and, g.and, g.and), true
	}
	return s.joined(g.verb, g.date, g.and+1, g.end), true
}

// gappedTitle returns the headline of the second clause of a sentence with a gap, "Plenary votes". It
// is empty for any other.
func (r *reading) gappedTitle(s *sentence, date int) string {
	if apart, ok := clauseApart(s, date, r.lex); ok {
		date = apart.at(s.tokens[date].start)
		s = &apart // "Boats sail; the panel votes on 15 April and the plenary on the 29th"
	}
	g, ok := r.gapIn(s)
	if !ok || date < g.and || date >= g.end {
		return ""
	}
	return r.writeNoun(s, g.and+1, g.second, -1) + " " + lowerFirst(r.write(s, g.verb, g.date, -1))
}
