package timeline

import (
	"slices"
	"strings"

	"resetline/internal/timex"
)

// The subject of a clause, up to its verb.

// sharedVerb returns the first verb of a clause that begins with its subject at a
// token, -1 where it does not.
func (r *reading) sharedVerb(s *sentence, from int) int {
	lex := r.lex
	if from >= len(s.tokens) {
		return -1
	}
	noun := nounOfDate(s, from, lex)
	if noun == 0 && (opensAside(s.tokens[from], lex) || s.tokens[from].is(lex.lead|lex.relative|lex.openers)) {
		return -1
	}
	limit := from + maxSubject
	hung := false // whether a clause in "-ing" hangs on the subject: "a boat hauling the dome"
	for i := max(quotedName(s, from, lex), noun); i < min(len(s.tokens), limit); i++ {
		t := s.tokens[i]
		if end := askedAt(s, i, lex); end > i {
			limit += end - i
			i = end
			continue // "talks on whether fees are needed resumed"
		}
		switch end := r.apposition(s, i); {
		case end > i && i > from:
			limit += end - i
			i = end
		case i > from && t.is(lex.say) && toldPlainly(s, i, lex):
			return i
		case i == noun && noun > 0, ties(s, i):
		case t.dated && i > from+1 && s.tokens[i-1].word == "of" && !t.quoted && s.behindDate(i) < len(s.tokens):
			i = s.behindDate(i) - 1 // "the proposal of 22 October goes"
		case t.punct && !isOfNumber(t) || statesDate(s, i, i+1) || t.quoted || t.is(lex.say|lex.relative) || t.word == "that":
			return -1
		case i > from && !t.upper && (strings.HasSuffix(t.word, "ing") && t.word != "spring" && !(i == from+1 && s.tokens[from].is(lex.articles)) || inLY(t, lex)) && !(i+1 < len(s.tokens) && s.tokens[i+1].is(lex.auxiliary)) && !namesWork(s, i, lex):
			if hung = strings.HasSuffix(t.word, "ing"); !hung {
				return -1 // "a boat hauling the specially built dome", but "the hearing was"
			}
		case i > from && regularPast(t.word) && s.tokens[i-1].is(lex.articles|lex.possessive|lex.ofNoun|lex.object):
			continue // "exports of chilled meat"
		case i > from && i+1 < len(s.tokens) && regularPast(t.word) && slices.Contains(lex.cardinals, s.tokens[i-1].word) && inPlural(s, i+1, lex):
			continue // "the first two licensed boats"
		case i > from && (isVerb(t, lex) || r.inPresent(s, from, i)):
			if hung && !t.is(lex.auxiliary) {
				return -1 // "a boat hauling the dome built in May", but "a boat hauling the dome was"
			}
			return i
		}
	}
	return -1
}

// askedAt returns the last word of the verb of a clause that says behind a preposition what a noun is about: "are
// needed" of "talks on whether fees are needed". It is the token itself where none begins.
func askedAt(s *sentence, i int, lex *lexicon) int {
	if i < 2 || !s.tokens[i].means(lex.whether) || !s.tokens[i-1].means(lex.aboutIt) && s.tokens[i-1].word != "of" {
		return i
	}
	verb := i + 1
	for verb < len(s.tokens) && !isVerb(s.tokens[verb], lex) {
		if t := s.tokens[verb]; t.punct || t.dated || t.quoted {
			return i
		}
		verb++
	}
	for verb+1 < len(s.tokens) && s.tokens[verb].is(lex.auxiliary) && (isVerb(s.tokens[verb+1], lex) || participle(s.tokens[verb+1], lex) || s.tokens[verb].is(lex.modal)) {
		if verb++; !s.tokens[verb].is(lex.auxiliary) && !s.tokens[verb].means(lex.be) {
			break
		}
	}
	return min(verb, len(s.tokens)-1)
}

// ties tells whether a stroke stands between two words of one: "Entry/Exit".
func ties(s *sentence, i int) bool {
	return s.tokens[i].word == "/" && i > 0 && i+1 < len(s.tokens) && !s.tokens[i-1].dated && !s.tokens[i-1].number &&
		s.tokens[i-1].end == s.tokens[i].start
}

// namesWork tells whether a word in "-ing" names a thing: "talks on trading began".
func namesWork(s *sentence, i int, lex *lexicon) bool {
	if i == 0 || i+1 >= len(s.tokens) || !strings.HasSuffix(s.tokens[i].word, "ing") {
		return false
	}
	before, next := s.tokens[i-1], s.tokens[i+1]
	if i > 1 && !s.tokens[i-1].is(lex.stop|lex.articles) {
		before = s.tokens[i-2] // "talks on electricity trading"
	}
	if i > 1 && s.tokens[i-1].means(lex.aboutIt) && next.word == "it" {
		return true // "a memorandum on joining it was signed"
	}
	return (before.means(lex.aboutIt) || before.word == "of") && (next.is(lex.past) || next.is(lex.modal) || regularPast(next.word))
}

// subjectEnd returns where the subject ends with which a sentence begins, 0 where it does
// not: "The league", of "The league last month called".
func (r *reading) subjectEnd(s *sentence) int {
	if s.tokens[0].is(r.lex.lead|r.lex.relative|r.lex.openers|r.lex.subject) || opensAside(s.tokens[0], r.lex) {
		return 0
	}
	end, limit := 0, maxSubject
	for i := 1; i < min(len(s.tokens), limit); i++ {
		if behind := r.apposition(s, i); behind > i && end == 0 {
			limit += behind - i
			i = behind
			continue // "The yard, the largest of all, shut"
		}
		switch t := s.tokens[i]; {
		case t.punct, t.quoted, t.is(r.lex.relative):
			return 0
		case isVerb(t, r.lex):
			if end == 0 {
				end = i
			}
			return end
		case end == 0 && s.dateAt(i, r.lex):
			end = i
		}
	}
	return 0
}

// subjectBehind returns where the subject of the sentence ends, of a clause that begins with
// its verb behind "and" or "but": "but instead went to the bank". 0 is none.
func (r *reading) subjectBehind(s *sentence, from int) int {
	if from == 0 || s.tokens[from].quoted {
		return 0
	}
	now := endsInS(s.tokens[from].word) && s.tokens[from].is(r.lex.bare|r.lex.present) && s.tokens[from-1].word == "but" // "but leaves"
	if !now && !s.tokens[from].is(r.lex.past|r.lex.say) {
		return 0
	}
	and := from - 1
	for and > 0 && (s.tokens[and].is(r.lex.lead) || s.tokens[and].dated) && s.tokens[and].word != "and" && s.tokens[and].word != "but" {
		and--
	}
	end := r.subjectEnd(s)
	if end == 0 || end >= and || s.tokens[and].word != "and" && s.tokens[and].word != "but" {
		return 0
	}
	for i := end; i < and; i++ {
		if clauseWithin(s, i, r.lex) || s.tokens[i].word == ";" {
			return 0
		}
	}
	return end
}

// quotedName returns the token behind a short quotation at a token that names the noun behind
// it: "labels" of "“Not for export” labels". It is the token itself where none does.
func quotedName(s *sentence, from int, lex *lexicon) int {
	const longest = 6 // tokens
	end := from
	for end < len(s.tokens) && end < from+longest && s.tokens[end].quoted {
		end++
	}
	if end == from || end+1 >= len(s.tokens) || !s.tokens[end].punct || s.tokens[end+1].is(lex.stop|lex.say) || s.tokens[end+1].punct || isVerb(s.tokens[end+1], lex) {
		return from
	}
	return end + 1
}

// nounOfDate returns the token behind a date that is part of the subject which begins at
// a token, 0 where it is not: "round" of "This year's round began", "The June talks opened".
func nounOfDate(s *sentence, from int, lex *lexicon) int {
	begin := from
	if s.tokens[from].is(lex.articles) {
		begin++
	}
	end := begin
	for end < len(s.tokens) && s.tokens[end].dated {
		end++
	}
	if end == begin || end == len(s.tokens) || s.tokens[end].punct {
		return 0
	}
	if s.tokens[end-1].hasEnding() || begin > from && !s.tokens[end].is(lex.stop) && !isVerb(s.tokens[end], lex) {
		return end
	}
	return 0
}

// opensAside tells whether a word opens what stands before a clause up to its comma:
// "Since the summit,", "If it agrees,".
func opensAside(t token, lex *lexicon) bool {
	return t.means(lex.aside) || t.is(lex.adverbial|lex.subordinate)
}

// apposition returns the second comma of two between a subject and its verb with no
// date between but one that only compares ("the fifth since May"), and no verb but in a relative
// clause: "Ada Fenn, the mayor of Marlow, met".
func (r *reading) apposition(s *sentence, i int) int {
	lex := r.lex
	if s.tokens[i].word != "," || s.tokens[i].quoted {
		return i
	}
	end := commaAfter(s, i+1)
	relative := slices.ContainsFunc(s.tokens[min(i+1, end):end], func(t token) bool { return t.is(lex.relative) || t.word == "that" }) // ", under which boats have access,"
	longest := maxSubject
	if relative {
		longest *= 2
	}
	first := i
	if i+1 < len(s.tokens) && participle(s.tokens[i+1], lex) && s.tokens[i+1].word != "said" {
		first++ // ", chaired by Ada Fenn,"
	}
	if end-i > longest || end+1 >= len(s.tokens) || !isVerb(s.tokens[end+1], lex) || verbAfter(s, first, end, lex) && !relative || statesDate(s, i, end) && !r.comparesAll(s, i, end) {
		return i
	}
	return end
}

// comparesAll tells whether the dates among tokens [from, to) only compare.
func (r *reading) comparesAll(s *sentence, from, to int) bool {
	return !slices.ContainsFunc(s.dates, func(x timex.Expression) bool {
		first := s.at(x.Start)
		return from <= first && first < to && !r.compares(s, first)
	})
}

// toldPlainly tells whether a verb of saying has a plain object: "admitted one count
// and will".
func toldPlainly(s *sentence, i int, lex *lexicon) bool {
	if !s.tokens[i].means(lex.admits) {
		return false
	}
	verb := i
	for i++; i < len(s.tokens) && s.tokens[i].word != "and" && s.tokens[i].word != "but"; i++ {
		if s.tokens[i].word == "," && sharesSubject(s, verb, i, lex) {
			return true // "announced a plan in May, changed it in June and"
		}
		if t := s.tokens[i]; t.punct || t.word == "that" || isVerb(t, lex) {
			return false
		}
	}
	return i < len(s.tokens)
}

// inPresent tells whether a word behind a person's name or a pronoun is likely a
// verb of the present: "she waits".
func (r *reading) inPresent(s *sentence, from, i int) bool {
	t := s.tokens[i]
	if t.upper || t.is(r.lex.stop) || !strings.HasSuffix(t.word, "s") || i+1 < len(s.tokens) && s.tokens[i+1].is(r.lex.past) {
		return false // "Arden shares rose"
	}
	for _, m := range r.names.mentions(s, r.lex) {
		if m.person && m.from == from && m.to == i {
			return true
		}
	}
	return i == from+1 && (s.tokens[from].is(r.lex.subject) || s.tokens[from].upper && !s.tokens[from].is(r.lex.stop) && tellsNow(s, i, r.lex)) // "Parliament rises on"
}
