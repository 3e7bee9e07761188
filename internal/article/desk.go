package article

import (
	"bufio"
	"bytes"
	"io"
	"strings"

	"go.yaml.in/yaml/v3"
)

// desk is where files are read, one after the other. What lies on it of a file
// is gone with the next: what an article keeps is copied.
type desk struct {
	source []byte // the file's bytes
	lines  *bufio.Reader
	nodes  []yaml.Node // see plainFields
	prose  prose

	// Room for what articles keep, see keep.
	blocks []Block
	pieces []piece
	words  strings.Builder
}

// keep copies what an article keeps beside what the ones before it do. In a place of its own it
// would lie between what reading leaves behind, which then could not be used for anything larger.
func keep[T any](room *[]T, items []T) []T {
	const atOnce = 512
	if len(items) == 0 {
		return nil
	}
	n := len(*room)
	if n+len(items) > cap(*room) {
		*room, n = make([]T, 0, max(atOnce, len(items))), 0
	}
	*room = append(*room, items...)
	return (*room)[n:len(*room):len(*room)]
}

// keepWords does so with a short text.
func (d *desk) keepWords(s string) string {
	const atOnce = 16 << 10
	if d.words.Len()+len(s) > d.words.Cap() {
		d.words = strings.Builder{} // what was kept in the other stays there
		d.words.Grow(max(atOnce, len(s)))
	}
	d.words.WriteString(s)
	return d.words.String()[d.words.Len()-len(s):]
}

func newDesk() *desk { return &desk{lines: bufio.NewReader(nil)} }

// opening gives a file line by line until its front matter is found, and then says
// that this was all: the library that looks for it would copy the text, too.
type opening struct {
	rest  []byte // what has not been given
	found bool
}

// Read implements io.Reader.
func (o *opening) Read(b []byte) (int, error) {
	if o.found || len(o.rest) == 0 {
		return 0, io.EOF
	}
	n := bytes.IndexByte(o.rest, '\n') + 1
	if n == 0 {
		n = len(o.rest)
	}
	n = copy(b, o.rest[:n])
	o.rest = o.rest[n:]
	return n, nil
}
