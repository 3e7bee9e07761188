package ical

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxOctets is how long a line may be without its CRLF (RFC 5545, section 3.1).
// The space that begins a continued line counts.
const maxOctets = 75

// add adds a content line, folded: a line that is too long goes on after CRLF
// and a space. The cut is between runes, though the RFC allows it inside one,
// since programs that unfold after decoding would see two halves.
func (b *lines) add(name, value string) {
	*b = append(append(*b, name...), ':')
	room := maxOctets - len(name) - len(":")
	for len(value) > room {
		cut := room
		for !utf8.RuneStart(value[cut]) {
			cut--
		}
		*b = append(append(*b, value[:cut]...), "\r\n "...)
		value, room = value[cut:], maxOctets-1
	}
	*b = append(append(*b, value...), "\r\n"...)
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

var escapes = strings.NewReplacer(`\`, `\\`, `;`, `\;`, `,`, `\,`, "\n", `\n`)

// escape makes words a value of type TEXT (RFC 5545, section 3.3.11).
func escape(s string) string { return escapes.Replace(plain(s)) }

// plain is words with one kind of line end, and no control characters.
func plain(s string) string {
	if strings.Contains(s, "\r") { // which few have, and to look for it is fast
		s = lineEnds.Replace(s)
	}
	return strings.TrimSpace(clean(s))
}

// clean removes control characters, which no property may hold, except tab and
// line feed, and bytes that are not UTF-8.
func clean(s string) string {
	if isClean(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) && r != '\t' && r != '\n' {
			return -1
		}
		return r
	}, s)
}

// isClean tells by its bytes that a text has nothing to remove, as nearly none
// has. It does not know it of one with characters that begin as U+FFFD does, or
// as the control characters do that are not of ASCII.
func isClean(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' && c != '\t' && c != '\n', c == 0x7f, c == 0xc2, c == 0xef:
			return false
		}
	}
	return utf8.ValidString(s)
}
