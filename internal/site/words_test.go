package site

import (
	"strings"
	"testing"
)

func TestPlain(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "",
		" ":                          "",
		"The ferry sails.":           "The ferry sails.",
		"  The\tferry\n sails. ":     "The ferry sails.",
		"The ferry\u00a0sails":       "The ferry sails",
		"The ferry sails on Friday.": "The ferry sails on…",
		"The ferry sails – on time.": "The ferry sails…",
		strings.Repeat("é", 21):      strings.Repeat("é", 20) + "…",
	} {
		if got := plain(text, 20); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
