package timex

import "resetline/internal/date"

// What words before a day make of it: its week, its weekend or the day beside it.

// weekOf turns a day into its week.
func weekOf(s *meaning) { s.unitOf = uWeek }

// weekendOfDay turns a day into its weekend.
func weekendOfDay(s *meaning) { s.unitOf = uWeekend }

// dayBeside returns what turns a day into the one so many days from it.
func dayBeside(days int) func(*meaning) {
	return func(s *meaning) { s.beside = days }
}

// turned returns the day beside the one that is named, its week or its weekend.
func (s *meaning) turned(a answer) answer {
	first := a.date.First
	switch {
	case s.unitOf == uWeek, s.unitOf == uMonth:
		a.date = unitAt(first, s.unitOf, 0)
	case s.unitOf == uWeekend:
		a.date, a.weekend = weekendNear(first), true
	case s.beside != 0:
		a.date = date.OnDay(first + date.Day(s.beside))
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
