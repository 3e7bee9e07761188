package article

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// What an editor meant by front matter that is no YAML. The YAML reader gives up
// at the first thing that it does not understand, often lines behind it, and says
// so in its own words. Here each line is looked at by itself, and what is wrong is
// told with the line to type. It is not for front matter that the reader
// understands: YAML allows much that looks like a slip.

// slips goes through front matter line by line.
type slips struct {
	file  *file
	first int // the file's line before lines
	lines []string
	at    int   // the line being read, from 0
	keys  []key // the fields that the line stands under, outermost first
	open  bool  // whether the field before has its value on the lines below it
}

// key is the name of a field with its place.
type key struct {
	name   string
	line   int // of the file
	indent int // bytes before the name
}

// slips reports the lines of front matter that were typed wrongly, those that
// follow the file's line first, and tells whether there are any.
func (f *file) slips(data []byte, first int) bool {
	before := len(f.mistakes)
	s := &slips{file: f, first: first, lines: strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")}
	for ; s.at < len(s.lines); s.at++ {
		if text := strings.TrimSpace(s.lines[s.at]); text != "" && text[0] != '#' {
			s.line(s.lines[s.at])
		}
	}
	return len(f.mistakes) > before
}

// indented reports a first field that stands farther in than a later one. The YAML
// reader takes that for the end of the front matter, and leaves out what follows.
func (f *file) indented(data []byte, first int) bool {
	top := -1
	for i, line := range strings.Split(string(data), "\n") {
		text := strings.TrimLeft(line, " ")
		switch indent := len(line) - len(text); {
		case text == "", text[0] == '#':
		case top < 0:
			top, first = indent, first+1+i
		case indent < top:
			f.fault(first, 1, "the line is indented, and a field below it is not", "take the blanks out at its beginning")
			return true
		}
	}
	return false
}

// cutOff reports what the YAML reader takes off a field's value, or off those of a
// list, without a word.
func (f *file) cutOff(name, value *yaml.Node) {
	if value.Kind != yaml.SequenceNode {
		f.cutOffWords(name.Value+": ", value, cmp.Or(value.LineComment, name.LineComment))
		return
	}
	for _, item := range value.Content {
		f.cutOffWords("- ", item, item.LineComment)
	}
}

// cutOffWords reports, of a value without quotation marks, a comment that may be none
// and a first word that is a name or a type to YAML.
func (f *file) cutOffWords(before string, v *yaml.Node, comment string) {
	const plain = 0
	if v.Kind != yaml.ScalarNode || v.Style&^yaml.TaggedStyle != plain {
		return
	}
	first := ""
	switch {
	case v.Anchor != "":
		first = "&" + v.Anchor
	case strings.HasPrefix(v.Tag, "!") && !strings.HasPrefix(v.Tag, "!!"):
		first = v.Tag
	}
	if first != "" {
		f.fault(v.Line, v.Column, fmt.Sprintf("a value may not begin with %s as it stands", first[:1]), "write "+before+quoted(first+" "+v.Value))
	} else if len(comment) > 1 && comment[1] != ' ' { // a note has a blank behind its mark
		f.mistakes = append(f.mistakes, Mistake{Path: f.path, Line: v.Line, Column: v.Column, Warning: true,
			Wrong: "what stands behind # is not read", Do: "if it is no note, write " + before + quoted(strings.TrimSpace(v.Value+" "+comment))})
	}
}

// number is the line being read, in the file.
func (s *slips) number() int { return s.first + 1 + s.at }

func (s *slips) fault(offset int, wrong, do string) {
	s.file.fault(s.number(), utf8.RuneCountInString(s.lines[s.at][:offset])+1, wrong, do)
}

var (
	// fieldLine is a field: its name, and what stands behind the colon.
	fieldLine = regexp.MustCompile(`^([^\s"':#\[{]+):(?:\s+(.*))?$`)
	// tightLine is a field without a blank behind its colon.
	tightLine = regexp.MustCompile(`^([A-Za-z_]+):([^\s/].*)$`)
	// blockMark says that a value is the lines below, as they stand there.
	blockMark = regexp.MustCompile(`^[|>][-+0-9]*\s*(#.*)?$`)
)

// line looks at a line that is neither blank nor a comment.
func (s *slips) line(text string) {
	rest := strings.TrimLeft(text, " \t")
	if strings.Contains(text[:len(text)-len(rest)], "\t") {
		s.fault(0, "a tab stands at the beginning of the line", "put blanks instead of the tab")
		return
	}
	item := false
	for strings.HasPrefix(rest, "- ") || rest == "-" {
		rest, item = strings.TrimLeft(rest[1:], " "), true
	}
	at, inside := len(text)-len(rest), len(s.keys) > 0 && len(text)-len(rest) > s.keys[len(s.keys)-1].indent
	field, tight := fieldLine.FindStringSubmatch(rest), tightLine.FindStringSubmatch(rest)
	switch {
	case field != nil:
		s.indent(key{field[1], s.number(), at}, item)
		s.open = field[2] == ""
		s.value(field[1]+": ", field[2])
	case tight != nil && (item || s.open || !inside):
		s.indent(key{tight[1], s.number(), at}, item)
		s.open = false
		s.fault(at, "there is no blank after the colon", fmt.Sprintf("write %s: %s", tight[1], tight[2]))
	case item:
		s.open = rest == ""
		s.value("- ", rest)
	case !inside:
		s.fault(at, "this line is no field", "write the field's name, a colon, a blank and its value")
	case strings.Contains(rest, ": "): // the words before go on here
		s.fault(at, "a value holds a colon", "put the whole value in double quotes")
	}
}

// indent finds the field that a line stands under, and whether it begins where
// it may. A list's items may begin anywhere.
func (s *slips) indent(k key, item bool) {
	under := len(s.keys)
	for under > 0 && s.keys[under-1].indent >= k.indent {
		under--
	}
	beside := under < len(s.keys) && s.keys[under].indent == k.indent
	if item || beside || len(s.keys) == 0 || s.open && under == len(s.keys) {
		s.keys = append(s.keys[:under], k)
		return
	}
	near := s.keys[min(under, len(s.keys)-1)]
	s.fault(k.indent, fmt.Sprintf("the field %q is not in line with the others", k.name), fmt.Sprintf("begin it right under %s: of line %d", near.name, near.line))
}

// value looks at a value behind what stands before it on the line.
func (s *slips) value(before, v string) {
	if v == "" {
		return
	}
	offset := len(s.lines[s.at]) - len(v)
	fault := func(wrong string) { s.fault(offset, wrong, "write "+before+quoted(meant(v))) }
	switch c := v[0]; {
	case blockMark.MatchString(v):
		s.skipBlock()
	case c == '"', c == '\'':
		switch end := closing(v); {
		case end < 0 && !s.skipTo(v[:1]):
			fault("the quotation mark at the beginning has none at the end")
		case end > 0 && !ends(v[end:]):
			fault("the value goes on behind a quotation mark")
		}
	case c == '[', c == '{':
		shut := map[byte]string{'[': "]", '{': "}"}[c]
		switch end := strings.LastIndex(v, shut); {
		case end < 0 && !s.skipTo(shut):
			s.fault(offset, "the bracket at the beginning has none at the end", "put "+shut+" behind the last word")
		case end > 0 && !ends(v[end+1:]):
			fault("the value goes on behind a bracket")
		}
	case strings.IndexByte("*&!%@`|>", c) >= 0:
		fault(fmt.Sprintf("a value may not begin with %c as it stands", c))
	case strings.Contains(v, ": "), strings.HasSuffix(v, ":"):
		fault("a value holds a colon")
	}
}

// ends tells whether nothing of a value is left but a comment.
func ends(rest string) bool {
	text := strings.TrimSpace(rest)
	return text == "" || rest[0] == ' ' && text[0] == '#'
}

// skipBlock goes to the end of the lines that are a field's value as they stand.
func (s *slips) skipBlock() {
	indent := -1
	if len(s.keys) > 0 {
		indent = s.keys[len(s.keys)-1].indent
	}
	for s.at+1 < len(s.lines) {
		next := s.lines[s.at+1]
		if text := strings.TrimLeft(next, " "); text != "" && len(next)-len(text) <= indent {
			return
		}
		s.at++
	}
}

// skipTo goes to a line on which a value that began on the one before ends with a
// mark, if there is one before the next field.
func (s *slips) skipTo(mark string) bool {
	for i := s.at + 1; i < len(s.lines); i++ {
		text := strings.TrimSpace(s.lines[i])
		if fieldLine.MatchString(strings.TrimLeft(text, "- ")) {
			return false
		}
		if strings.HasSuffix(text, mark) {
			s.at = i
			return true
		}
	}
	return false
}

// closing returns the offset behind the quotation mark that ends a value which
// begins with one, -1 if none does.
func closing(v string) int {
	for i := 1; i < len(v); i++ {
		switch {
		case v[0] == '"' && v[i] == '\\':
			i++
		case v[0] == '\'' && strings.HasPrefix(v[i:], "''"):
			i++
		case v[i] == v[0]:
			return i + 1
		}
	}
	return -1
}

// meant is the text that was meant by a value with quotation marks in the wrong
// places: without those around the whole, "He said "no" today", but with those
// that belong to it, "No" says mayor, 'Tis the season.
func meant(v string) string {
	mark := v[:1]
	if mark != `"` && mark != "'" {
		return v
	}
	inside := v[1:]
	if strings.HasSuffix(inside, mark) {
		inside = inside[:len(inside)-1]
		if i := strings.Index(inside, mark); mark == `"` && i > 0 && inside[i-1] != ' ' {
			return v // two quotations
		}
		return inside
	}
	if mark == `"` && !strings.Contains(inside, mark) {
		return inside
	}
	return v
}

// quoted writes a text in the quotation marks with which YAML takes it as it is.
func quoted(text string) string {
	if !strings.ContainsAny(text, `"\`) {
		return `"` + text + `"`
	}
	return "'" + strings.ReplaceAll(text, "'", "''") + "'"
}
