package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"

	"resetline/internal/article"
)

// layered lays the working folder's files of a name, if it has such a folder,
// over the program's own.
func layered(folder string, own fs.FS) fs.FS {
	if _, err := os.Lstat(folder); errors.Is(err, fs.ErrNotExist) {
		return own
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return unread{err}
	}
	return layers{plain{root}, own}
}

// unread is a folder that is there and cannot be read. To build without it would
// publish another site than the editor's.
type unread struct{ err error }

// Open implements fs.FS.
func (u unread) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: article.Cause(u.err)}
}

// plain is an editor's folder. Nothing outside of it is read, nothing that may
// not end, and nothing that no host would take.
type plain struct{ root *os.Root }

// largestFile is what GitHub takes for a file.
const largestFile = 100 << 20

// Open implements fs.FS.
func (p plain) Open(name string) (fs.File, error) {
	refuse := func(why string) (fs.File, error) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New(why)}
	}
	info, err := p.root.Stat(name)
	switch {
	case err != nil && p.isLink(name):
		return refuse("a link to nothing, or to something outside the folder")
	case err != nil:
		return nil, err
	case !info.IsDir() && !info.Mode().IsRegular(): // opening a pipe would wait for its other side
		return refuse("no regular file")
	case info.Mode().IsRegular() && info.Size() > largestFile:
		return refuse(fmt.Sprintf("%.1f MB, more than the %d MB a file of the site may have", float64(info.Size())/1e6, largestFile>>20))
	}
	return p.root.FS().Open(name)
}

func (p plain) isLink(name string) bool {
	info, err := p.root.Lstat(name)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

// layers are file systems that lie over one another: a file is that of the
// first that has it.
type layers []fs.FS

// Open implements fs.FS.
func (l layers) Open(name string) (fs.File, error) {
	for _, fsys := range l {
		f, err := fsys.Open(name)
		if !errors.Is(err, fs.ErrNotExist) {
			return f, err
		}
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// ReadDir implements fs.ReadDirFS with the files of all layers.
func (l layers) ReadDir(name string) ([]fs.DirEntry, error) {
	found := map[string]fs.DirEntry{}
	err := error(&fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist})
	for _, fsys := range l {
		entries, e := fs.ReadDir(fsys, name)
		if e != nil && !errors.Is(e, fs.ErrNotExist) {
			return nil, e
		}
		if e == nil {
			err = nil
		}
		for _, d := range entries {
			if _, ok := found[d.Name()]; !ok {
				found[d.Name()] = d
			}
		}
	}
	names := slices.Sorted(maps.Keys(found))
	out := make([]fs.DirEntry, len(names))
	for i, n := range names {
		out[i] = found[n]
	}
	return out, err
}
