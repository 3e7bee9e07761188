package timex

import (
	"strings"
	"testing"
	"time"
)

// TestLinear reads texts that drive careless matchers mad. It compares no
// times, which differ from machine to machine: a search that is not linear
// does not end within the test's limit on a megabyte.
func TestLinear(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	c := Context{Published: exampleDay, HasPublished: true}
	for i, unit := range []string{"the ", "last ", "1", "1 ", "1.", "1,000,", "May ", "may ", "the end of ", "Mrs May ", "two hundred ",
		"twenty-", "U.S.", "from Monday to ", "a year earlier ", "'", "“", "\n", " ", "1/", ".", "5 and ", "é", "\xff", "then until ", "2019-21-"} {
		size := 1 << 18
		if i < 3 {
			size = 1 << 20
		}
		text := strings.Repeat(unit, size/len(unit))
		start := time.Now()
		es := l.Find(text, c)
		n := len(l.Sentences(text))
		if len(es) > len(text) || n > len(text) {
			t.Errorf("%q: %d expressions, %d sentences", unit, len(es), n)
		}
		t.Logf("%-16q %6d expressions %6d sentences %v", unit, len(es), n, time.Since(start))
	}
}

func TestWithoutPublication(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	text := "On Thursday he said that 19 May 2025 would do; two days later, on 21 May, it was next month."
	want := "On [Thursday=] he said that [19 May 2025=2025-05-19] would do; [two days later=2025-05-21], on [21 May=], it was [next month=]."
	if got := remark(text, l.Find(text, Context{})); got != want {
		t.Errorf(" got %s\nwant %s", got, want)
	}
}

func TestRanges(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	for _, c := range []struct{ text, want string }{
		{"It runs from Monday to Wednesday.", "2025-04-21/2025-04-23"},
		{"It runs from 28 December to 3 January.", "2024-12-28/2025-01-03"},
		{"It is open 1-5 September.", "2025-09-01/2025-09-05"},
		{"Between 2019 and 2021 it fell.", "2019/2021"},
		{"In 2019-21 it fell.", "2019/2021"},
		{"It rained on 1 May and 3 May.", ""},
	} {
		es := l.Find(c.text, Context{Published: exampleDay, HasPublished: true})
		if len(es) < 2 || es[0].Range.EDTF() != c.want || es[0].Range != es[1].Range {
			t.Errorf("%s: %+v, want range %q", c.text, es, c.want)
		}
	}
}

func TestQualifiers(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	for _, c := range []struct{ text, edtf, mod string }{
		{"It must end by the end of 2026.", "../2026", "END"},
		{"It has fallen since May 2024.", "2024-05/..", ""},
		{"It opens around 1 May 2026.", "2026-05-01~", "APPROX"},
		{"It opened in early March.", "2025-03", "START"},
		{"In recent months it fell.", "", ""},
		{"In the last three or four months it fell.", "", ""},
	} {
		es := l.Find(c.text, Context{Published: exampleDay, HasPublished: true})
		if len(es) != 1 || es[0].Date.EDTF() != c.edtf || es[0].Mod.String() != c.mod {
			t.Errorf("%s: %+v, want %q with %q", c.text, es, c.edtf, c.mod)
		}
	}
}
