package timex

// numbers joins numbers in words ("twenty-five", "two thousand", "nineteen
// ninety-seven") and in mixed form ("2 million") into one token each.
func (l *Language) numbers(toks []token) []token {
	out := toks[:0]
	for i := 0; i < len(toks); {
		n := 0
		var num numeral
		if toks[i].class&(cNumber|cDecimal) != 0 {
			n = l.numeral(toks[i:], &num)
		}
		if n < 2 {
			out = append(out, toks[i])
			i++
			continue
		}
		if num.total == 2000 && num.val < 100 && num.words && (i+n == len(toks) || !isNoun(&toks[i+n])) {
			num.class |= cYear // two thousand and four
		}
		t := toks[i]
		t.end, t.val, t.class, t.word = toks[i+n-1].end, num.total+num.val, num.class, 0
		out = append(out, t)
		i += n
	}
	return out
}

// isNoun tells whether a token may be what a number counts.
func isNoun(t *token) bool {
	return t.class&cLetters != 0 && t.word == 0 || t.class&(cCount|cUnit|cUnits) != 0
}

// maxNumeral is the most tokens that one number is made of.
const maxNumeral = 12

// numeral reads a number and returns of how many tokens it is made.
func (l *Language) numeral(toks []token, num *numeral) int {
	*num = numeral{val: toks[0].val, class: cNumber, words: toks[0].word != 0}
	n := 1
	for n < min(len(toks), maxNumeral) {
		t, step := &toks[n], 1
		and := t.word == l.and.id
		if (and || t.word == l.hyphen.id && !t.space) && n+1 < len(toks) {
			t, step = &toks[n+1], 2
		}
		switch {
		case t.word == 0, and && num.val%100 != 0:
			return n
		case t.class&(cNumber|cOrdinal) == cOrdinal:
			if step == 2 && num.addOrdinal(t.val) {
				n += step
			}
			return n
		case t.class&cNumber == 0, !num.add(t.val):
			return n
		}
		n += step
	}
	return n
}

// numeral is a number as its words add up: total holds the thousands that are
// closed, val what follows them.
type numeral struct {
	total, val int32
	class      class
	words      bool // begins with a word, not with figures
}

// add adds a word to the number, if the two make one.
func (n *numeral) add(v int32) bool {
	const most = 1_000_000_000
	tens := n.val%100 >= 20 && n.val%10 == 0
	switch {
	case v >= 1000 && n.val < 100_000 && n.total < most: // two thousand
		n.total, n.val = n.total+min(n.val, most/v)*v, 0
	case v == 100 && n.val < 100: // two hundred
		n.val *= 100
	case !n.words: // 2 five
		return false
	case n.class&cYear != 0: // nineteen ninety + seven
		if v > 9 || n.val%10 != 0 || n.val%100 < 20 {
			return false
		}
		n.val += v
	case tens && v < 10, n.val >= 100 && n.val%100 == 0 && v < 100, n.val == 0 && n.total > 0 && v < 1000:
		n.val += v // twenty-five, two hundred five, two thousand five
	case n.total == 0 && n.val >= 11 && n.val <= 20 && v >= 10 && v < 100: // nineteen ninety: a year
		n.val, n.class = n.val*100+v, cNumber|cYear
	default:
		return false
	}
	return true
}

// addOrdinal adds the last word of "twenty-fifth".
func (n *numeral) addOrdinal(v int32) bool {
	if !n.words || n.val < 20 || n.val > 90 || n.val%10 != 0 || v > 9 {
		return false
	}
	n.val, n.class = n.val+v, cOrdinal
	return true
}
