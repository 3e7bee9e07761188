package timex

import "resetline/internal/date"

// What is counted from an event: "two days before the vote on 8 April", "the night
// after Monday's match", "the eve of the 2 May election". Where the event's own date
// stands beside it, the day is known. Where it does not, nobody knows the day, and what
// the sentence goes on to tell of "that day" or of "6 a.m." is of no known day either.

// eventWords is how many words stand at most between "before" and the date of its
// event.
const eventWords = 8

// eventDay tells what is counted from an event.
type eventDay struct {
	event int // where the words for the event begin
	sign  int // 1 after it, -1 before it, 0 on its day
}

// eventDay reads whether an expression is counted from an event: a length or a unit of
// days or more, with "before" or "after" and what is no date behind it.
func (f *found) eventDay(toks []token) (d eventDay, ok bool) {
	s := &f.said
	if s.form != isLength && s.form != isEventDay || s.unit < uDay && s.part == "" || f.to+1 >= len(toks) {
		return d, false
	}
	switch t := &toks[f.to]; {
	case t.val == isAfterwards:
		d.sign = 1
	case t.val == isBeforehand:
		d.sign = -1
	case t.class&cOf != 0 && s.form == isEventDay:
		d.sign = -s.n // the eve of
	default:
		return d, false
	}
	d.event = f.to + 1
	if toks[f.to].class&cOf == 0 && toks[d.event].class&(cOf|cInfinitive) != 0 {
		d.event++ // ahead of, prior to
	}
	const goesOn = cPrep | cIn | cDet | cThis | cLast | cNext | cSome | cUntil | cSince | cTo
	if s.form == isLength && f.from > 0 && (toks[f.from-1].class&goesOn != 0 || toks[f.from-1].val == isLasting) {
		return d, false // "for two days before it closed", "in the weeks after the vote"
	}
	return d, d.event < len(toks) && (!toks[d.event].endsPhrase() || toks[d.event].class&cPronoun != 0)
}

// fromEvent dates what is counted from the event of which the kth expression is the
// date, and a time of day in its clause. Until that is known the day is lost.
func (r *resolver) fromEvent(fs []found, k int, es []Expression) {
	if _, ok := fs[k].eventDay(r.toks); ok {
		r.adrift, r.adriftAt = !r.saidAgain(fs, k), fs[k].from
		return
	}
	if k == 0 {
		return
	}
	f, e := &fs[k-1], &es[k-1]
	by, ok := f.eventDay(r.toks)
	if !ok || r.saidAgain(fs, k-1) || !r.datesEvent(fs, k, by.event, by.sign) {
		return
	}
	anchor := Anchor{Event, es[k].Date.With(date.Exact)}
	d, ok := f.said.fromEvent(anchor.Date, by.sign)
	if !ok || e.Tense == Past && r.toCome(d) {
		return
	}
	e.Anchor, e.Date = anchor, d
	if q := r.qualifier(f, &f.said, d, e.Tense); q != date.Exact {
		e.Date = d.With(q)
	}
	if f.said.form == isEventDay {
		r.write(k-1, d, &f.said)
	}
	r.prev, r.prevAt, r.day, r.hasClock = d, f.from, date.Date{}, false
	if d.Precision != date.ByDay {
		return
	}
	r.day, r.dayAt = d, f.from
	if k > 1 && fs[k-2].said.form == isTime && es[k-2].Date.IsZero() && sameEvent(&fs[k-2], f, r.toks) {
		es[k-2].Anchor, es[k-2].Date = anchor, d
		r.write(k-2, d, &fs[k-2].said)
	}
}

// saidAgain tells whether the kth expression says no more than which day the one before
// it is: "3 May, the day after the vote".
func (r *resolver) saidAgain(fs []found, k int) bool {
	return k > 0 && fs[k-1].said.form.dates() && fs[k-1].to+1 == fs[k].from && r.toks[fs[k-1].to].isComma()
}

// write gives the kth expression a value that was not known when it was in hand.
func (r *resolver) write(k int, d date.Date, s *meaning) {
	from := len(r.vals)
	r.vals = appendCalendar(r.vals, s, answer{date: d, weekend: s.unit == uWeekend})
	r.values[k] = [2]int{from, len(r.vals)}
}

// fromEvent counts from the date of an event. It fails where that is no single day and
// days are counted.
func (s *meaning) fromEvent(event date.Date, sign int) (date.Date, bool) {
	if s.form == isEventDay {
		switch {
		case s.unit == uWeekend:
			return weekendBeside(event, sign), sign != 0 && event.Precision == date.ByDay
		case s.unit <= uDay:
			return date.OnDay(event.First + date.Day(sign)), event.Precision == date.ByDay
		}
		steps := sign
		if s.unit == uWeek && sign < 0 && event.Precision == date.ByDay && isoWeekday(event.First) == 7 {
			steps = 0 // the week before Easter Sunday ends with it
		}
		d := unitAt(event.First, s.unit, steps)
		return d, sign != 0 && event.Precision <= d.Precision
	}
	if s.n <= 0 || s.half || s.rest != 0 || s.period && s.n > 1 || s.unit > uYear {
		return date.Date{}, false
	}
	d := awayFrom(event.First, s.unit, sign*s.n)
	if s.whole { // two years to the day after
		d = date.OnDay(dayBack(event.First, s.unit, sign*s.n))
	}
	if s.mod != NoMod {
		d = d.With(date.About)
	}
	return d, event.Precision <= d.Precision
}

// datesEvent tells whether the kth expression is the date of the event whose words
// begin at a token: "the 8 April vote", "Monday's vote", "the vote on 8 April", "the
// ferry sank in May"; but not "the vote he resigned on Monday".
func (r *resolver) datesEvent(fs []found, k, event, sign int) bool {
	f := &fs[k]
	if f.from < event || f.from == event && sign == 0 || f.from > event+eventWords || f.joined || fs[k-1].joined || !f.said.form.dates() {
		return false
	}
	const before = cPrep | cIn | cPast | cIng | cAt
	verbs := 0
	for i := event; i < f.from; i++ {
		switch t := &r.toks[i]; {
		case t.class&(cStop|cSaid|cModal|cFuture) != 0, t.isComma(), t.opensClause(), t.val == isRelative,
			i == f.from-1 && t.class&(cSince|cUntil) != 0:
			return false
		case i > event && (t.class&cPronoun != 0 || t.class&cDet != 0 && r.toks[i-1].class&before == 0):
			return false // "the vote he left on", "the vote the mayor left on"
		case t.class&cPast != 0:
			verbs++
		}
	}
	if r.opensSentence(fs[k-1].from) {
		return verbs == 0 || verbs == 1 && f.to < len(r.toks) && r.toks[f.to].isComma() // "After the vote ministers met on Monday"
	}
	return verbs <= 1
}

// dates tells whether a meaning of a form is a date of its own.
func (f form) dates() bool {
	switch f {
	case isCalendar, isWeekday, isUnit, isMonth, isHoliday, isQuarter, isSeason, isDayOf, isMonthOf, isWeekdayOf, isNthWeekday, isThenOf:
		return true
	}
	return false
}

// sameEvent tells whether a time of day is told in one clause with the day that is
// counted from an event: "at 6 a.m. two days before the vote".
func sameEvent(a, b *found, toks []token) bool {
	between := toks[a.to:b.from]
	if n := len(between); n > 0 && between[n-1].isComma() {
		between = between[:n-1]
	}
	return toks[b.from].class&cCapital == 0 && sameClause(between) && !hasComma(between)
}

// strays tells whether what is in hand would be of the day that was told before,
// where the clause has gone on to another that nobody knows.
func (r *resolver) strays(s *meaning) bool {
	switch s.form {
	case isTime:
		if n := r.next; n != nil && sameEvent(&found{to: r.to}, n, r.toks) {
			if _, ok := n.eventDay(r.toks); ok {
				return true
			}
		}
		return r.adrift
	case isSame:
		return r.adrift && s.unit <= uDay
	case isAfter:
		return r.adrift && !(s.unit >= uMonth && r.prevAt > r.adriftAt) // "on a wet Friday in May. Two months later"
	}
	return false
}

// goesAdrift tells whether what stands at a token still goes on from a day that nobody
// knows: that of the same sentence or, for a while, of one that began with it.
func (r *resolver) goesAdrift(i int) bool {
	return sameClause(r.toks[r.adriftAt:i]) || r.opensSentence(r.adriftAt) && i-r.adriftAt <= toldWords
}

// ofVagueDay tells whether the expression in hand belongs to a day before it that nobody knows:
// "on a wet Friday in May".
func (r *resolver) ofVagueDay() bool {
	b := r.before
	return b != nil && b.said.form == isVague && b.said.weekday != 0 && b.to+1 == r.at && !r.toks[b.to].endsClause()
}

// dropUndated takes out what is counted from events of no known date. A length stays
// one.
func dropUndated(es []Expression, first int, fs []found) []Expression {
	out := es[:first]
	for k := range fs {
		if e := es[first+k]; fs[k].said.form != isEventDay || !e.Date.IsZero() {
			out = append(out, e)
		}
	}
	return out
}
