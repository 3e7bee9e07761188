package timeline

import "strings"

// signs is a set of the marks and words by which sentences of several parts are told from others.
type signs uint32

// signWords are these marks and words, a bit each.
var signWords = strings.Fields(", ; : ( and but that which who whom whose where before since when why how having if unless time due expected planned scheduled foreseen slated")

// signsOf returns the set of some of them.
func signsOf(words string) signs {
	var set signs
	for _, word := range strings.Fields(words) {
		known := false
		for i, w := range signWords {
			if w == word {
				set |= 1 << i
				known = true
			}
		}
		if !known {
			panic("timeline: no sign: " + word)
		}
	}
	return set
}

// markSigns are the signs of marks, by their first byte.
var markSigns = func() (sets [256]signs) {
	for _, mark := range ",;:(" {
		sets[mark] = signsOf(string(mark))
	}
	return sets
}()

// wordSigns returns the signs of words, by the number that a lexicon gives them.
func (l *lexicon) wordSigns() []signs {
	for _, w := range signWords {
		l.sense(w)
	}
	sets := make([]signs, l.words+1)
	for _, w := range signWords {
		sets[l.meanings[w].number] = signsOf(w)
	}
	return sets
}

// has tells whether one at least of some signs is in a set, or none is asked for.
func (s signs) has(any signs) bool { return any == 0 || s&any != 0 }

// signs returns those of a sentence.
func (s *sentence) signs(lex *lexicon) signs {
	var set signs
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.punct {
			set |= markSigns[t.word[0]]
		} else {
			set |= lex.signs[t.meaning.number]
		}
	}
	return set
}
