package timeline

// englishPhrases returns what words of English tell together.
func englishPhrases(l *lexicon) phrases {
	return phrases{
		putOff:    l.compound("put off", "put back", "putting off", "putting back", "pushed back", "pushed from", "brought forward", "moved forward", "held up"),
		callOff:   l.compound("called off", "calling off", "turned down", "voted down", "ruled out"),
		backOut:   l.compound("pulled out", "dropped out", "backed out", "stood down", "been withdrawn"),
		comeAbout: l.compound("took place", "took effect", "went ahead", "went live", "came into", "came out"),
		goAhead:   l.compound("go ahead", "take place", "took place", "be held", "going ahead", "taking place", "take effect", "come into", "enter into", "go live"),
		asPlanned: l.compound("as planned", "as scheduled", "after all"),
		walkOut:   l.compound("walk out", "walked out", "stop work", "stopped work"),
		holds: l.compound("take effect", "takes effect", "took effect", "taken effect", "taking effect", "into effect", "into force",
			"go live", "goes live", "went live", "gone live", "going live"),
		takesPost: l.compound("take office", "takes office", "took office", "taken office", "taking office", "take up", "takes up", "took up", "taken up", "taking up",
			"take over", "takes over", "took over", "taken over", "taking over"),
		goBefore: []string{"on or before", "until at least", "till at least", "between now and", "between then and", "no later than", "not later than",
			", which is expected", ", which was expected", ", which is due", ", which is likely", "from as early as", "from as soon as", "by as early as", "by as soon as", "until as late as", "as recently as", "as early as", "as late as", "as soon as", "as long as", "as far back as", "by this time", "this time",
			"in the academic year", "in the school year", "in the financial year", "in the tax year"},
		goBehind:   []string{"local time", "onwards", "onward", "or so"},
		ofDate:     []string{"alone", "at the earliest", "at the latest", "to the day", "to the month"},
		earlierOn:  []string{"earlier", "later"},
		leadOver:   []string{"so far", "looking ahead", "looking further ahead", "in a separate development", "in other news", "before that", "before then", "after that", "of course", "in fact", "in addition", "by contrast", "for example", "for instance"},
		becauseOf:  []string{"because of", "owing to", "due to", "amid"},
		thanksTo:   []string{"thanks to", "congratulations to", "tribute to", "owing to"},
		trailing:   []string{" and again", " for the rest", " for the remainder", ", with effect", " with effect", ", most recently", ", then", ", now expected", ", now due", ", now planned", ", expected", ", the first", ", the first of them", ", the last", ", the last of them", ", the latest", ", the latest of them", ", the most recent", ", the most recent of them"},
		andInForce: []string{"and in force", "and in place", "and in effect"},
	}
}

// sides are words of dates that say on which side of the present they lie.
var sides = [...]string{"ago", "last", "yesterday", "before", "earlier", "next", "tomorrow", "later", "following", "coming"}

// limits are the words before a date that is the goal of a plan or the end of
// a stretch of time: the tense of the clause says nothing of it.
var limits = [...]string{"for", "until", "till", "by", "from", "to", "before", "after", "since", "between", "and", "of"}

// plans are the words with which a sentence in the past tells of what lies
// ahead: "said that it would open the quay on May 19".
var plans = [...]string{"planned", "scheduled", "due", "set", "booked", "slated", "expected", "will", "would", "to", "announced"}
