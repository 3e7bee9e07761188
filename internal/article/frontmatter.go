package article

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/adrg/frontmatter"
	"go.yaml.in/yaml/v3"
)

// file is a content file being read: its front matter as a tree with line
// numbers, its body, and the mistakes found so far.
type file struct {
	path     string
	links    linker
	desk     *desk
	body     []byte
	bodyLine int // the line on which body begins
	root     *fields
	mistakes Mistakes
}

// fault notes a mistake at a place of the file.
func (f *file) fault(line, column int, wrong, do string) {
	f.mistakes = append(f.mistakes, Mistake{Path: f.path, Line: line, Column: column, Wrong: wrong, Do: do})
}

// maxSize bounds a content file: inline parsing of Markdown is superlinear on
// hostile input, and no article of a newspaper comes near it.
const maxSize = 2 << 20

// parse splits a file into front matter and body. Without front matter the
// file has no root.
func (d *desk) parse(path string, source []byte, optional bool) *file {
	f := &file{path: path, desk: d}
	source, ok := f.text(source)
	if !ok {
		return f
	}
	first := firstLine(source)
	var node yaml.Node
	o := &opening{rest: source}
	decode := func(data []byte, v any) error {
		o.found = true
		if tree, ok := d.plainFields(data); ok {
			node = tree
			return nil
		}
		if f.indented(data, first) {
			return nil
		}
		err := yaml.Unmarshal(data, v)
		if words := len(node.Content) == 1 && node.Content[0].Kind == yaml.ScalarNode; (err != nil || words) && !f.slips(data, first) && err != nil {
			f.yamlFault(err, first)
		}
		return nil
	}
	d.lines.Reset(o)
	_, err := frontmatter.MustParse(d.lines, &node, frontmatter.NewFormat("---", "---", decode))
	switch {
	case errors.Is(err, frontmatter.ErrNotFound):
		f.noFrontMatter(source, first, optional)
		return f
	case err != nil:
		f.fault(1, 1, err.Error(), "")
		return f
	}
	front := source[:len(source)-len(o.rest)]
	f.body, f.bodyLine = o.rest, 1+bytes.Count(front, []byte("\n"))
	f.checkClosing(front)
	f.checkTangle()
	if len(f.mistakes) == 0 {
		f.root = f.mapping(&node, first)
	}
	return f
}

// text is a file without the mark that some programs begin UTF-8 with, and with
// one kind of line end. It is not ok if it is no text.
func (f *file) text(source []byte) (text []byte, ok bool) {
	source = bytes.TrimPrefix(source, []byte("\ufeff"))
	if bytes.IndexByte(source, '\r') >= 0 {
		source = bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n"))
		source = bytes.ReplaceAll(source, []byte("\r"), []byte("\n")) // which ends a line, too
	}
	if i := bytes.IndexByte(source, 0); i >= 0 {
		f.fault(1+bytes.Count(source[:i], []byte("\n")), 1, "this is no text", "save it as text with the encoding UTF-8, or take it out of the folder")
		return nil, false
	}
	if line, column, bad := invalidUTF8(source); bad {
		f.fault(line, column, "the file is not UTF-8 from here on", "save it with the encoding UTF-8")
		return nil, false
	}
	return source, true
}

// firstLine is the number of the first line that is not blank: the library
// lets front matter begin there.
func firstLine(source []byte) int {
	n := 1
	for line := range bytes.Lines(source) {
		if len(bytes.TrimSpace(line)) > 0 {
			break
		}
		n++
	}
	return n
}

// dashes tells whether a line was to be three hyphens: programs for letters make a dash
// of them, and a finger on the key makes four.
func dashes(line string) bool {
	other := func(r rune) bool { return !unicode.Is(unicode.Pd, r) }
	return len(line) > 1 && line != "---" && !strings.ContainsFunc(line, other)
}

func (f *file) noFrontMatter(source []byte, first int, optional bool) {
	opened := strings.HasPrefix(strings.TrimSpace(string(source)), "---")
	number := 0
	for line := range strings.Lines(string(source)) {
		number++
		if line = strings.TrimSpace(line); number >= first && dashes(line) {
			f.fault(number, 1, fmt.Sprintf("the line %q is no edge of front matter", line), "write three hyphens, ---, in its place")
			return
		}
		if number >= first && !opened {
			break
		}
	}
	if opened {
		f.fault(first, 1, "the front matter is not closed", "put a line with --- after its last field")
		return
	}
	if optional {
		f.body, f.bodyLine = source, 1
		f.root = &fields{file: f, line: 1, column: 1}
		f.checkTangle()
		return
	}
	f.fault(1, 1, "there is no front matter", "begin the file with a line ---, then title:, date: and source:, then a line ---")
}

// checkClosing finds a closing line that is indented. The library ends the
// front matter there, though it may well be part of a block of text.
func (f *file) checkClosing(front []byte) {
	front = bytes.TrimSuffix(front, []byte("\n"))
	last := front[bytes.LastIndexByte(front, '\n')+1:]
	if len(last) > 0 && (last[0] == ' ' || last[0] == '\t') {
		f.fault(f.bodyLine-1, 1, "an indented --- ends the front matter here", "put --- at the beginning of the line, or take it out of the text")
	}
}

// checkTangle refuses a text that would take hours to read.
func (f *file) checkTangle() {
	if line, tangled := tangle(f.body); tangled {
		f.fault(f.bodyLine-1+line, 1, "quotations, lists, links or tables are nested or repeated here beyond all measure", "take marks out of the text")
		f.body = nil
	}
}

var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)`)

// yamlFault reports what the YAML reader did not understand, for a cause that is
// no slip we know.
func (f *file) yamlFault(err error, first int) {
	m := yamlLine.FindStringSubmatch(err.Error())
	if m == nil {
		f.fault(first, 1, err.Error(), "")
		return
	}
	n, _ := strconv.Atoi(m[1])
	f.fault(first+max(n, 1), 1, "the front matter cannot be read: "+m[2], "look at the quotes, colons and indentation of this line and the one before")
}

func invalidUTF8(b []byte) (line, column int, bad bool) {
	if utf8.Valid(b) {
		return 0, 0, false
	}
	line, column = 1, 1
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			break
		}
		column++
		if r == '\n' {
			line, column = line+1, 1
		}
		b = b[n:]
	}
	return line, column, true
}

// mapping reads a node as a mapping; offset is added to its line numbers.
func (f *file) mapping(n *yaml.Node, offset int) *fields {
	fs := &fields{file: f, line: offset, column: 1, values: map[string]*yaml.Node{}, asked: make([]string, 0, 16)}
	if n.Kind == yaml.DocumentNode && len(n.Content) > 0 {
		n = n.Content[0]
		shift(n, offset)
	}
	if n.Kind == 0 {
		return fs
	}
	if n.Kind != yaml.MappingNode {
		f.fault(n.Line, n.Column, "this is no list of fields", "write a field a line: its name, a colon, a space, its value")
		return nil
	}
	fs.line, fs.column = n.Line, n.Column
	fs.keys = make([]*yaml.Node, 0, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		k := n.Content[i]
		if fs.find(k.Value) != nil {
			f.fault(k.Line, k.Column, fmt.Sprintf("the field %q is given twice", k.Value), "keep one of them")
			continue
		}
		fs.keys = append(fs.keys, k)
		fs.values[k.Value] = n.Content[i+1]
		f.cutOff(k, n.Content[i+1])
	}
	return fs
}

// shift moves line numbers from the block of YAML to the file. An alias is
// left out of the walk: its node stands elsewhere in the tree already.
func shift(n *yaml.Node, by int) {
	n.Line += by
	for _, c := range n.Content {
		shift(c, by)
	}
}
