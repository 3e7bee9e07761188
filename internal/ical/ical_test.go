package ical

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"resetline/internal/ical/icaltest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// date is a day.
func date(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// sample is a calendar with everything in it.
func sample() Calendar {
	return Calendar{
		ProdID:      "-//example.org//resetline//EN",
		Name:        "The harbour, day by day",
		Description: "What happens to the harbour; every day-precise date.",
		URL:         "https://example.org/timeline/",
		Source:      "https://example.org/timeline/calendar.ics",
		Refresh:     24 * time.Hour,
		Events: []Event{
			{
				UID:          "k3v9@example.org",
				Start:        date(2025, 5, 19),
				End:          date(2025, 5, 20),
				Summary:      `The bridge opens; "at last", they said`,
				Description:  "The port said so on 22 April, in words that go on and on, longer than any line of a calendar may be.\n\nSource: Example Gazette\\Online",
				URL:          "https://example.org/timeline/e/k3v9/?a=1,2;b=3",
				Location:     "The harbour, Example Town",
				Categories:   []string{"The bridge", "Openings, closures", " "},
				Stamp:        time.Date(2025, 4, 22, 17, 30, 0, 0, time.FixedZone("BST", 3600)),
				LastModified: time.Date(2025, 4, 24, 8, 0, 0, 0, time.UTC),
				Sequence:     2,
				Status:       Tentative,
			},
			{
				UID:     "p0w2@example.org",
				Start:   date(2025, 12, 31),
				Summary: "<script>alert(1)</script> & \"x\" ]]> \u202bمرحبا\u202c 🛥\ufe0f\x00\x1b\u0085",
				Stamp:   date(2025, 4, 22),
				Status:  Cancelled,
			},
		},
	}
}

func write(t testing.TB, c Calendar) string {
	t.Helper()
	var b bytes.Buffer
	if err := c.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	none := sample()
	none.Events, none.Refresh = nil, 6*time.Hour
	for name, c := range map[string]Calendar{"calendar.ics": sample(), "none.ics": none} {
		path := filepath.Join("testdata", name)
		got := write(t, c)
		if *update {
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if again := write(t, c); again != got {
			t.Errorf("%s differs when written again", name)
		}
	}
}

// read is the calendar as written, which has to be without fault.
func read(t testing.TB, c Calendar) *icaltest.Component {
	t.Helper()
	data := []byte(write(t, c))
	for _, err := range icaltest.Check(data) {
		t.Fatal(err)
	}
	calendar, _ := icaltest.Parse(data)
	return calendar
}

func TestRead(t *testing.T) {
	c := sample()
	calendar := read(t, c)
	got := calendar.Events()
	for name, want := range map[string]string{
		"VERSION": "2.0", "PRODID": c.ProdID, "CALSCALE": "GREGORIAN",
		"NAME": `The harbour\, day by day`, "X-WR-CALNAME": `The harbour\, day by day`,
		"DESCRIPTION": `What happens to the harbour\; every day-precise date.`,
		"URL":         c.URL, "SOURCE": c.Source, "REFRESH-INTERVAL": "P1D", "X-PUBLISHED-TTL": "P1D",
	} {
		if value := calendar.Get(name); value != want {
			t.Errorf("%s is %q, want %q", name, value, want)
		}
	}
	if len(got) != len(c.Events) {
		t.Fatalf("%d events, want %d", len(got), len(c.Events))
	}
	for name, want := range map[string]string{
		"UID": "k3v9@example.org", "DTSTAMP": "20250422T163000Z", "LAST-MODIFIED": "20250424T080000Z",
		"DTSTART": "20250519", "DTEND": "20250521", "SEQUENCE": "2", "STATUS": "TENTATIVE", "TRANSP": "TRANSPARENT",
		"URL":        c.Events[0].URL, // not escaped
		"CATEGORIES": `The bridge,Openings\, closures`,
	} {
		if value := got[0].Get(name); value != want {
			t.Errorf("%s is %q, want %q", name, value, want)
		}
	}
	for name, want := range map[string]string{
		"DTSTART": "20251231", "DTEND": "20260101", "LAST-MODIFIED": "20250422T000000Z", "SEQUENCE": "0", "STATUS": "CANCELLED",
		"SUMMARY": "<script>alert(1)</script> & \"x\" ]]> \u202bمرحبا\u202c 🛥\ufe0f",
	} {
		if value := got[1].Get(name); value != want {
			t.Errorf("%s is %q, want %q", name, value, want)
		}
	}
	same(t, "description", got[0].Get("DESCRIPTION"), c.Events[0].Description)
}

// TestDays: the end is exclusive in the file, over months, years and leap days,
// and only the civil day counts, whatever the location.
func TestDays(t *testing.T) {
	tokyo := time.FixedZone("JST", 9*3600)
	tests := []struct {
		start, end     time.Time
		wantStart, out string
	}{
		{date(2025, 5, 19), time.Time{}, "20250519", "20250520"},
		{date(2025, 5, 19), date(2025, 5, 19), "20250519", "20250520"},
		{date(2025, 5, 31), time.Time{}, "20250531", "20250601"},
		{date(2024, 2, 28), time.Time{}, "20240228", "20240229"},
		{date(2024, 2, 28), date(2024, 2, 29), "20240228", "20240301"},
		{date(2025, 2, 28), time.Time{}, "20250228", "20250301"},
		{date(2025, 12, 31), time.Time{}, "20251231", "20260101"},
		{time.Date(2025, 5, 19, 1, 0, 0, 0, tokyo), time.Date(2025, 5, 20, 23, 59, 0, 0, tokyo), "20250519", "20250521"},
		{date(987, 1, 1), time.Time{}, "09870101", "09870102"},
	}
	for _, test := range tests {
		c := sample()
		c.Events = c.Events[:1]
		c.Events[0].Start, c.Events[0].End = test.start, test.end
		got := read(t, c).Events()[0]
		if s, e := got.Get("DTSTART"), got.Get("DTEND"); s != test.wantStart || e != test.out {
			t.Errorf("%v to %v: DTSTART %s DTEND %s, want %s %s", test.start, test.end, s, e, test.wantStart, test.out)
		}
	}
}

// TestMoved: what moves keeps its UID, so that the old date is replaced.
func TestMoved(t *testing.T) {
	before := sample()
	after := sample()
	after.Events[0].Start, after.Events[0].End, after.Events[0].Sequence = date(2025, 6, 2), time.Time{}, 3
	old, moved := read(t, before).Events()[0], read(t, after).Events()[0]
	if old.Get("UID") != moved.Get("UID") || moved.Get("SEQUENCE") != "3" || moved.Get("DTSTART") != "20250602" {
		t.Errorf("moved to %v", moved)
	}
}

func TestRefused(t *testing.T) {
	tests := []struct {
		name string
		harm func(*Calendar)
		want string
	}{
		{"prodid", func(c *Calendar) { c.ProdID = "\x00" }, "calendar: no ProdID"},
		{"relative page", func(c *Calendar) { c.URL = "/timeline/" }, `calendar: "/timeline/" is not an absolute address`},
		{"relative source", func(c *Calendar) { c.Source = "calendar.ics" }, `calendar: "calendar.ics" is not an absolute address`},
		{"uid twice", func(c *Calendar) { c.Events[1].UID = "k3v9@example.org" }, "event 1 k3v9@example.org: an event before has the same UID"},
		{"uid twice but for a control", func(c *Calendar) { c.Events[1].UID = "k3v9@example.org\x00" }, "the same UID"},
		{"no uid", func(c *Calendar) { c.Events[1].UID = "" }, "event 1 : no UID"},
		{"no summary", func(c *Calendar) { c.Events[1].Summary = " " }, "event 1 p0w2@example.org: no summary"},
		{"no stamp", func(c *Calendar) { c.Events[1].Stamp = time.Time{} }, "no stamp"},
		{"no start", func(c *Calendar) { c.Events[1].Start = time.Time{} }, "no start"},
		{"ends before", func(c *Calendar) { c.Events[1].End = date(2025, 12, 30) }, "ends 20251230 before it starts 20251231"},
		{"after year 9999", func(c *Calendar) { c.Events[1].Start = date(9999, 12, 31) }, "four figures"},
		{"stamped after year 9999", func(c *Calendar) { c.Events[1].Stamp = date(10_000, 1, 1) }, "four figures"},
		{"changed before year 1", func(c *Calendar) { c.Events[1].LastModified = date(-43, 3, 15) }, "four figures"},
		{"an address of a control character", func(c *Calendar) { c.URL = "https://\u0085" }, "is not an absolute address"},
		{"before year 1", func(c *Calendar) { c.Events[1].Start = date(-43, 3, 15) }, "four figures"},
		{"sequence", func(c *Calendar) { c.Events[1].Sequence = -1 }, "the sequence -1 is negative"},
		{"status", func(c *Calendar) { c.Events[1].Status = "POSTPONED" }, `the status "POSTPONED"`},
		{"relative event", func(c *Calendar) { c.Events[1].URL = "e/p0w2/" }, `"e/p0w2/" is not an absolute address`},
	}
	for _, test := range tests {
		c := sample()
		test.harm(&c)
		var b bytes.Buffer
		if err := c.Write(&b); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v, want one with %q", test.name, err, test.want)
		}
		if b.Len() > 0 {
			t.Errorf("%s: something was written", test.name)
		}
	}
}

// FuzzText: whatever the words, the lines are good and the words come back,
// without control characters.
func FuzzText(f *testing.F) {
	for _, seed := range []string{"a", "a;b,c\\n\nd", "\r\n", "x\ry", strings.Repeat("漢", 60), strings.Repeat("🛥\ufe0f", 40), "\x00\u0085", "\xff", " lead", "END:VEVENT\nBEGIN:VEVENT", strings.Repeat("a", 66), strings.Repeat("a", 67), strings.Repeat("a", 68)} {
		f.Add(seed, seed)
	}
	f.Fuzz(func(t *testing.T, summary, description string) {
		c := sample()
		c.Events = c.Events[:1]
		e := &c.Events[0]
		e.Summary, e.Description, e.Categories = summary, description, []string{summary, description}
		if want(summary) == "" {
			return // refused, see TestRefused
		}
		got := read(t, c).Events()
		if len(got) != 1 {
			t.Fatalf("%d events", len(got))
		}
		same(t, "summary", got[0].Get("SUMMARY"), want(summary))
		same(t, "description", got[0].Get("DESCRIPTION"), want(description))
		categories := []string{want(summary)}
		if want(description) != "" {
			categories = append(categories, want(description))
		}
		same(t, "categories", got[0].Get("CATEGORIES"), categories...)
	})
}

// FuzzCalendar: of whatever values, a calendar is refused and nothing written, or
// it is sound and gives every value back.
func FuzzCalendar(f *testing.F) {
	f.Add("k3v9@example.org", "The bridge opens", "https://example.org/", "a;b,c", int64(20_227), int64(1), int64(1_745_343_000), int64(86_400), 2, byte(1), byte(3))
	f.Add("\x00", "\n", "javascript:alert(1)", "", int64(-719_163), int64(-1), int64(-62_135_596_800), int64(-1), -1, byte(9), byte(0))
	f.Add("a:b;c", "\xff", "//", "END:VCALENDAR", int64(2_932_896), int64(0), int64(253_402_300_800), int64(1<<40), 1<<30, byte(4), byte(2))
	f.Fuzz(func(t *testing.T, id, words, address, kind string, start, days, stamp, refresh int64, sequence int, status, events byte) {
		c := Calendar{ProdID: words, Name: kind, Description: words, URL: address, Source: address, Refresh: time.Duration(refresh) * time.Second}
		for i := range events % 4 {
			first := time.Unix(start%4e6*86_400, 0).UTC()
			c.Events = append(c.Events, Event{UID: id + string('a'+rune(i)), Start: first, End: first.AddDate(0, 0, int(days%1e6)), Summary: words, Description: kind,
				URL: address, Location: kind, Categories: []string{kind, words}, Stamp: time.Unix(stamp%1e12, 0), Sequence: sequence,
				Status: []Status{"", Confirmed, Tentative, Cancelled, Status(kind)}[status%5]})
		}
		var b bytes.Buffer
		if err := c.Write(&b); err != nil {
			if b.Len() > 0 {
				t.Fatalf("refused and written: %v", err)
			}
			return
		}
		got := read(t, c).Events()
		if len(got) != len(c.Events) {
			t.Fatalf("%d events of %d", len(got), len(c.Events))
		}
		for i, e := range c.Events {
			same(t, "uid", got[i].Get("UID"), want(e.UID))
			same(t, "summary", got[i].Get("SUMMARY"), want(words))
			if got[i].Get("DTSTART") != day(e.Start) || got[i].Get("DTEND") != day(e.End.AddDate(0, 0, 1)) {
				t.Errorf("%v to %v is written from %s to %s", e.Start, e.End, got[i].Get("DTSTART"), got[i].Get("DTEND"))
			}
			if stamp, err := time.Parse("20060102T150405Z", got[i].Get("DTSTAMP")); err != nil || !stamp.Equal(e.Stamp) {
				t.Errorf("%v is stamped %s", e.Stamp, got[i].Get("DTSTAMP"))
			}
			if got[i].Get("SEQUENCE") != strconv.Itoa(sequence) || got[i].Get("STATUS") != string(e.Status) || got[i].Get("URL") != address {
				t.Errorf("%+v is written as %+v", e, got[i])
			}
		}
	})
}

// same compares a value as written with the texts it stands for.
func same(t *testing.T, what, value string, want ...string) {
	t.Helper()
	got, err := icaltest.Unescape(value)
	if err != nil {
		t.Errorf("%s: %v", what, err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// want is what is left of words: one kind of line break, no other controls.
func want(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	var b strings.Builder
	for _, r := range s {
		if r == '\t' || r == '\n' || r >= ' ' && r < 0x7f || r > 0x9f && r != utf8.RuneError {
			b.WriteRune(r)
		}
	}
	return strings.TrimSpace(b.String())
}
