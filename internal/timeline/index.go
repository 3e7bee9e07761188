package timeline

import (
	"iter"
	"slices"

	"resetline/internal/date"
)

// index finds the groups that may tell an event: those that share words with
// it on days that fit. Its lists are short, so that a look-up costs the same
// in a small story and in a large one.
//
// It has a shelf for each day and each month, and on it a list for each word.
// Articles that follow each other look at the same few shelves.
type index struct {
	shelves map[place]*shelf
	// A look-up counts here, by group, how many words it shares, and notes
	// which groups it met; between look-ups all counts are zero.
	looked []*shelf
	shared []int16
	met    []int32
	ranked []uint64
}

func newIndex() index { return index{shelves: map[place]*shelf{}} }

// place is a day or a month. Groups with a date coarser than a day have places
// of their own, for a fine date to find them.
type place struct {
	unit int32
	kind placeKind
}

type placeKind uint8

const (
	onDay placeKind = iota
	fineInMonth
	coarseInMonth
)

// rankLimit bounds how many groups an event is compared with: those that share
// most words with it. The right one is among the first few or not there.
const rankLimit = 24

// countLimit bounds what a look-up counts, by shelf: four full lists. Where so
// many groups stand under an event's rarest words, the common ones tell no more.
const countLimit = 4 * listLimit

// maxMonths bounds how coarse a date may be to be joined with a finer one:
// "in 2025" still may, "in the 2020s" may not.
const maxMonths = 12

// standing goes through the places where the groups of a date stand.
func standing(d date.Date) iter.Seq[place] {
	return func(yield func(place) bool) {
		first, last := monthsOf(d)
		if d.Precision == date.ByDay {
			_ = yield(place{int32(d.First), onDay}) && yield(place{first, fineInMonth})
			return
		}
		for month := first; month < last && yield(place{month, coarseInMonth}); month++ {
		}
	}
}

// seeing goes through the places where groups stand that an event of a date
// may belong to.
func seeing(d date.Date) iter.Seq[place] {
	return func(yield func(place) bool) {
		onOneDay := d.Precision == date.ByDay
		if onOneDay && !yield(place{int32(d.First), onDay}) {
			return
		}
		first, last := monthsOf(d)
		for month := first; month < last; month++ {
			if !yield(place{month, coarseInMonth}) || !onOneDay && !yield(place{month, fineInMonth}) {
				return
			}
		}
	}
}

// monthsOf numbers the months a date covers, first to before last; none if
// they are too many.
func monthsOf(d date.Date) (first, last int32) {
	first, last = monthOf(d.First), monthOf(d.Last)+1
	if last-first > maxMonths {
		return 0, 0
	}
	return first, last
}

// monthOf numbers the months of all years.
func monthOf(d date.Day) int32 {
	y, m, _ := d.Civil()
	return int32(y*12 + m)
}

// shelf returns the shelf of a place, a new one if there was none.
func (x *index) shelf(at place) *shelf {
	s := x.shelves[at]
	if s == nil {
		s = &shelf{}
		x.shelves[at] = s
	}
	return s
}

// candidates returns the numbers of the groups that share a word with an
// event on days that fit, the most shared words first. They are valid until
// the next look-up.
func (m *merger) candidates(e *event) []int32 {
	x := &m.index
	m.look(seeing(e.when))
	left := countLimit * len(x.looked)
	for _, k := range e.facet.keys {
		for _, s := range x.looked {
			left -= x.count(s.under(k))
		}
		if left <= 0 {
			break
		}
	}
	return m.rank(len(e.facet.keys))
}

// look begins a look-up at places.
func (m *merger) look(places iter.Seq[place]) {
	x := &m.index
	x.looked = x.looked[:0]
	for at := range places {
		if s := x.shelves[at]; s != nil {
			if m.catchUp(s); s.holds() {
				x.looked = append(x.looked, s)
			}
		}
	}
	for len(x.shared) < len(m.groups) {
		x.shared = append(x.shared, 0)
	}
}

// count counts the groups of a list, and returns how many.
func (x *index) count(list []int32) int {
	for _, n := range list {
		if x.shared[n] == 0 {
			x.met = append(x.met, n)
		}
		x.shared[n]++
	}
	return len(list)
}

// rank ends a look-up for an event of so many words: the groups it met, the most
// shared words first, then those that say the least besides ("The well was capped" is told by
// what says no more), then the oldest first, at most rankLimit.
func (m *merger) rank(words int) []int32 {
	x := &m.index
	x.ranked = x.ranked[:0]
	for _, n := range x.met {
		missed := words - min(int(x.shared[n]), words)
		x.keep(uint64(missed)<<40 | uint64(m.words[n])<<32 | uint64(n))
		x.shared[n] = 0
	}
	best := x.met[:len(x.ranked)]
	for i := range best {
		best[i] = int32(uint32(x.ranked[i]))
	}
	x.met = x.met[:0]
	return best
}

// keep keeps the rankLimit least of the numbers it is given, in order: far
// cheaper than sorting hundreds for the first few.
func (x *index) keep(v uint64) {
	if len(x.ranked) == rankLimit {
		if v >= x.ranked[rankLimit-1] {
			return
		}
		x.ranked = x.ranked[:rankLimit-1]
	}
	i := len(x.ranked)
	for i > 0 && x.ranked[i-1] > v {
		i--
	}
	x.ranked = slices.Insert(x.ranked, i, v)
}

// all ends a look-up: the groups it met, in no order.
func (x *index) all() []int32 {
	for _, n := range x.met {
		x.shared[n] = 0
	}
	met := x.met
	x.met = x.met[:0]
	return met
}
