package timex

import (
	"strconv"

	"resetline/internal/date"
)

// unitCodes holds TIMEX3's letters of the units in a duration.
var unitCodes = [...]string{
	uSecond: "S", uMinute: "M", uHour: "H", uDay: "D", uWeekend: "WE", uWeek: "W", uMonth: "M", uQuarter: "Q",
	uSeason: "S", uHalf: "H", uYear: "Y", uDecade: "DE", uCentury: "C", uMillennium: "L",
}

// appendDate writes a date as TIMEX3 does: 2025-05-19, 2025-W21, 2025-Q2,
// 2025-SU, 199 for the nineties.
func appendDate(b []byte, d date.Date) []byte {
	y, m, day := d.First.Civil()
	switch d.Precision {
	case date.ByWeek:
		y, w := d.First.ISOWeek()
		return pad(append(pad(b, y, 4), "-W"...), w, 2)
	case date.ByMonth:
		return pad(append(pad(b, y, 4), '-'), m, 2)
	case date.ByQuarter:
		return append(pad(b, y, 4), '-', 'Q', byte('1'+m/3))
	case date.ByHalf:
		return append(pad(b, y, 4), '-', 'H', byte('1'+m/6))
	case date.BySeason:
		return append(append(pad(b, y, 4), '-'), seasonCodes[m/3]...)
	case date.ByYear:
		return pad(b, y, 4)
	case date.ByDecade:
		return pad(b, y/10, 3)
	case date.ByCentury:
		return pad(b, y/100, 2)
	}
	return pad(append(pad(append(pad(b, y, 4), '-'), m, 2), '-'), day, 2)
}

// pad appends a number with leading zeros to a width.
func pad(b []byte, n, width int) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	for w := 10; width > 1; width-- {
		p := 1
		for range width - 1 {
			p *= w
		}
		if n >= p {
			break
		}
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// appendClock writes the time of day: T10:35, TEV.
func appendClock(b []byte, s *meaning) []byte {
	switch {
	case s.hasClock:
		b = pad(append(b, 'T'), s.clock/60, 2)
		return pad(append(b, ':'), s.clock%60, 2)
	case s.part != "":
		return append(append(b, 'T'), s.part...)
	}
	return b
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
			n, u = n*[...]int{10, 100, 1000}[u-uDecade], uYear
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
	return b
}

// halves holds what half a unit is in the next smaller one.
var halves = [...]string{
	uSecond: "", uMinute: "30S", uHour: "30M", uDay: "T12H", uWeekend: "1D", uWeek: "3D", uMonth: "15D", uQuarter: "45D",
	uSeason: "45D", uHalf: "3M", uYear: "6M", uDecade: "5Y", uCentury: "50Y", uMillennium: "500Y",
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

// seasonCodes holds TIMEX3's codes of the seasons, spring first.
var seasonCodes = [...]string{"", "SP", "SU", "FA", "WI"}
