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
		"twenty-", "U.S.", "from Monday to ", "a year earlier ", "'", "“", "\n", " ", "1/", ".", "5 and ", "é", "\xff", "then until ", "2019-21-", "deadline of Monday a "} {
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
