package timeline

import (
	"slices"
	"strings"
)

// A gap is what later clauses leave out: the verb of the first, "votes on 15 April" in "The committee
// votes on 15 April and the plenary on the 29th". Where the verb has an object, the second noun is
// one as well, see withVerbBefore.
type gap struct {
	verb, end int // of the verb: "is expected to vote"
	date      int // of the first clause, with its preposition
	clauses   []gapClause
}

// gapClause is a clause without its verb, the tokens [noun, to).
type gapClause struct {
	noun, date, to int // its date has its preposition
	end            int // of its noun, behind which it may be told who that is between commas
}

// gapIn returns the gap of a sentence.
func (r *reading) gapIn(s *sentence) (g gap, ok bool) {
	if len(s.dates) < 2 || s.tokens[0].is(r.lex.adverbial|r.lex.openers|r.lex.subordinate) {
		return g, false
	}
	for g.verb = 1; g.verb+4 < len(s.tokens) && !verbAt(s, g.verb, r.lex); g.verb++ {
		if t := s.tokens[g.verb]; t.punct || t.dated || t.quoted || t.is(r.lex.relative) || g.verb > maxSubject {
			return g, false
		}
	}
	if g.end, g.date = r.behindVerb(s, g.verb); g.date == 0 || s.tokens[g.verb-1].is(r.lex.subject) {
		return g, false
	}
	to := s.behindDateAt(g.date)
	for {
		c, ok := r.gapClause(s, g, to)
		if !ok {
			break
		}
		g.clauses = append(g.clauses, c)
		to = c.to
	}
	return g, len(g.clauses) > 0 && (to == len(s.tokens) || s.tokens[to].punct)
}

// gapClause returns the clause without a verb that follows on a date.
func (r *reading) gapClause(s *sentence, g gap, behind int) (c gapClause, ok bool) {
	const longest = 6 // words
	c.noun = behind
	if c.noun < len(s.tokens) && s.tokens[c.noun].word == "," {
		c.noun++
	}
	and := c.noun < len(s.tokens) && s.tokens[c.noun].word == "and"
	if and {
		c.noun++
	}
	if c.noun == behind || c.noun+2 >= len(s.tokens) || !and && s.tokens[c.noun+1].is(r.lex.rank) {
		return c, false
	}
	for c.date = c.noun; c.date < len(s.tokens) && !s.dateAt(c.date, r.lex); c.date++ {
		t := s.tokens[c.date]
		if end := commaAfter(s, c.date+1); t.word == "," && and && c.date > c.noun && end+1 < len(s.tokens) && s.dateAt(end+1, r.lex) && (s.tokens[c.date+1].is(r.lex.relative | r.lex.articles)) {
			c.end, c.date = c.date, end+1 // "and the clerk, whose case is heard in private, on Friday"
			break
		}
		if t.punct || t.quoted || t.is(r.lex.preposition|r.lex.relative|r.lex.subject|r.lex.openers) || isVerb(t, r.lex) || c.date >= c.noun+longest || t.word == "again" || t.word == "to" {
			return c, false
		}
	}
	if c.date == c.noun || c.date == len(s.tokens) {
		return c, false
	}
	if c.end == 0 {
		c.end = c.date
	}
	c.to = s.behindDateAt(c.date)
	return c, r.hasGap(s, g, c)
}

// hasGap tells whether the verb goes with the noun of a clause without one, which has an article or a
// name, is of several, or stands beside one whose verb says no more than when.
func (r *reading) hasGap(s *sentence, g gap, c gapClause) bool {
	first, verb := s.tokens[c.noun], s.tokens[g.verb]
	many := inPlural(s, c.end-1, r.lex)
	direct := g.end == g.date && g.end > g.verb+1                                                       // "should be finished by May, ratification by June"
	bare := many && (direct || inPlural(s, g.verb-1, r.lex)) || direct && isAct(s.tokens[c.end-1].word) // "MPs vote in May and peers in June", but not "and runs until Sunday"
	bare = bare && !first.is(r.lex.stop) && !first.means(r.lex.guess)
	if !first.is(r.lex.articles|r.lex.possessive) && !first.upper && !bare || first.number || strings.HasSuffix(first.word, "ing") {
		return false
	}
	switch {
	case dropsBe(s, g.verb):
		return true
	case verb.means(r.lex.verbOne):
		return !many
	case verb.means(r.lex.verbMany):
		return many
	}
	return verb.is(r.lex.modal|r.lex.past) || regularPast(verb.word) || many != endsInS(verb.word)
}

// dateFirst returns one of two clauses of which the second begins with its date and leaves out the
// subject of the first, or that and the verb: "Ms Fenn in 2026 became its chair", of "In 2024 Ms Fenn joined
// the board and in 2026 became its chair".
func (r *reading) dateFirst(s *sentence, date int) (one sentence, ok bool) {
	and := slices.IndexFunc(s.tokens, func(t token) bool { return t.word == "and" && !t.dated })
	if and < 3 || and+3 >= len(s.tokens) || !s.dateAt(and+1, r.lex) || !statesDate(s, 0, and) || betweenTwo(s, 0, and, r.lex) {
		return one, false // nor "built between 2001 and 2009"
	}
	from := behindOpeningDate(s, r.lex)
	verb, rest := r.sharedVerb(s, from), s.behindDateAt(and+1)
	if rest+1 >= len(s.tokens) || verb <= from || verb >= and {
		return one, false
	}
	end := verb
	switch first := s.tokens[rest]; {
	case isVerb(first, r.lex):
	case !first.is(r.lex.articles|r.lex.possessive) && !first.upper, verbAfter(s, rest, len(s.tokens), r.lex):
		return one, false
	default:
		for end++; end < and && (isVerb(s.tokens[end], r.lex) || participle(s.tokens[end], r.lex) || s.tokens[end].means(r.lex.particleBehind) || s.tokens[end-1].is(r.lex.modal)); end++ {
		}
	}
	if date < and {
		return s.parts(0, and, and, and), true
	}
	if end > verb && (s.dateAt(end, r.lex) || s.tokens[end].is(r.lex.preposition)) { // "The pier was opened in May and in June the quay"
		one, to := s.joined(verb, end, and+1, len(s.tokens)), markBehind(s, rest)
		one.inOrder = r.writeNoun(s, rest, to, -1) + " " + lowerFirst(r.write(s, verb, end, -1))
		return one, inPlural(s, to-1, r.lex) == inPlural(s, verb-1, r.lex)
	}
	return s.joined(from, end, and+1, len(s.tokens)), true
}

// isAct tells whether a word names what is done, by its ending: "ratification".
func isAct(word string) bool {
	return strings.HasSuffix(word, "tion") || strings.HasSuffix(word, "sion") || strings.HasSuffix(word, "ment")
}

// dropsBe tells whether a verb of the present says no more than that something is to be, which a title
// says without it: "votes due in May", "texts to be finished".
func dropsBe(s *sentence, verb int) bool {
	if w := s.tokens[verb].word; w != "is" && w != "are" || verb+1 >= len(s.tokens) {
		return false
	}
	return s.tokens[verb+1].word == "to" || s.tokens[verb+1].word == "due"
}

// behindVerb returns where a verb ends that has no object, and where its date begins: of "is expected
// to vote on it in October", "votes on 15 April". 0 is none.
func (r *reading) behindVerb(s *sentence, verb int) (end, date int) {
	i := verb + 1
	for i < len(s.tokens) && (isVerb(s.tokens[i], r.lex) || participle(s.tokens[i], r.lex) || betweenVerbs(s.tokens[i], r.lex)) {
		i++
	}
	if i+2 < len(s.tokens) && s.tokens[i].word == "due" {
		i++
	}
	if i+1 < len(s.tokens) && s.tokens[i].word == "to" {
		i += 2 // "is expected to vote"
		for i < len(s.tokens) && participle(s.tokens[i], r.lex) {
			i++ // "to be finished"
		}
	} else if i < len(s.tokens) && s.tokens[verb].is(r.lex.modal) && i == verb+1 {
		i++ // "will vote"
	}
	if i >= len(s.tokens) || !s.dateAt(i, r.lex) && !s.tokens[i].is(r.lex.preposition) {
		return 0, 0
	}
	for end = i; i < len(s.tokens) && !s.dateAt(i, r.lex); i++ {
		if t := s.tokens[i]; t.punct || t.quoted || isVerb(t, r.lex) || t.is(r.lex.relative|r.lex.conjoin) {
			return 0, 0
		}
	}
	if i >= len(s.tokens) {
		return 0, 0
	}
	return end, i
}

// gapped returns one of the clauses of a sentence with a gap. One of the later has the verb before its
// noun, as in the text, and a headline that puts it right: "Plenary votes".
func (r *reading) gapped(s *sentence, date int) (one sentence, ok bool) {
	g, ok := r.gapIn(s)
	if !ok {
		return one, false
	}
	if first := s.behindDateAt(g.date); date < first {
		return s.joined(0, first, first, first), true
	}
	verb := g.verb
	if dropsBe(s, verb) {
		verb++
	}
	for _, c := range g.clauses {
		if date >= c.noun && date < c.to {
			one := s.joined(verb, g.date, c.noun, c.to)
			noun := r.writeNoun(s, c.noun, c.end, -1)
			if counted := r.leftOut(s, c.end-1); counted != "" {
				noun += " " + counted
			}
			one.inOrder = noun + " " + lowerFirst(r.write(s, verb, g.date, -1))
			return one, true
		}
	}
	return one, false
}
