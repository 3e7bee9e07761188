package main

import (
	"fmt"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"resetline/internal/newsroom"
)

// folder is what lies in a folder: a file's text by its path, with slashes.
type folder map[string]string

// archive is an invented content folder of some articles.
func archive(articles int) folder {
	c := folder{"index.md": newsroom.Site}
	for name, text := range newsroom.Topics() {
		c["topics/"+name] = text
	}
	for i := range articles {
		name, text := newsroom.Article(1, i)
		c["articles/"+name] = text
	}
	return c
}

// bare is a number of articles whose entries are too many to have a picture
// each, which would take most of a build.
const bare = 45

// nextDay is the archive a day later: an article came, one was changed, one
// was taken away.
func (f folder) nextDay() folder {
	next := maps.Clone(f)
	name, text := newsroom.Latest(1, len(f))
	next["articles/"+name] = text
	name, text = newsroom.Article(1, 0)
	next["articles/"+name] = text + "The harbour council will meet again on 9 June 2027.\n"
	name, _ = newsroom.Article(1, 1)
	delete(next, "articles/"+name)
	return next
}

// write lays the files into a folder of the system.
func (f folder) write(t *testing.T, dir string) {
	t.Helper()
	for name, text := range f {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// readFolder reads a folder of the system, the publisher's own files included.
// Anything but folders and plain files fails the test.
func readFolder(t *testing.T, dir string) folder {
	t.Helper()
	f := folder{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if !d.Type().IsRegular() {
			return fmt.Errorf("%s is no file but %s", path, d.Type())
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		text, err := os.ReadFile(path)
		f[filepath.ToSlash(name)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// served is the folder without the publisher's own files.
func (f folder) served() folder {
	s := maps.Clone(f)
	maps.DeleteFunc(s, func(name, _ string) bool { return strings.HasPrefix(name, ".resetline/") })
	return s
}

// sameFolder says in what two folders differ.
func sameFolder(t *testing.T, got, want folder) {
	t.Helper()
	for name, text := range want {
		if now, ok := got[name]; !ok {
			t.Errorf("%s is missing", name)
		} else if now != text {
			t.Errorf("%s is another: %d bytes, want %d", name, len(now), len(text))
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s should not be there", name)
		}
	}
}

// killBase is where the sites lie.
const killBase = "https://coast.example/news/"

// edition is a content folder and the site that a clean build makes of it.
type edition struct {
	content string
	site    folder
	links   map[string][]string // of a page, within the site
}

func newEdition(t *testing.T, content folder) *edition {
	t.Helper()
	dir := openTemp(t)
	e := &edition{content: filepath.Join(dir, "content"), links: map[string][]string{}}
	content.write(t, e.content)
	out := filepath.Join(dir, "public")
	if said, err := e.command(out).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	e.site = readFolder(t, out)
	for name, text := range e.site {
		if strings.HasSuffix(name, ".html") {
			e.links[name] = linksOf(t, name, text)
		}
	}
	return e
}

// openTemp is a temporary folder that everybody can reach; testing's own only its
// owner can.
func openTemp(t *testing.T) string {
	t.Helper()
	dir := memoryDir(t)
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// command is a build as a process of its own.
func (e *edition) command(out string) *exec.Cmd {
	return exec.Command("resetline", "build", "-content", e.content, "-out", out, "-base-url", killBase, "-now", "2026-01-02", "-v")
}

// linksOf returns the files of the site that a page links to.
func linksOf(t *testing.T, name, text string) []string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	base, _ := url.Parse(killBase)
	from, err := base.Parse(strings.TrimSuffix(name, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	links := map[string]bool{}
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			if a.Key != "href" && a.Key != "src" && a.Key != "data-index" {
				continue
			}
			to, err := from.Parse(a.Val)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if rest, inside := strings.CutPrefix(to.Path, base.Path); inside && to.Host == base.Host {
				if rest == "" || strings.HasSuffix(rest, "/") {
					rest += "index.html"
				}
				links[rest] = true
			}
		}
	}
	return slices.Collect(maps.Keys(links))
}

// memoryDir is a folder in memory, where the system has that: replacing a file
// costs some disks a write.
func memoryDir(t *testing.T) string {
	dir, err := os.MkdirTemp("/dev/shm", "resetline")
	if err != nil {
		dir, err = os.MkdirTemp("", "resetline")
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// checkWhole holds that each file is that of the old or of the new site, and that
// none is missing that both have. It tells whether there are files of both.
func checkWhole(t *testing.T, got, old, next folder) (mixed bool) {
	t.Helper()
	var ofOld, ofNext bool
	for name, text := range got {
		was, stood := old[name]
		is, comes := next[name]
		isOld, isNext := stood && text == was, comes && text == is
		if !isOld && !isNext {
			t.Errorf("%s is neither the old file nor the new one: %d bytes", name, len(text))
		}
		ofOld, ofNext = ofOld || !isNext, ofNext || !isOld
	}
	for name := range old.served() {
		_, both := next[name]
		if _, ok := got[name]; both && !ok {
			t.Errorf("%s was taken away, though both sites have it", name)
		}
	}
	return ofOld && ofNext
}
