package timeline

import (
	"slices"
	"strings"

	"resetline/internal/timex"
)

// participial finds the event of a noun and a participle beside its date, in a
// clause about something else: "it replaces a treaty signed in 1998", "the losses suffered by the
// firm in May".
func participial(s *sentence, e timex.Expression, around clause, lex *lexicon) (clause, bool) {
	first, last := s.at(e.Start), s.at(e.End-1)
	i := first - 1
	if i > 0 && s.tokens[i].is(lex.preposition) {
		i--
	}
	if t := s.tokens[max(i, 0)]; i > 2 && t.means(lex.particleBehind) && t.word != "back" && t.word != "again" && participle(s.tokens[i-1], lex) && !s.tokens[i-1].is(lex.finite) {
		i-- // "plans drawn up in May"
	}
	if done := doneBy(s, i+1, lex); done > 0 {
		i = done
	}
	if i < 2 || s.tokens[i].quoted || !participle(s.tokens[i], lex) || aspects.has(s.tokens[i].kin) {
		return clause{}, false // nor "a contract with a chain ended in May"
	}
	from := i
	for from > around.from && modifies(s, from-1, lex) {
		from--
	}
	if from > 1 && from+1 < i && s.tokens[from-1].word == "to" {
		from++ // "to undo cuts made in May"
	}
	if whole := textOn(s, from, i, lex); whole > 0 {
		from = whole
	}
	if s.tokens[i].word == "said" || (s.tokens[i].is(lex.say) || s.tokens[i].word == "ruled") && from > 1 && s.tokens[from-2].word == "," {
		return clause{}, false // ", the league said on Monday"
	}
	if from == i || from == around.from || !s.tokens[from-1].is(lex.articles) && !severalDone(s, from, i, lex) || !finiteBefore(s, around.from, from-1, lex) && !aimsAt(s, from-1, lex) && !opensPhrase(s, from-2, last, lex) && !(from > 2 && s.says(from-3, "part of")) {
		return clause{}, false
	}
	return clause{from: from, to: last + 1, head: i}, true
}

// textOn returns where an agreement or the like begins that ends before what it is on, of which a participle says that it was
// struck: "the pact on catches reached in May". 0 is none.
func textOn(s *sentence, from, done int, lex *lexicon) int {
	on := from - 1
	for on > 1 && s.tokens[on].is(lex.articles|lex.possessive) {
		on--
	}
	if on < 2 || !s.tokens[on].means(lex.topic) || !s.tokens[on-1].is(lex.document) || !s.tokens[done].means(lex.struck) {
		return 0
	}
	for on--; on > 0 && modifies(s, on-1, lex); on-- {
	}
	return on
}

// severalDone tells whether tokens [from, done) are several things, which stand behind a preposition or an
// infinitive and of which nobody says that they did what the participle behind them says: "angry about fees raised
// in May", "to undo cuts made in May".
func severalDone(s *sentence, from, done int, lex *lexicon) bool {
	noun, before, t := s.tokens[done-1], s.tokens[from-1], s.tokens[done]
	if t.is(lex.say) || t.means(lex.alone) || t.means(lex.cameOut) || before.means(lex.having) || noun.upper || noun.quoted || !endsInS(noun.word) || before.punct || before.dated || slices.ContainsFunc(s.tokens[:from], func(t token) bool { return t.is(lex.say) }) {
		return false
	}
	return before.is(lex.preposition|lex.object|lex.ofNoun) && before.word != "to" || isVerb(before, lex) && !before.is(lex.auxiliary) || from > 1 && s.tokens[from-2].word == "to" || strings.HasSuffix(before.word, "ing")
}

// doneBy returns the participle behind which tokens up to a date say by whom or where something was
// done, "the losses suffered by the firm in May", where the verb before it is none of the past, of which
// the date could be. 0 is none.
func doneBy(s *sentence, date int, lex *lexicon) int {
	at := date - 1
	for at > 1 && s.tokens[at].word != "by" && s.tokens[at].word != "with" && !namesPlace(s, at, date, lex) {
		if t := s.tokens[at]; t.punct || t.quoted || t.dated || t.kin != 0 || isVerb(t, lex) || t.is(lex.relative|lex.conjoin|lex.openers) || t.word == "that" {
			return 0
		}
		at--
	}
	done, end := at-1, s.behindDateAt(date)
	if done < 2 || s.tokens[at].word == "with" && !s.tokens[done].means(lex.struck) || !participle(s.tokens[done], lex) || s.tokens[done].is(lex.say|lex.finite) || s.tokens[done].means(lex.cameOut) || toldInPast(s, done, lex) && textOn(s, done-1, done, lex) == 0 {
		return 0
	}
	if end < len(s.tokens) && (s.tokens[end].word == "to" || verbAt(s, end, lex)) {
		return 0 // "the deal struck by both on Monday to share the catch fell through"
	}
	return done
}

// toldInPast tells whether the first verb before a token, back to a mark, is one of the past.
func toldInPast(s *sentence, end int, lex *lexicon) bool {
	past := false
	for i := end - 1; i >= 0 && !s.tokens[i].punct; i-- {
		if isVerb(s.tokens[i], lex) {
			past = !s.tokens[i].is(lex.present|lex.modal) && !s.tokens[i].means(lex.presently)
		}
	}
	return past
}

// aimsAt tells whether the noun at a token is the object of an infinitive: "hopes to scrap a rule".
func aimsAt(s *sentence, noun int, lex *lexicon) bool {
	for i := noun - 1; i > 0 && !s.tokens[i].punct; i-- {
		t := s.tokens[i]
		if t.quoted || t.is(lex.conjoin|lex.relative|lex.openers|lex.say) {
			return false
		}
		if next := s.tokens[i+1]; t.word == "to" {
			return i+1 < noun && isSmall(next.word) && !next.upper && !next.is(lex.stop)
		}
	}
	return false
}

// opensPhrase tells whether a preposition at i opens the sentence, of which the
// clause has a date of its own: "Under the deal struck on 19 May, both have until
// June", but not "In a report issued on Monday, the board blames the storm". "Despite the
// curbs imposed in May" is none of the clause in any case.
func opensPhrase(s *sentence, i, last int, lex *lexicon) bool {
	if s.says(0, "despite") {
		return i == 0
	}
	return i == 0 && s.tokens[0].is(lex.adverbial) && statesDate(s, last+1, len(s.tokens)) &&
		!slices.ContainsFunc(s.tokens[last+1:], func(t token) bool { return t.is(lex.say) && !t.quoted })
}

// absolute finds the event of a noun and a participle behind "with", in a clause
// about something else: "the vote is in May, with the rules taking effect in June", "with a
// third due in June".
func absolute(s *sentence, e timex.Expression, lex *lexicon) (clause, bool) {
	cuts, first := cutsOf(s, lex), s.at(e.Start)
	i := pieceOf(cuts, first)
	from, to := cuts[i]+1, cutEnd(cuts, i, s)
	if i == 0 || s.tokens[from-1].word != "with" {
		return clause{}, false
	}
	for j := from + 1; j < first; j++ {
		t := s.tokens[j]
		if t.means(lex.slated) {
			return clause{from: from, to: to, head: j}.trimmed(s), !t.quoted
		}
		if t.quoted || isVerb(t, lex) {
			break
		}
		if !t.upper && len(t.word) > 5 && strings.HasSuffix(t.word, "ing") && !t.is(lex.attribution) && t.kin == 0 {
			return clause{from: from, to: to, head: j}.trimmed(s), true
		}
		if (j+1 == first || placedAt(s, j+1, first, lex)) && modifies(s, j, lex) && !t.number && statesDate(s, 0, from-1) {
			return clause{from: from, to: to, head: j}.trimmed(s), true // "with a stocktake next year", "with a last push in Arden next year"
		}
	}
	return clause{}, false
}

// placedAt tells whether nothing but a place stands between a token and a date: "in Arden on the
// weekend of".
func placedAt(s *sentence, from, first int, lex *lexicon) bool {
	if w := s.tokens[from].word; w != "in" && w != "at" || from+1 >= first || !s.tokens[from+1].upper {
		return false
	}
	return !slices.ContainsFunc(s.tokens[from:first], func(t token) bool {
		return !t.upper && !t.is(lex.preposition|lex.ofNoun|lex.articles) && !t.means(lex.timeOfDay) && t.word != "week"
	})
}

func participle(t token, lex *lexicon) bool {
	return regularPast(t.word) && strings.IndexByte(t.word, '-') < 0 || t.is(lex.past|lex.participle)
}

// finiteBefore tells whether a verb stands in tokens [from, to), not counting
// one behind a relative pronoun.
func finiteBefore(s *sentence, from, to int, lex *lexicon) bool {
	for i := from; i < to; i++ {
		t := s.tokens[i]
		if isVerb(t, lex) || !t.upper && i > from && len(t.word) > 3 && t.word[len(t.word)-1] == 's' && i+1 < len(s.tokens) && s.tokens[i+1].is(lex.articles) {
			return true
		}
	}
	return false
}

// nominal finds the noun that names an event right beside its date: "Thursday's
// meeting", "a summit planned for May 19", "the May 19 summit".
func nominal(s *sentence, e timex.Expression, lex *lexicon) (clause, bool) {
	first, last := s.at(e.Start), s.at(e.End-1)
	if head := nounAfter(s, last, lex); head > 0 {
		from := first
		for from > 0 && modifies(s, from-1, lex) {
			from--
		}
		return clause{from: from, to: head + 1, head: head, definite: true}, true
	}
	head := nounBefore(s, first, lex)
	if head < 0 {
		return clause{}, false
	}
	from := head
	for from > 0 && (modifies(s, from-1, lex) || nameBracket(s, from-1)) {
		from--
	}
	if from == head && head > 1 && s.tokens[head-1].word == "," && strings.HasSuffix(s.tokens[head].word, "ing") && s.tokens[head+1].is(lex.preposition) {
		return clause{}, false // "Ministers, meeting in Arden on Friday, agreed"
	}
	definite := from > 0 && s.tokens[from-1].word == "the"
	if definite && s.tokens[head].is(lex.document) && s.tokens[first-1].word != "of" && finiteBefore(s, 0, from-1, lex) {
		return clause{}, false // "will sign the treaty in Arden on 4 May", but "the act of 1990"
	}
	if from > 0 && s.tokens[from-1].is(lex.object) && !(from > 1 && s.tokens[from-2].word == "ahead") {
		return clause{}, false // "announced plans for talks last week"
	}
	if from > 1 && s.tokens[from-1].is(lex.articles) && s.tokens[from-2].word == "on" && s.tokens[first-1].word != "on" && !s.tokens[first-1].is(lex.planned) {
		return clause{}, false // "work on the deal next Monday"
	}
	if isTopic(s, from, lex) || s.tokens[max(overArticle(s, from-1, lex), 0)].means(lex.beside) {
		return clause{}, false
	}
	if saysOf(s, from, lex) && e.Tense != timex.Future {
		return clause{}, false
	}
	return clause{from: from, to: last + 1, head: head, definite: definite}, true
}

// overArticle returns a token, or the one before it if it is an article.
func overArticle(s *sentence, i int, lex *lexicon) int {
	if i > 0 && s.tokens[i].is(lex.articles|lex.possessive) {
		return i - 1
	}
	return i
}

// isTopic tells whether a noun's phrase is no more than what another event is about: "the deal" of
// "ended a round of talks on the deal on Tuesday".
func isTopic(s *sentence, from int, lex *lexicon) bool {
	on := overArticle(s, from-1, lex)
	return on > 0 && s.tokens[on].means(lex.topic) && s.tokens[on-1].kin != 0 && isNoun(s.tokens[on-1], lex)
}

// saysOf tells whether a noun is the object of a verb of announcing, whose date
// then is that of the announcement: "announcing the meeting in February".
func saysOf(s *sentence, from int, lex *lexicon) bool {
	i := from - 1
	if i > 0 && s.tokens[i].is(lex.articles) {
		i--
	}
	if i < 0 {
		return false
	}
	t := s.tokens[i]
	return t.is(lex.say) || announced.has(t.kin)
}

// nounAfter finds the event's noun after a date that modifies it: a possessive
// ("Thursday's meeting") or a date between article and noun.
func nounAfter(s *sentence, last int, lex *lexicon) int {
	if last+1 >= len(s.tokens) {
		return -1
	}
	possessive := s.tokens[last].hasEnding()
	for i := last + 1; i < len(s.tokens) && i <= last+3; i++ {
		t := s.tokens[i]
		if t.punct || t.dated || t.is(lex.stop) {
			return -1
		}
		k := t.kin
		following := token{}
		if i+1 < len(s.tokens) {
			following = s.tokens[i+1]
		}
		if k != 0 && isNoun(t, lex) && (following.punct || following.word == "" || following.is(lex.stop) || isVerb(following, lex)) && (possessive || i == last+1) {
			return i
		}
	}
	return -1
}

// nounBefore finds the event's noun before its date, with nothing but words of
// planning and small words between: "summit planned for May 19", "summit next
// month", "meeting on Thursday".
func nounBefore(s *sentence, first int, lex *lexicon) int {
	if and := first - 1; and > 0 && s.tokens[and].word == "and" && s.tokens[and-1].dated && !s.tokens[and-1].hasEnding() {
		for first = and; first > 0 && s.tokens[first-1].dated; {
			first-- // "hearings on Wednesday and Friday"
		}
	}
	for i := first - 1; i >= 0 && i >= first-7; i-- {
		t := s.tokens[i]
		switch {
		case i > 1 && i+2 == first && t.word == "," && s.tokens[i+1].word == "on" && s.tokens[i-1].kin != 0 && s.tokens[i-2].is(lex.rank):
		case t.punct || t.dated:
			return -1
		case t.kin != 0 && isNoun(t, lex):
			if i > 0 && (s.tokens[i-1].is(lex.auxiliary) || s.tokens[i-1].word == "to" || s.tokens[i-1].means(lex.becomes)) {
				return -1 // "will start in May", "became law on 3 May"
			}
			if amidVerb(s, i, lex) {
				return -1 // "will now start in May"
			}
			if finiteBetween(s, i+1, first, lex) || i > 1 && s.tokens[i-2].word == "by" && t.word == "votes" {
				return -1 // "passed the bill by three votes on Monday"
			}
			return i
		case !t.is(lex.planned) && !isPlace(t, s, i):
			return -1
		}
	}
	return -1
}

// several tells whether a noun at the head of a sentence is of several things, and so needs no article: "Charges
// imposed in May fell", "Talks that opened in May".
func several(t token) bool { return endsInS(t.word) && !t.hasEnding() }

// amidVerb tells whether a modal stands before a token with nothing but adverbs between.
func amidVerb(s *sentence, i int, lex *lexicon) bool {
	modal := i - 1
	for modal > 0 && (betweenVerbs(s.tokens[modal], lex) || s.tokens[modal].dated) { // "soon" is a date
		modal--
	}
	return modal >= 0 && s.tokens[modal].is(lex.modal)
}

// finiteBetween tells whether a main verb stands between a noun and its date:
// "the summit is scheduled for May 19" is a clause, not a noun with a date.
func finiteBetween(s *sentence, from, to int, lex *lexicon) bool {
	for i := from; i < to; i++ {
		if s.tokens[i].is(lex.auxiliary) && !s.tokens[max(i-1, 0)].is(lex.relative) && s.tokens[max(i-1, 0)].word != "that" {
			return true
		}
	}
	return false
}

// isPlace tells whether a token is a place between a noun and its date: "a
// meeting in London on Thursday".
func isPlace(t token, s *sentence, i int) bool {
	return t.upper && i > 0 && (s.tokens[i-1].word == "in" || s.tokens[i-1].word == "at" || s.tokens[i-1].upper)
}

// isNoun tells whether a word of an event's family is a noun; the others name
// events as verbs and want their clause.
func isNoun(t token, lex *lexicon) bool {
	if t.is(lex.past | lex.say | lex.present) {
		return false
	}
	return !regularPast(t.word) && !t.is(lex.verbOnly)
}

// modifies tells whether a token can stand before an event's noun as part of
// its phrase: adjectives, names, numbers, not verbs or small words.
func modifies(s *sentence, i int, lex *lexicon) bool {
	t := s.tokens[i]
	if t.punct || i > 0 && (s.tokens[i-1].is(lex.modal) || s.tokens[i-1].word == "to" && t.kin != 0) {
		return false // "will scrap fees", "a plot to murder"
	}
	return !t.is(lex.stop) && !isVerb(t, lex) || t.is(lex.rank)
}
