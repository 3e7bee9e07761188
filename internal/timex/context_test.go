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
		{"2024-11-05", "The sale is expected to be completed in [the first quarter=2025-Q1], not in [the third quarter=2024-Q3]."},
		{"2025-04-24", "It is not known if they spoke before or after the fair on [Tuesday=2025-04-22]."},
		{"2025-04-24", "Ash from the fire, of which one could smell the smoke in Arden on [Tuesday=2025-04-22], could be seen as a risk at the fair on [Friday=2025-04-25]."},
		{"2025-04-24", "If no price is agreed, a stoppage of the cranes could follow in [June=2025-06]."},
		{"2025-04-24", "The board toured Tarn Haven on [18 November=2024-11-18]."},
		{"2025-04-24", "The fair opens on [5 June=2025-06-05]. The winners will be named [later in the month=2025-06]."},
		{"2025-04-24", "The Marlow Daily News, posted [20 mins ago=2025-04-24], is read daily."},
		{"2025-04-24", "The lamp failed on [3 April 2025=2025-04-03] at [21:30:05=2025-04-03T21:30]."},
		{"2025-04-24", "The bank left its rate at 4.25% on [Wednesday=2025-04-23], and at 4.50 per cent in [March=2025-03]."},
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

func TestWithoutPublication(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	text := "On Thursday he said that 19 May 2025 would do; two days later, on 21 May, it was next month."
	want := "On [Thursday=] he said that [19 May 2025=2025-05-19] would do; [two days later=2025-05-21], on [21 May=], it was [next month=]."
	if got := remark(text, l.Find(text, Context{})); got != want {
		t.Errorf(" got %s\nwant %s", got, want)
	}
}

func TestStory(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	long := date.NewDay(2012, 6, 20)
	for _, want := range []string{
		"The Marlow War began on [3 May 1805=1805-05-03]. By [10 May=1805-05-10] the army stood at the mill; [the next day=1805-05-11], it fell. In [June=1805-06] the duke came, and by [the end of the month=1805-06] he had won. It ended in [March 1807=1807-03]. The mill was built again in [April 1809=1809-04].",
		"The mill burned on [3 May 1805=1805-05-03] and in [June 1806=1806-06], and so did its bridge in [June 1806=1806-06]. Through [the winter=1806-WI] it stood empty. In [April=1807-04] it was sold; on [the 6th=1807-04-06] it was opened. It was gone in [1911=1911].",
		"She was born on [2 April 1911=1911-04-02], wed on [3 May 1931=1931-05-03], and left in [1932=1932], not in [May 1931=1931-05]. She meant to come in [1932=1932]. [Early next year=1933] she came back. On [Christmas Day=1933-12-25] she sang.",
		"The war began on [5 May 1941=1941-05-05]. On [4 August 1944=1944-08-04] it rained, as it had since [the previous October=1943-10]; she had been born in [March 1911=1911-03]. On [6 September=1944-09-06] it stopped.",
		"It was built in [1805=1805], sold in [1806=1806] and burned in [1811=1811]. In [May=2012-05] it was sold again.",
		"She was born on [2 April 1911=1911-04-02], wed on [3 May 1931=1931-05-03] and died in [June 1995=1995-06]. A service will be held on [15 July=2012-07-15] at [11am=2012-07-15T11:00].",
		"It was built in [May 1805=1805-05], sold in [June 1806=1806-06] and burned in [July 1811=1811-07]. She said on [Monday=2012-06-18] it would open in [July=2012-07].",
		"It was built in [May 1985=1985-05], sold in [June 1996=1996-06] and shut in [April 2004=2004-04]. Repairs start on [6 July=2012-07-06].",
		"It was built in [May 1985=1985-05], sold in [June 1996=1996-06] and shut in [April 2004=2004-04]. Its owner hopes to open it in [October=2012-10].",
		"It was built in [May 1985=1985-05], sold in [June 1996=1996-06] and shut in [April 2004=2004-04]. On [9 July=2012-07-09] its owner opens it.",
		"It was built in [May 1985=1985-05], sold in [June 1996=1996-06] and shut in [April 2004=2004-04], and [last November=2011-11] it burned.",
		"It was built in [May 1985=1985-05], sold in [June 1996=1996-06] and shut in [April 2004=2004-04]. A vote has been set for [6 July=2012-07-06].",
		"It was built in [May 1985=1985-05], sold in [June 1996=1996-06] and shut in [April 2004=2004-04]. They agreed to open it on [6 May=2004-05-06]; it was to be sold in [July=2004-07].",
	} {
		readsOn(t, long, "a story", l, want)
	}
}

func TestTimesOfADay(t *testing.T) {
	readAll(t, "times of a day",
		"On [3 March=2025-03-03] at [9.30 p.m.=2025-03-03T21:30] it began. [Three hours later=2025-03-04T00:30] it ended; [two hours earlier=2025-03-03T22:30] it had rained.",
		"It began on [3 March=2025-03-03]. [Forty minutes later=2025-03-03] it ended.",
		"It began on [3 March=2025-03-03] and ended [the next day=2025-03-05], [5 March=2025-03-05].",
		"It began in [1914=1914]. [Two years later=1917], in [1917=1917], it ended; [a decade later=1927] it was forgotten.",
		"It sank in [1994=1994]. It still leaks [forty years later=2025].",
		"She came on [3 March=2025-03-03]. Nobody had come in [2024=2024], and few came [that week=2025-W10].",
		"It began on [3 March=2025-03-03] and ended at [11.30 that night=2025-03-03T23:30]; at [2 a.m. the next day=2025-03-04T02:00] it rained.",
		"She came on [22 April=2025-04-22]. [The following Monday=] she left.",
		"They gave her until [Wednesday=2025-04-23]’s meeting to pay.",
		"It opened in [2023=2023]; [six months later=] it closed, and [that summer=2023-SU] it was sold.",
		"In [March=2025-03] she came. [Two days later=] she left; later [that week=] it rained.",
		"She spoke [earlier in the day=2025-04-22]. They meet on [Thursday=2025-04-24] and vote [later in the day=2025-04-24].",
		"She came on [3 March=2025-03-03]. If she pays within [two weeks=P2W], the soonest that she will be free is [seven days later=].",
		"It ends at [10 a.m. on the last Friday of this month=2025-04-25T10:00].",
		"Asked on the morning of [the 3rd=2025-04-03] whether it was so, he left. They met [last Tuesday=2025-04-15], [the 15th=2025-04-15].",
		"The board took [an hour and three quarters=PT1H45M], not [two hours and a quarter=PT2H15M].",
		"Polls close at [10pm on Sunday=2025-04-27T22:00] and the count ends by [7am=2025-04-28T07:00].",
		"They sat down at [2pm on Thursday=2025-04-17T14:00]. At [half past eleven=2025-04-17T23:30] she asked for a pause; at [a quarter to two=2025-04-18T01:45] it was over.",
		"They met on [Thursday night=2025-04-17TNI]. At [nine o’clock=2025-04-17T21:00] the lights went out, and at [ten past one=2025-04-18T01:10] they came on.",
		"They met at [10am on Thursday=2025-04-17T10:00] and broke up at [half past twelve=2025-04-17T12:30].",
		"The talks dragged on until [Friday=2025-04-18]. The fair was put on until [Friday=2025-04-25].",
		"The peers sat until [Saturday=2025-04-19] and haggled until [2am on Sunday=2025-04-20T02:00]. The vote was put off until [Saturday=2025-04-26].",
		"Sales are due to start in [January=2026-01], boats in [February=2026-02] and repairs in [March=2026-03]. They will pay in [July=2025-07] for the fire in [March=2025-03].",
		"She spoke before [Friday=2025-04-25]'s meeting of the envoys, at which the text is to be agreed. He spoke before [Friday=2025-04-18]'s meeting.",
		"It sails on [17 June=2025-06-17], provided the board clears it on [10 June=2025-06-10]. The fund provided on [10 June=2024-06-10] is gone. The clerk, an envoy, provided an account on [Thursday=2025-04-17].",
		"They voted in [January=2025-01], and will pay for the fire in [March=2025-03]. A fair proposed on [5 March=2025-03-05] has been dropped.",
		"It is set for [the week=2025-W16] before [Easter=2025-04-20].",
		"The firm had until [Friday=2025-04-18] to appeal and did not. The other had until [Friday=2025-04-25] to appeal.",
		"The rise promised in the budget of [4 March=2025-03-04] has been dropped. The vote due on [4 June=2025-06-04] is cancelled.",
		"It was held on [19 May 2024=2024-05-19]. They talked until [ten past one in the morning=2024-05-20T01:10].",
		"It began at [1am on Thursday=2025-04-17T01:00] and lasted until [3am=2025-04-17T03:00].",
		"The road, shut since [Friday evening=2025-04-18TEV], was opened at [4am=2025-04-22T04:00].",
	)
}

// TestClockOfPublication: a text that came out at 9.10 tells of a later time that it
// was on the day before, or that it is to come.
func TestHoursOfFourFigures(t *testing.T) {
	readAll(t, "hours",
		"[19 JANUARY, 1130 GMT=2025-01-19T11:30], MARLOW. The guests came in [1130=1130].",
		"By 1100 ([1600 GMT=2025-04-22T16:00]) fifty had come. It closed at [1:39 p.m.=2025-04-22T13:39] (2039 in Warsaw).",
		"The record is the foot of [6 April 1886=1886-04-06]; by [noon=1886-04-06T12:00] the mill stood still.\n\n([10:55 a.m. ET=2025-04-22T10:55]) Snow is falling.",
	)
}

// TestLiveReport: a time at the head of a paragraph is of the day of publication.
func TestLiveReport(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	reads(t, "live report", l, "The last fair was held on [19 May 2024=2024-05-19].\n\n"+
		"[10.05am=2025-04-22T10:05]: The mayor is arriving.\n\n"+
		"The next fair will be on [19 June=2025-06-19].\n\n"+
		"(Updated [11:05 a.m.=2025-04-22T11:05]) The hall is filling. It opened on [Friday=2025-04-18]. (Update [11:02 a.m.=2025-04-22T11:02]) The clerk is in.\n\n"+
		"[12:45=2025-04-22T12:45] The mayor is leaving for the fair of [19 May 2024=2024-05-19].\n\n"+
		"[16.02 BST=2025-04-22T16:02]\n\nIt is over. It had begun on [3 March=2025-03-03] and ended at [9am=2025-03-03T09:00].")
	text := "9.15am The mayor is speaking to the board."
	if es := l.Find(text, Context{Published: exampleDay, HasPublished: true}); len(es) != 1 || es[0].Tense != Present {
		t.Errorf("%s: %+v, want the present", text, es)
	}
}

func TestClockOfPublication(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	for _, want := range []string{
		"The tree fell at [8.30am=2025-04-22T08:30].",
		"The tree fell at [10.30pm=2025-04-21T22:30].",
		"The crowd went home on [Tuesday=2025-04-22]. The tree fell at [10.30pm=2025-04-21T22:30].",
		"The vote will be held at [6pm=2025-04-22T18:00].",
		"The tree fell on [Saturday=2025-04-19] at [10.30pm=2025-04-19T22:30].",
	} {
		m := unmark(t, want)
		if got := remark(m.text, l.Find(m.text, Context{Published: exampleDay, HasPublished: true, Clock: 9*60 + 10})); got != want {
			t.Errorf(" got %s\nwant %s", got, want)
		}
	}
}

// TestWinter: in January it is still the winter that began last year.
func TestWinter(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	january := date.NewDay(2026, 1, 10)
	for _, want := range []string{
		"[This winter=2025-WI] will be cold. [Last winter=2024-WI] was warm, [next winter=2026-WI] nobody knows. It will be shut for [the winter=2025-WI].",
		"The fair was put off until [24 January=2026-01-24]. The storm, the third of [the winter=2025-WI], will bring snow by [midnight=2026-01-10T24:00].",
	} {
		readsOn(t, january, "winter", l, want)
	}
}

// TestAnchors: what stands beside the thing that a sentence tells is not gone on from.
func TestAnchors(t *testing.T) {
	readAll(t, "anchors",
		"Arden left the league on [31 January 2020=2020-01-31], after a vote in [June 2016=2016-06]. It was bound by its rules until [the end of that year=2020].",
		"The truce ended in [September 1972=1972-09]. On [4 November=1972-11-04] a boat sank; [the next day=1972-11-05], the harbour was shut. It was opened in [March the following year=1973-03].",
		"The mill was built in [1911=1911]. On [4 November=2024-11-04] it burned.",
		"The mill was built in [May 1911=1911-05]. On [4 April=2025-04-04] it burned.",
		"The row began in [January 2024=2024-01]. Talks opened [that June=2024-06] and went on.",
		"After a vote in [June 2016=2016-06] it left. [That year=2016] was hot.",
		"The limit was [the end of January=2026-01], when the board must sign.",
		"She was elected in [January=2025-01], when nobody would stand.",
		"A deal by the [June=2025-06] fair was possible, the board said.",
		"It opens in [May 2026=2026-05], the board said on [Monday=2025-04-21]. It closes [the next month=2026-06].",
		"They play on [26 April=2025-04-26]. The match, originally planned for [Easter Saturday=2025-04-19], was moved. The other is [the following day=2025-04-27].",
	)
}

func TestDateline(t *testing.T) {
	l, _ := ForLanguage("en-US")
	text := "MARLOW, June 19, 2025 (Wire) -- The governor vetoed the bill Wednesday."
	es := l.Find(text, Context{})
	if len(es) != 2 || es[1].Value != "2025-06-18" || es[1].Anchor.Kind != Dateline || es[1].Anchor.Date.EDTF() != "2025-06-19" {
		t.Errorf("%s: %+v", text, es)
	}
}

func TestRanges(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	for _, c := range []struct{ text, want string }{
		{"It runs from Monday to Wednesday.", "2025-04-21/2025-04-23"},
		{"It runs from 28 December to 3 January.", "2024-12-28/2025-01-03"},
		{"It is open 1-5 September.", "2025-09-01/2025-09-05"},
		{"It was open from Jan. 3 through Jan. 5.", "2025-01-03/2025-01-05"},
		{"Between 2019 and 2021 it fell.", "2019/2021"},
		{"In 2019-21 it fell.", "2019/2021"},
		{"It rained on 1 May and 3 May.", ""},
		{"They have pushed it back from 1 May to January 2027.", ""},
		{"The vote was put back yesterday to 1 May.", ""},
		{"They postponed the 1-5 May fair.", "2025-05-01/2025-05-05"},
		{"It rained on 1 and 3 May.", ""},
		{"They meet on 2 and 3 May.", "2025-05-02/2025-05-03"},
		{"They meet on May 2 and 3.", "2025-05-02/2025-05-03"},
		{"They meet on 1, 2 and 3 May.", "2025-05-01/2025-05-03"},
		{"They meet on 1, 2 and 4 May.", ""},
		{"They meet on Friday, Saturday and Sunday's fair.", ""},
		{"They meet on Friday, Saturday and Sunday.", "2025-04-25/2025-04-27"},
		{"They meet on 2 or 3 May.", "2025-05-02/2025-05-03"},
		{"They meet on Monday or Tuesday.", "2025-04-28/2025-04-29"},
		{"They meet on Monday or Wednesday.", ""},
		{"They meet on Monday or at Tuesday's fair.", ""},
		{"They met in Arden on 12 and 13 January.", "2025-01-12/2025-01-13"},
		{"Talks ran from 12 to 14 January.", "2025-01-12/2025-01-14"},
		{"Talks were held between 12 and 14 January.", "2025-01-12/2025-01-14"},
		{"The hearing will be held on 12 and 13 January.", "2026-01-12/2026-01-13"},
		{"The hearing will be held from 12 to 14 January.", "2026-01-12/2026-01-14"},
		{"The hearing will be held between 12 and 14 January.", "2026-01-12/2026-01-14"},
	} {
		es := l.Find(c.text, Context{Published: exampleDay, HasPublished: true})
		if len(es) < 2 || es[0].Range.EDTF() != c.want || es[0].Range != es[1].Range {
			t.Errorf("%s: %+v, want range %q", c.text, es, c.want)
		}
	}
}

// TestAccounts: a time of accounts and its end are one stretch.
func TestAccounts(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	for text, want := range map[string]string{
		"Sales rose in the year to March.":                          "2024-04/2025-03",
		"Sales rose in the three months to September 2024.":         "2024-07/2024-09",
		"Claims fell in the week ended 8 March.":                    "2025-03-02/2025-03-08",
		"It expects a profit in the year ending 30 June.":           "2024-07-01/2025-06-30",
		"Sales rose in the three months between January and March.": "2025-01/2025-03",
	} {
		es := l.Find(text, Context{Published: exampleDay, HasPublished: true})
		if got := es[len(es)-1].Range.EDTF(); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
	reads(t, "compared", l, "It grew in [the three months=P3M] to [September 2024=2024-09], up from [the second quarter of 2024=2024-Q2]. On [the same quarter a year earlier=2023-Q3] it fell.")
}

func TestQualifiers(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	for _, c := range []struct{ text, edtf, mod string }{
		{"It must be shut by mid-May 2026.", "../2026-05", "MID"},
		{"It must end by the end of 2026.", "../2026", "END"},
		{"It has fallen since May 2024.", "2024-05/..", ""},
		{"It opens around 1 May 2026.", "2026-05-01~", "APPROX"},
		{"It opened in early March.", "2025-03", "START"},
		{"It will not open until May 2026.", "2026-05", ""},
		{"It won’t open till 3 May.", "2025-05-03", ""},
		{"It will not open before May 2026.", "2026-05", ""},
		{"It opens, but not before May 2026.", "2026-05", ""},
		{"It opened shortly before noon on Friday.", "2025-04-18", ""},
		{"It must open before noon on Friday.", "../2025-04-25", ""},
		{"It opened shortly before dawn on Friday as rain fell.", "2025-04-18", ""},
		{"It is open until May 2026.", "../2026-05", ""},
		{"It will be shut until at least 3 May.", "../2025-05-03", ""},
		{"It is shut until at least Friday.", "../2025-04-25", ""},
		{"It is shut until at least the end of May.", "../2025-05", "END"},
		{"It was at least 3 May.", "2025-05-03", ""},
		{"It will report no later than May 2026.", "../2026-05", ""},
		{"It will report before Christmas.", "../2025-12-25", ""},
		{"It will report on or before 9 September.", "../2025-09-09", ""},
		{"It will report before Thursday’s vote.", "2025-04-24", ""},
		{"The roof was torn off by Friday’s storm.", "2025-04-18", ""},
		{"They had left by Friday’s deadline.", "../2025-04-18", ""},
		{"By Friday’s end the slick was a mile long.", "../2025-04-18", ""},
		{"It will be shut by next week’s vote.", "../2025-05-04", ""},
		{"It will report before the end of May 2026.", "../2026-05", "END"},
		{"It opened two decades ago.", "2005~", ""},
		{"It stood here 300 years ago.", "1725~", ""},
		{"It opened twelve years ago.", "2013", ""},
		{"It stood here half a century ago.", "1975~", ""},
		{"It will be gone in 20 years' time.", "2045~", ""},
		{"The ice left some 12,000 years ago.", "", ""},
		{"In recent months it fell.", "", ""},
		{"In the last three or four months it fell.", "", ""},
	} {
		es := l.Find(c.text, Context{Published: exampleDay, HasPublished: true})
		if len(es) != 1 || es[0].Date.EDTF() != c.edtf || es[0].Mod.String() != c.mod {
			t.Errorf("%s: %+v, want %q with %q", c.text, es, c.edtf, c.mod)
		}
	}
}

func TestTheVerbAndTheYearBefore(t *testing.T) {
	readAll(t, "verbs and years",
		"In [2016=2016], voters went to the polls in [June=2016-06].",
		"It sat on [28 December 2018=2018-12-28] and [5 January=2019-01-05].",
		"Marsh, who resigned in [2019=2019], met her on [5 May=2024-05-05].",
		"She was born in [1950=1950]. On [5 May=2024-05-05] she spoke.",
		"In [2030=2030] it ends; they invited her to a feast on [5 May=2025-05-05].",
		"The ban came into force on [1 July=2024-07-01].",
		"The ban comes into force, she said, on [1 July=2025-07-01].",
		"A vote could be held in [June=2025-06], he said, paving the way for a fair in [August=2025-08].",
		"The report blamed the crew for the [15 August=2024-08-15] fire.",
		"It expects oil from the damaged well to reach the shore by [December=2025-12]. He will hand it to an elected mayor in [September=2025-09].",
		"They pushed the vote on the plan back to [August=2025-08]. The storm pushes the launch to [October=2025-10].",
		"The club moved its match against Tarn from [Saturday=2025-04-26] to [Sunday=2025-04-27]. He moved his shop in [May=2024-05] to Arden.",
		"She has been summoned to the hall for talks on [Thursday=2025-04-24]. She was summoned to the hall on [Monday=2025-04-21].",
		"[Sunday=2025-04-27]'s match brings both towns to the quay. [Sunday=2025-04-20]'s match was the last.",
		"If members back the bill on [Monday=2025-04-28], it goes on. If it rained on [Monday=2025-04-21], nobody saw it.",
		"Skippers are planning a march [this Saturday=2025-04-26] in protest at [Monday=2025-04-21]'s deal.",
		"It is the first since [2018=2018], when boats lay at the quay in [October=2018-10]. It opened in [2018=2018], when she was mayor, and closes in [October=2025-10].",
		"The board, which said on [Monday=2025-04-21] that it had not been asked, wants a meeting by [Friday=2025-04-25].",
		"[3 May 2021=2021-05-03]: It opens. Nobody comes until [the end of the year=2021].",
		"Envoys are preparing for [Saturday=2025-04-26]'s summit. All is set for [Saturday=2025-04-26]'s match. She was praised for [Saturday=2025-04-19]'s speech.",
		"The pact was presented on [27 February 2023=2023-02-27] and adopted on [24 March=2023-03-24]. On [3 July 2023=2023-07-03] they asked for it by [14 July=2023-07-14]. On [12 July=2023-07-12] it was gone.",
		"The fair begins on [Thursday=2025-04-24] at [5pm=2025-04-24T17:00] and ends on [Friday=2025-04-25]. Its list is out on [Wednesday=2025-04-23].",
		"The term, which started [January 1=2025-01-01] and runs through [June 30=2025-06-30], is her third.",
		"She came to Arden on [4 July 2023=2023-07-04]. The school was opened on [19 May 2024=2024-05-19], [ten months later=2024-05-19].",
		"On [Monday=2025-04-21] the board opened a show that runs until [20 August=2025-08-20]. [The day before=2025-04-20], she had said no.",
		"Tolls would end in [2027=2027] and fares would be cut in [April=2027-04] and [October of that year=2027-10].",
		"Item six, deferred from [March=2025-03], was moved. The line, planned for [February=2025-02], came into use on [2 April=2025-04-02].",
		"Two envoys said the dinner on [17 June=2025-06-17] had been dropped. The [July=2025-07] fair is cancelled; the [March=2025-03] fair was held.",
		"The board, which had meant to meet in [July=2025-07], will do so on [24 June=2025-06-24]. She appears before it on [Tuesday=2025-04-22].",
		"If lorries are still being stopped in [the autumn=2025-FA], it fails. It cannot begin until the young have flown in [August=2025-08]. If it has rained, it was dry in [March=2025-03].",
		"Only the fees are open, leaving only the tolls to be fixed by envoys at a fair on [21 August=2025-08-21].",
		"They cut the forecast for [December=2025-12] on [Monday=2025-04-21]. He was offered a post, to run from [1 November=2025-11-01]. She left with a promise to review it in [January=2026-01].",
		"The camp runs from [Friday 9=2025-05-09] to [Sunday 11 May=2025-05-11]. The coach leaves at [4pm on Friday=2025-05-09T16:00]; on [Saturday=2025-05-10] there will be a match. It rained on [Sunday=2025-04-20].",
		"They met [last night=2025-04-21TNI] and signed at [1am=2025-04-22T01:00]. In [March=2025-03] it fell, and at [the end of the month=2025-03] it rose. It closed in [February=2025-02] and by [the end of the month=2025-02] was sold.",
		"A free ferry will be held on [the first Sunday in May=2025-05-04]. On [the same day=2025-05-04] the town marks a century since it was freed.",
		"In [1992=1992] they voted, and spent [the following decade=200] in talks. They gave up [that December=1992-12]. On a stormy [Monday=2025-04-21] it rained.",
		"Dates are:\n\n[1 October 2025=2025-10-01]: bids\n\nfrom [mid-March=2026-03]: offers made\n\nno later than [30 June=2026-06-30]: places confirmed",
		"Its report, which was to have been ready by [Easter=2025-04-20], is due on [1 May=2025-05-01]. She is back in time for the vote on [Friday=2025-04-25]. It was back on [Friday=2025-04-18].",
		"They met in [the autumn of 1992=1992-FA]. On [16 September=1992-09-16] rates rose, and by [Christmas=1992-12-25] he had gone.",
		"The market opens at [4am=T04:00] [each day=P1D] and [every Friday=XXXX-WXX-5] at [3am=T03:00]. Bookings for [2033=2033] open on [1 September=2025-09-01].",
		"Talks ended [late on Monday=2025-04-21], for a fair on [9 May=2025-05-09]. The list was signed at [11pm=2025-04-21T23:00].",
		"The pen turned up [last November=2024-11] in Tarn. She bought it on [the 19th=2024-11-19].",
		"Prices rose in [March=2025-03]. The list was out on [the 16th=2025-04-16].",
		"In [1975=1975] they asked us. On [5 June=1975-06-05] we said yes. Marsh, who left in [1975=1975], spoke. On [5 May=2024-05-05] she came back.",
		"In [2023=2023] talks broke up on the [Thursday=] and ended on the [Sunday=], at [4 in the morning=]. It meets in [January 2026=2026-01] ([Thursday 15th=2026-01-15]).",
		"[Two years to the day=P2Y] after the vote of [23 June 2016=2016-06-23] he left. Her birthday, which falls in [June=XXXX-06], is a feast.",
		"In [January=2025-01] he promised a review by [the summer=2025-SU]. In [May 2021=2021-05] he vowed reform by [the autumn=2021-FA].",
		"The ferry leaves [hourly=PT1H] from [6am=T06:00] to [11pm=T23:00] in [summer=XXXX-SU] and [twice a day=P1D] in [winter=XXXX-WI]. It will sail in [summer=2025-SU].",
		"She left on [a wet Friday=XXXX-WXX-5] in [March=2025-03], at [half past four=]. [The next morning=] it rained. [A month later=2025-04], she sings.",
		"There are [twelve days=P12D] to go until [30 March=2026-03-30]. The envoy comes [next Thursday=2025-05-01] and stays until [the weekend=2025-W18-WE].",
		"It sank on [Monday=2025-04-21]. It was meant to sail from [30 March 2024=2024-03-30], in a fleet founded on [2 May 2023=2023-05-02]. It was to be sold by [6 June=2025-06-06].",
		"She declared [Thursday=2025-04-24] a holiday. Between the [eighth=2025-03-08] and [the fifteenth of March=2025-03-15] it rained.",
		"They seek a vote in the [October=2025-10] session ([6=2025-10-06]-[9 October=2025-10-09]).",
		"The curfew runs from [10pm=T22:00] to [5am=T05:00] [nightly=P1D]. She heads to Arden in [January=2026-01].",
		"In [two years=2027], she said, it will close. In [two years=P2Y], it has grown.",
		"Lunch is at [half past twelve=2025-04-22T12:30].",
		"It met on [Monday=2025-04-21]. It ended shortly after [11pm=2025-04-21T23:00] and will go on on [Friday afternoon=2025-04-25TAF].",
		"Nobody spoke of it until [Saturday=2025-04-19]. It did not open until [Sunday=2025-04-20]. It will not open until [Saturday=2025-04-26].",
		"At [9pm on Sunday=2025-04-20T21:00] it rained. By [11.30pm=2025-04-20T23:30] it snowed; by [2am=2025-04-21T02:00] it had stopped.",
		"The fair opens on [15 May=2025-05-15]. On the [Friday=2025-05-16] the mayor speaks; on the [Sunday=2025-05-18] there will be a parade. It rained on the [Friday=2025-04-18].",
		"The envoy arrives on [Friday=2025-04-25]. On [Monday=2025-04-28] she meets the mayor; on [Tuesday=2025-04-29], they go through the text. The visit follows talks on [Monday=2025-04-21].",
		"Owners should plan for [1 January=2026-01-01]. They had planned for [1 January=2025-01-01].",
		"It was shut until [Saturday=2025-04-19], when they mended it. It was shut until [Saturday=2025-04-26], when the court sits again.",
		"The bridge, opened in [May 2019=2019-05], fell on [3 June=2024-06-03]. It was shut in [June 2021=2021-06], opened in [October=2021-10], and was sold in [March=2022-03].",
		"It cannot be laid before [January=2026-01]. It can't open before [Friday=2025-04-25]. They did not have it before [March=2025-03].",
		"The text will be drafted [next week=2025-W18] and signed before [the end of January=2026-01]. They will be paid on [Friday=2025-04-25] and left Arden on [Monday=2025-04-21].",
		"He sold it and means to buy another by [January=2026-01]. Drivers threatened to walk out on [Friday=2025-04-25].",
		"She set a [Friday=2025-04-25] deadline. He missed a [Friday=2025-04-18] deadline.",
		"She ruled out a vote before [Monday=2025-04-28]. They raced to mend it before [Friday=2025-04-25]. She got out before [Monday=2025-04-21].",
		"They are on course to sign it on [Monday=2025-04-28]. They were able to sign it on [Monday=2025-04-21].",
		"Ministers head to Tarn on [Friday=2025-04-25]. Members get their say on [Monday=2025-04-28].",
		"It is down a tenth from its close on [15 August=2024-08-15].",
		"The cloud is moving west, a picture taken on [Monday=2025-04-21] shows.",
		"It takes effect on [1 January=2026-01-01].",
		"It has been raining since [Monday=2025-04-21].",
		"It is up by a tenth since [June 1=2024-06-01].",
		"It burned on [April 20, 2024=2024-04-20]. On [April 20=2025-04-20] they laid flowers.",
		"The vote was put off to [Thursday=2025-04-24], and the trial moved to [May 2=2025-05-02].",
		"It burned on [Oct. 5, 2024=2024-10-05]. Since the [Oct. 5=2024-10-05] fire it has been closed.",
		"They traded as high as £40 in [January=2025-01].",
		"The election is [Jan. 5=2026-01-05].",
		"The club leased its hall through [July=2025-07]. Sales rose through [March=2025-03].",
		"He let the work begin as planned on [Saturday=2025-04-19]. Talks begin [Saturday=2025-04-26].",
		"The storm is expected to hit [late Thursday=2025-04-24].",
		"A judge ordered him to quit by [Friday=2025-04-25].",
		"The river is falling again, with a low of two feet in [March=2025-03].",
		"The United Towns opened it on [Thursday=2025-04-17].",
		"She would be travelling to the United Towns [Thursday=2025-04-24].",
		"The leaders agreed in [October=2024-10] to meet in [May=2025-05].",
		"After a change on [Friday=2025-04-18] to [December=2024-12]’s figures, it has been growing.",
		"It was opened, as previously planned, on [Saturday=2025-04-19].",
		"She agreed to buy the Marlow, Ill., mill in [January=2026-01].",
		"In [the third quarter=2024-Q3] it made more than in [the 2023 quarter=2023-Q3]; profit for [the quarter=2024-Q3] rose.",
		"In [the first quarter=2025-Q1] it made £2m after a bad [fourth quarter=2024-Q4], against £1m [a year earlier=2024-Q1].",
		"It is trying to sell itself whole to a rival firm, under a [June=2024-06] agreement.",
		"It will open on [Friday 1 May=2026-05-01].",
		"They will meet in [three weeks=2025-W20].",
		"The deal of [1 December=2024-12-01] will come into force on [1 January=2026-01-01]. It will open on the night of [1 December=2025-12-01] and apply as of [30 November=2025-11-30].",
		"They have until [the end of the month=2025-04] to agree.",
		"They strike on [1=2025-05-01], [2=2025-05-02] and [9 May=2025-05-09], on [June 3=2025-06-03], [10=2025-06-10] and [17=2025-06-17], and on [3=2026-03-03], [4=2026-03-04] or [5 March 2026=2026-03-05].",
		"On [June 3=2025-06-03], 10 and 17 people will come.",
		"They met [three weeks=P3W] before the vote.",
		"The gap could be closed by [Thursday=2025-04-24]. Snow could fall on [Saturday=2025-04-26].",
		"The dog could not be found on [Saturday=2025-04-19]. Nor could its owner be reached [Sunday=2025-04-20].",
		"How the hall should be heated was settled [Saturday=2025-04-19].",
		"It will lower the pump to the riverbed on [Friday=2025-04-25].",
		"She said that on [Saturday=2025-04-26] the ferry would sail, and by [Monday=2025-04-28] another will.",
		"It will end well, but on [Sunday=2025-04-20] it was still raining.",
		"On [Sunday=2025-04-20], with a planned march ahead, it rained.",
		"The mill may not be reopened before [August=2025-08]; they hoped to open it by [Sunday=2025-04-27].",
		"They want to mend what [June=2024-06]’s storm broke.",
		"The state-owned mill that opens here was bought on [Sunday=2025-04-20] by a man-made fool.",
		"They are planning a dance for [Friday=2025-04-25]. She baked pies for [Thursday=2025-04-24]’s guests, as for [Sunday=2025-04-20]’s.",
		"It will thaw [tomorrow=2025-04-23] or [Friday=2025-04-25].",
		"The sale was put off until a meeting on [Thursday=2025-04-24].",
		"It is looking for a trainer after losing on [Saturday=2025-04-19].",
		"The hall had to be closed on [Saturday=2025-04-19]. She is the latest of them to be named on [Sunday=2025-04-20].",
		"[Thursday=2025-04-24]’s planned march has been banned. Snow is forecast to fall on [Sunday=2025-04-27].",
		"Until [Sunday=2025-04-20], the lake had been dry. They were called to the lock on [Sunday=2025-04-20].",
		"It flies on [Monday=XXXX-WXX-1TNI] and [Friday nights=XXXX-WXX-5TNI].",
		"They plan a march in the old town on [Saturday=2025-04-26]; he is planning another on [Sunday=2025-04-27].",
		"She called off a scheduled trip to Marlow on [Friday=2025-04-25]. It would set up a bank on [Thursday=2025-04-24].",
		"They plan to speak at [Thursday=2025-04-24]’s meeting, and he is due to attend [Friday=2025-04-25]’s.",
		"The two sides did not meet on [Thursday=2025-04-17]. They didn’t vote on [Friday=2025-04-18] either.",
		"They won’t sit on [Thursday=2025-04-24]. The mayor wasn't there on [Monday=2025-04-21].",
		"The town set [May 29=2025-05-29] for the fair. It would later be opened on [Thursday=2025-04-24].",
		"On [Sunday=2025-04-20], the two sides agreed to meet.",
		"They will vote on [Friday=2025-04-25]. A fire broke out at [7:19 p.m.=2025-04-22T19:19] in the hall. Talks resume [Thursday=2025-04-24] at [9 a.m.=2025-04-24T09:00]; offices reopen [Friday=2025-04-25].",
		"We’re meeting on [Saturday=2025-04-26]; she's leaving on [Sunday=2025-04-27]. He prepared to visit them on [Friday=2025-04-25].",
		"It paid nothing in [Q2=2010-Q2] to [Q4 2010=2010-Q4].",
		"They promised a vote by [July=2025-07]. By [July=2024-07], nobody had come.",
		"Its target for the roof is [mid-May=2025-05]. The roof fell in [May=2024-05].",
		"They sold fewer boats than expected in [May=2024-05]. It fell by more than planned on [Monday=2025-04-21].",
		"She will sing for the first time since [July=2024-07].",
		"They had hoped to sign in [February=2025-02].",
		"Not until [April 3=2025-04-03] did they answer.",
		"They ordered the mill to reply by [Monday=2025-04-28]. Its head, to be named before [Christmas=2025-12-25], is the first.",
		"A second race, proposed for [7 November=2025-11-07], was turned down. They proposed it on [7 November=2024-11-07].",
		"If a fair is to be had, it will be held in [June=2025-06]. That was the year she came.",
		"“We can end it by [the autumn=2025-FA],” she tells me over tea on [Thursday=2025-04-17].",
		"[Wednesday=2025-04-23]: The council meets. [Thursday=2025-04-24]: The fares are published. [Monday=2025-04-28]: The bridge opens.",
		"The second fire, on [2 February=2025-02-02], is still being looked into.",
		"The texts were to be ready by [the end of March=2025-03] and signed before [the summer=2025-SU].",
		"They had been at it since [10 April=2025-04-10]. On the [Friday=2025-04-11] they rested.",
		"In [May 2019=2019-05] they left on the [Friday=] and came back on the [Monday=]. They met on [3 May 2019=2019-05-03] and left on the [Monday=2019-05-06].",
		"[14 January=2025-01-14]: They quarrel. [March=2025-03]: A truce is found. Theresa May: I think so.",
		"[5 May=2025-05-05]: The council meets.\n\n[October=2025-10]: The towns vote.\n\n[1 January 2026=2026-01-01]: It ends.",
		"[March=2025-03]. The fair closed.\n\n[January=2025-01]. It opened.\n\n[October=2024-10]. Nobody came.",
		"It is not expected before [the summer=2027-SU] holidays of [2027=2027]. The [December=2024-12] fair of [2024=2024] was wet.",
		"In [2001=2001], it was shut from [March=2001-03] until [July=2001-07]. In [2010=2010] it was the snow: [5=2010-02-05] to [9 February=2010-02-09] was worst.",
		"It was wet in [1976=1976]. By [the end of that summer=1976-SU] it was dry. It ends at [the end of June this year=2025-06].",
		"The ferry turns 50 on [Sunday=2025-04-27]. It should sail on [Friday=2025-04-25], the board said, or [Saturday=2025-04-26] at the latest.",
		"[Friday=2025-04-25]’s strike has been suspended after talks on [Monday=2025-04-21]. Drivers had been due to walk out on [Friday=2025-04-25]. [Thursday=2025-04-24]’s vote was postponed; [Sunday=2025-04-20]’s match was called off.",
		"It had offered a rise of 4 per cent from [July=2025-07]. It was shut from [July=2024-07].",
		"It runs from [Friday 29=2025-08-29] to [Sunday 31 August=2025-08-31]. “See you on [the 29th=2025-08-29],” she said.",
		"Opponents plan a protest on [Saturday=2025-04-26]. Their plan was dropped on [Sunday=2025-04-20].",
		"It was open from [9 am=2025-04-19T09:00] to [5pm on Saturday=2025-04-19T17:00]. It lasted until [Sunday=2025-04-20].",
		"Trains stopped from [Thursday night=2025-04-17TNI] until [Monday morning=2025-04-21TMO]. They will stop from [Friday=2025-04-25] until [Monday=2025-04-28].",
		"The motion passed by ten to four.",
		"He was away [the week before last=2025-W15] and [the weekend before that=2025-W14-WE].",
		"It was brought forward from [June=2025-06] to [May=2025-05]. The report comes in [the autumn=2025-FA].",
		"The first strike is on [Friday=2025-04-25], followed by others on [28 April=2025-04-28] and in [May=2025-05]. He left in [May 2024=2024-05], followed by others in [June=2024-06].",
		"Tickets dated [Friday 25 April=2025-04-25] may be used.",
		"With the vote due, the council on [Friday=2025-04-18] gave way.",
		"[Twelve years later=], the guests came back.",
		"The town takes its first steps in [30 years=P30Y] without a mill. It has in [two years=P2Y] lost four.",
		"They had chartered two boats from [1 July=2025-07-01]. The hall has been rented from [May=2025-05]. They chartered two boats from [1 July=2024-07-01]. They had rented a flat from [January=2025-01] to [March=2025-03].",
		"The pact requires the town to repair the pier on [3 September=2025-09-03]. The deed commits both to begin the work on [3 September=2025-09-03].",
		"She becomes mayor on [Tuesday=2025-04-22]. On [Tuesday=2025-04-22] he becomes the first baker to chair it.",
		"She will be the first mayor of the town to visit Arden in [four years=P4Y]. The first ferry will sail in [two weeks=2025-W19].",
		"They tabled a motion of no confidence, which could be put to the vote as early as [Thursday=2025-04-24]. No baker could be found on [Friday=2025-04-18].",
		"The scheme by which crews are paid ends in [September=2025-09]. The clerk who was jailed leaves on [Thursday=2025-04-24]. They helped reopen it on [Thursday=2025-04-17]. Crews were paid returns on [Thursday=2025-04-17].",
		"Residents were promised a bus by [Christmas=2024-12-25]. She promised a bus by [Christmas=2025-12-25].",
		"The second half will start in [a week=2025-04-29].",
		"The ice came [10,000 years ago=PAST_REF]. The wall is [a millennium=P1000Y] old; it was built [a millennium ago=1025].",
		"It has not worked in [the last 1000 years=P1000Y] and will not in the next 1000.",
		"The mayor will meet the envoy, who came here in [March=2025-03], on [Friday=2025-04-25]. The envoy, who was ill on [Friday=2025-04-18], will not speak.",
		"They are working on the rules, which take effect in [October=2025-10].",
		"The board suspended its trips at [the weekend=2025-W16-WE]. Snow forced the trips to be suspended at [the weekend=2025-W16-WE].",
		"In [April=2025-04], the mayor scrapped the toll, which had stood for [years=PXY].",
		"Boats have been stopped due to the fog on [Saturday=2025-04-19]. It fell due to lower sales in [January=2025-01]. It is due to reopen in [May=2025-05].",
		"The boat left on [Friday=2025-04-18] and was expected to arrive on [Saturday=2025-04-19]. It was due on [Saturday=2025-04-26].",
		"They recalled the March on Marlow. It is one for the [November=2025-11] fair, at which it will be opened. Both work towards a pact in [November=2025-11]; they moved towards the hall in [November=2024-11].",
		"The mayor signed a pact, ending the toll from [1 July=2025-07-01]. She spoke, citing a letter from [Friday=2025-04-18].",
		"[27 February 2023=2023-02-27]: The pact is announced; it is adopted on [24 March=2023-03-24].",
		"In [June=2025-06], Ada Marsh said, the ferry will return. On [Monday=2025-04-21], he said, “we will go.”",
		"The board said the deadline of [Friday=2025-04-25] would stand. It missed the deadline of [Saturday=2025-04-19].",
		"On [Saturday=2025-04-19] the board backed it; the town will sign it on [9 May=2025-05-09]. On [the same day=2025-04-19], the lock was opened.",
		"[Monday 28 April=2025-04-28]\n\nThe mayor speaks at [noon=2025-04-28T12:00]. Texts are due by [Thursday=2025-05-01].\n\n[Friday 2 May=2025-05-02]\n\nThe board votes at [9am=2025-05-02T09:00].",
		"Boats: a first race from [6=2025-08-06] to [9 August=2025-08-09].",
		"They met [last March=2024-03] and [last February=2025-02].",
		"It votes [tomorrow week=2025-04-30] at [7pm=2025-04-30T19:00]. The talks had been delayed from [March=2025-03].",
		"She speaks on [9 May=2025-05-09]. She meets him, for the first time since [January=2025-01], [the day before=2025-05-08].",
		"She comes [today=2025-04-22] before the fares lapse at [midnight on Friday=2025-04-25T24:00]. She will speak at [3pm=2025-04-22T15:00].",
		"It began on [12 March=2025-03-12], when the board said that it would not renew the fares agreed in [February=2025-02]. They struck [two days later=2025-03-14].",
		"He came on [2 October 2023=2023-10-02]. The day was settled only in [the new year=2024]. On [Wednesday 15 May=2024-05-15] the mill was sold. It opens in [the new year=2026].",
		"The board will vote on the pact, signed in [March=2025-03], in [September=2025-09].",
		"It opens on [Friday 24 April=2025-04-24]. It shut on [Friday 24 June=2022-06-24].",
		"The guests, due to quietly leave on [Saturday=2025-04-26], have left.",
		"The fair follows on [Thursday=2025-05-01] and [Friday of next week=2025-05-02]. It sold boats from [Friday=2025-04-18] to [Monday of this week=2025-04-21].",
		"The board meets at [9am on Monday next week=2025-04-28T09:00].",
		"The pact was told of on [27 February 2023=2023-02-27] and voted through on [24 April=2023-04-24]. It was signed in [2016=2016]. On [24 April=2025-04-24] it was shown.",
		"By [the summer of 2023=2023-SU] the tone had changed: they promised a fair before the vote on [4 July=2023-07-04], and in [October of that year=2023-10] it was held.",
		"The hall had sat until [two in the morning=] in [2020=2020]; it sang at [3am=] [last July=2024-07]. It sits at [10am=2025-04-22T10:00] in [May=2025-05]. It came at [10:38 PM=2025-04-22T22:38]\nIn [March=2025-03] it rained.",
		"They learned that their contracts end on [31 October=2025-10-31]. The rules lapse on [1 November=2025-11-01]; contracts ended on [1 November=2024-11-01].",
		"She spoke on [10 April=2025-04-10]. They hope to adopt it by the [June=2025-06] fair, on [the 24th=2025-06-24] and [25th=2025-06-25].",
		"They work through [the weekend=2025-W18-WE] of [2=2025-05-02]-[3 May=2025-05-03]. It ran from [Thursday=2025-04-17] until [Saturday last week=2025-04-19].",
		"In [the autumn of 2022=2022-FA] they met. By [Christmas=2022-12-25] they had a list; by [Christmas=2025-12-25] they will have two.",
		"[2029=2029]: next vote due, by [15 August=2029-08-15] at the latest.",
		"[Thursday, 23:50=2025-04-17T23:50]. The mayor asks for a pause. They meet again at [1.15am=2025-04-18T01:15].",
		"The towns, linked in [May 2023=2023-05], will be joined [a year later=]. It was said in [May 2023=2023-05] that they would be joined [a year later=2024].",
		"In [February 2024=2024-02] they were told of a fair by [the autumn=2024-FA].",
		"The board said fares on [Friday=2025-04-25] and [Saturday=2025-04-26] would rise.",
		"The lock was closed through [Thursday=2025-04-24]. It rained through [Sunday=2025-04-20].",
		"They have lost twice and play again on [Saturday=2025-04-26]. Talks were cut short, and resume on [Friday=2025-04-25]. The crews, whose strike cost the towns dear, vote on [Thursday=2025-04-24].",
		"The report was due on [31 January=2025-01-31] but was not sent until [3 February=2025-02-03] because of the flood.",
		"It was first set for [11 February=2025-02-11], before the flood. Her book is published by the league on [1 October=2025-10-01].",
		"A ruling has been kept until after [the new year=2026]. The count, which ran until [Thursday=2025-04-17], is over.",
		"The envoy floated [5 November=2025-11-05] over lunch. Hundreds are booked to sail between [23 October=2025-10-23] and [1 November=2025-11-01].",
		"[6 May 2024=2024-05-06] was dry. The mayor resigned [that Tuesday=2024-05-07].",
		"In [March 2021=2021-03] they met. [That July=2021-07] came a letter.",
		"The opening, set for [29 March 2019=2019-03-29], was moved to [12 April=2019-04-12], then to [31 October=2019-10-31].",
		"During the flood of [2001=2001] the lock was shut, on [21 February=2001-02-21].",
		"On [20 May 2023=2023-05-20] she wrote that the toll would be gone by [Christmas=2023-12-25]. In [May 2023=2023-05] the board said it would open in [October=2023-10]; it said [last week=2025-W16] that it would do so in [April=2025-04].",
		"In [the autumn of 2024=2024-FA] somebody wrote it down, and by [Christmas=2024-12-25] it was law.",
		"It sold the half of its boats in [the winter before last=2023-WI]. They have planned it since [Christmas=2024-12-25].",
		"A visit set for [12 May=2025-05-12] was called off [the Friday before=2025-05-09] when the boat sank.",
		"It falls due on [30 June 2026=2026-06-30], and the rest [a month after that=2026-07]. It was struck [next Monday=2025-04-28] and [the Monday after that=2025-05-05].",
		"For [the full year=2025] it expects a gain. It is open until [mid-2048=2048]. By [2028=2028] people will laugh.",
		"They cleared the beach for [the weekend=2025-W16-WE]. It stands 94 light-years off, and closed at 1974.",
		"The board will meet on [Monday=2025-04-28] after a vote in [June=2024-06], and shut in [May=2025-05].",
		"The board will meet in [July=2025-07] after a vote in [June=2025-06].",
		"The fair, planned for [September=2024-09], was held on [3 March=2025-03-03]. The fair, planned for [September=2025-09], was criticised.",
		"A dinner set for [Monday=2025-04-21] went ahead; a dinner set for [Thursday=2025-04-24] gave hope. A bill was to be read on [Thursday=2025-04-17] but lapsed.",
		"Their case was meant to be heard in [January=2025-01] but was put back, first in [May=2024-05] and again in [July=2024-07].",
		"A vote in [June=2025-06] was more likely. It may not open until [the summer=2025-SU]. [Two days earlier=2025-04-20], on [Sunday=2025-04-20], a shock was felt.",
		"It struck at [5:46 a.m.=2025-04-22T05:46] ([8:46 p.m. GMT Monday=2025-04-21T20:46]) and was felt until [that evening=2025-04-22TEV].",
		"For [the three months=P3M] ended [31 March=2025-03-31] it lost money. Its shares were down by [11:30 a.m.=2025-04-22T11:30]. [Next year=2026] will be the worst in [a decade=P10Y].",
		"The hall was to open on [4 February=2025-02-04]. It was meant to open on [4 March=2025-03-04], and was then put back to [2 April=2025-04-02].",
		"On [Monday=2025-04-21] the panel should have met. He might have left on [Friday=2025-04-18]. It will have closed by [August=2025-08].",
		"On [25 April=2024-04-25] the crews walked out. The mayor resigned on [25 April=2024-04-25]. The board backed it by 48 votes to 9 on [Monday=2025-04-21].",
		"A second round is to be held in [July=2025-07]. A vote is likely in [December=2025-12]. From [1 October=2025-10-01] most fares go.",
		"The gate had been due to open on [1 June=2025-06-01]. The race, which was to have been held on [Thursday=2025-04-24], was put off. A march planned for Arden on [Monday=2025-04-21] was called off.",
		"[Next week=2025-W18] the board is expected to meet on [Tuesday=2025-04-29]. She taught until [Christmas=2024-12-25]; they talk of a deal before [Christmas=2025-12-25].",
		"She was freed at [2 p.m.=2025-04-22T14:00] He gave her until [July 10=2025-07-10]. [Thursday=2025-04-24]'s meeting will be delayed. The fair, which runs through [1 July=2025-07-01], drew many.",
		"It will lapse [next summer=2026-SU], and the [coming summer=2025-SU] is dry. It was moved from [January=2025-01] to [March=2025-03].",
		"What to watch\n\n[1 July=2025-07-01]: the fair. A race.",
		"[Mon=2025-04-21]: a vote. It was signed [Tues=2025-04-22], and they meet on [Thurs=2025-04-24]. He sat Sun up and works on Sun machines.",
		"She will sit on [25 May=2025-05-25]. The league, which met before [Easter=2025-04-20], will sit on [the same day=2025-05-25].",
		"The fair opens on [20 May=2025-05-20]. The works, which began in [January=2025-01], will not be over by [then=2025-05-20].",
		"It expects a loss in [the fourth quarter=2025-Q4]. They spoke of the strike of [the previous weekend=2025-W16-WE].",
		"Fares fell by [1415 GMT=2025-04-22T14:15], to their lowest since [14 October 2024=2024-10-14].",
		"Her visit, originally slated for [16 February=2025-02-16], was put off. The towns said so in [March=2025-03]. First in line was Arden. They agreed on [June 11 of 2024=2024-06-11].",
		"It left on [31 January 2020=2020-01-31], [three and a half years=P3Y6M] after the vote of [23 June 2016=2016-06-23]. The pact was struck on [Christmas Eve that year=2020-12-24].",
		"In [March 2021=2021-03] the board put it off; the league went to court, and gave up in [July=2021-07].",
		"The mill was opened in [March=2024-03], shut in [July=2024-07] and sold in [September=2024-09]. Fares rose in [April=2025-04] and fell in [March=2025-03].",
		"The mill will be shut by [2027=2027].\n\nNo. Tolls, which had been due on [1 July 2024=2024-07-01], were put off [that June=2024-06].",
		"It has laid on boats for [the weekend=2025-W17-WE]. It stopped on [Monday afternoon=2025-04-21TAF] and again just after [midnight=2025-04-22T00:00].",
		"[12 April 2023=2023-04-12] The towns meet. They meet again on [16 May=2023-05-16].\n\n[11 June 2024=2024-06-11] A pact is struck.\n\n[26 February=2025-02-26] The text is out.\n\n[10 April=2025-04-10] It holds.",
		"[11 June 2024=2024-06-11]: A pact is struck.\n\n[12 April 2023=2023-04-12]: The towns meet.\n\n[26 May=2022-05-26]: A row begins.",
		"The mayor had considered [20 May=2025-05-20], but favoured [3 June=2025-06-03].",
		"The league wants the text agreed by [June=2025-06], a bill brought in in [January=2026-01] and the rules in force by [mid-2027=2027].",
		"The rules of Decision 1/2023 hold. The deadline falls on [19 February=2026-02-19]. A report on the second half is to be shown on [the 9th of June=2025-06-09].",
	)
}
