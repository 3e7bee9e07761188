package timeline

import (
	"slices"

	"resetline/internal/date"
)

// journal notes what merging does, so that it can be taken back, the newest
// first. A nil *journal notes nothing: a build that is made once needs none.
type journal struct {
	articles []mark
	steps    []step
	puts     []put
}

// mark is where things stood before an article was merged.
type mark struct{ steps, puts, words, unknown int }

// step is what was done with an event, and the date its group had before.
type step struct {
	group *group
	kind  stepKind
	when  date.Date
}

type stepKind uint8

const (
	begins stepKind = iota
	joined
	contradicts
)

// put is a group's number put on a shelf of the index under a key, and the one
// that had to leave.
type put struct {
	shelf *shelf
	key   key
	left  int32
}

// nobody left a list that had room.
const nobody = -1

func (j *journal) begin(m *merger) {
	if j != nil {
		j.articles = append(j.articles, mark{len(j.steps), len(j.puts), len(m.vocabulary.words), len(m.unknown)})
	}
}

// note notes what is about to be done with an event.
func (j *journal) note(g *group, kind stepKind) {
	if j != nil {
		j.steps = append(j.steps, step{g, kind, g.when})
	}
}

func (j *journal) put(s *shelf, k key, left int32) {
	if j != nil {
		j.puts = append(j.puts, put{s, k, left})
	}
}

// takeBack undoes what merging did with the article that was merged last.
func (m *merger) takeBack(t account) {
	j := m.journal
	at := j.articles[len(j.articles)-1]
	j.articles = j.articles[:len(j.articles)-1]
	for i := len(j.puts) - 1; i >= at.puts; i-- {
		p := j.puts[i]
		p.shelf.takeBack(p.key, p.left)
	}
	for i := len(j.steps) - 1; i >= at.steps; i-- {
		m.undo(j.steps[i])
	}
	j.puts, j.steps, m.unknown = j.puts[:at.puts], j.steps[:at.steps], m.unknown[:at.unknown:at.unknown]
	m.vocabulary.takeBack(t.events, at.words)
	m.byID = nil
}

func (m *merger) undo(s step) {
	g := s.group
	g.made, g.when = nil, s.when
	switch last := len(g.events) - 1; s.kind {
	case begins:
		m.groups, m.settled = m.groups[:len(m.groups)-1], m.settled[:len(m.groups)-1]
	case joined:
		if len(g.overridden) > 0 && g.overridden[len(g.overridden)-1] == g.events[last] {
			g.overridden = g.overridden[:len(g.overridden)-1]
		}
		g.events = g.events[:last]
		g.resample()
		m.settled[g.number] = slices.ContainsFunc(g.events, (*event).settles)
	case contradicts:
		g.conflicts = g.conflicts[:len(g.conflicts)-1]
	}
}

// resample takes the group's sample anew.
func (g *group) resample() {
	for i := range min(len(g.events), compareLimit) {
		g.sample[i] = g.sampled(i).facet
	}
}

// takeBack forgets the words of an article's events, the last ones read.
func (v *vocabulary) takeBack(events []*event, words int) {
	v.total--
	v.version++
	for _, e := range events {
		for _, k := range e.facet.keys {
			if w := &v.words[k]; w.last != v.version { // as no article is of this version
				w.last = v.version
				w.articles--
			}
		}
	}
	for k := words; k < len(v.words); k++ {
		switch w := v.spelling[k]; v.words[k].kind {
		case nameWord:
			delete(v.names, w)
		case plainWord:
			delete(v.terms, w)
		case familyWord:
			v.families[slices.Index(v.families[:], key(k))] = 0
		}
	}
	v.words, v.spelling = v.words[:words], v.spelling[:words]
}

// unlink forgets which events were moved where; it is found anew each time.
func (m *merger) unlink() {
	for _, g := range m.groups {
		if g.movedTo != nil {
			g.made, g.movedTo.made, g.movedTo = nil, nil, nil
		}
	}
}
