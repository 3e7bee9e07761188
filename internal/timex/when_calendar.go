package timex

// Conditions of the rules for days, months, years, weekdays, seasons and holidays: most
// of these words are also something else.

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
// and "the third". "On the 19th the board met" goes on with an article.
func dayAlone(m *match) bool {
	if m.after(1).joins() && m.after(2).class&cOrdinal != 0 && m.after(3).class&(cUnit|cUnits) != 0 {
		return false
	}
	before := m.before(1)
	beside := before.isComma() && m.before(2).class&(cWeekday|cUnit|cPart) != 0 // "Saturday week, the 21st"
	return m.find(cOrdinal).class&cFigures != 0 && (beside || before.class&(cIn|cPrep) != 0) && (nothingFollows(m) || before.isOn() && m.after(1).class&cDet != 0)
}

// dayNumbered tells "Monday, the 28th" from "Monday, the second of three".
func dayNumbered(m *match) bool { return nothingFollows(m) && m.after(1).class&cOf == 0 }

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
		return (before.class&(cPrep|cDet|cAs) != 0 || before.val == isThan) && after.class&cCapital == 0 && !m.l.named(m, t)
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
		return after.word != m.l.possessive.id && (after.endsPhrase() && after.class&cTimeJoin == 0 || after.isComma()) // "signed Tues, in force on Thurs"
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

// ourHoliday tells "Independence Day" from another country's
// ("Ukraine's Independence Day", "the Donbas Memorial Day").
func ourHoliday(m *match) bool {
	before, named := m.before(1), m.toks[m.at].class&(cLast|cThis|cNext) == 0
	return capitalised(m) && (!named || before.word != m.l.possessive.id && (before.class&cCapital == 0 || before.class&^(cCapital|cLetters) != 0))
}

// adverbialHoliday tells "by that Easter" from "said that Easter was".
func adverbialHoliday(m *match) bool {
	return capitalised(m) && (m.before(1).class&(cIn|cUntil|cPrep|cAt) != 0 || nothingFollows(m) && m.after(1).class&cStop != 0)
}

// notOneOfMany tells "on the first of June" and "on first June" from "the first June storm".
func notOneOfMany(m *match) bool {
	t := m.find(cOrdinal)
	return t == nil || t.class&cFigures != 0 || m.has(cOf) || m.has(cYear) || m.before(1).class&cDet == 0 || nothingFollows(m)
}

// figuresAlone tells "Monday 28th" from "the Monday third".
func figuresAlone(m *match) bool { return m.last().class&cFigures != 0 && nothingFollows(m) }

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
	return (afterIn(m) || len(m.seq.elems) > 1 && (before.class&(cPrep|cAs) != 0 || before.word == m.l.over.id || before.val == isThan && m.before(2).class&cComparative != 0)) && m.after(1).class&cOf == 0
}

// andEarly tells "a cold, early winter", which comes early, from a part of a season.
func andEarly(m *match) bool {
	return m.before(1).isComma() && m.before(3).class&cDet != 0 && nothingFollows(m)
}

// upToTwo tells whether a number is a half's.
func upToTwo(m *match) bool { n := m.find(cNumber).val; return n == 1 || n == 2 }

// upToFour tells whether a number is a quarter's.
func upToFour(m *match) bool { n := m.find(cNumber).val; return n >= 1 && n <= 4 }

// upToWeeks tells whether a number is that of a week of the year.
func upToWeeks(m *match) bool { n := m.find(cNumber).val; return n >= 1 && n <= 53 }

// neverBorn tells "she was not born yesterday", which is no day, from a birth.
func neverBorn(m *match) bool { return m.before(1).val == isNot }

// ofSomeTime tells "the first Monday of the holidays", of which the day is not told.
func ofSomeTime(m *match) bool { return m.after(1).class&cOf != 0 && m.after(2).class&cDet != 0 }
