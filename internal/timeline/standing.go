package timeline

import (
	"slices"
	"strings"
)

// Whether a clause, or its title, stands by itself.

// fragment tells whether a title names no event and states nothing: one common noun, "Deadline" of
// "nine weeks after the deadline of 30 June", or a verb in -ing of somebody who is not named, as
// "Receiving letters" of "Many left after receiving letters in May".
func (r *reading) fragment(s *sentence, from, to int, title string) bool {
	first := s.tokens[from]
	if first.upper && from > 0 || first.quoted || first.hasEnding() {
		return false
	}
	if strings.IndexByte(title, ' ') < 0 || r.saysWhichOnly(s, from, to) {
		return true
	}
	if from == 0 || !strings.HasSuffix(first.word, "ing") || !s.tokens[from-1].is(r.lex.openers) || verbAfter(s, from, to, r.lex) {
		return false
	}
	object := s.tokens[min(from+1, to-1)]
	return first.kin == 0 || object.upper || object.is(r.lex.articles|r.lex.possessive)
}

// saysWhichOnly tells whether tokens are a noun and what a clause that hangs on it says of it: "law
// which the board means to pass".
func (r *reading) saysWhichOnly(s *sentence, from, to int) bool {
	for i := from + 1; i+2 < to; i++ {
		t := s.tokens[i]
		if t.quoted || t.dated || t.punct || isVerb(t, r.lex) {
			return false
		}
		if t.word == "which" || t.word == "that" && s.tokens[max(from-1, 0)].is(r.lex.articles) {
			next := s.tokens[i+1]
			return (next.is(r.lex.articles|r.lex.possessive|r.lex.subject) || next.upper) && !goesOnBehind(s, i, r.lex) && !s.tokens[i-1].upper && !s.tokens[i-1].is(r.lex.stop|r.lex.say)
		}
	}
	return false
}

// debris tells whether a title is what is left of a clause that cannot do without its date: it
// ends with a word that leads to another, or says a small word twice.
func (r *reading) debris(title string) bool {
	const soon = 4 // words
	words := strings.Fields(strings.Trim(title, "“”\""))
	for i, w := range words {
		if w == "that" && i > 1 && i+soon >= len(words) && i+1 < len(words) && (r.lex.of(words[i+1]).is(r.lex.articles) || i+2 == len(words) && opensName(words[i+1])) && !r.verbSoon(strings.Join(words[i:], " ")) {
			return true // "argued that the deadline", "news leaked that Fenn"
		}
		if w == "if" && i > 0 && (words[i-1] == "that" || i > 1 && words[i-1] == "even" && words[i-2] == "that" || r.lex.of(words[i-1]).is(r.lex.say)) && !strings.Contains(strings.Join(words[i:], " "), ",") {
			return true // "said if the board failed to act"
		}
		if i == 1 && w == "if" && words[0] == "Even" && !strings.Contains(title, ",") {
			return true // "Even if a deal is struck"
		}
		end := i+1 == len(words)
		if end && r.lex.of(w).means(r.lex.dangles) {
			return true
		}
		if end && w == "any" && i > 0 && words[i-1] == "if" {
			return true // "played little, if any, part"
		}
		if !end && words[i+1] == w && r.lex.of(w).means(r.lex.doubled) {
			return true
		}
	}
	return false
}

// opensName tells whether a word of a title begins a name, and is no day's: "that Fenn", but not "that
// Friday".
func opensName(word string) bool {
	return 'A' <= word[0] && word[0] <= 'Z' && !strings.HasSuffix(word, "day")
}

// hollow tells whether a title has nothing but small words left: "It is now", of "it is
// now due on 2 May", which says nothing without the day.
func (r *reading) hollow(title string) bool {
	for w := range strings.FieldsSeq(title) {
		w = strings.ToLower(w)
		if m := r.lex.of(w); !m.means(r.lex.hollow) && !m.is(r.lex.subject|r.lex.auxiliary|r.lex.rank|r.lex.say) {
			return false
		}
	}
	return true
}

// complete tells whether tokens [from, to) can stand as a headline: something
// before a main verb, something after a verb of saying, and brackets that
// close.
func (r *reading) complete(s *sentence, from, to, date int) bool {
	if r.phrase(s, from) || depends(s, from, to, r.lex) || from < to && s.tokens[from].word == "whether" {
		return false
	}
	subject, verb, brackets := false, false, 0
	drop := r.dateWords(s, from, to, date)
	for i := from; i < to; i++ {
		t := s.tokens[i]
		switch {
		case drop[i-from]:
		case t.word == "(":
			brackets++
		case t.word == ")":
			brackets--
		case t.punct, t.dated:
		case i > from && s.tokens[i-1].word == "to" && isVerb(t, r.lex): // no main verb: "the film to be shown"
		case !t.quoted && isVerb(t, r.lex) && !r.hangs(s, from, i, date):
			verb = verb || subject
			if t.is(r.lex.say) && !r.saysSomething(s, from, i+1, to) {
				return false
			}
		case !t.is(r.lex.stop) || t.upper || t.is(r.lex.pronoun), i == from && (t.word == "there" && !holdsThat(s, from, to) || r.standsFor(s, i) != ""), t.is(r.lex.rank) && i > 0 && s.tokens[i-1].word == "the":
			subject = true
		}
		if brackets < 0 {
			return false
		}
	}
	return verb && brackets == 0 && !s.tokens[from].is(r.lex.relative)
}

// holdsThat tells whether a clause has another with "that" in it, which a comma may cut off: "There is the fact
// that, in May,".
func holdsThat(s *sentence, from, to int) bool {
	return slices.ContainsFunc(s.tokens[from:to], func(t token) bool { return t.word == "that" })
}

// phrase tells whether a phrase of the sentence begins at a token, and no clause:
// "..., or on who decided".
func (r *reading) phrase(s *sentence, from int) bool {
	return from > 0 && from < len(s.tokens) && s.tokens[from].is(r.lex.preposition) &&
		(s.tokens[from-1].word == "or" || s.tokens[from-1].word == "and")
}

// depends tells whether a clause is no more than a condition or a time: "when the
// country goes to the polls".
func depends(s *sentence, from, to int, lex *lexicon) bool {
	if from >= to || !s.tokens[from].means(lex.leaning) {
		return false
	}
	return !slices.ContainsFunc(s.tokens[from:to], func(t token) bool { return t.word == "," })
}

// hangs tells whether a verb belongs to a relative clause: "who was", "which
// also met". The clause that the date stands in does not count as one.
func (r *reading) hangs(s *sentence, from, i, date int) bool {
	if r.insertedDone(s, from, i) {
		return true
	}
	own := samePiece(s, i, date)
	for i > from+1 && isVerb(s.tokens[i-1], r.lex) {
		i-- // "which had been repaired"
	}
	for back := 1; back <= 2 && i-back >= from && !own; back++ {
		t := s.tokens[i-back]
		if t.is(r.lex.relative) || t.word == "that" && i-back > from && !s.tokens[i-back-1].is(r.lex.say) {
			return true
		}
	}
	return false
}

// insertedDone tells whether a participle belongs to a noun of a phrase that is inserted with its date
// between a subject and its verb: "posted" of "The board, in a message posted on Thursday, called for
// calm".
func (r *reading) insertedDone(s *sentence, from, i int) bool {
	comma := i - 1
	for comma > from && !s.tokens[comma].punct {
		comma--
	}
	end := markBehind(s, i)
	return comma > from && comma+2 < i && s.tokens[comma].word == "," && s.tokens[comma+1].is(r.lex.preposition) && participle(s.tokens[i], r.lex) &&
		statesDate(s, i, end) && end+1 < len(s.tokens) && s.tokens[end].word == "," && isVerb(s.tokens[end+1], r.lex)
}

// saysSomething tells whether a verb of saying is followed by what was said,
// or a quotation stands before it. After "that" there has to be a verb, and "said of
// the flood" says nothing yet.
func (r *reading) saysSomething(s *sentence, first, from, to int) bool {
	if r.saidWhereOnly(s, from, to) && !s.tokens[first].quoted {
		return false
	}
	for from < to && (s.tokens[from].dated || s.tokens[from].punct || s.tokens[from].is(r.lex.preposition) || s.tokens[from].word == "earlier" ||
		from+1 < to && s.tokens[from].is(r.lex.articles) && s.tokens[from+1].dated) {
		from++
	}
	if from >= to {
		return s.tokens[first].quoted
	}
	if s.tokens[from].word != "that" {
		return true
	}
	if from+1 < len(s.tokens) && s.tokens[from+1].word == "," {
		from = commaAfter(s, from+2) // "said that, weather permitting, the gate will close"
	}
	return verbAfter(s, from, to, r.lex)
}

// saidWhereOnly tells whether a verb of saying before a token has nothing behind it but a phrase that
// says where, to whom or of what something was said: "revealed at a hearing".
func (r *reading) saidWhereOnly(s *sentence, from, to int) bool {
	if from < 2 || from >= to || s.tokens[from-2].is(r.lex.auxiliary) || !s.tokens[from].is(r.lex.preposition|r.lex.object) || verbAfter(s, from, to, r.lex) {
		return false
	}
	if !s.tokens[from-1].means(r.lex.reveals) {
		return false // "warned of a flood"
	}
	return !slices.ContainsFunc(s.tokens[from:to], func(t token) bool { return t.punct || t.dated || t.word == "that" })
}
