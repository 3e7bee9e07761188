package timex

import "resetline/internal/date"

// holiday is how a holiday's day is found: a fixed day, the nth weekday
// of a month (from its end where n is negative), or else Easter Sunday; and a
// number of days after it.
type holiday struct {
	month, day int
	weekday, n int
	days       int
	local      bool // another country gives the name to another day
}

// on returns the holiday's day in a year.
func (h holiday) on(year int) date.Day {
	switch {
	case h.n > 0:
		first := date.NewDay(year, h.month, 1)
		return weekdayFrom(first, h.weekday) + date.Day(7*(h.n-1)+h.days)
	case h.n < 0:
		end := date.NewDay(year, h.month+1, 1) - 1
		return end - sinceWeekday(end, h.weekday) + date.Day(7*(h.n+1)+h.days)
	case h.month != 0:
		return date.NewDay(year, h.month, h.day)
	}
	return easter(year) + date.Day(h.days)
}

// isoWeekday returns 1 for Monday to 7 for Sunday.
func isoWeekday(d date.Day) int { return int(d-d.Monday()) + 1 }

// easter returns Easter Sunday of the Western church by the "anonymous
// Gregorian algorithm" as Meeus prints it (Astronomical Algorithms, ch. 8).
func easter(year int) date.Day {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return date.NewDay(year, n/31, n%31+1)
}

// addHoliday enters a holiday under its name, with the rules that a language reads it
// by.
func (l *Language) addHoliday(name string, h holiday, rules func(name string, n int, h holiday) []rule) {
	l.holidays = append(l.holidays, h)
	l.table = append(l.table, rules(name, len(l.holidays)-1, h)...)
}

// theAttacks reads the day of the attacks of 2001, which is told without its
// year.
func theAttacks(*match) meaning { return meaning{form: isCalendar, year: 2001, month: 9, day: 11} }

// isAttack tells "the September 11 attacks" from the day in other years.
func isAttack(m *match) bool {
	return m.find(cMonth).val == 9 && m.find(cDay).val == 11 && (m.after(1).val == isTerror || m.after(2).val == isTerror)
}

// isNineEleven tells "9/11" from other figures with a stroke.
func isNineEleven(m *match) bool { return m.find(cNumber).val == 9 && m.findN(cNumber, 1).val == 11 }
