package timeline

import (
	"strings"
	"testing"
	"testing/fstest"

	"resetline/internal/article"
	"resetline/internal/date"
)

// TestEndless reads texts that took minutes or all memory when a sentence, a
// name or one sentence's repetitions had no bound: this test then never ends.
func TestEndless(t *testing.T) {
	for name, text := range map[string]string{
		"dates without a stop": strings.Repeat("on 21 May ", 60_000),
		"one name":             strings.Repeat("Anna Maria ", 60_000) + "sails on 21 May.",
		"one long word":        strings.Repeat("A", 100_000) + " sails on 21 May and " + strings.Repeat("b", 100_000) + " on 22 May.",
		"verbs without end":    "He sailed on 21 May" + strings.Repeat(" and met Anna on 21 May", 20_000),
		"one sentence":         strings.Repeat("The ferry sails on 21 May. ", 20_000),
	} {
		t.Run(name, func(t *testing.T) {
			data := "---\ntitle: A ferry\ndate: 2025-05-19\nsource: The Example Post\n---\n\n" + text
			c, mistakes, err := article.Load(fstest.MapFS{"articles/a.md": {Data: []byte(data)}}, article.Options{Folder: "content"})
			if err != nil || len(mistakes) > 0 {
				t.Fatal(err, mistakes)
			}
			tl, _ := Build(c, date.NewDay(2025, 6, 1))
			ids := map[string]bool{}
			for _, e := range tl.Entries {
				if s := e.Sources[0].Sentence(); len(s) > longestSentence && strings.Contains(s[:longestSentence], " ") {
					t.Errorf("a sentence has %d bytes", len(s))
				}
				if ids[e.ID] {
					t.Fatalf("two entries are called %s", e.ID)
				}
				ids[e.ID] = true
			}
			if len(ids) == 0 {
				t.Error("there are no entries")
			}
		})
	}
}
