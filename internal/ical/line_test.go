package ical

import (
	"testing"
	"unicode"
)

// TestClean: what is no character, or one that controls, goes wherever it
// stands, and nothing else does.
func TestClean(t *testing.T) {
	for r := range rune(0x3000) {
		want := "a" + string(r) + "b"
		if unicode.IsControl(r) && r != '\t' && r != '\n' {
			want = "ab"
		}
		if got := clean("a" + string(r) + "b"); got != want {
			t.Errorf("%q becomes %q", r, got)
		}
	}
	for s, want := range map[string]string{
		"": "", "a\xc2": "a", "a\xff b": "a b", "\xe2\x80": "", "a\ufffdb": "ab", "\u201ca\u201d": "\u201ca\u201d", "\uff0c": "\uff0c",
	} {
		if got := clean(s); got != want {
			t.Errorf("%q becomes %q, want %q", s, got, want)
		}
	}
}
