package timex

import (
	"cmp"

	"resetline/internal/date"
)

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

// quarterReach is how many tokens on a quarter is still what "a year ago" is
// compared with.
const quarterReach = 150

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

// zoneWords is how many tokens stand at most between a time and its day: "3pm local time on Monday".
const zoneWords = 3

// hear reads the tense of the kth expression and what the words around it say,
// after the expressions before it.
func (r *resolver) hear(e *Expression, fs []found, k int, before []Expression) {
	f := &fs[k]
	to := f.to
	if f.joined && f.said.form == fs[k+1].said.form {
		to = fs[k+1].to // what governs a stretch governs both its ends
	}
	e.Tense, f.said.sure, f.said.planned = governor(r.toks, f.from, to)
	f.said.past = f.said.form == isCalendar && e.Tense == Past && !f.said.planned && happenedOn(r.toks, f.from, f.to)
	if k > 0 && fs[k-1].said.form == isTime && f.from-fs[k-1].to <= zoneWords && sameClause(r.toks[fs[k-1].to:f.from]) {
		e.Tense = before[k-1].Tense // "but at 3pm local time on Monday it stopped"
	}
	if k > 0 && (e.Tense == Unknown || e.Tense == Present) && !(fs[k-1].said.possessive && fs[k-1].said.ahead) && (sameClause(r.toks[fs[k-1].to:f.from]) || f.said.form != isTime && r.sameSentence(fs[k-1].to, f.from)) {
		e.Tense = max(e.Tense, before[k-1].Tense)
	}
	f.said.possessive = f.to < len(r.toks) && r.toks[f.to].word == r.l.possessive.id
	if r.liesAhead(f, e.Tense) {
		e.Tense, f.said.ahead = Future, true
	}
	if promised, had := r.promisedBy(f); e.Tense == Past && promised && had {
		f.said.planned = true
	} else if e.Tense == Past && promised {
		e.Tense = Future
	}
	if is, past := r.dropsIt(f); is && past {
		f.said.planned = true
	} else if is {
		e.Tense = Future
	}
	f.said.ahead = f.said.ahead || e.Tense == Future && aheadOf(r.toks, f.from)
	if f.from == 0 {
		return
	}
	const through = cTo | cUntil | cPrep
	t := &r.toks[f.from-1]
	switch before := &r.toks[max(0, f.from-2)]; {
	case !f.said.possessive || f.from < 2:
	case before.val == isReaction:
		e.Tense, f.said.ahead = Past, false // "in protest at Monday's deal"
	case t.val == isAverted:
		e.Tense, f.said.ahead = Future, true // "talks to avert Monday's walkout"
	case t.val == isFor && (before.val == isReady || before.class&(cAppoint|cIntent) != 0):
		e.Tense, f.said.ahead = Future, true // "preparing for Monday's summit"
	}
	if t.val == isFor && f.from > 2 && r.toks[f.from-2].class&cIntent != 0 && r.toks[f.from-3].class&(cModal|cInfinitive) != 0 {
		e.Tense, f.said.sure = Future, true // "should plan for 1 July"
	}
	f.said.purpose = t.val == isFor
	f.said.through = t.class&through == through
	f.said.ahead = f.said.ahead || e.Tense == Future && f.said.form == isWeekday && t.class&(cUntil|cPrep) == cUntil
	f.said.adjacent = t.class&cSince != 0 || e.Tense == Past && t.class&cPast != 0 ||
		e.Tense != Future && k > 0 && fs[k-1].said.form == isLength && fs[k-1].to+1 == f.from && t.class&cInfinitive != 0
}

// liesAhead tells whether the noun behind an expression says that it is to come:
// "Thursday's planned meeting", "Sunday's match brings", "set a Friday deadline".
func (r *resolver) liesAhead(f *found, t Tense) bool {
	weekday := f.said.form == isWeekday
	if weekday && f.from > 0 && r.toks[f.from-1].val == isDeclared && f.to < len(r.toks) && r.toks[f.to].class&cDet != 0 {
		return true // "declared Thursday a day of mourning"
	}
	if weekday && f.from > 0 && ((r.toks[f.from-1].word != r.l.the.id || f.from > 1 && r.toks[f.from-2].class&cAppoint != 0) && deadline(r.toks, f.from, f.to) || deadlineOf(r.toks, f.from)) {
		return true
	}
	if f.said.form == isMonth && (t != Past && r.atWhich(f.to) || r.whenItWill(f.to)) {
		return true
	}
	if !f.said.possessive || f.to+1 >= len(r.toks) {
		return false
	}
	noun := &r.toks[f.to+1]
	if is, sure := dropped(r.toks, f.to); weekday && is {
		const half = 3 // days of a week
		return sure || sinceWeekday(r.c.Published, f.said.weekday) > half
	}
	return noun.class&cFuture != 0 || weekday && noun.val == isFixture && (t == Present || t == Unknown)
}

// promisedBy tells whether a date is the one by which something was promised, and not long ago:
// "he promised a review by the summer". What had been promised by then may be over.
func (r *resolver) promisedBy(f *found) (is, had bool) {
	const by, past = cUntil | cPrep, cPerfect | cPast
	if f.from < 2 || r.toks[f.from-1].class&by != by || f.said.form == isWeekday {
		return false, false
	}
	i := f.from - 2
	for i >= max(0, f.from-1-reach) && r.toks[i].val != isPromised && !r.toks[i].endsClause() {
		i--
	}
	if i < 0 || r.toks[i].val != isPromised {
		return false, false
	}
	is = r.prev.IsZero() || !r.c.HasPublished || r.prev.Last+366 > r.c.Published || !sameClause(r.toks[r.prevAt:f.from])
	return is, auxiliary(r.toks, i).class&past == past
}

// dropsIt tells whether the clause of a date says that what was set for it is called off: "the July
// meeting is cancelled", "the dinner on 17 June had been dropped".
func (r *resolver) dropsIt(f *found) (is, past bool) {
	const nouns = 3
	switch s := &f.said; {
	case s.form == isCalendar && s.month != 0 && s.year == 0:
		return calledOff(r.toks, f.to)
	case s.form != isMonth || f.from == 0 || r.toks[f.from-1].class&cDet == 0:
		return false, false
	}
	for i := f.to; i < min(len(r.toks), f.to+nouns) && !is && r.toks[i].class&(cStop|cJoin) == 0; i++ {
		is, past = calledOff(r.toks, i+1)
	}
	return is, past
}

// atWhich tells whether a clause says of the noun behind a month what is to come then: "the
// November congress, at which members will vote".
func (r *resolver) atWhich(to int) bool {
	const noun = 5 // tokens
	for i := to + 1; i < min(len(r.toks), to+noun) && r.toks[i].class&(cStop|verbal) == 0; i++ {
		if t := &r.toks[i]; t.val == isRelative || t.val == isClause && isComma(&r.toks[i-1]) {
			t, _ := verbAfter(r.toks, i+1)
			return t == Future
		}
	}
	return false
}

// whenItWill tells whether the clause about a month says what is to come then: "the deadline
// was the end of January, when they must sign". What "would" come may have been.
func (r *resolver) whenItWill(to int) bool {
	t, at, _ := whenAfter(r.toks, to)
	return t == Future && r.toks[at].class&cModal != 0 && r.toks[at].val != isWould
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

// comesAfter tells whether a weekday is listed after a day to come: "tomorrow or
// Friday", "on Friday, the mayor said, or Saturday".
func (r *resolver) comesAfter(a, b *found, d date.Date) bool {
	if b.said.form != isWeekday || !a.said.namesDay() || b.from <= a.to || d.Precision != date.ByDay || d.First <= r.c.Published || !r.c.HasPublished {
		return false
	}
	return b.from <= a.to+2 && isJoiner(&r.toks[a.to]) || r.goesOnAfterSpeech(a.to, b.from)
}

// goesOnAfterSpeech tells whether no more stands between two days than who said it
// and "or".
func (r *resolver) goesOnAfterSpeech(from, to int) bool {
	const longest = 9 // words
	said := false
	for i := from; i < to-1; i++ {
		said = said || r.toks[i].class&cSaid != 0
		if r.toks[i].class&cStop != 0 || i-from > longest {
			return false
		}
	}
	return said && isComma(&r.toks[from]) && isJoiner(&r.toks[to-1])
}

// sameClause tells whether no stop stands between two expressions: the second
// then has the tense of the first if it has none of its own.
func sameClause(between []token) bool {
	if len(between) > reach {
		return false
	}
	for i := range between {
		if between[i].class&cStop != 0 {
			return false
		}
	}
	return true
}

// sameSentence tells whether no more than a semicolon stands between two expressions: "it closes on 26
// February; interviews follow in March".
func (r *resolver) sameSentence(from, to int) bool {
	for i := from; i < to; i++ {
		if r.toks[i].class&cStop != 0 && r.toks[i].word != r.l.semicolon.id {
			return false
		}
	}
	return to-from <= reach
}

// twoDays tells whether two weekdays that "and" joins are one stretch of two days: "on Tuesday and
// Wednesday", but not "on Monday and Tuesday's vote", "on Monday and Tuesday the weather".
func (r *resolver) twoDays(a, b *found, first, second date.Date) bool {
	clause := b.to < len(r.toks) && r.toks[b.to].word == r.l.the.id
	return !clause && a.said.form == isWeekday && b.said.form == isWeekday && b.from == a.to+1 && r.toks[a.to].word == r.l.and.id && !b.said.possessive &&
		first.Precision == date.ByDay && second.Precision == date.ByDay && second.First == first.First+1
}

// stretch tells both ends of a range of the whole.
func stretch(a, b *Expression) {
	if a.Date.IsZero() || b.Date.IsZero() || b.Date.First < a.Date.First {
		return
	}
	a.Range = date.Between(a.Date, b.Date)
	b.Range = a.Range
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
	sure := s.sure || r.opensSentence(f.from) && f.to < len(r.toks) && isComma(&r.toks[f.to]) // "In two years, she said, it will close"
	if t != Future || !sure || s.n <= 0 || s.half || s.unit < uDay || s.mod != NoMod || s.period || f.from == 0 ||
		r.toks[f.from-1].word != r.l.in.id || f.to-f.from != 2 {
		return false
	}
	for i := f.from - 2; i >= max(0, f.from-1-phrase); i-- {
		switch t := &r.toks[i]; {
		case t.class&cOrdinal != 0, t.val == isLatest, i == f.from-2 && isPresentPerfect(t):
			return false
		case t.class&(cModal|cFuture|cBe|cSchedule) != 0:
			return true
		}
	}
	return true
}

// remember keeps a date for those that follow. What is only compared with ("a
// year earlier", "the 1988 period") is not gone on from, nor a time of which the text
// does not say the day.
func (r *resolver) remember(s *meaning, d date.Date) {
	if s.form == isYearAgo || s.form == isQuarterIn && (d.First < r.quarter.First || r.quarter.IsZero() && r.c.HasPublished && d.Last < r.c.Published) {
		return
	}
	if s.form == isAfter && d.Precision >= date.ByDecade {
		return // "in 1992 they voted, and for the following decade they talked. That December"
	}
	if s.form == isHoliday && r.to < len(r.toks) && !s.possessive && !r.toks[r.to].endsPhrase() && r.toks[r.to].class&(cCapital|cSchedule) == 0 {
		return // the Whitsun recess is no day
	}
	if r.story && r.standsBack(s, d) || s.form == isTime && r.longPast() {
		return
	}
	if r.at > 0 && r.toks[r.at-1].class&cSince != 0 && d.Precision > date.ByDay && r.prev.Precision == date.ByDay {
		return // "on 9 July. For the first time since January, she meets him the day before"
	}
	switch aside := r.standsBeside(); {
	case !aside:
		r.beside = false
	case !r.beside:
		r.beside, r.main, r.mainDay = true, r.prev, r.day
	}
	r.prev, r.prevAt, r.adrift = d, r.at, r.adrift && r.ofVagueDay()
	if r.c.HasPublished && d.First <= r.c.Published && !s.planned {
		r.was, r.wasAt = d, r.at
	}
	if r.c.HasPublished && d.First > r.c.Published {
		r.ahead = d
	}
	if r.opensSection(s) {
		r.section = d
	}
	if r.isEntry() || s.form == isTime && r.isStamp() {
		r.entry, r.entryAt, r.headed = d, r.at, r.isHeading()
	}
	switch d.Precision {
	case date.ByQuarter:
		switch {
		case r.c.HasPublished && d.Last >= r.c.Published:
			return // nothing is compared with a quarter that is not over
		case d.First < r.quarter.First && r.at-r.quarterAt < quarterReach:
			return // "after a poor second quarter": what is reported is the third
		}
		r.quarter, r.quarterAt = d, r.at
	case date.ByDay:
		if r.ofPeriod || r.inOtherZone() {
			return // no day of what is told: "for the three months ended Dec. 31"
		}
		if r.at > 0 && r.toks[r.at-1].class&cSince != 0 {
			return // "shut since Friday, it opened at 4am": not on the Friday
		}
		if movedAway(r.toks, r.at) {
			return // "The vote, delayed from 31 March, went ahead at 7pm"
		}
		if r.c.HasPublished && d.First <= r.c.Published && !s.planned {
			r.gone, r.goneAt = d, r.at
		}
		r.day, r.dayAt = d, r.at
		r.hasClock, r.clock, r.night = s.hasClock, s.clock, !s.hasClock && s.part == "NI"
		if s.weekday != 0 && r.c.HasPublished && d.First > r.c.Published && r.opensSentence(r.at) {
			r.opened, r.openedAt = d, r.at
		}
		r.keepRun(s, d)
		if s.form == isCalendar && s.month != 0 {
			r.numbered[s.day] = d.First
		}
		if s.form == isCalendar && (s.year != 0 || s.dir != nearest) {
			r.stated = append(r.stated, d.First)
		}
	}
}

// inOtherZone tells whether the expression in hand stands in brackets with the time of another
// zone: "at 5:46 a.m. (3:46 p.m. EST Monday)".
func (r *resolver) inOtherZone() bool {
	const longest = 8 // words
	zone := false
	for i := r.to - 1; i >= max(0, r.to-longest); i-- {
		switch t := &r.toks[i]; {
		case t.word == r.l.bracket.id:
			return zone
		case t.word == r.l.bracketEnd.id:
			return false
		}
		zone = zone || r.toks[i].class&cZone != 0
	}
	return false
}

// qualifier reads the preposition before an expression and its modifier. What was
// done before an hour was done on its day, and what is not done before a day may be
// done on it.
func (r *resolver) qualifier(f *found, s *meaning, d date.Date, tense Tense) date.Qualifier {
	const before = cIn | cAppoint
	if f.from > 0 {
		switch t := &r.toks[f.from-1]; {
		case t.val == isThan && f.from > 2 && r.toks[f.from-2].word == r.l.later.id && r.toks[f.from-3].val == isNot:
			return limit(s, d)
		case f.said.possessive && tense == Past && t.class&(cUntil|cPrep) == cUntil|cPrep && !r.limitsBehind(f.to): // "torn off by Friday's storm"
		case t.class&(cUntil|cPrep) == cUntil && r.notUntil(f.from-1):
		case t.class&(cUntil|cPrep) == cUntil:
			return limit(s, d) + (date.Until - date.Before)
		case t.class&cUntil != 0:
			return limit(s, d)
		case t.class&before == before && ((s.hasClock || s.part != "") && tense == Past || tense == Future && r.notUntil(f.from-1) || f.from > 1 && r.toks[f.from-2].val == isNot):
		case t.class&before == before && (s.mod == End || r.closesPhrase(f)):
			return limit(s, d)
		case t.class&cSince != 0:
			return date.After
		}
	}
	if s.aside || s.edge != NoMod {
		return date.Exact
	}
	switch s.mod {
	case Start:
		return date.Early
	case Mid:
		return date.Mid
	case End:
		return date.Late
	case Approx:
		return date.About
	}
	if s.roundly() {
		return date.About
	}
	return date.Exact
}

// roundly tells whether a count of years is a round one, so that the year it leads to is
// no more than about the one that is meant: "two decades ago", "20 years ago".
func (s *meaning) roundly() bool {
	return s.form == isAway && (s.unit > uYear || s.unit == uYear && s.n%10 == 0)
}

// closesPhrase tells "before Christmas" from "before the Christmas party" and
// "before Thursday's vote".
func (r *resolver) closesPhrase(f *found) bool {
	return !f.said.possessive && (f.to == len(r.toks) || r.toks[f.to].endsPhrase())
}

// limit is what "by" and "until" make of a date and the part of it that is said: a
// day has none.
func limit(s *meaning, d date.Date) date.Qualifier {
	switch {
	case s.aside || d.Precision == date.ByDay:
	case s.mod == Start:
		return date.BeforeEarly
	case s.mod == Mid:
		return date.BeforeMid
	case s.mod == End:
		return date.BeforeEnd
	}
	return date.Before
}

// limitsBehind tells whether the noun behind a possessive ending names a limit: "Friday's deadline",
// "Friday's end".
func (r *resolver) limitsBehind(ending int) bool {
	noun := &r.toks[min(ending+1, len(r.toks)-1)]
	return noun.val == isDeadline || noun.word == r.l.end.id
}

// notUntil tells "it will not open until May", when it opens, from "it is open
// until May".
func (r *resolver) notUntil(until int) bool {
	for i := until - 1; i >= max(0, until-reach) && r.toks[i].class&cStop == 0; i-- {
		if r.toks[i].val == isNot {
			return true
		}
	}
	return false
}

// datelineReach is how many tokens from its beginning a text's dateline ends,
// and how many the day in it stands before the dash.
const datelineReach = 12

// dateline takes the day in the dateline ("MARLOW, June 19, 2025 (Wire) --")
// for that of publication, where nobody has told it.
func (r *resolver) dateline(fs []found) {
	if r.c.HasPublished || len(fs) == 0 || fs[0].to > datelineReach {
		return
	}
	s := &fs[0].said
	if s.form != isCalendar || s.day == 0 || s.month == 0 || s.year == 0 {
		return
	}
	for i := fs[0].to; i < min(len(r.toks), fs[0].to+datelineReach); i++ {
		if t := &r.toks[i]; t.space && (t.word == r.l.hyphen.id || t.word == r.l.dash.id) {
			r.c = Context{Published: stated(s).First, HasPublished: true}
			r.fromDateline = true
			return
		}
	}
}

// published returns the anchor of what is counted from publication.
func (r *resolver) published() Anchor {
	a := Anchor{Publication, date.OnDay(r.c.Published)}
	if r.fromDateline {
		a.Kind = Dateline
	}
	return a
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
	if a, ok, settled := r.ofText(s, t); settled {
		return a, ok
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
		if d, ok := r.fromPrevious(s, t); ok {
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

// ofText resolves what goes on from what the text told before, where something shows
// that it does.
func (r *resolver) ofText(s *meaning, t Tense) (a answer, ok, settled bool) {
	told := func(d date.Date, from date.Date) (answer, bool, bool) {
		return answer{date: d, anchor: Anchor{Previous, from}}, true, true
	}
	if d, ok := r.inSection(s); ok {
		return told(d, cmp.Or(r.section, d))
	}
	if d, ok := r.numberedBefore(s, t); ok {
		return told(d, d)
	}
	if d, ok := r.againPlanned(s, t); ok {
		return told(d, d)
	}
	if d, ok, isTold := r.onThatDay(s, t); isTold {
		r.adrift, r.adriftAt = !ok, r.at
		return answer{date: d, anchor: Anchor{Previous, r.prev}}, ok, true
	}
	if d, ok := r.inThatMonth(s, t); ok {
		return told(d, r.goneOnFrom(t))
	}
	if d, ok := r.inToldWeek(s); ok {
		return told(d, r.prev)
	}
	if d, ok := r.inRun(s, t); ok {
		return told(d, r.run)
	}
	if d, ok := r.onTheAgenda(s, t); ok {
		return told(d, r.prev)
	}
	if d, ok := r.andThen(s, t); ok {
		return told(d, r.prev)
	}
	if d, day, ok := r.underHeading(s, t); ok {
		return told(d, day)
	}
	if d, ok := r.wasToCome(s, t); ok {
		return told(d, r.prev)
	}
	if s.form == isWeekend && s.dir == nearest && r.at > 0 && r.toks[r.at-1].class&cUntil != 0 && r.ahead == r.prev && !r.prev.IsZero() && r.prev.Precision == date.ByDay && sameClause(r.toks[r.prevAt:r.at]) {
		return answer{date: weekendBeside(r.prev, 1), weekend: true, anchor: Anchor{Previous, r.prev}}, true, true // "comes next Thursday and stays until the weekend"
	}
	if d, ok := r.nextInDiary(s); ok {
		return answer{date: d, weekend: s.form == isWeekend, anchor: Anchor{Previous, r.entry}}, true, true
	}
	if r.isEntry() {
		if a, ok := r.afterEntry(s); ok {
			return a, true, true
		}
	}
	if a, ok := r.laterInEntry(s); ok {
		return a, true, true
	}
	if s.form == isTheUnit && r.insideEntry() {
		return told(unitAt(r.entry.First, s.unit, s.n), r.entry)
	}
	if d, ok := r.inToldMonth(s, t); ok {
		return told(d, r.prev)
	}
	if d, ok := r.inStory(s, t); ok {
		return told(d, r.prev)
	}
	if d, ok := r.statedBefore(s, t); ok {
		return told(d, d)
	}
	if d, ok := r.byThen(s, t); ok {
		return told(d, r.prev)
	}
	if d, ok := r.wouldThen(s, t); ok {
		return told(d, r.prev)
	}
	if d, ok := r.movedThen(s); ok {
		return told(d, r.prev)
	}
	if d, ok := r.inToldYear(s, t); ok {
		return told(r.afterFirst(s, d), r.told)
	}
	if d, ok := r.inToldPast(s, t); ok {
		return told(d, r.prev)
	}
	return answer{}, false, false
}

// yearOfNoun returns the year of the noun that the expression in hand belongs to: "the
// summer holidays of 2027". 0 is none.
func (r *resolver) yearOfNoun() int {
	f := r.next
	if f == nil || f.from != r.to+2 || f.said.form != isCalendar || f.said.year == 0 || f.said.month != 0 ||
		r.toks[r.to+1].class&cOf == 0 || r.toks[r.to].class&cLetters == 0 || r.toks[r.to].class&(cPrep|cIn|cJoin) != 0 {
		return 0
	}
	return f.said.year
}

// afterFirst moves the second end of a range behind the first: "from Monday to
// Wednesday", "28 December to 3 January".
func (r *resolver) afterFirst(s *meaning, d date.Date) date.Date {
	if r.from.IsZero() || s.form == isWeekday && s.dir == last {
		return d
	}
	if year := r.from.First.Year(); d.First > r.from.First+366 { // "from March until July", "Jan. 3 through Jan. 5", of long ago
		switch {
		case s.form == isMonth:
			d = date.Month(year, s.month)
		case s.form == isCalendar && s.month != 0 && s.day != 0:
			d = date.OnDay(date.NewDay(year, s.month, min(s.day, date.DaysIn(year, s.month))))
		}
	}
	if s.form == isWeekday && s.dir == nearest && r.from.Precision == date.ByDay && (d.First < r.from.First || d.First > r.from.First+7 && r.fromWeekday) {
		return date.OnDay(weekdayFrom(r.from.First, s.weekday))
	}
	if d.First >= r.from.First {
		return d
	}
	switch {
	case s.form == isMonth:
		return date.Month(d.First.Year()+1, s.month)
	case s.form == isCalendar && s.month != 0 && s.day != 0:
		return date.OnDay(d.First.AddMonths(12))
	}
	return d
}

// secondHalf reads an hour in words, which does not say the half of its day, as the next after the time
// that was told: "They sat down at 2pm. At half past eleven she asked for a pause".
func (r *resolver) secondHalf(s *meaning, t Tense) {
	const half = 12 * 60
	if t != Past || !s.hasClock || r.day.IsZero() || !r.hasClock && !r.night || r.at-r.dayAt > toldWords || !halfUnsaid(r.toks[r.at:r.to]) {
		return
	}
	switch hour := s.clock % half; {
	case r.night && hour < half/2: // of the morning after
	case r.night, hour+half > r.clock && hour <= r.clock:
		s.clock = hour + half
	case r.clock > half && s.clock >= half:
		s.clock = hour // at half past twelve
	}
}

// overnight tells whether an hour of the morning follows one of the evening in its
// clause, or soon after in a story of the past, or is one of the night: "polls close at 10pm on
// Sunday and the count ends by 7am", "It rained at 11pm. By 7am it was dry", "Thursday, 23:50. A
// pause. They meet again at 1.15am." Until the small hours is into the next day: "They met on Thursday.
// They talked until ten past one".
func (r *resolver) overnight(s *meaning, t Tense) bool {
	const small, night, evening, morning = 4 * 60, 5 * 60, 18 * 60, 10 * 60
	if s.hasClock && s.clock < small && r.toks[max(r.at-1, 0)].class&(cUntil|cPrep) == cUntil && r.dayGoesOn(t) && !r.longPast() && !(r.hasClock && r.clock < s.clock) {
		return true
	}
	if !s.hasClock || s.clock >= morning || !r.night && (!r.hasClock || r.clock < evening) || r.day.IsZero() {
		return false
	}
	return sameClause(r.toks[r.dayAt:r.at]) || (t == Past || s.clock < night) && r.at-r.dayAt <= reach
}

// beforeOwnTime tells whether a text tells of a time on a day as past that came out
// before it, or of the end of that day.
func (r *resolver) beforeOwnTime(s *meaning, d date.Date, t Tense) bool {
	const midnight = 24 * 60
	if before := &r.toks[max(r.at-1, 0)]; t == Past && s.hasClock && s.clock == midnight && d == date.OnDay(r.c.Published) && (before.val == isBeforehand || before.class&(cUntil|cPrep) == cUntil) {
		return true // "walked out shortly before midnight"
	}
	return t == Past && s.hasClock && r.c.Clock > 0 && s.clock > r.c.Clock && d == date.OnDay(r.c.Published)
}

// ofSomeDay tells whether a month or year of long ago stands right behind the time in hand:
// "until two in the morning in 2020" is of no known day.
func (r *resolver) ofSomeDay() bool {
	f := r.next
	if f == nil || f.from > r.to+1 || f.from == r.to+1 && r.toks[r.to].class&(cIn|cCapital) != cIn || !r.c.HasPublished {
		return false
	}
	switch s := f.said; s.form {
	case isCalendar, isMonth, isSeason, isUnit:
		a, ok := r.calendar(&s, Unknown)
		return ok && a.date.Precision >= date.ByMonth && a.date.Last < r.c.Published
	}
	return false
}

// ofEveryDay tells whether a time recurs: "at 4am each day", "every Monday at 9am",
// "every hour from 6am".
func (r *resolver) ofEveryDay() bool {
	f := r.next
	if f != nil && f.said.form == isTime && f.from == r.to+1 && isJoiner(&r.toks[r.to]) && r.then != nil && r.then.from == f.to {
		f = r.then // "from 10pm to 5am nightly"
	} else if f != nil && f.from != r.to {
		f = nil
	}
	if f != nil && f.said.form == isOften {
		return true
	}
	if f = r.before; f == nil || f.to+1 != r.at {
		return false
	}
	if f.said.form == isTime && f.said.ofEveryDay && r.toks[f.to].class&(cTo|cJoin) != 0 {
		return true // "hourly from 6am to 11pm"
	}
	return f.said.form == isOften && r.toks[f.to].class&(cAt|cBetween) != 0
}

// openedUntil tells whether the clause of the time in hand opens with the day until which it holds: "Until
// 1 November the office shuts at 10pm".
func (r *resolver) openedUntil() bool {
	until := r.prevAt - 1
	return until >= 0 && !r.prev.IsZero() && r.toks[until].class&(cUntil|cPrep) == cUntil && (until == 0 || r.toks[until-1].class&cStop != 0) &&
		sameClause(r.toks[until:r.at]) && !comma(r.toks[r.prevAt:r.at])
}

// timeReach is how many tokens after a time its day stands: "at 8.30 p.m. (1930
// GMT) on Monday".
const timeReach = 6

// dayOfTime returns the day that stands shortly after a time: "at 23:15 on the
// night of Sunday".
func (r *resolver) dayOfTime(t Tense) (date.Date, bool) {
	f := r.next
	if f == nil || f.from > r.to+timeReach || !f.said.namesDay() || !r.c.HasPublished && !r.story {
		return date.Date{}, false
	}
	if b := r.before; b != nil && b.said.namesDay() && b.to+1 == r.at && r.toks[b.to].class&cAt != 0 {
		return date.Date{}, false // "begins on Thursday at 5pm and ends on Friday"
	}
	if r.toks[f.from-1].class&cSince != 0 {
		return date.Date{}, false // "by 1415 GMT, their highest since 14 October"
	}
	bracket, zone := 0, false
	for i := r.to; i < f.from; i++ {
		switch t := &r.toks[i]; {
		case t.class&(cStop|cModal) != 0, t.val == isRelative: // "signed at 18.40, which is to apply from 1 July", "at 11pm and will go on on Friday"
			return date.Date{}, false
		case i == r.to && r.toks[i-1].class&cAmPm != 0 && t.class&cCapital != 0 && t.class&(cPronoun|cOpener|cDet) != 0:
			return date.Date{}, false // "at 2 p.m. He left on 3 July"
		case t.word == r.l.bracket.id:
			bracket++
		case t.word == r.l.bracketEnd.id:
			bracket--
		}
		zone = zone || r.toks[i].class&cZone != 0
	}
	if bracket > 0 && (zone || f.said.hasClock) {
		return date.Date{}, false // "5:46 a.m. (3:46 p.m. EST Monday)"
	}
	a, ok := r.calendar(&f.said, t)
	return a.date, ok
}
