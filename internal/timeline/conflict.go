package timeline

import (
	"iter"

	"resetline/internal/date"
)

// Two articles contradict each other when they give different days for what is
// plainly one event: the same names and nearly the same words, a few days
// apart, both looking ahead. Reports are not compared so: what happened on
// Tuesday may well have happened again on Wednesday.

const (
	conflictDays = 7    // how far apart the days may lie
	plainlyOne   = 0.75 // the least cosine
	sharedNames  = 2
)

// contradicted returns the group whose event an event, which has been asked
// for, tells with another day.
func (m *merger) contradicted(e *event) *group {
	if !e.mayContradict() {
		return nil
	}
	x := &m.index
	m.look(around(e.when.First))
	// What shares two names shares one of all but the commonest.
	for left, keys := e.facet.names+1-sharedNames, e.facet.keys; left > 0; keys = keys[1:] {
		if !m.vocabulary.isName(keys[0]) {
			continue
		}
		left--
		for _, s := range x.looked {
			x.count(s.under(keys[0]))
		}
	}
	var best *group
	for _, n := range x.all() {
		if (best == nil || n > best.number) && !m.settled[n] && m.plainlyOne(m.groups[n], e) {
			best = m.groups[n]
		}
	}
	return best
}

// mayContradict tells whether an event is one that conflicts are looked for.
func (e *event) mayContradict() bool {
	return e.when.Precision == date.ByDay && e.source.Status == Scheduled && !e.movedHere && e.override == nil && e.facet.names >= sharedNames
}

// around goes through the places of the days that a day may be in conflict with.
func around(d date.Day) iter.Seq[place] {
	return func(yield func(place) bool) {
		for i := int32(-conflictDays); i <= conflictDays && yield(place{int32(d) + i, onDay}); i++ {
		}
	}
}

// plainlyOne tells whether a group tells what an event tells that has been
// asked for.
func (m *merger) plainlyOne(g *group, e *event) bool {
	if g.when == e.when || g.when.Precision != date.ByDay {
		return false
	}
	for _, other := range g.events {
		f := &other.facet
		if f.article == e.facet.article || f.kins&e.kins == 0 || m.vocabulary.sharedNames(f) < sharedNames {
			continue
		}
		if _, cos := m.vocabulary.likeness(f); cos >= plainlyOne {
			return true
		}
	}
	return false
}
