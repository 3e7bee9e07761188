package timeline

import (
	"slices"

	"resetline/internal/timex"
)

// A sentence may say several things, each with a date of its own: "She flew to
// Brussels on Friday, and is due back on 2 December". Each is read as if it stood
// alone: "She is due back on 2 December".

// maxDates bounds how many dates a sentence has that is read part by part: one of more
// is a list.
const maxDates = 12

// partOf returns what a sentence says on a date, without what it says on others. It
// fails for a sentence that says one thing, as most.
func (r *reading) partOf(s *sentence, e timex.Expression) (one sentence, ok bool) {
	if len(s.dates) > maxDates {
		return one, false
	}
	one, ok = r.withoutOne(s, e)
	if ok {
		if less, also := r.partOf(&one, e); also {
			return less, true
		}
	}
	return one, ok
}

// withoutOne returns a sentence without one thing that it says on another date, as the first
// reader that can says it. What is left is shorter, and holds the date in hand.
func (r *reading) withoutOne(s *sentence, e timex.Expression) (one sentence, ok bool) {
	date := s.at(e.Start)
	signs := s.signs(r.lex)
	for i := range partReaders {
		p := &partReaders[i]
		if len(s.dates) < p.dates || !signs.has(p.signs) {
			continue
		}
		one, ok := p.read(r, s, e, date)
		if ok && len(one.tokens) < len(s.tokens) && slices.ContainsFunc(one.dates, func(x timex.Expression) bool { return x.Start == e.Start }) {
			return one, true
		}
	}
	return one, false
}

// A partReader knows one way in which a sentence says several things, each on its date.
type partReader struct {
	name  string
	dates int // how many the sentence has at least: another, where the reader takes away what is told on it
	// signs are marks and words of which one at least stands in such a sentence, none where it may do
	// without: most sentences have few, and most readers need not look at them.
	signs signs
	// read returns what a sentence says on the date in hand, which begins at a token, or the
	// sentence without one thing that it says on another. It fails for one of another kind.
	read func(r *reading, s *sentence, e timex.Expression, date int) (one sentence, ok bool)
	// example is a sentence with the date in hand between asterisks, an arrow, and what is
	// left of it. A test reads it.
	example string
}

// partReaders are tried in this order: one that takes more certain signs (a bracket, a
// semicolon) before one that may mistake a clause for its own, onePredicate last of all.
var partReaders = [...]partReader{
	{"labelled", 2, signsOf(": ,"), ofDate((*reading).labelled), "Notes to editors: the league was founded in 1998 and renamed in *2011* → the league was founded in 1998 and renamed in 2011"},
	{"counted from", 2, 0, (*reading).countedFrom, "Two days before the vote on *8 April*, the whip left → the vote on 8 April"},
	{"said behind", 3, signsOf(","), plain(saidBehindAll), "A trial began in May and will end in *June*, the board said on Monday → A trial began in May and will end in June"},
	{"in brackets", 1, signsOf("("), plain(inBrackets), "They vote today on the report (deadline for amendments: *Thursday*) → deadline for amendments: Thursday"},
	{"between semicolons", 1, signsOf(";"), plain(clauseApart), "Talks began in May; a vote was held on *2 June* → a vote was held on 2 June"},
	{"each time", 2, signsOf(":"), ofDate((*reading).eachTime), "Talks stalled twice: in May over sprats, and again in *June* over cod → Talks stalled in June over cod"},
	{"item behind a colon", 2, signsOf(":"), plain(itemBehindColon), "The timetable is unchanged: signature in May, ratification in *June* → ratification in June"},
	{"behind a colon", 1, signsOf(":"), plain(behindColon), "They will not wait, she said on Monday: they march on the hall on *Saturday* → they march on the hall on Saturday"},
	{"since, when", 1, signsOf("when"), plain(sinceWhen), "The pier has been shut since *10 May*, when a ferry struck it → 10 May a ferry struck it"},
	{"without when", 2, signsOf("when"), plain(withoutWhen), "She meets them on Monday, when the strike begins, and again on *Friday* → She meets them on Monday and again on Friday"},
	{"before", 1, signsOf("before"), plain(beforeClause), "She comes today, before the quotas lapse on *Friday* → the quotas lapse on Friday"},
	{"since", 1, signsOf("since"), plain(sinceClause), "They were the first talks since the ministers fell out in *October* → the ministers fell out in October"},
	{"since the start", 1, signsOf("since"), plain(sinceStart), "It is the worst leak since the start of the work in *May* → the start of the work in May"},
	{"inserted", 1, signsOf(","), plain(inserted), "The fair, put off from *May*, will be held in June → The fair put off from May"},
	{"apposed", 2, signsOf(","), plain(apposed), "The mayor, a councillor since 2019, resigned on *Monday* → The mayor resigned on Monday"},
	{"resolved", 1, signsOf("and"), plain(resolved), "STRESSES that boats may land until 2038 and CALLS ON the board to meet by *May* → CALLS ON the board to meet by May"},
	{"says in", 1, signsOf(","), plain(saysIn), "In a letter dated *10 September*, five companies say they pay → 10 September five companies say they pay"},
	{"goes by", 1, signsOf(","), plain(goesBy), "Under the old pact, signed in *May 2021* and ratified in June, boats are measured → the old pact signed in May 2021"},
	{"opened by", 1, 0, plain(openedBy), "Born in Marlow on 4 May 1933, he won a prize in *1951* → he won a prize in 1951"},
	{"done first", 1, signsOf(","), ofDate((*reading).doneFirst), "Founded in *1974*, the yard was sold in 2003 → Founded in 1974"},
	{"dated amid", 1, signsOf(","), ofDate((*reading).datedAmid), "They welcomed the entry into force, on *1 May*, of the pact → entry into force, on 1 May, of the pact"},
	{"of several", 1, signsOf(","), plain(ofSeveral), "Of the six boats licensed in *May*, four sank in June → the six boats licensed in May"},
	{"said again", 2, signsOf("that"), plain(saidAgain), "They were warned in 2019 that it would fail, and again in *2022* → They were warned again in 2022"},
	{"by the time", 2, signsOf("time"), plain(byTheTime), "They paid £2m last year and hope for it back by the time the fund ends in *2027* → the fund ends in 2027"},
	{"provided", 2, signsOf(","), plain(provided), "They vote on 17 May, provided the panel clears it on *10 May* → the panel clears it on 10 May"},
	{"said as", 1, signsOf(","), plain(saidAs), "The bill will fail, as the league said on *Monday* that it would vote against it → the league said on Monday that it would vote against it"},
	{"asked", 1, signsOf(","), plain(askedOf), "Asked on *Monday* whether a fair was planned, the mayor said no → Monday the mayor said no"},
	{"subject that", 2, signsOf("that who which"), ofDate((*reading).subjectThat), "The pact that was signed in May keeps the quay open until *June* → The pact keeps the quay open until June"},
	{"subject done", 1, 0, ofDate((*reading).subjectDone), "The package agreed in *May* goes to the council on Monday → The package agreed in May"},
	{"without relatives", 2, signsOf(","), plain(withoutRelatives), "The pact that both signed in May, and which came into force in June, is to be reviewed in *2028* → The pact is to be reviewed in 2028"},
	{"beside planned", 2, signsOf("that which"), ofDate((*reading).besidePlanned), "Crews have called off a march that was planned for Friday and will sail in *June* → Crews will sail in June"},
	{"where it was", 1, signsOf("where"), ofDate((*reading).whereItWas), "They meet on Friday to pick up the file where it was dropped in *May* → file was dropped in May"},
	{"relative", 1, signsOf("which who that"), (*reading).relativeOf, "The board lost the election, which was held on *Monday* → election was held on Monday"},
	{"of which", 1, signsOf("which whom"), ofDate((*reading).ofWhich), "The museum, for which the mayor laid a stone in *May*, is to open in June → the mayor laid a stone in May"},
	{"whose", 1, signsOf("whose"), ofDate((*reading).whoseOf), "None of the boats whose trips were cut short in *May* could sail → trips were cut short in May"},
	{"fact that", 1, signsOf("that"), plain(factThat), "They voiced regret that talks had ended in *May* → talks had ended in May"},
	{"why", 1, signsOf("why how"), plain(whyClause), "The committee asked why the ministry had withheld the report in *April* → the ministry had withheld the report in April"},
	{"that brings", 1, signsOf("that which"), ofDate((*reading).thatBrings), "The towns signed a fisheries pact on Monday that keeps the harbour open until *2048* → fisheries pact keeps the harbour open until 2048"},
	{"due behind", 1, signsOf(","), ofDate((*reading).dueBehind), "She will stand if she wins the next election, due by *2029* → next election due by 2029"},
	{"due noun", 1, signsOf("due"), ofDate((*reading).dueNoun), "Much hangs on the report due on *3 July* → report due on 3 July"},
	{"if it", 1, signsOf("if unless"), ofDate((*reading).ifIt), "The bill falls if the vote on *Tuesday* goes against it → the vote on Tuesday"},
	{"without where", 2, signsOf("where which who"), plain(withoutWhere), "She left Arden, where she had been since Saturday, and is due here on *Tuesday* → She left Arden and is due here on Tuesday"},
	{"followed by", 2, signsOf(","), plain(followedBy), "A report is due in May, to be followed by a review in *June* → a review in June"},
	{"expected to", 1, signsOf("due expected planned scheduled foreseen slated"), ofDate((*reading).expectedTo), "The league fought a slick expected to hit the coast on *Friday* → slick expected to hit the coast on Friday"},
	{"where", 2, signsOf("where"), plain(whereClause), "He went to Arden in 1990, where he stayed until *1997* → he stayed until 1997"},
	{"said besides", 1, signsOf("that"), plain(saidBesides), "She said on *Monday* that talks were over and that a vote would be held in June → She said on Monday that talks were over"},
	{"dated clause", 1, signsOf("and but"), plain(datedClause), "Talks began in May, and in *June* they stopped → in June they stopped"},
	{"listed clause", 1, signsOf("and"), plain(listedClause), "A bill is laid in April, a test is run in *May* and the line is opened in June → a test is run in May"},
	{"other subject", 1, signsOf("and but"), plain(otherSubject), "Ministers met in May and talks began on *2 June* → talks began on 2 June"},
	{"gapped", 2, signsOf("and ,"), ofDate((*reading).gapped), "The panel votes on 15 May and the plenary on *29 May* → votes the plenary on 29 May"},
	{"date first", 2, signsOf("and"), ofDate((*reading).dateFirst), "In 2024 she joined the board and in *2026* became its chair → she in 2026 became its chair"},
	{"in places", 2, signsOf("and ,"), ofDate((*reading).inPlaces), "The league will hold a hearing in Arden on 2 May, Marlow on 3 May and Corve on *4 May* → The league will hold a hearing in Corve on 4 May"},
	{"with besides", 2, signsOf(","), plain(withBesides), "The call will be published in May, with a deadline for projects on *19 June* → deadline for projects on 19 June"},
	{"in force", 2, signsOf("and"), ofDate((*reading).inForce), "The pact was applied from 1 May and in force since *1 June* → The pact in force since 1 June"},
	{"again", 2, signsOf("and"), plain(again), "The visits lapsed in 2020 because of a plague and again in *2022* because of a strike → The visits lapsed again in 2022 because of a strike"},
	{"without verb", 2, signsOf("and"), plain(withoutVerb), "The second reading is set for 24 March and the third for *May* → the third for May"},
	{"after other", 2, signsOf(","), plain(afterOther), "It was agreed on Wednesday, after a call between the two on *Tuesday* → a call between the two on Tuesday"},
	{"according to", 1, signsOf(","), (*reading).accordingTo, "Six in ten would go, according to a poll published on *Tuesday* → Six in ten would go, on Tuesday"},
	{"hung between", 2, signsOf(","), plain(hungBetween), "She signed the rules, which take effect in October, on *Monday* → She signed the rules on Monday"},
	{"last relative", 2, signsOf(","), plain(lastRelative), "She moved here in *2013* to look after her aunt, who died in 2015 → She moved here in 2013 to look after her aunt"},
	{"inserted in", 1, signsOf(","), ofDate((*reading).insertedIn), "It will be seen in June if a scheme, first proposed in *May*, can be agreed → scheme first proposed in May"},
	{"in time for", 2, signsOf("time"), plain(inTimeFor), "It wants consent by Easter, in time for the pact to apply from *1 May* → the pact to apply from 1 May"},
	{"having done", 1, signsOf("having"), ofDate((*reading).havingDone), "The board votes on 16 December, having settled on its plan in *May* → The board settled on its plan in May"},
	{"brings", 2, signsOf(","), plain(brings), "They signed a pact on Monday, ending most checks from *1 January* → ending most checks from 1 January"},
	{"says besides", 1, signsOf("and but"), ofDate((*reading).saysBesides), "The league has called off a briefing and said it would publish them in *June* → The league said it would publish them in June"},
	{"with verb before", 2, signsOf("and"), ofDate((*reading).withVerbBefore), "Arden left the league in 2020 and its market in *2021* → Arden left its market in 2021"},
	{"office of list", 2, signsOf("and ,"), plain(officeOf), "He was mayor from 1997 to 2001 and an adviser in *2008* → He was an adviser in 2008"},
	{"sum of list", 2, signsOf("and ,"), plain(sumOfList), "Exports fell by 4 per cent in March and 3 per cent in *April* → Exports fell by 3 per cent in April"},
	{"phrase alike", 2, signsOf("and"), ofDate((*reading).phraseAlike), "The ban was lifted in March for beef and in *June* for lamb → The ban was lifted in June for lamb"},
	{"first of list", 1, signsOf("and ,"), plain(firstOfList), "A first round was held in *May*, a second in June and a third in July → A first round was held in May"},
	{"one predicate", 1, 0, ofDate((*reading).onePredicate), "She flew out on Friday and is due back on *2 December* → She is due back on 2 December"},
}

// ofDate makes a reader of one that needs no more of its date than where it begins.
func ofDate(read func(r *reading, s *sentence, date int) (sentence, bool)) func(*reading, *sentence, timex.Expression, int) (sentence, bool) {
	return func(r *reading, s *sentence, _ timex.Expression, date int) (sentence, bool) { return read(r, s, date) }
}

// plain is the same for one that needs no more of the article than its language.
func plain(read func(s *sentence, date int, lex *lexicon) (sentence, bool)) func(*reading, *sentence, timex.Expression, int) (sentence, bool) {
	return func(r *reading, s *sentence, _ timex.Expression, date int) (sentence, bool) {
		return read(s, date, r.lex)
	}
}

// reported returns where what is said begins in a sentence that says on which day:
// behind "said that" before a date, else at its beginning.
func reported(s *sentence, date int, lex *lexicon) int {
	for i := min(date, len(s.tokens)) - 1; i > 0; i-- {
		if s.tokens[i].word == "that" && (saidBefore(s, i, lex) || s.tokens[i-1].word == "heard") {
			return i + 1
		}
	}
	return 0
}

// lastComma returns the last comma of a sentence that is none of a date or of what somebody
// said. 0 is none.
func lastComma(s *sentence) int {
	comma := len(s.tokens) - 1
	for comma > 0 && (s.tokens[comma].word != "," || s.tokens[comma].quoted || insideDate(s, comma)) {
		comma--
	}
	return comma
}

// lastBefore returns the last of some words before a date, where no mark but one of a date, no quotation and no
// relative clause stands between. 0 is none.
func lastBefore(s *sentence, date int, lex *lexicon, words ...string) int {
	for i := date - 1; i > 0; i-- {
		switch t := s.tokens[i]; {
		case t.quoted || t.punct && !insideDate(s, i):
			return 0
		case slices.Contains(words, t.word):
			return i
		case t.is(lex.relative) || t.word == "that":
			return 0
		}
	}
	return 0
}

// statesBoth tells whether a date stands among the tokens [from, to) and another
// outside them.
func statesBoth(s *sentence, from, to int) bool {
	return statesDate(s, from, to) && (statesDate(s, 0, from) || statesDate(s, to, len(s.tokens)))
}

// parts returns a sentence of the tokens [a, b) and [c, d), without the mark or
// conjunction that the second begins with and the comma that it ends with.
func (s *sentence) parts(a, b, c, d int) sentence {
	if c > b && c < d && (s.tokens[c].word == "and" || s.tokens[c].word == "but" || s.tokens[c].word == ",") {
		c++
	}
	for d > c && s.tokens[d-1].word == "," {
		d--
	}
	return s.joined(a, b, c, d)
}

// joined returns a sentence of the tokens [a, b) and [c, d).
func (s *sentence) joined(a, b, c, d int) sentence {
	one := sentence{start: s.start, end: s.end}
	one.tokens = append(append(one.tokens, s.tokens[a:b]...), s.tokens[c:d]...)
	in := func(i, from, to int) bool { return from <= i && i < to }
	for _, x := range s.dates {
		if i := s.at(x.Start); in(i, a, b) || in(i, c, d) {
			one.dates = append(one.dates, x)
		}
	}
	for _, sp := range s.spans {
		switch {
		case in(sp[0], a, b) && sp[1] <= b:
			one.spans = append(one.spans, [2]int{sp[0] - a, sp[1] - a})
		case in(sp[0], c, d) && sp[1] <= d:
			one.spans = append(one.spans, [2]int{sp[0] - c + b - a, sp[1] - c + b - a})
		}
	}
	return one
}

// statesDate tells whether a date of the calendar stands among tokens [from, to).
func statesDate(s *sentence, from, to int) bool {
	if s.places == nil {
		s.places = []int{}
		for _, x := range s.dates {
			if ofCalendar(x) {
				s.places = append(s.places, s.at(x.Start))
			}
		}
	}
	i, _ := slices.BinarySearch(s.places, from)
	return i < len(s.places) && s.places[i] < to
}

// commaAfter returns the next comma outside dates and quotations, the number of
// tokens if there is none.
func commaAfter(s *sentence, i int) int {
	for i < len(s.tokens) && (s.tokens[i].word != "," || s.tokens[i].quoted || insideDate(s, i)) {
		i++
	}
	return i
}
