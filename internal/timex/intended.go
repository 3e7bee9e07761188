package timex

// What is intended for a time, as a headline, a law, a proposal, an announcement or a promise before it says: "rules
// banning nets from May", "have set a vote for Friday".

// headsPlan tells whether a sentence without a verb, as headlines are, says what is to be done: "Ministers to vote
// on nets in May", "Mill to be sold".
func headsPlan(c clause) bool {
	const subject = 5 // tokens
	at := c.from - 1
	if c.before().class&(cPrep|cIn|cAt) == 0 {
		return false
	}
	for at > 0 && at > c.from-reach && c.toks[at-1].class&cStop == 0 {
		at--
	}
	for i := at + 1; i < min(c.from-1, at+1+subject) && !c.toks[i].endsClause(); i++ {
		if isToDo(c.toks, i) {
			noun, todo := &c.toks[i-1], c.toks[i+1].class&(cSchedule|cBare) != 0 || c.toks[i+1].val == isEither
			named := noun.class&cCapital != 0 && (todo || i > at+1) || noun.class&cPlural != 0 && noun.word != 0 // not "Great to see", "fails to"
			return named && c.toks[at].class&(cCapital|cIn|cPrep|cDet) == cCapital && c.toks[i+1].class&cPerfect == 0 && infinitive(c.toks, i) == Future
		}
	}
	return false
}

// forPlan tells whether a date before the verb is that of what a noun says is to be done: "a bill to ban nets in May
// was passed", "plans for a fee in May are opposed". What was decided or agreed may be over, but not from a day on.
func forPlan(c clause) bool {
	if c.onWeekday() || c.verb >= 0 && c.verb < c.from {
		return false
	}
	for i := c.from - 2; i > 0 && i > c.from-nearProgressive && !c.toks[i].endsClause(); i-- {
		switch noun := &c.toks[i-1]; {
		case isToDo(c.toks, i):
			return noun.val == isLaw || noun.val == isOffer || noun.val == isPlan || noun.val == isPledge && c.before().isFrom()
		case c.toks[i].val == isFor:
			return noun.val == isPlan
		}
	}
	return false
}

// hasSetFor tells whether a verb of the present perfect sets something for a day, as no day is that of such a verb:
// "have called a vote for 12 May", "has been fixed for Monday". Figures are of months.
func hasSetFor(c clause) bool {
	at, day := c.verb, (c.toks[c.from].class|c.toks[c.to-1].class)&(cNumber|cWeekday) != 0
	if c.before().val != isFor || at < 2 || at > c.from || !day && c.toks[at].class&cAppoint == 0 {
		return false
	}
	if goesOn := tokenAt(c.toks, c.to); goesOn.class&cLetters != 0 && !goesOn.endsPhrase() {
		return false // "has been blamed for Monday's fire"
	}
	return c.toks[at-1].isHave() || c.toks[at-1].val == isBeen && c.toks[at-2].isHave()
}

// asksFor tells whether a verb says what is wanted: "called for a deal", "aimed at a deal".
func asksFor(toks []token, i int) bool {
	to := tokenAt(toks, i+1)
	return toks[i].val == isAsking && (to.val == isFor || to.class&cAt != 0) || toks[i].val == isInvited && to.val == isFor
}

// orders tells whether a verb says what somebody is told or asked to do: "asked the clerks to report", "called on the
// board to act", "tasked them with drawing up a plan". What is to be done lies ahead of the order.
func orders(c clause) bool {
	toks, at := c.toks, c.verb
	if at < 0 || at+3 >= c.from || c.onWeekday() || toks[at+1].val == isNot || isTo(toks, at+1) {
		return false
	}
	switch toks[at].val {
	case isOrdering, isAsking, isInvited:
	default:
		return false
	}
	for i := at + 2; i+1 < c.from && !toks[i].endsClause() && !toks[i].opensClause(); i++ {
		if isToDo(toks, i) || toks[i].val == isWith && toks[i+1].class&cIng != 0 {
			return toks[i+1].class&cPerfect == 0 && !hasComma(toks[i:c.from])
		}
		if toks[i].word == 0 && toks[i].class&cPast != 0 {
			return false // "asked for what was lost to be found"
		}
	}
	return false
}

// heralded tells whether a date is that of what a noun before it tells of beforehand: "welcomed the
// announcement of a summit in March".
func heralded(c clause) bool {
	toks, from := c.toks, c.from
	for i := from - 1; i > 0 && i >= from-movedReach && !toks[i].endsClause() && toks[i].class&cPast == 0; i-- {
		if toks[i].val == isHerald {
			return toks[i+1].class&cOf != 0
		}
		if toks[i].val == isWay && toks[from].val != isThat && toks[i-1].class&cDet != 0 && toks[i+1].val == isFor {
			return true // "cleared the way for a vote on Friday"
		}
	}
	return false
}

// hasBooked tells whether a verb says that something is arranged or announced by now: "has already booked a
// session", "have arranged a meeting", "has announced a strike on 26 September", whose day is not that of the
// verb: no day goes with the present perfect.
func hasBooked(c clause) bool {
	toks, at := c.toks, c.verb
	announced := tokenAt(toks, at).val == isAnnounced && c.from > at+2 && toks[at+1].class&cDet != 0
	called := !c.onWeekday() && tokenAt(toks, at).val == isInvited && tokenAt(toks, at+1).class&cDet != 0 // "has called a strike for May"
	return (announced || called || tokenAt(toks, at).val == isProposed) && (tokenAt(toks, at-1).isHave() || tokenAt(toks, at-2).isHave())
}

// cannotPromise tells whether a verb says what is not promised, or not ruled out: "could not guarantee a
// vote in May", "declined to rule out a vote".
func cannotPromise(c clause) bool {
	toks, at := c.toks, c.verb
	if at < 0 || at+3 >= c.from || toks[at+1].val != isNot && !isTo(toks, at+1) {
		return false
	}
	return toks[at+2].val == isPledge || rulesOut(toks, at+2) && !c.onWeekday()
}

// rulesOut tells whether a verb says what is not to be: "ruled out a vote in May".
func rulesOut(toks []token, at int) bool {
	return tokenAt(toks, at).val == isRuled && tokenAt(toks, at+1).val == isOut
}

// toldPlan tells whether a verb is that of a plan of which a word of announcing says that it is under way:
// "announced that she was sending her deputy to Marlow on Tuesday".
func toldPlan(toks []token, at, from int) bool {
	const subject = 5 // tokens
	if at < 2 || at+1 >= from || toks[at].val != wasTo || toks[at+1].class&cIng == 0 || toks[from].class&cDet != 0 || hasComma(toks[at:from]) {
		return false
	}
	for i := at - 2; i >= max(0, at-1-subject) && !toks[i].endsClause() && verb(toks, i+1) == Unknown; i-- {
		if toks[i].val == isAnnounced {
			return true
		}
	}
	return false
}

// saidLeaving tells whether a verb is that of who said that they were going, which is at once and so was yet to come:
// "she said she was leaving on Friday".
func saidLeaving(c clause) bool {
	const subject = 5 // tokens
	toks, at := c.toks, c.verb
	if at < 2 || at+1 >= c.from || toks[at].val != wasTo || toks[at+1].val != isQuitting || hasComma(toks[at:c.from]) || tokenAt(toks, c.to).opensClause() {
		return false
	}
	for i := at - 1; i >= max(0, at-subject) && !toks[i].endsClause(); i-- {
		if toks[i].class&cSaid != 0 || toks[i].val == isAnnounced {
			return true
		}
	}
	return false
}

// offeredFrom tells whether a day is one from which something was offered or, as the perfect tells, is hired: "had
// offered a rise of 4 per cent from July", "has chartered a boat from July".
func offeredFrom(c clause) bool {
	const longest = 10 // words
	if !c.before().isFrom() || hasClass(c.toks[c.from:c.to], cTo) {
		return false // "had leased it from May to July"
	}
	hired := c.verb >= 0 && c.toks[c.verb].val == isHired && (tokenAt(c.toks, c.verb-1).class|tokenAt(c.toks, c.verb-2).class)&cPerfect != 0
	return hired || hasValue(c.leading(longest), isProposed)
}

// listedFor tells whether what goes on behind "listed for" may be to come: "has been listed for trial in the new year".
func listedFor(c clause) bool {
	const noun = 5 // tokens
	for i := c.from - 1; i > 1 && i >= c.from-noun && !c.toks[i].endsClause(); i-- {
		if c.toks[i].val == isListed {
			return c.toks[i+1].val == isFor && (c.toks[i-1].class&cBe != 0 || c.toks[i-1].val == isBeing || auxiliary(c.toks, i-1).isHave())
		}
	}
	return false
}

// warnsOf tells whether a participle behind a comma says of what somebody warned, which is to come: "wrote to ministers
// in April, warning of delays in August".
func warnsOf(c clause) bool {
	const object = 8 // tokens
	for i := c.from - 2; i > 1 && i >= c.from-object && !c.toks[i].endsClause() && !c.toks[i].opensClause(); i-- {
		if c.toks[i].val == isWarning {
			return c.toks[i-1].isComma() && c.toks[i+1].class&cOf != 0
		}
	}
	return false
}

// setFor tells whether a day is one that was set: "set May 5 for the vote",
// "fixed Friday as the day of the vote". In the past perfect it may be over.
func setFor(c clause) bool {
	toks, from, to := c.toks, c.from, c.to
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
