package timex

import (
	"fmt"
	"strings"
	"testing"

	"resetline/internal/date"
)

// sides are sentences that speak of the next such day, or of the last, whatever the day of publication: "{on}" stands
// for a time with its preposition, "{}" for one without.
var sides = []struct {
	ahead bool
	texts string
}{{true, speakAhead}, {false, tellOfOld}}

// sideTimes are the times that the sentences are read with: the words, the first day and the value without its year.
var sideTimes = []struct {
	on, bare   string
	month, day int
	value      string
}{
	{"on 8 June", "8 June", 6, 8, "-06-08"},
	{"in March", "March", 3, 1, "-03"},
	{"in September", "September", 9, 1, "-09"},
	{"in the autumn", "the autumn", 9, 1, "-FA"},
	{"at Christmas", "Christmas", 12, 25, "-12-25"},
}

// TestSides: what is announced lies ahead and what is reported lies back, wherever in the year it is read.
func TestSides(t *testing.T) {
	const far, near = 245, 70 // days: farther off, or so close on the other side, there would be a year
	l, _ := ForLanguage("en-GB")
	for _, published := range []date.Day{date.NewDay(2027, 1, 20), date.NewDay(2027, 2, 26), date.NewDay(2027, 4, 13),
		date.NewDay(2027, 5, 14), date.NewDay(2027, 6, 21), date.NewDay(2027, 8, 19), date.NewDay(2027, 10, 3)} {
		for _, time := range sideTimes {
			last := 2027
			if date.NewDay(last, time.month, time.day) > published {
				last--
			}
			ago, ahead := published-date.NewDay(last, time.month, time.day), date.NewDay(last+1, time.month, time.day)-published
			for _, side := range sides {
				year := last
				if side.ahead {
					year++
				}
				if side.ahead && (ahead > far || ago < near+30) || !side.ahead && ahead < near || ago < 35 {
					continue
				}
				for text := range strings.SplitSeq(strings.TrimSpace(side.texts), "\n") {
					text = strings.NewReplacer("{on}", time.on, "{}", time.bare).Replace(text)
					want, found := fmt.Sprint(year)+time.value, false
					for _, x := range l.Find(text, Context{Published: published, HasPublished: true}) {
						found = found || x.Value == want
					}
					if !found {
						t.Errorf("on %s %q does not give %s", published, text, want)
					}
				}
			}
		}
	}
}

const speakAhead = `
Ministers to vote on nets {on}.
Arden to join the league {on}.
The ferry will sail no later than {}.
Bids should reach the council no later than {}.
The bridge could open as early as {}.
Rules banning nets from {} were agreed.
A law requiring a licence from {} has been passed.
A deal giving boats access from {} was signed.
A bill to ban nets {on} was passed.
A proposal to bring in a fee from {} has been backed.
Plans for a fee {on} are opposed by crews.
They have set a vote for {}.
A vote has been called for {}.
The hearing is set for {}.
Firms have been given a deadline of {}.
They face a deadline of {}.
She called for a deal by {}.
Talks aimed at a deal by {} have begun.
A deal is unlikely before {}.
The council is under pressure to act before {}.
The fee goes up {on}.
Fees go up {on}.
The fee is going up {on}.
Tickets go on sale {on}.
He goes on trial {on}.
Voters go to the polls {on}.
The club plays Marlow {on}.
The rules enter into force {on}.
Checks on fish start {on}.
Flights to Arden start {on}.
Ministers intend closing the hall {on}.
The book is out {on}.
The final is in Arden {on}.
The new law comes into force after {}.
The aim is for the fee to end {on}.
The bridge ought to be open {on}.
The council is committed to opening the hall {on}.
The council has offered to open the hall {on}.
Crews have been given notice to leave {on}.
The firm said it was to close {on}.
The council said it wanted to open the hall {on}.
She said the hall was due to open {on}.
He said the vote was expected {on}.
She said she was leaving {on}.
She is due to appear before the court {on}.
From {}, all nets are banned.
From {}, firms need a licence.
`

const tellOfOld = `
It comes after a fire {on}.
It comes two months after a fire {on}.
The move comes after a vote {on}.
It follows a vote {on}.
The news follows talks in Arden {on}.
He died in a fire {on}.
Two men were killed in a crash {on}.
Those hurt {on} will be paid.
The man who died {on} was a mayor.
He is accused of starting the fire {on}.
The mill had shut by {}.
The mill, which closed {on}, is to be sold.
The mill, closed {on}, will be sold.
The man arrested {on} will be tried.
The bridge was damaged {on} and will reopen soon.
Nobody knows what happened {on}.
A report published {on} found faults.
`
