package main

import "testing"

// TestSparing holds how much garbage may gather: what is left of what an
// archive will hold, little beside a large one, never none. In all a large one may
// take more the more it holds, though no less garbage may gather.
func TestSparing(t *testing.T) {
	const mb = 1 << 20
	for _, test := range []struct {
		what           string
		held, articles int
		want           int // percent
		limit          int // bytes
	}{
		{"nothing is held yet", 0, 10, most, enough},
		{"three articles", 4 * mb, 3, most, enough},
		{"a large archive at its beginning", 600 * mb, 100_000, 103, enough},
		{"half way", 900 * mb, 100_000, 35, enough},
		{"more than was thought", 1500 * mb, 100_000, fewest, 1800 * mb},
		{"far more", 3000 * mb, 100_000, fewest, 3600 * mb},
	} {
		got, limit := sparing(test.held, test.articles)
		if got != test.want || limit != test.limit {
			t.Errorf("%s: %d percent and %d bytes, want %d and %d", test.what, got, limit, test.want, test.limit)
		}
	}
}
