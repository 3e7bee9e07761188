package timex

import (
	"fmt"
	"strings"
)

// Language is a language's words and rules, ready to search. It may be used
// by any number of goroutines at once.
type Language struct {
	lexicon    lexicon
	rules      tree
	prefixes   tree
	table      []rule
	holidays   []holiday
	monthFirst bool // 5/19/2025
	paragraph  *word
	possessive *word
	hyphen     *word
	dash       *word
	colon      *word
	semicolon  *word
	bracket    *word
	bracketEnd *word
	quote      *word // before and after what is quoted, and a name
	christ     *word // after a year before Christ
	in         *word // before a length: in three weeks
	the        *word // before a decade: the late nineties
	had        *word // short for it, before a participle: we'd left
	over       *word // before a season: over the summer
	later      *word // in "no later than"
	end        *word // behind what is over: by Tuesday's end
	and        *word // between the parts of a number: a hundred and five
	// contractions are the endings after an apostrophe that are words ("'s"),
	// ordinals those that make figures an ordinal ("th"), decades those that
	// make a year a decade ("s").
	contractions, ordinals, decades []string
	ending                          func(word []byte) class // the class of an unknown word by its ending
	sentence                        sentenceWords
	pool                            pool
}

// ForLanguage returns the language of a BCP 47 tag: "en", "en-GB", "en-US".
// The day stands first in dates in figures, except in American English. It
// compiles the tables anew each time: keep what it returns.
func ForLanguage(tag string) (*Language, bool) {
	name, region, _ := strings.Cut(strings.ToLower(tag), "-")
	if name != "en" {
		return nil, false
	}
	return english(region == "us"), true
}

// rule is a line of the table of a language.
type rule struct {
	name    string
	says    string
	pattern string // see pattern.go
	read    func(*match) meaning
	when    func(*match) bool // a condition on the surroundings, or nil
	// examples are texts published on Tuesday 22 April 2025 and what is found
	// in them: "on [Thursday] =2025-04-24"; no brackets where nothing is.
	examples []string

	// A prefix rule has takes: it changes such a meaning that follows it. aside
	// says that the modifier is a side of the present and no edge of what
	// follows: "earlier this year" need not be early in it. turns makes of what
	// follows something beside or within it, by the words of the prefix.
	takes func(*meaning) bool
	mod   Mod
	aside bool
	turns func(*meaning, *match)

	index int
}

// RuleDoc is a rule as people read it.
type RuleDoc struct {
	Name     string
	Says     string
	Pattern  string
	Examples []Example
}

// Example is a text and what a rule finds in it.
type Example struct {
	Text      string
	Published string // the day of publication, 2025-04-22
	Found     string // the words found, "" where the rule finds nothing
	Value     string
}

// newLanguage returns a language without words.
func newLanguage() *Language {
	l := &Language{lexicon: lexicon{words: map[string]*word{}}}
	l.lexicon.add("¶", cStop, 0, noUnit)
	l.paragraph = l.lexicon.word("¶")
	l.possessive = l.lexicon.word("'s")
	l.hyphen = l.lexicon.word("-")
	l.dash = l.lexicon.word("--")
	l.colon, l.semicolon = l.lexicon.word(":"), l.lexicon.word(";")
	l.bracket, l.bracketEnd = l.lexicon.word("("), l.lexicon.word(")")
	l.christ = new(word)
	l.had = new(word)
	l.over, l.the, l.later, l.end = new(word), new(word), new(word), new(word)
	l.quote = new(word)
	return l
}

// use compiles tables of rules. A pattern that does not compile is a mistake
// in the table: the test of the rules meets it before anybody else.
func (l *Language) use(rules, prefixes []rule) {
	l.table = append(append(l.table, rules...), prefixes...)
	for i := range l.table {
		r := &l.table[i]
		r.index = i
		t := &l.rules
		if r.takes != nil {
			t = &l.prefixes
		}
		seqs, err := l.lexicon.compile(r.pattern)
		if err != nil {
			panic(fmt.Sprintf("timex: rule %s: %v", r.name, err))
		}
		for _, elems := range seqs {
			t.insert(&sequence{rule: r, elems: elems})
		}
	}
	l.rules.index()
	l.prefixes.index()
}

// Rules returns the table of rules for people to read.
func (l *Language) Rules() []RuleDoc {
	docs := make([]RuleDoc, 0, len(l.table))
	for i := range l.table {
		r := &l.table[i]
		d := RuleDoc{Name: r.name, Says: r.says, Pattern: r.pattern}
		for _, e := range r.examples {
			d.Examples = append(d.Examples, readExample(e)...)
		}
		docs = append(docs, d)
	}
	return docs
}

// readExample reads "on [Thursday=2025-04-24]", one answer for each mark, or
// one without an answer where nothing is marked.
func readExample(s string) []Example {
	var marks [][2]string
	var text strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "[")
		text.WriteString(before)
		inside, after, closed := strings.Cut(rest, "]")
		if !ok || !closed {
			break
		}
		i := strings.LastIndexByte(inside, '=')
		text.WriteString(inside[:i])
		marks = append(marks, [2]string{inside[:i], inside[i+1:]})
		s = after
	}
	if len(marks) == 0 {
		marks = append(marks, [2]string{})
	}
	var out []Example
	for _, m := range marks {
		out = append(out, Example{Text: text.String(), Published: examplesPublished, Found: m[0], Value: m[1]})
	}
	return out
}

// examplesPublished is the day on which the examples of the rules were
// published, a Tuesday.
const examplesPublished = "2025-04-22"
