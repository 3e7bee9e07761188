package timex

import "resetline/internal/date"

// What is counted from the day of publication.

// fromPublication resolves what is counted from the day of publication. It fails for what is
// counted from nothing that was told, and for days that the calendar lacks.
func (r *resolver) fromPublication(s *meaning, t Tense) (date.Date, bool) {
	p := r.c.Published
	switch s.form {
	case isCalendar:
		return r.nearDay(p, s, t), true
	case isWeekday:
		return r.aheadOfDropping(date.OnDay(nearWeekday(p, s, t)), s), true
	case isTime:
		if r.beforeOwnTime(s, date.OnDay(p), t) {
			p--
		}
		return date.OnDay(p), true
	case isUnit:
		return unitAt(p, s.unit, s.n), true
	case isTheUnit:
		return r.unitOfNow(s, t), true
	case isWeekend:
		return weekendAt(p, s, t), true
	case isAfter:
		return r.afterNow(s, t)
	case isSame:
		return r.sameAsNow(s)
	case isAway:
		return awayFrom(p, s.unit, s.n), true
	case isYearAgo:
		return date.Year(p.Year() - 1), true
	case isDayBack:
		return dayBackFrom(p, s), true
	case isYearEnd:
		return date.OnDay(date.NewDay(p.Year(), 12, 31)), true
	case isNthWeekday:
		return r.nthWeekday(s, t), true
	case isDayOf, isMonthOf, isHolidayOf, isWeekdayOf:
		return r.partOf(s)
	}
	d := r.nearest(s, t)
	if s.back != 0 {
		d = inYear(r.l, s, d.First.Year()-s.back)
	}
	return d, true
}

// unitOfNow returns the unit of the present: "the end of the month".
func (r *resolver) unitOfNow(s *meaning, t Tense) date.Date {
	p := r.c.Published
	switch {
	case s.n > 0 && t == Past:
		return r.newYearGone(s)
	case s.whole && t == Past && p-unitAt(p, uYear, 0).First <= reported:
		return unitAt(p, uYear, -1) // "for the full year sales rose", told in January
	}
	return unitAt(p, s.unit, s.n)
}

// afterNow counts from the present what is counted from the expression before, where there is
// none.
func (r *resolver) afterNow(s *meaning, t Tense) (date.Date, bool) {
	p := r.c.Published
	switch {
	case s.weekday != 0 || s.month != 0:
		return s.stepFrom(date.OnDay(p)), true
	case s.n > 0 && (t != Future || r.goesOn()) && r.prev.IsZero():
		return date.Date{}, false // "Three days later they signed", "are signing": of no day that was told
	case s.unit == uWeekend:
		return weekendBeside(date.OnDay(p), s.n), true
	case s.whole:
		return unitAt(p, s.unit, s.n), true
	}
	return awayFrom(p, s.unit, s.n), true
}

// sameAsNow returns the unit of the present for one of which none was told.
func (r *resolver) sameAsNow(s *meaning) (date.Date, bool) {
	switch {
	case s.unit <= uDay && !s.aside: // "then", "that day": of none that was told
		return date.Date{}, false
	case s.unit == uQuarter: // business news tells of quarters that are over
		return unitAt(r.c.Published, s.unit, -1), true
	}
	return unitAt(r.c.Published, s.unit, 0), true
}

// dayBackFrom returns the same day of another year, or some units back. An anniversary is told
// beside its day.
func dayBackFrom(p date.Day, s *meaning) date.Date {
	if s.weekday != 0 {
		p = weekdayFrom(p-3, s.weekday)
	}
	if s.year != 0 {
		s.n = s.year - p.Year()
	}
	return date.OnDay(dayBack(p, s.unit, s.n))
}

// partOf returns a day, month, season, holiday or weekday of the last, this or the next year, month
// or week.
func (r *resolver) partOf(s *meaning) (date.Date, bool) {
	p := r.c.Published
	year := p.Year() + s.dir.steps()
	switch {
	case s.form == isHolidayOf:
		return inYear(r.l, s, year), true
	case s.form == isWeekdayOf:
		return date.OnDay(p.Monday() + date.Day(7*s.dir.steps()+s.weekday-1)), true
	case s.form == isMonthOf && s.n != 0:
		return date.Season(year, s.n), true
	case s.form == isMonthOf:
		return date.Month(year, s.month), true
	case s.month != 0:
		return date.OnDay(date.NewDay(year, s.month, s.day)), true
	}
	m := unitAt(p, uMonth, s.dir.steps())
	d := m.First + date.Day(s.day-1)
	return date.OnDay(d), d <= m.Last
}

// newYearGone returns the new year of which a clause tells what has been: that after the day
// that was told last, else this year.
func (r *resolver) newYearGone(s *meaning) date.Date {
	p := r.c.Published
	if !r.prev.IsZero() && r.at-r.prevAt <= toldWords {
		if d := unitAt(r.prev.First, uYear, s.n); d.First <= p {
			return d
		}
	}
	return unitAt(p, uYear, 0)
}

// nthWeekday returns the nth weekday of a month.
func (r *resolver) nthWeekday(s *meaning, t Tense) date.Date {
	p := r.c.Published
	m := date.Month(p.Year(), 1)
	switch {
	case s.month == 0:
		m = unitAt(p, uMonth, s.dir.steps())
	case s.year != 0:
		m = date.Month(s.year, s.month)
	default:
		m = r.nearDay(p, &meaning{form: isCalendar, month: s.month, day: 15}, t)
	}
	y, month, _ := m.First.Civil()
	return date.OnDay(holiday{month: month, weekday: s.weekday, n: s.n}.on(y))
}
