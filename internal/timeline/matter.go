package timeline

import "strings"

// What an event is about tells it from its like: the border bill is not the energy bill, the prime minister no
// foreign minister, and talks on salmon are not those on steel. Names tell less: who meets in Arden may be said to
// meet in the north.

// matter is what a noun is said to be of or about: "border" of "the border bill".
type matter struct{ noun, of string }

// doing stands before the family of a verb in place of a noun.
const doing = "to "

// ofMatters are the families of which there are many, each about something: one fire is as others are.
var ofMatters = inSeries | familyOf("report") | familyOf("court") | familyOf("stoppage")

// gatherMatter adds to the words in hand what the noun of an event, or of what somebody is, at a token is about.
func (r *reading) gatherMatter(s *sentence, c clause, i int) {
	noun := s.tokens[i]
	if noun.upper || !r.isOffice(noun) && !noun.means(r.lex.regulates) && (!ofMatters.has(noun.kin) || !isNoun(noun, r.lex)) {
		return
	}
	for k := i - 1; k >= c.from && r.inNoun(s, k); k-- {
		r.addMatter(s, noun.word, k, true)
	}
	if i+1 < c.to && s.tokens[i+1].means(r.lex.topic) {
		from := behindSmall(s, i+2, r.lex)
		to := min(r.nounEnd(s, from), c.to)
		for k := from; k < to; k++ {
			r.addMatter(s, noun.word, k, k+1 < to)
		}
	}
}

// isOffice tells whether a word is what somebody is or does, or several are: "minister", "ministers", "drivers".
func (r *reading) isOffice(t token) bool {
	return t.is(r.lex.role) || endsInS(t.word) && !isVerb(t, r.lex) && (r.lex.of(t.word[:len(t.word)-1]).is(r.lex.role) || strings.HasSuffix(t.word, "ers"))
}

// gatherObject adds to the words in hand what begins or ends, or what is done with: "launched a fund", "the fund
// opened", "approved the fees", "agreed to fund".
func (r *reading) gatherObject(s *sentence, c clause, i int) {
	k := r.lex.kinAt(s, i)
	if s.tokens[i].means(r.lex.hold) && takesEffect(s, c, i, r.lex) {
		r.gatherSubject(s, c, i, began.first())
		return
	}
	if k == 0 || isNoun(s.tokens[i], r.lex) && !amidVerb(s, i, r.lex) {
		return
	}
	from := behindSmall(s, s.behindDates(i+1, c.to, r.lex), r.lex) // "agreed on Monday to"
	if s.says(from, "to") && from+1 < c.to {
		r.addMatter(s, doing+k.String(), from+1, false) // "agreed to fund"
		return
	}
	switch end := min(r.nounEnd(s, from), c.to); {
	case end > from:
		r.addObject(s, k, end-1)
	case aspects.has(k) || s.tokens[max(i-1, 0)].means(r.lex.be):
		r.gatherSubject(s, c, i, k)
	}
}

// gatherSubject adds the subject of a verb of a family as what is done with: "the fund" of "the fund opened".
func (r *reading) gatherSubject(s *sentence, c clause, verb int, k kin) {
	if end := min(r.nounEnd(s, behindSmall(s, c.from, r.lex)), verb); end > c.from && r.inNoun(s, end-1) {
		r.addObject(s, k, end-1)
	}
}

// addObject adds a noun as what is done with by a verb of a family.
func (r *reading) addObject(s *sentence, k kin, noun int) {
	what := k.String()
	if !aspects.has(k) {
		what = doing + what
	}
	r.addMatter(s, what, noun, false)
}

// addMatter adds a word of what a noun is about, unless it is a name or only says how something is, as one that
// stands before a noun may.
func (r *reading) addMatter(s *sentence, noun string, i int, before bool) {
	t := s.tokens[i]
	if !t.upper && !t.number && !isOrdinal(t, r.lex) && !t.means(r.lex.saysLittle) && r.lex.kinAt(s, i) == 0 && !(before && looksAdjective(t.word)) {
		r.words.matters = append(r.words.matters, matter{noun, r.lex.termOf(t)})
	}
}

// looksAdjective tells whether a word is an adjective by its ending. Adjectives tell things of a kind apart less surely
// than nouns do: "a damaging report" may be "the leaked report".
func looksAdjective(word string) bool {
	if strings.IndexByte(word, '-') >= 0 {
		return true
	}
	for _, ending := range [...]string{"ous", "ful", "ive", "able", "ible", "ish", "less", "ed", "ing", "al", "ary", "ly"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}
