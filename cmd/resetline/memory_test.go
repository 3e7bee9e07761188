package main

import "testing"

// TestSparing holds how much garbage may gather: what is left of what an
// archive will hold, little beside a large one, never none.
func TestSparing(t *testing.T) {
	const mb = 1 << 20
	for _, test := range []struct {
		what           string
		held, articles int
		want           int // percent
	}{
		{"nothing is held yet", 0, 10, most},
		{"three articles", 4 * mb, 3, most},
		{"a large archive at its beginning", 600 * mb, 100_000, 103},
		{"half way", 900 * mb, 100_000, 35},
		{"more than was thought", 1500 * mb, 100_000, fewest},
	} {
		if got := sparing(test.held, test.articles); got != test.want {
			t.Errorf("%s: %d percent, want %d", test.what, got, test.want)
		}
	}
}
