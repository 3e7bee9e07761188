package timeline

import (
	"slices"
	"strings"
)

// How a clause is written as a title.

// titled writes a clause as a headline. A pronoun at its head is the person it
// stands for, or goes: headlines do without a subject that is known, but they are more
// than one word and begin with no auxiliary. Words that are all somebody's are set in
// quotation marks.
func (r *reading) titled(s *sentence, from, to int, c clause) string {
	from = r.saidAside(s, from, to)
	if lostPair(s.tokens[from:to], r.lex) {
		from = min(r.skipLead(s, from+1, to), to-1) // "Neither the mayor, who is in Arden until Friday, nor her deputy"
	}
	if comma := r.claimedAside(s, from, to); comma > 0 {
		return r.finish(r.write(s, from, comma, -1) + " that " + lowerFirst(r.write(s, comma+1, to, c.date)))
	}
	first := s.tokens[from]
	if quotes := quotedWhole(s, from, to); quotes {
		return "“" + strings.Trim(r.write(s, from, to, c.date), "“”\".") + "”"
	}
	if said := r.quotedBefore(s, from, to); said > 0 {
		quote := "“" + strings.Trim(r.write(s, from, said, c.date), "“”\".,") + "”"
		if who := r.antecedent(s, said); who != "" {
			return who + ": " + quote
		}
		return quote
	}
	if end := r.subjectBehind(s, from); end > 0 {
		begin := r.skipLead(s, 0, end)
		if s.tokens[begin].is(r.lex.articles) && begin+1 < end && !countsWith(s, begin, r.lex) {
			begin++
		}
		one := s.joined(begin, end, from, to)
		return r.write(&one, 0, len(one.tokens), c.date-from+end-begin)
	}
	if noun := r.leftOut(s, from); noun != "" && from+1 < to {
		return r.finish(r.write(s, from, from+1, -1) + " " + noun + " " + lowerFirst(r.write(s, from+1, to, c.date)))
	}
	if noun := r.standsFor(s, from); noun != "" && from+1 < to {
		return r.finish(noun + " " + lowerFirst(r.write(s, from+1, to, c.date)))
	}
	if title := r.cameAbout(s, from, to, c.date); title != "" {
		return title
	}
	if title := r.withKnown(s, from, to, c.date); title != "" {
		return title
	}
	if first.is(r.lex.possessive) && !first.quoted && from+1 < to {
		if who := r.antecedent(s, from); who != "" {
			rest := r.write(s, from+1, to, c.date)
			if !s.tokens[from+1].upper {
				rest = lowerFirst(rest)
			}
			return who + possessive(who, first.word == "their") + " " + rest
		}
		if (first.word == "our" || first.means(r.lex.thing)) && !(from > 0 && opensQuote(s.tokens[from-1])) {
			return r.write(s, from+1, to, c.date)
		}
	}
	if !first.is(r.lex.subject) || first.quoted || from+1 >= to {
		title := r.write(s, from, to, c.date)
		if r.hollow(title) {
			return r.whole(s, from, to)
		}
		return title
	}
	rest := r.write(s, from+1, to, c.date)
	if who := r.antecedent(s, from); who != "" {
		return who + " " + lowerFirst(rest)
	}
	plain := rest
	if !countsSince(s.tokens[from:to], r.lex) && !hasAnotherVerb(s, from, to, r.lex) && !saidBehind(s, from, to, r.lex) && !(c.date > from && itWillBe(s, c.date, r.lex)) {
		rest = r.telegraphic(plain)
	}
	_, _, more := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(rest, "To "), "be "), " ")
	if !more && (rest != plain && strings.HasPrefix(rest, "To ") || adjacent(first, s.tokens[from+1])) || rest == plain {
		rest = r.write(s, from, to, c.date) // not "Appointed", "To leave", "To be closed", "Was nine a day", "Went to the printer"
	}
	if r.hollow(rest) {
		return r.whole(s, from, to)
	}
	return rest
}

// lostPair tells whether words begin with that before the first of two, of which the clause about the first
// took the second away: "neither the mayor, who is in Arden until Friday".
func lostPair(tokens []token, lex *lexicon) bool {
	if len(tokens) == 0 || !tokens[0].means(lex.paired) {
		return false
	}
	second := slices.ContainsFunc(tokens, func(t token) bool { return t.is(lex.conjoin) || t.word == "nor" })
	return !second && slices.ContainsFunc(tokens, func(t token) bool { return t.is(lex.relative) })
}

// saidBehind tells whether a clause ends with who says so: "will start, the mayor said".
func saidBehind(s *sentence, from, to int, lex *lexicon) bool {
	comma := min(commaAfter(s, from), to)
	return slices.ContainsFunc(s.tokens[comma:to], func(t token) bool { return t.is(lex.say) })
}

// hasAnotherVerb tells whether a clause goes on to a second verb of its subject: "will be 70 and has said".
func hasAnotherVerb(s *sentence, from, to int, lex *lexicon) bool {
	for i := from + 2; i+1 < to; i++ {
		if s.tokens[i].is(lex.conjoin) && s.tokens[i+1].is(lex.auxiliary|lex.modal) {
			return true
		}
	}
	return false
}

// cameAbout writes what comes on a date whose verb stands before it, without the verb: "Letter telling us to leave",
// of "Then, on 3 May, came a letter telling us to leave". It is empty for any other.
func (r *reading) cameAbout(s *sentence, from, to, date int) string {
	if w := s.tokens[from].word; w != "came" && w != "comes" && w != "followed" || s.tokens[from].quoted || from+2 >= to || !s.tokens[from+1].is(r.lex.articles) {
		return ""
	}
	return r.writeNoun(s, from+1, to, date)
}

// withKnown writes a clause whose subject is no more than "the round" with what the article brought it in as:
// "Second round of talks on cider began". It is empty where it brought in none.
func (r *reading) withKnown(s *sentence, from, to, date int) string {
	if from == 0 || s.tokens[from-1].word != "the" || s.tokens[from].quoted || s.tokens[from].is(r.lex.document) {
		return ""
	}
	noun := knownNoun(s, from-1, true, r.lex)
	if noun != from || noun+1 >= to || !isVerb(s.tokens[noun+1], r.lex) {
		return ""
	}
	p, at := r.broughtIn(s, s.tokens[noun])
	if p == nil {
		return ""
	}
	c := phraseAround(p, at, r.lex)
	for c.to+1 < len(p.tokens) && p.tokens[c.to].word == "and" && modifies(p, c.to+1, r.lex) && !p.tokens[c.to+1].dated {
		c.to = phraseAround(p, c.to+1, r.lex).to // "talks on a farm and food deal"
	}
	title := r.write(p, c.from, c.to, -1) + " " + lowerFirst(r.write(s, noun+1, to, date))
	if len(title) > maxTitle {
		return ""
	}
	return title
}

// countsSince tells whether a clause says of "it" how long ago something was: "It will be ten
// years since the bridge fell".
func countsSince(tokens []token, lex *lexicon) bool {
	be := 1
	if len(tokens) > 2 && tokens[1].word == "will" && tokens[2].word == "be" {
		be = 2
	}
	if tokens[0].word != "it" || be+1 >= len(tokens) || be == 1 && !tokens[1].means(lex.copula) || !tokens[be+1].dated {
		return false
	}
	return slices.ContainsFunc(tokens, func(t token) bool { return t.word == "since" })
}

// claimedAside returns the comma behind who claims what a clause tells, between commas behind its date: "In May,
// prosecutors alleged, boats". 0 is none.
func (r *reading) claimedAside(s *sentence, from, to int) int {
	const speaker = 4 // words: "it has been alleged"
	if from == 0 || s.tokens[from-1].word != "," && !s.tokens[from-1].is(r.lex.articles) {
		return 0
	}
	for i := from + 1; i+2 < to && i <= from+speaker && !s.tokens[i].punct && !s.tokens[i].quoted; i++ {
		if s.tokens[i].means(r.lex.claims) && s.tokens[i+1].word == "," && verbAfter(s, i+1, to, r.lex) {
			return i + 1
		}
	}
	return 0
}

// saidAside returns where a clause begins behind who says it, between commas: "Long ago, she
// added, nobody".
func (r *reading) saidAside(s *sentence, from, to int) int {
	const speaker = 3 // words
	behind := func(comma int) int {
		if rest := r.skipLead(s, comma+1, to); rest < to {
			return rest
		}
		return from // nothing but small words
	}
	before := from - 1
	if before > 0 && s.tokens[before].is(r.lex.articles) {
		before--
	}
	if before < 0 || s.tokens[before].word != "," && !s.tokens[before].dated {
		return from
	}
	if s.tokens[from].is(r.lex.say) && !s.tokens[from].quoted { // "says Ward, she will"
		if comma := commaAfter(s, from); comma <= from+speaker && comma+1 < to {
			return behind(comma)
		}
	}
	for i := from + 1; i+2 < to && i <= from+speaker; i++ {
		switch t := s.tokens[i]; {
		case t.punct, t.quoted:
			return from
		case t.is(r.lex.say):
			if s.tokens[i+1].word == "," && verbAfter(s, i+1, to, r.lex) {
				return behind(i + 1)
			}
			return from
		}
	}
	return from
}

// whole writes a clause as it stands, with its date. It is empty where there is none.
func (r *reading) whole(s *sentence, from, to int) string {
	if from >= to {
		return ""
	}
	return closeQuotes(upperFirst(strings.TrimRight(singleSpaced(r.article.Text[s.tokens[from].start:s.tokens[to-1].end]), ",;:.")))
}

// inFull writes what is no more than a fragment, see there, with what is said of the noun behind it,
// "Explosion on the rig", or else what the article says around its date as it stands, if that is no
// longer than a headline. It is empty if it is.
func (r *reading) inFull(s *sentence, from, to, date int) string {
	if end := r.phraseEnd(s, to); end > to {
		return r.cutShort(r.write(s, from, end, date))
	}
	if said := r.asSaid(s, date); said != "" || to != from+1 || date < 0 || s.behindDate(date) != from || s.tokens[date].is(r.lex.possessive) || !s.datesItself(date) {
		return said
	}
	return r.whole(s, date, to)
}

// datesItself tells whether the words of a date are no others for who reads them on another day: "May
// 2027", not "next week".
func (s *sentence) datesItself(date int) bool {
	return slices.ContainsFunc(s.tokens[date:s.behindDate(date)], func(t token) bool { return t.upper || t.number })
}

// asSaid writes what the article says around a date as it stands, with the date. It is empty where
// that is longer than a headline, or a reader would take the date for another.
func (r *reading) asSaid(s *sentence, date int) string {
	if date < 0 || !s.datesItself(date) {
		return "" // "next week's hearings" are those of another week for a reader
	}
	start := s.tokens[date].start
	if whole := r.sentenceBy(s, 0); whole != nil {
		s = whole
	}
	from, to := between(s, s.at(start))
	if title := r.whole(s, r.skipLead(s, from, to), to); len(title) <= maxTitle {
		return title
	}
	return ""
}

// phraseEnd returns the end of what is said of a noun behind it, or behind its date: "on the rig", of
// "the explosion last month on the rig". It is the token itself where nothing is.
func (r *reading) phraseEnd(s *sentence, to int) int {
	first := s.behindDate(to)
	if first+1 >= len(s.tokens) || s.dateAt(first, r.lex) {
		return to
	}
	if !s.tokens[first].means(r.lex.behindNoun) {
		return to
	}
	end := first + 1
	for end < len(s.tokens) {
		t, names := s.tokens[end], end+1 < len(s.tokens) && s.tokens[end-1].upper && s.tokens[end+1].upper // "New York and Washington"
		if t.punct || s.dateAt(end, r.lex) || isVerb(t, r.lex) || t.word == "that" || t.is(r.lex.openers|r.lex.relative|r.lex.conjoin) && !(names && t.word == "and") {
			break
		}
		end++
	}
	for end > first && s.tokens[end-1].is(r.lex.stop) {
		end-- // "attack on the tower at £2bn"
	}
	if end <= first {
		return to
	}
	return end
}

// telegraphic writes a clause without its subject as newspapers do: "are
// sending a surveyor" is "Sending a surveyor", "had been spared" is "Spared",
// "will meet" is "To meet".
func (r *reading) telegraphic(clause string) string {
	first, rest, _ := strings.Cut(clause, " ")
	verb, more, _ := strings.Cut(rest, " ")
	w := strings.ToLower(first)
	if verb == "been" && r.lex.of(w).means(r.lex.have) {
		w, rest = "was", more
		verb, _, _ = strings.Cut(rest, " ")
	}
	if r.lex.of(verb).means(r.lex.amidVerb) {
		rest = more
		verb, _, _ = strings.Cut(rest, " ")
	}
	past := strings.HasSuffix(verb, "ed") || r.lex.of(verb).is(r.lex.past) || verb == "due"
	done, _, _ := strings.Cut(more, " ")
	perfect := verb == "have" && (regularPast(strings.Trim(done, ":,;")) || r.lex.of(done).is(r.lex.past|r.lex.participle)) // "will have retired"
	switch {
	case (w == "is" || w == "are") && strings.HasSuffix(verb, "ing"),
		(w == "has" || w == "have" || w == "was" || w == "were") && past && !r.lex.of(verb).is(r.lex.say), (w == "is" || w == "are") && (regularPast(verb) && done != "that" || verb == "due"):
		return r.finish(rest)
	case w == "will" && verb != "" && verb != "not" && !perfect:
		return "To " + rest
	case (w == "is" || w == "are") && (verb == "to" || verb == "not"):
		return upperFirst(rest)
	}
	return clause
}

// quotedBefore returns the pronoun behind a quotation that says who said it: "“I
// shall go tomorrow,” he said". 0 is none.
func (r *reading) quotedBefore(s *sentence, from, to int) int {
	for to > from && s.tokens[to-1].punct && !s.tokens[to-1].quoted {
		to--
	}
	said := to - 2
	if said <= from || !s.tokens[said].is(r.lex.subject) || s.tokens[said].quoted || !s.tokens[said+1].is(r.lex.say) || !quotedWhole(s, from, said) {
		return 0
	}
	return said
}

func quotedWhole(s *sentence, from, to int) bool {
	for _, t := range s.tokens[from:to] {
		if !t.quoted && !t.punct {
			return false
		}
	}
	return true
}

// turn makes a clause of a participle that opens the sentence and its subject:
// "Announcing the meeting in February, Downing Street said ..." gives
// "Downing Street announced the meeting". It does so only for verbs whose past
// the lexicon knows. "Leaving boats without quotas" gives "Boats left without quotas".
func (r *reading) turn(s *sentence, from, to int) string {
	if without := slices.IndexFunc(s.tokens[from:to], func(t token) bool { return t.word == "without" && !t.quoted }); without > 1 && s.tokens[from].word == "leaving" {
		return r.writeNoun(s, from+1, from+without, -1) + " left " + lowerFirst(r.write(s, from+without, to, -1))
	}
	stem, ok := strings.CutSuffix(s.tokens[from].word, "ing")
	if !ok || from > 0 && s.tokens[from-1].is(r.lex.articles|r.lex.possessive) || r.lex.of(stem+"ed").kin == 0 {
		return ""
	}
	comma := from
	for comma < to && s.tokens[comma].word != "," {
		comma++
	}
	subject := comma + 1
	for subject < to && !isVerb(s.tokens[subject], r.lex) {
		subject++
	}
	if subject == comma+1 || subject >= to {
		return ""
	}
	what := r.write(s, from+1, comma, -1)
	if what == "" {
		return "" // "Starting on Monday, ferries will"
	}
	return r.write(s, comma+1, subject, -1) + " " + stem + "ed " + lowerFirst(what)
}

// continuation returns the participle that goes on with a clause after its
// comma: "wrote to the minister, calling for a scheme". One apposition between
// them is passed over.
func (r *reading) continuation(s *sentence, to int) string {
	for range 2 {
		if to+1 >= len(s.tokens) || s.tokens[to].word != "," {
			return ""
		}
		end := to + 1
		for end < len(s.tokens) && (s.tokens[end].quoted || !isBreak(s.tokens[end].word)) {
			end++
		}
		first := s.tokens[to+1]
		if len(first.word) > 5 && strings.HasSuffix(first.word, "ing") && !first.upper && !first.is(r.lex.attribution) {
			if more := r.write(s, to+1, end, -1); strings.Contains(more, " ") {
				return lowerFirst(more)
			}
			return ""
		}
		if !first.is(r.lex.articles) {
			return ""
		}
		to = end
	}
	return ""
}
