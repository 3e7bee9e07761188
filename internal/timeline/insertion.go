package timeline

import (
	"slices"
	"strings"

	"resetline/internal/timex"
)

// Insertions between commas, and what opens a sentence, with dates of their own.

// inserted returns the subject of a sentence with an insertion behind it in which a date stands,
// or the sentence without it: "The summit put off from autumn", of "The summit, put off from
// autumn, will be held in May".
func inserted(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	subject, from, to := behindSubject(s, lex)
	switch {
	case from == 0:
		return one, false
	case from <= date && date < to:
		done, end := donePart(s, doneIn(s, from, to, lex), to, date, lex)
		return s.parts(subject, from, done, end), true
	}
	return s.parts(0, from, to, len(s.tokens)), to < date || date < subject
}

// behindSubject returns where the subject begins, behind a date with which the sentence opens, and the commas of such
// an insertion. from is 0 if there is none.
func behindSubject(s *sentence, lex *lexicon) (subject, from, to int) {
	subject = behindOpeningDate(s, lex)
	from = commaAfter(s, subject)
	if from <= subject || from > subject+maxSubject {
		return 0, 0, 0
	}
	to = commaAfter(s, from+1)
	if to+1 >= len(s.tokens) || s.tokens[subject].is(lex.adverbial|lex.lead|lex.subordinate|lex.openers) {
		return 0, 0, 0
	}
	if doneIn(s, from, to, lex) == 0 || finiteBefore(s, subject, from, lex) || statesDate(s, subject, from) {
		return 0, 0, 0
	}
	return subject, from, to
}

// behindOpeningDate returns the token behind a date with which a sentence opens, and behind its comma.
func behindOpeningDate(s *sentence, lex *lexicon) int {
	if len(s.tokens) == 0 || !s.dateAt(0, lex) {
		return 0
	}
	end := s.behindDateAt(0)
	if end < len(s.tokens) && s.tokens[end].word == "," {
		end++
	}
	return end
}

// doneIn returns where a participle with a date begins between the commas at from and to, before a verb: the
// insertion may open with it, or with what else the noun is. 0 is none.
func doneIn(s *sentence, from, to int, lex *lexicon) int {
	first := from + 1
	if s.tokens[first].means(lex.formerly) || saysHow(s.tokens[first], lex) && first+1 < to {
		first++ // "provisionally in force since May"
	}
	opens := participle(s.tokens[first], lex) && s.tokens[first].word != "said" && s.tokens[first].word != "dated" // of a text: it tells what it says
	if t := s.tokens[first]; t.is(lex.preposition) || t.word == "out" {
		since := slices.IndexFunc(s.tokens[first:to], func(t token) bool { return t.word == "since" })
		opens = since > 0 && s.tokens[first+since+1].dated && s.tokens[to-1].dated // "Crews, on strike since May, return"
	} else if s.tokens[first+1].word == "since" && s.dateAt(first+2, lex) && !t.is(lex.stop) && !t.upper {
		opens = opens || s.behindDate(first+2) == to // "The mill, empty since May, burned"
	}
	standing := s.tokens[first].word == "in" && s.tokens[first+1].means(lex.standing)
	switch {
	case !statesDate(s, from, to), !standing && !verbBehind(s, to, lex):
		return 0
	case opens, standing, s.tokens[first].means(lex.opensPhrase): // ", in place since May,", ", to be opened on Friday,"
		return from + 1
	}
	return doneOfKind(s, from+1, to, lex)
}

// doneOfKind returns where the participle stands, or the verb of a clause, that says what was done to or by the
// one of a kind that a noun is: "released on Monday" of ", one of four released on Monday,", "voted in March" of
// ", a town that voted in March,". 0 is none, as for what somebody else did: ", the clerk the mayor picked in May,".
func doneOfKind(s *sentence, from, to int, lex *lexicon) int {
	done := from + 1
	if s.says(from, "one of") || s.says(from, "another of") {
		done += 2 // "one of the ports"
	} else if !s.tokens[from].is(lex.articles) {
		return 0
	}
	for ; done+1 < to; done++ {
		t, next := s.tokens[done], s.tokens[done+1]
		switch {
		case t.is(lex.relative), t.word == "that":
			if (next.is(lex.past) || regularPast(next.word)) && !next.is(lex.auxiliary|lex.say) {
				return done + 1
			}
			return 0
		case participle(t, lex) && !s.tokens[done-1].upper && (next.is(lex.stop) || s.dateAt(done+1, lex)):
			return done
		case t.punct, t.quoted, t.dated, t.is(lex.preposition | lex.articles | lex.subject), isVerb(t, lex) && !participle(t, lex):
			return 0
		}
	}
	return 0
}

// verbBehind tells whether a verb follows the comma that ends an insertion, be it one of the present that
// the lexicon does not know: ", covers".
func verbBehind(s *sentence, comma int, lex *lexicon) bool {
	verb := comma + 1
	if t := s.tokens[verb]; (t.word == "never" || t.word == "still" || betweenVerbs(t, lex)) && verb+1 < len(s.tokens) {
		verb++
	}
	t := s.tokens[verb]
	return isVerb(t, lex) || verb+1 < len(s.tokens) && isSmall(t.word) && !t.upper && endsInS(t.word) && !t.is(lex.stop) && !isVerb(s.tokens[verb+1], lex)
}

// apposed returns a sentence without what it says its subject is, which has a date and no verb: "The mayor
// resigned on Monday", of "The mayor, a councillor since 2019, resigned on Monday".
func apposed(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	from, to := datedApposition(s, lex)
	return s.parts(0, from, to, len(s.tokens)), from > 0 && to < date
}

// ofApposition tells whether a date is that of what a sentence says its subject is, where no event is
// named: nothing is told of that date.
func ofApposition(s *sentence, x timex.Expression, lex *lexicon) bool {
	date := s.at(x.Start)
	if date < 2 {
		return false
	}
	from, to := datedApposition(s, lex)
	return from < date && date < to && !slices.ContainsFunc(s.tokens[from:date], func(t token) bool { return t.kin != 0 })
}

// datedApposition returns the commas of it. from is 0 if there is none.
func datedApposition(s *sentence, lex *lexicon) (from, to int) {
	from = commaAfter(s, 0)
	to = commaAfter(s, from+1)
	if from == 0 || from > maxSubject || to+1 >= len(s.tokens) || !s.tokens[from+1].is(lex.articles) && !s.says(from+1, "part of") || s.tokens[0].is(lex.adverbial|lex.lead|lex.subordinate|lex.openers) {
		return 0, 0
	}
	told := verbAfter(s, from, to, lex) || slices.ContainsFunc(s.tokens[from:to], func(t token) bool { return participle(t, lex) || t.is(lex.relative) || t.word == "that" })
	if told && !s.says(from+1, "part of") || finiteBefore(s, 0, from, lex) || !statesDate(s, from, to) || !verbBehind(s, to, lex) {
		return 0, 0
	}
	return from, to
}

// insertedLater returns such an insertion behind another noun than the subject: "if a
// scheme, first proposed in May, can be agreed".
func insertedLater(s *sentence, lex *lexicon) (from, to int) {
	for from = commaAfter(s, 0); ; from = to {
		to = commaAfter(s, from+1)
		if to+1 >= len(s.tokens) {
			return 0, 0
		}
		if doneIn(s, from, to, lex) > 0 && finiteBefore(s, 0, from, lex) && !hasAuxiliary(s.tokens[from:to], lex) {
			return from, to
		}
	}
}

// hasAuxiliary tells whether a finite auxiliary stands among tokens.
func hasAuxiliary(tokens []token, lex *lexicon) bool {
	return slices.ContainsFunc(tokens, func(t token) bool { return t.is(lex.auxiliary) && !t.means(lex.nonFinite) })
}

// insertedIn returns what such an insertion tells of its noun, or the sentence without
// it.
func (r *reading) insertedIn(s *sentence, date int) (one sentence, ok bool) {
	from, to := insertedLater(s, r.lex)
	if from == 0 {
		return one, false
	}
	if date < from || to <= date {
		return s.parts(0, from, to, len(s.tokens)), true
	}
	noun := r.nounBehind(s, from, "")
	if noun == from {
		return one, false
	}
	if now := r.cues(s, clause{from: to + 1, to: len(s.tokens), head: -1}, false); planned(s, from, date, r.lex) && (now.moved || now.off) {
		return one, false // what became of it
	}
	begin, end := donePart(s, doneIn(s, from, to, r.lex), to, date, r.lex)
	return s.parts(noun, from, begin, end), true
}

// planned tells whether an insertion says of a date that something was meant for it: of
// what became of it the clause around tells.
func planned(s *sentence, from, to int, lex *lexicon) bool {
	for i, t := range s.tokens[from:to] {
		if t.means(lex.proposed) || t.word == "set" {
			return s.tokens[from+i+1].word == "for"
		}
		if t.means(lex.booked) {
			return true
		}
	}
	return false
}

// openedBy returns what a sentence opens with that has a date of its own, or what is
// said behind it of "he" or "it": "Born in Marlow on 4 May 1933, he won a prize in
// 1951", "After service in the navy from 1954 to 1956 he".
func openedBy(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	const least = 3 // words
	if len(s.tokens) == 0 || s.tokens[0].quoted {
		return one, false
	}
	from := 0
	if s.tokens[0].is(lex.openers) {
		from = 1
	} else if !participle(s.tokens[0], lex) && s.tokens[0].word != "born" {
		return one, false
	}
	main := from + 1
	for main < len(s.tokens) && !(s.tokens[main].is(lex.subject) && (s.tokens[main-1].word == "," || s.tokens[main-1].dated)) {
		if t := s.tokens[main]; t.quoted || t.is(lex.auxiliary|lex.say|lex.relative) {
			return one, false
		}
		main++
	}
	if main == len(s.tokens) || !statesDate(s, from, main) || from == 1 && !statesDate(s, main, len(s.tokens)) {
		return one, false
	}
	if date >= main {
		return s.parts(0, 0, main, len(s.tokens)), true
	}
	end := min(commaAfter(s, date), main)
	return s.parts(0, 0, from, end), end-from > least && commaAfter(s, from) >= end
}

// doneFirst returns what was done on a date to the subject of a sentence, which opens with it, or the sentence without
// it: "the yard founded", "the yard was sold in 2003", of "Founded in 1974, the yard was sold in 2003".
func (r *reading) doneFirst(s *sentence, date int) (one sentence, ok bool) {
	first, comma := s.tokens[0], commaAfter(s, 0)
	if !participle(first, r.lex) && first.word != "born" || first.quoted || first.is(r.lex.say|r.lex.comparison) || first.means(r.lex.ofSpeaker) || comma+2 >= len(s.tokens) || !s.tokens[comma-1].dated || s.tokens[1].upper && !s.tokens[1].dated {
		return one, false
	}
	verb := firstVerb(s, comma+1, r.lex)
	if verb == 0 || s.tokens[comma+1].is(r.lex.subject) || isVerb(s.tokens[comma+1], r.lex) || verbAfter(s, 0, comma, r.lex) {
		return one, false
	}
	if date > comma {
		return s.joined(comma+1, len(s.tokens), 0, 0), true
	}
	for saysHow(s.tokens[verb-1], r.lex) && verb > comma+2 {
		verb--
	}
	one = s.joined(0, comma, comma, comma)
	one.inOrder = upperFirst(r.writeNoun(s, comma+1, verb, -1)) + " " + lowerFirst(r.write(s, 0, comma, date))
	return one, len(one.dates) == 1 || !one.dates[0].Range.IsZero()
}

// firstVerb returns the first verb of a clause that begins with its subject at a token, be it one of the present with an
// object that the lexicon does not know: "the yard employs 300 people". 0 is none.
func firstVerb(s *sentence, from int, lex *lexicon) int {
	for i := from + 1; i+1 < min(len(s.tokens), from+maxSubject); i++ {
		t, next := s.tokens[i], s.tokens[i+1]
		switch {
		case t.punct, t.quoted, t.is(lex.relative), t.word == "that":
			return 0
		case isVerb(t, lex), isSmall(t.word) && endsInS(t.word) && !t.is(lex.stop) && i > from+1 && (next.number || next.is(lex.articles|lex.possessive)):
			return i
		}
	}
	return 0
}

// datedAmid returns the object of a sentence that has its date amid it: "entry into force, on 1 May, of the pact", of "They
// welcomed the entry into force, on 1 May, of the pact".
func (r *reading) datedAmid(s *sentence, date int) (one sentence, ok bool) {
	const noun = 5 // words
	open, close := r.datePhrase(s, date)-1, s.behindDate(date)
	if open < 2 || close+2 >= len(s.tokens) || s.tokens[open].word != "," || s.tokens[close].word != "," || s.tokens[close+1].word != "of" || !s.tokens[close+2].is(r.lex.articles|r.lex.possessive) {
		return one, false
	}
	for from := open - 1; from > 1 && from >= open-noun; from-- {
		switch t := s.tokens[from-1]; {
		case t.punct, t.quoted, t.dated:
			return one, false
		case t.is(r.lex.articles):
			end := markBehind(s, close+1)
			return s.joined(from, end, end, end), finiteBefore(s, 0, from, r.lex)
		}
	}
	return one, false
}

// ofSeveral returns the several of which a sentence tells something more, with what was done with them
// on a date: "the six boats licensed in May", of "Of the six boats licensed in May, four sank".
func ofSeveral(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	const least = 3 // words
	if first := s.tokens[0]; first.word != "of" && first.word != "among" || first.quoted {
		return one, false
	}
	end := commaAfter(s, 0)
	if which := s.tokens[1]; !which.is(lex.articles|lex.possessive) && !which.number || date < least || date >= end || !verbAfter(s, end, len(s.tokens), lex) {
		return one, false
	}
	done := slices.ContainsFunc(s.tokens[least:date], func(t token) bool { return participle(t, lex) })
	return s.parts(1, end, end, end), done
}

// brings returns what a sentence says that something brings on a date of its own: "ending
// most checks from 1 January", of "signed a pact on Monday, ending most checks from 1 January", or that it makes
// possible: "elections in May", of "opening the way to elections in May"; or the sentence without it. It stands behind
// the last comma.
func brings(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	comma := lastComma(s)
	if comma < 2 || comma+2 >= len(s.tokens) || !statesBoth(s, comma, len(s.tokens)) || !finiteBefore(s, 0, comma, lex) {
		return one, false
	}
	if t := s.tokens[comma+1]; len(t.word) < 5 || !strings.HasSuffix(t.word, "ing") || t.upper || t.is(lex.attribution|lex.say|lex.stop) {
		return one, false
	}
	if way := opensWay(s, comma+1, lex); way > 0 {
		if date < comma {
			return s.parts(0, comma, comma, comma), true
		}
		return s.joined(way, len(s.tokens), 0, 0), true
	}
	if verbAfter(s, comma, len(s.tokens), lex) {
		return one, false
	}
	from := comma + 1
	for from < len(s.tokens) && !(s.tokens[from].word == "from" && from+1 < len(s.tokens) && s.tokens[from+1].dated) {
		from++
	}
	switch {
	case from == len(s.tokens):
		return one, false
	case date < comma:
		return s.parts(0, comma, comma, comma), true
	}
	return s.parts(comma+1, len(s.tokens), comma, comma), true
}

// opensWay returns where that begins which something has made possible: "elections in March", of "clearing the way for
// elections in March", "removing the last hurdle to". 0 is none.
func opensWay(s *sentence, from int, lex *lexicon) int {
	const obstacle = 7 // words
	for i := from + 1; i+2 < min(len(s.tokens), from+obstacle); i++ {
		if t := s.tokens[i]; t.means(lex.wayTo) && s.tokens[from].means(lex.clears) && (s.tokens[i+1].word == "for" || s.tokens[i+1].word == "to") {
			return i + 2
		}
	}
	return 0
}

// havingDone returns what the subject of a sentence had done before, with its own date, or the
// sentence without it: "The board settled on its plan last week", of "The board votes on 16
// December, having settled on its plan last week". It may name a subject of its own: "the rest
// having come in May".
func (r *reading) havingDone(s *sentence, date int) (one sentence, ok bool) {
	having := 2
	if len(s.tokens) < having+2 {
		return one, false
	}
	for having+2 < len(s.tokens) && (s.tokens[having].word != "having" || s.tokens[having].quoted) {
		having++
	}
	comma := having - 1
	for comma > 0 && !s.tokens[comma].punct && !s.tokens[comma].dated && !isVerb(s.tokens[comma], r.lex) {
		comma--
	}
	end := commaAfter(s, having)
	from, subject := 0, r.verbBefore(s, comma, end)
	if having+2 >= len(s.tokens) || s.tokens[comma].word != "," || having-comma > maxSubject || subject == 0 || !statesDate(s, comma, end) {
		return one, false
	}
	if comma+1 < having {
		from, subject = comma+1, having
	}
	done := having + 1
	if saysHow(s.tokens[done], r.lex) {
		done++
	}
	switch t := s.tokens[done]; {
	case date < comma || date >= end:
		return s.parts(0, comma, end, len(s.tokens)), true
	case regularPast(t.word) || t.is(r.lex.past):
		return s.joined(from, subject, having+1, end), true
	}
	return s.joined(from, end, end, end), from > 0 // "the rest having been shut", of which no verb of the past is made
}

// verbBefore returns where the subject of a sentence ends: at the verb before a comma, or at the
// comma where the verb stands behind what goes on to another. 0 is none.
func (r *reading) verbBefore(s *sentence, comma, end int) int {
	verb := r.sharedVerb(s, 0)
	for i := 1; verb < 0 && i < min(comma, maxSubject); i++ {
		if tellsNow(s, i, r.lex) {
			verb = i
		}
	}
	switch {
	case 0 < verb && verb < comma && commaAfter(s, verb) == comma:
		return verb
	case comma < maxSubject && commaAfter(s, 0) == comma && end+1 < len(s.tokens) && isVerb(s.tokens[end+1], r.lex) && !s.tokens[0].is(r.lex.adverbial|r.lex.subordinate|r.lex.openers):
		return comma
	}
	return 0
}

// announces tells whether what stands between brackets says what is when: "deadline for
// amendments: Thursday", "final report due in June".
func announces(tokens []token, lex *lexicon) bool {
	for i, t := range tokens {
		if t.means(lex.slated) || t.word == ":" && i+1 < len(tokens) && tokens[i+1].start > t.end { // no time of day
			return true
		}
	}
	return false
}

// inBrackets returns what a sentence says between brackets with a date of its own, or the
// sentence without it: "votes on the report (deadline for amendments: Thursday)".
func inBrackets(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	open := slices.IndexFunc(s.tokens, func(t token) bool { return t.word == "(" })
	if open < 1 {
		return one, false
	}
	end := open + 1
	for end < len(s.tokens) && s.tokens[end].word != ")" {
		end++
	}
	switch {
	case end == len(s.tokens) || !statesDate(s, open, end):
		return one, false
	case date < open || date > end:
		return s.joined(0, open, end+1, len(s.tokens)), true
	case participle(s.tokens[open+1], lex), s.tokens[open+1].word == "born":
		return s.joined(0, open, open+1, end), true // "The crew (sent to the fire on 2 May) went home"
	}
	return s.joined(open+1, end, end, end), undatedWords(s, clause{from: open, to: end}) > 1 && announces(s.tokens[open:end], lex)
}

// afterOther returns the noun of what was before or after what a sentence tells, with its own
// date: "a call between the two on Tuesday", of "It was agreed on Wednesday, after a call
// between the two on Tuesday".
func afterOther(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	at := lastBefore(s, date, lex, "after", "following")
	if at < 2 || verbAfter(s, at, date, lex) || s.tokens[at-1].word != "," || !statesDate(s, 0, at) || at+1 >= len(s.tokens) || !s.tokens[at+1].is(lex.articles) {
		return one, false
	}
	end := markBehind(s, date)
	return s.joined(at+1, end, end, end), undatedWords(s, clause{from: at + 1, to: end}) > 3
}

// accordingTo returns what a sentence tells according to something with the date, and the
// date: "Six in ten would go", of "Six in ten would go, according to a poll published on
// Tuesday". Where what is told has a later date of its own, it is what came out on this: "a poll
// published on Tuesday".
func (r *reading) accordingTo(s *sentence, e timex.Expression, date int) (one sentence, ok bool) {
	at := lastBefore(s, date, r.lex, "according")
	if at < 3 || s.tokens[at-1].word != "," || !verbAfter(s, 0, at, r.lex) {
		return one, false
	}
	first := date
	if s.tokens[first-1].is(r.lex.preposition) {
		first--
	}
	if source := at + 2; slices.ContainsFunc(s.dates, func(x timex.Expression) bool { return s.at(x.Start) < at && x.Date.First > e.Date.First }) && source+1 < first && participle(s.tokens[first-1], r.lex) {
		return s.joined(source, s.behindDate(date), 0, 0), true // "a timetable published on Tuesday"
	}
	return s.joined(0, at, first, s.behindDate(date)), true
}
