package article

import "testing"

// TestMeantWords: words that an editor copied by eye are found as the text has them.
func TestMeantWords(t *testing.T) {
	const text = "Ministers say it’s due “on Thursday” – or later.\n\nThe İstanbul talks end on 5 May."
	for words, want := range map[string]string{
		"it's due":           "it’s due",
		"“on thursday”":      "on Thursday",
		"On  Thursday":       "on Thursday",
		"thursday\" - or":    "Thursday” – or",
		"later. the":         "later.\n\nThe",
		"talks end on 5 May": "talks end on 5 May",
		"on Friday":          "",
		"“”":                 "",
		"due on Thursday":    "",
	} {
		if got := meantWords(words, text); got != want {
			t.Errorf("meantWords(%q) = %q, want %q", words, got, want)
		}
	}
}
