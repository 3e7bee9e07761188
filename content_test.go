package resetline_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timeline"
)

// TestContent holds of the site's own content what a build needs, and no more:
// no other test reads it, for it grows with every article.
func TestContent(t *testing.T) {
	content, mistakes, err := article.Load(os.DirFS("content"), article.Options{Folder: "content"})
	if err != nil || mistakes.Fatal() {
		t.Fatal(err, mistakes)
	}
	if _, mistakes := timeline.Build(content, date.DayOf(time.Now())); mistakes.Fatal() {
		t.Fatal(mistakes)
	}
}

// TestSeedsAreWhole holds that the articles the site began with lack no
// paragraph of the texts they were made from.
func TestSeedsAreWhole(t *testing.T) {
	content, mistakes, err := article.Load(os.DirFS("seeds/content"), article.Options{Folder: "content"})
	if err != nil || len(mistakes) > 0 {
		t.Fatal(err, mistakes)
	}
	seeds, err := filepath.Glob("seeds/*.txt")
	if err != nil || len(seeds) != 3 {
		t.Fatalf("%d seeds, %v", len(seeds), err)
	}
	for _, path := range seeds {
		seed, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		paragraphs := strings.Split(strings.TrimSpace(string(seed)), "\n\n")
		found := false
		for _, a := range content.Articles {
			found = found || a.Text == strings.Join(paragraphs, "\n\n")
		}
		if !found {
			t.Errorf("no article has the %d paragraphs of %s", len(paragraphs), path)
		}
	}
}
