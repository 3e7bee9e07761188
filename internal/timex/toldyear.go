package timex

import "resetline/internal/date"

// A day, month or season without its year may be of the year that the sentence has told:
// "In 2016, voters went to the polls in June".

// tellsYear tells whether the year that one expression states holds for the
// next: it opens the sentence ("In 2016, voters went to the polls in June"), or
// nothing but connecting words stand between ("on 24 December 2020 and 1
// January").
func (r *resolver) tellsYear(a, b *found) bool {
	if a.said.form != isCalendar || a.said.year == 0 {
		return false
	}
	connected := true
	for i := a.to; i < b.from; i++ {
		t := &r.toks[i]
		if t.class&cStop != 0 && t.word != r.l.colon.id || i-a.to > reach {
			return false
		}
		connected = connected && t.class&(cJoin|cPrep|cIn|cTimeJoin) != 0
	}
	opens := a.from == 0 || a.from > 1 && r.toks[a.from-2].class&cStop != 0 || a.from == 1
	return connected || opens || r.openedBy(a.from)
}

// openedBy tells whether the year at a token is that of a noun with which its sentence begins:
// "During the plague of 2001 exports stopped, on 21 February".
func (r *resolver) openedBy(at int) bool {
	const longest = 12 // words
	if r.toks[at-1].class&cOf == 0 {
		return false
	}
	for i := at - 2; i >= max(0, at-longest); i-- {
		t := &r.toks[i]
		if i == 0 || r.toks[i-1].class&cStop != 0 {
			return t.class&cIn != 0 && t.class&(cSince|cUntil) == 0
		}
		if t.class&(cStop|verbal) != 0 {
			return false
		}
	}
	return false
}

// yearOfNoun returns the year of the noun that the expression in hand belongs to: "the
// summer holidays of 2027". 0 is none.
func (r *resolver) yearOfNoun() int {
	f := r.next
	if f == nil || f.from != r.to+2 || f.said.form != isCalendar || f.said.year == 0 || f.said.month != 0 ||
		r.toks[r.to+1].class&cOf == 0 || r.toks[r.to].class&cLetters == 0 || r.toks[r.to].class&(cPrep|cIn|cJoin) != 0 {
		return 0
	}
	return f.said.year
}

// inToldYear returns a day, month or season of the year that the expression
// before has told, or the one nearest to that where it told a day or month. A
// year to come is no guide to what has been.
func (r *resolver) inToldYear(s *meaning, t Tense) (d date.Date, ok bool) {
	now := r.c.Published
	if !r.c.HasPublished {
		now = r.told.Last + 366
	}
	if r.told.IsZero() && r.whenClause() {
		r.told = r.prev
	}
	told := r.told
	if told.IsZero() || t == Future || s.dir != nearest || s.form == isCalendar && s.month == 0 || told.First > now {
		return d, false
	}
	limit := r.at > 0 && r.toks[r.at-1].class&cUntil != 0 // "In February we were told: by the autumn"
	d, ok = r.closest(s, told.First, func(d date.Date) date.Day {
		if d.First > now || limit && d.Last < told.First || told.Precision == date.ByYear && d.First.Year() != told.First.Year() {
			return -1
		}
		return apart(d.First, told.First)
	})
	return r.afterFirst(s, d), ok
}

// whenClause tells whether the expression in hand stands in a clause about the year before
// it: "since 2018, when boats lay off the port for three days in October".
func (r *resolver) whenClause() bool {
	i := r.prevAt + 1
	return r.prev.Precision == date.ByYear && i+1 < r.at && r.toks[i].isComma() && r.toks[i+1].val == isWhen && sameClause(r.toks[i:r.at])
}

// wouldThen returns a day, month or season of which a clause tells what would be, as seen from
// the date before in it: "in May 2024 they said that checks would begin in October".
func (r *resolver) wouldThen(s *meaning, t Tense) (date.Date, bool) {
	const longest = 300 // days
	if s.dir != nearest || t != Future || s.form == isCalendar && s.month == 0 || !r.c.HasPublished ||
		r.prev.IsZero() || r.prev.Precision > date.ByMonth && r.prev.Precision != date.BySeason || r.prev.First > r.c.Published || !r.prevInClause() {
		return date.Date{}, false
	}
	if !hasValue(r.toks[r.prevAt:r.at], isWould) {
		return date.Date{}, false
	}
	for i := r.prevAt - 1; i >= 0 && r.toks[i].class&cStop == 0; i-- {
		if r.toks[i].val == isThat || r.toks[i].val == isRelative {
			return date.Date{}, false // "said that talks that opened in May were over and that one would be held"
		}
	}
	d, ok := r.closest(s, r.prev.First, r.fromPrev)
	return d, ok && d.First-r.prev.First <= longest
}

// byThen returns a month or season that is the limit of what its clause tells of the one before: "said in
// March that it counted on entry by the summer", "brought in in the spring and passed by October". What had
// been by then may have been before.
func (r *resolver) byThen(s *meaning, t Tense) (date.Date, bool) {
	at := r.at - 1
	if at > 0 && r.toks[at].word == r.l.the.id {
		at--
	}
	day := s.form == isCalendar && s.month != 0 && s.day != 0
	if s.form != isMonth && s.form != isSeason && !day || s.dir != nearest || at < 1 || r.toks[at].class&cUntil == 0 || r.to < len(r.toks) && !r.toks[r.to].endsPhrase() {
		return date.Date{}, false
	}
	told := r.prev.Precision == date.ByMonth || r.prev.Precision == date.BySeason
	if !told || r.toks[max(r.prevAt-1, 0)].val == isBeforehand || !r.c.HasPublished || !r.prevInClause() {
		return date.Date{}, false
	}
	if day && !r.toldThen() || !day && r.nearest(s, t).First > r.prev.First && !r.toldThen() {
		return date.Date{}, false
	}
	if _, i := clauseTense(r.toks, r.at, r.to); i > 0 && i < r.at && (r.toks[i].isHad() || auxiliary(r.toks, i).isHad()) {
		return date.Date{}, false
	}
	return r.closest(s, r.prev.First, func(d date.Date) date.Day {
		if d.First <= r.prev.First {
			return -1
		}
		return d.First - r.prev.First
	})
}

// toldThen tells whether the clause says of the date before, which is over, what was told or promised then, and nothing
// of now: "In January, the minister promised a deal by May", but not "a fund set up in January will close by May".
func (r *resolver) toldThen() bool {
	told := false
	for i := r.at - 1; i >= max(0, r.at-reach) && r.toks[i].class&cStop == 0; i-- {
		t := &r.toks[i]
		if t.class&cMonth == 0 && (t.class&cBe != 0 || t.isWill() || t.isHave() && !isTo(r.toks, i-1)) {
			return false
		}
		told = told || t.val == isPromised || t.val == isOrdering || t.class&cSaid != 0 || asksFor(r.toks, i)
	}
	return told && r.prev.Last < r.c.Published
}

// fromPrev is how many days after the date before another begins, negative where it is over
// by then.
func (r *resolver) fromPrev(d date.Date) date.Day {
	if d.Last < r.prev.First {
		return -1
	}
	return max(0, d.First-r.prev.First)
}

// movedThen returns a day to which something of long ago was moved from the day before in its
// clause: "set for 29 March 2019, was moved to 12 April".
func (r *resolver) movedThen(s *meaning, _ Tense) (date.Date, bool) {
	if s.form != isCalendar || s.month == 0 || s.day == 0 || !r.toldDay() || !r.c.HasPublished ||
		r.prev.First+366 > r.c.Published || !r.prevInClause() || !hasValue(lastClause(r.toks[r.prevAt:r.at], reach), isMoved) {
		return date.Date{}, false
	}
	return r.closest(s, r.prev.First, r.fromPrev)
}

// wentBefore returns a month or a day of one that "after" places before the date in its clause:
// "will meet on Monday after a vote in June".
func (r *resolver) wentBefore(s *meaning, d date.Date) (date.Date, bool) {
	if s.form != isMonth && s.form != isCalendar || s.month == 0 || s.year != 0 || s.dir != nearest || d.First <= r.prev.Last || d.First > r.prev.Last+366 || !r.prevInClause() {
		return date.Date{}, false
	}
	between := r.toks[r.prevAt:r.at]
	if !hasValue(between, isAfterwards) || hasClass(between, cJoin) || hasComma(between) || hasValue(between, isRelative) {
		return date.Date{}, false
	}
	return r.closest(s, r.prev.First, func(d date.Date) date.Day { return r.prev.Last - d.First })
}

// inThatMonth returns the month that its article says is one of the year that goes on from the date
// before: "The phone rang in September 2023. She won it in the February".
func (r *resolver) inThatMonth(s *meaning, t Tense) (date.Date, bool) {
	at := r.goneOnFrom(t)
	if s.form != isMonth || s.dir != nearest || s.possessive || t == Future || r.at < 2 || r.toks[r.at-1].word != r.l.the.id || r.toks[r.at-2].class&cIn == 0 ||
		at.IsZero() || !r.c.HasPublished || r.at-r.prevAt > toldWords || r.to < len(r.toks) && (!r.toks[r.to].endsPhrase() && r.toks[r.to].class&cDet == 0 || r.toks[r.to].class&cShortRange != 0) {
		return date.Date{}, false
	}
	return r.closest(s, at.First, func(d date.Date) date.Day {
		if d.First > r.c.Published || d.Last < at.First {
			return -1
		}
		return d.First - at.First
	})
}

// inToldMonth returns the month of which the sentence has told what was: "It fell in March and rose
// at the end of the month", or, of what came later in it, a sentence before: "They meet on 5 June. They vote later in the
// month".
func (r *resolver) inToldMonth(s *meaning, t Tense) (date.Date, bool) {
	if s.form != isTheUnit || s.unit != uMonth || s.n != 0 || r.prev.IsZero() || r.prev.Precision > date.ByMonth {
		return date.Date{}, false
	}
	later := s.aside && s.mod == End && r.at-r.prevAt <= toldWords
	switch {
	case t != Future && r.prev.Last < r.c.Published && (later || r.inSentence(r.prevAt)):
	case t == Future && r.prev.First > r.c.Published && later:
	default:
		return date.Date{}, false
	}
	return unitAt(r.prev.First, uMonth, 0), true
}
