package timeline

import "strings"

// A lexicon is what the timeline knows of a language: which words name events,
// which cut a sentence into clauses, which report speech, and which say that
// something was moved or called off. It is data; a newcomer adds a word to a
// line. The rules that use it are the same for every language.
type lexicon struct {
	kin         map[string]kin      // word to the family of events it names
	stop        map[string]struct{} // words that tell no event from another
	openers     map[string]struct{} // words that begin an event of their own
	conjoin     map[string]struct{} // words that begin a clause of the same rank
	lead        map[string]struct{} // words a headline does not begin with
	adverbial   map[string]struct{} // words that begin an adverbial before its clause
	relative    map[string]struct{} // words that hang a clause on the noun before
	say         map[string]struct{} // verbs that report speech
	auxiliary   map[string]struct{} // finite auxiliaries
	past        map[string]struct{} // irregular past forms
	planned     map[string]struct{} // words between an event's noun and its date
	ahead       map[string]struct{} // words that speak of what is to come
	honorific   map[string]struct{}
	office      map[string]struct{} // titles that stand before a name
	particle    map[string]struct{} // small words inside names
	body        map[string]struct{} // last words of institutions' names
	pronoun     map[string]struct{}
	postponed   map[string]struct{}
	cancelled   map[string]struct{}
	negation    map[string]struct{}
	generic     map[string]struct{} // nouns that stand for an event named before
	verbOnly    map[string]struct{} // words of the families that are verbs and no nouns
	rank        map[string]struct{} // ordinals that may stand before an event's noun
	numbered    map[string]struct{} // words that a number belongs to in a name
	preposition map[string]struct{} // words that belong to the date after them
	articles    map[string]struct{} // the, a, an: a headline does not begin with one
	keeps       map[string]struct{} // honorifics that stay before a full name
	comparison  map[string]struct{} // words before a date that only compares
	role        map[string]struct{} // what people are: a name after it is a person's
	gender      map[string]string   // an honorific to the pronoun it goes with
	subject     map[string]struct{} // pronouns that stand for a subject
	object      map[string]struct{} // prepositions between a noun and what it is about: the date after is not that of the latter
	contrast    map[string]struct{} // words at the head of a sentence that turn to something else
	address     map[string]struct{} // verbs of saying that name whom they address
	dangling    map[string]struct{} // words a headline does not end with
	personal    map[string]struct{} // relative pronouns of people
	ofNoun      map[string]struct{} // prepositions of what a noun is of
	attribution map[string]struct{} // words in -ing that are no participles
}

// kin is a family of words that may name the same event: a meeting, talks and
// a visit; a vote and a ballot. The zero kin is none.
type kin uint8

// String returns the family's first word, for people.
func (k kin) String() string {
	first, _, _ := strings.Cut(families[k], " ")
	return first
}

func words(s string) map[string]struct{} {
	set := map[string]struct{}{}
	for _, w := range strings.Fields(s) {
		set[w] = struct{}{}
	}
	return set
}

func has(set map[string]struct{}, w string) bool { _, ok := set[w]; return ok }
