package article

import (
	"bytes"
	"strings"
)

// Head tells where the text begins in what may be a content file, and the day or
// time of publication that its front matter names, as it stands there. A text
// without front matter begins at its beginning.
func Head(source []byte) (published string, body int) {
	if !bytes.HasPrefix(source, []byte("---")) {
		return "", 0
	}
	f := newDesk().parse("", source, true)
	if f.root == nil {
		return "", 0
	}
	for range f.bodyLine - 1 {
		body += bytes.IndexAny(source[body:], "\r\n") + 1
		if bytes.HasSuffix(source[:body], []byte("\r")) && bytes.HasPrefix(source[body:], []byte("\n")) {
			body++
		}
	}
	if n := f.root.get("date"); n != nil {
		published = strings.TrimSpace(n.Value)
	}
	return published, body
}
