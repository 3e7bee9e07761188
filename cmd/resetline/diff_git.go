package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os/exec"
	"strings"
)

// revision is a content folder as it was in a revision of its git repository,
// read into memory: nothing is checked out. A revision in which there was no
// such folder gives an empty one.
func revision(folder, rev string) (fs.FS, error) {
	if strings.HasPrefix(rev, "-") || strings.ContainsAny(rev, ":\x00\n") {
		return nil, usageError{fmt.Sprintf("-against %q is neither a folder nor a revision of git", rev)}
	}
	top, err := git(folder, "rev-parse", "--show-toplevel")
	if errors.Is(err, exec.ErrNotFound) {
		return nil, errors.New("git is not installed; name a folder to compare with: -against DIR")
	}
	if err != nil {
		return nil, fmt.Errorf("%s is in no git repository; name a folder to compare with: -against DIR", folder)
	}
	commit, err := git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if err != nil {
		return nil, fmt.Errorf("there is neither a folder nor a revision %s; in a shallow clone fetch more of the history", rev)
	}
	prefix, err := git(folder, "rev-parse", "--show-prefix")
	if err != nil {
		return nil, err
	}
	tree := line1(commit) + ":" + strings.TrimSuffix(line1(prefix), "/")
	if _, err := git(line1(top), "cat-file", "-e", tree); err != nil {
		return inMemory()
	}
	data, err := git(line1(top), "archive", "--format=zip", tree)
	if err != nil {
		return nil, err
	}
	return zip.NewReader(bytes.NewReader(data), int64(len(data)))
}

func line1(b []byte) string { return strings.TrimSuffix(string(b), "\n") }

// git runs git in a folder, without a shell.
func git(folder string, args ...string) ([]byte, error) {
	cmd := exec.Command("git", append([]string{"-C", folder}, args...)...)
	out, err := cmd.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) && len(exit.Stderr) > 0 {
		return nil, fmt.Errorf("git: %s", bytes.TrimSpace(exit.Stderr))
	}
	return out, err
}
