// Package feedtest checks written feeds against the rules of their formats that
// matter to subscribers: the errors and warnings of the W3C feed validator, the
// RSS Advisory Board's profile, RFC 4287, RFC 5005 and JSON Feed 1.1. It reads
// bytes and knows nothing of who wrote them, so that tests of a whole site can
// run it on every feed they find, without a network.
//
// It is stricter than the formats on purpose: a feed that passes has a language,
// absolute addresses only, times that differ, and HTML without scripts.
package feedtest

import (
	"bytes"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"
)

// Check reports everything that is wrong with a feed in any of the three
// formats. address is where the feed will be published: its self link has to say
// the same. now is the time after which a date is a date of the future. The
// messages begin with the rule that is broken, as in "guid: ...".
func Check(data []byte, address string, now time.Time) []error {
	r := &report{address: address, now: now}
	if !utf8.Valid(data) {
		r.add("encoding", "not UTF-8")
		return r.errs
	}
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")) {
		r.checkJSON(data)
		return r.errs
	}
	root, err := parse(data)
	switch {
	case err != nil:
		r.add("xml", "%v", err)
	case root.is("", "rss"):
		r.checkRSS(root)
	case root.is(atomNS, "feed"):
		r.checkAtom(root)
	default:
		r.add("format", "the root element is %s, neither rss nor an Atom feed", root.Name.Local)
	}
	return r.errs
}

// report gathers what is wrong with one feed.
type report struct {
	address string
	now     time.Time
	errs    []error
}

func (r *report) add(rule, format string, args ...any) {
	r.errs = append(r.errs, fmt.Errorf("%s: %s", rule, fmt.Sprintf(format, args...)))
}

// url checks an address that has to be absolute.
func (r *report) url(rule, s string) {
	u, err := url.Parse(s)
	switch {
	case err != nil:
		r.add(rule, "%v", err)
	case u.Scheme != "http" && u.Scheme != "https" || u.Host == "":
		r.add(rule, "%q is not an absolute http address", s)
	case strings.ContainsAny(s, " <>\"{}|\\^`") || strings.ContainsFunc(s, func(c rune) bool { return c > '~' }):
		r.add(rule, "%q has characters that a URI has to escape", s)
	}
}

var tagURI = regexp.MustCompile(`^tag:([a-z0-9._-]+@)?[a-z0-9.-]+,[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?:[0-9A-Za-z;/?:@&=+$._!~*'()%,-]*(#\S*)?$`)

// id checks a name that is never to change: an address may move, a tag: URI
// cannot. IDs seen before are in ids.
func (r *report) id(rule, s string, ids map[string]bool) {
	if !tagURI.MatchString(s) {
		r.add(rule, "%q is not a permanent tag: URI", s)
	}
	if ids[s] {
		r.add(rule, "%q names two items", s)
	}
	ids[s] = true
}

// plausible checks a time that has to be past, as the validator does: since
// 1990, and ten minutes of grace for clocks that differ.
func (r *report) plausible(rule string, t time.Time) {
	if t.Year() < 1990 || t.After(r.now.Add(10*time.Minute)) {
		r.add(rule, "%s is before 1990 or in the future", t.Format(time.RFC3339))
	}
}

// rfc3339 reads a time of Atom or JSON Feed.
func (r *report) rfc3339(rule, s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		r.add(rule, "%v", err)
		return t
	}
	r.plausible(rule, t)
	return t
}

// distinct checks that no two items have the same time.
func (r *report) distinct(rule string, t time.Time, seen map[int64]bool) {
	if seen[t.Unix()] {
		r.add(rule, "two items have the time %s", t.UTC().Format(time.RFC3339))
	}
	seen[t.Unix()] = true
}

var languageTag = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

func (r *report) language(s string) {
	if !languageTag.MatchString(s) {
		r.add("language", "%q is not a language tag", s)
	}
}

var eventDate = regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$`)

// event checks the dates of an event, which may be in the future.
func (r *report) event(start, end string) {
	for _, s := range []string{start, end} {
		if s == "" {
			continue
		}
		day, err := s, error(nil)
		if len(s) > len(time.DateOnly) {
			day = s[:len(time.DateOnly)]
		}
		if len(day) <= len(time.DateOnly) {
			_, err = time.Parse(time.DateOnly[:len(day)], day)
		}
		if !eventDate.MatchString(s) || err != nil {
			r.add("event", "%q is not a date of ISO 8601", s)
		}
	}
	if start == "" && end != "" {
		r.add("event", "an end %s without a start", end)
	}
}

// plain checks text that is not HTML. Readers that take it for HTML all the same
// would show the references of text escaped twice.
func (r *report) plain(rule, s string) {
	if strings.TrimSpace(s) == "" {
		r.add(rule, "is blank")
	}
	if m := doubleEscape.FindString(s); m != "" {
		r.add(rule, "%q looks escaped twice", m)
	}
	r.characters(rule, s)
}

// characters finds control characters and the signs of text read in a wrong
// encoding.
func (r *report) characters(rule, s string) {
	for _, c := range s {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7f && c <= 0x9f || c == utf8.RuneError {
			r.add(rule, "has the character %U", c)
			return
		}
	}
}
