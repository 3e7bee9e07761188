package site

import (
	"bytes"
	"io"
	"reflect"
	"strconv"
	"strings"
	"sync"
)

// A form is what a page fills its template with, or an item of a list. Most of
// a page is the same as on others of its kind, word by word, and what differs
// are a few blanks: fields of the template's data that are HTML and are written
// in Go, one after the other. So a template is executed once for all pages of a
// shape, with marks in the blanks, and what comes out is cut at the marks into a
// [stencil]. Executing it for every page took a seventh of the build of a large
// site.
type form struct {
	text   lines    // of the blanks
	names  []string // of the blanks
	starts []int    // where each begins in text
	same   []string // what else the template may read
	shape  lines    // the values of same
}

// forms are the forms of pages that are done.
var forms = sync.Pool{New: func() any { return new(form) }}

func newForm() *form {
	f := forms.Get().(*form)
	f.text, f.names, f.starts, f.same, f.shape = f.text[:0], f.names[:0], f.starts[:0], f.same[:0], f.shape[:0]
	return f
}

// blank begins the blank that a field of the template's data stands for, and
// returns the lines to write it to.
func (f *form) blank(name string) *lines {
	f.names = append(f.names, name)
	f.starts = append(f.starts, len(f.text))
	return &f.text
}

// keep says what a field that is no blank has on this page: pages of one shape
// have the same in all of them.
func (f *form) keep(name, value string) {
	f.same = append(f.same, name)
	f.shape.raw(value, "\n")
}

// written is the text of a blank.
func (f *form) written(i int) []byte {
	end := len(f.text)
	if i+1 < len(f.starts) {
		end = f.starts[i+1]
	}
	return f.text[f.starts[i]:end]
}

// key names the shape of a page of a template: which blanks are empty is a part
// of it, since templates ask for that.
func (f *form) key(template string) []byte {
	f.shape.raw(template, "\n")
	for i := range f.names {
		if len(f.written(i)) == 0 {
			f.shape.raw("-")
		} else {
			f.shape.raw("+")
		}
	}
	return f.shape
}

// setBlanks gives the fields of a template's data what the blanks hold.
func (f *form) setBlanks(data any, text func(i int) string) {
	fields := reflect.ValueOf(data).Elem()
	for i, name := range f.names {
		fields.FieldByName(name).SetString(text(i))
	}
}

// A stencil is the output of a template around the blanks.
type stencil struct {
	text   []string // text[i] stands before blank blanks[i]; the last one ends the page
	blanks []int
}

// shared keeps what many pages have in common, by a key that names all it
// depends on.
type shared[T any] struct {
	mutex sync.RWMutex
	done  map[string]T
}

// get returns what has the key, and makes it if need be.
func (s *shared[T]) get(key []byte, build func() (T, error)) (T, error) {
	s.mutex.RLock()
	v, ok := s.done[string(key)]
	s.mutex.RUnlock()
	if ok {
		return v, nil
	}
	v, err := build()
	if err != nil {
		return v, err
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.done == nil {
		s.done = map[string]T{}
	}
	s.done[string(key)] = v
	return v, nil
}

// fill writes a page, or an item, from a form and the rest of its template's
// data.
func (s *site) fill(w io.Writer, v view, f *form, data any) error {
	defer forms.Put(f)
	st, err := s.stencils.get(f.key(v.name), func() (*stencil, error) { return v.cut(f, data) })
	if err != nil {
		return err
	}
	if st == nil { // a template that cannot be cut
		f.setBlanks(data, func(i int) string { return string(f.written(i)) })
		return execute(v.template, v.name, w, data)
	}
	return st.write(w, f)
}

func (st *stencil) write(w io.Writer, f *form) error {
	for i, text := range st.text {
		if _, err := io.WriteString(w, text); err != nil {
			return err
		}
		if i == len(st.blanks) {
			break
		}
		if _, err := w.Write(f.written(st.blanks[i])); err != nil {
			return err
		}
	}
	return nil
}

// The mark that stands in a blank.
const markOpen, markClose = "<!--\ue000", "\ue000-->"

// cut makes a stencil of a template, nil if it is none: what a blank says could
// change the page elsewhere, too, or the template reads what the form does not
// tell.
func (v view) cut(f *form, data any) (*stencil, error) {
	f.setBlanks(data, func(i int) string {
		if len(f.written(i)) == 0 {
			return ""
		}
		return markOpen + itoa(i) + markClose
	})
	var out bytes.Buffer
	if err := execute(v.template, v.name, &out, data); err != nil || !v.reading().onlyOf(f) {
		return nil, err
	}
	return split(out.String()), nil
}

// split cuts a page at its marks.
func split(page string) *stencil {
	st := new(stencil)
	for {
		text, rest, found := strings.Cut(page, markOpen)
		st.text = append(st.text, text)
		if !found {
			return st
		}
		number, rest, _ := strings.Cut(rest, markClose)
		i, _ := strconv.Atoi(number)
		st.blanks, page = append(st.blanks, i), rest
	}
}
