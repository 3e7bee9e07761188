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

// aheadOfDropping returns the weekday of a plan, or the next behind the day on which it is told to have been
// called off: "She was to have left on Tuesday; the trip was called off last night".
func (r *resolver) aheadOfDropping(d date.Date, s *meaning) date.Date {
	f := r.next
	if !s.planned || s.dir != nearest || s.possessive || f == nil || !f.said.namesDay() || f.from-r.to > reach {
		return d
	}
	for i := r.to; i < f.from; i++ {
		if t := &r.toks[i]; t.word == r.l.paragraph.id {
			return d
		} else if t.val == isDropped || t.isPutOff() || t.val == isOff {
			said := f.said
			if a, ok := r.calendar(&said, Past); ok && a.date.First > d.First && a.date.First <= r.c.Published {
				return date.OnDay(weekdayFrom(a.date.First, s.weekday))
			}
			return d
		}
	}
	return d
}

// closest returns what a meaning may be in the year of a day, the one before or
// the one after that costs least; for a day of the month alone, in the month. A
// negative cost is that of what cannot be meant.
func (r *resolver) closest(s *meaning, near date.Day, cost func(date.Date) date.Day) (best date.Date, ok bool) {
	y, m, _ := near.Civil()
	least := date.Day(1 << 30)
	for i := -1; i <= 1; i++ {
		var d date.Date
		year, month := y+i, s.month
		if month == 0 {
			year, month = y, m+i
		}
		switch {
		case s.form != isCalendar:
			d = inYear(r.l, s, y+i)
		case s.day > date.DaysIn(year, month):
			continue
		default:
			d = date.OnDay(date.NewDay(year, month, s.day))
		}
		if c := cost(d); c >= 0 && c < least {
			best, least, ok = d, c, true
		}
	}
	return best, ok
}

// apart returns how many days two days lie apart.
func apart(a, b date.Day) date.Day { return max(a-b, b-a) }

// attributive tells whether the expression in hand belongs to a noun and not to
// its clause's verb: "the April 20 fire", "the deal of 19 May", but "the night of
// 19 May", "as of 19 May".
func (r *resolver) attributive() bool {
	if r.at == 0 {
		return false
	}
	t := &r.toks[r.at-1]
	if t.class&cOf != 0 && r.at > 1 {
		return r.toks[r.at-2].class&(cPart|cUnit|cUnits|cAs|cOrdinal) == 0
	}
	return t.class&cDet != 0 || t.word == r.l.possessive.id
}

// nearDay returns the day of a month, or a day of the month alone, that is
// nearest to publication either way; where that is far off, on the side that
// the clause speaks of.
func (r *resolver) nearDay(p date.Day, s *meaning, t Tense) date.Date {
	if t == Future && !s.ahead && r.attributive() {
		t = Unknown // "is looking into the April 20 fire": of either side
	}
	waits := r.waits && t != Past && r.at > 0 && r.toks[r.at-1].class&cUntil != 0 // "ten days until 31 December"
	d, ok := r.closest(s, p, func(d date.Date) date.Day {
		day := d.First
		if waits && day <= p || s.past && day > p || s.adjacent && day > p && s.weekday == 0 || s.dir == last && day >= p || s.dir == next && day <= p {
			return -1
		}
		g := apart(day, p)
		if s.weekday != 0 && isoWeekday(day) != s.weekday {
			if g > slip {
				g += againstWeekday
			} else {
				g += againstSlip
			}
		}
		switch {
		case s.planned && t == Past && day > p+soonToldOf:
			g += againstUnknown
		case s.planned && t == Future && day < p:
			g += againstTense
		case s.planned:
		case t == Past && day > p+soonToldOf:
			g += againstSureTense
		case t == Past && day > p, t == Future && day < p && !s.sure:
			g += s.penalty()
		case t == Future && day < p:
			g += againstSureFuture
		case t == Unknown && day > p+soonToldOf && s.month != 0:
			g += againstUnknown
		case t != Future && day > p+soonToldOf && s.month != 0:
			g += againstPresent // three months ahead there would be a word of the future
		case t != Future && day > p && s.month != 0:
			g += againstTense
		}
		return g
	})
	if !ok {
		return date.OnDay(p)
	}
	if s.weekday != 0 && isoWeekday(d.First) != s.weekday && apart(d.First, p) > slip {
		return onWeekday(d, s, t)
	}
	return d
}

// onWeekday returns the day of a month in the nearest year in which it is the weekday that is
// told, the years gone by first; the day itself if that is far.
func onWeekday(d date.Date, s *meaning, t Tense) date.Date {
	const years = 6 // in which every day has been every weekday, but for leap years
	y := d.First.Year()
	for n := 1; n <= years; n++ {
		for _, year := range [2]int{y - n, y + n} {
			if day := date.NewDay(year, s.month, min(s.day, date.DaysIn(year, s.month))); s.month != 0 && isoWeekday(day) == s.weekday && (year < y || t == Future) {
				return date.OnDay(day)
			}
		}
	}
	return d
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

// nearest resolves a month, quarter, half, season or holiday without a year:
// the last that has begun, or the next where the clause speaks ahead.
func (r *resolver) nearest(s *meaning, t Tense) date.Date {
	p := r.c.Published
	y := p.Year()
	if s.planned && s.form != isHoliday {
		t = Unknown
	}
	if s.form == isMonth && s.possessive && !s.ahead {
		t = Unknown // "it hopes to mend what April's storm broke"
	}
	if s.form == isSeason && inYear(r.l, s, y-1).Last >= p {
		y-- // in January it is still the winter of last year
	} else if d, ok := r.soonComes(s, t); ok {
		return d
	}
	if s.form == isMonth && s.dir == nearest && !s.possessive && t != Past && !r.day.IsZero() && r.at-r.dayAt <= reach && apart(r.day.First, p) <= 366 {
		if year, month, _ := r.day.First.Civil(); month == s.month {
			return date.Month(year, month) // "It rises on 21 July: what is laid after the middle of July"
		}
	}
	now := inYear(r.l, s, y)
	begun := now.First <= p
	over := now.Last < p
	switch {
	case s.form == isHoliday && s.dir == nearest:
		return r.nearestHoliday(s, t)
	case s.form == isMonth && s.planned && s.dir == nearest: // "had meant to meet in July"
		d, _ := r.closest(s, p, func(d date.Date) date.Day { return apart(d.First, p) })
		return d
	case (s.form == isMonth || s.form == isSeason) && s.through && s.dir == nearest && r.from.IsZero(): // "leased it through January"
		d, _ := r.closest(s, p, func(d date.Date) date.Day { return apart(d.First, p) })
		return d
	case s.form == isQuarter && s.dir == nearest && t == Future && r.toks[r.to-2].word == r.l.hyphen.id && p-inYear(r.l, s, y-1).Last <= reported:
		return inYear(r.l, s, y-1) // "will report fourth-quarter results in February"
	case (s.form == isQuarter || s.form == isHalf) && s.dir != nearest:
		return inYear(r.l, s, y+s.dir.steps())
	case s.form == isQuarter && t == Future && now.Last+reported >= p, s.form == isQuarter && t != Future && over:
		return now
	case s.form == isMonth && s.dir == nearest && t == Future && r.justGone(s):
		return r.lastMonth(s)
	case s.dir == last && !over, s.form == isMonth && s.dir == last && now == unitAt(p, uMonth, -1):
		return inYear(r.l, s, y-1) // in June, that of this year would be last month
	case s.form == isSeason && s.dir == next && !begun && now.First-p <= reported: // in May, that of this year would be this summer
		return inYear(r.l, s, y+1)
	case s.dir == next && begun, s.dir == coming && over, s.dir == nearest && t == Future && over:
		return inYear(r.l, s, y+1)
	case s.form == isQuarter && s.dir == nearest && t == Present && !begun && now.First-p <= reported && p-inYear(r.l, s, y-1).Last > reported:
		return now // "the fourth quarter is crucial"
	case s.form == isSeason && s.dir == nearest && t == Unknown && !begun && now.First-p < p-inYear(r.l, s, y-1).Last:
		return now // where there is no verb, the nearer one
	case s.dir == nearest && t != Future && !begun:
		return inYear(r.l, s, y-1)
	}
	return now
}

// soonReach is how many days ahead a month begins that comes soon, and
// soonLatest how many after "by" and "until".
const (
	soonReach  = 62
	soonLatest = 124
)

// soonComes returns a month or season that comes soon, where the clause does not speak of
// the past or says that it is the latest: the one before would be named with its
// year, or as the last. "Under a June agreement" may speak of either.
func (r *resolver) soonComes(s *meaning, t Tense) (date.Date, bool) {
	p, reach := r.c.Published, date.Day(soonReach)
	var before token
	if r.at > 0 {
		before = r.toks[r.at-1]
	}
	by := r.at - 1
	if by > 0 && before.word == r.l.the.id {
		by-- // "by the October summit"
	}
	latest := s.form == isMonth && by > 0 && r.toks[by].class&cUntil != 0 && r.toks[by-1].class&cStop == 0 // not "By June, it had"
	if latest {
		reach = soonLatest
	}
	if s.form != isMonth && s.form != isSeason || s.dir != nearest || t == Past && !latest || s.possessive || s.form == isMonth && before.class&cDet != 0 && !latest {
		return date.Date{}, false
	}
	d := inYear(r.l, s, p.Year())
	if d.Last < p {
		d = inYear(r.l, s, p.Year()+1)
	}
	return d, d.First > p && d.First <= p+reach
}

// goneDays is how many days after its end a month is still the last one, though
// the clause speaks ahead: "they are to pay for the fire in April". The next would
// be named with its year, but for "until April" and what is to happen in it, "it will open
// in April".
const goneDays = 62

// justGone tells whether a month is over no longer than that.
func (r *resolver) justGone(s *meaning) bool {
	return r.c.Published-r.lastMonth(s).Last <= goneDays && (r.at == 0 || !r.toks[r.at-1].isUntil()) && !r.hasOwnVerb()
}

// hasOwnVerb tells whether the verb that speaks ahead stands right before the expression in
// hand and its preposition: "will open in April", "is due to be opened in April".
func (r *resolver) hasOwnVerb() bool {
	i := r.at - 3
	if i > 0 && r.toks[i].class&cBare != 0 {
		i--
	}
	if i < 0 || i > 0 && r.toks[i-1].val == wasTo {
		return false // "the texts were to be ready by March"
	}
	return r.toks[i].class&(cModal|cInfinitive) != 0 && r.toks[r.at-2].class&cLetters != 0
}

// lastMonth returns the last such month that is over.
func (r *resolver) lastMonth(s *meaning) date.Date {
	d := inYear(r.l, s, r.c.Published.Year())
	if d.Last >= r.c.Published {
		return inYear(r.l, s, r.c.Published.Year()-1)
	}
	return d
}

// nearestHoliday returns the holiday nearest to publication, where that is far
// off on the side that the clause speaks of.
func (r *resolver) nearestHoliday(s *meaning, t Tense) date.Date {
	p := r.c.Published
	since := r.at > 0 && r.toks[r.at-1].class&cSince != 0
	d, _ := r.closest(s, p, func(d date.Date) date.Day {
		g := apart(d.First, p)
		switch {
		case since && d.First > p:
			return -1
		case s.planned: // "were meant to be over by Easter"
		case t == Past && d.First > p:
			g += s.penalty()
		case t == Future && d.Last < p:
			g += againstSureTense // "before Christmas"
		}
		return g
	})
	return d
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

// reported is how many days after its end a quarter is still reported on: a firm
// "expects to post a third-quarter loss".
const reported = 92

// penalty is how many days farther a day counts that lies against the tense.
func (s *meaning) penalty() date.Day {
	if s.sure {
		return againstSureTense
	}
	return againstTense
}

// againstTense is how many days farther a day counts that lies on the other
// side of publication than the clause's tense. Clauses tell much about days on
// the other side ("declared a dividend payable Dec. 7"), so that nearness
// decides but for days about half a year off.
const (
	soonToldOf        = 60 // clauses of the past hardly tell of what is farther ahead
	againstTense      = 75
	againstPresent    = 165
	againstUnknown    = 150 // where there is no verb: "a fair from 6 to 9 September"
	againstSureTense  = 340
	againstSureFuture = 250 // ten months ahead there would be a year
	slip              = 7   // within so many days the wrong weekday is a slip
	againstSlip       = 200
	againstWeekday    = 700 // "Thursday 24 April" is in a year in which that is a Thursday
)
