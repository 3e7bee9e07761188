package timeline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"resetline/internal/article"
	"resetline/internal/timex"
)

// sentence is one sentence of an article, cut into tokens, with the dates in
// it.
type sentence struct {
	start, end int // in the article's Text
	tokens     []token
	dates      []timex.Expression
	cuts       []int    // see cutsOf
	places     []int    // see statesDate
	spans      [][2]int // see names.appendSpans
	mentions   []name   // see names.mentions
	named      bool     // whether mentions are known
	inOrder    string   // the headline of one whose verb stands before its noun, see gapped
}

// token is a word or a mark of punctuation.
type token struct {
	start, end int
	word       string // lower case; the mark itself for punctuation
	meaning           // what the lexicon says of it
	upper      bool   // begins with a capital
	capitals   bool   // is written in capitals
	number     bool   // begins with a digit
	dated      bool   // is part of an expression of time
	quoted     bool   // stands inside a quotation
	punct      bool
}

// hasEnding tells whether a possessive ending, or "is", hangs on a word: "Thursday's",
// "he's".
func (t token) hasEnding() bool { return t.end-t.start > len(t.word) }

// contractsNot tells whether a word ends with a "not" in short: "wasn't".
func contractsNot(word string) bool {
	return strings.HasSuffix(word, "n't") || strings.HasSuffix(word, "n’t")
}

// contractsHad tells whether a word ends with a "had" in short, or a "would": "they'd".
func contractsHad(word string) bool {
	return strings.HasSuffix(word, "'d") || strings.HasSuffix(word, "’d")
}

// tokenize cuts text[start:end] into words and marks and appends them to out.
// Hyphens, dots and apostrophes inside a word belong to it; a possessive ending
// does not. quoted tells whether the text begins inside a quotation.
func (l *lexicon) tokenize(out []token, text string, start, end int, quoted bool) []token {
	for i := start; i < end; {
		if n := smallWord(text[i:end]); n > 0 {
			word := text[i : i+n]
			t := token{start: i, end: i + n, word: word, meaning: l.of(word), quoted: quoted}
			if t.is(l.say) && word == "say" && len(out) > 0 && out[len(out)-1].is(l.articles|l.possessive) {
				t.class &^= l.say | l.present // "wants a say over the rules"
			}
			out = append(out, t)
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:end])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			j := wordEnd(text[:end], i)
			t := newWord(text, i, j, quoted)
			t.meaning = l.of(t.word)
			out = append(out, t)
			i = j
		case unicode.IsSpace(r):
			i += n
		default:
			if opens, closes := quoteMark(text, i, n, end); opens || closes {
				quoted = opens
			}
			out = append(out, token{start: i, end: i + n, word: text[i : i+n], punct: true, quoted: quoted})
			i += n
		}
	}
	return out
}

// smallWord returns the length of the word a text begins with if that is one as
// most are, of small letters up to a space or a comma, and else 0.
func smallWord(text string) int {
	n := 0
	for n < len(text) && 'a' <= text[n] && text[n] <= 'z' {
		n++
	}
	if n < len(text) && text[n] != ' ' && text[n] != ',' {
		return 0
	}
	return n
}

func newWord(text string, i, j int, quoted bool) token {
	k := j
	for _, s := range []string{"'s", "’s", "'", "’"} {
		if strings.HasSuffix(text[i:j], s) {
			k = j - len(s)
			break
		}
	}
	if k == i {
		k = j
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	upper := unicode.IsUpper(r)
	return token{start: i, end: j, word: strings.ToLower(text[i:k]), upper: upper, number: unicode.IsDigit(r), quoted: quoted,
		capitals: upper && strings.IndexFunc(text[i:k], unicode.IsLower) < 0}
}

func wordEnd(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			i += n
			continue
		}
		if r == ',' && thousandsAt(text, i) {
			i += len(",000")
			continue
		}
		if !strings.ContainsRune("-'’.&", r) {
			break
		}
		if r == '.' && strings.HasPrefix(text[i+n:], "-") { // "a U.N.-backed plan"
			n++
		}
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		if unicode.IsLetter(next) || unicode.IsDigit(next) {
			i += n
			continue
		}
		if r == '\'' || r == '’' { // the possessive of a plural, unless it closes a quotation
			if i > 0 && text[i-1] == 's' {
				i += n
			}
		}
		break
	}
	return i
}

// thousandsAt tells whether the comma at text[i] is one within a number: "691,000".
func thousandsAt(text string, i int) bool {
	digits := 0
	for end := i + 1; end < len(text) && '0' <= text[end] && text[end] <= '9'; end++ {
		digits++
	}
	return i > 0 && '0' <= text[i-1] && text[i-1] <= '9' && digits == 3
}

// quoteMark tells whether the mark at text[i] opens or closes a quotation. A
// straight mark opens where a word follows and none stands before.
func quoteMark(text string, i, n, end int) (opens, closes bool) {
	switch text[i : i+n] {
	case "“", "‘", "«", "„":
		return true, false
	case "”", "»":
		return false, true
	case "’":
		return false, i > 0 && !isWordAfter(text, i+n, end)
	case `"`, "``":
		opens = isWordAfter(text, i+1, end) && (i == 0 || strings.IndexByte(" \n([", text[i-1]) >= 0)
		return opens, !opens
	}
	return false, false
}

func isWordAfter(text string, i, end int) bool {
	r, _ := utf8.DecodeRuneInString(text[min(i, end):end])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// cutter cuts articles into sentences, one article after the other: what it
// gives of one is gone with the next.
type cutter struct {
	lex         *lexicon
	expressions []timex.Expression
	sentences   []sentence
	tokens      []token
}

// contextOf returns when an article was published, as its dates are counted from it.
func contextOf(a *article.Article) timex.Context {
	context := timex.Context{Published: a.Day(), HasPublished: true}
	if !a.DayOnly {
		context.Clock = a.Published.Hour()*60 + a.Published.Minute()
	}
	return context
}

// cut cuts an article into sentences with their dates. Headings and captions
// are left out: they repeat what the text says, or describe a picture.
func (c *cutter) cut(a *article.Article, lang *timex.Language) []sentence {
	context := contextOf(a)
	c.expressions = slices.DeleteFunc(lang.Append(c.expressions[:0], a.Text, context), func(x timex.Expression) bool { return a.InCode(x.Start, x.End) })
	c.sentences = c.sentences[:0]
	tokens := c.tokens[:0]
	found, block := c.expressions, 0
	for _, span := range headed(a, bounded(a.Text, lang.Sentences(a.Text)), found) {
		for block+1 < len(a.Blocks) && a.Blocks[block].End < span.End {
			block++
		}
		dates, rest := datesIn(found, span)
		found = rest
		if block < len(a.Blocks) && (a.Blocks[block].Kind == article.Caption || a.Blocks[block].Kind == article.Heading) {
			continue
		}
		first := len(tokens)
		tokens = c.lex.tokenize(tokens, a.Text, span.Start, span.End, goesOn(c.sentences, span.Start, a.Text))
		s := c.next()
		s.start, s.end, s.dates, s.tokens = span.Start, span.End, dates, tokens[first:len(tokens):len(tokens)]
		s.markDates(c.lex)
		s.markVerbs(c.lex)
		s.dropAsides(c.lex)
	}
	c.tokens = tokens
	return c.sentences
}

// next returns one sentence more, of which nothing is known, with the room of
// the one that had its place before.
func (c *cutter) next() *sentence {
	n := len(c.sentences)
	c.sentences = slices.Grow(c.sentences, 1)[:n+1]
	s := &c.sentences[n]
	*s = sentence{cuts: s.cuts[:0], spans: s.spans[:0], mentions: s.mentions[:0]}
	return s
}

// datesIn takes the expressions of a span off the head of a list, and those
// that end beyond it.
func datesIn(found []timex.Expression, span timex.Span) (dates, rest []timex.Expression) {
	first := 0
	for first < len(found) && found[first].Start < span.Start {
		first++
	}
	last := first
	for last < len(found) && found[last].Start < span.End {
		last++
	}
	dates, rest = found[first:last:last], found[last:]
	for len(dates) > 0 && dates[len(dates)-1].End > span.End {
		dates = dates[:len(dates)-1]
	}
	return dates, rest
}

// longestSentence bounds a sentence in bytes. Nobody writes a longer one, but texts
// without full stops are found on the web, and finding what a date governs
// takes time by the square of the sentence.
const longestSentence = 4000

// bounded cuts sentences that are too long at spaces.
func bounded(text string, spans []timex.Span) []timex.Span {
	fits := func(s timex.Span) bool { return s.End-s.Start <= longestSentence }
	if !slices.ContainsFunc(spans, func(s timex.Span) bool { return !fits(s) }) {
		return spans
	}
	var out []timex.Span
	for _, s := range spans {
		for !fits(s) {
			cut := strings.LastIndexByte(text[s.Start:s.Start+longestSentence], ' ')
			if cut <= 0 { // a word as long as that
				next := strings.IndexByte(text[s.Start+longestSentence:s.End], ' ')
				if next < 0 {
					break
				}
				cut = longestSentence + next
			}
			out = append(out, timex.Span{Start: s.Start, End: s.Start + cut})
			s.Start += cut + 1
		}
		if s.Start < s.End {
			out = append(out, s)
		}
	}
	return out
}

// goesOn tells whether a sentence begins inside a quotation that the one before
// it, in the same paragraph, left open.
func goesOn(before []sentence, start int, text string) bool {
	if len(before) == 0 {
		return false
	}
	last := before[len(before)-1]
	n := len(last.tokens)
	return n > 0 && last.tokens[n-1].quoted && !strings.Contains(text[last.end:start], "\n")
}

// markDates marks the tokens of dates: "May" is then no verb.
func (s *sentence) markDates(lex *lexicon) {
	k := 0
	for i := range s.tokens {
		t := &s.tokens[i]
		for k < len(s.dates) && s.dates[k].End <= t.start {
			k++
		}
		if t.dated = k < len(s.dates) && t.end > s.dates[k].Start && t.start < s.dates[k].End; t.dated {
			t.kin, t.class = 0, t.class&^(lex.auxiliary|lex.modal)
		}
	}
}

// behindDate returns the token behind those of a date that go on at i.
func (s *sentence) behindDate(i int) int {
	for i < len(s.tokens) && s.tokens[i].dated {
		i++
	}
	return i
}

// behindDateAt is the same for a date that may begin with its preposition.
func (s *sentence) behindDateAt(i int) int {
	if !s.tokens[i].dated {
		i++
	}
	return s.behindDate(i)
}

// words returns a date's words, in the text that the sentence is of; "" if none stands there.
func (s *sentence) words(text string, date int) string {
	end := s.behindDate(date)
	if end == date {
		return ""
	}
	return text[s.tokens[date].start:s.tokens[end-1].end]
}

// dateAt tells whether a date stands at a token, with its preposition or without.
func (s *sentence) dateAt(i int, lex *lexicon) bool {
	return s.tokens[i].dated || s.tokens[i].is(lex.preposition) && i+1 < len(s.tokens) && s.tokens[i+1].dated
}

// behindDates returns the first token of [from, to) that is of no date nor a date's preposition, to if none is.
func (s *sentence) behindDates(from, to int, lex *lexicon) int {
	for from < to && s.dateAt(from, lex) {
		from++
	}
	return from
}

// at returns the index of the first token that ends behind an offset.
func (s *sentence) at(offset int) int {
	from, to := 0, len(s.tokens) // as slices.BinarySearchFunc, which takes twice as long
	for from < to {
		if half := (from + to) / 2; s.tokens[half].end > offset {
			to = half
		} else {
			from = half + 1
		}
	}
	return from
}

// says tells whether the words of a phrase stand at a token.
func (s *sentence) says(i int, phrase string) bool {
	if i < 0 || i >= len(s.tokens) || !strings.HasPrefix(phrase, s.tokens[i].word) {
		return false // most end here
	}
	for more := true; more; i++ {
		var word string
		if word, phrase, more = strings.Cut(phrase, " "); i >= len(s.tokens) || s.tokens[i].word != word {
			return false
		}
	}
	return true
}

// find returns the first token from one on at which a phrase stands, not in quotation marks. It is -1 if
// there is none.
func (s *sentence) find(from int, phrase string) int {
	for i := from; i < len(s.tokens); i++ {
		if s.says(i, phrase) && !s.tokens[i].quoted {
			return i
		}
	}
	return -1
}

// behindPhrase returns the token behind the one of some phrases that stands at a token, the
// token itself where none does.
func (s *sentence) behindPhrase(i int, phrases ...string) int {
	for _, p := range phrases {
		if s.says(i, p) {
			return i + strings.Count(p, " ") + 1
		}
	}
	return i
}

// beforePhrase returns where the one of some phrases begins that ends at a token, the token
// itself where none does.
func (s *sentence) beforePhrase(i int, phrases ...string) int {
	for _, p := range phrases {
		if i < 1 || !strings.HasSuffix(p, s.tokens[i-1].word) {
			continue
		}
		if begin := i - strings.Count(p, " ") - 1; s.says(begin, p) {
			return begin
		}
	}
	return i
}
