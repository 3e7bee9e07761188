package article

import (
	"strings"
	"testing"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

func TestPlainFields(t *testing.T) {
	for _, c := range []struct {
		name, front string
		plain       bool
	}{
		{"words", "title: The bridge opens, at last\ndate: 2025-04-24T18:30:00+01:00\nurl: https://example.org/a?b=c&d\n", true},
		{"quotes", "title: \"Bridge: “we’re open” & #1\"\nsource: Émile’s “Post”\n", true},
		{"a list", "topics: [rail, money, ten-year plan]\n", true},
		{"one of one letter", "title: a\ntopics: [b]", true},
		{"the same name twice", "title: a\ntitle: b\n", true},
		{"nothing", "", false},
		{"more than anybody writes", strings.Repeat("a: b\n", 1000), false},
		{"no value", "title:\n", false},
		{"null", "title: Null\n", false},
		{"escapes", `title: "a \"b\""`, false},
		{"single quotes", "title: 'a'\n", false},
		{"a comment", "title: a # b\n", false},
		{"a colon", "title: a: b\n", false},
		{"a second line", "title: a\n  b\n", false},
		{"a blank line", "title: a\n\ndate: b\n", false},
		{"a block", "title: |\n  a\n", false},
		{"an anchor", "title: &a b\n", false},
		{"a list within a list", "topics: [a, [b]]\n", false},
		{"a list in quotes", "topics: [\"a\", b]\n", false},
		{"a list with a mark", "topics: [a?b]\n", false},
		{"a list below", "topics:\n- a\n", false},
		{"a separator of lines", "title: \"a\u2028b\"\n", false},
	} {
		tree, ok := newDesk().plainFields([]byte(c.front))
		if ok != c.plain {
			t.Errorf("%s: plain is %v", c.name, ok)
		}
		if ok {
			sameTree(t, c.front, &tree)
		}
	}
}

// sameTree holds a tree against the one of the YAML reader.
func sameTree(t *testing.T, front string, got *yaml.Node) {
	t.Helper()
	var want yaml.Node
	if err := yaml.Unmarshal([]byte(front), &want); err != nil {
		t.Fatalf("%q is taken for plain: %v", front, err)
	}
	if !equalNodes(got, &want) {
		t.Errorf("%q gives\n%+v\nwant\n%+v", front, got, want)
	}
}

func equalNodes(a, b *yaml.Node) bool {
	if a.Kind != b.Kind || a.Value != b.Value || a.Line != b.Line || a.Column != b.Column || len(a.Content) != len(b.Content) || b.Tag == "!!null" {
		return false
	}
	for i := range a.Content {
		if !equalNodes(a.Content[i], b.Content[i]) {
			return false
		}
	}
	return true
}

func FuzzPlainFields(f *testing.F) {
	f.Add("title: The bridge opens\ndate: 2025-04-24\n")
	f.Add("title: \"Bridge: open\"\ntopics: [rail, money]\n")
	f.Fuzz(func(t *testing.T, front string) {
		if tree, ok := newDesk().plainFields([]byte(front)); ok && utf8.ValidString(front) { // files that are not are refused
			sameTree(t, front, &tree)
		}
	})
}
