package timex

import "resetline/internal/date"

// resolver turns what words say into dates, in the order of the text.
type resolver struct {
	l            *Language
	c            Context
	toks         []token
	fromDateline bool // the day of publication is that of the dateline
	story        bool // the text tells of years long past: its dates go on from one another
	// prev is the calendar's reading of the expression before, and quarter the
	// last quarter that was named, of which "the quarter" speaks.
	prev    date.Date
	prevAt  int // its first token
	quarter date.Date
	day     date.Date // the last single day
	dayAt   int       // its first token
	gone    date.Date // the last single day that was not to come
	goneAt  int       // its first token
	was     date.Date // the last date that was not to come, of any length
	wasAt   int       // its first token
	ahead   date.Date // the last date that is to come
	section date.Date // the month that heads what is told
	// beside tells that prev stands beside what the sentence tells, main and mainDay
	// what prev and day were before it.
	beside        bool
	besideEnd     int // where its clause ends, 0 with the sentence
	main, mainDay date.Date
	// hasClock tells that a time of that day was told, clock which; night that it was the night.
	hasClock, night bool
	clock           int
	opened          date.Date // the last day to come, told with its weekday, with which a sentence opened
	openedAt        int
	run             date.Date // the last day to come, or stretch of days, that was told with its weekday
	runAt           int
	numbered        [32]date.Day // by the number in its month: the day that was named last, 0 for none
	weekdays        [8]date.Day  // by weekday: the day that was meant last, 0 for none
	// at is the token of the expression in hand, quarterAt that of quarter.
	at, quarterAt int
	to, end       int        // behind it, and behind the stretch that it begins
	before, next  *found     // the expressions before and after the one in hand
	then          *found     // the one after the next
	ofPeriod      bool       // it is the last day of a time of accounts
	waits         bool       // a length of time stands before the one in hand in its sentence
	told          date.Date  // the expression before, whose year holds for the one in hand
	from          date.Date  // the first end of a range, of which the second is in hand
	fromWeekday   bool       // whether that is a weekday
	entry         date.Date  // that of the last entry of a chronicle
	entryAt       int        // its first token
	headed        bool       // it is a paragraph of its own
	stated        []date.Day // days that were named with their year
	vals          []byte     // every value of the text, one after another
	values        [][2]int   // the place in vals of that of each expression
	// adrift tells that the sentence goes on from a day that is counted from an
	// event of no known date, whose first token is adriftAt.
	adrift   bool
	adriftAt int
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
	for k := range fs {
		if k+1 < len(fs) && (fs[k].joined || r.twoDays(&fs[k], &fs[k+1], dst[first+k].Date, dst[first+k+1].Date)) {
			stretch(&dst[first+k], &dst[first+k+1])
		}
	}
	return dropUndated(dst, first, fs)
}

// place tells the resolver which expression is in hand, and what stands before
// and after it.
func (r *resolver) place(fs []found, k int, before []Expression) {
	f := &fs[k]
	if r.beside && !(f.said.form == isAfter && movedTo(r.toks, f.from, f.to)) && (!sameClause(r.toks[r.to:f.from]) || r.besideEnd > 0 && f.from > r.besideEnd) {
		r.beside, r.prev, r.day = false, r.main, r.mainDay
	}
	r.adrift = r.adrift && r.goesAdrift(f.from)
	r.at, r.to = f.from, f.to
	r.from, r.told, r.before, r.next, r.then, r.waits, r.ofPeriod, r.end = date.Date{}, date.Date{}, nil, nil, nil, false, false, f.to
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
	r.before = &fs[k-1]
	d := before[k-1].Date
	r.ofPeriod = fs[k-1].said.period && f.from <= fs[k-1].to+1
	r.waits = fs[k-1].said.form == isLength && d.IsZero() && sameClause(r.toks[fs[k-1].to:f.from])
	if fs[k-1].joined || r.comesAfter(&fs[k-1], f, d) {
		r.from, r.fromWeekday = d, fs[k-1].said.form == isWeekday
	}
	if r.tellsYear(&fs[k-1], f) {
		r.told = d
	}
}

// expression fills in type, value and date, and remembers the date for those
// that follow.
func (r *resolver) expression(e *Expression, f *found) {
	s := &f.said
	switch s.form {
	case isVague:
		if s.weekday != 0 {
			r.vals = appendOften(r.vals, s)
			r.adrift, r.adriftAt = true, r.at
		}
		r.vals = append(r.vals, s.vague...)
		return
	case isBeforeChrist:
		r.vals = appendBeforeChrist(r.vals, s)
		return
	case isLength:
		if r.isAhead(f, e.Tense) {
			s.form = isAway
			break
		}
		e.Type = Duration
		if s.period { // what follows compares these months, and not the quarter before
			r.quarter = date.Date{}
			if s.unit == uMonth && s.n == 3 {
				r.quarterEnding()
			}
		}
		r.vals = appendLength(r.vals, s)
		return
	case isOften:
		e.Type = Set
		r.vals = appendOften(r.vals, s)
		return
	case isEventDay:
		if s.part != "" {
			e.Type = Time
		}
		return
	}
	if r.habitual(s, e.Tense) {
		e.Type = Set
		r.vals = r.appendHabit(r.vals, s)
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
	const phrase = 4 // tokens
	s := &f.said
	sure := s.sure || r.opensSentence(f.from) && f.to < len(r.toks) && r.toks[f.to].isComma() // "In two years, she said, it will close"
	if t != Future || !sure || s.n <= 0 || s.half || s.unit < uDay || s.mod != NoMod || s.period || f.from == 0 ||
		r.toks[f.from-1].word != r.l.in.id || f.to-f.from != 2 {
		return false
	}
	for i := f.from - 2; i >= max(0, f.from-1-phrase); i-- {
		switch t := &r.toks[i]; {
		case t.class&cOrdinal != 0, t.val == isLatest, i == f.from-2 && t.isHave():
			return false
		case t.class&(cModal|cFuture|cBe|cSchedule) != 0:
			return true
		}
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
	case isWeekend:
		if f := r.next; f != nil && f.from == r.to+1 && r.toks[r.to].class&cOf != 0 && f.said.namesDate() {
			day := f.said
			if a, ok := r.calendar(&day, t); ok { // "the weekend of 2-3 October"
				return answer{date: weekendOf(a.date.First.Monday() + 5), weekend: true, anchor: a.anchor}, true, true
			}
		}
	case isDecade:
		return answer{date: date.Decade(s.year)}, true, true
	case isCentury:
		return answer{date: date.Century(s.year)}, true, true
	case isQuarter, isHalf, isSeason, isHoliday, isMonth, isWeekOfYear:
		if a, ok := r.ofBracketed(s, t); ok {
			return a, true, true
		}
		if s.year == 0 && s.dir == nearest {
			s.year = r.yearOfNoun()
		}
		if s.year != 0 {
			return answer{date: inYear(r.l, s, s.year)}, true, true
		}
	case isThenOf, isHolidayThen:
		if r.prev.IsZero() || s.form == isThenOf && s.weekday != 0 && s.month == 0 && r.prev.Precision >= date.ByMonth {
			return answer{}, false, true
		}
		return r.thenOf(s, t), true, true
	case isAfter, isSame:
		if a, ok := r.apposed(s, t); ok {
			return a, true, true
		}
		if r.appended(s) {
			return answer{date: r.prev, anchor: Anchor{Previous, r.prev}}, true, true
		}
		if s.form == isSame && s.unit == uQuarter && r.quarterEnding() {
			return answer{date: r.quarter}, true, true
		}
		if r.farBack(s) {
			return answer{}, false, !s.daysBack()
		}
		if s.n < 0 && t == Past && r.c.HasPublished && !r.prev.IsZero() && r.prev.First > r.c.Published && r.tooCoarse(s, t) {
			return answer{}, false, false // counted back from the present: "It may not run until summer. Two days earlier it shook"
		}
		if r.tooCoarse(s, t) || r.waits && s.form == isAfter && t == Future {
			return answer{}, false, true
		}
		if d, ok := r.countedOn(s, t); ok {
			from := r.goneOnFrom(t)
			if s.form == isSame && s.unit == uDay {
				from = d
			}
			d, ok = r.upToNow(s, d, t)
			return answer{date: d, weekend: s.unit == uWeekend, anchor: Anchor{Previous, from}}, ok, true
		}
	case isTime:
		if s.ofEveryDay = r.ofEveryDay() || t != Past && r.openedUntil(); s.ofEveryDay || r.ofSomeDay() {
			return answer{}, false, true
		}
		if d, ok := r.dayOfTime(t); ok {
			if end := r.next; end.from == r.to+1 && r.toks[r.to].class&cJoin != 0 && s.hasClock && end.said.hasClock && end.said.clock < s.clock {
				d = date.OnDay(d.First - 1) // "from 10pm to 6am on Sunday"
			}
			return answer{date: d, anchor: r.published()}, true, true
		}
		if r.at > 1 && r.toks[r.at-1].class&cOf != 0 && r.toks[r.at-2].class&cAs != 0 && r.c.HasPublished && !r.story {
			return answer{date: date.OnDay(r.c.Published), anchor: r.published()}, true, true // "as of 7 a.m."
		}
		if d, ok := r.timeInDiary(); ok {
			return answer{date: d, anchor: r.published()}, true, true
		}
		r.secondHalf(s, t)
		if r.overnight(s, t) {
			return answer{date: date.OnDay(r.day.First + 1), anchor: Anchor{Previous, r.day}}, true, true
		}
		if d, ok := r.inDayOfEntry(); ok {
			return answer{date: d, anchor: Anchor{Previous, d}}, true, true
		}
		if r.dayGoesOn(t) && !r.longPast() && !r.beforeOwnTime(s, r.day, t) {
			return answer{date: r.day, anchor: Anchor{Previous, r.day}}, true, true
		}
		if t == Past && r.day.First > r.c.Published && r.c.HasPublished && r.gone.First+1 == r.c.Published && r.at-r.goneAt <= toldWords && r.toks[r.to-1].class&cZone == 0 && r.toks[max(0, r.at-2)].word != r.l.bracket.id {
			return answer{date: r.gone, anchor: Anchor{Previous, r.gone}}, true, true // "ended late on Monday, for a fair on 9 May. It was signed at 11pm"
		}
	case isQuarterIn:
		if s.year != 0 || r.c.HasPublished {
			return r.inOtherYear(s), true, true
		}
	case isYearAgo:
		if !r.quarter.IsZero() && r.at-r.quarterAt < quarterReach {
			return answer{date: yearsOn(r.quarter, -1), anchor: Anchor{Previous, r.quarter}}, true, true
		}
		if s.unit == uQuarter && r.c.HasPublished {
			return answer{date: yearsOn(unitAt(r.c.Published, uQuarter, -1), -1), anchor: r.published()}, true, true
		}
		if s.compared && !r.prev.IsZero() && !(r.c.HasPublished && r.prev.First > r.c.Published) {
			return answer{date: date.Year(r.prev.First.Year() - 1), anchor: Anchor{Previous, r.prev}}, true, true
		}
	}
	return answer{}, false, false
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
