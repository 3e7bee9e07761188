package publish

import (
	"io/fs"
	"path/filepath"
	"strings"
	"unicode"
)

// own is the folder inside the output folder that belongs to this package: the
// lock, the manifest, and during a build what waits for Commit.
const own = ".resetline"

// maxName is the longest name of a file or folder, in bytes, that the usual
// file systems take.
const maxName = 255

// checkPath refuses a name that is not a plain relative one with forward
// slashes, on whatever system the site is built: the same content is to fail or
// pass everywhere. Control characters are refused because the manifest has one
// name a line.
func checkPath(path string) error {
	why := ""
	switch {
	case path == "" || path == ".":
		why = "an empty name"
	case !fs.ValidPath(path):
		why = "not a plain relative name"
	case strings.ContainsRune(path, '\\'):
		why = "a backslash"
	case strings.ContainsFunc(path, unicode.IsControl):
		why = "a control character"
	case !filepath.IsLocal(path):
		why = "a name this system reserves"
	}
	if why == "" {
		why = checkElements(path)
	}
	if why == "" {
		return nil
	}
	return &Error{Path: path, What: "cannot be an address of the site (" + why + ")", Do: "rename it"}
}

func checkElements(path string) string {
	first, _, _ := strings.Cut(path, "/")
	if strings.EqualFold(first, own) {
		return "kept for the program itself"
	}
	for name := range strings.SplitSeq(path, "/") {
		if len(name) > maxName {
			return "a name of more than 255 bytes"
		}
	}
	return ""
}

// parent returns the folder a path lies in, "" at the top.
func parent(path string) string {
	return path[:max(0, strings.LastIndexByte(path, '/'))]
}
