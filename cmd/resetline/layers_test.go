package main

import (
	"os"
	"strings"
	"testing"
)

// TestFilesThatCannotBeLaidOver holds that a static file or a template that
// cannot be read, or should not, is named; and that a site without it, which is
// not the editor's, does not take the place of the one that is served.
func TestFilesThatCannotBeLaidOver(t *testing.T) {
	tests := []struct {
		name string
		lay  func() error
		want string
	}{
		{"a link out of the folder", func() error { return os.Symlink("../secret", "static/secret") },
			"static/secret: it cannot be read: a link to nothing, or to something outside the folder; replace it or take it away"},
		{"a template that links out of the folder", func() error { return os.Symlink("../secret", "templates/home.html") },
			"templates/home.html: it cannot be read: a link to nothing, or to something outside the folder; replace it or take it away"},
		{"a link to nothing", func() error { return os.Symlink("nothing", "static/style.css") },
			"static/style.css: it cannot be read: a link to nothing, or to something outside the folder; replace it or take it away"},
		{"a gigabyte", func() error { // which takes no room
			if err := os.WriteFile("static/film.mp4", nil, 0o644); err != nil {
				return err
			}
			return os.Truncate("static/film.mp4", 1<<30)
		}, "static/film.mp4: it cannot be read: 1073.7 MB, more than the 100 MB a file of the site may have; replace it or take it away"},
		{"no folder", func() error {
			if err := os.Remove("static"); err != nil {
				return err
			}
			return os.WriteFile("static", nil, 0o644)
		}, "static: it cannot be read: not a directory; replace it or take it away"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			archive(3).write(t, "content")
			folder{"secret": "a secret", "static/.keep": "", "templates/.keep": ""}.write(t, ".")
			if err := os.Remove("static/.keep"); err != nil {
				t.Fatal(err)
			}
			if code, _, said := call(t, "build", "-now", "2026-01-02"); code != 0 {
				t.Fatal(said)
			}
			before := readFolder(t, "public")
			if err := test.lay(); err != nil {
				t.Fatal(err)
			}
			code, _, said := call(t, "build", "-now", "2026-01-02")
			lines := strings.Split(said, "\n")
			if code != 1 || len(lines) != 4 || lines[1] != test.want || lines[2] != "resetline: 1 mistake; nothing was written" {
				t.Errorf("exit %d, %s\nwant %s", code, said, test.want)
			}
			sameFolder(t, readFolder(t, "public"), before)
		})
	}
}
