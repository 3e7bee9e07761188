package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Error is something the user has to put right: the place, what is wrong there
// and what to do, and the system's own error where there is one.
type Error struct {
	Path string // with the output folder in front, as the caller named it
	What string
	Do   string
	Err  error
}

func (e *Error) Error() string { return fmt.Sprintf("%s: %s; %s", e.Path, e.What, e.Do) }

// Unwrap gives the system's error, for errors.Is.
func (e *Error) Unwrap() error { return e.Err }

// What a failure has done to the served site.
const (
	untouched = "the site there is as it was"
	halfway   = "the site there holds old and new pages, each of them whole"
)

func (p *Publisher) refuse(path, what, do string, err error) error {
	return &Error{Path: filepath.Join(p.dir, filepath.FromSlash(path)), What: what, Do: do, Err: err}
}

func (p *Publisher) gone(err error) error {
	return p.refuse("", "the folder was taken away or replaced while the site was being written", "build again", err)
}

// explain turns an error of the system into one that says what to do.
func (p *Publisher) explain(path string, err error, site string) error {
	var e *Error
	if errors.As(err, &e) {
		return err
	}
	if p.replaced() {
		return p.gone(err)
	}
	site = " (" + site + ")"
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return p.refuse(path, "the disk is full", "free some space and build again"+site, err)
	case errors.Is(err, syscall.EROFS):
		return p.refuse(path, "the disk can only be read", "build into another folder with -out"+site, err)
	case errors.Is(err, fs.ErrPermission):
		return p.refuse(path, "no right to write here", "make the folder and all in it writable, or build into another with -out"+site, err)
	case errors.Is(err, syscall.EMFILE), errors.Is(err, syscall.ENFILE):
		return p.refuse(path, "too many open files", "raise the limit (ulimit -n) and build again"+site, err)
	case errors.Is(err, syscall.ENOTDIR):
		return p.refuse(path, "a file stands where the site needs a folder", "move it away and build again"+site, err)
	case errors.Is(err, syscall.EISDIR), errors.Is(err, fs.ErrExist), errors.Is(err, syscall.ENOTEMPTY):
		return p.refuse(path, "something that is not of the site stands here", "move it away and build again"+site, err)
	}
	cause := err
	var pe *fs.PathError
	var le *os.LinkError
	switch {
	case errors.As(err, &pe):
		cause = pe.Err
	case errors.As(err, &le):
		cause = le.Err
	}
	return p.refuse(path, cause.Error(), "put that right and build again"+site, err)
}
