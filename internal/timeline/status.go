package timeline

import "resetline/internal/timex"

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
	case q.moved && !q.denied && planned:
		e.source.Status = Postponed
	case q.off && !q.denied && (planned || e.when.First > day):
		e.source.Status = Cancelled
	case e.when.First > day:
		e.source.Status = Scheduled
	case e.when.Last < day:
		e.source.Status = Happened
	case tense == timex.Future || q.ahead && tense != timex.Past:
		e.source.Status = Scheduled
	default:
		e.source.Status = Happened
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
		case "planned", "scheduled", "due", "set", "booked", "slated":
			return true
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
