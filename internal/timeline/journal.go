package timeline

import "resetline/internal/date"

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

// put is a group's number put into a slot of the index, and the one that had
// to leave it.
type put struct {
	slot slot
	left int32
}

// nobody left a slot that had room.
const nobody = -1

func (j *journal) begin(m *merger) {
	if j != nil {
		j.articles = append(j.articles, mark{len(j.steps), len(j.puts), len(m.vocabulary.articles), len(m.unknown)})
	}
}

// note notes what is about to be done with an event.
func (j *journal) note(g *group, kind stepKind) {
	if j != nil {
		j.steps = append(j.steps, step{g, kind, g.when})
	}
}

func (j *journal) put(s slot, left int32) {
	if j != nil {
		j.puts = append(j.puts, put{s, left})
	}
}

// takeBack undoes what merging did with the article that was merged last.
func (m *merger) takeBack(t account) {
	j := m.journal
	at := j.articles[len(j.articles)-1]
	j.articles = j.articles[:len(j.articles)-1]
	for i := len(j.puts) - 1; i >= at.puts; i-- {
		m.index.takeBack(j.puts[i])
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
		m.groups = m.groups[:len(m.groups)-1]
	case joined:
		if len(g.overridden) > 0 && g.overridden[len(g.overridden)-1] == g.events[last] {
			g.overridden = g.overridden[:len(g.overridden)-1]
		}
		g.events, g.why = g.events[:last], g.why[:len(g.why)-1]
	case contradicts:
		g.conflicts = g.conflicts[:len(g.conflicts)-1]
	}
}

func (x *index) takeBack(p put) {
	list := x.lists[p.slot]
	if p.left == nobody {
		x.lists[p.slot] = list[:len(list)-1]
		return
	}
	copy(list[1:], list)
	list[0] = p.left
}

// takeBack forgets the words of an article's events, the last ones read.
func (v *vocabulary) takeBack(events []*event, words int) {
	v.total--
	v.version++
	taken := -2 - int32(v.total) // a number that no article has
	for _, e := range events {
		for _, k := range e.keys {
			if v.last[k] != taken {
				v.last[k] = taken
				v.articles[k]--
			}
		}
	}
	for _, w := range v.words[words:] {
		delete(v.number, w)
	}
	v.words, v.articles, v.last, v.strong = v.words[:words], v.articles[:words], v.last[:words], v.strong[:words]
}

// unlink forgets which events were moved where; it is found anew each time.
func (m *merger) unlink() {
	for _, g := range m.groups {
		if g.movedTo != nil {
			g.made, g.movedTo.made, g.movedTo = nil, nil, nil
		}
	}
}
