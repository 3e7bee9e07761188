package timex

import (
	"cmp"

	"resetline/internal/date"
)

// Much of what a text leaves out it has told before: "In 2016, voters went to the polls in
// June", "The fair opens on 3 May. It closes on the 28th". What shows that an expression goes on
// from what was told is looked for by the readers below, in order; where none holds it is
// counted from the day of publication.

// forms is a set of forms.
type forms uint64

const (
	aCalendar forms = 1 << isCalendar
	aWeekday  forms = 1 << isWeekday
	aWeekend  forms = 1 << isWeekend
	aMonth    forms = 1 << isMonth
	aSeason   forms = 1 << isSeason
	aHoliday  forms = 1 << isHoliday
	aTime     forms = 1 << isTime
	theUnits  forms = 1 << isTheUnit
	inAYear         = aCalendar | aMonth | aSeason | aHoliday | 1<<isQuarter | 1<<isHalf | 1<<isWeekOfYear
)

// has tells whether a form is one of the set.
func (s forms) has(f form) bool { return s&(1<<f) != 0 }

// A reader resolves expressions of some forms by what the text told before.
type reader struct {
	example string // what it resolves, marked as in the rules: without the reader it reads otherwise
	forms   forms
	// read returns the date, and whether the expression goes on from what was told. Then no date
	// is one that nobody can know.
	read func(*resolver, *meaning, Tense) (date.Date, bool)
	from func(*resolver, date.Date, Tense) Anchor // what it was counted from
}

// readers are tried in order.
var readers = []reader{
	{"It was a poor [2023=2023].\n\n[January=2023-01]. The mill burned on [the 9th=2023-01-09].",
		theUnits | aCalendar | aMonth, (*resolver).inSection, fromSection},
	{"The fair opens on [3 May=2025-05-03]. It closes on [the 28th=2025-05-28].",
		aCalendar, (*resolver).numberedBefore, fromItself},
	{"[Friday=2025-04-25]'s planned strike was called off. Drivers had been due to walk out on [Friday=2025-04-25].",
		aWeekday, (*resolver).againPlanned, fromItself},
	{"They met on [3 March=2025-03-03]. On the [Friday=2025-03-07] they left.",
		aWeekday, (*resolver).onThatDay, fromPrevious},
	{"They lost it in [September 2022=2022-09]. She won it back in the [February=2023-02].",
		aMonth, (*resolver).inThatMonth, fromGoneOn},
	{"[Next week=2025-W18] the league meets on [Tuesday=2025-04-29].",
		aWeekday, (*resolver).inToldWeek, fromPrevious},
	{"It runs from [Friday 13=2025-06-13] to [Sunday 15 June=2025-06-15]. It opens at [4pm on Friday=2025-06-13T16:00].",
		aWeekday, (*resolver).inRun, fromRun},
	{"The envoy arrives on [Sunday=2025-04-27]. On [Thursday=2025-05-01] she is in Arden.",
		aWeekday, (*resolver).onTheAgenda, fromPrevious},
	{"The strike starts on [Thursday=2025-04-24] and ends on [Wednesday=2025-04-30].",
		aWeekday, (*resolver).andThen, fromPrevious},
	{"[Thursday 15 May=2025-05-15]: The council meets (to [Friday=2025-05-16]).",
		aWeekday | aTime, (*resolver).underHeading, fromDayOfEntry},
	{"She left on [Thursday=2025-04-17] and was expected to arrive on [Saturday=2025-04-19].",
		aWeekday, (*resolver).wasToCome, fromPrevious},
	{"She comes [next Thursday=2025-05-01] and stays until [the weekend=2025-W18-WE].",
		aWeekend, (*resolver).untilWeekend, fromPrevious},
	{"[Wednesday=2025-04-23]. The lords come back.\n\n[Thursday=2025-04-24]. The mayor dines.",
		aWeekday | aWeekend, (*resolver).nextInDiary, fromEntry},
	{"[29 March 2017=2017-03-29]: The town hands in its notice. Talks begin in [June=2017-06].",
		aCalendar | aMonth, (*resolver).inEntry, fromEntryOrNow},
	{"[3 May 2021=2021-05-03]: It opens. Nobody comes until [the end of the year=2021].",
		theUnits, (*resolver).inUnitOfEntry, fromEntry},
	{"It fell in [March=2025-03] and rose at [the end of the month=2025-03].",
		theUnits, (*resolver).inToldMonth, fromPrevious},
	{"The war began on [3 May 1805=1805-05-03], paused on [6 June 1806=1806-06-06] and ended on [9 July 1807=1807-07-09]. A duke went home in [August=1807-08].",
		inAYear | aWeekday | theUnits | 1<<isUnit, (*resolver).inStory, fromPrevious},
	{"The mill burned on [3 January 2024=2024-01-03]. Nobody knows what the [3 January=2024-01-03] fire cost.",
		aCalendar, (*resolver).statedBefore, fromItself},
	{"In [March=2025-03] it said that it counted on entry by [the summer=2025-SU].",
		aCalendar | aMonth | aSeason, (*resolver).byThen, fromPrevious},
	{"In [May 2024=2024-05] they said that checks would begin in [October=2024-10].",
		inAYear, (*resolver).wouldThen, fromPrevious},
	{"The vote, set for [29 March 2019=2019-03-29], was moved to [12 April=2019-04-12].",
		aCalendar, (*resolver).movedThen, fromPrevious},
	{"In [2024=2024], voters went to the polls in [March=2024-03].",
		inAYear, (*resolver).inToldYear, fromTold},
	{"The truce ended in [September 1972=1972-09]. On [4 November=1972-11-04] a boat sank.",
		aCalendar | aMonth | aSeason | aHoliday, (*resolver).inToldPast, fromPrevious},
	{"The ban was put off from [1 October=2024-10-01] to [1 April=2025-04-01].",
		aCalendar | aMonth, (*resolver).beforeMove, fromPublished},
}

// ofText resolves what goes on from what the text told before. settled tells whether it does.
func (r *resolver) ofText(s *meaning, t Tense) (a answer, settled bool) {
	for k := range readers {
		q := &readers[k]
		if !q.forms.has(s.form) {
			continue
		}
		if d, ok := q.read(r, s, t); ok {
			return answer{date: d, weekend: s.form == isWeekend, anchor: q.from(r, d, t)}, true
		}
	}
	return answer{}, false
}

// What an expression was counted from: the one before, the one before that was not to come, the
// publication, the day itself as it was named before, the month that heads a section, the first day of a stretch,
// the entry of a chronicle, the year of the sentence.
func fromPrevious(r *resolver, _ date.Date, _ Tense) Anchor  { return Anchor{Previous, r.prev} }
func fromGoneOn(r *resolver, _ date.Date, t Tense) Anchor    { return Anchor{Previous, r.goneOnFrom(t)} }
func fromPublished(r *resolver, _ date.Date, _ Tense) Anchor { return r.published() }
func fromItself(_ *resolver, d date.Date, _ Tense) Anchor    { return Anchor{Previous, d} }
func fromSection(r *resolver, d date.Date, _ Tense) Anchor {
	return Anchor{Previous, cmp.Or(r.section, d)}
}
func fromRun(r *resolver, _ date.Date, _ Tense) Anchor   { return Anchor{Previous, r.run} }
func fromEntry(r *resolver, _ date.Date, _ Tense) Anchor { return Anchor{Previous, r.entry} }
func fromTold(r *resolver, _ date.Date, _ Tense) Anchor  { return Anchor{Previous, r.told} }
func fromDayOfEntry(r *resolver, _ date.Date, _ Tense) Anchor {
	return Anchor{Previous, date.OnDay(r.entry.First)}
}

// fromEntryOrNow is the entry or what it told since; of the last year a date is one as any other.
func fromEntryOrNow(r *resolver, d date.Date, _ Tense) Anchor {
	if r.c.HasPublished && apart(d.First, r.c.Published) <= 366 {
		return r.published()
	}
	return Anchor{Previous, r.toldInEntry()}
}
