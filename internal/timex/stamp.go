package timex

// A live report may write its times as four figures and nothing more: "1705 The
// ministers arrive", "17.05 They sit down", "2025: They rise". What shows that they
// are times is that there are several, and that not all may be years.

// leastStamps is how many paragraphs of a live report begin with a time.
const leastStamps = 3

// stamps makes times of the figures with which the paragraphs of a live report begin.
func (l *Language) stamps(toks []token) {
	n, noYear := 0, false
	for i := range toks {
		if !l.headsParagraph(toks, i) {
			continue
		}
		minutes, ok := stamp(toks, i)
		switch t := &toks[i]; {
		case ok:
			n++
			noYear = noYear || t.class&cYear == 0 || minutes > 21*60
		case t.class&cYear != 0:
			return // 1997: of a list of years
		}
	}
	if n < leastStamps || !noYear {
		return
	}
	for i := range toks {
		if minutes, ok := stamp(toks, i); ok && l.headsParagraph(toks, i) {
			toks[i].class, toks[i].val = cClock, minutes
		}
	}
}

// headsParagraph tells whether a token is the first of its paragraph.
func (l *Language) headsParagraph(toks []token, i int) bool {
	return i == 0 || toks[i-1].word == l.paragraph.id
}

// stamp returns the minutes of the day of figures that may be a time before what happened then: a
// capital follows, or a colon and a capital.
func stamp(toks []token, i int) (minutes int32, ok bool) {
	const figures = 4
	t, next := &toks[i], i+1
	if next < len(toks) && toks[next].class&cStop != 0 && !toks[next].space {
		next++
	}
	if next >= len(toks) || !toks[next].space || toks[next].class&cCapital == 0 {
		return 0, false
	}
	switch {
	case t.class&cDotted != 0:
		return t.val, t.end-t.start == figures+1
	case t.class&cFigures != 0 && t.class&cNumber != 0 && t.end-t.start == figures:
		return t.val/100*60 + t.val%100, t.val < 2400 && t.val%100 < 60
	}
	return 0, false
}
