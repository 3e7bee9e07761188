package timeline

import "testing"

func TestSense(t *testing.T) {
	lex := english()
	for _, c := range []struct {
		word string
		s    sense
		want bool
	}{
		{"denied", lex.refuses, true},
		{"denied", lex.vouches, false},
		{"denied", lex.admits, true}, // a word has as many senses as it needs
		{"stand-off", lex.strife, true},
		{"quay", lex.text, false},
		{"", lex.text, false},
	} {
		if got := lex.of(c.word).means(c.s); got != c.want {
			t.Errorf("%q: got %v, want %v", c.word, got, c.want)
		}
	}
	for pair, want := range map[[2]string]bool{{"put", "off"}: true, {"put", "forward"}: false, {"brought", "forward"}: true, {"off", "put"}: false} {
		if got := lex.putOff.joins(lex.of(pair[0]), pair[1]); got != want {
			t.Errorf("%q: got %v, want %v", pair, got, want)
		}
	}
}
