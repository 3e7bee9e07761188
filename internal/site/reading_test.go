package site

import (
	"strings"
	"testing"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timex"
)

// TestRules says how readers are told the rule by which words were read. It
// is told from the dates, so it must hold for whatever rule found them.
func TestRules(t *testing.T) {
	tuesday := day("2025-04-22")
	for _, c := range []struct {
		words, date string
		kind        timex.AnchorKind
		want        string
	}{
		{"on Tuesday", "2025-04-22", timex.Publication, "The day of publication itself, a Tuesday."},
		{"on Thursday", "2025-04-24", timex.Publication, "A Thursday, 2 days after publication."},
		{"on Monday", "2025-04-21", timex.Publication, "A Monday, 1 day before publication."},
		{"three weeks ago", "2025-04-01", timex.Publication, "21 days before publication."},
		{"two days later", "2025-04-24", timex.Previous, "A Thursday, 2 days after the date before it."},
		{"five days before the 22 April vote", "2025-04-17", timex.Event, "A Thursday, 5 days before the event."},
		{"two months after the 22 April vote", "2025-06", timex.Event, "2 months after the event."},
		{"on May 19", "2025-05-19", timex.Publication, "The words name the day and the month; the year is that of publication."},
		{"on 3 January", "2026-01-03", timex.Publication, "The words name the day and the month; the year is the one that fits publication best."},
		{"in February", "2025-02", timex.Publication, "The words name the month; the year is that of publication."},
		{"next month", "2025-05", timex.Publication, "The month after publication."},
		{"this month", "2025-04", timex.Publication, "The month of publication."},
		{"last year", "2024", timex.Publication, "The year before publication."},
		{"in three years", "2028", timex.Publication, "3 years after publication."},
		{"next week", "2025-04-28/2025-05-04", timex.Publication, "The words are counted from publication."},
		{"on 19 May 2025", "2025-05-19", timex.None, "The words name the day themselves."},
		{"in 2026", "2026", timex.None, "The words name the year themselves and no more."},
		{"19 to 20 May 2025", "2025-05-19/2025-05-20", timex.None, "The words name both ends."},
	} {
		x := timex.Expression{Date: edtf(c.date), Value: c.date, Anchor: timex.Anchor{Kind: c.kind, Date: date.OnDay(tuesday)}}
		got := statedRule(x.Date)
		if c.kind != timex.None {
			if got = namedRule(x, c.words); got == "" {
				got = countedRule(x)
			}
		}
		if got != c.want {
			t.Errorf("%q as %s: %q, want %q", c.words, c.date, got, c.want)
		}
	}
}

// TestSameReading holds that what several articles say alike is told once, with
// the days of the first and the last of them.
func TestSameReading(t *testing.T) {
	articles := [3]article.Article{}
	of := func(i int, d, words, rule string) Reading {
		return Reading{Words: words, Published: edtf(d), Last: edtf(d), Rule: rule, Result: edtf("2025-05-19"), Times: 1, Articles: 1, article: &articles[i]}
	}
	april, may, late := of(0, "2025-04-22", "on 19 May", "The day."), of(1, "2025-05-12", "On 19 May", "The day."), of(2, "2025-05-18", "on 19 May", "The day.")
	other := of(2, "2025-05-18", "on 19 May", "Another rule.")
	for _, c := range []struct {
		add  []Reading
		want string
	}{
		{[]Reading{april}, "in an article of 22 April 2025"},
		{[]Reading{april, april}, "twice in an article of 22 April 2025"},
		{[]Reading{april, april, april}, "3 times in an article of 22 April 2025"},
		{[]Reading{april, may}, "in articles of 22 April 2025 and 12 May 2025"},
		{[]Reading{april, may, may, late}, "in 3 articles from 22 April 2025 to 18 May 2025"},
		{[]Reading{may, of(0, "2025-05-12", "on 19 May", "The day.")}, "in 2 articles of 12 May 2025"},
		{[]Reading{april, other}, "in an article of 22 April 2025; in an article of 18 May 2025"},
	} {
		var read []Reading
		for _, r := range c.add {
			read = addReading(read, r)
		}
		var got []string
		for _, r := range read {
			words, between := r.where()
			words += r.Published.String()
			if between != "" {
				words += between + r.Last.String()
			}
			got = append(got, words)
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
