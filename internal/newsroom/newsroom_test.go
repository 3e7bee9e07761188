package newsroom

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"resetline/internal/article"
)

var (
	folder = flag.String("write", "", "write an archive to this content folder")
	number = flag.Int("articles", 1000, "how many articles -write writes")
	start  = flag.Int("from", 0, "the first article that -write writes")
	latest = flag.Bool("latest", false, "whether what -write writes is newer than the rest")
	seed   = flag.Uint64("seed", 1, "the seed of -write")
)

// TestArticles: every file is accepted without a mistake, the same each time,
// and no two have one name.
func TestArticles(t *testing.T) {
	fsys := fstest.MapFS{"index.md": {Data: []byte(Site)}}
	for name, text := range Topics() {
		fsys["topics/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	const n = 200
	for i := range n {
		name, text := Article(7, i)
		if again, same := Article(7, i); again != name || same != text {
			t.Fatalf("article %d is not the same twice", i)
		}
		fsys["articles/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	c, mistakes, err := article.Load(fsys, article.Options{Folder: "content"})
	if err != nil || len(mistakes) > 0 {
		t.Fatal(err, mistakes)
	}
	if len(c.Articles) != n || len(c.Topics) != len(topics) {
		t.Errorf("%d articles and %d topics, want %d and %d", len(c.Articles), len(c.Topics), n, len(topics))
	}
}

// TestWrite writes the archive that the flags ask for.
func TestWrite(t *testing.T) {
	if *folder == "" {
		return
	}
	put := func(name, text string) {
		path := filepath.Join(*folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put("index.md", Site)
	for name, text := range Topics() {
		put("topics/"+name, text)
	}
	for i := *start; i < *start+*number; i++ {
		name, text := Article(*seed, i)
		if *latest {
			name, text = Latest(*seed, i)
		}
		put("articles/"+name, text)
	}
}
