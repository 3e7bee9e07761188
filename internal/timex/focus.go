package timex

import "resetline/internal/date"

// The temporal focus of a text is the date from which it goes on: what "two days later",
// "the same week" and a time of day are counted from. It moves with every expression but
// those that are only compared with, or stand beside what the sentence tells.

// toldDay tells whether the expression before is a day.
func (r *resolver) toldDay() bool { return !r.prev.IsZero() && r.prev.Precision == date.ByDay }

// toCome tells whether a date lies behind the day of publication.
func (r *resolver) toCome(d date.Date) bool { return r.c.HasPublished && d.First > r.c.Published }

// goneOnFrom returns the date that what is in hand goes on from: the one before or, where that is still
// to come and the clause tells what has been, the last that was not: "It was signed on 3 September and
// runs until 2038. A fund was announced the same week".
func (r *resolver) goneOnFrom(t Tense) date.Date {
	if t == Past && r.c.HasPublished && r.prev.First > r.c.Published && !r.was.IsZero() && r.at-r.wasAt <= toldWords {
		return r.was
	}
	return r.prev
}

// remember keeps a date for those that follow. What is only compared with ("a
// year earlier", "the 1988 period") is not gone on from, nor a time of which the text
// does not say the day.
func (r *resolver) remember(s *meaning, d date.Date) {
	if s.form == isYearAgo || s.form == isQuarterIn && (d.First < r.quarter.First || r.quarter.IsZero() && r.c.HasPublished && d.Last < r.c.Published) {
		return
	}
	if s.form == isAfter && d.Precision >= date.ByDecade {
		return // "in 1992 they voted, and for the following decade they talked. That December"
	}
	if s.form == isHoliday && r.to < len(r.toks) && !s.possessive && !r.toks[r.to].endsPhrase() && r.toks[r.to].class&(cCapital|cSchedule) == 0 {
		return // the Whitsun recess is no day
	}
	if r.story && r.standsBack(s, d) || s.form == isTime && r.longPast() {
		return
	}
	if r.at > 0 && r.toks[r.at-1].class&cSince != 0 && d.Precision > date.ByDay && r.prev.Precision == date.ByDay {
		return // "on 9 July. For the first time since January, she meets him the day before"
	}
	switch aside := r.standsBeside(); {
	case !aside:
		r.beside = false
	case !r.beside:
		r.beside, r.main, r.mainDay = true, r.prev, r.day
	}
	r.prev, r.prevAt, r.adrift = d, r.at, r.adrift && r.ofVagueDay()
	if r.c.HasPublished && d.First <= r.c.Published && !s.planned {
		r.was, r.wasAt = d, r.at
	}
	if r.c.HasPublished && d.First > r.c.Published {
		r.ahead = d
	}
	if r.opensSection(s) {
		r.section = d
	}
	if r.isEntry() || s.form == isTime && r.isStamp() {
		r.entry, r.entryAt, r.headed = d, r.at, r.isHeading()
	}
	switch d.Precision {
	case date.ByQuarter:
		switch {
		case r.c.HasPublished && d.Last >= r.c.Published:
			return // nothing is compared with a quarter that is not over
		case d.First < r.quarter.First && r.at-r.quarterAt < quarterReach:
			return // "after a poor second quarter": what is reported is the third
		}
		r.quarter, r.quarterAt = d, r.at
	case date.ByDay:
		if r.ofPeriod || r.inOtherZone() {
			return // no day of what is told: "for the three months ended Dec. 31"
		}
		if r.at > 0 && r.toks[r.at-1].class&cSince != 0 {
			return // "shut since Friday, it opened at 4am": not on the Friday
		}
		if movedAway(r.toks, r.at) {
			return // "The vote, delayed from 31 March, went ahead at 7pm"
		}
		if r.c.HasPublished && d.First <= r.c.Published && !s.planned {
			r.gone, r.goneAt = d, r.at
		}
		r.day, r.dayAt = d, r.at
		r.hasClock, r.clock, r.night = s.hasClock, s.clock, !s.hasClock && s.part == "NI"
		if s.weekday != 0 && r.c.HasPublished && d.First > r.c.Published && r.opensSentence(r.at) {
			r.opened, r.openedAt = d, r.at
		}
		r.keepRun(s, d)
		if s.form == isCalendar && s.month != 0 {
			r.numbered[s.day] = d.First
		}
		if s.form == isCalendar && (s.year != 0 || s.dir != nearest) {
			r.stated = append(r.stated, d.First)
		}
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
	case s.form != isCalendar || s.weekday == 0 || !r.c.HasPublished || d.First <= r.c.Published:
	case !r.from.IsZero() && r.from.First < d.First:
		r.run, r.runAt = date.Between(r.from, d), r.at
	default:
		r.run, r.runAt = d, r.at
	}
}
