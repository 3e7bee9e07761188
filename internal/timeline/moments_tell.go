package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"resetline/internal/date"
)

// storyWeight is what nearness to the whole story weighs beside nearness to
// the day: something, to leave out what else happened on the day, and less
// than the day, which is what is to be told.
const storyWeight = 0.5

// repeated is the cosine from which two sentences are one, printed twice.
const repeated = 0.9

// tell chooses the sentences of a day, the one worth most first. What a
// sentence shares with one already taken is worth nothing any more (maximal
// marginal relevance, Carbonell and Goldstein 1998).
func (s *story) tell(d date.Day, n int) []MomentSentence {
	candidates, worth := s.candidates(d)
	rest := make([]float64, len(candidates)) // by candidate: the share not yet told
	for i := range rest {
		rest[i] = 1
	}
	var out []MomentSentence
	for len(out) < n {
		best := -1
		for i := range candidates {
			if rest[i] > 1-repeated && (best < 0 || worth[i]*rest[i] > worth[best]*rest[best]) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		taken := candidates[best]
		out = append(out, MomentSentence{taken.article, taken.start, taken.end})
		for i, x := range candidates {
			rest[i] = min(rest[i], 1-x.vector.dot(taken.vector))
		}
		rest[best] = 0
	}
	return out
}

// candidates returns the statements of a day that are about the story's
// subject, and what each is worth: its nearness to the centre of the day and
// to that of the story, less where its form is poor.
func (s *story) candidates(d date.Day) (out []*statement, worth []float64) {
	all := s.byDay[d]
	s.centreOn(all)
	for _, x := range all {
		if x.subject {
			near := s.day.dot(x.vector) + storyWeight*s.centre.dot(x.vector)
			out, worth = append(out, x), append(worth, near*x.form)
		}
	}
	return out, worth
}

// centreOn finds the centre of a day: that of the sentences that name it and
// that of the undated ones, in equal parts, so that the many undated do not
// drown the few that are sure to speak of the day.
func (s *story) centreOn(statements []*statement) {
	s.day.clear()
	for _, dated := range []bool{true, false} {
		s.part.clear()
		for _, x := range statements {
			if (len(x.days) > 0) == dated {
				s.part.add(x.vector)
			}
		}
		s.part.normalise()
		s.day.addAll(s.part)
	}
	s.day.normalise()
}

// The shortest and the longest sentence, in words, that reads well in a list.
// Newspapers' own timelines use about twenty.
const shortest, longest = 8, 45

// defects counts the ways in which a sentence, read from a place on, does not
// stand alone: its length, a speaker who says I or we, a first word that points
// to another sentence, a beginning or an end that is missing.
func defects(text string, s *sentence, from int, lex *lexicon) int {
	n := 0
	if words := len(strings.Fields(text)); words < shortest || words > longest {
		n++
	}
	if personal(s, lex) {
		n++
	}
	if first := s.at(from); first < len(s.tokens) && s.tokens[first].is(lex.pronoun) {
		n++
	}
	if !whole(text) {
		n++
	}
	return n
}

// personal tells whether somebody speaks for himself or to the reader.
func personal(s *sentence, lex *lexicon) bool {
	for _, t := range s.tokens {
		if t.means(lex.speaker) {
			return true
		}
	}
	return false
}

// whole tells whether a text begins like a sentence and ends like one. A text
// that begins with a quotation mark has its speaker elsewhere.
func whole(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return (unicode.IsUpper(first) || unicode.IsDigit(first)) && strings.HasSuffix(strings.TrimRight(text, `"”’')`), ".")
}

// longestDateline is how far into a sentence, in bytes, a dateline is looked
// for: a place or two, a date and an agency's name.
const longestDateline = 160

// afterDateline returns where a sentence begins once "LONDON (Agency) - " is
// taken off: after the first brackets that a dash follows.
func afterDateline(text string, start, end int) int {
	head := text[start:min(end, start+longestDateline)]
	open := strings.IndexByte(head, '(')
	if open < 0 {
		return start
	}
	_, rest, ok := strings.Cut(head[open:], ")")
	body := strings.TrimLeft(rest, " -–—")
	marks := rest[:len(rest)-len(body)]
	if !ok || body == "" || !strings.ContainsAny(marks, "-–—") {
		return start
	}
	return start + len(head) - len(body)
}
