package timex

import "resetline/internal/date"

// Two expressions may be the ends of one stretch: "from Monday to Wednesday", "28 December
// to 3 January". The second then lies behind the first.

// isRange tells whether two expressions are the ends of a stretch: "from
// Monday to Wednesday", "1-5 September", "between 2019 and 2021".
func isRange(a, b *found, toks []token) bool {
	if b.from != a.to+1 || !a.said.bounds() || !b.said.bounds() || movedFrom(a, toks) {
		return false
	}
	t := &toks[a.to]
	opened := a.from > 0 && toks[a.from-1].class&cBetween != 0
	if t.class&(cTo|cShortRange) != 0 {
		// "a revision Friday to December's figures" is none.
		return opened || a.said.namesDay() == b.said.namesDay()
	}
	return t.class&cJoin != 0 && opened
}

// bounds tells whether a meaning may be an end of a stretch of the calendar.
func (s *meaning) bounds() bool {
	switch s.form {
	case isCalendar, isWeekday, isWeekdayOf, isUnit, isTheUnit, isQuarter, isSeason, isMonth, isDecade, isHoliday:
		return true
	case isThenOf, isMonthOf:
		return s.month != 0 && s.day == 0 // "between May and August last year"
	}
	return false
}

// followsOn tells whether two days of a month that are joined by "and" are one
// stretch of two days and no more: "on 2 and 3 December".
func (l *Language) followsOn(fs []found, k int, toks []token) bool {
	a, b := &fs[k-1], &fs[k]
	if b.from != a.to+1 || toks[a.to].word != l.and.id || !a.said.namesDate() || !b.said.namesDate() ||
		a.said.month != b.said.month || a.said.day+1 != b.said.day {
		return false
	}
	return k < 2 || fs[k-2].to+1 != a.from || !toks[fs[k-2].to].isComma()
}

// comesAfter tells whether a weekday is listed after a day to come: "tomorrow or
// Friday", "on Friday, the mayor said, or Saturday".
func (r *resolver) comesAfter(a, b *found, d date.Date) bool {
	if b.said.form != isWeekday || !a.said.namesDay() || b.from <= a.to || d.Precision != date.ByDay || d.First <= r.c.Published || !r.c.HasPublished {
		return false
	}
	return b.from <= a.to+2 && r.toks[a.to].joins() || r.goesOnAfterSpeech(a.to, b.from)
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
	return said && r.toks[from].isComma() && r.toks[to-1].joins()
}

// twoDays tells whether two weekdays that "and" joins are one stretch of two days: "on Tuesday and
// Wednesday", but not "on Monday and Tuesday's vote", "on Monday and Tuesday the weather".
func (r *resolver) twoDays(a, b *found, first, second date.Date) bool {
	clause := b.to < len(r.toks) && r.toks[b.to].word == r.l.the.id
	return !clause && a.said.form == isWeekday && b.said.form == isWeekday && b.from == a.to+1 && r.toks[a.to].word == r.l.and.id && !b.said.possessive &&
		first.Precision == date.ByDay && second.Precision == date.ByDay && second.First == first.First+1
}

// either tells whether "or" joins a month and the next, or a day and the next, which are the stretch then in
// which something lies: "in May or June", "on Monday or Tuesday".
func (r *resolver) either(a, b *found, first, second date.Date) bool {
	or := &r.toks[a.to]
	return b.from == a.to+1 && !b.said.possessive && or.isAnd() && or.class&(cTo|cShortRange) == 0 && or.word != r.l.and.id && (first.Precision == date.ByMonth || first.Precision == date.ByDay) && first.Qualifier == date.Exact &&
		second.Precision == first.Precision && second.Qualifier == date.Exact && second.First == first.Last+1
}

// daysInARow returns with how many expressions a list of days begins of which each is the day after the one
// before it: "20, 21 and 22 March", "on Tuesday, Wednesday and Thursday". 0 is no such list.
func (r *resolver) daysInARow(fs []found, es []Expression) int {
	for n := 1; n < len(fs); n++ {
		a, b := &fs[n-1], &fs[n]
		and := b.from - 1
		if and != a.to && !(and == a.to+1 && r.toks[a.to].isComma()) || !a.said.namesDay() || !b.said.namesDay() || b.said.possessive ||
			es[n-1].Date.Precision != date.ByDay || es[n].Date.Precision != date.ByDay || es[n].Date.First != es[n-1].Date.First+1 {
			return 0
		}
		switch {
		case r.toks[and].word == r.l.and.id:
			if b.to < len(r.toks) && r.toks[b.to].word == r.l.the.id {
				return 0 // "on Tuesday, Wednesday and Thursday the weather"
			}
			return n + 1
		case !r.toks[and].isComma():
			return 0
		}
	}
	return 0
}

// stretch tells the first and the last of some days or ends of a range, and those between, of the whole.
func stretch(es []Expression) {
	a, b := &es[0], &es[len(es)-1]
	if a.Date.IsZero() || b.Date.IsZero() || b.Date.First < a.Date.First {
		return
	}
	whole := date.Between(a.Date, b.Date)
	for i := range es {
		es[i].Range = whole
	}
}

// afterFirst moves the second end of a range behind the first: "from Monday to
// Wednesday", "28 December to 3 January".
func (r *resolver) afterFirst(s *meaning, d date.Date) date.Date {
	if r.from.IsZero() || s.dir == last {
		return d // "between June 2016 and last October"
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
