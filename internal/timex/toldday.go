package timex

import "resetline/internal/date"

// A weekday or a day of the month alone may be one of those that the text has told. Without
// such a sign it is the one nearest to publication.

// againPlanned returns the weekday of which the text said that it was to come, where a
// plan for it is told as past: "Friday's strike has been called off. Drivers had been
// due to walk out on Friday".
func (r *resolver) againPlanned(s *meaning, t Tense) (date.Date, bool) {
	if !s.isWeekdayAlone() || t != Past || r.weekdays[s.weekday] <= r.c.Published {
		return date.Date{}, false
	}
	for i := r.at - 1; i > 1 && i >= r.at-reach && r.toks[i].class&cStop == 0; i-- {
		if r.toks[i].class&cFuture != 0 && r.toks[i].class&cModal == 0 && (r.toks[i-1].class|r.toks[i-2].class)&cPast != 0 {
			return date.OnDay(r.weekdays[s.weekday]), true
		}
	}
	return date.Date{}, false
}

// onThatDay returns the weekday that is one of days told before: "In May 2019 they left
// on the Friday and came back on the Monday", "since the Monday. On the Tuesday", "will
// open on 19 November. On the Friday". Which day it is takes a day before it.
func (r *resolver) onThatDay(s *meaning, t Tense) (d date.Date, told bool) {
	const longAgo = 60 // days
	if s.form != isWeekday || s.dir != nearest || r.at == 0 || r.toks[r.at-1].word != r.l.the.id || r.prev.IsZero() {
		return d, false
	}
	if !r.c.HasPublished || r.to < len(r.toks) && !r.toks[r.to].endsPhrase() && r.toks[r.to].class&(cDet|cOpener) == 0 {
		return d, false
	}
	if r.prev.Precision == date.ByWeek && r.at-r.prevAt <= toldWords && r.prev.Last < r.c.Published {
		r.adrift = false
		return date.OnDay(weekdayFrom(r.prev.First, s.weekday)), true // "I was there that week. I left on the Thursday"
	}
	ok := r.prev.Precision == date.ByDay
	if ok {
		d = date.OnDay(weekdayFrom(r.prev.First, s.weekday))
	}
	told = r.prevInClause() && r.prev.Last+longAgo < r.c.Published ||
		ok && r.at-r.prevAt <= toldWords && (d.First <= r.c.Published && d != r.prev || r.prev.First > r.c.Published && t != Past)
	if told {
		r.adrift, r.adriftAt = !ok, r.at
	}
	return d, told
}

// inToldWeek returns the weekday of the week that its clause has told, or of which its paragraph tells: "Next week the
// league meets on Tuesday", "Last week was a bad one. On Tuesday she lost a vote".
func (r *resolver) inToldWeek(s *meaning, t Tense) (date.Date, bool) {
	if ofWeek := t == Past && !r.week.IsZero() && r.prev.First >= r.week.First && r.prev.Last <= r.week.Last; ofWeek && s.isWeekdayAlone() &&
		r.week.Last < r.c.Published && r.at-r.weekAt <= toldWords && tokenAt(r.toks, r.at-1).isOn() && !r.paragraphEnds(r.weekAt, r.at) {
		return date.OnDay(r.week.First + date.Day(s.weekday-1)), true
	}
	if !s.isWeekdayAlone() || r.prev.Precision != date.ByWeek || !r.prevInClause() || !r.opensSentence(r.prevAt) {
		return date.Date{}, false
	}
	return date.OnDay(r.prev.First.Monday() + date.Day(s.weekday-1)), true
}

// andThen returns the weekday that ends what begins on a day to come: "The strike starts on
// Monday and ends on Friday".
func (r *resolver) andThen(s *meaning, t Tense) (date.Date, bool) {
	if !s.isWeekdayAlone() || t == Past || !r.toldDay() ||
		!r.toCome(r.prev) || !r.prevInClause() {
		return date.Date{}, false
	}
	for i := r.prevAt + 1; i+1 < r.at; i++ {
		if r.toks[i].word == r.l.and.id && r.toks[i-1].class&cWeekday != 0 {
			next := r.toks[i+1].class
			return date.OnDay(weekdayFrom(r.prev.First, s.weekday)), next&(cDet|cPronoun|cCapital|cPlural|cTimeJoin) == 0 && next&cLetters != 0
		}
	}
	return date.Date{}, false
}

// inRun returns the weekday that was told with its day to come, or one of the stretch that goes on
// from it: "from Friday 12 to Sunday 14 June. It opens at 4pm on Friday; on Saturday it rains".
func (r *resolver) inRun(s *meaning, t Tense) (date.Date, bool) {
	if !s.isWeekdayAlone() || t == Past || r.run.First <= r.c.Published || r.at-r.runAt > toldWords {
		return date.Date{}, false
	}
	d := date.OnDay(weekdayFrom(r.run.First, s.weekday))
	goesOn := r.before.said.form == isWeekday && r.prev.First >= r.run.First
	return d, d.First == r.run.First || d.First == r.run.Last || goesOn && d.First < r.run.Last
}

// onTheAgenda returns the weekday that opens a clause of what is to come, behind a day to come with
// which one opened, or in the present behind any: "The envoy arrives on Sunday. On Monday she meets
// the mayor", "On Wednesday they vote. The vote was put off in May. On Thursday they will vote again".
func (r *resolver) onTheAgenda(s *meaning, t Tense) (date.Date, bool) {
	const half = 4 // days of a week
	if !s.isWeekdayAlone() || t == Past || !r.c.HasPublished || r.at < 1 || !r.toks[r.at-1].isOn() {
		return date.Date{}, false
	}
	if r.at > 1 && r.toks[r.at-2].class&(cStop|cJoin) == 0 && r.toks[r.at-2].class&(cLetters|cNumber) != 0 {
		return date.Date{}, false
	}
	switch from := r.prev; {
	case t != Future && from.Precision == date.ByDay && from.First > r.c.Published && r.at-r.prevAt <= toldWords:
		return date.OnDay(weekdayFrom(from.First, s.weekday)), true
	case !r.opened.IsZero() && r.at-r.openedAt <= 4*toldWords:
		d := weekdayFrom(r.opened.First, s.weekday)
		if d-r.opened.First > half && d-7 > r.c.Published {
			d -= 7
		}
		return date.OnDay(d), true
	}
	return date.Date{}, false
}

// wasToCome returns the weekday on which something was to happen, as seen from the day
// before it in the sentence: "left on Monday and was expected to arrive on Tuesday".
func (r *resolver) wasToCome(s *meaning, t Tense) (date.Date, bool) {
	if s.form != isWeekday || s.dir != nearest || t != Future || !r.toldDay() || !r.c.HasPublished ||
		r.prev.First > r.c.Published || !r.prevInClause() {
		return date.Date{}, false
	}
	for i := r.prevAt; i+1 < r.at; i++ {
		if r.toks[i].val == wasTo && r.toks[i+1].class&(cFuture|cInfinitive|cAppoint) != 0 {
			return date.OnDay(weekdayFrom(r.prev.First, s.weekday)), true
		}
	}
	return date.Date{}, false
}

// numberedBefore returns a day of the month alone: the one after a day told just before in its
// month, or nearest to it ("put off from 30 April to the 9th"), or else the one whose number
// was named farther before ("see you on the 28th").
func (r *resolver) numberedBefore(s *meaning, t Tense) (date.Date, bool) {
	if s.form != isCalendar || s.month != 0 || s.year != 0 || s.dir != nearest {
		return date.Date{}, false
	}
	if r.prev.Precision == date.ByMonth && r.prevAt > r.dayAt && (r.prevInClause() || r.inMonthTold(t)) {
		d := r.prev.First + date.Day(s.day-1)
		return date.OnDay(d), d <= r.prev.Last && (s.weekday == 0 || isoWeekday(d) == s.weekday) // "by the June summit, on the 24th"
	}
	if s.weekday != 0 {
		return date.Date{}, false
	}
	if !r.day.IsZero() && r.at-r.dayAt <= reach && (r.prevAt <= r.dayAt || r.prev.Precision != date.ByMonth) {
		y, m, day := r.day.First.Civil()
		if s.day > day && s.day <= date.DaysIn(y, m) {
			d := date.NewDay(y, m, s.day) // "opened on 3 September. It closed on the 28th"
			if r.day.First > r.c.Published || d <= r.c.Published {
				return date.OnDay(d), true
			}
		}
		if d, ok := r.closest(s, r.day.First, func(d date.Date) date.Day { return apart(d.First, r.day.First) }); ok {
			return d, true
		}
	}
	return date.OnDay(r.numbered[s.day]), r.numbered[s.day] != 0
}

// inMonthTold tells whether a day of the month alone goes on from the month that was told right
// before it, and not just before publication: "It turned up last November. She bought it on the 19th".
func (r *resolver) inMonthTold(t Tense) bool {
	return t == Past && r.c.HasPublished && r.prev.Last+onward < r.c.Published && r.at-r.prevAt <= reach && !r.paragraphEnds(r.prevAt, r.at)
}

// A day that may be named again without its year lies no more than statedReach
// days from publication, and no such day has gone by in the thisYears days before
// it: that would be an anniversary. The last statedMost days are looked through, so
// that a list of dates costs no more than its length.
const (
	statedMost  = 16
	statedReach = 500
	thisYears   = 60
)

// statedBefore returns the day that was named with its year and is named again
// without: "the Oct. 23 fire" after "on Oct. 23, 2024".
func (r *resolver) statedBefore(s *meaning, t Tense) (date.Date, bool) {
	if s.form != isCalendar || s.month == 0 || s.day == 0 || t == Future || !r.c.HasPublished {
		return date.Date{}, false
	}
	p := r.c.Published
	for i := len(r.stated) - 1; i >= max(0, len(r.stated)-statedMost); i-- {
		d := r.stated[i]
		if _, month, day := d.Civil(); month == s.month && day == s.day && apart(d, p) < statedReach {
			near := r.nearDay(p, s, t).First
			return date.OnDay(d), near > p || p-near > thisYears
		}
	}
	return date.Date{}, false
}

// untilWeekend returns the weekend behind a day to come in its clause: "comes next Thursday and stays until the
// weekend".
func (r *resolver) untilWeekend(s *meaning, _ Tense) (date.Date, bool) {
	until := tokenAt(r.toks, r.at-1).class&cUntil != 0
	if s.dir != nearest || !until || r.ahead != r.prev || !r.toldDay() || !r.prevInClause() {
		return date.Date{}, false
	}
	return weekendBeside(r.prev, 1), true
}
