package timeline

// What a sentence only plans: "the hall was due to open on Monday" does not report that it did.

import (
	"slices"

	"resetline/internal/date"
	"resetline/internal/timex"
)

// wasToHave tells whether something was to have been done on a date, and was or will
// not be.
func (r *reading) wasToHave(s *sentence, x timex.Expression) bool {
	for i := s.at(x.Start) - 1; i > 1 && !isBreak(s.tokens[i].word); i-- {
		if s.tokens[i].word == "have" && s.tokens[i-1].word == "to" && (s.tokens[i-2].word == "was" || s.tokens[i-2].word == "were") && !s.tokens[i].quoted {
			return true
		}
	}
	return false
}

// plannedFor tells whether a date is one that something was planned for:
// "booked for 22 July", "from Thursday".
func (r *reading) plannedFor(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	if before := r.before(s, first); before == "from" || before == "for" && first > 1 && s.tokens[first-2].word == "called" {
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

// judgeReplaced judges the dates of a sentence that gives another one in place of a plan's:
// "was to open on 19 May, but will now begin on 20 May".
func (r *reading) judgeReplaced(e *event, s *sentence) {
	x := e.source.Expression
	switch {
	case e.source.Status != Scheduled:
	case r.givesWay(s, x, lastTurn(s, len(s.tokens))):
		e.source.Status = Postponed
	case e.when.Qualifier != date.Until && !e.movedHere:
		turn := lastTurn(s, s.at(x.Start))
		e.movedHere = turn > 0 && slices.ContainsFunc(s.dates, func(y timex.Expression) bool {
			return ofCalendar(y) && r.givesWay(s, y, turn)
		})
	}
}

// lastTurn returns the last word before a token that turns from a plan to what takes its
// place, -1 if there is none.
func lastTurn(s *sentence, to int) int {
	for i := to - 1; i >= 0; i-- {
		if t := s.tokens[i]; !t.quoted && (t.word == "now" || t.word == "instead" || t.word == "extended") {
			return i
		}
	}
	return -1
}

// givesWay tells whether a date stands before such a turn, and no more is said of it than
// that something was to happen then.
func (r *reading) givesWay(s *sentence, x timex.Expression, turn int) bool {
	return s.at(x.End-1) < turn && r.plannedOnly(s, clause{to: len(s.tokens)}, x)
}
