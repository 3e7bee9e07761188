package article

import (
	"fmt"
	"net/url"
	"path"
	"strings"
	"unicode"

	"golang.org/x/net/idna"
	"golang.org/x/text/unicode/norm"
)

// Addresses: those that an editor writes, and those of files.

// address reads a field that is a web address.
func (fs *fields) address(name string) string {
	s := fs.text(name)
	if s == "" {
		return ""
	}
	uri, ok := URI(s)
	if !ok {
		fs.fault(fs.find(name), fmt.Sprintf("%q is no web address", s), "write it as https://example.org/story")
		return ""
	}
	return uri
}

// URI writes a web address as it is copied from a browser as a URI (RFC 3986),
// which is what feeds and calendars may hold: letters beyond ASCII and what else
// has no place in one are escaped, those of the host by IDNA.
func URI(address string) (uri string, ok bool) {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" || u.Scheme != "https" && u.Scheme != "http" {
		return "", false
	}
	if host, port, colon := strings.Cut(u.Host, ":"); strings.ContainsFunc(host, func(r rune) bool { return r > unicode.MaxASCII }) {
		if u.Host, err = idna.Lookup.ToASCII(host); err != nil {
			return "", false
		}
		if colon {
			u.Host += ":" + port
		}
	}
	uri = u.String()
	if uri == address && !strings.ContainsFunc(uri, isEscaped) {
		return address, true // which is in memory already
	}
	var b strings.Builder
	for _, c := range []byte(uri) {
		if isEscaped(rune(c)) {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	_, err = url.Parse(b.String()) // which an odd host is not
	return b.String(), err == nil
}

// isEscaped tells whether a character has no place in a URI.
func isEscaped(c rune) bool { return c <= ' ' || c > '~' || strings.ContainsRune("<>\"{}|\\^`", c) }

// longestID is how many letters an entry's ID may have: it names a file.
const longestID = 100

// id reads a field that becomes a piece of an address as it stands.
func (fs *fields) id(name string) string {
	s := fs.text(name)
	if s == "" {
		return ""
	}
	if s != slugOf(s) || len(s) > longestID {
		fs.fault(fs.find(name), fmt.Sprintf("%q cannot stand in an address", s), "write small letters, digits and hyphens, such as \"first-vote\"")
		return ""
	}
	return s
}

// slugOf makes a piece of an address from a file's name: lower-case letters,
// digits and hyphens. Accents are left off: a file is named in either of two ways,
// "é" being one letter or two, and some systems turn one into the other.
func slugOf(name string) string {
	name = strings.TrimSuffix(path.Base(name), ".md")
	var b strings.Builder
	b.Grow(len(name))
	for _, r := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '_':
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r):
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	if slug := strings.TrimSuffix(b.String(), "-"); slug != name {
		return slug
	}
	return name // which is in memory already
}
