package article

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

const head = "---\ntitle: A ferry\ndate: 2025-05-19\nsource: The Example Post\nrights: full\n---\n\n"

// TestDeepAndWide: markup nested and repeated far beyond what anybody writes is
// read and rendered, and the prose in it is not lost.
func TestDeepAndWide(t *testing.T) {
	const deep, wide = 10_000, 100_000
	for name, body := range map[string]string{
		"quotations":  strings.Repeat("> ", deep) + "The ferry sails.",
		"lists":       strings.Repeat("- ", deep) + "The ferry sails.",
		"emphasis":    strings.Repeat("*", deep) + "The ferry sails." + strings.Repeat("*", deep),
		"brackets":    strings.Repeat("[", deep) + "The ferry sails." + strings.Repeat("]", deep),
		"parentheses": strings.Repeat("![](", deep) + "The ferry sails.",
		"code":        strings.Repeat("`` ` ", deep) + "The ferry sails.",
		"raw HTML":    "The ferry sails." + strings.Repeat("<div><svg onload=alert(1)>", deep),
		"entities":    strings.Repeat("&amp;", wide) + " The ferry sails.",
		"headings":    strings.Repeat("# The ferry sails.\n\n", wide),
	} {
		t.Run(name, func(t *testing.T) {
			c, mistakes, err := Load(fstest.MapFS{"articles/a.md": {Data: []byte(head + body)}}, Options{Folder: "content"})
			if err != nil || len(mistakes) > 0 {
				t.Fatal(err, mistakes)
			}
			a := c.Articles[0]
			if !strings.Contains(a.Text, "The ferry sails.") {
				t.Errorf("the prose is lost: %.80q", a.Text)
			}
			if html := string(a.HTML(nil)); strings.Contains(html, "<svg") || !strings.Contains(html, "The ferry sails.") {
				t.Errorf("rendered as %.80q", html)
			}
		})
	}
}

// TestOutsideTheTree: links that lead out of the content folder, folders and
// files without end are refused by name, and the rest is read.
func TestOutsideTheTree(t *testing.T) {
	top := t.TempDir()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	articles := filepath.Join(top, "content", "articles")
	must(os.MkdirAll(articles, 0o755))
	must(os.WriteFile(filepath.Join(top, "secret.md"), []byte(head+"A secret.\n"), 0o644))
	must(os.WriteFile(filepath.Join(articles, "fine.md"), []byte(head+"The ferry sails.\n"), 0o644))
	must(os.Symlink("../../secret.md", filepath.Join(articles, "relative.md")))
	must(os.Symlink(filepath.Join(top, "secret.md"), filepath.Join(articles, "absolute.md")))
	must(os.Symlink("loop.md", filepath.Join(articles, "loop.md")))
	huge, err := os.Create(filepath.Join(articles, "huge.md"))
	must(err)
	must(huge.Truncate(1 << 30)) // a gigabyte that takes no room
	must(huge.Close())
	root, err := os.OpenRoot(filepath.Join(top, "content"))
	must(err)
	defer root.Close()
	c, mistakes, err := Load(root.FS(), Options{Folder: "content"})
	must(err)
	if len(c.Articles) != 1 || c.Articles[0].Slug != "fine" {
		t.Errorf("%d articles were read", len(c.Articles))
	}
	for _, name := range []string{"relative.md", "absolute.md", "loop.md", "huge.md"} {
		if !strings.Contains(mistakes.Error(), "content/articles/"+name) {
			t.Errorf("no mistake names %s: %v", name, mistakes)
		}
	}
	if strings.Contains(mistakes.Error(), "A secret") || !mistakes.Fatal() {
		t.Errorf("mistakes: %v", mistakes)
	}
}

// unsteady is a folder whose files change between being listed and being read.
type unsteady struct {
	fstest.MapFS
	gone, grown string
}

func (u unsteady) Open(name string) (fs.File, error) {
	switch name {
	case u.gone:
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	case u.grown:
		f, err := u.MapFS.Open(name)
		return growing{f}, err
	}
	return u.MapFS.Open(name)
}

// growing is a file that never ends, though it was short when it was opened.
type growing struct{ fs.File }

func (growing) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

func TestFilesThatChange(t *testing.T) {
	fsys := unsteady{fstest.MapFS{
		"articles/gone.md":  {Data: []byte(head + "The ferry sails.")},
		"articles/grown.md": {Data: []byte(head + "The ferry sails.")},
	}, "articles/gone.md", "articles/grown.md"}
	_, mistakes, err := Load(fsys, Options{Folder: "content"})
	if err != nil {
		t.Fatal(err)
	}
	want := "content/articles/gone.md: the file went away while the folder was being read; build again\n" +
		"content/articles/grown.md: the file has 2.1 MB and more, an article may have 2 MB; replace the file or take it out of the folder"
	if got := mistakes.Error(); got != want {
		t.Errorf("mistakes:\n%s\nwant:\n%s", got, want)
	}
}

var address = regexp.MustCompile(`^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)?$`)

// TestSlugs: whatever a file is called, its address is one plain piece.
func TestSlugs(t *testing.T) {
	for name, want := range map[string]string{
		"articles/2025-05-19-The Ferry.md": "2025-05-19-the-ferry",
		"articles/../../etc/passwd":        "passwd",
		"articles/..md":                    "",
		"articles/con.md":                  "con",
		"articles/a%2f..%2fb.md":           "a-2f-2fb",
		"articles/<script>.md":             "script",
		"articles/Straße.md":               "stra-e",
		"articles/\x00.md":                 "",
		"articles/-.md":                    "",
	} {
		if got := slugOf(name); got != want {
			t.Errorf("slugOf(%q) = %q, want %q", name, got, want)
		}
	}
}

// FuzzSlug: an address is made of safe letters, and is its own.
func FuzzSlug(f *testing.F) {
	for _, name := range []string{"a.md", "../../etc/passwd", "con.md", "a%2f..", "Å.md", ".md.md", "--a--"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		slug := slugOf(name)
		if !address.MatchString(slug) {
			t.Errorf("slugOf(%q) = %q", name, slug)
		}
		if again := slugOf(slug); again != slug {
			t.Errorf("slugOf(%q) = %q, but of that %q", name, slug, again)
		}
	})
}
