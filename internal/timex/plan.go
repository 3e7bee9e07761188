package timex

// What was planned for a day, as told when the day may be over: "was meant to be heard in
// the summer", "a march planned for Sunday was called off".

// wasPlanned tells whether the verb of an expression tells what was to come, and may be over:
// "was meant to be heard in the summer", "a march planned for Sunday was called off".
func wasPlanned(toks []token, t Tense, at, from, to int) bool {
	if toks[from-1].isUntil() || toks[from-1].val == isBeforehand && (toks[from].class&cWeekday != 0 || at < 0 || negated(toks, from-1) || negated(toks, at)) {
		return false // "the vote was not expected before the autumn"
	}
	if at > 0 && at < from && toks[at].val == isMoved && movedTo(toks, from, to) {
		return auxiliary(toks, at).val == wasTo || at > 1 && toks[at-2].val == wasTo // "was then put back to 2 March"
	}
	if saidWasTo(toks, at, to) {
		return false // "the firm said it was to close in July"
	}
	if t == Past && at >= 0 && at+2 < from && from-at <= nearProgressive && toks[from].class&cWeekday == 0 && toks[from-1].class&cUntil == 0 && !hasComma(toks[at:from]) && speaksOf(toks, at) {
		return true // "called for a vote in July", "ruled out a vote in July"
	}
	if t == Past && toks[from-1].val == isBeforehand && at > 0 && toks[at].val == isObliged && auxiliary(toks, at).val == wasTo && isTo(toks, at+1) {
		return true // "were supposed to end before the summer"
	}
	have := t == Past && wasToHave(toks, at)
	if t == Past && at > 0 && at+1 < from && toks[at].class&(cIntent|cFuture) != 0 && toks[at+1].class&cInfinitive != 0 && toks[at-1].isHad() && toks[from].class&cWeekday == 0 {
		return true // "had meant to publish it in July"
	}
	if t != Future && !have && !(t == Past && toks[at].class&cFuture != 0) {
		return false
	}
	behind := to
	if at > 0 && toks[at-1].isComma() && to+1 < len(toks) && toks[to].isComma() {
		behind++ // "the talks, planned for Thursday, were called off"
	}
	over := have || at > 1 && at+1 < len(toks) && toks[at-2].isHad() && toks[at].foretells() && toks[at+1].class&cInfinitive != 0 || behind < len(toks) && (toks[behind].val == wasTo || behind == to && toks[to].val == isClause) && !toks[to-1].isComma()
	if toks[from].class&cWeekday != 0 && !over {
		return false // "it was due on Saturday"
	}
	if to < len(toks) && toks[to].class&cModal != 0 && verb(toks, to) != Unknown {
		return false // "a hearing that was due in the autumn will not go ahead"
	}
	if toks[at].foretells() && at < from && behind < len(toks) && toks[behind].val == wasTo {
		return true
	}
	return have || wasDue(toks, at) || wasToBe(toks, at)
}

// justDue tells whether a weekday that has just gone by is the one of which its clause says that something was to be
// then: "a vote that was due on Monday", told on a Tuesday, "missed a meeting planned for Monday".
func (r *resolver) justDue(f *found, t Tense) bool {
	const just = 2 // days
	ago := sinceWeekday(r.c.Published, f.said.weekday)
	if t != Future || f.from == 0 || !f.said.isWeekdayAlone() || !r.c.HasPublished || ago == 0 || ago > just || r.toks[f.from-1].val == isBeforehand || r.toks[f.from-1].isUntil() {
		return false
	}
	_, at := clauseTense(r.toks, f.from, f.to)
	if at < 1 || at > f.from || saidWasTo(r.toks, at, f.to) {
		return false
	}
	for i := f.to; i < len(r.toks) && i < f.to+reach && r.toks[i].class&cStop == 0; i++ {
		if r.toks[i].isWill() {
			return false // "a vote that was due on Monday will be held"
		}
	}
	return wasDue(r.toks, at) || wasToBe(r.toks, at) || missedIt(r.toks, at)
}

// missedIt tells whether a participle of what was planned is that of a noun of which its clause says that somebody
// missed it or kept it from being: "missed a meeting planned for", "could not reach it for a meeting planned for".
func missedIt(toks []token, at int) bool {
	const longest = 12 // words
	if !toks[at].foretells() || toks[at-1].class&(cBe|cPast|cPerfect) != 0 {
		return false
	}
	for i := at - 1; i >= max(0, at-longest) && !toks[i].endsClause(); i-- {
		if v := verb(toks, i); v != Unknown {
			left := toks[i+1].val == isOut && toks[i+2].class&cOf != 0 && toks[i].val != isDropped
			return v == Past && (left || toks[i].val == isMissed || negated(toks, i))
		}
	}
	return false
}

// saidWasTo tells whether somebody said that something was to be, without a word of what came of it.
func saidWasTo(toks []token, at, to int) bool {
	const infinitive = 3 // tokens
	was := at
	for was > 0 && was > at-infinitive && toks[was].val != wasTo {
		was--
	}
	if was < 2 || toks[was].val != wasTo || !isTo(toks, was+1) && !tokenAt(toks, was+1).foretells() || to < len(toks) && !toks[to].endsClause() {
		return false
	}
	return saidBefore(toks, was)
}

// saidBefore tells whether a verb is that of what somebody said of themselves or another: "the firm said it wanted".
func saidBefore(toks []token, at int) bool {
	const subject = 4 // tokens
	for i := at - 1; i >= max(0, at-subject) && !toks[i].endsClause(); i-- {
		if toks[i].class&cSaid != 0 {
			return true
		}
	}
	return false
}

// speaksOf tells whether a verb of the past tells of what somebody would have, which may be to come.
func speaksOf(toks []token, at int) bool {
	switch toks[at].val {
	case isProposed, isBacked, isPromised:
		return true
	}
	return toks[at].val == isInvited && toks[at+1].val == isFor || rulesOut(toks, at)
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
			return i == at || toks[at].class&cIntent != 0 || hasClass(toks[i:at], cInfinitive)
		}
	}
	return false
}

// wasDue tells whether a verb of what is to come stands in the past: "it was due on 31 July".
func wasDue(toks []token, at int) bool {
	if !toks[at].foretells() {
		return false
	}
	before := auxiliary(toks, at).val
	return before == wasTo || before == isOriginally || at > 1 && toks[at-2].isHad() // "had been due"
}

// cameAbout tells whether what was set for a day is told as having been: "a dinner planned for
// Monday took place", "a motion was to be put on Thursday but lapsed". What else is told of it
// may be told before: "a call planned for Friday gave hope".
func cameAbout(toks []token, at, from, to int) bool {
	happened := func(i int) bool {
		didNot := i+1 < len(toks) && toks[i].class&(cPast|cIntent|cPerfect) == cPast && toks[i+1].val == isNot
		return i < len(toks) && (toks[i].val == isHeld || didNot || wasHeld(toks, i))
	}
	if at == from-2 && (toks[from-1].val == isFor || toks[from-1].class&cIn != 0 && to < len(toks) && toks[to].isComma()) {
		inserted := to < len(toks) && toks[to].isComma() && happened(to+1) // "the fair, planned for May, was held in July"
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
