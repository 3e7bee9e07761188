package timex

import "resetline/internal/date"

// Steps on the calendar from a given day, without context.

// nearWeekday returns the weekday that is meant: the publication day itself or
// the last before it, unless the clause speaks ahead or the words say which.
func nearWeekday(p date.Day, s *meaning, t Tense) date.Day {
	ago := sinceWeekday(p, s.weekday)
	switch {
	case s.dir == coming:
		return p - ago + 7
	case s.dir == last && s.n < 0: // the Thursday before last
		return p - 7 - (ago+6)%7 - 1
	case s.dir == last && s.n > 0: // a week ago Thursday
		return p - ago - 7*date.Day(s.n)
	case s.dir == last && (ago == 0 || ago == 1 && s.whole): // "last Tuesday", told on a Wednesday
		return p - ago - 7
	case s.dir == last:
		return p - ago
	case s.dir == next && s.n == 0: // of the next week, from Monday on
		return p.Monday() + 6 + date.Day(s.weekday)
	case s.dir == next:
		return p - ago + 7*date.Day(1+s.n)
	case ago == 0:
		return p
	case s.planned && s.dir == nearest && ago > 3:
		return p - ago + 7 // "was due to meet on Friday": the nearest
	case s.planned && s.dir == nearest:
		return p - ago
	case ago == 6 && t != Past && s.dir == nearest:
		return p + 1 // what was six days ago is told by more than its name
	case s.dir == this && t != Past, t == Future && (!s.possessive || s.ahead), s.purpose && !(t == Past && s.sure) && (!s.possessive || ago > 3):
		return p - ago + 7 // "a march for Sunday"; "for Sunday's vote" is the nearest
	}
	return p - ago
}

// weekdayFrom returns the first such weekday from a day on.
func weekdayFrom(d date.Day, weekday int) date.Day {
	return d + date.Day((weekday-isoWeekday(d)+7)%7)
}

// sinceWeekday returns how many days before a day the last such weekday lies, 0
// for the day itself.
func sinceWeekday(p date.Day, weekday int) date.Day {
	return date.Day((isoWeekday(p) - weekday + 7) % 7)
}

// weekendOf returns the weekend that begins on a Saturday.
func weekendOf(sat date.Day) date.Date { return date.Between(date.OnDay(sat), date.OnDay(sat+1)) }

// months returns how many months a unit has, 0 for units of days and hours.
func (u unit) months() int {
	switch u {
	case uMonth:
		return 1
	case uQuarter:
		return 3
	case uYear:
		return 12
	case uDecade:
		return 120
	case uCentury:
		return 1200
	case uMillennium:
		return 12000
	}
	return 0
}

// precision returns the precision of a date that is a unit of the calendar.
func (u unit) precision() (p date.Precision, ok bool) {
	switch u {
	case uDay:
		p = date.ByDay
	case uWeek:
		p = date.ByWeek
	case uMonth:
		p = date.ByMonth
	case uQuarter:
		p = date.ByQuarter
	case uYear:
		p = date.ByYear
	}
	return p, p != date.None
}

// unitAt returns the unit in which a day lies, n units on.
func unitAt(p date.Day, u unit, n int) date.Date {
	y, m, _ := p.Civil()
	switch u {
	case uWeek:
		return date.Week(p + 7*date.Day(n))
	case uMonth:
		return date.Month(y, m+n)
	case uQuarter:
		return date.Quarter(y, (m+2)/3+n)
	case uHalf:
		return date.Half(y, (m+5)/6+n)
	case uYear:
		return date.Year(y + n)
	case uDecade:
		return date.Decade(y + 10*n)
	case uCentury:
		return date.Century(y + 100*n)
	}
	return date.OnDay(p + date.Day(n))
}

// weekendAt returns the Saturday and Sunday that are meant: those that have gone
// by where the clause tells of what has been or the week is young, else those of
// this week, as "through the weekend".
func weekendAt(p date.Day, s *meaning, t Tense) date.Date {
	sat := p.Monday() + 5
	switch {
	case s.dir == last:
		sat += 7 * date.Day(min(s.n, -1))
	case s.dir == next:
		sat += 7 * date.Day(max(s.n, 1))
	case s.dir == nearest && (s.through || (t != Past || s.purpose) && isoWeekday(p) > 3 && !s.possessive):
	case s.dir == nearest && t != Future && p < sat, s.dir == this && t == Past && isoWeekday(p) < 3 && !s.possessive && !s.purpose:
		sat -= 7
	}
	return weekendOf(sat)
}

// awayFrom returns the day, month or year some units from a day, to the
// precision of the unit: six weeks ago is a week, five years ago a year. A week
// ago is a day.
func awayFrom(p date.Day, u unit, n int) date.Date {
	switch u {
	case uWeek:
		if n < -1 || n > 1 {
			return date.Week(p + 7*date.Day(n))
		}
		return date.OnDay(p + 7*date.Day(n))
	case uMonth, uQuarter, uYear:
		return unitAt(p, u, n)
	case uDecade:
		return date.Year(p.Year() + 10*n)
	case uCentury:
		return date.Year(p.Year() + 100*n)
	case uMillennium:
		return date.Year(p.Year() + 1000*n)
	case uHour:
		return date.OnDay(p + date.Day(n/24)) // "48 hours ago"
	case uDay:
		return date.OnDay(p + date.Day(n))
	}
	return date.OnDay(p)
}

// dayBack returns the day so many units from a day.
func dayBack(p date.Day, u unit, n int) date.Day {
	switch months := u.months(); {
	case months != 0:
		return p.AddMonths(months * n)
	case u == uWeek:
		n *= 7
	}
	return p + date.Day(n)
}

// stepFrom returns the next such weekday, month or season after a date, or the last one
// before it where n is negative.
func (s *meaning) stepFrom(d date.Date) date.Date {
	if s.weekday != 0 {
		p := d.First - 1
		if s.n > 0 {
			p = d.Last + 7
		}
		return date.OnDay(p - sinceWeekday(p, s.weekday))
	}
	y, m, _ := d.First.Civil()
	if s.n > 0 {
		y, m, _ = d.Last.Civil()
	}
	switch {
	case s.n < 0 && s.month >= m:
		y--
	case s.n > 0 && s.month <= m:
		y++
	}
	if s.unit == uSeason {
		return date.Season(y, s.month/3)
	}
	if s.day != 0 && date.Valid(y, s.month, s.day) {
		return date.OnDay(date.NewDay(y, s.month, s.day))
	}
	return date.Month(y, s.month)
}

// yearsOn moves a date by years and keeps its precision.
func yearsOn(d date.Date, n int) date.Date {
	moved := dayBack(d.First, uYear, n)
	y, m, _ := moved.Civil()
	switch d.Precision {
	case date.ByQuarter:
		return date.Quarter(y, (m+2)/3)
	case date.ByMonth:
		return date.Month(y, m)
	case date.ByYear:
		return date.Year(y)
	}
	return date.OnDay(moved)
}

// stated returns the date whose year is told.
func stated(s *meaning) date.Date {
	switch {
	case s.day != 0 && s.month != 0:
		return date.OnDay(date.NewDay(s.year, s.month, s.day))
	case s.month != 0:
		return date.Month(s.year, s.month)
	}
	return date.Year(s.year)
}

// inYear returns a quarter, half, season, week or holiday of a year.
func inYear(l *Language, s *meaning, year int) date.Date {
	switch s.form {
	case isQuarter:
		return date.Quarter(year, s.n)
	case isHalf:
		return date.Half(year, s.n)
	case isSeason:
		return date.Season(year, s.n)
	case isMonth:
		return date.Month(year, s.month)
	case isWeekOfYear:
		return date.Week(date.NewDay(year, 1, 4) + 7*date.Day(s.n-1)) // the first week has 4 January
	}
	d := l.holidays[s.holiday].on(year)
	switch s.unit {
	case uWeek:
		return date.Week(d)
	case uWeekend:
		return weekendNear(d)
	}
	return date.OnDay(d)
}

// weekendBeside returns the last weekend before a date, or the next one after it.
func weekendBeside(d date.Date, n int) date.Date {
	sat := d.First.Monday() + 5
	switch {
	case n < 0 && sat+1 >= d.First:
		sat -= 7
	case n > 0 && sat <= d.Last:
		sat += 7
	}
	return weekendOf(sat)
}

// apart returns how many days two days lie apart.
func apart(a, b date.Day) date.Day { return max(a-b, b-a) }
