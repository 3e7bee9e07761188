package timex

import "resetline/internal/date"

// What words before a date make of it: its week, its weekend, a day beside it, a part of
// it. A prefix rule says which meanings it takes and what it turns them into.

// stretchy tells whether a meaning has a beginning, a middle and an end.
func stretchy(s *meaning) bool {
	switch s.form {
	case isCalendar, isUnit, isTheUnit, isMonth, isQuarter, isSeason, isDecade, isCentury, isSame, isAfter, isWeekday, isTime, isMonthOf, isThenOf:
		return true
	}
	return false
}

// countable tells whether a meaning can be more or less.
func countable(s *meaning) bool { return isDuration(s) || countedBack(s) }

// countedBack tells whether a meaning is counted from the present or from
// another.
func countedBack(s *meaning) bool {
	return s.form == isAway || s.form == isAfter || s.form == isYearAgo
}

// presentUnit tells whether a meaning is a unit of the present.
func presentUnit(s *meaning) bool { return s.form == isUnit || s.form == isWeekend }

// either tells whether a meaning is stretchy or countable.
func either(s *meaning) bool { return stretchy(s) || countable(s) }

// isDuration tells whether a meaning is a length.
func isDuration(s *meaning) bool { return s.form == isLength }

// oneDay tells whether a meaning is a day of the calendar, a weekday or a
// holiday.
func oneDay(s *meaning) bool {
	return s.namesDay() && s.form != isAway && s.unit == noUnit && !s.hasClock && s.part == ""
}

// hasDays tells whether a meaning is a stretch of whole days that has a first and
// a last one: "the last day of May".
func hasDays(s *meaning) bool {
	switch s.form {
	case isCalendar:
		return s.day == 0
	case isUnit, isTheUnit, isSame:
		return s.unit >= uMonth && s.unit <= uYear
	}
	return s.form == isMonth || s.form == isQuarter || s.form == isHalf
}

// halvable tells whether the halves of a meaning have no value of their own: "the
// first half of May".
func halvable(s *meaning) bool {
	switch s.form {
	case isCalendar:
		return s.day == 0 && s.month != 0
	case isUnit, isTheUnit, isSame:
		return s.unit == uMonth || s.unit == uWeek || s.unit == uDecade || s.unit == uCentury
	}
	return s.form == isMonth || s.form == isDecade || s.form == isCentury
}

// weekOf turns a day into its week.
func weekOf(s *meaning, _ *match) { s.unitOf = uWeek }

// weekendOfDay turns a day into its weekend.
func weekendOfDay(s *meaning, _ *match) { s.unitOf = uWeekend }

// dayBeside returns what turns a day into the one so many days from it.
func dayBeside(days int) func(*meaning, *match) {
	return func(s *meaning, _ *match) { s.beside = days }
}

// weekdayBeside returns what turns a day into the next weekday after it or the
// last before it, or the nth: "the Friday before Christmas", "the second Monday after Easter".
func weekdayBeside(sign int) func(*meaning, *match) {
	return func(s *meaning, m *match) {
		s.beside, s.besideOn = sign, int(m.find(cWeekday).val)
		if t := m.find(cOrdinal); t != nil {
			s.beside = sign * int(t.val)
		}
	}
}

// edgeDay returns what turns a month or a year into its first or its last day.
func edgeDay(edge Mod) func(*meaning, *match) {
	return func(s *meaning, _ *match) { s.edge = edge }
}

// turned returns what the words before a date make of it.
func (s *meaning) turned(a answer) answer {
	first := a.date.First
	switch {
	case s.unitOf == uWeek, s.unitOf == uMonth:
		a.date = unitAt(first+date.Day(s.beside), s.unitOf, 0)
	case s.unitOf == uWeekend:
		a.date, a.weekend = weekendNear(first), true
	case s.besideOn != 0:
		on := meaning{weekday: s.besideOn, n: s.beside}
		further := date.Day(s.beside - 1)
		if s.beside < 0 {
			further = date.Day(s.beside + 1)
		}
		a.date = date.OnDay(on.stepFrom(a.date).First + 7*further)
	case s.beside != 0:
		a.date = date.OnDay(first + date.Day(s.beside))
	case s.edge == Start:
		a.date = date.OnDay(first)
	case s.edge == End:
		a.date = date.OnDay(a.date.Last)
	}
	return a
}

// weekendNear returns the weekend of a day: of a Monday or Tuesday the one
// before.
func weekendNear(d date.Day) date.Date {
	sat := d.Monday() + 5
	if isoWeekday(d) <= 2 {
		sat -= 7
	}
	return weekendOf(sat)
}
