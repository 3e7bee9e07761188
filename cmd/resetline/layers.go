package main

import (
	"errors"
	"io/fs"
	"maps"
	"slices"
)

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
