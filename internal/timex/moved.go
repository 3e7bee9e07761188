package timex

import "resetline/internal/date"

// What was put off, brought forward or called off lay ahead until then, and where it was
// moved lies ahead still: "Friday's strike has been suspended", "moved from May to June".

// movedReach is how many tokens before a new date the verb of putting off stands, and
// before the date of a purpose that of inviting.
const movedReach = 16

// movedAway tells whether a date is one from which something was put off, by the words right
// before it: "delayed from March".
func movedAway(toks []token, from int) bool {
	return from > 1 && toks[from-1].isFrom() && toks[from-2].isPutOff()
}

// movedTo tells whether a day is one to which something was put off, or from which: "moved
// to Friday", "pushed the vote back to July", "put off from May to June".
func movedTo(toks []token, from, to int) bool {
	if k := from - 4; k >= 0 && movedAway(toks, from) && toks[k].isHad() {
		return false // "had been delayed from March"
	}
	if from > 2 && movedAway(toks, from) && toks[from-3].isComma() && (to == len(toks) || toks[to].isComma()) {
		return false // "an item, deferred from March, was dropped"
	}
	if from <= 2 || toks[from-1].class&cInfinitive == 0 && !toks[from-1].isFrom() {
		return false
	}
	if toks[from-2].isPutOff() || toks[from-3].isPutOff() {
		return true
	}
	if toks[from-1].class&cInfinitive != 0 || to < len(toks) && toks[to].class&cInfinitive != 0 {
		if before := lastClause(toks[:from-1], movedReach-1); hasValue(before, isMoved) || hasValue(before, isMoving) {
			return true
		}
	}
	for i := from - 2; i > 2 && i >= from-6 && toks[i].class&cStop == 0; i-- { // "brought forward from June to April"
		if toks[i].isFrom() {
			return toks[i-1].isPutOff() || toks[i-2].isPutOff()
		}
	}
	return false
}

// movedInto tells whether a month or season is one into which something was put off: "has been pushed into June",
// but not "We have moved into June".
func movedInto(c clause) bool {
	verb := c.word(2)
	return c.before().val == isInto && !c.onWeekday() && (verb.isPutOff() || verb.val == isShunted) && !c.word(3).isHave()
}

// movedFrom tells whether what stands before a date says that something is moved away from it:
// "pushed back from 1 October to May", "to move the vote from May to June". So it is with the day on
// which it is moved: "put back yesterday to 11 February".
func movedFrom(a *found, toks []token) bool {
	const particle = 2 // words: "put back on Monday"
	before := lastSentence(toks[:a.from], reach-1)
	if a.from == 0 || toks[a.from-1].class&cBetween == 0 {
		if toks[a.to].class&cShortRange != 0 {
			return false // "postponing a June 13-19 trip"
		}
		before = lastSentence(toks[:a.from], particle+1)
	}
	return hasValue(before, isMoved) || hasValue(before, isMoving)
}

// dropped tells whether the noun of a possessive is of what has been put off or called off, and
// so lay ahead: "Friday's strike has been suspended". What was called off, sure says, may have
// lain on either side.
func dropped(toks []token, to int) (is, sure bool) {
	const nouns = 4
	for i := to + 1; i+2 < len(toks) && i <= to+nouns; i++ {
		last := i + 1
		sure = toks[i].isHave()
		if sure {
			last++ // behind "been"
		}
		if sure || toks[i].val == wasTo {
			return offAt(toks, last), sure
		}
		if toks[i].isWill() && toks[i+1].class&cBare != 0 && i+2 < len(toks) {
			t := &toks[i+2] // "Monday's meeting will be delayed"
			return t.val == isDropped || t.val == isMoved || t.val == isHappening, true
		}
		if toks[i].class&(cStop|cPast) != 0 {
			return false, false
		}
	}
	return false, false
}

// dropsNoun tells whether the noun of a possessive is what somebody has put off or called off, and so lay
// ahead: "has cancelled Tuesday's vote".
func (r *resolver) dropsNoun(f *found) bool {
	verb := f.from - 1
	if r.toks[verb].val == isOff {
		verb-- // "called off"
	} else if t := &r.toks[verb]; t.val != isDropped && !t.isPutOff() {
		return false
	}
	return f.said.form == isWeekday && auxiliary(r.toks, verb).isHave()
}

// calledOff tells whether what stands right behind a token says that its subject will not be, or not
// then; past tells whether it is said of what had lain ahead: "is cancelled", "has been put back",
// "had been dropped".
func calledOff(toks []token, i int) (is, past bool) {
	last, t := i+1, tokenAt(toks, i)
	switch {
	case t.val == wasTo:
		past = true
	case t.class&cPerfect != 0: // behind "been"
		last, past = i+2, t.class&cPast != 0
	case t.class&cBe == 0:
		return false, false
	}
	return offAt(toks, last), past
}

// offAt tells whether the participle of what will not be, or not then, stands at a token: "dropped",
// "put back", "called off".
func offAt(toks []token, i int) bool {
	t := tokenAt(toks, i)
	return t.val == isDropped || t.isPutOff() || tokenAt(toks, i+1).val == isOff
}

// dropsIt tells whether the clause of a date says that what was set for it is called off: "the July
// meeting is cancelled", "the dinner on 17 June had been dropped".
func (r *resolver) dropsIt(f *found) (is, past bool) {
	const nouns = 3
	switch s := &f.said; {
	case s.form == isWeekday && s.planned && tokenAt(r.toks, f.to).isComma(): // "which was to have begun on Monday, has been put back"
		is, past = calledOff(r.toks, f.to+1)
		return is && !past, false
	case doneBefore(r.toks, f.from):
		return false, false
	case s.form == isCalendar && s.month != 0 && s.year == 0:
		return calledOff(r.toks, f.to)
	case s.form != isMonth || f.from == 0 || r.toks[f.from-1].class&cDet == 0:
		return false, false
	}
	for i := f.to; i < min(len(r.toks), f.to+nouns) && !is && r.toks[i].class&(cStop|cJoin) == 0; i++ {
		is, past = calledOff(r.toks, i+1)
	}
	return is, past
}

// doneBefore tells whether a date is that of what had been done to what the clause speaks of: "the plan
// announced at the summit on 4 March has been dropped".
func doneBefore(toks []token, from int) bool {
	const phrase = 6 // tokens
	if from == 0 || !toks[from-1].isOn() && toks[from-1].class&(cIn|cOf) == 0 {
		return false // "announced for 4 March"
	}
	for i := from - 2; i > 0 && i >= from-1-phrase && !toks[i].endsClause() && toks[i].class&cSaid == 0; i-- {
		const ahead = cAppoint | cFuture | cModal
		if t := &toks[i]; t.class&cPast != 0 {
			return t.class&ahead == 0 && auxiliary(toks, i).class&(cBe|cPerfect|cModal) == 0
		}
	}
	return false
}

// beforeMove returns the day or month from which something is moved, as the one nearest to that to which it is: told in
// November, "was deferred from 1 July to 1 November" is about one year. Most things are put off, and few brought forward.
func (r *resolver) beforeMove(s *meaning, _ Tense) (date.Date, bool) {
	f := r.next
	if f == nil || s.dir != nearest || s.month == 0 || f.from != r.to+1 || f.said.form != s.form || f.said.dir != nearest || f.said.year != 0 ||
		!r.c.HasPublished || r.at == 0 || !r.toks[r.at-1].isFrom() || !isTo(r.toks, r.to) || !movedTo(r.toks, f.from, f.to) {
		return date.Date{}, false
	}
	said := f.said
	said.sure, said.planned = true, s.planned
	then := r.nearest(&said, Future)
	if s.form == isCalendar {
		then = r.nearDay(r.c.Published, &said, Future)
	}
	return r.closest(s, then.First, func(d date.Date) date.Day { return farOn(d.First, then.First) })
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
			if a, _ := r.calendar(&said, Past); a.date.First > d.First && a.date.First <= r.c.Published {
				return date.OnDay(weekdayFrom(a.date.First, s.weekday))
			}
			return d
		}
	}
	return d
}
