package timeline

import (
	"strings"
	"testing"

	"resetline/internal/timex"
)

// TestPartReaders has each reader of a sentence's parts read its own example.
func TestPartReaders(t *testing.T) {
	for _, p := range partReaders {
		t.Run(p.name, func(t *testing.T) {
			said, want, _ := strings.Cut(p.example, " → ")
			mark := strings.IndexByte(said, '*')
			if mark < 0 || want == "" {
				t.Fatalf("no date is marked, or nothing is left: %s", p.example)
			}
			r, s := readingOf(strings.ReplaceAll(said, "*", "") + ".")
			for _, e := range s.dates {
				if e.End <= mark {
					continue
				}
				one, ok := p.read(r, s, e, s.at(e.Start))
				if got := r.wording(&one); !ok || got != want {
					t.Errorf("of %s\nit gives %q, %t\nnot %q", said, got, ok, want)
				}
				return
			}
			t.Errorf("no date stands at the mark: %s", said)
		})
	}
}

// readingOf reads an article of one sentence.
func readingOf(text string) (*reading, *sentence) {
	lang, _ := timex.ForLanguage("en")
	r := newReading(english())
	r.read(said("example", "05-12", text), lang)
	return r, &r.sentences[0]
}

// wording is the text of a sentence's tokens, with a space wherever any stands between.
func (r *reading) wording(s *sentence) string {
	words, end := "", 0
	for i, t := range s.tokens {
		if i > 0 && t.start > end {
			words += " "
		}
		words += r.article.Text[t.start:t.end]
		end = t.end
	}
	return strings.TrimSuffix(words, ".")
}
