package timex

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

// leading returns so many of the tokens before the one right before the expression.
func (c clause) leading(most int) []token {
	return c.toks[max(0, c.from-most) : c.from-1]
}

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

// firstCue returns the first of the cues that holds, nil for none.
func firstCue(cues []cue, c clause) *cue {
	verb, before := tenses(1)<<c.tense, tokenAt(c.toks, c.from-1).class
	for k := range cues {
		if q := &cues[k]; q.in&verb != 0 && (q.before == 0 || q.before&before != 0) && q.when(c) {
			return q
		}
	}
	return nil
}
