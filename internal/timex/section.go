package timex

import "resetline/internal/date"

// A review of a year goes through its months, each with a heading or a word at the head of
// its paragraph: "February. Talks are suspended on the 16th." What it tells under a month is
// of that month, in whatever tense.

// opensSection tells whether the expression in hand is a month that heads what follows: a
// paragraph of its own, or the first word of one with a full stop or a colon behind it.
func (r *resolver) opensSection(s *meaning) bool {
	if s.form != isMonth || s.dir != nearest || !r.opensParagraph(r.at) || r.to+1 >= len(r.toks) {
		return false
	}
	t, next := &r.toks[r.to], &r.toks[r.to+1]
	return t.word == r.l.paragraph.id || t.class&cStop != 0 && next.space && next.class&cCapital != 0
}

// inSection returns the month that heads a section, or a day under one. The first is of the
// year that was told before it, or the last that has begun; each goes on from the one before, see sectionAfter.
func (r *resolver) inSection(s *meaning, _ Tense) (date.Date, bool) {
	at := r.section
	if r.opensSection(s) {
		switch {
		case !at.IsZero():
			return r.sectionAfter(at, s.month), true
		case r.prev.Precision == date.ByYear:
			return date.Month(r.prev.First.Year(), s.month), true
		case !r.c.HasPublished, !r.entry.IsZero(): // which inEntry goes on from: "5 September: The council meets. October: It votes"
			return date.Date{}, false
		}
		return r.nearest(s, Past), true
	}
	if !at.IsZero() && s.form == isTheUnit && s.unit == uMonth && s.n == 0 {
		return at, true // "at the end of the month"
	}
	if at.IsZero() || s.form != isCalendar || s.year != 0 || s.dir != nearest || s.day == 0 {
		return date.Date{}, false
	}
	year, month, _ := at.First.Civil()
	if s.month != 0 && s.month != month || !date.Valid(year, month, s.day) {
		return date.Date{}, false
	}
	return date.OnDay(date.NewDay(year, month, s.day)), true
}

// sectionAfter returns the month that heads the section behind another. Sections go on in time, or go back: those
// that went back once, and those that would leap ahead of the present to a month that is farther than the one before.
func (r *resolver) sectionAfter(at date.Date, month int) date.Date {
	year, before, _ := at.First.Civil()
	const half = 6 // months
	ahead := month < before
	switch past := r.c.HasPublished && at.First <= r.c.Published; {
	case r.backwards && month > before:
		year--
	case ahead && !r.backwards && !(past && before-month <= half && date.Month(year+1, month).First > r.c.Published):
		year++
	}
	return date.Month(year, month)
}
