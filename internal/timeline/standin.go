package timeline

import "resetline/internal/timex"

// Dates of what is told of a word that stands for something else and names no event.

// ofStandIn tells whether a date is that of what is told of no more than such a word: "It replaces the one that lapsed in May",
// "It raised the fees, a step it had ruled out in May", "It clears the way for it to start in May".
func (r *reading) ofStandIn(s *sentence, x timex.Expression) bool {
	date := s.at(x.Start)
	if date > 2 && s.tokens[date].word == "then" && s.tokens[date-1].word == "by" && s.tokens[date-2].word == "," {
		return true // "Ada Fenn, by then mayor, was"
	}
	for i := date - 1; i > 1; i-- {
		switch t, before := s.tokens[i], s.tokens[i-1]; {
		case t.quoted, t.dated:
			return false
		case t.punct:
			return t.word == "," && r.callsIt(s, i+1, date)
		case t.means(r.lex.hangs):
			return before.word == "one" && r.replacesOne(s, i-2)
		case t.word == "it" && before.word == "for" && s.tokens[i+1].word == "to":
			return s.tokens[i-2].means(r.lex.wayTo)
		}
	}
	return false
}

// replacesOne tells whether a verb with an object stands before "one" or "the one", whose article or end of verb is at a token:
// "replaces the one", but not "was the one".
func (r *reading) replacesOne(s *sentence, i int) bool {
	if i > 0 && s.tokens[i].is(r.lex.articles) {
		i--
	}
	return i > 0 && !s.tokens[i].punct && !s.tokens[i].is(r.lex.auxiliary|r.lex.conjoin|r.lex.stop) && finiteBefore(s, 0, i+1, r.lex)
}

// callsIt tells whether a clause hangs on a word for the whole of what stands before it: "something it had ruled out", "a
// step the board had warned against".
func (r *reading) callsIt(s *sentence, from, date int) bool {
	behind := from + 1
	if s.tokens[from].is(r.lex.articles) {
		behind++
	} else if s.tokens[from].word != "something" {
		return false
	}
	if behind+1 >= date || !s.tokens[behind-1].means(r.lex.deed) || !verbAfter(s, behind, date, r.lex) {
		return false
	}
	if s.tokens[behind].means(r.lex.hangs) {
		behind++
	}
	t := s.tokens[behind]
	return t.is(r.lex.articles|r.lex.possessive|r.lex.subject) || t.upper
}
