package timex

import "slices"

// reach is how many tokens before and after an expression are looked at for
// the verb that governs it.
const reach = 24

// tense finds the tense of the clause in which the tokens [from, to) stand:
// that of the nearest verb before them, else of the first after them. An
// auxiliary before that verb decides: "will be", "is due", "had been due".
func tense(toks []token, from, to int) Tense {
	t, _, _ := governor(toks, from, to)
	return t
}

// nearVerb is how many tokens after its verb a date stands that belongs to it:
// "came into force on 1 July". Farther on it may belong to a noun ("invited
// them to a ceremony on March 12").
const nearVerb = 5

// nearProgressive is how many tokens after it the date of a noun stands that
// makes the present progressive an appointment: "is hosting its May summit".
const nearProgressive = 8

// governor returns the tense, and whether it is sure: the verb tells of what
// happens on the day.
func governor(toks []token, from, to int) (t Tense, sure, planned bool) {
	if untilOrAsSoonAs(toks, from, to) {
		return Future, true, false
	}
	t, at := clauseTense(toks, from, to)
	if from == 0 {
		return t, false, false
	}
	told, sure := withPreposition(toks, t, at, from, to)
	planned = at >= 0 && (t == Past || told != Past) && wasPlanned(toks, t, at, from, to)
	return told, sure, planned
}

// withPreposition returns the tense that a clause and the words right before an expression tell.
func withPreposition(toks []token, t Tense, at, from, to int) (_ Tense, sure bool) {
	before := &toks[from-1]
	switch {
	case saidTo(toks, from, to):
		return Past, false
	case isTheDay(toks, from, to):
		return Future, true
	case movedTo(toks, from, to), setFor(toks, from, to), before.val == isFor && from > 1 && toks[from-2].val == isProposed, offeredFrom(toks, from):
		return Future, true
	case t != Future && before.class&(cTo|cUntil|cPrep) == cTo|cUntil|cPrep && runsOn(toks[:from-1]):
		return Future, true // "the fair, which runs through 1 October, drew"
	case t == Past && toks[from].class&cWeekday == 0 && ofNext(toks, at):
		return Future, false // "was told the next slot was on 9 May"
	case t == Past && (hasBooked(toks, at, from) || rulesOut(toks, at, from) || toldPlan(toks, at, from)):
		return Future, false // "has booked a session on 14 April", "ruled out a vote in May"
	case before.val == isProposed && before.class&cPast != 0 && toks[from].class&cWeekday == 0, throughAfterPassive(toks, at, from),
		from > 1 && toks[from-2].val == isFalls && before.class&(cTimeJoin|cPrep) == cTimeJoin|cPrep && t != Past:
		return Future, true
	case before.val == isBeforehand && (t == Past && aimsBefore(toks, at, from) || ruledOut(toks[max(0, from-1-reach):from-1])):
		return Future, true
	case before.val == isFor && from > 1 && (toks[from-2].val == isForeseen || toks[from-2].val == isAsking || toks[from-2].val == isMoved && toks[from-2].class&cPast != 0), heralded(toks, from), t == Past && purposeBefore(toks, from):
		return Future, false // "cut its forecast for December", "was offered a post, to run from May"
	case before.class&cSince != 0:
		return Past, false // "the first song that she will sing since March"
	case t != Past && before.class&(cUntil|cAs) != 0:
		return Future, before.class&cUntil != 0 // "by Friday", "as early as Tuesday"
	case t == Unknown && changedFrom(toks[max(0, from-reach):from-1]):
		return Past, false // "It's down a fifth from its close on 20 April"
	case t == Unknown && (from == 1 || toks[from-2].class&cStop != 0) && before.class&(cBetween|cPrep) == cBetween|cPrep, t == Unknown && before.val == isBeforehand && from > 1 && toks[from-2].class&cStop == 0:
		return Future, false // "From Friday most fares go", "they talk of a deal before May"
	case (t == Present || t == Unknown) && before.class&cIn != 0 && endsWith(toks[max(0, from-reach):from-1], isTowards):
		return Future, false // "they work towards a deal in May"
	case t == Past && before.class&(cBetween|cPrep) == cBetween|cPrep && toks[from].class&cWeekday == 0 && at >= 0 && at < from && participleBetween(toks[at:from]):
		return Future, false // "signed a pact, ending checks from 1 January"
	case t == Present && before.class&(cBetween|cPrep) == cBetween|cPrep && !(from > 1 && toks[from-2].val == isChange):
		return Future, false // "from Friday it is closed"
	}
	const on = cTimeJoin | cPrep
	head, of := from, before.class&cOf != 0 && from > 3 && toks[from-2].class&(cPart|cAs) != 0
	if of {
		head -= 3 // "on the night of 1 May", "as of 1 May"
	}
	near := at < from && head-at <= nearVerb && !comma(toks[max(0, at):from]) || at >= to && at-to < nearVerb && toks[at].class&cSaid == 0
	is := at == from-1 && before.class&cBe != 0 // "the election is Nov. 5"
	planned := t == Future && before.val == isFor && from > 1 && toks[from-2].class&cFuture != 0 && !wasDue(toks, from-2)
	if t == Future && from > 1 && cameAbout(toks, at, from, to) {
		return Past, true
	}
	return t, is || planned || at >= 0 && !wasDue(toks, at) && !isAheadOf(toks, at) && near && (before.class&on == on || before.class&cIn != 0 || of)
}

// heralded tells whether a date is that of what a noun before it tells of beforehand: "welcomed the
// announcement of a summit in March".
func heralded(toks []token, from int) bool {
	for i := from - 1; i > 0 && i >= from-movedReach && !toks[i].endsClause() && toks[i].class&cPast == 0; i-- {
		if toks[i].val == isHerald {
			return toks[i+1].class&cOf != 0
		}
	}
	return false
}

// isTheDay tells whether a day of a month, or a month, is what a clause of the present says something of:
// "that 1 July is the date".
func isTheDay(toks []token, from, to int) bool {
	if (toks[from].class|toks[to-1].class)&cMonth == 0 || toks[from-1].class&(cStop|cOpener) == 0 || toks[from-1].class&cDet != 0 {
		return false
	}
	if to < len(toks) && toks[to].class == 0 {
		to++ // a quotation mark
	}
	return to+1 < len(toks) && toks[to].class&cBe != 0 && toks[to+1].val != isHabit
}

// hasBooked tells whether a verb says that something is arranged or announced by now: "has already booked a
// session", "have arranged a meeting", "has announced a strike on 26 September", whose day is not that of the
// verb: no day goes with the present perfect.
func hasBooked(toks []token, at, from int) bool {
	if at < 1 || toks[at].val != isProposed && !(toks[at].val == isAnnounced && from > at+2 && toks[at+1].class&cDet != 0) {
		return false
	}
	return isPresentPerfect(&toks[at-1]) || at > 1 && isPresentPerfect(&toks[at-2])
}

// saidTo tells whether a weekday is that of a promise or a decision, between its noun and what it says: "the
// test of a pledge on Wednesday to mend the quay".
func saidTo(toks []token, from, to int) bool {
	if toks[from].class&cWeekday == 0 || to+1 >= len(toks) || toks[to].class&cInfinitive == 0 || nounAfter(toks, to) {
		return false
	}
	const on = cTimeJoin | cPrep
	noun := from - 1
	if toks[noun].class&on == on {
		noun--
	}
	return noun > 0 && toks[noun].val == isPledge && toks[noun-1].class&cPronoun == 0
}

// ofNext tells whether a verb says when the next of several was, which may be still to come.
func ofNext(toks []token, at int) bool {
	const noun = 4 // words
	if at < 0 || toks[at].val != wasTo {
		return false
	}
	for i := at - 1; i > 0 && i >= at-noun && toks[i].class&(cStop|verbal) == 0; i-- {
		if toks[i].class&cNext != 0 && toks[i].val != isComing {
			return toks[i-1].class&cDet != 0
		}
	}
	return false
}

// rulesOut tells whether a verb says what is not to be in a month or on a day of one: "ruled out a vote in
// May". On a weekday it is said.
func rulesOut(toks []token, at, from int) bool {
	return at >= 0 && at+1 < from && toks[at].val == isRuled && toks[at+1].val == isOut && toks[from].class&cWeekday == 0
}

// toldPlan tells whether a verb is that of a plan of which a word of announcing says that it is under way:
// "announced that she was sending her deputy to Marlow on Tuesday".
func toldPlan(toks []token, at, from int) bool {
	const subject = 5 // tokens
	if at < 2 || at+1 >= from || toks[at].val != wasTo || toks[at+1].class&cIng == 0 || toks[from].class&cDet != 0 || comma(toks[at:from]) {
		return false
	}
	for i := at - 2; i >= max(0, at-1-subject) && !toks[i].endsClause() && verb(toks, i+1) == Unknown; i-- {
		if toks[i].val == isAnnounced {
			return true
		}
	}
	return false
}

// purposeBefore tells whether an infinitive behind a comma opens the phrase that ends with a token.
func purposeBefore(toks []token, from int) bool {
	for i := from - 1; i > 1 && i >= from-nearVerb && toks[i].class&cStop == 0; i-- {
		if isComma(&toks[i-1]) {
			return toks[i].class&cInfinitive != 0 && !nounAfter(toks, i)
		}
	}
	return false
}

// runsOn tells whether the tokens end with a verb of what goes on, by what stands before it: "which
// runs", "began on 1 July and runs".
func runsOn(toks []token) bool {
	i := len(toks) - 2
	if i < 1 || toks[i+1].class&cPlural == 0 {
		return false
	}
	return toks[i].val == isRelative || toks[i].val == isThat || toks[i].val == isClause && toks[i-1].class&cLetters == 0
}

// wasPlanned tells whether the verb of an expression tells what was to come, and may be over:
// "was meant to be heard in the summer", "a march planned for Sunday was called off".
func wasPlanned(toks []token, t Tense, at, from, to int) bool {
	if toks[from-1].val == isBeforehand || toks[from-1].class&(cUntil|cPrep) == cUntil {
		return false // "the vote was not expected before the autumn"
	}
	if at > 0 && at < from && toks[at].val == isMoved && movedTo(toks, from, to) {
		return auxiliary(toks, at).val == wasTo || at > 1 && toks[at-2].val == wasTo // "was then put back to 2 March"
	}
	have := t == Past && wasToHave(toks, at)
	if t == Past && at > 0 && at+1 < from && toks[at].class&cIntent != 0 && toks[at+1].class&cInfinitive != 0 && toks[at-1].class&(cPerfect|cPast) == cPerfect|cPast && toks[from].class&cWeekday == 0 {
		return true // "had meant to publish it in July"
	}
	if t != Future && !have && !(t == Past && toks[at].class&cFuture != 0) {
		return false
	}
	const had = cPerfect | cPast
	over := have || at > 1 && at+1 < len(toks) && toks[at-2].class&had == had && toks[at].class&(cFuture|cModal) == cFuture && toks[at+1].class&cInfinitive != 0 || to < len(toks) && (toks[to].val == wasTo || toks[to].val == isClause) && !isComma(&toks[to-1])
	if toks[from].class&cWeekday != 0 && !over {
		return false // "it was due on Saturday"
	}
	if to < len(toks) && toks[to].class&cModal != 0 && verb(toks, to) != Unknown {
		return false // "a hearing that was due in the autumn will not go ahead"
	}
	if toks[at].class&(cFuture|cModal) == cFuture && at < from && to < len(toks) && toks[to].val == wasTo {
		return true
	}
	return have || wasDue(toks, at) || wasToBe(toks, at)
}

// wasToHave tells whether "was to have" leads to the verb at a token: "was to have been held".
func wasToHave(toks []token, at int) bool {
	const longest = 4 // words
	for i := at; i >= max(0, at-longest) && !toks[i].endsClause(); i-- {
		if toks[i].val == wasTo && i+2 < len(toks) && toks[i+1].class&cInfinitive != 0 && toks[i+2].class&cPerfect != 0 {
			return true
		}
	}
	return false
}

// wasToBe tells whether "was" and an infinitive lead to the verb at a token: "was meant to be
// heard".
func wasToBe(toks []token, at int) bool {
	const infinitive = 4 // words
	for i := at; i >= max(0, at-infinitive) && !toks[i].endsClause(); i-- {
		if toks[i].val == wasTo {
			return i == at || toks[at].class&cIntent != 0 || slices.ContainsFunc(toks[i:at], func(t token) bool { return t.class&cInfinitive != 0 })
		}
	}
	return false
}

// wasDue tells whether a verb of what is to come stands in the past: "it was due on 31 July".
func wasDue(toks []token, at int) bool {
	if toks[at].class&(cFuture|cModal) != cFuture {
		return false
	}
	before := auxiliary(toks, at).val
	return before == wasTo || before == isOriginally || at > 1 && toks[at-2].class&(cPerfect|cPast) == cPerfect|cPast // "had been due"
}

// cameAbout tells whether what was set for a day is told as having been: "a dinner planned for
// Monday took place", "a motion was to be put on Thursday but lapsed". What else is told of it
// may be told before: "a call planned for Friday gave hope".
func cameAbout(toks []token, at, from, to int) bool {
	happened := func(i int) bool { return i < len(toks) && (toks[i].val == isHeld || wasHeld(toks, i)) }
	if at == from-2 && (toks[from-1].val == isFor || toks[from-1].class&cIn != 0 && to < len(toks) && isComma(&toks[to])) {
		inserted := to < len(toks) && isComma(&toks[to]) && happened(to+1) // "the fair, planned for May, was held in July"
		return (inserted || happened(to)) && auxiliary(toks, at).class&(cBe|cPast|cPerfect) == 0
	}
	if at < 0 || at >= from || to >= len(toks) || toks[to].val != isClause || !happened(to+1) {
		return false
	}
	return wasToBe(toks, at)
}

// wasHeld tells whether "was held" stands at a token: "were eventually held".
func wasHeld(toks []token, i int) bool {
	for last := min(i+2, len(toks)-1); toks[i].val == wasTo && last > i; last-- {
		if toks[last].val == isHappening {
			return true
		}
	}
	return false
}

// throughAfterPassive tells whether a day is the last of what was done to something for that
// long: "classes were cancelled through Wednesday".
func throughAfterPassive(toks []token, at, from int) bool {
	const through = cTo | cUntil | cPrep
	if toks[from-1].class&through != through || at < 0 {
		return false
	}
	for i := from - 2; i > 1 && i >= max(at, from-nearVerb); i-- {
		if t := &toks[i]; t.class&cPast != 0 && t.val != wasTo || t.val == isDropped {
			be := auxiliary(toks, i)
			return be.val == wasTo || be.class&cBe != 0 || isPresentPerfect(&toks[i-2])
		}
	}
	return false
}

// participleBetween tells whether a participle behind a comma opens the phrase with which the
// tokens end: ", ending most checks".
func participleBetween(toks []token) bool {
	for i := len(toks) - 1; i > 0 && toks[i].class&cStop == 0; i-- {
		if isComma(&toks[i-1]) {
			return toks[i].class&cIng != 0
		}
	}
	return false
}

// deadline tells whether a day is that of a deadline that has not been missed: "set a
// Friday deadline".
func deadline(toks []token, from, to int) bool {
	const near = 4 // tokens
	if to >= len(toks) || toks[to].val != isDeadline {
		return false
	}
	for i := from - 1; i >= max(0, from-near) && toks[i].class&cStop == 0; i-- {
		if toks[i].val == isMissed {
			return false
		}
	}
	for i := to; i < min(len(toks), to+near) && toks[i].class&cStop == 0; i++ {
		if toks[i].val == isMissed {
			return false
		}
	}
	return true
}

// deadlineOf tells whether a day is that of a deadline before it that has not been missed:
// "the deadline of Monday would stand".
func deadlineOf(toks []token, from int) bool {
	if from < 2 || toks[from-2].val != isDeadline || toks[from-1].class&cOf == 0 && toks[from-1].val != isFor {
		return false
	}
	return !endsWith(toks[max(0, from-2-reach):from-2], isMissed)
}

// aimsBefore tells whether what is to be done before a day, or is not to be, was said by
// the verb at a token: "raced to finish before Monday", "ruled out a vote before Monday".
func aimsBefore(toks []token, verb, from int) bool {
	for i := max(verb, 0); i < from-1; i++ {
		if toks[i].class&cInfinitive != 0 && !nounAfter(toks, i) || i == verb+1 && toks[i].val == isOut && toks[verb].val == isRuled {
			return true
		}
	}
	return false
}

// ruledOut tells whether a clause that ends with the tokens says what is not to be: "it
// cannot be laid", "will not open".
func ruledOut(toks []token) bool {
	for i := len(toks) - 1; i > 0 && !toks[i].endsClause(); i-- {
		if toks[i].val == isNot && (toks[i].class|toks[i-1].class)&(cModal|cFuture) != 0 {
			return (toks[i].class|toks[i-1].class)&cPast == 0
		}
	}
	return false
}

// movedReach is how many tokens before a new date the verb of putting off stands, and
// before the date of a purpose that of inviting.
const movedReach = 16

// moved tells whether a token is a participle of what was put off or brought forward.
func moved(t *token) bool { return t.class&cPast != 0 && t.val == isMoved }

// movedAway tells whether a date is one from which something was put off, by the words right
// before it: "delayed from March".
func movedAway(toks []token, from int) bool {
	const since = cBetween | cPrep
	return from > 1 && toks[from-1].class&since == since && moved(&toks[from-2])
}

// movedTo tells whether a day is one to which something was put off, or from which: "moved
// to Friday", "pushed the vote back to July", "put off from May to June".
func movedTo(toks []token, from, to int) bool {
	const since = cBetween | cPrep
	if k := from - 4; k >= 0 && movedAway(toks, from) && toks[k].class&(cPerfect|cPast) == cPerfect|cPast {
		return false // "had been delayed from March"
	}
	if from > 2 && movedAway(toks, from) && isComma(&toks[from-3]) && (to == len(toks) || isComma(&toks[to])) {
		return false // "an item, deferred from March, was dropped"
	}
	if from <= 2 || toks[from-1].class&cInfinitive == 0 && toks[from-1].class&since != since {
		return false
	}
	if moved(&toks[from-2]) || moved(&toks[from-3]) {
		return true
	}
	if toks[from-1].class&cInfinitive != 0 || to < len(toks) && toks[to].class&cInfinitive != 0 {
		if before := toks[max(0, from-movedReach) : from-1]; endsWith(before, isMoved) || endsWith(before, isMoving) {
			return true
		}
	}
	for i := from - 2; i > 2 && i >= from-6 && toks[i].class&cStop == 0; i-- { // "brought forward from June to April"
		if toks[i].class&since == since {
			return moved(&toks[i-1]) || moved(&toks[i-2])
		}
	}
	return false
}

// offeredFrom tells whether a day is one from which something was offered: "had offered
// a rise of 4 per cent from July".
func offeredFrom(toks []token, from int) bool {
	const since, longest = cBetween | cPrep, 10 // words
	if toks[from-1].class&since != since {
		return false
	}
	return endsWith(toks[max(0, from-longest):from-1], isProposed)
}

// endsWith tells whether a word of a value stands in the part of a sentence with which the
// tokens end.
func endsWith(toks []token, val int32) bool {
	for i := len(toks) - 1; i >= 0 && !toks[i].endsClause(); i-- {
		if toks[i].val == val {
			return true
		}
	}
	return false
}

// changedFrom tells whether the part of a sentence with which the tokens end tells from what
// something has changed: "down a fifth from its close".
func changedFrom(toks []token) bool {
	const since = cBetween | cPrep
	from := false
	for i := len(toks) - 1; i >= 0 && !toks[i].endsClause(); i-- {
		if from && toks[i].val == isChange {
			return true
		}
		from = from || toks[i].class&since == since
	}
	return false
}

// dropped tells whether the noun of a possessive is of what has been put off or called off, and
// so lay ahead: "Friday's strike has been suspended". What was called off, sure says, may have
// lain on either side.
func dropped(toks []token, to int) (is, sure bool) {
	const nouns = 4
	for i := to + 1; i+2 < len(toks) && i <= to+nouns; i++ {
		last := i + 1
		sure = isPresentPerfect(&toks[i])
		if sure {
			last++ // behind "been"
		}
		if sure || toks[i].val == wasTo {
			t := &toks[last]
			return t.val == isDropped || t.class&cPast != 0 && t.val == isMoved || last+1 < len(toks) && toks[last+1].val == isOff, sure
		}
		if toks[i].class&(cModal|cFuture) == cModal|cFuture && toks[i+1].class&cBare != 0 && i+2 < len(toks) {
			t := &toks[i+2] // "Monday's meeting will be delayed"
			return t.val == isDropped || t.val == isMoved || t.val == isHappening, true
		}
		if toks[i].class&(cStop|cPast) != 0 {
			return false, false
		}
	}
	return false, false
}

// setFor tells whether a day is one that was set: "set May 5 for the vote",
// "fixed Friday as the day of the vote". In the past perfect it may be over.
func setFor(toks []token, from, to int) bool {
	if toks[from-1].class&(cAppoint|cIn) != cAppoint || to >= len(toks) ||
		toks[to].val != isFor && toks[to].class&(cAs|cInfinitive) == 0 {
		return false
	}
	for i := from - 2; i >= 0 && i >= from-reach && toks[i].class&cStop == 0; i-- {
		if toks[i].class&(cPerfect|cPast) == cPerfect|cPast {
			return false
		}
	}
	return true
}

// comma tells whether a comma stands among the tokens: "it closes, she said, on
// 1 July".
func comma(toks []token) bool {
	for i := range toks {
		if isComma(&toks[i]) {
			return true
		}
	}
	return false
}

// phraseApart tells whether a comma and a preposition stand among the tokens:
// ", with a low of two feet in".
func phraseApart(toks []token) bool {
	for i := 1; i < len(toks); i++ {
		if isComma(&toks[i-1]) && toks[i].class&cPrep != 0 && toks[i].class&(cInfinitive|cJoin) == 0 {
			return true
		}
	}
	return false
}

// isComma tells a comma from "on".
func isComma(t *token) bool { return t.class&(cTimeJoin|cLetters) == cTimeJoin }

// endsClause tells whether a clause ends at the latest at a token: a comma or a mark that
// ends more.
func (t *token) endsClause() bool { return t.class&cStop != 0 || isComma(t) }

// clauseTense returns the tense of the clause and the token of its verb, -1 for
// none.
func clauseTense(toks []token, from, to int) (Tense, int) {
	if opensClause(toks, from) {
		if t, at := verbAfter(toks, to); t != Unknown {
			return t, at // "she said that on Friday it would close"
		}
	}
	afterComma, infinitive, until, and := false, false, false, false
	for i := from - 1; i >= 0 && i >= from-reach; i-- {
		if toks[i].class&cStop != 0 {
			break
		}
		if opens := relativeTo(toks, i); i >= from-2 && (to == len(toks) || !isComma(&toks[to])) && verbBefore(toks, opens) {
			i = opens // "will meet the envoy, who came in March, on Friday"
			continue
		}
		afterComma = afterComma || isComma(&toks[i])
		if afterComma && isAheadOf(toks, i) {
			continue // "Ahead of the trip, he said on Sunday"
		}
		if infinitive && (toks[i].class&cIntent != 0 && toks[i].val != wasTo || toks[i].val == isOffer && toks[from].class&cWeekday == 0) && !phraseApart(toks[i:from]) {
			return governed(toks, i, from, Future), i // "agreed in October to meet in May"
		}
		if toks[i].val == isReady && bracesFor(toks, i, from) {
			return Future, i // "braced itself for a storm on Tuesday"
		}
		if toks[i].val == isIf && i+1 < from && !afterComma && toks[from-1].class&cInfinitive == 0 {
			return Future, i // "if members back it on Tuesday"
		}
		and = and || toks[i].opensClause()
		if toks[i].class&cSince != 0 && !afterComma && !and {
			return Past, i // "since a fire in May"
		}
		if i > 0 && toks[i].class&cIng != 0 && toks[i-1].val == isAfterwards {
			if toks[i].class&cIntent != 0 && toks[i+1].class&cInfinitive != 0 && toks[from].class&cWeekday == 0 {
				return Future, i // "after agreeing to meet on 25 March"
			}
			return Past, i // "after winning on Monday"
		}
		until = until || i < from-1 && toks[i].class&(cUntil|cPrep) == cUntil
		if saidBetween(toks, i) {
			continue
		}
		if v := verb(toks, i); v != Unknown {
			if until && (v != Past || toks[i].val == isMoved || i > 1 && isPresentPerfect(&toks[i-2])) {
				return Future, i // "put off until a summit on Monday", "has been kept until after the vote on Monday"
			}
			if afterComma && to < len(toks) && verb(toks, to) != Unknown && isAdverb(&toks[from-1]) {
				break // "With the vote due, the council on Friday gave way"
			}
			if v == Past && i > 0 && toks[i-1].class&(cJoin|cLetters) == cJoin|cLetters && (wereTo(toks[:i-1]) || (i+1 == from || toks[i+1].endsPhrase()) && willBe(toks[:i-1])) {
				return Future, i // "were to be ready by May and signed by June"
			}
			if v == Past && reports(toks, i, from, to) {
				return verbAfter(toks, to) // "said highs on Tuesday would fall"
			}
			if !afterComma && conditional(toks, i) {
				return Future, i
			}
			return governed(toks, i, from, v), i
		}
		infinitive = infinitive || toks[i].class&cInfinitive != 0 &&
			(toks[i+1].class&(cSchedule|cBare|cPast) != 0 || unknown(&toks[i+1]) && (toks[from-1].class&cUntil != 0 || i+2 < from && toks[i+2].class&cDet != 0)) // "to reply by Monday", "to halve the quota"
	}
	return verbAfter(toks, to)
}

// bracesFor tells whether a verb of getting ready has what it is for before an expression.
func bracesFor(toks []token, i, from int) bool {
	const object = 2 // tokens: "itself for"
	return toks[i].class&cIntent != 0 && slices.ContainsFunc(toks[i+1:min(from, i+1+object)], func(t token) bool { return t.val == isFor })
}

// conditional tells whether a verb of the present or the perfect stands in a clause of what is to
// come: "if lorries are still being stopped in May", "until the young have flown in August".
func conditional(toks []token, i int) bool {
	const auxiliaries = 3 // words: "have never been seen"
	at := -1
	for k := i; k >= max(0, i-auxiliaries); k-- {
		if toks[k].class&cBe != 0 || isPresentPerfect(&toks[k]) {
			at = k
		}
	}
	for k := at - 1; k >= max(0, at-reach) && !toks[k].endsClause() && verb(toks, k) == Unknown; k-- {
		if toks[k].val == isIf || toks[k].class&(cUntil|cPrep) == cUntil {
			return true
		}
	}
	return false
}

// calledOff tells whether what stands right behind a token says that its subject will not be, or not
// then; past tells whether it is said of what had lain ahead: "is cancelled", "has been put back",
// "had been dropped".
func calledOff(toks []token, i int) (is, past bool) {
	if i+1 >= len(toks) {
		return false, false
	}
	last, t := i+1, &toks[i]
	switch {
	case t.val == wasTo:
		past = true
	case t.class&cPerfect != 0: // behind "been"
		last, past = i+2, t.class&cPast != 0
	case t.class&cBe == 0:
		return false, false
	}
	if last >= len(toks) {
		return false, false
	}
	t = &toks[last]
	return t.val == isDropped || t.class&cPast != 0 && t.val == isMoved || last+1 < len(toks) && toks[last+1].val == isOff, past
}

// reports tells whether a verb of saying has a clause for its object that goes on behind an
// expression with what would be, whose time that is: "said highs on Tuesday would fall". Who
// "on Tuesday would not say" says it then.
func reports(toks []token, i, from, to int) bool {
	if to+2 < len(toks) && isJoiner(&toks[to]) && toks[to+1].class&cWeekday != 0 {
		to += 2
	}
	return toks[i].class&cSaid != 0 && i+1 < from && toks[i+1].class&(cPrep|cIn|cTimeJoin) == 0 && to < len(toks) && toks[to].class&cModal != 0
}

// relativeTo returns the comma before the relative clause or the participle that the comma
// at a token ends, 0 where it ends none.
func relativeTo(toks []token, comma int) int {
	if !isComma(&toks[comma]) {
		return 0
	}
	for i := comma - 1; i > 1 && i >= comma-reach && !toks[i].endsClause(); i-- {
		if isComma(&toks[i-1]) && (toks[i].val == isRelative || toks[i].class&cPast != 0) {
			return i - 1
		}
	}
	return 0
}

// verbBefore tells whether a verb stands before a token in its sentence.
func verbBefore(toks []token, i int) bool {
	for k := i - 1; k >= max(0, i-reach) && toks[k].class&cStop == 0; k-- {
		if verb(toks, k) != Unknown {
			return true
		}
	}
	return false
}

// saidBetween tells whether a verb is that of who says the sentence, between commas: "it
// closes, she said, on 1 July".
func saidBetween(toks []token, i int) bool {
	const speaker = 4 // tokens
	if toks[i].class&cSaid == 0 || i+1 == len(toks) || !isComma(&toks[i+1]) {
		return false
	}
	for k := i - 1; k > 0 && k >= i-speaker; k-- {
		if isComma(&toks[k]) {
			return true
		}
	}
	return false
}

// wereTo tells whether the clause at the end of some tokens says what was to be done:
// "were to be ready by May".
func wereTo(toks []token) bool {
	for i := len(toks) - 1; i >= 0 && i >= len(toks)-reach && toks[i].class&cStop == 0; i-- {
		if toks[i].val == wasTo && i+2 < len(toks) && toks[i+1].class&cInfinitive != 0 {
			return toks[i+2].class&cBare != 0
		}
	}
	return false
}

// willBe tells whether the clause at the end of some tokens says what will be done, so
// that the participle behind it has the same auxiliary: "will be drafted this week".
func willBe(toks []token) bool {
	for i := len(toks) - 1; i >= 0 && i >= len(toks)-reach && !toks[i].endsClause(); i-- {
		switch {
		case i > 1 && toks[i].class&cPast != 0 && toks[i-1].class&cBare != 0:
			return toks[i-2].class&(cFuture|cModal|cInfinitive) != 0
		case verb(toks, i) == Past:
			return false
		}
	}
	return false
}

// isAdverb tells by what stands before it that an expression is an adverb:
// "on", or no preposition.
func isAdverb(before *token) bool {
	return before.class&(cPrep|cIn) == 0 || before.class&cTimeJoin != 0
}

// opensClause tells whether a conjunction stands before an expression and its
// preposition: the verb of their clause is yet to come.
func opensClause(toks []token, from int) bool {
	i := from - 2
	return i >= 0 && toks[i+1].class&(cPrep|cIn) != 0 && toks[i].opensClause()
}

// verbAfter returns the tense of the first verb after an expression and its
// token, -1 for none.
func verbAfter(toks []token, to int) (Tense, int) {
	if to < len(toks) && toks[to].val == isThat {
		return Unknown, -1 // "reports on Monday that the mill is selling": of another clause
	}
	for i := to; i < len(toks) && i < to+reach; i++ {
		if toks[i].class&cStop != 0 || i > to+1 && toks[i].class&cSince != 0 && !isComma(&toks[i-1]) {
			break // nor "that day the town marks a century since it was freed"
		}
		if i > 0 && isComma(&toks[i-1]) && (toks[i].val == isRelative || i == to+1 && toks[i].class&cPast != 0 && participleApart(toks, i)) {
			for i+1 < len(toks) && !isComma(&toks[i+1]) && toks[i+1].class&cStop == 0 {
				i++ // "On Monday the mayor, who heads the council, left"
			}
			continue
		}
		if isAheadOf(toks, i) || toks[i].class&cFuture != 0 && toks[i-1].class&cDet != 0 || saidBetween(toks, i) && i+2 < len(toks) && toks[i+2].class&cLetters != 0 {
			continue // "On Sunday, two days before the planned march, it rained"
		}
		const decided = cPast | cIntent
		if toks[i].class&decided == decided && toks[i].val != wasTo {
			return Past, i // "On Sunday, they agreed to meet": the day is that of the word
		}
		if v := verb(toks, i); v != Unknown {
			return completed(toks, i, v), i
		}
	}
	return Unknown, -1
}

// participleApart tells whether what a participle behind a comma opens ends at one with a modal verb behind it: "The
// fair on 25 May, postponed because of the rain, will be opened by the mayor".
func participleApart(toks []token, i int) bool {
	for k := i + 1; k+1 < len(toks) && k < i+reach && toks[k].class&cStop == 0; k++ {
		if isComma(&toks[k]) {
			return toks[k+1].class&cModal != 0
		}
	}
	return false
}

// completed returns the tense of an auxiliary at i with what follows it: "she
// is expected to say" speaks ahead.
func completed(toks []token, i int, v Tense) Tense {
	for k := i + 1; v == Present && k < len(toks) && k <= i+2; k++ {
		if verb(toks, k) == Future {
			return Future
		}
	}
	return v
}

// governed returns the tense of the verb at i with what stands before it.
func governed(toks []token, i, from int, v Tense) Tense {
	switch {
	case v == Past && auxiliary(toks, i).class&cBe != 0 && (from-i <= 3 || toks[i+1].class&(cUntil|cTo) == cUntil && from-i <= nearVerb+1):
		return Future // "is heard in May", "is published by the league in May": an appointment
	case v == Future && from-i > nearProgressive && toks[from-1].class&cDet != 0 && toks[i].class&cBe != 0 && toks[i+1].class&cIng != 0:
		return Present // "is continuing to try to sell itself, under a June agreement"
	case v == Future && isProgressive(toks, i) && phraseApart(toks[i:from]):
		return Present // "the river is falling, with a low of two feet in March"
	case v == Future && wasToHave(toks, i):
		return Past // "was to have been ready by"
	case v == Present && (from-i <= 2 || isOutOn(toks, i, from) || i > 0 && toks[i-1].val == isThere && !comma(toks[i:from])):
		return Future // "is on Wednesday", "is out on Wednesday", "there is a vote on Wednesday"
	case v == Past && toks[i].val == isForeseen && from-i > 2 && (toks[from-1].class&cUntil != 0 || toks[from-1].val == isFor):
		return Future // "forecast rain through Sunday"
	case v == Past && toks[i].val == isInvited && invitedTo(toks, i, from):
		return Future // "has been summoned for talks on Wednesday"
	case v == Past && i > 0 && toks[i-1].class&cModal != 0:
		return verb(toks, i-1) // "may cut", "would set up"
	case v == Future && i > 0 && toks[i-1].class&cDet != 0 && toks[i].class&cFuture != 0:
		return Future // "had called off a planned visit on"
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		t := &toks[k]
		switch {
		case t.class&cStop != 0:
			return v
		case t.class&(cPerfect|cPast) == cPerfect|cPast && v == Future && toks[k+1].class&cDet == 0 && !comma(toks[k:i]):
			return Past // "had been due", but "is to be had, it will", "had a boat standing by to leave"
		case t.class&cFuture != 0 && (v != Past || t.class&cModal != 0):
			return Future // "will be named"
		case t.class&cBare != 0 && modalBefore(toks, k) >= 0:
			return verb(toks, modalBefore(toks, k)) // "could be completed"
		case t.class&cBare != 0 && k > 0 && toks[k-1].class&cInfinitive != 0:
			return infinitive(toks, k-1) // "to be completed"
		case t.class&cPast != 0 && v == Past:
			return v // "what should be done was told"
		}
	}
	return v
}

// isOutOn tells whether an auxiliary of the present says when something or somebody is there again:
// "is out on Friday", "is back in time for the match on Friday".
func isOutOn(toks []token, i, from int) bool {
	return toks[i+1].val == isOut && toks[from-1].class&(cTimeJoin|cAt) != 0 &&
		!slices.ContainsFunc(toks[i+2:from-1], func(t token) bool { return t.val == isAfterwards || t.class&(cSince|cOf) != 0 })
}

// invitedTo tells whether a verb of inviting in the perfect has its purpose before the
// token of a date.
func invitedTo(toks []token, i, from int) bool {
	perfect := false
	for k := i - 1; k >= max(0, i-2); k-- {
		perfect = perfect || isPresentPerfect(&toks[k])
	}
	return perfect && from-i <= movedReach && slices.ContainsFunc(toks[i+1:from], func(t token) bool { return t.val == isFor || t.class&cInfinitive != 0 })
}

// aheadOf tells whether "ahead of" or "before" stands before a token, or what
// says that something happens at it: "they plan to speak at Friday's meeting".
func aheadOf(toks []token, from int) bool {
	const before = cAppoint | cIn
	return from >= 1 && (toks[from-1].class&before == before || toks[from-1].val == isDuring) || from >= 2 && isAheadOf(toks, from-2)
}

// isAheadOf tells whether "ahead of" stands at a token.
func isAheadOf(toks []token, i int) bool {
	return toks[i].class&cAppoint != 0 && i+1 < len(toks) && toks[i+1].class&cOf != 0
}

// untilOrAsSoonAs tells whether a day is one to come by what stands before it:
// "until Tuesday", "as soon as trading opens on Monday". "As early as March" may
// be either.
func untilOrAsSoonAs(toks []token, from, to int) bool {
	if from > 0 && toks[from-1].class&cUntil != 0 && toks[from-1].class&cPrep == 0 {
		return !reportsUntil(toks, from, to) && !lasted(toks, from-1) && !wentOn(toks, from-1)
	}
	for i := from - 1; i >= 2 && i >= from-5; i-- {
		if toks[i].class&cStop != 0 {
			return false
		}
		if toks[i].class&cAs != 0 && toks[i-2].class&cAs != 0 && toks[i-1].plain(isSoon) {
			return true
		}
	}
	return false
}

// wentOn tells whether a plain verb of the past stands right before "until" and had no object: "She
// taught until Easter". What is closed or put off until a day is so for longer.
func wentOn(toks []token, until int) bool {
	const done = cPast | cLetters
	t := &toks[max(until-1, 0)]
	if until < 2 || t.class&done != done || t.class&(cAppoint|cFuture|cIntent|cPerfect) != 0 || t.val < 0 && t.val != isLasting && t.val != isHeld {
		return false
	}
	be := auxiliary(toks, until-1)
	return be.val != wasTo && be.class&(cBe|cPerfect|cTitle) == 0 && be.word != 0 && be.class&cPronoun != 0
}

// happenedOn tells whether something is told to have been done on a day, and on no other side of the
// present: "On 6 January they walked out", "he resigned on 6 January".
func happenedOn(toks []token, from, to int) bool {
	const on = cTimeJoin | cPrep
	if from < 1 || toks[from-1].class&on != on {
		return false
	}
	plain := func(i int) bool {
		const ahead = cAppoint | cFuture | cIntent | cPerfect
		t := &toks[i]
		return t.class&cPast != 0 && t.class&ahead == 0 && (t.val >= 0 || t.val == isHeld || t.val == isLasting) && auxiliary(toks, i).class&(cBe|cPerfect|cInfinitive|cModal) == 0
	}
	if from == 1 || toks[from-2].class&cStop != 0 {
		t, i := verbAfter(toks, to)
		return t == Past && plain(i) && i-to <= nearVerb
	}
	return from > 2 && plain(from-2)
}

// lasted tells whether the verb before "until" tells of what went on: "it lasted until
// Friday", "she led the talks until Friday".
func lasted(toks []token, until int) bool {
	for i := until - 1; i >= 0 && i >= until-3; i-- {
		if toks[i].val == isLasting || toks[i].val == isLeading {
			return true
		}
	}
	return false
}

// reportsUntil tells whether "until" before an expression tells of what has
// been: "Not until Friday did she answer", "Until Friday, she had been ill", "It was
// shut until Friday, when they mended it".
func reportsUntil(toks []token, from, to int) bool {
	if from < 2 || toks[from-2].class&cStop != 0 {
		t, _ := verbAfter(toks, to)
		return t == Past
	}
	if t, _, ok := whenAfter(toks, to); ok {
		return t == Past
	}
	return toks[from-2].val == isNot || deniedBefore(toks, from-1)
}

// whenAfter returns the tense of the clause that "when" opens behind an expression and a
// comma, and its verb's token, -1 for none. ok tells whether there is such a clause.
func whenAfter(toks []token, to int) (t Tense, at int, ok bool) {
	if to+1 >= len(toks) || !isComma(&toks[to]) || toks[to+1].val != isWhen {
		return Unknown, -1, false
	}
	t, at = verbAfter(toks, to+2)
	return t, at, true
}

// deniedBefore tells whether the clause before "until" says what was not done: "nobody
// spoke of it until Saturday".
func deniedBefore(toks []token, until int) bool {
	not, was := false, false
	for i := until - 1; i >= 0 && i >= until-reach && !toks[i].endsClause() && !(was && not && toks[i].opensClause()); i-- {
		switch v := verb(toks, i); {
		case v == Past:
			was = true
		case v != Unknown:
			return false
		}
		not = not || toks[i].val == isNot
	}
	return not && was
}
