package timeline

import (
	"strings"
	"unicode/utf8"
)

// Override returns front matter that names an entry by the words of a source,
// with the fields given, one a line, for an editor to paste:
//
//	entries:
//	  - at: "on Thursday"
//	    date: 2025-04-24
//
// It is "" for an entry that the editor wrote.
func (s *Source) Override(fields ...string) string {
	words, n := s.name()
	if words == "" {
		return ""
	}
	var b strings.Builder
	b.WriteString("entries:\n  - at: " + quoteYAML(words) + "\n")
	if n > 0 {
		b.WriteString("    n: " + string(rune('0'+n)) + "\n")
	}
	for _, f := range fields {
		b.WriteString("    " + f + "\n")
	}
	return b.String()
}

// name returns words of the article that name the source, and which place of
// them it is where there are several, else 0. Words that stand in more than
// nine places are made longer.
func (s *Source) name() (words string, n int) {
	text := s.Article.Text
	start, end := s.words.Start, s.words.End
	if start == end {
		start, end = s.Start, wordsOn(text, s.Start, s.End, 5)
	}
	for start < end {
		words = text[start:end]
		places := strings.Count(text, words)
		if n := 1 + strings.Count(text[:start], words); places == 1 {
			return words, 0
		} else if n <= 9 {
			return words, n
		}
		longer := wordsOn(text, end, s.End, 2)
		if longer == end {
			return "", 0
		}
		end = longer
	}
	return "", 0
}

// wordsOn returns the offset some words after another one, at most limit.
func wordsOn(text string, at, limit, words int) int {
	for ; words > 0 && at < limit; words-- {
		for at < limit && text[at] == ' ' {
			at++
		}
		n := strings.IndexByte(text[at:limit], ' ')
		if n < 0 {
			return limit
		}
		at += n
	}
	return at
}

// quoteYAML writes a string in YAML's double quotes.
func quoteYAML(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == utf8.RuneError:
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
