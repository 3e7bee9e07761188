package article

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// Mistake is something wrong in a file an editor wrote.
type Mistake struct {
	Path         string
	Line, Column int    // from 1, columns in characters; 0 for the file as a whole
	Wrong        string // what is wrong
	Do           string // what to do about it
	Warning      bool   // doubtful, not wrong: the build goes on
}

// Error returns "path:line:column: what is wrong; what to do".
func (m Mistake) Error() string {
	var b strings.Builder
	b.WriteString(m.Path)
	if m.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", m.Line, m.Column)
	}
	b.WriteString(": ")
	if m.Warning {
		b.WriteString("warning: ")
	}
	b.WriteString(m.Wrong)
	if m.Do != "" {
		b.WriteString("; " + m.Do)
	}
	return b.String()
}

// Cause is what the system says is wrong, without the call and the path, which
// the words around it name.
func Cause(err error) error {
	var in *fs.PathError
	if errors.As(err, &in) {
		return in.Err
	}
	return err
}

// Mistakes are all the mistakes of a run, in file order once sorted.
type Mistakes []Mistake

// Error returns a line a mistake.
func (ms Mistakes) Error() string {
	lines := make([]string, len(ms))
	for i, m := range ms {
		lines[i] = m.Error()
	}
	return strings.Join(lines, "\n")
}

// Fatal tells whether any of them is more than a warning.
func (ms Mistakes) Fatal() bool {
	return slices.ContainsFunc(ms, func(m Mistake) bool { return !m.Warning })
}

// Sort brings the mistakes into file order.
func (ms Mistakes) Sort() {
	slices.SortStableFunc(ms, func(a, b Mistake) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column), cmp.Compare(a.Wrong, b.Wrong))
	})
}
