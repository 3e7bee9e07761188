package timeline

// What a clause tells of "it" or "they", by which one may know what that is.

// A deed is what the verb behind a pronoun tells of it, by which it may be known.
type deed int

const (
	unsaid deed = iota // of anything
	ofText             // what is done with a text or a plan, or becomes of it: "It was signed", "It expires"
	acts               // what somebody does: "It decided"
	says               // what somebody says
)

// fits tells whether that can be told of what a noun stands for.
func (d deed) fits(noun sort) bool {
	switch d {
	case ofText:
		return noun != aBody
	case acts, says:
		return noun == aBody // a price says nothing
	}
	return true
}

// deedOf returns what is told of the pronoun at a token.
func (r *reading) deedOf(s *sentence, pronoun int) deed {
	i, be := pronoun+1, false
	for ; i < len(s.tokens); i++ {
		t := s.tokens[i]
		switch {
		case t.is(r.lex.auxiliary), t.means(r.lex.nonFinite):
			be = t.means(r.lex.copula) || t.means(r.lex.nonFinite)
		case t.word == "to", t.is(r.lex.meant) && s.says(i+1, "to"):
			be = false
		case t.is(r.lex.negation), betweenVerbs(t, r.lex), t.word == "likely", t.dated, t.word == ",":
		default:
			return r.deedAt(s, i, be)
		}
	}
	return unsaid
}

// deedAt is the same for a verb at a token, behind a form of "be" or without one.
func (r *reading) deedAt(s *sentence, i int, be bool) deed {
	verb := s.tokens[i]
	switch {
	case be && (verb.is(r.lex.address) || verb.means(r.lex.ordered)):
		return acts // "It has been told to report"
	case be && verb.means(r.lex.ofText):
		return ofText
	case be:
		return unsaid
	case verb.is(r.lex.say), verb.means(r.lex.asks):
		return says
	case verb.means(r.lex.acting):
		return acts
	case verb.means(r.lex.takesTime) && !verb.means(r.lex.begins), i+1 < len(s.tokens) && s.tokens[i+1].means(r.lex.hold), s.says(i+1, "into force"):
		return ofText
	}
	return unsaid
}
