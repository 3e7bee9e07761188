package timex

import "resetline/internal/date"

// What a preposition and a modifier make of a date: its limit ("by May"), its beginning
// ("since May"), its early or late part.

// qualifier reads the preposition before an expression and its modifier.
func (r *resolver) qualifier(f *found, s *meaning, d date.Date, tense Tense) date.Qualifier {
	if q := r.limited(f, s, d, tense); q != date.Exact {
		return q
	}
	if s.aside || s.edge != NoMod {
		return date.Exact
	}
	switch s.mod {
	case Start:
		return date.Early
	case Mid:
		return date.Mid
	case End:
		return date.Late
	case Approx:
		return date.About
	}
	if s.roundly() {
		return date.About
	}
	return date.Exact
}

// limited returns what the preposition before an expression makes of it, exact for nothing. What was
// done before an hour was done on its day, and what is not done before a day may be done on it.
func (r *resolver) limited(f *found, s *meaning, d date.Date, tense Tense) date.Qualifier {
	if f.from == 0 {
		return date.Exact
	}
	at := atLeast(r.toks, f.from)
	t, word := &r.toks[at-1], tokenAt(r.toks, at-2)
	switch {
	case t.val == isThan && word.word == r.l.later.id && tokenAt(r.toks, at-3).val == isNot:
		return limit(s, d)
	case s.possessive && tense == Past && t.isBy() && !r.limitsBehind(f.to), // "torn off by Friday's storm"
		t.isUntil() && r.notUntil(at-1):
		return date.Exact
	case t.isUntil():
		return limit(s, d) + (date.Until - date.Before)
	case t.isBy():
		return limit(s, d)
	case t.class&cSince != 0:
		return date.After
	}
	const before = cIn | cAppoint
	if t.class&before != before || !(s.mod == End || r.closesPhrase(f)) {
		return date.Exact
	}
	if (s.hasClock || s.part != "") && tense == Past || tense == Future && r.notUntil(at-1) || word.val == isNot {
		return date.Exact
	}
	return limit(s, d)
}

// roundly tells whether a count of years is a round one, so that the year it leads to is
// no more than about the one that is meant: "two decades ago", "20 years ago".
func (s *meaning) roundly() bool {
	return s.form == isAway && (s.unit > uYear || s.unit == uYear && s.n%10 == 0)
}

// closesPhrase tells "before Christmas" from "before the Christmas party" and
// "before Thursday's vote".
func (r *resolver) closesPhrase(f *found) bool {
	return !f.said.possessive && (f.to == len(r.toks) || r.toks[f.to].endsPhrase())
}

// limit is what "by" and "until" make of a date and the part of it that is said: a
// day has none.
func limit(s *meaning, d date.Date) date.Qualifier {
	switch {
	case s.aside || d.Precision == date.ByDay:
	case s.mod == Start:
		return date.BeforeEarly
	case s.mod == Mid:
		return date.BeforeMid
	case s.mod == End:
		return date.BeforeEnd
	}
	return date.Before
}

// limitsBehind tells whether the noun behind a possessive ending names a limit: "Friday's deadline",
// "Friday's end".
func (r *resolver) limitsBehind(ending int) bool {
	noun := &r.toks[min(ending+1, len(r.toks)-1)]
	return noun.val == isDeadline || noun.word == r.l.end.id
}

// notUntil tells "it will not open until May", when it opens, from "it is open
// until May".
func (r *resolver) notUntil(until int) bool {
	return hasValue(lastSentence(r.toks[:until], reach), isNot)
}
