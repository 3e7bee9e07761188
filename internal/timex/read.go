package timex

// The readers turn a match into a meaning. They know classes and values and no
// words, so that they serve every language. Those here read what the calendar names: days, months,
// years, weekdays, seasons and holidays.

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

// weekdayOfWeek reads a weekday of the last, this or the next week.
func weekdayOfWeek(m *match) meaning {
	return meaning{form: isWeekdayOf, weekday: int(m.find(cWeekday).val), dir: dir(m)}
}

// steps is the number of units that last, this and next are away.
func (d direction) steps() int { return [...]int{0, -1, 0, 1, 1}[d] }

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
