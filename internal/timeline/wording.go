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

// writeNoun writes a noun with what goes with it, without the article at its head.
func (r *reading) writeNoun(s *sentence, from, to, date int) string {
	if s.tokens[from].is(r.lex.articles) {
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
				b = append(b, possessive(string(b))...)
			}
			continue
		}
		t := s.tokens[i]
		if i > from && saysNoMore(s, i, drop, from) {
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
		if m, ok := nameAt(names, i); ok && m.person && m.to <= to && !seen[m.key] && !t.quoted {
			seen[m.key] = true
			last := s.tokens[m.to-1]
			space(t.start)
			b = append(append(b, m.shown...), r.article.Text[last.start+len(last.word):last.end]...)
			i, end = m.to-1, last.end
			continue
		}
		if t.word != ":" || i == from || !adjacent(s.tokens[i-1], t) { // no space in "said last month: “No”" without its date
			space(t.start)
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

// inAside tells whether a name before a token stands aside behind a comma, which wants another behind it:
// "Fenn" of "the minister, Fenn, who had been ill, resigned".
func (r *reading) inAside(s *sentence, from, end int) bool {
	i := end - 1
	for i > from && s.tokens[i].upper {
		i--
	}
	return i > from && i+1 < end && s.tokens[i].word == "," && !s.tokens[i-1].dated && !s.tokens[from].is(r.lex.adverbial) && !insideDate(s, i)
}

// ownsNoun tells whether a date is whose the noun behind it is, which without it has the article: not
// that of a figure ("May's 26 per cent") nor of a place ("today's Arden").
func ownsNoun(s *sentence, i int, lex *lexicon) bool {
	t, noun := s.tokens[i], s.tokens[i+1]
	return t.dated && t.hasEnding() && !noun.punct && !noun.number && !noun.is(lex.articles) && !(t.word == "today" && noun.upper)
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
	if next := from + last + 1; next < len(s.tokens) && !s.tokens[next].punct {
		bare := s.tokens[next].dated && takesNoIn(s, next, s.behindDate(next)-1)
		if last+1 < len(drop) && !drop[last+1] || !bare && (s.tokens[next].dated || !s.tokens[next].is(r.lex.preposition) && s.tokens[next].word != "over") {
			return ""
		}
	}
	switch word := s.tokens[from+last].word; word {
	case "with", "in", "on", "for", "of", "at", "into", "her":
		return word // "lost her last week"
	}
	return ""
}

// possessive returns the ending that makes a noun somebody's, by its last word.
func possessive(noun string) string {
	if last := noun[strings.LastIndexByte(noun, ' ')+1:]; isSmall(last) && endsInS(last) {
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
	return s.tokens[i].word == "," && !s.tokens[i].quoted && s.tokens[i+1].is(r.lex.relative) && samePiece(s, i+1, date) &&
		!s.tokens[from].is(r.lex.adverbial|r.lex.subject) && !finiteBefore(s, from, i, r.lex) && !mayTell(s, from+1, i, r.lex) &&
		!slices.ContainsFunc(s.tokens[from:i], func(t token) bool { return t.word == "to" }) // "a motion to annul the order, which"
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

// finish closes quotations, trims marks and dangling small words, and sets the
// first letter as a capital.
func (r *reading) finish(title string) string {
	title = singleSpaced(title)
	for _, pair := range [][2]string{{" ,", ","}, {",,", ","}, {" ;", ";"}, {";,", ";"}, {" )", ")"}, {",)", ")"}, {":)", ")"}, {"(,", "("}, {"( ", "("}, {" ()", ""}, {"()", ""}, {"“ ", "“"}, {" ”", "”"}, {" .", "."}, {" ’", "’"}} {
		title = strings.ReplaceAll(title, pair[0], pair[1])
	}
	title = strings.TrimLeft(title, ",;:–—- .)")
	for _, end := range [...]string{" and again", " for the rest", " for the remainder", ", with effect", ", most recently", ", then"} {
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
		i := strings.LastIndex(head, mark)
		for i > 0 && listGoesOn(title[i:]) {
			i = strings.LastIndex(head[:i], mark)
		}
		if i > maxTitle/3 && balanced(title[:i]) && r.stands(title[:i]) && (mark != " and " || r.verbSoon(title[i+len(mark):])) {
			return r.finish(title[:i])
		}
	}
	return cutShort(title)
}

// listGoesOn tells whether a text begins with a comma and one word of a list, as ", legal" of "a
// financial, legal, moral and political crisis".
func listGoesOn(text string) bool {
	rest, comma := strings.CutPrefix(text, ", ")
	word, more, _ := strings.Cut(rest, " ")
	return comma && (strings.HasSuffix(word, ",") || strings.HasPrefix(more, "and ") || strings.HasPrefix(more, "or "))
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
	const marks = ",;:–—- .(“"
	cut := strings.TrimSuffix(strings.TrimRight(title[:i], marks), " and")
	return closeQuotes(strings.TrimRight(cut, marks) + " …")
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
	for i, w := range words {
		switch word := strings.ToLower(strings.Trim(w, ",.;:“”\"'’")); {
		case i == 0 || i == len(words)-1:
		case !adverbial && r.isVerbForm(word):
			return true
		}
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
	return slices.ContainsFunc(words[:min(soon, len(words))], func(w string) bool { return isSmall(w) && r.isVerbForm(strings.Trim(w, ",.;:“”\"'’")) })
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
