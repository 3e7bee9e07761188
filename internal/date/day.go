package date

import (
	"fmt"
	"strconv"
	"time"
)

// Day is a civil day of the proleptic Gregorian calendar, counted from
// 1 January 1970 (day 0). It has no hour and no zone.
type Day int32

// NewDay returns the day of a year, month and day of the month. Values beyond
// their range are carried over as time.Date does: 31 June is 1 July.
func NewDay(year, month, day int) Day {
	return Day(daysBefore(year, month) + day - 1)
}

// DayOf returns the civil day of an instant in the instant's own zone.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return NewDay(y, int(m), d)
}

// daysBefore counts the days from 1 January 1970 to the first of a month, by
// the calendar arithmetic of Howard Hinnant's "chrono-compatible low-level
// date algorithms": years begin in March, so the leap day comes last.
func daysBefore(year, month int) int {
	year += floorDiv(month-1, 12)
	month = floorMod(month-1, 12) + 1
	if month <= 2 {
		year--
		month += 12
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := (153*(month-3) + 2) / 5
	return era*146097 + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - 719468
}

// Civil returns the year, month (1 to 12) and day of the month.
func (d Day) Civil() (year, month, day int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = mp + 3
	year = yoe + era*400
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}

// Year returns the day's year.
func (d Day) Year() int { y, _, _ := d.Civil(); return y }

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday { return time.Weekday(floorMod(int(d)+4, 7)) }

// Time returns midnight UTC of the day.
func (d Day) Time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// AddMonths moves by whole months and keeps the day of the month, or takes the
// last of a month that is too short: a month after 31 January is 28 February.
func (d Day) AddMonths(n int) Day {
	y, m, day := d.Civil()
	return NewDay(y, m+n, min(day, DaysIn(y, m+n)))
}

// ISOWeek returns the ISO 8601 year and week number in which the day lies.
func (d Day) ISOWeek() (year, week int) {
	thursday := d.Monday() + 3
	year = thursday.Year()
	return year, int(thursday-NewDay(year, 1, 1))/7 + 1
}

// Monday returns the Monday of the day's ISO week.
func (d Day) Monday() Day { return d - Day(floorMod(int(d)+3, 7)) }

// String returns the day in ISO 8601 form, "2025-05-19".
func (d Day) String() string { return string(d.Append(make([]byte, 0, len("2006-01-02")))) }

// Append appends the day as String gives it.
func (d Day) Append(b []byte) []byte {
	y, m, day := d.Civil()
	digit := func(n int) byte { return '0' + byte(n%10) }
	if y < 0 || y > 9999 {
		b = append(b, yearString(y)...)
	} else {
		b = append(b, digit(y/1000), digit(y/100), digit(y/10), digit(y))
	}
	return append(b, '-', digit(m/10), digit(m), '-', digit(day/10), digit(day))
}

func twoDigits(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }

// DaysIn returns the number of days of a month; months beyond 1 to 12 are
// carried into other years.
func DaysIn(year, month int) int {
	return daysBefore(year, month+1) - daysBefore(year, month)
}

// Valid tells whether a year, month and day name a day of the calendar.
func Valid(year, month, day int) bool {
	return month >= 1 && month <= 12 && day >= 1 && day <= DaysIn(year, month)
}

func yearString(y int) string {
	if y < 0 {
		return fmt.Sprintf("-%04d", -y)
	}
	if y > 9999 {
		return strconv.Itoa(y)
	}
	return twoDigits(y/100) + twoDigits(y%100)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - floorDiv(a, b)*b }
