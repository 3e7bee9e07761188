package date

import (
	"strings"
	"testing"
	"time"
)

func TestDayAgreesWithTime(t *testing.T) {
	for d := NewDay(1, 1, 1); d <= NewDay(3000, 1, 1); d += 13 {
		tm := d.Time()
		y, m, day := d.Civil()
		if y != tm.Year() || m != int(tm.Month()) || day != tm.Day() {
			t.Fatalf("day %d: Civil gives %d-%d-%d, time.Time %s", d, y, m, day, tm)
		}
		if NewDay(y, m, day) != d || DayOf(tm) != d || d.Weekday() != tm.Weekday() {
			t.Fatalf("%s: NewDay, DayOf or Weekday disagree with time.Time", d)
		}
		wy, w := d.ISOWeek()
		if ty, tw := tm.ISOWeek(); wy != ty || w != tw {
			t.Fatalf("%s: ISO week %d-%d, time.Time %d-%d", d, wy, w, ty, tw)
		}
	}
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2025-01-31", 1, "2025-02-28"},
		{"2024-01-31", 1, "2024-02-29"},
		{"2025-03-31", -1, "2025-02-28"},
		{"2025-11-30", 3, "2026-02-28"},
		{"2025-04-22", -12, "2024-04-22"},
	} {
		d, err := Parse(c.from)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.First.AddMonths(c.n).String(); got != c.want {
			t.Errorf("%s + %d months = %s, want %s", c.from, c.n, got, c.want)
		}
	}
}

// forms holds dates in EDTF with their words, their HTML form and the days
// they cover.
var forms = []struct{ edtf, words, html, first, last string }{
	{"2025-05-19", "19 May 2025", "2025-05-19", "2025-05-19", "2025-05-19"},
	{"2025-05", "May 2025", "2025-05", "2025-05-01", "2025-05-31"},
	{"2025", "2025", "2025", "2025-01-01", "2025-12-31"},
	{"2025-21", "spring 2025", "", "2025-03-01", "2025-05-31"},
	{"2024-24", "winter 2024–25", "", "2024-12-01", "2025-02-28"},
	{"2025-34", "second quarter of 2025", "", "2025-04-01", "2025-06-30"},
	{"2025-41", "second half of 2025", "", "2025-07-01", "2025-12-31"},
	{"202X", "2020s", "", "2020-01-01", "2029-12-31"},
	{"19XX", "20th century", "", "1900-01-01", "1999-12-31"},
	{"2025-05-19/2025-05-20", "19 to 20 May 2025", "", "2025-05-19", "2025-05-20"},
	{"2025-05-30/2025-06-02", "30 May to 2 June 2025", "", "2025-05-30", "2025-06-02"},
	{"2025-12-30/2026-01-02", "30 December 2025 to 2 January 2026", "", "2025-12-30", "2026-01-02"},
	{"2025-05/2025-07", "May to July 2025", "", "2025-05-01", "2025-07-31"},
	{"2019/2021", "2019 to 2021", "", "2019-01-01", "2021-12-31"},
	{"../2026", "by 2026", "", "2026-01-01", "2026-12-31"},
	{"2025-05/..", "since May 2025", "", "2025-05-01", "2025-05-31"},
	{"2025-05~", "about May 2025", "", "2025-05-01", "2025-05-31"},
	{"2019~/2021~", "about 2019 to 2021", "", "2019-01-01", "2021-12-31"},
}

// TestLimits holds that a limit names the part of the date that was said, though
// EDTF has no form for it.
func TestLimits(t *testing.T) {
	for _, c := range []struct {
		d           Date
		words, edtf string
	}{
		{Year(2026).With(Before), "by 2026", "../2026"},
		{Year(2026).With(BeforeEnd), "by the end of 2026", "../2026"},
		{Month(2025, 5).With(BeforeEarly), "by early May 2025", "../2025-05"},
		{Month(2025, 5).With(BeforeMid), "by mid May 2025", "../2025-05"},
		{Week(NewDay(2025, 4, 21)).With(BeforeMid), "by the middle of the week of 21 April 2025", "../2025-04-27"},
		{Week(NewDay(2025, 4, 21)).With(BeforeEnd), "by the end of the week of 21 April 2025", "../2025-04-27"},
		{OnDay(NewDay(2025, 4, 21)).With(Until), "until 21 April 2025", "../2025-04-21"},
		{Year(2026).With(UntilEnd), "until the end of 2026", "../2026"},
		{Month(2025, 5).With(UntilEarly), "until early May 2025", "../2025-05"},
		{Month(2025, 5).With(UntilMid), "until mid May 2025", "../2025-05"},
		{Quarter(2025, 2).With(BeforeEarly), "by early in the second quarter of 2025", "../2025-34"},
	} {
		if c.d.String() != c.words || c.d.EDTF() != c.edtf || !c.d.Open() {
			t.Errorf("%q, %q, open: %v; want %q, %q, true", c.d, c.d.EDTF(), c.d.Open(), c.words, c.edtf)
		}
	}
}

// TestInSentence holds how dates read on their own and in a sentence.
func TestInSentence(t *testing.T) {
	monday, week := NewDay(2025, 5, 19), Week(NewDay(2025, 4, 21))
	for _, c := range []struct {
		d             Date
		alone, within string
	}{
		{OnDay(monday), "19 May 2025", "Monday 19 May 2025"},
		{OnDay(monday).With(Late), "19 May 2025, late", "Monday 19 May 2025, late"},
		{OnDay(monday).With(Mid), "19 May 2025, in the middle of the day", "Monday 19 May 2025, in the middle of the day"},
		{OnDay(monday).With(About), "about 19 May 2025", "about 19 May 2025"},
		{Month(2025, 5), "May 2025", "May 2025"},
		{Month(2025, 5).With(Late), "late May 2025", "late May 2025"},
		{week, "week of 21 April 2025", "the week of 21 April 2025"},
		{week.With(After), "since the week of 21 April 2025", "since the week of 21 April 2025"},
		{week.With(Before), "by the week of 21 April 2025", "by the week of 21 April 2025"},
		{week.With(Mid), "in the middle of the week of 21 April 2025", "in the middle of the week of 21 April 2025"},
		{Quarter(2025, 2), "second quarter of 2025", "the second quarter of 2025"},
		{Decade(2020).With(About), "about the 2020s", "about the 2020s"},
		{Between(OnDay(monday), OnDay(monday+1)), "19 to 20 May 2025", "19 to 20 May 2025"},
	} {
		if c.d.String() != c.alone || c.d.InSentence() != c.within {
			t.Errorf("%q, in a sentence %q; want %q, %q", c.d, c.d.InSentence(), c.alone, c.within)
		}
	}
}

func TestForms(t *testing.T) {
	for _, c := range forms {
		d, err := Parse(c.edtf)
		if err != nil {
			t.Errorf("Parse(%q): %v", c.edtf, err)
			continue
		}
		if got := d.EDTF(); got != c.edtf {
			t.Errorf("%s is written back as %s", c.edtf, got)
		}
		if d.String() != c.words || d.HTML() != c.html {
			t.Errorf("%s: words %q, HTML %q; want %q, %q", c.edtf, d.String(), d.HTML(), c.words, c.html)
		}
		if d.First.String() != c.first || d.Last.String() != c.last {
			t.Errorf("%s covers %s to %s, want %s to %s", c.edtf, d.First, d.Last, c.first, c.last)
		}
	}
}

func TestWeek(t *testing.T) {
	d, err := Parse("2025-W17")
	if err != nil {
		t.Fatal(err)
	}
	if d.String() != "week of 21 April 2025" || d.HTML() != "2025-W17" || d.EDTF() != "2025-04-21/2025-04-27" {
		t.Errorf("week 17 of 2025: %q, HTML %q, EDTF %q", d, d.HTML(), d.EDTF())
	}
	if got := d.With(Late).String(); got != "late in the week of 21 April 2025" {
		t.Errorf("late in the week = %q", got)
	}
	if got := OnDay(NewDay(2025, 5, 19)).Long(); got != "Monday 19 May 2025" {
		t.Errorf("Long = %q", got)
	}
}

func TestBetweenInventsNoPrecision(t *testing.T) {
	d := Between(OnDay(NewDay(2025, 5, 5)), Month(2025, 7))
	if d.EDTF() != "2025-05/2025-07" {
		t.Errorf("5 May to July = %s, want 2025-05/2025-07", d.EDTF())
	}
	if Between(Year(2021), Year(2019)).EDTF() != "2019/2021" {
		t.Error("the order of the ends matters")
	}
}

func TestFromTo(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"1890~", "2025-05-20", "about 1890 to 20 May 2025"},
		{"2017", "../2025-22", "2017 to summer 2025"},
		{"2025-03/..", "2026-21", "March 2025 to spring 2026"},
		{"2025-05-19/2025-05-20", "2025-06-01/2025-06-03", "19 May 2025 to 3 June 2025"},
		{"2025-W17", "2026-07", "week of 21 April 2025 to July 2026"},
	} {
		from, err := Parse(c.from)
		to, err2 := Parse(c.to)
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		if got := FromTo(from, to); got != c.want {
			t.Errorf("from %s to %s: %q, want %q", c.from, c.to, got, c.want)
		}
	}
	if got := FromTo(Month(2025, 5).With(Early), Month(2026, 5).With(BeforeEnd)); got != "early May 2025 to May 2026" {
		t.Errorf("early May to by the end of May: %q", got)
	}
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", "is no date"},
		{"19 May 2025", `"19 May 2025" is no date; write 2025-05-19`},
		{"2025-02-30", "there is no day 2025-02-30; correct the date"},
		{"2025-13", "is no date"},
		{"2025-W54", "is no date"},
		{"2026/2025", "ends before it begins; put the earlier day first"},
		{"2025-5-1", "is no date"},
	} {
		_, err := Parse(c.in)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("Parse(%q) = %v, want an error with %q", c.in, err, c.want)
		}
	}
}

func TestMeant(t *testing.T) {
	for s, want := range map[string]string{
		"24 April 2025": "2025-04-24", "Apr 4, 2025": "2025-04-04", "24 april 2025": "2025-04-24", "Thursday, 24 April 2025": "2025-04-24",
		"2025-4-5": "2025-04-05", "2025/04/24": "2025-04-24", "20250424": "2025-04-24", "“2025-04-24”": "2025-04-24",
		"24.4.2025": "2025-04-24", "3.4.2025": "2025-04-03", "24/04/2025": "2025-04-24", "04/24/2025": "2025-04-24", "4/4/2025": "2025-04-04",
		"03/04/2025": "", "3-4-2025": "", "31 June 2025": "", "soon": "", "": "", "2025-04": "", "24 April": "", "24/04/25": "",
	} {
		got, ok := Meant(s)
		if ok != (want != "") || ok && got.String() != want {
			t.Errorf("Meant(%q) = %v, %v, want %q", s, got, ok, want)
		}
	}
}

func TestOrder(t *testing.T) {
	may, first := Month(2025, 5), OnDay(NewDay(2025, 5, 1))
	if Compare(first, may) >= 0 || Compare(may, first) <= 0 || Compare(may, may) != 0 {
		t.Error("1 May does not stand before May")
	}
	if !may.Contains(first) || first.Contains(may) || !may.Overlaps(Week(NewDay(2025, 4, 30))) {
		t.Error("containing or overlapping is wrong")
	}
}

func FuzzParse(f *testing.F) {
	for _, c := range forms {
		f.Add(c.edtf)
	}
	f.Add("2025-W17")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		if err != nil {
			if !d.IsZero() && d.Qualifier == Exact {
				t.Fatalf("an error and a date %v from %q", d, s)
			}
			return
		}
		again, err := Parse(d.EDTF())
		if err != nil {
			t.Fatalf("%q reads as %q, which does not read: %v", s, d.EDTF(), err)
		}
		if again.First != d.First && !d.Open() || again.EDTF() != d.EDTF() {
			t.Fatalf("%q: %q reads back as %q", s, d.EDTF(), again.EDTF())
		}
	})
}

func TestTimeOfDay(t *testing.T) {
	brussels := time.FixedZone("CEST", 2*60*60)
	if got := DayOf(time.Date(2025, 5, 19, 0, 30, 0, 0, brussels)).String(); got != "2025-05-19" {
		t.Errorf("half past midnight in Brussels is %s", got)
	}
}
