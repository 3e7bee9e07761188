package timex

import "resetline/internal/date"

// A day, month or season without its year may go on from a date of years ago that was told
// right before: "The truce ended in September 1972. On 4 November a boat sank".

// A story goes on for toldWords after a day or month that it tells, and for toldDays
// of the calendar. Within plainDays of publication a day needs no year.
const (
	toldWords = 60
	toldDays  = 200
	plainDays = 100
)

// inToldPast returns a day without its year that goes on from one of years ago, or a month
// or season in its clause: "the truce ended in September 1972. On 4 November a boat sank",
// "was shut in June 1972 and opened in October".
func (r *resolver) inToldPast(s *meaning, t Tense) (date.Date, bool) {
	if s.dir != nearest || t != Past || !r.toldPast(s) || !r.leftToPast(s, t) || r.prevInserted() {
		return date.Date{}, false
	}
	back := date.Day(0)
	if tokenAt(r.toks, r.prevAt-1).class&cUntil != 0 {
		back = onward // "asked on 3 July for it by 14 July. On 12 July it was gone"
	}
	most := date.Day(toldDays)
	if s.form == isHoliday || s.form == isCalendar && (r.prevInClause() || r.prev.Precision == date.ByYear) {
		most = 366
	}
	return r.closest(s, r.prev.First, func(d date.Date) date.Day {
		after := d.First - r.prev.First
		if after < -back || after > most || r.prev.Precision == date.ByYear && s.form == isCalendar && d.First > r.prev.Last {
			return -1
		}
		return farOn(r.prev.First, d.First)
	})
}

// prevInserted tells whether the date before is that of an insertion behind which its sentence goes on: "The
// bridge, opened in May 2019, fell on 3 June".
func (r *resolver) prevInserted() bool {
	for i := r.prevAt + 1; i < r.at && r.toks[i].class&cStop == 0; i++ {
		if open := relativeTo(r.toks, i); open > 0 {
			return open < r.prevAt && r.toks[open+1].val != wasTo && !verbBefore(r.toks, open) // but "was shut in May, opened in June, and"
		}
	}
	return false
}

// toldPast tells whether the expression before is one of years ago from which one of a form may go on:
// a day or month, or the season or year with which what is told begins.
func (r *resolver) toldPast(s *meaning) bool {
	p := r.c.Published
	if !r.c.HasPublished || r.prev.IsZero() || r.prev.Last > p || r.at-r.prevAt > toldWords {
		return false
	}
	return s.form == isHoliday || r.prev.Last+366 <= p && (r.prev.Precision <= date.ByMonth || r.insideSeason() || r.yearOpened())
}

// leftToPast tells whether a day, month, season or holiday of which the year is not told leaves it to the
// expression before: as one of the last year it would lie too far from publication to be told without a
// word of it, or where its clause tells of it as past, ahead.
func (r *resolver) leftToPast(s *meaning, t Tense) bool {
	p, holiday := r.c.Published, s.form == isHoliday
	before := tokenAt(r.toks, r.at-1)
	var near date.Date
	switch {
	case s.form == isCalendar && s.month != 0 && s.day != 0:
		near = r.nearDay(p, s, t)
	case (s.form == isMonth || s.form == isSeason) && !s.possessive && (r.sameSentence(r.prevAt, r.at) || r.goesOnToNext()):
		near = r.nearest(s, t)
	case holiday && !s.possessive && !r.paragraphEnds(r.prevAt, r.at) && before.class&cSince == 0:
		near = r.nearestHoliday(s, t) // "They met in the autumn of 2024. By Christmas they had a list"
	default:
		return false
	}
	if near.First > p && (holiday || r.prevInClause() || r.insideSeason()) {
		return true
	}
	far := apart(near.First, p) > plainDays || r.sharesSubject() || r.listed() || holiday && before.class&cUntil != 0
	return far && r.prev.Last+366 <= p
}

// sharesSubject tells whether the expression in hand is that of one more verb of the subject of the date
// before: "was presented on 27 February 2023 and adopted on 24 March".
func (r *resolver) sharesSubject() bool {
	b := r.before
	if b == nil || r.prevAt != b.from {
		return false
	}
	and := b.to
	if r.toks[and].isComma() {
		and++ // "opened that autumn, and collapsed on 28 November"
	}
	return r.toks[and].word == r.l.and.id && r.toks[and+1].class&cPast != 0 && r.at-and <= nearVerb && sameClause(r.toks[and:r.at])
}

// listed tells whether the expression in hand follows in a list of what happened on one that states its
// year: "A mandate was adopted on 17 September 2023, talks opened on 6 October".
func (r *resolver) listed() bool {
	b := r.before
	return b != nil && r.prevAt == b.from && b.said.year != 0 && b.said.day != 0 && r.toks[b.to].isComma() && r.sameSentence(b.to, r.at)
}

// yearOpened tells whether the sentence before opened with a year long past: "In 1975 they asked us.
// On 5 June we said yes".
func (r *resolver) yearOpened() bool {
	i := r.prevAt - 2 // before "In"
	for i >= 0 && r.toks[i].class == 0 {
		i-- // a quotation mark
	}
	return r.prev.Precision == date.ByYear && (i < 0 || r.toks[i].class&cStop != 0) && r.at-r.prevAt <= reach && !r.paragraphEnds(r.prevAt, r.at)
}

// goesOnToNext tells whether the expression in hand opens a sentence right behind one that told of the date
// before, and not of what has been since or of a thing of that date.
func (r *resolver) goesOnToNext() bool {
	told := r.toks[max(r.prevAt-1, 0)].class&(cSince|cOf|cBetween) == 0
	return told && r.opensSentence(r.at) && r.at-r.prevAt <= reach && !r.paragraphEnds(r.prevAt, r.at)
}

// insideSeason tells whether the date before is a season told right before: "By the summer of 2024
// they had turned: on 4 July", "I remember the autumn of 1992. On September 16".
func (r *resolver) insideSeason() bool {
	compared := r.prevAt > 0 && r.toks[r.prevAt-1].class&cBetween != 0 // "a far cry from the winter of 2020"
	return r.prev.Precision == date.BySeason && !compared && r.at-r.prevAt <= reach && !r.paragraphEnds(r.prevAt, r.at)
}
