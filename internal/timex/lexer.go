package timex

import (
	"unicode"
	"unicode/utf8"
)

// maxWord is the length from which a word is unknown without being looked up.
const maxWord = 20

// lexer cuts a text into tokens. It reads each byte a bounded number of times.
type lexer struct {
	l    *Language
	text string
	pos  int
	toks []token
	buf  [maxWord]byte // a word in lower case
}

// lex appends the tokens of a text.
func (l *Language) lex(toks []token, text string) []token {
	x := lexer{l: l, text: text, toks: toks}
	space := true
	for x.pos < len(text) {
		c := text[x.pos]
		n := len(x.toks)
		start := x.pos
		switch {
		case c == ' ' || c == '\t' || c == '\r':
			x.pos++
			space = true
			continue
		case c == '\n':
			space = true
			if !x.newline() {
				continue
			}
		case isDigit(c):
			x.number()
		case isLetter(c):
			x.word()
		case c == '\'':
			x.apostrophe(1)
		case c < utf8.RuneSelf:
			inside := c == '.' && x.insideSentence()
			x.sign(1, text[start:start+1])
			if inside {
				x.toks[n].class &^= cStop
			}
		default:
			if x.nonASCII() {
				space = true
				continue
			}
		}
		if n < len(x.toks) {
			x.toks[n].space = space
		}
		space = false
	}
	return x.toks
}

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// newline skips line ends and gives a token for a paragraph's end.
func (x *lexer) newline() bool {
	start, lines := x.pos, 0
	for x.pos < len(x.text) && (x.text[x.pos] == '\n' || x.text[x.pos] == '\r' || x.text[x.pos] == ' ') {
		if x.text[x.pos] == '\n' {
			lines++
		}
		x.pos++
	}
	if lines < 2 {
		return false
	}
	w := x.l.paragraph
	x.toks = append(x.toks, token{start: start, end: x.pos, class: w.class, word: w.id})
	return true
}

// insideSentence tells whether the full stop in hand is an abbreviation's and
// ends nothing: a title or a month stands before it, or a comma or a word in
// small letters follows.
func (x *lexer) insideSentence() bool {
	if n := len(x.toks); n > 0 && x.toks[n-1].end == x.pos && x.toks[n-1].class&(cTitle|cAbbreviation) != 0 {
		return true
	}
	rest := x.text[x.pos+1:]
	if len(rest) > 1 && rest[0] == ' ' {
		return 'a' <= rest[1] && rest[1] <= 'z'
	}
	return len(rest) > 0 && rest[0] == ','
}

// sign gives a token for a sign of n bytes, known to the lexicon by its name.
func (x *lexer) sign(n int, name string) {
	t := token{start: x.pos, end: x.pos + n}
	if w := x.l.lexicon.words[name]; w != nil {
		t.class, t.word, t.val = w.class, w.id, w.val
	}
	x.pos += n
	x.toks = append(x.toks, t)
}

// nonASCII reads a letter's word, a typographer's sign or a space, which gives
// no token. Signs are known by their ASCII likeness.
func (x *lexer) nonASCII() (space bool) {
	r, n := utf8.DecodeRuneInString(x.text[x.pos:])
	switch r {
	case '\u00a0', '\u202f', '\u2009', '\u2002', '\u2003':
		x.pos += n
		return true
	case '’', '‘':
		x.apostrophe(n)
	case '“', '”', '„':
		x.sign(n, `"`)
	case '–', '‑', '−':
		x.sign(n, "-")
	case '—':
		x.sign(n, "--")
	default:
		if unicode.IsLetter(r) {
			x.word()
			return false
		}
		x.sign(n, x.text[x.pos:x.pos+n])
	}
	return false
}

// apostrophe reads "'s", "'ll" and their like as one sign, or the apostrophe
// alone.
func (x *lexer) apostrophe(n int) {
	rest := x.text[x.pos+n:]
	for _, c := range x.l.contractions {
		ending := c[1:]
		if len(rest) >= len(ending) && rest[:len(ending)] == ending && (len(rest) == len(ending) || !isLetter(rest[len(ending)])) {
			x.sign(n+len(ending), c)
			return
		}
	}
	x.sign(n, "'")
}

// word reads a word of letters and looks it up.
func (x *lexer) word() {
	t := token{start: x.pos, class: cLetters}
	n := x.letters()
	t.end = x.pos
	if x.dotted(&t) {
		return
	}
	capital := 'A' <= x.text[t.start] && x.text[t.start] <= 'Z'
	if capital {
		t.class |= cCapital
	}
	if n <= maxWord {
		x.lookUp(&t, x.buf[:n], capital)
		x.contracted(&t)
	}
	x.toks = append(x.toks, t)
}

// letters reads letters into the buffer in lower case, as many as it holds, and
// returns how many bytes they have.
func (x *lexer) letters() (n int) {
	text := x.text
	for x.pos < len(text) {
		size := 1
		if c := text[x.pos]; !isLetter(c) {
			r, length := utf8.DecodeRuneInString(text[x.pos:])
			if c < utf8.RuneSelf || !unicode.IsLetter(r) {
				break
			}
			size = length
		}
		for i := range size {
			if n < maxWord {
				x.buf[n] = text[x.pos+i]
				if size == 1 {
					x.buf[n] |= 0x20
				}
			}
			n++
		}
		x.pos += size
	}
	return n
}

// contracted reads the sign before a participle as "had": "we'd left", but "we'd shut it".
func (x *lexer) contracted(t *token) {
	if n := len(x.toks); n > 0 && x.toks[n-1].word != 0 && x.toks[n-1].word == x.l.had.id && (t.class&cPast != 0 && t.val != isEither || t.val == isBeen) {
		x.toks[n-1].class |= cPerfect | cPast
	}
}

// lookUp gives a token the classes of its word, or of the word's ending.
func (x *lexer) lookUp(t *token, lower []byte, capital bool) {
	w := x.l.lexicon.words[string(lower)]
	if n := len(x.toks); capital && w != nil && w.class&cPerfect != 0 && n > 0 && x.toks[n-1].class&cCapital != 0 {
		return // "Fair Haven"
	}
	if w == nil {
		t.class |= x.l.ending(lower)
		if capital {
			t.class &^= cPast | cIng // United, Limited, Fleming
		}
		return
	}
	t.class |= w.class
	if capital {
		t.class |= w.proper
	}
	t.word, t.val, t.unit = w.id, w.val, w.unit
	if n := len(x.toks); capital && n > 0 && x.toks[n-1].class&(cLetters|cStop) == cLetters {
		t.class &^= cPast // Tom Fell
	}
	if n := len(x.toks); t.class&cZone != 0 && capital && n > 0 && x.toks[n-1].end+1 == t.start {
		x.toks[n-1].class &^= cYear // 1130 GMT
	}
}

// dotted reads "a.m.", "p.m" and abbreviations of single letters ("U.S.",
// "E.S.T."), so that their full stops end nothing.
func (x *lexer) dotted(t *token) bool {
	text := x.text
	if t.end-t.start != 1 || t.end+1 >= len(text) || text[t.end] != '.' || !isLetter(text[t.end+1]) {
		return false
	}
	var buf [8]byte
	buf[0] = text[t.start] | 0x20
	n, pos := 1, t.end
	for pos+1 < len(text) && text[pos] == '.' && isLetter(text[pos+1]) && (pos+2 == len(text) || !isLetter(text[pos+2])) {
		if n < len(buf) {
			buf[n] = text[pos+1] | 0x20
		}
		n++
		pos += 2
	}
	if n == 1 {
		return false
	}
	t.end = pos
	if pos < len(text) && text[pos] == '.' {
		t.end++
	}
	x.pos = t.end
	if w := x.l.lexicon.words[string(buf[:min(n, len(buf))])]; w != nil {
		t.class, t.word, t.val, t.unit = cLetters|w.class|w.proper, w.id, w.val, w.unit
	}
	t.class |= cCapital
	x.toks = append(x.toks, *t)
	return true
}
