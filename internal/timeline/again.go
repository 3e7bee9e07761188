package timeline

import (
	"iter"
	"slices"

	"resetline/internal/date"
)

// After an edit, merging goes through all events again, in a new pass. Most of
// them repeat the step that was decided for them, which costs a hundredth of
// deciding it. A step is decided anew where it may have become another one:
//
//   - An event that is new, or that the editor puts into an entry.
//   - An event that may see a group which gained or lost an event in this pass,
//     or stands elsewhere: one of a date that the group has stood at. Groups
//     meet an event through the shelves it looks at, and there alone.
//   - An event that may have been weighed with a word whose weight is another
//     one than in the last pass: it holds the word, or looks at a shelf that
//     has it. See shift.
//
// Deciding anew what is left as it was costs time and changes nothing. And what
// is decided as before is no change to others.
//
// Groups are made anew by the steps. The index is not: a shelf keeps the events
// that put something on it, and when it is looked at for the first time in a
// pass it is cleared, and filled with what those put there that had their turn.

// shelfAgain is what a shelf keeps to be filled again.
type shelfAgain struct {
	events []*event // that put something there, in order
	next   int      // the first of them that has not done so in this pass
	pass   int32
	seers  []*event // that look there
}

// catchUp brings a shelf to where the pass is.
func (m *merger) catchUp(s *shelf) {
	a := &s.again
	if a.pass != m.pass {
		s.clear()
		a.pass, a.next = m.pass, 0
	}
	for ; a.next < len(a.events) && a.events[a.next].pass == m.pass; a.next++ {
		e := a.events[a.next]
		s.put(e.facet.keys, e.step.group.number)
	}
}

// unlink forgets which events were moved where; it is found anew each time.
func (m *merger) unlink() {
	for _, g := range m.groups {
		if g.movedTo != nil {
			g.made, g.movedTo.made, g.movedTo = nil, nil, nil
		}
	}
}

// startPass begins to go through all events again, perhaps to decide all their
// steps anew.
func (m *merger) startPass(anew bool) {
	m.pass++
	m.anew = anew
	m.groups, m.settled, m.words, m.unknown, m.byID = m.groups[:0], m.settled[:0], m.words[:0], nil, nil
	m.vocabulary.startPass()
}

// place puts a group on the shelves under the words of an event that has just
// got its step.
func (m *merger) place(e *event, now step) {
	if !m.again {
		if now.kind != contradicts {
			for at := range standing(now.when) {
				m.index.shelf(at).put(e.facet.keys, now.group.number)
			}
		}
		return
	}
	switch before := e.step; {
	case before == nil:
		for at := range seeing(e.when) {
			a := &m.index.shelf(at).again
			a.seers = append(a.seers, e)
		}
		m.settle(e, now)
	case *before != now:
		m.leave(e)
		m.settle(e, now)
	}
	e.pass, e.doubted = m.pass, false
}

// settle gives an event a new step.
func (m *merger) settle(e *event, now step) {
	g := now.group
	e.step, g.made = &now, nil
	if now.kind == contradicts {
		return
	}
	for at := range standing(now.when) {
		s := m.index.shelf(at)
		m.catchUp(s)
		s.put(e.facet.keys, g.number)
		s.again.events = slices.Insert(s.again.events, s.again.next, e)
		s.again.next++
	}
	m.know(g, e)
	m.doubt(g)
}

// know notes where a group stands, and on all those shelves the words of an
// event that is new in it: who meets the group there is weighed with them too.
func (m *merger) know(g *group, e *event) {
	if !slices.Contains(g.stood, g.when) {
		g.stood = append(g.stood, g.when)
		for _, other := range g.events {
			m.index.know(g.when, other)
		}
	}
	for _, d := range g.stood {
		m.index.know(d, e)
	}
}

func (x *index) know(d date.Date, e *event) {
	for at := range standing(d) {
		s := x.shelf(at)
		for _, k := range e.facet.keys {
			s.list(k)
		}
	}
}

// leave takes an event out of the group it was in.
func (m *merger) leave(e *event) {
	g := e.step.group
	g.made = nil
	if e.step.kind == contradicts {
		return
	}
	for at := range standing(e.step.when) {
		s := m.index.shelf(at)
		m.catchUp(s)
		s.again.events = without(s.again.events, s.again.next, e)
	}
	m.doubt(g)
}

// without takes an event out of a list, at a place or after it.
func without(events []*event, from int, e *event) []*event {
	i := from + slices.Index(events[from:], e)
	return slices.Delete(events, i, i+1)
}

// change takes out the events of an article that are told no more.
func (m *merger) change(before, now []*event) {
	if !m.anew {
		m.vocabulary.differ(before, now)
	}
	for _, e := range before {
		if !slices.Contains(now, e) {
			m.drop(e)
		}
	}
}

// drop takes out an event that is told no more.
func (m *merger) drop(e *event) {
	m.leave(e)
	for at := range seeing(e.when) {
		a := &m.index.shelf(at).again
		a.seers = without(a.seers, 0, e)
	}
}

// doubt has all events decided anew that may see a group, of those that have
// not had their turn.
func (m *merger) doubt(g *group) {
	if m.anew {
		return
	}
	for _, d := range g.stood {
		for at := range standing(d) {
			m.doubtSeers(at, anyEvent)
		}
		if d.Precision == date.ByDay {
			for at := range around(d.First) {
				m.doubtSeers(at, (*event).mayContradict)
			}
		}
	}
}

func anyEvent(*event) bool { return true }

func (m *merger) doubtSeers(at place, which func(*event) bool) {
	s := m.index.shelves[at]
	if s == nil {
		return
	}
	for _, e := range s.again.seers {
		if !e.doubted && e.pass != m.pass && which(e) {
			e.doubted = true
		}
	}
}

// stands tells whether an event's step is beyond doubt.
func (m *merger) stands(e *event) bool {
	return e.step != nil && !m.anew && !e.doubted && !e.toldWhere() && !m.reweighed(e)
}

// reweighed tells whether an event may have been weighed with a shifted word.
func (m *merger) reweighed(e *event) bool {
	v := m.vocabulary
	if v.shift.all || len(v.shift.now) == 0 {
		return v.shift.all
	}
	return slices.ContainsFunc(e.facet.keys, func(k key) bool { return v.words[k].shifted == v.total }) ||
		m.anyKnows(seeing(e.when), v.shift.now) ||
		e.step.kind != joined && e.mayContradict() && m.anyKnows(around(e.when.First), v.shift.now)
}

func (m *merger) anyKnows(places iter.Seq[place], keys []key) bool {
	for at := range places {
		if s := m.index.shelves[at]; s != nil && slices.ContainsFunc(keys, s.knows) {
			return true
		}
	}
	return false
}

// shift is by how much the counts of words differ from those that they had in
// the last pass at the same article. Rarity is told in doublings, and so the
// weight of a word differs only now and then: while one count has reached
// twice as many as before and the other has not.
type shift struct {
	words []key // those whose count differs, or did
	more  int32 // articles
	now   []key // those whose weight differs for the article that is being merged
	all   bool  // whether the weights of all words do
}

func (v *vocabulary) startPass() {
	v.shift = shift{words: v.shift.words[:0], now: v.shift.now[:0]}
	v.total = 0
	for i := range v.words {
		w := &v.words[i]
		w.articles, w.more, w.shifted, w.differs = 0, 0, 0, false
	}
}

// differ notes that an article says something else than it did in the last
// pass.
func (v *vocabulary) differ(before, now []*event) {
	v.each(before, func(k key, w *word) { v.shift.note(k, w, -1) })
	v.each(now, func(k key, w *word) { v.shift.note(k, w, 1) })
}

func (s *shift) note(k key, w *word, more int32) {
	if !w.differs {
		w.differs, s.words = true, append(s.words, k)
	}
	w.more += more
}

// findShifted finds the words whose weight differs. One that no article held
// before, or holds now, is only in events that are new or gone.
func (v *vocabulary) findShifted() {
	s := &v.shift
	s.now = s.now[:0]
	s.all = rarity(v.total, v.total-s.more) != 0
	if s.all {
		return
	}
	for _, k := range s.words {
		w := &v.words[k]
		if was := w.articles - w.more; was > 0 && w.articles > 0 && rarity(w.articles, was) != 0 {
			w.shifted = v.total
			s.now = append(s.now, k)
		}
	}
}
