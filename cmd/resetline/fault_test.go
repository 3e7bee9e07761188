package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"resetline/internal/publish"
)

// args are what command gives the program.
func (e *edition) args(out string) []string { return e.command(out).Args[1:] }

// during runs the program in this process, and does something at the moment at
// which it says that a stage is over.
func during(args []string, stage string, do func() error) (code int, said string, err error) {
	w := &hook{stage: "resetline: " + stage + ": ", do: do}
	p := &program{stdin: strings.NewReader(""), stdout: &bytes.Buffer{}, stderr: w, env: func(string) string { return "" }}
	code = p.main(args)
	if w.do != nil {
		err = fmt.Errorf("the program never said that the stage %q was over: %s", stage, w.said.String())
	}
	return code, w.said.String(), errors.Join(err, w.err)
}

type hook struct {
	said  bytes.Buffer
	stage string
	do    func() error
	err   error
}

func (h *hook) Write(line []byte) (int, error) {
	if h.do != nil && bytes.HasPrefix(line, []byte(h.stage)) {
		h.err, h.do = h.do(), nil
	}
	return h.said.Write(line)
}

// message is what the program said at last, with OUT for the output folder.
func message(said, out string) string {
	lines := strings.Split(strings.TrimSuffix(said, "\n"), "\n")
	return strings.ReplaceAll(lines[len(lines)-1], out, "OUT")
}

// TestFaults lets something go wrong in the middle of a build over an older
// site. The program ends with 1 and says what is wrong and what to do; what is
// served is the old site, or whole files of both; once the fault is put right,
// the next build ends with a clean one's bytes.
func TestFaults(t *testing.T) {
	content := archive(bare)
	old, next := newEdition(t, content), newEdition(t, content.nextDay())
	newArticle := onlyIn(next.site, old.site, "a/")
	tests := []struct {
		name  string
		stage string // after which it happens
		do    func(out string) error
		undo  func(out string) error
		want  string
		mixed bool // whether files of both sites may be served
	}{
		{"no right to write any more", "timeline", rights("", 0o555), rights("", 0o755),
			"no right to write here; make the folder and all in it writable, or build into another with -out (the site there is as it was)", false},
		{"no right to write before the first page is made", "compare", rights("", 0o555), rights("", 0o755),
			"OUT: no right to write here; make the folder and all in it writable, or build into another with -out (the site there is as it was)", false},
		{"no right any more when all pages are made", "pages", rights("", 0o555), rights("", 0o755),
			"OUT/.resetline/manifest: no right to write here; make the folder and all in it writable, or build into another with -out (the site there is as it was)", false},
		{"no right any more to the articles", "pages", rights("a", 0o555), rights("a", 0o755),
			"OUT/" + newArticle + ": no right to write here; make the folder and all in it writable, or build into another with -out (the site there holds old and new pages, each of them whole)", true},
		{"no right any more to the feeds of topics", "pages", rights("t", 0o555), rights("t", 0o755),
			"no right to write here; make the folder and all in it writable, or build into another with -out (the site there holds old and new pages, each of them whole)", true},
		{"a file in the way of a folder", "timeline", lay(newArticle), remove(newArticle),
			"OUT/" + newArticle + ": a file that is not of the site stands where the site needs a folder; move it away", false},
		{"a file that gets in the way late", "pages", lay(newArticle), remove(newArticle),
			"OUT/" + newArticle + ": a file stands where the site needs a folder; move it away and build again (the site there holds old and new pages, each of them whole)", true},
		{"a folder that gets in the way late", "pages", func(out string) error {
			return errors.Join(os.Mkdir(filepath.Join(out, newArticle), 0o755), lay(newArticle+"/notes")(out))
		}, func(out string) error { return os.RemoveAll(filepath.Join(out, newArticle)) },
			"OUT/" + newArticle + ": something that is not of the site stands here; move it away and build again (the site there holds old and new pages, each of them whole)", true},
		{"the folder is replaced", "pages",
			func(out string) error { return errors.Join(os.Rename(out, out+".old"), os.Mkdir(out, 0o755)) },
			func(out string) error { return errors.Join(os.Remove(out), os.Rename(out+".old", out)) },
			"OUT: the folder was taken away or replaced while the site was being written; build again", true},
		{"another build begins and ends", "compare", func(out string) error {
			if code, _, said := call(t, next.args(out)...); code != 0 {
				return errors.New(said)
			}
			return nil
		}, func(string) error { return nil }, "", true},
		{"another build is under way", "compare", func(out string) error {
			p, err := publish.Open(out)
			held = p
			return err
		}, func(string) error { held.Abort(); return nil },
			fmt.Sprintf("OUT: another build is writing here (process %d); wait until it has ended, then build again", os.Getpid()), false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			out := oldSite(t, old)
			before := readFolder(t, out).served()
			code, said, err := asNobody(t, func() (int, string, error) {
				return during(next.args(out), test.stage, func() error { return test.do(out) })
			})
			if err != nil {
				t.Fatal(err)
			}
			if got := message(said, out); test.want == "" && code != 0 || test.want != "" && (code != 1 || !strings.HasSuffix(got, test.want)) {
				t.Errorf("exit %d, %s\nwant %s", code, got, test.want)
			}
			if err := test.undo(out); err != nil {
				t.Fatal(err)
			}
			got := readFolder(t, out).served()
			if test.want == "" {
				sameFolder(t, got, next.site.served())
			} else if test.mixed {
				checkWhole(t, got, old.site, next.site)
			} else {
				delete(got, newArticle) // the file in the way
				sameFolder(t, got, before)
			}
			if said, err := next.command(out).CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, said)
			}
			sameFolder(t, readFolder(t, out), next.site)
		})
	}
}

// held is the lock of the other build.
var held *publish.Publisher

// oldSite is an output folder with the old site, which another user may write
// to; what testing gives only its owner can reach.
func oldSite(t *testing.T, old *edition) string {
	t.Helper()
	top := openTemp(t)
	out := filepath.Join(top, "public")
	if said, err := old.command(out).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	giveAway(t, top)
	return out
}

// onlyIn is the folder, below another, of a page that one site has and the
// other has not.
func onlyIn(site, other folder, below string) string {
	for name := range site {
		if _, ok := other[name]; !ok && strings.HasPrefix(name, below) && strings.HasSuffix(name, "/index.html") {
			return filepath.ToSlash(filepath.Dir(name))
		}
	}
	return ""
}

// rights gives all folders below one other rights.
func rights(below string, mode fs.FileMode) func(out string) error {
	return func(out string) error {
		return filepath.WalkDir(filepath.Join(out, below), func(path string, d fs.DirEntry, err error) error {
			if err != nil || !d.IsDir() {
				return err
			}
			return os.Chmod(path, mode)
		})
	}
}

func lay(name string) func(out string) error {
	return func(out string) error { return os.WriteFile(filepath.Join(out, name), []byte("mine"), 0o644) }
}

func remove(name string) func(out string) error {
	return func(out string) error { return os.Remove(filepath.Join(out, name)) }
}

// TestClockSetBack builds over a site, made by a later day's clock, whose files
// all bear the dates of another century. What a build makes depends on neither.
func TestClockSetBack(t *testing.T) {
	content := archive(bare)
	old, next := newEdition(t, content), newEdition(t, content.nextDay())
	for _, year := range []int{1971, 2100} {
		t.Run(fmt.Sprint(year), func(t *testing.T) {
			out := filepath.Join(memoryDir(t), "public")
			if code, _, said := call(t, "build", "-content", old.content, "-out", out, "-base-url", killBase, "-now", "2031-01-02"); code != 0 {
				t.Fatal(said)
			}
			date := func(below string) {
				t.Helper()
				at := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
				err := filepath.WalkDir(below, func(path string, _ fs.DirEntry, err error) error {
					return errors.Join(err, os.Chtimes(path, at, at))
				})
				if err != nil {
					t.Fatal(err)
				}
			}
			for _, e := range []*edition{old, next, old} {
				date(out)
				date(e.content)
				if said, err := e.command(out).CombinedOutput(); err != nil {
					t.Fatalf("%v: %s", err, said)
				}
				sameFolder(t, readFolder(t, out), e.site)
			}
			page := filepath.Join(out, "index.html")
			text := strings.Replace(old.site["index.html"], "e", "f", 1)
			if err := os.WriteFile(page, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
			date(out) // an edit as long as what it replaced, and no younger
			if said, err := old.command(out).CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, said)
			}
			sameFolder(t, readFolder(t, out), old.site)
		})
	}
}
