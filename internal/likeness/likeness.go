// Package likeness finds texts that are nearly the same: the article that two
// outlets took from one agency, or that an editor is about to add for the
// second time.
//
// A text's shingles are its runs of five words, without case and punctuation.
// How alike two texts are is the share of shingles they have in common
// (Jaccard's coefficient). It is estimated from a sketch of each text, its
// smallest hashes: Broder, "On the resemblance and containment of documents",
// 1997. A sketch of 256 is off by about .03.
package likeness

import (
	"slices"
	"strings"
	"unicode"
)

const (
	shingle = 5
	size    = 256
)

// Same is the likeness from which two texts are nearly the same: a headline, a
// byline and a paragraph more or less.
const Same = 0.7

// Sketch is what is kept of a text: the smallest hashes of its shingles,
// sorted, each once.
type Sketch []uint64

// Of makes the sketch of a text. It is empty for a text without words.
func Of(text string) Sketch {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) == 0 {
		return nil
	}
	n := min(shingle, len(words))
	s := make(Sketch, 0, len(words))
	for i := 0; i+n <= len(words); i++ {
		s = append(s, hash(words[i:i+n]))
	}
	slices.Sort(s)
	s = slices.Compact(s)
	return slices.Clip(s[:min(len(s), size)])
}

// hash is FNV-1a with a last mixing: alone it orders texts by their last word.
func hash(words []string) uint64 {
	h := uint64(14695981039346656037)
	for _, w := range words {
		for i := range len(w) {
			h = (h ^ uint64(w[i])) * 1099511628211
		}
		h = (h ^ ' ') * 1099511628211
	}
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	return h ^ h>>33
}

// Like estimates how alike two texts are, 0 to 1: the share of the smallest
// hashes of both together that stand in both.
func (s Sketch) Like(t Sketch) float64 {
	both, all := 0, 0
	for i, j := 0, 0; all < size && (i < len(s) || j < len(t)); all++ {
		switch {
		case j == len(t) || i < len(s) && s[i] < t[j]:
			i++
		case i == len(s) || t[j] < s[i]:
			j++
		default:
			both, i, j = both+1, i+1, j+1
		}
	}
	if all == 0 {
		return 0
	}
	return float64(both) / float64(all)
}

// Index finds the most alike of many texts.
type Index struct {
	sketches []Sketch
	holders  map[uint64][]int32 // by hash: the texts that have it
	// A look-up counts here, by text, the shingles it shares, and notes the
	// texts it met; between look-ups all counts are zero.
	shared []int32
	met    []int32
}

// crowd bounds how many texts are remembered for a shingle. One that more have
// is boilerplate and tells nothing.
const crowd = 64

// Add puts a text into the index and returns its number, from 0.
func (x *Index) Add(s Sketch) int {
	if x.holders == nil {
		x.holders = map[uint64][]int32{}
	}
	n := int32(len(x.sketches))
	x.sketches, x.shared = append(x.sketches, s), append(x.shared, 0)
	for _, h := range s {
		if list := x.holders[h]; len(list) < crowd {
			x.holders[h] = append(list, n)
		}
	}
	return int(n)
}

// Nearest returns the text that is most alike, the first added of several, and
// how alike it is; -1 if none is nearly the same. The shingles that two
// sketches share bound how alike they are, so few are compared.
func (x *Index) Nearest(s Sketch) (number int, like float64) {
	for _, h := range s {
		for _, n := range x.holders[h] {
			if x.shared[n] == 0 {
				x.met = append(x.met, n)
			}
			x.shared[n]++
		}
	}
	number, like = -1, Same
	for _, n := range x.met {
		most := float64(x.shared[n]) / float64(max(len(s), len(x.sketches[n])))
		x.shared[n] = 0
		if most < like {
			continue
		}
		if l := s.Like(x.sketches[n]); l > like || l == like && (number < 0 || int(n) < number) {
			number, like = int(n), l
		}
	}
	x.met = x.met[:0]
	if number < 0 {
		return -1, 0
	}
	return number, like
}
