package timex

// token is a word, a number or a sign of the text.
type token struct {
	start, end int
	class      class
	val        int32
	word       uint16 // the lexicon's number of the word, 0 for an unknown one
	unit       unit
	space      bool // stands after a space
}

// noToken is what stands beyond the edges of a text.
var noToken token

// tokenAt returns the token at an index, or one of no class beyond the edges of the text.
func tokenAt(toks []token, i int) *token {
	if uint(i) < uint(len(toks)) {
		return &toks[i]
	}
	return &noToken
}

// What several rules ask of a token. The small words of a language are in several
// classes, and it is the combination that tells one from another: "by" is a last edge
// and a preposition, "until" only the first of the two. A language that fills the
// classes as lexicon.go says is asked in these words.

// isComma tells a comma from "on".
func (t *token) isComma() bool { return t.class&(cTimeJoin|cLetters) == cTimeJoin }

// isOn tells "on" from a comma.
func (t *token) isOn() bool { return t.class&(cTimeJoin|cPrep) == cTimeJoin|cPrep }

// isFrom tells "from" from "between".
func (t *token) isFrom() bool { return t.class&(cBetween|cPrep) == cBetween|cPrep }

// isBy tells "by" and "through" from "until".
func (t *token) isBy() bool { return t.class&(cUntil|cPrep) == cUntil|cPrep }

// isUntil tells "until" and "till" from "by".
func (t *token) isUntil() bool { return t.class&(cUntil|cPrep) == cUntil }

// isThrough tells "through" from "by".
func (t *token) isThrough() bool { return t.isBy() && t.class&cTo != 0 }

// joins tells whether a token joins two ends of a range or a list, isAnd whether it does
// so as a word: "and", "or", "to".
func (t *token) joins() bool { return t.class&cJoin != 0 }
func (t *token) isAnd() bool { return t.class&(cJoin|cLetters) == cJoin|cLetters }

// isArticle tells "the", "a" and "his" from "this" and from conjunctions.
func (t *token) isArticle() bool { return t.class&(cOpener|cDet) == cOpener|cDet }

// isHave tells "has" and "have" from "had", isHad the other way round.
func (t *token) isHave() bool { return t.class&(cPerfect|cPast) == cPerfect }
func (t *token) isHad() bool  { return t.class&(cPerfect|cPast) == cPerfect|cPast }

// isWill tells "will" and "shall" from "may" and from "due".
func (t *token) isWill() bool { return t.class&(cModal|cFuture) == cModal|cFuture }

// foretells tells "due" and "scheduled", which take their time from the verb before,
// from "will".
func (t *token) foretells() bool { return t.class&(cFuture|cModal) == cFuture }

// isPutOff tells whether a token is a participle of what was put off or brought forward.
func (t *token) isPutOff() bool { return t.class&cPast != 0 && t.val == isMoved }

// plain tells whether a token is a word without a class that has the value.
func (t *token) plain(val int32) bool { return t.class&^cCapital == cLetters && t.val == val }

// unknown tells whether a token is a word in small letters of which nothing is
// known.
func (t *token) unknown() bool { return t.class == cLetters && t.word == 0 }

// opensClause tells whether a token is a conjunction.
func (t *token) opensClause() bool {
	return t.val == isClause || t.val == isThat || t.val == isIf || t.val == isWhen || t.val == isRelative
}

// endsClause tells whether a clause ends at the latest at a token: a comma or a mark that
// ends more.
func (t *token) endsClause() bool { return t.class&cStop != 0 || t.isComma() }

// endsPhrase tells whether a token is no noun that goes on with what stands before
// it: a mark, a verb or a small word.
func (t *token) endsPhrase() bool {
	return t.class&cLetters == 0 && t.class&cNumber == 0 || t.class&(cBe|cPerfect|cPast|cFuture|cPronoun|cJoin|cTimeJoin|cPrep|cIn|cAt|cModal) != 0 && t.class&cDet == 0 || t.class&(cOpener|cDet) == cOpener && t.val != isThat
}
