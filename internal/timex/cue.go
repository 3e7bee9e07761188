package timex

// clause is an expression, the tokens [from, to), in its clause, and the verb that governs it.
type clause struct {
	toks     []token
	from, to int
	tense    Tense // what the verb tells
	verb     int   // its token, -1 for none
}

// before is the token right before the expression, word the nth before it.
func (c *clause) before() *token    { return &c.toks[c.from-1] }
func (c *clause) word(n int) *token { return tokenAt(c.toks, c.from-n) }

// onWeekday tells whether the expression is a weekday: news tells of what was said on one,
// where of a month or a day of one it tells what is to be then.
func (c *clause) onWeekday() bool { return c.toks[c.from].class&cWeekday != 0 }

// leading returns so many of the tokens before the one right before the expression.
func (c *clause) leading(most int) []token {
	return c.toks[max(0, c.from-most) : c.from-1]
}

// A cue is a sign of the time that a clause tells. Cues stand in tables and are tried in order;
// the first that holds decides.
type cue struct {
	example string // what it decides, marked as in the rules: without the cue it reads otherwise
	tense   Tense
	sure    bool // the clause tells of what happens on the day itself
	when    func(*clause) bool
}

// firstCue returns the first of the cues that holds, nil for none.
func firstCue(cues []cue, c *clause) *cue {
	for k := range cues {
		if cues[k].when(c) {
			return &cues[k]
		}
	}
	return nil
}
