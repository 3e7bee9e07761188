package article

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// What is in a content folder, and how it is read: whole, or not at all.

// list returns the Markdown files of topics, articles and pages, sorted.
func (l *loader) list() ([]string, error) {
	var names []string
	l.astray()
	for _, folder := range folders {
		err := fs.WalkDir(l.fsys, folder, func(name string, d fs.DirEntry, err error) error {
			switch {
			case errors.Is(err, fs.ErrNotExist) && name == folder:
				return fs.SkipDir
			case err != nil:
				l.unreadable(name, err)
				return fs.SkipDir
			case name == folder && !d.IsDir():
				l.mistakes = append(l.mistakes, Mistake{Path: l.shown(name), Wrong: "this is no folder", Do: "move it away, or make it a folder"})
			case strings.HasPrefix(d.Name(), "."):
				if d.IsDir() {
					return fs.SkipDir
				}
			case d.IsDir():
			case path.Ext(name) != ".md":
				l.misnamed(name)
			case l.regular(name, d.Type()):
				names = append(names, name)
				l.note(name, d)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return names, nil
}

// unreadable notes a folder that cannot be read. A site without what is in it
// would look like a whole one.
func (l *loader) unreadable(folder string, err error) {
	m := Mistake{Path: l.shown(folder), Wrong: fmt.Sprintf("the folder cannot be read: %v", Cause(err)), Do: "give yourself the right to read it"}
	if errors.Is(err, fs.ErrNotExist) {
		m.Wrong, m.Do = "the folder went away while it was being read", "build again"
	}
	l.mistakes = append(l.mistakes, m)
}

// regular tells whether a file can be read to its end, and notes a mistake if
// not: opening a pipe would wait for somebody to write to it. Of what cannot be
// told here, opening tells more.
func (l *loader) regular(name string, t fs.FileMode) bool {
	if t&fs.ModeSymlink != 0 {
		if info, err := fs.Stat(l.fsys, name); err == nil {
			t = info.Mode()
		}
	}
	if t.Type()&^fs.ModeSymlink == 0 {
		return true
	}
	l.mistakes = append(l.mistakes, Mistake{Path: l.shown(name), Wrong: "this is no regular file", Do: "replace the file or take it out of the folder"})
	return false
}

// stamp tells a file that somebody has written to from what it was before.
type stamp struct {
	size     int64
	modified int64 // nanoseconds since 1970
}

func stampOf(info fs.FileInfo) stamp { return stamp{info.Size(), info.ModTime().UnixNano()} }

// note keeps the stamp of a file that was listed. A program that follows an
// editor's work goes without: to ask for the stamps of ten thousand files takes
// longer than reading the one that was saved, and a save has it read again.
func (l *loader) note(name string, d fs.DirEntry) {
	if l.options.Cache != nil || !d.Type().IsRegular() {
		return
	}
	if info, err := d.Info(); err == nil {
		l.listed[name] = stampOf(info)
	}
}

// readBounded reads a file into a slice's room, or into a new one.
func (l *loader) readBounded(name string, room []byte) ([]byte, error) {
	f, err := l.fsys.Open(name)
	if err != nil {
		return nil, l.whyNot(name, err)
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, fmt.Errorf("the file cannot be read: %w", Cause(err))
	case info.Size() > maxSize:
		return nil, fmt.Errorf("the file has %.1f MB, more than the %d MB an article may have", float64(info.Size())/1e6, maxSize>>20)
	}
	room = slices.Grow(room[:0], int(info.Size())+1) // one more, so that the end is met at once
	b, err := appendAll(room, io.LimitReader(f, maxSize+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("the file cannot be read: %w", Cause(err))
	case len(b) > maxSize: // it grew since it was opened
		return nil, fmt.Errorf("the file has %.1f MB and more, an article may have %d MB", float64(len(b))/1e6, maxSize>>20)
	}
	before, known := l.listed[name]
	if !known {
		before = stampOf(info)
	}
	if after, err := f.Stat(); err != nil || stampOf(after) != before {
		return nil, errChanged
	}
	return b, nil
}

// whyNot says in an editor's words why a file cannot be opened.
func (l *loader) whyNot(name string, err error) error {
	_, link := fs.ReadLink(l.fsys, name)
	switch {
	case !fs.ValidPath(name):
		return errName
	case link == nil:
		return errLink
	case errors.Is(err, fs.ErrNotExist):
		return errGone
	}
	return fmt.Errorf("the file cannot be read: %w", Cause(err))
}

var (
	errName = errors.New("the file's name is not UTF-8")
	errLink = errors.New("this is a link to nothing, or to something outside the folder")
	// What happens to files while a folder is being read: one that was listed
	// and then was not there, and one that was written to, of which half may
	// have been read.
	errGone    = errors.New("the file went away while the folder was being read")
	errChanged = errors.New("the file changed while the folder was being read")
)

// appendAll reads to the end. Into a slice with room enough it reads without
// another allocation.
func appendAll(b []byte, from io.Reader) ([]byte, error) {
	for {
		if len(b) == cap(b) {
			b = append(b, 0)[:len(b)]
		}
		n, err := from.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		if err == io.EOF {
			return b, nil
		}
		if err != nil {
			return b, err
		}
	}
}
