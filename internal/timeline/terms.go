package timeline

import (
	"cmp"
	"math"
	"slices"
	"strings"

	snowball "github.com/kljensen/snowball/english"
)

// term is a stem, or two stems that follow each other, as a number in a
// story's termTable.
type term int32

// vector is a sentence as a point in the space of a story's terms: its terms
// in order, each with its weight. Its length is 1, so the dot product of two
// is the cosine between them, 0 to 1.
type vector []weighted

type weighted struct {
	term   term
	weight float64
}

// stemmer reduces words to stems and remembers those it has met. It serves
// one goroutine. Words of other languages than English only lose what looks
// like an English ending, the same way every time.
type stemmer struct {
	lex   *lexicon
	known map[string]string
}

func newStemmer(lex *lexicon) *stemmer {
	return &stemmer{lex: lex, known: map[string]string{}}
}

func (s *stemmer) stem(word string) string {
	stem, ok := s.known[word]
	if !ok {
		word = strings.Clone(word)          // or the map holds on to the whole article
		if !s.lex.of(word).is(s.lex.stop) { // such words carry no content: they have no stem
			stem = snowball.Stem(word, false)
		}
		s.known[word] = stem
	}
	return stem
}

// stems returns the stems of a sentence's words from a place on, in order. The
// words of its dates are left out: what happened on two Mondays is not the
// same for that.
func (s *stemmer) stems(sentence *sentence, from int) []string {
	var out []string
	for _, t := range sentence.tokens {
		if t.start < from || t.punct || t.dated {
			continue
		}
		if stem := s.stem(t.word); stem != "" {
			out = append(out, stem)
		}
	}
	return out
}

// termTable numbers the terms of a story and counts the sentences that hold
// each. Numbers are given in the order of reading, so that the same articles
// give the same sums to the last bit.
type termTable struct {
	stems     map[string]term
	pairs     map[[2]term]term
	count     []int32 // by term: the sentences that hold it
	seen      []int32 // by term: the sentence that was counted last
	sentences int32
}

func newTermTable() *termTable {
	return &termTable{stems: map[string]term{}, pairs: map[[2]term]term{}}
}

// add counts a sentence and returns its terms, stems and pairs, with
// repetitions.
func (t *termTable) add(stems []string) []term {
	t.sentences++
	out := make([]term, 0, 2*len(stems))
	for _, s := range stems {
		id, ok := t.stems[s]
		if !ok {
			id = t.next()
			t.stems[s] = id
		}
		t.see(id)
		out = append(out, id)
	}
	for i := 1; i < len(stems); i++ {
		key := [2]term{out[i-1], out[i]}
		id, ok := t.pairs[key]
		if !ok {
			id = t.next()
			t.pairs[key] = id
		}
		t.see(id)
		out = append(out, id)
	}
	return out
}

func (t *termTable) next() term {
	t.count = append(t.count, 0)
	t.seen = append(t.seen, 0)
	return term(len(t.count) - 1)
}

func (t *termTable) see(id term) {
	if t.seen[id] != t.sentences {
		t.seen[id] = t.sentences
		t.count[id]++
	}
}

// vector weighs a sentence's terms by the root of tf-idf, so that the product
// of two sentences counts a term they share with its tf-idf once:
// sqrt(tf * log(N/n)) for a term that n of N sentences hold. A pair of stems
// weighs as a stem does: where it recurs it is a phrase of the story.
func (t *termTable) vector(terms []term) vector {
	slices.Sort(terms)
	v := make(vector, 0, len(terms))
	square := 0.0
	for i := 0; i < len(terms); {
		j := i + 1
		for j < len(terms) && terms[j] == terms[i] {
			j++
		}
		if n := t.count[terms[i]]; n < t.sentences {
			tfidf := float64(j-i) * math.Log(float64(t.sentences)/float64(n))
			v = append(v, weighted{terms[i], math.Sqrt(tfidf)})
			square += tfidf
		}
		i = j
	}
	length := math.Sqrt(square)
	for i := range v {
		v[i].weight /= length
	}
	return v
}

// dot is the cosine between two vectors.
func (v vector) dot(w vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(v) && j < len(w); {
		switch cmp.Compare(v[i].term, w[j].term) {
		case 0:
			sum += v[i].weight * w[j].weight
			i, j = i+1, j+1
		case -1:
			i++
		default:
			j++
		}
	}
	return sum
}

// centroid is a sum of vectors over all terms of a story. Its terms are noted
// as they come, so that reading and clearing it costs what was put in, not the
// size of the story.
type centroid struct {
	weights []float64
	touched []term
}

func newCentroid(t *termTable) *centroid { return &centroid{weights: make([]float64, len(t.count))} }

func (c *centroid) add(v vector) {
	for _, x := range v {
		if c.weights[x.term] == 0 {
			c.touched = append(c.touched, x.term)
		}
		c.weights[x.term] += x.weight
	}
}

// addAll adds another sum.
func (c *centroid) addAll(d *centroid) {
	for _, t := range d.touched {
		if c.weights[t] == 0 {
			c.touched = append(c.touched, t)
		}
		c.weights[t] += d.weights[t]
	}
}

// normalise brings the sum to length 1.
func (c *centroid) normalise() {
	square := 0.0
	for _, t := range c.touched {
		square += c.weights[t] * c.weights[t]
	}
	if square == 0 {
		return
	}
	length := math.Sqrt(square)
	for _, t := range c.touched {
		c.weights[t] /= length
	}
}

func (c *centroid) clear() {
	for _, t := range c.touched {
		c.weights[t] = 0
	}
	c.touched = c.touched[:0]
}

func (c *centroid) dot(v vector) float64 {
	sum := 0.0
	for _, x := range v {
		sum += x.weight * c.weights[x.term]
	}
	return sum
}
