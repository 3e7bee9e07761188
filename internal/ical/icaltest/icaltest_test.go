package icaltest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// sound is one of the golden files of package ical.
func sound(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestSound(t *testing.T) {
	for _, name := range []string{"calendar.ics", "none.ics"} {
		for _, err := range Check([]byte(sound(t, name))) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestBroken breaks one thing at a time in a sound calendar.
func TestBroken(t *testing.T) {
	tests := []struct{ old, new, want string }{
		{"END:VCALENDAR\r\n", "END:VCALENDAR", "does not end with CRLF"},
		{"VERSION:2.0\r\n", "VERSION:2.0\n", `control character '\n'`},
		{"VERSION:2.0\r\n", "VERSION:2.0\r\n\r\n", "0 octets"},
		{"lon\r\n ger", "longer", "octets"},
		{"BEGIN:VCALENDAR", " BEGIN:VCALENDAR", "nothing to continue"},
		{"مرحبا", "\xd9", "half a rune"},
		{"The harbour", "The \x07 harbour", `control character '\a'`},
		{"VERSION:2.0", "VERSION", "no colon"},
		{"BEGIN:VCALENDAR", "BEGIN:VCARD", `END:VCALENDAR ends "VCARD"`},
		{"BEGIN:VCALENDAR\r\n", "", "END:VCALENDAR ends"},
		{"END:VCALENDAR\r\n", "", "VCALENDAR has no end"},
		{"BEGIN:VCALENDAR", "VERSION:2.0\r\nBEGIN:VCALENDAR", "is not one VCALENDAR"},
		{"END:VCALENDAR", "END:VCALENDAR\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR", "is not one VCALENDAR"},
		{"VERSION:2.0", "VERSION:1.0", `version "1.0"`},
		{"VERSION:2.0\r\n", "", "0 of VERSION"},
		{"PRODID:-//example.org//resetline//EN", "PRODID:", "1 of PRODID, not one with a value"},
		{"CALSCALE:GREGORIAN", "CALSCALE:GREGORIAN\r\nCALSCALE:GREGORIAN", "2 of CALSCALE"},
		{`NAME:The harbour\, day`, `NAME:The harbour, day`, "NAME: a bare comma"},
		{`harbour\; every`, `harbour; every`, "a bare semicolon"},
		{`Gazette\\Online`, `Gazette\Online`, "a bare backslash"},
		{"URL:https://example.org/timeline/\r\n", "URL:/timeline/\r\n", `URL "/timeline/" is not an absolute`},
		{"UID:p0w2@example.org\r\n", "", "0 of UID"},
		{"UID:p0w2", "UID:k3v9", "VEVENT k3v9@example.org: an event before has the same UID"},
		{"DTSTAMP:20250422T000000Z\r\n", "", "0 of DTSTAMP"},
		{"DTSTAMP:20250422T000000Z", "DTSTAMP:20250422T000000", `DTSTAMP "20250422T000000" is not a time in UTC`},
		{"LAST-MODIFIED:20250422T000000Z", "LAST-MODIFIED:20250422", "LAST-MODIFIED"},
		{"DTSTART;VALUE=DATE:20251231\r\n", "", "0 of DTSTART"},
		{"DTSTART;VALUE=DATE:20251231", "DTSTART:20251231", "is not a day"},
		{"DTSTART;VALUE=DATE:20251231", "DTSTART;VALUE=DATE:20251232", "is not a day"},
		{"DTEND;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20251231", "DTEND 20251231 is not after DTSTART 20251231"},
		{"SUMMARY:The", "SUMMARY:\r\nX-THE:The", "1 of SUMMARY, not one with a value"},
		{"CATEGORIES:The bridge,", "CATEGORIES:,", "CATEGORIES"},
		{"STATUS:CANCELLED", "STATUS:POSTPONED", `STATUS "POSTPONED"`},
		{"SEQUENCE:0", "SEQUENCE:-1", `SEQUENCE "-1"`},
		{"TRANSP:TRANSPARENT", "TRANSP:OPAQUE", "takes up time"},
	}
	whole := sound(t, "calendar.ics")
	for _, test := range tests {
		broken := strings.Replace(whole, test.old, test.new, 1)
		if broken == whole {
			t.Errorf("there is no %q to break", test.old)
			continue
		}
		var messages []string
		for _, err := range Check([]byte(broken)) {
			messages = append(messages, err.Error())
		}
		if !strings.Contains(strings.Join(messages, "\n"), test.want) {
			t.Errorf("with %q for %q\n got %q\nwant %q", test.new, test.old, messages, test.want)
		}
	}
	empty := "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"
	if errs := Check([]byte(empty)); len(errs) != 1 || !strings.Contains(errs[0].Error(), "has no component") {
		t.Errorf("an empty calendar gave %v", errs)
	}
}

// FuzzCheck: whatever the bytes, there is an answer, and the same one twice.
func FuzzCheck(f *testing.F) {
	f.Add([]byte(sound(f, "calendar.ics")))
	f.Add([]byte(sound(f, "none.ics")))
	f.Add([]byte("\r\n \r\nBEGIN:\r\nEND:\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		first, second := Check(data), Check(data)
		if len(first) != len(second) {
			t.Fatalf("%v and then %v", first, second)
		}
		calendar, _ := Parse(data)
		if calendar == nil && len(first) == 0 {
			t.Fatalf("nothing is wrong with %q, which is no calendar", data)
		}
	})
}
