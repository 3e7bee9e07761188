package site

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"resetline/internal/ical"
	"resetline/internal/ical/icaltest"
	"resetline/internal/timeline"
)

// eventsOf are the events of a calendar, a line each.
func eventsOf(t testing.TB, name, data string) []string {
	t.Helper()
	for _, err := range icaltest.Check([]byte(data)) {
		t.Errorf("%s: %v", name, err)
	}
	calendar, errs := icaltest.Parse([]byte(data))
	if len(errs) > 0 {
		t.Fatal(name, errs)
	}
	var out []string
	for _, e := range calendar.Events() {
		out = append(out, fmt.Sprintf("%s %s-%s %s %s", e.Get("UID"), e.Get("DTSTART"), e.Get("DTEND"), e.Get("STATUS"), e.Get("SEQUENCE")))
	}
	return out
}

// TestCalendars: a moved event is one under its first UID, on its new day; a
// month, a limit and "about" stay out; a correction raises the sequence. The file
// of its old entry has the new day, too.
func TestCalendars(t *testing.T) {
	out := renderFixture(t)
	vote := "vote@ferry.example 20250303-20250304 CONFIRMED 1"
	report := "report@ferry.example 20250509-20250510 CONFIRMED 0"
	naming := "naming@ferry.example 20250530-20250603 CANCELLED 1"
	moved := "crossing@ferry.example 20250620-20250621 TENTATIVE 1"
	party := "party@ferry.example 20251224-20251225 TENTATIVE 0"
	for name, want := range map[string][]string{
		"calendar.ics":           {vote, report, naming, moved, party},
		"t/boat/calendar.ics":    {vote, naming, moved},
		"t/council/calendar.ics": {vote, report, party},
		"t/quiet/calendar.ics":   nil,
		"e/june/event.ics":       {moved},
		"e/crossing/event.ics":   {moved},
		"e/naming/event.ics":     {naming},
	} {
		if got := eventsOf(t, name, out[name]); !slices.Equal(got, want) {
			t.Errorf("%s:\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	for _, id := range []string{"bell", "closed", "insurers", "meeting", "quay", "summer", "accounts"} {
		if _, there := out["e/"+id+"/event.ics"]; there {
			t.Errorf("%s has a day in a calendar that nobody gave", id)
		}
	}
}

// TestMovedOutOfTheTopic: the calendars of two topics have one event on one day,
// though only one of them is named with the new day.
func TestMovedOutOfTheTopic(t *testing.T) {
	c, line := fixture(t)
	for _, e := range line.Entries {
		if e.ID == "june" {
			e.Topics = []string{"harbour"}
		}
	}
	out := render(t, c, line, fixtureOptions())
	const moved = "crossing@ferry.example 20250620-20250621 TENTATIVE 1"
	for name, want := range map[string][]string{
		"t/harbour/calendar.ics": {moved},
		"t/boat/calendar.ics":    {"vote@ferry.example 20250303-20250304 CONFIRMED 1", "naming@ferry.example 20250530-20250603 CANCELLED 1", moved},
	} {
		if got := eventsOf(t, name, out[name]); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// TestMovedToAndFro: two entries that lead to one another are one event still,
// on the day announced last.
func TestMovedToAndFro(t *testing.T) {
	c, line := fixture(t)
	for _, e := range line.Entries {
		if e.ID == "june" {
			e.MovedTo, e.MovedFrom.MovedFrom = e.MovedFrom, e
		}
	}
	out := render(t, c, line, fixtureOptions())
	want := []string{"crossing@ferry.example 20250620-20250621 TENTATIVE 1"}
	for _, name := range []string{"t/harbour/calendar.ics", "e/crossing/event.ics", "e/june/event.ics"} {
		if got := eventsOf(t, name, out[name]); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

// TestMovedOverAMonth: an event that was put off to a month and then to a day of
// it is one event, on that day; the month has no place in a calendar.
func TestMovedOverAMonth(t *testing.T) {
	c, line := fixture(t)
	var crossing, june, between *timeline.Entry
	for _, e := range line.Entries {
		switch e.ID {
		case "crossing":
			crossing = e
		case "june":
			june = e
		case "quay":
			between = e
		}
	}
	crossing.MovedTo, between.MovedFrom = between, crossing
	between.MovedTo, june.MovedFrom = june, between
	between.Status = timeline.Postponed
	out := render(t, c, line, fixtureOptions())
	want := "crossing@ferry.example 20250620-20250621 TENTATIVE 2"
	for _, name := range []string{"calendar.ics", "e/crossing/event.ics", "e/june/event.ics"} {
		got := slices.DeleteFunc(eventsOf(t, name, out[name]), func(e string) bool { return !strings.HasPrefix(e, "crossing@") })
		if !slices.Equal(got, []string{want}) {
			t.Errorf("%s: got %q, want %q alone", name, got, want)
		}
	}
}

// TestMovesAtRandom: whatever articles say of what was moved where, no calendar
// has an event twice, which would be refused and with it the whole site.
func TestMovesAtRandom(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 0))
		c, line := fixture(t)
		for _, e := range line.Entries {
			if to := line.Entries[r.IntN(len(line.Entries))]; to != e {
				e.MovedTo = to
				if r.IntN(4) > 0 {
					to.MovedFrom = e
				}
			}
		}
		s, err := newSite(c, line, fixtureOptions())
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range append(s.topics, s.all) {
			var buf bytes.Buffer
			if err := (ical.Calendar{ProdID: prodID, Events: s.events(l)}).Write(&buf); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
		}
	}
}
