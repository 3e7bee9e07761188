package article

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"resetline/internal/date"
)

// fields is a YAML mapping that is read field by field. What nobody asked for
// is a mistake, see done.
type fields struct {
	file         *file
	line, column int
	keys         []*yaml.Node
	values       map[string]*yaml.Node
	asked        []string
}

func (fs *fields) find(name string) *yaml.Node { return fs.values[name] }

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
	s, n := fs.text(name), fs.find(name)
	switch {
	case n == nil && !fs.misspelt(name):
		fs.file.fault(fs.line, fs.column, fmt.Sprintf("the field %q is missing", name), "add "+name+": "+do)
	case n != nil && n.Kind == yaml.ScalarNode && s == "":
		fs.fault(n, fmt.Sprintf("the field %q is empty", name), "fill it "+do)
	}
	return s
}

// misspelt tells whether a field is there but for a slip in its name, which is
// reported as such.
func (fs *fields) misspelt(name string) bool {
	return slices.ContainsFunc(fs.keys, func(k *yaml.Node) bool { return nearest(k.Value, []string{name}) != "" })
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
		fs.fault(fs.find(name), fmt.Sprintf("%q is no value of the field %q", s, name), "write "+strings.Join(words[:len(words)-1], ", ")+" or "+words[len(words)-1])
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
	t, dayOnly, err := ParseInstant(s, zone)
	if err != nil {
		wrong, do, _ := strings.Cut(err.Error(), "; ")
		fs.fault(fs.find(name), wrong, do)
	}
	return t, dayOnly
}

// ParseInstant reads a day or a point in time as front matter may have it; dayOnly
// tells which. What gives no zone is in the one given.
func ParseInstant(s string, zone *time.Location) (t time.Time, dayOnly bool, err error) {
	if strings.Contains(s, ":") {
		for _, form := range instantForms {
			if t, err := time.ParseInLocation(form, s, zone); err == nil {
				return t.In(zone), false, nil
			}
		}
	}
	if d, err := date.Parse(s); err == nil && d.Precision == date.ByDay && d.Qualifier == date.Exact {
		y, m, day := d.First.Civil()
		return time.Date(y, time.Month(m), day, 0, 0, 0, 0, zone), true, nil
	}
	wrong := fmt.Sprintf("%q is no day or time", s)
	if d, ok := date.Meant(s); ok {
		return time.Time{}, false, fmt.Errorf("%s; write %s", wrong, d)
	}
	if _, err := date.Parse(s[:min(10, len(s))]); err != nil && strings.HasPrefix(err.Error(), "there is no day") {
		wrong, _, _ = strings.Cut(err.Error(), "; ")
	}
	return time.Time{}, false, errors.New(wrong + "; write it as 2025-04-24 or 2025-04-24T18:30:00+01:00")
}

// place is where a field's value stands.
func (fs *fields) place(name string) place {
	if n := fs.find(name); n != nil {
		return place{n.Line, n.Column}
	}
	return place{}
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
