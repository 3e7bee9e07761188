package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A headline is the clause of the evidence without the words that say when,
// without attribution, with names in full, and never cut inside a word or a
// quotation.

// maxTitle bounds a headline, in bytes: two lines on a phone.
const maxTitle = 120

// headline makes a headline from a clause, and ranks how well it serves: a
// clause that tells who did what before a phrase, a short one before a long.
func (r *reading) headline(s *sentence, c clause) (title string, rank int) {
	from, to := c.from, c.to
	if c.head >= 0 {
		from, to = r.tellingClause(s, c)
	}
	from = r.skipLead(s, r.skipAttribution(s, from, to, c), to)
	title = r.write(s, from, to)
	if subject := r.antecedent(s, from); subject != "" {
		title = subject + " " + lowerFirst(r.write(s, from+1, to))
	}
	if turned := r.turn(s, from, to); turned != "" {
		title = turned
	}
	if more := r.continuation(s, to); more != "" && len(title)+len(more) < maxTitle {
		title += ", " + more
	}
	title = shorten(title)
	return title, r.rank(s, from, to, title, c)
}

// turn makes a clause of a participle that opens the sentence and its subject:
// "Announcing the meeting in February, Downing Street said ..." gives
// "Downing Street announced the meeting". It does so only for verbs whose past
// the lexicon knows.
func (r *reading) turn(s *sentence, from, to int) string {
	stem, ok := strings.CutSuffix(s.tokens[from].word, "ing")
	if !ok || r.lex.kin[stem+"ed"] == 0 {
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
	return r.write(s, comma+1, subject) + " " + stem + "ed " + lowerFirst(r.write(s, from+1, comma))
}

func lowerFirst(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[n:])
	if unicode.IsUpper(next) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
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
		first := s.tokens[to+1].word
		if len(first) > 5 && strings.HasSuffix(first, "ing") && !has(r.lex.attribution, first) {
			return lowerFirst(r.write(s, to+1, end))
		}
		if !has(r.lex.articles, first) {
			return ""
		}
		to = end
	}
	return ""
}

// skipAttribution leaves out who says a thing, where the date is the thing's
// and not the saying's: "the mayor said the bridge opened on Monday". What
// begins with a pronoun would hang in the air without it.
func (r *reading) skipAttribution(s *sentence, from, to int, c clause) int {
	date := from
	for date < to && !s.tokens[date].dated {
		date++
	}
	if date == to {
		return from
	}
	for i := date - 1; i >= from; i-- {
		t := s.tokens[i]
		if t.quoted || !has(r.lex.say, t.word) {
			continue
		}
		next := i + 1
		if next < to && s.tokens[next].word == "that" {
			next++
		}
		if next < date && !has(r.lex.pronoun, s.tokens[next].word) && !s.tokens[next].punct && verbAfter(s, next, to, r.lex) {
			return next
		}
		return from
	}
	return from
}

// tellingClause widens an event's noun phrase to the clause around it when
// that is the sentence's main clause, which makes the better headline: "The
// summit on 19 May will be the first". A phrase behind "ahead of" stays.
func (r *reading) tellingClause(s *sentence, c clause) (from, to int) {
	cuts := cutsOf(s, r.lex)
	i := 0
	for i+1 < len(cuts) && cuts[i+1] <= c.head {
		i++
	}
	w := s.tokens[cuts[i]].word
	if i > 0 && (has(r.lex.openers, w) || w == "ahead") || s.tokens[c.head].quoted {
		return c.from, c.to
	}
	whole := clause{from: cuts[i], to: cutEnd(cuts, i, s), head: -1}
	next := i + 1
	for next < len(cuts) && !finiteIn(s, cuts[next-1], cutEnd(cuts, next-1, s), i, next, r.lex) && next-i < 3 {
		next++
		whole.to = cutEnd(cuts, next-1, s)
	}
	whole = whole.withSpeech(s, cuts, next, c.head, r.lex).trimmed(s)
	return whole.from, whole.to
}

// skipLead leaves out conjunctions and openers at the beginning: "But",
// "ahead of", "just weeks before".
func (r *reading) skipLead(s *sentence, from, to int) int {
	drop, first := r.dateWords(s, from, to), from
	for from < to {
		t := s.tokens[from]
		switch {
		case t.word == "ahead" && from+1 < to && s.tokens[from+1].word == "of":
			from += 2
		case drop[from-first]:
			from++
		case has(r.lex.lead, t.word) && !t.dated, has(r.lex.articles, t.word) && from+2 < to, t.punct && !opensQuote(t) && t.word != "(", has(r.lex.openers, t.word) && from+1 < to && !s.tokens[from+1].dated:
			from++
		default:
			return from
		}
	}
	return from
}

// write joins the tokens of a clause, without its dates and the small words
// that belong to them, with full names.
func (r *reading) write(s *sentence, from, to int) string {
	drop := r.dateWords(s, from, to)
	names := r.names.mentions(s, r.lex)
	var b strings.Builder
	seen := map[string]bool{}
	end := -1 // where the text written last ended
	put := func(words string, start, stop int) {
		if b.Len() > 0 && end >= 0 && start > end {
			b.WriteByte(' ')
		}
		b.WriteString(words)
		end = stop
	}
	for i := from; i < to; i++ {
		t := s.tokens[i]
		if drop[i-from] {
			if end >= 0 && end < t.start {
				end = t.start - 1
			}
			continue
		}
		if m, ok := nameAt(names, i); ok && m.person && m.to <= to && !seen[m.key] && !t.quoted {
			seen[m.key] = true
			last := s.tokens[m.to-1]
			put(m.shown+r.article.Text[last.start+len(last.word):last.end], t.start, last.end)
			i = m.to - 1
			continue
		}
		put(r.article.Text[t.start:t.end], t.start, t.end)
	}
	return finish(b.String())
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
// without, and the prepositions and words of planning before them. A date
// that is the subject ("Thursday's meeting") loses no more than itself.
func (r *reading) dateWords(s *sentence, from, to int) []bool {
	drop := make([]bool, to-from)
	for _, x := range s.dates {
		first, last := s.at(x.Start), s.at(x.End-1)
		if x.Date.IsZero() || r.needed(s, first, last) {
			continue
		}
		for i := max(first, from); i <= last && i < to; i++ {
			drop[i-from] = true
		}
		possessive := last < len(s.tokens) && s.tokens[last].end-s.tokens[last].start > len(s.tokens[last].word)
		for i := first - 1; i >= from && i < to && !possessive && r.belongsToDate(s, i); i-- {
			drop[i-from] = true
		}
	}
	dropCommas(s, from, drop)
	return drop
}

// dropCommas drops the commas around a phrase that is dropped whole.
func dropCommas(s *sentence, from int, drop []bool) {
	for i := 1; i < len(drop); i++ {
		if !drop[i] || drop[i-1] || s.tokens[from+i-1].word != "," {
			continue
		}
		j := i
		for j < len(drop) && drop[j] {
			j++
		}
		if j < len(drop) && s.tokens[from+j].word == "," {
			drop[i-1], drop[j] = true, true
		}
	}
}

// needed tells whether a clause cannot do without a date: it is the subject
// ("the spring is over") or hangs on a preposition that stays ("before the
// summer").
func (r *reading) needed(s *sentence, first, last int) bool {
	if last+1 < len(s.tokens) && has(r.lex.auxiliary, s.tokens[last+1].word) && first > 0 && !r.belongsToDate(s, first-1) {
		return true
	}
	return first > 0 && (has(r.lex.openers, s.tokens[first-1].word) || s.tokens[first-1].word == "than")
}

// belongsToDate tells whether a small word before a date goes with it. A noun
// after a date ("the May 19 summit") keeps its article.
func (r *reading) belongsToDate(s *sentence, i int) bool {
	switch s.tokens[i].word {
	case "on", "in", "at", "by", "for", "from", "since", "until", "till", "to", "during", "of":
		return true
	case "planned", "scheduled", "slated", "booked", "due", "set":
		return s.tokens[i+1].word == "for" || s.tokens[i+1].word == "on" || s.tokens[i+1].dated
	}
	return false
}

// finish closes quotations, trims marks and sets the first letter as a
// capital.
func finish(title string) string {
	title = strings.Join(strings.Fields(title), " ")
	for _, pair := range [][2]string{{" ,", ","}, {",,", ","}, {"( ", "("}, {" )", ")"}, {"“ ", "“"}, {" ”", "”"}, {" .", "."}, {" ’", "’"}} {
		title = strings.ReplaceAll(title, pair[0], pair[1])
	}
	title = strings.TrimLeft(title, ",;:–—- .)")
	title = strings.TrimRight(title, ",;:–—- .(")
	title = closeQuotes(title)
	r, n := utf8.DecodeRuneInString(title)
	if title == "" {
		return ""
	}
	return string(unicode.ToUpper(r)) + title[n:]
}

// closeQuotes adds the closing marks that a text lacks, and takes out those
// that close nothing.
func closeQuotes(s string) string {
	if open := strings.Count(s, "“") - strings.Count(s, "”"); open > 0 {
		s += strings.Repeat("”", open)
	} else if open < 0 && !strings.Contains(s, "“") {
		s = strings.ReplaceAll(s, "”", "")
	}
	if strings.Count(s, `"`)%2 == 1 {
		if strings.HasSuffix(s, `"`) {
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

// shorten cuts a headline that is too long at its last comma or conjunction
// that leaves enough, else at a word, with an ellipsis.
func shorten(title string) string {
	if len(title) <= maxTitle {
		return title
	}
	head := title[:maxTitle]
	for _, mark := range []string{", ", "; ", ": ", " – ", " as ", " while ", " and "} {
		if i := strings.LastIndex(head, mark); i > maxTitle/3 && balanced(title[:i]) {
			return finish(title[:i])
		}
	}
	i := strings.LastIndexByte(head, ' ')
	if i < 0 {
		i = maxTitle
		for !utf8.RuneStart(title[i]) {
			i--
		}
	}
	return closeQuotes(strings.TrimRight(title[:i], ",;:–—- .(“") + " …")
}

func balanced(s string) bool {
	return strings.Count(s, "“") == strings.Count(s, "”") && strings.Count(s, `"`)%2 == 0 && strings.Count(s, "(") == strings.Count(s, ")")
}

// rank says how well a clause serves as a headline, higher is better.
func (r *reading) rank(s *sentence, from, to int, title string, c clause) int {
	n := 0
	if from >= to {
		return -10
	}
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
	if has(r.lex.pronoun, s.tokens[from].word) {
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

// standalone makes a sentence stand alone: names in full at first mention, no
// conjunction at its head, quotations closed, a pronoun at its head replaced
// by the person the sentence before is about.
func (r *reading) standalone(s *sentence) string {
	from := 0
	for from < len(s.tokens) && has(r.lex.lead, s.tokens[from].word) && !s.tokens[from].dated {
		from++
		for from < len(s.tokens) && s.tokens[from].word == "," {
			from++
		}
	}
	if from == len(s.tokens) {
		return strings.TrimSpace(r.article.Text[s.start:s.end])
	}
	var b strings.Builder
	at := s.tokens[from].start
	if from == 0 {
		at = s.start
	}
	if subject := r.antecedent(s, from); subject != "" {
		b.WriteString(subject)
		at = s.tokens[from].end
	}
	seen := map[string]bool{}
	for _, m := range r.names.mentions(s, r.lex) {
		first, last := s.tokens[m.from], s.tokens[m.to-1]
		if first.start < at || !m.person || seen[m.key] || first.quoted {
			continue
		}
		seen[m.key] = true
		b.WriteString(r.article.Text[at:first.start])
		b.WriteString(m.shown)
		at = last.start + len(last.word)
	}
	b.WriteString(r.article.Text[at:s.end])
	text := closeQuotes(strings.TrimSpace(b.String()))
	first, n := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[n:]
}

// antecedent returns who "he" or "she" at a sentence's head is: the first
// person of the nearest sentence before that names one. "They" and "it" have
// none that could be told apart.
func (r *reading) antecedent(s *sentence, from int) string {
	if from >= len(s.tokens) {
		return ""
	}
	w := s.tokens[from].word
	if w != "he" && w != "she" {
		return ""
	}
	for i := len(r.sentences) - 1; i >= 0; i-- {
		p := &r.sentences[i]
		if p.start >= s.start {
			continue
		}
		for _, m := range r.names.mentions(p, r.lex) {
			if m.person && !p.tokens[m.from].quoted {
				return m.shown
			}
		}
	}
	return ""
}
