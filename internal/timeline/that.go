package timeline

import "strings"

// Clauses with "that" behind a noun of the sentence that has no comma: "a pact on Monday that".

// thatBrings returns what a clause with "that" tells of a noun of the sentence, if a date stands
// in it: "fisheries pact keeps the harbour open until 2048", of "The towns signed a
// fisheries pact on Monday that keeps the harbour open until 2048 and opens it to all".
func (r *reading) thatBrings(s *sentence, date int) (one sentence, ok bool) {
	at := date - 1
	var noun, end int
	for ; at > 1; at-- {
		if noun, end = r.nounThat(s, at); noun > 0 {
			break
		}
		if t := s.tokens[at]; t.quoted || t.word == ";" || t.word == ":" {
			return one, false
		}
	}
	if noun == 0 || !listTo(s, at, date, r.lex) || !finiteBefore(s, 0, noun, r.lex) || s.goesOn(date, len(s.tokens), r.lex) > 0 {
		return one, false
	}
	from, to := at+1, max(commaAfter(s, date), s.behindDate(date))
	if bounds := datedPredicates(s, from, r.lex); len(bounds) > 2 {
		for k := 1; k < len(bounds); k++ {
			if bounds[k-1] <= date && date < bounds[k] {
				from, to = bounds[k-1], bounds[k]
			}
		}
	}
	if s.tokens[at+2].is(r.lex.say) {
		end, from = at+1, at+1 // "that ministers say will be"
	}
	return s.parts(noun, end, from, to), true
}

// subjectThat returns a sentence with a date of its own without what a clause behind its subject tells
// of it on a day that is past: "the pact keeps the quay open until June", of "The pact that was signed
// in May keeps the quay open until June". What the clause tells relativeOf reads.
func (r *reading) subjectThat(s *sentence, date int) (one sentence, ok bool) {
	first, least := s.tokens[0], 2 // words of a subject, with its article
	switch {
	case first.quoted:
		return one, false
	case first.is(r.lex.articles | r.lex.possessive):
	case several(first) && !first.is(r.lex.stop):
		least = 1 // "Talks that opened in May"
	default:
		return one, false
	}
	at := 1
	for at < min(maxSubject, len(s.tokens)-3) && !s.tokens[at].means(r.lex.hangs) {
		if t := s.tokens[at]; t.punct || t.dated || isVerb(t, r.lex) {
			return one, false
		}
		at++
	}
	verb := s.tokens[at+1]
	plans := verb.is(r.lex.modal) // "a bill that would close the quay from May"
	if at < least || at >= min(maxSubject, len(s.tokens)-3) || verb.is(r.lex.say) || !plans && !verb.is(r.lex.past) && !regularPast(verb.word) && !verb.means(r.lex.copula) && !verb.means(r.lex.have) {
		return one, false
	}
	done := at + 2
	for done < len(s.tokens) && !s.tokens[done].dated {
		if t := s.tokens[done]; t.punct || t.is(r.lex.relative|r.lex.conjoin|r.lex.openers|r.lex.modal|r.lex.negation) || t.word == "that" || t.word == "to" && !s.tokens[done+1].upper && !s.tokens[done+1].is(r.lex.articles|r.lex.possessive) {
			return one, false
		}
		done++
	}
	end := s.behindDate(done)
	before := s.tokens[done-1].word
	if before == "since" {
		before = "in" // "that has stood since May"
	}
	if end >= len(s.tokens)-1 || !verbAt(s, end, r.lex) || !plans && before != "in" && before != "on" && before != "at" && s.tokens[done-1].is(r.lex.preposition|r.lex.openers) {
		return one, false
	}
	if date < end {
		return s.joined(0, end, end, end), plans
	}
	return s.joined(0, at, end, len(s.tokens)), true
}

// nounThat returns where the noun phrase begins and ends, behind its article, that "that" or
// "which" goes on with: "fisheries pact" of "signed a fisheries pact on Monday that keeps", "pact"
// of "a pact that ministers say will bring". 0 is none.
func (r *reading) nounThat(s *sentence, at int) (begin, end int) {
	if w := s.tokens[at].word; w != "that" && w != "which" || at+3 >= len(s.tokens) {
		return 0, 0
	}
	verb := at + 1
	if s.tokens[at+2].is(r.lex.say) && isVerb(s.tokens[at+3], r.lex) {
		verb = at + 3 // "that ministers say will be"
	}
	if !verbAt(s, verb, r.lex) {
		return 0, 0
	}
	end = at - 1
	for end > 0 && (s.tokens[end].dated || s.tokens[end].word == ",") {
		end--
	}
	if s.tokens[end+1].dated && s.tokens[end].is(r.lex.preposition) {
		end-- // "a pact on Monday that"
	}
	last := end
	if in := end; end > 0 && s.tokens[at].word == "that" && s.tokens[end].upper {
		for in > 1 && s.tokens[in].upper {
			in--
		}
		if s.tokens[in].word == "in" || s.tokens[in].word == "at" {
			end = in - 1 // "the mission in Arden that"
		}
	}
	if end < 0 {
		return 0, 0
	}
	if t := s.tokens[end]; t.upper || t.punct || t.dated || t.is(r.lex.stop|r.lex.say) || isVerb(t, r.lex) || strings.HasSuffix(t.word, "ly") {
		return 0, 0
	}
	begin = r.nounStart(s, end)
	for begin > 2 && s.tokens[begin-1].word == "and" && !s.tokens[begin-2].is(r.lex.stop) && !isVerb(s.tokens[begin-2], r.lex) {
		begin = r.nounStart(s, begin-2) // "a fisheries and energy pact"
	}
	if whole, _ := r.wholeNoun(s, begin, end+1, "which"); whole > 1 && s.tokens[whole-1].is(r.lex.articles|r.lex.possessive) {
		return whole, last + 1
	}
	if begin > 0 && s.tokens[at].word == "that" && areMany(s, end, at+1, r.lex) {
		begin = r.bareStart(s, begin, end)
	} else if begin < 1 || !s.tokens[begin-1].is(r.lex.articles|r.lex.possessive) {
		return 0, 0
	}
	if head := begin - 3; head > 0 && s.tokens[begin-2].word == "of" && s.tokens[at-1].word == "," && !s.tokens[head].means(r.lex.somebody) && !(s.tokens[head].kin != 0 && s.tokens[head].kin == s.tokens[verb].kin) { // "the closure of the works, which shut"
		begin = r.nounStart(s, head) // "the first storm of the season, which"
		if isOrdinal(s.tokens[max(begin-1, 0)], r.lex) {
			begin--
		}
		if !s.tokens[max(begin-1, 0)].is(r.lex.articles | r.lex.possessive) {
			return 0, 0
		}
	}
	return begin, last + 1
}

// bareStart returns where a noun of several begins that may have no article, behind a verb or a
// preposition: "two wells" of "is drilling two wells that are", "fees" of "to scrap fees that
// are". 0 is where that is not sure.
func (r *reading) bareStart(s *sentence, begin, end int) int {
	switch before := s.tokens[begin-1]; {
	case r.counted(before) && !before.dated:
		return begin - 1
	case before.word == "to" && begin < end:
		return begin + 1
	case before.is(r.lex.articles | r.lex.possessive | r.lex.preposition | r.lex.ofNoun | r.lex.object), isVerb(before, r.lex):
		return begin
	}
	return 0
}

// listTo tells whether the commas between a token and a date, if any, are those of a list: "that
// have applied to pigs, sheep and goats since May".
func listTo(s *sentence, at, date int, lex *lexicon) bool {
	comma := commaAfter(s, at)
	if comma >= date {
		return true
	}
	and := date - 1
	for and > comma && s.tokens[and].word != "and" && s.tokens[and].word != "or" {
		and--
	}
	return and > comma && commaAfter(s, and) >= date && !verbAfter(s, comma, date, lex) && !s.tokens[comma+1].is(lex.stop) && !statesDate(s, at, and)
}

// areMany tells whether a noun and the verb behind it are both of several: "checks that have".
func areMany(s *sentence, noun, verb int, lex *lexicon) bool {
	return s.tokens[verb].means(lex.verbMany) && endsInS(s.tokens[noun].word)
}

// factThat returns what a sentence calls a matter of regret or the like that it was, or remembers, with its date:
// "talks had ended in May", of "They voiced regret that talks had ended in May".
func factThat(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	at := date - 1
	said := false
	for at > 0 && s.tokens[at].word != "that" {
		if t := s.tokens[at]; t.quoted || t.punct && !insideDate(s, at) || t.is(lex.relative) {
			return one, false
		}
		said = said || s.tokens[at].is(lex.say)
		at--
	}
	end := markBehind(s, date)
	if at < 2 || !finiteBefore(s, 0, at, lex) && !s.tokens[at-1].means(lex.recalls) || !verbAfter(s, at, date, lex) || s.goesOn(date, end, lex) > 0 || turnsAgain(s, lex) {
		return one, false
	}
	first := s.tokens[at+1]
	recalled := s.tokens[at-1].means(lex.recalls) && (first.is(lex.articles|lex.possessive|lex.subject) || first.upper || endsInS(first.word)) // but not "that speech she gave"
	if s.tokens[at-1].means(lex.feeling) && !said || recalled {
		return s.parts(at+1, end, at, at), true
	}
	return one, false
}

// whyClause returns what is not asked but known: "the ministry had withheld the report in April", of "The
// committee asked on Monday why the ministry had withheld the report in April".
func whyClause(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	why := date - 1
	for why > 1 && s.tokens[why].word != "why" && s.tokens[why].word != "how" {
		if t := s.tokens[why]; t.punct || t.quoted || t.is(lex.relative) || t.word == "that" || t.word == "whether" {
			return one, false
		}
		why--
	}
	if why < 2 || s.tokens[why].quoted || s.tokens[why-1].means(lex.copula) { // "which is why"
		return one, false
	}
	first := s.tokens[why+1]
	tells := first.is(lex.subject|lex.articles|lex.possessive) && !first.means(lex.someone) && !first.means(lex.speaker) || first.upper || endsInS(first.word)
	end := commaAfter(s, date)
	return s.parts(why+1, end, end, end), tells && verbAfter(s, why+1, date, lex) && verbAfter(s, 0, why, lex)
}
