package timeline

import (
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
}

// token is a word or a mark of punctuation.
type token struct {
	start, end int
	word       string // lower case; the mark itself for punctuation
	upper      bool   // begins with a capital
	number     bool   // begins with a digit
	dated      bool   // is part of an expression of time
	quoted     bool   // stands inside a quotation
	punct      bool
}

// tokenize cuts text[start:end] into words and marks. Hyphens, dots and
// apostrophes inside a word belong to it; a possessive ending does not. quoted
// tells whether the text begins inside a quotation.
func tokenize(text string, start, end int, quoted bool) []token {
	out := make([]token, 0, (end-start)/5+1) // a word and its space are about five bytes
	for i := start; i < end; {
		r, n := utf8.DecodeRuneInString(text[i:end])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			j := wordEnd(text[:end], i)
			out = append(out, newWord(text, i, j, quoted))
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
	return token{start: i, end: j, word: strings.ToLower(text[i:k]), upper: unicode.IsUpper(r), number: unicode.IsDigit(r), quoted: quoted}
}

func wordEnd(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			i += n
			continue
		}
		if !strings.ContainsRune("-'’.&", r) {
			break
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

// sentences cuts an article into sentences with their dates. Headings and
// captions are left out: they repeat what the text says, or describe a
// picture.
func sentences(a *article.Article, lang *timex.Language, buffer []timex.Expression) ([]sentence, []timex.Expression) {
	expressions := lang.Append(buffer[:0], a.Text, timex.Context{Published: a.Day(), HasPublished: true})
	var out []sentence
	next, block := 0, 0
	for _, span := range lang.Sentences(a.Text) {
		for block+1 < len(a.Blocks) && a.Blocks[block].End <= span.Start {
			block++
		}
		s := sentence{start: span.Start, end: span.End}
		for next < len(expressions) && expressions[next].Start < span.End {
			if x := expressions[next]; x.Start >= span.Start && x.End <= span.End {
				s.dates = append(s.dates, x)
			}
			next++
		}
		if block < len(a.Blocks) && (a.Blocks[block].Kind == article.Caption || a.Blocks[block].Kind == article.Heading) {
			continue
		}
		s.tokens = tokenize(a.Text, s.start, s.end, goesOn(out, s.start, a.Text))
		s.markDates()
		out = append(out, s)
	}
	return out, expressions
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

func (s *sentence) markDates() {
	k := 0
	for i := range s.tokens {
		t := &s.tokens[i]
		for k < len(s.dates) && s.dates[k].End <= t.start {
			k++
		}
		t.dated = k < len(s.dates) && t.end > s.dates[k].Start && t.start < s.dates[k].End
	}
}

// at returns the index of the first token that begins at or after an offset.
func (s *sentence) at(offset int) int {
	for i, t := range s.tokens {
		if t.end > offset {
			return i
		}
	}
	return len(s.tokens)
}
