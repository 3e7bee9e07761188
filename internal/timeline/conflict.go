package timeline

import "resetline/internal/date"

// Two articles contradict each other when they give different days for what is
// plainly one event: the same names and nearly the same words, a few days
// apart, both looking ahead. Reports are not compared so: what happened on
// Tuesday may well have happened again on Wednesday.

const (
	conflictDays = 7    // how far apart the days may lie
	plainlyOne   = 0.75 // the least cosine
	sharedNames  = 2
)

// contradicted returns the group whose event an event tells with another day.
func (m *merger) contradicted(e *event) *group {
	if e.when.Precision != date.ByDay || e.source.Status != Scheduled || e.movedHere || e.override != nil || len(e.names) < sharedNames {
		return nil
	}
	for d := int32(-conflictDays); d <= conflictDays; d++ {
		for _, k := range e.keys {
			if !m.vocabulary.strong[k] {
				continue // two names are shared, or there is no contradiction
			}
			m.index.count(slot{k, int32(e.when.First) + d, onDay})
		}
	}
	var best *group
	for _, n := range m.index.all() {
		if g := m.groups[n]; (best == nil || n > best.number) && m.plainlyOne(g, e) {
			best = g
		}
	}
	return best
}

func (m *merger) plainlyOne(g *group, e *event) bool {
	if g.when == e.when || g.when.Precision != date.ByDay {
		return false
	}
	for _, other := range g.events {
		if other.source.Status != Scheduled || other.movedHere {
			return false // it took place, or was moved: the new day may be right
		}
	}
	for _, other := range g.events {
		if other.source.Article != e.source.Article && other.kins&e.kins != 0 && len(common(other.names, e.names)) >= sharedNames &&
			m.vocabulary.cosine(other, e) >= plainlyOne {
			return true
		}
	}
	return false
}

// common returns what two lists share.
func common(a, b []string) []string {
	var out []string
	for _, s := range a {
		for _, t := range b {
			if s == t {
				out = append(out, s)
			}
		}
	}
	return out
}
