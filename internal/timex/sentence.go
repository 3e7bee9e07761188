package timex

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentenceWords are the words before a full stop that ends no sentence.
type sentenceWords struct {
	titles  map[string]bool // Mr: a name follows
	numbers map[string]bool // No, Feb: only before a figure
	inner   map[string]bool // vs: a sentence goes on
	single  map[string]bool // I: a word of one letter, no initial
	names   map[string]bool // Inc, Corp: in names, which go on or end
}

// Sentences returns the sentences of a text in order. None crosses the end of
// a paragraph. Spaces around a sentence are no part of it; the quotation marks
// and brackets that close with it are.
func (l *Language) Sentences(text string) []Span {
	var spans []Span
	start := 0
	for pos := 0; pos < len(text); {
		switch c := text[pos]; {
		case c == '\n' && paragraphEnds(text[pos:]):
			spans = appendTrimmed(spans, text, start, pos)
			for pos < len(text) && (text[pos] == '\n' || text[pos] == '\r' || text[pos] == ' ') {
				pos++
			}
			start = pos
		case c == '.' || c == '!' || c == '?':
			end := closeSentence(text, pos)
			if l.ends(text, start, pos, end) {
				spans = appendTrimmed(spans, text, start, end)
				start = end
			}
			pos = end
		case strings.HasPrefix(text[pos:], "…"):
			end := closeSentence(text, pos+len("…")-1)
			if l.ends(text, start, pos, end) {
				spans = appendTrimmed(spans, text, start, end)
				start = end
			}
			pos = end
		default:
			pos++
		}
	}
	return appendTrimmed(spans, text, start, len(text))
}

func paragraphEnds(s string) bool {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\n':
			return true
		case ' ', '\t', '\r':
		default:
			return false
		}
	}
	return false
}

// appendTrimmed appends [start, end) without the spaces at its edges.
func appendTrimmed(spans []Span, text string, start, end int) []Span {
	s := text[start:end]
	left := strings.TrimLeftFunc(s, unicode.IsSpace)
	start += len(s) - len(left)
	end = start + len(strings.TrimRightFunc(left, unicode.IsSpace))
	if start == end {
		return spans
	}
	return append(spans, Span{start, end})
}

// closeSentence returns where the stops, closing quotation marks and brackets
// that begin at pos end.
func closeSentence(text string, pos int) int {
	pos++
	for pos < len(text) {
		r, n := utf8.DecodeRuneInString(text[pos:])
		switch r {
		case '.', '!', '?', '…', '”', '’', ')', ']', '»':
		case '"', '\'':
			if !closes(text, pos) {
				return pos
			}
		default:
			return pos
		}
		pos += n
	}
	return pos
}

// closes tells whether a straight quotation mark after a stop closes: it does
// unless a letter follows at once.
func closes(text string, pos int) bool {
	r, _ := utf8.DecodeRuneInString(text[pos+1:])
	return pos+1 == len(text) || !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// ends tells whether the stop at pos, with what closes after it up to end,
// ends the sentence that began at start.
func (l *Language) ends(text string, start, pos, end int) bool {
	next, spaced := nextStart(text[end:])
	if next == utf8.RuneError {
		return true
	}
	if !spaced {
		// "19.Sir" and `years.“Young` run together; "3.5" and "gov.uk" do not
		// end, nor do the letters of "U.S.A".
		return (startsWord(text[end:]) || isOpening(next)) && len(lastWord(text[start:pos])) > 1
	}
	word := lastWord(text[start:pos])
	if inBrackets := end == pos+2 && text[pos+1] == ')'; inBrackets && len(word) == 1 && isLetter(word[0]) {
		return false // "(Updated 1:10 p.m.) It has ended"
	}
	if text[pos] != '.' || end > pos+1 {
		return !unicode.IsLower(next)
	}
	lower := strings.ToLower(word)
	switch {
	case unicode.IsLower(next), next == ',', next == ';':
		return false
	case l.sentence.titles[lower], l.sentence.inner[lower]:
		return false
	case l.sentence.numbers[lower]:
		return !unicode.IsDigit(next)
	case l.sentence.names[lower], len(word) == 1 && isLetter(word[0]) && !l.sentence.single[lower]:
		return l.endsAbbreviation(text, start, pos, text[end:])
	}
	return true
}

// endsAbbreviation decides on an abbreviation within a name or a time. An
// initial ("J. Smith") goes on; "the U.S.", "Moss Inc." and "9 a.m." end where
// a word that opens a sentence follows.
func (l *Language) endsAbbreviation(text string, start, pos int, rest string) bool {
	if pos-start < 2 || text[pos-2] == ' ' {
		return false
	}
	w := l.lexicon.words[strings.ToLower(firstWord(rest))]
	return w != nil && w.class&(cPronoun|cIn|cThis|cOpener) != 0
}

// startsWord tells whether a text begins with a capital and a small letter, as
// a sentence does and the rest of "Node.JS" does not.
func startsWord(s string) bool {
	first, n := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[n:])
	return unicode.IsUpper(first) && unicode.IsLower(second)
}

func isOpening(r rune) bool { return r == '“' || r == '‘' || r == '(' || r == '"' }

// nextStart returns the first rune that is no space, and whether spaces stand
// before it; RuneError at the text's end.
func nextStart(s string) (rune, bool) {
	for i, r := range s {
		if !unicode.IsSpace(r) {
			return r, i > 0
		}
	}
	return utf8.RuneError, true
}

// lastWord returns the letters and figures at the end of s, as far as they
// matter.
func lastWord(s string) string {
	i := len(s)
	for i > 0 && len(s)-i < 40 {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if notWord(r) {
			break
		}
		i -= n
	}
	return s[i:]
}

func firstWord(s string) string {
	s = strings.TrimLeftFunc(s[:min(len(s), 60)], notWord)
	if i := strings.IndexFunc(s, notWord); i >= 0 {
		return s[:i]
	}
	return s
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
