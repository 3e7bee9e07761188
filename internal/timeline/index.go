package timeline

import (
	"slices"

	"resetline/internal/date"
)

// index finds the groups that may tell an event: those that share words with
// it on days that fit. Its lists are short, so that a look-up costs the same
// in a small story and in a large one.
type index struct {
	lists map[slot][]int32 // numbers of groups, the newest last
	// A look-up counts here, by group, how many words it shares, and notes
	// which groups it met; between look-ups all counts are zero.
	shared []int32
	met    []int32
	ranked []uint64

	journal *journal // see merger
}

func newIndex() index { return index{lists: map[slot][]int32{}} }

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
const listLimit = 32

// rankLimit bounds how many groups an event is compared with: those that share
// most words with it. The right one is among the first few or not there.
const rankLimit = 12

// maxMonths bounds how coarse a date may be to be joined with a finer one:
// "in 2025" still may, "in the 2020s" may not.
const maxMonths = 12

// enter puts a group into the index under an event's words.
func (m *merger) enter(g *group, e *event) {
	first, last := monthsOf(g.when)
	fine := g.when.Precision == date.ByDay
	for _, k := range e.keys {
		if fine {
			m.index.put(slot{k, int32(g.when.First), onDay}, g.number)
			m.index.put(slot{k, first, fineInMonth}, g.number)
			continue
		}
		for month := first; month < last; month++ {
			m.index.put(slot{k, month, coarseInMonth}, g.number)
		}
	}
}

func (x *index) put(s slot, n int32) {
	for int(n) >= len(x.shared) {
		x.shared = append(x.shared, 0)
	}
	list := x.lists[s]
	if len(list) > 0 && list[len(list)-1] == n {
		return
	}
	if len(list) >= listLimit {
		x.journal.put(s, list[0])
		copy(list, list[1:])
		list[len(list)-1] = n
		return
	}
	x.journal.put(s, nobody)
	x.lists[s] = append(list, n)
}

// monthsOf numbers the months a date covers, first to before last; none if
// they are too many.
func monthsOf(d date.Date) (first, last int32) {
	y1, m1, _ := d.First.Civil()
	y2, m2, _ := d.Last.Civil()
	first, last = int32(y1*12+m1), int32(y2*12+m2)+1
	if last-first > maxMonths {
		return 0, 0
	}
	return first, last
}

// candidates returns the numbers of the groups that share a word with an
// event on days that fit, the most shared words first. They are valid until
// the next look-up.
func (m *merger) candidates(e *event) []int32 {
	first, last := monthsOf(e.when)
	for _, k := range e.keys {
		if e.when.Precision == date.ByDay {
			m.index.count(slot{k, int32(e.when.First), onDay})
		}
		for month := first; month < last; month++ {
			m.index.count(slot{k, month, coarseInMonth})
			if e.when.Precision != date.ByDay {
				m.index.count(slot{k, month, fineInMonth})
			}
		}
	}
	return m.index.rank()
}

func (x *index) count(s slot) {
	for _, n := range x.lists[s] {
		if x.shared[n] == 0 {
			x.met = append(x.met, n)
		}
		x.shared[n]++
	}
}

// rank ends a look-up: the groups it met, the most shared words first, then
// the oldest first, at most rankLimit.
func (x *index) rank() []int32 {
	x.ranked = x.ranked[:0]
	for _, n := range x.met {
		x.place(uint64(-x.shared[n])<<32 | uint64(n))
		x.shared[n] = 0
	}
	best := x.met[:len(x.ranked)]
	for i := range best {
		best[i] = int32(uint32(x.ranked[i]))
	}
	x.met = x.met[:0]
	return best
}

// place keeps the rankLimit least of the numbers it is given, in order: far
// cheaper than sorting hundreds for the first few.
func (x *index) place(v uint64) {
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
