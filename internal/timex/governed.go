package timex

// What the words before a verb make of its tense: auxiliaries, modal verbs, conjunctions.

// governedCues are tried in order, before the auxiliaries of the verb count.
var governedCues = newCueTable([]cue{
	{"The plea is heard in [May=2025-05].", Future, false, inPast, 0, func(c clause) bool { // an appointment
		by := tokenAt(c.toks, c.verb+1)
		near := c.from-c.verb <= 3 || by.class&(cUntil|cTo) == cUntil && c.from-c.verb <= nearVerb+1
		return near && auxiliary(c.toks, c.verb).class&cBe != 0
	}},
	{"It is continuing to try to sell itself, under a [June=2024-06] agreement.", Present, false, inFuture, cDet, func(c clause) bool {
		return c.from-c.verb > nearProgressive && c.toks[c.verb].class&cBe != 0 && c.toks[c.verb+1].class&cIng != 0
	}},
	{"The river is falling, with a low of two feet in [March=2025-03].", Present, false, inFuture, 0,
		func(c clause) bool { return isProgressive(c.toks, c.verb) && phraseApart(c.toks[c.verb:c.from]) }},
	{"It was to have been ready by [Easter=2025-04-20].", Past, false, inFuture, 0,
		func(c clause) bool { return wasToHave(c.toks, c.verb) }},
	{"The council is committed to opening the hall in [September=2025-09].", Future, false, inPast, 0, func(c clause) bool {
		return c.toks[c.verb].val == isCommitted && isTo(c.toks, c.verb+1) && tokenAt(c.toks, c.verb+2).class&cIng != 0
	}},
	{"It comes after a vote on [Friday=2025-04-18].", Past, false, inFuture, 0,
		func(c clause) bool { return c.toks[c.verb].val == isComes && comesAfter(c.toks[c.verb:c.from]) }},
	{"The aim is for the hall to shut in [September=2025-09].", Future, false, inPresent, 0,
		func(c clause) bool { return c.toks[c.verb+1].val == isFor && toDoBetween(c.toks[c.verb:c.from]) }},
	{"The board is under pressure to act before [September=2025-09].", Future, false, inPresent, cLetters,
		func(c clause) bool { return c.before().val == isBeforehand && toDoBetween(c.toks[c.verb:c.from]) }},
	{"The vote is on [Friday=2025-04-25].", Future, false, inPresent, 0,
		func(c clause) bool { return c.from-c.verb <= 2 }},
	{"She is back in time for the vote on [Friday=2025-04-25].", Future, false, inPresent, cTimeJoin | cAt,
		func(c clause) bool { return isOutOn(c.toks, c.verb, c.from) }},
	{"The final is in Arden in [September=2025-09].", Future, false, inPresent, cIn | cTimeJoin | cAt, func(c clause) bool {
		return c.from-c.verb == 4 && c.toks[c.verb+1].class&(cIn|cAt) != 0 && c.word(2).class&cCapital != 0 || c.onWeekday() && isInPlace(c)
	}},
	{"The fee is going up in [September=2025-09].", Future, false, inPresent, 0, func(c clause) bool {
		return c.toks[c.verb+1].class&cIntent != 0 && tokenAt(c.toks, c.verb+2).val == isChange && c.from-c.verb == 4
	}},
	{"The mayor is going to Arden in [September=2025-09].", Future, false, inPresent, 0, func(c clause) bool {
		return c.toks[c.verb+1].class&cIntent != 0 && isTo(c.toks, c.verb+2) && c.from-c.verb <= nearProgressive
	}},
	{"The book is out in [September=2025-09].", Future, false, inPresent, cIn,
		func(c clause) bool { return c.from-c.verb == 3 && c.word(2).val == isOut }},
	{"There is a vote on [Friday=2025-04-25].", Future, false, inPresent, 0,
		func(c clause) bool {
			return tokenAt(c.toks, c.verb-1).val == isThere && !hasComma(c.toks[c.verb:c.from])
		}},
	{"They forecast heavy rain through [Sunday=2025-04-27].", Future, false, inPast, 0, func(c clause) bool {
		to := c.before()
		return c.toks[c.verb].val == isForeseen && c.from-c.verb > 2 && (to.class&cUntil != 0 || to.val == isFor)
	}},
	{"She has been summoned for talks on [Thursday=2025-04-24].", Future, false, inPast, 0,
		func(c clause) bool { return c.toks[c.verb].val == isInvited && invitedTo(c.toks, c.verb, c.from) }},
	{"The board wants it shut by [Friday=2025-04-25].", Future, false, inPast, 0,
		func(c clause) bool { return wished(c.toks, c.verb) }},
	{"She said she would go when the hall shut on [6 June=2025-06-06].", Future, false, inPast, 0, whenItWould},
	{"She had dropped a planned visit on [Friday=2025-04-25].", Future, false, inFuture, 0,
		func(c clause) bool {
			return c.toks[c.verb].class&cFuture != 0 && tokenAt(c.toks, c.verb-1).class&cDet != 0
		}},
})

// isInPlace tells whether nothing but a place stands between an auxiliary of the present and a weekday: "the hearing is at
// the library on Thursday".
func isInPlace(c clause) bool {
	const longest = 8 // tokens
	at, from := c.verb, c.from
	if !c.before().isOn() || from-at < 4 || from-at > longest || c.toks[at+1].class&(cIn|cAt) == 0 || c.toks[at+2].class&cCapital == 0 && !c.toks[at+2].isArticle() {
		return false
	}
	place := c.toks[at+2 : from-1]
	return place[len(place)-1].class&cLetters != 0 && !hasClass(place, cOf|cPrep|cIn|cPast|cIng|cStop|cTimeJoin|cMonth) && !hasValue(place, isLatest)
}

// whenItWould tells whether a verb of the past is that of a clause of time behind what somebody said would be
// then: "said she would go when the hall shut".
func whenItWould(c clause) bool {
	would := false
	for i, when := c.verb-1, 0; i > 0 && i > c.verb-reach && c.toks[i].class&cStop == 0; i-- {
		switch t := &c.toks[i]; {
		case when == 0 && (t.val == isWhen || t.val == isBeforehand || t.val == isAfterwards):
			when = i
		case !would && t.opensClause():
			return false // nor "would honour those who died when it burned in May"
		case t.val == isWould:
			would = when > 0 && i+1 < when
		case would && t.class&cSaid != 0:
			return true
		}
	}
	return false
}

// comesAfter tells whether the words behind "comes" say after what: "comes two days after a vote".
func comesAfter(toks []token) bool {
	const length = 5 // tokens: "less than a week after"
	for i := 1; i < min(len(toks), 1+length) && !toks[i].endsClause(); i++ {
		switch {
		case toks[i].val == isAfterwards:
			return true
		case toks[i].class&(cPrep|cIn) != 0:
			return false // "comes into force after"
		}
	}
	return false
}

// toDoBetween tells whether an infinitive of what is to be done stands among the tokens, with no clause of its own
// before it.
func toDoBetween(toks []token) bool {
	for i := 1; i+1 < len(toks) && !toks[i].endsClause() && !toks[i].opensClause(); i++ {
		if isToDo(toks, i) {
			return toks[i+1].class&cPerfect == 0
		}
	}
	return false
}

// wished tells whether a participle says what somebody wants to be done: "wants the hall shut", "hopes to have it shut".
func wished(toks []token, i int) bool {
	const object = 5 // words
	for k := i - 2; k > 0 && k >= i-1-object && !toks[k+1].endsClause(); k-- {
		if toks[k].val == isWish {
			return !isTo(toks, k+1)
		}
		if toks[k].isHave() && isTo(toks, k-1) && toks[k+1].class&cDet != 0 && toks[i-1].class&cPronoun == 0 {
			return verb(toks, max(k-2, 0)) == Future || tokenAt(toks, k-2).class&cIntent != 0 // "hopes to have the hall shut by"
		}
		if verb(toks, k) != Unknown {
			return false
		}
	}
	return wishedToo(toks, i)
}

// wishedToo tells whether a participle is that of one more thing in a list of what somebody wants done: "wants
// the text agreed by March, a law passed in May".
func wishedToo(toks []token, i int) bool {
	wish := i - 2
	for wish > 0 && wish >= i-reach && toks[wish].class&cStop == 0 && toks[wish].val != isWish {
		wish--
	}
	if wish < 1 || toks[wish].val != isWish || isTo(toks, wish+1) {
		return false
	}
	listed, comma := false, false // a comma behind another participle
	for k := i - 2; k > wish; k-- {
		switch t := &toks[k]; {
		case t.isComma():
			comma = true
		case t.class&cPast != 0 && toks[k-1].class&(cPerfect|cBe|cPast|cPronoun) == 0:
			listed = comma
		case t.opensClause() || verb(toks, k) != Unknown:
			return false
		}
	}
	return listed
}

// governed returns the tense of the verb at i with what stands before it.
func governed(toks []token, i, from int, v Tense) Tense {
	if c := governedCues.first(clause{toks: toks, from: from, tense: v, verb: i}); c != nil {
		return c.tense
	}
	if v == Past && tokenAt(toks, i-1).class&cModal != 0 {
		return verb(toks, i-1) // "may cut", "would set up"
	}
	return withAuxiliaries(toks, i, v)
}

// withAuxiliaries returns the tense of a verb with the auxiliaries in the three words before it.
func withAuxiliaries(toks []token, i int, v Tense) Tense {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		t := &toks[k]
		switch {
		case t.class&cStop != 0:
			return v
		case t.isHad() && v == Future && toks[k+1].class&cDet == 0 && !hasComma(toks[k:i]):
			return Past // "had been due", but "is to be had, it will", "had a boat standing by to leave"
		case t.class&cFuture != 0 && (v != Past || t.class&cModal != 0):
			return Future // "will be named"
		case t.class&cBare != 0 && modalBefore(toks, k) >= 0:
			return verb(toks, modalBefore(toks, k)) // "could be completed"
		case t.class&cBare != 0 && isTo(toks, k-1):
			return infinitive(toks, k-1) // "to be completed"
		case t.class&cPast != 0 && v == Past:
			return v // "what should be done was told"
		}
	}
	return v
}

// isOutOn tells whether an auxiliary of the present says when something or somebody is there again:
// "is out on Friday", "is back in time for the match on Friday", "is out in June".
func isOutOn(toks []token, i, from int) bool {
	return toks[i+1].val == isOut && !hasValue(toks[i+2:from-1], isAfterwards) && !hasClass(toks[i+2:from-1], cSince|cOf)
}

// invitedTo tells whether a verb of inviting in the perfect has its purpose before the
// token of a date.
func invitedTo(toks []token, i, from int) bool {
	perfect := false
	for k := i - 1; k >= max(0, i-2); k-- {
		perfect = perfect || toks[k].isHave()
	}
	return perfect && from-i <= movedReach && (hasValue(toks[i+1:from], isFor) || hasClass(toks[i+1:from], cInfinitive))
}

// conditional tells whether a verb of the present or the perfect stands in a clause of what is to
// come: "if lorries are still being stopped in May", "until the young have flown in August".
func conditional(toks []token, i int) bool {
	const auxiliaries = 3 // words: "have never been seen"
	at := -1
	for k := i; k >= max(0, i-auxiliaries); k-- {
		if toks[k].class&cBe != 0 || toks[k].isHave() {
			at = k
		}
	}
	for k := at - 1; k >= max(0, at-reach) && !toks[k].endsClause() && verb(toks, k) == Unknown; k-- {
		if toks[k].val == isIf || toks[k].isUntil() {
			return true
		}
	}
	return false
}

// reports tells whether a verb of saying has a clause for its object that goes on behind an
// expression with what would be, whose time that is: "said highs on Tuesday would fall". Who
// "on Tuesday would not say" says it then.
func reports(toks []token, i, from, to int) bool {
	if to+2 < len(toks) && toks[to].joins() && toks[to+1].class&cWeekday != 0 {
		to += 2
	}
	return toks[i].class&cSaid != 0 && i+1 < from && toks[i+1].class&(cPrep|cIn|cTimeJoin) == 0 && to < len(toks) && toks[to].class&cModal != 0
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

// bracesFor tells whether a verb of getting ready has what it is for before an expression.
func bracesFor(toks []token, i, from int) bool {
	const object = 2 // tokens: "itself for"
	return toks[i].class&cIntent != 0 && hasValue(toks[i+1:min(from, i+1+object)], isFor)
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

// auxiliary returns the token before a verb, or before its negation.
func auxiliary(toks []token, i int) *token {
	switch {
	case i > 1 && toks[i-1].val == isNot:
		return &toks[i-2]
	case i > 0:
		return &toks[i-1]
	}
	return new(token)
}

// infinitive returns the tense of the infinitive of a passive whose "to" is at i:
// it looks ahead, but for "had to be closed", "caused it to be closed" and "the latest to be
// closed".
func infinitive(toks []token, i int) Tense {
	if i > 0 && toks[i-1].isHad() {
		return Past
	}
	for k := i - 1; k >= 0 && k >= i-latestReach && !toks[k].endsClause() && toks[k].class&(cBe|cFuture) == 0; k-- { // not "a second round is to be held"
		if toks[k].val == isLatest && toks[k+1].class&cDet == 0 || toks[k].val == isCausing || toks[k].val == isLeading || toks[k].class&cOrdinal != 0 && toks[k+1].class&(cUnit|cHalf) == 0 && !compound(toks, k) {
			return Past
		}
	}
	return Future
}

// latestReach is how many tokens before an infinitive the word stands that makes
// it one of several: "the latest of her songs to be sung".
const latestReach = 6

// modalBefore returns the modal verb before "be" at i, -1 for none: "may not be",
// "would now be".
func modalBefore(toks []token, i int) int {
	switch {
	case i > 0 && toks[i-1].class&cModal != 0:
		return i - 1
	case i > 1 && toks[i-1].val == isNot && toks[i-2].val == isWont:
		return i - 2
	case i > 1 && toks[i-2].class&cModal != 0 && toks[i-1].class&cLetters != 0:
		return i - 2
	case i > 2 && toks[i-1].isComma() && saidBetween(toks, i-2):
		for k := i - 3; k > 0 && k >= i-2-speaker; k-- { // "would, she said, be closed"
			if toks[k].isComma() && toks[k-1].class&cModal != 0 {
				return k - 1
			}
		}
	}
	return -1
}

// afterInfinitive tells whether "to" stands before the verb at i, or before an
// adverb: "to quietly leave".
func afterInfinitive(toks []token, i int) bool {
	return i > 0 && toks[i-1].class&cInfinitive != 0 ||
		i > 1 && toks[i-2].class&cInfinitive != 0 && toks[i-1].unknown()
}
