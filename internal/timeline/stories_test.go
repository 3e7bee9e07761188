package timeline

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"resetline/internal/article"
	"resetline/internal/date"
)

var update = flag.Bool("update", false, "write the expected timelines")

// TestStories builds small stories and compares their timelines. The first
// line of a story's comment is "now: DATE"; its file "timeline" is golden.
func TestStories(t *testing.T) {
	paths, err := filepath.Glob("testdata/stories/*.txtar")
	if err != nil || len(paths) < 8 {
		t.Fatalf("%d stories, %v", len(paths), err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) { checkStory(t, path) })
	}
}

func checkStory(t *testing.T, path string) {
	ar, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	line := buildStory(t, ar, func(string) bool { return true })
	got, last := tell(line), len(ar.Files)-1
	if *update {
		ar.Files[last].Data = []byte(got)
		if err := os.WriteFile(path, txtar.Format(ar), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want := string(ar.Files[last].Data); got != want {
		t.Errorf("the timeline is\n%s\nwant\n%s", got, want)
	}
}

// buildStory makes the timeline of those articles that are wanted.
func buildStory(t *testing.T, ar *txtar.Archive, wanted func(name string) bool) *Timeline {
	t.Helper()
	first, _, _ := strings.Cut(string(ar.Comment), "\n")
	now, err := date.Parse(strings.TrimPrefix(first, "now: "))
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{"articles/.gitkeep": {}}
	for _, f := range ar.Files {
		if f.Name != "timeline" && wanted(f.Name) {
			fsys[f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
	content, mistakes, err := article.Load(fsys, article.Options{Folder: "content"})
	if err != nil || mistakes.Fatal() {
		t.Fatal(err, mistakes)
	}
	line, mistakes := Build(content, now.First)
	if mistakes.Fatal() {
		t.Fatal(mistakes)
	}
	return line
}

// tell writes a timeline for people.
func tell(line *Timeline) string {
	var b strings.Builder
	for _, e := range line.Entries {
		fmt.Fprintf(&b, "%s  %s\n", e.When, e.Title)
		fmt.Fprintf(&b, "  %s", e.Status)
		for _, c := range e.History() {
			fmt.Fprintf(&b, ", %s %s", c.Status, c.Day)
		}
		fmt.Fprintf(&b, "\n  %s\n", e.Text)
		for _, s := range e.Sources {
			fmt.Fprintf(&b, "  - %s: %s\n", s.Article.Slug, s.Words())
			for _, c := range s.Context {
				fmt.Fprintf(&b, "    + %s\n", s.Article.Text[c.Start:c.End])
			}
		}
		for _, c := range e.Conflicts {
			fmt.Fprintf(&b, "  ! %s says %s\n", c.Source.Article.Slug, c.When)
		}
		if e.MovedTo != nil {
			fmt.Fprintf(&b, "  > moved to %s\n", e.MovedTo.When)
		}
		for _, c := range e.Corrections {
			fmt.Fprintf(&b, "  corrected %s: %s\n", c.Date, c.Text)
		}
		if len(e.Editor) > 0 {
			fmt.Fprintf(&b, "  set by the editor: %s\n", strings.Join(e.Editor, ", "))
		}
	}
	return b.String()
}
