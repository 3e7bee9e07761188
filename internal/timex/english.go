package timex

// english returns the English language, with the month or the day first in
// dates in figures.
func english(monthFirst bool) *Language {
	l := newLanguage()
	l.monthFirst = monthFirst
	englishWords(l)
	l.use(englishRules, englishPrefixes)
	return l
}

// englishPrefixes are words before an expression that belong to it.
var englishPrefixes = []rule{
	{name: "early", says: "the beginning of what follows", pattern: "early|earlier [in] [the]", modify: mod(Start), takes: stretchy},
	{name: "mid", says: "the middle of what follows", pattern: "mid [-]", modify: mod(Mid), takes: stretchy},
	{name: "late", says: "the end of what follows", pattern: "late|later [in] [the]", modify: mod(End), takes: stretchy},
	{name: "beginning of", says: "the beginning of what follows", pattern: "[the] beginning|start of", modify: mod(Start), takes: stretchy},
	{name: "middle of", says: "the middle of what follows", pattern: "[the] middle of", modify: mod(Mid), takes: stretchy},
	{name: "end of", says: "the end of what follows", pattern: "[the] end of", modify: mod(End), takes: stretchy},
	{name: "about", says: "more or less", pattern: "about|around|approximately|roughly|SOME", modify: mod(Approx), takes: countable},
	{name: "nearly", says: "a little less", pattern: "nearly|almost", modify: mod(Approx), takes: countable},
	{name: "at least", says: "not less", pattern: "at least", modify: mod(EqualOrMore), takes: countable},
	{name: "up to", says: "not more", pattern: "up to|at most", modify: mod(EqualOrLess), takes: countable},
	{name: "more than", says: "more", pattern: "more than", modify: mod(MoreThan), takes: countable},
	{name: "over", says: "more", pattern: "over", modify: mod(MoreThan), takes: isDuration},
	{name: "less than", says: "less", pattern: "less|fewer than", modify: mod(LessThan), takes: countable},
}

// englishRules are tried at every place; the longest match wins, then the
// first.
var englishRules = []rule{
	{name: "figures", says: "a date in figures", pattern: "NUMDATE", read: numeric},
	{name: "day month", says: "a day of a month", pattern: "[WEEKDAY [,] [the]] DAY|ORDINAL [of] MONTH [[.|,] YEAR]", read: names, when: realDay},
	{name: "month day", says: "a day of a month, American", pattern: "[WEEKDAY [,]] MONTH [.] [the] DAY|ORDINAL [[,] YEAR]", read: names, when: realDay},
	{name: "month year", says: "a month of a year", pattern: "MONTH [.|,|of] YEAR", read: names},
	{name: "month", says: "a month by its name", pattern: "[LAST|THIS|NEXT] MONTH", read: names, when: aloneMonth},
	{name: "year", says: "a year", pattern: "[the year] YEAR", read: names, when: aloneYear},
	{name: "fiscal year", says: "a fiscal year", pattern: "[the] fiscal [year] YEAR", read: names},
	{name: "decade", says: "ten years", pattern: "[the] ['] DECADE", read: decadeOf, when: aDecade},
	{name: "century", says: "a hundred years", pattern: "[the] ORDINAL [-] century", read: centuryOf},

	{name: "weekday", says: "a weekday", pattern: "[LAST|THIS|NEXT] WEEKDAY [PART]", read: weekday},
	{name: "weekday week", says: "the weekday after the next", pattern: "WEEKDAY week", read: weekdayAway},
	{name: "week on weekday", says: "the weekday after the next", pattern: "a week on WEEKDAY", read: weekdayAway},

	{name: "today", says: "the day of publication", pattern: "today", read: dayAway(0, "")},
	{name: "tonight", says: "its night", pattern: "tonight", read: dayAway(0, "NI")},
	{name: "overnight", says: "the night before", pattern: "overnight", read: dayAway(0, "NI"), when: never},
	{name: "yesterday", says: "the day before", pattern: "yesterday [PART]", read: dayAway(-1, "")},
	{name: "tomorrow", says: "the day after", pattern: "tomorrow [PART]", read: dayAway(1, "")},
	{name: "last night", says: "the night before", pattern: "last night", read: dayAway(-1, "NI")},
	{name: "this morning", says: "a part of the day of publication", pattern: "THIS PART", read: dayAway(0, "")},
	{name: "day before yesterday", says: "two days before", pattern: "[the] day before yesterday", read: dayAway(-2, "")},
	{name: "day after tomorrow", says: "two days after", pattern: "[the] day after tomorrow", read: dayAway(2, "")},

	{name: "this week", says: "a unit of the present, the last or the next", pattern: "[the] LAST|THIS|NEXT UNIT", read: present, when: calendarUnit},
	{name: "the weekend", says: "the Saturday and Sunday meant", pattern: "the weekend", read: present},
	{name: "ago", says: "some units before the present", pattern: "NUMBER|a|an|SOME UNIT|UNITS [or so|two] ago", read: unitsAway(-1)},
	{name: "a few ago", says: "some time before the present", pattern: "a few|couple [of] UNITS ago", read: vague("PAST_REF")},
	{name: "a year ago", says: "a year back, or the quarter it is compared with", pattern: "a year ago|earlier", read: yearAgo},
	{name: "in time", says: "some units from now", pattern: "in NUMBER|a UNIT|UNITS ' time", read: unitsAway(1)},
	{name: "from now", says: "some units from now", pattern: "NUMBER|a UNIT|UNITS from now", read: unitsAway(1)},
	{name: "later", says: "some units after the expression before", pattern: "NUMBER|a|SOME UNIT|UNITS later", read: unitsAfter(1)},
	{name: "earlier", says: "some units before the expression before", pattern: "NUMBER|a|SOME UNIT|UNITS earlier", read: unitsAfter(-1)},
	{name: "following", says: "the unit after the expression before", pattern: "the following UNIT", read: unitsAfter(1), when: after},
	{name: "before that", says: "the unit before the expression before", pattern: "the previous|preceding UNIT", read: unitsAfter(-1)},
	{name: "the quarter", says: "the unit that was told", pattern: "the quarter|year", read: same},

	{name: "quarter", says: "a quarter of a year", pattern: "[the] ORDINAL [-] quarter [of YEAR]", read: quarterOf},
	{name: "half", says: "a half of a year", pattern: "the ORDINAL half of YEAR", read: halfOf},
	{name: "season", says: "a season", pattern: "LAST|THIS|NEXT SEASON", read: seasonOf},
	{name: "season year", says: "a season of a year", pattern: "[the] SEASON [of] YEAR", read: seasonOf},
	{name: "season alone", says: "a season", pattern: "the SEASON", read: seasonOf},

	{name: "now", says: "the present", pattern: "now|currently", read: vague("PRESENT_REF")},
	{name: "recently", says: "the past", pattern: "recently|previously", read: vague("PAST_REF")},
	{name: "recent", says: "the past", pattern: "[in] recent UNITS", read: vague("PAST_REF")},
	{name: "future", says: "the future", pattern: "[the] [near] future", read: vague("FUTURE_REF")},

	{name: "length", says: "a number of units", pattern: "[the] [LAST|NEXT] NUMBER [more] UNIT|UNITS", read: length, when: isUnitNumber},
	{name: "length-", says: "a number of units", pattern: "NUMBER|SOME [-] UNIT", read: length},
	{name: "few", says: "units, not told how many", pattern: "[the|a] [LAST|NEXT] SOME UNITS", read: length},
	{name: "couple", says: "two units", pattern: "[the|a] [LAST|NEXT] couple [of] UNITS", read: couple},
	{name: "a unit", says: "one unit", pattern: "a|an UNIT", read: length, when: calendarUnit},
	{name: "half", says: "half a unit", pattern: "half a|an UNIT", read: halfUnit},
	{name: "months", says: "units, not told how many", pattern: "[coming] UNITS", read: manyUnits, when: bareUnits},
	{name: "often", says: "a time that recurs", pattern: "OFTEN", read: often},
	{name: "every", says: "a time that recurs", pattern: "every|each [other] UNIT|WEEKDAY|PART", read: often},

	{name: "clock", says: "a time of day", pattern: "CLOCK|DOTTED|NUMBER AMPM [ZONE]", read: clock, when: aTime},
	{name: "clock24", says: "a time of day", pattern: "CLOCK [ZONE]", read: clock},
	{name: "noon", says: "twelve", pattern: "noon|midday", read: hour(720)},
	{name: "midnight", says: "twelve at night", pattern: "midnight", read: hour(1440)},

	{name: "age", says: "an age is no time", pattern: "NUMBER - UNIT - old", read: nothing},
	{name: "age", says: "an age is no time", pattern: "NUMBER UNITS old|of", read: nothing, when: never},
}
