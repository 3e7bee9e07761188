package timeline

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"
)

// Events that are counted: "the third round" is another than the second, and told by that
// name in every article; "the fourth", behind it, is one of the same kind.

// numbered returns what a clause calls its event by number at a token, the ordinal and the
// first word of its family, and the family: "third round" of "the third formal round of talks", of "third-round talks" and "round three", and of "the
// third" where the sentences before count rounds.
func (r *reading) numbered(s *sentence, i int) (name string, family kin) {
	if n := r.countedBehind(s, i); n > 0 {
		return r.lex.ordinals[n-1] + " " + s.tokens[i].kin.String(), s.tokens[i].kin
	}
	if before, ok := strings.CutSuffix(s.tokens[i].word, "-round"); ok && (r.lex.of(before).means(r.lex.ordinal) || r.lex.ordinalNumber(before)) {
		return before + " round", familyOf("round").first()
	}
	if !isOrdinal(s.tokens[i], r.lex) || s.tokens[i].quoted || s.tokens[i].dated {
		return "", 0
	}
	noun, ok := r.ranked(s, i)
	if i+1 < len(s.tokens) && s.tokens[i+1].word == "one" {
		noun, ok = r.eventBefore(s, i)
	}
	if !ok && i > 0 && s.tokens[i-1].is(r.lex.articles) && i+1 < len(s.tokens) && nounless(s.tokens[i+1], r.lex) {
		noun, ok = r.rankedBefore(s, i)
	}
	if !ok {
		return "", 0
	}
	return s.tokens[i].word + " " + noun.kin.String(), noun.kin
}

// countedBehind returns the number behind the noun of a round, 0 if there is none: "round three",
// "Round 3".
func (r *reading) countedBehind(s *sentence, i int) int {
	if i+1 >= len(s.tokens) || s.tokens[i].word != "round" || s.tokens[i+1].dated || s.tokens[i].quoted {
		return 0
	}
	next := s.tokens[i+1].word
	if n, err := strconv.Atoi(next); err == nil && 0 < n && n <= len(r.lex.ordinals) {
		return n
	}
	return slices.Index(r.lex.cardinals, next) + 1
}

// ranked returns the event's noun that an ordinal counts, an adjective apart at most.
func (r *reading) ranked(s *sentence, i int) (noun token, ok bool) {
	for k := i + 1; k < len(s.tokens) && k <= i+2; k++ {
		t := s.tokens[k]
		if t.kin != 0 && isNoun(t, r.lex) {
			return t, true
		}
		if k == i+1 && t.word == "reading" { // of a bill
			t.kin = bills.first()
			return t, true
		}
		if t.punct || t.dated || t.is(r.lex.stop) || isVerb(t, r.lex) {
			break
		}
	}
	return noun, false
}

// eventBefore returns the event's noun that "one" behind an ordinal stands for, the nearest before in its
// sentence or in the one before: "The march was loud. A second one".
func (r *reading) eventBefore(s *sentence, i int) (noun token, ok bool) {
	for p, k := range r.tokensBefore(s, i, 1) {
		if t := p.tokens[k]; t.kin != 0 && isNoun(t, r.lex) && !t.quoted {
			return t, true
		}
	}
	return noun, false
}

// standsFor returns the noun that "one" or "another" at the head of a clause stands for, which its sentence names
// with "a" before: "march" of "A march in May was banned, and one in June ended in a riot", "election" of "She may
// call an election, although one is not due until May". It is empty for any other.
func (r *reading) standsFor(s *sentence, i int) string {
	if w := s.tokens[i].word; w != "one" && w != "another" || s.tokens[i].quoted || s.tokens[i].dated || i+1 >= len(s.tokens) {
		return ""
	}
	next := s.tokens[i+1]
	for k := i - 1; k > 0; k-- {
		named := s.says(k-1, "a") || s.says(k-1, "an") || k > 1 && (s.says(k-2, "a") || s.says(k-2, "an"))
		if t := s.tokens[k]; !named || t.upper || t.quoted || !r.inNoun(s, k) && t.kin == 0 {
			continue
		}
		alike := next.is(r.lex.preposition) && s.tokens[k+1].word == next.word
		if alike || next.is(r.lex.auxiliary) && s.tokens[k].kin != 0 && isNoun(s.tokens[k], r.lex) {
			return s.tokens[k].word
		}
	}
	return ""
}

// rankReach is how many sentences before are searched for what an ordinal counts.
const rankReach = 3

// tokensBefore yields the tokens before one, the nearest first, with their sentences: its own and some before it.
func (r *reading) tokensBefore(s *sentence, i, sentences int) iter.Seq2[*sentence, int] {
	return func(yield func(*sentence, int) bool) {
		for back := 0; s != nil && back <= sentences; back++ {
			for i--; i >= 0; i-- {
				if !yield(s, i) {
					return
				}
			}
			if s = r.sentenceBefore(s); s != nil {
				i = len(s.tokens)
			}
		}
	}
}

// rankedBefore returns the noun that was last counted before a token, in its sentence or in
// the few before.
func (r *reading) rankedBefore(s *sentence, i int) (noun token, ok bool) {
	for p, k := range r.tokensBefore(s, i, rankReach) {
		if isOrdinal(p.tokens[k], r.lex) {
			if noun, ok = r.ranked(p, k); ok {
				return noun, true
			}
		}
	}
	return noun, false
}

// nounFrom writes the noun phrase that begins at a token. It is empty for a name and where there is none.
func (r *reading) nounFrom(s *sentence, from int) string {
	end := r.nounEnd(s, from)
	if end == from || s.tokens[end-1].upper {
		return ""
	}
	return lowerFirst(r.write(s, from, end, -1))
}

// numbersParts tells whether a number at a token tells how many parts or events there are: "has three stages".
func (r *reading) numbersParts(s *sentence, i int) bool {
	if !s.tokens[i].number && !slices.Contains(r.lex.cardinals, s.tokens[i].word) {
		return false
	}
	noun := s.tokens[max(r.nounEnd(s, i+1)-1, i)]
	return noun.kin != 0 || noun.means(r.lex.portions)
}

// singular returns a noun of several as one of them, where no more than its "s" says that they are several.
func singular(noun string) string {
	one, many := strings.CutSuffix(noun, "s")
	if !many || len(one) < 3 {
		return ""
	}
	for _, more := range [...]string{"s", "ie", "xe", "he", "sse", "buse"} { // "glasses", "parties", "taxes", "matches"
		if strings.HasSuffix(one, more) {
			return ""
		}
	}
	return one
}

// leftOut returns the noun that an ordinal by itself counts, as the last before it does: "reading" of "It had its
// first reading in May. The second is on 3 June", or that "the next" stands for: "summit" of "The summit was short. The
// next will be in Arden". It is empty for any other.
func (r *reading) leftOut(s *sentence, i int) string {
	isNext := s.tokens[i].word == "next"
	if i < 1 || i+1 >= len(s.tokens) || !isOrdinal(s.tokens[i], r.lex) && !isNext || s.tokens[i].quoted || s.tokens[i].dated || !s.tokens[i-1].is(r.lex.articles) {
		return ""
	}
	if next := s.tokens[i+1]; next.punct || next.quoted || !nounless(next, r.lex) && !isVerb(next, r.lex) && !next.is(r.lex.present) {
		return ""
	}
	if isNext {
		if noun := r.nextOf(s, i); noun != "" {
			return noun
		}
	}
	for p, k := range r.tokensBefore(s, i, rankReach) {
		t := p.tokens[k]
		ordinal := isOrdinal(t, r.lex)
		if t.dated || t.quoted || !ordinal && !r.numbersParts(p, k) {
			continue
		}
		noun := r.nounFrom(p, k+1)
		if !ordinal {
			noun = singular(noun) // "It has three stages. The first began in May"
		}
		if noun != "" {
			return noun
		}
	}
	return ""
}

// nextOf returns the noun that "the next" at a token stands for, what a sentence brings in before with "a", or an
// event of several at its head.
func (r *reading) nextOf(s *sentence, i int) string {
	for p, k := range r.tokensBefore(s, i, 1) {
		t := p.tokens[k]
		from := r.nounStart(p, k)
		if t.quoted || t.upper && k > 0 || !r.inNoun(p, k) || r.inNoun(p, min(k+1, len(p.tokens)-1)) {
			continue
		}
		article := p.tokens[max(from-1, 0)]
		a := article.is(r.lex.articles) && article.word != "the" && !(from > 1 && p.tokens[from-2].is(r.lex.preposition))
		event := t.kin != 0 && isNoun(t, r.lex) && from == 0 && endsInS(t.word)
		switch {
		case !a && !event:
			continue
		case s.tokens[i+1].means(r.lex.verbMany):
			return t.word
		}
		return cmp.Or(singular(t.word), t.word)
	}
	return ""
}

// nounless tells whether a word behind an ordinal is none that it could belong to.
func nounless(t token, lex *lexicon) bool {
	return t.punct || t.is(lex.auxiliary|lex.preposition) || t.means(lex.slated) || t.word == "to"
}

// isOrdinal tells whether a token is an ordinal, in words or in figures.
func isOrdinal(t token, lex *lexicon) bool {
	return t.means(lex.ordinal) || lex.ordinalNumber(t.word)
}

// ordinalNumber tells whether a word is an ordinal in figures: "21st".
func (l *lexicon) ordinalNumber(word string) bool {
	return len(word) > 3 && '1' <= word[0] && word[0] <= '9' && l.of(word[len(word)-2:]).means(l.ordinalEnd)
}
