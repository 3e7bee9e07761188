package date

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

var (
	seasonNames  = [...]string{"spring", "summer", "autumn", "winter"}
	ordinalNames = [...]string{"first", "second", "third", "fourth"}
)

// String returns d in British English, with the precision it was given in:
// "19 May 2025", "week of 21 April 2025", "May 2025", "second quarter of
// 2025", "winter 2024-25", "2020s", "19 to 20 May 2025", "by 2026", "by the end of
// 2026".
func (d Date) String() string {
	if d.Qualifier.IsBefore() {
		return d.limit()
	}
	switch d.Qualifier {
	case About:
		return "about " + d.named()
	case After:
		return "since " + d.firstUnit().named()
	case Early:
		return d.part("early")
	case Mid:
		return d.part("mid")
	case Late:
		return d.part("late")
	}
	return d.bare()
}

// part names a part of a date: "early May 2025", "late in the week of 21 April
// 2025", "19 May 2025, late": the day of that is exact.
func (d Date) part(which string) string {
	within := which + " in "
	if which == "mid" {
		within = "in the middle of "
	}
	switch d.Precision {
	case ByDay:
		return d.bare() + ", " + strings.Replace(which, "mid", "in the middle of the day", 1)
	case ByWeek, ByQuarter, ByHalf:
		return within + d.named()
	}
	return which + " " + d.bare()
}

// limit names a date that is open towards the past: "by May 2025", "until the end
// of 2026".
func (d Date) limit() string {
	word, u := "by ", d.lastUnit()
	if d.Qualifier >= Until {
		word = "until "
	}
	switch d.Qualifier {
	case BeforeEarly, UntilEarly:
		return word + u.part("early")
	case BeforeMid, UntilMid:
		return word + strings.TrimPrefix(u.part("mid"), "in ") // "by the middle of the week of 21 April 2025"
	case BeforeEnd, UntilEnd:
		return word + "the end of " + u.named()
	}
	return word + u.named()
}

// named is bare with an article where one is wanted: "the week of 21 April 2025".
func (d Date) named() string {
	switch d.Precision {
	case ByWeek, ByQuarter, ByHalf, ByCentury, ByDecade:
		return "the " + d.bare()
	}
	return d.bare()
}

// Long returns d as String does, a single day with its weekday: "Monday 19
// May 2025".
func (d Date) Long() string {
	if d.OneDay() {
		return d.First.Weekday().String() + " " + d.String()
	}
	return d.String()
}

// InSentence returns d as Long does, with an article where a sentence has one:
// "the week of 21 April 2025".
func (d Date) InSentence() string {
	if d.Qualifier == Exact && d.Precision != ByDay {
		return d.named()
	}
	return d.Long()
}

// FromTo names the time from one date to another, each in its own precision:
// "about 1890 to 20 May 2025". Of a date that has one edge only, or is a stretch
// itself, the edge alone is named: "2017 to summer 2025" where the last date is
// "by summer 2025".
func FromTo(a, b Date) string {
	edge := func(d, unit Date) string {
		if !d.Open() {
			unit = unit.With(d.Qualifier)
		}
		return unit.String()
	}
	return edge(a, a.firstUnit()) + " to " + edge(b, b.lastUnit())
}

func (d Date) firstUnit() Date { return d.First.unit(d.endPrecision()) }
func (d Date) lastUnit() Date  { return d.Last.unit(d.endPrecision()) }

func (d Date) bare() string {
	y, m, day := d.First.Civil()
	switch d.Precision {
	case ByDay:
		return strconv.Itoa(day) + " " + time.Month(m).String() + " " + strconv.Itoa(y)
	case ByWeek:
		return "week of " + OnDay(d.First).bare()
	case ByMonth:
		return time.Month(m).String() + " " + strconv.Itoa(y)
	case ByQuarter:
		return fmt.Sprintf("%s quarter of %d", ordinalNames[(m-1)/3], y)
	case BySeason:
		if m == 12 {
			return fmt.Sprintf("winter %d\u2013%02d", y, (y+1)%100)
		}
		return fmt.Sprintf("%s %d", seasonNames[m/3-1], y)
	case ByHalf:
		return fmt.Sprintf("%s half of %d", ordinalNames[(m-1)/6], y)
	case ByYear:
		return strconv.Itoa(y)
	case ByDecade:
		return fmt.Sprintf("%ds", y)
	case ByCentury:
		return ordinal(y/100+1) + " century"
	case Range:
		return d.rangeWords()
	}
	return ""
}

// rangeWords names a month or year that both ends share only once.
func (d Date) rangeWords() string {
	a, b := d.firstUnit(), d.lastUnit()
	y1, m1, d1 := a.First.Civil()
	y2, m2, _ := b.Last.Civil()
	switch {
	case a == b:
		return a.bare()
	case d.Ends == ByDay && y1 == y2 && m1 == m2:
		return fmt.Sprintf("%d to %s", d1, b.bare())
	case d.Ends == ByDay && y1 == y2:
		return fmt.Sprintf("%d %s to %s", d1, time.Month(m1), b.bare())
	case d.Ends == ByMonth && y1 == y2:
		return fmt.Sprintf("%s to %s", time.Month(m1), b.bare())
	}
	return a.bare() + " to " + b.bare()
}

func ordinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return fmt.Sprint(n) + suffix
}

// HTML returns what may stand in the datetime attribute of HTML's time
// element, or "" where HTML has no form for the date: it knows days, weeks,
// months and years, and nothing uncertain.
func (d Date) HTML() string {
	if d.Qualifier != Exact && !d.OneDay() {
		return ""
	}
	switch d.Precision {
	case ByDay, ByMonth, ByYear:
		return d.edtfUnit()
	case ByWeek:
		y, w := d.First.ISOWeek()
		return fmt.Sprintf("%s-W%02d", yearString(y), w)
	}
	return ""
}
