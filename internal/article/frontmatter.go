package article

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/adrg/frontmatter"
	"go.yaml.in/yaml/v3"

	"resetline/internal/date"
)

// file is a content file being read: its front matter as a tree with line
// numbers, its body, and the mistakes found so far.
type file struct {
	path     string
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
func parse(path string, source []byte, optional bool) *file {
	f := &file{path: path}
	source = bytes.TrimPrefix(source, []byte("\ufeff"))
	source = bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n"))
	if line, column, bad := invalidUTF8(source); bad {
		f.fault(line, column, "the file is not UTF-8 from here on", "save it with the encoding UTF-8")
		return f
	}
	first := firstLine(source)
	var node yaml.Node
	decode := func(data []byte, v any) error {
		err := yaml.Unmarshal(data, v)
		if err != nil {
			f.yamlFault(err, first, data)
		}
		return nil
	}
	body, err := frontmatter.MustParse(bytes.NewReader(source), &node, frontmatter.NewFormat("---", "---", decode))
	switch {
	case errors.Is(err, frontmatter.ErrNotFound):
		f.noFrontMatter(source, first, optional)
		return f
	case err != nil:
		f.fault(1, 1, err.Error(), "")
		return f
	}
	f.body = body
	f.bodyLine = 1 + bytes.Count(source[:len(source)-len(body)], []byte("\n"))
	f.checkClosing(source[:len(source)-len(body)])
	if len(f.mistakes) == 0 {
		f.root = f.mapping(&node, first)
	}
	return f
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

func (f *file) noFrontMatter(source []byte, first int, optional bool) {
	if strings.HasPrefix(strings.TrimSpace(string(source)), "---") {
		f.fault(first, 1, "the front matter is not closed", "put a line with --- after its last field")
		return
	}
	if optional {
		f.body, f.bodyLine = source, 1
		f.root = &fields{file: f, line: 1, column: 1}
		return
	}
	f.fault(1, 1, "there is no front matter", "begin the file with a line ---, then title:, date: and source:, then a line ---")
}

// checkClosing finds a closing line that is indented. The library ends the
// front matter there, though it may well be part of a block of text.
func (f *file) checkClosing(head []byte) {
	head = bytes.TrimSuffix(head, []byte("\n"))
	last := head[bytes.LastIndexByte(head, '\n')+1:]
	if len(last) > 0 && (last[0] == ' ' || last[0] == '\t') {
		f.fault(f.bodyLine-1, 1, "an indented --- ends the front matter here", "put --- at the beginning of the line, or take it out of the text")
	}
}

var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)`)

// yamlFault reports what the YAML reader did not understand, in the words of
// an editor where the cause is known.
func (f *file) yamlFault(err error, first int, data []byte) {
	m := yamlLine.FindStringSubmatch(err.Error())
	if m == nil {
		f.fault(first, 1, err.Error(), "")
		return
	}
	n, _ := strconv.Atoi(m[1])
	line, do := first+max(n, 1), "look at the quotes, colons and indentation of this line and the one before"
	wrong := "the front matter cannot be read: " + m[2]
	if strings.Contains(m[2], "mapping values are not allowed") {
		line, do = first+colonLine(data, n), "put the value in double quotes"
		wrong = "a value holds a colon"
	}
	f.fault(line, 1, wrong, do)
}

// colonLine finds the line that holds the second colon: the reader names the
// line it gave up on, which may be the one after.
func colonLine(data []byte, n int) int {
	lines := strings.Split(string(data), "\n")
	for _, i := range []int{n, n - 1} {
		if i >= 1 && i <= len(lines) && strings.Count(lines[i-1], ": ") > 1 {
			return i
		}
	}
	return max(n, 1)
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

// fields is a YAML mapping that is read field by field. What nobody asked for
// is a mistake, see done.
type fields struct {
	file         *file
	line, column int
	keys         []*yaml.Node
	values       []*yaml.Node
	asked        []string
}

// mapping reads a node as a mapping; offset is added to its line numbers.
func (f *file) mapping(n *yaml.Node, offset int) *fields {
	fs := &fields{file: f, line: offset, column: 1}
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
	for i := 0; i+1 < len(n.Content); i += 2 {
		k := n.Content[i]
		if fs.find(k.Value) != nil {
			f.fault(k.Line, k.Column, fmt.Sprintf("the field %q is given twice", k.Value), "keep one of them")
			continue
		}
		fs.keys, fs.values = append(fs.keys, k), append(fs.values, n.Content[i+1])
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

func (fs *fields) find(name string) *yaml.Node {
	for i, k := range fs.keys {
		if k.Value == name {
			return fs.values[i]
		}
	}
	return nil
}

// get returns a field's value, nil if it is missing or empty.
func (fs *fields) get(name string) *yaml.Node {
	if !slices.Contains(fs.asked, name) {
		fs.asked = append(fs.asked, name)
	}
	n := fs.find(name)
	if n == nil || n.Kind == yaml.ScalarNode && (n.Tag == "!!null" || strings.TrimSpace(n.Value) == "") {
		return nil
	}
	return n
}

// text reads a field of one value.
func (fs *fields) text(name string) string {
	n := fs.get(name)
	if n == nil {
		return ""
	}
	if n.Kind != yaml.ScalarNode {
		fs.fault(n, fmt.Sprintf("the field %q has to be one value", name), "write it on one line, in double quotes if it holds a colon")
		return ""
	}
	return strings.TrimSpace(n.Value)
}

// required reads a field that must not be missing.
func (fs *fields) required(name, do string) string {
	s := fs.text(name)
	if s == "" && (fs.find(name) == nil || fs.find(name).Kind == yaml.ScalarNode) {
		fs.file.fault(fs.line, fs.column, fmt.Sprintf("the field %q is missing", name), do)
	}
	return s
}

// texts reads a list of values; one value alone is a list of one.
func (fs *fields) texts(name string) []string {
	n := fs.get(name)
	if n == nil {
		return nil
	}
	items := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		items = n.Content
	}
	list := []string{}
	for _, c := range items {
		if c.Kind != yaml.ScalarNode {
			fs.fault(c, fmt.Sprintf("the field %q has to be a list of words", name), "write it as [one, two]")
			continue
		}
		list = append(list, strings.TrimSpace(c.Value))
	}
	return list
}

// mappings reads a list of mappings.
func (fs *fields) mappings(name string) []*fields {
	n := fs.get(name)
	if n == nil {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		fs.fault(n, fmt.Sprintf("the field %q has to be a list", name), "begin each item with a hyphen")
		return nil
	}
	var list []*fields
	for _, c := range n.Content {
		if m := fs.file.mapping(c, 0); m != nil {
			list = append(list, m)
		}
	}
	return list
}

// choice reads a field that is one of a few words.
func (fs *fields) choice(name string, words ...string) string {
	s := fs.text(name)
	if s != "" && !slices.Contains(words, s) {
		fs.fault(fs.find(name), fmt.Sprintf("%q is no value of the field %q", s, name), "write "+strings.Join(words, ", "))
		return ""
	}
	return s
}

func (fs *fields) flag(name string) bool { return fs.choice(name, "true", "false") == "true" }

func (fs *fields) number(name string) int {
	s := fs.text(name)
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		fs.fault(fs.find(name), fmt.Sprintf("%q is no whole number", s), fmt.Sprintf("give %q a number such as 2", name))
	}
	return n
}

// edtf reads a date of any precision.
func (fs *fields) edtf(name string) date.Date {
	s := fs.text(name)
	if s == "" {
		return date.Date{}
	}
	d, err := date.Parse(s)
	if err != nil {
		wrong, do, _ := strings.Cut(err.Error(), "; ")
		fs.fault(fs.find(name), wrong, do)
	}
	return d
}

// instantForms are the ways to write a time of publication; those without a
// zone are in the site's.
var instantForms = []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04"}

// instant reads a day or a point in time; dayOnly tells which.
func (fs *fields) instant(name string, zone *time.Location) (t time.Time, dayOnly bool) {
	s := fs.text(name)
	if s == "" {
		return time.Time{}, false
	}
	if d, err := date.Parse(s); err == nil && d.Precision == date.ByDay && d.Qualifier == date.Exact {
		y, m, day := d.First.Civil()
		return time.Date(y, time.Month(m), day, 0, 0, 0, 0, zone), true
	}
	for _, form := range instantForms {
		if t, err := time.ParseInLocation(form, s, zone); err == nil {
			return t.In(zone), false
		}
	}
	wrong := fmt.Sprintf("%q is no day or time", s)
	if _, err := date.Parse(s[:min(10, len(s))]); err != nil && strings.HasPrefix(err.Error(), "there is no day") {
		wrong, _, _ = strings.Cut(err.Error(), "; ")
	}
	fs.fault(fs.find(name), wrong, "write it as 2025-04-24 or 2025-04-24T18:30:00+01:00")
	return time.Time{}, false
}

func (fs *fields) fault(n *yaml.Node, wrong, do string) {
	fs.file.fault(n.Line, n.Column, wrong, do)
}

// done reports the fields that nobody asked for.
func (fs *fields) done() {
	for _, k := range fs.keys {
		if slices.Contains(fs.asked, k.Value) {
			continue
		}
		do := "the fields here are " + strings.Join(fs.asked, ", ")
		if near := nearest(k.Value, fs.asked); near != "" {
			do = fmt.Sprintf("did you mean %q?", near)
		}
		fs.file.fault(k.Line, k.Column, fmt.Sprintf("there is no field %q", k.Value), do)
	}
}

// nearest returns the known name that differs from a name by at most two
// letters, "" if none does.
func nearest(name string, known []string) string {
	best, least := "", 3
	for _, k := range known {
		if d := distance(strings.ToLower(name), k); d < least {
			best, least = k, d
		}
	}
	return best
}

// distance is Levenshtein's: how many letters to insert, delete or replace.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
