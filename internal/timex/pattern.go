package timex

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"
)

// A rule's pattern is words separated by spaces. A word in capitals
// names a class and stands for any word of it; any other stands for itself. "a|b" is either,
// "[a b]" may be missing, "~" before a word wants no space before it.
//
// Patterns are expanded to plain sequences and laid into one tree, so that a
// place in the text is tried against all rules at once and only where its
// first word begins any of them.

// element matches one token.
type element struct {
	class class
	words []uint16
	some  uint64 // a bit for each of words, which tells most others from them
	glued bool
}

func (e *element) matches(t *token) bool {
	return (t.class&e.class != 0 || e.has(t.word)) && !(e.glued && t.space)
}

func (e *element) has(word uint16) bool {
	return word != 0 && e.some>>(word&63)&1 != 0 && slices.Contains(e.words, word)
}

// add adds a word.
func (e *element) add(word uint16) {
	e.words = append(e.words, word)
	e.some |= 1 << (word & 63)
}

// sequence is one expansion of a rule's pattern.
type sequence struct {
	rule  *rule
	elems []element
}

// node is a state of the tree: what may follow, and the sequences that end.
type node struct {
	edges []edge
	ends  []*sequence
}

type edge struct {
	elem element
	next *node
}

// tree finds sequences by their first token.
type tree struct {
	root    node
	starts  class      // every class that begins a sequence
	byWord  [][]edge   // edges from the root by the number of a word
	byClass [64][]edge // and by class
}

// insert lays a sequence into the tree.
func (t *tree) insert(s *sequence) {
	n := &t.root
	for _, e := range s.elems {
		n = n.follow(e)
	}
	n.ends = append(n.ends, s)
}

func (n *node) follow(e element) *node {
	for _, d := range n.edges {
		if d.elem.class == e.class && d.elem.glued == e.glued && slices.Equal(d.elem.words, e.words) {
			return d.next
		}
	}
	next := new(node)
	n.edges = append(n.edges, edge{e, next})
	return next
}

// compile expands a pattern. An error is a mistake in the table, found by the
// test of the rules.
func (x *lexicon) compile(pattern string) ([][]element, error) {
	pattern = strings.ReplaceAll(strings.ReplaceAll(pattern, "[", " [ "), "]", " ] ")
	words := strings.Fields(pattern)
	seqs, rest, err := x.sequences(words)
	if err == nil && len(rest) > 0 {
		err = fmt.Errorf("pattern %q: ] without [", pattern)
	}
	return seqs, err
}

// sequences expands words up to a closing bracket and returns what is left.
func (x *lexicon) sequences(words []string) (seqs [][]element, rest []string, err error) {
	seqs = [][]element{nil}
	for len(words) > 0 {
		w := words[0]
		words = words[1:]
		switch w {
		case "]":
			return seqs, append([]string{"]"}, words...), nil
		case "[":
			inner, rest, err := x.sequences(words)
			if err != nil || len(rest) == 0 {
				return nil, nil, fmt.Errorf("[ without ]")
			}
			words = rest[1:]
			seqs = cross(seqs, append([][]element{nil}, inner...))
		default:
			seqs = cross(seqs, [][]element{{x.element(w)}})
		}
	}
	return seqs, nil, nil
}

// cross appends each of the tails to each of the heads.
func cross(heads, tails [][]element) [][]element {
	out := make([][]element, 0, len(heads)*len(tails))
	for _, h := range heads {
		for _, t := range tails {
			out = append(out, slices.Concat(h, t))
		}
	}
	return out
}

func (x *lexicon) element(s string) (e element) {
	if len(s) > 1 && s[0] == '~' {
		e.glued, s = true, s[1:]
	}
	for alt := range strings.SplitSeq(s, "|") {
		if i := slices.Index(classNames, alt); i >= 0 {
			e.class |= 1 << i
		} else {
			e.add(x.word(alt).id)
		}
	}
	return e
}

// match is a sequence found at a place of the text.
type match struct {
	l    *Language
	toks []token // of the whole text
	at   int     // the first token of the match
	seq  *sequence
}

// end returns the index of the token after the match.
func (m *match) end() int { return m.at + len(m.seq.elems) }

// last returns the last token of the match.
func (m *match) last() *token { return &m.toks[m.end()-1] }

// find returns the first token that was matched as one of the classes.
func (m *match) find(c class) *token { return m.findN(c, 0) }

// findN returns the token that was matched as one of the classes, after n
// others.
func (m *match) findN(c class, n int) *token {
	for i := range m.seq.elems {
		t := &m.toks[m.at+i]
		if m.seq.elems[i].class&c&t.class != 0 {
			if n == 0 {
				return t
			}
			n--
		}
	}
	return nil
}

// has tells whether a token was matched as one of the classes.
func (m *match) has(c class) bool { return m.find(c) != nil }

// index sorts the edges from the root by what they match.
func (t *tree) index() {
	for _, e := range t.root.edges {
		t.starts |= e.elem.class
		for c := range t.byClass {
			if e.elem.class>>c&1 != 0 {
				t.byClass[c] = append(t.byClass[c], e)
			}
		}
		for _, w := range e.elem.words {
			for int(w) >= len(t.byWord) {
				t.byWord = append(t.byWord, nil)
			}
			t.byWord[w] = append(t.byWord[w], e)
		}
	}
}

// begins tells whether any sequence begins with a token.
func (t *tree) begins(tok *token) bool {
	return tok.class&t.starts != 0 || int(tok.word) < len(t.byWord) && t.byWord[tok.word] != nil
}

// matcher looks for sequences in the tokens of a text. It is one value that is
// used again for every place, so that conditions, readers and prefixes, which
// take a pointer, cost no memory.
type matcher struct {
	l     *Language
	toks  []token
	best  *sequence // the best so far at the place in hand
	match match     // what conditions and readers look at
	edge  match     // a prefix
	said  meaning   // what it looks at and turns
}

// longest returns the longest sequence that begins at a token and whose rule's
// condition holds; among equals the rule that stands first in the table.
func (m *matcher) longest(t *tree, at int) *sequence {
	m.best = nil
	tok := &m.toks[at]
	if int(tok.word) < len(t.byWord) {
		m.try(t.byWord[tok.word], at)
	}
	for c := tok.class & t.starts; c != 0; c &= c - 1 {
		m.try(t.byClass[bits.TrailingZeros64(uint64(c))], at)
	}
	return m.best
}

// try follows edges from the root.
func (m *matcher) try(edges []edge, at int) {
	for i := range edges {
		if e := &edges[i]; e.elem.matches(&m.toks[at]) {
			m.walk(e.next, at, at+1)
		}
	}
}

// walk follows the tree from a node with the token at index i next.
func (m *matcher) walk(n *node, at, i int) {
	for _, s := range n.ends {
		if m.better(s) && (s.rule.when == nil || s.rule.when(m.set(s, at))) {
			m.best = s
		}
	}
	if i == len(m.toks) {
		return
	}
	t := &m.toks[i]
	for k := range n.edges {
		if e := &n.edges[k]; e.elem.matches(t) {
			m.walk(e.next, at, i+1)
		}
	}
}

// better tells whether a sequence goes before the best so far.
func (m *matcher) better(s *sequence) bool {
	if m.best == nil || len(s.elems) != len(m.best.elems) {
		return m.best == nil || len(s.elems) > len(m.best.elems)
	}
	return s.rule.index < m.best.rule.index
}

// set returns the match of a sequence at a token.
func (m *matcher) set(s *sequence, at int) *match {
	m.match = match{m.l, m.toks, at, s}
	return &m.match
}
