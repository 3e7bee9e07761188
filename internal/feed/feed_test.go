package feed

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// written is the feed in the three formats, by the name of its file.
func written(t testing.TB, f Feed) map[string][]byte {
	t.Helper()
	var rss, atom, json bytes.Buffer
	if err := f.WriteRSS(&rss); err != nil {
		t.Fatal(err)
	}
	if err := f.WriteAtom(&atom); err != nil {
		t.Fatal(err)
	}
	if err := f.WriteJSON(&json); err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{"feed.xml": rss.Bytes(), "atom.xml": atom.Bytes(), "feed.json": json.Bytes()}
}

func TestGolden(t *testing.T) {
	for name, got := range written(t, sample()) {
		path := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestSameValueSameBytes(t *testing.T) {
	first, again := written(t, sample()), written(t, sample())
	for name := range first {
		if !bytes.Equal(first[name], again[name]) {
			t.Errorf("%s differs when written again", name)
		}
	}
}

// TestWritingLeavesTheValue guards against gorilla's pointers into our items.
func TestWritingLeavesTheValue(t *testing.T) {
	f := sample()
	written(t, f)
	if diff := cmp.Diff(sample(), f); diff != "" {
		t.Errorf("the feed changed (-before +after):\n%s", diff)
	}
}

func TestRefused(t *testing.T) {
	tests := []struct {
		name string
		harm func(*Feed)
		want string
	}{
		{"title", func(f *Feed) { f.Title = " \x01" }, "no title"},
		{"description", func(f *Feed) { f.Description = "" }, "no description"},
		{"language", func(f *Feed) { f.Language = "" }, "no language"},
		{"author", func(f *Feed) { f.Author.Name = "" }, "no author"},
		{"site", func(f *Feed) { f.SiteURL = "" }, "no site address"},
		{"self", func(f *Feed) { f.RSS.Self, f.Atom.Self, f.JSON.Self = "", "", "" }, "no address of its own"},
		{"item without ID", func(f *Feed) { f.Items[1].ID = "" }, "item 1: no ID"},
		{"item ID not a URI", func(f *Feed) { f.Items[1].ID = "p0w2" }, "item 1: p0w2: ID is not a URI"},
		{"item ID twice", func(f *Feed) { f.Items[2].ID = f.Items[0].ID }, `items 0 and 2 have the same ID "tag:example.org,2025:e/k3v9"`},
		{"item without title", func(f *Feed) { f.Items[0].Title = "" }, "e/k3v9: no title"},
		{"item without address", func(f *Feed) { f.Items[0].URL = "" }, "e/k3v9: no address"},
		{"item without text", func(f *Feed) { f.Items[2].Summary = "" }, "e/q7r1: neither HTML nor summary"},
		{"item without time", func(f *Feed) { f.Items[0].Published = time.Time{} }, "e/k3v9: no publication time"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := sample()
			test.harm(&f)
			var out bytes.Buffer
			for format, err := range map[string]error{"RSS": f.WriteRSS(&out), "Atom": f.WriteAtom(&out), "JSON": f.WriteJSON(&out)} {
				if err == nil || !strings.Contains(err.Error(), test.want) || !strings.Contains(err.Error(), " as "+format+": ") {
					t.Errorf("%s: error %v, want one with %q", format, err, test.want)
				}
			}
			if out.Len() > 0 {
				t.Errorf("something was written: %s", out.Bytes())
			}
		})
	}
}

func TestArchiveNeedsCurrent(t *testing.T) {
	f := sample()
	f.Archive, f.RSS.Current, f.Atom.Current = true, "", ""
	for format, write := range map[string]func(io.Writer) error{"RSS": f.WriteRSS, "Atom": f.WriteAtom} {
		if err := write(io.Discard); err == nil || !strings.Contains(err.Error(), "no current address") {
			t.Errorf("%s: error %v", format, err)
		}
	}
}

// TestEmpty: a story without corrections has an empty feed of corrections.
func TestEmpty(t *testing.T) {
	f := sample()
	f.Items = nil
	var out bytes.Buffer
	if err := f.WriteAtom(&out); err == nil || !strings.Contains(err.Error(), "no items and no updated time") {
		t.Errorf("an empty Atom feed without a time gave %v", err)
	}
	f.Updated = time.Date(2025, 1, 2, 3, 4, 5, 0, time.UTC)
	files := written(t, f)
	for name, want := range map[string]string{
		"feed.xml":  "<lastBuildDate>Thu, 02 Jan 2025 03:04:05 +0000</lastBuildDate>",
		"atom.xml":  "<updated>2025-01-02T03:04:05Z</updated>",
		"feed.json": `"items": []`,
	} {
		if !bytes.Contains(files[name], []byte(want)) {
			t.Errorf("%s lacks %s:\n%s", name, want, files[name])
		}
	}
}

func TestClean(t *testing.T) {
	tests := []struct{ in, want string }{
		{"plain, ümläut, 漢字, 🛥\ufe0f", "plain, ümläut, 漢字, 🛥\ufe0f"},
		{"\u202bright to left\u202c", "\u202bright to left\u202c"},
		{"a\x00b\x1bc\x7fd\u0080e", "abcde"},
		{"a\vb\fc\u0085d", "a b c d"},
		{"tab\tnewline\nreturn\r", "tab\tnewline\nreturn\r"},
		{"\ufffe\uffffx\ufffd", "x"},
		{"half \xff\xc3 rune", "half  rune"},
	}
	for _, test := range tests {
		if got := clean(test.in); got != test.want {
			t.Errorf("clean(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestDistinct(t *testing.T) {
	at := func(published, updated int) Times {
		t := Times{Published: time.Unix(int64(published), 0).UTC()}
		if updated != 0 {
			t.Updated = time.Unix(int64(updated), 0).UTC()
		}
		return t
	}
	tests := []struct {
		name     string
		in, want []Times
	}{
		{"none", []Times{}, []Times{}},
		{"different stay", []Times{at(300, 400), at(200, 200)}, []Times{at(300, 400), at(200, 200)}},
		{"last keeps its time", []Times{at(100, 0), at(100, 0), at(100, 0)}, []Times{at(102, 102), at(101, 101), at(100, 100)}},
		{"next free second", []Times{at(101, 0), at(100, 0), at(100, 0)}, []Times{at(102, 102), at(101, 101), at(100, 100)}},
		{"updates differ too", []Times{at(300, 500), at(200, 500)}, []Times{at(300, 501), at(200, 500)}},
		{"unchanged stays unchanged", []Times{at(500, 0), at(200, 500)}, []Times{at(501, 501), at(200, 500)}},
	}
	for _, test := range tests {
		got := slices.Clone(test.in)
		Distinct(got)
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		again := slices.Clone(got)
		Distinct(again)
		if diff := cmp.Diff(got, again); diff != "" {
			t.Errorf("%s: a second time changes it (-once +twice):\n%s", test.name, diff)
		}
	}
}
