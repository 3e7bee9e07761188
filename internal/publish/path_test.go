package publish

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCheckPath(t *testing.T) {
	tests := []struct {
		path string
		why  string // "" is allowed
	}{
		{"index.html", ""},
		{"e/3f9a/index.html", ""},
		{"a/été-2025/index.html", ""},
		{".nojekyll", ""},
		{".well-known/x", ""},
		{"a..b/c", ""},
		{"", "an empty name"},
		{".", "an empty name"},
		{"/etc/passwd", "not a plain relative name"},
		{"../x", "not a plain relative name"},
		{"a/../../x", "not a plain relative name"},
		{"a/./x", "not a plain relative name"},
		{"a//x", "not a plain relative name"},
		{"a/", "not a plain relative name"},
		{"a\xff", "not a plain relative name"},
		{`a\x`, "a backslash"},
		{"a\nb", "a control character"},
		{"a\x00b", "a control character"},
		{".resetline/manifest", "kept for the program itself"},
		{".Resetline", "kept for the program itself"},
		{strings.Repeat("a", 256), "a name of more than 255 bytes"},
	}
	for _, test := range tests {
		err := checkPath(test.path)
		got := ""
		if err != nil {
			got = err.Error()
		}
		want := ""
		if test.why != "" {
			want = test.path + ": cannot be an address of the site (" + test.why + "); rename it"
		}
		if got != want {
			t.Errorf("checkPath(%q) is %q, want %q", test.path, got, want)
		}
	}
}

// A path that is accepted is written there and nowhere else; one that is
// refused writes nothing.
func FuzzPath(f *testing.F) {
	for _, s := range []string{"index.html", "a/b/c", "../x", "/x", `..\x`, "a/..", ".resetline/lock", "con", "a:b", "é"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, path string) {
		top := t.TempDir()
		out := filepath.Join(top, "public")
		_, err := build(out, files{path: "text"})
		got := found(t, top)
		for name, text := range got {
			switch {
			case !strings.HasPrefix(name, "public/"):
				t.Errorf("%q wrote %q", path, name)
			case name == "public/"+path && text == "text" && err == nil:
			case strings.HasPrefix(name, "public/.resetline/") || strings.HasSuffix(name, "/"):
			default:
				t.Errorf("%q wrote %q", path, name)
			}
		}
		if text, err2 := os.ReadFile(filepath.Join(out, path)); err == nil && string(text) != "text" {
			t.Errorf("%q was accepted and is not there: %v", path, err2)
		}
	})
}
