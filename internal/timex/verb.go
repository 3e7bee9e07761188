package timex

// What a single verb tells: its tense, read from the word itself and from its
// auxiliaries, negations and compounds.

// afterPlural is the value of a word of the schedule class that may be a noun:
// it is a verb where its subject stands before it, "members vote on Tuesday".
const afterPlural = 1

// baseForm is the value of a word of the schedule class that is only a verb: in
// the present after its plural subject or a name, else an infinitive, "let the
// work begin", whose tense is that of the verb before.
const baseForm = 4

// verbal are the classes of the words that tell a tense.
const verbal = cBe | cPerfect | cPast | cFuture | cIntent | cAppoint | cSchedule | cModal

// verb returns the tense that the word at i tells.
func verb(toks []token, i int) Tense {
	t := &toks[i]
	if t.class&verbal == 0 && t.val != isIs && t.val != isAble {
		return Unknown
	}
	switch {
	case t.val == isUpdate && t.class&cCapital != 0: // "(Updated 9am) They will meet"
		return Unknown
	case compound(toks, i), t.class&cAmPm != 0 && i > 0 && toks[i-1].class&(cNumber|cClock|cDotted) != 0: // "9 am to noon"
		return Unknown
	case i+1 == len(toks):
	case t.val == wasTo && (toks[i+1].val == isLikely || i+2 < len(toks) && toks[i+2].val == isLikely):
		return Future // "a vote in December was more likely"
	case (t.val == wasTo || t.val == isObliged) && i+2 < len(toks) && toks[i+1].class&cInfinitive != 0 && toks[i+2].class&cPerfect != 0:
		return Past // "meant to have met", "was to have met"
	case t.val == isAble && toks[i+1].class&cInfinitive != 0 && !nounAfter(toks, i+1):
		return able(toks, i)
	case isProgressive(toks, i):
		return Future // "is hosting a summit on Monday"
	case t.class&cAppoint != 0 && i > 1 && toks[i-2].val == wasTo && (toks[i-1].val == isOriginally || toks[i-1].class&cOrdinal != 0):
		return Past // "it was first set for"
	case (t.class&(cIntent|cBe|cAppoint) != 0 || isPresentPerfect(t)) && toks[i+1].class&cInfinitive != 0 && !nounAfter(toks, i+1) && !elided(toks, i+2),
		t.class&cAppoint != 0 && toks[i+1].class&(cPrep|cTimeJoin) == cPrep:
		return Future // "agreed to meet", "is to meet", "has to meet", "set for"
	}
	switch {
	case t.val == isDue && i+2 < len(toks) && toks[i+1].class&cInfinitive != 0 && (nounAfter(toks, i+1) || toks[i+2].class&cPlural != 0 || toks[i+2].val == isCause):
		return Unknown // "shut due to the fog", "fell due to lower sales"
	case i > 0 && t.val == isFollowed && isComma(&toks[i-1]):
		return Unknown // "is on Friday, followed by others in April"
	case t.class == cPast|cLetters && t.word == 0 && attributive(toks, i):
		return Unknown // "the damaged well"
	case i > 0 && t.class&cPast != 0 && toks[i-1].val == isBeing:
		return Unknown // "the bridge now being built"
	case i > 0 && t.val == isEither && toks[i-1].class&(cJoin|cLetters|cInfinitive) == cJoin|cLetters:
		return Unknown // "it could turn and hit the coast"
	case i > 0 && t.val == isIs && toks[i-1].val == isThere:
		return Present
	case isPresentPerfect(t) && i > 0 && toks[i-1].class&cInfinitive != 0:
		return Unknown // "was to have met": the verb before decides
	case t.val == isObliged && i+1 < len(toks) && auxiliary(toks, i).class&cBe != 0 && toks[i+1].class&cInfinitive != 0:
		return Future // "is supposed to meet"
	case t.class&(cIntent|cPast|cAppoint) == cIntent && i > 0 && (toks[i-1].class&cPronoun != 0 || isComma(&toks[i-1]) && (t.val == isPlan || t.val == isWish) || plansA(toks, i)):
		return Future // "they plan a march on Friday"
	case t.class&cFuture != 0 && i > 0 && toks[i-1].val == isThan:
		return Unknown // "more than expected"
	case t.class&cFuture != 0 && (i > 0 && toks[i-1].class&cAs != 0 || i > 1 && toks[i-2].class&cAs != 0):
		return Unknown // "it began as planned", "as previously announced"
	case t.class&(cSchedule|cPast) != 0 && afterInfinitive(toks, i):
		return Unknown // "came to meet", "expected to hit": the verb before decides
	case t.val == isWont && i+1 < len(toks) && toks[i+1].val == isNot:
		return Future
	case t.class&cSchedule != 0 && i > 0 && toks[i-1].class&cNumber != 0 && !ofMany(toks, i) && !numbers(toks, i-1):
		return Unknown // "by 489 votes to 92", but "round three opens"
	case t.class&cBe != 0 && i+1 < len(toks) && toks[i+1].val == isLikely:
		return Future // "a vote is likely in December"
	case t.class&cSchedule != 0 && auxiliary(toks, i).class&cPast != 0 && auxiliary(toks, i).val != isWont:
		return Past // "did meet", "didn't meet"
	case t.class&cSchedule != 0 && t.val == afterPlural && !ofMany(toks, i) && !afterDay(toks, i) && !goesOnFrom(toks, i):
		return Unknown // "the vote"
	case t.class&cSchedule != 0 && t.val == baseForm && i > 0 && toks[i-1].class&cLetters != 0 &&
		toks[i-1].class&(cPlural|cCount|cPronoun|cCapital|cModal|cUnits) == 0 && toks[i-1].word == 0:
		return Unknown // "let the work begin"
	case t.class&(cModal|cFuture) == cModal && t.val != isWould && i+1 < len(toks) && isPresentPerfect(&toks[i+1]):
		return Past // "should have left"
	case t.class&cModal != 0 && t.val == isCould && negated(toks, i):
		return Past // "nobody could be found"
	case t.class&cSchedule != 0 && t.class&cPast == 0 && i > 0 && toks[i-1].class&(cOpener|cDet) == cOpener|cDet:
		return Unknown // "signed a returns deal"
	case t.val == isSeeming && i+1 < len(toks) && toks[i+1].class&cInfinitive != 0:
		return Unknown // "what appears to be a van"
	case t.class&(cFuture|cSchedule) != 0, t.class&cModal != 0 && t.class&cMonth == 0:
		return Future
	case t.class&cPast != 0:
		return Past
	case t.class&cBe != 0 || isPresentPerfect(t):
		return Present
	}
	return Unknown
}

// numbers tells whether the number at a token is that of a thing before it: "round three".
func numbers(toks []token, i int) bool {
	return i > 0 && (toks[i-1].class&^cCapital == cLetters || toks[i-1].class&cLabel != 0)
}

// attributive tells whether a participle stands between an article and its noun: "the
// damaged well".
func attributive(toks []token, i int) bool {
	noun := i+1 < len(toks) && !toks[i+1].endsPhrase() && toks[i+1].class&cDet == 0
	return noun && i > 0 && (toks[i-1].class&cDet != 0 || toks[i-1].val == isIs)
}

// elided tells whether the verb of an infinitive is left out: "as they promised to in May".
func elided(toks []token, i int) bool {
	return i >= len(toks) || toks[i].class&(cStop|cIn) != 0 && toks[i].class&cLast == 0 || isComma(&toks[i])
}

// ofMany tells whether the subject of a verb stands before it and is of several: "members
// vote", "the rules, which take effect".
func ofMany(toks []token, i int) bool {
	noun := i - 1
	if noun > 0 && toks[noun].val == isRelative {
		noun--
		if isComma(&toks[noun]) {
			noun--
		}
	}
	if noun > 1 && toks[noun].class&(cYear|cMonth) != 0 && toks[noun-1].class&(cPrep|cIn) != 0 {
		noun -= 2 // "bookings for 2033 open"
	}
	if noun > 1 && toks[noun].class&cCapital != 0 && toks[noun-1].class&(cIn|cAt) != 0 {
		noun -= 2 // "talks in London start"
	}
	if noun > 0 && isComma(&toks[noun]) {
		noun = relativeTo(toks, noun) - 1 // "dockers, whose strikes cost millions, vote"
	}
	return noun >= 0 && toks[noun].class&(cPlural|cCount|cPronoun) != 0
}

// goesOnFrom tells whether a verb of the present goes on behind "and" with the subject of an
// auxiliary: "they have lost three times and play again", "talks were cut short, and resume".
func goesOnFrom(toks []token, i int) bool {
	const and = cJoin | cLetters
	if i < 2 || toks[i-1].class&(and|cInfinitive) != and {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-reach && toks[k].class&cStop == 0; k-- {
		if t := &toks[k]; t.class&cPast != 0 && t.val != wasTo && k > 0 && (toks[k-1].val == wasTo || isPresentPerfect(&toks[k-1])) {
			return true
		}
	}
	return false
}

// afterDay tells whether a verb goes on with a sentence behind a date and "and": "they
// opened on 3 March and close on 5 June".
func afterDay(toks []token, i int) bool {
	const days = cMonth | cWeekday | cYear | cDay
	return i > 1 && toks[i-1].class&(cJoin|cLetters) == cJoin|cLetters && toks[i-2].class&days != 0
}

// able returns the tense of "able to" and the like: "are on course to sign" looks ahead,
// "were able to sign" back.
func able(toks []token, i int) Tense {
	const longest = 3 // words: "are almost on course"
	for k := i - 1; k >= 0 && k >= i-longest; k-- {
		switch t := &toks[k]; {
		case t.class&cBe != 0 || t.val == isIs:
			return Future
		case t.class&verbal != 0:
			return Unknown
		}
	}
	return Unknown
}

// plansA tells whether "plan" is the verb of a noun before it: "opponents plan a
// protest".
func plansA(toks []token, i int) bool {
	return (toks[i].val == isPlan || toks[i].val == isWish) && i+1 < len(toks) && toks[i+1].class&cDet != 0 && toks[i-1].class&(cPrep|cDet|cIn|cOf|cPast) == 0 && toks[i-1].class&cLetters != 0
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

// afterInfinitive tells whether "to" stands before the verb at i, or before an
// adverb: "to quietly leave".
func afterInfinitive(toks []token, i int) bool {
	return i > 0 && toks[i-1].class&cInfinitive != 0 ||
		i > 1 && toks[i-2].class&cInfinitive != 0 && unknown(&toks[i-1])
}

// unknown tells whether a token is a word in small letters of which nothing is
// known.
func unknown(t *token) bool { return t.class == cLetters && t.word == 0 }

// latestReach is how many tokens before an infinitive the word stands that makes
// it one of several: "the latest of her songs to be sung".
const latestReach = 6

// infinitive returns the tense of the infinitive of a passive whose "to" is at i:
// it looks ahead, but for "had to be closed", "caused it to be closed" and "the latest to be
// closed".
func infinitive(toks []token, i int) Tense {
	if i > 0 && toks[i-1].class&(cPerfect|cPast) == cPerfect|cPast {
		return Past
	}
	for k := i - 1; k >= 0 && k >= i-latestReach && !toks[k].endsClause() && toks[k].class&(cBe|cFuture) == 0; k-- { // not "a second round is to be held"
		if toks[k].val == isLatest && toks[k+1].class&cDet == 0 || toks[k].val == isCausing || toks[k].val == isLeading || toks[k].class&cOrdinal != 0 && toks[k+1].class&(cUnit|cHalf) == 0 && !compound(toks, k) {
			return Past
		}
	}
	return Future
}

// prefix is how many letters the syllable has that a hyphen parts from its verb:
// "re-elected".
const prefix = 3

// compound tells whether the word at i is a part of one with a hyphen, and no
// verb: "left-wing", "state-owned".
func compound(toks []token, i int) bool {
	glued := func(k int) bool { return k < len(toks) && toks[k].class&cShortRange != 0 && !toks[k].space }
	if i > 1 && glued(i-1) && !toks[i].space {
		before := &toks[i-2]
		return before.class&cCapital != 0 || before.end-before.start > prefix
	}
	return glued(i+1) && i+2 < len(toks) && !toks[i+2].space
}

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
	}
	return -1
}

// negationReach is how many tokens before a verb the word that negates it may
// stand: "no baker in the town could".
const negationReach = 8

// negated tells whether a negation stands right after the verb at i, or before
// it in its clause.
func negated(toks []token, i int) bool {
	if i+1 < len(toks) && toks[i+1].val == isNot {
		return true
	}
	for k := i - 1; k >= 0 && k >= i-negationReach && toks[k].class&cStop == 0; k-- {
		if toks[k].val == isNot {
			return true
		}
	}
	return false
}

// nounAfter tells whether a noun follows "to", which then begins no infinitive:
// "they were called to the dock", "it was bound to Marlow".
func nounAfter(toks []token, to int) bool {
	return to+1 < len(toks) && toks[to+1].class&(cDet|cCapital|cPronoun|cNumber) != 0
}

// isProgressive tells whether "is hosting" stands at i, or "is now hosting". What "is
// still being looked into" is no appointment.
func isProgressive(toks []token, i int) bool {
	be := toks[i].class&cBe != 0 || toks[i].val == isIs && i > 0 && toks[i-1].class&cPronoun != 0
	return be && i+1 < len(toks) && toks[i+1].val != isStill && (toks[i+1].class&cIng != 0 || i+2 < len(toks) && toks[i+2].class&cIng != 0)
}

// isPresentPerfect tells "has" and "have" from "had".
func isPresentPerfect(t *token) bool { return t.class&(cPerfect|cPast) == cPerfect }
