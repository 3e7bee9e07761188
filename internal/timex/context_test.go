package timex

import (
	"testing"

	"resetline/internal/date"
)

func TestWeekdaysAndMonthsOfANewsItem(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	for _, c := range []struct{ published, want string }{
		{"2024-10-01", "The envoy heads to Brussels on [Wednesday=2024-10-02] promising to “put the quarrel behind us”."},
		{"2025-04-22", "Brussels has confirmed that the commissioner is due to meet the envoy in London on [Thursday=2025-04-24], a trip that comes just weeks before a full summit planned for [May 19=2025-05-19]."},
		{"2025-04-22", "Speaking to reporters on [Tuesday=2025-04-22], the envoy said: “We want to talk.”"},
		{"2025-04-22", "“And so those are the changes that I hope we can make in an important summit that will be a milestone in [May=2025-05].”"},
		{"2025-04-22", "The envoy is due to host the commissioner at the summit [next month=2025-05]."},
		{"2025-04-22", "Announcing the meeting in [February=2025-02], the office said it would be an “opportunity”."},
		{"2025-04-24", "The envoy welcomed the commissioner to Number 10 on [Thursday=2025-04-24] ahead of a summit [next month=2025-05]."},
		{"2025-04-24", "At the start of [Thursday=2025-04-24]’s meeting, she said talks could “pave the way”."},
		{"2025-04-24", "On [Wednesday=2025-04-23], a group of 62 backbenchers wrote to the minister, calling for a “new scheme” for citizens under 30."},
		{"2025-04-24", "But in the Commons on [Thursday=2025-04-24], the minister said it was “not part of our plans”."},
		{"2025-04-24", "The summit is scheduled to take place on [May 19=2025-05-19]."},
	} {
		d, err := date.Parse(c.published)
		if err != nil {
			t.Fatal(err)
		}
		m := unmark(t, c.want)
		es := l.Find(m.text, Context{Published: d.First, HasPublished: true})
		var dated []Expression
		for _, e := range es {
			if !e.Date.IsZero() {
				dated = append(dated, e)
			}
		}
		if got := remark(m.text, dated); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.published, got, c.want)
		}
	}
}
