package site

import (
	"strings"
	"testing"

	"resetline/internal/timeline"
)

// TestLatestOf: the latest entries are those up to today; where there are not
// enough, the next ones stand above them, and not those of years to come.
func TestLatestOf(t *testing.T) {
	days := []string{"2025-05-18", "2025-05-20", "2025-06", "2026", "2030"}
	for now, want := range map[string]string{
		"2025-01-01": "2025-06 2025-05-20 2025-05-18",
		"2025-05-19": "2025-06 2025-05-20 2025-05-18",
		"2025-06-01": "2025-06 2025-05-20 2025-05-18",
		"2027-01-01": "2026 2025-06 2025-05-20",
		"2031-01-01": "2030 2026 2025-06",
	} {
		s := &site{plan: &plan{time: &timeline.Timeline{Now: day(now)}}}
		var entries []*timeline.Entry
		for _, d := range days {
			entries = append(entries, &timeline.Entry{When: edtf(d)})
		}
		var got []string
		for _, e := range s.latestOf(entries, 3) {
			got = append(got, e.When.EDTF())
		}
		if strings.Join(got, " ") != want {
			t.Errorf("on %s: %q, want %q", now, got, want)
		}
		if n := len(s.latestOf(entries[:2], 3)); n != 2 {
			t.Errorf("on %s: %d of two entries", now, n)
		}
	}
}
