package timex

// Conditions of the rules for units of time and for lengths.

// calendarUnit tells whether the unit is one of the calendar and no part of a
// title ("This Week").
func calendarUnit(m *match) bool {
	t := m.find(cUnit)
	return t.unit > uDay && t.unit < uMillennium && (t.class&cCapital == 0 || m.before(1).class&cCapital != 0)
}

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

// oftenAlone tells "they meet daily" from "its quarterly dividend": the longer
// units say more of accounts than of time; and from a newspaper's name, "the Marlow Daily News".
func oftenAlone(m *match) bool {
	often := m.find(cOften)
	named := often.class&cCapital != 0 && (m.before(1).class|m.after(1).class)&cCapital != 0
	return often.unit < uQuarter && !named
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

// aheadAlone tells "the week ahead" from "the week ahead of the vote".
func aheadAlone(m *match) bool { return notOf(m) && nothingFollows(m) }

// upToNow tells "over the last year" and "In the last week its mill was shut" from "the last year of the war".
func upToNow(m *match) bool {
	u := m.last().unit
	over := m.before(1).class&cIn != 0 || m.before(1).word == m.l.over.id
	return calendarUnit(m) && u != uQuarter && u != uWeekend && u <= uDecade && (nothingFollows(m) || over && m.after(1).class&cDet != 0) && notOf(m)
}

// comparesYear tells "fell by half on the year" from "on the year-long strike".
func comparesYear(m *match) bool { return nothingFollows(m) && m.after(1).class&cShortRange == 0 }

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
	if n != nil && n.class&cYear != 0 && t.class&cUnit != 0 {
		return false // the 1988 quarter
	}
	if t.unit == uQuarter && t == &m.toks[m.at+1] && m.after(1).class&cOf != 0 {
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
