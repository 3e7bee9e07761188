package timeline

import (
	"slices"
	"strings"

	"resetline/internal/date"
	"resetline/internal/timex"
)

// Which words of a clause go with its dates, and which dates a headline cannot do without.

// dateWords marks the tokens of expressions of time that a headline does
// without, and the prepositions and words of planning before them. A date that is the subject
// ("Thursday's meeting") loses no more than itself. Where the date in hand is that of a noun,
// see keptFrom, those of the noun stay. The marks are valid until the next are asked for.
func (r *reading) dateWords(s *sentence, from, to, date int) []bool {
	drop := cleared(&r.dropped, to-from)
	kept := r.keptFrom(s, from, date)
	for k := range s.dates {
		begin, end := r.withoutDate(s, k, from, to, date, kept)
		for i := max(begin, from); i < min(end, to); i++ {
			drop[i-from] = true
		}
	}
	for i := 1; i+1 < len(drop); i++ { // "on Monday and Friday", "in June and again in May"
		switch w := s.tokens[from+i].word; {
		case !drop[i-1]:
		case w == "/" || w == "-" || w == "–": // "the 2027/28 year"
			drop[i] = drop[i+1]
		case w == "and" || w == "or":
			again := i+2 < len(drop) && s.tokens[from+i+1].word == "again" && drop[i+2]
			if drop[i+1] && r.verbBehindDate(s, from, i+1, drop) {
				continue // "left in 1989 and a year later became"
			}
			drop[i] = drop[i+1] || again
			drop[i+1] = drop[i]
		}
	}
	r.dropCommas(s, from, drop)
	return drop
}

// withoutDate returns the tokens of a date without which tokens [from, to) can do, end 0
// where it stays.
func (r *reading) withoutDate(s *sentence, k, from, to, inHand, kept int) (begin, end int) {
	x := s.dates[k]
	first, last := s.at(x.Start), s.at(x.End-1)
	switch {
	case last < from || first >= to:
		return 0, 0
	case s.says(first-3, "with effect from"), endsLength(s, x):
		return 0, 0
	case x.Type == timex.Set && from+1 < first && last < to && s.tokens[first-1].word == "and" && s.tokens[first-2].dated:
		return first, afterThat(s, last+1) // "on 30 June and every June thereafter"
	case x.Type == timex.Duration && x.Date.IsZero() && from < first && last+1 == to && to < len(s.tokens) && s.tokens[to].is(r.lex.openers) &&
		!s.tokens[first-1].is(r.lex.preposition|r.lex.auxiliary) && s.tokens[first-1].word != "to":
		return first, to // "stay empty a week before term starts", of which the rest goes
	case x.Date.IsZero() || x.Anchor.Kind == timex.Event || first >= kept || (r.behindThan(s, first) || r.measuredBy(s, first)) && !inPlaceOf(s, first) ||
		r.modifiesNoun(s, first, last) || r.needed(s, first, last) || r.nextNeeded(s, k, last) || ofKind(s, first, r.lex) ||
		x.Anchor.Kind == timex.None && r.tellsWhich(s, first) || r.lookedAt(s, x, first, last) || first < len(s.tokens) && s.tokens[first].quoted:
		return 0, 0 // what somebody said stays as it was said
	case (inHand < first || last < inHand) && (r.saysWhich(s, first, from) || r.forYear(s, x, first) || first > 0 && s.tokens[first-1].is(r.lex.articles) && r.namesNoun(s, last)):
		return 0, 0
	}
	if that := r.thatEnds(s, first); that > from && inHand < that {
		return that, last + 1
	}
	return r.aroundDate(s, first, last, from)
}

// thatEnds returns the "that" of a clause which says no more than since when or until when a noun lasts, and nothing
// without its date: "for a term that ended in May". 0 is none.
func (r *reading) thatEnds(s *sentence, first int) int {
	if !r.tellsWhich(s, first) {
		return 0
	}
	verb := first - 1
	if s.tokens[verb].is(r.lex.preposition) {
		verb--
	}
	if t := s.tokens[verb]; !t.means(r.lex.takesTime) && t.word != "runs" && t.word != "ran" {
		return 0
	}
	return verb - 1
}

// saysWhich tells whether a date says with a participle which thing is meant: "scrapped a pass
// announced in January", of which "announced" would be left.
func (r *reading) saysWhich(s *sentence, first, from int) bool {
	done := first - 1
	for done > from && r.belongsToDate(s, done) {
		done--
	}
	if done <= from+2 {
		return false
	}
	if said := s.tokens[done]; !participle(said, r.lex) || said.is(r.lex.finite) || said.is(r.lex.say|r.lex.done) && said.word != "announced" {
		return false
	}
	noun, of := s.tokens[done-1], s.tokens[done-2]
	if noun.punct || noun.dated || noun.quoted || noun.is(r.lex.stop) || isVerb(noun, r.lex) || strings.HasSuffix(noun.word, "ly") {
		return false
	}
	return (of.is(r.lex.articles|r.lex.possessive) || !of.punct && !of.is(r.lex.stop)) && finiteBefore(s, from, done-1, r.lex) && r.sharedVerb(s, from) < done
}

// forYear tells whether a year or a part of one says which thing is meant: "the quota for 2027".
func (r *reading) forYear(s *sentence, x timex.Expression, first int) bool {
	if first < 2 || s.tokens[first-1].word != "for" && s.tokens[first-1].word != "covering" || whenOf(x).Precision < date.ByQuarter {
		return false
	}
	noun := s.tokens[first-2]
	if noun.word == "," && first > 2 {
		noun = s.tokens[first-3] // "Refunds, for the second half of 2027, are paid in March"
	}
	return !noun.punct && !noun.dated && !noun.is(r.lex.stop|r.lex.planned) && !isVerb(noun, r.lex)
}

// lookedAt tells whether a date is the object of a verb with "at", "to", "for" or "of", and no time: "looking at
// 19 November", "pointed to 1 May", "asked for 2032", "speaks of 2032", but not "at Christmas" or "at 7pm on 19 November".
func (r *reading) lookedAt(s *sentence, x timex.Expression, first, last int) bool {
	if first < 2 || last >= len(s.tokens) {
		return false
	}
	if s.tokens[first-1].word == "for" {
		return s.tokens[first-2].means(r.lex.asksFor)
	}
	if s.tokens[first-1].word == "to" {
		return strings.HasPrefix(s.tokens[first-2].word, "point") || strings.HasPrefix(s.tokens[first-2].word, "refer")
	}
	if s.tokens[first-1].word == "of" {
		return strings.HasPrefix(s.tokens[first-2].word, "speak") || strings.HasPrefix(s.tokens[first-2].word, "talk") || s.tokens[first-2].word == "spoke"
	}
	if s.tokens[first-1].word != "at" {
		return false
	}
	return x.Type == timex.Date && x.Date.Precision == date.ByDay && slices.ContainsFunc(s.tokens[first:last+1], func(t token) bool { return t.number })
}

// keptFrom returns the token behind which the dates of a clause stay in its headline, the end
// of the sentence where all go. They stay where that in hand is no date of what the clause tells,
// but of one of several things ("the first met in May, the second in June"), or of the noun with
// which the clause ends ("papers with the stamp of a vet who retired in 2022", "they approved of
// the pact, signed in May").
func (r *reading) keptFrom(s *sentence, from, date int) int {
	if s.says(0, "not since") && date < commaAfter(s, 0) {
		return 1 // "Not since March has she been here"
	}
	if at := r.keptBefore(s, from, date); at > 0 {
		return at
	}
	if at := r.besideMain(s, from, date); at > 0 {
		return at
	}
	return len(s.tokens)
}

// keptBefore is the same where the noun with its date stands right before it, 0 where none does.
func (r *reading) keptBefore(s *sentence, from, date int) int {
	if inList(s, from, date, r.lex) {
		return max(from, 1)
	}
	at := date - 1
	for at > from && !s.tokens[at].punct && !s.tokens[at].is(r.lex.relative) && !hangsOnNoun(s, at, r.lex) {
		at--
	}
	if at > from && r.doneOf(s, from, at) {
		return at
	}
	for i := at; i+1 < date; i++ {
		if s.tokens[i].word == "since" && strings.HasSuffix(s.tokens[i+1].word, "ing") && !s.tokens[i+1].dated {
			return max(i, 1) // "in her first speech since losing the vote in May"
		}
	}
	if at <= from || s.tokens[at].punct || s.tokens[at-1].punct || s.tokens[at].word == "where" || !finiteBefore(s, from, at, r.lex) || !verbAfter(s, at, date, r.lex) {
		return 0
	}
	return at
}

// besideMain returns where a part of a sentence begins in which a date stands and which tells of
// something else than its first verb, 0 where there is none: "approved it, clearing the way for a
// vote in May", "left after losing the vote in May".
func (r *reading) besideMain(s *sentence, from, date int) int {
	verb := r.sharedVerb(s, from)
	if verb < 0 {
		return 0
	}
	for i := date - 1; i > verb+1; i-- {
		t, next := s.tokens[i], s.tokens[i+1]
		switch {
		case t.quoted, t.word == ";", t.word == ":":
			return 0
		case t.word == "," && i+2 < date && strings.HasSuffix(next.word, "ing") && !next.is(r.lex.adverbial|r.lex.preposition|r.lex.attribution|r.lex.openers):
			return i
		case t.means(r.lex.openerMid) && commaAfter(s, i) > date && (verbAfter(s, i, date, r.lex) || strings.HasSuffix(next.word, "ing")):
			return i
		}
	}
	return 0
}

// doneOf tells whether a comma stands before a participle with its date that tells of a noun
// before it, and no verb of the sentence does: "approved of the pact, signed in May".
func (r *reading) doneOf(s *sentence, from, comma int) bool {
	if s.tokens[comma].word != "," || comma+2 >= len(s.tokens) || s.tokens[from].is(r.lex.adverbial) {
		return false
	}
	done := s.tokens[comma+1]
	return participle(done, r.lex) && !done.is(r.lex.say) && s.dateAt(comma+2, r.lex) && finiteBefore(s, from, commaAfter(s, from), r.lex)
}

// afterThat returns the end of "thereafter" or "after that" at a token, 0 if it says neither.
func afterThat(s *sentence, i int) int {
	switch {
	case s.says(i, "thereafter"):
		return i + 1
	case s.says(i, "after that"):
		return i + 2
	}
	return 0
}

// verbBehindDate tells whether a verb follows the words that are dropped from i on.
func (r *reading) verbBehindDate(s *sentence, from, i int, drop []bool) bool {
	for i < len(drop) && drop[i] {
		i++
	}
	return i < len(drop) && isVerb(s.tokens[from+i], r.lex) && r.sharedVerb(s, from) >= 0
}

// modifiesNoun tells whether a season with its article stands between a preposition and a noun:
// "by the summer summit", "in the autumn budget", of which "summit" would be left.
func (r *reading) modifiesNoun(s *sentence, first, last int) bool {
	return first > 0 && s.tokens[first].is(r.lex.articles) && s.tokens[first-1].is(r.lex.preposition|r.lex.ofNoun) && r.namesNoun(s, last)
}

// namesNoun tells whether a season or a holiday that ends at a token says which thing the noun behind
// it is: "the Easter recess".
func (r *reading) namesNoun(s *sentence, last int) bool {
	if last+1 >= len(s.tokens) || s.tokens[last].hasEnding() {
		return false
	}
	if !s.tokens[last].means(r.lex.season) {
		return false // "at the weekend rescuers"
	}
	noun := s.tokens[last+1]
	return !noun.punct && !noun.dated && !noun.is(r.lex.stop) && !isVerb(noun, r.lex) && !strings.HasSuffix(noun.word, "ly") && !strings.HasSuffix(noun.word, "ing")
}

// nextNeeded tells whether a date is joined to the next, which a clause cannot do
// without: "tickets for Sunday or Monday can".
func (r *reading) nextNeeded(s *sentence, k, last int) bool {
	if k+1 == len(s.dates) || last+1 >= len(s.tokens) || s.tokens[last+1].word != "or" && s.tokens[last+1].word != "and" {
		return false
	}
	next := s.at(s.dates[k+1].Start)
	return next == last+2 && r.needed(s, next, s.at(s.dates[k+1].End-1))
}

// aroundDate returns the tokens of a date with the small words that go with it.
func (r *reading) aroundDate(s *sentence, first, last, from int) (begin, end int) {
	begin, end = first, last+1
	if done := beforeDate(s, first); done > from && end < len(s.tokens) && s.tokens[end].word == "that" && s.tokens[done].means(r.lex.cameOut) {
		return done, end // "said in an interview published on Saturday that"
	}
	if last < len(s.tokens) && s.tokens[last].hasEnding() {
		if end < len(s.tokens) && first > from && s.tokens[first-1].word == "by" && (s.tokens[end].word == "end" || s.tokens[end].word == "close") {
			return begin - 1, end + 1 // "by Friday's end"
		}
		return begin, end // a possessive
	}
	end = s.behindPhrase(end, r.lex.goBehind...)
	weekday := last < len(s.tokens) && s.tokens[last].upper && strings.HasSuffix(s.tokens[last].word, "day")
	if weekday {
		end = s.behindPhrase(end, "week") // "on Thursday week"
	}
	if first > from && s.tokens[first-1].word == "that" && weekday {
		begin-- // "that Friday"
	}
	end = s.behindPhrase(end, r.lex.ofDate...)
	if first-2 >= from && s.tokens[first-1].word == "the" && (s.tokens[first-2].is(r.lex.preposition) || s.tokens[first-2].word == "over") && !s.tokens[first].number && (r.standsFree(s, end) || s.tokens[end].word == "that") {
		return first - 2, end // "on the Tuesday", "over the Easter weekend"
	}
	if first-3 >= from && s.tokens[first-1].word == "and" && s.tokens[first-2].number && s.tokens[first-3].word == "between" {
		return first - 3, end // "between 1 and 15 April"
	}
	if first-3 >= from && describesDay(s, first) {
		return first - 3, end
	}
	for i := first - 1; i >= from && r.belongsToDate(s, i) && !r.plannedAnd(s, i, end) && !isVerbs(s, i, first, last, r.lex); i-- {
		if i+1 < first && s.tokens[i].is(r.lex.preposition) && (s.tokens[i+1].is(r.lex.preposition) || s.tokens[i+1].word == "over") {
			break // "closed in on Sunday", "consulted on over the summer"
		}
		if i+1 < first && s.tokens[i].word == "around" && s.tokens[i+1].is(r.lex.preposition) {
			break // "showed them around on Sunday"
		}
		if s.tokens[i].word == "in" && i > 0 && s.tokens[i-1].is(r.lex.withIn) {
			break // "pencilled in mid-May"
		}
		begin = i
	}
	if begin-1 > from && s.tokens[begin-1].word == "dated" && !s.tokens[begin-2].is(r.lex.auxiliary) && begin == first {
		begin-- // "in a memo dated 6 February, which"
	}
	if begin-1 > from && r.insertedDone(s, from, begin-1) && s.tokens[begin-1].word != "said" && end < len(s.tokens) && s.tokens[end].word == "," {
		begin-- // "in a message posted on Thursday,"
	}
	if begin < first && begin > from && (begin < 2 || !s.tokens[begin-2].dated) && s.beforePhrase(begin, r.lex.earlierOn...) < begin {
		begin-- // "Earlier on Tuesday, the committee met"
	}
	if r.opensWithDate(s, begin-1, from, end) {
		begin--
	}
	if before := s.beforePhrase(begin, r.lex.goBefore...); before >= from && before < begin {
		return before, end
	}
	if begin-2 >= from && s.tokens[begin].word == "of" && s.tokens[begin-1].means(r.lex.partOf) && (s.tokens[begin-2].is(r.lex.preposition) || s.tokens[begin-2].word == "through") {
		return begin - 2, end // "for most of last summer"
	}
	if begin-3 >= from && s.tokens[begin].word == "of" && s.tokens[begin-2].is(r.lex.articles) && s.tokens[begin-3].is(r.lex.preposition) {
		if t := s.tokens[begin-1]; t.means(r.lex.timeOfDay) || t.means(r.lex.passing) {
			begin -= 3 // "on the night of 4 November", "in the course of 2026"
		}
	}
	if begin > from && begin < first {
		before, opens := s.tokens[begin-1].word, begin == from+1
		if before == "back" && (opens || s.tokens[begin-2].word == ",") || before == "sometime" && opens {
			begin-- // "Back in May, the mill burned"
		}
	}
	return begin, end
}

// opensWithDate tells whether a participle at a token says with its date alone from when or on which occasion a clause
// is so: "Starting on Monday, ferries will", "Speaking on Monday, the mayor said".
func (r *reading) opensWithDate(s *sentence, opens, from, end int) bool {
	if opens < from || end >= len(s.tokens) {
		return false
	}
	if opens > 0 && s.tokens[opens-1].word != "," && s.tokens[opens-1].word != "that" {
		return false
	}
	t := s.tokens[opens]
	return t.means(r.lex.opensFrom) && s.tokens[end].word != "with" || opens == 0 && s.tokens[end].word == "," && strings.HasSuffix(t.word, "ing") && !t.quoted
}

// plannedAnd tells whether a participle at a token is the first of two verbs: "was planned for 10 June
// and was put off", of which "was and was put off" would be left.
func (r *reading) plannedAnd(s *sentence, i, end int) bool {
	if !participle(s.tokens[i], r.lex) || i < 1 || end+1 >= len(s.tokens) || s.tokens[end].word != "and" && s.tokens[end].word != "but" {
		return false
	}
	return s.tokens[i-1].means(r.lex.copula) || i > 1 && betweenVerbs(s.tokens[i-1], r.lex) && s.tokens[i-2].means(r.lex.copula)
}

// isVerbs tells whether a preposition before a date in tokens [first, last] is that of the verb: "brought in last week",
// "the clerks taken on last year", but not "it opens on next Friday".
func isVerbs(s *sentence, i, first, last int, lex *lexicon) bool {
	switch s.tokens[i].word {
	case "in":
		return takesNoIn(s, first, last, lex)
	case "on":
		return takesNoIn(s, first, last, lex) && !strings.HasSuffix(s.tokens[min(last, len(s.tokens)-1)].word, "day")
	}
	return false
}

// takesNoIn tells whether a date says when without a preposition, so that an "in" before it is the
// verb's: "the rules came in last week", "brought in five years ago".
func takesNoIn(s *sentence, first, last int, lex *lexicon) bool {
	if t := s.tokens[first]; t.word == "last" || t.word == "next" || t.means(lex.today) {
		return true
	}
	return s.tokens[min(last, len(s.tokens)-1)].word == "ago"
}

// describesDay tells whether the words before the name of a day say what it was like: "on a wet
// Friday", but not "on a visit Friday".
func describesDay(s *sentence, first int) bool {
	like := s.tokens[first-1]
	return s.says(first-3, "on a") && strings.HasSuffix(s.tokens[first].word, "day") && like.kin == 0
}

// standsFree tells whether no noun follows a date that ends before a token.
func (r *reading) standsFree(s *sentence, end int) bool {
	return end == len(s.tokens) || s.tokens[end].word == "," || s.tokens[end].word == "." || s.tokens[end].is(r.lex.subject|r.lex.auxiliary|r.lex.articles|r.lex.possessive)
}

// dropCommas drops the commas around a phrase that is dropped whole, and the one behind where
// "and", "that" or a colon stands before it: "..., and by May, the board will".
func (r *reading) dropCommas(s *sentence, from int, drop []bool) {
	for i := 1; i < len(drop); i++ {
		if !drop[i] || drop[i-1] {
			continue
		}
		before := s.tokens[from+i-1].word
		if before != "," && before != "and" && before != "but" && before != "that" && before != ":" {
			continue
		}
		j := i
		for j < len(drop) && (drop[j] || j+1 < len(drop) && drop[j+1] && s.tokens[from+j].word == ",") {
			drop[j] = true
			j++
		}
		if j < len(drop) && s.tokens[from+j].word == "," {
			drop[i-1] = before == ","
			drop[j] = before != "," || j+1 >= len(drop) || !s.tokens[from+j+1].means(r.lex.fewer) // "will pay £2m, in 2026, less than a third of"
		}
	}
}

// needed tells whether a clause cannot do without a date: it is the subject
// ("the spring is over") or hangs on a preposition that stays ("before the
// summer", "well into the autumn").
func (r *reading) needed(s *sentence, first, last int) bool {
	if first < len(s.tokens) && (r.only(s, first) || levelOf(s, first, r.lex) || figureOf(s, first, r.lex) || figuresFor(s, first, r.lex) || r.bareYear(s, first, last) || itWillBe(s, first, r.lex)) {
		return true // "the most since 1989", "at this year's level", "in 2026 profit", "covers 2027", "It may be 2030 before"
	}
	if last+2 < len(s.tokens) && s.tokens[last+1].word == "/" && s.tokens[last+2].number {
		last += 2 // "2026/27"
	}
	if last+2 < len(s.tokens) && s.tokens[last+2].word == "year" && s.tokens[last+1].means(r.lex.yearKind) {
		return true // "from the 2027-28 academic year"
	}
	if last+1 < len(s.tokens) && s.tokens[last+1].word == "off" && first > 0 && (strings.HasPrefix(s.tokens[first-1].word, "tak") || s.tokens[first-1].word == "took") {
		return true // "taking August off"
	}
	if last+1 < len(s.tokens) && (first == 0 || !r.belongsToDate(s, first-1)) {
		if next := s.tokens[last+1]; next.is(r.lex.auxiliary) || first == 0 && next.means(r.lex.sees) {
			return true // "Friday was the bloodiest day"
		}
	}
	if first == 0 {
		return false
	}
	if last+1 < len(s.tokens) && s.tokens[last+1].word == "of" && s.tokens[first-1].is(r.lex.articles) {
		return true // "the Friday of silence"
	}
	at := first - 1
	if at > 1 && s.says(at-1, "at least") {
		at -= 2 // "until at least 2029"
	}
	if s.says(first-3, "on or before") {
		return false
	}
	before := s.tokens[at]
	if at > 1 && before.word == "of" && s.tokens[at-1].means(r.lex.partOf) && !s.tokens[at-2].is(r.lex.preposition) && s.tokens[at-2].word != "through" {
		return true // "spent much of Wednesday counting eels"
	}
	if before.word == "spent" || before.word == "spend" {
		return true // "spent last winter counting eels"
	}
	if (before.is(r.lex.say) || before.word == "given" || before.word == "gave") && s.tokens[first].number && s.tokens[last].word != "ago" {
		return true // "the board says 9 February"
	}
	if inPlaceOf(s, first) || before.word == "through" && s.tokens[max(at-1, 0)].dated {
		return false // "from July through September"
	}
	if before.word == "from" && s.tokens[max(first-2, 0)].means(r.lex.dates) {
		return true
	}
	if before.word == "to" && s.tokens[max(at-1, 0)].means(r.lex.near) {
		return true // "will be made closer to 27 July"
	}
	if before.word == "to" && at > 1 && s.tokens[at-1].word == "us" {
		return true // "which takes us to 27 July"
	}
	if before.word == "until" || before.word == "till" {
		return r.untilSays(s, at-1) || r.givesUntil(s, at, last+1)
	}
	return before.is(r.lex.openers) || before.is(r.lex.span) || before.word == "than" && s.tokens[max(first-2, 0)].word != "later" || before.word == "over" && last+1 < len(s.tokens) && !s.tokens[last+1].punct && !s.tokens[last+1].is(r.lex.stop)
}

// bareYear tells whether a year is the object of a verb: "the deal covers 2027". No year stands
// behind one without a preposition else.
func (r *reading) bareYear(s *sentence, first, last int) bool {
	if first < 2 || first != last || len(s.tokens[first].word) != len("2027") || !s.tokens[first].number {
		return false
	}
	verb := s.tokens[first-1]
	return !verb.upper && !verb.is(r.lex.stop|r.lex.openers|r.lex.span) && verb.word != "starting" && verb.word != "beginning" && (isVerb(verb, r.lex) || endsInS(verb.word) || strings.HasSuffix(verb.word, "ing"))
}

// tellsWhich tells whether a clause of nothing but a verb and a date says which things are
// meant: "talks that opened in March have ended".
func (r *reading) tellsWhich(s *sentence, first int) bool {
	verb := first - 1
	if verb > 0 && s.tokens[verb].is(r.lex.preposition) {
		verb--
	}
	if verb < 2 {
		return false
	}
	tells := isVerb(s.tokens[verb], r.lex) || s.tokens[verb].is(r.lex.bare) && endsInS(s.tokens[verb].word) // "a lease that runs until"
	return tells && !s.tokens[verb].is(r.lex.auxiliary) && s.tokens[verb-1].word == "that" && !s.tokens[verb-2].punct && !s.tokens[verb-2].is(r.lex.say)
}

// untilSays tells whether a clause up to "until" says something else without it:
// "will not open until May", "have until May to agree", "extends until May".
func (r *reading) untilSays(s *sentence, i int) bool {
	if i >= 0 && (s.tokens[i].is(r.lex.auxiliary) || s.tokens[i].means(r.lex.lastsUntil)) {
		return true
	}
	for ; i >= 0 && !isBreak(s.tokens[i].word); i-- {
		if s.tokens[i].is(r.lex.negation) || contractsNot(s.tokens[i].word) {
			return true
		}
	}
	return false
}

// givesUntil tells whether "until" at a token, with the date behind it, is what somebody is given to do something:
// "gave the guild until May to reply".
func (r *reading) givesUntil(s *sentence, until, end int) bool {
	if end < len(s.tokens) && s.tokens[end].word != "to" && !s.tokens[end].punct {
		return false
	}
	i := until - 1
	for i > 0 && (r.inNoun(s, i) || s.tokens[i].is(r.lex.articles|r.lex.possessive|r.lex.ofNoun) || s.tokens[i].means(r.lex.objects)) {
		i--
	}
	return i > 0 && i < until-1 && !s.tokens[i].is(r.lex.auxiliary) && s.tokens[i].means(r.lex.gives)
}

// endsClause tells whether a clause could end before a token: "a tour of the islands" of "will make
// a tour of the islands starting on Sunday", not "is" of "is starting" nor "with the second starting".
func (r *reading) endsClause(s *sentence, i int) bool {
	from := i
	for from > 0 && !isBreak(s.tokens[from-1].word) {
		from--
	}
	return !s.tokens[i-1].is(r.lex.stop) && !isVerb(s.tokens[i-1], r.lex) && finiteBefore(s, from, i, r.lex)
}

// belongsToDate tells whether a small word before a date goes with it. A noun
// after a date ("the May 19 summit") keeps its article.
func (r *reading) belongsToDate(s *sentence, i int) bool {
	if s.tokens[i].means(r.lex.withDate) {
		return true
	}
	switch s.tokens[i].word {
	case "as":
		return s.tokens[i+1].word == "of"
	case "up":
		return s.tokens[i+1].word == "to"
	case "down":
		return s.tokens[i+1].word == "for" && i > 0 && s.tokens[i-1].means(r.lex.copula) // "the debate is down for 20 November"
	case "provisionally":
		return i == 0 || !strings.HasPrefix(s.tokens[i-1].word, "appl") // a treaty may apply so
	case "than":
		return i > 0 && s.tokens[i-1].word == "rather"
	case "rather":
		return s.tokens[i+1].word == "than"
	case "instead":
		return s.tokens[i+1].word == "of"
	case "between":
		end := s.behindDate(i + 1)
		return end > i+1 && end+1 < len(s.tokens) && s.tokens[end].word == "and" && s.tokens[end+1].dated
	case "through":
		return i > 0 && s.tokens[i-1].dated // "from July through September"
	case "over":
		next := s.tokens[i+1]
		return next.dated && !next.means(r.lex.ofNow) && !(i > 0 && s.tokens[i-1].means(r.lex.objects)) // and not "took over this week", "took it over a year later"
	case "effective":
		return i > 0 && !s.tokens[i-1].is(r.lex.auxiliary)
	case "starting", "beginning":
		return i > 0 && (s.tokens[i-1].word == "," || r.endsClause(s, i))
	case "not":
		return denied(s, i+1, r.lex)
	}
	if s.tokens[i].means(r.lex.setFor) {
		if i > 0 && s.tokens[i-1].word == "been" {
			return false // "has been scheduled for May"
		}
		if i > 0 && s.tokens[i].word == "due" && (strings.HasPrefix(s.tokens[i-1].word, "fall") || s.tokens[i-1].word == "is" || s.tokens[i-1].word == "are") {
			return false // "the first part falls due on 3 May", "payments are due"
		}
		if i > 0 && s.tokens[i-1].means(r.lex.which) {
			return false // "a fee, first due on 30 June"
		}
		return s.tokens[i+1].word == "for" || s.tokens[i+1].word == "on" || s.tokens[i+1].dated
	}
	return false
}
