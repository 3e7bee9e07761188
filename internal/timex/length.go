package timex

import "strconv"

// Lengths of time and times that recur: how they are read and written.

// timeUnit reads the unit that is named.
func timeUnit(m *match) unit {
	if t := m.unit(); t != nil {
		return t.unit
	}
	return noUnit
}

// unit returns the token that names a unit, by its class or as a word of the
// pattern.
func (m *match) unit() *token {
	if t := m.find(cUnit | cUnits | cSeason); t != nil {
		return t
	}
	for i := range m.seq.elems {
		if t := &m.toks[m.at+i]; t.unit != noUnit {
			return t
		}
	}
	return nil
}

// count reads a number of units: 1 where none is told.
func count(m *match) int {
	switch {
	case m.has(cSome):
		return unknownCount
	}
	n := 1
	if t := m.unit(); t != nil && t.unit == uWeek && t.val != 0 {
		n = int(t.val) // a fortnight is two weeks
	}
	if t := m.find(cNumber); t != nil {
		n *= min(int(t.val), 1_000_000)
	}
	return n
}

// length reads a number of units: "three weeks", "a few days", "2 1/2 years".
func length(m *match) meaning {
	s := meaning{form: isLength, n: count(m), unit: timeUnit(m)}
	s.period = s.unit == uMonth && m.toks[m.at].class&cDet != 0
	if m.has(cUnits) && !m.has(cNumber|cSome) {
		s.n = unknownCount
	}
	if m.has(cHalf) {
		s.half = true
	}
	return s
}

// lengthToDay reads a number of units that lead to the same day of the year.
func lengthToDay(m *match) meaning {
	s := length(m)
	s.whole = true
	return s
}

// manyUnits reads units of which no number is told: "years".
func manyUnits(m *match) meaning {
	return meaning{form: isLength, n: unknownCount, unit: timeUnit(m)}
}

// lengths reads a number of units and of smaller ones: "two hours and ten
// minutes".
func lengths(m *match) meaning {
	s := length(m)
	rest := m.findN(cNumber, 1)
	if rest == nil { // a year and three months
		s.n, rest = 1, m.find(cNumber)
	}
	s.rest, s.restUnit = int(rest.val), m.findN(cUnit|cUnits, 1).unit
	return s
}

// couple reads two units.
func couple(m *match) meaning { return meaning{form: isLength, n: 2, unit: timeUnit(m)} }

// lengthRange reads a number of units between two.
func lengthRange(m *match) meaning {
	return meaning{form: isLength, n: unknownCount, unit: timeUnit(m)}
}

// halfDozen reads six units, halfDozenAgo six units back.
func halfDozen(m *match) meaning    { return meaning{form: isLength, n: 6, unit: timeUnit(m)} }
func halfDozenAgo(m *match) meaning { return meaning{form: isAway, n: -6, unit: timeUnit(m)} }

// threeQuarters reads three quarters of an hour.
func threeQuarters(*match) meaning { return meaning{form: isLength, n: 45, unit: uMinute} }

// hoursAnd returns a reader of hours and some minutes.
func hoursAnd(minutes int) func(*match) meaning {
	return func(m *match) meaning {
		s := length(m)
		s.rest, s.restUnit = minutes, uMinute
		return s
	}
}

// quarterCentury reads twenty-five years.
func quarterCentury(*match) meaning { return meaning{form: isLength, n: 25, unit: uYear} }

// rate reads how often in a unit something is: "three times a year".
func rate(m *match) meaning {
	return meaning{form: isOften, n: 1, unit: m.last().unit}
}

// halfUnit reads half a unit.
func halfUnit(m *match) meaning { return meaning{form: isLength, half: true, unit: timeUnit(m)} }

// oftenAbout reads a time that recurs each so many units, between two numbers.
func oftenAbout(m *match) meaning {
	return meaning{form: isOften, n: unknownCount, unit: timeUnit(m)}
}

// oftenHalf reads a time that recurs each half unit.
func oftenHalf(m *match) meaning {
	s := halfUnit(m)
	s.form = isOften
	return s
}

// weekdayOften reads a weekday of every week.
func weekdayOften(m *match) meaning {
	return meaning{form: isOften, weekday: int(m.find(cWeekday).val)}
}

// often reads a time that recurs each so many units, or on weekdays.
func often(m *match) meaning {
	s := meaning{form: isOften, n: count(m), unit: timeUnit(m)}
	if t := m.find(cSeason); t != nil {
		s.n, s.unit = int(t.val), uSeason
	}
	if s.unit == noUnit {
		s.unit = timeUnit(m)
	}
	if t := m.find(cOften); t != nil {
		s.unit, s.n = t.unit, max(1, int(t.val))
	}
	if t := m.find(cWeekday | cWeekdays); t != nil {
		s.weekday = int(t.val)
	}
	if t := m.find(cMonth); t != nil {
		s.month = int(t.val)
	}
	if p := part(m); p != "" {
		s.part = p
	}
	if t := m.find(cOrdinal); t != nil {
		s.n = int(t.val)
	}
	return s
}

// appendLength writes a duration: P3D, PT10H, PXW, P2Y6M.
func appendLength(b []byte, s *meaning) []byte {
	b = append(b, 'P')
	n, u := s.n, s.unit
	switch u {
	case uSecond, uMinute, uHour:
		b = append(b, 'T')
	case uDecade, uCentury, uMillennium:
		if n > 0 {
			years := [...]int{10, 100, 1000}[u-uDecade]
			n, u = n*years, uYear
			if s.half {
				return append(strconv.AppendInt(b, int64(n+years/2), 10), unitCodes[u]...)
			}
		}
	}
	switch {
	case n == unknownCount:
		b = append(append(b, 'X'), unitCodes[u]...)
	case n > 0 || !s.half:
		b = append(strconv.AppendInt(b, int64(n), 10), unitCodes[u]...)
	}
	if s.half {
		b = append(b, halves[u]...)
	}
	if s.rest > 0 {
		if s.restUnit <= uHour && s.unit > uHour {
			b = append(b, 'T')
		}
		b = append(strconv.AppendInt(b, int64(s.rest), 10), unitCodes[s.restUnit]...)
	}
	return b
}

// appendOften writes a set: P1D for "daily", XXXX-WXX-1 for "every Monday".
func appendOften(b []byte, s *meaning) []byte {
	switch {
	case s.weekday != 0:
		b = append(append(b, "XXXX-WXX-"...), byte('0'+s.weekday))
		return appendClock(b, s)
	case s.month != 0:
		return pad(append(b, "XXXX-"...), s.month, 2)
	case s.part != "":
		return appendClock(append(b, "XXXX-XX-XX"...), s)
	case s.unit == uSeason:
		return append(append(b, "XXXX-"...), seasonCodes[s.n]...)
	case s.unit == uWeekend:
		return append(b, "XXXX-WXX-WE"...)
	}
	return appendLength(b, s)
}

// unitCodes holds TIMEX3's letters of the units in a duration.
var unitCodes = [...]string{
	uSecond: "S", uMinute: "M", uHour: "H", uDay: "D", uWeekend: "WE", uWeek: "W", uMonth: "M", uQuarter: "Q",
	uSeason: "S", uHalf: "H", uYear: "Y", uDecade: "DE", uCentury: "C", uMillennium: "L",
}

// halves holds what half a unit is in the next smaller one.
var halves = [...]string{
	uSecond: "", uMinute: "30S", uHour: "30M", uDay: "T12H", uWeekend: "1D", uWeek: "3D", uMonth: "15D", uQuarter: "45D",
	uSeason: "45D", uHalf: "3M", uYear: "6M", uDecade: "5Y", uCentury: "50Y", uMillennium: "500Y",
}
