package timex

import "math/bits"

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

// A verbCue is a sign of the tense of a single verb, in its next neighbours.
type verbCue struct {
	example string // what it decides, marked as in the rules: without the cue it reads otherwise
	tense   Tense  // Unknown for what is no verb, or leaves the tense to the verb before
	on      class  // the verb is of one of these classes; any where it is 0
	val     int32  // and has this value; any where it is 0
	when    func(toks []token, i int) bool
}

// verbCues are tried in order, before the class of the word counts.
var verbCues = newVerbTable([]verbCue{
	{"(Updated [9am=2025-04-22T09:00]) They will meet.", Unknown, 0, isUpdate,
		func(toks []token, i int) bool { return toks[i].class&cCapital != 0 }},
	{"She will host the new left-wing mayor on [Friday=2025-04-25].", Unknown, 0, 0, compound},
	{"On [Friday=2025-04-18] from [9 am=2025-04-18T09:00] it was shut.", Unknown, cAmPm, 0,
		func(toks []token, i int) bool { return tokenAt(toks, i-1).class&(cNumber|cClock|cDotted) != 0 }},
	{"A vote in [June=2025-06] was more likely.", Future, 0, wasTo,
		func(toks []token, i int) bool {
			return tokenAt(toks, i+1).val == isLikely || tokenAt(toks, i+2).val == isLikely
		}},
	{"They are supposed to have begun on [Friday=2025-04-18].", Past, 0, isObliged, toHave},
	{"In [March=2025-03] the old pier was to have been torn down.", Past, 0, wasTo, toHave},
	{"They are on course to sign on [Friday=2025-04-25].", Future, 0, isAble,
		func(toks []token, i int) bool { return isToDo(toks, i+1) && isNowAble(toks, i) }},
	{"She is hosting a fair on [Friday=2025-04-25].", Future, cBe, 0, isProgressive},
	{"She's hosting a fair on [Friday=2025-04-25].", Future, 0, isIs, isProgressive},
	{"It was first set for [5 March=2025-03-05].", Past, cAppoint, 0, func(toks []token, i int) bool {
		first := tokenAt(toks, i-1)
		return tokenAt(toks, i-2).val == wasTo && (first.val == isOriginally || first.class&cOrdinal != 0)
	}},
	{"She has to see them on [Friday=2025-04-25].", Future, cIntent | cBe | cAppoint | cPerfect, 0, func(toks []token, i int) bool {
		return (toks[i].class&(cIntent|cBe|cAppoint) != 0 || toks[i].isHave()) && isToDo(toks, i+1) && !elided(toks, i+2)
	}},
	{"It is set for the hall on [Friday=2025-04-25].", Future, cAppoint, 0,
		func(toks []token, i int) bool {
			on := tokenAt(toks, i+1)
			is := on.class&(cPrep|cTimeJoin) == cPrep && !on.isAnd()     // but "before or after the fair"
			return is && !(on.isBy() && auxiliary(toks, i).val == wasTo) // nor "was ready by Friday"
		}},
	{"The port was shut due to the fog on [Friday=2025-04-18].", Unknown, 0, isDue, func(toks []token, i int) bool {
		cause := tokenAt(toks, i+2)
		return isTo(toks, i+1) && (nounAfter(toks, i+1) || cause.class&cPlural != 0 || cause.val == isCause)
	}},
	{"It is on [Friday=2025-04-25], followed by others in [May=2025-05].", Unknown, 0, isFollowed,
		func(toks []token, i int) bool { return tokenAt(toks, i-1).isComma() }},
	{"It hopes for oil from the damaged well by [December=2025-12].", Unknown, cPast, 0,
		func(toks []token, i int) bool {
			return toks[i].class == cPast|cLetters && toks[i].word == 0 && attributive(toks, i)
		}},
	{"It is set to open on [Friday=2025-04-25] and be shut on [Monday=2025-04-28].", Unknown, cPast, 0,
		func(toks []token, i int) bool {
			return tokenAt(toks, i-1).class&cBare != 0 && tokenAt(toks, i-2).isAnd() && !isTo(toks, i-2)
		}},
	{"They will close the bridge being built in [December=2025-12].", Unknown, cPast, 0,
		func(toks []token, i int) bool { return tokenAt(toks, i-1).val == isBeing }},
	{"The storm could turn and hit the coast on [Friday=2025-04-25].", Unknown, 0, isEither, func(toks []token, i int) bool {
		and := tokenAt(toks, i-1)
		return and.isAnd() && and.class&cInfinitive == 0
	}},
	{"There's a vote on [Friday=2025-04-25].", Present, 0, isIs,
		func(toks []token, i int) bool { return tokenAt(toks, i-1).val == isThere }},
	{"They hope to have news on [Friday=2025-04-25].", Unknown, cPerfect, 0,
		func(toks []token, i int) bool { return toks[i].isHave() && isTo(toks, i-1) }},
	{"She is supposed to meet them on [Friday=2025-04-25].", Future, 0, isObliged, func(toks []token, i int) bool {
		return auxiliary(toks, i).class&cBe != 0 && isTo(toks, i+1)
	}},
	{"Ministers intend closing the hall in [September=2025-09].", Future, cIntent, 0, func(toks []token, i int) bool {
		return toks[i].class&(cPast|cAppoint|cPrep|cIng) == 0 && tokenAt(toks, i+1).class&cIng != 0
	}},
	{"They plan a march on [Friday=2025-04-25].", Future, cIntent, 0, func(toks []token, i int) bool {
		before := tokenAt(toks, i-1)
		return toks[i].class&(cPast|cAppoint) == 0 && (before.class&cPronoun != 0 || before.isComma() && (toks[i].val == isPlan || toks[i].val == isWish) || plansA(toks, i))
	}},
	{"The same went on [Friday=2025-04-18], as it goes on [Thursday=2025-04-17].", Unknown, cSchedule, isGoing,
		func(toks []token, i int) bool { return !goesOnSale(toks, i) }},
	{"He denies starting a fire on [Friday=2025-04-18].", Unknown, cFuture, isStarting,
		func(toks []token, i int) bool { return tokenAt(toks, i+1).class&(cDet|cPlural) != 0 }},
	{"It fell more than expected on [Friday=2025-04-18].", Unknown, cFuture, 0,
		func(toks []token, i int) bool { return tokenAt(toks, i-1).val == isThan }},
	{"It began as planned on [Friday=2025-04-18].", Unknown, cFuture, 0,
		func(toks []token, i int) bool { return (tokenAt(toks, i-1).class|tokenAt(toks, i-2).class)&cAs != 0 }},
	{"They came to meet on [Friday=2025-04-18].", Unknown, cSchedule | cPast, 0, afterInfinitive},
	{"It won't be clear on [Friday=2025-04-25].", Future, 0, isWont,
		func(toks []token, i int) bool { return tokenAt(toks, i+1).val == isNot }},
	{"It fell by 48 votes to nine on [Friday=2025-04-18].", Unknown, cSchedule, 0, func(toks []token, i int) bool {
		ofYear := tokenAt(toks, i-1).class&cYear != 0 && tokenAt(toks, i-2).class&(cOf|cIn) != 0 // "the pact of 2022 lapses"
		return tokenAt(toks, i-1).class&cNumber != 0 && !ofYear && !ofMany(toks, i) && !numbers(toks, i-1)
	}},
	{"A vote is likely in [December=2025-12].", Future, cBe, 0,
		func(toks []token, i int) bool { return tokenAt(toks, i+1).val == isLikely }},
	{"They didn't meet on [Friday=2025-04-18].", Past, cSchedule, 0, func(toks []token, i int) bool {
		did := auxiliary(toks, i)
		passive := did.val != wasTo && (tokenAt(toks, i-2).val == wasTo || tokenAt(toks, i-2).class&cBe != 0) &&
			hasValue(lastSentence(toks[:i], nearProgressive), isRelative)
		return did.class&cPast != 0 && did.val != isWont && !passive // nor "the scheme by which crews are paid ends in May"
	}},
	{"She missed a crucial vote on [Friday=2025-04-18].", Unknown, cSchedule, afterPlural, func(toks []token, i int) bool {
		return !ofMany(toks, i) && !afterDay(toks, i) && !goesOnFrom(toks, i)
	}},
	{"They continue protests [Friday=2025-04-18] against the mayor.", Unknown, cSchedule, isContinuing, func(toks []token, i int) bool {
		return tokenAt(toks, i+1).class&(cTimeJoin|cIn) == 0 || !ofMany(toks, i)
	}},
	{"She let the work begin on [Friday=2025-04-18].", Unknown, cSchedule, baseForm,
		func(toks []token, i int) bool { return notItsSubject(tokenAt(toks, i-1)) && !hangsOnMany(toks, i-1) }},
	{"The fair on [Friday=2025-04-18] should have been shut.", Past, cModal, 0, func(toks []token, i int) bool {
		return toks[i].class&cFuture == 0 && toks[i].val != isWould && tokenAt(toks, i+1).isHave()
	}},
	{"Nobody could be found on [Friday=2025-04-18].", Past, cModal, isCould,
		func(toks []token, i int) bool {
			return tokenAt(toks, i+1).val == isNot || hasValue(lastClause(toks[:i], negationReach), isNot)
		}},
	{"On [Friday=2025-04-18] the guns could be heard here.", Past, cModal, isCould, func(toks []token, i int) bool {
		sensed := i + 1
		if tokenAt(toks, sensed).class&cBare != 0 {
			sensed++
		}
		return tokenAt(toks, sensed).val == isSensed && tokenAt(toks, sensed+1).class&cAs == 0 // but "could be seen as a threat"
	}},
	{"She signed a returns deal on [Friday=2025-04-18].", Unknown, cSchedule, 0,
		func(toks []token, i int) bool { return toks[i].class&cPast == 0 && tokenAt(toks, i-1).isArticle() }},
	{"He took his first steps on [Friday=2025-04-18].", Unknown, cSchedule, isStepping,
		func(toks []token, i int) bool { return tokenAt(toks, i+1).val != isChange }}, // but "steps down"
	{"The fair runs from [14 March=2025-03-14].", Unknown, cSchedule, isRunning,
		func(toks []token, i int) bool { return tokenAt(toks, i+1).val != isOut }}, // but "runs out"
	{"Local reports on [Friday=2025-04-18] spoke of fog.", Unknown, cSchedule, isReporting,
		func(toks []token, i int) bool { return !reportsThen(toks, i) }},
	{"They found what appears to be a van on [Friday=2025-04-18].", Unknown, 0, isSeeming,
		func(toks []token, i int) bool { return isTo(toks, i+1) }},
})

// verbTable is a table of cues, ready to look up: verbs are met more often than anything else
// that has one.
type verbTable struct {
	cues   []verbCue
	on     classIndex
	valued uint64 // a bit for each cue of verbs that have a value
}

func newVerbTable(cues []verbCue) *verbTable {
	x := &verbTable{cues: cues}
	for k := range cues {
		x.on.add(k, cues[k].on)
		if cues[k].val != 0 {
			x.valued |= 1 << k
		}
	}
	return x
}

// first returns the first cue that holds for the word at i, nil for none.
func (x *verbTable) first(toks []token, i int) *verbCue {
	t := &toks[i]
	maybe := x.on.of(t.class)
	if t.val == 0 {
		maybe &^= x.valued // most verbs
	}
	for ; maybe != 0; maybe &= maybe - 1 {
		if c := &x.cues[bits.TrailingZeros64(maybe)]; (c.val == 0 || t.val == c.val) && c.when(toks, i) {
			return c
		}
	}
	return nil
}

// verb returns the tense that the word at i tells.
func verb(toks []token, i int) Tense {
	t := &toks[i]
	if t.class&verbal == 0 && t.val != isIs && t.val != isAble {
		return Unknown
	}
	if c := verbCues.first(toks, i); c != nil {
		return c.tense
	}
	switch {
	case t.class&(cFuture|cSchedule) != 0, t.class&cModal != 0 && t.class&cMonth == 0:
		return Future
	case t.class&cPast != 0:
		return Past
	case t.class&cBe != 0 || t.isHave():
		return Present
	}
	return Unknown
}

// reportsThen tells whether a word that may be a noun of many is the verb of the one before it: "the house debates the
// bill on Friday", "the bank, which reports on Friday", but not "the bank reports on Friday said".
func reportsThen(toks []token, i int) bool {
	const subject, clause = 4, 8 // tokens
	noun, next := tokenAt(toks, i-1), tokenAt(toks, i+1)
	if next.class&(cIn|cInfinitive|cTimeJoin) == 0 && !next.isArticle() || next.isComma() || noun.class&(cLetters|cPlural|cDet|cPrep) != cLetters || noun.class&verbal != 0 {
		return false
	}
	for k := i + 2; k < min(len(toks), i+clause) && !toks[k].endsClause() && !toks[k].isAnd(); k++ {
		if toks[k].val == isThat || toks[k].class&cMonth == 0 && toks[k].class&(cPast|cBe|cModal|cPerfect|cSaid) != 0 {
			return false
		}
	}
	for k := i - 1; k >= max(0, i-subject); k-- {
		if toks[k].val == isRelative || k == 0 || toks[k-1].class&cStop != 0 {
			return toks[k].val == isRelative || toks[k].class&(cDet|cCapital) != 0 && (toks[k].isArticle() || k == i-1)
		}
	}
	return false
}

// goesOnSale tells whether a verb of going says what is to come: "goes on sale", "go to the polls", "goes up from",
// "go back to work".
func goesOnSale(toks []token, i int) bool {
	back := tokenAt(toks, i+1).val == isOut && isTo(toks, i+2)
	if back {
		i++
	}
	switch to, then := tokenAt(toks, i+1), tokenAt(toks, i+2); {
	case to.isOn():
		return then.unknown() || then.class&cSchedule != 0
	case to.class&cInfinitive != 0:
		return then.unknown() || then.class&cDet != 0 && (back || tokenAt(toks, i+3).val == isFixture)
	default:
		return to.val == isChange && then.class&(cPrep|cIn|cTimeJoin|cAt|cAs) != 0
	}
}

// toHave tells whether the infinitive of the perfect follows: "was to have met".
func toHave(toks []token, i int) bool {
	return isTo(toks, i+1) && tokenAt(toks, i+2).class&cPerfect != 0
}

// notItsSubject tells whether the word before a base form is a known noun of one, which is no
// subject of it: "let the work begin".
func notItsSubject(t *token) bool {
	return t.class&cLetters != 0 && t.class&(cPlural|cCount|cPronoun|cCapital|cModal|cUnits) == 0 && t.word == 0
}

// numbers tells whether the number at a token is that of a thing before it: "round three".
func numbers(toks []token, i int) bool {
	return i > 0 && (toks[i-1].class&^cCapital == cLetters || toks[i-1].class&cLabel != 0)
}

// attributive tells whether a participle stands between an article and its noun: "the
// damaged well".
func attributive(toks []token, i int) bool {
	noun := i+1 < len(toks) && !toks[i+1].endsPhrase() && toks[i+1].class&cDet == 0
	if noun && i > 0 && (toks[i-1].class&(cPrep|cIn|cAt) != 0 && toks[i-1].class&(cJoin|cOf) == 0 || toks[i-1].val == isBehind) {
		return toks[i+1].unknown() || toks[i+1].class&cPlural != 0 // "behind closed doors", "in closed session"
	}
	return noun && i > 0 && (toks[i-1].class&cDet != 0 || toks[i-1].val == isIs)
}

// ofMany tells whether the subject of a verb stands before it and is of several: "members
// vote", "the rules, which take effect".
func ofMany(toks []token, i int) bool {
	noun := i - 1
	if noun > 0 && toks[noun].val == isRelative {
		noun--
		if toks[noun].isComma() {
			noun--
		}
	}
	if noun > 1 && toks[noun].class&(cYear|cMonth) != 0 && toks[noun-1].class&(cPrep|cIn) != 0 {
		noun -= 2 // "bookings for 2033 open"
	}
	if noun > 1 && toks[noun].class&cCapital != 0 && toks[noun-1].class&(cIn|cAt|cPrep) != 0 && (!toks[noun-1].isAnd() || isTo(toks, noun-1)) {
		noun -= 2 // "talks in London start", "flights to London start"
	}
	if noun > 1 && (noun == 2 || toks[noun-3].class&cStop != 0) && toks[noun].class == cLetters && toks[noun-1].class&(cPrep|cIn) != 0 && toks[noun-1].class&cOf == 0 {
		noun -= 2 // "Checks on fish start"
	}
	if noun > 0 && toks[noun].isComma() {
		if open := phraseTo(toks, noun); open > 0 {
			return ofMany(toks, open)
		}
		noun = relativeTo(toks, noun) - 1 // "dockers, whose strikes cost millions, vote"
	}
	return noun >= 0 && (toks[noun].class&(cPlural|cCount|cPronoun) != 0 || hangsOnMany(toks, noun))
}

// phraseTo returns the comma that opens the phrase with a preposition which ends with one at a token: "crews, on strike
// since Monday, return". 0 is none.
func phraseTo(toks []token, comma int) int {
	const longest = 8 // tokens
	for i := comma - 1; i > 0 && i >= comma-longest && toks[i].class&cStop == 0; i-- {
		if toks[i].isComma() {
			if toks[i+1].class&(cPrep|cIn|cAt|cTimeJoin) != 0 && !toks[i+1].isAnd() {
				return i
			}
			break
		}
	}
	return 0
}

// hangsOnMany tells whether a noun hangs on one of several with which its sentence begins: "talks on fresh
// fish, broken off in 2023, resume".
func hangsOnMany(toks []token, noun int) bool {
	const longest = 7 // tokens
	if toks[noun].class&(cBe|cPerfect) != 0 {
		return false // "boats of the harbour and the town have come"
	}
	for i := noun - 1; i > 0 && i >= noun-longest && toks[i].class&verbal == 0 && !toks[i].endsClause(); i-- {
		if toks[i].class&(cPrep|cIn|cAt|cOf) != 0 && toks[i-1].class&(cPlural|cCount) != 0 {
			return i == 1 || toks[i-2].class&(cStop|cDet) != 0
		}
	}
	return false
}

// goesOnFrom tells whether a verb of the present goes on behind "and" with the subject of an
// auxiliary: "they have lost three times and play again", "talks were cut short, and resume".
func goesOnFrom(toks []token, i int) bool {
	if i < 2 || !toks[i-1].isAnd() {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-reach && toks[k].class&cStop == 0; k-- {
		if t := &toks[k]; t.class&cPast != 0 && t.val != wasTo && k > 0 && (toks[k-1].val == wasTo || toks[k-1].isHave()) {
			return true
		}
	}
	return false
}

// afterDay tells whether a verb goes on with a sentence behind a date and "and": "they
// opened on 3 March and close on 5 June".
func afterDay(toks []token, i int) bool {
	const days = cMonth | cWeekday | cYear | cDay
	return i > 1 && toks[i-1].isAnd() && toks[i-2].class&days != 0
}

// isNowAble tells "are on course to sign", which looks ahead, from "were able to sign".
func isNowAble(toks []token, i int) bool {
	const longest = 3 // words: "are almost on course"
	for k := i - 1; k >= 0 && k >= i-longest; k-- {
		switch t := &toks[k]; {
		case t.class&cBe != 0 || t.val == isIs:
			return true
		case t.class&verbal != 0:
			return false
		}
	}
	return false
}

// plansA tells whether "plan" is the verb of a noun before it: "opponents plan a
// protest".
func plansA(toks []token, i int) bool {
	noun := tokenAt(toks, i-1).class
	return (toks[i].val == isPlan || toks[i].val == isWish) && tokenAt(toks, i+1).class&cDet != 0 && noun&(cPrep|cDet|cIn|cOf|cPast) == 0 && noun&cLetters != 0
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

// negationReach is how many tokens before a verb the word that negates it may
// stand: "no baker in the town could".
const negationReach = 8

// negated tells whether a negation stands right after the verb at i, or before
// it in its clause.
func negated(toks []token, i int) bool {
	if tokenAt(toks, i+1).val == isNot {
		return true
	}
	return hasValue(lastSentence(toks[:i], negationReach), isNot)
}

// isProgressive tells whether "is hosting" stands at i, or "is now hosting". What "is
// still being looked into" is no appointment.
func isProgressive(toks []token, i int) bool {
	be := toks[i].class&cBe != 0 || toks[i].val == isIs && i > 0 && toks[i-1].class&cPronoun != 0
	return be && i+1 < len(toks) && toks[i+1].val != isStill && (toks[i+1].class&cIng != 0 || i+2 < len(toks) && toks[i+2].class&cIng != 0 && toks[i+1].class&cDet == 0)
}
