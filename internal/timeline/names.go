package timeline

import (
	"strings"

	"resetline/internal/article"
)

// names are the people, places and bodies an article speaks of. A name is a
// run of capitalised words; short forms lead to the longest: "Ms von der
// Leyen", "Sir Keir" and "Starmer" to the full names, once the article has
// given them.
type names struct {
	text   string
	full   map[string]string // a short form, lower case, to the full name
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

// findNames gathers the full names of an article.
func findNames(a *article.Article, ss []sentence, lex *lexicon) *names {
	n := &names{text: a.Text, full: map[string]string{}, known: map[string]bool{}, people: map[string]bool{}, gender: map[string]string{}}
	for i := range ss {
		for j, t := range ss[i].tokens {
			if t.upper && j > 0 && !ss[i].tokens[j-1].punct {
				n.known[t.word] = true
			}
		}
	}
	var runs [][]token
	for i := range ss {
		runs = append(runs, n.runs(&ss[i], lex)...)
	}
	for _, run := range runs {
		n.learn(run, lex)
	}
	for i := range ss {
		n.findPeople(&ss[i], lex)
	}
	return n
}

// findPeople notes the full names that stand after an honorific or an office
// ("Ms Fenwick", "trade minister Orla Fenwick"), or before a verb of saying or
// ", who".
func (n *names) findPeople(s *sentence, lex *lexicon) {
	for _, sp := range n.spans(s, lex) {
		run := s.tokens[sp[0]:sp[1]]
		rest, honorific := stripTitles(run, lex)
		before := sp[0] > 0 && has(lex.role, s.tokens[sp[0]-1].word) ||
			sp[0] > 1 && s.tokens[sp[0]-1].word == "," && has(lex.role, s.tokens[sp[0]-2].word)
		after := sp[1] < len(s.tokens) && (has(lex.say, s.tokens[sp[1]].word) ||
			sp[1]+1 < len(s.tokens) && s.tokens[sp[1]].word == "," && has(lex.personal, s.tokens[sp[1]+1].word))
		if honorific == "" && len(rest) == len(run) && !before && !after {
			continue
		}
		full := n.fullOf(rest, honorific)
		n.people[full] = true
		if g := lex.gender[honorific]; g != "" {
			n.gender[full] = g
		}
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

// learn notes the short forms of a name of several words: each tail of it that
// may stand alone, and honorific and first name.
func (n *names) learn(run []token, lex *lexicon) {
	run, titled := stripTitles(run, lex)
	if len(run) < 2 || has(lex.body, run[len(run)-1].word) {
		return
	}
	full := n.words(run)
	for i := 1; i < len(run); i++ {
		n.note(n.words(run[i:]), full)
	}
	if titled == "sir" || titled == "dame" || titled == "lord" || titled == "lady" {
		n.note(titled+" "+run[0].word, full)
	}
}

func (n *names) note(short, full string) {
	short = strings.ToLower(short)
	if old, ok := n.full[short]; !ok || len(full) > len(old) && strings.HasSuffix(full, old) {
		n.full[short] = full
	}
}

// words joins a run as the text has it, without a possessive ending.
func (n *names) words(run []token) string {
	last := run[len(run)-1]
	return n.text[run[0].start : last.start+len(last.word)]
}

// stripTitles takes honorifics and offices off the front of a run.
func stripTitles(run []token, lex *lexicon) (rest []token, honorific string) {
	for len(run) > 1 {
		w := strings.TrimSuffix(run[0].word, ".")
		switch {
		case has(lex.honorific, w):
			honorific = w
		case has(lex.office, w) && !has(lex.office, run[1].word):
		case has(lex.office, w) && len(run) > 2:
		default:
			return run, honorific
		}
		run = run[1:]
	}
	return run, honorific
}

// runs finds the names of a sentence as runs of tokens.
func (n *names) runs(s *sentence, lex *lexicon) [][]token {
	var out [][]token
	for _, m := range n.spans(s, lex) {
		out = append(out, s.tokens[m[0]:m[1]])
	}
	return out
}

// spans finds the runs of capitalised words in a sentence, as token indexes.
// Small words inside a name belong to it; an institution's last word ends one.
func (n *names) spans(s *sentence, lex *lexicon) [][2]int {
	var out [][2]int
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
	if !t.upper || t.dated || t.punct || has(lex.pronoun, t.word) {
		return false
	}
	first := i == 0 || s.tokens[i-1].punct && (i == 1 || s.tokens[i-1].word == "“" || s.tokens[i-1].word == `"`)
	if !first { // a heading may run into its sentence: "00:35 GMT As the minister"
		return !has(lex.adverbial, t.word)
	}
	if has(lex.stop, t.word) && !has(lex.honorific, t.word) || has(lex.adverbial, t.word) || has(lex.lead, t.word) {
		return false
	}
	next := i+1 < len(s.tokens) && s.tokens[i+1].upper && !s.tokens[i+1].dated && adjacent(s.tokens[i], s.tokens[i+1])
	return n.known[t.word] || next && !strings.HasSuffix(t.word, "ing")
}

func (n *names) continues(s *sentence, from, j int, lex *lexicon) bool {
	t, before := s.tokens[j], s.tokens[j-1]
	if t.dated || t.punct && t.word != "." || !adjacent(before, t) && before.word != "." {
		return false
	}
	if before.end-before.start > len(before.word) { // a possessive ends a name
		return false
	}
	switch {
	case t.word == ".":
		return has(lex.honorific, before.word) || before.end-before.start == 1
	case has(lex.body, before.word) && before.upper && j-from > 1 && !has(lex.body, t.word):
		return false
	case t.upper:
		return true
	case t.number:
		return before.upper && has(lex.numbered, before.word)
	case has(lex.particle, t.word):
		return j+1 < len(s.tokens) && (s.tokens[j+1].upper || has(lex.particle, s.tokens[j+1].word))
	}
	return false
}

func adjacent(a, b token) bool { return b.start-a.end <= 1 }

// mentions resolves the names of a sentence.
func (n *names) mentions(s *sentence, lex *lexicon) []name {
	spans := n.spans(s, lex)
	out := make([]name, 0, len(spans))
	for _, sp := range spans {
		run := s.tokens[sp[0]:sp[1]]
		rest, honorific := stripTitles(run, lex)
		m := name{from: sp[0], to: sp[1], full: n.fullOf(rest, honorific)}
		m.person = n.people[m.full]
		m.shown = m.full
		if m.full == n.words(rest) {
			m.shown = n.words(run)
		} else if has(lex.keeps, honorific) {
			m.shown = n.text[run[0].start:run[0].end] + " " + m.full
		}
		m.key = keyOf(m.full, len(rest) > 1 && has(lex.body, rest[len(rest)-1].word) || isOffice(run, lex))
		out = append(out, m)
	}
	return out
}

func isOffice(run []token, lex *lexicon) bool {
	for _, t := range run {
		if !has(lex.office, t.word) {
			return false
		}
	}
	return true
}

// keyOf is the last word of a person's name or place, and the whole of an
// institution's or office's.
func keyOf(full string, whole bool) string {
	full = strings.ToLower(full)
	if whole {
		return full
	}
	return full[strings.LastIndexByte(full, ' ')+1:]
}
