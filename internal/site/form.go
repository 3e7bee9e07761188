package site

import (
	"html/template"
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
	names  []string // of the blanks, "" for one that is not a field of the page
	starts []int    // where each begins in text
	same   []string // what else the template may read
	shape  lines    // the values of same
	insets bool     // whether there may be any
}

// forms are the forms of pages that are done.
var forms = sync.Pool{New: func() any { return new(form) }}

func newForm() *form {
	f := forms.Get().(*form)
	f.text, f.names, f.starts, f.same, f.shape = f.text[:0], f.names[:0], f.starts[:0], f.same[:0], f.shape[:0]
	f.insets = false
	return f
}

// blank begins the blank that a field of the template's data stands for, and
// returns the lines to write it to.
func (f *form) blank(name string) *lines {
	f.names = append(f.names, name)
	f.starts = append(f.starts, len(f.text))
	return &f.text
}

// inset is a blank that is not a field of the page itself but of one of many
// things on it, such as the years of a list. They are the longest of all, and
// of a large site too much to be handed on as a string. Where the templates
// allow it, all that stands in the field is a mark.
func (f *form) inset(write func(*lines)) template.HTML {
	if !f.insets {
		return written(write)
	}
	i := len(f.names)
	write(f.blank(""))
	return f.mark(i)
}

// mark is what stands for a blank until the page is written.
func (f *form) mark(i int) template.HTML {
	if len(f.written(i)) == 0 {
		return ""
	}
	return template.HTML(markOpen + itoa(i) + markClose)
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
	for i, name := range f.names {
		switch {
		case name == "":
		case len(f.written(i)) == 0:
			f.shape.raw("-")
		default:
			f.shape.raw("+")
		}
	}
	return f.shape
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
	st, err := s.stencils.get(f.key(v.name), func() (*stencil, error) {
		if !v.reading().onlyOf(f) {
			return nil, nil // each page needs one of its own
		}
		return v.cut(f, data)
	})
	if err == nil && st == nil {
		st, err = v.cut(f, data)
	}
	if err != nil {
		return err
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

// What a mark begins and ends with.
const markOpen, markClose = "<!--\ue000", "\ue000-->"

// cut makes a stencil of a template for a page, with marks in those blanks that
// the template does no more with than to say them.
func (v view) cut(f *form, data any) (*stencil, error) {
	fields := reflect.ValueOf(data).Elem()
	for i, name := range f.names {
		switch {
		case name == "":
		case v.reading().says(name):
			fields.FieldByName(name).SetString(string(f.mark(i)))
		default:
			fields.FieldByName(name).SetString(string(f.written(i)))
		}
	}
	out := drafts.Get().(*lines)
	defer drafts.Put(out)
	*out = (*out)[:0]
	if err := execute(v.template, v.name, out, data); err != nil {
		return nil, err
	}
	return split(string(*out)), nil
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
