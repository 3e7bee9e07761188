package timex

import (
	"strings"

	"resetline/internal/date"
)

// number reads what begins with a digit: a whole number with or without
// separators, an ordinal, a decimal, a time, a date in figures, a decade.
func (x *lexer) number() {
	t := token{start: x.pos}
	name := x.pos > 0 && isLetter(x.text[x.pos-1]) // M25, v1.2.2019
	if x.figures(&t) {
		if name {
			t.class = 0
		}
		x.toks = append(x.toks, t)
		return
	}
	text, digits := x.text, x.pos
	x.digits(&t)
	digits = x.pos - digits
	t.end = x.pos
	rest := text[x.pos:]
	switch {
	case x.thousands(&t), x.fraction(&t, digits):
	case digits == 1 && t.val == 1 && x.half(rest):
		t.class, t.end = cHalf, t.end+2
	case digits <= 2 && x.l.ordinal(rest) > 0:
		t.class, t.end = cOrdinal|cFigures, t.end+x.l.ordinal(rest)
	case digits >= 2 && digits <= 4 && t.val%10 == 0 && x.l.decade(rest) > 0:
		t.class, t.end = cDecade, t.end+x.l.decade(rest)
	case digits > 9:
	default:
		t.class = whole(t.val, digits)
		if name || len(rest) > 0 && isLetter(rest[0]) {
			t.class &^= cYear | cDay // A2019, 9am
		}
	}
	x.pos = t.end
	x.toks = append(x.toks, t)
}

// digits reads a run of digits into the token's value, as far as it fits.
func (x *lexer) digits(t *token) {
	for x.pos < len(x.text) && isDigit(x.text[x.pos]) {
		if t.val < 100_000_000 {
			t.val = t.val*10 + int32(x.text[x.pos]-'0')
		}
		x.pos++
	}
}

// whole returns the classes of a whole number.
func whole(val int32, digits int) class {
	c := cNumber | cFigures
	if val >= 1 && val <= 31 && digits <= 2 {
		c |= cDay
	}
	if digits == 2 {
		c |= cYear2
	}
	if digits == 4 && val >= 1000 && val < 2200 {
		c |= cYear
	}
	return c
}

// thousands reads the groups of "1,234,567", which is no year and no day.
func (x *lexer) thousands(t *token) bool {
	text, pos := x.text, x.pos
	for pos+3 < len(text) && text[pos] == ',' && isDigit(text[pos+1]) && isDigit(text[pos+2]) && isDigit(text[pos+3]) &&
		(pos+4 == len(text) || !isDigit(text[pos+4])) {
		for i := 1; i <= 3 && t.val < 100_000_000; i++ {
			t.val = t.val*10 + int32(text[pos+i]-'0')
		}
		pos += 4
	}
	if pos == x.pos {
		return false
	}
	t.class, t.end = cNumber, pos
	return true
}

// fraction reads "10.35" and "10:35", times where the figures allow, and
// decimals such as "2.5".
func (x *lexer) fraction(t *token, digits int) bool {
	text, pos := x.text, x.pos
	if pos+1 >= len(text) || text[pos] != '.' && text[pos] != ':' || !isDigit(text[pos+1]) {
		return false
	}
	end := pos + 1
	var minutes int32
	for end < len(text) && isDigit(text[end]) {
		if end-pos <= 2 {
			minutes = minutes*10 + int32(text[end]-'0')
		}
		end++
	}
	isTime := digits <= 2 && t.val < 25 && end-pos == 3 && minutes < 60
	switch {
	case text[pos] == ':' && !isTime:
		return false
	case isTime && text[pos] == ':':
		t.class = cClock
		if rest := text[end:]; len(rest) > 2 && rest[0] == ':' && '0' <= rest[1] && rest[1] < '6' && isDigit(rest[2]) && (len(rest) == 3 || !isDigit(rest[3]) && rest[3] != ':') {
			end += 3 // the seconds of "21:30:05"
		}
	case isTime && !isShare(text[end:]):
		t.class = cDotted | cDecimal
	default:
		t.class = cDecimal
	}
	if t.class&(cClock|cDotted) != 0 {
		t.val = t.val*60 + minutes
	}
	t.end = end
	return true
}

// isShare tells whether what follows a number makes it no time of day: "4.25%", "4.25 per cent".
func isShare(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	return strings.HasPrefix(rest, "%") || strings.HasPrefix(rest, "per cent") || strings.HasPrefix(rest, "percent")
}

// half tells whether a 1 is that of "1/2".
func (x *lexer) half(rest string) bool {
	return len(rest) >= 2 && rest[:2] == "/2" && (len(rest) == 2 || !isDigit(rest[2]) && rest[2] != '/')
}

// ordinal returns the length of the ending that makes a number an ordinal, 0
// where there is none.
func (l *Language) ordinal(rest string) int { return ending(rest, l.ordinals) }

// decade returns the length of the ending that makes 1990 a decade.
func (l *Language) decade(rest string) int { return ending(rest, l.decades) }

// ending returns the length of the ending with which a text begins and at which
// a word ends.
func ending(s string, endings []string) int {
	for _, e := range endings {
		if len(s) >= len(e) && strings.EqualFold(s[:len(e)], e) && (len(s) == len(e) || !isLetter(s[len(e)])) {
			return len(e)
		}
	}
	return 0
}

// figures reads a date in figures, three groups with the same sign between:
// 2025-05-19, 19/05/2025, 19.05.25. A date that the calendar lacks is one
// token without a class, so that no part of it is read as something else.
func (x *lexer) figures(t *token) bool {
	text, pos := x.text, x.pos
	var group, width [3]int
	var sep byte
	for g := range 3 {
		start := pos
		for pos < len(text) && pos-start < 5 && isDigit(text[pos]) {
			group[g] = group[g]*10 + int(text[pos]-'0')
			pos++
		}
		width[g] = pos - start
		if width[g] == 0 || pos-start == 5 {
			return false
		}
		if g == 2 {
			break
		}
		if pos >= len(text) || text[pos] != '-' && text[pos] != '/' && text[pos] != '.' || g == 1 && text[pos] != sep {
			return false
		}
		sep = text[pos]
		pos++
	}
	y, m, d, ok := x.l.order(group, width)
	if !ok {
		return false
	}
	t.end, x.pos = pos, pos
	if date.Valid(y, m, d) {
		t.class, t.val = cNumDate, int32(y*10000+m*100+d)
	}
	return true
}

// order reads the three groups of a date in figures in the language's order.
func (l *Language) order(group, width [3]int) (y, m, d int, ok bool) {
	switch {
	case width[0] == 4 && width[1] <= 2 && width[2] <= 2:
		return group[0], group[1], group[2], true
	case width[0] > 2 || width[1] > 2 || width[2] != 4 && width[2] != 2:
		return 0, 0, 0, false
	}
	y = group[2]
	if width[2] == 2 {
		y = pivot(y)
	}
	if l.monthFirst && group[0] <= 12 || group[1] > 12 {
		return y, group[0], group[1], true
	}
	return y, group[1], group[0], true
}
