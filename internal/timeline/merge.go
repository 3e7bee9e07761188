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
	index      index
	byID       map[string]*group // see named
	unknown    article.Mistakes  // overrides that name no entry
	sorted     []placed          // the order of the timeline
	taken      map[string]bool   // the IDs of its entries, for use again
	journal    *journal          // nil if nothing will be taken back
}

// group is an entry in the making: the events that tell one thing.
type group struct {
	events     []*event
	overridden []*event // those of them that the editor spoke on
	when       date.Date
	conflicts  []*event
	why        []string
	number     int32
	movedTo    *group
	made       *Entry // what the group gives, nil until it is made anew
	placed     bool   // whether the entry stands in the order
}

func newMerger(v *vocabulary) *merger {
	return &merger{vocabulary: v, index: newIndex()}
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
		m.journal.note(g, contradicts)
		g.made = nil
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
	if g := m.named(e.override.SameAs); g != nil {
		return g
	}
	m.unknown = append(m.unknown, article.Mistake{Path: e.source.Article.Path, Line: e.override.Line, Column: e.override.Column,
		Wrong: fmt.Sprintf("same_as names no entry: %q", e.override.SameAs), Do: "copy the ID from the entry's address, after /e/; the entry must be older than this article"})
	return nil
}

func (m *merger) begin(e *event) *group {
	g := &group{when: e.when, number: int32(len(m.groups))}
	m.journal.note(g, begins)
	m.groups = append(m.groups, g)
	m.take(g, e)
	return g
}

func (m *merger) join(g *group, e *event, why string) {
	m.journal.note(g, joined)
	g.made = nil
	e.follows = m.follows(g, e)
	g.why = append(g.why, fmt.Sprintf("joined “%s” (%s): %s", e.source.Words(), e.source.Article.Slug, why))
	if finer(e.when, g.when) && g.when.Contains(e.when) {
		g.when = e.when
	}
	m.take(g, e)
}

// take adds an event to a group and to what finds it.
func (m *merger) take(g *group, e *event) {
	g.events = append(g.events, e)
	if e.override != nil {
		g.overridden = append(g.overridden, e)
	}
	if m.byID != nil {
		m.name(g, e)
	}
	m.enter(g, e)
}

// named returns the group with an event of an ID, nil if there is none. The
// IDs are gathered when they are first asked for: few stories have overrides.
func (m *merger) named(id string) *group {
	if m.byID == nil {
		m.byID = map[string]*group{}
		for _, g := range m.groups {
			for _, e := range g.events {
				m.name(g, e)
			}
		}
	}
	return m.byID[id]
}

// name notes an event's IDs; the oldest group of an ID keeps it.
func (m *merger) name(g *group, e *event) {
	for _, id := range [...]string{e.pinned(), eventID(e)} {
		if other := m.byID[id]; id != "" && (other == nil || g.number < other.number) {
			m.byID[id] = g
		}
	}
}

// find returns the group that tells what an event tells, and why it does.
func (m *merger) find(e *event) (*group, string) {
	var best *group
	most, why := 0.0, reason{}
	for _, n := range m.candidates(e) {
		g := m.groups[n]
		if score, w := m.compare(g, e); score > most && !kept(g, e) {
			best, most, why = g, score, w
		}
	}
	return best, why.String()
}

// compareLimit bounds how many events of a group an event is compared with:
// the first ones and the newest.
const compareLimit = 4

// compare returns how sure it is that an event belongs to a group, 0 if not.
func (m *merger) compare(g *group, e *event) (best float64, why reason) {
	first, newest := g.events, g.events[:0]
	if len(first) > compareLimit {
		first, newest = first[:compareLimit/2], first[len(first)-compareLimit/2:]
	}
	for _, part := range [...][]*event{first, newest} {
		for _, other := range part {
			if score, w := m.same(other, e, g.when); score > best {
				best, why = score, w
			}
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
func (m *merger) same(a, b *event, when date.Date) (float64, reason) {
	if when != b.when && !when.Contains(b.when) && !b.when.Contains(when) || when.Open() != b.when.Open() {
		return 0, reason{}
	}
	article := a.source.Article == b.source.Article
	if !article && a.source.Start == b.source.Start && a.own == b.own && a.source.Article.Text == b.source.Article.Text {
		return 2, reason{kind: sameText}
	}
	kin := a.kins & b.kins &^ 1
	if kin == 0 && (when != b.when || a.kins != 0 && b.kins != 0) {
		return 0, reason{} // before anything is counted: most pairs end here
	}
	common := shared(a.keys, b.keys)
	strangers := len(a.persons) > 0 && len(b.persons) > 0 && !overlap(a.persons, b.persons)
	if strangers || kin == 0 && common < 3 {
		return 0, reason{}
	}
	cos := m.vocabulary.cosine(a, b)
	switch refers := a.definite || b.definite; {
	case kin != 0 && refers && article:
		return 1 + cos, reason{refersInArticle, kin, cos}
	case kin != 0 && article && (when != b.when || cos >= alike/2):
		return 0.9 + cos, reason{inArticle, kin, cos}
	case kin != 0 && common >= 2 && cos >= alike:
		return cos, reason{ofFamily, kin, cos}
	case kin != 0 && refers && when == b.when && when.Precision == date.ByDay && cos >= alike/3:
		return cos, reason{refersOnDay, kin, cos}
	case when == b.when && common >= 3 && cos >= veryAlike:
		return cos, reason{sameWords, kin, cos}
	}
	return 0, reason{}
}

// reason is why an event joined a group. It is put into words only once it has
// joined, since far more pairs are compared.
type reason struct {
	kind reasonKind
	kin  kins    // the families in common
	cos  float64 // the likeness
}

type reasonKind uint8

const (
	none reasonKind = iota
	sameText
	refersInArticle
	inArticle
	ofFamily
	refersOnDay
	sameWords
)

// String is the reason as an entry's page and data give it.
func (r reason) String() string {
	switch r.kind {
	case sameText:
		return "the same text"
	case refersInArticle:
		return fmt.Sprintf("it refers to the %s told in the same article", r.kin.first())
	case inArticle:
		return fmt.Sprintf("both tell of a %s in the same article, on dates that fit", r.kin.first())
	case ofFamily:
		return fmt.Sprintf("both tell of a %s, on dates that fit, likeness %.2f", r.kin.first(), r.cos)
	case refersOnDay:
		return fmt.Sprintf("it refers to a %s of that day", r.kin.first())
	case sameWords:
		return fmt.Sprintf("the same words on the same date, likeness %.2f", r.cos)
	}
	return ""
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
	return slices.ContainsFunc(g.overridden, func(other *event) bool { return forbids(other, e) }) ||
		e.override != nil && len(e.override.DifferentFrom) > 0 && slices.ContainsFunc(g.events, func(other *event) bool { return forbids(e, other) })
}

func forbids(e, other *event) bool {
	return slices.ContainsFunc(e.override.DifferentFrom, other.answersTo)
}
