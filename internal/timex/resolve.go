package timex

import "resetline/internal/date"

// resolver turns what words say into dates, in the order of the text.
type resolver struct {
	l    *Language
	c    Context
	toks []token
	// prev is the calendar's reading of the expression before, and fiscal the
	// last quarter that was named, of which "the quarter" speaks.
	prev    date.Date
	quarter date.Date
	day     date.Date // the last single day
	// at is the token of the expression in hand, quarterAt that of quarter.
	at, quarterAt int
	to            int
	next          *found    // the expression after the one in hand
	from          date.Date // the first end of a range, of which the second is in hand
	vals          []byte    // every value of the text, one after another
	ends          []int
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
	for k := range fs {
		f := &fs[k]
		e := Expression{Start: r.toks[f.from].start, End: r.toks[f.to-1].end, Rule: f.rule.name, Mod: f.said.mod}
		e.Tense = tense(r.toks, f.from, f.to)
		f.said.possessive = f.to < len(r.toks) && r.toks[f.to].word == r.l.possessive.id
		f.said.adjacent = e.Tense == Past && f.from > 0 && r.toks[f.from-1].class&cPast != 0
		r.at = f.from
		r.from = date.Date{}
		if k > 0 && fs[k-1].joined {
			r.from = dst[first+k-1].Date
		}
		r.next = nil
		if k+1 < len(fs) {
			r.next = &fs[k+1]
		}
		r.to = f.to
		r.expression(&e, f)
		r.ends = append(r.ends, len(r.vals))
		dst = append(dst, e)
	}
	values := string(r.vals)
	from := 0
	for i, end := range r.ends {
		dst[first+i].Value = values[from:end]
		from = end
	}
	for k := range fs {
		if k+1 < len(fs) && fs[k].joined {
			stretch(&dst[first+k], &dst[first+k+1])
		}
	}
	return dst
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
		r.vals = append(r.vals, s.vague...)
		return
	case isLength:
		e.Type = Duration
		if s.period { // what follows compares months, not a quarter
			r.quarter = date.Date{}
		}
		r.vals = appendLength(r.vals, s)
		return
	case isOften:
		e.Type = Set
		r.vals = appendOften(r.vals, s)
		return
	}
	if s.hasClock || s.part != "" {
		e.Type = Time
	}
	a, ok := r.calendar(s, e.Tense)
	e.Anchor = a.anchor
	if !ok {
		return
	}
	r.vals = appendDate(r.vals, a.date)
	if a.weekend {
		y, w := a.date.First.ISOWeek()
		r.vals = pad(append(pad(r.vals[:len(r.vals)-len("2006-01-02")], y, 4), "-W"...), w, 2)
		r.vals = append(r.vals, "-WE"...)
	}
	r.vals = appendClock(r.vals, s)
	r.remember(s, a.date)
	e.Date = a.date.With(r.qualifier(f, s))
	if r.c.HasPublished && a.date.First > r.c.Published {
		e.Tense = Future // "welcomed her ahead of a summit next month"
	}
}

// remember keeps a date for those that follow. What is only compared with ("a
// year earlier") is not gone on from.
func (r *resolver) remember(s *meaning, d date.Date) {
	if s.form == isYearAgo {
		return
	}
	r.prev = d
	switch d.Precision {
	case date.ByQuarter:
		if r.c.HasPublished && d.Last >= r.c.Published {
			return // nothing is compared with a quarter that is not over
		}
		r.quarter, r.quarterAt = d, r.at
	case date.ByDay:
		r.day = d
	}
}

// qualifier reads the preposition before an expression and its modifier.
func (r *resolver) qualifier(f *found, s *meaning) date.Qualifier {
	if f.from > 0 {
		switch t := &r.toks[f.from-1]; {
		case t.class&cUntil != 0:
			return date.Before
		case t.class&cSince != 0:
			return date.After
		}
	}
	if s.aside {
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
	return date.Exact
}

// published returns the anchor of what is counted from publication.
func (r *resolver) published() Anchor {
	return Anchor{Publication, date.OnDay(r.c.Published)}
}

// calendar resolves a meaning to days. It fails for a relative one in a text
// without a day of publication.
func (r *resolver) calendar(s *meaning, t Tense) (answer, bool) {
	switch s.form {
	case isCalendar:
		if s.year != 0 {
			return answer{date: stated(s)}, true
		}
	case isDecade:
		return answer{date: date.Decade(s.year)}, true
	case isCentury:
		return answer{date: date.Century(s.year)}, true
	case isQuarter, isHalf, isSeason, isHoliday:
		if s.year != 0 {
			return answer{date: inYear(r.l, s, s.year)}, true
		}
	case isThenOf:
		if r.prev.IsZero() {
			return answer{}, false
		}
		return r.thenOf(s), true
	case isAfter, isSame:
		if d, ok := r.fromPrevious(s); ok {
			return answer{date: d, anchor: Anchor{Previous, r.prev}}, true
		}
	case isTime:
		if d, ok := r.dayOfTime(t); ok {
			return answer{date: d, anchor: r.published()}, true
		}
		if !r.day.IsZero() {
			return answer{date: r.day, anchor: Anchor{Previous, r.day}}, true
		}
	case isQuarterIn:
		d := date.Year(s.year)
		if !r.quarter.IsZero() {
			d = back(r.quarter, uYear, s.year-r.quarter.First.Year())
		}
		return answer{date: d, anchor: Anchor{Previous, r.quarter}}, true
	case isYearAgo:
		if !r.quarter.IsZero() && r.at-r.quarterAt < quarterReach {
			return answer{date: back(r.quarter, uYear, -1), anchor: Anchor{Previous, r.quarter}}, true
		}
		if s.compared && !r.prev.IsZero() {
			return answer{date: date.Year(r.prev.First.Year() - 1), anchor: Anchor{Previous, r.prev}}, true
		}
	}
	if !r.c.HasPublished {
		return answer{}, false
	}
	d, ok := r.fromPublication(s, t)
	d = r.afterFirst(s, d)
	return answer{date: d, weekend: s.form == isWeekend, anchor: r.published()}, ok
}

// afterFirst moves the second end of a range behind the first: "from Monday to
// Wednesday", "28 December to 3 January".
func (r *resolver) afterFirst(s *meaning, d date.Date) date.Date {
	if r.from.IsZero() || d.First >= r.from.First {
		return d
	}
	switch {
	case s.form == isWeekday && r.from.Precision == date.ByDay:
		return date.OnDay(d.First + (r.from.First-d.First+6)/7*7)
	case s.form == isMonth:
		return date.Month(d.First.Year()+1, s.month)
	case s.form == isCalendar && s.month != 0 && s.day != 0:
		return date.OnDay(d.First.AddMonths(12))
	}
	return d
}

// dayOfTime returns the day that stands shortly after a time: "at 23:15 on the
// night of Sunday".
func (r *resolver) dayOfTime(t Tense) (date.Date, bool) {
	f := r.next
	if f == nil || f.from > r.to+4 || !f.said.namesDay() || !r.c.HasPublished {
		return date.Date{}, false
	}
	for _, tok := range r.toks[r.to:f.from] {
		if tok.class&cStop != 0 {
			return date.Date{}, false
		}
	}
	a, ok := r.calendar(&f.said, t)
	return a.date, ok
}

// thenOf returns a part of the year or week of the expression before.
func (r *resolver) thenOf(s *meaning) answer {
	a := answer{anchor: Anchor{Previous, r.prev}}
	y := r.prev.First.Year()
	switch {
	case s.n != 0:
		a.date = date.Season(y, s.n)
	case s.month != 0:
		s.year = y
		a.date = stated(s)
	default:
		sat := r.prev.First.Monday() + 5
		a.date, a.weekend = date.Between(date.OnDay(sat), date.OnDay(sat+1)), true
	}
	return a
}

// stated returns the date whose year is told.
func stated(s *meaning) date.Date {
	switch {
	case s.day != 0 && s.month != 0:
		return date.OnDay(date.NewDay(s.year, s.month, s.day))
	case s.month != 0:
		return date.Month(s.year, s.month)
	}
	return date.Year(s.year)
}

// inYear returns a quarter, half, season or holiday of a year.
func inYear(l *Language, s *meaning, year int) date.Date {
	switch s.form {
	case isQuarter:
		return date.Quarter(year, s.n)
	case isHalf:
		return date.Half(year, s.n)
	case isSeason:
		return date.Season(year, s.n)
	case isMonth:
		return date.Month(year, s.month)
	}
	return date.OnDay(l.holidays[s.holiday].on(year))
}

// fromPublication resolves what is counted from the day of publication.
func (r *resolver) fromPublication(s *meaning, t Tense) (date.Date, bool) {
	p := r.c.Published
	switch s.form {
	case isCalendar:
		return r.nearDay(p, s, t), true
	case isWeekday:
		return date.OnDay(nearWeekday(p, s, t)), true
	case isUnit:
		return unitAt(p, s.unit, s.n), true
	case isWeekend:
		return weekendAt(p, s, t), true
	case isAway, isAfter:
		return awayFrom(p, s.unit, s.n), true
	case isYearAgo:
		return date.Year(p.Year() - 1), true
	case isYearsBack:
		return date.OnDay(p.AddMonths(12 * s.n)), true
	case isYearEnd:
		return date.OnDay(date.NewDay(p.Year(), 12, 31)), true
	case isDayOf:
		return date.OnDay(date.NewDay(p.Year()+s.dir.steps(), s.month, s.day)), true
	case isMonthOf:
		return date.Month(p.Year()+s.dir.steps(), s.month), true
	case isWeekdayOf:
		return date.OnDay(p.Monday() + date.Day(7*s.dir.steps()+s.weekday-1)), true
	case isSame:
		if s.unit == uQuarter { // business news tells of quarters that are over
			return unitAt(p, s.unit, -1), true
		}
		return unitAt(p, s.unit, 0), true
	case isTime:
		return date.OnDay(p), true
	}
	return r.nearest(s, t), true
}

// nearDay returns the day of a month, or a day of the month alone, that is
// nearest to publication either way; where that is far off, on the side that
// the clause speaks of.
func (r *resolver) nearDay(p date.Day, s *meaning, t Tense) date.Date {
	y, m, _ := p.Civil()
	best, gap := p, date.Day(1<<30)
	for i := -1; i <= 1; i++ {
		year, month := y+i, s.month
		if month == 0 {
			year, month = y, m+i
		}
		if s.day > date.DaysIn(year, month) {
			continue
		}
		d := date.NewDay(year, month, s.day)
		g := max(d-p, p-d)
		if s.adjacent && d > p {
			continue
		}
		if t == Past && d > p || t == Future && d < p {
			g += againstTense
		}
		if g < gap {
			best, gap = d, g
		}
	}
	return date.OnDay(best)
}

// againstTense is how many days farther a day counts that lies on the other
// side of publication than the clause's tense. Clauses tell much about days on
// the other side ("declared a dividend payable Dec. 7"), so that nearness
// decides but for days about half a year off.
const againstTense = 120

// nearWeekday returns the weekday that is meant: the publication day itself or
// the last before it, unless the clause speaks ahead or the words say which.
func nearWeekday(p date.Day, s *meaning, t Tense) date.Day {
	ago := date.Day((isoWeekday(p) - s.weekday + 7) % 7)
	switch {
	case s.dir == last && ago == 0:
		return p - 7
	case s.dir == last:
		return p - ago
	case s.dir == next && s.n == 0: // of the next week, from Monday on
		return p.Monday() + 6 + date.Day(s.weekday)
	case s.dir == next:
		return p - ago + 7*date.Day(1+s.n)
	case ago == 0:
		return p
	case s.dir == this && t != Past, t == Future && !s.possessive:
		return p - ago + 7
	}
	return p - ago
}

// unitAt returns the unit in which a day lies, n units on.
func unitAt(p date.Day, u unit, n int) date.Date {
	y, m, _ := p.Civil()
	switch u {
	case uWeek:
		return date.Week(p + 7*date.Day(n))
	case uMonth:
		return date.Month(y, m+n)
	case uQuarter:
		return date.Quarter(y, (m+2)/3+n)
	case uHalf:
		return date.Half(y, (m+5)/6+n)
	case uYear:
		return date.Year(y + n)
	case uDecade:
		return date.Decade(y + 10*n)
	case uCentury:
		return date.Century(y + 100*n)
	}
	return date.OnDay(p + date.Day(n))
}

// weekendAt returns the Saturday and Sunday that are meant: of this week from
// Friday on or where the clause speaks ahead, else those that have gone by.
func weekendAt(p date.Day, s *meaning, t Tense) date.Date {
	sat := p.Monday() + 5
	switch {
	case s.dir == last:
		sat -= 7
	case s.dir == next:
		sat += 7
	case s.dir == nearest && t != Future && p < sat:
		sat -= 7
	}
	return date.Between(date.OnDay(sat), date.OnDay(sat+1))
}

// awayFrom returns the day, month or year some units from a day, to the
// precision of the unit: six weeks ago is a week, five years ago a year. A week
// ago is a day.
func awayFrom(p date.Day, u unit, n int) date.Date {
	switch u {
	case uWeek:
		if n < -1 || n > 1 {
			return date.Week(p + 7*date.Day(n))
		}
		return date.OnDay(p + 7*date.Day(n))
	case uMonth, uQuarter, uYear:
		return unitAt(p, u, n)
	case uDecade:
		return date.Year(p.Year() + 10*n)
	case uCentury:
		return date.Year(p.Year() + 100*n)
	case uDay:
		return date.OnDay(p + date.Day(n))
	}
	return date.OnDay(p)
}

// back moves a date by units and keeps its precision.
func back(d date.Date, u unit, n int) date.Date {
	months := n
	switch u {
	case uYear:
		months *= 12
	case uQuarter:
		months *= 3
	case uDecade:
		months *= 120
	}
	y, m, _ := d.First.AddMonths(months).Civil()
	switch d.Precision {
	case date.ByQuarter:
		return date.Quarter(y, (m+2)/3)
	case date.ByMonth:
		return date.Month(y, m)
	case date.ByYear:
		return date.Year(y)
	}
	return date.OnDay(d.First.AddMonths(months))
}

// fromPrevious resolves what is counted from the expression before.
func (r *resolver) fromPrevious(s *meaning) (date.Date, bool) {
	if s.form == isSame {
		switch {
		case s.unit == uQuarter:
			return r.quarter, !r.quarter.IsZero()
		case s.unit == uDay && !r.day.IsZero():
			return r.day, true
		case r.prev.IsZero():
			return date.Date{}, false
		case s.unit == noUnit:
			return r.prev, true
		}
		return unitAt(r.prev.First, s.unit, 0), true
	}
	if r.prev.IsZero() {
		return date.Date{}, false
	}
	switch s.unit {
	case uDay, uWeek:
		if r.prev.Precision == date.ByDay {
			return awayFrom(r.prev.First, s.unit, s.n), true
		}
		return unitAt(r.prev.First, s.unit, s.n), s.unit == uWeek
	case uYear, uMonth, uDecade, uQuarter:
		return unitAt(r.prev.First, s.unit, s.n), true
	}
	return date.Date{}, false
}

// nearest resolves a month, quarter, half, season or holiday without a year:
// the last that has begun, or the next where the clause speaks ahead.
func (r *resolver) nearest(s *meaning, t Tense) date.Date {
	p := r.c.Published
	y := p.Year()
	now := inYear(r.l, s, y)
	begun := now.First <= p
	over := now.Last < p
	switch {
	case s.form == isHoliday && t != Past && t != Future:
		return r.nearestHoliday(s)
	case s.form == isQuarter && s.dir != nearest, s.form == isHalf:
		return inYear(r.l, s, y+s.dir.steps())
	case s.form == isQuarter && t == Future && !over, s.form == isQuarter && over:
		return now
	case s.dir == last && !over:
		return inYear(r.l, s, y-1)
	case s.dir == next && begun, s.dir == nearest && t == Future && over:
		return inYear(r.l, s, y+1)
	case s.dir == nearest && t != Future && !begun:
		return inYear(r.l, s, y-1)
	}
	return now
}

// nearestHoliday returns the holiday nearest to publication.
func (r *resolver) nearestHoliday(s *meaning) date.Date {
	p := r.c.Published
	best := inYear(r.l, s, p.Year())
	for _, y := range [...]int{p.Year() - 1, p.Year() + 1} {
		if d := inYear(r.l, s, y); max(d.First-p, p-d.First) < max(best.First-p, p-best.First) {
			best = d
		}
	}
	return best
}
