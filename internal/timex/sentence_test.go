package timex

import (
	"strings"
	"testing"
)

// TestSentences reads texts in which every sentence ends with "|".
func TestSentences(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	for _, marked := range []string{
		"The envoy met Mr. Pell at No. 10 on Feb. 3.| It rained.|",
		"Number 10 said so.| No 10 said no more.| The answer was no.| Nobody knew.|",
		"“We want a deal.”| He left.|",
		"“They will lose years.| “Young people want it.| They said so.”|",
		"“They will lose years.”|“Young people want it.”|",
		"The summit is on May 19.|Sir Tam Quill has said so.|",
		"The U.S. Senate sat.| J. R. Moss of the F.A.O. Trust spoke in the U.S.| The house rose.|",
		"It began at 9 a.m. EST and ended at 3 p.m.| It was long.|",
		"Orchard Inc. Chairman A. Pell left Moss & Co. in May.|",
		"It grew 3.5 per cent.| “Did it?” she asked.|",
		"“Stop!” he cried.| Nobody stopped...| And then?|",
		"He wrote to Ms von der Quill (she was away.)| She wrote back.|",
		"Items: milk, eggs etc. and bread vs. butter.|",
		"A headline without a stop|\n\nA paragraph\nof two lines.|\n\n\n  Another.|",
		"I met her and I.| The rest left.|",
		"See gov.uk and Node.JS for more.|",
		"(Updated 1:10 p.m.) It has ended.| (It was wet.)| It rained.|",
	} {
		text := strings.ReplaceAll(marked, "|", "")
		var got strings.Builder
		at := 0
		for _, s := range l.Sentences(text) {
			got.WriteString(text[at:s.End] + "|")
			at = s.End
		}
		if got.String() != marked {
			t.Errorf(" got %q\nwant %q", got.String(), marked)
		}
	}
	if s := l.Sentences(" \n\n "); len(s) != 0 {
		t.Errorf("sentences in spaces: %v", s)
	}
}
