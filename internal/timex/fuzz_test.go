package timex

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzFind checks what holds for any bytes: spans in order, apart, inside the
// text and on the borders of runes, and the same answer twice.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"on Thursday 24 April 2025", "“from 1 to 5 September” – 10.30pm", "two years’ time",
		"last last last", "the the the", "1234567890 12:34 31/31/2025", "\xff\xfe on \xe2\x80 May 19", "twenty-five hundred thousand million", "Plan the fair on Friday."} {
		f.Add(s)
	}
	l, _ := ForLanguage("en-GB")
	c := Context{Published: exampleDay, HasPublished: true}
	f.Fuzz(func(t *testing.T, s string) {
		es := l.Find(s, c)
		end := 0
		for _, e := range es {
			if e.Start < end || e.End <= e.Start || e.End > len(s) {
				t.Fatalf("%q: span %d-%d after %d", s, e.Start, e.End, end)
			}
			if utf8.ValidString(s) && !utf8.ValidString(s[e.Start:e.End]) {
				t.Fatalf("%q: span %d-%d cuts a rune", s, e.Start, e.End)
			}
			end = e.End
		}
		if !reflect.DeepEqual(es, l.Find(s, c)) {
			t.Fatalf("%q: another answer the second time", s)
		}
		end = 0
		for _, p := range l.Sentences(s) {
			if p.Start < end || p.End <= p.Start || p.End > len(s) || strings.TrimSpace(s[end:p.Start]) != "" {
				t.Fatalf("%q: sentence %d-%d after %d", s, p.Start, p.End, end)
			}
			end = p.End
		}
	})
}
