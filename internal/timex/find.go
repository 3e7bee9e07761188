package timex

import "sync"

// found is an expression with what its words say, not yet resolved.
type found struct {
	from, to int // its tokens: [from, to)
	said     meaning
	rule     *rule
	joined   bool // the next expression is the other end of a range
}

// scratch is memory that texts share one after another.
type scratch struct {
	toks         []token
	found, whole []found
	matcher      matcher
	resolver     resolver
}

// pool is a sync.Pool of scratch memory.
type pool = sync.Pool

// Find returns the expressions of time in a text, in order and without
// overlap. The text is prose; an empty line ends a paragraph.
func (l *Language) Find(text string, c Context) []Expression {
	return l.Append(nil, text, c)
}

// Append appends the expressions of time in a text to dst.
func (l *Language) Append(dst []Expression, text string, c Context) []Expression {
	s, _ := l.pool.Get().(*scratch)
	if s == nil {
		s = new(scratch)
	}
	s.toks = l.numbers(l.lex(s.toks[:0], text))
	s.matcher = matcher{l: l, toks: s.toks}
	s.found = s.matcher.scan(s.found[:0])
	s.whole = neighbours(s.whole[:0], s.found, s.toks)
	r := &s.resolver
	*r = resolver{l: l, c: c, toks: s.toks, vals: r.vals[:0], ends: r.ends[:0]}
	dst = r.resolve(dst, s.whole)
	l.pool.Put(s)
	return dst
}

// scan finds expressions from left to right, the longest at each place.
func (m *matcher) scan(out []found) []found {
	for i := 0; i < len(m.toks); {
		f, ok := m.at(i)
		if !ok {
			i++
			continue
		}
		if f.said.form != isNothing && !f.said.impossible() {
			out = append(out, f)
		}
		i = f.to
	}
	return out
}

// at finds the expression that begins at a token, with a modifier before it
// ("early March") if there is one.
func (m *matcher) at(i int) (f found, ok bool) {
	t := &m.toks[i]
	if m.l.rules.begins(t) {
		if core := m.longest(&m.l.rules, i); core != nil {
			f, ok = found{from: i, to: i + len(core.elems), said: core.rule.read(m.set(core, i)), rule: core.rule}, true
		}
	}
	if !m.l.prefixes.begins(t) {
		return f, ok
	}
	if g, has := m.modified(i); has && g.to > f.to {
		return g, true
	}
	return f, ok
}

// modified finds a modifier at a token and the expression that it changes.
func (m *matcher) modified(i int) (f found, ok bool) {
	edge := m.longest(&m.l.prefixes, i)
	if edge == nil {
		return f, false
	}
	at := i + len(edge.elems)
	if at >= len(m.toks) {
		return f, false
	}
	core := m.longest(&m.l.rules, at)
	if core == nil {
		return f, false
	}
	f = found{from: i, to: at + len(core.elems), said: core.rule.read(m.set(core, at)), rule: core.rule}
	if !edge.rule.takes(f.said.form) || m.match.after(1).word == m.l.possessive.id {
		return f, false // "the start of Thursday's meeting" is not Thursday's start
	}
	f.said.mod, f.said.aside = edge.rule.mod, edge.rule.aside
	return f, true
}

// isJoiner tells whether a token joins two ends of a range or a list.
func isJoiner(t *token) bool { return t.class&cJoin != 0 }

// neighbours joins a time with its day ("10 p.m. on Wednesday"), adds the days
// that share a month ("1 to 5 September", "April 24 and 25") and marks ranges.
func neighbours(out, fs []found, toks []token) []found {
	for k := range fs {
		f := fs[k]
		if n := len(out); n > 0 && joinTime(&out[n-1], &f, toks) {
			continue
		}
		limit := 0
		if n := len(out); n > 0 {
			limit = out[n-1].to
		}
		if d, ok := dayBefore(&f, toks, limit); ok {
			out = append(out, d)
		} else if n := len(out); n > 0 {
			shareMonth(&out[n-1], &f, toks)
		}
		out = append(out, f)
		until := len(toks)
		if k+1 < len(fs) {
			until = fs[k+1].from
		}
		if d, ok := dayAfter(&f, toks, until); ok {
			out = append(out, d)
		} else if d, ok := yearAfter(&f, toks, until); ok {
			out = append(out, d)
		}
	}
	for k := 1; k < len(out); k++ {
		out[k-1].joined = isRange(&out[k-1], &out[k], toks)
	}
	return out
}

// joinTime puts a time and a day that stand together into one expression.
func joinTime(a, b *found, toks []token) bool {
	between := toks[a.to:b.from]
	if len(between) > 1 || len(between) == 1 && between[0].class&cTimeJoin == 0 {
		return false
	}
	aTime, bTime := a.said.form == isTime, b.said.form == isTime
	if aTime == bTime {
		return false
	}
	day, time := a, b
	if aTime {
		day, time = b, a
	}
	if !day.said.namesDay() {
		return false
	}
	s := day.said
	s.hasClock, s.clock = time.said.hasClock, time.said.clock
	if time.said.part != "" && s.part == "" {
		s.part = time.said.part
	}
	a.said, a.to, a.rule = s, b.to, day.rule
	return true
}

// namesDay tells whether a meaning is one day.
func (s *meaning) namesDay() bool {
	switch s.form {
	case isCalendar:
		return s.day != 0
	case isUnit, isAway:
		return s.unit == uDay
	case isWeekday, isHoliday:
		return true
	}
	return false
}

// dayBefore finds the "1" of "1 to 5 September".
func dayBefore(f *found, toks []token, limit int) (found, bool) {
	i := f.from
	first := &toks[i]
	if f.said.form != isCalendar || f.said.day == 0 || f.said.month == 0 || first.class&(cDay|cOrdinal) == 0 ||
		i-2 < limit || !isJoiner(&toks[i-1]) || toks[i-2].class&(cDay|cOrdinal) == 0 {
		return found{}, false
	}
	d := *f
	d.from, d.to = i-2, i-1
	d.said.day = int(toks[i-2].val)
	return d, true
}

// shareMonth gives "the 3rd" the month of "the 3rd and 4th of March".
func shareMonth(a, f *found, toks []token) {
	if a.said.form == isCalendar && a.said.day != 0 && a.said.month == 0 && f.said.form == isCalendar && f.said.day != 0 &&
		a.to+1 == f.from && isJoiner(&toks[a.to]) {
		a.said.month, a.said.year = f.said.month, f.said.year
	}
}

// yearAfter finds the "21" of "2019-21", and of "2019/21".
func yearAfter(f *found, toks []token, until int) (found, bool) {
	i := f.to
	if f.said.form != isCalendar || f.said.year == 0 || f.said.day != 0 || i+1 >= until || toks[i].class&cShortRange == 0 ||
		toks[i].space || toks[i+1].space || toks[i+1].class&cYear2 == 0 || toks[i-1].class&cYear == 0 {
		return found{}, false
	}
	d := *f
	d.from, d.to = i+1, i+2
	d.said.month = 0
	d.said.year = f.said.year/100*100 + int(toks[i+1].val)
	return d, d.said.year > f.said.year && d.said.year < f.said.year+30
}

// dayAfter finds the "25" of "April 24 and 25".
func dayAfter(f *found, toks []token, until int) (found, bool) {
	i := f.to
	if f.said.form != isCalendar || f.said.day == 0 || f.said.month == 0 || f.said.year != 0 || i+1 >= until ||
		toks[i-1].class&(cDay|cOrdinal) == 0 || !isJoiner(&toks[i]) || toks[i+1].class&(cDay|cOrdinal) == 0 ||
		i+2 < len(toks) && toks[i+2].class&(cCount|cUnits|cUnit|cAmPm) != 0 {
		return found{}, false
	}
	d := *f
	d.from, d.to = i+1, i+2
	d.said.day = int(toks[i+1].val)
	d.said.weekday = 0
	return d, d.said.day > f.said.day
}

// isRange tells whether two expressions are the ends of a stretch: "from
// Monday to Wednesday", "1-5 September", "between 2019 and 2021".
func isRange(a, b *found, toks []token) bool {
	if b.from != a.to+1 || !a.said.bounds() || !b.said.bounds() {
		return false
	}
	t := &toks[a.to]
	if t.class&(cTo|cShortRange) != 0 {
		return true
	}
	return t.class&cJoin != 0 && a.from > 0 && toks[a.from-1].class&cBetween != 0
}

// bounds tells whether a meaning may be an end of a stretch of the calendar.
func (s *meaning) bounds() bool {
	switch s.form {
	case isCalendar, isWeekday, isUnit, isQuarter, isSeason, isMonth, isDecade, isHoliday:
		return true
	}
	return false
}
