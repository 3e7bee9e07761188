package timeline

import (
	"cmp"
	"maps"
	"slices"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timex"
)

// linkMoves links the old date of a postponed event with the new one. The old
// one is told in the same sentence ("the summit, booked for 22 July, was
// postponed to 9 September"), or is the scheduled event of the same family
// that is most alike.
func (m *merger) linkMoves() {
	var ahead *movable
	for _, to := range m.groups {
		for _, e := range to.events {
			if !e.movedHere {
				continue
			}
			if ahead == nil {
				ahead = m.movable()
			}
			if from := m.movedFrom(to, e, ahead); from != nil && from.movedTo == nil {
				from.movedTo = to
				from.made, to.made = nil, nil
				break
			}
		}
	}
}

// movable finds the groups that may have been moved: those that something was
// announced of, by the month they end in, oldest announcement first. Of these
// a look-up passes over what was announced later, and over months gone by;
// what remains is what lay ahead on one day, and does not grow with the story.
type movable struct {
	months  []int32
	byMonth map[int32][]*group
	told    map[saying][]*group // by the sentence that says so
}

// saying is a sentence of an article.
type saying struct {
	article *article.Article
	start   int
}

func (m *merger) movable() *movable {
	x := &movable{byMonth: map[int32][]*group{}, told: map[saying][]*group{}}
	for _, g := range m.groups {
		announced := false
		for _, e := range g.events {
			announced = announced || e.source.Status == Scheduled || e.source.Status == Postponed
			if at := (saying{e.source.Article, e.source.Start}); e.source.Status == Postponed {
				x.told[at] = append(x.told[at], g)
			}
		}
		if announced {
			month := monthOf(g.when.Last)
			x.byMonth[month] = append(x.byMonth[month], g)
		}
	}
	x.months = slices.Sorted(maps.Keys(x.byMonth))
	return x
}

// before returns the groups that an event may have been moved from, the
// oldest first.
func (x *movable) before(e *event) []*group {
	at := e.source.Article
	out := slices.Clone(x.told[saying{at, e.source.Start}])
	first, _ := slices.BinarySearch(x.months, monthOf(at.Day()))
	for _, month := range x.months[first:] {
		for _, g := range x.byMonth[month] {
			if g.events[0].source.Article.Published.After(at.Published) {
				break // so are all that follow
			}
			out = append(out, g)
		}
	}
	slices.SortFunc(out, func(a, b *group) int { return int(a.number - b.number) })
	return slices.Compact(out)
}

func (m *merger) movedFrom(to *group, e *event, ahead *movable) *group {
	var best *group
	most := 0.0
	m.vocabulary.ask(e)
	for _, g := range ahead.before(e) {
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

// moveScore tells how likely an event is the one that was moved. The other has
// been asked for.
func (m *merger) moveScore(from, e *event, when date.Date) float64 {
	a, b := from.source, e.source
	if a.Article == b.Article && a.Start == b.Start && a.Status == Postponed {
		return 2
	}
	scheduled := a.Status == Scheduled || a.Status == Postponed
	if !scheduled || a.Article.Published.After(b.Article.Published) || when.Last < b.Article.Day() {
		return 0
	}
	common, cos := m.vocabulary.likeness(&from.facet)
	kin := from.kins & e.kins
	switch {
	case kin == 0 && (a.Article != b.Article || cos < veryAlike):
		return 0
	case kin != 0 && common < 2 && (kin&^aspects == 0 || !from.facet.bare() && !e.facet.bare()):
		return 0 // "The opening of the bridge was put back. The library opens in May."
	}
	return cos
}

// whatMoved returns what was moved to a date, without saying that it was: on that day it will be
// held, of "The signing has been put off to 28 May". It is empty where the clause does not say so
// plainly.
func (r *reading) whatMoved(s *sentence, date int) string {
	moved := 0
	for moved < date && !s.tokens[moved].is(r.lex.postponed) && !r.lex.putOff.joins(s.tokens[moved].meaning, s.tokens[moved+1].word) && !movesDate(s, moved, r.lex) {
		moved++
	}
	if moved >= date {
		return ""
	}
	if before := s.tokens[max(moved-1, 0)]; !before.means(r.lex.be) && !betweenVerbs(before, r.lex) {
		return r.objectMoved(s, moved, date)
	}
	end := moved
	for end > 0 && (s.tokens[end-1].is(r.lex.auxiliary) || betweenVerbs(s.tokens[end-1], r.lex)) {
		end--
	}
	from := r.skipLead(s, 0, end)
	if s.tokens[from].is(r.lex.articles) {
		from++
	}
	known := s.tokens[from].upper || s.tokens[from].is(r.lex.possessive) || from > 0 && s.tokens[from-1].is(r.lex.articles)
	if !known || s.tokens[from].word == "another" || from >= end || s.tokens[end-1].punct || slices.ContainsFunc(s.tokens[from:end], func(t token) bool {
		return t.is(r.lex.relative|r.lex.subject) || isVerb(t, r.lex) && !t.is(r.lex.planned)
	}) {
		return ""
	}
	return r.write(s, from, end, date)
}

// objectMoved returns what somebody moves to a date: "Launch", of "the board has delayed the launch
// to 9 May".
func (r *reading) objectMoved(s *sentence, moved, date int) string {
	from := moved + 1
	if r.lex.putOff.joins(s.tokens[moved].meaning, s.tokens[from].word) {
		from++
	}
	if from+1 >= date || s.tokens[from].word != "the" {
		return ""
	}
	end := from + 1
	for end < date && !endsObject(s.tokens[end], r.lex) {
		if t := s.tokens[end]; t.punct || t.dated || t.is(r.lex.relative|r.lex.subject) || isVerb(t, r.lex) {
			return ""
		}
		end++
	}
	if end == from+1 || end < date && s.tokens[end].word == "to" && !s.tokens[end+1].dated {
		return "" // "plans to build"
	}
	return r.writeNoun(s, from, end, date)
}

// endsObject tells whether a word leads from what is moved to how far.
func endsObject(t token, lex *lexicon) bool {
	return t.means(lex.howFar)
}

// judgeHeld judges the date something was planned for by when it was held, and links the two.
func (r *reading) judgeHeld(e *event, s *sentence) {
	x := e.source.Expression
	if _, ok := r.heldOn(s, x); ok {
		e.source.Status = Postponed
		e.title = cmp.Or(r.plannedNoun(s, s.at(x.Start)), e.title)
		return
	}
	heldHere := slices.ContainsFunc(s.dates, func(y timex.Expression) bool {
		held, ok := r.heldOn(s, y)
		return ok && held.Start == x.Start
	})
	if heldHere && e.when.Last < r.article.Day() {
		e.source.Status = Happened
	}
	e.movedHere = e.movedHere || heldHere
}

// heldOn returns the date of the sentence on which was held what was planned for another: "the
// fair, which was due in May, was held on 22 July".
func (r *reading) heldOn(s *sentence, plan timex.Expression) (held timex.Expression, ok bool) {
	const between, reach = 4, 8 // tokens: ", was in the end held", "held in Arden on"
	first := s.at(plan.Start)
	if r.before(s, first) == "from" || !r.plannedFor(s, plan) && !r.plannedOnly(s, clause{to: first}, plan) {
		return held, false
	}
	for i := s.behindDate(first); i+1 < len(s.tokens) && i <= s.behindDate(first)+between; i++ {
		about := cameAbout(s.tokens[i], s.tokens[i+1], r.lex)
		if s.tokens[i].quoted || !about && !r.doneAtLast(s, i) {
			continue
		}
		k := slices.IndexFunc(s.dates, func(y timex.Expression) bool {
			at := s.at(y.Start)
			return i < at && at <= i+reach && !y.Date.IsZero() && whenOf(y) != whenOf(plan) && (about || whenOf(y).First > whenOf(plan).Last)
		})
		if k >= 0 {
			return s.dates[k], true
		}
		return held, false
	}
	return held, false
}

// doneAtLast tells whether a passive verb tells that what was planned was done, if that was later: "was
// made", but not "was put off", "was announced".
func (r *reading) doneAtLast(s *sentence, i int) bool {
	if !s.tokens[i].means(r.lex.copulaPast) || i+2 >= len(s.tokens) {
		return false
	}
	done, behind := s.tokens[i+1], s.tokens[i+2].word
	return participle(done, r.lex) && !done.is(r.lex.postponed|r.lex.cancelled|r.lex.planned|r.lex.say) && !done.means(r.lex.defeated) &&
		!r.lex.putOff.joins(done.meaning, behind) && !r.lex.callOff.joins(done.meaning, behind)
}

// cameAbout tells whether a verb and the word behind it tell that what was planned came about.
func cameAbout(verb, next token, lex *lexicon) bool {
	return verb.means(lex.begins) || lex.comeAbout.joins(verb.meaning, next.word) || verb.word == "held" && next.word != "up" && next.word != "back"
}

// plannedNoun returns what was planned for a date that stands right behind the plan and before
// its verb: "Fair", of "The fair planned for May was held in July". It is empty elsewhere.
func (r *reading) plannedNoun(s *sentence, first int) string {
	plan := first - 1
	for plan > 0 && s.tokens[plan].is(r.lex.preposition) {
		plan--
	}
	end := s.behindDate(first)
	if plan < 1 || end == len(s.tokens) {
		return ""
	}
	from := r.skipLead(s, 0, plan)
	if from >= plan || !s.tokens[plan].is(r.lex.planned) || s.tokens[end].punct || s.tokens[plan-1].punct || finiteBefore(s, from, plan, r.lex) {
		return ""
	}
	return r.writeNoun(s, from, plan, first)
}
