package site

import (
	"encoding/binary"
	"strconv"
	"time"
	"unicode/utf8"
)

// record is JSON as it is being written. A large site's data have a million
// fields: through the reflection of encoding/json they took four times as long
// and a hundred megabytes that nothing else needed.
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

// texts adds a field whose value is a list of strings.
func (r *record) texts(name string, values []string) {
	r.name(name)
	r.array(func() {
		for _, v := range values {
			r.next()
			r.quote(v)
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

// name begins a field: its value follows.
func (r *record) name(name string) {
	r.next()
	*r = append(append(append(*r, '"'), name...), `":`...)
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
	b := append(*r, '"')
	for _, part := range parts {
		b = appendQuoted(b, part)
	}
	*r = append(b, '"')
}

func appendQuoted(b []byte, s string) []byte {
	last := 0
	for i := plainLength(s); i < len(s); i += plainLength(s[i:]) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r < utf8.RuneSelf || r == '\u2028' || r == '\u2029' || r == utf8.RuneError && size == 1 {
			b = appendEscape(append(b, s[last:i]...), r)
			last = i + size
		}
		i += size
	}
	return append(b, s[last:]...)
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

// appendEscape adds a character that no string of JSON holds as it is. Those
// that end a line of JavaScript are among them, and what is not UTF-8.
func appendEscape(b []byte, r rune) []byte {
	switch r {
	case '"', '\\':
		return append(b, '\\', byte(r))
	case '\b':
		return append(b, `\b`...)
	case '\f':
		return append(b, `\f`...)
	case '\n':
		return append(b, `\n`...)
	case '\r':
		return append(b, `\r`...)
	case '\t':
		return append(b, `\t`...)
	}
	const hex = "0123456789abcdef"
	return append(b, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
}
