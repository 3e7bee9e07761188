package site

import (
	"bytes"
	"html/template"
	"testing"

	"resetline/internal/date"
)

// TestEscapedLikeTheTemplates holds that lines escape words as html/template
// does.
func TestEscapedLikeTheTemplates(t *testing.T) {
	for _, h := range hostile {
		if got, want := string(appendEscaped(nil, h.words)), template.HTMLEscapeString(h.words); got != want {
			t.Errorf("%s: %q, want %q", h.name, got, want)
		}
	}
	for b := range 256 {
		if s := string([]byte{'a', byte(b), 'z'}); string(appendEscaped(nil, s)) != template.HTMLEscapeString(s) {
			t.Errorf("%q is written as %q", s, appendEscaped(nil, s))
		}
	}
}

// TestDaysLikeOtherDates holds that a day is written as package date has it.
func TestDaysLikeOtherDates(t *testing.T) {
	for d := day("0000-01-01"); d < day("9999-12-31"); d += 97 {
		when := date.OnDay(d)
		var got, want, long, longWant lines
		got.when(when)
		want.timed(when, when.String())
		long.whenLong(when)
		longWant.timed(when, when.Long())
		if !bytes.Equal(got, want) || !bytes.Equal(long, longWant) {
			t.Fatalf("%s is written as %s and %s, want %s and %s", d, got, long, want, longWant)
		}
	}
}
