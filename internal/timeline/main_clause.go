package timeline

import "slices"

// The main clause of a sentence: its subject, its verb and the object right behind it.

// mainFrom returns where the main clause of a sentence begins, behind a date or a phrase that it opens with.
func mainFrom(s *sentence, lex *lexicon) int {
	from := 0
	for from+2 < len(s.tokens) && (s.tokens[from].is(lex.conjoin) || s.tokens[from].dated || from > 0 && s.tokens[from].word == ":") {
		from++ // "28 May: the talks collapse"
	}
	if !s.tokens[0].is(lex.adverbial) {
		return from
	}
	comma := commaAfter(s, 0)
	if comma+1 < len(s.tokens) && (opensInText(s, lex) || !verbAfter(s, 0, comma, lex)) {
		return comma + 1 // "On Monday, the bill"
	}
	return from
}

// opensInText tells whether a sentence opens with the text in which something is said: "In a letter sent on Monday, the
// board said".
func opensInText(s *sentence, lex *lexicon) bool {
	const noun = 4 // words: "In a short letter"
	return s.tokens[0].word == "in" && slices.ContainsFunc(s.tokens[:min(noun, len(s.tokens))], func(t token) bool { return t.means(lex.text) })
}

// subjectAndVerb returns the subject of a clause and its verb, which may stand behind an insertion. The verb is -1
// where none is found.
func (r *reading) subjectAndVerb(s *sentence, from int) (subject phrase, verb int) {
	verb = r.sharedVerb(s, from)
	if verb < 0 {
		verb = r.plainVerb(s, from)
	}
	for i := from + 1; i < verb; i++ {
		if s.tokens[i].means(r.lex.remains) {
			verb = i // "The weir remains shut"
		}
	}
	comma := commaAfter(s, from)
	if end := commaAfter(s, comma+1); verb < 0 && end+1 < len(s.tokens) && isVerb(s.tokens[end+1], r.lex) && !s.tokens[end+1].is(r.lex.say) && !finiteBefore(s, from, comma, r.lex) {
		verb = end + 1 // "The pact, which lapsed on Thursday, was", "The post, on the east quay, was"
	}
	end := min(verb, comma)
	for end > from+1 && (betweenVerbs(s.tokens[end-1], r.lex) || s.tokens[end-1].dated) {
		end-- // "The league first complained"
	}
	if end < from+1 {
		return subject, -1
	}
	return phrase{from, end}, verb
}

// plainVerb returns the verb of saying, or the auxiliary, right behind the subject at a token, -1 if that has another
// verb: "will", of "Rules giving effect to it will be debated".
func (r *reading) plainVerb(s *sentence, from int) int {
	for i := from; i < min(from+maxSubject, len(s.tokens)); i++ {
		switch t := s.tokens[i]; {
		case i > from && (t.is(r.lex.say|r.lex.auxiliary) || t.means(r.lex.remains)) && !t.upper:
			return i
		case t.punct || t.quoted || isVerb(t, r.lex) || t.is(r.lex.relative) || t.word == "that":
			return -1
		}
	}
	return -1
}

// saidFrom returns where what is said begins behind a verb of saying, 0 where no clause follows.
func (r *reading) saidFrom(s *sentence, verb int) int {
	from := s.behindDates(verb+1, len(s.tokens), r.lex)
	if s.says(from, "that") {
		from++
	}
	if from+1 >= len(s.tokens) || s.tokens[from].punct || s.tokens[from].quoted || !verbAfter(s, from, commaAfter(s, from), r.lex) {
		return 0
	}
	return from
}

// objectPhrase returns the object right behind a verb that "it" may be in the next sentence, or "they", where nothing
// else behind it may be that; an empty phrase where there is none.
func (r *reading) objectPhrase(s *sentence, verb int, many bool) phrase {
	begin := behindVerbs(s, verb, r.lex)
	if begin >= len(s.tokens) || s.tokens[begin-1].means(r.lex.copula) || s.tokens[begin].word == "to" {
		return phrase{}
	}
	noun := behindSmall(s, begin, r.lex)
	end := r.nounEnd(s, noun)
	if noun == end || noun == begin && !many && !s.tokens[noun].upper || end-begin > maxSubject/2 || !r.standsAsSubject(s, begin, end, many) {
		return phrase{}
	}
	for i := end; i+1 < len(s.tokens); i++ {
		if t := s.tokens[i]; t.is(r.lex.relative) || t.word == "that" && !t.dated || t.word == "whether" || t.word == "and" && !t.quoted {
			return phrase{}
		}
	}
	if s.tokens[begin].is(r.lex.possessive) {
		begin++ // "her report"
	}
	return phrase{begin, end}
}

// behindVerbs returns the token behind the verbs of a clause: "the", of "has already signed the pact".
func behindVerbs(s *sentence, verb int, lex *lexicon) int {
	i, last := verb, verb
	for i < len(s.tokens) && (isVerb(s.tokens[i], lex) || participle(s.tokens[i], lex) || s.tokens[i].is(lex.auxiliary|lex.negation) || betweenVerbs(s.tokens[i], lex)) {
		if !betweenVerbs(s.tokens[i], lex) {
			last = i
		}
		i++
	}
	if i == verb || s.tokens[last].is(lex.modal) {
		i++ // a verb of the present, "will probably start"
	}
	return min(i, len(s.tokens))
}

// behindSmall returns the token behind the small words that a noun begins with: "the two", "her new".
func behindSmall(s *sentence, from int, lex *lexicon) int {
	for from < len(s.tokens) && !s.tokens[from].dated && (s.tokens[from].is(lex.articles|lex.possessive) || s.tokens[from].number || s.tokens[from].means(lex.howMany) || s.tokens[from].word == "new") {
		from++
	}
	return from
}
