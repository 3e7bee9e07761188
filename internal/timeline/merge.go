package timeline

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timex"
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
	byHalf    = 0.50 // enough of what shares a name and two words more on one day, in two articles, the same
	ofThree   = 0.45 // enough of what shares three names on one day, one of the two without a family
	farApart  = 0.40 // enough where one date is a year, the other lies in it
	nearlyAll = 0.75 // enough of two words on one day: "It made its first crossing"
)

// merger holds the entries being made.
type merger struct {
	vocabulary *vocabulary
	groups     []*group
	settled    []bool  // by group: whether an event took place or was moved here, see contradicted
	words      []uint8 // by group: how many of its first event are compared, see rank
	index      index
	byID       map[string]*group // see named
	unknown    article.Mistakes  // overrides that name no entry
	articles   int32             // how many were ever numbered
	sorted     []placed          // the order of the timeline
	taken      map[string]int    // the IDs of its entries, for use again

	again bool // whether it will merge again, see again.go
	pass  int32
	anew  bool // whether all steps are decided anew in this pass
}

// group is an entry in the making: the events that tell one thing.
type group struct {
	when   date.Date
	number int32
	first  facet   // of the first event, here since it is fetched so often
	next   []facet // of those after it, up to compareLimit in all

	events     []*event
	overridden []*event // those of them that the editor spoke on
	conflicts  []*event
	movedTo    *group
	id         string // see identify, "" if hidden
	aliases    []string
	stood      []date.Date // where it has ever stood, if it will be merged again
	made       *Entry      // what the group gives, nil until it is made anew
	placed     bool        // whether the entry stands in the order
}

// compareLimit bounds how many events of a group an event is compared with, the
// first ones: what an entry tells is settled by then, and one source more, or
// an article added late, leaves what others join as it was.
const compareLimit = 4

func newMerger(v *vocabulary) *merger {
	return &merger{vocabulary: v, index: newIndex()}
}

// add decides what an event tells and does so with it.
func (m *merger) add(e *event) {
	m.vocabulary.sort(e.facet.keys)
	now, why := m.decide(e)
	e.follows = now.kind == joined && m.follows(now.group, e)
	if e.source.joined != why {
		if e.step != nil { // an entry that is in use may have the source
			anew := *e.source
			e.source = &anew
		}
		e.source.joined, now.group.made = why, nil
	}
	m.do(e, now)
	now.when = now.group.when
	m.place(e, now)
}

// step is what is done with an event.
type step struct {
	group *group
	kind  stepKind
	when  date.Date // the group's, afterwards
}

type stepKind uint8

const (
	begins stepKind = iota
	joined
	contradicts
)

// decide finds the group that tells the same, and why it does, or a new one.
func (m *merger) decide(e *event) (step, reason) {
	if g := m.sameAs(e); g != nil {
		return step{group: g, kind: joined}, reason{kind: toldSo}
	}
	if g, why := m.find(e); g != nil {
		return step{group: g, kind: joined}, why
	}
	if g := m.contradicted(e); g != nil {
		return step{group: g, kind: contradicts}, reason{}
	}
	if e.step != nil && e.step.kind == begins {
		return *e.step, reason{}
	}
	return step{group: &group{}, kind: begins}, reason{}
}

// sameAs returns the group that the editor puts an event into, nil if there is
// no such word.
func (m *merger) sameAs(e *event) *group {
	if !e.toldWhere() {
		return nil
	}
	if g := m.named(e.override.SameAs); g != nil {
		return g
	}
	m.unknown = append(m.unknown, article.Mistake{Path: e.source.Article.Path, Line: e.override.Line, Column: e.override.Column,
		Wrong: fmt.Sprintf("same_as names no entry: %q", e.override.SameAs), Do: "copy the ID from the entry's address, after /e/; the entry must be older than this article"})
	return nil
}

// toldWhere tells whether the editor puts an event into an entry.
func (e *event) toldWhere() bool { return e.override != nil && e.override.SameAs != "" }

// do does a step with an event.
func (m *merger) do(e *event, s step) {
	g := s.group
	switch {
	case s.kind == contradicts:
		g.conflicts = append(g.conflicts, e)
		return
	case s.kind == begins:
		g.when, g.number = e.when, int32(len(m.groups))
		g.events, g.overridden, g.conflicts = g.events[:0], g.overridden[:0], g.conflicts[:0]
		m.groups, m.settled = append(m.groups, g), append(m.settled, false)
		m.words = append(m.words, uint8(min(len(e.facet.keys), math.MaxUint8)))
	case finer(e.when, g.when) && g.when.Contains(e.when) && !endOf(g.when, e.when):
		g.when = e.when
	}
	switch n := len(g.events); {
	case n == 0:
		g.first, g.next = e.facet, g.next[:0]
	case n < compareLimit:
		g.next = append(g.next, e.facet)
	}
	m.settled[g.number] = m.settled[g.number] || e.settles()
	g.events = append(g.events, e)
	if e.override != nil {
		g.overridden = append(g.overridden, e)
	}
	if m.byID != nil {
		m.name(g, e)
	}
}

// settles tells whether an event was not ahead when it was told, or has a day
// that it was moved to.
func (e *event) settles() bool { return e.source.Status != Scheduled || e.movedHere }

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
func (m *merger) find(e *event) (best *group, why reason) {
	m.vocabulary.ask(e)
	const sameDay = 0.1 // ahead of one whose date only holds the event's
	most := 0.0
	for _, n := range m.candidates(e) {
		g := m.groups[n]
		score, w := m.compare(g, e)
		if score > 0 && g.when == e.when && e.when.Precision == date.ByDay {
			score += sameDay
		}
		if score > most && !kept(g, e) {
			best, most, why = g, score, w
		}
	}
	return best, why
}

// compare returns how sure it is that an event belongs to a group, 0 if not.
// The event has been asked for.
func (m *merger) compare(g *group, e *event) (best float64, why reason) {
	if !fit(g.when, e.when) && !(g.first.kins&e.kins&deadline != 0 && endTogether(g.when, e.when)) {
		return 0, reason{}
	}
	if e.facet.besides && g.events[len(g.events)-1].facet.article == e.facet.article {
		return 0, reason{}
	}
	for i := range min(len(g.events), compareLimit) {
		f := &g.first
		if i > 0 {
			f = &g.next[i-1]
		}
		if f.start == e.facet.start && f.own == e.facet.own && f.article != e.facet.article && sameWording(g.events[i], e) {
			return 2, reason{kind: sameText}
		}
		if score, w := m.same(f, g.when, e); score > best {
			best, why = score, w
		}
	}
	return best, why
}

// fit tells whether two dates may be those of one event: they are equal, or one
// lies within the other. Of two limits the days are the same: what is due by May
// is not what is due by the end of the year. What went on for months is not what happened
// on a day of them.
func fit(a, b date.Date) bool {
	switch {
	case a == b:
		return true
	case a.Qualifier.IsBefore() || b.Qualifier.IsBefore():
		return a.Qualifier.IsBefore() && b.Qualifier.IsBefore() && a.Last == b.Last
	case forMonths(a) != forMonths(b) || apart(a, b) || apart(b, a):
		return false
	}
	return (a.Contains(b) || b.Contains(a)) && a.Open() == b.Open()
}

// endTogether tells whether two dates name one day as that by which something is to be done.
func endTogether(a, b date.Date) bool {
	return a.Last == b.Last && (a.Precision == date.ByDay || a.Qualifier.IsBefore() || a.Qualifier == date.Late) && (b.Precision == date.ByDay || b.Qualifier.IsBefore() || b.Qualifier == date.Late)
}

// endOf tells whether a day is the first or the last of a stretch of days that was told with both: what
// goes on for two days is not over on the first of them. What was done on a weekend was done on a day of it.
func endOf(stretch, day date.Date) bool {
	return stretch.Precision == date.Range && stretch.Ends == date.ByDay && day.Precision == date.ByDay && !stretch.Open() && !(stretch.Days() == 2 && stretch.First.Weekday() == time.Saturday) &&
		(day.First == stretch.First || day.Last == stretch.Last)
}

// apart tells whether a date is that of a part of a month or of something longer in which another does
// not lie: late March and 4 March.
func apart(part, other date.Date) bool {
	first, last := edges(part)
	return part.Days() > other.Days() && (other.Last < first || other.First > last)
}

// forMonths tells whether a date is a stretch of several months.
func forMonths(d date.Date) bool { return d.Precision == date.Range && d.Ends >= date.ByMonth }

// sameWording tells whether two articles have one text.
func sameWording(a, b *event) bool {
	return a.own == b.own && a.source.Article.Text == b.source.Article.Text
}

// same judges two events whose dates fit. The second has been asked for.
//
//   - A noun with its date in an article that told the event already
//     ("Thursday's meeting") refers to it.
//   - Events of one family on one date are one if they are alike, or stand in
//     one article, unless they are about different people.
//   - In two articles, what each says of its event, on dates of which one only holds the other, has a word
//     in common, or two names: there are many talks in November. What is only known to be talks tells of none.
//   - What was said on a day refers to nothing of that day: "said today that the next summit is in May".
//   - In two articles, what nothing but a few words of another tells of one day is that other: "The text was
//     initialled", if these are not everybody's.
//   - Events of different families are one only if they are very alike, and two of no
//     family in two articles, of one day, if nearly all of their words are the same.
//   - In one article, too, a word more is asked for on one day ("A deal was struck on Monday. Boats
//     sailed on Monday against the deal"), or where the family says only that something began or
//     ended, or one of the dates is longer than a month. What was said there on one day is to be alike.
//   - On the day that a meeting is put off it is not held, and what is done with one bill is not
//     done with another.
//   - What tells an event is another than what only speaks of one of its family, unless nearly all of the
//     words are the same: a treaty is not signed by who welcomes it.
//   - Two that are both "the third round" are one if they are a little alike. A summit or a deadline of
//     which nothing else is said is that of its day, and a limit is the deadline that ends with it.
//   - Who shares three names of one day with an event of no family tells of that, or in two articles one
//     name, if half of the words are the same. In two articles, what
//     shares no more than its family is another if both hold names, and so is a meeting with another guest.
//   - Two times of day in one article are of two events: "10.05: She arrives.", and in two
//     articles if little more is said.
func (m *merger) same(a *facet, when date.Date, b *event) (float64, reason) {
	kin := a.kins & b.kins &^ 1
	if kin == 0 && (when != b.when || a.kins != 0 && b.kins != 0) || m.vocabulary.strangers(a) {
		return 0, reason{} // before anything is counted: most pairs end here
	}
	if a.decides != b.facet.decides || m.vocabulary.otherBill(a) || m.vocabulary.otherMatter(a, false) {
		return 0, reason{}
	}
	common, cos := m.vocabulary.likeness(a)
	if kin == 0 && (a.kins&b.mentions|a.mentions&b.kins) != 0 && cos < nearlyAll {
		return 0, reason{}
	}
	article := a.article == b.facet.article
	sameDay := when == b.when && when.Precision == date.ByDay
	if kin != 0 && !article && (kin&meeting != 0 && m.vocabulary.otherPair(a) || m.vocabulary.othersAlike(a) || when != b.when && kin&(summit|deadline) == 0 && (m.vocabulary.ofOthers(a) || kin&^(inSeries|aspects) == 0 && m.vocabulary.onlyAlike(a) && !m.vocabulary.sameNumber(a))) {
		return 0, reason{}
	}
	if kin != 0 && cos < byHalf && m.vocabulary.otherMatter(a, true) {
		return 0, reason{}
	}
	few, atOther := common < 3, a.clock != b.facet.clock && a.clock >= 0 && b.facet.clock >= 0
	if atOther && (article || few) || kin == 0 && few && (article || common < 2 || cos < nearlyAll && !(cos >= veryAlike && m.vocabulary.within(a)) || when.Precision != date.ByDay && !when.Open()) {
		return 0, reason{}
	}
	spoken := a.says || b.says
	refers := !spoken && (a.definite || b.definite || kin&(summit|deadline) != 0 && (a.bare() || b.facet.bare()))
	switch {
	case kin != 0 && article && a.tells*b.facet.tells < 0 && (common < 3 || cos < alike):
		return 0, reason{} // "It would be shut by June. It was not shut by June."
	case kin != 0 && article && !spoken && (kin&^aspects != 0 || common >= 2) && refersTo(a, when, b, kin):
		return 1 + cos, reason{refersInArticle, kin.first(), float32(cos)}
	case kin != 0 && article && a.off != b.facet.off && (common < 3 || cos < alike):
		return 0, reason{} // "A dinner was called off. She will meet him at noon."
	case kin != 0 && !article && a.off && b.source.Status == Happened && cos < nearlyAll:
		return 0, reason{} // who called off a trip, and met others on that day
	case kin != 0 && article && (common >= 2 || when != b.when && !vague(kin, when, b.when)) && (when != b.when || cos >= alike || cos >= alike/2 && !spoken):
		return 0.9 + cos, reason{inArticle, kin.first(), float32(cos)}
	case kin&^aspects != 0 && cos >= alike/2 && m.vocabulary.sameNumber(a):
		return 0.5 + cos, reason{ofFamily, kin.first(), float32(cos)}
	case kin != 0 && common >= 2 && cos >= alike && (cos >= farApart || when == b.when || max(when.Days(), b.when.Days()) <= month), kin != 0 && !few && sameDay && m.vocabulary.within(a):
		return cos, reason{ofFamily, kin.first(), float32(cos)}
	case kin&deadline != 0 && (common >= 2 || a.bare() || b.facet.bare()) && cos >= alike/2 && endTogether(when, b.when) && !m.vocabulary.foreign(a):
		return cos, reason{ofFamily, deadlineKin, float32(cos)}
	case kin != 0 && refers && sameDay && (common >= 2 || kin&^aspects != 0) && cos >= alike/3 && !m.vocabulary.foreign(a):
		return cos, reason{refersOnDay, kin.first(), float32(cos)}
	case sameDay && !few && (a.kins == 0 || b.kins == 0) && (cos >= ofThree && m.vocabulary.sharedNames(a) >= 3 || cos >= byHalf && !article && m.vocabulary.sharedNames(a) >= 1):
		return cos, reason{sameWords, kin.first(), float32(cos)}
	case when == b.when && (!few && cos >= veryAlike || few && kin == 0):
		return cos, reason{sameWords, kin.first(), float32(cos)}
	}
	return 0, reason{}
}

// refersTo tells whether one of two events of an article refers to the other: what is more
// than vague of its date may be said of "last year's vote", but not of "Thursday's vote" and
// one next year.
func refersTo(a *facet, when date.Date, b *event, common kins) bool {
	if when == b.when || !vague(common, when, b.when) {
		return a.definite || b.facet.definite
	}
	if finer(when, b.when) {
		return b.facet.definite
	}
	return a.definite
}

const month = 31 // days

// vague tells whether a family in common says little of two events whose dates fit: that both
// began ("launch"), or that one took place in the year of the other.
func vague(common kins, a, b date.Date) bool {
	return common&^aspects == 0 || max(a.Days(), b.Days()) > month
}

// clockOf returns the time of day of an expression as a number of four figures, -1 if it
// has none.
func clockOf(x timex.Expression) int16 {
	_, at, ok := strings.Cut(x.Value, "T")
	if !ok || x.Type != timex.Time {
		return -1
	}
	n, err := strconv.Atoi(strings.Replace(at, ":", "", 1))
	if err != nil { // a part of the day
		return -1
	}
	return int16(n)
}

// reason is why an event joined a group. It is put into words only once it has
// joined, since far more pairs are compared.
type reason struct {
	kind reasonKind
	kin  kin     // the family in common
	cos  float32 // the likeness
}

type reasonKind uint8

const (
	none reasonKind = iota
	toldSo
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
	case toldSo:
		return "the editor says so"
	case sameText:
		return "the same text"
	case refersInArticle:
		return "it refers to the " + r.kin.String() + " told in the same article"
	case inArticle:
		return "both tell of " + r.kin.one() + " in the same article, on dates that fit"
	case ofFamily:
		return "both tell of " + r.kin.one() + ", on dates that fit" + r.likeness()
	case refersOnDay:
		return "it refers to " + r.kin.one() + " of that day"
	case sameWords:
		return "the same words on the same date" + r.likeness()
	}
	return ""
}

func (r reason) likeness() string {
	return ", likeness " + strconv.FormatFloat(float64(r.cos), 'f', 2, 32)
}

// kept tells whether the editor keeps an event and a group apart.
func kept(g *group, e *event) bool {
	return slices.ContainsFunc(g.overridden, func(other *event) bool { return forbids(other, e) }) ||
		e.override != nil && len(e.override.DifferentFrom) > 0 && slices.ContainsFunc(g.events, func(other *event) bool { return forbids(e, other) })
}

func forbids(e, other *event) bool {
	return slices.ContainsFunc(e.override.DifferentFrom, other.answersTo)
}
