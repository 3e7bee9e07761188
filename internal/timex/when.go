package timex

import "resetline/internal/date"

// Conditions of rules. They look at classes and at the forms of meanings, so
// that they serve every language.

// stretchy tells whether a meaning has a beginning, a middle and an end.
func stretchy(s *meaning) bool {
	switch s.form {
	case isCalendar, isUnit, isTheUnit, isMonth, isQuarter, isSeason, isDecade, isCentury, isSame, isAfter, isWeekday, isTime, isMonthOf, isThenOf:
		return true
	}
	return false
}

// countable tells whether a meaning can be more or less.
func countable(s *meaning) bool { return isDuration(s) || countedBack(s) }

// countedBack tells whether a meaning is counted from the present or from
// another.
func countedBack(s *meaning) bool {
	return s.form == isAway || s.form == isAfter || s.form == isYearAgo
}

// presentUnit tells whether a meaning is a unit of the present.
func presentUnit(s *meaning) bool { return s.form == isUnit || s.form == isWeekend }

// either tells whether a meaning is stretchy or countable.
func either(s *meaning) bool { return stretchy(s) || countable(s) }

// isDuration tells whether a meaning is a length.
func isDuration(s *meaning) bool { return s.form == isLength }

// oneDay tells whether a meaning is a day of the calendar, a weekday or a
// holiday.
func oneDay(s *meaning) bool {
	return s.namesDay() && s.form != isAway && s.unit == noUnit && !s.hasClock && s.part == ""
}

// hasDays tells whether a meaning is a stretch of whole days that has a first and
// a last one: "the last day of May".
func hasDays(s *meaning) bool {
	switch s.form {
	case isCalendar:
		return s.day == 0
	case isUnit, isTheUnit, isSame:
		return s.unit >= uMonth && s.unit <= uYear
	}
	return s.form == isMonth || s.form == isQuarter || s.form == isHalf
}

// halvable tells whether the halves of a meaning have no value of their own: "the
// first half of May".
func halvable(s *meaning) bool {
	switch s.form {
	case isCalendar:
		return s.day == 0 && s.month != 0
	case isUnit, isTheUnit, isSame:
		return s.unit == uMonth || s.unit == uWeek || s.unit == uDecade || s.unit == uCentury
	}
	return s.form == isMonth || s.form == isDecade || s.form == isCentury
}

// before returns the nth token before the match, or an empty one.
func (m *match) before(n int) *token {
	if m.at < n {
		return new(token)
	}
	return &m.toks[m.at-n]
}

// after returns the nth token after the match, or an empty one.
func (m *match) after(n int) *token {
	if m.end()+n-1 >= len(m.toks) {
		return new(token)
	}
	return &m.toks[m.end()+n-1]
}

// impossible tells whether the calendar lacks a day. The rules match "31 June"
// all the same, so that it is consumed whole.
func (s *meaning) impossible() bool {
	if s.form != isCalendar || s.day == 0 {
		return false
	}
	y, month := s.year, s.month
	if y == 0 {
		y = 2024 // a leap year: 29 February is possible
	}
	if month == 0 {
		month = 1
	}
	return !date.Valid(y, month, s.day)
}

// capitalised tells whether a word of a match has a capital.
func capitalised(m *match) bool {
	for _, t := range m.toks[m.at:m.end()] {
		if t.class&cCapital != 0 {
			return true
		}
	}
	return false
}

// ourHoliday tells "Independence Day" from another country's
// ("Ukraine's Independence Day", "the Donbas Memorial Day").
func ourHoliday(m *match) bool {
	before, named := m.before(1), m.toks[m.at].class&(cLast|cThis|cNext) == 0
	return capitalised(m) && (!named || before.word != m.l.possessive.id && (before.class&cCapital == 0 || before.class&^(cCapital|cLetters) != 0))
}

// wholeDay tells "May 19" from "in May 19 people".
func wholeDay(m *match) bool {
	for i := m.at; i+1 < m.end(); i++ {
		const dotted = cMonth | cAbbreviation
		if m.toks[i].class&dotted == cMonth && m.toks[i+1].class&cStop != 0 {
			return false // "they said in March. First"
		}
	}
	return m.has(cYear) || m.after(1).class&(cCount|cUnits|cUnit) == 0
}

// dayAlone tells "the 19th" from "the 19th floor", "the 19th and 20th centuries"
// and "the third".
func dayAlone(m *match) bool {
	if m.after(1).joins() && m.after(2).class&cOrdinal != 0 && m.after(3).class&(cUnit|cUnits) != 0 {
		return false
	}
	before := m.before(1)
	beside := before.isComma() && m.before(2).class&(cWeekday|cUnit|cPart) != 0 // "Saturday week, the 21st"
	return m.find(cOrdinal).class&cFigures != 0 && (beside || before.class&(cIn|cPrep) != 0) && nothingFollows(m)
}

// monthAlone tells a month from a person, a verb or a name.
func monthAlone(m *match) bool {
	t, before, after := m.find(cMonth), m.before(1), m.after(1)
	if before.word == m.l.hyphen.id {
		before = m.before(2) // mid-May
	}
	switch {
	case before.class&cMonth != 0 && m.before(1).class&cTo != 0:
		return capitalised(m) // January-March
	case after.class&cJoin != 0 && m.after(2).class&cMonth != 0 && capitalised(m):
		return true // May to July
	case after.class&cNumber != 0 && after.class&(cDay|cYear) == 0 && after.space && m.after(2).class&(cStop|cTimeJoin) != 0:
		return false // May 32
	case before.class&(cIn|cSince|cUntil) != 0:
		return before.class&(cIn|cSince) != 0 || !m.l.named(m, t) // "by May" may be Mrs May
	case t.class&(cModal|cVerbMonth) != 0 && (m.at == 0 || before.class&cStop != 0) && (after.word == m.l.colon.id || heads(m)) && capitalised(m):
		return !m.l.named(m, t) // "March: A truce is found."
	case t.class&cVerbMonth != 0 && before.word == m.l.the.id && (after.class&cTimeJoin != 0 || after.val == isFor || after.class&cOf != 0) && m.after(2).class&(cLetters|cCapital|cWeekday) == cLetters|cCapital:
		return false // the March on Marlow
	case t.class&(cModal|cVerbMonth) != 0:
		return before.class&(cPrep|cDet) != 0 && after.class&cCapital == 0 && !m.l.named(m, t)
	case t.class&cAbbreviation != 0:
		return false
	case before.class&(cTitle|cCapital) != 0 && before.class&(cPrep|cOpener) == 0, after.class&cSaid != 0:
		return false
	}
	return after.class&cCapital == 0 || before.class&cDet != 0 || after.class&(cMonth|cWeekday|cTitle|cOpener|cPronoun) != 0 || after.space && m.toks[m.at].class&cPart != 0
}

// heads tells whether a month is a paragraph of its own or opens one as a sentence of its own.
func heads(m *match) bool {
	if m.at > 0 && m.before(1).word != m.l.paragraph.id {
		return false
	}
	return m.after(1).word == m.l.paragraph.id || m.after(1).class&cStop != 0 && m.after(2).class&cCapital != 0
}

// isTraded tells "March delivery", which is ahead, from other months.
func isTraded(m *match) bool {
	return m.after(1).val == isDelivered && capitalised(m)
}

// shortMonth tells an abbreviated month with its full stop.
func shortMonth(m *match) bool {
	return m.find(cMonth).class&cAbbreviation != 0 && m.before(1).class&(cIn|cSince|cUntil|cPrep) != 0
}

// named tells whether a month's name stood as a person's before: after a title
// or a first name, within reach.
func (l *Language) named(m *match, t *token) bool {
	for i := m.at - 1; i > 0 && i > m.at-nameReach; i-- {
		if m.toks[i].word == t.word && m.toks[i].class&cMonth != 0 && m.toks[i-1].class&(cTitle|cCapital) != 0 &&
			m.toks[i-1].class&(cIn|cPrep|cOpener) == 0 {
			return true
		}
	}
	return false
}

// nameReach is how many tokens back a person's name is looked for.
const nameReach = 400

// yearAlone tells a year from another number of four figures.
func yearAlone(m *match) bool {
	t, before, after := m.find(cYear), m.before(1), m.after(1)
	switch {
	case len(m.seq.elems) > 1:
		return true
	case before.class&cCapital != 0 && before.class&(cIn|cUntil) != 0 && after.class&cCount != 0 && t.class&cFigures != 0 && t.val >= 1900 && t.val < 2040:
		return true // "By 2028 people will"
	case before.class&(cLabel|cDecimal|cNumber) != 0,
		after.class&(cCount|cUnits|cUnit|cNumber|cAmPm|cLabel) != 0, after.class&cZone != 0 && after.space,
		besideHour(m), m.after(2).class&cStreet != 0, m.after(3).class&cStreet != 0 && m.after(2).class&cCapital != 0:
		return false
	case t.class&cFigures != 0 && before.class&cCapital != 0 && before.class&(cIn|cPrep|cOpener|cMonth|cLast|cThis|cNext) == 0:
		return false // the name of a thing: Orion 1980
	case before.class&cShortRange != 0 && m.before(2).class&(cNumber|cYear) == cNumber, before.class&cAt != 0 && after.endsPhrase():
		return false // the index closed at 1974
	case t.val == 1000 && before.class&(cLast|cNext) != 0:
		return false // the next 1000
	case before.class&cPast != 0 && after.class&cPlural != 0 && after.class&cCapital == 0:
		return false // sold 2010 trucks
	case t.class&cFigures == 0 && t.val >= 2000:
		return before.class&(cIn|cSince|cUntil) != 0 // of two thousand and four
	case t.val >= 1900 && t.val < 2040:
		return true
	}
	return t.class&cFigures != 0 && (before.class&(cIn|cSince|cUntil|cBetween) != 0 || before.word == m.l.hyphen.id && m.before(2).val == isEdge || besideYear(m) || yearOfThing(before, after))
}

// besideHour tells whether a number is a time beside the same one elsewhere: "1100 (1600
// GMT)", "1:39 p.m. (2039 in Warsaw)".
func besideHour(m *match) bool {
	const hour, named = cClock | cDotted | cNumber, cZone | cAmPm
	sign := func(t *token) bool { return t.class&(cLetters|cStop) == 0 && !t.isComma() }
	return sign(m.after(1)) && m.after(2).class&hour != 0 && m.after(3).class&named != 0 ||
		sign(m.before(1)) && m.before(2).class&named != 0
}

// besideYear tells whether a number is an end of a stretch of years: "(1770-1827)".
func besideYear(m *match) bool {
	const year = cYear | cFigures
	isYear := func(t *token) bool { return t.class&year == year }
	return m.after(1).class&cShortRange != 0 && isYear(m.after(2)) && m.before(1).class&cShortRange == 0 ||
		m.before(1).class&cShortRange != 0 && isYear(m.before(2)) && m.after(1).class&cShortRange == 0
}

// yearOfThing tells whether a number is the year of a thing: "the 1863 battle".
func yearOfThing(before, after *token) bool {
	return before.class&cDet != 0 && after.class&^cCapital == cLetters
}

// shortYear tells "'98" from a quotation that begins with a number.
func shortYear(m *match) bool {
	return m.before(1).word != m.toks[m.at].word && m.after(1).class&(cCount|cUnits|cUnit|cCapital) == 0
}

// decadeNamed tells "the 90s", "the mid-nineties" and "1990s" from other numbers
// and from ages.
func decadeNamed(m *match) bool {
	edge := 1
	if m.before(1).word == m.l.hyphen.id {
		edge = 2
	}
	if m.before(edge).class&cIn != 0 && m.before(edge+1).word == m.l.the.id {
		return true
	}
	return m.find(cDecade).val > 99 || len(m.seq.elems) > 1 || m.before(1).class&cJoin != 0 && m.before(2).class&cDecade != 0
}

// weekdayNamed tells a weekday from the end of a name and from "Sun", "Sat" and "Wed", which need more: a
// preposition or a verb before, or a colon behind.
func weekdayNamed(m *match) bool {
	t, before, after := m.find(cWeekday), m.before(1), m.after(1)
	switch {
	case endsName(m):
		return false
	case t.class&cAbbreviation == 0, m.has(cPart):
		return true
	case t.class&cCapital == 0:
		return false
	case after.word == m.l.colon.id:
		return m.at == 0 || before.word == m.l.paragraph.id // "Fri: a vote"
	case before.isOn(), before.class&cPast != 0:
		return after.endsPhrase() && after.class&cTimeJoin == 0 || after.isComma() // "signed Tues, in force on Thurs"
	}
	return false
}

// everyWeek tells "open Monday to Friday" from "from Monday to Friday" and from what was or will be then.
func everyWeek(m *match) bool {
	const near, once = 8, cPast | cFuture | cIng // tokens
	if m.find(cWeekday).val != 1 || m.before(1).class&(cPrep|cIn|cTimeJoin|cAppoint) != 0 || m.after(1).class&(cNext|cThis|cLast|cComparative) != 0 {
		return false
	}
	for n := 1; n <= near && m.at >= n && m.before(n).class&cStop == 0; n++ {
		if m.before(n).class&once != 0 {
			return false
		}
	}
	return true
}

// endsName tells the weekday that ends a name in quotation marks: on "Marlow News Sunday".
func endsName(m *match) bool {
	const longest = 5 // words
	last := m.after(1)
	if last.isComma() {
		last = m.after(2)
	}
	if last.word != m.l.quote.id {
		return false
	}
	n := 1
	for n <= longest && m.before(n).class&cCapital != 0 {
		n++
	}
	return n > 1 && m.before(n).word == m.l.quote.id
}

// neverBorn tells "she was not born yesterday", which is no day, from a birth.
func neverBorn(m *match) bool { return m.before(1).val == isNot }

// ofSomeTime tells "the first Monday of the holidays", of which the day is not told.
func ofSomeTime(m *match) bool { return m.after(1).class&cOf != 0 && m.after(2).class&cDet != 0 }

// calendarUnit tells whether the unit is one of the calendar and no part of a
// title ("This Week").
func calendarUnit(m *match) bool {
	t := m.find(cUnit)
	return t.unit > uDay && t.unit < uMillennium && (t.class&cCapital == 0 || m.before(1).class&cCapital != 0)
}

// adverb tells an adverb of time from an adjective: no article stands before.
func adverb(m *match) bool { return m.before(1).class&cDet == 0 }

// nightGone tells "overnight" as the night before publication from a night to
// come and from an adjective.
func nightGone(m *match) bool { return adverb(m) && tense(m.toks, m.at, m.end()) != Future }

// ofAccounts tells "the year to", "ended" and "ending 30 June" and "through
// June".
func ofAccounts(m *match) bool {
	t := m.after(1)
	if t.class&cInfinitive != 0 { // not "by the end of the month to make room"
		t = m.after(2)
		return t.class&(cMonth|cYear|cDay|cOrdinal|cNumDate|cWeekday|cDet|cIn) != 0
	}
	if of := m.before(1); of.class&cOf != 0 && t.class&cPast != 0 {
		day := m.after(2) // "the end of the year ended 30 June", but "the first months of the year rose 4%"
		return day.class&(cMonth|cYear|cOrdinal|cNumDate) != 0 || day.class&cDay != 0 && m.after(3).class&cMonth != 0
	}
	return t.class&(cPast|cIng) != 0 && t.class&cPerfect == 0 && t.val != wasTo || t.class&(cTo|cLetters) == cTo|cLetters
}

// afterBetween tells whether between or from stands before.
func afterBetween(m *match) bool { return m.before(1).class&cBetween != 0 && unitCounted(m) }

// noName tells a length as an adjective from a name: the Six-Day War.
func noName(m *match) bool {
	return m.find(cUnit).class&cCapital == 0 || m.after(1).class&cCapital == 0
}

// dayToCome tells "it will one day close", "one day it will close" and "hopes one day to
// close it" from "it took one day to close it".
func dayToCome(m *match) bool {
	if afterModal(m) || m.before(1).class&cIntent != 0 && m.after(1).class&cInfinitive != 0 {
		return true
	}
	const longest = 6 // words of a subject
	opens := (m.at == 0 || m.before(1).class&cStop != 0 || m.before(1).class == 0) && m.after(1).class&(cLetters|cIn|cPrep) == cLetters
	for i := 1; (opens || tellsOfOne(m)) && i <= longest && m.after(i).class&cStop == 0; i++ {
		if m.after(i).class&cModal != 0 {
			return true
		}
	}
	return false
}

// tellsOfOne tells "One day, a man came" from "One day after the vote".
func tellsOfOne(m *match) bool {
	opens := m.at == 0 || m.before(1).class&cStop != 0
	return opens && (m.after(1).isComma() || m.after(1).class&(cPronoun|cDet) != 0)
}

// afterModal tells whether a modal verb stands before.
func afterModal(m *match) bool { return m.before(1).class&cModal != 0 }

// afterOf tells whether "of" stands before.
func afterOf(m *match) bool { return m.before(1).class&cOf != 0 }

// oftenAlone tells "they meet daily" from "its quarterly dividend": the longer
// units say more of accounts than of time.
func oftenAlone(m *match) bool { return m.find(cOften).unit < uQuarter }

// insideClause tells "it is now closed" from "Now, this is the point".
func insideClause(m *match) bool { return !capitalised(m) }

// soonAlone tells "it will soon close" from "as soon as", "soon after" and "was
// soon closed".
func soonAlone(m *match) bool {
	before, after := m.before(1), m.after(1)
	return before.class&(cAs|cPast) == 0 && after.class&(cAs|cIn|cAppoint|cPast) == 0 && insideClause(m)
}

// currentNow tells "the current mayor" from the river's and from accounts.
func currentNow(m *match) bool {
	return m.before(1).class&cDet != 0 && m.after(1).class&cLetters != 0 && m.after(1).class&(cBe|cPrep|cIn|cPast|cJoin|cPerfect|cModal|cOpener) == 0
}

// afterUntil tells whether until or by stands before.
func afterUntil(m *match) bool { return m.before(1).class&cUntil != 0 }

// afterIn tells whether a preposition of time stands before.
func afterIn(m *match) bool { return m.before(1).class&(cIn|cSince|cUntil) != 0 }

// afterPreposition tells whether any preposition stands before.
func afterPreposition(m *match) bool { return m.before(1).class&(cIn|cPrep) != 0 }

// adverbial tells "on that Friday" from "he said that Friday was wet": a preposition
// stands before, or it opens or ends a clause.
func adverbial(m *match) bool {
	return afterPreposition(m) || m.at == 0 || m.before(1).class&cStop != 0 || endsClause(m) && m.before(1).class&cSaid == 0
}

// endsClause tells "a week after that" from "a week after that last meeting": a mark or a
// small word follows, or nothing.
func endsClause(m *match) bool {
	t := m.after(1)
	return m.end() == len(m.toks) || t.endsClause() || t.class&(cJoin|cPrep|cIn) != 0 && t.class&(cLast|cThis|cNext) == 0
}

// nothingFollows tells whether an expression is complete: no noun goes on with
// it, as in "the day before the vote".
func nothingFollows(m *match) bool {
	if len(m.toks) == m.end() || m.last().class&cComparative != 0 {
		return true
	}
	return m.after(1).endsPhrase()
}

// noClauseFollows tells "two days before" from "two days before it closed".
func noClauseFollows(m *match) bool {
	return (nothingFollows(m) || m.after(1).val == isWhen) && (m.last().class&cComparative != 0 || m.after(1).class&cPronoun == 0)
}

// quarterAlone tells "the quarter" of accounts from a part of a number and from a
// quarter of a town, "the Quarter".
func quarterAlone(m *match) bool {
	return notOf(m) && m.after(1).class&cNumber == 0 && m.last().class&cCapital == 0
}

// theYearOf tells "the best of the year" from "in 1979, the year she left", "the
// year I turned ten" and "Baker of the Year".
func theYearOf(m *match) bool {
	return m.last().class&cCapital == 0 && notOf(m) && (m.after(1).class&cPronoun == 0 || afterOf(m)) && !(m.before(1).isComma() && m.before(2).class&cYear != 0)
}

// besideEvent tells "the day after the vote" and "the night of the vote" from "the day
// after", "the night of 3 May" and "in the morning before leaving".
func besideEvent(m *match) bool {
	const names = cWeekday | cMonth | cDay | cOrdinal | cYear | cNumDate | cHalf
	link, event := m.after(1), m.after(2)
	switch {
	case event.class == 0 || event.endsPhrase() && event.class&cPronoun == 0, m.has(cPart) && m.before(1).class&(cIn|cTimeJoin) == cIn:
		return false
	case link.class&cOf != 0:
		return (timeUnit(m) == uDay || m.has(cPart)) && event.class&names == 0
	}
	return link.val == isAfterwards || link.val == isBeforehand
}

// ofEvent tells whether an event follows behind "of".
func ofEvent(m *match) bool { return m.after(1).class&cOf != 0 }

// aheadAlone tells "the week ahead" from "the week ahead of the vote".
func aheadAlone(m *match) bool { return notOf(m) && nothingFollows(m) }

// notOf tells whether the expression is not gone on with by "of", or a hyphen.
func notOf(m *match) bool { return m.after(1).class&cOf == 0 && m.after(1).word != m.l.hyphen.id }

// joinerFollows tells whether the expression is the first of a list or range.
func joinerFollows(m *match) bool { return m.after(1).class&(cJoin|cTo) != 0 }

// noTitle tells "today" from the title of a programme, which has a capital in
// the middle of a sentence.
func noTitle(m *match) bool {
	before := m.before(1)
	return !capitalised(m) || before.class&cLetters == 0 && before.word != m.l.possessive.id
}

// upToNow tells "over the last year" and "In the last week its mill was shut" from "the last year of the war".
func upToNow(m *match) bool {
	u := m.last().unit
	over := m.before(1).class&cIn != 0 || m.before(1).word == m.l.over.id
	return calendarUnit(m) && u != uQuarter && u != uWeekend && u <= uDecade && (nothingFollows(m) || over && m.after(1).class&cDet != 0) && notOf(m)
}

// thatMonth tells "the storm that June" from "he said that June was wet" and
// "after that June 5 storm".
func thatMonth(m *match) bool {
	const auxiliary = cBe | cPerfect | cModal | cIntent
	const longer = cCapital | cNumber | cOrdinal | cUnit | cPart
	before := m.before(1).class
	if opens := m.at == 0 || before&cStop != 0; opens && !m.after(1).endsPhrase() && m.after(1).class&cDet == 0 || before&cSaid != 0 || before&cPast != 0 && !m.after(1).endsPhrase() {
		return false // "said that June", but "opened that June and", "That June came", "That June the"
	}
	return m.after(1).class&longer == 0 &&
		(afterPreposition(m) || m.after(1).class&auxiliary == 0)
}

// notOurs tells a year before Christ from one in British Columbia.
func notOurs(m *match) bool {
	year, christ := &m.toks[m.end()-2], m.last()
	return christ.class&cCapital != 0 && year.class&cFigures != 0 && year.val < 1900
}

// yearsBeforeChrist tells the 264 of "264 to 241 BC" from other numbers.
func yearsBeforeChrist(m *match) bool {
	return m.toks[m.at].class&cFigures != 0 && m.after(1).class&(cJoin|cShortRange) != 0 && m.after(2).class&cNumber != 0 && m.after(3).word == m.l.christ.id
}

// ordinalsJoined tells whether an ordinal stands before, joined by "and".
func ordinalsJoined(m *match) bool { return m.before(1).joins() && m.before(2).class&cOrdinal != 0 }

// unspecified tells "on a Sunday" and "one Sunday" from "a Sunday newspaper".
func unspecified(m *match) bool { return m.toks[m.at].class&cNumber != 0 || nothingFollows(m) }

// describedDay tells "on a wet Friday that May", of which the day is not told.
func describedDay(m *match) bool {
	const long = cMonth | cYear | cSeason
	return (m.after(1).val == isThat || m.after(1).class&(cIn|cOf) != 0) && m.after(2).class&long != 0 && m.toks[m.at+1].unknown()
}

// wordGoesOn tells whether the last word of a match is of nothing that has to do with time.
func wordGoesOn(m *match) bool { return m.last().class == cLetters }

// adverbialHoliday tells "by that Easter" from "said that Easter was".
func adverbialHoliday(m *match) bool {
	return capitalised(m) && (m.before(1).class&(cIn|cUntil|cPrep|cAt) != 0 || nothingFollows(m) && m.after(1).class&cStop != 0)
}

// comparesYear tells "fell by half on the year" from "on the year-long strike".
func comparesYear(m *match) bool { return nothingFollows(m) && m.after(1).class&cShortRange == 0 }

// notOneOfMany tells "on the first of June" and "on first June" from "the first June storm".
func notOneOfMany(m *match) bool {
	t := m.find(cOrdinal)
	return t == nil || t.class&cFigures != 0 || m.has(cOf) || m.has(cYear) || m.before(1).class&cDet == 0 || nothingFollows(m)
}

// figuresAlone tells "Monday 28th" from "the Monday third".
func figuresAlone(m *match) bool { return m.last().class&cFigures != 0 && nothingFollows(m) }

// upToTwo tells whether a number is a half's.
func upToTwo(m *match) bool { n := m.find(cNumber).val; return n == 1 || n == 2 }

// upToFour tells whether a number is a quarter's.
func upToFour(m *match) bool { n := m.find(cNumber).val; return n >= 1 && n <= 4 }

// upToWeeks tells whether a number is that of a week of the year.
func upToWeeks(m *match) bool { n := m.find(cNumber).val; return n >= 1 && n <= 53 }

// unitCounted tells units with a number from "second" as an ordinal.
func unitCounted(m *match) bool {
	if m.toks[m.at].class&cLast != 0 && m.before(1).class&(cInfinitive|cModal) != 0 {
		return false // "to last ten weeks"
	}
	t := m.find(cUnit | cUnits)
	n := m.find(cNumber)
	if t.class&cCapital != 0 && (!m.toks[m.at].space || n != nil && n.class&cCapital != 0 && (n != &m.toks[m.at] || m.before(1).class&cDet != 0)) {
		return false // “60 Minutes”, the Hundred Years War
	}
	if n != nil && n.class&cYear != 0 && n.class&cFigures != 0 && t.class&cUnit != 0 {
		return false // the 1988 quarter
	}
	if t.unit == uQuarter && n == &m.toks[m.at] && t == &m.toks[m.at+1] && m.after(1).class&cOf != 0 {
		return false // three quarters of it, but three straight quarters of losses
	}
	labelled := m.before(1).class&cLabel != 0 && (n == nil || n.class&cFigures != 0) // room 12 days
	return t.class&cOrdinal == 0 && !labelled && m.before(1).class&cDecimal == 0
}

// fromNow tells "over the next year" from "the next year" of a story.
func fromNow(m *match) bool {
	before := m.before(1)
	within := before.class&cIn != 0 && before.class&(cUntil|cSince|cAppoint) == 0 && before.val != isAfterwards && before.val != isEdge
	return (within || before.word == m.l.over.id) && m.last().unit >= uDay && m.last().unit <= uDecade
}

// noVerb tells "in the last weeks" and "in previous weeks" from "it may last
// weeks".
func noVerb(m *match) bool { return len(m.seq.elems) > 2 || afterPreposition(m) }

// singleUnit tells "a week" from "a second look" and "a quarter of it".
func singleUnit(m *match) bool {
	u := m.find(cUnit).unit
	if m.before(1).class&(cTimeJoin|cLetters) == cTimeJoin|cLetters || u == uDay && m.after(1).opensClause() && m.after(1).class&cJoin == 0 {
		return false // on a day of rain, a day that changed it
	}
	return !isRate(m) && u > uSecond && u != uQuarter && u != uWeekend && m.after(1).word != m.l.hyphen.id
}

// isRate tells "seven flights a week", "$10 a month" and "two tons of ore a day"
// from a length.
func isRate(m *match) bool {
	const number = cNumber | cDecimal
	t := m.before(1)
	if t.class&(number|cCount|cUnit) != 0 {
		return true // billions of dollars a year, an hour a day
	}
	n := 1
	if m.before(2).class&cOf != 0 {
		n = 3
	}
	return m.before(n).class&(cPlural|cCount|cUnits) != 0 && (m.before(n+1).class|m.before(n+2).class)&number != 0
}

// manyCounted tells whether units without a number are a length: those of the
// clock have other meanings ("the minutes").
func manyCounted(m *match) bool {
	u := m.find(cUnits).unit
	before := m.before(1)
	if u == uWeekend {
		return false // they recur
	}
	if m.after(1).class&cComparative != 0 || m.after(1).class&(cIn|cPrep) == cIn && m.after(1).word != m.l.in.id {
		if before.class&(cPast|cStop|cTimeJoin) != 0 || m.at == 0 {
			return true // he died hours before
		}
	}
	if before.word == m.l.hyphen.id && !before.space && m.before(2).class&(cLetters|cNumber) == cLetters {
		return false // light-years
	}
	if before.class&(cNumber|cOrdinal|cDecimal) != 0 || before.class&cCapital != 0 && before.class&(cIn|cPrep) == 0 {
		return false
	}
	return u > uHour && u != uQuarter || before.class&(cIn|cPrep) != 0
}

// seasonAlone tells a season from a verb or a well: a preposition of time
// stands before.
func seasonAlone(m *match) bool {
	before := m.before(1)
	if m.find(cSeason).class&cCapital != 0 && m.after(1).class&cCapital != 0 {
		return false // the Spring River
	}
	if t := m.after(1); t.word == m.l.hyphen.id && !t.space {
		return false // the fall-out
	}
	return (afterIn(m) || len(m.seq.elems) > 1 && (before.class&cPrep != 0 || before.word == m.l.over.id)) && m.after(1).class&cOf == 0
}

// smallerFollows tells "two hours and ten minutes" from lengths side by side.
func smallerFollows(m *match) bool {
	const units = cUnit | cUnits
	a, b := m.findN(units, 0).unit, m.findN(units, 1).unit
	return a > b && unitCounted(m)
}

// joinedToUnit tells "this year and next" from "this year and next to nobody": a unit of the
// present stands before, and nothing goes on with it.
func joinedToUnit(m *match) bool {
	u := m.before(2)
	return m.before(1).joins() && u.class&cUnit != 0 && u.unit > uDay && u.unit <= uYear && m.before(3).class&(cLast|cThis|cNext) != 0 &&
		!m.has(cLast|cNext) == m.has(cThis) && m.after(1).endsClause()
}

// ofLate tells "has of late been" from "the fruit of late summers".
func ofLate(m *match) bool { return m.before(1).class&cPerfect != 0 || nothingFollows(m) && notOf(m) }

// atThatTime tells "he was ill at the time" from "at the time of the vote" and "at the time he left".
func atThatTime(m *match) bool { return m.before(1).class&cAt != 0 && m.after(1).endsClause() }

// changedFor tells "is down 2% for the week" and "For the week, it fell" from "is out for the week".
func changedFor(m *match) bool {
	const near, figure = 6, cNumber | cDecimal // tokens
	if m.before(1).val != isFor || !m.after(1).endsClause() {
		return false
	}
	if m.at == 1 || m.before(2).class&cStop != 0 {
		return true
	}
	for i := 2; i <= near && m.before(i).class&cStop == 0; i++ {
		if m.before(i).val == isChange || m.before(i).class&figure != 0 {
			return true
		}
	}
	return false
}
