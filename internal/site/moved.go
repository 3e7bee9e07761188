package site

import (
	"bytes"
	"strings"
	"sync"
)

// movedPage is moved.html: it leads from an entry's old address to the one it
// has now. An archive has half as many of these pages as it has entries, so
// they say no more than they must, and the template is filled once for all of
// them: an entry's ID is all that tells them apart.
type movedPage struct {
	Site      *SiteInfo
	To        string // from the page
	Canonical string
}

// anyID stands for an entry's ID in the page that all the others are made of.
const anyID = "00an0entrys0id00"

// movedJob is a page at an address beside the entry's that leads to it.
func (s *site) movedJob(path, id string) job {
	return job{path: path, fill: func(buf *bytes.Buffer) error {
		if strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			return s.fillMoved(buf, id)
		}
		parts, err := s.moved()
		for i, part := range parts {
			if i > 0 {
				buf.WriteString(id)
			}
			buf.Write(part)
		}
		return err
	}}
}

func (s *site) fillMoved(buf *bytes.Buffer, id string) error {
	return execute(s.views.pages["moved.html"].template, "moved.html", buf, movedPage{s.info, "../" + id + "/", s.options.BaseURL + "e/" + id + "/"})
}

// newMoved returns the page cut at the places where the ID stands. It is made
// when it is first asked for.
func (s *site) newMoved() func() ([][]byte, error) {
	return sync.OnceValues(func() ([][]byte, error) {
		var buf bytes.Buffer
		err := s.fillMoved(&buf, anyID)
		return bytes.Split(buf.Bytes(), []byte(anyID)), err
	})
}
