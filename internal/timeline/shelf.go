package timeline

import "math/bits"

// shelf is one place of the index: lists of groups by key. It is a hash table
// with open addressing whose lists lie behind each other, each with room for a
// power of two: most of merging is looking up words, on a few shelves at a time.
type shelf struct {
	lists   []list // as many as a power of two; those with key 0 are free
	used    int
	numbers []int32
	free    [6][]uint32 // where in numbers there was room for 1<<i, and is again
	again   shelfAgain
}

// list is the groups that stand under a key, the newest listLimit of them.
type list struct {
	key  key
	put  uint32 // how many were put on it
	from uint32 // where it lies in numbers; of a list of one, its group
}

// listLimit bounds a list, a power of two.
const listLimit = 32

// holds tells whether anything stands on a shelf.
func (s *shelf) holds() bool { return len(s.numbers) > 0 }

// under returns the groups that stand under a key, in no order.
func (s *shelf) under(k key) []int32 {
	if s.used == 0 {
		return nil
	}
	l := s.probe(k)
	if l.put == 0 {
		return nil
	}
	return s.numbers[l.from:][:min(l.put, listLimit)]
}

// knows tells whether a key ever had a list.
func (s *shelf) knows(k key) bool { return s.used > 0 && s.probe(k).key == k }

// put puts a group on the lists of keys.
func (s *shelf) put(keys []key, n int32) {
	for _, k := range keys {
		s.putUnder(k, n)
	}
}

// putUnder puts a group on a key's list, in place of the oldest if that is
// full. Once is enough in a row.
func (s *shelf) putUnder(k key, n int32) {
	l := s.list(k)
	switch {
	case l.put == 0:
		l.from = s.room(0)
	case s.numbers[l.from+(l.put-1)%listLimit] == n:
		return
	case l.put < listLimit && l.put&(l.put-1) == 0:
		s.widen(l)
	}
	s.numbers[l.from+l.put%listLimit] = n
	l.put++
}

// list returns the list of a key, an empty one if there was none.
func (s *shelf) list(k key) *list {
	if s.used*4 >= len(s.lists)*3 {
		s.grow()
	}
	l := s.probe(k)
	if l.key == 0 {
		l.key = k
		s.used++
	}
	return l
}

// clear takes everything from the shelf and leaves the keys.
func (s *shelf) clear() {
	for i := range s.lists {
		s.lists[i].put = 0
	}
	s.numbers = s.numbers[:0]
	for i := range s.free {
		s.free[i] = s.free[i][:0]
	}
}

// probe returns the list of a key, or the free one where it belongs.
func (s *shelf) probe(k key) *list {
	mask := uint32(len(s.lists) - 1)
	const golden = 0x9e3779b1 // 2^32 / φ: neighbouring numbers come to lie apart
	for i := uint32(k) * golden >> 7; ; i++ {
		if l := &s.lists[i&mask]; l.key == k || l.key == 0 {
			return l
		}
	}
}

func (s *shelf) grow() {
	old := s.lists
	s.lists = make([]list, max(8, 2*len(old)))
	for _, l := range old {
		if l.key != 0 {
			*s.probe(l.key) = l
		}
	}
}

// widen gives a full list twice the room.
func (s *shelf) widen(l *list) {
	class := bits.TrailingZeros32(l.put)
	from := s.room(class + 1)
	copy(s.numbers[from:], s.numbers[l.from:][:l.put])
	s.free[class] = append(s.free[class], l.from)
	l.from = from
}

// room finds room for 1<<class numbers.
func (s *shelf) room(class int) uint32 {
	if last := len(s.free[class]) - 1; last >= 0 {
		from := s.free[class][last]
		s.free[class] = s.free[class][:last]
		return from
	}
	from := len(s.numbers)
	s.numbers = append(s.numbers, make([]int32, 1<<class)...)
	return uint32(from)
}
