package article

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Nearly all front matter is as plain as YAML can be: a field a line, its value
// some words, a text in double quotes or a list of words in brackets. Such is
// read here, for a seventh of what the YAML reader takes, which was nearly a third of
// reading. What is not quite as plain, in any line, is left to that reader.

// plainFields reads plain front matter into the tree that the YAML reader makes
// of it, without tags: no value is null. The tree is gone with the next file. It
// is not ok if the front matter is not plain.
func (d *desk) plainFields(data []byte) (tree yaml.Node, ok bool) {
	const most = 100 // lines: there is room for them all, and no more are plain
	lines := bytes.Count(data, []byte("\n")) + 1
	if lines > most {
		return yaml.Node{}, false
	}
	d.nodes = slices.Grow(d.nodes[:0], 2*lines) // they may not move while the tree grows
	root := &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1, Content: make([]*yaml.Node, 0, 2*lines)}
	for line := range strings.Lines(string(data)) { // an article keeps them all in one piece
		name, text, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
		n := len(d.nodes)
		d.nodes = append(d.nodes,
			yaml.Node{Kind: yaml.ScalarNode, Line: n/2 + 1, Column: 1, Value: name},
			yaml.Node{Kind: yaml.ScalarNode, Line: n/2 + 1, Column: len(name) + 3})
		if !isPlainName(name) || !setPlain(&d.nodes[n+1], text) {
			return yaml.Node{}, false
		}
		root.Content = append(root.Content, &d.nodes[n], &d.nodes[n+1])
	}
	return yaml.Node{Kind: yaml.DocumentNode, Line: 1, Column: 1, Content: []*yaml.Node{root}}, len(d.nodes) > 0
}

func isPlainName(s string) bool {
	const longest = 100 // of YAML's names that stand without a question mark, some more
	return isPlain(s) && len(s) < longest && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz_") == ""
}

// setPlain gives a field its value, if that is plain.
func setPlain(n *yaml.Node, s string) bool {
	if strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return false
	}
	if inside, ok := within(s, `"`, `"`); ok {
		n.Value = inside
		return !strings.ContainsAny(inside, `"\`)
	}
	if inside, ok := within(s, "[", "]"); ok {
		return setPlainList(n, inside)
	}
	n.Value = s
	return isPlain(s)
}

// within takes the marks off a text that stands between two.
func within(s, open, closing string) (inside string, ok bool) {
	inside, opened := strings.CutPrefix(s, open)
	inside, closed := strings.CutSuffix(inside, closing)
	return inside, opened && closed
}

func setPlainList(n *yaml.Node, items string) bool {
	n.Kind = yaml.SequenceNode
	column := n.Column + 1
	for item := range strings.SplitSeq(items, ", ") {
		if !isPlain(item) || strings.ContainsFunc(item, isMark) {
			return false
		}
		n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Line: n.Line, Column: column, Value: item})
		column += utf8.RuneCountInString(item) + len(", ")
	}
	return true
}

// isMark tells whether a character may be more than itself in a list.
func isMark(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ' ' && r != '-' && r != '_'
}

// isPlain tells whether printable text is a value as it stands: it begins with a
// letter or a digit, holds nothing that could be a mark of YAML's, and is not null.
func isPlain(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !strings.Contains(s, ": ") && !strings.ContainsRune(s, '#') &&
		!strings.HasSuffix(s, ":") && !strings.HasSuffix(s, " ") && !strings.EqualFold(s, "null")
}
