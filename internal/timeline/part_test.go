package timeline

import (
	"os"
	"path/filepath"
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

// TestPartSigns: whatever sentence of the stories a reader reads, one of its signs stands in it.
func TestPartSigns(t *testing.T) {
	files, err := filepath.Glob("testdata/stories/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	read := 0
	lang, _ := timex.ForLanguage("en")
	r := newReading(english())
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for paragraph := range strings.SplitSeq(string(text), "\n\n") {
			r.read(said("example", "05-12", paragraph), lang)
			for i := range r.sentences {
				s := &r.sentences[i]
				for _, e := range s.dates {
					for _, p := range partReaders {
						if _, ok := p.read(r, s, e, s.at(e.Start)); ok && len(s.dates) >= p.dates {
							read++
							if !s.signs(r.lex).has(p.signs) {
								t.Errorf("%s reads %q, which has none of its signs", p.name, r.wording(s))
							}
						}
					}
				}
			}
		}
	}
	if read == 0 {
		t.Error("nothing was read")
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
