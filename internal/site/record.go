package site

import (
	"encoding/binary"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"resetline/internal/date"
)

// record is JSON as it is being written. A large site's data have millions of
// fields: through the reflection of encoding/json they took twice the time and
// three times the memory.
//
// What belongs between two values comes by itself: a value that does not stand
// first in its object or array begins with a comma. The names of fields are of
// this package and hold nothing that needs escaping.
type record []byte

// text adds a field whose value is a string, given in one or more parts.
func (r *record) text(name string, parts ...string) {
	r.name(name)
	r.quote(parts...)
}

// option is text for a field that is left out where there is nothing to say.
func (r *record) option(name, value string) {
	if value != "" {
		r.text(name, value)
	}
}

// number adds a field whose value is a number.
func (r *record) number(name string, n int) {
	r.name(name)
	*r = strconv.AppendInt(*r, int64(n), 10)
}

// instant adds a field whose value is a time, in its own zone.
func (r *record) instant(name string, t time.Time) {
	r.name(name)
	*r = append(t.AppendFormat(append(*r, '"'), time.RFC3339), '"')
}

// day adds a field whose value is a day.
func (r *record) day(name string, d date.Day) {
	r.name(name)
	*r = append(d.Append(append(*r, '"')), '"')
}

// texts adds a field whose value is a list of strings.
func (r *record) texts(name string, values []string) {
	r.name(name)
	r.array(func() {
		for _, v := range values {
			r.value(v)
		}
	})
}

// objects adds a field whose value is a list of objects, one for each value.
func objects[T any](r *record, name string, values []T, fields func(T)) {
	r.name(name)
	r.array(func() {
		for _, v := range values {
			r.next()
			r.object(func() { fields(v) })
		}
	})
}

// value adds a string to an array.
func (r *record) value(s string) {
	r.next()
	r.quote(s)
}

// name begins a field: its value follows.
func (r *record) name(name string) {
	r.next()
	*r = append(*r, '"')
	*r = append(*r, name...)
	*r = append(*r, '"', ':')
}

// next begins a value.
func (r *record) next() {
	if n := len(*r); n > 0 && (*r)[n-1] != '{' && (*r)[n-1] != '[' {
		*r = append(*r, ',')
	}
}

func (r *record) object(fields func()) {
	*r = append(*r, '{')
	fields()
	*r = append(*r, '}')
}

func (r *record) array(values func()) {
	*r = append(*r, '[')
	values()
	*r = append(*r, ']')
}

// quote adds a string as encoding/json does: files of JSON are no part of a
// page, so < is written as it is.
func (r *record) quote(parts ...string) {
	*r = append(*r, '"')
	for _, part := range parts {
		r.escaped(part)
	}
	*r = append(*r, '"')
}

func (r *record) escaped(s string) {
	last := 0
	for i := plainLength(s); i < len(s); i += plainLength(s[i:]) {
		c, size := utf8.DecodeRuneInString(s[i:])
		if c < utf8.RuneSelf || c == '\u2028' || c == '\u2029' || c == utf8.RuneError && size == 1 {
			*r = append(*r, s[last:i]...)
			r.escape(c)
			last = i + size
		}
		i += size
	}
	*r = append(*r, s[last:]...)
}

// plainLength is how many bytes a text begins with that are ASCII and stay as
// they are. Most are, so they are looked at by eights: a bit is set in each
// byte that does not stay, or in one after it.
func plainLength(s string) int {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	i := 0
	for ; len(s)-i >= 8; i += 8 {
		eight := binary.LittleEndian.Uint64([]byte(s[i : i+8]))
		quote, backslash := eight^ones*'"', eight^ones*'\\'
		if (eight|(eight-ones*' ')|(quote-ones)|(backslash-ones))&high != 0 {
			break
		}
	}
	for i < len(s) && s[i] >= ' ' && s[i] != '"' && s[i] != '\\' && s[i] < utf8.RuneSelf {
		i++
	}
	return i
}

// escape adds a character that no string of JSON holds as it is. Those that end
// a line of JavaScript are among them, and what is not UTF-8.
func (r *record) escape(c rune) {
	if i := strings.IndexRune("\"\\\b\f\n\r\t", c); i >= 0 {
		*r = append(*r, '\\', `"\bfnrt`[i])
		return
	}
	const hex = "0123456789abcdef"
	*r = append(*r, '\\', 'u', hex[c>>12&15], hex[c>>8&15], hex[c>>4&15], hex[c&15])
}
