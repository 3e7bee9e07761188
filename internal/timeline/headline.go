package timeline

import (
	"cmp"
	"slices"
	"strings"
)

// A headline is the clause of the evidence without the words that say when,
// without attribution, with names in full, and never cut inside a word or a
// quotation. What is quoted stays as it was said, its dates too.

// maxTitle bounds a headline, in bytes: two lines on a phone.
const maxTitle = 120

// headline makes a headline from a clause, and ranks how well it serves: a
// clause that tells who did what before a phrase, a short one before a long. A
// clause that is no whole one gives way to its sentence.
func (r *reading) headline(s *sentence, c clause) (title string, rank int) {
	if !c.alone && r.claims(s, c.date) {
		return r.claimed(s, c)
	}
	title, rank = r.ownHeadline(s, c)
	hedge := r.leftOpen(s, c.date)
	switch {
	case hedge == 0, c.head >= 0 && !isVerb(s.tokens[c.head], r.lex), strings.Contains(strings.ToLower(title), s.tokens[hedge].word),
		c.alone && s.goesOn(c.date, markBehind(s, c.date), r.lex) > 0:
		return title, rank
	}
	return r.withDoubt(s, hedge, c.date), rank
}

// ownHeadline makes the headline of a clause that stands for itself.
func (r *reading) ownHeadline(s *sentence, c clause) (title string, rank int) {
	if r.tellsDone(s, c) {
		c.to = r.phraseEnd(s, c.to) // "a lorry seized on Monday in Arden"
	}
	from, to := c.from, c.to
	if c.head >= 0 && !c.alone {
		from, to = r.tellingClause(s, c)
	}
	to = r.saidRest(s, from, r.quotationEnd(s, from, to, c.date), c.date)
	from = r.skipLead(s, r.withSpeaker(s, r.skipAttribution(s, from, to, c.date)), to)
	if rest := pastReminder(s, from, to, r.lex); rest > from && verbAfter(s, rest, to, r.lex) {
		from = r.skipLead(s, rest, to)
	}
	if rest := pastCleft(s, from, to, r.lex); rest > from {
		if rest > to {
			to = commaAfter(s, rest)
		}
		from = r.skipLead(s, rest, to)
	}
	if rest := pastPhrase(s, from, c.date, r.lex); rest > from && r.complete(s, rest, to, c.date) {
		from = r.skipLead(s, rest, to)
	}
	whole := r.complete(s, from, to, c.date)
	if c.head >= 0 && !whole {
		to = r.complement(s, c.head, to)
		c.to = to
	}
	switch {
	case whole:
	case c.alone, r.telling(s, c), r.leadsToEvent(s, c):
		from, to = r.skipLead(s, c.from, c.to), c.to
	default:
		from, to = between(s, c.date)
		if from > 0 && !verbAfter(s, from, to, r.lex) || to-from < 4 {
			from, to = 0, len(s.tokens)
		}
		from = r.skipLead(s, from, to)
	}
	if from >= to {
		return "", -10 // nothing but a date and small words
	}
	if r.besideMain(s, from, c.date) > 0 {
		to = max(to, s.behindDate(c.date))
	}
	title = r.titled(s, from, to, c)
	if turned := r.turn(s, from, to); turned != "" {
		title = turned
	}
	if r.fragment(s, from, to, title) {
		if full := r.inFull(s, from, to, c.date); full != "" {
			return full, r.rank(s, from, to, title, c)
		}
	}
	if lost := r.lostVerb(s, from, to, c.date); lost || r.debris(title) {
		if whole := r.whole(s, from, to); !lost && !r.debris(whole) {
			title = whole
		} else if begin, end := between(s, c.date); !r.debris(r.whole(s, begin, end)) {
			if rest := r.skipLead(s, begin, end); rest < end {
				begin = rest
			}
			from, to, title = begin, end, r.whole(s, begin, end)
		}
	}
	if more := r.continuation(s, to); more != "" && len(title)+len(more) < maxTitle {
		title += ", " + more
	}
	if len(title) > maxTitle {
		title = cmp.Or(r.withoutDone(s, from, to, c), title)
	}
	if len(title) > maxTitle {
		if main := r.mainClause(s, from, to, c.date); main > from {
			from = r.skipLead(s, main, to)
			title = r.titled(s, from, to, c)
		}
	}
	if len(title) > maxTitle {
		title = cmp.Or(r.saidFirst(s, from, to, c.date), title)
		if short := r.shorten(title); !r.debris(short) && (r.keptFrom(s, from, c.date) == len(s.tokens) || strings.Contains(short, s.words(r.article.Text, c.date))) {
			title = short
		} else {
			title = r.cutShort(title) // not before the date, which what is left would be told on
		}
	}
	rank = r.rank(s, from, to, title, c)
	if whole {
		rank += 3
	}
	return title, rank
}

// lostVerb tells whether a clause begins with a noun of another one, behind which "and" goes on with a verb of the subject
// before: "before the summit and now aim to sign".
func (r *reading) lostVerb(s *sentence, from, to, date int) bool {
	opener := from - 1
	for opener > 0 && (s.tokens[opener].is(r.lex.articles|r.lex.possessive) || s.tokens[opener].dated) {
		opener--
	}
	if opener < 1 || !s.tokens[opener].is(r.lex.openers) || s.tokens[from].quoted {
		return false
	}
	for and := from + 1; and+1 < min(to, date); and++ {
		switch t := s.tokens[and]; {
		case t.word == "and" && !t.quoted:
			verb := and + 1
			if s.tokens[verb].means(r.lex.beforeNext) || betweenVerbs(s.tokens[verb], r.lex) {
				verb++
			}
			return verb < to && (isVerb(s.tokens[verb], r.lex) || s.tokens[verb].is(r.lex.bare)) && finiteBefore(s, 0, opener, r.lex)
		case t.punct, isVerb(t, r.lex):
			return false
		}
	}
	return false
}

// mainClause returns where a clause goes on behind the phrases that it opens with: "the league said", of
// "In its report on the state of the moles, the league said". It is the token itself where it opens with
// none.
func (r *reading) mainClause(s *sentence, from, to, date int) int {
	first := s.tokens[from]
	if first.is(r.lex.subordinate) && !first.quoted {
		return r.besideSubordinate(s, from, to, date)
	}
	if first.quoted || !first.is(r.lex.adverbial) && !strings.HasSuffix(first.word, "ing") || first.is(r.lex.conjoin) {
		return from
	}
	main := r.subjectAhead(s, from, to)
	if next := commaAfter(s, from) + 1; main == from && first.word == "in" && next < to && (!s.tokens[next].is(r.lex.articles) || verbAfter(s, next, commaAfter(s, next), r.lex)) {
		main = next // "In a report that nobody doubted, the league said"
	}
	aside := s.tokens[main].is(r.lex.articles) && main > from && commaAfter(s, from) < main-1
	if aside || s.tokens[main].is(r.lex.subject) && r.antecedent(s, main) == "" || !r.complete(s, main, to, date) {
		return from
	}
	return main
}

// besideSubordinate returns where the clause of a date begins behind one that leans on it: "the league said on
// Monday", of "Although the moles had sunk, which nobody knew, the league said on Monday". It is the beginning where
// the date is of the latter.
func (r *reading) besideSubordinate(s *sentence, from, to, date int) int {
	comma := min(date, to) - 1
	for comma > from && s.tokens[comma].word != "," {
		comma--
	}
	if comma <= from || !verbAfter(s, from, comma, r.lex) || !r.complete(s, comma+1, to, date) {
		return from
	}
	if s.tokens[comma+1].is(r.lex.subject|r.lex.possessive) && r.antecedent(s, comma+1) == "" {
		return from
	}
	return comma + 1
}

// subjectAhead returns where the subject of the first verb of a clause begins behind its commas. Two of
// them may stand around what says who it is: "In May, Ada Fenn, a teacher, said", "the mayor, backed by
// the league, said". It is the beginning of the clause where none is before it.
func (r *reading) subjectAhead(s *sentence, from, to int) int {
	begins := []int{from}
	verb := from + 1
	for verb+1 < to && !isVerb(s.tokens[verb], r.lex) {
		if s.tokens[verb].word == "," && !insideDate(s, verb) {
			begins = append(begins, verb+1)
		}
		verb++
	}
	n := len(begins)
	switch end := commaAfter(s, verb); {
	case begins[n-1] != verb:
		return begins[n-1]
	case n > 2 && participle(s.tokens[verb], r.lex) && end+1 < to && isVerb(s.tokens[end+1], r.lex):
		return begins[n-2]
	case n > 3:
		return begins[n-3]
	case n == 2 && !s.tokens[verb].is(r.lex.say|r.lex.auxiliary|r.lex.finite):
		return verb // "leaked cables show"
	}
	return from
}

// quotationEnd returns the end of a clause that is what somebody said with a date in it, behind
// who said it: without "yesterday, stacking crates" of "“In May I shall drive,” she said
// yesterday, stacking crates".
func (r *reading) quotationEnd(s *sentence, from, to, date int) int {
	const speaker = 4 // words
	if date < from || date >= to || !s.tokens[date].quoted || !s.tokens[from].quoted {
		return to
	}
	end := date
	for end < to && (s.tokens[end].quoted || s.tokens[end].punct) {
		end++
	}
	for said := end; said < to && said <= end+speaker; said++ {
		switch t := s.tokens[said]; {
		case t.punct:
			return to
		case t.is(r.lex.say) && said > end:
			for said++; said < to && !s.tokens[said].punct && !s.tokens[said].dated; said++ {
			}
			return said
		}
	}
	return to
}

// saidRest returns the end of a clause in which something is said of a noun, with the verb that stands behind
// an insertion: "said on Monday that the lanes, used by taxis, would close", not only "said that the lanes".
func (r *reading) saidRest(s *sentence, from, to, date int) int {
	if to+1 >= len(s.tokens) || s.tokens[to].word != "," || s.tokens[from].is(r.lex.openers) {
		return to
	}
	open, end := to, commaAfter(s, to+1)
	if !r.goesOnAt(s, end+1) { // "the lanes, used by taxis" is the clause
		end = to
		for open--; open > from && s.tokens[open].word != ","; open-- {
		}
	}
	said := open - 1
	for said > from && s.tokens[said].word != "that" && !s.tokens[said].is(r.lex.say) {
		if t := s.tokens[said]; t.quoted || t.punct || isVerb(t, r.lex) && !participle(t, r.lex) {
			return to // but "that a pact struck in May, which"
		}
		said--
	}
	noun := said + 1
	if s.dateAt(noun, r.lex) {
		noun = s.behindDateAt(noun)
	}
	if said <= from || noun >= open || date > noun || s.tokens[said].is(r.lex.address) || !r.goesOnAt(s, end+1) {
		return to
	}
	if first := s.tokens[noun]; !first.upper && !first.is(r.lex.articles|r.lex.possessive) && s.tokens[said].word != "that" {
		return to
	}
	cuts := cutsOf(s, r.lex)
	return clause{from: from, to: cutEnd(cuts, pieceOf(cuts, end+1), s)}.trimmed(s).to
}

// goesOnAt tells whether a clause goes on at a token with its verb, which says who said it by none.
func (r *reading) goesOnAt(s *sentence, at int) bool {
	return at < len(s.tokens) && isVerb(s.tokens[at], r.lex) && !s.tokens[at].quoted && !s.tokens[at].is(r.lex.say)
}

// saidFirst writes what is to come, said on a date by somebody who stands at the end and would
// be cut off, with the speaker first: "Downing Street said that she will go", of "She will go,
// Downing Street said on Monday". It is empty for any other.
func (r *reading) saidFirst(s *sentence, from, to, date int) string {
	const speaker = 8 // words
	said := date - 1
	for said > from && !s.tokens[said].punct && !isVerb(s.tokens[said], r.lex) {
		said--
	}
	whom := said + 1 // the end of "told the council"
	for s.tokens[max(said, 0)].is(r.lex.address) && whom < date && !s.dateAt(whom, r.lex) {
		whom++
	}
	if said < from || whom < date && !s.dateAt(whom, r.lex) && !s.tokens[whom].is(r.lex.articles) {
		return ""
	}
	comma := said - 1
	if comma > from && s.tokens[comma].word == "," { // "the mayor, Ada Fenn, told"
		for comma--; comma > from && s.tokens[comma].word != ","; comma-- {
		}
		comma--
	}
	for comma > from && s.tokens[comma].word != "," {
		comma--
	}
	if said <= from || !s.tokens[said].is(r.lex.say) || comma <= from || said-comma > speaker+1 || said == comma+1 || s.tokens[from].quoted || s.tokens[comma+1].is(r.lex.possessive) ||
		verbAfter(s, said, to, r.lex) || !r.complete(s, from, comma, from) {
		return ""
	}
	verb := r.sharedVerb(s, from)
	if verb < 0 || verb+1 >= comma || !s.tokens[verb].is(r.lex.modal) && s.tokens[verb+1].word != "to" {
		return ""
	}
	if from > 0 && s.tokens[from-1].is(r.lex.articles) {
		from-- // "said the mayor will"
	}
	who, what := r.write(s, r.skipLead(s, comma+1, said+2), whom, date), r.write(s, from, comma, -1)
	if first := s.tokens[from]; !first.upper || first.is(r.lex.stop) || strings.Contains(r.article.Text, " "+first.word+" ") {
		what = lowerFirst(what) // no name: "Traders", who are "traders" elsewhere
	}
	return who + " that " + what
}

// saidAmid writes what somebody says on a date amid it, between commas, with the speaker first: "Mayor
// told reporters that the line would open", of "The line, the mayor told reporters on Sunday, would
// open". It is empty for any other.
func (r *reading) saidAmid(s *sentence, date int) string {
	from, end := commaAfter(s, 0), commaAfter(s, date)
	said := from + 2
	for said < date && !s.tokens[said].is(r.lex.say) && !isVerb(s.tokens[said], r.lex) {
		said++
	}
	if from < 1 || from > maxSubject || said >= date || end+2 >= len(s.tokens) || commaAfter(s, from+1) != end || !s.tokens[said].is(r.lex.say) || s.tokens[from+1].is(r.lex.relative) ||
		verbAfter(s, said, end, r.lex) || !isVerb(s.tokens[end+1], r.lex) || !s.tokens[0].upper || s.tokens[0].is(r.lex.adverbial|r.lex.subordinate|r.lex.openers|r.lex.pronoun) || finiteBefore(s, 0, from, r.lex) {
		return ""
	}
	who := from + 1
	if s.tokens[who].word == "as" {
		who++ // ", as the league announced on Monday,"
	}
	what := r.article.Text[s.tokens[0].start:s.tokens[from-1].end]
	if s.tokens[0].is(r.lex.stop) {
		what = lowerFirst(what)
	}
	return r.cutShort(r.writeNoun(s, who, end, date) + " that " + what + " " + lowerFirst(r.write(s, end+1, len(s.tokens), -1)))
}

// leadsToEvent tells whether a clause is a phrase about an event with its own date: "after
// the summit of leaders on 18 December".
func (r *reading) leadsToEvent(s *sentence, c clause) bool {
	if c.from == 0 || c.head >= 0 || !s.tokens[c.from].is(r.lex.openers) || commaAfter(s, c.from) <= c.date || verbAfter(s, c.from, c.to, r.lex) {
		return false
	}
	noun := c.from + 1
	for noun < c.to && !s.tokens[noun].is(r.lex.preposition|r.lex.ofNoun) {
		noun++
	}
	return eventIn(s, c.from+1, noun, r.lex)
}

// between returns the part of a sentence between semicolons in which a token
// stands.
func between(s *sentence, at int) (from, to int) {
	for i, t := range s.tokens {
		switch {
		case t.word != ";" || t.quoted:
		case i < at:
			from = i + 1
		default:
			return from, i
		}
	}
	return from, len(s.tokens)
}

// pastCleft returns where a clause goes on behind "It was on Sunday that", "It is ten years today since".
func pastCleft(s *sentence, from, to int, lex *lexicon) int {
	if from+3 >= to || s.tokens[from].word != "it" || !s.tokens[from+1].means(lex.copula) {
		return from
	}
	i := from + 2
	for i < to && (s.tokens[i].dated || s.tokens[i].is(lex.preposition) || s.tokens[i].means(lex.withDate) || s.tokens[i].means(lex.recent)) {
		i++
	}
	if i+1 >= len(s.tokens) || i == from+2 || s.tokens[i].quoted {
		return from
	}
	if w := s.tokens[i].word; w == "that" || w == "when" {
		return i + 1
	}
	if s.tokens[i-1].word == "since" && s.tokens[i-2].dated && !s.tokens[i].dated {
		return i
	}
	return from
}

// pastPhrase returns where a clause goes on behind an opening phrase that would
// hang in the air without its own date: "In the deal struck on 19 May, both
// have until June".
func pastPhrase(s *sentence, from, date int, lex *lexicon) int {
	comma := commaAfter(s, from)
	if from > 0 || comma+1 >= date || !s.tokens[0].is(lex.adverbial) {
		return from
	}
	if participle(s.tokens[comma+1], lex) && !s.tokens[0].is(lex.conjoin) && s.tokens[0].word != "once" {
		if end := commaAfter(s, comma+1); end < date {
			return end + 1 // "Under the agreement, reached after talks, both"
		}
		return from
	}
	for i := 2; i+1 < comma; i++ {
		if participle(s.tokens[i], lex) && s.dateAt(i+1, lex) {
			return comma + 1
		}
	}
	return from
}

// withSpeaker returns the beginning of the sentence for a clause that somebody
// says and that begins with a pronoun: "The ferrymen said that they had met", "that
// their boats had".
func (r *reading) withSpeaker(s *sentence, from int) int {
	if from == 0 || from >= len(s.tokens) || !s.tokens[from].is(r.lex.subject|r.lex.possessive) || reported(s, from, r.lex) != from {
		return from
	}
	begin := r.skipLead(s, lastClause(s, from, r.lex), from)
	if begin == from || s.tokens[begin].is(r.lex.adverbial|r.lex.subordinate) {
		return from
	}
	for i := begin; i < from; i++ {
		if end := r.apposition(s, i); end > i && end < from {
			i = end + 1 // "The envoy, Ada Brand, says that she"
		}
		switch t := s.tokens[i]; {
		case t.is(r.lex.say):
			return begin
		case t.punct, isVerb(t, r.lex) && !t.is(r.lex.auxiliary):
			return from
		}
	}
	return from
}

// lastClause returns where the last clause before a token begins behind a comma and "and" or "but" with a subject of
// its own: "the mayor said" of "He may come, but the mayor said that she". It is the head of the sentence where none
// does.
func lastClause(s *sentence, end int, lex *lexicon) int {
	for i := end - 2; i > 0; i-- {
		if t := s.tokens[i]; !t.quoted && (t.word == "but" || t.word == "and") && s.tokens[i-1].word == "," {
			if next := s.tokens[i+1]; next.upper || next.is(lex.articles|lex.possessive) || endsInS(next.word) && isVerb(s.tokens[i+2], lex) {
				return i + 1
			}
			return 0
		}
	}
	return 0
}

// complement returns the end of what is said of an event's noun right behind
// it: "Tuesday's visit by the harbour master".
func (r *reading) complement(s *sentence, head, to int) int {
	if to != head+1 || to >= len(s.tokens) || !s.tokens[to].is(r.lex.ofNoun) {
		return to
	}
	end := to
	for end < len(s.tokens) && !s.tokens[end].punct && !s.tokens[end].dated && !isVerb(s.tokens[end], r.lex) && !s.tokens[end].is(r.lex.openers) {
		end++
	}
	return end
}

// telling tells whether a noun's phrase says enough to be a headline: "UK-EU
// summit" does, "statement" does not, unless the sentence is about another
// day's event: its clause would tell that on the wrong day.
func (r *reading) telling(s *sentence, c clause) bool {
	n := 0
	if before := r.leadsUpTo(s, c); c.head >= 0 && (len(s.dates) > 1 || before == "before" || before == "ahead") {
		n = 1
	}
	for i := c.from; c.head >= 0 && i < c.to; i++ {
		if t := s.tokens[i]; !t.dated && !t.punct && (!t.is(r.lex.stop) || t.is(r.lex.rank)) {
			n++
		}
	}
	return n >= 2
}

// insertion returns the end of an insertion that begins with a comma at i and
// hangs on the noun before it: ", who coined the term,", ", a professor in Lund," or
// ", from Lund,". A headline does without; the date of the event is not in it.
func (r *reading) insertion(s *sentence, i, to, date int) int {
	if i > 0 && i+2 < to && s.tokens[i].word == "," && s.tokens[i+1].word == "according" {
		if end := commaAfter(s, i+1); end+1 < to && (date < i || date > end) && (s.tokens[i-1].is(r.lex.auxiliary) || betweenVerbs(s.tokens[i-1], r.lex) || isVerb(s.tokens[end+1], r.lex)) {
			return end + 1 // "will, according to the board, open"
		}
	}
	if i+1 >= to || s.tokens[i].word != "," || !s.tokens[i+1].is(r.lex.relative|r.lex.articles) && s.tokens[i+1].word != "from" && s.tokens[i+1].word != "another" {
		return i
	}
	end := i + 1
	for end < to && s.tokens[end].word != "," {
		if end == date || s.tokens[end].word == ":" {
			return i
		}
		end++
	}
	if end+1 >= to || s.tokens[end+1].word == "and" || !isVerb(s.tokens[end+1], r.lex) {
		return i
	}
	return end + 1
}

// withoutDone writes a clause without what was done to a noun of it, between commas before the verb: "The lanes
// would close", of "The lanes, used by taxis throughout the winter, would close". It is empty for any other.
func (r *reading) withoutDone(s *sentence, from, to int, c clause) string {
	for i := from + 1; i+1 < to; i++ {
		end := commaAfter(s, i+1)
		if s.tokens[i].word != "," || !r.tellsDoneTo(s, i) || c.date > i && c.date < end || end >= to || !r.goesOnAt(s, end+1) {
			continue
		}
		one := s.joined(from, i, end+1, to)
		if c.date -= from; c.date > i-from {
			c.date -= end + 1 - i
		}
		return r.titled(&one, 0, len(one.tokens), c)
	}
	return ""
}

// tellsDoneTo tells whether what was done to the noun before a comma stands behind it, of which the verb is yet to
// come: ", used by taxis," of "said that the lanes, used by taxis, would close".
func (r *reading) tellsDoneTo(s *sentence, comma int) bool {
	done := comma + 1
	if strings.HasSuffix(s.tokens[done].word, "ly") {
		done++ // "originally built as a mill"
	}
	if done+1 >= len(s.tokens) || s.tokens[done].upper || !participle(s.tokens[done], r.lex) {
		return false
	}
	if next := s.tokens[done+1]; next.punct || !next.is(r.lex.stop) || next.is(r.lex.pronoun) || s.tokens[done].is(r.lex.say) && next.word != "by" {
		return false // "retired captain Tom Fell", "said the mayor"
	}
	noun := comma
	for noun > 0 && s.tokens[noun-1].word != "that" {
		if t := s.tokens[noun-1]; t.punct || t.quoted || isVerb(t, r.lex) {
			return false
		}
		noun--
	}
	return noun < comma
}

// tellingClause widens an event's noun phrase to the clause around it when
// that is the sentence's main clause, which makes the better headline: "The
// summit on 19 May will be the first". A phrase behind "ahead of" stays.
func (r *reading) tellingClause(s *sentence, c clause) (from, to int) {
	cuts := cutsOf(s, r.lex)
	i := pieceOf(cuts, c.head)
	opening := s.tokens[cuts[i]]
	verbal := participle(s.tokens[c.head], r.lex) || strings.HasSuffix(s.tokens[c.head].word, "ing")
	switch r.leadsUpTo(s, c) {
	case "since", "until":
		if r.telling(s, c) && undatedWords(s, c) > 1 {
			return c.from, c.to // "their first meeting since the summit of 19 May"
		}
	case "before", "ahead":
		return c.from, c.to // what its clause tells came earlier
	}
	if i > 0 && (opening.is(r.lex.openers) || opening.word == "ahead") || s.tokens[c.head].quoted || verbal && opening.is(r.lex.adverbial) && !finiteBefore(s, cuts[i], c.from, r.lex) {
		return c.from, c.to
	}
	if i > 0 && opening.word == "with" && !finiteBefore(s, cuts[i], c.from, r.lex) && s.tokens[cuts[i]-1].word == "," && slices.ContainsFunc(s.tokens[c.head+1:c.to], func(t token) bool { return participle(t, r.lex) }) {
		return c.from, c.to // ", with a vote in Arden pencilled in for 3 May"
	}
	start := i
	if attributes(s, cuts, i, r.lex) {
		start = 0 // "It has agreed to go, the board said in a statement on Monday"
	}
	aside := opening.is(r.lex.preposition) || !opening.upper && strings.HasSuffix(opening.word, "ing")
	if i > 0 && start == i && i+1 < len(cuts) && aside && isVerb(s.tokens[cuts[i+1]], r.lex) && !finiteBefore(s, cuts[i-1], cuts[i], r.lex) {
		start-- // "Surveyors, in a report on Monday, said"
	}
	for start > 0 && (isVerb(s.tokens[cuts[start]], r.lex) || s.tokens[cuts[start]].word == "according") {
		start = before(s, cuts, start, r.lex)
	}
	whole := clause{from: cuts[start], to: cutEnd(cuts, i, s), head: -1}
	next := i + 1
	tellsAll := opening.is(r.lex.relative) && finiteBefore(s, cuts[i], whole.to, r.lex) // behind it comes the verb of the sentence
	for !tellsAll && (i > 0 || beginsAdverbial(s, cuts, r.lex) || !finiteBefore(s, 0, whole.to, r.lex)) && next < len(cuts) && (next-1 > i && isAside(s, cuts, next-1, r.lex) || !finiteIn(s, cuts[next-1], cutEnd(cuts, next-1, s), i, next, r.lex)) && next-i < 3 &&
		!(s.tokens[cuts[next]].is(r.lex.conjoin) && finiteBefore(s, whole.from, whole.to, r.lex) && standsAlone(s, cuts[next], cutEnd(cuts, next, s), r.lex) && statesDate(s, cuts[next], cutEnd(cuts, next, s))) {
		next++
		whole.to = cutEnd(cuts, next-1, s)
	}
	whole = whole.withSpeech(s, cuts, next, r.lex).trimmed(s)
	if whole.from >= whole.to {
		return c.from, c.to
	}
	return whole.from, whole.to
}

// undatedWords counts the words of a clause that are not of its date.
func undatedWords(s *sentence, c clause) int {
	n := 0
	for _, t := range s.tokens[c.from:c.to] {
		if !t.dated && !t.punct {
			n++
		}
	}
	return n
}

// rank says how well a clause serves as a headline, higher is better.
func (r *reading) rank(s *sentence, from, to int, title string, c clause) int {
	n := 0
	for i := from; i < to; i++ {
		if isVerb(s.tokens[i], r.lex) && !s.tokens[i].quoted {
			n += 4
			break
		}
	}
	words := strings.Count(title, " ") + 1
	if words >= 5 && words <= 18 {
		n += 2
	}
	if words < 3 {
		n -= 4
	}
	if s.tokens[from].is(r.lex.pronoun) || s.tokens[from].word == "that" {
		n -= 5
	}
	if s.tokens[from].quoted {
		n -= 4
	}
	if c.head < 0 {
		n += 2
	}
	return n
}
