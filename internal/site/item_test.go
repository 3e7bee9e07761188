package site

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		text, sentence string
		want           bool
	}{
		{"The ferry sails.", "The ferry sails.", true},
		{"The Ferry sails", "the ferry, sails!", true},
		{"Ada Quill opened the new quay.", "She opened the new quay.", false}, // four of six
		{"Ada Quill opened the new quay on the island.", "She opened the new quay on the island.", true},
		{"The ferry sails.", "The ferry the ferry the ferry.", false},
		{"…", "…", false},
		{"", "", false},
		{"", "word", false},
		{"word", "", false},
	} {
		if got := alike(c.text, c.sentence); got != c.want {
			t.Errorf("%q and %q: %v", c.text, c.sentence, got)
		}
	}
}

// TestAlikeCountsWordsOnce: what is alike is told by the words that each of the
// two has, however often, and both ways round.
func TestAlikeCountsWordsOnce(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	sentence := func() []string {
		words := make([]string, random.IntN(12))
		for i := range words {
			words[i] = string(rune('a' + random.IntN(8)))
		}
		return words
	}
	yes := 0
	for range 20_000 {
		a, b := sentence(), sentence()
		as, bs, shared := map[string]bool{}, map[string]bool{}, 0
		for _, w := range a {
			as[w] = true
		}
		for _, w := range b {
			if as[w] && !bs[w] {
				shared++
			}
			bs[w] = true
		}
		longer := max(len(as), len(bs))
		want := longer > 0 && shared*4 >= longer*3
		if got := alike(strings.Join(a, " "), strings.Join(b, " ")); got != want {
			t.Fatalf("%q and %q: %v", a, b, got)
		}
		if want {
			yes++
		}
	}
	if yes < 1000 {
		t.Errorf("only %d were alike", yes)
	}
}
