package timeline

import (
	"cmp"
	"slices"
)

// Who "he" and "she" are, and what "it" and "they".

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
		who = cmp.Or(r.lastPerson(s, t.word, 6), r.officeBefore(s))
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
		place := m.from > 0 && whole.tokens[m.from-1].is(r.lex.preposition|r.lex.ofNoun) // "in Arden tells"
		speaker := m.to < len(whole.tokens) && whole.tokens[m.to].word == ":"            // "FELL: He should go"
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
	if who == nil {
		who = r.onlyName(p)
	}
	if who == nil || !r.canBe(p, *who, w) {
		return ""
	}
	return who.shown
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

// thing returns what "it" or "they" is at the head of a sentence: the subject of the sentence
// before, where that tells of nothing else that it could be: its verb has no
// object ("The bill was introduced in May. It is", but not "The mayor published the bill. It is"),
// and nobody does what it tells. Where something is its, nobody else owns that subject.
func (r *reading) thing(s *sentence, pronoun token, owns bool, reach int) string {
	whole, p := r.sentenceBy(s, 0), r.sentenceBefore(s)
	if reach == 0 || whole == nil || pronoun.quoted {
		return ""
	}
	if head := r.skipLead(whole, 0, len(whole.tokens)); head >= len(whole.tokens) || whole.tokens[head].start != pronoun.start {
		one, ok := r.clauseBefore(whole, pronoun)
		if !ok {
			return "" // amid its clause, which may name it
		}
		p = &one
	} else if r.pointsAhead(whole, head) || p != nil && len(p.tokens) > 0 && p.tokens[len(p.tokens)-1].word == "?" {
		return ""
	}
	if p == nil || len(p.tokens) == 0 || p.tokens[0].quoted {
		return ""
	}
	from := 0
	for from+2 < len(p.tokens) && (p.tokens[from].dated || from > 0 && p.tokens[from].word == ":") {
		from++ // "28 May: the talks collapse"
	}
	if comma := commaAfter(p, 0); comma+1 < len(p.tokens) && p.tokens[0].is(r.lex.adverbial) && !verbAfter(p, 0, comma, r.lex) {
		from = comma + 1 // "On Monday, the bill"
	}
	if first := p.tokens[from]; first.word == pronoun.word && !first.hasEnding() {
		return r.thing(p, first, owns, reach-1)
	}
	verb := r.sharedVerb(p, from)
	comma := commaAfter(p, from)
	if end := commaAfter(p, comma+1); verb < 0 && end+1 < len(p.tokens) && (p.tokens[comma+1].is(r.lex.relative) || participle(p.tokens[comma+1], r.lex)) && isVerb(p.tokens[end+1], r.lex) && !finiteBefore(p, from, comma, r.lex) {
		verb = end + 1 // "The pact, which lapsed on Thursday, was", "The ship, built in 1971, was"
	}
	subject := min(verb, comma)
	if subject < from+1 || !r.standsAsSubject(p, from, subject, pronoun.word == "they") || r.hasOther(p, verb, pronoun.word == "they") {
		return ""
	}
	if says := whole.tokens[min(whole.at(pronoun.start)+1, len(whole.tokens)-1)]; says.is(r.lex.say) && !p.tokens[verb-1].upper && !p.tokens[verb-1].is(r.lex.body) {
		return "" // a price says nothing
	}
	if owns && slices.ContainsFunc(p.tokens[from:subject], token.hasEnding) {
		return "" // "The court's hearing is over, its ruling due": that of the court, more likely
	}
	return r.writeNoun(p, from, subject, -1)
}

// clauseBefore returns the clause before the one that a pronoun begins behind "and", "but", ";" or ":" in a
// sentence, with its date or without: "The pact lapsed", of "The pact lapsed, and in May it".
func (r *reading) clauseBefore(s *sentence, pronoun token) (one sentence, ok bool) {
	and := s.at(pronoun.start) - 1
	for and > 0 && (s.tokens[and].dated || s.tokens[and].is(r.lex.preposition) || s.tokens[and].word == "then" || s.tokens[and].word == "now") {
		and--
	}
	if and < 2 {
		return one, false
	}
	switch s.tokens[and].word {
	case "and", "but", ";", ":":
	default:
		return one, false
	}
	end := and
	if s.tokens[end-1].word == "," {
		end--
	}
	return s.joined(0, end, end, end), verbAfter(s, 0, end, r.lex)
}

// pointsAhead tells whether "it" stands at a token for what comes behind: "It is believed that", "It
// would be best to", "It was he who".
func (r *reading) pointsAhead(s *sentence, it int) bool {
	const near = 5 // words
	if s.tokens[it].word != "it" || it+2 >= len(s.tokens) {
		return false
	}
	if countsSince(s.tokens[it:], r.lex) {
		return true
	}
	if s.tokens[it+1].means(r.lex.seems) {
		return true
	}
	is := it + 1
	for is+1 < len(s.tokens) && (s.tokens[is+1].means(r.lex.nonFinite) || s.tokens[is+1].is(r.lex.negation) || betweenVerbs(s.tokens[is+1], r.lex)) {
		is++
	}
	if is+1 >= len(s.tokens) || !s.tokens[is].means(r.lex.copula) && !s.tokens[is].means(r.lex.nonFinite) {
		return false
	}
	what := s.tokens[is+1]
	if what.means(r.lex.mayBeFor) {
		return false
	}
	for i := is + 1; i < min(is+near, len(s.tokens)); i++ {
		if w := s.tokens[i].word; w == "that" && !s.tokens[i].dated || w == "whether" || w == "who" || w == "to" && !participle(what, r.lex) {
			return true
		}
	}
	return what.means(r.lex.matter)
}

// standsAsSubject tells whether the subject in tokens [from, to) is a thing, or several where "they"
// stand for it, and short enough to be said again.
func (r *reading) standsAsSubject(s *sentence, from, to int, many bool) bool {
	const longest = 7 // words
	if to-from > longest || s.tokens[from].is(r.lex.pronoun) && !s.tokens[from].is(r.lex.possessive) {
		return false
	}
	head := from
	for head+1 < to && !s.tokens[head+1].is(r.lex.preposition|r.lex.ofNoun) && s.tokens[head+1].word != "about" {
		head++
	}
	for i := from; i < to; i++ {
		if i > from+1 && s.tokens[i].is(r.lex.articles) && !s.tokens[i-1].is(r.lex.preposition|r.lex.ofNoun|r.lex.adverbial) {
			return false // "Skippers fear the pact is"
		}
		if t := s.tokens[i]; t.punct && !isOfNumber(t) || t.dated || t.word == "and" && !betweenTwo(s, from, i, r.lex) || t.word == "or" || t.word == "that" {
			return false
		}
	}
	for _, m := range r.names.mentions(s, r.lex) {
		if m.person && m.from < to {
			return false
		}
	}
	noun := s.tokens[head]
	if s.tokens[from].means(r.lex.asking) || noun.hasEnding() && noun.word != "it" || noun.is(r.lex.stop|r.lex.role) || noun.number || noun.is(r.lex.office) {
		return false
	}
	return many == (endsInS(noun.word) && (!noun.upper || head == from))
}

// hasOther tells whether a sentence names behind its verb another thing, or others, that a
// pronoun in the next may stand for: its object, who did it, or one that is new.
func (r *reading) hasOther(s *sentence, verb int, many bool) bool {
	i := verb
	for i < len(s.tokens) && (isVerb(s.tokens[i], r.lex) || participle(s.tokens[i], r.lex) || s.tokens[i].is(r.lex.auxiliary|r.lex.negation) || betweenVerbs(s.tokens[i], r.lex)) {
		i++
	}
	if i == verb || s.tokens[i-1].is(r.lex.modal) {
		i++ // a verb of the present, "will start"
	}
	for i < len(s.tokens) && (s.tokens[i].means(r.lex.particleBehind) || isSum(s.tokens[i])) {
		i++ // "was put up", "rose 4 per cent"
	}
	for i > 0 && i < len(s.tokens) && s.tokens[i].upper && !many && (s.tokens[i-1].means(r.lex.leaves) || i > verb+1 && s.tokens[i-1].upper) {
		i++ // "left Arden"
	}
	if i > 0 && i < len(s.tokens) && !isSum(s.tokens[i-1]) && !s.tokens[i-1].upper && !s.tokens[i].punct && !s.dateAt(i, r.lex) && !s.tokens[i].is(r.lex.preposition) && !s.tokens[i].means(r.lex.besidesObject) {
		return true
	}
	for ; i+1 < len(s.tokens); i++ {
		t, next := s.tokens[i], s.tokens[i+1]
		switch {
		case t.quoted, t.is(r.lex.relative), t.word == "that" && !t.dated, t.word == "whether", t.word == "by" && !next.dated && !next.number && !r.isPerson(s, i+1), (t.word == "a" || t.word == "an") && !next.dated && !many:
			return true
		case t.is(r.lex.conjoin) && next.is(r.lex.articles) && clauseFollows(s, i, 0, r.lex):
			return true // "The race lapsed, and the ferry will start. It"
		case many && !t.dated && endsInS(t.word) && !t.is(r.lex.stop) && !t.upper && !isVerb(t, r.lex):
			return true
		}
	}
	return false
}

// isPerson tells whether somebody's name begins at a token.
func (r *reading) isPerson(s *sentence, i int) bool {
	return slices.ContainsFunc(r.names.mentions(s, r.lex), func(m name) bool { return m.person && m.from == i })
}
