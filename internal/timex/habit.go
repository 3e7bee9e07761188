package timex

// habitual tells whether a part of a year is that of every year: "the river is
// usually low in August".
func (r *resolver) habitual(s *meaning, t Tense) bool {
	switch s.form {
	case isMonth, isQuarter, isHalf, isSeason:
	case isNthWeekday:
		if s.month != 0 {
			return false
		}
	default:
		return false
	}
	if s.dir != nearest || s.year != 0 || s.possessive {
		return false
	}
	if r.at > 1 && r.toks[r.at-2].val == isFalls && hasValue(lastSentence(r.toks[:r.at-2], reach-2), isYearly) {
		return true // "her birthday, which falls in June"
	}
	if season := s.form == isSeason && r.to == r.at+1; (t != Past && season || t == Present || t == Unknown) && (r.besideOften(r.before) || r.besideOften(r.next)) {
		return true // "it sails hourly in summer and twice a day in winter"
	}
	for i := r.at - 1; i >= 0 && i >= r.at-reach && r.toks[i].class&(cStop|cFuture|cModal) == 0; i-- {
		if r.toks[i].val == isHabit {
			return t != Past || i > 0 && r.toks[i-1].class&cBe != 0 // "is usually shut"
		}
	}
	return false
}

// besideOften tells whether a time that recurs stands beside the expression in hand, with no more
// than small words between.
func (r *resolver) besideOften(f *found) bool {
	if f == nil || f.said.form != isOften {
		return false
	}
	between := r.toks[min(f.to, r.to):max(f.from, r.at)]
	for i := range between {
		if between[i].class&(cPrep|cIn|cJoin|cCapital) == 0 || between[i].class&cStop != 0 {
			return false
		}
	}
	return true
}

// appendHabit writes a part of every year, or a weekday of every month: XXXX-08, XXXX-Q2, XXXX-WXX-2.
func (r *resolver) appendHabit(b []byte, s *meaning) []byte {
	if s.form == isNthWeekday {
		return appendOften(b, s)
	}
	from := len(b)
	b = appendDate(b, inYear(r.l, s, r.c.Published.Year()))
	copy(b[from:], "XXXX")
	return b
}
