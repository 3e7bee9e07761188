package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// files is a site, or a folder as it is found: content by path.
type files map[string]string

// phaseOf puts the files of the tests into phases as a site would.
func phaseOf(path string) Phase {
	switch {
	case strings.HasSuffix(path, ".css"):
		return Asset
	case strings.Contains(path, "/"):
		return Page
	}
	return Index
}

// build publishes a site, as one goroutine.
func build(dir string, site files) (Stats, error) { return buildOf(dir, site, "") }

// buildOf is build of what is named.
func buildOf(dir string, site files, of string) (Stats, error) {
	p, err := Open(dir)
	if err != nil {
		return Stats{}, err
	}
	defer p.Abort()
	for _, path := range slices.Sorted(maps.Keys(site)) {
		if err := p.Write(phaseOf(path), path, []byte(site[path])); err != nil {
			return Stats{}, err
		}
	}
	return p.Commit(of)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func mustBuild(t *testing.T, dir string, site files) Stats {
	t.Helper()
	s, err := build(dir, site)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// put lays files into the folder as somebody other than this package would.
func put(t *testing.T, dir string, site files) {
	t.Helper()
	for path, text := range site {
		name := filepath.Join(dir, path)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// found reads the folder: files with their content, folders as "name/", and
// this package's own folder with all in it.
func found(t *testing.T, dir string) files {
	t.Helper()
	all := files{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || name == dir {
			return err
		}
		path, _ := filepath.Rel(dir, name)
		path = filepath.ToSlash(path)
		switch {
		case d.IsDir():
			all[path+"/"] = ""
		case d.Type().IsRegular():
			text, err := os.ReadFile(name)
			all[path] = string(text)
			return err
		default:
			all[path] = d.Type().String()
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// served is what is found without this package's own folder.
func served(t *testing.T, dir string) files {
	t.Helper()
	return withoutOwn(found(t, dir))
}

func withoutOwn(all files) files {
	site := maps.Clone(all)
	maps.DeleteFunc(site, func(path, _ string) bool { return strings.HasPrefix(path, own+"/") })
	return site
}

// same compares two folders and says where they differ.
func same(t *testing.T, got, want files) {
	t.Helper()
	for _, path := range slices.Sorted(maps.Keys(merged(got, want))) {
		g, inGot := got[path]
		w, inWant := want[path]
		switch {
		case !inGot:
			t.Errorf("%s is missing", path)
		case !inWant:
			t.Errorf("%s should not be there", path)
		case g != w:
			t.Errorf("%s holds %.60q, want %.60q", path, g, w)
		}
	}
}

func merged(a, b files) files {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return all
}

// clean builds a site into an empty folder and returns what is found there.
func clean(t *testing.T, site files, of string) files {
	t.Helper()
	dir := t.TempDir()
	_, err := buildOf(dir, site, of)
	must(t, err)
	return found(t, dir)
}

// TestFormerManifest holds that a folder with a manifest of the first form is
// built over like any other.
func TestFormerManifest(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, files{"index.html": "home", "old.html": "gone", manifestName: formerHead + "index.html\nold.html\n"})
	if s := mustBuild(t, dir, files{"index.html": "home"}); s != (Stats{Files: 1, Unchanged: 1, Removed: 1, Bytes: 4}) {
		t.Errorf("Stats are %+v", s)
	}
	same(t, found(t, dir), clean(t, files{"index.html": "home"}, ""))
}

func TestBuildOverBuild(t *testing.T) {
	small := files{"index.html": "home", "a/x/index.html": "x", "s.css": "css"}
	tests := []struct {
		name string
		old  files
		new  files
		want Stats
	}{
		{"first build", nil, small, Stats{Files: 3, Written: 3, Bytes: 8}},
		{"nothing changed", small, small, Stats{Files: 3, Unchanged: 3, Bytes: 8}},
		{"one page changed, same size", small, merged(small, files{"a/x/index.html": "y"}),
			Stats{Files: 3, Written: 1, Unchanged: 2, Bytes: 8}},
		{"one page changed, other size", small, merged(small, files{"a/x/index.html": "xyz"}),
			Stats{Files: 3, Written: 1, Unchanged: 2, Bytes: 10}},
		{"a page comes", small, merged(small, files{"a/y/index.html": "y"}),
			Stats{Files: 4, Written: 1, Unchanged: 3, Bytes: 9}},
		{"a file comes into a folder that stands", small, merged(small, files{"a/x/feed.xml": "f"}),
			Stats{Files: 4, Written: 1, Unchanged: 3, Bytes: 9}},
		{"pages go, and their folders", merged(small, files{"t/b/c/index.html": "b", "t/feed.xml": "f"}), small,
			Stats{Files: 3, Unchanged: 3, Removed: 2, Bytes: 8}},
		{"everything goes", small, nil, Stats{Removed: 3}},
		{"a file becomes a folder", files{"t": "file"}, files{"t/x/index.html": "x", "t/y": "y"},
			Stats{Files: 2, Written: 2, Removed: 0, Bytes: 2}},
		{"a folder becomes a file", files{"t/x/index.html": "x", "t/y": "y"}, files{"t": "file"},
			Stats{Files: 1, Written: 1, Removed: 0, Bytes: 4}},
		{"a folder in a folder becomes a file", files{"t/x/index.html": "x"}, files{"t/x": "file"},
			Stats{Files: 1, Written: 1, Removed: 0, Bytes: 4}},
		{"empty and large files", files{"e": "", "l": strings.Repeat("a", 200_000)},
			files{"e": "", "l": strings.Repeat("a", 199_999) + "b"},
			Stats{Files: 2, Written: 1, Unchanged: 1, Bytes: 200_000}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			mustBuild(t, dir, test.old)
			if got := mustBuild(t, dir, test.new); got != test.want {
				t.Errorf("Stats are %+v, want %+v", got, test.want)
			}
			same(t, found(t, dir), clean(t, test.new, ""))
		})
	}
}

func TestUnchangedFilesAreNotTouched(t *testing.T) {
	dir := t.TempDir()
	site := files{"index.html": "home", "a/x/index.html": "x"}
	mustBuild(t, dir, site)
	before := stat(t, dir, "index.html")
	site["a/x/index.html"] = "new"
	mustBuild(t, dir, site)
	if after := stat(t, dir, "index.html"); !os.SameFile(before, after) || !after.ModTime().Equal(before.ModTime()) {
		t.Error("index.html was written again")
	}
}

func TestEditedByHandIsMended(t *testing.T) {
	dir := t.TempDir()
	site := files{"index.html": "home", "a/x/index.html": "x"}
	mustBuild(t, dir, site)
	info := stat(t, dir, "index.html")
	put(t, dir, files{"index.html": "h0me"})
	if err := os.Chtimes(filepath.Join(dir, "index.html"), info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	if got, want := mustBuild(t, dir, site), (Stats{Files: 2, Written: 1, Unchanged: 1, Bytes: 5}); got != want {
		t.Errorf("Stats are %+v, want %+v", got, want)
	}
	same(t, served(t, dir), files{"index.html": "home", "a/": "", "a/x/": "", "a/x/index.html": "x"})
}

func TestModes(t *testing.T) {
	dir := t.TempDir()
	mustBuild(t, dir, files{"index.html": "home", "a/x/index.html": "x"})
	if err := os.Chmod(filepath.Join(dir, "index.html"), 0o600); err != nil {
		t.Fatal(err)
	}
	mustBuild(t, dir, files{"index.html": "home", "a/x/index.html": "y", "a/z/index.html": "z"})
	for _, path := range []string{"index.html", "a/x/index.html", "a/z/index.html"} {
		if mode := stat(t, dir, path).Mode(); mode != 0o644 {
			t.Errorf("%s has mode %v", path, mode)
		}
	}
	if mode := stat(t, dir, "a/z").Mode(); mode != fs.ModeDir|0o755 {
		t.Errorf("a/z has mode %v", mode)
	}
}

func TestForeignFilesStay(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, files{".gitkeep": "", "CNAME": "news.example", "a/notes.txt": "mine", "same.html": "same"})
	mustBuild(t, dir, files{"a/x/index.html": "x", "same.html": "same"})
	mustBuild(t, dir, nil)
	same(t, served(t, dir), files{".gitkeep": "", "CNAME": "news.example", "a/": "", "a/notes.txt": "mine"})
}

func TestStaleFileReplacedByHand(t *testing.T) {
	dir := t.TempDir()
	mustBuild(t, dir, files{"a/x/index.html": "x", "b/y/index.html": "y", "c": "c", "elsewhere/z/kept": "z"})
	for _, path := range []string{"a", "b", "c"} {
		if err := os.RemoveAll(filepath.Join(dir, path)); err != nil {
			t.Fatal(err)
		}
	}
	put(t, dir, files{"a": "mine", "c/notes.txt": "mine", "elsewhere/y/index.html": "mine"})
	if err := os.Symlink("elsewhere", filepath.Join(dir, "b")); err != nil {
		t.Fatal(err)
	}
	mustBuild(t, dir, nil)
	same(t, served(t, dir), files{"a": "mine", "b": "L---------", "c/": "", "c/notes.txt": "mine",
		"elsewhere/": "", "elsewhere/y/": "", "elsewhere/y/index.html": "mine"})
}

func TestRefused(t *testing.T) {
	link := func(target, name string) func(*testing.T, string) {
		return func(t *testing.T, dir string) {
			if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
				t.Fatal(err)
			}
		}
	}
	foreign := func(path string) func(*testing.T, string) {
		return func(t *testing.T, dir string) { put(t, dir, files{path: "mine"}) }
	}
	tests := []struct {
		name   string
		before func(*testing.T, string)
		site   files
		want   string
	}{
		{"foreign file in the way", foreign("index.html"), files{"index.html": "home"},
			"OUT/index.html: a file that is not of the site stands where a page must go; move it away, or build into another folder with -out"},
		{"foreign file in the way of a folder", foreign("a"), files{"a/x/index.html": "x"},
			"OUT/a: a file that is not of the site stands where the site needs a folder; move it away"},
		{"foreign folder in the way of a file", foreign("a/x/notes.txt"), files{"a": "x"},
			"OUT/a/x/notes.txt: a file that is not of the site stands in a folder where the site needs a file; move it away"},
		{"link out of the folder", link("/tmp", "a"), files{"a/x/index.html": "x"},
			"OUT/a: a symbolic link stands where the site needs a folder; move it away"},
		{"link inside the folder", link("old", "a"), files{"a/x/index.html": "x"},
			"OUT/a: a symbolic link stands where the site needs a folder; move it away"},
		{"link for a file", link("old/page.html", "index.html"), files{"index.html": "page"},
			"OUT/index.html: a file that is not of the site stands where a page must go; move it away, or build into another folder with -out"},
		{"file and folder", nil, files{"a": "x", "a/x": "y"},
			"OUT/a/x: the site has both a file and a folder of this name; give one of them another name"},
		{"file and folder that stands", nil, files{"old": "x", "old/page.html": "page"},
			"OUT/old: the site has both a file and a folder of this name; give one of them another name"},
		{"bad manifest", foreign(manifestName), nil,
			"OUT/.resetline/manifest: line 1 is not from this program; empty the folder and build again"},
		{"climbing manifest", func(t *testing.T, dir string) {
			put(t, dir, files{manifestName: manifestHead + madeOf + "\n00000000 a\n00000000 ../../etc/passwd\n"})
		}, nil,
			"OUT/.resetline/manifest: line 4 is not from this program; empty the folder and build again"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			mustBuild(t, dir, files{"old/page.html": "page"})
			if test.before != nil {
				test.before(t, dir)
			}
			before := served(t, dir)
			_, err := build(dir, test.site)
			checkError(t, dir, err, test.want)
			same(t, served(t, dir), before)
		})
	}
}

// checkError compares a message, with OUT for the folder.
func checkError(t *testing.T, dir string, err error, want string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error, want %s", want)
	}
	if got := strings.ReplaceAll(filepath.ToSlash(err.Error()), filepath.ToSlash(dir), "OUT"); got != want {
		t.Errorf("error is\n%s\nwant\n%s", got, want)
	}
}

func TestWrittenTwice(t *testing.T) {
	for _, old := range []files{nil, {"x": "old"}, {"x": "new"}} {
		t.Run(fmt.Sprint(old), func(t *testing.T) {
			dir := t.TempDir()
			mustBuild(t, dir, old)
			p, err := Open(dir)
			if err != nil {
				t.Fatal(err)
			}
			defer p.Abort()
			_ = p.Write(Page, "x", []byte("new"))
			_ = p.Write(Page, "x", []byte("new"))
			_, err = p.Commit("")
			checkError(t, dir, err, "OUT/x: two files of the site have this address; give one of them another name")
			same(t, served(t, dir), old)
		})
	}
}

func TestAbortLeavesTheOldSite(t *testing.T) {
	dir := t.TempDir()
	mustBuild(t, dir, files{"index.html": "home", "a/x/index.html": "x"})
	before := found(t, dir)
	p, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	for path, text := range (files{"index.html": "new", "b/y/index.html": "y", "c": "c"}) {
		if err := p.Write(Page, path, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	same(t, served(t, dir), files{"index.html": "home", "a/": "", "a/x/": "", "a/x/index.html": "x"})
	p.Abort()
	p.Abort()
	same(t, found(t, dir), before)
}

func TestLock(t *testing.T) {
	dir := t.TempDir()
	first, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(dir)
	checkError(t, dir, err, fmt.Sprintf("OUT: another build is writing here (process %d); wait until it has ended, then build again", os.Getpid()))
	if !errors.Is(err, errHeld) {
		t.Errorf("%v is not errHeld", err)
	}
	if err := first.Write(Index, "index.html", []byte("home")); err != nil {
		t.Fatalf("the second Open disturbed the first: %v", err)
	}
	if _, err := first.Commit(""); err != nil {
		t.Fatal(err)
	}
	mustBuild(t, dir, files{"index.html": "home"})
}

func TestOutIsAFile(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	put(t, filepath.Dir(out), files{"public": "mine"})
	_, err := Open(out)
	checkError(t, out, err, "OUT: a file stands where the site needs a folder; move it away, or build into another folder with -out")
	_, err = Open(filepath.Join(out, "news"))
	checkError(t, out, err, "OUT: a file stands where the site needs a folder; move it away, or build into another folder with -out")
	same(t, found(t, filepath.Dir(out)), files{"public": "mine"})
}

// TestFolderReplaced takes the folder away under a build, at its start and
// before the renames: it fails, and writes nothing into the new one.
func TestFolderReplaced(t *testing.T) {
	const want = "OUT: the folder was taken away or replaced while the site was being written; build again"
	replace := func(dir string) error { return errors.Join(os.Rename(dir, dir+".away"), os.Mkdir(dir, 0o755)) }
	for name, change := range map[string]func(dir string) error{"removed": os.RemoveAll, "replaced": replace} {
		for _, late := range []bool{false, true} {
			t.Run(fmt.Sprint(name, late), func(t *testing.T) {
				dir := filepath.Join(t.TempDir(), "public")
				mustBuild(t, dir, files{"index.html": "home", "a/x/index.html": "x"})
				p, err := Open(dir)
				must(t, err)
				defer p.Abort()
				if !late {
					must(t, change(dir))
				}
				for path, text := range (files{"index.html": "new", "b/y/index.html": "y"}) {
					_ = p.Write(Page, path, []byte(text)) // Commit tells again
				}
				if late {
					must(t, change(dir))
				}
				_, err = p.Commit("")
				checkError(t, dir, err, want)
				if name == "replaced" {
					same(t, found(t, dir), files{})
				}
			})
		}
	}
}

func TestConcurrentWrites(t *testing.T) {
	dir := t.TempDir()
	for _, text := range []string{"one", "two"} {
		p, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		errs := make(chan error)
		for worker := range 8 {
			go func() {
				var all error
				for i := worker; i < 400; i += 8 {
					all = errors.Join(all, p.Write(Page, fmt.Sprintf("a/%d/p/%d.html", i%20, i), []byte(text)))
				}
				errs <- all
			}()
		}
		for range 8 {
			if err := <-errs; err != nil {
				t.Fatal(err)
			}
		}
		got, err := p.Commit("")
		if want := (Stats{Files: 400, Written: 400, Bytes: 1200}); err != nil || got != want {
			t.Errorf("Commit is %+v, %v, want %+v", got, err, want)
		}
	}
	for i := range 400 {
		if got := stat(t, dir, fmt.Sprintf("a/%d/p/%d.html", i%20, i)).Size(); got != 3 {
			t.Errorf("file %d has %d bytes", i, got)
		}
	}
}

func stat(t *testing.T, dir, path string) fs.FileInfo {
	t.Helper()
	info, err := os.Lstat(filepath.Join(dir, path))
	if err != nil {
		t.Fatal(err)
	}
	return info
}

// TestSortFiles holds that lots that were sorted one by one make one list, and that an address is
// found to be taken twice whichever lots the two stand in.
func TestSortFiles(t *testing.T) {
	named := func(i int) file {
		path := fmt.Sprintf("e/%d/%s.html", i%7, strings.Repeat("a", i%5)+strconv.Itoa(i))
		return file{path: path, head: headOf(path)}
	}
	for _, sizes := range [][]int{{0}, {5}, {3, 0}, {4, 4, 1}, {4, 4, 4, 4, 2}} {
		for _, twice := range []bool{false, true} {
			p, n := &Publisher{}, 0
			for _, size := range sizes {
				lot := []file{}
				for range size {
					lot = append(lot, named(n*11%64))
					n++
				}
				p.full, p.files = append(p.full, p.files), lot
				slices.SortFunc(lot, file.compare)
			}
			if twice {
				p.files = append(p.files, named(0))
			}
			err := p.sortFiles()
			if want := twice && n > 0; (err != nil) != want {
				t.Errorf("%v, twice %v: %v", sizes, twice, err)
			}
			if !slices.IsSortedFunc(p.files, file.compare) || err == nil && !twice && len(p.files) != n {
				t.Errorf("%v: %d files, want %d, in order", sizes, len(p.files), n)
			}
		}
	}
}
