package timex

import "resetline/internal/date"

// Which day a time of day is of. It may stand behind the time ("at 11pm on Sunday"), or have
// been told before, or be the next one; of times that recur there is none.

const noon, midnight = 12 * 60, 24 * 60 // minutes

// ofTime resolves a time of day alone. settled tells whether its day is told, or nobody knows it.
func (r *resolver) ofTime(s *meaning, t Tense) (a answer, ok, settled bool) {
	if s.ofEveryDay = r.ofEveryDay() || t != Past && r.openedUntil(); s.ofEveryDay || r.ofSomeDay() {
		return answer{}, false, true
	}
	if d, ok := r.ofDayBehind(s, t); ok {
		return answer{date: d, anchor: r.published()}, true, true
	}
	r.secondHalf(s, t)
	if r.overnight(s, t) {
		return answer{date: date.OnDay(r.day.First + 1), anchor: Anchor{Previous, r.day}}, true, true
	}
	if d, ok := r.ofDayBefore(s, t); ok {
		return answer{date: d, anchor: Anchor{Previous, d}}, true, true
	}
	return answer{}, false, false
}

// ofDayBehind returns the day that stands behind a time or heads what it is told in, or the present that it
// names.
func (r *resolver) ofDayBehind(s *meaning, t Tense) (date.Date, bool) {
	if d, ok := r.dayOfTime(t); ok {
		if end := r.next; end.from == r.to+1 && r.toks[r.to].joins() && s.hasClock && end.said.hasClock && end.said.clock < s.clock {
			d = date.OnDay(d.First - 1) // "from 10pm to 6am on Sunday"
		}
		return d, true
	}
	asOf := tokenAt(r.toks, r.at-1).class&cOf != 0 && tokenAt(r.toks, r.at-2).class&cAs != 0 // "as of 7 a.m."
	if asOf && r.c.HasPublished && !r.story {
		return date.OnDay(r.c.Published), true
	}
	return r.timeInDiary()
}

// ofDayBefore returns the day that was told before a time, if the time may be of it.
func (r *resolver) ofDayBefore(s *meaning, t Tense) (date.Date, bool) {
	if d, ok := r.inDayOfEntry(); ok {
		return d, true
	}
	if r.dayGoesOn(t) && !r.longPast() && !r.beforeOwnTime(s, r.day, t) {
		return r.day, true
	}
	// "ended late on Monday, for a fair on 9 May. It was signed at 11pm"
	yesterday := r.toCome(r.day) && r.gone.First+1 == r.c.Published && r.at-r.goneAt <= toldWords
	zone := r.toks[r.to-1].class&cZone != 0 || r.toks[max(0, r.at-2)].word == r.l.bracket.id
	return r.gone, t == Past && yesterday && !zone
}

// ofEveryDay tells whether a time recurs: "at 4am each day", "every Monday at 9am",
// "every hour from 6am".
func (r *resolver) ofEveryDay() bool {
	f := r.next
	if f != nil && f.said.form == isTime && f.from == r.to+1 && r.toks[r.to].joins() && r.then != nil && r.then.from == f.to {
		f = r.then // "from 10pm to 5am nightly"
	} else if f != nil && f.from != r.to {
		f = nil
	}
	if f != nil && f.said.form == isOften {
		return true
	}
	if f = r.before; f == nil || f.to+1 != r.at {
		return false
	}
	if f.said.form == isTime && f.said.ofEveryDay && r.toks[f.to].class&(cTo|cJoin) != 0 {
		return true // "hourly from 6am to 11pm"
	}
	return f.said.form == isOften && r.toks[f.to].class&(cAt|cBetween) != 0
}

// openedUntil tells whether the clause of the time in hand opens with the day until which it holds: "Until
// 1 November the office shuts at 10pm".
func (r *resolver) openedUntil() bool {
	until := r.prevAt - 1
	return until >= 0 && !r.prev.IsZero() && r.toks[until].isUntil() && (until == 0 || r.toks[until-1].class&cStop != 0) &&
		sameClause(r.toks[until:r.at]) && !hasComma(r.toks[r.prevAt:r.at])
}

// ofSomeDay tells whether a month or year of long ago stands right behind the time in hand:
// "until two in the morning in 2020" is of no known day.
func (r *resolver) ofSomeDay() bool {
	f := r.next
	if f == nil || f.from > r.to+1 || f.from == r.to+1 && r.toks[r.to].class&(cIn|cCapital) != cIn || !r.c.HasPublished {
		return false
	}
	switch f.said.form {
	case isCalendar, isMonth, isSeason, isUnit:
		s := f.said
		a, _ := r.calendar(&s, Unknown)
		return a.date.Precision >= date.ByMonth && a.date.Last < r.c.Published
	}
	return false
}

// timeReach is how many tokens after a time its day stands: "at 8.30 p.m. (1930
// GMT) on Monday".
const timeReach = 6

// dayOfTime returns the day that stands shortly after a time: "at 23:15 on the
// night of Sunday".
func (r *resolver) dayOfTime(t Tense) (date.Date, bool) {
	f := r.next
	if f == nil || f.from > r.to+timeReach || !f.said.namesDay() || !r.c.HasPublished && !r.story {
		return date.Date{}, false
	}
	if b := r.before; b != nil && b.said.namesDay() && b.to+1 == r.at && r.toks[b.to].class&cAt != 0 {
		return date.Date{}, false // "begins on Thursday at 5pm and ends on Friday"
	}
	if r.toks[f.from-1].class&cSince != 0 {
		return date.Date{}, false // "by 1415 GMT, their highest since 14 October"
	}
	bracket, zone := 0, false
	for i := r.to; i < f.from; i++ {
		switch t := &r.toks[i]; {
		case t.class&(cStop|cModal) != 0, t.val == isRelative: // "signed at 18.40, which is to apply from 1 July", "at 11pm and will go on on Friday"
			return date.Date{}, false
		case i == r.to && r.toks[i-1].class&cAmPm != 0 && t.class&cCapital != 0 && t.class&(cPronoun|cOpener|cDet) != 0:
			return date.Date{}, false // "at 2 p.m. He left on 3 July"
		case t.word == r.l.bracket.id:
			bracket++
		case t.word == r.l.bracketEnd.id:
			bracket--
		}
		zone = zone || r.toks[i].class&cZone != 0
	}
	if bracket > 0 && (zone || f.said.hasClock) {
		return date.Date{}, false // "5:46 a.m. (3:46 p.m. EST Monday)"
	}
	a, ok := r.calendar(&f.said, t)
	return a.date, ok
}

// secondHalf reads an hour in words, which does not say the half of its day, as the next after the time
// that was told: "They sat down at 2pm. At half past eleven she asked for a pause".
func (r *resolver) secondHalf(s *meaning, t Tense) {
	const half = 12 * 60
	if t != Past || !s.hasClock || r.day.IsZero() || !r.hasClock && !r.night || r.at-r.dayAt > toldWords || !halfUnsaid(r.toks[r.at:r.to]) {
		return
	}
	switch hour := s.clock % half; {
	case r.night && hour < half/2: // of the morning after
	case r.night, hour+half > r.clock && hour <= r.clock:
		s.clock = hour + half
	case r.clock > half && s.clock >= half:
		s.clock = hour // at half past twelve
	}
}

// overnight tells whether an hour of the morning follows one of the evening in its
// clause, or soon after in a story of the past, or is one of the night: "polls close at 10pm on
// Sunday and the count ends by 7am", "It rained at 11pm. By 7am it was dry", "Thursday, 23:50. A
// pause. They meet again at 1.15am." Until the small hours is into the next day: "They met on Thursday.
// They talked until ten past one", as is what was after midnight: "It closed on Monday afternoon and fell just after midnight".
func (r *resolver) overnight(s *meaning, t Tense) bool {
	const small, night, evening, morning = 4 * 60, 5 * 60, 18 * 60, 10 * 60
	if s.hasClock && s.clock == midnight && r.late && tokenAt(r.toks, r.at-1).val == isAfterwards && sameClause(r.toks[r.dayAt:r.at]) {
		s.clock = 0
		return true
	}
	if s.hasClock && s.clock < small && r.toks[max(r.at-1, 0)].isUntil() && r.dayGoesOn(t) && !r.longPast() && !(r.hasClock && r.clock < s.clock) {
		return true
	}
	if !s.hasClock || s.clock >= morning || !r.night && (!r.hasClock || r.clock < evening) || r.day.IsZero() {
		return false
	}
	return sameClause(r.toks[r.dayAt:r.at]) || (t == Past || s.clock < night) && r.at-r.dayAt <= reach
}

// beforeOwnTime tells whether a text tells of a time on a day as past that came out
// before it, or of the end of that day.
func (r *resolver) beforeOwnTime(s *meaning, d date.Date, t Tense) bool {
	if t != Past || d != date.OnDay(r.c.Published) {
		return false
	}
	before := &r.toks[max(r.at-1, 0)]
	return r.c.Clock > 0 && s.clock > r.c.Clock || s.clock == midnight && (before.val == isBeforehand || before.isUntil()) // "walked out shortly before midnight"
}

// dayGoesOn tells whether a time of day may be of the day that was told: one to
// come has not been told of unless the clause speaks ahead.
func (r *resolver) dayGoesOn(t Tense) bool {
	if t == Future && !r.story && r.c.HasPublished && r.day.First < r.c.Published && r.day != r.entry && !sameClause(r.toks[r.dayAt:r.at]) {
		return !r.willBeThen() // "He came last night. They will meet at 9.30"
	}
	return !r.day.IsZero() && (t == Future && r.prevAt <= r.dayAt || r.day == r.entry || !r.toCome(r.day) || r.inSentence(r.dayAt))
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
