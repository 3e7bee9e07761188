package timeline

import (
	"slices"
	"strings"

	"resetline/internal/date"
	"resetline/internal/timex"
)

// Dates that something is only compared with make no entry.

// compares tells whether a date is only compared with: "more than in March",
// "up from 44% in March", "the worst since March".
func (r *reading) compares(s *sentence, first int) bool {
	if inPlaceOf(s, first) {
		return false
	}
	return denied(s, first, r.lex) || fromBefore(s, first) || r.only(s, first) || countedIn(s, first, r.lex) || fromEarlier(s, first, r.lex) || changedFrom(s, first, r.lex) || thatOf(s, first) || ofKind(s, first, r.lex) || levelOf(s, first, r.lex) || r.behindThan(s, first) || r.likened(s, first) || r.alike(s, first) || r.measuredBy(s, first) || statisticsFor(s, first, r.lex) || samePeriod(s, first, r.lex) || r.besideFigure(s, first) || r.besideMark(s, first) || r.lastDone(s, first)
}

// denied tells whether a date is one on which something is not: "closes on 30 March, not on 31
// March", "not today, not tomorrow".
func denied(s *sentence, first int, lex *lexicon) bool {
	i := beforeDate(s, first)
	return i > 1 && first < len(s.tokens) && s.dateAt(first, lex) && s.tokens[i].word == "not" && (s.tokens[i-1].word == "," || s.tokens[i-1].word == "and")
}

// fromBefore tells whether a date says no more than how old something is: "a backlog from before
// the summer".
func fromBefore(s *sentence, first int) bool {
	i := overThe(s, first-1)
	return i > 1 && (s.tokens[i].word == "before" || s.tokens[i].word == "after") && s.tokens[i-1].word == "from"
}

// fromEarlier tells whether a date is no more than what a change is counted from: "fell by a
// fifth from a year earlier", "rose to £61m from £54m a year before".
func fromEarlier(s *sentence, first int, lex *lexicon) bool {
	const amount = 4 // tokens: "£54 million a share"
	if end := s.behindDate(first); end == first || !s.tokens[end-1].means(lex.ago) {
		return false
	}
	number := false
	for i := first - 1; i >= max(0, first-1-amount) && !s.tokens[i].dated; i-- {
		if s.tokens[i].word == "from" {
			return i == first-1 || number
		}
		number = number || s.tokens[i].number
	}
	return false
}

// changedFrom tells whether a date is right behind the one on which a figure was another: "rose 2 per cent in October
// from September".
func changedFrom(s *sentence, first int, lex *lexicon) bool {
	if first < 4 || s.tokens[first-1].word != "from" || !s.tokens[first-2].dated || s.tokens[beforeDate(s, first-1)].word == "from" {
		return false
	}
	return slices.ContainsFunc(s.tokens[:first-1], func(t token) bool { return t.means(lex.changed) })
}

// levelOf tells whether a date is only that of a level at which something is kept or
// measured: "at this year's level", "far behind last year's".
func levelOf(s *sentence, first int, lex *lexicon) bool {
	end := s.behindDate(first + 1)
	if end == 0 || end >= len(s.tokens) || !s.tokens[end-1].hasEnding() {
		return false
	}
	switch s.tokens[end].word {
	case ",", ".": // "far behind last year's"
		return !s.tokens[end-1].number // "in the 1970's"
	}
	return s.tokens[end].means(lex.level)
}

// thatOf tells whether a date only tells one thing from another: "it replaces that of 17
// October", or since when something is counted that is told: "pay rises, backdated to 1 October".
func thatOf(s *sentence, first int) bool {
	done := beforeDate(s, first)
	one := done > 1 && s.says(done-2, "the one") && regularPast(s.tokens[done].word) && s.behindDate(first) >= len(s.tokens)-1 // "replaces the one issued on 17 October"
	return one || s.says(first-2, "that of") || s.says(first-2, "those of") || s.says(first-2, "backdated to")
}

// figureOf tells whether a date tells which figures are meant: "a rise in fiscal 2026 profit",
// "cut the forecast for 2027 growth", "approved the 2027 budget".
func figureOf(s *sentence, first int, lex *lexicon) bool {
	end := s.behindDate(first)
	if end == 0 || end >= len(s.tokens) || s.tokens[end-1].hasEnding() || s.tokens[end].upper {
		return false
	}
	return s.tokens[end].means(lex.figure)
}

// figuresFor tells the same of a date behind its noun: "the accounts for 2025/26", "cut its
// forecast for December".
func figuresFor(s *sentence, first int, lex *lexicon) bool {
	return nounFor(s, first).means(lex.figure)
}

// nounFor returns the noun that has "for" between itself and a date: "accounts" of "the accounts for
// 2025/26". It is empty where none does.
func nounFor(s *sentence, first int) token {
	at := first - 1
	for at > 1 && s.tokens[at].word == "/" && s.tokens[at-1].dated {
		at -= 2 // "2025/26"
	}
	at = overThe(s, at)
	if at > 0 && s.tokens[at].word == "for" {
		return s.tokens[at-1]
	}
	return token{}
}

// figureOfYear tells the same of a year or a part of one, which is then no date of an event.
func figureOfYear(s *sentence, x timex.Expression, lex *lexicon) bool {
	switch x.Date.Precision {
	case date.ByYear, date.ByHalf, date.ByQuarter:
		return figureOf(s, s.at(x.Start), lex) || figuresFor(s, s.at(x.Start), lex)
	case date.ByMonth:
		return figuresFor(s, s.at(x.Start), lex) || statisticsOf(s, s.at(x.Start), lex)
	}
	return false
}

// statisticsOf tells whether a month only tells which statistics are meant: "publishes December inflation
// figures".
func statisticsOf(s *sentence, first int, lex *lexicon) bool {
	const between = 2 // words: "retail sales"
	end := s.behindDate(first)
	if end == 0 || s.tokens[end-1].hasEnding() || opens(s, first, lex) && !s.tokens[max(first-1, 0)].is(lex.articles) {
		return false
	}
	for i := end; i < min(end+between+1, len(s.tokens)) && !s.tokens[i].punct && !isVerb(s.tokens[i], lex) && !s.tokens[i].is(lex.stop); i++ {
		if s.tokens[i].means(lex.statistic) {
			return true
		}
	}
	return false
}

// ofKind tells whether a date behind another only tells things of one kind from others: "buy
// certificates from 1 February for goods shipped in 2026".
func ofKind(s *sentence, first int, lex *lexicon) bool {
	done := first - 2
	if done < 4 || !s.tokens[first-1].is(lex.preposition) || !participle(s.tokens[done], lex) || s.tokens[done].is(lex.say|lex.planned) {
		return false
	}
	noun, hung := s.tokens[done-1], s.tokens[done-2]
	return !noun.upper && strings.HasSuffix(noun.word, "s") && hung.means(lex.nounHung) && s.tokens[done-3].dated
}

// countedIn tells whether a time is only that in which things are counted: "the third
// storm of the winter".
func countedIn(s *sentence, first int, lex *lexicon) bool {
	i := overThe(s, first-1)
	if i >= 0 && i+1 < len(s.tokens) && s.tokens[i+1].word == "this" && countsApposed(s, i, lex) {
		return true // ", his third visit this year"
	}
	if i < 1 || s.tokens[i].word != "of" {
		return false
	}
	const noun = 4 // words: "the first growers' letter of the year"
	for k := i - 1; k >= max(0, i-noun) && !s.tokens[k].punct && !isVerb(s.tokens[k], lex); k-- {
		if isOrdinal(s.tokens[k], lex) {
			return true
		}
	}
	return false
}

// countsApposed tells whether a token ends what begins behind a comma with an ordinal and has no verb: ", the second on
// fisheries".
func countsApposed(s *sentence, i int, lex *lexicon) bool {
	for ; i > 0 && s.tokens[i].word != ","; i-- {
		if t := s.tokens[i]; t.punct || t.quoted || isVerb(t, lex) {
			return false
		}
	}
	if i < 1 || i+2 >= len(s.tokens) {
		return false
	}
	return s.tokens[i+1].is(lex.articles|lex.possessive) && isOrdinal(s.tokens[i+2], lex)
}

// overThe returns a token, or the one before it if it is "the".
func overThe(s *sentence, i int) int {
	if i > 0 && s.tokens[i].word == "the" {
		return i - 1
	}
	return i
}

// behindThan tells whether "than", "compared" or "against" stands right before a date, but in
// "no later than October".
func (r *reading) behindThan(s *sentence, first int) bool {
	switch before := r.before(s, first); {
	case before == "against", before == "beyond" && first > 1 && s.tokens[first-2].word != "and":
		return true // "will last beyond 2030": on no day
	}
	for i := first - 1; i >= max(0, first-2); i-- {
		if s.tokens[i].is(r.lex.comparison) && !noLater(s, i, r.lex) {
			return true
		}
	}
	return r.thanClause(s, first)
}

// noLater tells whether "than" bounds when something is: "no later than October".
func noLater(s *sentence, than int, lex *lexicon) bool {
	if than < 2 || s.tokens[than].word != "than" {
		return false
	}
	before := s.tokens[than-2].word
	return s.tokens[than-1].means(lex.sooner) && (before == "no" || before == "not" || before == "any")
}

// thanClause tells whether a date stands in a clause that something is compared with:
// "closer than we were on Tuesday", "more than the board had offered in May", "as many as
// were sold in May".
func (r *reading) thanClause(s *sentence, first int) bool {
	const longest = 8 // words
	verb := false
	for i := min(first, len(s.tokens)-1) - 1; i > 0 && i >= first-longest && !s.tokens[i].punct; i-- {
		t := s.tokens[i]
		if t.word == "than" {
			if r.amountAt(s, i+1) {
				return false // "more than a dozen were sold"
			}
			next := s.tokens[i+1]
			if s.says(0, "no sooner") {
				return false // "No sooner had the ink dried than complaints came in on Monday"
			}
			if !verb && !noLater(s, i, r.lex) {
				return next.word == "the" || next.upper && next.hasEnding() // "worse than the gale in 1987"
			}
			return verb && (next.is(r.lex.pronoun|r.lex.articles) || next.upper) && s.tokens[i-1].word != "rather"
		}
		if t.word == "as" && verb && i > 2 && (s.tokens[i-2].word == "as" || s.tokens[i-3].word == "as") {
			return s.tokens[i-1].word != "soon" // "as many as were sold last year"
		}
		verb = verb || isVerb(t, r.lex)
	}
	return false
}

// amountAt tells whether what stands at a token is how many or how long: "40", "a dozen", "a week".
func (r *reading) amountAt(s *sentence, i int) bool {
	if s.tokens[i].is(r.lex.articles) && i+1 < len(s.tokens) {
		i++
	}
	t := s.tokens[i]
	return t.number || t.means(r.lex.quantity) || t.means(r.lex.timeUnit)
}

// samePeriod tells whether a date is that of a time like the present: "in the same
// period last year", "this time last year".
func samePeriod(s *sentence, first int, lex *lexicon) bool {
	for i := max(first-2, 1); i < min(first+3, len(s.tokens)-1); i++ {
		if s.tokens[i-1].word != "same" && s.tokens[i-1].word != "this" {
			continue
		}
		switch {
		case s.tokens[i].means(lex.point):
			return s.tokens[i+1].word != "tomorrow" && s.tokens[i+1].word != "next" // "it will be open by this time tomorrow"
		case s.tokens[i].means(lex.stretch):
			return s.tokens[i+1].means(lex.behindStretch) && (s.tokens[i-1].word == "same" || s.dateAt(i+1, lex)) // not "this week in Arden"
		}
	}
	return false
}

// besideFigure tells whether a date is that of a figure which another is compared with:
// "down from £38m in 2029", "compared with 33m in the year before", "from 58 per cent in
// 2017 and 63 per cent in 2013".
func (r *reading) besideFigure(s *sentence, first int) bool {
	const reach = 6 // words
	on := r.before(s, first) == "on" || first > 1 && s.tokens[first-1].is(r.lex.articles) && s.tokens[first-2].word == "on"
	changed := false // to a figure: "to 7"
	for i := first - 1; i > 0 && i >= first-reach; i-- {
		if s.tokens[i].word == "from" && i < first-1 && (s.tokens[i-1].word == "up" || s.tokens[i-1].word == "down") {
			return true // "up from one year in April"
		}
		if on && (s.tokens[i].word == "up" || s.tokens[i].word == "down") && !isVerb(s.tokens[i-1], r.lex) {
			return s.tokens[i-1].punct || s.tokens[i-1].word == "was" || s.tokens[i-1].word == "were" // ", up four points on the summer"
		}
		if !s.tokens[i].number || s.tokens[i].dated {
			continue
		}
		i = figureStart(s, i, r.lex)
		if i == 0 {
			return false
		}
		switch s.tokens[i-1].word {
		case "to":
			changed = true // "was cut from 9 to 7 in May"
		case "than":
			return !isBound(s, i-2, r.lex)
		case "against":
			return true
		case "from":
			if changed {
				return i > 1 && (s.tokens[i-2].word == "up" || s.tokens[i-2].word == "down")
			}
			return !r.countsOthers(s, i)
		case "of":
			if r.peakFrom(s, i-2) || i > 2 && (s.tokens[i-3].word == "than" || s.tokens[i-3].word == "against") || r.amountBeside(s, i-2) {
				return true // "higher than sales of 8m"
			}
		case "with":
			if i > 1 && s.tokens[i-2].is(r.lex.comparison) {
				return true
			}
		case "and", "or":
			for at := i - 2; at > 0 && s.tokens[at].dated; at-- {
				if !s.tokens[at-1].dated && r.compares(s, at) {
					return true
				}
			}
		}
	}
	return false
}

// amountBeside tells whether a noun whose amount is told is what another is compared with, or what came before it:
// "compared with a loss of 2m", "after a fall of 2 per cent".
func (r *reading) amountBeside(s *sentence, noun int) bool {
	i := noun - 1
	for i > 1 && noun-i < nounWords && r.inNoun(s, i) {
		i--
	}
	if i > 0 && s.tokens[i].is(r.lex.articles) {
		i--
	}
	if i < 1 {
		return false
	}
	return s.tokens[i].word == "with" && s.tokens[i-1].is(r.lex.comparison) || s.tokens[i].word == "after" && s.tokens[noun].means(r.lex.change)
}

// countsOthers tells whether a figure behind "from" counts things by the way, and no change is told: "took
// evidence from 64 witnesses in May", but "up from 64 cases in May", "58, from 50 in May".
func (r *reading) countsOthers(s *sentence, figure int) bool {
	for figure+1 < len(s.tokens) && isSum(s.tokens[figure]) {
		figure++
	}
	things := s.tokens[figure]
	if !endsInS(things.word) || things.dated || things.is(r.lex.stop) {
		return false
	}
	return !slices.ContainsFunc(s.tokens[:figure-2], func(t token) bool {
		return t.number && !t.dated || t.means(r.lex.change) || t.means(r.lex.changed)
	})
}

// figureStart returns where a figure begins: at its currency, or at words that say how exact or how
// sure it is, "around 8m", "the projected 7 per cent".
func figureStart(s *sentence, i int, lex *lexicon) int {
	if i > 0 && isOfNumber(s.tokens[i-1]) {
		i--
	}
	for i > 0 && !isOrdinal(s.tokens[i], lex) && s.tokens[i-1].means(lex.figured) {
		i--
	}
	return i
}

// isBound tells whether the word before "than" and a figure says how large something was at least
// or at most, and compares nothing: "more than 700 have died since March", but not "40m, more than
// 33m in March" or "down more than 3 per cent from March".
func isBound(s *sentence, i int, lex *lexicon) bool {
	if i < 0 || i > 0 && (s.tokens[i-1].punct || s.tokens[i-1].word == "up" || s.tokens[i-1].word == "down") {
		return false
	}
	return s.tokens[i].means(lex.fewer)
}

// besideMark tells whether a date is that of a mark, or of what was counted then, with which something is
// compared: "below the record of £97 set in May", "an increase on the figure given in March".
func (r *reading) besideMark(s *sentence, first int) bool {
	const longest = 8 // words
	done := beforeDate(s, first)
	if done < 2 || !participle(s.tokens[done], r.lex) && !s.tokens[done].is(r.lex.done) {
		return false
	}
	counts := false
	for i := done - 1; i > 0 && i >= done-longest; i-- {
		t := s.tokens[i]
		switch {
		case t.quoted, t.dated, t.punct && !isOfNumber(t), isVerb(t, r.lex), t.is(r.lex.relative):
			return false
		case counts && s.tokens[i+1].is(r.lex.articles) && (t.word == "below" || t.word == "above" || t.word == "than" || t.word == "on" && r.changes(s, i) || t.word == "to" && (s.tokens[i-1].word == "close" || s.tokens[i-1].word == "near")):
			return true
		}
		counts = counts || t.number || t.means(r.lex.mark)
	}
	return false
}

// changes tells whether a change is told before "on" and what it is counted from: "an increase of £9m on".
func (r *reading) changes(s *sentence, on int) bool {
	const amount = 6 // tokens
	return slices.ContainsFunc(s.tokens[max(0, on-amount):on], func(t token) bool { return t.means(r.lex.change) })
}

// lastDone tells whether a date is that on which something like what is told was done last: "they may
// shut the pier, a step they last took in 2021".
func (r *reading) lastDone(s *sentence, first int) bool {
	const longest = 8 // words
	last := beforeDate(s, first) - 1
	if last < 3 || s.tokens[last].word != "last" || !isVerb(s.tokens[last+1], r.lex) && !participle(s.tokens[last+1], r.lex) {
		return false
	}
	for i := last - 1; i > 0 && i >= last-longest && !isVerb(s.tokens[i], r.lex); i-- {
		if s.tokens[i].word == "," {
			return s.tokens[i+1].is(r.lex.articles) || s.tokens[i+1].word == "something"
		}
	}
	return false
}

// peakFrom tells whether a figure was a peak that another is counted from: "down from a peak
// of 9bn in 2022", "from 2bn last year and a low of 1bn in 2022".
func (r *reading) peakFrom(s *sentence, i int) bool {
	if i < 2 || !s.tokens[i].means(r.lex.peak) {
		return false
	}
	for i--; i > 0 && s.tokens[i].is(r.lex.articles); i-- {
	}
	return s.tokens[i].means(r.lex.against) || s.tokens[i].word == "and" && i > 0 && s.tokens[i-1].dated
}

// likened tells whether a date is only one that something else is like: "late at night,
// as it was in 1998 and 2007", "as in 2019".
func (r *reading) likened(s *sentence, first int) bool {
	if r.asToldIn(s, first) {
		return true
	}
	const place = 10 // words: "as happened in Arden in"
	for i := first - 1; i > 1 && i > first-place && s.tokens[i].word != ","; i-- {
		if w := s.tokens[i].word; (w == "happened" || w == "occurred") && s.tokens[i-1].word == "as" {
			return true
		}
	}
	i := first - 1
	for i > 0 && (s.tokens[i].dated || s.tokens[i].word == "," || s.tokens[i].word == "and" || s.tokens[i].word == "or" || s.tokens[i].is(r.lex.preposition)) {
		i--
	}
	if first > 0 && s.tokens[first-1].means(r.lex.limit) {
		return false // "stay as they are until May"
	}
	if i > 1 && s.tokens[i].is(r.lex.auxiliary) && s.tokens[i-1].is(r.lex.pronoun) {
		i -= 2
	}
	return i > 0 && s.tokens[i].word == "as" && (s.tokens[i-1].word == "," || i+1 < first && s.tokens[i+1].is(r.lex.pronoun))
}

// asToldIn tells whether a date is that on which what a sentence tells was said before: "as stated in our May issue",
// "as we said in May".
func (r *reading) asToldIn(s *sentence, first int) bool {
	const longest = 4 // words: "as stated in our"
	for i := first - 1; i > 0 && i >= first-longest && !s.tokens[i].punct; i-- {
		if s.tokens[i].is(r.lex.say) || s.tokens[i].word == "stated" {
			return s.tokens[i-1].word == "as" || i > 1 && s.tokens[i-2].word == "as" && s.tokens[i-1].is(r.lex.subject)
		}
	}
	return false
}

// alike tells whether a date is that of a thing to which another is likened: "a rage reminiscent of
// the unrest in March", "is comparable to the level of the mark in 1999", "five times the amount spilled in 1989".
func (r *reading) alike(s *sentence, first int) bool {
	const longest = 14 // words: the thing
	end := s.behindDate(first)
	end = min(end+nounWords, markBehind(s, end))
	for i := first - 1; i > 1 && i >= first-longest; i-- {
		t, like := s.tokens[i], s.tokens[i-1]
		switch {
		case t.punct, t.quoted, t.dated, isVerb(t, r.lex) && !participle(t, r.lex), t.is(r.lex.relative | r.lex.openers):
			return false
		case like.word == "times" && t.means(r.lex.behindTimes):
			return !eventIn(s, i, end, r.lex) // and not "five times the size of the 1989 fire"
		case t.word == "of" && like.word == "reminiscent":
			return true
		case t.word == "to" && like.means(r.lex.like):
			return s.tokens[i-2].means(r.lex.copula) || i > 2 && s.tokens[i-3].means(r.lex.copula)
		}
	}
	return false
}

// isShare tells whether a word is a part of a figure: "third", "half", "quarter".
func isShare(word string, lex *lexicon) bool {
	return word == "half" || word == "quarter" || word == "double" || lex.of(strings.TrimSuffix(word, "s")).means(lex.ordinal)
}

// measuredBy tells whether a date is that of what something is measured by: "twice what it was in
// March", "as bad as the one in March", "lower than at the vote in March", "below its level in March",
// "unlike the flood that hit Arden in March,".
func (r *reading) measuredBy(s *sentence, first int) bool {
	const longest = 8 // words
	if s.says(0, "unlike") || s.says(0, "as in") && !s.dateAt(1, r.lex) {
		return first < commaAfter(s, 0)
	}
	at := beforeDate(s, first)
	for i := first - 1; i > 0 && i >= first-longest && i+2 < len(s.tokens) && !s.tokens[i].punct && !s.tokens[i].dated; i-- {
		before, next := s.tokens[i-1].word, s.tokens[i+1]
		switch w := s.tokens[i].word; w {
		case "what", "where":
			if (w == "what" || before == "to") && next.is(r.lex.subject) && (s.tokens[at].means(r.lex.copula) || s.tokens[at].word == "stood") {
				return true
			}
			if i > 2 && before == "of" && isShare(s.tokens[i-2].word, r.lex) {
				return true // "a third of what the board had asked in March"
			}
		case "like", "as":
			if before != "such" && next.word == "the" && (s.tokens[i+2].word == "one" || s.tokens[i+2].word == "ones") {
				return true
			}
		case "than":
			if next.is(r.lex.preposition) && i+1 < at {
				return true
			}
		case "below", "above":
			if next.is(r.lex.possessive|r.lex.articles) && (s.tokens[at].word == "level" || s.tokens[at].word == "levels") {
				return true
			}
		}
	}
	return false
}

// statisticsFor tells whether a month or a year is only that of figures which say no more of
// themselves: "figures for January are published on Tuesday".
func statisticsFor(s *sentence, first int, lex *lexicon) bool {
	return nounFor(s, first).means(lex.statistic)
}

// only tells whether "since" and a date say no more than how rare something is
// ("the first time since March") or how long it has been awaited ("expected
// since March").
func (r *reading) only(s *sentence, first int) bool {
	if s.says(first-2, "at least") {
		first -= 2 // "the worst since at least 1998"
	}
	if first < len(s.tokens) && s.tokens[first].word != "since" {
		first--
	}
	if first < 1 || s.tokens[first].word != "since" {
		return false
	}
	const reach = 8 // words: "the most successful revolt in the region since"
	for i := first - 1; i >= max(first-reach, 0) && !isBreak(s.tokens[i].word); i-- {
		if s.tokens[i].is(r.lex.superlative) && (i == 0 || s.tokens[i].word != "most" || s.tokens[i-1].word != "at") { // "at most airports"
			return true
		}
		if i >= first-3 && isOrdinal(s.tokens[i], r.lex) {
			return true // "her fourth visit since"
		}
	}
	return s.tokens[first-1].is(r.lex.awaiting)
}
