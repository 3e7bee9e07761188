package keep

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestAdd holds that what was kept stays what it was, whatever is kept after it, appended to it or
// written over what it was copied from.
func TestAdd(t *testing.T) {
	var words Words
	var list List[int]
	var texts []string
	var lists [][]int
	own := make([]int, 3*placeForItems)
	for i := range 2000 {
		texts = append(texts, words.Add(strings.Repeat(strconv.Itoa(i), i%20)))
		for j := range own {
			own[j] = i
		}
		lists = append(lists, list.Add(own[:i%20]))
		_ = append(lists[i], -1)
	}
	texts, lists = append(texts, words.Add(strings.Repeat("x", 3*placeForWords))), append(lists, list.Add(own))
	for i := range 2000 {
		if want := strings.Repeat(strconv.Itoa(i), i%20); texts[i] != want {
			t.Errorf("text %d is %q, want %q", i, texts[i], want)
		}
		if want := slices.Repeat([]int{i}, i%20); !slices.Equal(lists[i], want) {
			t.Errorf("list %d is %v, want %v", i, lists[i], want)
		}
	}
	if last := texts[2000]; len(last) != 3*placeForWords || strings.Trim(last, "x") != "" {
		t.Errorf("the long text is %d bytes, of these %q are not its own", len(last), strings.Trim(last, "x"))
	}
	if len(lists[2000]) != len(own) {
		t.Errorf("the long list has %d items, want %d", len(lists[2000]), len(own))
	}
}

// TestFewPlaces holds what this is for: many short texts take few allocations.
func TestFewPlaces(t *testing.T) {
	var words Words
	var list List[int]
	if n := testing.AllocsPerRun(10, func() {
		for range 1000 {
			words.Add("a dozen byte")
			list.Add([]int{1, 2, 3})
		}
	}); n > 10 {
		t.Errorf("1,000 texts of 12 bytes and lists of 3 items took %v allocations", n)
	}
}
