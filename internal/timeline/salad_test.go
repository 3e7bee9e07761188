package timeline

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"resetline/internal/article"
	"resetline/internal/timex"
)

// FuzzSalad reads articles of the stories' words in any order, amid marks of every kind: readers
// that look ahead and back in a sentence must not look beyond it, whatever stands there.
func FuzzSalad(f *testing.F) {
	f.Add(uint64(1))
	f.Add(uint64(2))
	words, lex := storyWords(f), english()
	lang, _ := timex.ForLanguage("en-GB")
	f.Fuzz(func(t *testing.T, seed uint64) {
		const texts = 500
		r := rand.New(rand.NewPCG(seed, 0))
		for range texts {
			text := salad(r, words)
			a := oneArticle(t, text)
			for _, e := range newReading(lex).read(a, lang) {
				if x := e.source.Expression; e.when.IsZero() || e.source.Start < 0 || e.source.End > len(a.Text) || x.Rule != "" && (x.Start < e.source.Start || x.End > e.source.End) {
					t.Fatalf("an event of %v has its date outside its sentence, of the text\n%s", e.when, text)
				}
			}
		}
	})
}

// TestFailure: an article on which the program fails is named, and the others are read.
func TestFailure(t *testing.T) {
	r := newReading(english())
	a := oneArticle(t, "The mayor of Arden, who came in May, met the ferrymen of Marlow on Monday.")
	told := r.account(a, new(timex.Language))
	if len(told.wrong) != 1 || told.wrong[0].Path != "articles/a.md" || !strings.Contains(told.wrong[0].Wrong, "fails on this text") {
		t.Errorf("a reader that fails gives %v", told.wrong)
	}
	lang, _ := timex.ForLanguage("en-GB")
	if told = r.account(a, lang); len(told.wrong) > 0 || len(told.events) == 0 {
		t.Errorf("behind it another gives %d events and %v", len(told.events), told.wrong)
	}
}

// TestWithoutMark: readers that look for the comma behind a date do without one.
func TestWithoutMark(t *testing.T) {
	lang, _ := timex.ForLanguage("en-GB")
	newReading(english()).read(oneArticle(t, "Of the six boats licensed on Monday, 5 May, 2031 four have since been sold."), lang)
}

// salad makes a text of runs of words.
func salad(r *rand.Rand, words []string) string {
	marks := []string{"(", ")", "“", "”", `"`, ";", ":", " –", " —", ",", "!", "?", "…", "'s", "’s", "\n\n## ", "\n\n- ", "|", "1.", "£", "%"}
	longest, stops := 1+r.IntN(6), 4+r.IntN(30)
	var b strings.Builder
	for range 80 {
		from := r.IntN(len(words))
		b.WriteString(strings.Join(words[from:min(from+1+r.IntN(longest), len(words))], " "))
		if r.IntN(stops) == 0 {
			b.WriteString(".")
		}
		if r.IntN(6) == 0 {
			b.WriteString(marks[r.IntN(len(marks))])
		}
		b.WriteString(" ")
	}
	return b.String()
}

// storyWords are the words of all stories' articles, with their marks.
func storyWords(t testing.TB) []string {
	files, err := filepath.Glob("testdata/stories/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	var words []string
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		articles, _, _ := strings.Cut(string(raw), "-- timeline --")
		words = append(words, strings.Fields(articles)...)
	}
	return words
}

// oneArticle is an article with a text, of which its title is the beginning.
func oneArticle(t testing.TB, text string) *article.Article {
	title := strings.Join(strings.Fields(text)[:10], " ")
	file := fmt.Sprintf("---\ntitle: %q\ndate: 2031-05-12\nsource: S\n---\n%s", title, text)
	content, mistakes, err := article.Load(fstest.MapFS{"articles/a.md": &fstest.MapFile{Data: []byte(file)}}, article.Options{})
	if err != nil || len(content.Articles) != 1 {
		t.Fatal(mistakes, err)
	}
	return content.Articles[0]
}
