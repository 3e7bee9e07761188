package timex

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
	told, sure := withPreposition(clause{toks, from, to, t, at})
	planned = at >= 0 && (t == Past || told != Past) && wasPlanned(toks, t, at, from, to)
	return told, sure, planned
}

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
		if opens := relativeTo(toks, i); i >= from-2 && (to == len(toks) || !toks[to].isComma()) && verbBefore(toks, opens) {
			i = opens // "will meet the envoy, who came in March, on Friday"
			continue
		}
		afterComma = afterComma || toks[i].isComma()
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
		until = until || i < from-1 && toks[i].isUntil()
		if saidBetween(toks, i) {
			continue
		}
		if v := verb(toks, i); v != Unknown {
			if until && (v != Past || toks[i].val == isMoved || i > 1 && toks[i-2].isHave()) {
				return Future, i // "put off until a summit on Monday", "has been kept until after the vote on Monday"
			}
			if afterComma && to < len(toks) && verb(toks, to) != Unknown && isAdverb(&toks[from-1]) {
				break // "With the vote due, the council on Friday gave way"
			}
			if v == Past && i > 0 && toks[i-1].isAnd() && (wereTo(toks[:i-1]) || (i+1 == from || toks[i+1].endsPhrase()) && willBe(toks[:i-1])) {
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
			(toks[i+1].class&(cSchedule|cBare|cPast) != 0 || toks[from-1].class&cUntil != 0 && toks[i+1].unknown()) // "to reply by Monday"
	}
	return verbAfter(toks, to)
}

// verbAfter returns the tense of the first verb after an expression and its
// token, -1 for none.
func verbAfter(toks []token, to int) (Tense, int) {
	if to < len(toks) && toks[to].val == isThat {
		return Unknown, -1 // "reports on Monday that the mill is selling": of another clause
	}
	for i := to; i < len(toks) && i < to+reach; i++ {
		if toks[i].class&cStop != 0 || i > to+1 && toks[i].class&cSince != 0 && !toks[i-1].isComma() {
			break // nor "that day the town marks a century since it was freed"
		}
		if i > 0 && toks[i-1].isComma() && (toks[i].val == isRelative || i == to+1 && toks[i].class&cPast != 0 && participleApart(toks, i)) {
			for i+1 < len(toks) && !toks[i+1].isComma() && toks[i+1].class&cStop == 0 {
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
		if toks[k].isComma() {
			return toks[k+1].class&cModal != 0
		}
	}
	return false
}
