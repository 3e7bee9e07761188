package timex

import "resetline/internal/date"

// A day of a month, without its year, is the one nearest to publication, as far as the
// tense of its clause lets it be.

// closest returns what a meaning may be in the year of a day, the one before or
// the one after that costs least; for a day of the month alone, in the month. A
// negative cost is that of what cannot be meant.
func (r *resolver) closest(s *meaning, near date.Day, cost func(date.Date) date.Day) (best date.Date, ok bool) {
	y, m, _ := near.Civil()
	least := date.Day(1 << 30)
	for i := -1; i <= 1; i++ {
		var d date.Date
		year, month := y+i, s.month
		if month == 0 {
			year, month = y, m+i
		}
		switch {
		case s.form != isCalendar:
			d = inYear(r.l, s, y+i)
		case s.day > date.DaysIn(year, month):
			continue
		default:
			d = date.OnDay(date.NewDay(year, month, s.day))
		}
		if c := cost(d); c >= 0 && c < least {
			best, least, ok = d, c, true
		}
	}
	return best, ok
}

// attributive tells whether the expression in hand belongs to a noun and not to
// its clause's verb: "the April 20 fire", "the deal of 19 May", but "the night of
// 19 May", "as of 19 May".
func (r *resolver) attributive() bool {
	if r.at == 0 {
		return false
	}
	t := &r.toks[r.at-1]
	if t.class&cOf != 0 && r.at > 1 {
		return r.toks[r.at-2].class&(cPart|cUnit|cUnits|cAs|cOrdinal) == 0
	}
	return t.class&cDet != 0 || t.word == r.l.possessive.id
}

// nearDay returns the day of a month, or a day of the month alone, that is
// nearest to publication either way; where that is far off, on the side that
// the clause speaks of.
func (r *resolver) nearDay(p date.Day, s *meaning, t Tense) date.Date {
	if t == Future && !s.ahead && r.attributive() {
		t = Unknown // "is looking into the April 20 fire": of either side
	}
	waits := r.waits && t != Past && tokenAt(r.toks, r.at-1).class&cUntil != 0 // "ten days until 31 December"
	d, ok := r.closest(s, p, func(d date.Date) date.Day {
		day := d.First
		if waits && day <= p || s.past && day > p || s.adjacent && day > p && s.weekday == 0 || s.dir == last && day >= p || s.dir == next && day <= p {
			return -1
		}
		return apart(day, p) + s.againstSaid(day, p) + s.against(t, day, p)
	})
	if !ok {
		return date.OnDay(p)
	}
	if s.weekday != 0 && isoWeekday(d.First) != s.weekday && apart(d.First, p) > slip {
		return onWeekday(d, s, t)
	}
	return d
}

// againstSaid returns how many days farther a day counts that is not the weekday that is told.
func (s *meaning) againstSaid(day, p date.Day) date.Day {
	switch {
	case s.weekday == 0 || isoWeekday(day) == s.weekday:
		return 0
	case apart(day, p) > slip:
		return againstWeekday
	}
	return againstSlip
}

// against returns how many days farther a day counts that lies against the tense of its clause.
func (s *meaning) against(t Tense, day, p date.Day) date.Day {
	ahead, far := day > p, day > p+soonToldOf
	switch {
	case s.planned && t == Past && far:
		return againstUnknown
	case s.planned && t == Future && day < p:
		return againstTense
	case s.planned:
		return 0
	case t == Past && far:
		return againstSureTense
	case t == Past && ahead, t == Future && day < p && !s.sure:
		return s.penalty()
	case t == Future && day < p:
		return againstSureFuture
	case t == Future || s.month == 0:
		return 0
	case t == Unknown && far:
		return againstUnknown
	case far:
		return againstPresent // three months ahead there would be a word of the future
	case ahead:
		return againstTense
	}
	return 0
}

// onWeekday returns the day of a month in the nearest year in which it is the weekday that is
// told, the years gone by first; the day itself if that is far.
func onWeekday(d date.Date, s *meaning, t Tense) date.Date {
	const years = 6 // in which every day has been every weekday, but for leap years
	y := d.First.Year()
	for n := 1; n <= years; n++ {
		for _, year := range [2]int{y - n, y + n} {
			if day := date.NewDay(year, s.month, min(s.day, date.DaysIn(year, s.month))); s.month != 0 && isoWeekday(day) == s.weekday && (year < y || t == Future) {
				return date.OnDay(day)
			}
		}
	}
	return d
}

// againstTense is how many days farther a day counts that lies on the other
// side of publication than the clause's tense. Clauses tell much about days on
// the other side ("declared a dividend payable Dec. 7"), so that nearness
// decides but for days about half a year off.
const (
	soonToldOf        = 60 // clauses of the past hardly tell of what is farther ahead
	againstTense      = 120
	againstNoun       = 75 // where the day may be that of a noun: "the hours before the fire on 1 December"
	againstPresent    = 165
	againstUnknown    = 150 // where there is no verb: "a fair from 6 to 9 September"
	againstSureTense  = 340
	againstSureFuture = 250 // ten months ahead there would be a year
	slip              = 7   // within so many days the wrong weekday is a slip
	againstSlip       = 200
	againstWeekday    = 700 // "Thursday 24 April" is in a year in which that is a Thursday
)

// penalty is how many days farther a day counts that lies against the tense.
func (s *meaning) penalty() date.Day {
	switch {
	case s.sure:
		return againstSureTense
	case s.ofNoun:
		return againstNoun
	}
	return againstTense
}
