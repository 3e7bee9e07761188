package timex

import (
	"strings"
	"testing"

	"resetline/internal/date"
)

// TestHalfYearOff: where either January is months away, the words of a plan tell the next one and those of a report
// the last, whatever the season in which they are printed.
func TestHalfYearOff(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	for _, published := range []date.Day{date.NewDay(2027, 4, 10), date.NewDay(2027, 5, 14), date.NewDay(2027, 6, 20), date.NewDay(2027, 8, 20)} {
		for _, want := range []struct {
			year  string
			texts string
		}{{"2028", toCome}, {"2027", overNow}} {
			for text := range strings.SplitSeq(strings.TrimSpace(want.texts), "\n") {
				found := l.Find(text, Context{Published: published, HasPublished: true})
				if len(found) == 0 {
					t.Errorf("%q has no date", text)
				}
				for _, x := range found {
					if !strings.HasPrefix(x.Value, want.year+"-01") {
						t.Errorf("on %s %q gives %s", published, text, x.Value)
					}
				}
			}
		}
	}
}

const toCome = `
She said she would believe it when the first boat crossed to Arden on 12 January.
They said the fund would close before the pact lapsed in January.
The rule will apply from 1 January.
The rule will apply after 1 January.
The rule will not apply before 1 January.
The rule will apply on 1 January.
The rule will apply until 1 January.
The rule will take effect as of 1 January.
The rule takes effect on 1 January.
The rule comes into force from 1 January.
The rule is to apply from 1 January.
The rule is due to apply from 1 January.
The rule is expected to enter into force on 1 January.
The rule, which will apply from 1 January, was agreed.
Ministers agreed a rule that will apply from 1 January.
Ministers agreed a rule to apply from 1 January.
Ministers agreed on a rule that is to apply from 1 January.
Ministers said the rule would apply from 1 January.
The rule would apply from 1 January.
Ministers agreed a rule applying from 1 January.
The rule, to be applied from 1 January, was agreed.
Boats must carry a licence from 1 January.
Boats will have to carry a licence from 1 January.
From 1 January, boats will need a licence.
From 1 January boats must carry a licence.
Boats are to carry a licence from 1 January.
Fees will rise in January.
Fees are to rise in January.
Fees rise in January.
Fees will rise by a fifth in January.
Fees will start to rise in January.
The scheme starts in January.
The scheme will be open to all from January.
The council plans to raise fees from January.
The council plans to raise fees in January.
The council agreed to raise fees from January.
The council voted to raise fees from January.
The council has agreed to raise fees from 1 January.
The council wants to raise fees from 1 January.
The council hopes to open the pier on 1 January.
The council is raising fees from 1 January.
The pier is being closed from 1 January.
The waiver runs out on 1 January.
The waiver will lapse at the end of January.
The waiver will lapse in early January.
The waiver lapses at the end of January.
The pact ends on 1 January.
The aim is to end checks by 1 January.
Checks could end on 1 January.
Checks may end as early as January.
Checks should end in January.
Checks are set to end in January.
The talks will begin in earnest in January.
A new fund will open for bids in January.
The bill would ban nets from 1 January.
The deal gives boats access from 1 January.
The deal lets boats land fish from 1 January.
The deal means that boats can land fish from 1 January.
Under the deal, boats can land fish from 1 January.
Under the deal boats will be able to land fish from 1 January.
Boats will be able to land fish as of January.
The league will hold its congress in Arden on 12 January.
The next summit will be in Arden on 12 January.
The next summit is on 12 January.
The next summit takes place in Arden on 12 January.
Students can apply from 12 January.
Applications open on 12 January.
Applications for the scheme will open on 12 January.
She will step down on 12 January.
She said she would step down on 12 January.
She announced that she would step down on 12 January.
She has said that she will step down on 12 January.
She is to step down on 12 January.
She steps down on 12 January.
She wants to step down before 12 January.
Her term ends on 12 January.
Her term, which ends on 12 January, was extended.
The ban will be lifted on 12 January, ministers said.
Ministers have said the ban will be lifted on 12 January.
Ministers have set 12 January as the date for lifting the ban.
The deadline is 12 January.
The deadline for bids is 12 January.
The deadline has been extended to 12 January.
The vote has been put off until 12 January.
They were given until 12 January to answer.
They have until 12 January to answer.
A vote is planned for 12 January.
A vote is scheduled on 12 January.
A vote due on 12 January will decide.
The hearing will start on 12 January.
The hearing will be held on 12 and 13 January.
The hearing will be held from 12 to 14 January.
The hearing will be held between 12 and 14 January.
The new rules kick in on 12 January.
The new rules kick in from January.
`

const overNow = `
He would sleep when the boats came in on 12 January.
Talks have stalled in two towns: Arden in January, Marlow later.
It would be a tribute to those who were hurt when the mill burned in January.
The rule applied from 1 January.
The rule took effect on 1 January.
The rule has applied since 1 January.
The rule has applied from 1 January.
The rule came into force on 1 January.
The rule was agreed in January.
The rule was agreed on 12 January.
The rule agreed on 12 January was dropped.
The rule, agreed on 12 January, will be dropped.
Fees rose in January.
Fees have risen since January.
Fees had risen in January.
She stepped down on 12 January.
She said on 12 January that she would go.
The summit in January failed.
The January summit failed.
At a summit in January they agreed to talk.
It follows a vote on 12 January.
She was elected on 12 January.
Boats had needed a licence from 1 January.
Boats were barred from 1 January.
Boats have been barred from 1 January.
The ban was lifted in January.
The pact was signed at a ceremony in Arden on 12 January.
The pact, signed in January, ends checks.
They met in Arden on 12 and 13 January.
Talks ran from 12 to 14 January.
Talks were held between 12 and 14 January.
Before January, boats needed no licence.
Until January boats needed no licence.
In January, she resigned.
On 12 January the pier burned down.
Since January, the pier has been shut.
`
