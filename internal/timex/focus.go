package timex

import (
	"cmp"

	"resetline/internal/date"
)

// The temporal focus of a text is the date from which it goes on: what "two days later",
// "the same week" and a time of day are counted from. It moves with every expression but
// those that are only compared with, or stand beside what the sentence tells.

// focus is what a text has told so far, as far as later expressions go on from it. The tokens are
// the first of the expressions.
type focus struct {
	prev   date.Date // the calendar's reading of the expression before
	prevAt int
	was    date.Date // the last date that was not to come, of any length
	wasAt  int
	ahead  date.Date // the last date that is to come

	day    date.Date // the last single day
	dayAt  int
	gone   date.Date // the last single day that was not to come
	goneAt int
	// hasClock tells that a time of the day was told, clock which; night that it was the night, late that it was
	// the afternoon or later.
	hasClock, night, late bool
	clock                 int

	week   date.Date // the last week that was the subject of its sentence: "Last week was a bad one"
	weekAt int

	quarter   date.Date // the last quarter that was named, of which "the quarter" speaks
	quarterAt int

	// beside tells that prev stands beside what the sentence tells, main and mainDay
	// what prev and day were before it.
	beside        bool
	besideEnd     int // where its clause ends, 0 with the sentence
	main, mainDay date.Date

	section   date.Date // the month that heads what is told
	backwards bool      // it is before the one that headed what was told before
	entry     date.Date // that of the last entry of a chronicle
	order     int       // 1 where it is later than the one before it, -1 where it is earlier, 0 where nobody knows
	entryAt   int
	headed    bool // it is a paragraph of its own

	opened   date.Date // the last day to come, told with its weekday, with which a sentence opened
	openedAt int
	run      date.Date // the last day to come, or stretch of days, that was told with its weekday
	runAt    int

	numbered [32]date.Day // by the number in its month: the day that was named last, 0 for none
	weekdays [8]date.Day  // by weekday: the day that was meant last, 0 for none
	stated   []date.Day   // days that were named with their year

	// adrift tells that the sentence goes on from a day that is counted from an event of no known
	// date.
	adrift   bool
	adriftAt int
}

// toldDay tells whether the expression before is a day.
func (r *resolver) toldDay() bool { return r.prev.Precision == date.ByDay }

// toCome tells whether a date lies behind the day of publication.
func (r *resolver) toCome(d date.Date) bool { return r.c.HasPublished && d.First > r.c.Published }

// goneOnFrom returns the date that what is in hand goes on from: the one before or, where that is still
// to come and the clause tells what has been, the last that was not: "It was signed on 3 September and
// runs until 2038. A fund was announced the same week".
func (r *resolver) goneOnFrom(t Tense) date.Date {
	if t == Past && r.toCome(r.prev) && !r.was.IsZero() && r.at-r.wasAt <= toldWords {
		return r.was
	}
	return r.prev
}

// remember keeps a date for those that follow.
func (r *resolver) remember(s *meaning, d date.Date) {
	if r.onlyCompared(s, d) {
		return
	}
	switch aside := r.standsBeside(); {
	case !aside:
		r.beside = false
	case !r.beside:
		r.beside, r.main, r.mainDay = true, r.prev, r.day
	}
	r.prev, r.prevAt, r.adrift = d, r.at, r.adrift && r.ofVagueDay()
	switch {
	case r.toCome(d):
		r.ahead = d
	case r.c.HasPublished && !s.planned:
		r.was, r.wasAt = d, r.at
	}
	if r.opensSection(s) {
		r.backwards = !r.section.IsZero() && d.First < r.section.First
		r.section = d
	}
	if r.isEntry() || s.form == isTime && r.isStamp() {
		if !r.entry.IsZero() && d.First != r.entry.First {
			r.order = cmp.Compare(d.First, r.entry.First)
		}
		r.entry, r.entryAt, r.headed = d, r.at, r.isHeading()
	}
	switch {
	case d.Precision == date.ByWeek && r.opensSentence(r.at) && tokenAt(r.toks, r.to).val == wasTo:
		r.week, r.weekAt = d, r.at
	case d.Precision == date.ByQuarter:
		r.keepQuarter(d)
	case d.Precision == date.ByDay && r.isDayOfText():
		r.keepDay(s, d)
	}
}

// onlyCompared tells whether a date is not gone on from: what is only compared with ("a year
// earlier", "the 1988 period"), a part of the year with a holiday in its name, and a time of which the
// text does not say the day.
func (r *resolver) onlyCompared(s *meaning, d date.Date) bool {
	switch s.form {
	case isYearAgo:
		return true
	case isSameIn:
		if d.First < r.quarter.First || r.quarter.IsZero() && r.c.HasPublished && d.Last < r.c.Published {
			return true
		}
	case isAfter:
		if d.Precision >= date.ByDecade {
			return true // "in 1992 they voted, and for the following decade they talked. That December"
		}
	case isHoliday:
		if r.to < len(r.toks) && !s.possessive && !r.toks[r.to].endsPhrase() && r.toks[r.to].class&(cCapital|cSchedule) == 0 {
			return true // the Whitsun recess is no day
		}
	case isTime:
		if r.longPast() {
			return true
		}
	}
	since := tokenAt(r.toks, r.at-1).class&cSince != 0 // "on 9 July. For the first time since January, she meets him the day before"
	return r.story && r.standsBack(s, d) || since && d.Precision > date.ByDay && r.prev.Precision == date.ByDay
}

// keepQuarter keeps a quarter with which later ones are compared.
func (r *resolver) keepQuarter(d date.Date) {
	switch {
	case r.c.HasPublished && d.Last >= r.c.Published: // nothing is compared with a quarter that is not over
	case d.First < r.quarter.First && r.at-r.quarterAt < quarterReach: // "after a poor second quarter": what is reported is the third
	default:
		r.quarter, r.quarterAt = d, r.at
	}
}

// isDayOfText tells whether the day in hand is one of which the text tells, and not the last of a time
// of accounts ("for the three months ended Dec. 31"), that of another zone, one since which something was
// ("shut since Friday, it opened at 4am") or one from which it was put off ("delayed from 31 March").
func (r *resolver) isDayOfText() bool {
	return !r.ofPeriod && !r.inOtherZone() && tokenAt(r.toks, r.at-1).class&cSince == 0 && !movedAway(r.toks, r.at)
}

// keepDay keeps a day, with the time of day that was told.
func (r *resolver) keepDay(s *meaning, d date.Date) {
	if r.c.HasPublished && !r.toCome(d) && !s.planned {
		r.gone, r.goneAt = d, r.at
	}
	if s.planned && r.c.HasPublished && r.day.First == r.c.Published && d.First < r.c.Published {
		return // "The fence fell today. It had been due to fall on 10 April. A band played at noon"
	}
	r.day, r.dayAt = d, r.at
	r.hasClock, r.clock, r.night = s.hasClock, s.clock, !s.hasClock && s.part == "NI"
	r.late = s.hasClock && s.clock >= noon || !s.hasClock && (r.night || s.part == "AF" || s.part == "EV")
	if s.weekday != 0 && r.toCome(d) && r.opensSentence(r.at) {
		r.opened, r.openedAt = d, r.at
	}
	if s.form != isCalendar {
		return
	}
	r.keepRun(s, d)
	if s.month != 0 {
		r.numbered[s.day] = d.First
	}
	if s.year != 0 || s.dir != nearest {
		r.stated = append(r.stated, d.First)
	}
}

// quarterReach is how many tokens on a quarter is still what "a year ago" is
// compared with.
const quarterReach = 150

// standsBeside tells whether the expression in hand stands beside what its sentence
// tells, so that the next sentence goes on without it: "it left in 2020, after a vote
// in 2016", "the match, originally planned for Sunday,", "it opens in May, she said on
// Monday", "she comes today before the quotas lapse on Friday".
func (r *resolver) standsBeside() bool {
	r.besideEnd = 0
	if r.ofObject() || r.inRelative() || r.yearOfAttribute() {
		return true
	}
	for i := r.at - 1; i >= max(0, r.at-reach); i-- {
		t := &r.toks[i]
		switch {
		case t.class&cStop != 0:
			return false
		case t.val == isOriginally:
			return true
		case t.class&cSaid != 0 && i >= r.at-2, t.val == isAfterwards && i > 0 && (r.toks[i-1].isComma() || r.toks[i-1].class&cUnits != 0), t.val == isBeforehand && i+3 < r.at && r.toks[i+1].class&cOf == 0:
			return !r.prev.IsZero() && r.prevAt < i && sameClause(r.toks[r.prevAt:i])
		}
	}
	return false
}

// yearOfAttribute tells whether the expression in hand is a year that a noun has for its attribute, in a sentence that
// opened with another: "In 2022 they cut it to its level of 2019. It fell on 3 June that year".
func (r *resolver) yearOfAttribute() bool {
	alone := r.to == r.at+1 && r.toks[r.at].class&cYear != 0 && tokenAt(r.toks, r.at-1).class&cOf != 0
	return alone && r.prev.Precision == date.ByYear && r.inSentence(r.prevAt) && r.opensSentence(r.prevAt)
}

// inRelative tells whether the expression in hand stands in a relative clause between commas,
// and where that ends: "The board, which met in May, will meet again the same day". What was
// told before is gone on from behind it.
func (r *resolver) inRelative() bool {
	if r.prev.IsZero() {
		return false
	}
	for i := r.at - 1; i > 0 && i >= r.at-reach && !r.toks[i].endsClause(); i-- {
		if r.toks[i].val != isRelative || !r.toks[i-1].isComma() {
			continue
		}
		for k := r.to; k < min(len(r.toks), r.to+reach) && r.toks[k].class&cStop == 0; k++ {
			if r.toks[k].isComma() {
				r.besideEnd = k
				return true
			}
		}
		return false
	}
	return false
}

// ofObject tells whether the expression in hand is that of a participle behind an object, in
// a sentence with a date before: "said on Monday that it would not renew the quotas agreed in
// February".
func (r *resolver) ofObject() bool {
	if r.at < 5 || r.prev.IsZero() || r.prevAt >= r.at-4 || !r.prevInClause() {
		return false
	}
	in, done, noun, the, verb := &r.toks[r.at-1], &r.toks[r.at-2], &r.toks[r.at-3], &r.toks[r.at-4], &r.toks[r.at-5]
	return in.class&(cIn|cPrep) != 0 && done.class&cPast != 0 && noun.class&cLetters != 0 && noun.class&(cJoin|cBe|cPerfect|cPronoun|cModal) == 0 &&
		the.class&cDet != 0 && verb.class&cLetters != 0 && verb.class&(cJoin|cPrep|cIn) == 0 && !verb.opensClause()
}

// inOtherZone tells whether the expression in hand stands in brackets with the time of another
// zone: "at 5:46 a.m. (3:46 p.m. EST Monday)".
func (r *resolver) inOtherZone() bool {
	const longest = 8 // words
	zone := false
	for i := r.to - 1; i >= max(0, r.to-longest); i-- {
		switch t := &r.toks[i]; {
		case t.word == r.l.bracket.id:
			return zone
		case t.word == r.l.bracketEnd.id:
			return false
		}
		zone = zone || r.toks[i].class&cZone != 0
	}
	return false
}

// keepRun keeps a day to come that was told with its weekday and month, and the stretch that it ends.
func (r *resolver) keepRun(s *meaning, d date.Date) {
	switch {
	case s.weekday == 0 || !r.toCome(d):
	case !r.from.IsZero() && r.from.First < d.First:
		r.run, r.runAt = date.Between(r.from, d), r.at
	default:
		r.run, r.runAt = d, r.at
	}
}
