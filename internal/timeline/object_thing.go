package timeline

// What "it" and "them" are behind a verb.

// objectThing returns what the pronoun at a token of a headline is, which stands behind a verb: the object of the verb
// before it that has the same subject, "the quay" of "She opened the quay in May and closed it in June", or what the
// sentence or the clause before tells of, where somebody else does something with it: "The budget is open. The council
// debates it". It is empty where neither is sure.
func (r *reading) objectThing(part *sentence, i int) string {
	pronoun := part.tokens[i]
	if pronoun.word != "it" && pronoun.word != "them" || pronoun.quoted || pronoun.hasEnding() {
		return ""
	}
	s := r.sentenceBy(part, 0)
	if s == nil {
		return ""
	}
	it := s.at(pronoun.start)
	verb := it - 1
	if verb > 1 && s.tokens[verb].means(r.lex.topic) {
		verb-- // "votes on it"
	}
	if next := it + 1; next < len(s.tokens) && !s.tokens[next].punct && !s.tokens[next].dated && !s.tokens[next].is(r.lex.preposition|r.lex.conjoin|r.lex.adverbial) {
		return "" // "said it would"
	}
	if verb < 1 || s.tokens[verb].is(r.lex.say) || !isVerb(s.tokens[verb], r.lex) && !s.tokens[verb].is(r.lex.bare) && !s.tokens[verb-1].is(r.lex.modal) && s.tokens[verb-1].word != "to" {
		return ""
	}
	many := pronoun.word == "them"
	if and := s.tokens[verb-1].word; and == "and" || and == "but" {
		return r.objectShared(s, verb-1, many)
	}
	return r.thingBefore(s, it, many)
}

// objectShared returns the object of the first verb of a sentence, of which the next begins behind a conjunction.
func (r *reading) objectShared(s *sentence, and int, many bool) string {
	_, verb := r.subjectAndVerb(s, mainFrom(s, r.lex))
	if verb < 1 || verb >= and {
		return ""
	}
	begin := behindVerbs(s, verb, r.lex)
	noun := behindSmall(s, begin, r.lex)
	end := r.nounEnd(s, noun)
	if noun >= end || end > and || begin == noun && !many || !r.standsAsSubject(s, begin, end, many) {
		return ""
	}
	for i := end; i < and; i++ {
		if t := s.tokens[i]; t.is(r.lex.articles) && !t.dated || t.is(r.lex.relative|r.lex.conjoin) || t.word == "that" {
			return "" // another that it may be
		}
	}
	return r.theThing(s, phrase{begin, end})
}

// thingBefore returns what the sentence before tells of, or the clause before a semicolon, for a pronoun before which its own
// sentence names nobody but who does something.
func (r *reading) thingBefore(s *sentence, it int, many bool) string {
	p, from := r.sentenceBefore(s), mainFrom(s, r.lex)
	semicolon := it - 1
	for semicolon > 0 && s.tokens[semicolon].word != ";" {
		semicolon--
	}
	if semicolon > 0 {
		one := s.joined(0, semicolon, semicolon, semicolon)
		p, from = &one, semicolon+1
	}
	if p == nil || len(p.tokens) < 3 || p.tokens[0].quoted {
		return ""
	}
	subject, verb := r.subjectAndVerb(s, from)
	if verb < 1 || verb > it || r.sortOf(s, subject) != aBody && !r.isSomebody(s, subject) {
		return ""
	}
	for i := verb; i < it; i++ {
		if t := s.tokens[i]; t.is(r.lex.articles|r.lex.possessive|r.lex.relative) && !t.dated || t.word == "that" || t.upper && !t.dated {
			return ""
		}
	}
	told, verb := r.subjectAndVerb(p, mainFrom(p, r.lex))
	if verb < 1 || p.tokens[verb].is(r.lex.say) {
		return ""
	}
	if thing := r.ofTwo(p, told, verb, many, ofText); thing.to > thing.from {
		return r.theThing(p, thing)
	}
	return ""
}

// theThing writes a noun as one that is known: "a quay" as "the quay".
func (r *reading) theThing(s *sentence, p phrase) string {
	first := s.tokens[p.from]
	text := r.article.Text[first.start:s.tokens[p.to-1].end]
	switch {
	case first.is(r.lex.possessive):
		return ""
	case first.is(r.lex.articles):
		return "the" + text[len(first.word):]
	case p.from > 0 && s.tokens[p.from-1].is(r.lex.possessive):
		return "the " + text
	case first.upper && p.from == 0 && !r.names.known[first.word]:
		return lowerFirst(text)
	}
	return text
}
