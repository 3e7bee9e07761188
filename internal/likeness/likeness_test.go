package likeness

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// words makes a text of numbered words, from one number to another.
func words(from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		fmt.Fprintf(&b, "word%d ", i*7919%10007)
	}
	return b.String()
}

func TestLike(t *testing.T) {
	tests := []struct {
		name string
		a, b string
		want float64
	}{
		{"equal", words(0, 600), words(0, 600), 1},
		{"case and marks", "The ministers met on Thursday, in Exampleton.", "the MINISTERS met on Thursday in “Exampleton”", 1},
		{"nothing in common", words(0, 600), words(700, 1300), 0},
		{"half", words(0, 400), words(133, 533), 0.5},
		{"a paragraph more", words(0, 600), words(0, 660), 0.91},
		{"shorter than a shingle", "Two words", "two words.", 1},
		{"no words", "", "", 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, b := Of(test.a), Of(test.b)
			if got := a.Like(b); math.Abs(got-test.want) > 0.08 {
				t.Errorf("%.3f, want about %.2f", got, test.want)
			}
			if a.Like(b) != b.Like(a) {
				t.Error("the order of the texts matters")
			}
		})
	}
}

func TestNearest(t *testing.T) {
	var x Index
	if n, _ := x.Nearest(Of(words(0, 50))); n != -1 {
		t.Errorf("an empty index gave %d", n)
	}
	for i := range 20 {
		x.Add(Of(words(i*300, i*300+280)))
	}
	for i := range 20 {
		if n, like := x.Nearest(Of(words(i*300+5, i*300+285))); n != i || like < Same {
			t.Errorf("the text nearest to %d is %d, likeness %.2f", i, n, like)
		}
	}
	x.Add(Of(words(0, 280)))
	if n, _ := x.Nearest(Of(words(0, 280))); n != 0 {
		t.Errorf("of two equal texts the second is named, %d", n)
	}
}

// TestNearestIsNearest holds that leaving texts out of the comparison leaves out
// none that matters.
func TestNearestIsNearest(t *testing.T) {
	var x Index
	var all []Sketch
	for i := range 200 {
		s := Of(words(i*31%500, i*31%500+20+i*17%300))
		number, like := x.Nearest(s)
		want, best := -1, 0.0
		for n, other := range all {
			if l := s.Like(other); l >= Same && l > best {
				want, best = n, l
			}
		}
		if like != best || number != want {
			t.Errorf("text %d: nearest is %d, %.3f; want %d, %.3f", i, number, like, want, best)
		}
		all = append(all, s)
		x.Add(s)
	}
}
