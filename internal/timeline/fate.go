package timeline

import (
	"slices"

	"resetline/internal/timex"
)

// What the sentences beside a plan say became of it: "Consultations had been set for 10 June.
// They were put off."

// fate returns what became of a plan for a date by the sentence behind it, which goes on about
// it, or by the one before, where a plan for what lies ahead is told as past.
func (r *reading) fate(s *sentence, x timex.Expression) (status Status, ok bool) {
	if !r.plans(s, x) || r.lastTurn(s, s.at(x.Start)) > 0 {
		return status, false
	}
	if next := r.sentenceBy(s, 1); next != nil && speaksOn(next, r.lex) {
		if status, ok = r.undone(next); ok {
			return status, true
		}
		if r.lastTurn(next, len(next.tokens)) > 0 && len(next.dates) > 0 {
			return Postponed, true
		}
	}
	before := r.sentenceBefore(s)
	if before == nil || whenOf(x).First <= r.article.Day() || !r.isGone(s, x) || !known(s.tokens[0], r.lex) {
		return status, false
	}
	return r.undone(before)
}

// forbids tells whether a sentence says of what was planned for a date that it may not be: "banned a march planned
// for Sunday", "a march announced for Sunday was forbidden", "refused permission for a march planned for Sunday".
func (r *reading) forbids(s *sentence, x timex.Expression) bool {
	first, end := s.at(x.Start), s.behindDate(s.at(x.Start))
	if !r.meantFor(s, x) && !(r.before(s, first) == "for" && first > 1 && s.tokens[first-2].means(r.lex.calledFor)) {
		return false
	}
	for i := end; i < len(s.tokens) && (s.tokens[i].is(r.lex.auxiliary) || betweenVerbs(s.tokens[i], r.lex) || s.tokens[i].means(r.lex.forbidden) || s.tokens[i].means(r.lex.nonFinite)); i++ {
		if s.tokens[i].means(r.lex.forbidden) {
			return passive(s, i, r.lex) && !mayBe(s, i, r.lex)
		}
	}
	for i := first - 2; i > 0 && !isBreak(s.tokens[i].word) && !s.tokens[i].is(r.lex.relative); i-- {
		t := s.tokens[i]
		if t.means(r.lex.forbidden) || t.means(r.lex.withheld) && s.tokens[i+1].word == "permission" {
			return !t.quoted && !r.negated(s, i) && !mayBe(s, i, r.lex)
		}
		if isVerb(t, r.lex) && !t.means(r.lex.booked) && !t.means(r.lex.calledFor) {
			return false
		}
	}
	return false
}

// backsOut tells whether a sentence goes on behind what somebody was to do on a date with that they do not: "The
// choir, which was due to sing on Sunday, has pulled out".
func (r *reading) backsOut(s *sentence, x timex.Expression) bool {
	end := s.behindDate(s.at(x.Start))
	if end+2 >= len(s.tokens) || s.tokens[end].word != "," || !s.tokens[end+1].is(r.lex.auxiliary) || !r.plans(s, x) && !askedTo(s, end, r.lex) {
		return false
	}
	for i := end + 2; i+1 < len(s.tokens); i++ {
		if r.lex.backOut.joins(s.tokens[i].meaning, s.tokens[i+1].word) {
			return !mayBe(s, i, r.lex)
		}
		if !betweenVerbs(s.tokens[i], r.lex) && !s.tokens[i].means(r.lex.nonFinite) {
			return false
		}
	}
	return false
}

// askedTo tells whether somebody before a token in its piece was asked to do something.
func askedTo(s *sentence, end int, lex *lexicon) bool {
	for i := end - 1; i > 1 && !isBreak(s.tokens[i].word); i-- {
		if s.tokens[i].word == "to" && s.tokens[i-1].means(lex.asked) {
			return s.tokens[i-2].means(lex.be)
		}
	}
	return false
}

// offAgenda tells whether a date is that of a sitting at which something is to be dealt with no longer: "took the
// bill off its agenda for 16 July".
func (r *reading) offAgenda(s *sentence, x timex.Expression) bool {
	agenda := s.at(x.Start) - 2
	if agenda < 2 || s.tokens[agenda].word != "agenda" || s.tokens[agenda+1].word != "for" {
		return false
	}
	from := agenda - 1
	for from > 0 && !s.tokens[from].punct && s.tokens[from].word != "from" && s.tokens[from].word != "off" {
		from--
	}
	for i := from - 1; i > 0 && !s.tokens[i].punct; i-- {
		if s.tokens[i].means(r.lex.takenOff) {
			return !r.negated(s, i) && !mayBe(s, i, r.lex)
		}
	}
	return false
}

// known tells whether a word begins with what a reader knows of already: "the boards", "she".
func known(t token, lex *lexicon) bool {
	return t.word == "the" || t.is(lex.pronoun|lex.possessive)
}

// speaksOn tells whether a sentence begins with what the one before told of.
func speaksOn(s *sentence, lex *lexicon) bool {
	if len(s.tokens) == 0 || s.tokens[0].quoted {
		return false
	}
	return s.tokens[0].means(lex.known)
}

// undone returns what a sentence says of its subject, that it was put off or called off.
func (r *reading) undone(s *sentence) (status Status, ok bool) {
	for i := 1; i < len(s.tokens); i++ {
		t, verb := s.tokens[i], i
		moved, off := t.is(r.lex.postponed), t.is(r.lex.cancelled) || t.word == "dropped"
		if !moved && !off {
			verb--
			moved, off = r.lex.putOff.joins(s.tokens[verb].meaning, t.word), r.lex.callOff.joins(s.tokens[verb].meaning, t.word)
		}
		if !moved && !off || t.quoted || !passive(s, verb, r.lex) || r.negated(s, verb) || mayBe(s, verb, r.lex) || i+1 < len(s.tokens) && s.tokens[i+1].word == "from" {
			continue
		}
		if moved || s.tokens[1].word == "date" || s.tokens[1].word == "deadline" {
			return Postponed, true // "That date was dropped"
		}
		return Cancelled, true
	}
	return status, false
}

// putOffBehind tells whether the sentence behind another says that its event, which it speaks of
// as known, is put off.
func (r *reading) putOffBehind(e *event, s *sentence) bool {
	next := r.sentenceBy(s, 1)
	if next == nil || !r.cues(next, clause{to: len(next.tokens), head: -1}, true).moved {
		return false
	}
	for i, t := range next.tokens[1:] {
		if (e.kins.has(t.kin) || t.word == "decision") && next.tokens[i].word == "the" {
			return true
		}
	}
	return speaksOn(next, r.lex)
}

// passive tells whether a participle at a token is that of a passive verb: "was put off", "has
// been quietly dropped", or tells the same without: "has slipped".
func passive(s *sentence, i int, lex *lexicon) bool {
	if s.tokens[i].word == "slipped" {
		return true
	}
	for i--; i > 0 && betweenVerbs(s.tokens[i], lex); {
		i--
	}
	return s.tokens[max(i, 0)].means(lex.be)
}

// isGone tells whether a plan for a date is one that holds no more, by its tense: "were to meet
// on 18 June", "had been set for June", but not where somebody said so.
func (r *reading) isGone(s *sentence, x timex.Expression) bool {
	before := s.tokens[:s.at(x.Start)]
	past := slices.ContainsFunc(before, func(t token) bool {
		return !t.quoted && t.means(r.lex.auxiliaryPast)
	})
	return past && !slices.ContainsFunc(before, func(t token) bool { return t.is(r.lex.say) || t.word == "agreed" })
}

// takesOver tells whether a date is the one that takes the place of a plan told in the sentence
// before: "It is now expected on 15 December".
func (r *reading) takesOver(s *sentence, x timex.Expression) bool {
	before, first := r.sentenceBefore(s), s.at(x.Start)
	turn := r.lastTurn(s, first)
	if before == nil || !speaksOn(s, r.lex) || turn < 0 || !samePiece(s, turn, first) {
		return false
	}
	return slices.ContainsFunc(before.dates, func(y timex.Expression) bool {
		return ofCalendar(y) && r.plans(before, y)
	})
}
