package timex

// What the words right before an expression say of its time, against the tense of the
// clause or where that has none: "moved to Friday", "by Friday", "since Friday".

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
	case t != Future && before.isThrough() && runsOn(toks[:from-1]):
		return Future, true // "the fair, which runs through 1 October, drew"
	case t == Past && toks[from].class&cWeekday == 0 && ofNext(toks, at):
		return Future, false // "was told the next slot was on 9 May"
	case t == Past && (hasBooked(toks, at) || rulesOut(toks, at, from) || toldPlan(toks, at, from)):
		return Future, false // "has booked a session on 14 April", "ruled out a vote in May"
	case before.val == isProposed && before.class&cPast != 0 && toks[from].class&cWeekday == 0, throughAfterPassive(toks, at, from),
		from > 1 && toks[from-2].val == isFalls && before.isOn() && t != Past:
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
	case t == Unknown && (from == 1 || toks[from-2].class&cStop != 0) && before.isFrom(), t == Unknown && before.val == isBeforehand && from > 1 && toks[from-2].class&cStop == 0:
		return Future, false // "From Friday most fares go", "they talk of a deal before May"
	case (t == Present || t == Unknown) && before.class&cIn != 0 && endsWith(toks[max(0, from-reach):from-1], isTowards):
		return Future, false // "they work towards a deal in May"
	case t == Past && before.isFrom() && toks[from].class&cWeekday == 0 && at >= 0 && at < from && participleBetween(toks[at:from]):
		return Future, false // "signed a pact, ending checks from 1 January"
	case t == Present && before.isFrom() && !(from > 1 && toks[from-2].val == isChange):
		return Future, false // "from Friday it is closed"
	}
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
	return t, is || planned || at >= 0 && !wasDue(toks, at) && !isAheadOf(toks, at) && near && (before.isOn() || before.class&cIn != 0 || of)
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

// hasBooked tells whether a verb says that something is arranged by now: "has already booked a
// session", "have arranged a meeting".
func hasBooked(toks []token, at int) bool {
	if at < 1 || toks[at].val != isProposed {
		return false
	}
	return toks[at-1].isHave() || at > 1 && toks[at-2].isHave()
}

// saidTo tells whether a weekday is that of a promise or a decision, between its noun and what it says: "the
// test of a pledge on Wednesday to mend the quay".
func saidTo(toks []token, from, to int) bool {
	if toks[from].class&cWeekday == 0 || to+1 >= len(toks) || toks[to].class&cInfinitive == 0 || nounAfter(toks, to) {
		return false
	}
	noun := from - 1
	if toks[noun].isOn() {
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
		if toks[i-1].isComma() {
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

// throughAfterPassive tells whether a day is the last of what was done to something for that
// long: "classes were cancelled through Wednesday".
func throughAfterPassive(toks []token, at, from int) bool {
	if !toks[from-1].isThrough() || at < 0 {
		return false
	}
	for i := from - 2; i > 1 && i >= max(at, from-nearVerb); i-- {
		if t := &toks[i]; t.class&cPast != 0 && t.val != wasTo || t.val == isDropped {
			be := auxiliary(toks, i)
			return be.val == wasTo || be.class&cBe != 0 || toks[i-2].isHave()
		}
	}
	return false
}

// participleBetween tells whether a participle behind a comma opens the phrase with which the
// tokens end: ", ending most checks".
func participleBetween(toks []token) bool {
	for i := len(toks) - 1; i > 0 && toks[i].class&cStop == 0; i-- {
		if toks[i-1].isComma() {
			return toks[i].class&cIng != 0
		}
	}
	return false
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

// offeredFrom tells whether a day is one from which something was offered: "had offered
// a rise of 4 per cent from July".
func offeredFrom(toks []token, from int) bool {
	const longest = 10 // words
	if !toks[from-1].isFrom() {
		return false
	}
	return endsWith(toks[max(0, from-longest):from-1], isProposed)
}

// changedFrom tells whether the part of a sentence with which the tokens end tells from what
// something has changed: "down a fifth from its close".
func changedFrom(toks []token) bool {
	from := false
	for i := len(toks) - 1; i >= 0 && !toks[i].endsClause(); i-- {
		if from && toks[i].val == isChange {
			return true
		}
		from = from || toks[i].isFrom()
	}
	return false
}

// setFor tells whether a day is one that was set: "set May 5 for the vote",
// "fixed Friday as the day of the vote". In the past perfect it may be over.
func setFor(toks []token, from, to int) bool {
	if toks[from-1].class&(cAppoint|cIn) != cAppoint || to >= len(toks) ||
		toks[to].val != isFor && toks[to].class&(cAs|cInfinitive) == 0 {
		return false
	}
	for i := from - 2; i >= 0 && i >= from-reach && toks[i].class&cStop == 0; i-- {
		if toks[i].isHad() {
			return false
		}
	}
	return true
}
