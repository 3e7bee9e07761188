package timeline

// What is known already: "The talks began on Monday" has the words of "talks on the price of cider",
// which the sentences before brought in.

// Only what comes again and again, so that one has to be told from another: a story has many meetings
// and votes, and one earthquake.
var inSeries = meeting | familyOf("round") | familyOf("vote") | familyOf("debate") | familyOf("sign")

// recall adds to the words of a clause those with which the article brought in what the clause takes
// for known, and returns whether they are of a meeting: "the round" may be one of talks.
func (r *reading) recall(s *sentence, c clause) kins {
	for i := c.from; c.head < 0 && i+2 < c.to; i++ {
		noun := knownNoun(s, i, i == c.from, r.lex)
		if noun < 0 || s.tokens[i].quoted {
			continue
		}
		if p, at := r.broughtIn(s, s.tokens[noun]); p != nil {
			families, _ := r.gather(p, phraseAround(p, at, r.lex), false)
			return families & meeting
		}
		if s.tokens[noun].is(r.lex.document) {
			r.gatherLede(s)
		}
		break
	}
	return 0
}

// gatherLede adds the names of the article's first sentence to the words of a text that the article takes for
// known without a word of it before: "the treaty was signed" in an article about Arden is that on Arden.
func (r *reading) gatherLede(s *sentence) {
	if lede := &r.sentences[0]; lede.start < s.start {
		r.gatherNames(lede, func(name) bool { return true })
	}
}

// knownNoun returns the noun of an event of which no more is said before its verb: "the talks began",
// "the treaty, which" and, at the head of a clause, "Talks began". It is -1 if none stands at a token.
func knownNoun(s *sentence, i int, head bool, lex *lexicon) int {
	noun := i
	if s.tokens[i].word == "the" {
		noun++
	} else if !head || !s.tokens[i].means(lex.inPlural) {
		return -1
	}
	if noun+1 >= len(s.tokens) {
		return -1
	}
	t, next := s.tokens[noun], s.tokens[noun+1]
	if inSeries.has(t.kin) && isNoun(t, lex) && (isVerb(next, lex) || noun > i && next.word == ",") {
		return noun
	}
	return -1
}

// broughtIn returns the nearest sentence before another that says more of a noun than its name, and
// where the noun stands in it.
func (r *reading) broughtIn(s *sentence, noun token) (p *sentence, at int) {
	const reach = 8 // sentences
	p = r.sentenceBefore(s)
	for range reach {
		if p == nil {
			break
		}
		for i := len(p.tokens) - 1; i >= 0; i-- {
			t := p.tokens[i]
			if same := t.word == noun.word || t.means(r.lex.inPlural) && noun.means(r.lex.inPlural); same && !t.quoted && !t.hasEnding() {
				if c := phraseAround(p, i, r.lex); c.to-c.from > 1 {
					return p, i
				}
			}
		}
		p = r.sentenceBefore(p)
	}
	return nil, 0
}

// phraseAround returns the phrase of a noun: "a second round of talks on cider".
func phraseAround(s *sentence, noun int, lex *lexicon) clause {
	c := clause{from: noun, to: noun + 1, head: -1}
	for c.from > 0 && !s.tokens[c.from-1].dated && modifies(s, c.from-1, lex) {
		c.from--
	}
	for c.to < len(s.tokens) {
		t := s.tokens[c.to]
		if t.dated || !modifies(s, c.to, lex) && !t.is(lex.ofNoun|lex.object|lex.articles) {
			break
		}
		c.to++
	}
	return c
}
