package site

import (
	"html/template"
	"testing"
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
