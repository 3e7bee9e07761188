package timex

import (
	"strings"
	"testing"
)

// TestFromEvent: what is counted from an event has a day where the event's date stands
// beside it, and none where it does not.
func TestFromEvent(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	for _, want := range []string{
		"[Two days=2025-04-06] before the vote on [8 April=2025-04-08], the whip left.",
		"She left [a week=2025-04-01] before the [8 April=2025-04-08] vote, and came back [the next day=2025-04-02].",
		"She left [the day=2025-04-22] after [Monday=2025-04-21]'s vote.",
		"[The night=2025-04-07] before the [8 April=2025-04-08] vote she rang him. At [9 p.m.=2025-04-07] it rained.",
		"On [the eve=2025-04-07] of the vote of [8 April=2025-04-08] it rained.",
		"It rained on [the morning=2025-04-08] of the [8 April=2025-04-08] vote.",
		"It rained on the morning of [8 April=2025-04-08].",
		"[The weekend=2025-04-12/2025-04-13] after the [8 April=2025-04-08] vote it rained.",
		"[The week=2025-03-31/2025-04-06] before the [8 April=2025-04-08] vote it rained.",
		"They meet [two weeks=2025-05-05/2025-05-11] ahead of the summit of [19 May=2025-05-19].",
		"They meet [two days=2025-05-17] prior to the summit of [19 May=2025-05-19].",
		"It fell in [2021=2021], [two years=] after the [2019=2019] flood.",
		"[More than two months=2025-04~] after the [1 February=2025-02-01] fire the mill opened.",
		"He left at [6 p.m.=2025-04-06], [two days=2025-04-06] before the vote on [8 April=2025-04-08].",
		"[Two days=2025-04-06] before the ferry sank on [8 April=2025-04-08], he left.",
		"She was chosen [a month=2025-03] before the ferry sank on [8 April=2025-04-08].",
		// The other date is not that of the event.
		"[Two days=] after the vote ministers met on [Monday=2025-04-21].",
		"[Two days=] after the vote he lost on [Monday=2025-04-21] ministers met.",
		"[Two days=] after the vote, on [Monday=2025-04-21], ministers met.",
		"She left [two days=] after the vote the mayor had won on [Monday=2025-04-21].",
		"She left [two days=] after she said on [Monday=2025-04-21] that it would rain.",
		"He was held for [ten days=] before he was let go on [Monday=2025-04-21].",
		"She left in [the two weeks=] after the [8 April=2025-04-08] vote.",
		"She left [two days=] after the [March=2025-03] vote.",
		"She left [hours=] after the [8 April=2025-04-08] vote.",
		"She left on [9 April=2025-04-09], the day after the vote of [8 April=2025-04-08].",
		"He left [two weeks=] after the [15 April=2025-04-15] vote.",
		// The day that was told before is not the day of the event.
		"It was found on [8 April=2025-04-08]. She had seen it at [6 a.m.=] [ten days=] before the fire.",
		"It was found on [8 April=2025-04-08]. She had seen it at [6 a.m.=], the day before the fire.",
		"It was found on [8 April=2025-04-08]. On the eve of the vote she rang at [9 p.m.=]. [The next day=] she left.",
		"It was found on [8 April=2025-04-08]. On the night of the fire she slept until [2 a.m.=]",
		"It was found on [8 April=2025-04-08], the day after the fire, at [6 a.m.=2025-04-08].",
		"It was found on [8 April=2025-04-08]. They came [two days=] after the fire. At [6 p.m.=2025-04-08] it rained.",
		"No train runs [that day=]. They came on [8 April=2025-04-08] and left [that day=2025-04-08].",
	} {
		m := unmark(t, want)
		es := l.Find(m.text, Context{Published: exampleDay, HasPublished: true})
		for i := range es {
			es[i].Value = es[i].Date.EDTF()
		}
		if got := remark(m.text, es); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
}

// TestTimesOfALog: a time that begins an entry is of the day of publication or of the
// heading, whatever day was told last.
func TestTimesOfALog(t *testing.T) {
	readAll(t, "a log",
		"The mill burned on [8 April=2025-04-08].\n\n[9.15am=2025-04-22T09:15]: The ministers arrive.\n\n[10am=2025-04-22T10:00]: They sit down.",
		"[Monday=2025-04-21]\n\n[9.15am=2025-04-21T09:15]: The ministers arrive. The mill burned on [8 April=2025-04-08].\n\n[10am=2025-04-21T10:00]: They sit down.",
		"The mill burned on [8 April=2025-04-08]: it began at [9.15am=2025-04-08T09:15].",
	)
}

// TestNumberedDay: a day of the month alone is the one named before, unless a day of another
// month stands right before it.
func TestNumberedDay(t *testing.T) {
	readAll(t, "a numbered day",
		"The board met on [9 February=2025-02-09]. It had never met so late. See you on [the 9th=2025-02-09], it had said.",
		"The board met on [9 February=2025-02-09]. A meeting planned for [2 April=2025-04-02] was put off to [the 9th=2025-04-09].",
		"The fair opened on [3 March=2025-03-03]. It closed on [the 28th=2025-03-28].",
		"The fair opens on [3 May=2025-05-03]. It closes on [the 28th=2025-05-28].",
		"A meeting planned for [30 April=2025-04-30] was put off to [the 9th=2025-05-09].",
		"The pact lapses on [30 June=2025-06-30]. They must write to the league by [the end of May=2025-05]. Talks go on on [the 27th=2025-04-27].",
	)
}

// TestThatMonth: with its article a month is that of what is told.
func TestThatMonth(t *testing.T) {
	readAll(t, "that month",
		"They lost it in [September 2022=2022-09]. She won it back in the [February=2023-02] and sold it in [October 2024=2024-10].",
		"In [2022=2022] a fire halved it; in the [November=2022-11] the bank called in a loan. She came in [September 1996=1996-09]. In [January=1997-01] she left.",
		"They lost it in [September 2022=2022-09]. She won it back in [February=2025-02]. It rose in the [April=2025-04]-[June=2025-06] quarter.",
	)
}

// TestByThen: a limit lies behind what is told in its clause, and what is told goes on in its order.
func TestByThen(t *testing.T) {
	readAll(t, "by then",
		"In [March=2025-03] it said that it counted on entry by [the summer=2025-SU]. The bill, to be read in [the spring=2025-SP] and passed by [January=2026-01], is long.",
		"In [March=2025-03] half had gone by [February=2025-02].",
		"In [October=2024-10] the mayor promised a quay by [3 March=2025-03-03]. In [March 2023=2023-03] the board said it wanted a pact by [the autumn=2023-FA].",
		"Skippers were told in [June=2024-06] to expect a fee by [1 December=2024-12-01]. A fund, promised in [June=2024-06], will close by [1 December=2025-12-01].",
		"By [March 2021=2021-03] the price had halved. In [the autumn=2021-FA] the hall closed, and it did not open until [the following May=2022-05].",
		"Fees have been due since [January 2021=2021-01]. In [October=2024-10] they were cut. The pact of [May 2021=2021-05] stands. In [October=2024-10] it was put to a vote.",
		"The price had halved by [March 2021=2021-03].\n\nIn [the autumn=2024-FA] the hall closed.",
		"She meets the league on [9 June=2025-06-09], and the vote, which had been set for [24 May=2025-05-24], has been moved to [the week after=2025-W22].",
	)
}

// TestIsTheDay: of a day that is something the present tells what is to come.
func TestIsTheDay(t *testing.T) {
	readAll(t, "is the day",
		"She said that [1 September=2025-09-01] “is the date in the pact”. The pact of [1 September=2024-09-01] is dead.",
		"They pay a fee. [Friday=2025-04-25] is the deadline for it. The hall is full; [Tuesday=2025-04-22] is the last day. But [Monday=2025-04-21] is a working day, so few came.",
		"Until [1 June=2025-06-01] the desks close at [10pm=T22:00]. It is shut until [1 June=2025-06-01], and opens at [6am=2025-06-01T06:00].",
		"She left shortly before [midnight=2025-04-21T24:00]. They will talk until [midnight=2025-04-22T24:00].",
		"They were there [last week=2025-W16]. She came on the [Thursday=2025-04-17] and left on the [Friday=2025-04-18].",
		"It failed on [Christmas Eve=2024-12-24], when she wrote that it “would not be ready before [June=2025-06]”. It opened [eleven days later=2025-01-04].",
		"She flew in at [lunchtime=2025-04-22TMI].",
	)
}

// TestLasted: what somebody led or ran until a day is over.
func TestLasted(t *testing.T) {
	readAll(t, "lasted",
		"She led the talks until [February=2025-02]. He chaired the board until [March=2025-03], and ran the quay until [last year=2024].",
		"The leak led to a delay until [September=2025-09]. It forced a delay until [May=2025-05].",
	)
}

// TestOnceDue: what was to be over by a day may have been due before publication.
func TestOnceDue(t *testing.T) {
	readAll(t, "once due",
		"The works were meant to be over by [February=2025-02]. The talks, which were meant to be over by [Easter=2025-04-20], will go on.",
		"The talks, which were meant to be over by [Christmas=2024-12-25], will go on. A hearing that was due in [the autumn=2025-FA] will not go ahead.",
		"The board, which usually sits on [the first Tuesday of the month=XXXX-WXX-2], sat on [the first Monday of the month=2025-04-07].",
	)
	readAll(t, "just due",
		"The pact, which was due to be ratified on [Monday=2025-04-21], would have cut fees. Skippers were to have voted on [Sunday=2025-04-20] but had no quorum.",
		"The envoy was due to fly out on [Monday=2025-04-21]. The board was due to meet on [Friday=2025-04-25].",
		"The league boycotted a hearing scheduled for [Sunday=2025-04-20]. Ada Fenn did not attend a hearing planned for [Monday=2025-04-21].",
		"The envoy walked out of a session planned for [Monday=2025-04-21]. The ferry planned for [Sunday=2025-04-20] did not sail.",
		"The vote, which was due on [Monday=2025-04-28], will [now=PRESENT_REF] be held in [July=2025-07]. The board announced a hearing planned for [Monday=2025-04-28].",
		"[Thursday=2025-04-24]'s hearing was originally set for [3 March=2025-03-03]. [Wednesday=2025-04-23]'s regional vote was to be held in Corve.",
		"The fair on [Thursday=2025-04-24] was to have been held in [March=2025-03]. [Friday=2025-04-25]'s long strike will be the league's third.",
		"[Thursday=2025-04-24]'s race, originally planned for [March=2025-03], will be run in Arden. [Thursday=2025-04-17]'s vote was lost.",
		"[Sunday=2025-04-20]'s fire will cost the town dear. [Monday=2025-04-21]'s vote was originally planned for [March=2025-03].",
		"The league had planned to vote before [the spring=2025-SP]. The works were meant to be over before [Easter=2025-04-20]. The vote was not expected before [the winter=2025-WI].",
		"The hall had been due to reopen in [October=2024-10]. The quay had been scheduled to open in [June=2025-06]. The quay could, the mayor said, be mended by [the summer=2025-SU].",
		"The list was ready by [Friday=2025-04-18]. It is ready by [Friday=2025-04-25]. The quay, he said, was mended in [August=2024-08].",
		"[Last week=2025-W16] was a poor one for the mayor. On [Monday=2025-04-14] she lost a vote, and on [Thursday=2025-04-17] her deputy left. On [Friday=2025-04-18] it rained.",
		"[Last week=2025-W16] the board met in Arden. On [Monday=2025-04-21] it voted.\n\n[Last week=2025-W16] was wet.\n\nOn [Monday=2025-04-21] the sun shone.",
		"In [2022=2022] the boards cut fees to their level of [2019=2019]. The pier burned on [3 June that year=2022-06-03]. In [2021=2021] it rained. The mill of [2019=2019] fell on [3 June that year=2019-06-03].",
		"The league said the strike was due to end on [Monday=2025-04-28]. It could not agree on a march planned for [Thursday=2025-04-24].",
	)
}

// TestStillToCome: what is agreed, asked for, moved to a day or to be kept from happening lies ahead.
func TestStillToCome(t *testing.T) {
	readAll(t, "still to come",
		"She smiled after agreeing to host a fair on [25 September=2025-09-25]. It is understood that the league had pushed for [August=2025-08].",
		"The league, which had wanted it by [Easter=2025-04-20], left. It had promised one by [March=2025-03]. They promised one by [Christmas=2025-12-25].",
		"The fair on [25 May=2025-05-25], postponed by [two weeks=P2W] because of the rain, will be opened by the mayor.",
		"A backlog from before [the summer=2025-SU] would be cleared by [September=2025-09].",
		"The boards agreed on [Thursday=2025-04-17] to halve the herring quota from [1 July=2025-07-01].",
		"The crews have announced a strike at Arden on [26 September=2025-09-26] over pay. They announced a strike on [26 February=2025-02-26].",
		"They welcomed the announcement of a fair in Arden in [July=2025-07]. They said they wanted a pact in force by [1 November=2025-11-01].",
		"Talks to avert [Monday=2025-04-28]'s walkout were going on [last night=2025-04-21TNI]. Round three opens on [Thursday=2025-04-24], by 48 votes to nine.",
		"The hearing is expected to take place behind locked doors on [10 November=2025-11-10]. It met behind locked doors on [10 November=2024-11-10].",
		"The board is to meet in closed session on [10 November=2025-11-10]. The fog closed the harbour on [10 November=2024-11-10].",
		"The league hopes to have the lock mended by [3 December=2025-12-03]. The crews had the pier mended by [March=2025-03].",
		"The pact of [2022=2022] lapses on [30 June=2025-06-30]. The contract signed in [2021=2021] runs out on [30 June=2025-06-30]. The pact of [2019=2019] lapsed on [30 June=2024-06-30].",
		"The mayor ruled out a vote in [July=2025-07]. The league ruled out a merger in [January=2025-01]. The court ruled out an appeal in [December=2024-12].",
		"The inquiry was extended to [31 October=2025-10-31]. A round had been due to start on [Wednesday=2025-04-23].",
		"The fair was to have been held on [3=2025-05-03] and [4 May=2025-05-04] but will be held on [9=2025-05-09] and [10 May=2025-05-10].",
		"She was to have been in Arden on [Saturday=2025-04-26]; the trip was called off [last night=2025-04-21TNI].",
		"They signed a returns deal on [Tuesday=2025-04-22]. Bids open on [11 June=2025-06-11] and close on [26 July=2025-07-26]; interviews follow in [August=2025-08].",
		"It was struck [last Monday=2025-04-14], and signed [last Friday=2025-04-18]. It closed [this past Monday=2025-04-21].",
	)
}

// TestAgenda: in the entry of a day to come a weekday is counted from it.
func TestAgenda(t *testing.T) {
	readAll(t, "an agenda",
		"[Thursday 15 May=2025-05-15]: The council meets (to [Friday=2025-05-16]).",
		"[Thursday 15 May=2025-05-15]: The council meets.\n\nThe mayor resigned on [Friday=2025-04-18].",
		"[Thursday 15 May=2025-05-15]: The council meets on the pact that was dropped on [Friday=2025-04-18].",
		"[Wednesday=2025-04-23]. The lords come back from the [Easter=2025-04-20] recess. At [11am=2025-04-23T11:00] the harbour board sits.\n\n"+
			"[Thursday=2025-04-24]. Questions at [noon=2025-04-24T12:00]; in [the evening=2025-04-24TEV] the mayor dines with the envoy.\n\n"+
			"[The weekend=2025-W17-WE]. The mayor speaks on [Saturday=2025-04-26].",
		"On [Wednesday=2025-04-23] the board votes. It was to have voted before [Easter=2025-04-20].\n\nOn [Thursday=2025-04-24] the court rules on the toll; it opened in [March 2019=2019-03].\n\n"+
			"On [Wednesday=2025-04-23] there is a fair. On [Tuesday=2025-04-29] the first ferry sails. It leaves at [6am=2025-04-29T06:00].",
	)
}

// TestAndThen: a weekday on which something ends comes after the one on which it begins.
func TestAndThen(t *testing.T) {
	readAll(t, "and then",
		"The strike starts on [Thursday=2025-04-24] and ends on [Wednesday=2025-04-30].",
		"The strike will start on [Thursday=2025-04-24] and the ferries will stop on [Wednesday=2025-04-23].",
		"The strike started on [Thursday=2025-04-17] and ends on [Wednesday=2025-04-23].",
	)
}

// TestArranged: what has been arranged lies ahead, and what was put off is not on the day from
// which it was.
func TestArranged(t *testing.T) {
	readAll(t, "arranged",
		"The assembly has already booked a session on [14 May=2025-05-14].",
		"The assembly booked a session on [14 March=2025-03-14].",
		"The vote, delayed from [31 March=2025-03-31] because of the storm, went ahead at [7pm=2025-04-22T19:00].",
		"Talks in Arden start in [June=2025-06].",
	)
}

// TestHeadings: a day that is a heading, or heads its paragraph, begins an entry.
func TestHeadings(t *testing.T) {
	readAll(t, "a heading",
		"[Thursday=2025-04-24]\n\nThe envoy arrives.\n\n[Friday=2025-04-25]\n\nShe leaves at [noon=2025-04-25T12:00].",
		"[Thursday=2025-04-24]. The envoy arrives.\n\n[Friday=2025-04-25]. She leaves at [noon=2025-04-25T12:00].",
		"[29 March 2017=2017-03-29]\n\nThe town hands in its notice. Talks begin in [June=2017-06].\n\nIn [November=2017-11] they fail.",
		"[29 March 2017=2017-03-29]:\n\nThe town hands in its notice. Talks begin in [June=2017-06].\n\n[2 April 2025=2025-04-02]:\n\nIt returns.",
		"[29 March 2017=2017-03-29]. The town hands in its notice. Talks begin in [June=2017-06].\n\nThe mayor resigned in [December=2024-12].",
	)
}

// TestLongPast: a day of weeks ago is not that of a time that is told pages later.
func TestLongPast(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	pages := strings.Repeat("It rained and rained. ", 2*toldWords/5+1)
	reads(t, "weeks ago", l, "The mill burned on [8 April=2025-04-08]. "+pages+"The crew was called at [5am=2025-04-22T05:00].")
	reads(t, "far back", l, "The mill burned on [8 April=2025-04-08]. "+pages+"[Two days later=] it rained. It had been dry [that day=], and [the previous day=2025-04-21].")
	reads(t, "minutes before nobody knows what", l, "The mill burned on [8 April=2025-04-08]. "+pages+"She had left [five minutes earlier=].")
	reads(t, "weeks ago, just told", l, "The mill burned on [8 April=2025-04-08]. The crew was called at [5am=2025-04-08T05:00].")
	reads(t, "days ago", l, "The mill burned on [18 April=2025-04-18]. "+pages+"The crew was called at [5am=2025-04-18T05:00].")
}

// TestGoneOnFrom: what has been is not counted from a date that is to come.
func TestGoneOnFrom(t *testing.T) {
	readAll(t, "what has been",
		"The pact was signed on [3 September 2023=2023-09-03] and lapses on [30 June 2038=2038-06-30]. A fund was opened [the same week=2023-W35].",
		"A panel, which wrote on [9 July 2024=2024-07-09], is heard [next week=2025-W18]. The county replied [the following January=2025-01].",
		"The class of [1987=1987] meets on [Saturday 10 May=2025-05-10]. She recalled a ferry in [October of that year=1987-10] and a war [the next June=1988-06].",
		"It began on [20 April=2025-04-20] and ends on [6 May=2025-05-06]. It sank [three days later=].",
	)
}

// TestToldPlans: what is announced as under way, ruled out or agreed to lies ahead; what was promised on a
// weekday was so.
func TestToldPlans(t *testing.T) {
	readAll(t, "a plan that is told",
		"She announced that she was sending her deputy to Arden on [Thursday=2025-04-24]. The clerk saw that she was sending notes on [Thursday=2025-04-17].",
		"The board announced it was closing the bridge on [Friday=2025-04-25], and said it was wet on [Friday=2025-04-18]. She named the clerk whom she announced she was replacing over [the weekend=2025-W16-WE].",
		"The mayor ruled out a vote in [July=2025-07]. On [Monday=2025-04-21] she ruled out a fair. She ruled out a fair on [Monday=2025-04-21].",
		"She could not promise a start in [January=2026-01], nor guarantee a bus on [Saturday=2025-04-26]. He declined to rule out a walkout in [July=2025-07]. He could not attend a vote in [July=2024-07].",
		"The board wants it shut by [Friday=2025-04-25]. Arden wants the bridge mended in [July=2025-07]. They want to stay; the bridge closed on [Friday=2025-04-18].",
		"The clerk gave the storm a one in three chance of reaching the coast by [Friday=2025-04-25]. They had a chance of winning on [Saturday=2025-04-19].",
		"The ruling cleared the way for a vote on [Saturday=2025-04-26]. It set the stage for talks in [July=2025-07]. She lost the way on [Saturday=2025-04-19].",
		"Plan the fair on [Monday=2025-04-21].",
		"She called for a vote in [July=2025-07]. Members backed a fair in [July=2025-07], and offered to hold a second in [June=2025-06]. They voted in [July=2024-07]. They voted against a fair on [Friday=2025-04-18].",
		"The talks, planned for [Monday=2025-04-21], were called off. The talks, planned for [Monday=2025-04-28], will go ahead.",
		"It may rain again, but at [noon=2025-04-21T12:00] local time on [Monday=2025-04-21] it stopped.",
		"They are not likely to be moved by the mayor's pledge on [Monday=2025-04-21] to mend the quay. The vote will test her decision [Monday=2025-04-21] to go.",
		"They will speak of the pledge on [Monday=2025-04-28].",
		"They had a boat standing by to sail to Arden on [Friday=2025-04-25]. They told of their wish to go on with the fair on [Friday=2025-04-25].",
		"Arden braced for a storm on [Wednesday=2025-04-23] as she tried to leave. It is bracing itself for a storm on [Friday=2025-04-25].",
		"The league set the [Friday=2025-04-25] deadline for them to leave. They missed the [Friday=2025-04-18] deadline.",
		"The ferry is back at [noon=2025-04-22T12:00].",
		"She welcomed the offer to host a fair in [July=2025-07]. They raised their offer to buy the mill on [Friday=2025-04-18]. It could hold up the work, pushing back the attempt to shut the mill by cutting the pipe to [late May=2025-05].",
		"He was told the next free slot was on [6 May=2025-05-06]. The next meeting was on [Friday=2025-04-18].",
	)
}

// TestShortHad: the sign before a participle is that of the past perfect.
func TestShortHad(t *testing.T) {
	readAll(t, "short for had",
		"If we'd been able to shut the valve in [June=2024-06], it would have held.",
		"If they'd closed it in [June=2024-06], it would have held. They'd left in [May=2024-05].",
	)
}

// TestWeekendGone: what was done this weekend is told soon after it.
func TestWeekendGone(t *testing.T) {
	readAll(t, "this weekend",
		"She told much of what they have seen over [this weekend=2025-W16-WE]. They play [this weekend=2025-W17-WE]. She spoke ahead of [this weekend=2025-W17-WE]'s match.",
	)
}

// TestFiguresOfALog: the figures with which several paragraphs begin are times where not all may be years.
func TestFiguresOfALog(t *testing.T) {
	readAll(t, "figures of a log",
		"[0908=2025-04-22T09:08] The hall is full.\n\n[1031=2025-04-22T10:31] The mayor arrives.\n\n[2012=2025-04-22T20:12] The talks end.",
		"[17.44=2025-04-22T17:44] The hall is full.\n\n[17.31=2025-04-22T17:31] The mayor arrives.\n\n[16.05=2025-04-22T16:05]: The talks begin.",
		"[2001=2001]: The mill burns.\n\n[2012=2012]: It is mended.\n\n[2025=2025]: It is shut.",
		"1031 The mill burns.\n\n[2012=2012]: It is mended.\n\n[1997=1997]: It is sold.",
		"0908 The hall is full. It shut at [10am=2025-04-22T10:00].",
	)
}

// TestFarAhead: where a month of either year is far off, a verb of what is ahead decides only if it is the
// date's own.
func TestFarAhead(t *testing.T) {
	readAll(t, "far ahead",
		"You can find the hours before the fire on [1 December=2024-12-01]. Shares stood at 65p ahead of the fire on [1 December=2024-12-01].",
		"It will open on [1 December=2025-12-01]. It will close on the night of [30 November=2025-11-30].",
		"Ministers said on [Monday=2025-04-21] the ban will be lifted on [1 December=2025-12-01].",
		"Talks have stalled in two towns: Arden in [January=2025-01], Marlow in [2024=2024].",
	)
}

// TestHoursLater: so many hours that are whole days are counted in days, a story that begins some days
// later is of no known day, and a night begins on the day before that of its end.
func TestHoursLater(t *testing.T) {
	readAll(t, "hours later",
		"The mill burned on [8 April=2025-04-08]. Barely [48 hours later=2025-04-10], it burned again. [Two hours later=2025-04-10], it was gone.",
		"The mill burned on [8 April=2025-04-08]. It had been sold [24 hours earlier=2025-04-07].",
		"[Twelve days later=], Marsh is paying for it.",
		"The quay was shut from [10pm=2025-04-19T22:00] to [6am on Sunday=2025-04-20T06:00], and from [9am=2025-04-21T09:00] to [6pm on Monday=2025-04-21T18:00].",
	)
}
