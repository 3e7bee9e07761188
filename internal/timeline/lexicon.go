package timeline

import (
	"slices"
	"strings"
)

// A lexicon is what the timeline knows of a language: which words name events,
// which cut a sentence into clauses, which report speech, and which say that
// something was moved or called off. It is data; a newcomer adds a word to a
// line. The rules that use it are in code, and know of a language how its
// clauses are built; see ARCHITECTURE.md.
type lexicon struct {
	meanings map[string]meaning
	lists    int     // how many there are
	words    uint16  // how many have a number
	signs    []signs // see wordSigns
	verbs
	nouns
	smallWords
	phrases
	kindred    []kinship
	anyKindred sense
	synonymous sense
	synonyms   map[string]string

	stop        class // words that tell no event from another
	openers     class // words that begin an event of their own
	conjoin     class // words that begin a clause of the same rank
	lead        class // words a headline does not begin with
	subordinate class // words before a clause that leans on another
	adverbial   class // words that begin an adverbial before its clause
	relative    class // words that hang a clause on the noun before
	say         class // verbs that report speech
	auxiliary   class // finite auxiliaries
	modal       class // those of what may be or is to come
	past        class // irregular past forms
	participle  class // irregular participles that are no past forms
	done        class // more of them, which open no phrase behind a noun
	present     class // forms of the present that are no nouns, or hardly
	bare        class // forms of the present that are nouns too
	ofBody      class // those that are nouns more often: verbs of somebody who governs
	plural      class // nouns in the plural without an s
	withIn      class // participles of verbs with the particle "in"
	planned     class // words between an event's noun and its date
	ahead       class // words that speak of what is to come
	meant       class // participles behind "was" and before "to" of what was only planned
	intends     class // the same in -ing
	intended    class // the same behind "had"
	joining     class // verbs whose object is an event that takes place without its subject
	honorific   class
	office      class // titles that stand before a name
	particle    class // small words inside names
	body        class // last words of institutions' names
	pronoun     class
	postponed   class
	cancelled   class
	negation    class
	generic     class             // nouns that stand for an event named before
	document    class             // nouns for what is written: the event is what is done with it
	work        class             // words of those who strike by not working
	war         class             // words of those who strike by attacking
	verbOnly    class             // words of the families that are verbs and no nouns
	rank        class             // ordinals that may stand before an event's noun
	numbered    class             // words that a number belongs to in a name
	preposition class             // words that belong to the date after them
	articles    class             // the, a, an: a headline does not begin with one
	keeps       class             // honorifics that stay before a full name
	upTo        class             // prepositions before an event that is not what the clause tells
	content     class             // nouns whose "that" says what they hold, and hangs on no noun
	finite      class             // pasts that are no participles
	partake     class             // words that lead to an event at which their clause happens
	opening     class             // irregular participles that open a sentence
	span        class             // prepositions of how far something lasts
	comparison  class             // words before a date that only compares
	superlative class             // words that say how rare something is
	awaiting    class             // verbs for what has not come yet
	role        class             // what people are: a name after it is a person's
	aliases     map[string]string // other names of what is known by initials
	gender      map[string]string // an honorific to the pronoun it goes with
	owner       map[string]string // a possessive to the pronoun of the owner
	ordinals    []string          // from the first on
	cardinals   []string          // from one on
	subject     class             // pronouns that stand for a subject
	possessive  class             // determiners that stand for somebody
	object      class             // prepositions between a noun and what it is about: the date after is not that of the latter
	contrast    class             // words at the head of a sentence that turn to something else
	address     class             // verbs of saying that name whom they address
	nameless    class             // words with a capital before a name, at the head of a sentence, that are no part of it
	dangling    class             // words a headline does not end with
	personal    class             // relative pronouns of people
	ofNoun      class             // prepositions of what a noun is of
	attribution class             // words in -ing that are no participles
}

// kin is a family of words that may name the same event: a meeting, talks and
// a visit; a vote and a ballot. The zero kin is none.
type kin uint8

// aspects are the families that say of something no more than that it began or ended.
var (
	began   = familyOf("began")
	aspects = began | familyOf("ended")
)

// A summit is a meeting of leaders.
var meeting, summit = familyOf("meeting"), familyOf("summit")

var bills, appointment, announced = familyOf("bill"), familyOf("appointed"), familyOf("announced")

var voting, signature = familyOf("vote"), familyOf("signature")

var deadline, deadlineKin = familyOf("deadline"), familyOf("deadline").first()

// familyOf returns the family that holds a word, as a set.
func familyOf(word string) kins {
	for k, line := range families {
		if slices.Contains(strings.Fields(line), word) {
			return 1 << k
		}
	}
	return 0
}

// kinship is what else tells an event of a family, see kindred.
type kinship struct {
	kin   kin
	words sense
	pairs compound
}

// kinships makes the kinships of lines of words.
func (l *lexicon) kinships(lines []string) (all []kinship, any sense) {
	words := ""
	for _, line := range lines {
		family, rest, _ := strings.Cut(line, ": ")
		single, pairs := "", []string(nil)
		for _, w := range strings.Split(rest, ", ") {
			if strings.Contains(w, " ") {
				pairs = append(pairs, w)
			} else {
				single += " " + w
			}
			first, _, _ := strings.Cut(w, " ")
			words += " " + first
		}
		all = append(all, kinship{familyOf(family).first(), l.sense(single), l.compound(pairs...)})
	}
	return all, l.sense(words)
}

// kinAt returns the family of what a token tells, also with the one behind it: "stepped down". It is none for most.
func (l *lexicon) kinAt(s *sentence, i int) kin {
	t := s.tokens[i]
	if t.kin != 0 || !t.means(l.anyKindred) {
		return t.kin
	}
	for k := range l.kindred {
		if f := &l.kindred[k]; t.means(f.words) || i+1 < len(s.tokens) && f.pairs.joins(t.meaning, s.tokens[i+1].word) {
			return f.kin
		}
	}
	return 0
}

// termOf returns a word as events are compared by it.
func (l *lexicon) termOf(t token) string {
	if t.means(l.synonymous) {
		return l.synonyms[t.word]
	}
	return t.word
}

// String returns the family's first word, for people.
func (k kin) String() string {
	first, _, _ := strings.Cut(families[k], " ")
	return first
}

// one returns the family's first word with its article: "an attack".
func (k kin) one() string {
	if word := k.String(); strings.IndexByte("aeiou", word[0]) >= 0 {
		return "an " + word
	}
	return "a " + k.String()
}

// class is a set of a lexicon's lists.
type class uint64

// meaning is what a lexicon says of a word: the lists that hold it, the family
// of events it names, and the number by which senses know it.
type meaning struct {
	class  class
	number uint16
	kin    kin
}

// is tells whether a word stands in any of some lists.
func (m meaning) is(c class) bool { return m.class&c != 0 }

// isShort tells whether a word is the short name of what has another: "uk".
func (l *lexicon) isShort(word string) bool {
	for _, short := range l.aliases {
		if short == word {
			return true
		}
	}
	return false
}

func (l *lexicon) of(word string) meaning { return l.meanings[word] }

// list makes a list of words.
func (l *lexicon) list(words string) class {
	if l.lists == 64 {
		panic("timeline: a lexicon has more lists than a class has bits")
	}
	c := class(1) << l.lists
	l.lists++
	for _, w := range strings.Fields(words) {
		m := l.meanings[w]
		m.class |= c
		l.meanings[w] = m
	}
	return c
}
