package publish

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"syscall"
)

// look compares a file of the new site with what stands at its address. For a
// fresh one it also returns the length of the part of the path that is to be
// moved into place as one.
func (p *Publisher) look(path string, data []byte) (state, int, error) {
	if p.ours(path) {
		switch found, same := p.root.holdsShort(path, data); {
		case same:
			return unchanged, 0, nil
		case found:
			return changed, 0, nil
		}
	}
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
	case p.root.holds(path, info, data):
		return unchanged, 0, nil
	case p.ours(path):
		return changed, 0, nil
	}
	return 0, 0, p.foreign(path)
}

// gap returns 0 if the folder stands, else the length of its topmost missing
// part. Each folder is asked for once a build; what lies in a missing one is
// missing.
func (p *Publisher) gap(dir string) (int, error) {
	if dir == "" {
		return 0, nil
	}
	p.mu.Lock()
	gap, ok := p.gaps[dir]
	p.mu.Unlock()
	if ok {
		return gap, nil
	}
	gap, err := p.gap(parent(dir))
	if err != nil || gap > 0 {
		return gap, err
	}
	if gap, err = p.findFolder(dir); err != nil {
		return 0, err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.gaps[dir] = gap
	return gap, nil
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
	_, ok := slices.BinarySearchFunc(p.old, path, byPath)
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
	err := p.fresh.create(path, data, p.umask)
	switch {
	case errors.Is(err, fs.ErrExist):
		return p.refuse(path, "two files of the site have this address", "give one of them another name", err)
	case errors.Is(err, syscall.EISDIR), errors.Is(err, syscall.ENOTDIR):
		return p.refuse(path, "the site has both a file and a folder of this name", "give one of them another name", err)
	}
	return err
}

// makeStaged makes a folder among the staged files. Those that hold folders are
// remembered, the hundred thousand that hold a page each are not: making one
// that is there costs a system call.
func (p *Publisher) makeStaged(dir string) error {
	if dir == "" {
		return nil
	}
	if err := p.makeParent(parent(dir)); err != nil {
		return err
	}
	return p.fresh.mkdir(dir, p.umask)
}

func (p *Publisher) makeParent(dir string) error {
	p.mu.Lock()
	made := p.staged[dir]
	p.mu.Unlock()
	if made {
		return nil
	}
	if err := p.makeStaged(dir); err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.staged[dir] = true
	return nil
}

// within reports whether path lies in dir.
func within(path, dir string) bool {
	return len(path) > len(dir) && path[len(dir)] == '/' && strings.HasPrefix(path, dir)
}
