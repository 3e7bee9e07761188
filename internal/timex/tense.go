package timex

// reach is how many tokens before and after an expression are looked at for
// the verb that governs it.
const reach = 24

// tense finds the tense of the clause in which the tokens [from, to) stand:
// that of the nearest verb before them, else of the first after them. An
// auxiliary before that verb decides: "will be", "is due", "had been due".
func tense(toks []token, from, to int) Tense {
	if isFirstPossible(toks, from) {
		return Future
	}
	for i := from - 1; i >= 0 && i >= from-reach; i-- {
		t := &toks[i]
		if t.class&cStop != 0 {
			break
		}
		if v := verb(toks, i); v != Unknown {
			return governed(toks, i, v)
		}
	}
	for i := to; i < len(toks) && i < to+reach; i++ {
		t := &toks[i]
		if t.class&cStop != 0 {
			break
		}
		if v := verb(toks, i); v != Unknown {
			return v
		}
	}
	return Unknown
}

// governed returns the tense of a verb with the auxiliary before it. "Had been
// due" is past, whatever was due.
func governed(toks []token, i int, v Tense) Tense {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		t := &toks[k]
		switch {
		case t.class&cStop != 0:
			return v
		case t.class&cPluperfect != 0 && v == Future:
			return Past
		case t.class&cFuture != 0 && v != Past:
			return Future
		}
	}
	return v
}

// verb returns the tense that the word at i tells.
func verb(toks []token, i int) Tense {
	t := &toks[i]
	switch {
	case t.class&cIntent != 0 && i+1 < len(toks) && toks[i+1].class&cInfinitive != 0:
		return Future
	case t.class&(cFuture|cSchedule) != 0:
		return Future
	case t.class&cPast != 0:
		return Past
	case t.class&cBe != 0:
		return Present
	}
	return Unknown
}

// isFirstPossible tells whether "as soon as" or "as early as" stands before.
func isFirstPossible(toks []token, from int) bool {
	return from >= 3 && toks[from-1].class&cAs != 0 && toks[from-3].class&cAs != 0
}
