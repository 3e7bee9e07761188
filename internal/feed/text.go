package feed

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean removes what has no place in any of the formats: bytes that are not
// UTF-8, the characters that XML 1.0 forbids (section 2.2), which encoding/xml
// would replace by U+FFFD, and the C1 controls and U+FFFD itself, which XML
// allows and validators complain about. Of the control characters, those that
// part words (vertical tab, form feed, next line) leave a space.
func clean(s string) string {
	if !strings.ContainsFunc(s, dirty) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\v', r == '\f', r == '\u0085':
			return ' '
		case dirty(r):
			return -1
		}
		return r
	}, s)
}

func dirty(r rune) bool {
	switch {
	case ' ' <= r && r <= '~', r == '\t', r == '\n', r == '\r':
		return false
	case unicode.IsControl(r), r == utf8.RuneError:
		return true
	}
	return r == '\uFFFE' || r == '\uFFFF'
}

// line is plain text, cleaned, on one line and with single spaces.
func line(s string) string {
	return strings.Join(strings.Fields(clean(s)), " ")
}
