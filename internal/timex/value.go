package timex

import (
	"strconv"

	"resetline/internal/date"
)

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

// appendBeforeChrist writes a day, month, year or century before Christ: BC0331-10,
// BC04.
func appendBeforeChrist(b []byte, s *meaning) []byte {
	b = append(b, "BC"...)
	if s.unit == uCentury {
		return pad(b, s.year, 2)
	}
	b = pad(b, s.year, 4)
	if s.month != 0 {
		b = pad(append(b, '-'), s.month, 2)
	}
	if s.day != 0 {
		b = pad(append(b, '-'), s.day, 2)
	}
	return b
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

// seasonCodes holds TIMEX3's codes of the seasons, spring first.
var seasonCodes = [...]string{"", "SP", "SU", "FA", "WI"}

// appendCalendar writes what a meaning turned out to be, with its time of day.
func appendCalendar(b []byte, s *meaning, a answer) []byte {
	b = appendDate(b, a.date)
	if a.weekend {
		y, w := a.date.First.ISOWeek()
		b = pad(append(pad(b[:len(b)-len("2006-01-02")], y, 4), "-W"...), w, 2)
		b = append(b, "-WE"...)
	}
	return appendClock(b, s)
}
