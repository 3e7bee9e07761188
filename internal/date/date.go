// Package date holds dates as people write them: to the day, week, month,
// quarter, season, half-year, year, decade or century that was said and no
// finer, as a stretch of time, or before, after or about one of these.
//
// A [Date] is the days it covers together with the precision it was given in.
// "May 2025" and "1 to 31 May 2025" cover the same days and are two dates.
// Comparing and containing look at the days alone; what a reader sees keeps
// the precision. In data, dates are written in EDTF (ISO 8601-2:2019, the
// Library of Congress's Extended Date/Time Format, levels 0 to 2); see
// [Date.EDTF] and [Parse].
package date

// Precision is the unit a date was given in.
type Precision uint8

// The precisions, from none to coarse. Range is a stretch with two named ends.
const (
	None Precision = iota
	ByDay
	ByWeek
	ByMonth
	ByQuarter
	BySeason
	ByHalf
	ByYear
	ByDecade
	ByCentury
	Range
)

var precisionNames = [...]string{"", "day", "week", "month", "quarter", "season", "half-year", "year", "decade", "century", "range"}

// String returns the precision's name in English: "day", "month", "range".
func (p Precision) String() string { return precisionNames[p] }

// Qualifier says how a date's edges are meant.
type Qualifier uint8

// The qualifiers. Before and After are open towards the past and the future
// and include the date they name, as "by 2026" and "since May" do.
const (
	Exact Qualifier = iota
	About
	After
	Early
	Mid
	Late
	Before
	BeforeEarly // a part of the date is named: "by early May"
	BeforeMid
	BeforeEnd // "by the end of 2026"
	Until     // what goes on up to a date: "until May"
	UntilEarly
	UntilMid
	UntilEnd
)

// IsBefore tells whether a date with the qualifier is open towards the past.
func (q Qualifier) IsBefore() bool { return q >= Before }

// Date is a date as somebody gave it. It covers the days First to Last, both
// included; a Before or After date names its known edge only. The zero value
// is no date. Dates are comparable with == and may be map keys.
type Date struct {
	First, Last Day
	Precision   Precision
	// Ends is the precision of both ends of a Range, None otherwise.
	Ends      Precision
	Qualifier Qualifier
}

// IsZero tells whether d is no date at all.
func (d Date) IsZero() bool { return d.Precision == None }

// OneDay tells whether d is one certain day, or a part of one: "late on Wednesday"
// leaves the hour open, not the day.
func (d Date) OneDay() bool {
	return d.Precision == ByDay && (d.Qualifier == Exact || Early <= d.Qualifier && d.Qualifier <= Late)
}

// Open tells whether d has one edge only ("by 2026", "since May").
func (d Date) Open() bool { return d.Qualifier.IsBefore() || d.Qualifier == After }

// Place is the day by which lists put d in order: its last if d is a limit, else
// its first.
func (d Date) Place() Day {
	if d.Qualifier.IsBefore() {
		return d.Last
	}
	return d.First
}

// Contains tells whether every day of e lies within d's days.
func (d Date) Contains(e Date) bool { return d.First <= e.First && e.Last <= d.Last }

// Overlaps tells whether d and e share a day.
func (d Date) Overlaps(e Date) bool { return d.First <= e.Last && e.First <= d.Last }

// Days returns how many days d covers.
func (d Date) Days() int { return int(d.Last-d.First) + 1 }

// With returns d with another qualifier.
func (d Date) With(q Qualifier) Date {
	d.Qualifier = q
	return d
}

// OnDay returns the date of a single day.
func OnDay(d Day) Date { return Date{First: d, Last: d, Precision: ByDay} }

// Week returns the ISO week, Monday to Sunday, in which a day lies.
func Week(d Day) Date {
	return Date{First: d.Monday(), Last: d.Monday() + 6, Precision: ByWeek}
}

// Month returns a calendar month; months beyond 1 to 12 are carried over.
func Month(year, month int) Date { return months(year, month, 1, ByMonth) }

// Quarter returns a calendar quarter, 1 to 4.
func Quarter(year, quarter int) Date { return months(year, 3*quarter-2, 3, ByQuarter) }

// Half returns a half of a calendar year, 1 or 2.
func Half(year, half int) Date { return months(year, 6*half-5, 6, ByHalf) }

// Season returns a season of the northern hemisphere by whole months: spring
// is 1 (March to May), summer 2, autumn 3, winter 4 (December and the two
// months after it, of the year it begins in).
func Season(year, season int) Date { return months(year, 3*season, 3, BySeason) }

// Year returns a calendar year.
func Year(year int) Date { return months(year, 1, 12, ByYear) }

// Decade returns the ten years that share a year's first three digits.
func Decade(year int) Date {
	return months(floorDiv(year, 10)*10, 1, 120, ByDecade)
}

// Century returns the hundred years that share a year's first two digits, as
// EDTF and TIMEX3 count them: the twentieth century is 1900 to 1999.
func Century(year int) Date {
	return months(floorDiv(year, 100)*100, 1, 1200, ByCentury)
}

func months(year, month, n int, p Precision) Date {
	return Date{First: NewDay(year, month, 1), Last: NewDay(year, month+n, 1) - 1, Precision: p}
}

// Between returns the stretch from the first day of one date to the last of
// another, in whichever order they come. Its ends keep the coarser of the two
// precisions: "1 May to July" does not say where in July it ends.
func Between(a, b Date) Date {
	if b.First < a.First {
		a, b = b, a
	}
	ends := max(a.endPrecision(), b.endPrecision())
	d := Date{First: a.First, Last: max(a.Last, b.Last), Precision: Range, Ends: ends}
	return d.widen()
}

func (d Date) endPrecision() Precision {
	if d.Precision == Range {
		return d.Ends
	}
	return d.Precision
}

// widen moves the edges of a range out to whole units of its ends' precision,
// and names weeks by their days: EDTF has no week.
func (d Date) widen() Date {
	if d.Ends == ByWeek {
		d.Ends = ByDay
	}
	first, last := d.First.unit(d.Ends), d.Last.unit(d.Ends)
	d.First, d.Last = first.First, last.Last
	return d
}

// unit returns the day, month, quarter ... of a precision in which d lies.
func (d Day) unit(p Precision) Date {
	y, m, _ := d.Civil()
	switch p {
	case ByWeek:
		return Week(d)
	case ByMonth:
		return Month(y, m)
	case ByQuarter:
		return Quarter(y, (m+2)/3)
	case BySeason:
		return seasonOf(y, m)
	case ByHalf:
		return Half(y, (m+5)/6)
	case ByYear:
		return Year(y)
	case ByDecade:
		return Decade(y)
	case ByCentury:
		return Century(y)
	}
	return OnDay(d)
}

func seasonOf(year, month int) Date {
	if month < 3 {
		return Season(year-1, 4)
	}
	return Season(year, month/3)
}

// Compare orders dates as a timeline does: by their place, then the finer before
// the coarser, so that 1 May stands before May.
func Compare(a, b Date) int {
	switch {
	case a.Place() != b.Place():
		return int(a.Place()) - int(b.Place())
	case a.First != b.First:
		return int(a.First) - int(b.First)
	case a.Last != b.Last:
		return int(a.Last) - int(b.Last)
	case a.Precision != b.Precision:
		return int(a.Precision) - int(b.Precision)
	}
	return int(a.Qualifier) - int(b.Qualifier)
}
