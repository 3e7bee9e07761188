package publish

import (
	"os"
	"path/filepath"
	"testing"
)

// TestHolds says when a folder is what a build would make of it, and that
// anything done to its files since is noticed.
func TestHolds(t *testing.T) {
	site := files{"index.html": "home", "a/x/index.html": "an article", "feed.xml": "<rss/>"}
	tests := []struct {
		name   string
		before func(t *testing.T, dir string)
		of     string
		want   bool
	}{
		{"as it was written", nil, "this", true},
		{"made of something else", nil, "that", false},
		{"made of nothing that is named", nil, "", false},
		{"a foreign file beside it", func(t *testing.T, dir string) { put(t, dir, files{"CNAME": "ferry.example"}) }, "this", true},
		{"edited", func(t *testing.T, dir string) { put(t, dir, files{"index.html": "hime"}) }, "this", false},
		{"zeros after a power cut", func(t *testing.T, dir string) { put(t, dir, files{"index.html": "\x00\x00\x00\x00"}) }, "this", false},
		{"cut short", func(t *testing.T, dir string) { put(t, dir, files{"index.html": ""}) }, "this", false},
		{"removed", func(t *testing.T, dir string) { must(t, os.Remove(filepath.Join(dir, "a/x/index.html"))) }, "this", false},
		{"not to be read", func(t *testing.T, dir string) { must(t, os.Chmod(filepath.Join(dir, "feed.xml"), 0o600)) }, "this", false},
		{"a link in its place", func(t *testing.T, dir string) {
			must(t, os.Rename(filepath.Join(dir, "index.html"), filepath.Join(dir, "home.html")))
			must(t, os.Symlink("home.html", filepath.Join(dir, "index.html")))
		}, "this", false},
		{"built since without a name", func(t *testing.T, dir string) { mustBuild(t, dir, site) }, "this", false},
		{"no manifest", func(t *testing.T, dir string) { must(t, os.Remove(filepath.Join(dir, manifestName))) }, "this", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			made, err := buildOf(dir, site, "this")
			must(t, err)
			if test.before != nil {
				test.before(t, dir)
			}
			before := served(t, dir)
			got, ok := Holds(dir, test.of)
			if ok != test.want {
				t.Fatalf("Holds is %v, want %v", ok, test.want)
			}
			if want := (Stats{Files: made.Files, Unchanged: made.Files, Bytes: made.Bytes}); ok && got != want {
				t.Errorf("Stats are %+v, want %+v", got, want)
			}
			same(t, served(t, dir), before)
		})
	}
}

// TestHoldsAgain holds that a build mends what was edited, and says so.
func TestHoldsAgain(t *testing.T) {
	dir := t.TempDir()
	site := files{"index.html": "home", "a/x/index.html": "an article"}
	for range 2 {
		_, err := buildOf(dir, site, "this")
		must(t, err)
		if _, ok := Holds(dir, "this"); !ok {
			t.Error("the folder does not hold what was just built")
		}
		put(t, dir, files{"index.html": "edited"})
	}
}

// TestHoldsNowhere holds that asking makes no folder.
func TestHoldsNowhere(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	if _, ok := Holds(dir, "this"); ok {
		t.Error("a folder that is not there holds a site")
	}
	if _, err := os.Lstat(dir); !os.IsNotExist(err) {
		t.Errorf("asking has made the folder: %v", err)
	}
}
