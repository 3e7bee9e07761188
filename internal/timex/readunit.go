package timex

// The readers of units of time, counted from the present ("next week"), from the expression before
// ("two days later") or back to a day ("a week ago Thursday").

// longAgo is from how many years on no year is meant: "the ice melted 10,000 years
// ago".
const longAgo = 1900

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
