package publish

import (
	"errors"
	"io"
	"io/fs"
	"strings"
	"sync"

	"golang.org/x/sys/unix"
)

// parents are folders of a tree that hold folders, kept open: nearly all that a
// site has lie in two of them.
type parents struct {
	mu   sync.Mutex
	open map[string]descriptor
}

// keptParents is how many folders are kept open at most.
const keptParents = 64

func newParents() *parents { return &parents{open: map[string]descriptor{}} }

func (p *parents) close() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, d := range p.open {
		unix.Close(int(d))
	}
	clear(p.open)
}

// folder returns a folder of the tree, kept open; ok is false if it is not to
// be kept.
func (t tree) folder(dir string) (d descriptor, ok bool) {
	if dir == "" {
		return descriptor(t.dir.Fd()), true
	}
	t.parents.mu.Lock()
	defer t.parents.mu.Unlock()
	if d, ok = t.parents.open[dir]; ok || len(t.parents.open) == keptParents {
		return d, ok
	}
	if d, ok = t.open(dir, unix.O_PATH|unix.O_DIRECTORY, 0); ok {
		t.parents.open[dir] = d
	}
	return d, ok
}

// open opens a file below the tree without following a single link, in one
// system call.
func (t tree) open(name string, flags uint64, mode uint64) (descriptor, bool) {
	return descriptor(t.dir.Fd()).open(name, flags, mode)
}

func (d descriptor) open(name string, flags uint64, mode uint64) (descriptor, bool) {
	how := unix.OpenHow{
		Flags:   flags | unix.O_CLOEXEC,
		Mode:    mode,
		Resolve: unix.RESOLVE_BENEATH | unix.RESOLVE_NO_SYMLINKS,
	}
	for {
		fd, err := unix.Openat2(int(d), name, &how)
		if !errors.Is(err, unix.EINTR) {
			return descriptor(fd), err == nil
		}
	}
}

// mkdirShort makes a folder unless it is there; done tells whether it could.
func (t tree) mkdirShort(name string) (done bool) {
	d, ok := t.folder(parent(name))
	if !ok {
		var last string
		if d, last, ok = t.openParent(name); !ok {
			return false
		}
		defer unix.Close(int(d))
		name = last
	}
	err := unix.Mkdirat(int(d), name[strings.LastIndexByte(name, '/')+1:], 0o755)
	return err == nil || errors.Is(err, unix.EEXIST)
}

// openParent opens the folder that a name lies in, and returns what it is
// called there.
func (t tree) openParent(name string) (d descriptor, last string, ok bool) {
	dir := parent(name)
	if dir == "" {
		dir = "."
	}
	d, ok = t.open(dir, unix.O_PATH|unix.O_DIRECTORY, 0)
	return d, name[strings.LastIndexByte(name, '/')+1:], ok
}

// createShort writes a new file if it can be opened; done tells whether.
func (t tree) createShort(name string, data []byte) (done bool, err error) {
	from := parent(parent(name)) // which mkdirShort has opened
	d, ok := t.folder(from)
	if !ok {
		d, from = descriptor(t.dir.Fd()), ""
	}
	if d, ok = d.open(strings.TrimPrefix(name[len(from):], "/"), unix.O_WRONLY|unix.O_CREAT|unix.O_EXCL, 0o644); !ok {
		return false, nil
	}
	err = d.write(data)
	if e := unix.Close(int(d)); err == nil {
		err = e
	}
	if err != nil {
		return true, &fs.PathError{Op: "write", Path: name, Err: err}
	}
	return true, nil
}

// holdsShort is like holds where nothing is known of the file. It is not found
// also where that could not be told.
func (t tree) holdsShort(name string, data []byte) (found, same bool) {
	d, info, ok := t.openFile(name)
	if !ok {
		return false, false
	}
	defer unix.Close(int(d))
	return true, openToAll(fs.FileMode(info.Mode&0o777)) && info.Size == int64(len(data)) && reads(d, data)
}

// sumShort is like sum; ok is false also where that could not be told.
func (t tree) sumShort(name string) (size int64, sum uint32, ok bool) {
	d, info, ok := t.openFile(name)
	if !ok {
		return 0, 0, false
	}
	defer unix.Close(int(d))
	if !openToAll(fs.FileMode(info.Mode & 0o777)) {
		return 0, 0, false
	}
	return sums(d)
}

// openFile opens a regular file for reading.
func (t tree) openFile(name string) (d descriptor, info unix.Stat_t, ok bool) {
	// A pipe in the place of a file is not to hold up the build.
	d, ok = t.open(name, unix.O_RDONLY|unix.O_NONBLOCK, 0)
	if !ok {
		return d, info, false
	}
	if err := unix.Fstat(int(d), &info); err != nil || info.Mode&unix.S_IFMT != unix.S_IFREG {
		unix.Close(int(d))
		return d, info, false
	}
	return d, info, true
}

// replaceShort moves a file of another tree over one of this; done tells
// whether it did.
func (t tree) replaceShort(from tree, name, to string) (done bool) {
	d, last, ok := t.openParent(to)
	if !ok {
		return false
	}
	defer unix.Close(int(d))
	return unix.Renameat(int(from.dir.Fd()), name, int(d), last) == nil
}

// descriptor reads and writes a file without what os.File does around it for
// files that may have to be waited for.
type descriptor int

// Read implements io.Reader.
func (d descriptor) Read(p []byte) (int, error) {
	for {
		n, err := unix.Read(int(d), p)
		switch {
		case errors.Is(err, unix.EINTR):
			continue
		case err != nil:
			return 0, err
		case n == 0 && len(p) > 0:
			return 0, io.EOF
		}
		return n, nil
	}
}

func (d descriptor) write(data []byte) error {
	for len(data) > 0 {
		n, err := unix.Write(int(d), data)
		if errors.Is(err, unix.EINTR) {
			continue
		}
		if err != nil {
			return err
		}
		data = data[n:]
	}
	return nil
}
