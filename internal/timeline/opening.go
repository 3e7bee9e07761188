package timeline

import "strings"

// What a sentence opens with: a label, the text that it is taken from, or the pact that it goes by.

// labelled returns a sentence of several dates without the label or the word that it opens with:
// "Notes to editors:", "Separately,".
func (r *reading) labelled(s *sentence, date int) (one sentence, ok bool) {
	const longest = 4 // words
	for i := 0; i+1 < len(s.tokens) && i <= longest; i++ {
		if r.endsLabel(s, i, date) {
			return s.joined(i+1, len(s.tokens), 0, 0), true
		}
		if t := s.tokens[i]; t.punct || t.quoted || t.dated || isVerb(t, r.lex) {
			return one, false
		}
	}
	return one, false
}

// endsLabel tells whether a mark ends such a label or word.
func (r *reading) endsLabel(s *sentence, i, date int) bool {
	switch s.tokens[i].word {
	case ":":
		return i > 1 && date > i && isSmall(s.tokens[i-1].word) && !s.tokens[i-1].upper && r.sharedVerb(s, i+1) > 0
	case ",":
		return i == 1 && (s.tokens[0].is(r.lex.contrast) || isOrdinal(s.tokens[0], r.lex) || strings.HasSuffix(s.tokens[0].word, "ly"))
	}
	return false
}

// saysIn returns the date of a text that a sentence opens with, and what the text says: "10
// September five companies say", of "In a letter dated 10 September, five companies say".
func saysIn(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	comma := commaAfter(s, 0)
	if date < 3 || comma <= date || comma+2 >= len(s.tokens) || s.tokens[0].word != "in" || !s.tokens[1].is(lex.articles|lex.possessive) || s.tokens[0].quoted {
		return one, false
	}
	text := 2
	for text < date && !s.tokens[text].means(lex.text) {
		text++
	}
	done := date - 1
	if s.tokens[done].is(lex.preposition) {
		done--
	}
	if text >= done || !participle(s.tokens[done], lex) && s.tokens[done].word != "seen" || !verbAfter(s, comma, len(s.tokens), lex) || s.tokens[comma+1].quoted || s.tokens[comma+1].is(lex.subject) {
		return one, false
	}
	return s.joined(date, s.behindDate(date), comma+1, len(s.tokens)), true
}

// saidAs returns what somebody said on a date, as the reason of what stands before, or the sentence without it: "the
// Greens said on Sunday that they would oppose it", of "It will fail, as the Greens said on Sunday that they would
// oppose it".
func saidAs(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	comma := lastComma(s)
	if comma < 2 || comma+5 >= len(s.tokens) || s.tokens[comma+1].word != "as" || s.tokens[comma+2].is(lex.subject) {
		return one, false
	}
	if end := markBehind(s, comma+1); s.tokens[end-1].is(lex.auxiliary) || end > 1 && s.tokens[end-1].punct && s.tokens[end-2].is(lex.auxiliary) {
		return one, false // "as the league said on Monday that it would"
	}
	verb := comma + 3
	for verb < min(comma+maxSubject, len(s.tokens)-1) && !isVerb(s.tokens[verb], lex) {
		verb++
	}
	that := verb + 1
	for that < len(s.tokens)-1 && (s.tokens[that].dated || s.tokens[that].is(lex.preposition|lex.articles) || s.tokens[that].word == "over") {
		that++
	}
	switch {
	case that >= len(s.tokens) || !s.tokens[verb].is(lex.say) || s.tokens[that].word != "that" || !statesDate(s, verb, that):
		return one, false
	case date < comma:
		return s.joined(0, comma, comma, comma), true
	}
	return s.joined(comma+2, len(s.tokens), 0, 0), true
}

// askedOf returns what somebody says who was asked, with the day of the asking or without it: "on
// Monday the mayor said", of "Asked on Monday whether a fair was planned, the mayor said".
func askedOf(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	const speaker = 5 // words
	if !s.tokens[0].means(lex.asked) {
		return one, false
	}
	comma := commaAfter(s, 0)
	says := comma + 1
	for says < len(s.tokens) && says <= comma+speaker && !s.tokens[says].is(lex.say) {
		says++
	}
	switch {
	case s.tokens[0].quoted || says >= len(s.tokens) || says > comma+speaker || says == comma+1:
		return one, false
	case date > comma:
		return s.parts(comma+1, len(s.tokens), comma, comma), true
	}
	for _, t := range s.tokens[1:date] {
		if t.means(lex.question) {
			return one, false
		}
	}
	return s.joined(date, s.behindDate(date), comma+1, len(s.tokens)), true
}

// goesBy returns the pact that a sentence goes by with what was done on a date, or what goes
// by it: "the old pact signed in May", "boats pay on Monday", of "Under the old pact, signed
// in May 2021 and ratified in June, boats pay on Monday", "a plan to be published in May", of
// "Under a plan to be published in May, boats would pay".
func goesBy(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	if len(s.tokens) == 0 || s.tokens[0].word != "under" || s.tokens[0].quoted {
		return one, false
	}
	noun, end := doneWith(s, commaAfter(s, 0), lex)
	if noun < 2 || date <= noun || end+2 >= len(s.tokens) || !statesDate(s, noun, end) || !verbAfter(s, end, len(s.tokens), lex) {
		return one, false
	}
	if date > end {
		return s.parts(end+1, len(s.tokens), end+1, end+1), true
	}
	done := noun
	if s.tokens[done].word == "," {
		done++
	}
	if s.tokens[done].word == "which" {
		return s.joined(1, noun, done+1, end), verbAt(s, done+1, lex) // "the pact takes effect in May"
	}
	from, end := donePart(s, done, end, date, lex)
	return s.joined(1, noun, from, end), true
}

// doneWith returns where the noun ends that a sentence opens with up to a comma, and where that ends
// which was done with it, before the comma or behind it. noun is 0 where nothing was.
func doneWith(s *sentence, comma int, lex *lexicon) (noun, end int) {
	for i := 2; i+2 < comma; i++ {
		switch toBe := s.says(i, "to be"); {
		case isVerb(s.tokens[i], lex) && !participle(s.tokens[i], lex):
			return 0, 0
		case (participle(s.tokens[i], lex) || toBe && participle(s.tokens[i+2], lex)) && !s.tokens[i-1].is(lex.stop|lex.articles):
			return i, comma
		}
	}
	if comma+2 >= len(s.tokens) || !participle(s.tokens[comma+1], lex) && s.tokens[comma+1].word != "which" && !(s.tokens[comma+1].word == "in" && s.tokens[comma+2].means(lex.standing)) {
		return 0, 0
	}
	return comma, commaAfter(s, comma+1)
}

// donePart narrows tokens [from, to) to the participle that has the date in hand, of several that
// "and" joins: "signed in May 2021 and ratified in June".
func donePart(s *sentence, from, to, date int, lex *lexicon) (begin, end int) {
	for i := from + 1; i+1 < to; i++ {
		next := i + 1
		if saysHow(s.tokens[next], lex) && next+1 < to {
			next++
		}
		if s.tokens[i].word != "and" || !participle(s.tokens[next], lex) && !s.tokens[next].means(lex.slated) || !statesDate(s, from, i) {
			continue
		}
		if date < i {
			return from, i
		}
		from = i + 1
	}
	return from, to
}
