package timex

// habitual tells whether a part of a year is that of every year: "the river is
// usually low in August".
func (r *resolver) habitual(s *meaning, t Tense) bool {
	switch s.form {
	case isMonth, isQuarter, isHalf, isSeason:
	default:
		return false
	}
	if s.dir != nearest || s.year != 0 || s.possessive {
		return false
	}
	if r.at > 1 && r.toks[r.at-2].val == isFalls && endsSentenceWith(r.toks[max(0, r.at-reach):r.at-2], isYearly) {
		return true // "her birthday, which falls in June"
	}
	for i := r.at - 1; i >= 0 && i >= r.at-reach && r.toks[i].class&(cStop|cFuture|cModal) == 0; i-- {
		if r.toks[i].val == isHabit {
			return t != Past || i > 0 && r.toks[i-1].class&cBe != 0 // "is usually shut"
		}
	}
	return false
}

// endsSentenceWith tells whether a word of a value stands in the sentence with which the tokens end.
func endsSentenceWith(toks []token, val int32) bool {
	for i := len(toks) - 1; i >= 0 && toks[i].class&cStop == 0; i-- {
		if toks[i].val == val {
			return true
		}
	}
	return false
}

// appendHabit writes a part of every year: XXXX-08, XXXX-Q2.
func (r *resolver) appendHabit(b []byte, s *meaning) []byte {
	from := len(b)
	b = appendDate(b, inYear(r.l, s, r.c.Published.Year()))
	copy(b[from:], "XXXX")
	return b
}
