package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

const (
	manifestName = own + "/manifest"
	manifestTmp  = changedDir + "/manifest" // where the next build clears it away
	manifestHead = "resetline manifest 1: the files of this folder that the program may replace and remove\n"
)

// readManifest returns the files that earlier builds put into the folder,
// sorted, nil where there is no manifest. Every name is checked: what is
// listed may be removed.
func (p *Publisher) readManifest() ([]string, error) {
	data, err := p.root.ReadFile(manifestName)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	body, ok := strings.CutPrefix(string(data), manifestHead)
	if !ok {
		return nil, p.badManifest(1)
	}
	names := make([]string, 0, strings.Count(body, "\n"))
	for line := range strings.Lines(body) {
		name, ok := strings.CutSuffix(line, "\n")
		if !ok || checkPath(name) != nil {
			return nil, p.badManifest(len(names) + 2)
		}
		names = append(names, name)
	}
	if !slices.IsSorted(names) {
		slices.Sort(names)
	}
	return slices.Compact(names), nil
}

func (p *Publisher) badManifest(line int) error {
	what := fmt.Sprintf("line %d is not from this program", line)
	return p.refuse(manifestName, what, "empty the folder and build again", nil)
}

// writeManifest replaces the manifest as a whole, so that a killed build leaves
// one of the two.
func (p *Publisher) writeManifest(names []string) error {
	size := len(manifestHead)
	for _, name := range names {
		size += len(name) + 1
	}
	data := append(make([]byte, 0, size), manifestHead...)
	for _, name := range names {
		data = append(append(data, name...), '\n')
	}
	if err := p.root.create(manifestTmp, data, p.umask); err != nil {
		return err
	}
	return p.root.Rename(manifestTmp, manifestName)
}

// merge returns the union of two sorted lists.
func merge(a, b []string) []string {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}
