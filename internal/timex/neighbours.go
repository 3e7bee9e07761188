package timex

// The second pass over what was found: expressions that stand together share
// what one of them leaves out.

// neighbours joins a time with its day ("10 p.m. on Wednesday"), adds the days
// that share a month ("1 to 5 September", "April 24 and 25") and marks ranges.
func (l *Language) neighbours(out, fs []found, toks []token) []found {
	for k := range fs {
		f := fs[k]
		if n := len(out); n > 0 && (f.from < out[n-1].to || joinTime(&out[n-1], &f, toks) || restates(&out[n-1], &f, toks)) {
			continue
		}
		limit := 0
		if n := len(out); n > 0 {
			limit = out[n-1].to
		}
		if d, ok := firstBefore(&f, toks, limit); ok {
			out = append(daysBefore(out, &d, toks, limit), d)
		} else if n := len(out); n > 0 && out[n-1].to+1 == f.from && toks[out[n-1].to].joins() && !movedFrom(&out[n-1], toks) {
			share(&out[n-1].said, &f.said)
		}
		out = append(out, f)
		until := len(toks)
		if k+1 < len(fs) {
			until = fs[k+1].from
		}
		if d, ok := dayAfter(&f, toks, until); ok {
			sharedYear(&out[len(out)-1], &d, toks)
			out = append(out, d)
			for d, ok = dayAfter(&d, toks, until); ok; d, ok = dayAfter(&d, toks, until) {
				out = append(out, d)
			}
		} else if d, ok := yearAfter(&f, toks, until); ok {
			out = append(out, d)
		}
	}
	for k := 1; k < len(out); k++ {
		out[k-1].joined = isRange(&out[k-1], &out[k], toks) || l.followsOn(out, k, toks)
		if a, b := &out[k-1].said, &out[k].said; out[k-1].joined && a.form == isWeekday && a.dir == nearest && b.form == isWeekday && b.dir == last {
			a.dir = last // "between Thursday and Sunday last"
		}
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
	if s := &day.said; !s.namesDay() && !(s.unit == uDay && (s.form == isSame || s.form == isAfter)) {
		return false // nor "10 p.m. the next day", "10 that night"
	}
	s := day.said
	s.hasClock, s.clock = time.said.hasClock, time.said.clock
	if s.hasClock && !saysHalf(toks[time.from:time.to]) {
		s.clock = ofPart(s.clock, s.part) // six o'clock tonight
	}
	if time.said.part != "" && s.part == "" {
		s.part = time.said.part
	}
	a.said, a.to, a.rule = s, b.to, day.rule
	return true
}

// saysHalf tells whether a time says which half of the day it is in.
func saysHalf(toks []token) bool {
	for i := range toks {
		if toks[i].class&(cAmPm|cZone) != 0 {
			return true
		}
	}
	return false
}

// halfUnsaid tells whether a time is an hour in words, and of either half of the day: "ten past one".
func halfUnsaid(toks []token) bool {
	hour := false
	for i := range toks {
		if toks[i].class&(cAmPm|cZone|cPart|cClock|cDotted|cFigures) != 0 {
			return false
		}
		hour = hour || toks[i].class&cNumber != 0
	}
	return hour
}

// restates tells whether a time says the one before again, in brackets and in
// another zone: "at 2:30 a.m. (0930 GMT)".
func restates(a, b *found, toks []token) bool {
	return a.said.hasClock && b.said.form == isTime && b.from == a.to+1 && b.to < len(toks) && toks[b.to-1].class&cZone != 0 &&
		toks[a.to].class == 0 && toks[b.to].class == 0
}

// firstBefore finds what shares with an expression and stands before it.
func firstBefore(f *found, toks []token, limit int) (found, bool) {
	switch f.said.form {
	case isQuarter, isHalf, isCentury:
		return ordinalBefore(f, toks, limit)
	case isTime:
		return hourBefore(f, toks, limit)
	}
	return dayBefore(f, toks, limit)
}

// ordinalBefore finds the "second" of "the second and third quarters" and the
// "first" of "first- and second-quarter sales".
func ordinalBefore(f *found, toks []token, limit int) (found, bool) {
	i := f.from - 2
	if i < limit || toks[f.from].class&cOrdinal == 0 || !toks[i+1].joins() {
		return found{}, false
	}
	if toks[i].class&cShortRange != 0 && i > limit {
		i--
	}
	if toks[i].class&cOrdinal == 0 {
		return found{}, false
	}
	d := *f
	d.from, d.to = i, i+1
	d.said.n = int(toks[i].val)
	if f.said.form == isCentury {
		d.said.year = 100 * (d.said.n - 1)
	}
	return d, toks[i].val < toks[f.from].val
}

// hourBefore finds the "6" of "6 to 8 p.m." and of "between 6 and 8 p.m."
func hourBefore(f *found, toks []token, limit int) (found, bool) {
	i := f.from - 2
	if i < limit || f.to < f.from+2 || toks[f.from+1].class&cAmPm == 0 || !toks[i+1].joins() ||
		toks[i].class&(cClock|cDotted|cNumber) == 0 {
		return found{}, false
	}
	if toks[i+1].class&cTo == 0 && (i == 0 || toks[i-1].class&cBetween == 0) {
		return found{}, false
	}
	d := *f
	d.from, d.to = i, i+1
	d.said.clock = int(toks[i].val)
	if toks[i].class&cNumber != 0 {
		d.said.clock *= 60
	}
	if d.said.clock > 720 {
		return found{}, false
	}
	d.said.clock = d.said.clock%720 + int(toks[f.from+1].val)
	if d.said.clock > f.said.clock { // 11 to 1 p.m.
		d.said.clock = (d.said.clock + 720) % 1440
	}
	return d, true
}

// dayBefore finds the "1" of "1 to 5 September" and of "the 1st to the 5th of September".
func dayBefore(f *found, toks []token, limit int) (found, bool) {
	i := f.from
	first := &toks[i]
	if first.class&cDet != 0 { // the 1st to the 5th of September
		first = &toks[i+1]
	}
	if f.said.form != isCalendar || f.said.day == 0 || f.said.month == 0 || first.class&(cDay|cOrdinal) == 0 ||
		i-2 < limit || !toks[i-1].joins() || toks[i-2].class&(cDay|cOrdinal) == 0 {
		return found{}, false
	}
	d := *f
	d.from, d.to = i-2, i-1
	d.said.day = int(toks[i-2].val)
	return d, true
}

// daysBefore appends the "1" and "2" of "1, 2, 3 and 5 September" before the "3".
func daysBefore(out []found, f *found, toks []token, limit int) []found {
	first := f.from
	for day := f.said.day; f.said.day != 0 && first-2 >= limit && toks[first-1].isComma() && toks[first-2].class&(cDay|cOrdinal) != 0 && int(toks[first-2].val) < day; first -= 2 {
		day = int(toks[first-2].val)
	}
	for i := first; i < f.from; i += 2 {
		d := *f
		d.from, d.to, d.said.day = i, i+1, int(toks[i].val)
		out = append(out, d)
	}
	return out
}

// share gives "the 3rd" the month of "the 3rd and 4th of March", "May" the year
// of "between May and July 2019", "Q2" that of "Q2 to Q4 2010", "Monday" the part
// of the day of "Monday and Tuesday evenings" and "Thursday" the week of "Thursday
// and Friday of next week".
func share(a, b *meaning) {
	if a.form == isWeekday && a.dir == nearest && b.form == isWeekdayOf && a.weekday < b.weekday {
		a.form, a.dir = isWeekdayOf, b.dir
		return
	}
	if a.form == isWeekday && b.form == isOften && b.weekday != 0 {
		a.form, a.part = isOften, b.part // on Monday and Tuesday evenings, from Monday to Friday of each week
		return
	}
	if a.form == b.form && a.form == isQuarter && a.year == 0 && b.year != 0 {
		a.year = b.year
		if a.n > b.n {
			a.year-- // Q4 and Q1 2025
		}
	}
	if a.form == isMonth && a.dir == nearest && (b.form == isThenOf || b.form == isMonthOf) && b.month > a.month && b.day == 0 {
		a.form, a.dir = b.form, b.dir // in April and October of that year, between May and August last year
		return
	}
	if b.form != isCalendar || a.year != 0 || a.form != isCalendar && a.form != isMonth {
		return
	}
	if a.month == 0 && a.day != 0 && b.day != 0 {
		a.month, a.year = b.month, b.year
		return
	}
	if a.month != 0 && b.month != 0 && b.year != 0 {
		a.form, a.year = isCalendar, b.year
		if a.month > b.month {
			a.year--
		}
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

// ordinal is that of a day in figures: "25th".
const ordinal = cOrdinal | cFigures

// dayAfter finds the "25" of "April 24 and 25", and of "the 24th and 25th".
func dayAfter(f *found, toks []token, until int) (found, bool) {
	i := f.to
	alone := f.said.month == 0 && i+1 < until && toks[i-1].class&toks[i+1].class&ordinal != ordinal // not "the 24th and 25th"
	if f.said.form != isCalendar || f.said.day == 0 || alone || f.said.year != 0 || i+1 >= until ||
		toks[i-1].class&(cDay|cOrdinal) == 0 || !toks[i].joins() && !listed(toks[i:]) || toks[i+1].class&(cDay|cOrdinal) == 0 ||
		i+2 < len(toks) && toks[i+2].class&(cCount|cUnits|cUnit|cAmPm) != 0 {
		return found{}, false
	}
	d := *f
	d.from, d.to = i+1, i+2
	d.said.day = int(toks[i+1].val)
	d.said.weekday = 0
	return d, d.said.day > f.said.day
}

// sharedYear gives both days the year of "June 3-5, 2024".
func sharedYear(f, d *found, toks []token) {
	i := d.to
	if i < len(toks) && toks[i].class&cTimeJoin != 0 {
		i++
	}
	if i < len(toks) && toks[i].class&cYear != 0 {
		d.to, d.said.year, f.said.year = i+1, int(toks[i].val), int(toks[i].val)
	}
}

// listed tells whether a comma and an ordinal in figures follow, or days of which
// the last is joined: "August 4th, 10th and 15th", "August 4, 10 and 15".
func listed(toks []token) bool {
	if toks[0].class&cTimeJoin != 0 && len(toks) > 1 && toks[1].class&ordinal == ordinal {
		return true
	}
	i := 0
	for i+2 < len(toks) && toks[i].isComma() && toks[i+1].class&cDay != 0 {
		i += 2
	}
	return i > 0 && i+1 < len(toks) && toks[i].joins() && toks[i+1].class&cDay != 0 &&
		(i+2 == len(toks) || toks[i+2].class&(cCount|cUnits|cUnit|cAmPm|cMonth) == 0)
}
