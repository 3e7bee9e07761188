package timeline

import (
	"math"
	"slices"
)

// key is a word of an event that merging compares, as a number in the story's
// vocabulary.
type key int32

// vocabulary numbers the names, families and words of a story's events and
// knows how many articles so far hold each.
type vocabulary struct {
	number   map[string]key
	words    []string // by key
	articles []int32  // by key: how many articles hold it
	last     []int32  // by key: the article that was counted last
	strong   []bool   // by key: a name or a family
	total    int      // articles so far
	version  int      // counts every change, and never backwards
	logs     []float64
}

func newVocabulary() *vocabulary {
	return &vocabulary{number: map[string]key{}}
}

// The prefixes keep names and families apart from plain words.
const (
	nameMark = "@"
	kinMark  = "="
)

// read numbers the words of an article's events.
func (v *vocabulary) read(events []*event) {
	for _, e := range events {
		v.add(e, int32(v.total))
	}
	v.total++
	v.version++
}

func (v *vocabulary) add(e *event, article int32) {
	e.keys = e.keys[:0]
	put := func(w string) {
		k, ok := v.number[w]
		if !ok {
			k = key(len(v.articles))
			v.number[w] = k
			v.words = append(v.words, w)
			v.articles, v.last = append(v.articles, 0), append(v.last, -1)
			v.strong = append(v.strong, w[:1] == nameMark || w[:1] == kinMark)
		}
		if v.last[k] != article {
			v.last[k] = article
			v.articles[k]++
		}
		e.keys = append(e.keys, k)
	}
	for _, n := range e.names {
		put(nameMark + n)
	}
	for k := range families {
		if e.kins.has(kin(k)) {
			put(kinMark + kin(k).String())
		}
	}
	for _, t := range e.terms {
		put(t)
	}
	slices.Sort(e.keys)
}

// Names and families tell events apart better than other words.
const emphasis = 1.5

// weight is a word's inverse document frequency among the articles read so
// far, smoothed so that a word of every article still weighs something; names
// and families weigh half as much again. Articles still to come have no part
// in it, so that a later article changes nothing that was decided before.
func (v *vocabulary) weight(k key) float64 {
	w := 1 + v.log(v.total) - v.log(int(v.articles[k]))
	if v.strong[k] {
		return w * emphasis
	}
	return w
}

// log remembers the logarithms of small numbers.
func (v *vocabulary) log(n int) float64 {
	for len(v.logs) <= n {
		v.logs = append(v.logs, math.Log(float64(max(len(v.logs), 1))))
	}
	return v.logs[n]
}

// cosine compares the sorted keys of two events by their weights, 0 to 1.
func (v *vocabulary) cosine(x, y *event) float64 {
	a, b := x.keys, y.keys
	dot := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			dot += square(v.weight(a[i]))
			i, j = i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	if dot == 0 {
		return 0
	}
	return dot / math.Sqrt(v.norm(x)*v.norm(y))
}

// norm is the sum of the squared weights of an event's keys. It is remembered
// until the next article is read, which changes the weights.
func (v *vocabulary) norm(e *event) float64 {
	if e.normAt != v.version {
		e.norm, e.normAt = 0, v.version
		for _, k := range e.keys {
			e.norm += square(v.weight(k))
		}
	}
	return e.norm
}

func square(x float64) float64 { return x * x }
