// Package keep lays what lives long side by side.
//
// A build of a large archive holds a million short texts and lists. Each in a
// place of its own would lie among what is gone soon, and Go's collector moves
// nothing: what is free between them could not be used for anything larger,
// which was a fifth of the memory held. The price is that all that lies in one
// place goes when the last of it does.
package keep

import "strings"

// Words keeps texts. The zero value is ready; it serves one goroutine.
type Words struct{ place strings.Builder }

const placeForWords = 16 << 10 // bytes

// Add returns a copy of a text.
func (w *Words) Add(s string) string {
	if w.place.Len()+len(s) > w.place.Cap() {
		w.place = strings.Builder{} // what was kept in the other stays there
		w.place.Grow(max(placeForWords, len(s)))
	}
	w.place.WriteString(s)
	return w.place.String()[w.place.Len()-len(s):]
}

// List keeps lists of a kind. The zero value is ready; it serves one goroutine.
type List[T any] struct{ place []T }

const placeForItems = 512

// Add returns a copy of a list, nil of an empty one. Appending to it leaves others as they are.
func (l *List[T]) Add(items []T) []T {
	if len(items) == 0 {
		return nil
	}
	if len(l.place)+len(items) > cap(l.place) {
		l.place = make([]T, 0, max(placeForItems, len(items)))
	}
	n := len(l.place)
	l.place = append(l.place, items...)
	return l.place[n:len(l.place):len(l.place)]
}
