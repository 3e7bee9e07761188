package timex

// The readers turn a match into a meaning. They know classes and values and no
// words, so that they serve every language.

// names reads a day, month, year and weekday, whichever were matched.
func names(m *match) meaning {
	s := meaning{form: isCalendar}
	if t := m.find(cMonth); t != nil {
		s.month = int(t.val)
	}
	if t := m.find(cYear); t != nil {
		s.year = int(t.val)
	} else if t := m.find(cYear2); t != nil {
		s.year = pivot(int(t.val))
	}
	if t := m.find(cDay | cOrdinal); t != nil {
		s.day = int(t.val)
	}
	if t := m.find(cWeekday); t != nil {
		s.weekday = int(t.val)
	}
	s.part = part(m)
	s.dir = dir(m)
	if s.month != 0 && s.day == 0 && s.year == 0 {
		s.form = isMonth
	}
	return s
}

// pivot returns the year of which the last two figures are told: 1950 to 2049.
func pivot(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}

// numeric reads a date in figures.
func numeric(m *match) meaning {
	v := int(m.find(cNumDate).val)
	s := meaning{form: isCalendar, year: v / 10000, month: v / 100 % 100, day: v % 100}
	if t := m.find(cClock); t != nil {
		s.hasClock, s.clock = true, int(t.val)
	}
	return s
}

// dayOfYear reads a day of the last, this or the next year or, where it names no
// month, month.
func dayOfYear(m *match) meaning {
	s := names(m)
	s.form = isDayOf
	return s
}

// dir reads last, this or next.
func dir(m *match) direction {
	switch {
	case m.has(cLast):
		return last
	case m.has(cNext):
		return next
	case m.has(cThis):
		return this
	}
	return nearest
}

// dayWeekend reads the weekend of a day of a month.
func dayWeekend(m *match) meaning {
	s := names(m)
	s.unitOf = uWeekend
	return s
}

// weekday reads a weekday with last, this or next and a part of the day.
func weekday(m *match) meaning {
	s := meaning{form: isWeekday, weekday: int(m.find(cWeekday).val), dir: dir(m), part: part(m)}
	s.whole = m.toks[m.at].class&cLast != 0
	return s
}

// comingWeekday reads the next such weekday after the present.
func comingWeekday(m *match) meaning {
	s := weekday(m)
	s.dir = coming
	return s
}

// weekdayAgo reads a weekday some weeks before the last one: "a week ago
// Thursday".
func weekdayAgo(m *match) meaning {
	s := weekday(m)
	s.dir, s.n = last, count(m)
	return s
}

// someWeekday reads any such weekday: "one Sunday".
func someWeekday(m *match) meaning {
	s := weekday(m)
	s.form = isVague
	return s
}

// weekdaysAgo reads such a weekday some weeks back: "two Sundays ago".
func weekdaysAgo(m *match) meaning {
	n := int(m.find(cNumber).val)
	return meaning{form: isWeekday, weekday: int(m.find(cWeekdays).val), dir: last, n: n - 1}
}

// weekdayBeforeLast reads such a weekday a week before the last one.
func weekdayBeforeLast(m *match) meaning {
	s := weekday(m)
	s.dir, s.n = last, -1
	return s
}

// weekdayAway reads a weekday some weeks on: "Monday week", "a week on Monday".
func weekdayAway(m *match) meaning {
	s := weekday(m)
	s.dir, s.n = next, count(m)
	return s
}

// weeksOn returns a reader of some weeks from today and so many days more: "a week
// tomorrow".
func weeksOn(days int) func(*match) meaning {
	return func(m *match) meaning { return meaning{form: isUnit, unit: uDay, n: 7*count(m) + days} }
}

// weeksFromTonight reads the night some weeks on.
func weeksFromTonight(m *match) meaning {
	s := weeksOn(0)(m)
	s.part = "NI"
	return s
}

// present reads a unit counted from the present by this, last or next.
func present(m *match) meaning {
	s := meaning{form: isUnit, unit: timeUnit(m), part: part(m)}
	switch dir(m) {
	case last:
		s.n = -1
	case next:
		s.n = 1
	}
	if s.part != "" {
		s.unit = uDay
	}
	if s.unit == uWeekend {
		s.form = isWeekend
		s.dir = dir(m)
	}
	return s
}

// alsoPresent reads last, this or next as that of the unit before, to which it is joined.
func alsoPresent(m *match) meaning {
	return meaning{form: isUnit, unit: m.before(2).unit, n: dir(m).steps()}
}

// dayIn reads an unknown day of a unit: "one day last week".
func dayIn(m *match) meaning {
	s := present(m)
	s.unit = m.last().unit
	return s
}

// dayAway returns a reader of today, yesterday and tomorrow.
func dayAway(n int, p string) func(*match) meaning {
	return func(m *match) meaning {
		s := meaning{form: isUnit, unit: uDay, n: n, part: part(m)}
		if p != "" {
			s.part = p
		}
		return s
	}
}

// longAgo is from how many years on no year is meant: "the ice melted 10,000 years
// ago".
const longAgo = 1900

// unitsAway reads units before or after the present: "three weeks ago".
func unitsAway(sign int) func(*match) meaning {
	return func(m *match) meaning {
		n, u := count(m), timeUnit(m)
		s := meaning{form: isAway, unit: u, n: n * sign, part: part(m)}
		if s.part != "" {
			s.unit = uDay
		}
		if n == unknownCount || n*u.months() > 12*longAgo {
			s.form, s.vague = isVague, "PAST_REF"
			if sign > 0 {
				s.vague = "FUTURE_REF"
			}
		}
		return s
	}
}

// unitsAfter reads units counted from the expression before: "a week later".
func unitsAfter(sign int) func(*match) meaning {
	return func(m *match) meaning {
		s := unitsAway(sign)(m)
		if s.form == isAway {
			s.form = isAfter
		}
		return s
	}
}

// wholeAfter reads the unit of the calendar before or after the expression
// before: "the following week" is a week, "a week later" a day.
func wholeAfter(sign int) func(*match) meaning {
	return func(m *match) meaning {
		s := unitsAfter(sign)(m)
		s.whole = true
		return s
	}
}

// stepsAfter returns a reader of the next such weekday or month after the
// expression before, or of the last one before it.
func stepsAfter(sign int) func(*match) meaning {
	return func(m *match) meaning {
		s := names(m)
		s.form, s.n = isAfter, sign
		return s
	}
}

// seasonAfter returns a reader of the next such season after the expression
// before, or of the last one before it. It is known by the month it begins in.
func seasonAfter(sign int) func(*match) meaning {
	return func(m *match) meaning {
		return meaning{form: isAfter, n: sign, unit: uSeason, month: 3 * int(m.find(cSeason).val)}
	}
}

// nthWeekday reads the nth or the last such weekday of a month; its dir is that
// of a month told by last, this or next.
func nthWeekday(m *match) meaning {
	const saturday = 6
	s := meaning{form: isNthWeekday, weekday: saturday, n: -1}
	if t := m.find(cWeekday); t != nil {
		s.weekday = int(t.val)
	}
	if t := m.find(cOrdinal); t != nil {
		s.n = int(t.val)
	}
	if t := m.find(cMonth); t != nil {
		s.month = int(t.val)
	} else if m.has(cNext) {
		s.dir = next
	} else if t := &m.toks[m.end()-2]; t.class&cLast != 0 {
		s.dir = last
	}
	if t := m.find(cYear); t != nil {
		s.year = int(t.val)
	}
	return s
}

// nthWeekend reads the nth or the last weekend of a month, by its Saturday.
func nthWeekend(m *match) meaning {
	s := nthWeekday(m)
	s.unitOf = uWeekend
	return s
}

// same reads a unit that an expression before has told: "the quarter".
func same(m *match) meaning {
	s := meaning{form: isSame, unit: timeUnit(m), part: part(m)}
	if s.part != "" {
		s.unit = uDay
	}
	return s
}

// laterInDay reads a part of the day of the expression before, or of the present.
func laterInDay(m *match) meaning {
	s := same(m)
	s.aside = true
	return s
}

// seasonOf reads a season.
func seasonOf(m *match) meaning {
	s := meaning{form: isSeason, n: int(m.find(cSeason).val), dir: dir(m)}
	if t := m.find(cNext); t != nil && t.val == isComing {
		s.dir = coming
	}
	if t := m.find(cYear); t != nil {
		s.year = int(t.val)
	} else if t := m.find(cYear2); t != nil {
		s.year = pivot(int(t.val))
	}
	return s
}

// decadeOf reads a decade by its figures or its name.
func decadeOf(m *match) meaning {
	y := int(m.find(cDecade).val)
	if y < 100 {
		y += 1900
	}
	return meaning{form: isDecade, year: y}
}

// centuryOf reads a century by its number: the 20th begins in 1900.
func centuryOf(m *match) meaning {
	return meaning{form: isCentury, year: 100 * (int(m.find(cOrdinal|cNumber).val) - 1)}
}

// vague returns a reader of an expression that names no date.
func vague(ref string) func(*match) meaning {
	return func(*match) meaning { return meaning{form: isVague, vague: ref} }
}

// nothing reads a look-alike.
func nothing(*match) meaning { return meaning{} }

// besideDay reads a unit or a part of a day before or after an event, eveOf the day before
// one.
func besideDay(m *match) meaning { return meaning{form: isEventDay, unit: timeUnit(m), part: part(m)} }
func eveOf(*match) meaning       { return meaning{form: isEventDay, unit: uDay, n: 1} }

// holidayOf returns a reader of a holiday, in a year or not.
func holidayOf(n int) func(*match) meaning {
	return func(m *match) meaning {
		s := meaning{form: isHoliday, holiday: n, dir: dir(m)}
		if t := m.find(cYear); t != nil {
			s.year = int(t.val)
		}
		return s
	}
}

// holidayOfYear returns a reader of a holiday of the last, this or the next year.
func holidayOfYear(n int) func(*match) meaning {
	return func(m *match) meaning { return meaning{form: isHolidayOf, holiday: n, dir: dir(m)} }
}

// holidayThen returns a reader of a holiday of the year of the expression before, or
// the one after that.
func holidayThen(n int, year direction) func(*match) meaning {
	return func(*match) meaning { return meaning{form: isHolidayThen, holiday: n, dir: year} }
}

// holidayTime returns a reader of the week or the weekend of a holiday.
func holidayTime(n int) func(*match) meaning {
	return func(m *match) meaning { return meaning{form: isHoliday, holiday: n, unit: m.last().unit, dir: dir(m)} }
}

// comingMonth reads the next such month.
func comingMonth(m *match) meaning {
	s := names(m)
	s.dir = coming
	return s
}

// monthOfYear reads a month of the last, this or the next year.
func monthOfYear(m *match) meaning {
	return meaning{form: isMonthOf, month: int(m.find(cMonth).val), dir: dir(m)}
}

// seasonOfYear reads a season of the last, this or the next year.
func seasonOfYear(m *match) meaning {
	return meaning{form: isMonthOf, n: int(m.find(cSeason).val), dir: dir(m)}
}

// thisTime reads the month a year before or after the present one.
func thisTime(m *match) meaning {
	n := -1
	if m.has(cNext) {
		n = 1
	}
	return meaning{form: isUnit, unit: uMonth, n: 12 * n}
}

// endOfUnit reads the end of the unit of the present or of the story.
func endOfUnit(m *match) meaning { return meaning{form: isTheUnit, unit: timeUnit(m), mod: End} }

// weekdayOfWeek reads a weekday of the last, this or the next week.
func weekdayOfWeek(m *match) meaning {
	return meaning{form: isWeekdayOf, weekday: int(m.find(cWeekday).val), dir: dir(m)}
}

// steps is the number of units that last, this and next are away.
func (d direction) steps() int { return [...]int{0, -1, 0, 1, 1}[d] }

// thisUnit reads the present unit.
func thisUnit(m *match) meaning { return meaning{form: isUnit, unit: timeUnit(m)} }

// comingUnit reads the unit after the present one; the coming weekend may be
// that of this week.
func comingUnit(m *match) meaning {
	if timeUnit(m) == uWeekend {
		return meaning{form: isWeekend, dir: coming}
	}
	return meaning{form: isUnit, unit: timeUnit(m), n: 1}
}

// past reads the last unit, weekend or season that is over.
func past(m *match) meaning {
	switch t := m.last(); t.unit {
	case uSeason:
		return meaning{form: isSeason, n: int(t.val), dir: last}
	case uWeekend:
		return meaning{form: isWeekend, dir: last}
	default:
		return meaning{form: isUnit, unit: t.unit, n: -1}
	}
}

// beforeLast reads the unit before the last one.
func beforeLast(m *match) meaning {
	if t := m.find(cSeason); t != nil {
		return meaning{form: isSeason, n: int(t.val), dir: last, back: 1}
	}
	if timeUnit(m) == uWeekend {
		return meaning{form: isWeekend, dir: last, n: -2}
	}
	return meaning{form: isUnit, unit: timeUnit(m), n: -2}
}

// afterNext reads the unit after the next one.
func afterNext(m *match) meaning {
	if timeUnit(m) == uWeekend {
		return meaning{form: isWeekend, dir: next, n: 2}
	}
	return meaning{form: isUnit, unit: timeUnit(m), n: 2}
}

// sideOf returns a reader of a part of the unit of the present or of the story.
func sideOf(to Mod) func(*match) meaning {
	return func(m *match) meaning {
		return meaning{form: isTheUnit, unit: timeUnit(m), mod: to, aside: true}
	}
}

// theUnit reads the unit of the present or of the story that is told, theYear its
// year.
func theUnit(m *match) meaning { return meaning{form: isTheUnit, unit: timeUnit(m)} }
func theYear(*match) meaning   { return meaning{form: isTheUnit, unit: uYear} }

// fullYear reads a year of which accounts are made up.
func fullYear(*match) meaning { return meaning{form: isTheUnit, unit: uYear, whole: true} }

// yearEnd reads the last day of a year, or of that of publication.
func yearEnd(m *match) meaning {
	if t := m.find(cYear); t != nil {
		return meaning{form: isCalendar, year: int(t.val), month: 12, day: 31, mod: End}
	}
	return meaning{form: isYearEnd, mod: End}
}

// endOfYear reads the end of the year of the present or of the story.
func endOfYear(*match) meaning { return meaning{form: isTheUnit, unit: uYear, mod: End} }

// newYear reads the beginning of the year after it.
func newYear(*match) meaning { return meaning{form: isTheUnit, unit: uYear, n: 1, mod: Start} }

// agoToday reads a day some units back.
func agoToday(m *match) meaning {
	return meaning{form: isDayBack, n: -count(m), unit: timeUnit(m)}
}

// agoBeside returns a reader of the day some years before the one so many days from the present.
func agoBeside(days int) func(*match) meaning {
	return func(m *match) meaning {
		s := agoToday(m)
		s.beside = days
		return s
	}
}

// onThisDay reads the day of publication in another year.
func onThisDay(m *match) meaning {
	return meaning{form: isDayBack, unit: uYear, year: int(m.find(cYear).val)}
}

// lastWeekday reads the last such weekday.
func lastWeekday(m *match) meaning {
	s := weekday(m)
	s.dir = last
	return s
}

// overnightOn reads the night of a weekday.
func overnightOn(m *match) meaning {
	s := weekday(m)
	s.part = "NI"
	return s
}

// weekOfYear reads a week by its number.
func weekOfYear(m *match) meaning {
	s := meaning{form: isWeekOfYear, n: int(m.find(cNumber | cOrdinal).val)}
	if t := m.find(cYear); t != nil {
		s.year = int(t.val)
	}
	return s
}

// agoThis reads the week or month of a day some units back.
func agoThis(m *match) meaning {
	s := agoToday(m)
	s.unitOf = m.last().unit
	return s
}

// agoWeek reads the week years before the last or the next one.
func agoWeek(m *match) meaning {
	s := agoThis(m)
	s.beside = 7 * dir(m).steps()
	return s
}

// agoOn reads the day some years before a weekday.
func agoOn(m *match) meaning {
	s := agoToday(m)
	s.weekday = int(m.last().val)
	return s
}

// fromToday reads a day some units on.
func fromToday(m *match) meaning {
	s := agoToday(m)
	s.n = -s.n
	return s
}

// halfAgo reads half a unit back.
func halfAgo(m *match) meaning {
	months := m.toks[m.end()-2].unit.months() / 2
	if months >= 120 {
		return meaning{form: isAway, n: -months / 120, unit: uDecade}
	}
	if months >= 12 {
		return meaning{form: isAway, n: -months / 12, unit: uYear}
	}
	return meaning{form: isAway, n: -months, unit: uMonth}
}

// halvesAgo reads some units and a half back, to the month.
func halvesAgo(m *match) meaning {
	months := timeUnit(m).months()
	return meaning{form: isAway, n: -count(m)*months - months/2, unit: uMonth}
}

// quarterAgo reads a quarter of a century back.
func quarterAgo(*match) meaning { return meaning{form: isAway, n: -25, unit: uYear} }

// thenOf returns a reader of a day, month, season or weekend of the year or week
// of the expression before, or of the year beside it.
func thenOf(year direction) func(*match) meaning {
	return func(m *match) meaning {
		s := names(m)
		s.form, s.dir = isThenOf, year
		if t := m.find(cSeason); t != nil {
			s.n = int(t.val)
		}
		return s
	}
}

// beforeChrist reads a day, month or year before Christ, centuryBeforeChrist a
// century.
func beforeChrist(m *match) meaning {
	s := names(m)
	s.form, s.year = isBeforeChrist, int(m.toks[m.end()-min(2, len(m.seq.elems))].val)
	return s
}

func centuryBeforeChrist(m *match) meaning {
	return meaning{form: isBeforeChrist, unit: uCentury, year: int(m.find(cOrdinal).val) - 1}
}

// afterChrist reads a year after Christ.
func afterChrist(m *match) meaning {
	return meaning{form: isCalendar, year: int(m.find(cNumber).val)}
}
