package article

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// overrides reads the editor's word on entries. Words that name an entry must
// stand in the article, and name one place.
func (f *file) overrides(text string) []Override {
	var list []Override
	for _, r := range f.root.mappings("entries") {
		o := Override{
			At: r.text("at"), N: r.number("n"), ID: r.id("id"),
			Date: r.edtf("date"), Title: r.text("title"), Text: r.text("text"), Topics: r.texts("topics"),
			Status: r.choice("status", "scheduled", "happened", "postponed", "cancelled"),
			SameAs: r.text("same_as"), DifferentFrom: r.texts("different_from"), Hide: r.flag("hide"),
			Line: r.line, Column: r.column,
			idAt: r.place("id"), topicsAt: r.place("topics"), differentAt: r.place("different_from"),
		}
		if o.At == "" {
			r.ownEntry(o)
		} else {
			r.checkPlace(o, text)
		}
		r.done()
		list = append(list, o)
	}
	return list
}

// ownEntry checks an entry that the prose does not give.
func (fs *fields) ownEntry(o Override) {
	if o.Date.IsZero() || o.Title == "" || o.Text == "" {
		fs.file.fault(fs.line, fs.column, "an entry without at: needs date, title and text",
			"add what is missing, or name words of the article with at:")
	}
}

func (fs *fields) checkPlace(o Override, text string) {
	n := strings.Count(text, o.At)
	at := fs.find("at")
	switch {
	case n == 0:
		do := "copy them from the text as they stand there"
		if words := meantWords(o.At, text); words != "" {
			do = fmt.Sprintf("write at: %q", words)
		}
		fs.fault(at, fmt.Sprintf("the words %q are not in the article", o.At), do)
	case n > 1 && o.N == 0:
		fs.fault(at, fmt.Sprintf("the words %q stand in the article %s", o.At, times(n)), "add n: 1 for the first place, n: 2 for the second, or take more words")
	case o.N > n || o.N < 0:
		fs.fault(at, fmt.Sprintf("the words %q stand in the article %s, n is %d", o.At, times(n), o.N), places(n))
	}
}

// meantWords finds words in a text as it has them, if only capitals, blanks, or the
// shape of quotation marks and dashes differ, which are hard to see. It is "" if they
// are not there.
func meantWords(words, text string) string {
	wanted, _ := folded(strings.Trim(words, "\"'“”‘’ "))
	all, places := folded(text)
	i := strings.Index(all, wanted)
	if i < 0 || wanted == "" {
		return ""
	}
	last := places[i+len(wanted)-1]
	_, size := utf8.DecodeRuneInString(text[last:])
	return text[places[i] : last+size]
}

// folded returns a text without those differences, and for each of its bytes where
// the character begins in the text that it is made of.
func folded(s string) (string, []int) {
	var b []byte
	var places []int
	for at, r := range s {
		before := len(b)
		switch {
		case unicode.IsSpace(r):
			if before > 0 && b[before-1] != ' ' {
				b = append(b, ' ')
			}
		case strings.ContainsRune("’‘ʼ`", r):
			b = append(b, '\'')
		case strings.ContainsRune("“”„«»", r):
			b = append(b, '"')
		case unicode.Is(unicode.Pd, r):
			b = append(b, '-')
		default:
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
		for range len(b) - before {
			places = append(places, at)
		}
	}
	return string(b), places
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

// places says which n: there are.
func places(n int) string {
	if n == 1 {
		return "take n: out"
	}
	return fmt.Sprintf("write n: 1 to n: %d", n)
}

// Place returns where in the article's text the override's words stand.
func (o Override) Place(text string) (start, end int, ok bool) {
	at := 0
	for range max(o.N, 1) {
		i := strings.Index(text[at:], o.At)
		if i < 0 || o.At == "" {
			return 0, 0, false
		}
		start, end = at+i, at+i+len(o.At)
		at = end
	}
	return start, end, true
}
