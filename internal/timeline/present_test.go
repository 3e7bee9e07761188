package timeline

import (
	"strings"
	"testing"
)

// TestVerbsOfThePresent: words that are verbs in a clause are marked, and no others; the marked
// stand between asterisks.
func TestVerbsOfThePresent(t *testing.T) {
	lex := english()
	for _, want := range []string{
		"Talks *begin* on Monday and *end* a week later .",
		"Councillors on the board now *vote* on it .",
		"The quota *falls* to 40 tonnes and *rises* again .",
		"New harbour rules *apply* from Monday .",
		"The assembly *votes* on it .",
		"Fishermen *face* a ban .",
		"They *land* in Corve and *begin* work .",
		"The crews *mend* the quay and paint the mole .",
		"They lost a police strike .",
		"The rules change was agreed in March .",
		"The fisheries debate was to be the last .",
		"They lost a members vote on Monday .",
		"The board discussed ferry stops in Marlow .",
		"The price rises of last year were the last .",
		", vote on it .", // and does not look before the first word
	} {
		text := strings.ReplaceAll(want, "*", "")
		s := sentence{end: len(text), tokens: lex.tokenize(nil, text, 0, len(text), false)}
		before := make([]bool, len(s.tokens))
		for i, token := range s.tokens {
			before[i] = token.is(lex.present)
		}
		s.markVerbs(lex)
		var got []string
		for i, token := range s.tokens {
			word := text[token.start:token.end]
			if token.is(lex.present) && !before[i] {
				word = "*" + word + "*"
			}
			got = append(got, word)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("\n got %s\nwant %s", strings.Join(got, " "), want)
		}
	}
}
