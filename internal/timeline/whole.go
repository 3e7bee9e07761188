package timeline

import "strings"

// A clause may hang on the last noun before it, or on the one that this goes with: "patrols in the strait, which
// began", but "a boat in the strait, which froze". The verb tells: a place does not begin, and nobody is a "which".

// wholeNoun returns where the noun begins that the one in tokens [from, end) goes with, where the clause behind "which"
// or "who" can be told of no other: "a motion against Ada Fenn, which will be debated", "skippers from Arden, who lost".
// 0 is none. unlike tells whether it cannot be told of the last one in any case.
func (r *reading) wholeNoun(s *sentence, from, end int, relative string) (whole int, unlike bool) {
	from = r.nounStart(s, from)
	prep := from - 1
	for prep > 0 && (s.tokens[prep].is(r.lex.articles|r.lex.possessive) || s.tokens[prep].dated || s.tokens[prep].word == "no") {
		prep--
	}
	if relative == "" || prep < 1 {
		return 0, false
	}
	person, place := r.isName(s, from, end)
	switch titled := s.tokens[from].is(r.lex.honorific); {
	case s.says(prep, "of no"): // "a motion of no confidence, which"
	case relative == "which" && (person || titled) && (titled || r.onMatter(s, end)):
		unlike = titled // "Mr Fenn, which"
	case relative == "who" && s.tokens[prep].means(r.lex.homeOf) && (place || person && s.tokens[prep].word == "from") && r.arePeople(s, prep, person):
	case relative == "which" && r.onMatter(s, end) && r.noMatter(s, prep, from, end, place):
	default:
		return 0, false
	}
	whole = r.wholeFrom(s, prep, relative)
	if whole > 0 && relative == "which" && s.tokens[prep-1].means(r.lex.somebody) {
		return 0, unlike // "the mayor of the town, which was enlarged"
	}
	return whole, unlike
}

// isName tells whether tokens [from, end) are the name of a person, or that of something else.
func (r *reading) isName(s *sentence, from, end int) (person, place bool) {
	for _, m := range r.names.mentions(s, r.lex) {
		if m.to == end && m.from >= from && m.person {
			return true, false
		}
	}
	return false, s.tokens[end-1].upper
}

// arePeople tells whether the noun that ends before a preposition may be of people who are from what the name behind it names: it
// is of several, or has its article where that name is none of a person: "skippers from Arden", "an envoy of Arden", but not
// "letters from Ada Fenn", "competition from Arden".
func (r *reading) arePeople(s *sentence, prep int, person bool) bool {
	noun, from := s.tokens[prep-1], r.nounStart(s, prep)
	if noun.kin != 0 || r.lex.of(strings.TrimSuffix(noun.word, "s")).means(r.lex.text) || from == prep || from == 0 {
		return false
	}
	before := s.tokens[from-1]
	return inPlural(s, prep-1, r.lex) || !person && (before.is(r.lex.articles|r.lex.possessive) || before.number)
}

// noMatter tells whether the noun in tokens [from, end) behind a preposition is none that begins, is signed or debated: a
// place, those by whom something is done, or what a rule or talk is about, unless that is an event or a text itself.
func (r *reading) noMatter(s *sentence, prep, from, end int, named bool) bool {
	noun := s.tokens[end-1]
	known := noun.kin != 0 || noun.is(r.lex.document) || noun.means(r.lex.text)
	switch at := s.tokens[prep]; {
	case noun.means(r.lex.locale):
		return true
	case named:
		return at.means(r.lex.placing) && at.word != "on" && !known
	case at.word == "by":
		return !known && s.tokens[prep-1].kin != 0
	}
	about := s.tokens[prep].means(r.lex.topic) && prep+1 == from
	return about && !known && isSmall(noun.word) && !r.ofMany(s, end)
}

// onMatter tells whether the verb behind the next "which" says what only an event, a rule or a text does or what is done
// with such: "which took effect in May", "which had been announced".
func (r *reading) onMatter(s *sentence, end int) bool {
	at := end
	for at < min(end+maxSubject, len(s.tokens)-2) && s.tokens[at].word != "which" && s.tokens[at].word != "that" {
		at++
	}
	verb := at + 1
	for verb+1 < len(s.tokens) && (s.tokens[verb].is(r.lex.auxiliary) || s.tokens[verb].means(r.lex.nonFinite) || betweenVerbs(s.tokens[verb], r.lex) || saysHow(s.tokens[verb], r.lex)) {
		verb++
	}
	t := s.tokens[verb]
	return t.means(r.lex.takesTime) || t.means(r.lex.ofMatter) || s.says(verb+1, "into force")
}

// wholeFrom returns where the noun begins that goes on with a preposition, with all that it is of: "ban on nets" of "a ban
// on nets in", "group of skippers" of "a group of skippers from", but not "support" of "support of clerks from". 0 is none.
func (r *reading) wholeFrom(s *sentence, prep int, relative string) int {
	for {
		from := r.nounStart(s, prep)
		if t := s.tokens[prep]; from == prep || from < 1 || !t.is(r.lex.preposition|r.lex.ofNoun|r.lex.object|r.lex.span) && !t.means(r.lex.placing) || s.tokens[prep-1].means(r.lex.particleBehind) {
			return 0
		}
		if s.tokens[from-1].is(r.lex.negation) && from > 1 {
			from-- // "no confidence"
		}
		if s.tokens[from-1].is(r.lex.conjoin) {
			return 0 // "a writer and editor in"
		}
		if before := s.tokens[from-1]; !before.is(r.lex.ofNoun|r.lex.object) && !before.means(r.lex.topic) || from < 3 || !r.inNoun(s, from-2) || relative == "who" && !s.tokens[from-2].means(r.lex.crowd) {
			return from
		}
		prep = from - 1
	}
}
