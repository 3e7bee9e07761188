package timex

import (
	"fmt"
	"strings"
	"testing"

	"resetline/internal/date"
)

// sides are sentences that speak of the next such day, or of the last, whatever the day of publication: "{on}" stands
// for a time with its preposition, "{}" for one without, "{day}" for one that is a day.
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
	{"at the end of January", "the end of January", 1, 31, "-01"},
}

// TestSides: what is announced lies ahead and what is reported lies back, wherever in the year it is read.
func TestSides(t *testing.T) {
	const far, near = 245, 85 // days: farther off, or so close on the other side, there would be a year
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
				if side.ahead && (ahead > far || ago < near+15) || !side.ahead && ahead < near || ago < 35 {
					continue
				}
				for text := range strings.SplitSeq(strings.TrimSpace(side.texts), "\n") {
					if strings.Contains(text, "{day}") && len(time.value) < len("-06-08") {
						continue
					}
					text = strings.NewReplacer("{on}", time.on, "{}", time.bare, "{day}", time.bare).Replace(text)
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
She said she would believe it when the first boat crossed to Arden {on}.
They said the fund would close before the pact lapsed {on}.
The rule will apply from {}.
The rule will apply after {}.
The rule will not apply before {}.
The rule will apply {on}.
The rule will apply until {}.
The rule will take effect as of {}.
The rule takes effect {on}.
The rule comes into force from {}.
The rule is to apply from {}.
The rule is due to apply from {}.
The rule is expected to enter into force {on}.
The rule, which will apply from {}, was agreed.
Ministers agreed a rule that will apply from {}.
Ministers agreed a rule to apply from {}.
Ministers agreed on a rule that is to apply from {}.
Ministers said the rule would apply from {}.
The rule would apply from {}.
Ministers agreed a rule applying from {}.
The rule, to be applied from {}, was agreed.
Boats must carry a licence from {}.
Boats will have to carry a licence from {}.
From {}, boats will need a licence.
From {} boats must carry a licence.
Boats are to carry a licence from {}.
Fees will rise {on}.
Fees are to rise {on}.
Fees rise {on}.
Fees will rise by a fifth {on}.
Fees will start to rise {on}.
The scheme starts {on}.
The scheme will be open to all from {}.
The council plans to raise fees from {}.
The council plans to raise fees {on}.
The council agreed to raise fees from {}.
The council voted to raise fees from {}.
The council has agreed to raise fees from {}.
The council wants to raise fees from {}.
The council hopes to open the pier {on}.
The council is raising fees from {}.
The pier is being closed from {}.
The waiver runs out {on}.
The pact ends {on}.
The aim is to end checks by {}.
Checks could end {on}.
Checks may end as early as {}.
Checks should end {on}.
Checks are set to end {on}.
The talks will begin in earnest {on}.
A new fund will open for bids {on}.
The bill would ban nets from {}.
The deal gives boats access from {}.
The deal lets boats land fish from {}.
The deal means that boats can land fish from {}.
Under the deal, boats can land fish from {}.
Under the deal boats will be able to land fish from {}.
Boats will be able to land fish as of {}.
The league will hold its congress in Arden {on}.
The next summit will be in Arden {on}.
The next summit is {on}.
The next summit takes place in Arden {on}.
Students can apply from {}.
Applications open {on}.
Applications for the scheme will open {on}.
She will step down {on}.
She said she would step down {on}.
She announced that she would step down {on}.
She has said that she will step down {on}.
She is to step down {on}.
She steps down {on}.
She wants to step down before {}.
Her term ends {on}.
Her term, which ends {on}, was extended.
The ban will be lifted {on}, ministers said.
Ministers have said the ban will be lifted {on}.
Ministers have set {day} as the date for lifting the ban.
The deadline is {day}.
The deadline for bids is {day}.
The deadline has been extended to {}.
The vote has been put off until {}.
They were given until {} to answer.
They have until {} to answer.
A vote is planned for {}.
A vote is scheduled {on}.
A vote due {on} will decide.
The hearing will start {on}.
The new rules kick in {on}.
The new rules kick in from {}.
The board asked the clerks to report {on}.
The board instructed its staff to publish a plan {on}.
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
He would sleep when the boats came in {on}.
Talks have stalled in two towns: Arden {on}, Marlow later.
It would be a tribute to those who were hurt when the mill burned {on}.
The rule applied from {}.
The rule took effect {on}.
The rule has applied since {}.
The rule has applied from {}.
The rule came into force {on}.
The rule was agreed {on}.
The rule agreed {on} was changed.
The rule, agreed {on}, will be dropped.
Fees rose {on}.
Fees have risen since {}.
Fees had risen {on}.
She stepped down {on}.
She said {on} that she would go.
The summit {on} failed.
At a summit {on} they agreed to talk.
She was elected {on}.
Boats had needed a licence from {}.
Boats were barred from {}.
Boats have been barred from {}.
The ban was lifted {on}.
The pact was signed at a ceremony in Arden {on}.
The pact, signed {on}, ends checks.
Before {}, boats needed no licence.
Until {} boats needed no licence.
{on}, she resigned.
{on} the pier burned down.
Since {}, the pier has been shut.
`

// TestJustGone: a month that is just over is meant as the next one where the verb that speaks ahead is its own.
func TestJustGone(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	for want, texts := range map[string]string{"2032-10": comesAgain, "2031-10": "They are to pay for the fire in October.\nThe clerks are looking into the leak at the mill in October."} {
		for text := range strings.SplitSeq(strings.TrimSpace(texts), "\n") {
			got := ""
			for _, x := range l.Find(text, Context{Published: date.NewDay(2031, 11, 19), HasPublished: true}) {
				if !x.Date.IsZero() {
					got = x.Value
				}
			}
			if got != want {
				t.Errorf("%q is of %s, not of %s", text, got, want)
			}
		}
	}
}

const comesAgain = `
The vote is due in October.
The vote is not due in October.
The figures are due out in October.
A ruling is now expected in October.
A second round is pencilled in for October.
The mill will open in October.
The mill opens in October.
The mill opens in Arden in October.
The mayor is going to Arden in October.
The mayor is in Arden in October.
The mayor, who leaves office in October, was there.
The council meets in October.
The fair takes place in Arden in October.
The bill returns to the council in October.
The pact comes into force in October.
A vote is likely in October.
The mill is being sold in October.
The board means to publish it in October.
Voters go to the polls in October.
`
