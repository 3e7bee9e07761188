package timex

// Conditions of rules. They look at classes and at the forms of meanings, so
// that they serve every language.

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

// capitalised tells whether a word of a match has a capital.
func capitalised(m *match) bool {
	for _, t := range m.toks[m.at:m.end()] {
		if t.class&cCapital != 0 {
			return true
		}
	}
	return false
}

// adverb tells an adverb of time from an adjective: no article stands before.
func adverb(m *match) bool { return m.before(1).class&cDet == 0 }

// nightGone tells "overnight" as the night before publication from a night to
// come and from an adjective.
func nightGone(m *match) bool { return adverb(m) && tense(m.toks, m.at, m.end()) != Future }

// afterModal tells whether a modal verb stands before.
func afterModal(m *match) bool { return m.before(1).class&cModal != 0 }

// afterOf tells whether "of" stands before.
func afterOf(m *match) bool { return m.before(1).class&cOf != 0 }

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

// onThatDate tells "from that date" from "they like that date" and "after that date", which is no longer on it.
func onThatDate(m *match) bool {
	return m.before(1).isOn() || m.before(1).class&(cUntil|cBetween) != 0
}

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

// sinceFollows tells "it is ten years today since it began" from "for ten years today".
func sinceFollows(m *match) bool { return m.after(1).class&cSince != 0 }

// noClauseFollows tells "two days before" from "two days before it closed".
func noClauseFollows(m *match) bool {
	return (nothingFollows(m) || m.after(1).val == isWhen) && (m.last().class&cComparative != 0 || m.after(1).class&cPronoun == 0)
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

// wordGoesOn tells whether the last word of a match is of nothing that has to do with time.
func wordGoesOn(m *match) bool { return m.last().class == cLetters }

// ofLate tells "has of late been" from "the fruit of late summers".
func ofLate(m *match) bool { return m.before(1).class&cPerfect != 0 || nothingFollows(m) && notOf(m) }

// atThatTime tells "he was ill at the time" from "at the time of the vote" and "at the time he left".
func atThatTime(m *match) bool { return m.before(1).class&cAt != 0 && m.after(1).endsClause() }
