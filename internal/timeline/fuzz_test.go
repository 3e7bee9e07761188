package timeline

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"resetline/internal/article"
	"resetline/internal/date"
)

// FuzzBuild holds that any text gives entries whose evidence lies in it, with
// a headline and a text that are whole, and the same ones twice.
func FuzzBuild(f *testing.F) {
	f.Add("Ministers met on Thursday. “They will meet again next month,” she said, ahead of a summit planned for May 19.", "On 5 May, the summit was postponed to 9 June.")
	f.Add("Thursday's meeting", "before after following on Monday")
	f.Add("(Monday) – “Tuesday", "\" on Friday ’s")
	f.Fuzz(func(t *testing.T, one, two string) {
		if !utf8.ValidString(one+two) || len(one+two) > 1<<12 {
			return
		}
		line := buildTexts(t, one, two)
		seen := map[string]bool{}
		for _, e := range line.Entries {
			if seen[e.ID] || e.ID == "" {
				t.Fatalf("the ID %q is given twice or empty", e.ID)
			}
			seen[e.ID] = true
			checkEntry(t, e)
		}
		if again := tell(buildTexts(t, one, two)); again != tell(line) {
			t.Fatalf("two answers:\n%s\n%s", tell(line), again)
		}
	})
}

func buildTexts(t *testing.T, texts ...string) *Timeline {
	fsys := fstest.MapFS{}
	for i, text := range texts {
		name := "articles/" + string(rune('a'+i)) + ".md"
		fsys[name] = &fstest.MapFile{Data: []byte("---\ntitle: T\ndate: 2031-05-12\nsource: S\n---\n" + text)}
	}
	content, _, err := article.Load(fsys, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	line, mistakes := Build(content, date.NewDay(2031, 6, 1))
	if len(mistakes) > 0 {
		t.Fatal(mistakes)
	}
	return line
}

func checkEntry(t *testing.T, e *Entry) {
	if strings.TrimSpace(e.Title) == "" || strings.TrimSpace(e.Text) == "" || !utf8.ValidString(e.Title) || !utf8.ValidString(e.Text) {
		t.Fatalf("headline %q, text %q", e.Title, e.Text)
	}
	if e.When.IsZero() || len(e.Sources) == 0 {
		t.Fatalf("%q has the date %v and %d sources", e.Title, e.When, len(e.Sources))
	}
	for _, s := range e.Sources {
		if s.Start < 0 || s.End > len(s.Article.Text) || s.Start > s.End || !strings.Contains(s.Article.Text, s.Words()) {
			t.Fatalf("%q has evidence out of its article: %d to %d of %d", e.Title, s.Start, s.End, len(s.Article.Text))
		}
		if x := s.Expression; x.Rule != "" && (x.Start < s.Start || x.End > s.End) {
			t.Fatalf("%q: the date lies outside its sentence", e.Title)
		}
	}
}
