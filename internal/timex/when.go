package timex

import "resetline/internal/date"

// Conditions of rules, and what prefixes do. They look at classes alone.

// mod returns a change of the modifier.
func mod(to Mod) func(*meaning) { return func(s *meaning) { s.mod = to } }

// stretchy tells whether a form has a beginning, a middle and an end.
func stretchy(f form) bool {
	switch f {
	case isCalendar, isUnit, isMonth, isQuarter, isSeason, isDecade, isCentury, isSame, isAfter, isWeekday, isTime:
		return true
	}
	return false
}

// countable tells whether a form can be more or less.
func countable(f form) bool { return f == isLength || f == isAway || f == isAfter || f == isYearAgo }

// isDuration tells whether a form is a length.
func isDuration(f form) bool { return f == isLength }

func never(*match) bool { return false }

// before returns the token before the match, or an empty one.
func (m *match) before(n int) *token {
	if m.at < n {
		return new(token)
	}
	return &m.toks[m.at-n]
}

// after returns the nth token after the match, or an empty one.
func (m *match) after(n int) *token {
	if m.end()+n-1 >= len(m.toks) {
		return new(token)
	}
	return &m.toks[m.end()+n-1]
}

// realDay tells whether a month has the day. The rule matches all the same, so
// that "31 June" is consumed whole: see names.
func realDay(m *match) bool { return m.after(1).class&cDecimal == 0 }

// impossible tells whether the calendar lacks a day.
func (s *meaning) impossible() bool {
	if s.day == 0 {
		return false
	}
	if s.day > 31 {
		return true
	}
	if s.month == 0 {
		return false
	}
	y := s.year
	if y == 0 {
		y = 2024 // a leap year: 29 February is possible
	}
	return !date.Valid(y, s.month, s.day)
}

// aloneMonth tells a month from a person or a verb of that name.
func aloneMonth(m *match) bool {
	t := m.find(cMonth)
	if m.has(cLast|cThis|cNext) || t.class&cModal == 0 && m.before(1).class&(cTitle) == 0 {
		return m.has(cLast|cThis|cNext) || m.before(1).class&cCapital == 0 || m.before(1).class&(cIn|cPrep|cOpener) != 0
	}
	return m.before(1).class&(cIn|cPrep) != 0
}

// aloneYear tells a year from another number of four figures.
func aloneYear(m *match) bool {
	t := m.find(cYear)
	if len(m.seq.elems) > 1 {
		return true
	}
	if m.before(1).class&(cCurrency|cLabel|cDecimal) != 0 || m.after(1).class&(cCount|cUnits|cUnit|cNumber|cMonth|cAmPm) != 0 || t.class&cGlued != 0 {
		return false
	}
	if t.val >= 1900 && t.val < 2040 {
		return true
	}
	return m.before(1).class&cIn != 0
}

// aDecade tells "the 90s" and "1990s" from other numbers.
func aDecade(m *match) bool {
	t := m.find(cDecade)
	return t.val > 99 || len(m.seq.elems) > 1
}

// calendarUnit tells whether the unit is one of the calendar.
func calendarUnit(m *match) bool {
	t := m.find(cUnit)
	return t.unit > uHour || m.seq.elems[0].class&cLast == 0 && t.unit > uSecond
}

// after tells whether the words that follow a match go on about time.
func after(m *match) bool { return m.toks[m.at+1].class&cNext == 0 }

// isUnitNumber keeps seconds apart from ordinals.
func isUnitNumber(m *match) bool { return m.find(cUnit|cUnits).class&cOrdinal == 0 }

// bareUnits tells whether units without a number are a length.
func bareUnits(m *match) bool {
	return len(m.seq.elems) > 1 || m.before(1).class&(cPrep|cIn) != 0
}

// aTime tells whether a number before am and pm is an hour.
func aTime(m *match) bool {
	t := m.find(cClock | cDotted | cNumber)
	return t.class&(cClock|cDotted) != 0 || t.val <= 12 && t.val >= 1
}
