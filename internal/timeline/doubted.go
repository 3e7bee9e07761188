package timeline

import (
	"strings"

	"resetline/internal/timex"
)

// What a sentence does not vouch for: what somebody denies tells no event, and what somebody
// only claims is told with who claims it.

// refutes tells whether a date is that of what a sentence says is not so: "denied that the quay was
// sold in May", "denied selling it in May", "ruled out selling it in May", "nobody believes that". A
// date of the subject stays: that of "denied that the fair on 3 May had been put off".
func (r *reading) refutes(s *sentence, x timex.Expression) bool {
	date := s.at(x.Start)
	if that := contentOf(s, date, r.lex); that > 0 {
		return (r.refused(s, that, date) || r.refutedNext(s)) && verbAfter(s, that+1, date, r.lex)
	}
	for i := date - 2; i >= 0 && !s.tokens[i].punct; i-- {
		w, ing := s.tokens[i].word, strings.HasSuffix(s.tokens[i+1].word, "ing")
		if w == "denied" || w == "denies" || w == "denying" || ing && (s.says(i-1, "ruled out") || s.says(i-1, "rules out")) {
			return ing
		}
	}
	return false
}

// refutedNext tells whether the sentence behind one that tells what was said is no more than that it is not so:
// "It was not.", "That was untrue."
func (r *reading) refutedNext(s *sentence) bool {
	const longest = 5 // tokens: "It was in fact untrue"
	next := r.sentenceBy(s, 1)
	if next == nil || !speaksOn(next, r.lex) {
		return false
	}
	end := len(next.tokens)
	for end > 0 && next.tokens[end-1].punct {
		end--
	}
	if end < 3 && !(end == 2 && contractsNot(next.tokens[1].word)) || end > longest || !next.tokens[1].is(r.lex.auxiliary) {
		return false
	}
	last := next.tokens[end-1]
	return last.word == "not" || contractsNot(last.word) || last.means(r.lex.untrue) && !r.negated(next, end-1)
}

// refused tells whether what stands behind "that" is denied or doubted: "nobody believes that",
// "rejected claims that", "rumours that it opens in May are false".
func (r *reading) refused(s *sentence, that, date int) bool {
	verb := that - 1
	for verb > 0 && (s.tokens[verb].dated || s.tokens[verb].is(r.lex.preposition)) {
		verb-- // "denied on Monday that"
	}
	switch said := s.tokens[verb]; {
	case said.means(r.lex.refuses), verb > 0 && (s.tokens[verb-1].means(r.lex.wrongly) || s.tokens[verb-1].word == "falsely"):
		return true // "wrongly reported that"
	case isClaim(said, r.lex):
		return r.refusedBefore(s, verb) || calledFalse(s, date, r.lex)
	case said.means(r.lex.vouches):
		return r.refusedBefore(s, verb)
	}
	return false
}

// contentOf returns the "that" behind which a date stands in what somebody says, knows or denies. 0
// is none.
func contentOf(s *sentence, date int, lex *lexicon) int {
	for i := date - 1; i > 0; i-- {
		t := s.tokens[i]
		switch {
		case t.quoted != quotedAt(s, date), t.word == ";", t.word == ":", t.is(lex.relative):
			return 0
		case t.word == "that":
			if i+1 < date && !verbAt(s, i+1, lex) {
				return i
			}
			return 0
		}
	}
	return 0
}

// isClaim tells whether a noun says that something is told, held or known.
func isClaim(t token, lex *lexicon) bool {
	return t.is(lex.content) || t.means(lex.charge) || t.means(lex.notion)
}

// refusedBefore tells whether what a token says is denied by a word before it: "no evidence", "does
// not believe", "dismissed as nonsense a report".
func (r *reading) refusedBefore(s *sentence, at int) bool {
	const reach = 5 // words
	for i := at - 1; i >= max(0, at-reach) && !s.tokens[i].punct; i-- {
		t := s.tokens[i]
		if t.is(r.lex.negation) || contractsNot(t.word) || t.means(r.lex.nobody) || t.means(r.lex.refuses) {
			return true
		}
	}
	return false
}

// calledFalse tells whether a sentence says behind a token that something is not so.
func calledFalse(s *sentence, at int, lex *lexicon) bool {
	for _, t := range s.tokens[at:] {
		if t.means(lex.untrue) {
			return true
		}
	}
	return false
}

// claims tells whether a date is that of what somebody only claims, or is told in what is denied: "she
// claimed the quay was sold in May", "heard allegations that the quay was sold in May".
func (r *reading) claims(s *sentence, date int) bool {
	if that := contentOf(s, date, r.lex); that > 0 && (s.tokens[that-1].means(r.lex.charge) || r.refused(s, that, date)) {
		return true
	}
	for verb := min(date, len(s.tokens)-1) - 1; verb >= 0 && s.tokens[verb].quoted == quotedAt(s, date) && !isBreak(s.tokens[verb].word); verb-- {
		switch t, next := s.tokens[verb], s.tokens[verb+1]; {
		case t.means(r.lex.claims):
			said := next.word == "that" || next.is(r.lex.subject|r.lex.articles|r.lex.possessive) || next.upper // and not "claims facility"
			return verb > 0 && said && !t.upper && !s.tokens[verb-1].is(r.lex.articles|r.lex.possessive|r.lex.auxiliary) && verbAfter(s, verb+1, date, r.lex)
		case t.means(r.lex.accuser):
			return next.is(r.lex.say) && verbAfter(s, verb+2, date, r.lex) // "Prosecutors said he had taken bribes in May"
		}
	}
	return false
}

// leftOpen returns the word with which a sentence leaves open whether what it tells on a date is so: of
// "it is likely that the quay was sold in May", "they fear the quay was sold in May" and "it is
// doubtful whether it was sold in May". 0 is none.
func (r *reading) leftOpen(s *sentence, date int) int {
	if at := beforeDate(s, date); at > 0 && s.tokens[at].is(r.lex.conjoin) {
		return 0 // "Many believe it was sold, and on Friday the board"
	}
	for i := min(date, len(s.tokens)-1) - 1; i > 0 && s.tokens[i].quoted == quotedAt(s, date) && !isBreak(s.tokens[i].word); i-- {
		t, next := s.tokens[i], s.tokens[i+1]
		if t.is(r.lex.say) && !t.means(r.lex.supposes) || s.tokens[i-1].word == "i" || s.tokens[i-1].word == "we" {
			return 0
		}
		if t.word == "whether" && verbAfter(s, i, date, r.lex) {
			return i
		}
		told := next.word == "that" || t.means(r.lex.supposes) && (next.is(r.lex.subject|r.lex.articles|r.lex.possessive) || next.upper)
		if told && (t.means(r.lex.supposes) || t.means(r.lex.chance)) && !t.upper && verbAfter(s, i+1, date, r.lex) {
			return i
		}
	}
	return 0
}

// withDoubt writes what a sentence leaves open with the words that say so, and with its date, as
// claimed does.
func (r *reading) withDoubt(s *sentence, hedge, date int) string {
	from, to := between(s, date)
	begin := hedge
	for begin > from && !isBreak(s.tokens[begin-1].word) {
		begin--
	}
	for begin < hedge && s.tokens[begin].is(r.lex.lead|r.lex.conjoin) {
		begin++
	}
	if end := r.subjectEnd(s); begin == hedge && 0 < end && end < begin {
		return r.cutShort(r.writeNoun(s, 0, end, -1) + " " + lowerFirst(r.whole(s, begin, to)))
	}
	if begin < hedge && s.tokens[begin].is(r.lex.articles) {
		begin++
	}
	if begin+1 == hedge && s.tokens[begin].is(r.lex.subject) { // no "it" of "it is likely that"
		if who := r.antecedent(s, begin); who != "" {
			return r.cutShort(who + " " + lowerFirst(r.whole(s, hedge, to)))
		}
	}
	return r.cutShort(r.whole(s, begin, to))
}

// claimed makes the headline of what somebody only claims: with who claims it, and with its date, for
// else that would be the date of the claim.
func (r *reading) claimed(s *sentence, c clause) (title string, rank int) {
	from, to := between(s, c.date)
	if first := r.skipLead(s, from, to); first < to {
		from = first
	}
	if title = r.asSaid(s, c.date); title == "" {
		title = r.cutShort(r.titled(s, from, to, c))
	}
	return title, r.rank(s, from, to, title, c)
}
