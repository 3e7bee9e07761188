package timeline

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"resetline/internal/timex"
)

func lowerFirst(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[n:])
	if unicode.IsUpper(next) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}

func upperFirst(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if unicode.ToUpper(first) == first {
		return s
	}
	return string(unicode.ToUpper(first)) + s[n:]
}

// singleSpaced makes any white space one space, and takes it off the ends.
func singleSpaced(s string) string {
	space := true // before what comes
	for _, c := range s {
		switch {
		case c > ' ' && c < utf8.RuneSelf: // as most are
			space = false
		case c == ' ' && !space:
			space = true
		case unicode.IsSpace(c):
			return strings.Join(strings.Fields(s), " ")
		default:
			space = false
		}
	}
	if space {
		return strings.TrimSuffix(s, " ")
	}
	return s
}

// write joins the tokens of a clause, without its dates and the small words
// that belong to them, with full names.
func (r *reading) write(s *sentence, from, to, date int) string {
	drop := r.dateWords(s, from, to, date)
	names := r.names.mentions(s, r.lex)
	b := r.written[:0]
	seen := map[string]bool{}
	end := -1 // where the text written last ended
	space := func(start int) {
		if len(b) > 0 && end >= 0 && start > end {
			b = append(b, ' ')
		}
	}
	for i := from; i < to; i++ {
		if after := r.insertion(s, i, to, date); after > i && i > from {
			i = after
		}
		if i > from && i+1 < to && r.tellsOfSubject(s, from, i, date) {
			i++
			if s.tokens[i].word == "whose" { // "the skipper, whose boat sank in May": "skipper's boat sank"
				b = append(b, possessive(s.tokens[i-2])...)
			}
			continue
		}
		t := s.tokens[i]
		if i > from && saysNoMore(s, i, drop, from) {
			continue
		}
		if drop[i-from] {
			if opensStraight(b) {
				end = t.end + 1 // no space after the mark
			} else if end >= 0 {
				end = min(end, t.start-1)
			}
			continue
		}
		if m, ok := nameAt(names, i); ok && m.person && m.to <= to && !seen[m.key] && !t.quoted {
			seen[m.key] = true
			last := s.tokens[m.to-1]
			space(t.start)
			b = append(append(b, m.shown...), r.article.Text[last.start+len(last.word):last.end]...)
			i, end = m.to-1, last.end
			continue
		}
		space(t.start)
		b, end = append(b, r.article.Text[t.start:t.end]...), t.end
	}
	r.written = b
	if len(b) > 0 && 'a' <= b[0] && b[0] <= 'z' {
		b[0] -= 'a' - 'A' // for which finish would have to copy it all
	}
	title := r.finish(string(b))
	if of := r.particleAt(s, from, drop); of != "" && len(b) == len(title)+1+len(of) && strings.HasSuffix(string(b), " "+of) {
		title += " " + of
	}
	return title
}

// particleAt returns the preposition with which a clause ends whose date goes with one of its own:
// "with" of "to be done away with from July", "in" of "it came in on Sunday". It belongs to the verb.
func (r *reading) particleAt(s *sentence, from int, drop []bool) string {
	last := len(drop) - 1
	for last > 0 && drop[last] {
		last--
	}
	if last < 1 || last+2 >= len(drop) || s.tokens[from+last+1].dated || !s.tokens[from+last+1].is(r.lex.preposition) {
		return ""
	}
	switch word := s.tokens[from+last].word; word {
	case "with", "in", "on", "for", "of", "at", "into":
		return word
	}
	return ""
}

// possessive returns the ending that makes a noun somebody's.
func possessive(noun token) string {
	if !noun.upper && strings.HasSuffix(noun.word, "s") {
		return "'" // the skippers' boats
	}
	return "'s"
}

// copula tells whether a token says no more than that something is or was.
func copula(t token) bool {
	return t.word == "is" || t.word == "are" || t.word == "was" || t.word == "were"
}

// saysNoMore tells whether a copula at a token has nothing left behind it: "the first
// strike is on Friday, followed by".
func saysNoMore(s *sentence, i int, drop []bool, from int) bool {
	if !copula(s.tokens[i]) || s.tokens[i].quoted {
		return false
	}
	next := i + 1
	for next-from < len(drop) && drop[next-from] {
		next++
	}
	return next > i+1 && next-from < len(drop) && s.tokens[next].word == ","
}

// tellsOfSubject tells whether the comma at i and its pronoun begin what is told of the
// subject on the date: "the agreement, which was struck on Monday".
func (r *reading) tellsOfSubject(s *sentence, from, i, date int) bool {
	return s.tokens[i].word == "," && s.tokens[i+1].is(r.lex.relative) && samePiece(s, i+1, date) &&
		!s.tokens[from].is(r.lex.adverbial) && !finiteBefore(s, from, i, r.lex) && !mayTell(s, from+1, i, r.lex)
}

// mayTell tells whether a verb of the present may stand among tokens: "extends rights".
func mayTell(s *sentence, from, to int, lex *lexicon) bool {
	for i := from; i+1 < to; i++ {
		t, next := s.tokens[i], s.tokens[i+1]
		if !t.upper && !t.punct && len(t.word) > 3 && strings.HasSuffix(t.word, "s") && !t.is(lex.stop) && !next.upper && !next.punct && !next.dated && !next.is(lex.stop) {
			return true
		}
	}
	return false
}

// samePiece tells whether no comma stands between two tokens.
func samePiece(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if s.tokens[i].word == "," {
			return false
		}
	}
	return from < to
}

// opensStraight tells whether a text ends with a straight mark that opens a
// quotation.
func opensStraight(s []byte) bool {
	return bytes.HasSuffix(s, []byte(` "`)) || string(s) == `"`
}

func nameAt(names []name, i int) (name, bool) {
	for _, m := range names {
		if m.from == i {
			return m, true
		}
	}
	return name{}, false
}

// dateWords marks the tokens of expressions of time that a headline does
// without, and the prepositions and words of planning before them. A date that is the subject
// ("Thursday's meeting") loses no more than itself. Where the date in hand is that of a noun,
// see keptFrom, those of the noun stay. The marks are valid until the next are asked for.
func (r *reading) dateWords(s *sentence, from, to, date int) []bool {
	drop := cleared(&r.dropped, to-from)
	kept := r.keptFrom(s, from, date)
	for k := range s.dates {
		begin, end := r.withoutDate(s, k, from, to, kept)
		for i := max(begin, from); i < min(end, to); i++ {
			drop[i-from] = true
		}
	}
	for i := 1; i+1 < len(drop); i++ { // "on Monday and Friday", "in June and again in May"
		switch w := s.tokens[from+i].word; {
		case !drop[i-1]:
		case w == "/" || w == "-" || w == "–": // "the 2027/28 year"
			drop[i] = drop[i+1]
		case w == "and" || w == "or":
			again := i+2 < len(drop) && s.tokens[from+i+1].word == "again" && drop[i+2]
			if drop[i+1] && r.verbBehindDate(s, from, i+1, drop) {
				continue // "left in 1989 and a year later became"
			}
			drop[i] = drop[i+1] || again
			drop[i+1] = drop[i]
		}
	}
	dropCommas(s, from, drop)
	return drop
}

// withoutDate returns the tokens of a date without which tokens [from, to) can do, end 0
// where it stays.
func (r *reading) withoutDate(s *sentence, k, from, to, kept int) (begin, end int) {
	x := s.dates[k]
	first, last := s.at(x.Start), s.at(x.End-1)
	switch {
	case last < from || first >= to:
		return 0, 0
	case x.Type == timex.Set && from+1 < first && last < to && s.tokens[first-1].word == "and" && s.tokens[first-2].dated:
		return first, afterThat(s, last+1) // "on 30 June and every June thereafter"
	case x.Type == timex.Duration && x.Date.IsZero() && from < first && last+1 == to && to < len(s.tokens) && s.tokens[to].is(r.lex.openers) &&
		!s.tokens[first-1].is(r.lex.preposition|r.lex.auxiliary) && s.tokens[first-1].word != "to":
		return first, to // "stay empty a week before term starts", of which the rest goes
	case x.Date.IsZero() || x.Anchor.Kind == timex.Event || first >= kept || r.thanClause(s, first) || r.modifiesNoun(s, first, last) || r.needed(s, first, last) || r.nextNeeded(s, k, last) || ofKind(s, first, r.lex) ||
		x.Anchor.Kind == timex.None && r.tellsWhich(s, first) || first < len(s.tokens) && s.tokens[first].quoted:
		return 0, 0 // what somebody said stays as it was said
	}
	return r.aroundDate(s, first, last, from)
}

// keptFrom returns the token behind which the dates of a clause stay in its headline, the end
// of the sentence where all go. They stay where that in hand is no date of what the clause tells,
// but of one of several things ("the first met in May, the second in June"), or of the noun with
// which the clause ends ("papers with the stamp of a vet who retired in 2022", "they approved of
// the pact, signed in May").
func (r *reading) keptFrom(s *sentence, from, date int) int {
	if inList(s, from, date, r.lex) {
		return from
	}
	at := date - 1
	for at > from && !s.tokens[at].punct && !s.tokens[at].is(r.lex.relative) && !hangsOnNoun(s, at, r.lex) {
		at--
	}
	if at > from && r.doneOf(s, from, at) {
		return at
	}
	if at <= from || s.tokens[at].punct || s.tokens[at-1].punct || s.tokens[at].word == "where" || !finiteBefore(s, from, at, r.lex) || !verbAfter(s, at, date, r.lex) {
		return len(s.tokens)
	}
	return at
}

// doneOf tells whether a comma stands before a participle with its date that tells of a noun
// before it, and no verb of the sentence does: "approved of the pact, signed in May".
func (r *reading) doneOf(s *sentence, from, comma int) bool {
	if s.tokens[comma].word != "," || comma+2 >= len(s.tokens) || s.tokens[from].is(r.lex.adverbial) {
		return false
	}
	done := s.tokens[comma+1]
	return participle(done, r.lex) && !done.is(r.lex.say) && s.dateAt(comma+2, r.lex) && finiteBefore(s, from, commaAfter(s, from), r.lex)
}

// afterThat returns the end of "thereafter" or "after that" at a token, 0 if it says neither.
func afterThat(s *sentence, i int) int {
	switch {
	case i >= len(s.tokens):
	case s.tokens[i].word == "thereafter":
		return i + 1
	case i+1 < len(s.tokens) && s.tokens[i].word == "after" && s.tokens[i+1].word == "that":
		return i + 2
	}
	return 0
}

// verbBehindDate tells whether a verb follows the words that are dropped from i on.
func (r *reading) verbBehindDate(s *sentence, from, i int, drop []bool) bool {
	for i < len(drop) && drop[i] {
		i++
	}
	return i < len(drop) && isVerb(s.tokens[from+i], r.lex) && r.sharedVerb(s, from) >= 0
}

// modifiesNoun tells whether a season with its article stands between a preposition and a noun:
// "by the summer summit", "in the autumn budget", of which "summit" would be left.
func (r *reading) modifiesNoun(s *sentence, first, last int) bool {
	if first == 0 || last+1 >= len(s.tokens) || !s.tokens[first].is(r.lex.articles) || s.tokens[last].hasEnding() || !s.tokens[first-1].is(r.lex.preposition|r.lex.ofNoun) {
		return false
	}
	switch s.tokens[last].word {
	case "spring", "summer", "autumn", "winter", "christmas", "easter":
	default:
		return false // "at the weekend rescuers"
	}
	noun := s.tokens[last+1]
	return !noun.punct && !noun.dated && !noun.is(r.lex.stop) && !isVerb(noun, r.lex) && !strings.HasSuffix(noun.word, "ly") && !strings.HasSuffix(noun.word, "ing")
}

// nextNeeded tells whether a date is joined to the next, which a clause cannot do
// without: "tickets for Sunday or Monday can".
func (r *reading) nextNeeded(s *sentence, k, last int) bool {
	if k+1 == len(s.dates) || last+1 >= len(s.tokens) || s.tokens[last+1].word != "or" && s.tokens[last+1].word != "and" {
		return false
	}
	next := s.at(s.dates[k+1].Start)
	return next == last+2 && r.needed(s, next, s.at(s.dates[k+1].End-1))
}

// aroundDate returns the tokens of a date with the small words that go with it.
func (r *reading) aroundDate(s *sentence, first, last, from int) (begin, end int) {
	begin, end = first, last+1
	if last < len(s.tokens) && s.tokens[last].hasEnding() {
		return begin, end // a possessive
	}
	if end+2 < len(s.tokens) && s.tokens[end].word == "at" && s.tokens[end+1].word == "the" && (s.tokens[end+2].word == "earliest" || s.tokens[end+2].word == "latest") {
		end += 3
	}
	if end+2 < len(s.tokens) && s.tokens[end].word == "to" && s.tokens[end+1].word == "the" && (s.tokens[end+2].word == "day" || s.tokens[end+2].word == "month") {
		end += 3 // "eleven years later to the day"
	}
	if first-2 >= from && s.tokens[first-1].word == "the" && (s.tokens[first-2].is(r.lex.preposition) || s.tokens[first-2].word == "over") && !s.tokens[first].number && r.standsFree(s, end) {
		return first - 2, end // "on the Tuesday", "over the Easter weekend"
	}
	for i := first - 1; i >= from && r.belongsToDate(s, i); i-- {
		if i+1 < first && s.tokens[i].is(r.lex.preposition) && s.tokens[i+1].is(r.lex.preposition) {
			break // "closed in on Sunday"
		}
		if s.tokens[i].word == "in" && i > 0 && s.tokens[i-1].is(r.lex.withIn) {
			break // "pencilled in mid-May"
		}
		begin = i
	}
	if begin-1 > from && s.tokens[begin-1].word == "dated" && !s.tokens[begin-2].is(r.lex.auxiliary) && begin == first {
		begin-- // "in a memo dated 6 February, which"
	}
	if begin-3 >= from && s.tokens[begin-1].word == "least" && s.tokens[begin-2].word == "at" && (s.tokens[begin-3].word == "until" || s.tokens[begin-3].word == "till") {
		return begin - 3, end // "run alongside until at least the end of May"
	}
	if begin-3 >= from && onOr(s, first) {
		return begin - 3, end
	}
	if begin-3 >= from && s.tokens[begin-1].word == "and" && (s.tokens[begin-2].word == "now" || s.tokens[begin-2].word == "then") && s.tokens[begin-3].word == "between" {
		return begin - 3, end
	}
	if begin-3 >= from && s.tokens[begin-1].word == "than" && s.tokens[begin-2].word == "later" && (s.tokens[begin-3].word == "no" || s.tokens[begin-3].word == "not") {
		return begin - 3, end
	}
	if begin-3 >= from && s.tokens[begin-1].word == "as" && s.tokens[begin-3].word == "as" {
		switch s.tokens[begin-2].word {
		case "recently", "early", "late", "soon", "long":
			return begin - 3, end // "as recently as September"
		}
	}
	if begin-2 >= from && s.tokens[begin].word == "of" && partOfTime(s.tokens[begin-1].word) && (s.tokens[begin-2].is(r.lex.preposition) || s.tokens[begin-2].word == "through") {
		return begin - 2, end // "for most of last summer"
	}
	if begin-3 >= from && s.tokens[begin].word == "of" && s.tokens[begin-2].is(r.lex.articles) && s.tokens[begin-3].is(r.lex.preposition) {
		if isTimeOfDay(s.tokens[begin-1].word) {
			begin -= 3 // "on the night of 4 November"
		}
	}
	return begin, end
}

// isTimeOfDay tells whether a word is a part of a day, or a name of one, that stands before its
// date: "the night of 4 November".
func isTimeOfDay(word string) bool {
	switch word {
	case "night", "morning", "afternoon", "evening", "day", "eve", "weekend":
		return true
	}
	return false
}

// onOr tells whether a date is the last day on which something may be: "on or before 9
// September".
func onOr(s *sentence, first int) bool {
	return first > 2 && s.tokens[first-1].word == "before" && s.tokens[first-2].word == "or" && s.tokens[first-3].word == "on"
}

// partOfTime tells whether a word says how much of a time is meant.
func partOfTime(word string) bool {
	switch word {
	case "most", "much", "all", "part", "parts":
		return true
	}
	return false
}

// standsFree tells whether no noun follows a date that ends before a token.
func (r *reading) standsFree(s *sentence, end int) bool {
	return end == len(s.tokens) || s.tokens[end].word == "," || s.tokens[end].word == "." || s.tokens[end].is(r.lex.subject|r.lex.auxiliary|r.lex.articles|r.lex.possessive)
}

// dropCommas drops the commas around a phrase that is dropped whole, and the one behind where
// "and" or a colon stands before it: "..., and by May, the board will".
func dropCommas(s *sentence, from int, drop []bool) {
	for i := 1; i < len(drop); i++ {
		if !drop[i] || drop[i-1] {
			continue
		}
		before := s.tokens[from+i-1].word
		if before != "," && before != "and" && before != "but" && before != ":" {
			continue
		}
		j := i
		for j < len(drop) && (drop[j] || j+1 < len(drop) && drop[j+1] && s.tokens[from+j].word == ",") {
			drop[j] = true
			j++
		}
		if j < len(drop) && s.tokens[from+j].word == "," {
			drop[i-1], drop[j] = drop[i-1] || before == ",", true
		}
	}
}

// needed tells whether a clause cannot do without a date: it is the subject
// ("the spring is over") or hangs on a preposition that stays ("before the
// summer", "well into the autumn").
func (r *reading) needed(s *sentence, first, last int) bool {
	if first < len(s.tokens) && (r.only(s, first) || levelOf(s, first)) {
		return true // "the most since 1989", "at this year's level"
	}
	if last+2 < len(s.tokens) && s.tokens[last+2].word == "year" {
		switch s.tokens[last+1].word {
		case "academic", "school", "financial", "fiscal", "tax":
			return true // "from the 2027-28 academic year"
		}
	}
	if last+1 < len(s.tokens) && s.tokens[last+1].word == "off" && first > 0 && (strings.HasPrefix(s.tokens[first-1].word, "tak") || s.tokens[first-1].word == "took") {
		return true // "taking August off"
	}
	if last+1 < len(s.tokens) && (first == 0 || !r.belongsToDate(s, first-1)) {
		if next := s.tokens[last+1]; next.is(r.lex.auxiliary) || first == 0 && (next.is(r.lex.modal) || seesWhat(next.word)) {
			return true // "Friday was the bloodiest day"
		}
	}
	if first == 0 {
		return false
	}
	at := first - 1
	if at > 1 && s.tokens[at].word == "least" && s.tokens[at-1].word == "at" {
		at -= 2 // "until at least 2029"
	}
	if onOr(s, first) {
		return false
	}
	before := s.tokens[at]
	if before.is(r.lex.say) && s.tokens[first].number && s.tokens[last].word != "ago" {
		return true // "the board says 9 February"
	}
	if inPlaceOf(s, first) {
		return false
	}
	if from := s.tokens[max(first-2, 0)].word; before.word == "from" && (from == "dates" || from == "dated" || from == "dating") {
		return true
	}
	if before.word == "until" || before.word == "till" {
		return r.untilSays(s, at-1)
	}
	return before.is(r.lex.openers) || before.is(r.lex.span) || before.word == "than" && s.tokens[max(first-2, 0)].word != "later" || before.word == "over" && last+1 < len(s.tokens) && !s.tokens[last+1].punct && !s.tokens[last+1].is(r.lex.stop)
}

// tellsWhich tells whether a clause of nothing but a verb and a date says which things are
// meant: "talks that opened in March have ended".
func (r *reading) tellsWhich(s *sentence, first int) bool {
	verb := first - 1
	if verb > 0 && s.tokens[verb].is(r.lex.preposition) {
		verb--
	}
	return verb > 1 && isVerb(s.tokens[verb], r.lex) && !s.tokens[verb].is(r.lex.auxiliary) && s.tokens[verb-1].word == "that" && !s.tokens[verb-2].punct && !s.tokens[verb-2].is(r.lex.say)
}

// seesWhat tells whether a word is a verb of which a date may be the subject: "Friday saw
// the end of it".
func seesWhat(w string) bool {
	switch w {
	case "saw", "sees", "marked", "marks", "brought", "brings":
		return true
	}
	return false
}

// untilSays tells whether a clause up to "until" says something else without it:
// "will not open until May", "have until May to agree".
func (r *reading) untilSays(s *sentence, i int) bool {
	if i >= 0 && s.tokens[i].is(r.lex.auxiliary) {
		return true
	}
	for ; i >= 0 && !isBreak(s.tokens[i].word); i-- {
		if w := s.tokens[i].word; s.tokens[i].is(r.lex.negation) || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") {
			return true
		}
	}
	return false
}

// belongsToDate tells whether a small word before a date goes with it. A noun
// after a date ("the May 19 summit") keeps its article.
func (r *reading) belongsToDate(s *sentence, i int) bool {
	switch s.tokens[i].word {
	case "on", "in", "at", "by", "for", "from", "since", "until", "till", "to", "during", "of":
		return true
	case "as":
		return s.tokens[i+1].word == "of"
	case "up":
		return s.tokens[i+1].word == "to"
	case "provisionally":
		return i == 0 || !strings.HasPrefix(s.tokens[i-1].word, "appl") // a treaty may apply so
	case "than":
		return i > 0 && s.tokens[i-1].word == "rather"
	case "rather":
		return s.tokens[i+1].word == "than"
	case "instead":
		return s.tokens[i+1].word == "of"
	case "between":
		end := s.behindDate(i + 1)
		return end > i+1 && end+1 < len(s.tokens) && s.tokens[end].word == "and" && s.tokens[end+1].dated
	case "just", "nearly", "almost", "about", "around", "roughly", "only", "barely", "exactly", "some":
		return true
	case "over":
		next := s.tokens[i+1]
		return next.dated && next.word != "this" && next.word != "last" && next.word != "next" // and not "took over this week"
	case "originally", "initially", "previously", "formerly", "probably", "possibly", "perhaps", "either":
		return true
	case "starting", "beginning":
		return i > 0 && s.tokens[i-1].word == ","
	case "planned", "scheduled", "slated", "booked", "due", "set":
		if i > 0 && s.tokens[i-1].word == "been" {
			return false // "has been scheduled for May"
		}
		if i > 0 && s.tokens[i].word == "due" && (strings.HasPrefix(s.tokens[i-1].word, "fall") || s.tokens[i-1].word == "is" || s.tokens[i-1].word == "are") {
			return false // "the first part falls due on 3 May", "payments are due"
		}
		if i > 0 && (s.tokens[i-1].word == "first" || s.tokens[i-1].word == "next" || s.tokens[i-1].word == "last") {
			return false // "a fee, first due on 30 June"
		}
		return s.tokens[i+1].word == "for" || s.tokens[i+1].word == "on" || s.tokens[i+1].dated
	case "not":
		return denied(s, i+1, r.lex)
	}
	return false
}

// finish closes quotations, trims marks and dangling small words, and sets the
// first letter as a capital.
func (r *reading) finish(title string) string {
	title = singleSpaced(title)
	for _, pair := range [][2]string{{" ,", ","}, {",,", ","}, {" ;", ";"}, {";,", ";"}, {" )", ")"}, {",)", ")"}, {":)", ")"}, {"(,", "("}, {"( ", "("}, {" ()", ""}, {"()", ""}, {"“ ", "“"}, {" ”", "”"}, {" .", "."}, {" ’", "’"}} {
		title = strings.ReplaceAll(title, pair[0], pair[1])
	}
	title = strings.TrimLeft(title, ",;:–—- .)")
	for _, end := range [...]string{" and again", " for the rest", " for the remainder", ", with effect", ", most recently"} {
		title = strings.TrimSuffix(strings.TrimRight(title, ", ."), end)
	}
	for {
		title = strings.TrimRight(title, ",;:–—- .(")
		i := strings.LastIndexByte(title, ' ')
		if i < 0 || !r.lex.of(strings.ToLower(title[i+1:])).is(r.lex.dangling) && !r.cutOff(title[:i], title[i+1:]) || r.keepsParticle(title) || daysLater(title) {
			break
		}
		title = title[:i]
	}
	if noun, done, ok := strings.Cut(title, ", "); ok && r.wasDone(done) && isSmall(noun[strings.LastIndexByte(noun, ' ')+1:]) {
		title = noun + " " + done // "a pact, signed"
	}
	title = closeQuotes(title)
	if title == "" {
		return ""
	}
	return upperFirst(title)
}

// wasDone tells whether a word is a participle, and says nothing.
func (r *reading) wasDone(word string) bool {
	m := r.lex.of(word)
	return (regularPast(word) && strings.IndexByte(word, ' ') < 0 || m.is(r.lex.past|r.lex.participle)) && !m.is(r.lex.say)
}

// isSmall tells whether a word begins with a small letter, as no name does.
func isSmall(word string) bool { return word != "" && 'a' <= word[0] && word[0] <= 'z' }

// cutOff tells whether a title ends amid the verb of a noun, of which the rest went with
// the date: "Talks will now", of "talks will now be on 3 May".
func (r *reading) cutOff(before, last string) bool {
	if last != "now" && last != "will" && last != "had" {
		return false
	}
	words := strings.Fields(strings.ToLower(before))
	if n := len(words) - 1; last == "had" && n >= 0 && (r.lex.of(words[n]).is(r.lex.auxiliary|r.lex.negation) || strings.HasSuffix(words[n], "n't") || strings.HasSuffix(words[n], "n’t")) {
		return false
	}
	if last == "now" {
		n := len(words) - 1
		if n < 1 || !r.lex.of(words[n]).is(r.lex.auxiliary) {
			return false
		}
		words = words[:n]
	}
	return len(words) > 0 && !r.lex.of(words[len(words)-1]).is(r.lex.articles|r.lex.pronoun|r.lex.possessive)
}

// keepsParticle tells whether a title ends with a verb and its particle:
// "pencilled in", of "pencilled in for May".
func (r *reading) keepsParticle(title string) bool {
	words, ok := strings.CutSuffix(title, " in")
	return ok && r.lex.of(words[strings.LastIndexByte(words, ' ')+1:]).is(r.lex.withIn)
}

// daysLater tells whether a title ends with a time that it cannot do without: "did
// not call until two days later".
func daysLater(title string) bool {
	words := strings.Fields(title)
	n := len(words)
	if n < 4 || words[n-1] != "later" && words[n-1] != "earlier" && words[n-1] != "before" {
		return false
	}
	switch strings.TrimSuffix(words[n-2], "s") {
	case "hour", "day", "week", "month", "year":
		return true
	}
	return false
}

// closeQuotes adds the closing marks that a text lacks, and takes out those
// that close nothing.
func closeQuotes(s string) string {
	if open := strings.Count(s, "“") - strings.Count(s, "”"); open > 0 {
		s += strings.Repeat("”", open)
	} else if open < 0 && !strings.Contains(s, "“") {
		if opensBefore(s, "”") {
			s = "“" + s
		} else {
			s = strings.ReplaceAll(s, "”", "")
		}
	}
	if strings.Count(s, `"`)%2 == 1 {
		if opensBefore(s, `"`) {
			s = `"` + s
		} else if strings.HasSuffix(s, `"`) {
			s = strings.TrimSuffix(s, `"`)
		} else {
			s += `"`
		}
	}
	if strings.Count(s, "(") > strings.Count(s, ")") {
		s += ")"
	}
	return s
}

// opensBefore tells whether the first quotation mark of a headline closes what somebody
// said, which opened before it: "We had no answer,” said one official".
func opensBefore(s, mark string) bool {
	i := strings.Index(s, mark)
	return i > 0 && s[i-1] == ',' && strings.HasPrefix(s[i+len(mark):], " ")
}

// shorten cuts a headline that is too long at its last comma or conjunction
// that leaves enough, else at a word, with an ellipsis.
func (r *reading) shorten(title string) string {
	if len(title) <= maxTitle {
		return title
	}
	head := title[:maxTitle]
	for _, mark := range []string{", ", "; ", ": ", " – ", " as ", " while ", " and "} {
		if i := strings.LastIndex(head, mark); i > maxTitle/3 && balanced(title[:i]) && r.stands(title[:i]) {
			return r.finish(title[:i])
		}
	}
	return cutShort(title)
}

// cutShort cuts a headline that is too long at a word, with an ellipsis.
func cutShort(title string) string {
	if len(title) <= maxTitle {
		return title
	}
	i := strings.LastIndexByte(title[:maxTitle], ' ')
	if i < 0 {
		i = maxTitle
		for !utf8.RuneStart(title[i]) {
			i--
		}
	}
	return closeQuotes(strings.TrimRight(title[:i], ",;:–—- .(“") + " …")
}

// stands tells whether words can stand as a headline by themselves: a verb with
// something before and after it, and after an adverbial ("According to the
// bureau, ...") behind its comma.
func (r *reading) stands(title string) bool {
	words := strings.Fields(title)
	if len(words) == 0 {
		return false
	}
	first := strings.ToLower(words[0])
	adverbial := r.lex.of(first).is(r.lex.adverbial|r.lex.attribution) || words[0] == "If"
	if len(words) > 1 && (regularPast(first) || r.lex.of(first).is(r.lex.opening)) && r.lex.of(words[1]).is(r.lex.stop) {
		return false // "Meant to last, it ...", unlike "Elected officials"
	}
	for i, w := range words {
		switch word := strings.ToLower(strings.Trim(w, ",.;:“”\"'’")); {
		case i == 0 || i == len(words)-1:
		case !adverbial && (r.lex.of(word).is(r.lex.auxiliary|r.lex.past|r.lex.say) || strings.HasSuffix(word, "ed")):
			return true
		}
		adverbial = adverbial && !strings.HasSuffix(w, ",")
	}
	return false
}

// demonstrative tells whether "that" points to a noun, as where it opens a
// sentence: "That kind of jump".
func demonstrative(t token) bool { return t.word == "that" && t.upper }

func balanced(s string) bool {
	return strings.Count(s, "“") == strings.Count(s, "”") && strings.Count(s, `"`)%2 == 0 && strings.Count(s, "(") == strings.Count(s, ")")
}

// standalone makes a sentence stand alone: names in full at first mention, no
// conjunction at its head, quotations closed, a pronoun at its head replaced
// by the person the sentence before is about.
func (r *reading) standalone(s *sentence) string {
	from := 0
	for from < len(s.tokens) && s.tokens[from].is(r.lex.lead) && !s.tokens[from].dated && !demonstrative(s.tokens[from]) && !r.isSubject(s, from) {
		from++
		for from < len(s.tokens) && s.tokens[from].word == "," {
			from++
		}
	}
	if from == len(s.tokens) {
		return strings.TrimSpace(r.article.Text[s.start:s.end])
	}
	b := r.written[:0]
	at := s.tokens[from].start
	if from == 0 {
		at = s.start
	}
	if first := s.tokens[from]; first.is(r.lex.subject) {
		subject := r.antecedent(s, from)
		if subject == "" {
			subject = "…" // better a gap than somebody else's deed
		}
		b, at = append(b, subject...), first.end
	}
	seen := map[string]bool{}
	for _, m := range r.names.mentions(s, r.lex) {
		first, last := s.tokens[m.from], s.tokens[m.to-1]
		if first.start < at || !m.person || seen[m.key] || first.quoted {
			continue
		}
		seen[m.key] = true
		b = append(append(b, r.article.Text[at:first.start]...), m.shown...)
		at = last.start + len(last.word)
	}
	b = append(b, r.article.Text[at:s.end]...)
	r.written = b
	whole := r.article.Text[s.start:s.end]
	text := whole
	if string(b) != whole { // as most are: it is in memory already
		text = string(b)
	}
	text = closeQuotes(strings.TrimSpace(text))
	if text == "" { // nothing but a mark
		text = whole
	}
	return upperFirst(text)
}

// antecedent returns who "he" or "she" at the head of a sentence is: the one
// person that the sentence before names, if nothing speaks against it. "They"
// and "it" have none that could be told apart.
func (r *reading) antecedent(s *sentence, from int) string {
	if from >= len(s.tokens) {
		return ""
	}
	t := s.tokens[from]
	w := t.word
	if w != "he" && w != "she" || t.hasEnding() { // "he's"
		return ""
	}
	who, ok := r.personBefore(s, t)
	if !ok {
		who = r.lastPerson(s, w, 3)
	}
	for _, m := range r.names.mentions(s, r.lex) {
		if m.from > from && m.shown == who {
			return "" // "He met Fell": he is another
		}
	}
	return who
}

// personBefore returns the one person that the sentence of which a part is told names before
// a pronoun in it: "he" of "Fell insisted on it on Sunday, when he spoke". ok tells that it
// names any.
func (r *reading) personBefore(s *sentence, pronoun token) (who string, ok bool) {
	i, found := slices.BinarySearchFunc(r.sentences, s.start, func(whole sentence, start int) int { return cmp.Compare(whole.start, start) })
	if !found {
		return "", false
	}
	whole, key := &r.sentences[i], ""
	for _, m := range r.names.mentions(whole, r.lex) {
		first, last := whole.tokens[m.from], whole.tokens[m.to-1]
		place := m.from > 0 && whole.tokens[m.from-1].is(r.lex.preposition|r.lex.ofNoun) // "in Arden tells"
		speaker := m.to < len(whole.tokens) && whole.tokens[m.to].word == ":"            // "FELL: He should go"
		switch {
		case !m.person || last.end > pronoun.start || key == m.key || first.quoted || place || speaker:
		case key != "", speaksOf(whole.tokens[:m.from], pronoun.word):
			return "", true // two people
		case r.names.gender[m.full] != "" && r.names.gender[m.full] != pronoun.word:
			return "", true
		default:
			key, who = m.key, m.shown
		}
	}
	return who, key != ""
}

// lastPerson returns the one person that the sentence before names or, where
// it names nobody and has the same pronoun, the one before that.
func (r *reading) lastPerson(s *sentence, w string, reach int) string {
	p := r.sentenceBefore(s)
	if p == nil || reach == 0 {
		return ""
	}
	var who *name
	for _, m := range r.names.mentions(p, r.lex) {
		switch {
		case !m.person || p.tokens[m.from].quoted || who != nil && who.key == m.key:
		case who != nil:
			return "" // two people
		default:
			who = &m
		}
	}
	if who == nil && slices.ContainsFunc(p.tokens, func(t token) bool { return t.word == w && !t.quoted }) {
		return r.lastPerson(p, w, reach-1)
	}
	if who == nil || !r.mayBe(p, *who, w) {
		return ""
	}
	return who.shown
}

// mayBe tells whether somebody whom a sentence names can be "he" or "she" behind it: not one
// of whom it tells that another had to do with them ("It ended with Fell's veto", "His boat
// was sold to Fell"), nor one who is spoken of as the other of the two ("Lena Marsh said that
// her client").
func (r *reading) mayBe(s *sentence, who name, pronoun string) bool {
	gender := r.names.gender[who.full]
	if gender != "" && gender != pronoun || s.tokens[who.to-1].hasEnding() && finiteBefore(s, 0, who.from, r.lex) || speaksOf(s.tokens[:who.from], pronoun) {
		return false
	}
	other := "he"
	if pronoun == other {
		other = "she"
	}
	return gender != "" || !speaksOf(s.tokens[who.to:], other)
}

// speaksOf tells whether a pronoun, or one of its other cases, stands among tokens outside
// quotations.
func speaksOf(tokens []token, pronoun string) bool {
	return slices.ContainsFunc(tokens, func(t token) bool {
		switch t.word {
		case "he", "him", "his", "himself":
			return pronoun == "he" && !t.quoted
		case "she", "her", "hers", "herself":
			return pronoun == "she" && !t.quoted
		}
		return false
	})
}

func (r *reading) sentenceBefore(s *sentence) *sentence { return r.sentenceBy(s, -1) }
