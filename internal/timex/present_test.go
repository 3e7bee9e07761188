package timex

import (
	"strings"
	"testing"

	"resetline/internal/date"
)

// presents are sentences of the present on a weekday that tell what is set for the next.
const presents = `
Drivers go on strike on Thursday.
Nurses go back to work on Thursday.
The firm goes to court on Thursday.
Workers at the port begin a strike on Thursday.
Fishermen in Arden vote in a ballot on Thursday.
Nurses, at odds with the board over pay, return to work on Thursday.
Pupils go back to their desks on Thursday.
The sprat fishery shuts on Thursday.
Skippers lose their passes on Thursday.
The board tables its plan on Thursday.
A delegation from Marlow lands on Thursday.
The two sides meet on Thursday.
The mayor takes questions on Thursday.
The council debates the budget on Thursday.
Parliament debates the bill on Thursday.
The league reports to its members on Thursday.
The yard, which reports on Thursday, is for sale.
The yearly meeting is at the Corve Arms on Thursday.
The envoy is in Marlow Town on Thursday.
The hearing is at the library on Thursday.
Bids for the South Quay ferry licence close on Thursday.
`

// pasts are sentences with such words that tell of the last.
const pasts = `
The drivers' going on strike was agreed on Thursday.
The port's lands were sold on Thursday.
The firm lost in court on Thursday.
Fishermen voted on Thursday.
They let the work at the port begin on Thursday.
It has gone to court since Thursday.
Local reports on Thursday spoke of fog.
The agency reports on Thursday were wrong.
The Gazette reports that they met on Thursday.
The televised debates on Thursday drew a crowd.
The pound is at its lowest since the crash on Thursday.
Boats of the league and the town have come on Thursday.
`

func TestPresentOnAWeekday(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	monday := date.NewDay(2026, 9, 14)
	for _, c := range []struct{ texts, want string }{{presents, "2026-09-17"}, {pasts, "2026-09-10"}} {
		for text := range strings.SplitSeq(strings.TrimSpace(c.texts), "\n") {
			if es := l.Find(text, Context{Published: monday, HasPublished: true}); len(es) != 1 || es[0].Value != c.want {
				t.Errorf("%s: %+v, want %s", text, es, c.want)
			}
		}
	}
}
