// Package icaltest reads written calendars and checks them against RFC 5545. It
// is made from the RFC and from nothing in package ical, which it checks, and it
// forgives nothing, unlike the programs that people use: lines end with CRLF and
// have no more than 75 octets, properties are there as often as they may be, no
// two events share a UID, and every event ends after it starts.
package icaltest

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// Component is a calendar, an event or another thing between BEGIN and END.
type Component struct {
	Name       string
	Properties []Property
	Children   []*Component
}

// Property is an unfolded line. Value is as written, escapes and all.
type Property struct{ Name, Params, Value string }

// All are the values of a property, as written.
func (c *Component) All(name string) []string {
	var out []string
	for _, p := range c.Properties {
		if p.Name == name {
			out = append(out, p.Value)
		}
	}
	return out
}

// Get is the value of a property, "" if it is not there.
func (c *Component) Get(name string) string {
	for _, value := range c.All(name) {
		return value
	}
	return ""
}

// Events are the events of a calendar in their order.
func (c *Component) Events() []*Component {
	var out []*Component
	for _, child := range c.Children {
		if child.Name == "VEVENT" {
			out = append(out, child)
		}
	}
	return out
}

// Check reports everything that is wrong with a calendar of whole-day events.
func Check(data []byte) []error {
	calendar, errs := Parse(data)
	if calendar == nil {
		return errs
	}
	r := report{errs: errs}
	r.once(calendar, "VERSION", "PRODID")
	r.atMostOnce(calendar, "CALSCALE", "METHOD", "URL", "SOURCE", "REFRESH-INTERVAL", "X-WR-CALNAME")
	r.text(calendar, "PRODID", "NAME", "DESCRIPTION", "X-WR-CALNAME", "X-WR-CALDESC")
	r.address(calendar, "URL", "SOURCE")
	if calendar.Get("VERSION") != "2.0" {
		r.add(calendar, "version %q", calendar.Get("VERSION"))
	}
	if len(calendar.Children) == 0 {
		r.add(calendar, "has no component")
	}
	seen := map[string]bool{}
	for _, event := range calendar.Events() {
		r.event(event)
		if uid := event.Get("UID"); seen[uid] {
			r.add(event, "an event before has the same UID")
		} else {
			seen[uid] = true
		}
	}
	return r.errs
}

// Parse reads one calendar. It returns what is wrong with the lines, and no
// calendar if they make none.
func Parse(data []byte) (*Component, []error) {
	unfolded, errs := unfold(string(data))
	root := &Component{}
	open := []*Component{root}
	for _, line := range unfolded {
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			errs = append(errs, fmt.Errorf("no colon in %q", line))
			continue
		}
		name, params, _ := strings.Cut(name, ";")
		top := open[len(open)-1]
		switch {
		case name == "BEGIN":
			child := &Component{Name: value}
			top.Children = append(top.Children, child)
			open = append(open, child)
		case name == "END" && (len(open) == 1 || top.Name != value):
			return nil, append(errs, fmt.Errorf("END:%s ends %q", value, top.Name))
		case name == "END":
			open = open[:len(open)-1]
		default:
			top.Properties = append(top.Properties, Property{name, params, value})
		}
	}
	if len(open) > 1 {
		return nil, append(errs, fmt.Errorf("%s has no end", open[len(open)-1].Name))
	}
	if len(root.Children) != 1 || root.Children[0].Name != "VCALENDAR" || len(root.Properties) > 0 {
		return nil, append(errs, fmt.Errorf("is not one VCALENDAR"))
	}
	return root.Children[0], errs
}

// unfold joins folded lines and reports every physical line that is wrong.
func unfold(data string) (lines []string, errs []error) {
	if !strings.HasSuffix(data, "\r\n") {
		errs = append(errs, fmt.Errorf("does not end with CRLF"))
	}
	for i, line := range strings.Split(strings.TrimSuffix(data, "\r\n"), "\r\n") {
		wrong := func(format string, args ...any) {
			errs = append(errs, fmt.Errorf("line %d: %s in %q", i+1, fmt.Sprintf(format, args...), line))
		}
		if len(line) > 75 || line == "" {
			wrong("%d octets", len(line))
		}
		if !utf8.ValidString(line) {
			wrong("half a rune")
		}
		if at := strings.IndexFunc(line, func(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }); at >= 0 {
			wrong("control character %q", line[at])
		}
		folded := strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t")
		switch {
		case folded && len(lines) == 0:
			wrong("nothing to continue")
		case folded:
			lines[len(lines)-1] += line[1:]
		default:
			lines = append(lines, line)
		}
	}
	return lines, errs
}

// Unescape reads a value of type TEXT, or a list of them, and reports the escapes
// that RFC 5545 does not have.
func Unescape(value string) ([]string, error) {
	list := []string{""}
	for i := 0; i < len(value); i++ {
		last := &list[len(list)-1]
		switch value[i] {
		case ',':
			list = append(list, "")
		case ';':
			return nil, fmt.Errorf("a bare semicolon in %q", value)
		case '\\':
			i++
			if i == len(value) || !strings.ContainsRune(`\;,nN`, rune(value[i])) {
				return nil, fmt.Errorf("a bare backslash in %q", value)
			}
			if value[i] == 'n' || value[i] == 'N' {
				*last += "\n"
			} else {
				*last += value[i : i+1]
			}
		default:
			*last += value[i : i+1]
		}
	}
	return list, nil
}

// report gathers what is wrong with the components.
type report struct{ errs []error }

func (r *report) add(c *Component, format string, args ...any) {
	r.errs = append(r.errs, fmt.Errorf("%s %s: %s", c.Name, c.Get("UID"), fmt.Sprintf(format, args...)))
}

func (r *report) once(c *Component, names ...string) {
	for _, name := range names {
		if n := len(c.All(name)); n != 1 || c.Get(name) == "" {
			r.add(c, "%d of %s, not one with a value", n, name)
		}
	}
}

func (r *report) atMostOnce(c *Component, names ...string) {
	for _, name := range names {
		if n := len(c.All(name)); n > 1 {
			r.add(c, "%d of %s", n, name)
		}
	}
}

// text checks properties that are one TEXT each.
func (r *report) text(c *Component, names ...string) {
	for _, name := range names {
		for _, value := range c.All(name) {
			list, err := Unescape(value)
			if err != nil {
				r.add(c, "%s: %v", name, err)
			} else if len(list) != 1 {
				r.add(c, "%s: a bare comma in %q", name, value)
			}
		}
	}
}

func (r *report) address(c *Component, names ...string) {
	for _, name := range names {
		for _, value := range c.All(name) {
			if u, err := url.Parse(value); err != nil || u.Scheme == "" || u.Host == "" {
				r.add(c, "%s %q is not an absolute address", name, value)
			}
		}
	}
}

var figures = regexp.MustCompile(`^\d+$`)

func (r *report) event(e *Component) {
	r.once(e, "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY")
	r.atMostOnce(e, "DESCRIPTION", "URL", "STATUS", "SEQUENCE", "LAST-MODIFIED", "TRANSP", "LOCATION")
	r.text(e, "UID", "SUMMARY", "DESCRIPTION", "LOCATION")
	r.address(e, "URL")
	for _, value := range e.All("CATEGORIES") {
		if list, err := Unescape(value); err != nil || slices.Contains(list, "") {
			r.add(e, "CATEGORIES %q", value)
		}
	}
	for _, name := range []string{"DTSTAMP", "LAST-MODIFIED"} {
		for _, value := range e.All(name) {
			if _, err := time.Parse("20060102T150405Z", value); err != nil {
				r.add(e, "%s %q is not a time in UTC", name, value)
			}
		}
	}
	start, end := r.day(e, "DTSTART"), r.day(e, "DTEND")
	if !end.After(start) {
		r.add(e, "DTEND %s is not after DTSTART %s", e.Get("DTEND"), e.Get("DTSTART"))
	}
	if status := e.All("STATUS"); len(status) > 0 && !slices.Contains([]string{"CONFIRMED", "TENTATIVE", "CANCELLED"}, status[0]) {
		r.add(e, "STATUS %q", status[0])
	}
	if sequence := e.All("SEQUENCE"); len(sequence) > 0 && !figures.MatchString(sequence[0]) {
		r.add(e, "SEQUENCE %q", sequence[0])
	}
	if e.Get("TRANSP") != "TRANSPARENT" {
		r.add(e, "takes up time: TRANSP %q", e.Get("TRANSP"))
	}
}

// day reads a property that has to be a date without a time.
func (r *report) day(e *Component, name string) time.Time {
	for _, p := range e.Properties {
		if p.Name != name {
			continue
		}
		t, err := time.Parse("20060102", p.Value)
		if err != nil || p.Params != "VALUE=DATE" {
			r.add(e, "%s;%s %q is not a day", name, p.Params, p.Value)
		}
		return t
	}
	return time.Time{}
}
