package timeline

import "resetline/internal/date"

// linkMoves links the old date of a postponed event with the new one. The old
// one is told in the same sentence ("the summit, booked for 22 July, was
// postponed to 9 September"), or is the scheduled event of the same family
// that is most alike.
func (m *merger) linkMoves() {
	for _, to := range m.groups {
		for _, e := range to.events {
			if !e.movedHere {
				continue
			}
			if from := m.movedFrom(to, e); from != nil && from.movedTo == nil {
				from.movedTo = to
				break
			}
		}
	}
}

func (m *merger) movedFrom(to *group, e *event) *group {
	var best *group
	most := 0.0
	for _, g := range m.groups {
		if g == to || g.when == to.when {
			continue
		}
		for _, other := range g.events {
			if score := m.moveScore(other, e, g.when); score > most {
				best, most = g, score
			}
		}
	}
	return best
}

// moveScore tells how likely an event is the one that was moved.
func (m *merger) moveScore(from, e *event, when date.Date) float64 {
	a, b := from.source, e.source
	if a.Article == b.Article && a.Start == b.Start && a.Status == Postponed {
		return 2
	}
	scheduled := a.Status == Scheduled || a.Status == Postponed
	if !scheduled || from.kins&e.kins == 0 || a.Article.Published.After(b.Article.Published) || when.Last < b.Article.Day() {
		return 0
	}
	return m.vocabulary.cosine(from.keys, e.keys)
}
