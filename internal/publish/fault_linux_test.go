package publish

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

var (
	oldSite = files{"index.html": "home", "a/x/index.html": "x"}
	newSite = files{"index.html": "new home", "a/x/index.html": "new", "a/y/index.html": strings.Repeat("y", 300_000)}
)

// mountSmall mounts a file system of 256 KiB on an empty folder.
func mountSmall(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=256k")
	if errors.Is(err, syscall.EPERM) {
		t.Skip("not run: needs the right to mount a small tmpfs (root)")
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	return dir
}

func TestFullDisk(t *testing.T) {
	dir := mountSmall(t)
	mustBuild(t, dir, oldSite)
	before := found(t, dir)
	_, err := build(dir, newSite)
	checkError(t, dir, err, "OUT/a/y/index.html: the disk is full; free some space and build again (the site there is as it was)")
	same(t, found(t, dir), before)

	newSite := merged(newSite, files{"a/y/index.html": "short"})
	mustBuild(t, dir, newSite)
	same(t, found(t, dir), clean(t, newSite, ""))
}

func TestReadOnlyDisk(t *testing.T) {
	dir := mountSmall(t)
	mustBuild(t, dir, oldSite)
	before := found(t, dir)
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	_, err := build(dir, newSite)
	checkError(t, dir, err, "OUT: the disk can only be read; build into another folder with -out (the site there is as it was)")
	same(t, found(t, dir), before)
}

func TestDiskTurnsReadOnlyMidway(t *testing.T) {
	dir := mountSmall(t)
	mustBuild(t, dir, oldSite)
	p, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Abort()
	if err := p.Write(Index, "index.html", []byte("new home")); err != nil {
		t.Fatal(err)
	}
	p.lock.Close() // an open file keeps the disk from turning
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	err = p.Write(Page, "a/x/index.html", []byte("new"))
	checkError(t, dir, err, "OUT/a/x/index.html: the disk can only be read; build into another folder with -out (the site there is as it was)")
	_, again := p.Commit("")
	if again != err {
		t.Errorf("Commit after an error says %v", again)
	}
	got := served(t, dir)
	same(t, got, merged(oldSite, files{"a/": "", "a/x/": ""}))
}

// Somebody else builds, who may read the site but not write all of it.
func TestNoRights(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("not run: needs root, to build as somebody else")
	}
	all := func(string) bool { return true }
	tests := []struct {
		name   string
		theirs func(path string) bool
		want   string
	}{
		{"to nothing", func(string) bool { return false },
			"OUT: no right to write here; make the folder and all in it writable, or build into another with -out (the site there is as it was)"},
		{"to one folder of the site", func(path string) bool { return path != "a/story-3" },
			"OUT/a/story-3/index.html: no right to write here; make the folder and all in it writable, or build into another with -out (the site there holds old and new pages, each of them whole)"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir, self := forNobody(t)
			mustBuild(t, dir, edition(0))
			giveAway(t, dir, test.theirs)
			checkError(t, dir, buildAsNobody(dir, self), test.want)
			got := served(t, dir)
			checkWhole(t, got, []files{edition(0), edition(1)})
			walkLinks(t, got)

			giveAway(t, dir, all)
			mustBuild(t, dir, edition(1))
			same(t, found(t, dir), clean(t, edition(1), ""))
		})
	}
}

const nobody = 65534

// forNobody returns an output folder and a copy of this test binary that
// everybody can reach; what testing gives only its owner can.
func forNobody(t *testing.T) (dir, self string) {
	t.Helper()
	top, err := os.MkdirTemp("", "publish")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(top) })
	self = filepath.Join(top, "build")
	text, err := os.ReadFile(os.Args[0])
	if err == nil {
		err = os.WriteFile(self, text, 0o755)
	}
	if err := errors.Join(err, os.Chmod(top, 0o755)); err != nil {
		t.Fatal(err)
	}
	return filepath.Join(top, "public"), self
}

func giveAway(t *testing.T, dir string, theirs func(path string) bool) {
	t.Helper()
	err := filepath.WalkDir(dir, func(name string, _ fs.DirEntry, err error) error {
		path, _ := filepath.Rel(dir, name)
		if err == nil && theirs(path) {
			err = os.Chown(name, nobody, nobody)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// buildAsNobody returns what the other user's build said before it gave up.
func buildAsNobody(dir, self string) error {
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), childDir+"="+dir)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	var said strings.Builder
	cmd.Stderr = &said
	if err := cmd.Run(); err == nil {
		return nil
	}
	return errors.New(strings.TrimSpace(said.String()))
}
