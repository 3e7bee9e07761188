package timex

// "Until" leads to a day to come, unless the clause tells of what has been: "Not until
// Friday did she answer", "she led the talks until Friday".

// untilOrAsSoonAs tells whether a day is one to come by what stands before it:
// "until Tuesday", "as soon as trading opens on Monday". "As early as March" may
// be either.
func untilOrAsSoonAs(toks []token, from, to int) bool {
	from = atLeast(toks, from)
	if from > 0 && toks[from-1].class&cUntil != 0 && toks[from-1].class&cPrep == 0 {
		return !reportsUntil(toks, from, to) && !lasted(toks, from-1) && !wentOn(toks, from-1) && !draggedOn(toks, from-1) && !hadUntil(toks, from-1, to) && !whoWas(toks, from-1)
	}
	if onceDone(toks, from) {
		return true
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

// atLeast returns the token behind the preposition of an expression: "until at least 25 April".
func atLeast(toks []token, from int) int {
	if from > 2 && toks[from-1].val == isLatest && toks[from-2].class&cAt != 0 {
		return from - 2
	}
	return from
}

// whoWas tells whether a clause with "until" says what somebody was: "who was the envoy in Arden until the
// summer".
func whoWas(toks []token, until int) bool {
	for i := until - 1; i > 0 && i >= until-reach && !toks[i].endsClause(); i-- {
		switch t := &toks[i]; {
		case t.val == wasTo:
			return toks[i-1].val == isRelative && tokenAt(toks, i+1).class&(cPast|cAppoint|cFuture|cIng|cInfinitive) == 0
		case t.class&verbal != 0:
			return false
		}
	}
	return false
}

// onceDone tells whether an expression is that of what is to have been done: "once both have voted in
// October", where what was done in October would be told without "have".
func onceDone(toks []token, from int) bool {
	done := false
	for i := from - 1; i >= 0 && i >= from-reach && !toks[i].endsClause() && toks[i].class&cSince == 0; i-- {
		if toks[i].val == isOnce || toks[i].val == isWhen {
			return done
		}
		done = done || toks[i].isHave() && tokenAt(toks, i+1).class&cPast != 0
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
	return be.val != wasTo && be.class&cPronoun != 0
}

// draggedOn tells whether a verb of the past with "on" stands right before "until": "the talks dragged on
// until Friday". What was put on until a day is so for longer.
func draggedOn(toks []token, until int) bool {
	if until < 3 || !toks[until-1].isOn() || toks[until-2].class&cPast == 0 {
		return false
	}
	be := auxiliary(toks, until-2)
	return be.val != wasTo && be.class&cBe == 0
}

// hadUntil tells whether a clause says how long somebody had, and goes on with what they did: "they had until
// Friday to pay, and did not". Who only had until Friday may have it still.
func hadUntil(toks []token, until, to int) bool {
	if until < 1 || !toks[until-1].isHad() {
		return false
	}
	for i := to; i+1 < len(toks) && toks[i].class&cStop == 0; i++ {
		if (toks[i].isAnd() || toks[i].val == isClause) && verb(toks, i+1) == Past {
			return true
		}
	}
	return false
}

// lasted tells whether the verb before "until" tells of what went on: "it lasted until
// Friday", "she led the talks until Friday", "they sat until Friday", whose verb is a weekday's
// short name elsewhere.
func lasted(toks []token, until int) bool {
	for i := until - 1; i >= 0 && i >= until-3; i-- {
		if t := &toks[i]; t.val == isLasting || t.val == isLeading || t.class&(cPast|cCapital) == cPast && t.val > 0 {
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
	if to+1 >= len(toks) || !toks[to].isComma() || toks[to+1].val != isWhen {
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
