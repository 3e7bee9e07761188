package timeline

import (
	"cmp"
	"slices"
	"strings"
)

// Who "he" and "she" are.

// antecedent returns who "he" or "she" at the head of a sentence is: the one
// person that the sentence before names, if nothing speaks against it; or what "it" and
// "they" are, see thing. "His" is of him, and so on.
func (r *reading) antecedent(s *sentence, from int) string {
	if from >= len(s.tokens) || s.tokens[from].hasEnding() { // "he's"
		return ""
	}
	t := s.tokens[from]
	owner := r.lex.owner[t.word]
	t.word = cmp.Or(owner, t.word)
	switch {
	case t.means(r.lex.thing):
		return r.thing(s, t, owner != "", 3)
	case !t.means(r.lex.someone):
		return ""
	}
	who, ok := r.personBefore(s, t)
	if !ok {
		who = cmp.Or(r.lastPerson(s, t.word, 6), r.officeBefore(s), r.onlyPerson(s, t.word))
	}
	for _, m := range r.names.mentions(s, r.lex) {
		if m.from > from && m.shown == who {
			return "" // "He met Fell": he is another
		}
	}
	return who
}

// whose returns the key of the person whom the head of a clause means by a pronoun: "He
// spoke", "His visit". It is empty if it means none, or nobody knows whom.
func (r *reading) whose(s *sentence, c clause) string {
	from := c.from
	if from > 0 && c.head >= 0 {
		from-- // "his visit in May"
	}
	for c.head < 0 && from+1 < c.to && (s.tokens[from].dated || s.tokens[from].is(r.lex.preposition) || s.tokens[from].word == ",") {
		from++ // "On 3 May he"
	}
	if s.tokens[from].means(r.lex.thing) {
		return ""
	}
	return keyOf(r.antecedent(s, from), false)
}

// personBefore returns the one person that the sentence of which a part is told names before
// a pronoun in it: "he" of "Fell insisted on it on Sunday, when he spoke". ok tells that it
// names any.
func (r *reading) personBefore(s *sentence, pronoun token) (who string, ok bool) {
	whole, key := r.sentenceBy(s, 0), ""
	if whole == nil {
		return "", false
	}
	before := whole.tokens[:whole.at(pronoun.start)]
	if verb := slices.IndexFunc(before, func(t token) bool { return isVerb(t, r.lex) }); verb > 0 && before[verb].is(r.lex.say|r.lex.address) {
		ok = hasRole(before[:verb], r.lex) // "A spokesman told Fell that his": whoever is named, or nobody
	}
	for _, m := range r.names.mentions(whole, r.lex) {
		first, last := whole.tokens[m.from], whole.tokens[m.to-1]
		subject := m.to < len(whole.tokens) && isVerb(whole.tokens[m.to], r.lex) && m.from > 0 && whole.tokens[m.from-1].is(r.lex.openers)
		place := m.from > 0 && whole.tokens[m.from-1].is(r.lex.preposition|r.lex.ofNoun) && !subject // "in Arden tells", but "after Fell announced that he"
		speaker := m.to < len(whole.tokens) && whole.tokens[m.to].word == ":"                        // "FELL: He should go"
		switch {
		case !m.person || last.end > pronoun.start || key == m.key || first.quoted || place || speaker:
		case key != "", speaksOf(whole.tokens[:m.from], pronoun.word, r.lex):
			return "", true // two people
		case r.names.gender[m.full] != "" && r.names.gender[m.full] != pronoun.word:
			return "", true
		default:
			key, who = m.key, m.shown
		}
	}
	return who, ok || key != ""
}

// lastPerson returns the one person that the sentence before names or, where
// it names nobody and has the same pronoun, the one before that.
func (r *reading) lastPerson(s *sentence, w string, reach int) string {
	p := r.sentenceBefore(s)
	if p == nil || reach == 0 {
		return ""
	}
	var who *name
	owned := false
	for _, m := range r.names.mentions(p, r.lex) {
		switch {
		case !m.person || p.tokens[m.from].quoted || who != nil && who.key == m.key:
		case r.ownedBy(p, m.from, w):
			owned = true // "Her deputy, Tom Marsh, retires"
		case who != nil:
			return "" // two people
		default:
			who = &m
		}
	}
	if who == nil && slices.ContainsFunc(p.tokens, func(t token) bool { return t.word == w && !t.quoted }) {
		return r.lastPerson(p, w, reach-1)
	}
	if who == nil {
		who = r.onlyName(p)
	}
	if who == nil && (owned || speaksOf(p.tokens, w, r.lex) && !r.namesSubject(p)) {
		return r.lastPerson(p, w, reach-1) // "Until then the mission will be run by her deputy."
	}
	if who == nil || !r.canBe(p, *who, w) {
		return ""
	}
	return who.shown
}

// onlyPerson returns whom an article is about: the one person that it names before a sentence, with whom it opens and
// whom the pronoun has stood for before, where a paragraph opens with it or the sentence before has it. It is empty for
// any other.
func (r *reading) onlyPerson(s *sentence, pronoun string) string {
	const often = 2 // sentences that open with the pronoun
	before := r.sentenceBefore(s)
	if before == nil || !strings.Contains(r.article.Text[before.end:s.start], "\n") && !speaksOf(before.tokens, pronoun, r.lex) {
		return ""
	}
	var only name
	opened := 0
	for i := range r.sentences {
		p := &r.sentences[i]
		if p.start >= s.start {
			break
		}
		if len(p.tokens) > 0 && p.tokens[0].word == pronoun {
			opened++
		}
		for _, m := range r.names.mentions(p, r.lex) {
			if only.key == "" && m.person && i == 0 && m.from == 0 {
				only = m
			} else if m.person && m.key != only.key {
				return ""
			}
		}
	}
	if gender := r.names.gender[only.full]; opened < often || gender != "" && gender != pronoun {
		return ""
	}
	return only.shown
}

// namesSubject tells whether a name stands before a verb of a sentence, that of a person for all we know.
func (r *reading) namesSubject(s *sentence) bool {
	return slices.ContainsFunc(r.names.mentions(s, r.lex), func(m name) bool { return m.to < len(s.tokens) && isVerb(s.tokens[m.to], r.lex) })
}

// ownedBy tells whether the name at a token is that of somebody's: "Tom Marsh", of "her successor, Tom Marsh", where
// the sentence was left without its first word (see dropOwner).
func (r *reading) ownedBy(s *sentence, from int, pronoun string) bool {
	const longest = 4 // words: "her former deputy,"
	if from > longest || slices.ContainsFunc(s.tokens[:from], func(t token) bool { return t.dated || isVerb(t, r.lex) }) {
		return false
	}
	owner, _, _ := strings.Cut(r.article.Text[s.start:s.tokens[from].start], " ")
	return r.lex.owner[strings.ToLower(owner)] == pronoun
}

// onlyName returns the subject of a sentence if it is the sentence's one name of several words, and so
// most likely that of the person whom the next calls "he" or "she". It is nil elsewhere.
func (r *reading) onlyName(s *sentence) *name {
	const most = 3 // words
	var only *name
	for _, m := range r.names.mentions(s, r.lex) {
		switch words := m.to - m.from; {
		case words < 2:
		case only != nil, m.from > 0, words > most, s.tokens[m.to-1].is(r.lex.body | r.lex.document), m.to >= len(s.tokens), !isVerb(s.tokens[m.to], r.lex):
			return nil
		default:
			only = &m
		}
	}
	return only
}

// officeBefore returns the subject of the sentence before where it is somebody of whom no more is said
// than what he or she is: "The Prime Minister landed. She". It is empty where the sentence names
// anybody, or says what another is.
func (r *reading) officeBefore(s *sentence) string {
	p := r.sentenceBefore(s)
	if p == nil || len(p.tokens) == 0 || !p.tokens[0].is(r.lex.articles) || slices.ContainsFunc(r.names.mentions(p, r.lex), func(m name) bool { return m.person }) {
		return ""
	}
	verb := r.sharedVerb(p, 0)
	if verb < 2 || !p.tokens[verb-1].is(r.lex.role|r.lex.office) || hasRole(p.tokens[verb:], r.lex) || slices.ContainsFunc(p.tokens[:verb], func(t token) bool { return t.punct || t.word == "and" }) {
		return ""
	}
	return r.writeNoun(p, 0, verb, -1)
}

// canBe tells whether somebody whom a sentence names can be "he" or "she" behind it: not one
// of whom it tells that another had to do with them ("It ended with Fell's veto", "His boat
// was sold to Fell"), nor one who is spoken of as the other of the two ("Lena Marsh said that
// her client").
func (r *reading) canBe(s *sentence, who name, pronoun string) bool {
	gender := r.names.gender[who.full]
	if gender != "" && gender != pronoun || s.tokens[who.to-1].hasEnding() && finiteBefore(s, 0, who.from, r.lex) || speaksOf(s.tokens[:who.from], pronoun, r.lex) {
		return false
	}
	other := "he"
	if pronoun == other {
		other = "she"
	}
	return gender != "" || !speaksOf(s.tokens[who.to:], other, r.lex)
}

// speaksOf tells whether a pronoun, or one of its other cases, stands among tokens outside
// quotations.
func speaksOf(tokens []token, pronoun string, lex *lexicon) bool {
	return slices.ContainsFunc(tokens, func(t token) bool {
		switch {
		case t.means(lex.masculine):
			return pronoun == "he" && !t.quoted
		case t.means(lex.feminine):
			return pronoun == "she" && !t.quoted
		}
		return false
	})
}

func (r *reading) sentenceBefore(s *sentence) *sentence { return r.sentenceBy(s, -1) }
