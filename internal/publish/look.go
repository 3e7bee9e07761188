package publish

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
)

// folder is what is known of a folder that a file of the new site lies in.
type folder struct {
	gap  int  // 0: it stands; else the first gap bytes of its path are the topmost folder that is missing
	made bool // it stands among the staged new files
}

// look compares a file of the new site with what stands at its address. For a
// fresh one it also returns the length of the part of the path that is to be
// moved into place as one.
func (p *Publisher) look(path string, data []byte) (state, int, error) {
	gap, err := p.gap(parent(path))
	if err != nil {
		return 0, 0, p.explain(path, err, untouched)
	}
	if gap > 0 {
		return fresh, gap, nil
	}
	info, err := p.root.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fresh, len(path), nil
	case err != nil:
		return 0, 0, p.explain(path, err, untouched)
	case info.IsDir():
		return fresh, len(path), p.clearLater(path)
	case info.Mode().IsRegular() && p.same(path, info, data):
		return unchanged, 0, nil
	case p.ours(path):
		return changed, 0, nil
	}
	return 0, 0, p.foreign(path)
}

// same reports whether a file holds the data and can be read by everybody. A
// file that cannot be read is not the same: writing it anew mends it or says
// why not.
func (p *Publisher) same(path string, info fs.FileInfo, data []byte) bool {
	if info.Size() != int64(len(data)) {
		return false
	}
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o444 != 0o444 {
		return false
	}
	f, err := p.root.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	buf := buffers.Get().(*[64 << 10]byte)
	defer buffers.Put(buf)
	for len(data) > 0 {
		n, err := f.Read(buf[:min(len(buf), len(data))])
		if err != nil || !bytes.Equal(buf[:n], data[:n]) {
			return false
		}
		data = data[n:]
	}
	return true
}

// buffers hold what is read back for comparing; allocating one a file would
// cost more than the reading.
var buffers = sync.Pool{New: func() any { return new([64 << 10]byte) }}

// gap returns 0 if the folder stands, else the length of its topmost missing
// part. Each folder is asked for once a build.
func (p *Publisher) gap(dir string) (int, error) {
	if dir == "" {
		return 0, nil
	}
	p.mu.Lock()
	known, ok := p.dirs[dir]
	p.mu.Unlock()
	if ok {
		return known.gap, nil
	}
	gap, err := p.gap(parent(dir))
	if err != nil {
		return 0, err
	}
	if gap == 0 {
		if gap, err = p.findFolder(dir); err != nil {
			return 0, err
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if known, ok = p.dirs[dir]; !ok {
		known = folder{gap: gap}
		p.dirs[dir] = known
	}
	return known.gap, nil
}

func (p *Publisher) findFolder(dir string) (int, error) {
	info, err := p.root.Lstat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return len(dir), nil
	case err != nil:
		return 0, err
	case info.IsDir():
		return 0, nil
	case p.ours(dir):
		p.inTheWay(dir)
		return len(dir), nil
	case info.Mode()&fs.ModeSymlink != 0:
		return 0, p.refuse(dir, "a symbolic link stands where the site needs a folder", "move it away", nil)
	}
	return 0, p.refuse(dir, "a file that is not of the site stands where the site needs a folder", "move it away", nil)
}

// clearLater notes a folder that stands where a file must go, if it holds
// nothing but files of ours, which are then all stale.
func (p *Publisher) clearLater(path string) error {
	err := fs.WalkDir(p.root.FS(), path, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !p.ours(name) {
			return p.refuse(name, "a file that is not of the site stands in a folder where the site needs a file", "move it away", nil)
		}
		return err
	})
	if err != nil {
		return p.explain(path, err, untouched)
	}
	p.inTheWay(path)
	return nil
}

func (p *Publisher) inTheWay(path string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !slices.Contains(p.inWay, path) {
		p.inWay = append(p.inWay, path)
	}
}

// ours reports whether an earlier build put a file there.
func (p *Publisher) ours(path string) bool {
	_, ok := slices.BinarySearch(p.old, path)
	return ok
}

func (p *Publisher) foreign(path string) error {
	return p.refuse(path, "a file that is not of the site stands where a page must go", "move it away, or build into another folder with -out", nil)
}

// stageFresh writes a new file under .resetline/new, in the folders it will
// have in the site.
func (p *Publisher) stageFresh(path string, data []byte) error {
	if err := p.makeStaged(parent(path)); err != nil {
		return err
	}
	err := p.create(p.fresh, path, data)
	switch {
	case errors.Is(err, fs.ErrExist):
		return p.refuse(path, "two files of the site have this address", "give one of them another name", err)
	case errors.Is(err, syscall.EISDIR), errors.Is(err, syscall.ENOTDIR):
		return p.refuse(path, "the site has both a file and a folder of this name", "give one of them another name", err)
	}
	return err
}

func (p *Publisher) makeStaged(dir string) error {
	if dir == "" {
		return nil
	}
	p.mu.Lock()
	made := p.dirs[dir].made
	p.mu.Unlock()
	if made {
		return nil
	}
	if err := p.makeStaged(parent(dir)); err != nil {
		return err
	}
	err := p.fresh.Mkdir(dir, 0o755)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	if err == nil && p.umask {
		if err := p.fresh.Chmod(dir, 0o755); err != nil {
			return err
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	known := p.dirs[dir]
	known.made = true
	p.dirs[dir] = known
	return nil
}

// create writes a file that is not there yet.
func (p *Publisher) create(root *os.Root, name string, data []byte) error {
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	if p.umask {
		err = f.Chmod(0o644)
	}
	if err == nil {
		_, err = f.Write(data)
	}
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

// within reports whether path lies in dir.
func within(path, dir string) bool {
	return len(path) > len(dir) && path[len(dir)] == '/' && strings.HasPrefix(path, dir)
}
