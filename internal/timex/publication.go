package timex

import "resetline/internal/date"

// What is counted from the day of publication.

// fromPublication resolves what is counted from the day of publication.
func (r *resolver) fromPublication(s *meaning, t Tense) (date.Date, bool) {
	p := r.c.Published
	switch s.form {
	case isCalendar:
		return r.nearDay(p, s, t), true
	case isWeekday:
		return r.aheadOfDropping(date.OnDay(nearWeekday(p, s, t)), s), true
	case isUnit, isTheUnit:
		switch {
		case s.form == isTheUnit && s.n > 0 && t == Past:
			return r.newYearGone(s), true
		case s.form == isTheUnit && s.whole && t == Past && p-unitAt(p, uYear, 0).First <= reported:
			return unitAt(p, uYear, -1), true // "for the full year sales rose", told in January
		}
		return unitAt(p, s.unit, s.n), true
	case isWeekend:
		return weekendAt(p, s, t), true
	case isAfter:
		if s.weekday != 0 || s.month != 0 {
			return s.stepFrom(date.OnDay(p)), true
		}
		if s.n > 0 && (t != Future || r.goesOn()) && r.prev.IsZero() {
			return date.Date{}, false // "Three days later they signed", "are signing": of no day that was told
		}
		switch {
		case s.unit == uWeekend:
			return weekendBeside(date.OnDay(p), s.n), true
		case s.whole:
			return unitAt(p, s.unit, s.n), true
		}
		return awayFrom(p, s.unit, s.n), true
	case isAway:
		return awayFrom(p, s.unit, s.n), true
	case isYearAgo:
		return date.Year(p.Year() - 1), true
	case isDayBack:
		if s.weekday != 0 { // an anniversary is told beside its day
			p = weekdayFrom(p-3, s.weekday)
		}
		if s.year != 0 {
			s.n = s.year - p.Year()
		}
		return date.OnDay(dayBack(p, s.unit, s.n)), true
	case isYearEnd:
		return date.OnDay(date.NewDay(p.Year(), 12, 31)), true
	case isNthWeekday:
		return r.nthWeekday(s, t), true
	case isDayOf:
		if s.month == 0 {
			m := unitAt(p, uMonth, s.dir.steps())
			return date.OnDay(m.First + date.Day(s.day-1)), m.First+date.Day(s.day-1) <= m.Last
		}
		return date.OnDay(date.NewDay(p.Year()+s.dir.steps(), s.month, s.day)), true
	case isMonthOf:
		if s.n != 0 {
			return date.Season(p.Year()+s.dir.steps(), s.n), true
		}
		return date.Month(p.Year()+s.dir.steps(), s.month), true
	case isHolidayOf:
		return inYear(r.l, s, p.Year()+s.dir.steps()), true
	case isWeekdayOf:
		return date.OnDay(p.Monday() + date.Day(7*s.dir.steps()+s.weekday-1)), true
	case isSame:
		if s.unit <= uDay && !s.aside { // "then", "that day": of none that was told
			return date.Date{}, false
		}
		if s.unit == uQuarter { // business news tells of quarters that are over
			return unitAt(p, s.unit, -1), true
		}
		return unitAt(p, s.unit, 0), true
	case isTime:
		if r.beforeOwnTime(s, date.OnDay(p), t) {
			p--
		}
		return date.OnDay(p), true
	}
	d := r.nearest(s, t)
	if s.back != 0 {
		d = inYear(r.l, s, d.First.Year()-s.back)
	}
	return d, true
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
