package article

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write the expected messages")

func folder(ar *txtar.Archive) fstest.MapFS {
	fsys := fstest.MapFS{}
	for _, f := range ar.Files {
		if f.Name != "mistakes" {
			fsys[f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
	return fsys
}

func TestInvalid(t *testing.T) {
	paths, _ := filepath.Glob("testdata/invalid/*.txtar")
	if len(paths) < 9 {
		t.Fatalf("only %d invalid folders", len(paths))
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) { checkInvalid(t, path) })
	}
}

func checkInvalid(t *testing.T, path string) {
	ar, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, mistakes, err := Load(folder(ar), Options{Folder: "content"})
	if err != nil {
		t.Fatal(err)
	}
	if !mistakes.Fatal() {
		t.Error("the folder passes")
	}
	got, last := mistakes.Error()+"\n", len(ar.Files)-1
	if *update {
		ar.Files[last].Data = []byte(got)
		if err := os.WriteFile(path, txtar.Format(ar), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want := string(ar.Files[last].Data); got != want {
		t.Errorf("messages:\n%swant:\n%s", got, want)
	}
}

func TestBinaryMistakes(t *testing.T) {
	head := "---\ntitle: A\ndate: 2025-04-24\nsource: B\n---\n\n"
	for _, c := range []struct{ name, data, want string }{
		{"latin", head + "Un sommet europ\xe9en.", "content/articles/latin.md:7:16: the file is not UTF-8 from here on; save it with the encoding UTF-8"},
		{"picture", "\x89PNG\r\n\x1a\n\x00\x00", "content/articles/picture.md:3:1: this is no text; save it as text with the encoding UTF-8, or take it out of the folder"},
		{"nul", head + "A ferry\x00sails.", "content/articles/nul.md:7:1: this is no text; save it as text with the encoding UTF-8, or take it out of the folder"},
		{"huge", head + strings.Repeat("word ", 1<<20), "content/articles/huge.md: the file has 5.2 MB, more than the 2 MB an article may have; replace the file or take it out of the folder"},
	} {
		_, mistakes, err := Load(fstest.MapFS{"articles/" + c.name + ".md": {Data: []byte(c.data)}}, Options{Folder: "content"})
		if err != nil || mistakes.Error() != c.want {
			t.Errorf("%s: %v, %v; want %s", c.name, mistakes, err, c.want)
		}
	}
}

// TestEscape holds that nothing outside the content folder is read.
func TestEscape(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "content/articles"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "secret"), []byte("---\ntitle: x\n---\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("../../secret", filepath.Join(dir, "content/articles/a.md")); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(filepath.Join(dir, "content"))
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	c, mistakes, err := Load(root.FS(), Options{Folder: "content"})
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Articles) > 0 || !strings.Contains(mistakes.Error(), "content/articles/a.md: this is a link to nothing, or to something outside the folder; put the file itself there") {
		t.Errorf("a link out of the folder gives %d articles, %v", len(c.Articles), mistakes)
	}
}

const story = "\ufeff---\r\ntitle: \"Talks: day one\"\r\ndate: 2025-04-24 18:30\r\nsource: Example Gazette\r\nrights: full\r\ntopics: summit\r\nentries:\r\n  - at: on Thursday\r\n    date: 2025-04\r\n---\r\n\r\nThey met on Thursday.\r\n"

func TestLoad(t *testing.T) {
	c, mistakes, err := Load(fstest.MapFS{
		"index.md":             {Data: []byte("---\ntitle: Reset\nbase_url: https://example.org/reset\ntimezone: Europe/London\n---\n\nWhere things *stand*.\n")},
		"topics/summit.md":     {Data: []byte("---\ntitle: Summit\nmatch: [summit, \"19 May\"]\norder: 2\n---\n")},
		"topics/brussels.md":   {Data: []byte("---\ntitle: Brussels\norder: 1\n---\n")},
		"articles/Day One.md":  {Data: []byte(story)},
		"articles/draft.md":    {Data: []byte("---\ntitle: Draft\ndate: 2025-04-23\nsource: Example Gazette\ndraft: true\n---\nText.")},
		"articles/picture.png": {Data: []byte("not read")},
		"pictures/picture.png": {Data: []byte("not read")},
		"README.md":            {Data: []byte("not read")},
		"articles/.hidden.md":  {Data: []byte("not read")},
		"articles/earlier.md":  {Data: []byte("---\ntitle: Earlier\ndate: 2025-04-23T23:30:00Z\nsource: Example Gazette\n---\nText.")},
		"pages/about/about.md": {Data: []byte("---\ntitle: About\n---\n# Hello\n")},
	}, Options{Folder: "content"})
	if err != nil || len(mistakes) > 0 {
		t.Fatal(err, mistakes)
	}
	if c.Site.Title != "Reset" || c.Site.BaseURL != "https://example.org/reset/" || c.Site.Intro != "<p id=\"p1\">Where things <em>stand</em>.</p>\n" {
		t.Errorf("site %+v", c.Site)
	}
	if len(c.Topics) != 2 || c.Topics[0].Slug != "brussels" || c.Topic("summit").Match[1] != "19 May" || c.Topic("x") != nil {
		t.Errorf("topics %+v", c.Topics)
	}
	if len(c.Pages) != 1 || c.Pages[0].Slug != "about" || !strings.Contains(string(c.Pages[0].Body), "<h2") {
		t.Errorf("pages %+v", c.Pages)
	}
	if len(c.Articles) != 2 || c.Articles[0].Slug != "earlier" || c.Articles[1].Slug != "day-one" {
		t.Fatalf("articles %+v", c.Articles)
	}
	a := c.Articles[1]
	if got := a.Published.Format(time.RFC3339); got != "2025-04-24T18:30:00+01:00" || a.DayOnly {
		t.Errorf("published %s", got)
	}
	if c.Articles[0].Day().String() != "2025-04-24" {
		t.Error("the day of publication is not in the site's zone")
	}
	if a.Rights != Full || a.Title != "Talks: day one" || a.Language != "en-GB" || a.Topics[0] != "summit" {
		t.Errorf("article %+v", a)
	}
	o := a.Overrides[0]
	if start, end, ok := o.Place(a.Text); !ok || a.Text[start:end] != "on Thursday" || o.Date.EDTF() != "2025-04" || o.Line != 8 {
		t.Errorf("override %+v", o)
	}
	if line, column := a.Position(strings.Index(a.Text, "Thursday")); line != 12 || column != 13 {
		t.Errorf("Thursday stands at %d:%d", line, column)
	}
}

func TestEmptyFolder(t *testing.T) {
	c, mistakes, err := Load(fstest.MapFS{"articles/.gitkeep": {}}, Options{Folder: "content"})
	if err != nil || c.Site.Title != "Timeline" || c.Site.Location != time.UTC {
		t.Error(c, err)
	}
	const want = "content/articles: warning: there is no article, so the site is empty; put one into the folder, or have resetline add make one"
	if got := mistakes.Error(); got != want {
		t.Errorf("mistakes: %s, want %s", got, want)
	}
}

// TestHead: the text of a content file begins behind its front matter, however its
// lines end.
func TestHead(t *testing.T) {
	for _, c := range []struct{ source, published, text string }{
		{"---\ndate: 2025-04-24 18:30\n---\nText.", "2025-04-24 18:30", "Text."},
		{"---\r\ntitle: A\r\ndate: 2025-04-24\r\n---\r\n\r\nText.", "2025-04-24", "\r\nText."},
		{"---\rdate: 2025-04-24\r---\rText.", "2025-04-24", "Text."},
		{"---\ntitle: A\n---\nText.", "", "Text."},
		{"---\ntitle: A\nText.", "", "---\ntitle: A\nText."},
		{"Text.\n---\ndate: 2025-04-24\n---\n", "", "Text.\n---\ndate: 2025-04-24\n---\n"},
	} {
		if published, body := Head([]byte(c.source)); published != c.published || c.source[body:] != c.text {
			t.Errorf("%q: %q, %q", c.source, published, c.source[body:])
		}
	}
}

// TestMany holds that what an article keeps stays its own when others are read after it, more than
// there is room for in one place.
func TestMany(t *testing.T) {
	fsys, bodies := fstest.MapFS{}, map[string]string{}
	for i := range 300 {
		name := fmt.Sprintf("articles/harbour-%d.md", i)
		bodies[name] = fmt.Sprintf("The *harbour* board met %[1]d times.\n\n%[2]s\n## %[1]d\n", i, strings.Repeat(fmt.Sprintf("- berth %d\n", i), i%9))
		fsys[name] = &fstest.MapFile{Data: []byte(fmt.Sprintf("---\ntitle: Day %d\ndate: 2025-04-22\nsource: Example Post\n---\n", i) + bodies[name])}
	}
	c, mistakes, err := Load(fsys, Options{Folder: "content"})
	if err != nil || len(mistakes) > 0 {
		t.Fatal(err, mistakes)
	}
	if len(c.Articles) != len(bodies) {
		t.Fatalf("%d articles, want %d", len(c.Articles), len(bodies))
	}
	for _, a := range c.Articles {
		name := strings.TrimPrefix(a.Path, "content/")
		want, ok := bodies[name]
		if body := string(a.body()); !ok || body != want {
			t.Errorf("%s: %q, want %q", a.Path, body, want)
		}
		if want := strings.TrimSuffix(strings.TrimPrefix(name, "articles/"), ".md"); a.Slug != want {
			t.Errorf("%s has the address %q", a.Path, a.Slug)
		}
		if last := a.Blocks[len(a.Blocks)-1]; a.Text[last.Start:last.End] != strings.TrimPrefix(a.Slug, "harbour-") {
			t.Errorf("%s ends with %q", a.Path, a.Text[last.Start:last.End])
		}
	}
}
