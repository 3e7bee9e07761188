package timeline

import (
	"slices"
	"strings"

	"resetline/internal/timex"
)

// A date before or behind a noun dates what the noun stands for, and often nothing else
// in its clause: "the 2020 trade deal is up for review next year".

// modified is a noun phrase with a date of its own.
type modified struct {
	from, to int  // its tokens, without an article
	head     int  // the noun of an event in it, -1 if there is none
	apart    bool // its clause tells of something else: it is an example, or hangs on a noun
}

// modifiedBy returns the noun phrase that a date modifies: "the 2020 trade deal", "the
// great gale of 1987".
func (r *reading) modifiedBy(s *sentence, x timex.Expression) (m modified, ok bool) {
	first, last := s.at(x.Start), s.at(x.End-1)
	if first == 0 || last+1 > len(s.tokens) || s.tokens[first].quoted {
		return m, false
	}
	if _, counted := r.counts(s, x); counted {
		return m, false
	}
	if at := r.objectBefore(s, first, last); at > 0 {
		m.from, m.to, m.head, m.apart = at, last+1, at, true
		for r.inNoun(s, m.head+1) {
			m.head++
		}
		return m, true
	}
	switch before := s.tokens[first-1]; {
	case s.tokens[last].hasEnding():
		m.from, m.to = first, r.nounEnd(s, last+1)
		m.apart = r.hangsAsObject(s, first)
		behind := before.is(r.lex.upTo) && !(before.word == "of" && first > 1 && r.counted(s.tokens[first-2]))
		onNoun := before.word == "on" && first > 1 && r.inNoun(s, first-2) // "talks on next year's quotas"
		ok = m.to > last+1 && (behind || onNoun || m.apart)
	case before.word == "of" && first > 1:
		m.from, m.to = r.nounStart(s, first-1), last+1
		ok = m.from < first-1 && m.from > 0 && s.tokens[m.from-1].is(r.lex.articles|r.lex.possessive) && !s.tokens[first-2].means(r.lex.calendar)
	case before.is(r.lex.articles | r.lex.possessive):
		m.from, m.to = first, r.nounEnd(s, last+1)
		ok = m.to > last+1
	case before.hasEnding() && !before.dated:
		m.from, m.to = r.nounStart(s, first), r.nounEnd(s, last+1) // "the board's 2029 report"
		ok = m.to > last+1 && m.from > 0 && s.tokens[m.from-1].is(r.lex.articles|r.lex.possessive)
	case whenOf(x).Last+366 < r.article.Day():
		m.from, m.to = r.exampleBefore(s, first), last+1
		if m.from > 0 {
			m.apart = true
			m.head = r.headOf(s, m.from, first)
			return m, true
		}
	}
	if !ok {
		return m, false
	}
	m.head = m.to - 1
	if m.from < first-1 && s.tokens[first-1].word == "of" {
		m.head = first - 2
	}
	if t := s.tokens[m.head]; t.kin == 0 || !isNoun(t, r.lex) {
		m.head = -1
	}
	return m, true
}

// doneBefore tells whether a clause is a noun and what was done with it, which its sentence tells of
// later: long after, "the deal protects the catch agreed in 2020", or as the object of what is told.
func (r *reading) doneBefore(s *sentence, c clause, x timex.Expression) bool {
	const fresh = 31 // days
	if c.head < 0 || c.from < 2 || x.Tense == timex.Future || whenOf(x).First >= r.article.Day() {
		return false
	}
	done, before := s.tokens[c.head], r.beforeNoun(s, c)
	if !participle(done, r.lex) || done.is(r.lex.say|r.lex.finite) && done.word != "announced" || before.punct || r.behindNoun(s, c.from-1) {
		return false
	}
	if whenOf(x).Last+fresh < r.article.Day() && !before.is(r.lex.partake) && before.word != "to" && (before.word != "of" || s.says(c.from-4, "part of") || s.says(c.from-3, "part of")) {
		return true
	}
	return s.behindDate(c.date) >= c.to && r.tellsOfDone(s, c)
}

// behindNoun tells whether an article stands right behind a noun with its own: "the" of "the clerk the board
// took on in 2026", which tells of no board.
func (r *reading) behindNoun(s *sentence, article int) bool {
	if !s.tokens[article].is(r.lex.articles) {
		return false
	}
	noun := r.nounStart(s, article)
	return noun < article && noun > 0 && s.tokens[noun-1].is(r.lex.articles|r.lex.possessive)
}

// beforeNoun returns the token before the noun of a clause and its article.
func (r *reading) beforeNoun(s *sentence, c clause) token {
	if s.tokens[c.from-1].is(r.lex.articles) {
		return s.tokens[c.from-2]
	}
	return s.tokens[c.from-1]
}

// tellsDone tells whether a clause is such a noun, and what was done with it no plan.
func (r *reading) tellsDone(s *sentence, c clause) bool {
	return c.alone && participle(s.tokens[c.head], r.lex) && !planned(s, c.head, c.head+1, r.lex)
}

// tellsOfDone tells whether the noun of a clause, and what was done with it, is the object of a verb
// or a preposition before it: "mend the tank shut on Monday". "Have a tank mended on Monday" tells of
// that day, and what is done "in a tank mended on Monday" may be done on it too.
func (r *reading) tellsOfDone(s *sentence, c clause) bool {
	before, noun, done := r.beforeNoun(s, c), s.tokens[c.head-1], s.tokens[c.head]
	switch {
	case !s.tokens[c.from-1].is(r.lex.articles) && !severalDone(s, c.from, c.head, r.lex), before.means(r.lex.having), before.is(r.lex.partake) && toldInPast(s, c.from-2, r.lex),
		noun.means(r.lex.text), strings.HasSuffix(noun.word, "ly"), done.means(r.lex.cameOut), done.word == "dated", done.means(r.lex.alone):
		return false
	}
	verb := false
	for i := c.from - 2; i >= 0 && !s.tokens[i].punct; i-- {
		t := s.tokens[i]
		if t.quoted || t.is(r.lex.conjoin|r.lex.relative|r.lex.openers) || t.word == "that" {
			return false
		}
		verb = verb || isVerb(t, r.lex)
	}
	return verb || aimsAt(s, c.from-1, r.lex) || c.from == 2 && s.says(0, "despite")
}

// placesOther tells whether a date stands in a clause with a pronoun that only says how
// long before or after it something else was: "a year after they promised to in May".
func (r *reading) placesOther(s *sentence, x timex.Expression) bool {
	const longest = 8 // words
	first := s.at(x.Start)
	for i := first - 1; i > 0 && i >= first-longest && !s.tokens[i].punct; i-- {
		if s.tokens[i].is(r.lex.openers) && s.tokens[i-1].dated && s.tokens[i+1].is(r.lex.subject) {
			return slices.ContainsFunc(s.dates, func(y timex.Expression) bool {
				lasted := r.before(s, s.at(y.Start)) == "for" // "was held for ten days before he was freed on Monday"
				return y.Type == timex.Duration && s.at(y.End-1) == i-1 && y.Anchor.Kind != timex.Event && !lasted
			})
		}
	}
	return false
}

// hangsAsObject tells whether a date stands in a clause of which the object is the noun
// before "that": "a deal that both sides want to unveil at Monday's summit".
func (r *reading) hangsAsObject(s *sentence, date int) bool {
	for i := date - 1; i > 0 && !s.tokens[i].punct; i-- {
		if s.tokens[i].word == "that" && i+1 < date {
			return r.ofObject(s, i) && date > i+3
		}
	}
	return false
}

// ofObject tells whether "that" at i begins a clause of which the noun before it is the
// object: it has a subject of its own, and does not say what the noun holds.
func (r *reading) ofObject(s *sentence, i int) bool {
	return s.tokens[i].word == "that" && r.inNoun(s, i-1) && !s.tokens[i-1].is(r.lex.say|r.lex.content) && !isVerb(s.tokens[i+1], r.lex)
}

// objectBefore returns where a noun begins that a clause in which a date stands tells of,
// before the verb of the sentence: "the mandate that ministers gave it on 13 May runs for
// two years". 0 is none.
func (r *reading) objectBefore(s *sentence, first, last int) int {
	end := last + 1
	for end+1 < len(s.tokens) && (s.tokens[end].dated || s.tokens[end].is(r.lex.preposition) || s.tokens[end].word == "," || s.tokens[end].word == "and" || s.tokens[end].word == "again") {
		end++ // ", and again in January,"
	}
	if end >= len(s.tokens) || !verbAt(s, end, r.lex) {
		return 0
	}
	for i := first - 1; i > 1 && !s.tokens[i].punct; i-- {
		if !r.ofObject(s, i) || !verbAfter(s, i, first, r.lex) {
			continue
		}
		from := r.nounStart(s, i-1)
		if from > 0 && !s.tokens[from-1].is(r.lex.articles|r.lex.possessive) {
			return 0
		}
		return from
	}
	return 0
}

// nounStart returns the beginning of the noun phrase that ends before a token or goes on
// with it.
func (r *reading) nounStart(s *sentence, from int) int {
	for from > 0 && r.inNoun(s, from-1) {
		from--
	}
	return from
}

// nounEnd returns the end of the noun phrase that goes on at a token.
func (r *reading) nounEnd(s *sentence, from int) int {
	to := from
	for to < len(s.tokens) && (r.inNoun(s, to) || s.tokens[to].word == "and" && to > from && to+2 < len(s.tokens) && r.inNoun(s, to+1) && r.inNoun(s, to+2)) {
		to++
	}
	return to
}

// counted tells whether a word counts what follows behind "of": "at one of Friday's
// protests".
func (r *reading) counted(t token) bool {
	return t.number || t.means(r.lex.howMany) || t.means(r.lex.calendar)
}

// withPlace returns the end of a noun phrase with the place behind it: "the May summit in
// Arden".
func withPlace(s *sentence, to int) int {
	end := to
	if to+1 < len(s.tokens) && (s.tokens[to].word == "in" || s.tokens[to].word == "at") && s.tokens[to+1].upper && !s.tokens[to+1].dated {
		for end = to + 1; end < len(s.tokens) && s.tokens[end].upper && !s.tokens[end].dated; {
			end++
		}
	}
	return end
}

// headOf returns the noun of an event among tokens [from, to), or the first of at least
// two words that are no small ones. -1 is none.
func (r *reading) headOf(s *sentence, from, to int) int {
	head, words := -1, 0
	for i := from; i < to; i++ {
		if !r.inNoun(s, i) {
			continue
		}
		if words++; head < 0 || s.tokens[head].kin == 0 && s.tokens[i].kin != 0 {
			head = i
		}
	}
	if words < 2 {
		return -1
	}
	return head
}

// exampleBefore returns the first token of what is named as an example before a date:
// "such as the fire at Tarn in 1979". 0 is none.
func (r *reading) exampleBefore(s *sentence, date int) int {
	const longest = 12 // words
	for i := date - 1; i > 0 && i >= date-longest && !s.tokens[i].punct && !isVerb(s.tokens[i], r.lex); i-- {
		if t := s.tokens[i]; t.word == "as" && s.tokens[i-1].word == "such" || t.word == "including" {
			for i++; i < date && s.tokens[i].is(r.lex.articles); i++ {
			}
			return i
		}
	}
	return 0
}

// inNoun tells whether a token may be part of a noun phrase.
func (r *reading) inNoun(s *sentence, i int) bool {
	t := s.tokens[i]
	if i+1 < len(s.tokens) && s.tokens[i+1].is(r.lex.articles|r.lex.possessive) {
		return false // "the 8 May vote split the council"
	}
	return !t.punct && !t.dated && !t.quoted && !t.is(r.lex.stop) && !isVerb(t, r.lex)
}

// tellsOfNoun tells whether the clause around a noun phrase with a date tells of that
// day: its subject does something then, or it was done at it.
func (r *reading) tellsOfNoun(s *sentence, m modified, x timex.Expression) bool {
	if m.apart {
		return false
	}
	cuts := cutsOf(s, r.lex)
	piece := pieceOf(cuts, s.at(x.Start))
	for _, y := range s.dates {
		if y.Start != x.Start && pieceOf(cuts, s.at(y.Start)) == piece && r.datesEvent(s, y) && (y.Range.IsZero() || y.Range != x.Range) {
			return false
		}
	}
	const fresh = 31 // days: "the 8 May vote split the council"
	switch day, last := r.article.Day(), whenOf(x).Last; {
	case last >= day || x.Tense == timex.Past:
	case x.Tense != timex.Unknown || last+fresh < day:
		return false
	}
	article := m.from - 1
	if before := s.tokens[article]; before.is(r.lex.upTo) || s.tokens[m.from].dated && before.word == "on" {
		return false // "preparing for Thursday's summit", "talks on next year's quotas"
	}
	begin := cuts[pieceOf(cuts, article)]
	for begin < article && (s.tokens[begin].punct || s.tokens[begin].is(r.lex.lead|r.lex.conjoin)) {
		begin++
	}
	if begin == article {
		return true
	}
	return s.tokens[article-1].is(r.lex.partake)
}

// inLY tells whether a word is an adverb by its ending: "quickly", but not "assembly".
func inLY(t token, lex *lexicon) bool {
	return len(t.word) > 4 && t.word[len(t.word)-2:] == "ly" && !t.means(lex.nounInLY)
}
