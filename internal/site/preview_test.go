package site

import (
	"bytes"
	"errors"
	"io/fs"
	"sync"
	"testing"
)

// TestPreviewIsTheSite holds that a preview gives every file of the site, byte
// for byte, whatever was asked for before, and no other.
func TestPreviewIsTheSite(t *testing.T) {
	c, tl := fixture(t)
	o := fixtureOptions()
	p, err := NewPreview(c, tl, o)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.File("e/none/index.html"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a page that is not there: %v", err)
	}
	var mutex sync.Mutex
	files := 0
	err = Render(c, tl, o, func(_ Phase, path string, want []byte) error {
		mutex.Lock()
		defer mutex.Unlock()
		files++
		got, err := p.File(path)
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s differs, %v", path, err)
		}
		return nil
	})
	if err != nil || files < 20 {
		t.Fatalf("%d files, %v", files, err)
	}
}
