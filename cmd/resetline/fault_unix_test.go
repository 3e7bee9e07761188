//go:build unix

package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestModes builds under umasks that give readers no right, or others too much,
// and over an older site: every file is a plain one of its own, for its owner to
// write and for all to read.
func TestModes(t *testing.T) {
	content := archive(bare)
	old, next := newEdition(t, content), newEdition(t, content.nextDay())
	for _, umask := range []int{0o000, 0o002, 0o022, 0o077} {
		out := filepath.Join(memoryDir(t), "public")
		for _, e := range []*edition{old, next} {
			before := syscall.Umask(umask)
			said, err := e.command(out).CombinedOutput()
			syscall.Umask(before)
			if err != nil {
				t.Fatalf("%v: %s", err, said)
			}
			checkModes(t, out)
		}
	}
}

func checkModes(t *testing.T, out string) {
	t.Helper()
	err := filepath.WalkDir(out, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if path == filepath.Join(out, ".resetline") {
			return fs.SkipDir
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		switch of := info.Sys().(*syscall.Stat_t); {
		case d.IsDir() && path == out: // the editor's
		case d.IsDir() && info.Mode().Perm() != 0o755, !d.IsDir() && info.Mode() != 0o644:
			t.Errorf("%s has the mode %v", path, info.Mode())
		case !d.IsDir() && of.Nlink != 1:
			t.Errorf("%s has %d names", path, of.Nlink)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestPipes: a pipe where the program looks for a file is refused by name,
// instead of waited for.
func TestPipes(t *testing.T) {
	const regular = "this is no regular file; replace the file or take it out of the folder"
	for name, want := range map[string]string{
		"content/articles/a.md":  "content/articles/a.md: " + regular,
		"content/index.md":       "content/index.md: " + regular,
		"static/a.txt":           "static/a.txt: it cannot be read: no regular file; replace it or take it away",
		"templates/_footer.html": "templates/_footer.html: it cannot be read: no regular file; replace it or take it away",
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			archive(3).write(t, "content")
			if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
				t.Fatal(err)
			}
			_ = os.Remove(name)
			if err := syscall.Mkfifo(name, 0o644); err != nil {
				t.Fatal(err)
			}
			if code, _, said := call(t, "build"); code != 1 || !strings.Contains(said, want+"\n") {
				t.Errorf("exit %d, %s\nwant %s", code, said, want)
			}
		})
	}
}
