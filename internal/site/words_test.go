package site

import (
	"strings"
	"testing"

	"resetline/internal/date"
	"resetline/internal/timeline"
)

func TestPlain(t *testing.T) {
	for text, want := range map[string]string{
		"":                            "",
		" ":                           "",
		"The ferry sails.":            "The ferry sails.",
		"  The\tferry\n sails. ":      "The ferry sails.",
		"The ferry\u00a0sails":        "The ferry sails",
		"The ferry sails on Friday.":  "The ferry sails on…",
		"The ferry sails – on time.":  "The ferry sails…",
		"The “new ferry” sails now.":  "The “new ferry”…",
		"The “new ferry of all”.":     "The “new ferry of…”",
		"The ferry, it said, “sails”": "The ferry, it said…",
		strings.Repeat("é", 21):       strings.Repeat("é", 20) + "…",
	} {
		if got := plain(text, 20); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestInQuotes(t *testing.T) {
	for words, want := range map[string]string{
		"The ferry's back":                   "The ferry's back",
		"It is “not part of our plans”":      "It is ‘not part of our plans’",
		`Put off: "not before June", says F`: "Put off: ‘not before June’, says F",
		`“Yes” and "no"`:                     "‘Yes’ and ‘no’",
	} {
		if got := inQuotes(words); got != want {
			t.Errorf("%q becomes %q, want %q", words, got, want)
		}
	}
}

// TestBroughtForward holds that what was moved to an earlier day is not said to
// have been put off.
func TestBroughtForward(t *testing.T) {
	for to, want := range map[string][2]string{
		"":           {"Postponed", "postponed"},
		"2025-06-20": {"Postponed", "postponed"},
		"2025-05-12": {"Brought forward", "brought forward"},
	} {
		e := &timeline.Entry{When: edtf("2025-05-19"), Status: timeline.Postponed}
		if to != "" {
			e.MovedTo = &timeline.Entry{When: edtf(to)}
		}
		if got := [2]string{statusOf(e), changeOf(e, timeline.Postponed)}; got != want {
			t.Errorf("moved from 19 May 2025 to %q: %q, want %q", to, got, want)
		}
		title := "19 May 2025, " + want[1] + ": A crossing"
		if got := itemTitle(e, &timeline.Change{When: e.When, Status: timeline.Postponed, Title: "A crossing"}); got != title {
			t.Errorf("a feed has %q, want %q", got, title)
		}
		if got := changeOf(e, timeline.Scheduled); got != "announced" {
			t.Errorf("what announced it %q it", got)
		}
	}
}

// TestPartOfDay holds that a part of a day leaves no day open.
func TestPartOfDay(t *testing.T) {
	late, loose := edtf("2025-05-19").With(date.Late), edtf("2025-05").With(date.Late)
	if !firmDay(late) || precisionNote(late) != "" || dateShape(late) != "p-day" {
		t.Errorf("%s: firm: %v, %q, %s", late, firmDay(late), precisionNote(late), dateShape(late))
	}
	if firmDay(loose) || precisionNote(loose) != "the day is not given" || dateShape(loose) != "p-month q-about" {
		t.Errorf("%s: firm: %v, %q, %s", loose, firmDay(loose), precisionNote(loose), dateShape(loose))
	}
}
