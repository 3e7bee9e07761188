// Package ical writes calendars of whole-day events as RFC 5545 and RFC 7986
// have it.
//
// A Calendar is a plain value and Write is all there is to call; the same value
// gives the same bytes. Events last whole days, inclusive at both ends, and show
// as free time: they are news and not appointments. An event that is moved or
// cancelled keeps its UID and raises Sequence, which is how a calendar that has
// it already finds and changes it.
//
// Lines end with CRLF and are folded at 75 octets, never inside a rune. Text is
// escaped and loses its control characters, save line breaks.
package ical

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Calendar is a calendar to subscribe to, or a single event to add to one.
type Calendar struct {
	ProdID      string // the program that writes it, as "-//example.org//resetline//EN", required
	Name        string // plain text
	Description string // plain text
	URL         string // the page that shows the same
	Source      string // where the calendar itself is published, and found again

	// Refresh says how often to look for changes; zero says nothing. It is
	// written in whole hours, or days.
	Refresh time.Duration

	Events []Event
}

// Event is something that lasts one or more days.
type Event struct {
	UID string // names the event for ever, in this calendar and any other, required

	// Start and End are the first and the last day; End is Start when zero. Of
	// either only the year, the month and the day count, in its own location.
	Start, End time.Time

	Summary     string // plain text, required
	Description string // plain text, may have several lines
	URL         string // the event's own page
	Location    string // plain text
	Categories  []string

	// Stamp is when this version of the event was written, required;
	// LastModified when the event last changed, by default Stamp. Neither is to
	// come from the clock, or no two builds would be the same.
	Stamp, LastModified time.Time

	// Sequence counts the times the event was moved or called off.
	Sequence int
	Status   Status // none when empty
}

// Status says how sure an event is.
type Status string

// What Status can be.
const (
	Confirmed Status = "CONFIRMED"
	Tentative Status = "TENTATIVE"
	Cancelled Status = "CANCELLED"
)

// Write writes the calendar. It reports every event that could not be valid and
// then writes nothing.
func (c Calendar) Write(w io.Writer) error {
	if err := c.check(); err != nil {
		return err
	}
	b := make(lines, 0, 1<<10) // room for an event or two
	b.add("BEGIN", "VCALENDAR")
	b.add("VERSION", "2.0")
	b.text("PRODID", c.ProdID)
	b.add("CALSCALE", "GREGORIAN")
	// NAME and DESCRIPTION are RFC 7986; most programs read the older names.
	b.text("NAME", c.Name)
	b.text("X-WR-CALNAME", c.Name)
	b.text("DESCRIPTION", c.Description)
	b.text("X-WR-CALDESC", c.Description)
	b.uri("URL", c.URL)
	b.uri("SOURCE;VALUE=URI", c.Source)
	if every := duration(c.Refresh); every != "" {
		b.add("REFRESH-INTERVAL;VALUE=DURATION", every)
		b.add("X-PUBLISHED-TTL", every)
	}
	if len(c.Events) == 0 {
		b.utc()
	}
	for _, e := range c.Events {
		b.event(e)
		if _, err := w.Write(b); err != nil {
			return err
		}
		b = b[:0]
	}
	b.add("END", "VCALENDAR")
	_, err := w.Write(b)
	return err
}

// check reports what no program could write well.
func (c Calendar) check() error {
	var errs []error
	if plain(c.ProdID) == "" {
		errs = append(errs, errors.New("calendar: no ProdID"))
	}
	for _, address := range []string{c.URL, c.Source} {
		if err := absolute(address); err != nil {
			errs = append(errs, fmt.Errorf("calendar: %w", err))
		}
	}
	seen := make(map[string]bool, len(c.Events))
	for i, e := range c.Events {
		uid := clean(e.UID)
		if err := e.check(); err != nil {
			errs = append(errs, fmt.Errorf("calendar: event %d %s: %w", i, uid, err))
		}
		if seen[uid] {
			errs = append(errs, fmt.Errorf("calendar: event %d %s: an event before has the same UID", i, uid))
		}
		seen[uid] = true
	}
	return errors.Join(errs...)
}

func (e Event) check() error {
	switch {
	case plain(e.UID) == "":
		return errors.New("no UID")
	case plain(e.Summary) == "":
		return errors.New("no summary")
	case e.Stamp.IsZero():
		return errors.New("no stamp")
	case e.Start.IsZero():
		return errors.New("no start")
	case !fits(e.Start) || !fits(e.last().AddDate(0, 0, 1)) || !fits(e.Stamp.UTC()) || !e.LastModified.IsZero() && !fits(e.LastModified.UTC()):
		return errors.New("the year does not fit into four figures")
	case day(e.last()) < day(e.Start):
		return fmt.Errorf("ends %s before it starts %s", day(e.last()), day(e.Start))
	case e.Sequence < 0:
		return fmt.Errorf("the sequence %d is negative", e.Sequence)
	}
	switch e.Status {
	case "", Confirmed, Tentative, Cancelled:
		return absolute(e.URL)
	}
	return fmt.Errorf("the status %q is none of an event", e.Status)
}

func fits(t time.Time) bool { return t.Year() >= 1 && t.Year() <= 9999 }

func absolute(address string) error {
	if address == "" {
		return nil
	}
	if u, err := url.Parse(address); err != nil || u.Scheme == "" || u.Host == "" || clean(address) != address {
		return fmt.Errorf("%q is not an absolute address", address)
	}
	return nil
}

// last is the last day of an event.
func (e Event) last() time.Time {
	if e.End.IsZero() {
		return e.Start
	}
	return e.End
}

// lines are the content lines of a calendar.
type lines []byte

func (b *lines) event(e Event) {
	year, month, last := e.last().Date()
	after := time.Date(year, month, last+1, 0, 0, 0, 0, time.UTC) // DTEND is exclusive
	modified := e.LastModified
	if modified.IsZero() {
		modified = e.Stamp
	}
	b.add("BEGIN", "VEVENT")
	b.text("UID", e.UID)
	b.add("DTSTAMP", instant(e.Stamp))
	b.add("LAST-MODIFIED", instant(modified))
	b.add("SEQUENCE", strconv.Itoa(e.Sequence))
	b.add("DTSTART;VALUE=DATE", day(e.Start))
	b.add("DTEND;VALUE=DATE", day(after))
	b.text("SUMMARY", e.Summary)
	b.text("DESCRIPTION", e.Description)
	b.uri("URL", e.URL)
	b.text("LOCATION", e.Location)
	var categories []string
	for _, c := range e.Categories {
		if c = escape(c); c != "" {
			categories = append(categories, c)
		}
	}
	if len(categories) > 0 {
		b.add("CATEGORIES", strings.Join(categories, ","))
	}
	if e.Status != "" {
		b.add("STATUS", string(e.Status))
	}
	b.add("TRANSP", "TRANSPARENT")
	b.add("END", "VEVENT")
}

// utc is a component without an event. A calendar has to have one component
// (RFC 5545, section 3.6), and one without events is subscribed to all the same.
func (b *lines) utc() {
	b.add("BEGIN", "VTIMEZONE")
	b.add("TZID", "UTC")
	b.add("BEGIN", "STANDARD")
	b.add("DTSTART", "19700101T000000")
	b.add("TZOFFSETFROM", "+0000")
	b.add("TZOFFSETTO", "+0000")
	b.add("END", "STANDARD")
	b.add("END", "VTIMEZONE")
}

// text adds a property of type TEXT, if there is anything to say.
func (b *lines) text(name, value string) {
	if value = escape(value); value != "" {
		b.add(name, value)
	}
}

// uri adds a property of type URI, whose value is not escaped.
func (b *lines) uri(name, value string) {
	if value = clean(value); value != "" {
		b.add(name, value)
	}
}

func instant(t time.Time) string { return t.UTC().Format("20060102T150405Z") }

func day(t time.Time) string { return t.Format("20060102") }

// duration is in whole days if it can be, else in whole hours.
func duration(d time.Duration) string {
	hours := int(d.Hours())
	switch {
	case hours <= 0:
		return ""
	case hours%24 == 0:
		return fmt.Sprintf("P%dD", hours/24)
	}
	return fmt.Sprintf("PT%dH", hours)
}
