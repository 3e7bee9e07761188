package timex

import "testing"

// german is a language of a few words. It shows what a language is made of:
// words with their classes, a table of rules, and nothing else.
func german() *Language {
	l := newLanguage()
	x := &l.lexicon
	x.add("April", cMonth, 4, noUnit)
	x.add("Mai", cMonth, 5, noUnit)
	x.add("Donnerstag", cWeekday, 4, noUnit)
	x.add("Tag", cUnit, 0, uDay)
	x.add("Woche", cUnit, 0, uWeek)
	x.add("Tagen", cUnits, 0, uDay)
	x.add("drei", cNumber, 3, noUnit)
	x.add("nächste nächsten", cNext, 0, noUnit)
	x.add("sagte", cPast, 0, noUnit)
	x.add("wird", cFuture, 0, noUnit)
	x.add("bis", cJoin|cTo|cUntil, 0, noUnit)
	l.and = x.word("und")
	l.ending = func([]byte) class { return 0 }
	l.use([]rule{
		{name: "Tag", says: "ein Tag", pattern: "DAY [.] MONTH [YEAR]", read: names},
		{name: "Wochentag", says: "ein Wochentag", pattern: "WEEKDAY", read: weekday},
		{name: "vor", says: "zurück", pattern: "vor NUMBER UNITS", read: unitsAway(-1)},
		{name: "nächste Woche", says: "voraus", pattern: "NEXT UNIT", read: present},
	}, nil)
	return l
}

func TestAnotherLanguage(t *testing.T) {
	l := german()
	for _, want := range []string{
		"Am [19. Mai=2025-05-19] wird gewählt.",
		"Das sagte sie am [Donnerstag=2025-04-17].",
		"Er wird am [Donnerstag=2025-04-24] kommen.",
		"Er kam [vor drei Tagen=2025-04-19].",
		"Er wird [nächste Woche=2025-W18] kommen.",
	} {
		reads(t, "German", l, want)
	}
}

func TestPatternMistakes(t *testing.T) {
	x := &newLanguage().lexicon
	for _, pattern := range []string{"[the DAY", "the] DAY", "[[the] DAY"} {
		if _, err := x.compile(pattern); err == nil {
			t.Errorf("%q compiles", pattern)
		}
	}
}

func TestClassNames(t *testing.T) {
	x := &newLanguage().lexicon
	for name, want := range map[string]class{"NUMBER": cNumber, "NUMDATE": cNumDate, "SCHEDULE": cSchedule, "CAPITAL": cCapital, "DET": cDet, "OPENER": cOpener} {
		if got := x.element(name).class; got != want {
			t.Errorf("%s is class %b, want %b: the names are out of order", name, got, want)
		}
	}
	if 1<<(len(classNames)-1) != uint64(cOpener) {
		t.Errorf("%d names of classes", len(classNames))
	}
}
