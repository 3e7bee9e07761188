package timeline

import "slices"

// What a headline does without at its head: who says it, conjunctions, the
// dateline.

// skipAttribution leaves out who says a thing, where the date is the thing's
// and not the saying's: "the mayor said the bridge opened on Monday". What
// begins with a pronoun would hang in the air without it.
func (r *reading) skipAttribution(s *sentence, from, to, date int) int {
	if date < from || date >= to {
		date = from
	}
	for date < to && !s.tokens[date].dated {
		date++
	}
	if date == to {
		return from
	}
	for i := date - 1; i >= from; i-- {
		t := s.tokens[i]
		if t.quoted || !t.is(r.lex.say) {
			continue
		}
		next := i + 1
		if that := thatAfter(s, next, date, r.lex); that > 0 {
			next = that + 1
		}
		if t.is(r.lex.address) && s.tokens[next-1].word != "that" || conditional(s, from, i, r.lex) || next < date && s.tokens[next].word == "so" && s.tokens[next+1].is(r.lex.preposition) {
			return from // "told the committee it ..."
		}
		if r.ownDate(s, next, date) || thatBehind(s, date) {
			return from
		}
		for next < date && s.dateAt(next, r.lex) {
			next++ // "said on Monday the bridge would open in May"
		}
		if next < date && s.tokens[next].is(r.lex.preposition|r.lex.ofNoun) && s.tokens[next-1].word != "that" && s.tokens[next+1].word != "least" && s.tokens[next+1].word != "most" {
			return from // "reports by the league that"
		}
		if s.tokens[next-1].word != "that" && !verbAfter(s, next, date, r.lex) && r.verbBehindAnd(s, date, to) {
			return from // "announced a tour in May and called it off"
		}
		if next < date && !s.tokens[next].is(r.lex.pronoun) && !s.tokens[next].punct && verbAfter(s, next, min(to, max(conditionBehind(s, next, r.lex), date)), r.lex) {
			return next
		}
		return from
	}
	return from
}

// verbBehindAnd tells whether the first verb behind a date stands behind "and" or "but", and so has its subject before.
func (r *reading) verbBehindAnd(s *sentence, date, to int) bool {
	verb := date
	for verb < to && !isVerb(s.tokens[verb], r.lex) {
		verb++
	}
	and := verb - 1
	if s.tokens[and].means(r.lex.beforeNext) {
		and-- // "and then called it off"
	}
	return verb < to && (s.tokens[and].word == "and" || s.tokens[and].word == "but")
}

// conditional tells whether a verb stands in a clause that opens with a condition: "If both say
// yes, the toll goes in May".
func conditional(s *sentence, from, verb int, lex *lexicon) bool {
	for i := verb - 1; i >= from && !s.tokens[i].punct; i-- {
		if s.tokens[i].means(lex.ifClause) {
			return !s.tokens[i].quoted
		}
	}
	return false
}

// pastReminder returns where a clause goes on behind what says no more than that the reader may
// know it: "Readers will recall that the toll was to end", "You may like to know that".
func pastReminder(s *sentence, from, to int, lex *lexicon) int {
	const longest = 10 // words
	for i := from + 2; i+1 < min(to, from+longest); i++ {
		t := s.tokens[i]
		if t.word == "that" {
			if s.tokens[i-1].means(lex.reminds) && hasModal(s.tokens[from:i-1], lex) {
				return i + 1
			}
			return from
		}
		if t.quoted || t.dated || t.is(lex.say) || isVerb(t, lex) && !t.is(lex.modal) {
			return from
		}
	}
	return from
}

// hasModal tells whether a modal stands among tokens, and nothing is denied or asked.
func hasModal(tokens []token, lex *lexicon) bool {
	return slices.ContainsFunc(tokens, func(t token) bool { return t.is(lex.modal) }) && !slices.ContainsFunc(tokens, func(t token) bool { return t.is(lex.negation) || t.word == "if" })
}

// thatBehind tells whether a date is that of the saying: "promised members as recently as
// April that".
func thatBehind(s *sentence, date int) bool {
	date = s.behindDate(date)
	return date < len(s.tokens) && s.tokens[date].word == "that"
}

// thatAfter returns the "that" behind a verb of saying, right after it or after
// a phrase that says where it was said: "said in a letter that". 0 is none.
func thatAfter(s *sentence, from, to int, lex *lexicon) int {
	phrase := from < to && s.tokens[from].is(lex.preposition)
	for i := from; i < to; i++ {
		switch t := s.tokens[i]; {
		case t.word == "that":
			return i
		case !phrase, t.punct, isVerb(t, lex):
			return 0
		}
	}
	return 0
}

// ownDate tells whether nothing but small words stand between a verb of saying
// and a date, which then is that of the saying: "declared on the Thursday".
func (r *reading) ownDate(s *sentence, from, date int) bool {
	for _, t := range s.tokens[from:max(from, date)] {
		if !t.is(r.lex.preposition) && !t.is(r.lex.articles) {
			return false
		}
	}
	return true
}

// onlyLeads tells whether a token is a word that only leads over to its sentence: "But", "Instead", and
// not of "instead of" and "but for the flood, it would".
func (r *reading) onlyLeads(s *sentence, i int) bool {
	if t := s.tokens[i]; !t.is(r.lex.lead) || t.dated || s.says(i, "instead of") {
		return false
	}
	return !s.says(i, "but for") || !slices.ContainsFunc(s.tokens, func(t token) bool { return t.word == "would" })
}

// opensOver returns the token behind an opening phrase that tells nothing of an event, and its comma,
// 0 if none stands at a token.
func opensOver(s *sentence, from, to int, lex *lexicon) int {
	if end := s.behindPhrase(from, lex.leadOver...); end > from && end < to && s.tokens[end].punct {
		return end + 1
	}
	return 0
}

// skipLead leaves out conjunctions and openers at the beginning: "But",
// "ahead of", "just weeks before".
func (r *reading) skipLead(s *sentence, from, to int) int {
	if from == 0 {
		from = min(dateline(s), to)
	}
	drop, first := r.dateWords(s, from, to, -1), from
	for from < to {
		t := s.tokens[from]
		switch {
		case from+1 < to && s.says(from, "ahead of") && !leansOnClause(s, from, to, r.lex):
			from += 2
		case from+3 < to && (s.says(from, "among them") && !isVerb(s.tokens[from+2], r.lex) || s.says(from, "congratulations to") && commaAfter(s, from)+1 < to && s.tokens[commaAfter(s, from)+1].is(r.lex.relative)):
			from += 2 // "critics, among them the minister, who"
		case opensOver(s, from, to, r.lex) > from:
			from = opensOver(s, from, to, r.lex) // "Before that, leaders had met"
		case t.is(r.lex.preposition) && from+2 < to && s.tokens[from+1].word == "which" && s.tokens[from+2].word != "time":
			from += 2 // "during which"
		case from > 0 && from+2 < to && (s.says(from, "of whom") || s.says(from, "of which")):
			from += 2 // "nine people, of whom six have been charged"
		case drop[from-first]:
			from++
		case t.word == "(" && from+3 < to && len(s.tokens[from+1].word) == 1 && s.tokens[from+2].word == ")": // "(3) the board"
			from += 3
		case t.word == "according" && behindSource(s, from, to, r.lex) > 0:
			from = behindSource(s, from, to, r.lex)
		case t.word == "as" && subordinates(s, from, to), t.is(r.lex.subordinate) && (!leansOnClause(s, from, to, r.lex) || phraseFollows(s, from, to, r.lex)):
			from++
		case t.word == "there" && from+1 < to && (s.tokens[from+1].punct || s.tokens[from+1].dated || drop[from+1-first]): // "There, on Friday night, she"
			from++
		case t.word == "when" && from+1 < to && !s.tokens[from+1].is(r.lex.pronoun|r.lex.auxiliary|r.lex.conjoin) && !s.tokens[from+1].dated && (isOfDate(s, from) || !leansOnClause(s, from, to, r.lex)):
			from++ // "when Marsh took office" is what happened then
		case t.is(r.lex.articles) && from+1 < to && s.tokens[from+1].word == "fact":
			return from
		case demonstrative(t), r.isSubject(s, from), t.is(r.lex.openers) && from == 0 && beforeSubject(s, from, to, r.lex):
			return from
		case from+1 < to && s.says(from, "then comes"):
			return from // "Then comes the review"
		case t.upper && from > 0 && s.tokens[from-1].word == "and" && thatBehindName(s, from, to) > 0:
			from = thatBehindName(s, from, to)
		case t.word == "alone" && from > 0 && s.tokens[from-1].dated, // "in January alone"
			t.means(r.lex.linking) && from+1 < to && (s.tokens[from+1].word == "," || drop[from+1-first]),
			t.word == "because" && from+1 < to && s.tokens[from+1].word != "of" && (from > 0 && !s.tokens[from-1].is(r.lex.negation) || from == 0 && !leansOnClause(s, from, to, r.lex)): // "That matters because the vote"
			from++
		case r.onlyLeads(s, from), t.is(r.lex.articles) && from+2 < to && !countsWith(s, from, r.lex), t.punct && !opensQuote(t) && !isOfNumber(t) && t.word != "(", t.is(r.lex.openers) && from+1 < to && !s.tokens[from+1].dated && !leansOnClause(s, from, to, r.lex):
			from++
		default:
			return from
		}
	}
	return from
}

// behindSource returns where a clause begins behind whom or what it is told according to: "According
// to a study by the board, a quay in Arden, tolls fell". What begins with a pronoun would hang in the
// air. 0 is none.
func behindSource(s *sentence, from, to int, lex *lexicon) int {
	comma := commaAfter(s, from)
	if comma+1 < to && s.tokens[comma+1].is(lex.articles) {
		end := commaAfter(s, comma+1)
		hangs := slices.ContainsFunc(s.tokens[comma+1:min(end, to)], func(t token) bool { return t.is(lex.relative) })
		if end < to && (hangs || !verbAfter(s, comma+1, end, lex)) {
			comma = end
		}
	}
	if comma+1 >= to || s.tokens[comma+1].is(lex.pronoun|lex.subject) || !verbAfter(s, comma+1, to, lex) {
		return 0
	}
	return comma + 1
}

// countsWith tells whether the article at a token says with the word behind it how many or how much,
// so that a headline does not do without: "a few", which are more than "few".
func countsWith(s *sentence, i int, lex *lexicon) bool {
	if s.tokens[i].word != "a" || i+1 >= len(s.tokens) {
		return false
	}
	return s.tokens[i+1].means(lex.quantity)
}

// isOfDate tells whether the clause that begins at a token says what was on the date before it: "in
// May, when a new mayor, Ada Fenn, took office".
func isOfDate(s *sentence, from int) bool {
	return from > 1 && s.tokens[from-1].word == "," && s.tokens[from-2].dated
}

// isSubject tells whether "that" or "now" at a token is the subject of the verb behind it:
// "But that was in May", "Now is the time".
func (r *reading) isSubject(s *sentence, i int) bool {
	t := s.tokens[i]
	if t.word != "now" && (t.word != "that" || i == 0 || !s.tokens[i-1].is(r.lex.lead)) {
		return false
	}
	return i+1 < len(s.tokens) && s.tokens[i+1].is(r.lex.auxiliary)
}

// thatBehindName returns what follows "that" behind a name: of "said beside Ada Kent and Tom
// Fell that fares would rise". 0 is none.
func thatBehindName(s *sentence, from, to int) int {
	const longest = 4 // words
	for i := from + 1; i+1 < to && i <= from+longest; i++ {
		if s.tokens[i].word == "that" {
			return i + 1
		}
		if !s.tokens[i].upper {
			return 0
		}
	}
	return 0
}

// phraseFollows tells whether a phrase stands behind the first comma, and no
// clause: "while cuts were small, in the plans published".
func phraseFollows(s *sentence, from, to int, lex *lexicon) bool {
	for i := from; i+1 < to; i++ {
		if s.tokens[i].word == "," {
			return s.tokens[i+1].is(lex.preposition)
		}
	}
	return false
}

// leansOnClause tells whether a phrase at a token stands before its clause,
// which it cannot be cut from: "Ahead of the vote, the council met".
func leansOnClause(s *sentence, from, to int, lex *lexicon) bool {
	for i := from; i < to; i++ {
		if s.tokens[i].word == "," {
			return verbAfter(s, i+1, to, lex)
		}
	}
	return false
}

// beforeSubject tells whether an opener at a token opens no more than a phrase without a comma,
// behind which the clause begins: "After the navy he joined the league", "After a storm the
// board met".
func beforeSubject(s *sentence, from, to int, lex *lexicon) bool {
	const longest = 5 // words
	for i := from + 2; i+1 < to && i <= from+longest; i++ {
		t := s.tokens[i]
		switch {
		case t.punct, t.dated, isVerb(t, lex):
			return false
		case t.is(lex.subject):
			return isVerb(s.tokens[i+1], lex)
		case t.is(lex.articles|lex.possessive) && !s.tokens[i-1].is(lex.stop):
			return verbAfter(s, i, min(i+longest, to), lex)
		}
	}
	return false
}

// subordinates tells whether "as" at i opens a clause that stands alone up to
// a token ("As the storm closed in") and not a comparison ("As many as 40").
func subordinates(s *sentence, i, to int) bool {
	if i+1 >= to || slices.ContainsFunc(s.tokens[i:to], func(t token) bool { return t.word == "," }) {
		return false
	}
	next := s.tokens[i+1]
	return next.upper || next.word == "the" || next.word == "there"
}

// dateline returns the token after an agency's dateline or a remark in brackets at the
// head of a sentence: "NAIROBI, Kenya (AP) -", "LONDON, May 5 (Reuters) —", "(Update 3)".
func dateline(s *sentence) int {
	const ordinary, stamped, remark = 14, 24, 20 // tokens
	first := bracketed(s, remark)
	rest := s.tokens[first:]
	if len(rest) == 0 || !rest[0].upper {
		return first
	}
	longest := ordinary
	if slices.ContainsFunc(rest[:min(ordinary/2, len(rest))], func(t token) bool { return t.word == "|" }) {
		longest = stamped // "ARDEN | Tue Jun 10, 2031 12:20 pm EDT ARDEN (Wire) -"
	}
	closed := false
	for i, t := range rest[:min(longest, len(rest))] {
		switch t.word {
		case ")":
			closed = true
		case "-", "–", "—", "_":
			if closed || i > 0 && i <= 3 && capitals(rest[:i]) {
				return first + i + 1
			}
		}
	}
	return first
}

// bracketed returns the token after the brackets with which a sentence begins, 0 where it
// begins with none or says no more.
func bracketed(s *sentence, longest int) int {
	open, from := 0, 0
	for from < len(s.tokens) && isDash(s.tokens[from]) {
		from++
	}
	for i, t := range s.tokens[from:min(from+longest, len(s.tokens))] {
		switch t.word {
		case "(":
			open++
		case ")":
			open--
		}
		if open == 0 {
			if i > 0 && from+i+3 < len(s.tokens) {
				return from + i + 1
			}
			return 0
		}
	}
	return 0
}

// capitals tells whether words are places as a dateline has them: "NEW YORK".
func capitals(place []token) bool {
	const shortest = 5 // letters: "PARIS", and no "EU"
	return place[len(place)-1].end-place[0].start >= shortest && !slices.ContainsFunc(place, func(t token) bool { return !t.capitals || t.dated })
}
