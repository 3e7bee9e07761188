package timeline

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

func lowerFirst(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[n:])
	if s == "" || unicode.IsUpper(next) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}

func upperFirst(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if s == "" || unicode.ToUpper(first) == first {
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

// writeNoun writes a noun with what goes with it, without the article at its head.
func (r *reading) writeNoun(s *sentence, from, to, date int) string {
	if s.tokens[from].is(r.lex.articles) && !countsWith(s, from, r.lex) {
		from++
	}
	return r.write(s, from, to, date)
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
			if r.inAside(s, from, i) {
				b = append(b, ',')
			}
			i = after
		}
		if i > from && i+1 < to && r.tellsOfSubject(s, from, i, date) {
			i++
			if s.tokens[i].word == "whose" { // "the skipper, whose boat sank in May": "skipper's boat sank"
				if open := bytes.LastIndexByte(b, '('); open > 0 && b[len(b)-1] == ')' {
					b = bytes.TrimRight(b[:open], " ") // "Ada Fenn (Ind), whose"
				}
				b = append(b, possessive(string(b), false)...)
			}
			continue
		}
		t := s.tokens[i]
		if i > from && s.tokens[i].means(r.lex.copula) && saysNoMore(s, i, drop, from) {
			continue
		}
		if drop[i-from] {
			if end >= 0 && i+1 < to && !drop[i+1-from] && ownsNoun(s, i, r.lex) {
				space(t.start)
				b, end = append(b, "the"...), t.end // "in last week's vote"
				continue
			}
			if opensStraight(b) {
				end = t.end + 1 // no space after the mark
			} else if end >= 0 {
				end = min(end, t.start-1)
			}
			continue
		}
		if m, _ := nameAt(names, i); m.person && m.to <= to && !seen[m.key] && !t.quoted {
			seen[m.key] = true
			last := s.tokens[m.to-1]
			space(t.start)
			b = append(append(b, m.shown...), r.article.Text[last.start+len(last.word):last.end]...)
			i, end = m.to-1, last.end
			continue
		}
		if i > from {
			if thing := r.objectThing(s, i); thing != "" {
				space(t.start)
				b, end = append(b, thing...), t.end
				continue
			}
		}
		if t.word != ":" || i == from || !adjacent(s.tokens[i-1], t) { // no space in "said last month: “No”" without its date
			space(t.start)
		}
		if t.word == "," {
			b, end = append(b, ','), t.end // where a dash may have stood
			continue
		}
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

// inAside tells whether what stands before a token stands aside behind a comma, which wants another behind it: the
// name of "the minister, Fenn, who had been ill, resigned", not of "the gate held, Fenn, a keeper, said", or what
// somebody is, "a keeper" of "Fenn, a keeper, who had been ill, resigned".
func (r *reading) inAside(s *sentence, from, end int) bool {
	i := end - 1
	for i > from && s.tokens[i].word != "," && !s.tokens[i].quoted && !isVerb(s.tokens[i], r.lex) {
		i--
	}
	first := s.tokens[from]
	if i <= from || i+1 >= end || s.tokens[i].word != "," || insideDate(s, i) || s.tokens[i-1].dated || first.is(r.lex.adverbial) || strings.HasSuffix(first.word, "ing") {
		return false
	}
	named := !slices.ContainsFunc(s.tokens[i+1:end], func(t token) bool { return !t.upper })
	return (named || s.tokens[i+1].is(r.lex.articles)) && !finiteBefore(s, from, i, r.lex)
}

// ownsNoun tells whether a date is whose the noun behind it is, which without it has the article: not
// that of a figure ("May's 26 per cent") nor of a place ("today's Arden").
func ownsNoun(s *sentence, i int, lex *lexicon) bool {
	t, noun := s.tokens[i], s.tokens[i+1]
	return t.dated && t.hasEnding() && (!noun.punct || opensQuote(noun)) && !noun.number && !noun.is(lex.articles) && !(t.word == "today" && noun.upper)
}

// particleAt returns the preposition with which a clause ends whose date goes with one of its own,
// or with none: "with" of "to be done away with from July", "in" of "it came in on Sunday" and "it
// came in last week". So does one with which the sentence ends. It belongs to the verb.
func (r *reading) particleAt(s *sentence, from int, drop []bool) string {
	last := len(drop) - 1
	for last > 0 && (drop[last] || s.tokens[from+last].punct) {
		last--
	}
	if last < 1 {
		return ""
	}
	next := from + last + 1
	for next < len(s.tokens) && s.tokens[next].means(r.lex.withDate) && !s.tokens[next].is(r.lex.preposition) {
		next++ // "rang her only a week ago"
	}
	if next < len(s.tokens) && !s.tokens[next].punct {
		bare := s.tokens[next].dated && takesNoIn(s, next, s.behindDate(next)-1, r.lex)
		if last+1 < len(drop) && !drop[last+1] || !bare && (s.tokens[next].dated || !s.tokens[next].is(r.lex.preposition) && s.tokens[next].word != "over") {
			return ""
		}
	}
	if t := s.tokens[from+last]; t.means(r.lex.keepsDate) {
		return t.word // "lost her last week"
	}
	return ""
}

// possessive returns the ending that makes a noun somebody's, by its last word. A name in s is of
// several only where the pronoun for it is: "the Greens' plan", "Brussels's plan".
func possessive(noun string, many bool) string {
	if last := noun[strings.LastIndexByte(noun, ' ')+1:]; (many || isSmall(last)) && endsInS(last) {
		return "'" // the skippers' boats
	}
	return "'s"
}

// saysNoMore tells whether a copula at a token has nothing left behind it: "the first
// strike is on Friday, followed by".
func saysNoMore(s *sentence, i int, drop []bool, from int) bool {
	if s.tokens[i].quoted {
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
	return s.tokens[i].word == "," && !s.tokens[i].quoted && s.tokens[i+1].is(r.lex.relative) && samePiece(s, i+1, date) &&
		!s.tokens[from].is(r.lex.adverbial|r.lex.subject) && !finiteBefore(s, from, i, r.lex) && !mayTell(s, from+1, i, r.lex) &&
		!slices.ContainsFunc(s.tokens[from:i], func(t token) bool { return t.word == "to" }) // "a motion to annul the order, which"
}

// mayTell tells whether a verb of the present may stand among tokens: "extends rights".
func mayTell(s *sentence, from, to int, lex *lexicon) bool {
	for i := from; i+1 < to; i++ {
		t, next := s.tokens[i], s.tokens[i+1]
		if !t.upper && !t.hasEnding() && len(t.word) > 3 && strings.HasSuffix(t.word, "s") && !t.is(lex.stop) && !next.upper && !next.punct && !next.dated && !next.is(lex.stop) {
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

// finish closes quotations, trims marks and dangling small words, and sets the
// first letter as a capital.
func (r *reading) finish(title string) string {
	title = singleSpaced(title)
	for _, pair := range [][2]string{{" ,", ","}, {",,", ","}, {" ;", ";"}, {" :", ":"}, {";,", ";"}, {" )", ")"}, {",)", ")"}, {":)", ")"}, {"(,", "("}, {"( ", "("}, {" ()", ""}, {"()", ""}, {"“ ", "“"}, {" ”", "”"}, {" .", "."}, {" ’", "’"}} {
		title = strings.ReplaceAll(title, pair[0], pair[1])
	}
	title = strings.TrimLeft(title, ",;:–—- .)")
	for _, end := range r.lex.trailing {
		title = strings.TrimSuffix(strings.TrimRight(title, ", ."), end)
	}
	for {
		title = strings.TrimRight(title, ",;:–—- .(")
		i := strings.LastIndexByte(title, ' ')
		if i < 0 || !r.lex.of(strings.ToLower(title[i+1:])).is(r.lex.dangling) && !r.cutOff(title[:i], title[i+1:]) || r.keepsParticle(title) || r.endsWhole(title[:i], title[i+1:]) || daysLater(title, r.lex) {
			break
		}
		title = title[:i]
	}
	if noun, done, _ := strings.Cut(title, ", "); r.wasDone(done) && isSmall(noun[strings.LastIndexByte(noun, ' ')+1:]) {
		title = noun + " " + done // "a pact, signed"
	}
	title = closeQuotes(title)
	for _, mark := range [...]string{"”", `"`} { // the comma of "was “minimal,” and"
		if said, ok := strings.CutSuffix(title, ","+mark); ok {
			title = said + mark
		}
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
	if !r.lex.of(last).means(r.lex.cutShort) {
		return false
	}
	words := strings.Fields(strings.ToLower(before))
	if n := len(words) - 1; last == "had" && n >= 0 && (r.lex.of(words[n]).is(r.lex.auxiliary|r.lex.negation) || contractsNot(words[n])) {
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

// endsWhole tells whether a title ends with what a pronoun is, "checks stay as they are", or what a figure is of, "were
// put at twice that".
func (r *reading) endsWhole(before, last string) bool {
	word := before[strings.LastIndexByte(before, ' ')+1:]
	if last == "that" {
		return word == "twice" || word == "half" || word == "double"
	}
	return r.lex.of(last).means(r.lex.copula) && r.lex.of(word).is(r.lex.subject)
}

// keepsParticle tells whether a title ends with a verb and its particle:
// "pencilled in", of "pencilled in for May".
func (r *reading) keepsParticle(title string) bool {
	words, ok := strings.CutSuffix(title, " in")
	return ok && r.lex.of(words[strings.LastIndexByte(words, ' ')+1:]).is(r.lex.withIn)
}

// daysLater tells whether a title ends with a time that it cannot do without: "did
// not call until two days later".
func daysLater(title string, lex *lexicon) bool {
	words := strings.Fields(title)
	n := len(words)
	if n < 4 || !lex.of(words[n-1]).means(lex.laterOn) {
		return false
	}
	return lex.of(words[n-2]).means(lex.timeUnit)
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

// endings are marks and words before which a headline that is too long may end, the best first.
var endings = [...]string{", ", "; ", ": ", " – ", " as ", " while ", " and ", " after ", " following ", " amid ", " when ", " because ", " before "}

// shorten cuts a headline that is too long at the last of such a mark or word that
// leaves enough, else at a word, with an ellipsis.
func (r *reading) shorten(title string) string {
	if len(title) <= maxTitle {
		return title
	}
	head := title[:maxTitle]
	for _, mark := range endings {
		i := strings.LastIndex(head, mark)
		for i > 0 && !r.mayEnd(title[:i], mark, title[i+len(mark):]) {
			if mark == " and " {
				i = 0 // one of a list's
			}
			i = strings.LastIndex(head[:i], mark)
		}
		if i > maxTitle/3 && balanced(title[:i]) && r.stands(title[:i]) {
			return r.finish(title[:i])
		}
	}
	if i := r.lastPlace(head); i > maxTitle/2 && balanced(title[:i]) && r.stands(title[:i]) {
		return r.finish(title[:i])
	}
	return r.cutShort(title)
}

// lastPlace returns where the last phrase begins that says no more than where: "in the Marlow" of "were
// heard in the ruins of the mill in the Marlow". 0 is none, or one that says of what a denial, a
// superlative or "all" holds.
func (r *reading) lastPlace(head string) int {
	words := strings.Split(head, " ")
	at := len(head)
	for i := len(words) - 1; i > 1; i-- {
		at -= len(words[i])
		if r.lex.of(words[i]).means(r.lex.place) {
			noun, m := words[i-1], r.lex.of(words[i-1])
			verb := r.isVerbForm(noun) || strings.HasSuffix(noun, "ing") || words[i-2] == "to" || words[i-2] == "that" || r.lex.of(words[i-2]).is(r.lex.relative|r.lex.subject)
			if verb || m.means(r.lex.particleBehind) || m.is(r.lex.stop|r.lex.done) || slices.ContainsFunc(words[:i], r.bounds) {
				return 0
			}
			return at - 1
		}
		if w := strings.Trim(words[i], "“”\""); r.isVerbForm(w) || r.lex.of(words[i]).is(r.lex.relative|r.lex.superlative) {
			return 0
		}
		at--
	}
	return 0
}

// bounds tells whether a word holds only within what is said behind it.
func (r *reading) bounds(word string) bool {
	word = strings.ToLower(word)
	m := r.lex.of(word)
	return m.means(r.lex.bounding) || m.is(r.lex.negation|r.lex.superlative) || contractsNot(word)
}

// mayEnd tells whether a headline may end before one of the endings: not amid a list, nor where what
// is left would tell more than it did ("did not leave because").
func (r *reading) mayEnd(before, mark, after string) bool {
	last := before[strings.LastIndexByte(before, ' ')+1:]
	m := r.lex.of(last)
	switch mark {
	case ", ":
		return !listGoesOn(after) && !r.verbBehindAside(after)
	case ": ":
		return !strings.HasPrefix(after, "“") && !strings.HasPrefix(after, `"`) || !r.endsInSaying(before)
	case "; ", " – ", " while ":
		return true
	case " and ":
		noun, rest, aside := strings.Cut(after, ", ")
		return r.verbSoon(after) && !r.opensOnly(before) && (!aside || !r.verbBehindAside(rest) || r.verbSoon(noun))
	case " as ":
		word, _, _ := strings.Cut(after, " ")
		return !m.is(r.lex.pronoun|r.lex.done|r.lex.present) && last != "such" && last != "much" && word != "much" && word != "many" && word != "well" && !inSaying(word, r.lex) && // "quoted her as saying"
			!strings.HasSuffix(strings.TrimSuffix(before, " "+last), " to") && (!r.isVerbForm(last) || r.verbSoon(after))
	}
	timed := m.is(r.lex.stop) || strings.HasSuffix(last, "ly") || m.means(r.lex.timeUnit) // "two hours after"
	return !timed && !slices.ContainsFunc(strings.Fields(before), r.bounds)
}

// endsInSaying tells whether a text ends with who says something, where or to whom, and not with what
// was said: "Fenn told reporters in Leath".
func (r *reading) endsInSaying(text string) bool {
	words := strings.Fields(text)
	for i := len(words) - 1; i >= 0; i-- {
		if r.lex.of(words[i]).is(r.lex.say | r.lex.address) {
			return !r.verbSoon(strings.Join(words[i+1:], " "))
		}
	}
	return false
}

// opensOnly tells whether a text ends with a clause of time or of what is said that has no verb yet: "came as boatmen",
// of "came as boatmen and other owners walked out".
func (r *reading) opensOnly(text string) bool {
	words := strings.Fields(text)
	for i := len(words) - 1; i > 0; i-- {
		if w := words[i]; w == "as" || w == "that" || r.lex.of(w).means(r.lex.cutting) {
			return true
		}
		if r.isVerbForm(words[i]) {
			return false
		}
	}
	return false
}

// verbBehindAside tells whether a text behind a comma is the verb of what stands before, or an aside with that verb
// behind: "were hurt", "six boys among them, were hurt".
func (r *reading) verbBehindAside(text string) bool {
	_, rest, _ := strings.Cut(text, ", ")
	for _, s := range [...]string{text, rest} {
		if word, _, _ := strings.Cut(s, " "); r.lex.of(word).is(r.lex.auxiliary) {
			return true
		}
	}
	return false
}

// listGoesOn tells whether a text behind a comma begins with one word of a list, as "legal" of "a
// financial, legal, moral and political crisis".
func listGoesOn(text string) bool {
	word, more, _ := strings.Cut(text, " ")
	return strings.HasSuffix(word, ",") || strings.HasPrefix(more, "and ") || strings.HasPrefix(more, "or ")
}

// cutShort cuts a headline that is too long at a word that leads to no other, with an ellipsis.
func (r *reading) cutShort(title string) string {
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
	const marks = ",;:–—- .(“"
	cut := strings.TrimRight(title[:i], marks)
	for {
		before := strings.LastIndexByte(cut, ' ')
		if before < maxTitle/3 || !r.lex.of(cut[before+1:]).is(r.lex.dangling) && cut[before+1:] != "such" {
			break
		}
		cut = strings.TrimRight(cut[:before], marks)
	}
	return closeQuotes(cut + " …")
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
	if i := slices.Index(words, "that"); i > 0 && r.lex.of(words[i-1]).is(r.lex.say) && !r.verbSoon(strings.Join(words[i:], " ")) {
		return false // "The board said that engineers"
	}
	hangs, commas := false, 0 // on a noun, as "was" of "the pilot who was on board", "dubbed" of "the pilot, dubbed"
	for i, w := range words {
		verb := false
		switch word := strings.ToLower(strings.Trim(w, ",.;:“”\"'’")); {
		case i == 0 || i == len(words)-1:
		case word == "who" || word == "which":
			hangs = true
			continue
		case !adverbial && r.isVerbForm(word):
			if !hangs {
				return true
			}
			verb = true
		}
		comma := strings.HasSuffix(w, ",")
		if comma {
			commas++
		}
		hangs = verb || commas == 1 && (comma || hangs && strings.HasSuffix(w, "ly"))
		adverbial = adverbial && !strings.HasSuffix(w, ",")
	}
	return false
}

// verbSoon tells whether a verb is among the first words of a text, as it is in a clause: "and" of
// "and the league stayed" may end a headline, that of "live and work on both sides" may not.
func (r *reading) verbSoon(text string) bool {
	const soon = 7 // words
	words := strings.Fields(text)
	if len(words) > 1 && isSmall(words[0]) && endsInS(words[0]) && r.lex.of(words[1]).is(r.lex.articles|r.lex.possessive) {
		return true // "and brings the ferry back"
	}
	for _, w := range words[:min(soon, len(words))] {
		switch m := r.lex.of(w); {
		case (m.is(r.lex.relative|r.lex.openers) || w == "since" || w == "that") && !r.lex.of(words[0]).is(r.lex.stop):
			return false // "and landings since the board took control"
		case isSmall(w) && r.isVerbForm(strings.Trim(w, ",.;:“”\"'’")):
			return true
		}
	}
	return false
}

// isVerbForm tells whether a word, in small letters, is likely a verb of a clause.
func (r *reading) isVerbForm(word string) bool {
	return r.lex.of(word).is(r.lex.auxiliary|r.lex.past|r.lex.say) || strings.HasSuffix(word, "ed") && strings.IndexByte(word, '-') < 0
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
	for from < len(s.tokens) && r.onlyLeads(s, from) && !demonstrative(s.tokens[from]) && !r.isSubject(s, from) {
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
