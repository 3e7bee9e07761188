package timex

import "resetline/internal/date"

// What words before a date make of it: its week, its weekend, a day beside it, a
// part of it.

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
