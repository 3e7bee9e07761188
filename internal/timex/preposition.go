package timex

// What the words right before an expression say of its time, against the tense of the
// clause or where that has none: "moved to Friday", "by Friday", "since Friday".

// prepositionCues are tried in order, before the tense of the clause counts.
var prepositionCues = newCueTable([]cue{
	{"The vote will test her decision [Monday=2025-04-21] to go.", Past, false, always, 0, saidTo},
	{"She said that [1 September=2025-09-01] is the date in the pact.", Future, true, always, cStop | cOpener, isTheDay},
	{"They moved the match to [Friday=2025-04-25].", Future, true, always, cInfinitive | cBetween,
		func(c clause) bool { return movedTo(c.toks, c.from, c.to) }},
	{"The match has been kicked into [June=2025-06] again.", Future, true, always, cIn, movedInto},
	{"The court set [5 July=2025-07-05] for the hearing.", Future, true, always, cAppoint, setFor},
	{"A fair proposed for [Friday=2025-04-25] drew a crowd.", Future, true, always, cPrep,
		func(c clause) bool { return c.before().val == isFor && c.word(2).val == isProposed }},
	{"They had offered a rise of 4 per cent from [July=2025-07].", Future, true, always, cBetween, offeredFrom},
	{"The clerk wrote to her in [March=2025-03], warning of delays in [December=2025-12].", Future, false, inPast, cIn, warnsOf},
	{"The fair, which runs through [1 October=2025-10-01], drew a crowd.", Future, true, notFuture, cUntil,
		func(c clause) bool { return c.before().isThrough() && runsOn(c.toks[:c.from-1]) }},
	{"He was told the next free slot was on [6 May=2025-05-06].", Future, false, inPast, 0,
		func(c clause) bool { return !c.onWeekday() && ofNext(c.toks, c.verb) }},
	{"The assembly has already booked a session on [14 May=2025-05-14].", Future, false, inPast, 0,
		hasBooked},
	{"The board asked the clerks to report in [January=2026-01].", Future, false, inPast, cIn | cTimeJoin | cAt, orders},
	{"The claim has been listed for trial in [January=2026-01].", Future, true, inPast, 0, listedFor},
	{"She could not promise a start in [January=2026-01].", Future, false, inPast, 0, cannotPromise},
	{"The clerk gave the storm a one in three chance of reaching the coast on [Friday=2025-04-25].", Future, false, inPast, 0, hasChance},
	{"She announced that she was sending her deputy to Arden on [Thursday=2025-04-24].", Future, false, inPast, 0,
		func(c clause) bool { return toldPlan(c.toks, c.verb, c.from) }},
	{"She said she was leaving on [Friday=2025-04-25].", Future, false, inPast, 0, saidLeaving},
	{"The board suggested [5 July=2025-07-05].", Future, true, always, cPast,
		func(c clause) bool { return c.before().val == isProposed && !c.onWeekday() }},
	{"The board had considered [20 May=2025-05-20].", Future, true, always, cPast, func(c clause) bool {
		return (c.before().val == isWeighed || c.before().val == isBacked) && !c.onWeekday()
	}},
	{"Classes were cancelled through [Wednesday=2025-04-23].", Future, true, always, cUntil, throughAfterPassive},
	{"The feast falls on [Friday=2025-04-25].", Future, true, notPast, cTimeJoin,
		func(c clause) bool { return c.before().isOn() && c.word(2).val == isFalls }},
	{"Claims received by [31 August=2025-08-31] will be paid.", Future, true, always, cLetters | cUntil, receivedBy},
	{"She hoped [Friday=2025-04-25] would be calm.", Future, true, always, cPast, func(c clause) bool {
		return c.onWeekday() && c.to+1 < len(c.toks) && c.toks[c.to].val == isWould && c.toks[c.to+1].class&cPerfect == 0
	}},
	{"They raced to finish before [Monday=2025-04-28].", Future, true, inPast, cLetters,
		func(c clause) bool { return c.before().val == isBeforehand && aimsBefore(c) }},
	{"It will not open its new hall to the public before [1 January=2026-01-01].", Future, true, always, cLetters,
		func(c clause) bool { return c.before().val == isBeforehand && ruledOut(c.leading(reach+1)) }},
	{"They cut the forecast for [December=2025-12].", Future, false, always, cPrep, func(c clause) bool {
		wanted := c.word(2)
		return c.before().val == isFor && (wanted.val == isForeseen || wanted.val == isAsking || wanted.isPutOff())
	}},
	{"They welcomed the announcement of a fair in [July=2025-07].", Future, false, always, 0, heralded},
	{"He was offered a post, to run from [1 November=2025-11-01].", Future, false, inPast, 0,
		func(c clause) bool { return purposeBefore(c.toks, c.from) }},
	{"The records show that since [1985=1985] ships have been lost.", Past, false, always, cSince,
		func(clause) bool { return true }},
	{"Bids by [Friday=2025-04-25], please.", Future, true, notPast, cUntil, func(clause) bool { return true }},
	{"Bids no later than [Friday=2025-04-25], please.", Future, true, notPast, cLetters, func(c clause) bool {
		return c.before().val == isThan && c.word(2).class&cComparative != 0 && c.word(3).val == isNot
	}},
	{"Talks as early as [Thursday=2025-04-24].", Future, false, notPast, cAs, func(clause) bool { return true }},
	{"It follows a vote on [22 May=2024-05-22].", Past, true, unknown, 0, follows},
	{"Ministers to vote on nets in [September=2025-09].", Future, true, unknown, 0, headsPlan},
	{"They have set a vote for [September=2025-09].", Future, true, inPast | inFuture, cPrep, hasSetFor},
	{"The mill had shut by [22 May=2024-05-22].", Past, true, inPast, cUntil, func(c clause) bool { return c.before().isBy() && !c.before().isThrough() && hadBy(c.toks, c.from-1) }},
	{"She called for a deal by [Friday=2025-04-25].", Future, true, inPast, cUntil,
		func(c clause) bool {
			return c.onWeekday() && c.verb >= 0 && c.verb < c.from && c.before().isBy() && asksFor(c.toks, c.verb)
		}},
	{"A bill to ban nets in [September=2025-09] was passed.", Future, true, notFuture | unknown, 0, forPlan},
	{"Rules banning nets from [1 September=2025-09-01] were agreed.", Future, true, unknown | inPast, cBetween, bringsFrom},
	{"It's down a fifth from its close on [20 April=2025-04-20].", Past, false, unknown, 0,
		func(c clause) bool { return changedFrom(c.leading(reach)) }},
	{"From [Friday=2025-04-25], no fares.", Future, true, unknown | inFuture, cBetween,
		func(c clause) bool { return c.before().isFrom() && (c.from == 1 || c.word(2).class&cStop != 0) }},
	{"No deal before [May=2025-05].", Future, false, unknown, cLetters, func(c clause) bool {
		return c.before().val == isBeforehand && c.from > 1 && c.word(2).class&cStop == 0
	}},
	{"They work towards a deal in [June=2025-06].", Future, false, unknown | inPresent, cIn,
		func(c clause) bool { return hasValue(c.leading(reach), isTowards) }},
	{"The hall is empty from [Friday=2025-04-25].", Future, false, inPresent, cBetween,
		func(c clause) bool { return c.before().isFrom() && c.word(2).val != isChange }},
})

// withPreposition returns the tense that a clause and the words right before an expression tell,
// and whether it is sure.
func withPreposition(c clause) (_ Tense, sure bool) {
	if cue := prepositionCues.first(c); cue != nil {
		return cue.tense, cue.sure
	}
	if c.tense == Future && c.from > 1 && cameAbout(c.toks, c.verb, c.from, c.to) {
		return Past, true
	}
	is := c.verb == c.from-1 && c.before().class&cBe != 0 // "the election is Nov. 5"
	planned := c.tense == Future && c.before().val == isFor && c.from > 1 && c.word(2).class&(cFuture|cAppoint) != 0 && !wasDue(c.toks, c.from-2)
	return c.tense, is || planned || c.hasOwnDay()
}

// hasOwnDay tells whether the expression says when what the verb tells happens: they stand close
// together, or nothing but the verb's own object between, with a preposition of time.
func (c clause) hasOwnDay() bool {
	if c.verb < 0 || wasDue(c.toks, c.verb) || isAheadOf(c.toks, c.verb) {
		return false
	}
	head, of := c.from, c.before().class&cOf != 0 && c.from > 3 && c.word(2).class&(cPart|cAs) != 0
	if of {
		head -= 3 // "on the night of 1 May", "as of 1 May"
	}
	if !of && !c.before().isOn() && c.before().class&cIn == 0 && !(c.before().isFrom() && c.tense == Future && !c.onWeekday()) {
		return false
	}
	if place := tokenAt(c.toks, head-2); place.class&cCapital != 0 && tokenAt(c.toks, head-3).class&(cIn|cAt) != 0 {
		head -= 2 // "will hold its congress in Arden on 1 May"
	}
	switch {
	case c.verb >= c.to:
		return c.verb-c.to < nearVerb && c.toks[c.verb].class&cSaid == 0
	case hasComma(c.toks[c.verb:c.from]):
		return false
	}
	near := head-c.verb <= nearVerb
	if c.tense == Future {
		object, own := ofOther(c.toks[c.verb:max(head-1, c.verb)])
		return !object && (near || own)
	}
	return near
}

// ofOther tells whether the day behind a verb and the tokens behind it may be that of a noun that the verb is only
// about, "to pay for the fire on 1 May", and own whether it is surely that of the verb with its object: "hopes to open
// the old pier on 1 May".
func ofOther(toks []token) (is, own bool) {
	named := false // whether the noun says which it is
	for i := len(toks) - 1; i > 0; i-- {
		switch t := &toks[i]; {
		case isToDo(toks, i):
			return false, true
		case t.class&(cOf|cAt) != 0, t.val == isFor, t.val == isAfterwards:
			if named {
				return true, false
			}
		case t.class&(cPrep|cIn) != 0 && named, t.val == isThat, t.endsClause():
			return false, false
		default:
			named = named || t.class&(cDet|cCapital|cNumber) != 0
		}
	}
	return false, true
}

// follows tells whether a clause without another verb says what came before: "It follows a vote in May".
func follows(c clause) bool {
	before := c.leading(reach)
	for i := 1; i+1 < len(before); i++ {
		if before[i].val == isFollows {
			return before[i+1].class&(cPrep|cIn|cAt|cAs) == 0
		}
	}
	return false
}

// receivedBy tells whether what is done with things of which a participle says by when they are to come lies ahead:
// "Goods shipped before 1 May will be exempt".
func receivedBy(c clause) bool {
	if c.before().val != isBeforehand && !(c.before().isBy() && !c.before().isThrough()) || c.to >= len(c.toks) || c.from < 3 {
		return false
	}
	done, noun, next := c.word(2), c.word(3), &c.toks[c.to]
	return done.class&(cPast|cPerfect|cModal) == cPast && noun.class&cLetters != 0 && noun.class&(cBe|cPerfect|cModal|cPronoun|cPast) == 0 &&
		next.class&cModal != 0
}

// hadBy tells whether what stands before "by" had happened then: "the mill had shut by March", but not what "had to shut".
func hadBy(toks []token, by int) bool {
	for i := by - 2; i >= 0 && i > by-nearProgressive && !toks[i+1].endsClause(); i-- {
		if toks[i].isHad() {
			done := &toks[i+1]
			return (done.val == isBeen || done.class&(cPast|cFuture|cIntent|cAppoint) == cPast) && !hasClass(toks[i+1:by], cInfinitive)
		}
	}
	return false
}

// isTheDay tells whether a weekday, a day of a month, or a month is what a clause of the present says something of:
// "that 1 July is the date", "Friday is the deadline".
func isTheDay(c clause) bool {
	toks, from, to := c.toks, c.from, c.to
	if (toks[from].class|toks[to-1].class)&(cMonth|cWeekday) == 0 || toks[from-1].class&(cStop|cOpener) == 0 || toks[from-1].class&cDet != 0 {
		return false
	}
	if to < len(toks) && toks[to].class == 0 {
		to++ // a quotation mark
	}
	if to+1 >= len(toks) || toks[to].class&cBe == 0 {
		return false
	}
	return toks[to+1].val != isHabit && !(c.onWeekday() && toks[to+1].val == isAny) // nor every week's: "Friday is a working day"
}

// saidTo tells whether a weekday is that of a promise or a decision, between its noun and what it says: "the
// test of a pledge on Wednesday to mend the quay".
func saidTo(c clause) bool {
	toks, from, to := c.toks, c.from, c.to
	if !c.onWeekday() || !isToDo(toks, to) {
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

// hasChance tells whether a verb says how likely something is that may come: "gave it a chance of lasting
// until Friday". Who had a chance, or missed one, had it then.
func hasChance(c clause) bool {
	if c.verb < 0 || c.toks[c.verb].class&cPerfect != 0 || c.toks[c.verb].val == isMissed {
		return false
	}
	for i := c.verb + 1; i+1 < c.from && !c.toks[i].endsClause(); i++ {
		if c.toks[i].val == isChance {
			return c.toks[i+1].class&cOf != 0
		}
	}
	return false
}

// purposeBefore tells whether an infinitive behind a comma opens the phrase that ends with a token.
func purposeBefore(toks []token, from int) bool {
	for i := from - 1; i > 1 && i >= from-nearVerb && toks[i].class&cStop == 0; i-- {
		if toks[i-1].isComma() {
			return isToDo(toks, i)
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
func throughAfterPassive(c clause) bool {
	toks, at, from := c.toks, c.verb, c.from
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

// bringsFrom tells whether a participle opens the phrase before a day with what a law, or what was agreed or done, is
// to do from then on: "rules banning nets from", "agreed a rule applying from", "signed it, ending most checks from".
func bringsFrom(c clause) bool {
	for i := c.from - 2; i > 0 && c.before().isFrom() && !c.toks[i].endsClause(); i-- {
		if c.toks[i].class&cIng == 0 {
			continue
		}
		noun := &c.toks[i-1]
		if noun.val == isLaw || noun.val == isPledge {
			return true
		}
		agreed := c.verb >= 0 && c.verb+2 < i && c.toks[c.verb].class&cIntent != 0 && noun.class&(cPrep|cDet|cBe|cIntent) == 0 && noun.val != wasTo
		if agreed || noun.isComma() && c.verb >= 0 && c.verb < i {
			return !c.onWeekday()
		}
	}
	return false
}

// aimsBefore tells whether what is to be done before a day, or is not to be, was said by
// the verb at a token: "raced to finish before Monday", "ruled out a vote before Monday".
func aimsBefore(c clause) bool {
	toks, verb, from := c.toks, c.verb, c.from
	for i := max(verb, 0); i < from-1; i++ {
		if isToDo(toks, i) || i == verb+1 && rulesOut(toks, verb) {
			return true
		}
	}
	return false
}

// ruledOut tells whether a clause that ends with the tokens says what is not to be: "it
// cannot be laid", "will not open".
func ruledOut(toks []token) bool {
	for i := len(toks) - 1; i >= 0; i-- {
		verb := toks[i].class | tokenAt(toks, i-1).class
		if toks[i].val == isNot && verb&(cModal|cFuture) != 0 {
			return verb&cPast == 0
		}
	}
	return false
}

// changedFrom tells whether the part of a sentence with which the tokens end tells from what
// something has changed: "down a fifth from its close".
func changedFrom(toks []token) bool {
	from := false
	for i := len(toks) - 1; i >= 0; i-- {
		if from && toks[i].val == isChange {
			return true
		}
		from = from || toks[i].isFrom()
	}
	return false
}
