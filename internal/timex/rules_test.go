package timex

import (
	"strings"
	"testing"

	"resetline/internal/date"
)

// marked is a text without its marks, and what is marked in it.
type marked struct {
	text  string
	marks []mark
}

type mark struct {
	start, end int
	value      string
}

// unmark reads "on [Thursday=2025-04-24]".
func unmark(t testing.TB, s string) marked {
	t.Helper()
	var m marked
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "[")
		b.WriteString(before)
		if !ok {
			m.text = b.String()
			return m
		}
		inside, after, ok := strings.Cut(rest, "]")
		words, value, ok2 := cutLast(inside, "=")
		if !ok || !ok2 {
			t.Fatalf("a mark is [words=value]: %q", s)
		}
		start := b.Len()
		b.WriteString(words)
		m.marks = append(m.marks, mark{start, b.Len(), value})
		s = after
	}
}

func cutLast(s, sep string) (string, string, bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// remark writes a text with what was found in it marked.
func remark(text string, es []Expression) string {
	var b strings.Builder
	at := 0
	for _, e := range es {
		b.WriteString(text[at:e.Start] + "[" + text[e.Start:e.End] + "=" + e.Value + "]")
		at = e.End
	}
	return b.String() + text[at:]
}

// reads checks that what is found in a text of exampleDay is what is marked.
func reads(t *testing.T, of string, l *Language, want string) {
	t.Helper()
	readsOn(t, exampleDay, of, l, want)
}

// readsOn is reads for a text of another day.
func readsOn(t *testing.T, published date.Day, of string, l *Language, want string) {
	t.Helper()
	m := unmark(t, want)
	if got := remark(m.text, l.Find(m.text, Context{Published: published, HasPublished: true})); got != want {
		t.Errorf("%s:\n got %s\nwant %s", of, got, want)
	}
}

// readAll reads texts in British English.
func readAll(t *testing.T, of string, wants ...string) {
	t.Helper()
	l, _ := ForLanguage("en-GB")
	for _, want := range wants {
		reads(t, of, l, want)
	}
}

// exampleDay is the day on which the examples of the rules were published.
var exampleDay = date.NewDay(2025, 4, 22)

func TestRulesRunTheirExamples(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	for i := range l.table {
		r := &l.table[i]
		if len(r.examples) == 0 && !strings.HasPrefix(r.name, "holiday") { // holiday_test.go holds them
			t.Errorf("rule %q (%s) has no example", r.name, r.pattern)
		}
		for _, want := range r.examples {
			reads(t, "rule "+r.name, l, want)
		}
	}
}

// TestRulesAreDocumented checks what people read of the table.
func TestRulesAreDocumented(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	for _, r := range l.Rules() {
		if r.Name == "" || r.Says == "" || r.Pattern == "" {
			t.Errorf("%+v lacks its name, what it says or its pattern", r)
		}
		for _, e := range r.Examples {
			if e.Published != exampleDay.String() || !strings.Contains(e.Text, e.Found) || strings.ContainsAny(e.Text, "[]") {
				t.Errorf("rule %q: example %+v", r.Name, e)
			}
		}
	}
}

func TestForLanguage(t *testing.T) {
	for tag, want := range map[string]string{"en": "2025-06-05", "en-GB": "2025-06-05", "en-US": "2025-05-06", "EN-us": "2025-05-06"} {
		l, ok := ForLanguage(tag)
		if !ok {
			t.Fatalf("no language %s", tag)
		}
		if es := l.Find("On 05/06/2025 it rained.", Context{}); len(es) != 1 || es[0].Value != want {
			t.Errorf("%s: %+v, want %s", tag, es, want)
		}
	}
	if _, ok := ForLanguage("de"); ok {
		t.Error("there is a language de")
	}
}
