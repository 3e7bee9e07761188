package timeline

// What is known already: "The talks began on Monday" has the words of "talks on the price of cider",
// which the sentences before brought in.

// Only what comes again and again, so that one has to be told from another: a story has many meetings
// and votes, and one earthquake.
var inSeries = meeting | familyOf("round") | familyOf("vote") | familyOf("debate") | familyOf("sign")

// recall adds to the words of a clause those with which the article brought in what the clause takes
// for known.
func (r *reading) recall(s *sentence, c clause) {
	for i := c.from; c.head < 0 && i+2 < c.to; i++ {
		if !bareNoun(s, i, r.lex) || s.tokens[i].quoted {
			continue
		}
		if p, noun := r.broughtIn(s, s.tokens[i+1].word); p != nil {
			r.gather(p, phraseAround(p, noun, r.lex), false)
		}
		return
	}
}

// bareNoun tells whether "the" and an event's noun stand at a token, and no more is said of it before
// its verb: "the talks began", "the treaty, which".
func bareNoun(s *sentence, i int, lex *lexicon) bool {
	if s.tokens[i].word != "the" || i+2 >= len(s.tokens) {
		return false
	}
	noun, next := s.tokens[i+1], s.tokens[i+2]
	return inSeries.has(noun.kin) && isNoun(noun, lex) && (isVerb(next, lex) || next.word == ",")
}

// broughtIn returns the nearest sentence before another that says more of a noun than its name, and
// where the noun stands in it.
func (r *reading) broughtIn(s *sentence, noun string) (p *sentence, at int) {
	const reach = 8 // sentences
	p = r.sentenceBefore(s)
	for range reach {
		if p == nil {
			break
		}
		for i := len(p.tokens) - 1; i >= 0; i-- {
			if t := p.tokens[i]; t.word == noun && !t.quoted && !t.hasEnding() {
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
		if t.punct || t.dated || !modifies(s, c.to, lex) && !t.is(lex.ofNoun|lex.object|lex.articles) {
			break
		}
		c.to++
	}
	return c
}
