package timeline

import (
	"resetline/internal/date"
	"resetline/internal/timex"
)

// cues are what the words around a date say of its event.
type cues struct {
	ahead, moved, off, denied bool
}

// judge reads from a clause whether it reports its event, speaks ahead of it,
// or says that it was put off or called off.
//
// What lies after the day of publication is scheduled, what lies before it has
// happened; a clause of the day itself, or of a month that is still running,
// is judged by its tense and by words such as "expected". A date that an event
// was moved away from, or that was called off, is told from the date of the
// decision by the words before it: "the summit, booked for 22 July, was
// postponed", but "said on Thursday that the summit was postponed".
func (r *reading) judge(e *event, s *sentence, c clause) {
	planned := c.head >= 0 || r.plannedFor(s, e.source.Expression)
	q := r.cues(s, c, planned)
	tense := e.source.Expression.Tense
	day := r.article.Day()
	switch {
	case q.moved && !q.denied && r.newDate(s, e.source.Expression):
		e.movedHere, e.source.Status = true, Scheduled
		e.when = reached(e.when)
	case q.moved && !q.denied && planned, r.originally(s, e.source.Expression):
		e.source.Status = Postponed
	case q.off && !q.denied && (planned || e.when.First > day):
		e.source.Status = Cancelled
	case e.when.First > day:
		e.source.Status = Scheduled
	case r.plannedOnly(s, c, e.source.Expression):
		e.source.Status = Scheduled
	case e.when.Last < day:
		e.source.Status = Happened
	case tense == timex.Future || q.ahead && tense != timex.Past:
		e.source.Status = Scheduled
	default:
		e.source.Status = Happened
	}
}

// reached is the date up to which something was put off: that of the event.
func reached(d date.Date) date.Date {
	switch d.Qualifier {
	case date.Until:
		return d.With(date.Exact)
	case date.UntilEarly:
		return d.With(date.Early)
	case date.UntilMid:
		return d.With(date.Mid)
	case date.UntilEnd:
		return d.With(date.Late)
	}
	return d
}

// judgeWhole judges an event of a part of a sentence by the rest of it: "the
// summit, booked for July, was put off", "was due to open on Monday but was
// adjourned".
func (r *reading) judgeWhole(e *event, s *sentence) {
	if from, _ := inserted(s, r.lex); from > 0 {
		r.judge(e, s, clauseOf(s, e.source.Expression, r.lex))
		return
	}
	if e.source.Status != Scheduled || e.when.Last >= r.article.Day() {
		return
	}
	switch q := r.cues(s, clause{to: len(s.tokens), head: -1}, true); {
	case q.denied:
	case q.moved:
		e.source.Status = Postponed
	case q.off:
		e.source.Status = Cancelled
	}
}

// cues looks at the words around a date; for one that something was planned
// for at the whole sentence, since the plan is an insertion: "the summit,
// booked for 22 July, was postponed".
func (r *reading) cues(s *sentence, c clause, planned bool) cues {
	from, to := clauseAround(s, c)
	if planned && c.head < 0 {
		from, to = 0, len(s.tokens)
	}
	var q cues
	for i := from; i < to; i++ {
		t := s.tokens[i]
		if t.quoted && !s.tokens[c.from].quoted {
			continue
		}
		q.ahead = q.ahead || t.is(r.lex.ahead)
		q.moved = q.moved || t.is(r.lex.postponed) || (t.word == "off" || t.word == "back") && i > 0 && (s.tokens[i-1].word == "put" || s.tokens[i-1].word == "pushed")
		q.off = q.off || t.is(r.lex.cancelled) || t.word == "off" && i > 0 && s.tokens[i-1].word == "called"
		q.denied = q.denied || t.is(r.lex.negation)
	}
	return q
}

// clauseAround widens a noun's phrase to the words around it: up to the next
// mark before it and, over an inserted phrase, to the end of the sentence
// after it.
func clauseAround(s *sentence, c clause) (from, to int) {
	from, to = c.from, c.to
	if c.head < 0 && c.from == 0 {
		return from, to
	}
	for from > 0 && !isBreak(s.tokens[from-1].word) {
		from--
	}
	for to < len(s.tokens) && !isBreak(s.tokens[to].word) {
		to++
	}
	return from, to
}

// newDate tells whether an event was moved to a date: "postponed to 9
// September", "until autumn", "rescheduled for Friday".
func (r *reading) newDate(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	switch r.before(s, first) {
	case "to", "until", "till":
		return true
	case "for":
		return first > 1 && s.tokens[first-2].is(r.lex.postponed)
	}
	return false
}

// plannedFor tells whether a date is one that something was planned for:
// "booked for 22 July", "from Thursday".
func (r *reading) plannedFor(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	if r.before(s, first) == "from" {
		return true
	}
	for back := 1; back <= 5 && first-back >= 0; back++ {
		switch s.tokens[first-back].word {
		case "planned", "scheduled", "due", "set", "booked", "slated", "pencilled", "promised", "expected":
			return true
		}
	}
	return false
}

// originally tells whether something was planned for a date at first, and so was
// moved: "originally due last Friday".
func (r *reading) originally(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	for back := 2; back <= 4 && first-back >= 0; back++ {
		switch s.tokens[first-back].word {
		case "originally", "initially":
			return r.plannedFor(s, x)
		}
	}
	return false
}

// plannedOnly tells whether a clause says of a date no more than that something
// was to happen then: "was due to begin on 1 January", "was to have begun".
func (r *reading) plannedOnly(s *sentence, c clause, x timex.Expression) bool {
	first := s.at(x.Start)
	for i := c.from; i+2 < min(first, c.to); i++ {
		if w := s.tokens[i].word; w != "was" && w != "were" && w != "been" || s.tokens[i].quoted || !samePiece(s, i, first) {
			continue
		}
		switch plan, to := s.tokens[i+1].word, s.tokens[i+2].word; plan {
		case "to":
			return true
		case "due", "scheduled", "expected", "supposed", "set", "planned", "meant", "slated":
			return to == "to" || to == "for"
		}
	}
	return false
}

// before returns the word before a date, or the date's own first word where
// the expression holds its preposition.
func (r *reading) before(s *sentence, first int) string {
	if first < len(s.tokens) && (s.tokens[first].is(r.lex.preposition) || s.tokens[first].word == "to") {
		return s.tokens[first].word
	}
	if first == 0 {
		return ""
	}
	return s.tokens[first-1].word
}
