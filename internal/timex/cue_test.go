package timex

import (
	"reflect"
	"slices"
	"testing"
)

// TestCuesDecide: each cue reads its example as marked, and without the cue it reads otherwise.
func TestCuesDecide(t *testing.T) {
	for name, table := range map[string]**cueTable{"preposition": &prepositionCues, "governed": &governedCues} {
		all := *table
		for i, c := range all.cues {
			decides(t, name, c.example, func() { *table = newCueTable(slices.Delete(slices.Clone(all.cues), i, i+1)) }, func() { *table = all })
		}
	}
}

// TestVerbCuesDecide is TestCuesDecide for single verbs.
func TestVerbCuesDecide(t *testing.T) {
	all := verbCues
	for i, c := range all.cues {
		decides(t, "verb", c.example, func() { verbCues = newVerbTable(slices.Delete(slices.Clone(all.cues), i, i+1)) }, func() { verbCues = all })
	}
}

// TestReadersDecide is TestCuesDecide for what the text told before.
func TestReadersDecide(t *testing.T) {
	all := readers
	for i, q := range all {
		decides(t, "reader", q.example, func() { readers = slices.Delete(slices.Clone(all), i, i+1) }, func() { readers = all })
	}
}

// decides checks that an example reads as marked, and in another way after without.
func decides(t *testing.T, of, example string, without, with func()) {
	t.Helper()
	l, _ := ForLanguage("en-GB")
	reads(t, of, l, example)
	text, c := unmark(t, example).text, Context{Published: exampleDay, HasPublished: true}
	want := l.Find(text, c)
	without()
	defer with()
	if got := l.Find(text, c); reflect.DeepEqual(got, want) {
		t.Errorf("%s: %q reads the same without its cue", of, example)
	}
}
