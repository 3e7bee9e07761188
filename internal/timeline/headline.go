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
	to = r.quotationEnd(s, from, to, c.date)
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
	if r.debris(title) {
		if whole := r.whole(s, from, to); !r.debris(whole) {
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
	for comma > from && (s.tokens[comma].word != "," || insideDate(s, comma)) {
		comma--
	}
	if comma <= from || !verbAfter(s, from, comma, r.lex) || !r.complete(s, comma+1, to, date) || isVerb(s.tokens[comma+1], r.lex) || s.tokens[comma+1].is(r.lex.relative|r.lex.conjoin) {
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

// saidFirst writes what is to come, said on a date by somebody who stands at the end and would
// be cut off, with the speaker first: "Downing Street said that she will go", of "She will go,
// Downing Street said on Monday". It is empty for any other.
func (r *reading) saidFirst(s *sentence, from, to, date int) string {
	const speaker = 8 // words
	said := date - 1
	for said > from && !s.tokens[said].is(r.lex.say) && !s.tokens[said].punct && !isVerb(s.tokens[said], r.lex) {
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
		verbAfter(s, said, end, r.lex) || !isVerb(s.tokens[end+1], r.lex) || !s.tokens[0].upper || s.tokens[0].is(r.lex.adverbial|r.lex.subordinate|r.lex.openers|r.lex.pronoun) || finiteBefore(s, 0, from, r.lex) || quotedWhole(s, from, end) {
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

// pastCleft returns where a clause goes on behind "It was on Sunday that".
func pastCleft(s *sentence, from, to int, lex *lexicon) int {
	if from+3 >= to || s.tokens[from].word != "it" || !s.tokens[from+1].means(lex.copula) {
		return from
	}
	i := from + 2
	for i < to && (s.tokens[i].dated || s.tokens[i].is(lex.preposition)) {
		i++
	}
	if i+1 < len(s.tokens) && i > from+2 && (s.tokens[i].word == "that" || s.tokens[i].word == "when") && !s.tokens[i].quoted {
		return i + 1
	}
	return from
}

// pastPhrase returns where a clause goes on behind an opening phrase that would
// hang in the air without its own date: "Under the deal struck on 19 May, both
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
	begin := r.skipLead(s, 0, from)
	if begin == from || s.tokens[begin].is(r.lex.adverbial|r.lex.subordinate) {
		return from
	}
	for _, t := range s.tokens[begin:from] {
		switch {
		case t.is(r.lex.say):
			return begin
		case t.punct, isVerb(t, r.lex) && !t.is(r.lex.auxiliary):
			return from
		}
	}
	return from
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

// titled writes a clause as a headline. A pronoun at its head is the person it
// stands for, or goes: headlines do without a subject that is known, but they are more
// than one word and begin with no auxiliary. Words that are all somebody's are set in
// quotation marks.
func (r *reading) titled(s *sentence, from, to int, c clause) string {
	from = r.saidAside(s, from, to)
	first := s.tokens[from]
	if quotes := quotedWhole(s, from, to); quotes {
		return "“" + strings.Trim(r.write(s, from, to, c.date), "“”\".") + "”"
	}
	if said := r.quotedBefore(s, from, to); said > 0 {
		quote := "“" + strings.Trim(r.write(s, from, said, c.date), "“”\".,") + "”"
		if who := r.antecedent(s, said); who != "" {
			return who + ": " + quote
		}
		return quote
	}
	if end := r.subjectBehind(s, from); end > 0 {
		begin := r.skipLead(s, 0, end)
		one := s.joined(begin, end, from, to)
		return r.write(&one, 0, len(one.tokens), c.date-from+end-begin)
	}
	if first.is(r.lex.possessive) && !first.quoted && from+1 < to {
		if who := r.antecedent(s, from); who != "" {
			rest := r.write(s, from+1, to, c.date)
			if !s.tokens[from+1].upper {
				rest = lowerFirst(rest)
			}
			return who + possessive(who, first.word == "their") + " " + rest
		}
		if (first.word == "our" || first.means(r.lex.thing)) && !(from > 0 && opensQuote(s.tokens[from-1])) {
			return r.write(s, from+1, to, c.date)
		}
	}
	if !first.is(r.lex.subject) || first.quoted || from+1 >= to {
		title := r.write(s, from, to, c.date)
		if r.hollow(title) {
			return r.whole(s, from, to)
		}
		return title
	}
	rest := r.write(s, from+1, to, c.date)
	if who := r.antecedent(s, from); who != "" {
		return who + " " + lowerFirst(rest)
	}
	plain := rest
	if !countsSince(s.tokens[from:to], r.lex) && !(c.date > from && itWillBe(s, c.date, r.lex)) {
		rest = r.telegraphic(plain)
	}
	_, _, more := strings.Cut(rest, " ")
	if !more && adjacent(first, s.tokens[from+1]) || rest == plain {
		rest = r.write(s, from, to, c.date) // not "Appointed", "Was nine a day", "Went to the printer"
	}
	if r.hollow(rest) {
		return r.whole(s, from, to)
	}
	return rest
}

// countsSince tells whether a clause says of "it" how long ago something was: "It will be ten
// years since the bridge fell".
func countsSince(tokens []token, lex *lexicon) bool {
	be := 1
	if len(tokens) > 2 && tokens[1].word == "will" && tokens[2].word == "be" {
		be = 2
	}
	if tokens[0].word != "it" || be+1 >= len(tokens) || be == 1 && !tokens[1].means(lex.copula) || !tokens[be+1].dated {
		return false
	}
	return slices.ContainsFunc(tokens, func(t token) bool { return t.word == "since" })
}

// saidAside returns where a clause begins behind who says it, between commas: "Long ago, she
// added, nobody".
func (r *reading) saidAside(s *sentence, from, to int) int {
	const speaker = 3 // words
	behind := func(comma int) int {
		if rest := r.skipLead(s, comma+1, to); rest < to {
			return rest
		}
		return from // nothing but small words
	}
	before := from - 1
	if before > 0 && s.tokens[before].is(r.lex.articles) {
		before--
	}
	if before < 0 || s.tokens[before].word != "," && !s.tokens[before].dated {
		return from
	}
	if s.tokens[from].is(r.lex.say) && !s.tokens[from].quoted { // "says Ward, she will"
		if comma := commaAfter(s, from); comma <= from+speaker && comma+1 < to {
			return behind(comma)
		}
	}
	for i := from + 1; i+2 < to && i <= from+speaker; i++ {
		switch t := s.tokens[i]; {
		case t.punct, t.quoted:
			return from
		case t.is(r.lex.say):
			if s.tokens[i+1].word == "," && verbAfter(s, i+1, to, r.lex) {
				return behind(i + 1)
			}
			return from
		}
	}
	return from
}

// whole writes a clause as it stands, with its date. It is empty where there is none.
func (r *reading) whole(s *sentence, from, to int) string {
	if from >= to {
		return ""
	}
	return closeQuotes(upperFirst(strings.TrimRight(singleSpaced(r.article.Text[s.tokens[from].start:s.tokens[to-1].end]), ",;:.")))
}

// inFull writes what is no more than a fragment, see there, with what is said of the noun behind it,
// "Explosion on the rig", or else what the article says around its date as it stands, if that is no
// longer than a headline. It is empty if it is.
func (r *reading) inFull(s *sentence, from, to, date int) string {
	if end := r.phraseEnd(s, to); end > to {
		return r.cutShort(r.write(s, from, end, date))
	}
	if said := r.asSaid(s, date); said != "" || to != from+1 || date < 0 || s.behindDate(date) != from || s.tokens[date].is(r.lex.possessive) || !s.datesItself(date) {
		return said
	}
	return r.whole(s, date, to)
}

// datesItself tells whether the words of a date are no others for who reads them on another day: "May
// 2027", not "next week".
func (s *sentence) datesItself(date int) bool {
	return slices.ContainsFunc(s.tokens[date:s.behindDate(date)], func(t token) bool { return t.upper || t.number })
}

// asSaid writes what the article says around a date as it stands, with the date. It is empty where
// that is longer than a headline, or a reader would take the date for another.
func (r *reading) asSaid(s *sentence, date int) string {
	if date < 0 || !s.datesItself(date) {
		return "" // "next week's hearings" are those of another week for a reader
	}
	start := s.tokens[date].start
	if whole := r.sentenceBy(s, 0); whole != nil {
		s = whole
	}
	from, to := between(s, s.at(start))
	if title := r.whole(s, r.skipLead(s, from, to), to); len(title) <= maxTitle {
		return title
	}
	return ""
}

// phraseEnd returns the end of what is said of a noun behind it, or behind its date: "on the rig", of
// "the explosion last month on the rig". It is the token itself where nothing is.
func (r *reading) phraseEnd(s *sentence, to int) int {
	first := s.behindDate(to)
	if first+1 >= len(s.tokens) || s.dateAt(first, r.lex) {
		return to
	}
	if !s.tokens[first].means(r.lex.behindNoun) {
		return to
	}
	end := first + 1
	for end < len(s.tokens) {
		t, names := s.tokens[end], end+1 < len(s.tokens) && s.tokens[end-1].upper && s.tokens[end+1].upper // "New York and Washington"
		if t.punct || s.dateAt(end, r.lex) || isVerb(t, r.lex) || t.word == "that" || t.is(r.lex.openers|r.lex.relative|r.lex.conjoin) && !(names && t.word == "and") {
			break
		}
		end++
	}
	for end > first && s.tokens[end-1].is(r.lex.stop) {
		end-- // "attack on the tower at £2bn"
	}
	if end <= first {
		return to
	}
	return end
}

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
		if m := r.lex.of(w); !m.means(r.lex.hollow) && !m.is(r.lex.subject|r.lex.auxiliary|r.lex.rank) {
			return false
		}
	}
	return true
}

// telegraphic writes a clause without its subject as newspapers do: "are
// sending a surveyor" is "Sending a surveyor", "had been spared" is "Spared",
// "will meet" is "To meet".
func (r *reading) telegraphic(clause string) string {
	first, rest, _ := strings.Cut(clause, " ")
	verb, more, _ := strings.Cut(rest, " ")
	w := strings.ToLower(first)
	if verb == "been" && r.lex.of(w).means(r.lex.have) {
		w, rest = "was", more
		verb, _, _ = strings.Cut(rest, " ")
	}
	if r.lex.of(verb).means(r.lex.amidVerb) {
		rest = more
		verb, _, _ = strings.Cut(rest, " ")
	}
	past := strings.HasSuffix(verb, "ed") || r.lex.of(verb).is(r.lex.past) || verb == "due"
	done, _, _ := strings.Cut(more, " ")
	perfect := verb == "have" && (regularPast(strings.Trim(done, ":,;")) || r.lex.of(done).is(r.lex.past|r.lex.participle)) // "will have retired"
	switch {
	case (w == "is" || w == "are") && strings.HasSuffix(verb, "ing"),
		(w == "has" || w == "have" || w == "was" || w == "were") && past, (w == "is" || w == "are") && (regularPast(verb) || verb == "due"):
		return r.finish(rest)
	case w == "will" && verb != "" && verb != "not" && !perfect:
		return "To " + rest
	case (w == "is" || w == "are") && (verb == "to" || verb == "not"):
		return upperFirst(rest)
	}
	return clause
}

// quotedBefore returns the pronoun behind a quotation that says who said it: "“I
// shall go tomorrow,” he said". 0 is none.
func (r *reading) quotedBefore(s *sentence, from, to int) int {
	for to > from && s.tokens[to-1].punct && !s.tokens[to-1].quoted {
		to--
	}
	said := to - 2
	if said <= from || !s.tokens[said].is(r.lex.subject) || s.tokens[said].quoted || !s.tokens[said+1].is(r.lex.say) || !quotedWhole(s, from, said) {
		return 0
	}
	return said
}

func quotedWhole(s *sentence, from, to int) bool {
	for _, t := range s.tokens[from:to] {
		if !t.quoted && !t.punct {
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
		case !t.is(r.lex.stop) || t.upper || t.is(r.lex.pronoun), t.is(r.lex.rank) && i > 0 && s.tokens[i-1].word == "the":
			subject = true
		}
		if brackets < 0 {
			return false
		}
	}
	return verb && brackets == 0 && !s.tokens[from].is(r.lex.relative)
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
	return !slices.ContainsFunc(s.tokens[from:to], func(t token) bool { return t.punct || t.quoted || t.dated || t.word == "that" })
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

// turn makes a clause of a participle that opens the sentence and its subject:
// "Announcing the meeting in February, Downing Street said ..." gives
// "Downing Street announced the meeting". It does so only for verbs whose past
// the lexicon knows.
func (r *reading) turn(s *sentence, from, to int) string {
	stem, ok := strings.CutSuffix(s.tokens[from].word, "ing")
	if !ok || from > 0 && s.tokens[from-1].is(r.lex.articles|r.lex.possessive) || r.lex.of(stem+"ed").kin == 0 {
		return ""
	}
	comma := from
	for comma < to && s.tokens[comma].word != "," {
		comma++
	}
	subject := comma + 1
	for subject < to && !isVerb(s.tokens[subject], r.lex) {
		subject++
	}
	if subject == comma+1 || subject >= to {
		return ""
	}
	return r.write(s, comma+1, subject, -1) + " " + stem + "ed " + lowerFirst(r.write(s, from+1, comma, -1))
}

// continuation returns the participle that goes on with a clause after its
// comma: "wrote to the minister, calling for a scheme". One apposition between
// them is passed over.
func (r *reading) continuation(s *sentence, to int) string {
	for range 2 {
		if to+1 >= len(s.tokens) || s.tokens[to].word != "," {
			return ""
		}
		end := to + 1
		for end < len(s.tokens) && (s.tokens[end].quoted || !isBreak(s.tokens[end].word)) {
			end++
		}
		first := s.tokens[to+1]
		if len(first.word) > 5 && strings.HasSuffix(first.word, "ing") && !first.upper && !first.is(r.lex.attribution) {
			if more := r.write(s, to+1, end, -1); strings.Contains(more, " ") {
				return lowerFirst(more)
			}
			return ""
		}
		if !first.is(r.lex.articles) {
			return ""
		}
		to = end
	}
	return ""
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
