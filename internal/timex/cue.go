package timex

import "math/bits"

// clause is an expression, the tokens [from, to), in its clause, and the verb that governs it.
type clause struct {
	toks     []token
	from, to int
	tense    Tense // what the verb tells
	verb     int   // its token, -1 for none
}

// before is the token right before the expression, word the nth before it.
func (c clause) before() *token    { return &c.toks[c.from-1] }
func (c clause) word(n int) *token { return tokenAt(c.toks, c.from-n) }

// onWeekday tells whether the expression is a weekday: news tells of what was said on one,
// where of a month or a day of one it tells what is to be then.
func (c clause) onWeekday() bool { return c.toks[c.from].class&cWeekday != 0 }

// leading returns the clause in which the expression and the word before it stand, up to these two.
func (c clause) leading(most int) []token { return lastClause(c.toks[:c.from-1], most-1) }

// tenses is a set of tenses.
type tenses uint8

const (
	inPast    tenses = 1 << Past
	inPresent tenses = 1 << Present
	inFuture  tenses = 1 << Future
	unknown   tenses = 1 << Unknown
	notPast          = unknown | inPresent | inFuture
	notFuture        = unknown | inPresent | inPast
	always           = notPast | inPast
)

// A cue is a sign of the time that a clause tells. Cues stand in tables and are tried in order;
// the first that holds decides.
type cue struct {
	example string // what it decides, marked as in the rules: without the cue it reads otherwise
	tense   Tense
	sure    bool   // the clause tells of what happens on the day itself
	in      tenses // what the verb tells where the cue counts
	before  class  // the token before the expression is of one of these classes; any where it is 0
	when    func(clause) bool
}

// cueTable is a table of cues, ready to look up.
type cueTable struct {
	cues   []cue
	in     [Future + 1]uint64 // by tense: a bit for each cue that counts in it
	before classIndex
}

func newCueTable(cues []cue) *cueTable {
	x := &cueTable{cues: cues}
	for k := range cues {
		for t := range x.in {
			if cues[k].in&(1<<t) != 0 {
				x.in[t] |= 1 << k
			}
		}
		x.before.add(k, cues[k].before)
	}
	return x
}

// first returns the first cue that holds, nil for none.
func (x *cueTable) first(c clause) *cue {
	for maybe := x.in[c.tense] & x.before.of(tokenAt(c.toks, c.from-1).class); maybe != 0; maybe &= maybe - 1 {
		if q := &x.cues[bits.TrailingZeros64(maybe)]; q.when(c) {
			return q
		}
	}
	return nil
}

// classIndex tells which of up to 64 cues count for the classes of a token.
type classIndex struct {
	byClass [64]uint64 // a bit for each cue
	any     uint64     // and for each that counts for any class
}

// add enters the kth cue, for one of some classes, or for any where there are none.
func (x *classIndex) add(k int, c class) {
	if c == 0 {
		x.any |= 1 << k
	}
	for ; c != 0; c &= c - 1 {
		x.byClass[bits.TrailingZeros64(uint64(c))] |= 1 << k
	}
}

// of returns a bit for each cue that counts for one of some classes.
func (x *classIndex) of(c class) uint64 {
	cues := x.any
	for ; c != 0; c &= c - 1 {
		cues |= x.byClass[bits.TrailingZeros64(uint64(c))]
	}
	return cues
}
