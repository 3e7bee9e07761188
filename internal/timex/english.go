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

// englishPrefixes are words before an expression that belong to it and change
// what it says.
var englishPrefixes = []rule{
	{name: "early", says: "the beginning of what follows", pattern: "[the] early [in|on|-]", mod: Start, takes: stretchy,
		examples: []string{"It opened in [early March=2025-03]."}},
	{name: "early to mid", says: "a part of what follows", pattern: "[the] early|mid [-] to|or mid|late [-]", takes: stretchy,
		examples: []string{"It opens in [mid to late May=2025-05].", "It opens [early to mid-May=2025-05]."}},
	{name: "earlier", says: "before the present, in what follows", pattern: "earlier [in|on]", mod: Start, aside: true, takes: presentUnit,
		examples: []string{"It opened [earlier this year=2025]."}},
	{name: "early hours", says: "the beginning of the day that follows", pattern: "the early|predawn|wee [morning] hours [of|on]", mod: Start, takes: stretchy,
		examples: []string{"He left in [the early hours of Monday=2025-04-21].", "He left in [the predawn hours Monday=2025-04-21]."}},
	{name: "week of", says: "the week of the day that follows", pattern: "the week of", takes: oneDay, turns: weekOf,
		examples: []string{"It opens [the week of 19 May=2025-W21]."}},
	{name: "weekend of", says: "the weekend of the day that follows", pattern: "the weekend of", takes: oneDay, turns: weekendOfDay,
		examples: []string{"It opens [the weekend of 17 May=2025-W20-WE]."}},
	{name: "week beginning", says: "the week of the day that follows", pattern: "[the] week beginning|commencing|starting", takes: oneDay, turns: weekOf,
		examples: []string{"It opens in [the week beginning 19 May=2025-W21]."}},
	{name: "w/c", says: "the week of the day that follows", pattern: "w ~/ ~c", takes: oneDay, turns: weekOf,
		examples: []string{"It opens [w/c 19 May=2025-W21]."}},
	{name: "the eve of", says: "the day before the one that follows", pattern: "the eve of", takes: oneDay, turns: dayBeside(-1),
		examples: []string{"It opens on [the eve of May Day=2025-04-30]."}},
	{name: "the day before", says: "the day before the one that follows", pattern: "the day before", takes: oneDay, turns: dayBeside(-1),
		examples: []string{"It opens [the day before Christmas=2025-12-24]."}},
	{name: "the day after", says: "the day after the one that follows", pattern: "the day after", takes: oneDay, turns: dayBeside(1),
		examples: []string{"It opens [the day after 19 May=2025-05-20].", "It opened [the day after Monday=2025-04-22], not before [Monday=2025-04-21]'s vote."}},
	{name: "mid", says: "the middle of what follows", pattern: "[the] mid [-]", mod: Mid, takes: stretchy,
		examples: []string{"It opened in [mid-March=2025-03]."}},
	{name: "late", says: "the end of what follows", pattern: "[the] late [in|on|-]", mod: End, takes: stretchy,
		examples: []string{"It opened in [late 2023=2023]."}},
	{name: "later", says: "after the present, in what follows", pattern: "later [in|on]", mod: End, aside: true, takes: presentUnit,
		examples: []string{"They meet [later this week=2025-W17]."}},
	{name: "beginning of", says: "the beginning of what follows", pattern: "[the] beginning|start of", mod: Start, takes: stretchy,
		examples: []string{"It opened at [the start of March=2025-03].", "At the start of [Monday=2025-04-21]’s meeting he spoke."}},
	{name: "first week of", says: "the beginning of what follows", pattern: "[the] first|opening hours|day|days|week|weeks|months|weekend of", mod: Start, takes: stretchy,
		examples: []string{"It opened in [the first week of March=2025-03]."}},
	{name: "third week of", says: "a part of what follows", pattern: "[the] ORDINAL week of", takes: stretchy,
		examples: []string{"It opened in [the third week of March=2025-03]."}},
	{name: "last week of", says: "the end of what follows", pattern: "[the] last|final|closing hours|day|days|week|weeks|months|weekend of", mod: End, takes: stretchy,
		examples: []string{"It closed in [the last week of March=2025-03]."}},
	{name: "middle of", says: "the middle of what follows", pattern: "[the] middle of", mod: Mid, takes: stretchy,
		examples: []string{"It opened in [the middle of March=2025-03]."}},
	{name: "end of", says: "the end of what follows", pattern: "[the] end of", mod: End, takes: stretchy,
		examples: []string{"It must end by [the end of 2026=2026]."}},
	{name: "about", says: "more or less", pattern: "about|approximately|roughly|some", mod: Approx, takes: countedBack,
		examples: []string{"It began [about three years ago=2022]."}},
	{name: "around", says: "more or less", pattern: "around", mod: Approx, takes: either,
		examples: []string{"It opens [around May 1=2025-05-01]."}},
	{name: "sometime", says: "some time in what follows", pattern: "sometime [in]", takes: stretchy,
		examples: []string{"It opens [sometime next year=2026]."}},
	{name: "nearly", says: "a little less", pattern: "nearly|almost", mod: Approx, takes: countable,
		examples: []string{"It took [nearly two years=P2Y]."}},
	{name: "at least", says: "not less", pattern: "at least", mod: EqualOrMore, takes: countable,
		examples: []string{"It took [at least 30 days=P30D]."}},
	{name: "up to", says: "not more", pattern: "up to", mod: EqualOrLess, takes: countable,
		examples: []string{"It takes [up to six weeks=P6W]."}},
	{name: "more than", says: "more", pattern: "more than", mod: MoreThan, takes: countable,
		examples: []string{"It took [more than four hours=PT4H]."}},
	{name: "over", says: "more", pattern: "over", mod: MoreThan, takes: isDuration, when: afterPreposition,
		examples: []string{"It went on for [over a week=P1W].", "It grew over [three years=P3Y]."}},
	{name: "less than", says: "less", pattern: "less|fewer than", mod: LessThan, takes: countable,
		examples: []string{"It took [less than a month=P1M]."}},
}
