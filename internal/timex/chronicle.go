package timex

import "resetline/internal/date"

// A chronicle is a list of dates, each with what happened then: "May 3 - The mill
// burns. May 9 - Its owner is found." It tells in the present of what has been, but
// for a diary of what soon comes.

// isEntry tells whether the expression in hand begins an entry of a chronicle: it
// opens a sentence, and a dash or a colon and no small letter follow, or a paragraph, and a
// colon follows, or a full stop and a capital: "Monday. The ministers dine in Tallinn", or nothing but a capital where
// more paragraphs begin so: "12 April Ministers meet". Or it is a heading.
func (r *resolver) isEntry() bool {
	if r.isHeading() {
		return true
	}
	if r.end+1 >= len(r.toks) {
		return false
	}
	if r.at > 0 && r.toks[r.at-1].class&cStop == 0 {
		return r.toks[r.end].word == r.l.colon.id && r.opensParagraph(r.phraseHead())
	}
	t, next := &r.toks[r.end], &r.toks[r.end+1]
	dash := t.space && (t.word == r.l.hyphen.id || t.word == r.l.dash.id)
	colon := t.word == r.l.colon.id
	if next.space && r.opensParagraph(r.at) && (colon || t.class&cStop != 0 && next.class&cCapital != 0) {
		return true
	}
	if t.space && t.class&(cLetters|cCapital) == cLetters|cCapital && r.opensParagraph(r.at) && r.amidDated() {
		return true
	}
	return next.space && (dash || colon) && next.class&(cLetters|cCapital) != cLetters
}

// amidDated tells whether the paragraph of the expression in hand, which it opens, stands before or behind another that
// opens with a date: "12 April Ministers meet", "16 May They meet again".
func (r *resolver) amidDated() bool {
	const reach = 4 * toldWords
	opensDated := func(i int) bool {
		return i < len(r.toks) && r.toks[i].class&(cDay|cMonth|cYear) != 0 && r.toks[i].class&cModal == 0
	}
	for i := r.end; i < min(len(r.toks), r.end+reach); i++ {
		if r.toks[i].word == r.l.paragraph.id {
			if opensDated(i + 1) {
				return true
			}
			break
		}
	}
	for i := r.at - 2; i >= max(0, r.at-reach); i-- {
		if r.toks[i].word == r.l.paragraph.id {
			return opensDated(i + 1)
		}
	}
	return r.at > 1 && r.at < reach && opensDated(0)
}

// phraseHead returns the first of the small words before the expression in hand: "from mid-March: offers made", "no later than 30 June: places confirmed".
func (r *resolver) phraseHead() int {
	i := r.at
	for i > 0 && (r.toks[i-1].class&(cPrep|cIn|cUntil|cComparative|cAt) != 0 || r.toks[i-1].val == isNot || r.toks[i-1].val == isThan) {
		i--
	}
	return i
}

// isStamp tells whether the expression in hand is the time at the head of a paragraph of
// a live report: "10.05am The ministers arrive", "(Updated 10:05 a.m.) They arrive". In brackets and
// behind that word it may head any sentence.
func (r *resolver) isStamp() bool {
	const label = 2 // words: "Last updated"
	t := &r.toks[r.at]
	if t.class&(cClock|cDotted) == 0 && (r.at+1 >= r.to || r.toks[r.at+1].class&(cAmPm|cZone) == 0) {
		return false
	}
	head := r.at
	for i := r.at - 1; i >= max(0, r.at-1-label); i-- {
		if r.toks[i].word == r.l.bracket.id {
			head = i
		}
	}
	if !r.opensParagraph(head) && !(head == r.at-2 && r.toks[r.at-1].val == isUpdate && r.opensSentence(head)) {
		return false
	}
	return head < r.at || r.to == len(r.toks) || r.toks[r.to].word == r.l.paragraph.id || r.toks[r.to].class&(cLetters|cCapital) == cLetters|cCapital
}

// underAhead tells whether the entries that the one in hand is of stand under a heading that says
// that they are to come: "What to watch", "Still to come".
func (r *resolver) underAhead() bool {
	const heading, reach = 6, 4 * toldWords // words
	end := 0                                // of the paragraph that is looked at
	for i := r.at - 1; i >= max(0, r.at-reach); i-- {
		if r.toks[i].word != r.l.paragraph.id && i > 0 {
			continue
		}
		from := i
		if r.toks[i].word == r.l.paragraph.id {
			from++
		}
		if end > from && end-from <= heading && !hasClass(r.toks[from:end], cStop) {
			head := r.toks[from:end] // "Still to come", "What happens next"
			return hasValue(head, isToCome) || hasClass(head, cNext|cFuture|cSchedule)
		}
		end = i
	}
	return false
}

// insideEntry tells whether the expression in hand stands under the heading of an entry, or
// in its paragraph: "31 January 2020: It leaves. Nothing changes until the end of the year."
func (r *resolver) insideEntry() bool {
	if r.entry.IsZero() || r.at <= r.entryAt {
		return false
	}
	return r.headed || r.at-r.entryAt <= 4*toldWords && !r.paragraphEnds(r.entryAt, r.at)
}

// inDayOfEntry returns the day of the entry in which a time stands, where its own sentence names
// none: "Monday. They return from a recess that began on 22 May. At 11am they vote".
func (r *resolver) inDayOfEntry() (date.Date, bool) {
	named := r.dayAt > r.entryAt && r.inSentence(r.dayAt)
	return r.entry, !named && r.entry.Precision == date.ByDay && r.insideEntry()
}

// nextInDiary returns a weekday or weekend that begins an entry after one of the same days: the
// next, or the last before where that is nearer.
func (r *resolver) nextInDiary(s *meaning, _ Tense) (date.Date, bool) {
	at := r.entry
	if s.form != isWeekday && s.form != isWeekend || s.dir != nearest || at.Precision != date.ByDay || !r.isEntry() || r.c.HasPublished && apart(at.First, r.c.Published) > 14 {
		return date.Date{}, false
	}
	if s.form == isWeekend {
		return weekendOf(at.First.Monday() + 5), true
	}
	d := weekdayFrom(at.First, s.weekday)
	if d-at.First > 4 {
		d -= 7
	}
	return date.OnDay(d), true
}

// timeInDiary returns the day of a time that begins an entry ("9.15am: The ministers
// arrive") or a paragraph: that of the entry before or of the heading, or the present.
func (r *resolver) timeInDiary() (date.Date, bool) {
	const heading = 6 // tokens
	switch {
	case !r.isEntry() && !r.isStamp() || r.story || !r.c.HasPublished:
		return date.Date{}, false
	case !r.day.IsZero() && r.at-r.dayAt <= heading && r.opensSentence(r.dayAt):
		return r.day, true
	case r.entry.Precision == date.ByDay:
		return r.entry, true
	}
	return date.OnDay(r.c.Published), true
}

// inEntry returns a day or month that begins an entry, the one nearest to the entry before, or is told
// farther on in its paragraph: "27 February 2023: A pact is announced; it is adopted on 24 March".
func (r *resolver) inEntry(s *meaning, _ Tense) (date.Date, bool) {
	begins := r.isEntry()
	if r.entry.IsZero() || !begins && !r.goesOnInEntry(s) {
		return date.Date{}, false
	}
	from := r.toldInEntry()
	return r.closest(s, from.First, func(d date.Date) date.Day {
		if r.entry.Precision == date.ByYear && !begins && d.First.Year() != r.entry.First.Year() {
			return -1 // "2029: an election is due, by 15 August"
		}
		if begins && r.order*int(d.Last-from.First) < 0 {
			return -1 // "12 April 2024: …", "11 June 2025: …", "26 February: …" are told in their order
		}
		return farOn(from.First, d.First)
	})
}

// goesOnInEntry tells whether a day or month without its year is told in an entry of another year, or of what has been.
func (r *resolver) goesOnInEntry(s *meaning) bool {
	const hours = 1960 // below, a year alone may be a time of day: "1937: The session begins"
	year := r.entry.First.Year()
	if s.year != 0 || s.dir != nearest || r.entry.Precision == date.ByYear && year < hours {
		return false
	}
	return (year != r.c.Published.Year() || r.entry.Last < r.c.Published) && r.insideEntry()
}

// toldInEntry returns the entry before, or what that has told since.
func (r *resolver) toldInEntry() date.Date {
	if !r.isEntry() && r.prevAt > r.entryAt {
		return r.prev
	}
	return r.entry
}

// inUnitOfEntry returns the month or year of the entry: "31 January 2020: Nothing changes until the end of
// the year".
func (r *resolver) inUnitOfEntry(s *meaning, _ Tense) (date.Date, bool) {
	if !r.insideEntry() {
		return date.Date{}, false
	}
	return unitAt(r.entry.First, s.unit, s.n), true
}

// isHeading tells whether the expression in hand is a paragraph of its own, as the days of
// an agenda are, with a colon or without.
func (r *resolver) isHeading() bool {
	end := r.to
	if end < len(r.toks) && r.toks[end].word == r.l.colon.id {
		end++
	}
	return end < len(r.toks) && r.toks[end].word == r.l.paragraph.id && r.opensParagraph(r.at)
}

// underHeading returns a weekday or a time of day under the heading of a day to come, or in
// the paragraph of its entry ("15 October: The council meets (to Friday)"): the next such weekday
// from it on, or the day itself.
func (r *resolver) underHeading(s *meaning, t Tense) (date.Date, bool) {
	short := r.entry.Last-r.entry.First < 2 // a day or a weekend
	if !short || !r.insideEntry() || r.story || !r.toCome(date.OnDay(r.entry.First)) || r.isHeading() {
		return date.Date{}, false
	}
	switch {
	case s.isWeekdayAlone() && t != Past:
		return date.OnDay(weekdayFrom(r.entry.First, s.weekday)), true
	case s.form == isTime:
		return date.OnDay(r.entry.First), true
	}
	return date.Date{}, false
}
