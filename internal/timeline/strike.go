package timeline

// A strike is an attack or a walkout, and which of them the article's other words tell: it is
// an attack where there are words of war, unless its own sentence has only words of work.

// settleStrikes puts the strikes of an article into the family they belong to, and notes whether
// any is a walkout.
func (r *reading) settleStrikes() {
	walkout := r.lex.of("walkout").kin
	if r.walkout = false; !r.strikes(walkout) {
		return
	}
	war := false
	for i := range r.sentences {
		_, b := r.sides(&r.sentences[i])
		war = war || b
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		if a, b := r.sides(s); war && (!a || b) {
			continue
		}
		for k := range s.tokens {
			if t := &s.tokens[k]; isStrike(*t) || walksOut(s, k, r.lex) {
				t.kin, r.walkout = walkout, true
			}
		}
	}
}

// strikes tells whether an article has a word of strikes, as few have.
func (r *reading) strikes(walkout kin) bool {
	for i := range r.sentences {
		tokens := r.sentences[i].tokens
		for k := range tokens {
			if t := &tokens[k]; t.kin == walkout || isStrike(*t) || t.means(r.lex.walkOut.verbs) && walksOut(&r.sentences[i], k, r.lex) {
				return true
			}
		}
	}
	return false
}

func isStrike(t token) bool { return t.word == "strike" || t.word == "strikes" }

// sides tells whether a sentence has words of work, and of war.
func (r *reading) sides(s *sentence) (work, war bool) {
	for _, t := range s.tokens {
		work = work || t.is(r.lex.work) && !(t.upper && t.word == "union")
		war = war || t.is(r.lex.war)
	}
	return work, war
}

// walksOut tells whether a verb says that people strike: "walked out", "stopped work".
func walksOut(s *sentence, i int, lex *lexicon) bool {
	if i+1 >= len(s.tokens) {
		return false
	}
	next := s.tokens[i+1]
	return lex.walkOut.joins(s.tokens[i].meaning, next.word) && !(next.word == "out" && i+2 < len(s.tokens) && s.tokens[i+2].word == "of")
}
