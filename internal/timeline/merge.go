package timeline

import (
	"fmt"
	"slices"

	"resetline/internal/article"
	"resetline/internal/date"
)

// Merging goes through the events in order of publication. Each joins the one
// entry that tells the same event, or begins an entry. A later article thus
// never changes the entries of earlier ones into others, and their addresses
// stay.
//
// Entries that may match are found by the words they share on the same days,
// through an index with short lists, so that the work grows with the number of
// events and not with its square.

// Thresholds of likeness, as cosines. Choosing them was no fitting: an event
// that shares its family and one name of two has about .4, one that shares a
// single name of three words about .2.
const (
	alike     = 0.30 // enough with a family in common
	veryAlike = 0.55 // enough without
)

// merger holds the entries being made.
type merger struct {
	vocabulary *vocabulary
	groups     []*group
	index      map[slot][]int32
	unknown    article.Mistakes // overrides that name no entry
}

// group is an entry in the making: the events that tell one thing.
type group struct {
	events    []*event
	when      date.Date
	conflicts []*event
	why       []string
	number    int32
	movedTo   *group
}

// slot is a place of the index: a word on a day, or in a month. Groups with a
// date coarser than a day have slots of their own, for a fine date to find
// them.
type slot struct {
	key  key
	unit int32
	kind slotKind
}

type slotKind uint8

const (
	onDay slotKind = iota
	fineInMonth
	coarseInMonth
)

// listLimit bounds a slot's list; the newest groups are kept.
const listLimit = 48

// maxMonths bounds how coarse a date may be to be joined with a finer one:
// "in 2025" still may, "in the 2020s" may not.
const maxMonths = 12

func newMerger(v *vocabulary) *merger {
	return &merger{vocabulary: v, index: map[slot][]int32{}}
}

// add joins an event to the group that tells the same, or begins one.
func (m *merger) add(e *event) *group {
	if g := m.sameAs(e); g != nil {
		m.join(g, e, "the editor says so")
		return g
	}
	if g, why := m.find(e); g != nil {
		m.join(g, e, why)
		return g
	}
	if g := m.contradicted(e); g != nil {
		g.conflicts = append(g.conflicts, e)
		return g
	}
	return m.begin(e)
}

// sameAs returns the group that the editor puts an event into, nil if there is
// no such word.
func (m *merger) sameAs(e *event) *group {
	if e.override == nil || e.override.SameAs == "" {
		return nil
	}
	for _, g := range m.groups {
		for _, other := range g.events {
			if other.answersTo(e.override.SameAs) {
				return g
			}
		}
	}
	m.unknown = append(m.unknown, article.Mistake{Path: e.source.Article.Path, Line: e.override.Line, Column: e.override.Column,
		Wrong: fmt.Sprintf("same_as names no entry: %q", e.override.SameAs), Do: "copy the ID from the entry's address, after /e/; the entry must be older than this article"})
	return nil
}

func (m *merger) begin(e *event) *group {
	g := &group{events: []*event{e}, when: e.when, number: int32(len(m.groups))}
	m.groups = append(m.groups, g)
	m.enter(g, e)
	return g
}

func (m *merger) join(g *group, e *event, why string) {
	g.events = append(g.events, e)
	g.why = append(g.why, fmt.Sprintf("joined “%s” (%s): %s", e.source.Words(), e.source.Article.Slug, why))
	if finer(e.when, g.when) && g.when.Contains(e.when) {
		g.when = e.when
	}
	m.enter(g, e)
}

// enter puts a group into the index under an event's words.
func (m *merger) enter(g *group, e *event) {
	months := monthsOf(g.when)
	fine := g.when.Precision == date.ByDay
	for _, k := range e.keys {
		if fine {
			m.put(slot{k, int32(g.when.First), onDay}, g.number)
			m.put(slot{k, months[0], fineInMonth}, g.number)
			continue
		}
		for _, month := range months {
			m.put(slot{k, month, coarseInMonth}, g.number)
		}
	}
}

func (m *merger) put(s slot, n int32) {
	list := m.index[s]
	if len(list) > 0 && list[len(list)-1] == n {
		return
	}
	if len(list) >= listLimit {
		copy(list, list[1:])
		list = list[:len(list)-1]
	}
	m.index[s] = append(list, n)
}

// monthsOf numbers the months a date covers, none if they are too many.
func monthsOf(d date.Date) []int32 {
	y1, m1, _ := d.First.Civil()
	y2, m2, _ := d.Last.Civil()
	first, last := int32(y1*12+m1), int32(y2*12+m2)
	if last-first >= maxMonths {
		return nil
	}
	var months []int32
	for i := first; i <= last; i++ {
		months = append(months, i)
	}
	return months
}

// candidates returns the groups that share a word with an event on days that
// fit, the most shared words first.
func (m *merger) candidates(e *event) []*group {
	shared := map[int32]int{}
	months := monthsOf(e.when)
	for _, k := range e.keys {
		if e.when.Precision == date.ByDay {
			m.count(shared, slot{k, int32(e.when.First), onDay})
		}
		for _, month := range months {
			m.count(shared, slot{k, month, coarseInMonth})
			if e.when.Precision != date.ByDay {
				m.count(shared, slot{k, month, fineInMonth})
			}
		}
	}
	var out []*group
	for n := range shared {
		out = append(out, m.groups[n])
	}
	slices.SortFunc(out, func(a, b *group) int {
		if d := shared[b.number] - shared[a.number]; d != 0 {
			return d
		}
		return int(a.number - b.number)
	})
	return out[:min(len(out), listLimit)]
}

func (m *merger) count(shared map[int32]int, s slot) {
	for _, n := range m.index[s] {
		shared[n]++
	}
}

// find returns the group that tells what an event tells, and why it does.
func (m *merger) find(e *event) (*group, string) {
	var best *group
	most, reason := 0.0, ""
	for _, g := range m.candidates(e) {
		if score, why := m.compare(g, e); score > most && !kept(g, e) {
			best, most, reason = g, score, why
		}
	}
	return best, reason
}

// compareLimit bounds how many events of a group an event is compared with:
// the first ones and the newest.
const compareLimit = 8

// compare returns how sure it is that an event belongs to a group, 0 if not.
func (m *merger) compare(g *group, e *event) (float64, string) {
	best, why := 0.0, ""
	for i, other := range g.events {
		if i >= compareLimit/2 && i < len(g.events)-compareLimit/2 {
			continue
		}
		if score, w := m.same(other, e, g.when); score > best {
			best, why = score, w
		}
	}
	return best, why
}

// same judges two events whose dates fit: equal, or one within the other.
//
//   - A noun with its date in an article that told the event already
//     ("Thursday's meeting") refers to it.
//   - Events of one family on one date are one if they are alike, or stand in
//     one article, unless they are about different people.
//   - Events of different families are one only if they are very alike.
func (m *merger) same(a, b *event, when date.Date) (float64, string) {
	if when != b.when && !when.Contains(b.when) && !b.when.Contains(when) || when.Open() != b.when.Open() {
		return 0, ""
	}
	kin := a.kins & b.kins &^ 1
	cos := m.vocabulary.cosine(a.keys, b.keys)
	article := a.source.Article == b.source.Article
	strangers := len(a.persons) > 0 && len(b.persons) > 0 && !overlap(a.persons, b.persons)
	common := shared(a.keys, b.keys)
	switch {
	case a.source.Article.Text == b.source.Article.Text && a.source.Start == b.source.Start && a.own == b.own && !article:
		return 2, "the same text"
	case kin != 0 && (b.definite || a.definite) && article && !strangers:
		return 1 + cos, fmt.Sprintf("it refers to the %s told in the same article", kin.first())
	case kin != 0 && article && !strangers && (when != b.when || cos >= alike/2):
		return 0.9 + cos, fmt.Sprintf("both tell of a %s in the same article, on dates that fit", kin.first())
	case kin != 0 && common >= 2 && cos >= alike && !strangers:
		return cos, fmt.Sprintf("both tell of a %s, on dates that fit, likeness %.2f", kin.first(), cos)
	case kin != 0 && (a.definite || b.definite) && when == b.when && when.Precision == date.ByDay && !strangers && cos >= alike/3:
		return cos, fmt.Sprintf("it refers to a %s of that day", kin.first())
	case when == b.when && common >= 3 && cos >= veryAlike && !strangers && (kin != 0 || a.kins == 0 || b.kins == 0):
		return cos, fmt.Sprintf("the same words on the same date, likeness %.2f", cos)
	}
	return 0, ""
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// shared counts the keys that two sorted sets have in common.
func shared(a, b []key) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n, i, j = n+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}

// kept tells whether the editor keeps an event and a group apart.
func kept(g *group, e *event) bool {
	for _, other := range g.events {
		if forbids(e, other) || forbids(other, e) {
			return true
		}
	}
	return false
}

func forbids(e, other *event) bool {
	if e.override == nil {
		return false
	}
	return slices.ContainsFunc(e.override.DifferentFrom, other.answersTo)
}
