package timex

import (
	"slices"

	"resetline/internal/date"
)

// What is counted from the expression before, or shares its year.

// tellsYear tells whether the year that one expression states holds for the
// next: it opens the sentence ("In 2016, voters went to the polls in June"), or
// nothing but connecting words stand between ("on 24 December 2020 and 1
// January").
func (r *resolver) tellsYear(a, b *found) bool {
	if a.said.form != isCalendar || a.said.year == 0 {
		return false
	}
	connected := true
	for i := a.to; i < b.from; i++ {
		t := &r.toks[i]
		if t.class&cStop != 0 && t.word != r.l.colon.id || i-a.to > reach {
			return false
		}
		connected = connected && t.class&(cJoin|cPrep|cIn|cTimeJoin) != 0
	}
	opens := a.from == 0 || a.from > 1 && r.toks[a.from-2].class&cStop != 0 || a.from == 1
	return connected || opens || r.openedBy(a.from)
}

// openedBy tells whether the year at a token is that of a noun with which its sentence begins:
// "During the plague of 2001 exports stopped, on 21 February".
func (r *resolver) openedBy(at int) bool {
	const longest = 12 // words
	if r.toks[at-1].class&cOf == 0 {
		return false
	}
	for i := at - 2; i >= max(0, at-longest); i-- {
		t := &r.toks[i]
		if i == 0 || r.toks[i-1].class&cStop != 0 {
			return t.class&cIn != 0 && t.class&(cSince|cUntil) == 0
		}
		if t.class&(cStop|verbal) != 0 {
			return false
		}
	}
	return false
}

// quarterEnding takes the three months up to the day that follows ("the quarter
// ended July 31") for the quarter that is told, the one most of them lie in.
func (r *resolver) quarterEnding() bool {
	f := r.next
	if f == nil || f.from != r.to+1 || r.toks[r.to].class&(cPast|cIng|cInfinitive) == 0 || !f.said.namesDay() {
		return false
	}
	s := f.said
	s.adjacent = r.toks[r.to].class&cPast != 0
	a, ok := r.calendar(&s, Unknown)
	if ok {
		r.quarter, r.quarterAt = unitAt(a.date.First-45, uQuarter, 0), r.at
	}
	return ok
}

// inOtherYear returns the quarter or the month that was told, in another year.
func (r *resolver) inOtherYear(s *meaning) answer {
	year := s.year
	if year == 0 {
		year = r.c.Published.Year() + s.dir.steps()
	}
	told := r.quarter
	if s.unit == uMonth {
		told = r.prev
		if told.Precision != date.ByMonth {
			told = unitAt(r.c.Published, uMonth, 0)
		}
	}
	if told.IsZero() {
		return answer{date: date.Year(year), anchor: r.published()}
	}
	return answer{date: yearsOn(told, year-told.First.Year()), anchor: Anchor{Previous, told}}
}

// winter is the season that begins in one year and ends in the next.
const winter = 4

// goneOnFrom returns the date that what is in hand goes on from: the one before or, where that is still
// to come and the clause tells what has been, the last that was not: "It was signed on 3 September and
// runs until 2038. A fund was announced the same week".
func (r *resolver) goneOnFrom(t Tense) date.Date {
	if t == Past && r.c.HasPublished && r.prev.First > r.c.Published && !r.was.IsZero() && r.at-r.wasAt <= toldWords {
		return r.was
	}
	return r.prev
}

// thenOf returns a part of the year or week of the expression before.
func (r *resolver) thenOf(s *meaning, t Tense) answer {
	at := r.goneOnFrom(t)
	a := answer{anchor: Anchor{Previous, at}}
	y, m, _ := at.First.Civil()
	y += s.dir.steps()
	switch {
	case s.form == isHolidayThen:
		a.date = inYear(r.l, s, y)
	case s.weekday != 0 && s.month == 0:
		a.date = date.OnDay(at.First.Monday() + date.Day(7*s.dir.steps()+s.weekday-1))
	case s.n != 0:
		if s.n == winter && m < 3 {
			y-- // in January, that winter began the year before
		}
		a.date = date.Season(y, s.n)
	case s.month != 0:
		s.year = y
		a.date = stated(s)
	default:
		a.date, a.weekend = weekendOf(at.First.Monday()+5), true
	}
	return a
}

// standsBeside tells whether the expression in hand stands beside what its sentence
// tells, so that the next sentence goes on without it: "it left in 2020, after a vote
// in 2016", "the match, originally planned for Sunday,", "it opens in May, she said on
// Monday", "she comes today before the quotas lapse on Friday".
func (r *resolver) standsBeside() bool {
	r.besideEnd = 0
	if r.ofObject() {
		return true
	}
	if r.inRelative() {
		return true
	}
	for i := r.at - 1; i >= max(0, r.at-reach); i-- {
		t := &r.toks[i]
		switch {
		case t.class&cStop != 0:
			return false
		case t.val == isOriginally:
			return true
		case t.class&cSaid != 0 && i >= r.at-2, t.val == isAfterwards && i > 0 && r.toks[i-1].isComma(), t.val == isBeforehand && i+3 < r.at && r.toks[i+1].class&cOf == 0:
			return !r.prev.IsZero() && r.prevAt < i && sameClause(r.toks[r.prevAt:i])
		}
	}
	return false
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
	if r.at < 5 || r.prev.IsZero() || r.prevAt >= r.at-4 || !sameClause(r.toks[r.prevAt:r.at]) {
		return false
	}
	in, done, noun, the, verb := &r.toks[r.at-1], &r.toks[r.at-2], &r.toks[r.at-3], &r.toks[r.at-4], &r.toks[r.at-5]
	return in.class&(cIn|cPrep) != 0 && done.class&cPast != 0 && noun.class&cLetters != 0 && noun.class&(cJoin|cBe|cPerfect|cPronoun|cModal) == 0 &&
		the.class&cDet != 0 && verb.class&cLetters != 0 && verb.class&(cJoin|cPrep|cIn) == 0 && !verb.opensClause()
}

// tooCoarse tells whether the expression before names a longer time than the one
// in hand, which then lies somewhere in or after it: "in 2023 it opened, two
// months later it closed".
func (r *resolver) tooCoarse(s *meaning, t Tense) bool {
	at := r.goneOnFrom(t)
	if at.IsZero() || s.weekday != 0 || s.month != 0 {
		return false
	}
	if s.form == isSame && (s.unit <= uDay || s.unit == uQuarter || s.unit <= uMonth && !r.day.IsZero()) {
		return false // of the day or quarter that was told, see fromPrevious
	}
	span := at.Precision
	if span == date.Range {
		span = at.Ends
	}
	switch s.unit {
	case uDay:
		return span > date.ByDay
	case uWeek:
		return span > date.ByWeek
	case uMonth:
		return span > date.ByMonth
	case uQuarter:
		return span > date.ByQuarter
	case uYear:
		return span > date.ByYear
	}
	return false
}

// fromPrevious resolves what is counted from the expression before.
func (r *resolver) fromPrevious(s *meaning, t Tense) (date.Date, bool) {
	at := r.goneOnFrom(t)
	if s.form == isSame {
		switch {
		case s.unit == uQuarter:
			return r.quarter, !r.quarter.IsZero()
		case s.unit == uDay && t == Past && !r.dayGoesOn(t) && !r.gone.IsZero() && r.at-r.goneAt <= toldWords:
			return r.gone, true // "She left on Monday; he will come on 9 May. On the same day it rained"
		case s.unit == uDay:
			return r.day, r.dayGoesOn(t) || t != Past && !r.day.IsZero() && r.prevAt <= r.dayAt && r.at-r.dayAt <= reach
		case r.prev.IsZero():
			return date.Date{}, false
		case s.unit == noUnit && t == Future && r.c.HasPublished && r.prev.Last < r.c.Published && !r.ahead.IsZero():
			return r.ahead, true // "She comes on 20 May. Talks, which opened in January, will not be over by then"
		case s.unit == noUnit:
			return r.prev, true
		}
		if s.unit <= uMonth && at.Precision > date.ByMonth && !r.day.IsZero() {
			at = r.day // "that week" is not the first of the year that was told last
		}
		return unitAt(at.First, s.unit, 0), true
	}
	if s.n < 0 && t == Past && r.c.HasPublished && r.prev.First > r.c.Published && !r.prev.IsZero() {
		if s.unit == uDay && r.goneAt > 0 && r.at-r.goneAt <= toldWords {
			return awayFrom(r.gone.First, s.unit, s.n), true // "On Thursday it opened a fair that runs until 20 August. The day before, she had left"
		}
		if s.whole {
			return date.Date{}, false
		}
	}
	if r.prev.IsZero() {
		return date.Date{}, false
	}
	if s.weekday != 0 || s.month != 0 {
		return s.stepFrom(at), true
	}
	switch s.unit {
	case uSecond, uMinute, uHour:
		return r.soonAfter(s, t)
	case uDay, uWeek:
		if at.Precision == date.ByDay && !s.whole {
			return awayFrom(at.First, s.unit, s.n), true
		}
		return unitAt(at.First, s.unit, s.n), s.unit == uWeek || at.Precision == date.ByDay
	case uWeekend:
		return weekendBeside(at, s.n), true
	case uDecade, uCentury:
		if !s.whole {
			return awayFrom(at.First, s.unit, s.n), true
		}
		return unitAt(at.First, s.unit, s.n), true
	case uYear, uMonth, uQuarter:
		return unitAt(at.First, s.unit, s.n), true
	}
	return date.Date{}, false
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

// upToNow returns a date counted on from the one before, or the present where
// that is still to come though the clause tells what has been: "the wreck of 1989
// still leaks thirty years later". It fails for a weekday or month that is to come.
func (r *resolver) upToNow(s *meaning, d date.Date, t Tense) (date.Date, bool) {
	told := t == Past || t != Future && !s.whole && s.month == 0
	if s.form == isAfter && s.n > 0 && t == Future && s.weekday == 0 && s.month == 0 && r.c.HasPublished && d.Last < r.c.Published && goesOnToWill(r.toks[r.prevAt:r.at]) {
		return d, false // "linked in 2025, will be joined a quarter later": than what was told before
	}
	from := r.goneOnFrom(t)
	if s.form != isAfter || s.n <= 0 || !told || !r.c.HasPublished || d.First <= r.c.Published || from.First > r.c.Published {
		return d, true
	}
	if s.weekday != 0 || s.month != 0 || from != r.prev {
		return d, false // counted from another day than the one that stands before
	}
	return unitAt(r.c.Published, s.unit, 0), true
}

// goesOnToWill tells whether a clause goes on, among tokens, to what will be, and not to what
// would.
func goesOnToWill(toks []token) bool {
	return sameClause(toks) && slices.ContainsFunc(toks, func(t token) bool { return t.class&cModal != 0 && t.val == 0 })
}

// soonAfter returns the day some hours or minutes from the time that was told,
// and their time of day; where no time was told, the day that was, or so many whole
// days from it: "48 hours later".
func (r *resolver) soonAfter(s *meaning, t Tense) (date.Date, bool) {
	if !r.dayGoesOn(t) {
		return r.day, false
	}
	const hours = 24
	minutes := r.clock
	switch {
	case !r.hasClock && s.unit == uHour && s.n%hours == 0:
		return date.OnDay(r.day.First + date.Day(s.n/hours)), true
	case !r.hasClock || s.unit == uSecond || s.half:
		return r.day, true
	case s.unit == uHour:
		minutes += 60 * s.n
	default:
		minutes += s.n
	}
	const day = hours * 60
	days := minutes / day
	if minutes%day < 0 {
		days--
	}
	s.hasClock, s.clock = true, minutes-day*days
	return date.OnDay(r.day.First + date.Day(days)), true
}

// dayGoesOn tells whether a time of day may be of the day that was told: one to
// come has not been told of unless the clause speaks ahead.
func (r *resolver) dayGoesOn(t Tense) bool {
	if t == Future && !r.story && r.c.HasPublished && r.day.First < r.c.Published && r.day != r.entry && !sameClause(r.toks[r.dayAt:r.at]) {
		return !r.willBeThen() // "He came last night. They will meet at 9.30"
	}
	return !r.day.IsZero() && (t == Future && r.prevAt <= r.dayAt || r.day == r.entry || !r.c.HasPublished || r.day.First <= r.c.Published || r.inSentence(r.dayAt))
}

// inSentence tells whether a token stands in the sentence of the expression in hand, not long
// before it.
func (r *resolver) inSentence(i int) bool {
	return r.at-i <= toldWords && !slices.ContainsFunc(r.toks[i:r.at], func(t token) bool { return t.class&cStop != 0 })
}

// willBeThen tells whether the clause of the expression in hand says what will be, and not what
// then was to be.
func (r *resolver) willBeThen() bool {
	_, i := clauseTense(r.toks, r.at, r.to)
	if i < 0 || r.toks[i].class&cSchedule != 0 {
		return false
	}
	verb, before := r.toks[i].val, auxiliary(r.toks, i).val
	return verb != isWould && verb != wasTo && before != isWould && before != wasTo
}

// farBack tells whether the date before stands too far back in the text to be counted
// from: "two days later" is then of no known day, and "the previous day" that before
// publication.
func (r *resolver) farBack(s *meaning) bool {
	at := r.prevAt
	if s.form == isSame && s.unit == uDay {
		at = r.dayAt
	}
	return !r.story && !r.prev.IsZero() && s.unit != uQuarter && !s.aside && r.at-at > 2*toldWords
}

// daysBack tells whether a meaning is counted back by days or more from what was told:
// "the previous day".
func (s *meaning) daysBack() bool {
	return s.form == isAfter && s.n < 0 && (s.unit == noUnit || s.unit >= uDay)
}

// longPast tells whether the day that was told lies so far back, in the text and in the
// calendar, that a time of day is one of the present again. That of another year does not
// outlast its paragraph: "The record is that of 6 April 1886."
func (r *resolver) longPast() bool {
	const fresh, year = 7, 366 // days
	if r.story || !r.c.HasPublished {
		return false
	}
	back := r.c.Published - r.day.First
	return back > fresh && r.at-r.dayAt > 2*toldWords || back > year && !r.day.IsZero() && r.paragraphEnds(r.dayAt, r.at)
}

// paragraphEnds tells whether a paragraph ends between two tokens.
func (r *resolver) paragraphEnds(from, to int) bool {
	return slices.ContainsFunc(r.toks[from:to], func(t token) bool { return t.word == r.l.paragraph.id })
}

// apposed returns the date that stands beside a relative one and says which it
// is: "the next day, 4 May,", "two years later, in 1946,".
func (r *resolver) apposed(s *meaning, t Tense) (a answer, ok bool) {
	f := r.next
	if f == nil || f.from > r.to+2 || !r.toks[r.to].isComma() {
		return a, false
	}
	if f.said.form == isWeekday && f.said.dir == nearest && s.unit == uDay && s.n < 0 {
		return r.calendar(&f.said, Past) // "two days earlier, on Sunday,"
	}
	if f.said.form != isCalendar {
		return a, false
	}
	day, year := f.said.day != 0 && f.said.month != 0, f.said.year != 0
	a, ok = r.calendar(&f.said, t)
	switch s.unit {
	case uDay:
		return a, ok && day
	case uMonth:
		a.date = unitAt(a.date.First, uMonth, 0)
		return a, ok && f.said.month != 0
	case uYear, uDecade, uCentury:
		a.date = date.Year(a.date.First.Year())
		return a, ok && year
	}
	return a, false
}

// appended tells whether what is in hand says no more than how long after the one before it a
// date came about that stands right before it: "opened on 3 May, and closed on 19 May, two weeks
// later".
func (r *resolver) appended(s *meaning) bool {
	b := r.before
	return s.form == isAfter && !s.whole && s.unit >= uDay && s.weekday == 0 && s.month == 0 && b != nil && b.said.form.dates() && b.to+1 == r.at && r.toks[b.to].isComma() &&
		r.prevAt == b.from && r.prev.Precision <= unitAt(r.prev.First, s.unit, 0).Precision && (r.to == len(r.toks) || r.toks[r.to].endsClause())
}

// liesInYear tells whether a meaning may leave it to the expression before in
// which year it lies.
func (s *meaning) liesInYear() bool {
	switch s.form {
	case isCalendar, isMonth, isQuarter, isHalf, isSeason, isHoliday, isWeekOfYear:
		return true
	}
	return false
}

// inToldYear returns a day, month or season of the year that the expression
// before has told, or the one nearest to that where it told a day or month. A
// year to come is no guide to what has been.
func (r *resolver) inToldYear(s *meaning, t Tense) (d date.Date, ok bool) {
	if !s.liesInYear() {
		return d, false
	}
	now := r.c.Published
	if !r.c.HasPublished {
		now = r.told.Last + 366
	}
	if r.told.IsZero() && r.whenClause() {
		r.told = r.prev
	}
	told := r.told
	if told.IsZero() || t == Future || s.dir != nearest || s.form == isCalendar && s.month == 0 || told.First > now {
		return d, false
	}
	limit := r.at > 0 && r.toks[r.at-1].class&cUntil != 0 // "In February we were told: by the autumn"
	return r.closest(s, told.First, func(d date.Date) date.Day {
		if d.First > now || limit && d.Last < told.First || told.Precision == date.ByYear && d.First.Year() != told.First.Year() {
			return -1
		}
		return apart(d.First, told.First)
	})
}

// wouldThen returns a day, month or season of which a clause tells what would be, as seen from
// the date before in it: "in May 2024 they said that checks would begin in October".
func (r *resolver) wouldThen(s *meaning, t Tense) (date.Date, bool) {
	const longest = 300 // days
	if !s.liesInYear() || s.dir != nearest || t != Future || s.form == isCalendar && s.month == 0 || !r.c.HasPublished ||
		r.prev.IsZero() || r.prev.Precision > date.ByMonth && r.prev.Precision != date.BySeason || r.prev.First > r.c.Published || !sameClause(r.toks[r.prevAt:r.at]) {
		return date.Date{}, false
	}
	if !slices.ContainsFunc(r.toks[r.prevAt:r.at], func(t token) bool { return t.val == isWould }) {
		return date.Date{}, false
	}
	for i := r.prevAt - 1; i >= 0 && r.toks[i].class&cStop == 0; i-- {
		if r.toks[i].val == isThat || r.toks[i].val == isRelative {
			return date.Date{}, false // "said that talks that opened in May were over and that one would be held"
		}
	}
	d, ok := r.closest(s, r.prev.First, r.fromPrev)
	return d, ok && d.First-r.prev.First <= longest
}

// byThen returns a month or season that is the limit of what its clause tells of the one before: "said in
// March that it counted on entry by the summer", "brought in in the spring and passed by October". What had
// been by then may have been before.
func (r *resolver) byThen(s *meaning, t Tense) (date.Date, bool) {
	at := r.at - 1
	if at > 0 && r.toks[at].word == r.l.the.id {
		at--
	}
	if s.form != isMonth && s.form != isSeason || s.dir != nearest || at < 1 || r.toks[at].class&cUntil == 0 || r.to < len(r.toks) && !r.toks[r.to].endsPhrase() {
		return date.Date{}, false
	}
	told := r.prev.Precision == date.ByMonth || r.prev.Precision == date.BySeason
	if !told || r.prev.IsZero() || r.toks[max(r.prevAt-1, 0)].val == isBeforehand || !r.c.HasPublished || !sameClause(r.toks[r.prevAt:r.at]) || r.nearest(s, t).First > r.prev.First {
		return date.Date{}, false
	}
	if _, i := clauseTense(r.toks, r.at, r.to); i > 0 && i < r.at && (r.toks[i].isHad() || auxiliary(r.toks, i).isHad()) {
		return date.Date{}, false
	}
	return r.closest(s, r.prev.First, func(d date.Date) date.Day {
		if d.First <= r.prev.First {
			return -1
		}
		return d.First - r.prev.First
	})
}

// fromPrev is how many days after the date before another begins, negative where it is over
// by then.
func (r *resolver) fromPrev(d date.Date) date.Day {
	if d.Last < r.prev.First {
		return -1
	}
	return max(0, d.First-r.prev.First)
}

// movedThen returns a day to which something of long ago was moved from the day before in its
// clause: "set for 29 March 2019, was moved to 12 April".
func (r *resolver) movedThen(s *meaning) (date.Date, bool) {
	if s.form != isCalendar || s.month == 0 || s.day == 0 || r.prev.IsZero() || r.prev.Precision != date.ByDay || !r.c.HasPublished ||
		r.prev.First+366 > r.c.Published || !sameClause(r.toks[r.prevAt:r.at]) || !endsWith(r.toks[r.prevAt:r.at], isMoved) {
		return date.Date{}, false
	}
	return r.closest(s, r.prev.First, r.fromPrev)
}

// wentBefore returns a month or a day of one that "after" places before the date in its clause:
// "will meet on Monday after a vote in June".
func (r *resolver) wentBefore(s *meaning, d date.Date) (date.Date, bool) {
	if s.form != isMonth && s.form != isCalendar || s.month == 0 || s.year != 0 || s.dir != nearest || r.prev.IsZero() || d.First <= r.prev.Last || d.First > r.prev.Last+366 || !sameClause(r.toks[r.prevAt:r.at]) {
		return date.Date{}, false
	}
	between := r.toks[r.prevAt:r.at]
	if !endsWith(between, isAfterwards) || slices.ContainsFunc(between, func(t token) bool { return t.class&cJoin != 0 || t.isComma() || t.val == isRelative }) {
		return date.Date{}, false
	}
	return r.closest(s, r.prev.First, func(d date.Date) date.Day { return r.prev.Last - d.First })
}

// whenClause tells whether the expression in hand stands in a clause about the year before
// it: "since 2018, when boats lay off the port for three days in October".
func (r *resolver) whenClause() bool {
	i := r.prevAt + 1
	return r.prev.Precision == date.ByYear && !r.prev.IsZero() && i+1 < r.at && r.toks[i].isComma() && r.toks[i+1].val == isWhen && sameClause(r.toks[i:r.at])
}

// numberedBefore returns a day of the month alone: the one after a day told just before in its
// month, or nearest to it ("put off from 30 April to the 9th"), or else the one whose number
// was named farther before ("see you on the 28th").
func (r *resolver) numberedBefore(s *meaning, t Tense) (date.Date, bool) {
	if s.form != isCalendar || s.month != 0 || s.year != 0 || s.dir != nearest {
		return date.Date{}, false
	}
	if r.prev.Precision == date.ByMonth && r.prevAt > r.dayAt && (sameClause(r.toks[r.prevAt:r.at]) || r.inMonthTold(t)) {
		d := r.prev.First + date.Day(s.day-1)
		return date.OnDay(d), d <= r.prev.Last && (s.weekday == 0 || isoWeekday(d) == s.weekday) // "by the June summit, on the 24th"
	}
	if s.weekday != 0 {
		return date.Date{}, false
	}
	if !r.day.IsZero() && r.at-r.dayAt <= reach && (r.prevAt <= r.dayAt || r.prev.Precision != date.ByMonth) {
		y, m, day := r.day.First.Civil()
		if s.day > day && s.day <= date.DaysIn(y, m) {
			d := date.NewDay(y, m, s.day) // "opened on 3 September. It closed on the 28th"
			if r.day.First > r.c.Published || d <= r.c.Published {
				return date.OnDay(d), true
			}
		}
		if d, ok := r.closest(s, r.day.First, func(d date.Date) date.Day { return apart(d.First, r.day.First) }); ok {
			return d, true
		}
	}
	return date.OnDay(r.numbered[s.day]), r.numbered[s.day] != 0
}

// inMonthTold tells whether a day of the month alone goes on from the month that was told right
// before it, and not just before publication: "It turned up last November. She bought it on the 19th".
func (r *resolver) inMonthTold(t Tense) bool {
	return t == Past && r.c.HasPublished && r.prev.Last+onward < r.c.Published && r.at-r.prevAt <= reach && !r.paragraphEnds(r.prevAt, r.at)
}

// againPlanned returns the weekday of which the text said that it was to come, where a
// plan for it is told as past: "Friday's strike has been called off. Drivers had been
// due to walk out on Friday".
func (r *resolver) againPlanned(s *meaning, t Tense) (date.Date, bool) {
	if s.form != isWeekday || s.dir != nearest || s.possessive || t != Past || r.weekdays[s.weekday] <= r.c.Published {
		return date.Date{}, false
	}
	for i := r.at - 1; i > 1 && i >= r.at-reach && r.toks[i].class&cStop == 0; i-- {
		if r.toks[i].class&cFuture != 0 && r.toks[i].class&cModal == 0 && (r.toks[i-1].class|r.toks[i-2].class)&cPast != 0 {
			return date.OnDay(r.weekdays[s.weekday]), true
		}
	}
	return date.Date{}, false
}

// onThatDay returns the weekday that is one of days told before: "In May 2019 they left
// on the Friday and came back on the Monday", "since the Monday. On the Tuesday", "will
// open on 19 November. On the Friday". told tells whether it is such a one; which day
// it is takes a day before it.
func (r *resolver) onThatDay(s *meaning, t Tense) (d date.Date, ok, told bool) {
	const longAgo = 60 // days
	if s.form != isWeekday || s.dir != nearest || r.at == 0 || r.toks[r.at-1].word != r.l.the.id || r.prev.IsZero() {
		return d, false, false
	}
	if !r.c.HasPublished || r.to < len(r.toks) && !r.toks[r.to].endsPhrase() && r.toks[r.to].class&(cDet|cOpener) == 0 {
		return d, false, false
	}
	if r.prev.Precision == date.ByWeek && r.at-r.prevAt <= toldWords && r.prev.Last < r.c.Published {
		return date.OnDay(weekdayFrom(r.prev.First, s.weekday)), true, true // "I was there that week. I left on the Thursday"
	}
	if ok = r.prev.Precision == date.ByDay; ok {
		d = date.OnDay(weekdayFrom(r.prev.First, s.weekday))
	}
	told = sameClause(r.toks[r.prevAt:r.at]) && r.prev.Last+longAgo < r.c.Published ||
		ok && r.at-r.prevAt <= toldWords && (d.First <= r.c.Published && d != r.prev || r.prev.First > r.c.Published && t != Past)
	return d, ok, told
}

// inThatMonth returns the month that its article says is one of the year that goes on from the date
// before: "The phone rang in September 2023. She won it in the February".
func (r *resolver) inThatMonth(s *meaning, t Tense) (date.Date, bool) {
	at := r.goneOnFrom(t)
	if s.form != isMonth || s.dir != nearest || s.possessive || t == Future || r.at < 2 || r.toks[r.at-1].word != r.l.the.id || r.toks[r.at-2].class&cIn == 0 ||
		at.IsZero() || !r.c.HasPublished || r.at-r.prevAt > toldWords || r.to < len(r.toks) && (!r.toks[r.to].endsPhrase() && r.toks[r.to].class&cDet == 0 || r.toks[r.to].class&cShortRange != 0) {
		return date.Date{}, false
	}
	return r.closest(s, at.First, func(d date.Date) date.Day {
		if d.First > r.c.Published || d.Last < at.First {
			return -1
		}
		return d.First - at.First
	})
}

// inToldWeek returns the weekday of the week that its clause has told: "Next week the league meets on
// Tuesday".
func (r *resolver) inToldWeek(s *meaning) (date.Date, bool) {
	if s.form != isWeekday || s.dir != nearest || s.possessive || r.prev.IsZero() || r.prev.Precision != date.ByWeek || !sameClause(r.toks[r.prevAt:r.at]) || !r.opensSentence(r.prevAt) {
		return date.Date{}, false
	}
	return date.OnDay(r.prev.First.Monday() + date.Day(s.weekday-1)), true
}

// andThen returns the weekday that ends what begins on a day to come: "The strike starts on
// Monday and ends on Friday".
func (r *resolver) andThen(s *meaning, t Tense) (date.Date, bool) {
	if s.form != isWeekday || s.dir != nearest || s.possessive || t == Past || r.prev.IsZero() || r.prev.Precision != date.ByDay ||
		!r.c.HasPublished || r.prev.First <= r.c.Published || !sameClause(r.toks[r.prevAt:r.at]) {
		return date.Date{}, false
	}
	for i := r.prevAt + 1; i+1 < r.at; i++ {
		if r.toks[i].word == r.l.and.id && r.toks[i-1].class&cWeekday != 0 {
			next := r.toks[i+1].class
			return date.OnDay(weekdayFrom(r.prev.First, s.weekday)), next&(cDet|cPronoun|cCapital|cPlural|cTimeJoin) == 0 && next&cLetters != 0
		}
	}
	return date.Date{}, false
}

// keepRun keeps a day to come that was told with its weekday and month, and the stretch that it ends.
func (r *resolver) keepRun(s *meaning, d date.Date) {
	switch {
	case s.form != isCalendar || s.weekday == 0 || !r.c.HasPublished || d.First <= r.c.Published:
	case !r.from.IsZero() && r.from.First < d.First:
		r.run, r.runAt = date.Between(r.from, d), r.at
	default:
		r.run, r.runAt = d, r.at
	}
}

// inRun returns the weekday that was told with its day to come, or one of the stretch that goes on
// from it: "from Friday 12 to Sunday 14 June. It opens at 4pm on Friday; on Saturday it rains".
func (r *resolver) inRun(s *meaning, t Tense) (date.Date, bool) {
	if s.form != isWeekday || s.dir != nearest || s.possessive || t == Past || r.run.IsZero() || r.run.First <= r.c.Published || r.at-r.runAt > toldWords {
		return date.Date{}, false
	}
	d := date.OnDay(weekdayFrom(r.run.First, s.weekday))
	goesOn := r.before.said.form == isWeekday && r.prev.First >= r.run.First
	return d, d.First == r.run.First || d.First == r.run.Last || goesOn && d.First < r.run.Last
}

// onTheAgenda returns the weekday that opens a clause of what is to come, behind a day to come with
// which one opened, or in the present behind any: "The envoy arrives on Sunday. On Monday she meets
// the mayor", "On Wednesday they vote. The vote was put off in May. On Thursday they will vote again".
func (r *resolver) onTheAgenda(s *meaning, t Tense) (date.Date, bool) {
	const half = 4 // days of a week
	if s.form != isWeekday || s.dir != nearest || s.possessive || t == Past || !r.c.HasPublished || r.at < 1 || !r.toks[r.at-1].isOn() {
		return date.Date{}, false
	}
	if r.at > 1 && r.toks[r.at-2].class&(cStop|cJoin) == 0 && r.toks[r.at-2].class&(cLetters|cNumber) != 0 {
		return date.Date{}, false
	}
	switch from := r.prev; {
	case t != Future && from.Precision == date.ByDay && from.First > r.c.Published && r.at-r.prevAt <= toldWords:
		return date.OnDay(weekdayFrom(from.First, s.weekday)), true
	case !r.opened.IsZero() && r.at-r.openedAt <= 4*toldWords:
		d := weekdayFrom(r.opened.First, s.weekday)
		if d-r.opened.First > half && d-7 > r.c.Published {
			d -= 7
		}
		return date.OnDay(d), true
	}
	return date.Date{}, false
}

// wasToCome returns the weekday on which something was to happen, as seen from the day
// before it in the sentence: "left on Monday and was expected to arrive on Tuesday".
func (r *resolver) wasToCome(s *meaning, t Tense) (date.Date, bool) {
	if s.form != isWeekday || s.dir != nearest || t != Future || r.prev.IsZero() || r.prev.Precision != date.ByDay || !r.c.HasPublished ||
		r.prev.First > r.c.Published || !sameClause(r.toks[r.prevAt:r.at]) {
		return date.Date{}, false
	}
	for i := r.prevAt; i+1 < r.at; i++ {
		if r.toks[i].val == wasTo && r.toks[i+1].class&(cFuture|cInfinitive|cAppoint) != 0 {
			return date.OnDay(weekdayFrom(r.prev.First, s.weekday)), true
		}
	}
	return date.Date{}, false
}

// A story goes on for toldWords after a day or month that it tells, and for toldDays
// of the calendar. Within plainDays of publication a day needs no year.
const (
	toldWords = 60
	toldDays  = 200
	plainDays = 100
)

// inToldPast returns a day without its year that goes on from one of years ago, or a month
// or season in its clause: "the truce ended in September 1972. On 4 November a boat sank",
// "was shut in June 1972 and opened in October". As one of the last year it would lie
// too far from publication to be told without a word of it.
func (r *resolver) inToldPast(s *meaning, t Tense) (date.Date, bool) {
	p := r.c.Published
	if s.dir != nearest || t != Past || !r.c.HasPublished || r.prev.Precision > date.ByMonth && !r.insideSeason() && !r.yearOpened() && s.form != isHoliday || r.prev.IsZero() || r.prev.Last+366 > p && s.form != isHoliday || r.prev.Last > p || r.at-r.prevAt > toldWords {
		return date.Date{}, false
	}
	var near date.Date
	switch {
	case s.form == isCalendar && s.month != 0 && s.day != 0:
		near = r.nearDay(p, s, t)
	case (s.form == isMonth || s.form == isSeason) && !s.possessive && (sameClause(r.toks[r.prevAt:r.at]) || r.goesOnToNext()):
		near = r.nearest(s, t)
	case s.form == isHoliday && !s.possessive && !r.paragraphEnds(r.prevAt, r.at) && r.toks[r.at-1].class&cSince == 0:
		near = r.nearestHoliday(s, t) // "They met in the autumn of 2024. By Christmas they had a list"
	default:
		return date.Date{}, false
	}
	ahead := near.First > p && (s.form == isHoliday || sameClause(r.toks[r.prevAt:r.at]) || r.insideSeason()) // which its clause tells as past
	if !ahead && (apart(near.First, p) <= plainDays && !r.sharesSubject() && !(s.form == isHoliday && r.toks[r.at-1].class&cUntil != 0) || r.prev.Last+366 > p) {
		return date.Date{}, false
	}
	back := date.Day(0)
	if r.prevAt > 0 && r.toks[r.prevAt-1].class&cUntil != 0 {
		back = onward // "asked on 3 July for it by 14 July. On 12 July it was gone"
	}
	return r.closest(s, r.prev.First, func(d date.Date) date.Day {
		after, most := d.First-r.prev.First, date.Day(toldDays)
		if s.form == isCalendar && (sameClause(r.toks[r.prevAt:r.at]) || r.prev.Precision == date.ByYear) || s.form == isHoliday {
			most = 366
		}
		if after < -back || after > most || r.prev.Precision == date.ByYear && s.form == isCalendar && d.First > r.prev.Last {
			return -1
		}
		return farOn(r.prev.First, d.First)
	})
}

// inToldMonth returns the month of which the sentence has told what was: "It fell in March and rose
// at the end of the month".
func (r *resolver) inToldMonth(s *meaning, t Tense) (date.Date, bool) {
	if s.form != isTheUnit || s.unit != uMonth || s.n != 0 || t == Future || r.prev.IsZero() || r.prev.Precision > date.ByMonth || r.prev.Last >= r.c.Published || !r.inSentence(r.prevAt) {
		return date.Date{}, false
	}
	return unitAt(r.prev.First, uMonth, 0), true
}

// sharesSubject tells whether the expression in hand is that of one more verb of the subject of the date
// before: "was presented on 27 February 2023 and adopted on 24 March".
func (r *resolver) sharesSubject() bool {
	b := r.before
	if b == nil || r.prevAt != b.from {
		return false
	}
	and := b.to
	if r.toks[and].isComma() {
		and++ // "opened that autumn, and collapsed on 28 November"
	}
	return r.toks[and].word == r.l.and.id && r.toks[and+1].class&cPast != 0 && r.at-and <= nearVerb && sameClause(r.toks[and:r.at])
}

// yearOpened tells whether the sentence before opened with a year long past: "In 1975 they asked us.
// On 5 June we said yes".
func (r *resolver) yearOpened() bool {
	i := r.prevAt - 2 // before "In"
	for i >= 0 && r.toks[i].class == 0 {
		i-- // a quotation mark
	}
	return r.prev.Precision == date.ByYear && (i < 0 || r.toks[i].class&cStop != 0) && r.at-r.prevAt <= reach && !r.paragraphEnds(r.prevAt, r.at)
}

// goesOnToNext tells whether the expression in hand opens a sentence right behind one that told of the date
// before, and not of what has been since or of a thing of that date.
func (r *resolver) goesOnToNext() bool {
	told := r.toks[max(r.prevAt-1, 0)].class&(cSince|cOf|cBetween) == 0
	return told && r.opensSentence(r.at) && r.at-r.prevAt <= reach && !r.paragraphEnds(r.prevAt, r.at)
}

// insideSeason tells whether the date before is a season told right before: "By the summer of 2024
// they had turned: on 4 July", "I remember the autumn of 1992. On September 16".
func (r *resolver) insideSeason() bool {
	compared := r.prevAt > 0 && r.toks[r.prevAt-1].class&cBetween != 0 // "a far cry from the winter of 2020"
	return r.prev.Precision == date.BySeason && !compared && r.at-r.prevAt <= reach && !r.paragraphEnds(r.prevAt, r.at)
}

// A day that may be named again without its year lies no more than statedReach
// days from publication, and no such day has gone by in the thisYears days before
// it: that would be an anniversary. The last statedMost days are looked through, so
// that a list of dates costs no more than its length.
const (
	statedMost  = 16
	statedReach = 500
	thisYears   = 60
)

// statedBefore returns the day that was named with its year and is named again
// without: "the Oct. 23 fire" after "on Oct. 23, 2024".
func (r *resolver) statedBefore(s *meaning, t Tense) (date.Date, bool) {
	if s.form != isCalendar || s.month == 0 || s.day == 0 || t == Future || !r.c.HasPublished {
		return date.Date{}, false
	}
	p := r.c.Published
	for i := len(r.stated) - 1; i >= max(0, len(r.stated)-statedMost); i-- {
		d := r.stated[i]
		if _, month, day := d.Civil(); month == s.month && day == s.day && apart(d, p) < statedReach {
			near := r.nearDay(p, s, t).First
			return date.OnDay(d), near > p || p-near > thisYears
		}
	}
	return date.Date{}, false
}
