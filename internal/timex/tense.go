package timex

// reach is how many tokens before and after an expression are looked at for
// the verb that governs it.
const reach = 24

// tense finds the tense of the clause in which the tokens [from, to) stand:
// that of the nearest verb before them, else of the first after them. A cue of
// the future ("due", "will") reaches over the verb that it governs.
func tense(toks []token, from, to int) Tense {
	was := Unknown
	for i := from - 1; i >= 0 && i >= from-reach; i-- {
		t := &toks[i]
		if t.class&cStop != 0 {
			break
		}
		if v := verb(t); v != Unknown {
			if was = v; v != Present {
				return v
			}
			break
		}
	}
	if was != Unknown {
		return was
	}
	for i := to; i < len(toks) && i < to+reach; i++ {
		t := &toks[i]
		if t.class&cStop != 0 {
			break
		}
		if v := verb(t); v != Unknown {
			return v
		}
	}
	return Unknown
}

// verb returns the tense that a word tells.
func verb(t *token) Tense {
	switch {
	case t.class&(cFuture|cSchedule) != 0:
		return Future
	case t.class&cPast != 0:
		return Past
	case t.class&cBe != 0:
		return Present
	}
	return Unknown
}
