package timex

import "resetline/internal/date"

// form is the kind of thing that an expression says.
type form uint8

const (
	isNothing  form = iota // consumed: looks like a date and is none
	isCalendar             // a day, month or year by name: 19 May, May 2025, 1990
	isWeekday              // a weekday
	isUnit                 // a unit counted from the present: this week, last year, today
	isTheUnit              // the unit of the present, or of the story that is told: the end of the month
	isAway                 // some units from the present: three weeks ago
	isAfter                // some units from the expression before: two days later
	isSame                 // the unit of the expression before: the day, that year
	isQuarter              // n of a year's quarters
	isHalf                 // n of a year's halves
	isSeason
	isWeekOfYear // n of a year's weeks
	isMonth      // a month alone
	isDecade     // the 1990s
	isCentury    // the 20th century
	isHoliday
	isBeforeChrist
	isVague // PAST_REF, PRESENT_REF, FUTURE_REF
	isLength
	isOften
	isTime // a time of day alone
	isWeekend
	isSameIn      // the quarter, month or day that was told, in another year
	isDayOf       // a day of last, this or next year
	isThenOf      // a part of the year or week of the expression before
	isNthWeekday  // the nth weekday of a month
	isMonthOf     // a month of last, this or next year
	isHolidayOf   // a holiday of last, this or next year
	isHolidayThen // a holiday of the year of the expression before
	isWeekdayOf   // a weekday of last, this or next week
	isYearEnd     // the last day of the year
	isDayBack     // the same day some units back
	isYearAgo     // a year ago: by its context a year, a quarter or a day
	isEventDay    // the day, week or night before, after or of an event
)

// direction says which of the things named the same is meant.
type direction int8

const (
	nearest direction = iota // not said
	last
	this
	next
	coming // the next one after the present: "this coming Sunday"
)

// unknownCount is the count of "several", "a few": TIMEX3's X.
const unknownCount = -1

// meaning is what an expression's words say, before its context is looked at.
// The fields that count depend on the form.
type meaning struct {
	form             form
	year, month, day int // 0 where not said
	weekday          int // 1 Monday to 7 Sunday
	n                int // a count of units, signed where it has a direction; an ordinal
	unit             unit
	half             bool // and a half
	rest             int  // a count of smaller units: two hours and ten minutes
	restUnit         unit
	beside           int  // the day so many days from the one that is named
	besideOn         int  // the weekday before or after it, by the sign of beside; 0 if any
	edge             Mod  // Start or End: the first or the last day of what is named
	unitOf           unit // the week, weekend or month of the day that is named
	dir              direction
	back             int // years before the one that is named: the winter before last
	mod              Mod
	hasClock         bool
	clock            int    // minutes of the day
	part             string // TIMEX3's part of the day: MO, MI, AF, EV, NI, DT
	vague            string
	holiday          int
	possessive       bool
	ofEveryDay       bool // an hour that recurs
	period           bool // a time of accounts: the nine months, the year to June
	compared         bool // with the expression before: a year earlier
	whole            bool // the unit of the calendar: the following week; last Tuesday, which is not yesterday
	ahead            bool // ahead of Thursday's meeting
	purpose          bool // for Thursday's meeting
	past             bool // it was done on the day: "resigned on 6 January"
	planned          bool // it was to happen: "was due in March"
	sure             bool // the verb of the clause tells of what happens on the day
	ofNoun           bool // it may be that of a noun: "the hours before the fire on 1 December"
	adjacent         bool // a participle of the past governs it: ended March 31
	through          bool // the last edge of a stretch: through January
	aside            bool // earlier or later than the present, in what is said: no edge of it
}

// namesDay tells whether a meaning is one day.
func (s *meaning) namesDay() bool {
	switch s.form {
	case isCalendar:
		return s.day != 0 && s.unitOf == noUnit
	case isUnit, isAway:
		return s.unit == uDay
	case isNthWeekday:
		return s.unitOf == noUnit
	case isWeekday, isWeekdayOf, isHoliday, isHolidayOf, isHolidayThen:
		return true
	}
	return false
}

// namesDate tells whether a meaning is a day of a month.
func (s *meaning) namesDate() bool { return s.form == isCalendar && s.day != 0 && s.month != 0 }

// impossible tells whether the calendar lacks a day. The rules match "31 June"
// all the same, so that it is consumed whole.
func (s *meaning) impossible() bool {
	if s.form != isCalendar || s.day == 0 {
		return false
	}
	y, month := s.year, s.month
	if y == 0 {
		y = 2024 // a leap year: 29 February is possible
	}
	if month == 0 {
		month = 1
	}
	return !date.Valid(y, month, s.day)
}

// isWeekdayAlone tells whether a meaning is a weekday by its name alone, and of no noun: "on Friday",
// but not "next Friday", "Friday's vote".
func (s *meaning) isWeekdayAlone() bool {
	return s.form == isWeekday && s.dir == nearest && !s.possessive
}
