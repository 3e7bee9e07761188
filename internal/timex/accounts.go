package timex

import "resetline/internal/date"

// How the terms of business news are read: quarters, halves, a year ago.

// yearAgo reads a year back from the present or from what is compared with it.
func yearAgo(m *match) meaning {
	s := meaning{form: isYearAgo, n: -1, unit: uYear}
	for i := range m.seq.elems {
		s.compared = s.compared || m.toks[m.at+i].class&cComparative != 0
	}
	return s
}

// yearCompared reads a year back from what is compared: "the year-ago period".
func yearCompared(m *match) meaning {
	s := meaning{form: isYearAgo, n: -1, unit: uYear, compared: true}
	if m.last().unit == uQuarter {
		s.unit = uQuarter
	}
	return s
}

// quarterOf reads a quarter of a year, of this one or another.
func quarterOf(m *match) meaning {
	t := m.find(cOrdinal)
	if t == nil {
		t = m.find(cNumber)
	}
	s := meaning{form: isQuarter, n: int(t.val), dir: dir(m)}
	if t := m.find(cYear); t != nil {
		s.year = int(t.val)
	} else if t := m.find(cYear2); t != nil {
		s.year = pivot(int(t.val))
	}
	return s
}

// romanQuarter reads a quarter of a year in Roman figures.
func romanQuarter(m *match) meaning {
	s := meaning{form: isQuarter}
	for i := range m.seq.elems {
		if t := &m.toks[m.at+i]; t.class&cYear != 0 {
			s.year = int(t.val)
		} else if t.val > 0 {
			s.n = int(t.val)
		}
	}
	return s
}

// monthQuarter reads the quarter that ends with a month.
func monthQuarter(m *match) meaning {
	return meaning{form: isQuarter, n: int(m.find(cMonth).val+2) / 3}
}

// yearOfAccounts reads a year, of which the end is told: "the year to June".
func yearOfAccounts(m *match) meaning {
	return meaning{form: isLength, n: 1, unit: timeUnit(m), period: true}
}

// account tells a time of accounts and its last day or month which stretch they name together: "the
// year to September".
func (r *resolver) account(length, end *Expression, s *meaning) {
	to := end.Date.With(date.Exact)
	if s.n <= 0 || to.Precision != date.ByDay && (to.Precision != date.ByMonth || s.unit.months()*s.n < 2) {
		return
	}
	from := date.OnDay(dayBack(to.Last+1, s.unit, -s.n))
	if to.Precision == date.ByMonth {
		from = unitAt(from.First, uMonth, 0)
	}
	length.Date, length.Range = from, date.Between(from, to)
	end.Range = length.Range
	if q := unitAt(to.First, uQuarter, 0); s.unit == uMonth && s.n == 3 && q.Last == to.Last {
		r.quarter, r.quarterAt = q, r.at
	}
}

// lastQuarter reads the fourth quarter of a year.
func lastQuarter(m *match) meaning {
	return meaning{form: isQuarter, n: 4, year: int(m.find(cYear).val)}
}

// lastQuarterOf reads the fourth quarter of the last, this or the next year.
func lastQuarterOf(m *match) meaning {
	s := meaning{form: isQuarter, n: 4, dir: this}
	switch t := &m.toks[m.end()-2]; {
	case t.class&cLast != 0:
		s.dir = last
	case t.class&cNext != 0:
		s.dir = next
	}
	return s
}

// halfOf reads a half of a year.
func halfOf(m *match) meaning {
	s := halfAlone(m)
	if s.dir == nearest {
		s.dir = this
	}
	return s
}

// halfAlone reads a half of the last year or this.
func halfAlone(m *match) meaning {
	s := quarterOf(m)
	s.form = isHalf
	return s
}

// ofResults tells whether a half is that of accounts: "first-half profit".
func ofResults(m *match) bool { return m.after(1).val == isResult && m.find(cOrdinal).val <= 2 }

// halfInTime tells "in H2" from the gas.
func halfInTime(m *match) bool {
	return afterIn(m) && upToTwo(m) && nothingFollows(m) && capitalised(m)
}

// latestYear reads the last year of accounts that is over.
func latestYear(*match) meaning { return meaning{form: isUnit, unit: uYear, n: -1} }

// latestQuarter reads the last quarter that is over.
func latestQuarter(*match) meaning { return meaning{form: isUnit, unit: uQuarter, n: -1} }

// quarterIn reads the quarter that was told, in a year that is.
func quarterIn(m *match) meaning {
	s := meaning{form: isSameIn, unit: uQuarter, dir: dir(m)}
	if t := m.find(cYear); t != nil {
		s.year = int(t.val)
	}
	return s
}

// sameIn reads the day or month that was told, in a year that is.
func sameIn(m *match) meaning {
	s := quarterIn(m)
	s.unit = uDay // "the same date"
	if m.toks[m.at+2].unit == uMonth {
		s.unit = uMonth
	}
	return s
}

// sameYearAgo reads the day or month that was told, in the last year, sameYearOn some years on from it.
func sameYearAgo(m *match) meaning {
	s := sameIn(m)
	s.dir = last
	return s
}

func sameYearOn(m *match) meaning {
	s := sameIn(m)
	s.n = max(1, count(m))
	return s
}

// quarterEnding takes the three months up to the day that follows ("the quarter
// ended July 31") for the quarter that is told, the one most of them lie in.
func (r *resolver) quarterEnding() bool {
	f := r.next
	if f == nil || f.from != r.to+1 || r.toks[r.to].class&(cPast|cIng|cInfinitive) == 0 || !f.said.namesDay() {
		return false
	}
	s := f.said
	s.adjacent = r.toks[r.to].class&cPast != 0
	a, ok := r.calendar(&s, Unknown)
	if ok {
		r.quarter, r.quarterAt = unitAt(a.date.First-45, uQuarter, 0), r.at
	}
	return ok
}

// inOtherYear returns the quarter, month or day that was told, in another year.
func (r *resolver) inOtherYear(s *meaning) (answer, bool) {
	if s.year == 0 && !r.c.HasPublished {
		return answer{}, false
	}
	year := s.year
	if year == 0 {
		year = r.c.Published.Year() + s.dir.steps()
	}
	told := r.quarter
	switch {
	case s.unit == uDay && r.prev.Precision != date.ByDay, s.n > 0 && r.prev.IsZero():
		return answer{}, false
	case s.unit == uMonth && r.prev.Precision != date.ByMonth:
		told = unitAt(r.c.Published, uMonth, 0)
	case s.unit != uQuarter:
		told = r.prev
	}
	if s.n > 0 {
		year = told.First.Year() + s.n
	}
	if told.IsZero() {
		return answer{date: date.Year(year), anchor: r.published()}, true
	}
	return answer{date: yearsOn(told, year-told.First.Year()), anchor: Anchor{Previous, told}}, true
}

// ofYearAgo returns the quarter that was told, or the year, a year back: what is compared with.
func (r *resolver) ofYearAgo(s *meaning) (answer, bool) {
	switch {
	case !r.quarter.IsZero() && r.at-r.quarterAt < quarterReach:
		return answer{date: yearsOn(r.quarter, -1), anchor: Anchor{Previous, r.quarter}}, true
	case s.unit == uQuarter && r.c.HasPublished:
		return answer{date: yearsOn(unitAt(r.c.Published, uQuarter, -1), -1), anchor: r.published()}, true
	case s.compared && !r.prev.IsZero() && !r.toCome(r.prev):
		return answer{date: date.Year(r.prev.First.Year() - 1), anchor: Anchor{Previous, r.prev}}, true
	}
	return answer{}, false
}
