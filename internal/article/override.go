package article

import (
	"fmt"
	"strings"
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
		fs.fault(at, fmt.Sprintf("the words %q are not in the article", o.At), "copy them from the text as they stand there")
	case n > 1 && o.N == 0:
		fs.fault(at, fmt.Sprintf("the words %q stand in the article %s", o.At, times(n)), "add n: 1 for the first place, n: 2 for the second, or take more words")
	case o.N > n || o.N < 0:
		fs.fault(at, fmt.Sprintf("the words %q stand in the article %s, n is %d", o.At, times(n), o.N), places(n))
	}
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
