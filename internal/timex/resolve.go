package timex

import "resetline/internal/date"

// resolver turns what words say into dates, in the order of the text.
type resolver struct {
	l            *Language
	c            Context
	toks         []token
	fromDateline bool // the day of publication is that of the dateline
	story        bool // the text tells of years long past: its dates go on from one another
	hand
	focus
	vals   []byte   // every value of the text, one after another
	values [][2]int // the place in vals of that of each expression
}

// hand is the expression in hand and what stands around it.
type hand struct {
	at, to       int       // its tokens: [at, to)
	end          int       // behind the stretch that it begins
	before, next *found    // the expressions before and after it
	toldAs       Tense     // that of the one before
	then         *found    // the one after the next
	ofPeriod     bool      // it is the last day of a time of accounts
	waits        bool      // a length of time stands before it in its sentence
	told         date.Date // the expression before, whose year holds for it
	from         date.Date // the first end of a range of which it is the second
	fromWeekday  bool      // whether that is a weekday
}

// answer is a meaning resolved.
type answer struct {
	date    date.Date
	weekend bool
	anchor  Anchor
}

// resolve appends the expressions of a text to dst. The values of all of them
// are cut from one string.
func (r *resolver) resolve(dst []Expression, fs []found) []Expression {
	first := len(dst)
	r.dateline(fs)
	r.story = r.tellsStory(fs)
	for k := range fs {
		f := &fs[k]
		e := Expression{Start: r.toks[f.from].start, End: r.toks[f.to-1].end, Rule: f.rule.name, Mod: f.said.mod}
		r.hear(&e, fs, k, dst[first:])
		r.place(fs, k, dst[first:])
		from := len(r.vals)
		r.expression(&e, f)
		if r.ofPeriod && !f.joined && r.toks[f.from-1].class&cBetween == 0 {
			r.account(&dst[len(dst)-1], &e, &fs[k-1].said)
		}
		r.values = append(r.values, [2]int{from, len(r.vals)})
		dst = append(dst, e)
		r.fromEvent(fs, k, dst[first:])
	}
	values := string(r.vals)
	for i, at := range r.values {
		dst[first+i].Value = values[at[0]:at[1]]
	}
	for k := 0; k+1 < len(fs); k++ {
		switch n := r.daysInARow(fs[k:], dst[first+k:]); {
		case n > 2:
			stretch(dst[first+k : first+k+n])
			k += n - 1
		case fs[k].joined || r.twoDays(&fs[k], &fs[k+1], dst[first+k].Date, dst[first+k+1].Date) || r.either(&fs[k], &fs[k+1], dst[first+k].Date, dst[first+k+1].Date):
			stretch(dst[first+k : first+k+2])
		}
	}
	return dropUndated(dst, first, fs)
}

// place tells the resolver which expression is in hand, and what stands before
// and after it.
func (r *resolver) place(fs []found, k int, before []Expression) {
	f := &fs[k]
	goesOn := f.said.form == isAfter && movedTo(r.toks, f.from, f.to) || f.said.form == isThenOf && f.said.month != 0 && !hasClass(r.toks[r.prevAt:f.from], cStop)
	if r.beside && !goesOn && (!sameClause(r.toks[r.to:f.from]) || r.besideEnd > 0 && f.from > r.besideEnd) {
		r.beside, r.prev, r.day = false, r.main, r.mainDay
	}
	r.adrift = r.adrift && r.goesAdrift(f.from)
	r.hand = hand{at: f.from, to: f.to, end: f.to}
	if k+1 < len(fs) {
		r.next = &fs[k+1]
		if f.joined {
			r.end = r.next.to
		}
	}
	if k+2 < len(fs) {
		r.then = &fs[k+2]
	}
	if k == 0 {
		return
	}
	b, d := &fs[k-1], before[k-1].Date
	r.before, r.toldAs = b, before[k-1].Tense
	r.ofPeriod = b.said.period && f.from <= b.to+1
	r.waits = b.said.form == isLength && d.IsZero() && sameClause(r.toks[b.to:f.from])
	if b.joined || r.comesAfter(b, f, d) {
		r.from, r.fromWeekday = d, b.said.form == isWeekday
	}
	if r.tellsYear(b, f) {
		r.told = d
	}
}

// expression fills in type, value and date, and remembers the date for those
// that follow.
func (r *resolver) expression(e *Expression, f *found) {
	s := &f.said
	if s.form == isLength && r.isAhead(f, e.Tense) {
		s.form = isAway
	}
	if r.undated(e, s) {
		return
	}
	if s.hasClock || s.part != "" {
		e.Type = Time
	}
	if s.form == isCalendar {
		e.Weekday = uint8(s.weekday)
	}
	if s.form == isWeekday && e.Tense == Unknown && r.isEntry() {
		e.Tense, _ = verbAfter(r.toks, min(r.to+1, len(r.toks))) // "Monday. The ministers dine"
	}
	if s.form == isTime && e.Tense == Future && (r.isEntry() || r.isStamp()) && r.goesOn() {
		e.Tense = Present
	}
	if r.strays(s) {
		return
	}
	a, ok := r.calendar(s, e.Tense)
	e.Anchor = a.anchor
	if !ok {
		if s.ofEveryDay {
			r.vals = appendClock(r.vals, s)
		}
		return
	}
	a = s.turned(a)
	r.vals = appendCalendar(r.vals, s, a)
	r.remember(s, a.date)
	e.Date = a.date.With(r.qualifier(f, s, a.date, e.Tense))
	if s.hasClock {
		e.Type = Time // "left at 9 a.m. and was back an hour later"
	}
}

// undated fills in what has no date of its own: a length, a time that recurs, a vague one, what is
// before Christ or counted from an event.
func (r *resolver) undated(e *Expression, s *meaning) bool {
	switch {
	case s.form == isVague:
		if s.weekday != 0 {
			r.vals = appendOften(r.vals, s)
			r.adrift, r.adriftAt = true, r.at
		}
		r.vals = append(r.vals, s.vague...)
	case s.form == isBeforeChrist:
		r.vals = appendBeforeChrist(r.vals, s)
	case s.form == isLength:
		e.Type = Duration
		if s.period { // what follows compares these months, and not the quarter before
			r.quarter = date.Date{}
			if s.unit == uMonth && s.n == 3 {
				r.quarterEnding()
			}
		}
		r.vals = appendLength(r.vals, s)
	case s.form == isOften:
		e.Type = Set
		r.vals = appendOften(r.vals, s)
	case s.form == isEventDay:
		if s.part != "" {
			e.Type = Time
		}
	case r.habitual(s, e.Tense):
		e.Type = Set
		r.vals = r.appendHabit(r.vals, s)
	default:
		return false
	}
	return true
}

// goesOn tells whether the verb behind the expression in hand is one of what is under way:
// "10.05am: The ministers are arriving".
func (r *resolver) goesOn() bool {
	_, i := verbAfter(r.toks, r.to)
	return i >= 0 && isProgressive(r.toks, i)
}

// isAhead tells "due to meet in three weeks", a date, from "built in three
// weeks", "has in three weeks grown" and "takes its first steps in three weeks",
// lengths.
func (r *resolver) isAhead(f *found, t Tense) bool {
	const phrase, clause = 4, 10 // tokens
	s := &f.said
	sure := s.sure || r.opensSentence(f.from) && f.to < len(r.toks) && r.toks[f.to].isComma() // "In two years, she said, it will close"
	if t != Future || !sure || s.n <= 0 || s.half || s.unit < uDay || s.mod != NoMod || s.period || f.from == 0 ||
		r.toks[f.from-1].word != r.l.in.id || f.to-f.from != 2 {
		return false
	}
	todo := false // an infinitive, with no other verb behind the word looked at
	for i := f.from - 2; i >= max(0, f.from-1-clause) && r.toks[i].class&cStop == 0; i-- {
		switch t := &r.toks[i]; {
		case t.val == isLatest, todo && t.class&cOrdinal != 0: // "the largest fire to hit the town in 20 years", "the first of them to hit it"
			return false
		case i < f.from-1-phrase:
		case t.class&cOrdinal != 0, i == f.from-2 && t.isHave():
			return false
		case t.class&(cModal|cFuture|cBe) != 0, t.class&cSchedule != 0 && verb(r.toks, i) != Unknown:
			return true
		}
		todo = todo || isToDo(r.toks, i) || isTo(r.toks, i) && r.toks[i+1].unknown()
	}
	return true
}

// calendar resolves a meaning to days. It fails for a relative one in a text
// without a day of publication.
func (r *resolver) calendar(s *meaning, t Tense) (answer, bool) {
	if a, ok, settled := r.ofForm(s, t); settled {
		return a, ok
	}
	if r.isEntry() && s.form != isWeekday { // "Monday: The council votes" may be a diary
		t = Past
		if r.underAhead() {
			t = Future
		}
	}
	if a, settled := r.ofText(s, t); settled {
		return a, !a.date.IsZero()
	}
	if !r.c.HasPublished {
		return answer{}, false
	}
	d, ok := r.fromPublication(s, t)
	anchor := r.published()
	if before, is := r.wentBefore(s, d); is {
		d, anchor = before, Anchor{Previous, r.prev}
	}
	if after := r.afterFirst(s, d); after != d {
		d, anchor = after, Anchor{Previous, r.from}
	}
	if s.form == isWeekday && ok {
		r.weekdays[s.weekday] = d.First
	}
	weekend := s.form == isWeekend || (s.form == isHoliday || s.form == isAfter) && s.unit == uWeekend
	return answer{date: d, weekend: weekend, anchor: anchor}, ok
}

// ofForm resolves what states its date, or says by its form what it is counted from.
// settled tells whether that is all there is to say.
func (r *resolver) ofForm(s *meaning, t Tense) (a answer, ok, settled bool) {
	switch s.form {
	case isCalendar:
		if s.year != 0 {
			return answer{date: stated(s)}, true, true
		}
	case isDecade:
		return answer{date: date.Decade(s.year)}, true, true
	case isCentury:
		return answer{date: date.Century(s.year)}, true, true
	case isWeekend:
		a, ok = r.weekendOfDay(t)
		return a, ok, ok
	case isQuarter, isHalf, isSeason, isHoliday, isMonth, isWeekOfYear:
		a, ok = r.ofNamedYear(s, t)
		return a, ok, ok
	case isThenOf, isHolidayThen:
		a, ok = r.thenOf(s, t)
		return a, ok, true
	case isAfter, isSame:
		return r.ofStep(s, t)
	case isTime:
		return r.ofTime(s, t)
	case isSameIn:
		a, ok = r.inOtherYear(s)
		return a, ok, ok
	case isYearAgo:
		a, ok = r.ofYearAgo(s)
		return a, ok, ok
	}
	return answer{}, false, false
}

// weekendOfDay returns the weekend of a day that follows: "the weekend of 2-3 October".
func (r *resolver) weekendOfDay(t Tense) (answer, bool) {
	f := r.next
	if f == nil || f.from != r.to+1 || r.toks[r.to].class&cOf == 0 || !f.said.namesDate() {
		return answer{}, false
	}
	day := f.said
	a, ok := r.calendar(&day, t)
	return answer{date: weekendOf(a.date.First.Monday() + 5), weekend: true, anchor: a.anchor}, ok
}

// ofNamedYear returns a part of a year, or a holiday, whose year is named with it, with its noun or
// behind it in brackets.
func (r *resolver) ofNamedYear(s *meaning, t Tense) (answer, bool) {
	if a, ok := r.ofBracketed(s, t); ok {
		return a, true
	}
	if s.year == 0 && s.dir == nearest {
		s.year = r.yearOfNoun()
	}
	if s.year == 0 {
		return answer{}, false
	}
	return answer{date: inYear(r.l, s, s.year)}, true
}

// ofBracketed returns a month of which a day follows in brackets, in the year of that day: "the May
// session (6-9 May)".
func (r *resolver) ofBracketed(s *meaning, t Tense) (answer, bool) {
	f := r.next
	if s.form != isMonth || s.dir != nearest || f == nil || !f.said.namesDate() || f.said.month != s.month || f.from > r.to+nearVerb || r.toks[f.from-1].word != r.l.bracket.id {
		return answer{}, false
	}
	day := f.said
	day.ahead = t == Future
	a, ok := r.calendar(&day, t)
	year, month, _ := a.date.First.Civil()
	a.date = date.Month(year, month)
	return a, ok
}
