package date

import (
	"fmt"
	"strconv"
	"strings"
)

// EDTF's numbers in the place of a month: seasons from 21, quarters from 33,
// half-years from 40.
const (
	edtfSeason  = 20
	edtfQuarter = 32
	edtfHalf    = 39
)

// EDTF writes d in the Extended Date/Time Format: "2025-05-19", "2025-05",
// "2025-21" (spring), "2025-34" (second quarter), "2025", "202X",
// "2025-05-19/2025-05-20", "../2026", "2025-05/..", "2025~". A week, which the
// format lacks, is the range of its days. Early, mid and late have no form in
// it and are left out, before a part of a date is before it.
func (d Date) EDTF() string {
	var s string
	switch d.Precision {
	case None:
		return ""
	case Range:
		s = d.First.unit(d.Ends).edtfUnit() + "/" + d.Last.unit(d.Ends).edtfUnit()
	case ByWeek:
		s = d.First.String() + "/" + d.Last.String()
	default:
		s = d.edtfUnit()
	}
	switch {
	case d.Qualifier == About:
		return strings.ReplaceAll(s, "/", "~/") + "~"
	case d.Qualifier.IsBefore():
		return "../" + s[strings.IndexByte(s, '/')+1:]
	case d.Qualifier == After:
		s, _, _ = strings.Cut(s, "/")
		return s + "/.."
	}
	return s
}

func (d Date) edtfUnit() string {
	y, m, _ := d.First.Civil()
	year := yearString(y)
	switch d.Precision {
	case ByMonth:
		return year + "-" + twoDigits(m)
	case ByQuarter:
		return fmt.Sprintf("%s-%d", year, edtfQuarter+(m+2)/3)
	case BySeason:
		return fmt.Sprintf("%s-%d", year, edtfSeason+m/3)
	case ByHalf:
		return fmt.Sprintf("%s-%d", year, edtfHalf+(m+5)/6)
	case ByYear:
		return year
	case ByDecade:
		return year[:len(year)-1] + "X"
	case ByCentury:
		return year[:len(year)-2] + "XX"
	}
	return d.First.String()
}

// Parse reads an EDTF date in the forms that [Date.EDTF] writes, and an ISO
// week ("2025-W21"). The error says what a date may look like.
func Parse(s string) (Date, error) {
	from, to, isRange := strings.Cut(s, "/")
	if !isRange {
		return parseUnit(s, s)
	}
	switch {
	case from == "..":
		d, err := parseUnit(to, s)
		return d.With(Before), err
	case to == "..":
		d, err := parseUnit(from, s)
		return d.With(After), err
	}
	a, err := parseUnit(from, s)
	if err != nil {
		return Date{}, err
	}
	b, err := parseUnit(to, s)
	if err != nil {
		return Date{}, err
	}
	if b.Last < a.First {
		return Date{}, fmt.Errorf("the date %q ends before it begins; put the earlier day first", s)
	}
	d := Between(a, b)
	if a.Qualifier == About || b.Qualifier == About {
		d.Qualifier = About
	}
	return d, nil
}

// parseUnit reads one side of an interval; whole is quoted in errors.
func parseUnit(s, whole string) (Date, error) {
	body, about := strings.CutSuffix(s, "~")
	if !about {
		body, about = strings.CutSuffix(s, "?")
	}
	d, ok := readUnit(body)
	if !ok {
		if y, m, day, isDay := digits3(body); isDay {
			return Date{}, fmt.Errorf("there is no day %04d-%02d-%02d; correct the date", y, m, day)
		}
		if d, ok := Meant(whole); ok {
			return Date{}, fmt.Errorf("%q is no date; write %s", whole, d)
		}
		return Date{}, fmt.Errorf("%q is no date; write 2025-05-19, 2025-05, 2025, 2025-21 (spring), 202X, 2025-05-19/2025-05-20, ../2026 or 2025-05/.., with ~ for about", whole)
	}
	if about {
		d.Qualifier = About
	}
	return d, nil
}

func readUnit(s string) (Date, bool) {
	parts := strings.Split(s, "-")
	year, ok := digits(parts[0], 4)
	switch {
	case len(parts) == 1 && ok:
		return Year(year), true
	case len(parts) == 1:
		return readMasked(s)
	case !ok || len(parts) > 3:
		return Date{}, false
	case len(parts) == 2 && strings.HasPrefix(parts[1], "W"):
		return readWeek(year, parts[1][1:])
	}
	month, ok := digits(parts[1], 2)
	if !ok {
		return Date{}, false
	}
	if len(parts) == 2 {
		return monthNumber(year, month)
	}
	day, ok := digits(parts[2], 2)
	if !ok || !Valid(year, month, day) {
		return Date{}, false
	}
	return OnDay(NewDay(year, month, day)), true
}

func monthNumber(year, n int) (Date, bool) {
	switch {
	case n >= 1 && n <= 12:
		return Month(year, n), true
	case n > edtfSeason && n <= edtfSeason+4:
		return Season(year, n-edtfSeason), true
	case n > edtfQuarter && n <= edtfQuarter+4:
		return Quarter(year, n-edtfQuarter), true
	case n > edtfHalf && n <= edtfHalf+2:
		return Half(year, n-edtfHalf), true
	}
	return Date{}, false
}

func readMasked(s string) (Date, bool) {
	if head, ok := strings.CutSuffix(s, "XX"); ok {
		n, ok := digits(head, 2)
		return Century(n * 100), ok
	}
	head, ok := strings.CutSuffix(s, "X")
	if !ok {
		return Date{}, false
	}
	n, ok := digits(head, 3)
	return Decade(n * 10), ok
}

func readWeek(year int, s string) (Date, bool) {
	n, ok := digits(s, 2)
	if !ok || n < 1 {
		return Date{}, false
	}
	d := Week(NewDay(year, 1, 4) + Day(7*(n-1)))
	y, _ := d.First.ISOWeek()
	return d, y == year
}

func digits(s string, n int) (int, bool) {
	if len(s) != n || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	v, err := strconv.Atoi(s)
	return v, err == nil
}

func digits3(s string) (y, m, d int, ok bool) {
	p := strings.Split(s, "-")
	if len(p) != 3 {
		return 0, 0, 0, false
	}
	y, okY := digits(p[0], 4)
	m, okM := digits(p[1], 2)
	d, okD := digits(p[2], 2)
	return y, m, d, okY && okM && okD
}
