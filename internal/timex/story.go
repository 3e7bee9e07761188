package timex

import "resetline/internal/date"

// A text that tells of years long past and hardly speaks of the present is a
// story: "In 1805 the war began. On 3 May the army crossed the river, and by the
// end of the month it stood before the town." What it leaves out is told by the
// date before, not by the day on which it was published.

// A story states at least storyDates days or months of years that were over a
// year before publication. At most one expression in storyPresent speaks of the
// present, where the rest state such years.
const (
	storyDates   = 3
	storyPresent = 4
)

// onward is how many days nearer a day counts that lies after the date before:
// a story goes forward.
const onward = 31

// farOn returns how far a day counts from the one before in a story.
func farOn(from, to date.Day) date.Day {
	if to < from {
		return from - to + onward
	}
	return to - from
}

// tellsStory tells whether a text is a story of years long past.
func (r *resolver) tellsStory(fs []found) bool {
	long, days, now := 0, 0, 0
	for i := range fs {
		switch s := &fs[i].said; s.form {
		case isCalendar, isQuarter, isSeason:
			switch {
			case s.year == 0:
			case !r.c.HasPublished || date.Year(s.year).Last+366 < r.c.Published:
				long++
				if s.month != 0 {
					days++
				}
			default:
				now++
			}
		case isUnit, isAway, isWeekday, isWeekend, isWeekdayOf, isMonthOf, isDayOf, isDayBack:
			now++
		}
	}
	return days >= storyDates && long >= storyPresent*now
}

// standsBack tells whether a date is told from beside a story, which goes on
// without it: a decade or century, what is counted back, "since May" and "in May he
// had been ill".
func (r *resolver) standsBack(s *meaning, d date.Date) bool {
	var before token
	if r.at > 0 {
		before = r.toks[r.at-1]
	}
	switch {
	case s.form == isUnit && r.c.HasPublished && d.Last+366 > r.c.Published: // "today it is a park"
		return true
	case d.Precision == date.ByDecade || d.Precision == date.ByCentury, s.form == isAfter && s.n < 0, before.class&cSince != 0:
		return true
	case before.class&cUntil != 0 || r.prev.IsZero():
		return false // "by May he had won"
	}
	return r.hadAround()
}

// hadReach is how many tokens from an expression the "had" of its clause stands.
const hadReach = 8

// hadAround tells whether "had" stands in the clause of the expression in hand.
func (r *resolver) hadAround() bool {
	const stop = cStop | cJoin
	for i := r.at - 1; i >= max(0, r.at-hadReach) && r.toks[i].class&stop == 0; i-- {
		if r.toks[i].isHad() {
			return true
		}
	}
	for i := r.to; i < min(len(r.toks), r.to+hadReach) && r.toks[i].class&cStop == 0; i++ {
		if r.toks[i].isHad() {
			return true
		}
		if r.toks[i].class&cPast != 0 {
			return false
		}
	}
	return false
}

// willBe tells whether the clause of the expression in hand speaks of what will be, and not of what then would.
func (r *resolver) willBe() bool {
	for i := r.at - 1; i >= max(0, r.at-reach) && r.toks[i].class&cStop == 0; i-- {
		if r.toks[i].isWill() {
			return true
		}
	}
	return r.toldAs == Past && r.aheadOfNow()
}

// aheadOfNow tells whether the verb of the expression in hand says now what is to come: "talks begin on 6 July",
// "are expected to meet on 6 July", "in July she will publish a book", but not "were to meet on 6 July".
func (r *resolver) aheadOfNow() bool {
	const auxiliaries = 3 // words
	_, verb := clauseTense(r.toks, r.at, r.to)
	if verb < 0 || verb > r.at && !r.opensSentence(r.at) {
		return false
	}
	for i := verb; i >= max(0, verb-auxiliaries) && !r.toks[i].endsClause() && r.toks[i].class&cMonth == 0; i-- {
		switch t := &r.toks[i]; {
		case t.class&cBe != 0, t.isHave(), t.isWill(), t.val == isIs && tokenAt(r.toks, i-1).class&cPronoun != 0:
			return true
		case t.class&(cPast|cModal) != 0 && i < verb, t.val == wasTo:
			return false
		}
	}
	return r.toks[verb].class&(cSchedule|cIntent) != 0 && r.toks[verb].class&(cPast|cIng) == 0
}

// inStory resolves what a story leaves out: a day, month or season is the one
// nearest to the date before, in its year where no more than that was told; a
// weekday is the next; the end of the month is that of the month before.
func (r *resolver) inStory(s *meaning, t Tense) (d date.Date, ok bool) {
	if !r.story || r.prev.IsZero() {
		return d, false
	}
	if now := s.dir != nearest && s.form != isUnit || t == Future && r.willBe(); now && r.c.HasPublished {
		return d, false // "last May", "talks begin on 6 July"
	}
	at := r.prev
	switch s.form {
	case isTheUnit:
		return unitAt(at.First, s.unit, s.n), true
	case isUnit: // "early next year, it fell"
		return unitAt(at.First, s.unit, s.n), s.n > 0 && t == Past
	case isWeekday:
		if s.dir != nearest || at.Precision != date.ByDay {
			return d, false
		}
		return date.OnDay(weekdayFrom(at.First, s.weekday)), true
	}
	return r.closest(s, at.First, func(d date.Date) date.Day {
		switch {
		case r.toCome(d),
			s.dir == last && d.First >= at.First, s.dir == next && d.First <= at.First,
			s.dir == nearest && at.Precision == date.ByYear && d.First.Year() != at.First.Year():
			return -1
		}
		return farOn(at.First, d.First)
	})
}
