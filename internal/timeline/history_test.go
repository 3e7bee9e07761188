package timeline

import (
	"fmt"
	"os"
	"testing"

	"resetline/internal/article"
	"resetline/internal/date"
)

// TestHistoryStays: whatever an article made known stands as it did when the
// articles after it are read, which is what lets a feed keep its items.
func TestHistoryStays(t *testing.T) {
	content, mistakes, err := article.Load(os.DirFS("../../seeds/content"), article.Options{Folder: "content"})
	if err != nil || len(mistakes) > 0 {
		t.Fatal(err, mistakes)
	}
	all := content.Articles
	before := map[string]string{}
	for n := range len(all) + 1 {
		content.Articles = all[:n]
		line, _ := Build(content, date.NewDay(2026, 11, 22))
		now := map[string]string{}
		for _, e := range line.Entries {
			for _, c := range e.History() {
				key := e.ID + " " + c.Status.String()
				now[key] = fmt.Sprintf("%s %s %s %s: %s. %s [%s] %q", c.ID, c.Day, c.Article.Slug, c.When.EDTF(), c.Title, c.Text, c.Topics, c.Source.Sentence())
			}
		}
		for key, was := range before {
			if now[key] != was {
				t.Errorf("with article %d, %s became\n%s\nfrom\n%s", n, key, now[key], was)
			}
		}
		before = now
	}
	if len(before) != 8 { // seven entries, one of them announced and reported
		t.Errorf("%d steps: %v", len(before), before)
	}
}

// TestHistoryIDs: an entry that two articles step by step made known has an ID
// for each step, the first of which is its own; and each stays the same when
// the first article is found only later.
func TestHistoryIDs(t *testing.T) {
	content, mistakes, err := article.Load(os.DirFS("../../seeds/content"), article.Options{Folder: "content"})
	if err != nil || len(mistakes) > 0 {
		t.Fatal(err, mistakes)
	}
	ids := func() map[string]bool {
		line, _ := Build(content, date.NewDay(2026, 11, 22))
		found := map[string]bool{}
		for _, e := range line.Entries {
			if e.History()[0].ID != e.ID {
				t.Errorf("the first step of %s is %s", e.ID, e.History()[0].ID)
			}
			for _, c := range e.History() {
				if c.Article == content.Articles[len(content.Articles)-1] {
					found[c.ID] = true
				}
			}
		}
		return found
	}
	whole := ids()
	content.Articles = content.Articles[2:]
	for id := range whole {
		if !ids()[id] {
			t.Errorf("%s is another without the earlier articles", id)
		}
	}
}
