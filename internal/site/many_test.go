package site

import (
	"fmt"
	"strings"
	"testing"

	"resetline/internal/timeline"
)

// TestManySources holds that an entry that very many sentences tell quotes the
// first of them and links to all.
func TestManySources(t *testing.T) {
	c, tl := fixture(t)
	e := tl.Entries[0]
	first := e.Sources[0]
	e.Sources = make([]*timeline.Source, quotedWhole+20)
	for i := range e.Sources {
		s := *first
		s.ID = fmt.Sprint("source", i)
		e.Sources[i] = &s
	}
	page := string(render(t, c, tl, fixtureOptions())["e/"+e.ID+"/index.html"])
	if n := strings.Count(page, "<blockquote"); n < quotedWhole || n > quotedWhole+5 {
		t.Errorf("%d sentences are quoted, want %d", n, quotedWhole)
	}
	for i := range e.Sources {
		if !strings.Contains(page, fmt.Sprintf(` id="ssource%d"`, i)) {
			t.Errorf("sentence %d has no place of its own", i+1)
		}
	}
	doc := parsed(t, page)
	if wrong := in("details.rest", in("summary", says("20 more sentences, on the pages of their articles")), says("Farness Courier, 4 March 2025: paragraph 4"))(doc); wrong != "" {
		t.Error(wrong)
	}
}
