package timex

import "slices"

// Where clauses and sentences begin and end, and what stands in them.

// lastClause returns the tokens with which some end, no more than so many, in which no clause ends;
// lastSentence those in which no sentence does.
func lastClause(toks []token, most int) []token {
	i := len(toks)
	for i > 0 && len(toks)-i < most && !toks[i-1].endsClause() {
		i--
	}
	return toks[i:]
}

func lastSentence(toks []token, most int) []token {
	i := len(toks)
	for i > 0 && len(toks)-i < most && toks[i-1].class&cStop == 0 {
		i--
	}
	return toks[i:]
}

// hasValue tells whether a word of a value stands among the tokens, hasClass whether one of a class
// does, and hasComma whether a comma does: "it closes, she said, on 1 July".
func hasValue(toks []token, val int32) bool {
	for i := range toks {
		if toks[i].val == val {
			return true
		}
	}
	return false
}

func hasClass(toks []token, c class) bool {
	for i := range toks {
		if toks[i].class&c != 0 {
			return true
		}
	}
	return false
}

func hasComma(toks []token) bool {
	for i := range toks {
		if toks[i].isComma() {
			return true
		}
	}
	return false
}

// sameClause tells whether no stop stands between two expressions: the second
// then has the tense of the first if it has none of its own.
func sameClause(between []token) bool { return len(between) <= reach && !hasClass(between, cStop) }

// prevInClause tells whether the expression before stands in the clause of the one in hand.
func (r *resolver) prevInClause() bool { return sameClause(r.toks[r.prevAt:r.at]) }

// sameSentence tells whether no more than a semicolon stands between two expressions: "it closes on 26
// February; interviews follow in March".
func (r *resolver) sameSentence(from, to int) bool {
	for i := from; i < to; i++ {
		if r.toks[i].class&cStop != 0 && r.toks[i].word != r.l.semicolon.id {
			return false
		}
	}
	return to-from <= reach
}

// phraseApart tells whether a comma and a preposition stand among the tokens:
// ", with a low of two feet in".
func phraseApart(toks []token) bool {
	for i := 1; i < len(toks); i++ {
		if toks[i-1].isComma() && toks[i].class&cPrep != 0 && toks[i].class&(cInfinitive|cJoin) == 0 {
			return true
		}
	}
	return false
}

// relativeTo returns the comma before the relative clause or the participle that the comma
// at a token ends, 0 where it ends none.
func relativeTo(toks []token, comma int) int {
	if !toks[comma].isComma() {
		return 0
	}
	for i := comma - 1; i > 1 && i >= comma-reach && !toks[i].endsClause(); i-- {
		if toks[i-1].isComma() && (toks[i].val == isRelative || toks[i].class&cPast != 0) {
			return i - 1
		}
	}
	return 0
}

// verbBefore tells whether a verb stands before a token in its sentence.
func verbBefore(toks []token, i int) bool {
	for k := i - 1; k >= max(0, i-reach) && toks[k].class&cStop == 0; k-- {
		if verb(toks, k) != Unknown {
			return true
		}
	}
	return false
}

// speaker is how many tokens stand at most between the comma before who says a sentence and the verb of saying.
const speaker = 4

// saidBetween tells whether a verb is that of who says the sentence, between commas: "it
// closes, she said, on 1 July".
func saidBetween(toks []token, i int) bool {
	if toks[i].class&cSaid == 0 || i+1 == len(toks) || !toks[i+1].isComma() {
		return false
	}
	for k := i - 1; k > 0 && k >= i-speaker; k-- {
		if toks[k].isComma() {
			return true
		}
	}
	return false
}

// opensClause tells whether a conjunction stands before an expression and its
// preposition: the verb of their clause is yet to come.
func opensClause(toks []token, from int) bool {
	i := from - 2
	return i >= 0 && toks[i+1].class&(cPrep|cIn|cAt) != 0 && toks[i].opensClause()
}

// isAdverb tells by what stands before it that an expression is an adverb:
// "on", or no preposition.
func isAdverb(before *token) bool {
	return before.class&(cPrep|cIn) == 0 || before.class&cTimeJoin != 0
}

// nounAfter tells whether a noun follows "to", which then begins no infinitive:
// "they were called to the dock", "it was bound to Marlow".
func nounAfter(toks []token, to int) bool {
	return to+1 < len(toks) && toks[to+1].class&(cDet|cCapital|cPronoun|cNumber) != 0
}

// isTo tells whether "to" stands at a token, isToDo whether it begins an infinitive.
func isTo(toks []token, i int) bool   { return tokenAt(toks, i).class&cInfinitive != 0 }
func isToDo(toks []token, i int) bool { return isTo(toks, i) && !nounAfter(toks, i) }

// elided tells whether the verb of an infinitive is left out: "as they promised to in May".
func elided(toks []token, i int) bool {
	return i >= len(toks) || toks[i].class&(cStop|cIn) != 0 && toks[i].class&cLast == 0 || toks[i].isComma()
}

// opensSentence tells whether a token is the first or the second of its sentence.
func (r *resolver) opensSentence(i int) bool {
	return i < 2 || (r.toks[i-1].class|r.toks[i-2].class)&cStop != 0
}

// inSentence tells whether a token stands in the sentence of the expression in hand, not long
// before it.
func (r *resolver) inSentence(i int) bool {
	return r.at-i <= toldWords && !hasClass(r.toks[i:r.at], cStop)
}

// paragraphEnds tells whether a paragraph ends between two tokens.
func (r *resolver) paragraphEnds(from, to int) bool {
	return slices.ContainsFunc(r.toks[from:to], func(t token) bool { return t.word == r.l.paragraph.id })
}

// opensParagraph tells whether a token is the first of its paragraph.
func (r *resolver) opensParagraph(i int) bool {
	return r.l.headsParagraph(r.toks, i)
}
