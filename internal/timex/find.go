package timex

import "sync"

// found is an expression with what its words say, not yet resolved.
type found struct {
	from, to int // its tokens: [from, to)
	said     meaning
	rule     *rule
	joined   bool // the next expression is the other end of a range
}

// scratch is memory that texts share one after another.
type scratch struct {
	toks         []token
	found, whole []found
	matcher      matcher
	resolver     resolver
}

// pool is a sync.Pool of scratch memory.
type pool = sync.Pool

// Find returns the expressions of time in a text, in order and without
// overlap. The text is prose; an empty line ends a paragraph.
func (l *Language) Find(text string, c Context) []Expression {
	return l.Append(nil, text, c)
}

// Append appends the expressions of time in a text to dst.
func (l *Language) Append(dst []Expression, text string, c Context) []Expression {
	s, _ := l.pool.Get().(*scratch)
	if s == nil {
		s = new(scratch)
	}
	s.toks = l.numbers(l.lex(s.toks[:0], text))
	l.stamps(s.toks)
	s.matcher = matcher{l: l, toks: s.toks}
	s.found = s.matcher.scan(s.found[:0])
	s.whole = l.neighbours(s.whole[:0], s.found, s.toks)
	r := &s.resolver
	*r = resolver{l: l, c: c, toks: s.toks, vals: r.vals[:0], values: r.values[:0], focus: focus{stated: r.stated[:0]}}
	dst = r.resolve(dst, s.whole)
	l.pool.Put(s)
	return dst
}

// scan finds expressions from left to right, the longest at each place.
func (m *matcher) scan(out []found) []found {
	for i := 0; i < len(m.toks); {
		if t := &m.toks[i]; !m.l.rules.begins(t) && !m.l.prefixes.begins(t) {
			i++ // most tokens: without the cost of an answer
			continue
		}
		f, ok := m.at(i)
		if !ok {
			i++
			continue
		}
		if f.said.form != isNothing && !f.said.impossible() {
			out = append(out, f)
		}
		i = f.to
	}
	return out
}

// at finds the expression that begins at a token, with a modifier before it
// ("early March") if there is one.
func (m *matcher) at(i int) (f found, ok bool) {
	t := &m.toks[i]
	if m.l.rules.begins(t) {
		if core := m.longest(&m.l.rules, i); core != nil {
			f, ok = found{from: i, to: i + len(core.elems), said: core.rule.read(m.set(core, i)), rule: core.rule}, true
		}
	}
	if !m.l.prefixes.begins(t) {
		return f, ok
	}
	if g, has := m.modified(i); has && g.to > f.to {
		return g, true
	}
	return f, ok
}

// modified finds a modifier at a token and the expression that it changes.
func (m *matcher) modified(i int) (f found, ok bool) {
	edge := m.longest(&m.l.prefixes, i)
	if edge == nil {
		return f, false
	}
	at := i + len(edge.elems)
	if at >= len(m.toks) {
		return f, false
	}
	core := m.longest(&m.l.rules, at)
	if core == nil {
		return f, false
	}
	f = found{from: i, to: at + len(core.elems), said: core.rule.read(m.set(core, at)), rule: core.rule}
	s := &m.said
	*s = f.said
	if !edge.rule.takes(s) || m.match.after(1).word == m.l.possessive.id {
		return f, false // "the start of Thursday's meeting" is not Thursday's start
	}
	s.mod, s.aside = edge.rule.mod, edge.rule.aside
	if edge.rule.turns != nil {
		m.edge = match{m.l, m.toks, i, edge}
		edge.rule.turns(s, &m.edge)
	}
	f.said = *s
	return f, true
}
