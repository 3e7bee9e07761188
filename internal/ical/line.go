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
	line, room := name+":"+value, maxOctets
	for len(line) > room {
		cut := room
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		b.WriteString(line[:cut])
		b.WriteString("\r\n ")
		line, room = line[cut:], maxOctets-1
	}
	b.WriteString(line)
	b.WriteString("\r\n")
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

var escapes = strings.NewReplacer(`\`, `\\`, `;`, `\;`, `,`, `\,`, "\n", `\n`)

// escape makes words a value of type TEXT (RFC 5545, section 3.3.11).
func escape(s string) string {
	s = lineEnds.Replace(s)
	return escapes.Replace(strings.TrimSpace(clean(s)))
}

// clean removes control characters, which no property may hold, except tab and
// line feed, and bytes that are not UTF-8.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) && r != '\t' && r != '\n' {
			return -1
		}
		return r
	}, s)
}
