package timeline

import "slices"

// Who "he" and "she" are.

// antecedent returns who "he" or "she" at the head of a sentence is: the one
// person that the sentence before names, if nothing speaks against it. "They"
// and "it" have none that could be told apart.
func (r *reading) antecedent(s *sentence, from int) string {
	if from >= len(s.tokens) {
		return ""
	}
	t := s.tokens[from]
	w := t.word
	if w != "he" && w != "she" || t.hasEnding() { // "he's"
		return ""
	}
	who, ok := r.personBefore(s, t)
	if !ok {
		who = r.lastPerson(s, w, 3)
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
	who := r.antecedent(s, from)
	switch s.tokens[from].word {
	case "his":
		who = r.lastPerson(s, "he", 1)
	case "her":
		who = r.lastPerson(s, "she", 1)
	}
	return keyOf(who, false)
}

// personBefore returns the one person that the sentence of which a part is told names before
// a pronoun in it: "he" of "Fell insisted on it on Sunday, when he spoke". ok tells that it
// names any.
func (r *reading) personBefore(s *sentence, pronoun token) (who string, ok bool) {
	whole, key := r.sentenceBy(s, 0), ""
	if whole == nil {
		return "", false
	}
	for _, m := range r.names.mentions(whole, r.lex) {
		first, last := whole.tokens[m.from], whole.tokens[m.to-1]
		place := m.from > 0 && whole.tokens[m.from-1].is(r.lex.preposition|r.lex.ofNoun) // "in Arden tells"
		speaker := m.to < len(whole.tokens) && whole.tokens[m.to].word == ":"            // "FELL: He should go"
		switch {
		case !m.person || last.end > pronoun.start || key == m.key || first.quoted || place || speaker:
		case key != "", speaksOf(whole.tokens[:m.from], pronoun.word):
			return "", true // two people
		case r.names.gender[m.full] != "" && r.names.gender[m.full] != pronoun.word:
			return "", true
		default:
			key, who = m.key, m.shown
		}
	}
	return who, key != ""
}

// lastPerson returns the one person that the sentence before names or, where
// it names nobody and has the same pronoun, the one before that.
func (r *reading) lastPerson(s *sentence, w string, reach int) string {
	p := r.sentenceBefore(s)
	if p == nil || reach == 0 {
		return ""
	}
	var who *name
	for _, m := range r.names.mentions(p, r.lex) {
		switch {
		case !m.person || p.tokens[m.from].quoted || who != nil && who.key == m.key:
		case who != nil:
			return "" // two people
		default:
			who = &m
		}
	}
	if who == nil && slices.ContainsFunc(p.tokens, func(t token) bool { return t.word == w && !t.quoted }) {
		return r.lastPerson(p, w, reach-1)
	}
	if who == nil || !r.canBe(p, *who, w) {
		return ""
	}
	return who.shown
}

// canBe tells whether somebody whom a sentence names can be "he" or "she" behind it: not one
// of whom it tells that another had to do with them ("It ended with Fell's veto", "His boat
// was sold to Fell"), nor one who is spoken of as the other of the two ("Lena Marsh said that
// her client").
func (r *reading) canBe(s *sentence, who name, pronoun string) bool {
	gender := r.names.gender[who.full]
	if gender != "" && gender != pronoun || s.tokens[who.to-1].hasEnding() && finiteBefore(s, 0, who.from, r.lex) || speaksOf(s.tokens[:who.from], pronoun) {
		return false
	}
	other := "he"
	if pronoun == other {
		other = "she"
	}
	return gender != "" || !speaksOf(s.tokens[who.to:], other)
}

// speaksOf tells whether a pronoun, or one of its other cases, stands among tokens outside
// quotations.
func speaksOf(tokens []token, pronoun string) bool {
	return slices.ContainsFunc(tokens, func(t token) bool {
		switch t.word {
		case "he", "him", "his", "himself":
			return pronoun == "he" && !t.quoted
		case "she", "her", "hers", "herself":
			return pronoun == "she" && !t.quoted
		}
		return false
	})
}

func (r *reading) sentenceBefore(s *sentence) *sentence { return r.sentenceBy(s, -1) }
