package timeline

import (
	"strings"
	"unicode"

	"resetline/internal/article"
)

// names are the people, places and bodies an article speaks of. A name is a
// run of capitalised words; short forms lead to the longest: "Ms von der
// Leyen", "Sir Keir" and "Starmer" to the full names, once the article has
// given them.
type names struct {
	text   string
	full   map[string]string // a short form, lower case, to the full name
	met    map[string]bool   // short forms, lower case, that have no other
	known  map[string]bool   // lower-case words seen capitalised inside a sentence
	people map[string]bool   // full names of which something shows that they are people
	gender map[string]string // he or she, for the full names whose honorific tells
}

// name is a mention of a name in a sentence: tokens [from, to).
type name struct {
	from, to int
	key      string // what makes two mentions one: the last word of the full name
	full     string // the full name as the article first gives it, without honorific
	shown    string // the name to write at first mention: in full, Sir and Dame kept
	person   bool
}

func newNames() *names {
	return &names{full: map[string]string{}, met: map[string]bool{}, known: map[string]bool{}, people: map[string]bool{}, gender: map[string]string{}}
}

// find gathers the full names of an article, in place of those of another.
func (n *names) find(a *article.Article, ss []sentence, lex *lexicon) {
	n.text = a.Text
	clear(n.full)
	clear(n.met)
	clear(n.known)
	clear(n.people)
	clear(n.gender)
	for i := range ss {
		for j, t := range ss[i].tokens {
			if t.upper && j > 0 && !ss[i].tokens[j-1].punct {
				n.known[t.word] = true
			}
		}
	}
	for i := range ss {
		s := &ss[i]
		s.spans = n.appendSpans(s.spans, s, lex)
		for _, sp := range s.spans {
			n.learn(s.tokens[sp[0]:sp[1]], lex)
		}
	}
	for i := range ss {
		n.findPeople(&ss[i], lex)
		if i+1 < len(ss) {
			n.findCalled(&ss[i], &ss[i+1], lex)
		}
	}
}

// findCalled finds somebody of whom a sentence tells and whom the next calls "he" or "she": "Ada Fenn has a habit of
// arriving early. She was".
func (n *names) findCalled(s, next *sentence, lex *lexicon) {
	if len(s.spans) == 0 || s.spans[0][0] > 0 || len(next.tokens) == 0 || !next.tokens[0].is(lex.subject) || !next.tokens[0].means(lex.someone) {
		return
	}
	const longest = 3 // words: "Ada van Fenn"
	run := s.tokens[:s.spans[0][1]]
	last := run[len(run)-1]
	if len(run) < 2 || len(run) > longest || last.is(lex.body|lex.document) || last.hasEnding() || len(run) == len(s.tokens) || !isVerb(s.tokens[len(run)], lex) {
		return
	}
	if rest, _ := stripTitles(run, lex); len(rest) == len(run) {
		full := n.fullOf(rest, "")
		n.people[full], n.gender[full] = true, next.tokens[0].word
	}
}

// meet notes a surname that stands behind an office before any full name with it has been
// given: a longer name given later is somebody else's, as those of the president's family.
func (n *names) meet(surname []token) {
	short := strings.ToLower(n.words(surname))
	n.met[short] = n.full[short] == ""
}

// findPeople notes the full names that stand after an honorific or an office
// ("Ms Fenwick", "trade minister Orla Fenwick", "married Orla Fenwick"), or before a verb of saying,
// ", who", or what they are ("Orla Fenwick, an officer of the guard, had").
func (n *names) findPeople(s *sentence, lex *lexicon) {
	for _, sp := range s.spans {
		run := s.tokens[sp[0]:sp[1]]
		rest, honorific := stripTitles(run, lex)
		before := sp[0] > 0 && (s.tokens[sp[0]-1].is(lex.role) || s.tokens[sp[0]-1].word == "married") ||
			sp[0] > 1 && s.tokens[sp[0]-1].word == "," && s.tokens[sp[0]-2].is(lex.role)
		place := sp[0] > 0 && (s.tokens[sp[0]-1].word == "in" || s.tokens[sp[0]-1].word == "at") // "the baker in Marlow, who"
		last := run[len(run)-1]
		body := last.is(lex.body) || last.capitals && len(run) == 1 // "the Foreign Office said"
		after := !body && sp[1] < len(s.tokens) && (s.tokens[sp[1]].is(lex.say) ||
			!place && sp[1]+1 < len(s.tokens) && s.tokens[sp[1]].word == "," && (s.tokens[sp[1]+1].is(lex.personal) || len(run) > 1 && isOneWho(s, sp[1]+1, lex)))
		if len(rest) == len(run) && !before && !after && (body || len(run) < 2 || !roleBehind(s, sp[1], lex)) {
			continue
		}
		full := n.fullOf(rest, honorific)
		n.people[full] = true
		if g := lex.gender[honorific]; g != "" {
			n.gender[full] = g
		}
	}
}

// isOneWho tells whether tokens say of a name what somebody is who: "a lock keeper who had died".
func isOneWho(s *sentence, from int, lex *lexicon) bool {
	const longest = 5 // words
	if !s.tokens[from].is(lex.articles) {
		return false
	}
	for _, t := range s.tokens[from+1 : min(from+longest, len(s.tokens))] {
		switch {
		case t.is(lex.personal):
			return true
		case t.punct, t.is(lex.preposition | lex.ofNoun | lex.object):
			return false
		}
	}
	return false
}

// roleBehind tells whether commas behind a name hold what somebody is, before a verb. A place or a
// company may be a leader.
func roleBehind(s *sentence, comma int, lex *lexicon) bool {
	const longest = 7 // words
	end := commaAfter(s, comma+1)
	if comma >= len(s.tokens) || s.tokens[comma].word != "," || end+1 >= len(s.tokens) || !isVerb(s.tokens[end+1], lex) {
		return false
	}
	noun := comma + 1
	for noun < min(end, comma+longest) && !s.tokens[noun].is(lex.preposition|lex.ofNoun|lex.object|lex.relative) {
		noun++
	}
	switch t := s.tokens[noun-1]; t.word {
	case "leader", "chief":
		return false
	default:
		return (t.is(lex.role) || t.word == "head") && !t.upper
	}
}

// fullOf returns the full name of a mention without its titles.
func (n *names) fullOf(rest []token, honorific string) string {
	name := n.words(rest)
	if honorific != "" && len(rest) == 1 {
		if full, ok := n.full[honorific+" "+strings.ToLower(name)]; ok {
			return full
		}
	}
	if full, ok := n.full[strings.ToLower(name)]; ok {
		return full
	}
	return name
}

// longestName bounds a name in words, lest every tail of a text in capitals is
// taken for a short form of it.
const longestName = 16

// learn notes the short forms of a name of several words: each tail of it that
// may stand alone, and honorific and first name. One of a word behind an office is met.
func (n *names) learn(whole []token, lex *lexicon) {
	run, titled := stripTitles(whole, lex)
	if len(run) == 1 && len(whole) > 1 && titled == "" && !run[0].is(lex.office) {
		n.meet(run)
	}
	if len(run) < 2 || len(run) > longestName || run[len(run)-1].is(lex.body) || repeats(run) {
		return
	}
	full := n.words(run)
	for i := 1; i < len(run); i++ {
		if i+1 == len(run) && run[i].capitals {
			break // "Visit EU" is no longer name of the EU
		}
		n.note(n.words(run[i:]), full)
	}
	if lex.of(titled).means(lex.knighted) {
		n.note(titled+" "+run[0].word, full)
	}
}

// repeats tells whether a word of a run stands there twice, as where a heading that ends
// with a name runs into a sentence that begins with it.
func repeats(run []token) bool {
	for i := 1; i < len(run); i++ {
		if run[i].word == run[i-1].word {
			return true
		}
	}
	return false
}

func (n *names) note(short, full string) {
	short = strings.ToLower(short)
	if n.met[short] {
		return
	}
	if old := n.full[short]; len(full) > len(old) && strings.HasSuffix(full, old) {
		n.full[short] = full
	}
}

// words joins a run as the text has it, without a possessive ending.
func (n *names) words(run []token) string {
	last := run[len(run)-1]
	return n.text[run[0].start : last.start+len(last.word)]
}

// stripTitles takes honorifics and offices off the front of a run, with what says of where
// they are: "Norland Foreign Minister Ada Marsh".
func stripTitles(run []token, lex *lexicon) (rest []token, honorific string) {
	for i := len(run) - 3; i > 0; i-- {
		if run[i].is(lex.office) && run[i+1].upper && !run[i+1].is(lex.office) {
			return run[i+1:], ""
		}
	}
	for len(run) > 1 {
		w := strings.TrimSuffix(run[0].word, ".")
		m := lex.of(w)
		switch {
		case m.is(lex.honorific):
			honorific = w
		case m.is(lex.office) && !run[1].is(lex.office):
		case m.is(lex.office) && len(run) > 2:
		default:
			return run, honorific
		}
		run = run[1:]
	}
	return run, honorific
}

// appendSpans finds the runs of capitalised words in a sentence, as token indexes.
// Small words inside a name belong to it; an institution's last word ends one.
func (n *names) appendSpans(out [][2]int, s *sentence, lex *lexicon) [][2]int {
	for i := 0; i < len(s.tokens); i++ {
		if !n.begins(s, i, lex) {
			continue
		}
		j := i + 1
		for j < len(s.tokens) && n.continues(s, i, j, lex) {
			j++
		}
		for j > i+1 && !s.tokens[j-1].upper && !s.tokens[j-1].number {
			j--
		}
		out = append(out, [2]int{i, j})
		i = j - 1
	}
	return out
}

func (n *names) begins(s *sentence, i int, lex *lexicon) bool {
	t := s.tokens[i]
	if !t.upper || t.dated || t.is(lex.pronoun) {
		return false
	}
	first := i == 0 || s.tokens[i-1].punct && (i == 1 || s.tokens[i-1].word == "“" || s.tokens[i-1].word == `"`)
	if !first { // a heading may run into its sentence: "00:35 GMT As the minister"
		return !t.is(lex.adverbial | lex.lead | lex.subordinate | lex.articles | lex.nameless)
	}
	if t.is(lex.stop) && !t.is(lex.honorific) || t.is(lex.adverbial|lex.lead|lex.subordinate|lex.nameless) {
		return false
	}
	next := i+1 < len(s.tokens) && s.tokens[i+1].upper && !s.tokens[i+1].dated && adjacent(s.tokens[i], s.tokens[i+1])
	return n.known[t.word] || lex.aliases[t.word] != "" || isWhoever(s, i, lex) || next && !strings.HasSuffix(t.word, "ing") || !t.capitals && !strings.Contains(t.word, "-") && strings.IndexFunc(n.text[t.start+1:t.end], unicode.IsUpper) >= 0 // "MPs vote"
}

// isWhoever tells whether a word at the head of a sentence is one person's name, by the clause hung on
// it: "Fell, who landed", but not "Ministers, who met".
func isWhoever(s *sentence, i int, lex *lexicon) bool {
	return i+2 < len(s.tokens) && s.tokens[i+1].word == "," && s.tokens[i+2].is(lex.personal) && !s.tokens[i].is(lex.plural) && !strings.HasSuffix(s.tokens[i].word, "s")
}

func (n *names) continues(s *sentence, from, j int, lex *lexicon) bool {
	t, before := s.tokens[j], s.tokens[j-1]
	if t.dated || t.punct && t.word != "." || !adjacent(before, t) && before.word != "." {
		return false
	}
	if before.hasEnding() { // a possessive ends a name
		return false
	}
	switch {
	case t.word == ".":
		return before.is(lex.honorific) || before.end-before.start == 1
	case before.is(lex.body) && j-from > 1 && !t.is(lex.body):
		return false
	case t.upper:
		return true
	case t.number:
		return before.is(lex.numbered)
	case t.is(lex.particle):
		return j+1 < len(s.tokens) && (s.tokens[j+1].upper || s.tokens[j+1].is(lex.particle))
	}
	return false
}

func adjacent(a, b token) bool { return b.start-a.end <= 1 }

// mentions resolves the names of a sentence, once all of the article are found.
func (n *names) mentions(s *sentence, lex *lexicon) []name {
	if !s.named {
		s.mentions, s.named = n.appendMentions(s.mentions, s, lex), true
	}
	return s.mentions
}

func (n *names) appendMentions(out []name, s *sentence, lex *lexicon) []name {
	for _, sp := range s.spans {
		run := s.tokens[sp[0]:sp[1]]
		rest, honorific := stripTitles(run, lex)
		m := name{from: sp[0], to: sp[1], full: n.fullOf(rest, honorific)}
		m.person = n.people[m.full]
		m.shown = m.full
		if m.full == n.words(rest) {
			m.shown = n.words(run)
		} else if lex.of(honorific).is(lex.keeps) {
			m.shown = n.text[run[0].start:run[0].end] + " " + m.full
		}
		m.key = keyOf(m.full, len(rest) > 1 && rest[len(rest)-1].is(lex.body|lex.document) || isOffice(run, lex))
		if short, ok := lex.aliases[strings.ToLower(strings.ReplaceAll(m.full, ".", ""))]; ok {
			m.key = short
		}
		out = append(out, m)
	}
	return out
}

func isOffice(run []token, lex *lexicon) bool {
	for _, t := range run {
		if !t.is(lex.office) {
			return false
		}
	}
	return true
}

// keyOf is the last word of a person's name or place, and the whole of an
// institution's, an office's or a document's: the Reset Bill is not the Fisheries Bill.
func keyOf(full string, whole bool) string {
	full = strings.ToLower(full)
	if whole {
		return full
	}
	return full[strings.LastIndexByte(full, ' ')+1:]
}

// appendKeys appends the keys of a mention: those of both names where two are tied by a
// hyphen, one of them initials, and of what they have in common: "UK-EU", "UK-EU Joint Committee".
func appendKeys(keys []string, key string, lex *lexicon) []string {
	two, common, _ := strings.Cut(key, " ")
	a, b, ok := strings.Cut(two, "-")
	if !ok || !lex.isShort(a) && !lex.isShort(b) {
		return append(keys, key)
	}
	keys = append(keys, a, b)
	if common != "" {
		keys = append(keys, common)
	}
	return keys
}
