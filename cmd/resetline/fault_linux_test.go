package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// nobody is a user without rights.
const nobody = 65534

// giveAway makes a folder and all in it nobody's, where that takes root's
// rights away from the one who builds there.
func giveAway(t *testing.T, dir string) {
	t.Helper()
	if os.Getuid() != 0 {
		return
	}
	err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		return errors.Join(err, os.Lchown(path, nobody, nobody))
	})
	if err != nil {
		t.Fatal(err)
	}
}

// asNobody does something without the rights of root, to whom no folder is
// closed. Until it is done the whole process is somebody else.
func asNobody(t *testing.T, do func() (int, string, error)) (int, string, error) {
	t.Helper()
	if os.Getuid() != 0 {
		return do()
	}
	if err := syscall.Setreuid(-1, nobody); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := syscall.Setreuid(-1, 0); err != nil {
			t.Fatal(err)
		}
	}()
	return do()
}

// smallDisk is a file system of a few megabytes.
func smallDisk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=64m")
	if errors.Is(err, syscall.EPERM) {
		t.Skip("not run: needs the right to mount a small tmpfs (root)")
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	return filepath.Join(dir, "public")
}

// fill lays a foreign file beside the site, as large as the disk allows, less
// some bytes.
func fill(out string, left int64) error {
	f, err := os.Create(filepath.Join(out, "film.mp4"))
	if err != nil {
		return err
	}
	defer f.Close()
	n, err := io.Copy(f, zeros{})
	if !errors.Is(err, syscall.ENOSPC) {
		return err
	}
	return f.Truncate(n - left)
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// TestDisk builds over an older site on a disk that is full, becomes full or can
// only be read.
func TestDisk(t *testing.T) {
	content := archive(bare)
	old, next := newEdition(t, content), newEdition(t, content.nextDay())
	remount := func(flags uintptr) func(out string) error {
		return func(out string) error { return syscall.Mount("", filepath.Dir(out), "", syscall.MS_REMOUNT|flags, "") }
	}
	tests := []struct {
		name, stage string
		do, undo    func(out string) error
		want        string
	}{
		{"full", "read", func(out string) error { return fill(out, 0) }, remove("film.mp4"), "the disk is full; free some space and build again (the site there is as it was)"},
		{"full in a moment", "timeline", func(out string) error { return fill(out, 300_000) }, remove("film.mp4"), "the disk is full; free some space and build again (the site there is as it was)"},
		{"full when all pages are made", "pages", func(out string) error { return fill(out, 0) }, remove("film.mp4"), "the disk is full; free some space and build again (the site there is as it was)"},
		{"only to be read", "compare", remount(syscall.MS_RDONLY), remount(0), "the disk can only be read; build into another folder with -out (the site there is as it was)"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			out := smallDisk(t)
			if said, err := old.command(out).CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, said)
			}
			code, said, err := during(next.args(out), test.stage, func() error { return test.do(out) })
			if err != nil {
				t.Fatal(err)
			}
			if got := message(said, out); code != 1 || len(got) < len(test.want) || got[len(got)-len(test.want):] != test.want {
				t.Errorf("exit %d, %s\nwant %s", code, got, test.want)
			}
			if err := test.undo(out); err != nil {
				t.Fatal(err)
			}
			sameFolder(t, readFolder(t, out), old.site)
			if said, err := next.command(out).CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, said)
			}
			sameFolder(t, readFolder(t, out), next.site)
		})
	}
}
