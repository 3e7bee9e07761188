package feed

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// numbered are n items, newest first, with their age as ID: "1" is the oldest.
func numbered(n int) []Item {
	items := make([]Item, n)
	for i := range items {
		items[i].ID = fmt.Sprint(n - i)
	}
	return items
}

func ids(items []Item) []string {
	var out []string
	for _, it := range items {
		out = append(out, it.ID)
	}
	return out
}

func TestPages(t *testing.T) {
	tests := []struct {
		n       int
		current []string
		archive [][]string
	}{
		{0, nil, nil},
		{2, []string{"2", "1"}, nil},
		{3, []string{"3", "2", "1"}, nil},
		{4, []string{"4", "3", "2"}, [][]string{{"3", "2", "1"}}},
		{6, []string{"6", "5", "4"}, [][]string{{"3", "2", "1"}}},
		{7, []string{"7", "6", "5"}, [][]string{{"3", "2", "1"}, {"6", "5", "4"}}},
	}
	for _, test := range tests {
		current, archive := Pages(numbered(test.n), 3)
		var pages [][]string
		for _, page := range archive {
			pages = append(pages, ids(page))
		}
		if diff := cmp.Diff(test.current, ids(current)); diff != "" {
			t.Errorf("%d items: current (-want +got):\n%s", test.n, diff)
		}
		if diff := cmp.Diff(test.archive, pages); diff != "" {
			t.Errorf("%d items: archive (-want +got):\n%s", test.n, diff)
		}
	}
}

// TestPagesStay: a page of the archive is as it was when newer items come, and
// somebody who reads all pages misses nothing.
func TestPagesStay(t *testing.T) {
	var before [][]Item
	for n := range 40 {
		current, archive := Pages(numbered(n), 4)
		if len(archive) < len(before) {
			t.Fatalf("%d items have fewer pages than one less", n)
		}
		for i, page := range before {
			if diff := cmp.Diff(ids(page), ids(archive[i])); diff != "" {
				t.Errorf("page %d changed with item %d (-before +after):\n%s", i, n, diff)
			}
		}
		before = archive
		all := slices.Concat(append(archive, current)...)
		for _, it := range numbered(n) {
			if !slices.Contains(ids(all), it.ID) {
				t.Errorf("%d items: %s is on no page", n, it.ID)
			}
		}
	}
}
