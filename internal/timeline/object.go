package timeline

import (
	"slices"
	"strings"
)

// A clause may hang on its own object: "the quota that ministers accepted in December", "the shed
// her father built in 1974". What it tells on its date is told with the words in order: "Ministers
// accepted the quota".

// objectOf is such a clause: the noun that it hangs on in tokens [noun, end), its subject from subject
// to verb, the verb up to rest, and what follows up to the date.
type objectOf struct{ noun, end, subject, verb, rest, date int }

// objectTitle returns the headline of a clause in which a date stands and that hangs on its object. It
// is empty for any other.
func (r *reading) objectTitle(s *sentence, date int) string {
	o, ok := r.objectClause(s, date)
	if !ok {
		return ""
	}
	who := ""
	switch pronoun := s.tokens[o.subject]; {
	case pronoun.word == "it" || pronoun.word == "they":
		if who = r.subjectFor(s, o.noun, pronoun.word == "they"); who == "" {
			return ""
		}
	case pronoun.is(r.lex.subject):
		who = r.antecedent(s, o.subject)
	}
	if who == "" {
		who = r.writeNoun(s, o.subject, o.verb, -1)
	}
	text := func(from, to int) string { return r.article.Text[s.tokens[from].start:s.tokens[to-1].end] }
	what := text(o.noun, o.end)
	if s.tokens[o.noun].is(r.lex.articles | r.lex.possessive) {
		what = lowerFirst(what)
	}
	title := who + " " + text(o.verb, o.rest) + " " + what
	if o.rest < o.date {
		title += " " + lowerFirst(r.write(s, o.rest, o.date, -1))
	}
	return upperFirst(title)
}

// subjectFor returns the subject of a sentence where it may be what "it" or "they" is behind a
// token, and no other clause stands between, else nothing.
func (r *reading) subjectFor(s *sentence, to int, many bool) string {
	verb, from := r.sharedVerb(s, 0), 0
	if said := r.plainVerb(s, 0); verb < 0 && said > 0 && said < to && s.tokens[said].is(r.lex.say) {
		if next := s.tokens[said+1].word; next == "it" || next == "they" {
			verb, from = said, said+1 // "The league said it would"
		}
	}
	if verb < 1 || !r.standsAsSubject(s, 0, verb, many) {
		return ""
	}
	for i := max(verb, from); i < to; i++ {
		if clauseWithin(s, i, r.lex) || s.tokens[i].is(r.lex.conjoin) {
			return ""
		}
	}
	return r.writeNoun(s, 0, verb, -1)
}

// objectClause finds such a clause: a noun with its article, or one of several, "that", "which" or
// "whom", or none of them before a pronoun or "her father", a subject, and a verb of the past right
// before the date. The verb may have a particle, and an aim behind it: "brought in to replace".
func (r *reading) objectClause(s *sentence, date int) (o objectOf, ok bool) {
	const longest = 5 // words
	o.date = date
	if date > 0 && (s.tokens[date-1].is(r.lex.preposition) || s.tokens[date-1].word == "between") {
		o.date--
	}
	if o.date > 0 && s.tokens[o.date-1].word == "back" {
		o.date-- // "the peak they reached back in April"
	}
	o.verb = o.date - 1
	for o.verb > 2 && !isVerb(s.tokens[o.verb], r.lex) {
		if t := s.tokens[o.verb]; t.punct || t.quoted || t.dated || t.is(r.lex.relative|r.lex.conjoin|r.lex.say) || t.word == "that" {
			return o, false
		}
		o.verb--
	}
	done := s.tokens[max(o.verb, 0)]
	will := done.word == "will" && o.verb+2 <= o.date && isSmall(s.tokens[o.verb+1].word) && (o.verb+2 == o.date || r.onWhat(s, o.verb+2, o.date))
	if o.rest = o.verb + 1; o.verb <= 2 || !will && (done.is(r.lex.auxiliary) || !done.is(r.lex.past) && !regularPast(done.word)) {
		return o, false
	}
	switch {
	case will, s.says(o.rest, "in to"):
		o.rest++
	default:
		if o.rest < o.date && s.tokens[o.rest].means(r.lex.particleBehind) {
			o.rest++ // "threw out"
		}
		if o.rest < o.date && s.tokens[o.rest].word != "as" && !namesPlace(s, o.rest, o.date, r.lex) && !r.toWhom(s, o.rest) && !r.withWhom(s, o.rest, o.date) {
			return o, false // it has an object, or goes on with a preposition of its own
		}
	}
	if before := s.tokens[o.verb-1]; before.is(r.lex.auxiliary) {
		if o.verb--; !before.means(r.lex.have) {
			return o, false
		}
	}
	for o.subject = o.verb - 1; o.subject > 1 && !r.hangsObject(s, o.subject, o.verb, done); o.subject-- {
		if t := s.tokens[o.subject]; o.verb-o.subject > longest || t.punct || t.quoted || t.dated || isVerb(t, r.lex) || t.is(r.lex.preposition|r.lex.say) {
			return o, false
		}
	}
	if o.subject <= 1 {
		return o, false
	}
	for o.end = o.subject; o.end > 1 && (s.tokens[o.end-1].is(r.lex.relative) || s.tokens[o.end-1].word == "that" || s.tokens[o.end-1].word == ","); o.end-- {
	}
	return o, r.hasObject(s, &o, done)
}

// onWhat tells whether tokens [from, to) are a preposition and a short noun: "on freight", of "the levy it will charge on freight".
func (r *reading) onWhat(s *sentence, from, to int) bool {
	const noun = 3 // words
	if !s.tokens[from].is(r.lex.object) || to-from < 2 || to-from > noun+1 {
		return false
	}
	return r.nounStart(s, to) == from+1
}

// toWhom tells whether a phrase that says to whom something was done begins at a token.
func (r *reading) toWhom(s *sentence, i int) bool {
	next := s.tokens[i+1]
	return s.tokens[i].word == "to" && (next.is(r.lex.articles|r.lex.possessive) || next.upper)
}

// withWhom tells whether tokens [from, to) say with whom something was agreed: "with the league".
func (r *reading) withWhom(s *sentence, from, to int) bool {
	return s.tokens[from].word == "with" && behindSmall(s, from+1, r.lex) == r.nounStart(s, to)
}

// namesPlace tells whether tokens [from, to) say no more than where something was: "in Arden".
func namesPlace(s *sentence, from, to int, lex *lexicon) bool {
	if w := s.tokens[from].word; w != "in" && w != "at" || from+1 >= to {
		return false
	}
	return !slices.ContainsFunc(s.tokens[from+1:to], func(t token) bool { return !t.upper && !t.is(lex.articles) })
}

// hangsObject tells whether a clause that hangs on its object has its subject in tokens [subject,
// verb): a name, a noun with its article, one of several, or a pronoun.
func (r *reading) hangsObject(s *sentence, subject, verb int, done token) bool {
	before, first, hung := s.tokens[subject-1], s.tokens[subject], s.tokens[subject-2]
	pronoun := first.is(r.lex.subject) && verb == subject+1
	owned := first.is(r.lex.possessive) && verb > subject+1
	if before.means(r.lex.unlessClause) {
		return false
	}
	switch before.word {
	case "that":
		if saidBefore(s, subject-1, r.lex) || hung.punct || hung.is(r.lex.content) {
			return false
		}
	case "which", "whom":
	default:
		text := before.is(r.lex.document) && done.means(r.lex.ofText)                                                              // "the text Arden agreed", "the deal ministers signed"
		named := first.is(r.lex.articles) && verb > subject+1 && (text || !done.means(r.lex.alone) && !done.means(r.lex.noObject)) // "the pact the two sides signed"
		bare := text && (first.upper || verb == subject+1 && endsInS(first.word) && !first.is(r.lex.stop))
		return (pronoun || bare || !first.upper && (owned || named)) && r.hangsBare(before)
	}
	several := (endsInS(s.tokens[verb-1].word) || first.is(r.lex.body)) && (verb == subject+1 && !first.is(r.lex.stop) || first.word == "both")
	article := first.is(r.lex.articles) && (before.word != "that" || !done.means(r.lex.alone))
	return pronoun || owned || several || article || first.upper && s.tokens[verb-1].upper
}

// hangsBare tells whether a word may be the noun that a clause hangs on without "that".
func (r *reading) hangsBare(t token) bool {
	return isSmall(t.word) && !t.upper && !t.dated && !t.is(r.lex.stop|r.lex.openers|r.lex.conjoin|r.lex.say|r.lex.content|r.lex.upTo) && !strings.HasSuffix(t.word, "ing")
}

// hasObject finds the noun that a clause hangs on, and tells whether it may be the object of its
// verb: a thing or somebody, and no time or way. The clause ends with its date.
func (r *reading) hasObject(s *sentence, o *objectOf, done token) bool {
	head := s.tokens[o.end-1]
	whom, named := s.tokens[o.subject-1].word == "whom", s.tokens[o.subject-1].word == "which" && head.upper
	if head.means(r.lex.occasion) || isVerb(head, r.lex) || head.punct || head.number || !whom && (head.upper && !named || done.is(r.lex.say)) {
		return false
	}
	o.noun = r.nounStart(s, o.end-1)
	for named && !s.tokens[o.noun].upper {
		o.noun++ // "near Arden, which"
	}
	if o.noun > 0 && s.tokens[o.noun-1].is(r.lex.articles|r.lex.possessive) {
		o.noun--
	} else if bare := s.tokens[o.subject].is(r.lex.articles) && o.end == o.subject; bare || !whom && !named && !(endsInS(head.word) && o.noun < o.end) {
		return false
	}
	if prep := o.noun - 1; head.means(r.lex.locale) && (done.means(r.lex.ofMatter) || done.is(r.lex.planned)) && o.noun < o.end && prep > 0 {
		if whole := r.wholeFrom(s, prep, "which"); whole > 0 { // "the blockade of the harbour they had planned"
			o.noun = whole
			if s.tokens[whole-1].is(r.lex.articles | r.lex.possessive) {
				o.noun--
			}
		}
	}
	end := s.behindDateAt(o.date)
	return o.noun < o.end && (end == len(s.tokens) || s.tokens[end].punct || verbAt(s, end, r.lex) || endsInS(s.tokens[end].word) || s.tokens[end].is(r.lex.conjoin|r.lex.preposition|r.lex.span))
}
