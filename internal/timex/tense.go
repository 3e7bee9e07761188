package timex

// reach is how many tokens before and after an expression are looked at for
// the verb that governs it.
const reach = 24

// tense finds the tense of the clause in which the tokens [from, to) stand:
// that of the nearest verb before them, else of the first after them. An
// auxiliary before that verb decides: "will be", "is due", "had been due".
func tense(toks []token, from, to int) Tense {
	t, _ := governor(toks, from, to)
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
func governor(toks []token, from, to int) (t Tense, sure bool) {
	if untilOrAsSoonAs(toks, from) {
		return Future, true
	}
	t, at := clauseTense(toks, from, to)
	if from == 0 {
		return t, false
	}
	before := &toks[from-1]
	switch {
	case movedTo(toks, from):
		return Future, true
	case t != Past && before.class&(cUntil|cAs) != 0:
		return Future, before.class&cUntil != 0 // "by Friday", "as early as Tuesday"
	case t == Present && before.class&(cBetween|cPrep) == cBetween|cPrep:
		return Future, false // "from Friday it is closed"
	}
	const on = cTimeJoin | cPrep
	near := at < from && from-at <= nearVerb && !comma(toks[max(0, at):from]) || at >= to && at-to < nearVerb && toks[at].class&cSaid == 0
	is := at == from-1 && before.class&cBe != 0 // "the election is Nov. 5"
	return t, is || at >= 0 && near && (before.class&on == on || before.class&cIn != 0)
}

// movedTo tells whether a day is one to which something was put off: "moved to
// Friday", "put off to May".
func movedTo(toks []token, from int) bool {
	moved := func(t *token) bool { return t.class&cPast != 0 && t.val == isMoved }
	return from > 2 && toks[from-1].class&cInfinitive != 0 && (moved(&toks[from-2]) || moved(&toks[from-3]))
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

// clauseTense returns the tense of the clause and the token of its verb, -1 for
// none.
func clauseTense(toks []token, from, to int) (Tense, int) {
	afterComma, infinitive := false, false
	for i := from - 1; i >= 0 && i >= from-reach; i-- {
		if toks[i].class&cStop != 0 {
			break
		}
		afterComma = afterComma || isComma(&toks[i])
		if afterComma && isAheadOf(toks, i) {
			continue // "Ahead of the trip, he said on Sunday"
		}
		if infinitive && toks[i].class&cIntent != 0 && toks[i].val != wasTo {
			return Future, i // "agreed in October to meet in May"
		}
		if v := verb(toks, i); v != Unknown {
			return governed(toks, i, from, v), i
		}
		infinitive = infinitive || toks[i].class&cInfinitive != 0 && toks[i+1].class&(cSchedule|cBare|cPast) != 0
	}
	for i := to; i < len(toks) && i < to+reach; i++ {
		if toks[i].class&cStop != 0 {
			break
		}
		if v := verb(toks, i); v != Unknown && !isAheadOf(toks, i) {
			return completed(toks, i, v), i
		}
	}
	return Unknown, -1
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
	case v == Past && i > 0 && toks[i-1].class&cBe != 0 && from-i <= 3:
		return Future // "is heard in May": an appointment
	case v == Future && from-i > nearProgressive && toks[from-1].class&cDet != 0 && toks[i].class&cBe != 0 && toks[i+1].class&cIng != 0:
		return Present // "is continuing to try to sell itself, under a June agreement"
	case v == Future && isProgressive(toks, i) && phraseApart(toks[i:from]):
		return Present // "the river is falling, with a low of two feet in March"
	case v == Present && from-i <= 2:
		return Future // "is on Wednesday"
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		t := &toks[k]
		switch {
		case t.class&cStop != 0:
			return v
		case t.class&(cPerfect|cPast) == cPerfect|cPast && v == Future:
			return Past // "had been due"
		case t.class&cFuture != 0 && (v != Past || t.class&cModal != 0):
			return Future // "will be named"
		case t.class&cBare != 0 && k > 0 && toks[k-1].class&(cInfinitive|cModal) != 0:
			return Future // "to be completed"
		}
	}
	return v
}

// afterPlural is the value of a word of the schedule class that may be a noun:
// it is a verb where its subject stands before it, "members vote on Tuesday".
const afterPlural = 1

// baseForm is the value of a word of the schedule class that is only a verb: in
// the present after its plural subject or a name, else an infinitive, "let the
// work begin", whose tense is that of the verb before.
const baseForm = 4

// wasTo is the value of a word of the intent class that needs its infinitive at
// once: "talks were to resume on Monday", but "he was there to meet them".
const wasTo = 2

// verb returns the tense that the word at i tells.
func verb(toks []token, i int) Tense {
	t := &toks[i]
	switch {
	case i+1 == len(toks):
	case isProgressive(toks, i):
		return Future // "is hosting a summit on Monday"
	case (t.class&(cIntent|cBe|cAppoint) != 0 || isPresentPerfect(t)) && toks[i+1].class&cInfinitive != 0,
		t.class&cAppoint != 0 && toks[i+1].class&(cPrep|cTimeJoin) == cPrep:
		return Future // "agreed to meet", "is to meet", "has to meet", "set for"
	}
	switch {
	case t.class&cFuture != 0 && (i > 0 && toks[i-1].class&cAs != 0 || i > 1 && toks[i-2].class&cAs != 0):
		return Unknown // "it began as planned", "as previously announced"
	case t.class&(cSchedule|cPast) != 0 && i > 0 && toks[i-1].class&cInfinitive != 0:
		return Unknown // "came to meet", "expected to hit": the verb before decides
	case t.class&cSchedule != 0 && i > 0 && toks[i-1].class&cPast != 0:
		return Past // "did meet"
	case t.class&cSchedule != 0 && t.val == afterPlural && (i == 0 || toks[i-1].class&(cPlural|cCount|cPronoun) == 0):
		return Unknown // "the vote"
	case t.class&cSchedule != 0 && t.val == baseForm && i > 0 && toks[i-1].class&cLetters != 0 &&
		toks[i-1].class&(cPlural|cCount|cPronoun|cCapital|cModal|cUnits) == 0 && toks[i-1].word == 0:
		return Unknown // "let the work begin"
	case t.class&(cFuture|cSchedule) != 0, t.class&cModal != 0 && t.class&cMonth == 0:
		return Future
	case t.class&cPast != 0:
		return Past
	case t.class&cBe != 0 || isPresentPerfect(t):
		return Present
	}
	return Unknown
}

// isProgressive tells whether "is hosting" stands at i, or "is now hosting".
func isProgressive(toks []token, i int) bool {
	return toks[i].class&cBe != 0 && i+1 < len(toks) && (toks[i+1].class&cIng != 0 || i+2 < len(toks) && toks[i+2].class&cIng != 0)
}

// isPresentPerfect tells "has" and "have" from "had".
func isPresentPerfect(t *token) bool { return t.class&(cPerfect|cPast) == cPerfect }

// aheadOf tells whether "ahead of" or "before" stands before a token.
func aheadOf(toks []token, from int) bool {
	const before = cAppoint | cIn
	return from >= 1 && toks[from-1].class&before == before || from >= 2 && isAheadOf(toks, from-2)
}

// isAheadOf tells whether "ahead of" stands at a token.
func isAheadOf(toks []token, i int) bool {
	return toks[i].class&cAppoint != 0 && i+1 < len(toks) && toks[i+1].class&cOf != 0
}

// untilOrAsSoonAs tells whether a day is one to come by what stands before it:
// "until Tuesday", "as soon as trading opens on Monday". "As early as March" may
// be either.
func untilOrAsSoonAs(toks []token, from int) bool {
	if from > 0 && toks[from-1].class&cUntil != 0 && toks[from-1].class&cPrep == 0 {
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
