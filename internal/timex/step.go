package timex

import (
	"slices"

	"resetline/internal/date"
)

// What is counted from the expression before: "two days later", "that week", "the following
// Friday". It needs one that is as fine as the step, and near.

// ofStep resolves what is counted from the expression before. settled tells whether it is from that or
// from nothing.
func (r *resolver) ofStep(s *meaning, t Tense) (a answer, ok, settled bool) {
	if a, ok := r.apposed(s, t); ok {
		return a, true, true
	}
	if r.appended(s) {
		return answer{date: r.prev, anchor: Anchor{Previous, r.prev}}, true, true
	}
	if s.form == isSame && s.unit == uQuarter && r.quarterEnding() {
		return answer{date: r.quarter}, true, true
	}
	if r.farBack(s) {
		return answer{}, false, !s.daysBack()
	}
	if r.tooCoarse(s, t) {
		// counted back from the present: "It may not run until summer. Two days earlier it shook"
		fromNow := s.n < 0 && t == Past && r.toCome(r.prev)
		return answer{}, false, !fromNow
	}
	if r.waits && s.form == isAfter && t == Future {
		return answer{}, false, true
	}
	d, ok := r.countedOn(s, t)
	if !ok {
		return answer{}, false, false
	}
	from := r.goneOnFrom(t)
	if s.form == isSame && s.unit == uDay {
		from = d
	}
	d, ok = r.upToNow(s, d, t)
	return answer{date: d, weekend: s.unit == uWeekend, anchor: Anchor{Previous, from}}, ok, true
}

// thenOf returns a part of the year or week of the expression before.
func (r *resolver) thenOf(s *meaning, t Tense) (answer, bool) {
	if r.prev.IsZero() || s.form == isThenOf && s.weekday != 0 && s.month == 0 && r.prev.Precision >= date.ByMonth {
		return answer{}, false // a weekday of no known week
	}
	at := r.goneOnFrom(t)
	a := answer{anchor: Anchor{Previous, at}}
	y, m, _ := at.First.Civil()
	y += s.dir.steps()
	switch {
	case s.form == isHolidayThen:
		a.date = inYear(r.l, s, y)
	case s.weekday != 0 && s.month == 0:
		a.date = date.OnDay(at.First.Monday() + date.Day(7*s.dir.steps()+s.weekday-1))
	case s.n != 0:
		if s.n == winter && m < 3 {
			y-- // in January, that winter began the year before
		}
		a.date = date.Season(y, s.n)
	case s.month != 0:
		s.year = y
		a.date = stated(s)
	default:
		a.date, a.weekend = weekendOf(at.First.Monday()+5), true
	}
	return a, true
}

// winter is the season that begins in one year and ends in the next.
const winter = 4

// tooCoarse tells whether the expression before names a longer time than the one
// in hand, which then lies somewhere in or after it: "in 2023 it opened, two
// months later it closed".
func (r *resolver) tooCoarse(s *meaning, t Tense) bool {
	at := r.goneOnFrom(t)
	if at.IsZero() || s.weekday != 0 || s.month != 0 {
		return false
	}
	if s.form == isSame && (s.unit <= uDay || s.unit == uQuarter || s.unit <= uMonth && !r.day.IsZero()) {
		return false // of the day or quarter that was told, see countedOn
	}
	span := at.Precision
	if span == date.Range {
		span = at.Ends
	}
	fine, ok := s.unit.precision()
	return ok && span > fine
}

// countedOn resolves what is counted from the expression before.
func (r *resolver) countedOn(s *meaning, t Tense) (date.Date, bool) {
	if s.form == isSame {
		return r.sameAsTold(s, t)
	}
	if s.n < 0 && t == Past && r.toCome(r.prev) {
		if s.unit == uDay && r.goneAt > 0 && r.at-r.goneAt <= toldWords {
			return awayFrom(r.gone.First, s.unit, s.n), true // "On Thursday it opened a fair that runs until 20 August. The day before, she had left"
		}
		if s.whole {
			return date.Date{}, false
		}
	}
	if r.prev.IsZero() {
		return date.Date{}, false
	}
	at := r.goneOnFrom(t)
	if s.weekday != 0 || s.month != 0 {
		return s.stepFrom(at), true
	}
	day := at.Precision == date.ByDay
	switch s.unit {
	case uSecond, uMinute, uHour:
		return r.soonAfter(s, t)
	case uDay, uWeek:
		if day && !s.whole {
			return awayFrom(at.First, s.unit, s.n), true
		}
		return unitAt(at.First, s.unit, s.n), s.unit == uWeek || day
	case uWeekend:
		return weekendBeside(at, s.n), true
	case uDecade, uCentury:
		if !s.whole {
			return awayFrom(at.First, s.unit, s.n), true
		}
		return unitAt(at.First, s.unit, s.n), true
	case uYear, uMonth, uQuarter:
		return unitAt(at.First, s.unit, s.n), true
	}
	return date.Date{}, false
}

// sameAsTold returns the unit that was told: "that day", "the same week", "by then".
func (r *resolver) sameAsTold(s *meaning, t Tense) (date.Date, bool) {
	switch {
	case s.unit == uQuarter:
		return r.quarter, !r.quarter.IsZero()
	case s.unit == uDay && t == Past && !r.dayGoesOn(t) && !r.gone.IsZero() && r.at-r.goneAt <= toldWords:
		return r.gone, true // "She left on Monday; he will come on 9 May. On the same day it rained"
	case s.unit == uDay:
		return r.day, r.dayGoesOn(t) || t != Past && !r.day.IsZero() && r.prevAt <= r.dayAt && r.at-r.dayAt <= reach
	case r.prev.IsZero():
		return date.Date{}, false
	case s.unit == noUnit && t == Future && r.c.HasPublished && r.prev.Last < r.c.Published && !r.ahead.IsZero():
		return r.ahead, true // "She comes on 20 May. Talks, which opened in January, will not be over by then"
	case s.unit == noUnit:
		return r.prev, true
	}
	at := r.goneOnFrom(t)
	if s.unit <= uMonth && at.Precision > date.ByMonth && !r.day.IsZero() {
		at = r.day // "that week" is not the first of the year that was told last
	}
	return unitAt(at.First, s.unit, 0), true
}

// upToNow returns a date counted on from the one before, or the present where
// that is still to come though the clause tells what has been: "the wreck of 1989
// still leaks thirty years later". It fails for a weekday or month that is to come.
func (r *resolver) upToNow(s *meaning, d date.Date, t Tense) (date.Date, bool) {
	told := t == Past || t != Future && !s.whole && s.month == 0
	if s.form == isAfter && s.n > 0 && t == Future && s.weekday == 0 && s.month == 0 && r.c.HasPublished && d.Last < r.c.Published && goesOnToWill(r.toks[r.prevAt:r.at]) {
		return d, false // "linked in 2025, will be joined a quarter later": than what was told before
	}
	from := r.goneOnFrom(t)
	if s.form != isAfter || s.n <= 0 || !told || !r.toCome(d) || from.First > r.c.Published {
		return d, true
	}
	if s.weekday != 0 || s.month != 0 || from != r.prev {
		return d, false // counted from another day than the one that stands before
	}
	return unitAt(r.c.Published, s.unit, 0), true
}

// goesOnToWill tells whether a clause goes on, among tokens, to what will be, and not to what
// would.
func goesOnToWill(toks []token) bool {
	return sameClause(toks) && slices.ContainsFunc(toks, func(t token) bool { return t.class&cModal != 0 && t.val == 0 })
}

// farBack tells whether the date before stands too far back in the text to be counted
// from: "two days later" is then of no known day, and "the previous day" that before
// publication.
func (r *resolver) farBack(s *meaning) bool {
	at := r.prevAt
	if s.form == isSame && s.unit == uDay {
		at = r.dayAt
	}
	return !r.story && !r.prev.IsZero() && s.unit != uQuarter && !s.aside && r.at-at > 2*toldWords
}

// daysBack tells whether a meaning is counted back by days or more from what was told:
// "the previous day".
func (s *meaning) daysBack() bool {
	return s.form == isAfter && s.n < 0 && (s.unit == noUnit || s.unit >= uDay)
}

// apposed returns the date that stands beside a relative one and says which it
// is: "the next day, 4 May,", "two years later, in 1946,".
func (r *resolver) apposed(s *meaning, t Tense) (a answer, ok bool) {
	f := r.next
	if f == nil || f.from > r.to+2 || !r.toks[r.to].isComma() {
		return a, false
	}
	if f.said.form == isWeekday && f.said.dir == nearest && s.unit == uDay && s.n < 0 {
		return r.calendar(&f.said, Past) // "two days earlier, on Sunday,"
	}
	if f.said.form != isCalendar {
		return a, false
	}
	day, year := f.said.day != 0 && f.said.month != 0, f.said.year != 0
	a, ok = r.calendar(&f.said, t)
	switch s.unit {
	case uDay:
		return a, ok && day
	case uMonth:
		a.date = unitAt(a.date.First, uMonth, 0)
		return a, ok && f.said.month != 0
	case uYear, uDecade, uCentury:
		a.date = date.Year(a.date.First.Year())
		return a, ok && year
	}
	return a, false
}

// appended tells whether what is in hand says no more than how long after the one before it a
// date came about that stands right before it: "opened on 3 May, and closed on 19 May, two weeks
// later".
func (r *resolver) appended(s *meaning) bool {
	b := r.before
	return s.form == isAfter && !s.whole && s.unit >= uDay && s.weekday == 0 && s.month == 0 && b != nil && b.to+1 == r.at && r.toks[b.to].isComma() &&
		r.prevAt == b.from && r.prev.Precision <= unitAt(r.prev.First, s.unit, 0).Precision && (r.to == len(r.toks) || r.toks[r.to].endsClause())
}
