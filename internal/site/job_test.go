package site

import (
	"slices"
	"testing"

	"resetline/internal/date"
)

// TestSpread: an index that shows nothing after a day comes behind the pages of that day, the others
// at even distances, and each job once.
func TestSpread(t *testing.T) {
	at := func(path string, day int) job { return job{path: path}.on(date.Day(day)) }
	pages := byDay(slices.Values([]job{at("e1", 1), at("e2", 2), at("e4", 4), at("e5", 5)}), slices.Values([]job{at("a1", 1), at("a3", 3), at("a6", 6)}))
	indexes := []job{{path: "feed"}, at("month of 4", 4), at("month of 2", 2), {path: "map"}, at("month of 9", 9)}
	var got []string
	for _, j := range spread(indexes, pages, 7) {
		got = append(got, j.path)
	}
	want := []string{"feed", "e1", "a1", "e2", "month of 2", "map", "a3", "e4", "month of 4", "e5", "a6", "month of 9"}
	if !slices.Equal(got, want) {
		t.Errorf("the jobs come as\n%q, want\n%q", got, want)
	}
}
