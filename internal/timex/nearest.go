package timex

import (
	"slices"

	"resetline/internal/date"
)

// A month, quarter, season or holiday, without its year, is the last that has begun, or the
// next where the clause speaks ahead.

// nearest resolves a month, quarter, half, season, holiday or week without a year.
func (r *resolver) nearest(s *meaning, t Tense) date.Date {
	y := r.c.Published.Year()
	if s.planned && s.form != isHoliday {
		t = Unknown
	}
	switch {
	case s.form == isMonth:
		return r.nearestMonth(s, t)
	case s.form == isSeason:
		return r.nearestSeason(s, t)
	case s.form == isHoliday && s.dir == nearest:
		return r.nearestHoliday(s, t)
	case (s.form == isQuarter || s.form == isHalf) && s.dir != nearest:
		return inYear(r.l, s, y+s.dir.steps())
	case s.form == isQuarter:
		return r.nearestQuarter(s, t)
	}
	return r.onSide(s, t, y)
}

// onSide returns what a meaning is in a year, or in the one beside it that the words or the
// clause speak of.
func (r *resolver) onSide(s *meaning, t Tense, y int) date.Date {
	now := inYear(r.l, s, y)
	begun, over := now.First <= r.c.Published, now.Last < r.c.Published
	switch {
	case s.dir == last && !over, s.dir == nearest && t != Future && !begun:
		return inYear(r.l, s, y-1)
	case s.dir == next && begun, s.dir == coming && over, s.dir == nearest && t == Future && over:
		return inYear(r.l, s, y+1)
	}
	return now
}

// nearestMonth resolves a month without a year.
func (r *resolver) nearestMonth(s *meaning, t Tense) date.Date {
	p := r.c.Published
	if s.possessive && !s.ahead {
		t = Unknown // "it hopes to mend what April's storm broke"
	}
	if d, ok := r.soonComes(s, t); ok {
		return d
	}
	alone := s.dir == nearest
	if alone && !s.possessive && t != Past && r.at-r.dayAt <= reach && apart(r.day.First, p) <= 366 {
		if year, month, _ := r.day.First.Civil(); month == s.month {
			return date.Month(year, month) // "It rises on 21 July: what is laid after the middle of July"
		}
	}
	switch {
	case alone && s.planned && slices.ContainsFunc(lastClause(r.toks[:r.at], reach), func(t token) bool { return t.isHad() }): // "had been due to open in May"
		d, _ := r.closest(s, p, func(d date.Date) date.Day { return max(p-d.First, 2*(d.First-p)) })
		return d
	case alone && (s.planned || s.through && r.from.IsZero()): // "was meant to meet in July", "leased it through January"
		return r.closestTo(s, p)
	case alone && t == Future && r.justGone(s):
		return r.lastMonth(s)
	case s.dir == last && inYear(r.l, s, p.Year()) == unitAt(p, uMonth, -1):
		return inYear(r.l, s, p.Year()-1) // in June, that of this year would be last month
	case alone && t == Past && r.leadsOn(s):
		return inYear(r.l, s, p.Year()-1)
	}
	return r.onSide(s, t, p.Year())
}

// leadsOn tells whether a month of this year is told before one that was last year, of what was done next: in May, "opened
// in April, shut in July" tells of last April.
func (r *resolver) leadsOn(s *meaning) bool {
	_, now, _ := r.c.Published.Civil()
	f := r.next
	if f == nil || f.said.form != isMonth || f.said.year != 0 || f.said.dir != nearest || s.month > now || f.said.month <= now {
		return false
	}
	i := r.to
	if r.toks[i].isComma() {
		i++
	}
	if r.toks[i].word == r.l.and.id {
		i++
	}
	return i > r.to && r.toks[i].class&cPast != 0 && f.from-i <= nearVerb && sameClause(r.toks[i:f.from])
}

// nearestSeason resolves a season without a year.
func (r *resolver) nearestSeason(s *meaning, t Tense) date.Date {
	p := r.c.Published
	y := p.Year()
	if inYear(r.l, s, y-1).Last >= p {
		y-- // in January it is still the winter of last year
	} else if d, ok := r.soonComes(s, t); ok {
		return d
	}
	now := inYear(r.l, s, y)
	ahead, ago := now.First-p, p-inYear(r.l, s, y-1).Last
	switch {
	case s.dir == nearest && s.through && r.from.IsZero():
		return r.closestTo(s, p)
	case s.dir == next && ahead > 0 && ahead <= reported: // in May, that of this year would be this summer
		return inYear(r.l, s, y+1)
	case s.dir == nearest && t == Unknown && ahead > 0 && ahead < ago:
		return now // where there is no verb, the nearer one
	}
	return r.onSide(s, t, y)
}

// nearestQuarter resolves a quarter without a year: one that is over is reported on for a while.
func (r *resolver) nearestQuarter(s *meaning, t Tense) date.Date {
	p := r.c.Published
	y := p.Year()
	now, before := inYear(r.l, s, y), inYear(r.l, s, y-1)
	justOver := p-before.Last <= reported
	switch {
	case t == Future && justOver && r.toks[r.to-2].word == r.l.hyphen.id:
		return before // "will report fourth-quarter results in February"
	case t == Future && now.Last+reported >= p, t != Future && now.Last < p:
		return now
	case t == Present && !justOver && now.First > p && now.First-p <= reported:
		return now // "the fourth quarter is crucial"
	}
	return r.onSide(s, t, y)
}

// closestTo returns what a meaning is closest to a day, on either side.
func (r *resolver) closestTo(s *meaning, p date.Day) date.Date {
	d, _ := r.closest(s, p, func(d date.Date) date.Day { return apart(d.First, p) })
	return d
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
	before, by := tokenAt(r.toks, r.at-1), r.at-1
	if by > 0 && before.word == r.l.the.id {
		by-- // "by the October summit"
	}
	latest := s.form == isMonth && by > 0 && r.toks[by].class&cUntil != 0 && r.toks[by-1].class&cStop == 0 && !(t == Past && s.sure) // not "By June, it had", "it had shut by June"
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
	return r.c.Published-r.lastMonth(s).Last <= goneDays && (r.at == 0 || !r.toks[r.at-1].isUntil()) && !r.hasOwnVerb() && !r.listedAhead()
}

// listedAhead tells whether an expression goes on a list of what is to come: "votes in March, and Corve in April".
func (r *resolver) listedAhead() bool {
	if r.prev.IsZero() || r.prev.First <= r.c.Published || !r.prevInClause() {
		return false
	}
	for i := r.prevAt; i < r.at; i++ {
		if r.toks[i].isComma() || r.toks[i].isAnd() {
			return true
		}
	}
	return false
}

// hasOwnVerb tells whether the verb that speaks ahead stands before the expression in hand and its preposition, with
// no more than a place between: "will open in April", "is due to be opened in April", "is due in April", "opens in Arden
// in April".
func (r *resolver) hasOwnVerb() bool {
	i := r.at - 2
	if i < 1 || r.toks[i].class&cLetters == 0 {
		return false
	}
	switch place, noun := &r.toks[i-1], &r.toks[i]; {
	case noun.val == isOut, noun.class&cPronoun != 0, noun.word == r.l.in.id:
		i-- // "are due out in April", "will publish it in April", "is pencilled in for April"
	case place.class&cDet != 0 && isTo(r.toks, i-2):
		i -= 3 // "goes to the polls"
	case noun.class&cCapital != 0 && (place.class&(cIn|cAt) != 0 || isTo(r.toks, i-1)), place.val == isInto:
		i -= 2 // "meets in Arden", "goes to Arden", "comes into force"
	}
	if i < 1 {
		return false
	}
	before, two := &r.toks[i-1], tokenAt(r.toks, i-2)
	switch t := &r.toks[i]; {
	case t.foretells():
		return before.class&cBe != 0 || two.class&cBe != 0 && before.class&(cDet|cPrep|cIn) == 0 // "is now due", "is not due"
	case r.tellsNow(i), t.unknown() && r.tellsNow(i-1), // "steps in in April", "leaves office in April"
		(t.val == isLikely || t.class&cIntent != 0) && before.class&cBe != 0, // "is likely in April", "is going to Arden in April"
		isProgressive(r.toks, i-1), i > 1 && isProgressive(r.toks, i-2):
		return true
	}
	if before.class&cBare != 0 {
		before, two = two, tokenAt(r.toks, i-3)
	}
	return before.class&(cModal|cInfinitive) != 0 && two.val != wasTo // not "the texts were to be ready by March"
}

// tellsNow tells whether a verb of the present stands at a token.
func (r *resolver) tellsNow(i int) bool {
	return r.toks[i].class&(cSchedule|cBe) != 0 && verb(r.toks, i) != Unknown
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
		case t == Past && d.First > p && r.at > 0 && r.toks[r.at-1].class&cAt != 0:
			g += againstSureTense // "it shut at Easter"
		case t == Past && d.First > p:
			g += s.penalty()
		case t == Future && d.Last < p:
			g += againstSureTense // "before Christmas"
		}
		return g
	})
	return d
}

// reported is how many days after its end a quarter is still reported on: a firm
// "expects to post a third-quarter loss".
const reported = 92
