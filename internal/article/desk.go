package article

import (
	"bufio"
	"bytes"
	"io"

	"go.yaml.in/yaml/v3"

	"resetline/internal/keep"
)

// desk is where files are read, one after the other. What lies on it of a file
// is gone with the next: what an article keeps is copied.
type desk struct {
	source []byte // the file's bytes
	lines  *bufio.Reader
	nodes  []yaml.Node // see plainFields
	prose  prose

	// What articles keep.
	words  keep.Words
	blocks keep.List[Block]
	pieces keep.List[piece]
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
