package timex

import "testing"

func TestNumerals(t *testing.T) {
	l, _ := ForLanguage("en-GB")
	for _, c := range []struct {
		text string
		want []int32
	}{
		{"twenty-five", []int32{25}},
		{"twenty five", []int32{25}},
		{"two hundred and five", []int32{205}},
		{"three hundred fifty-three", []int32{353}},
		{"two thousand", []int32{2000}},
		{"three thousand two hundred", []int32{3200}},
		{"2 million", []int32{2_000_000}},
		{"nineteen ninety-seven", []int32{1997}},
		{"twenty twelve", []int32{2012}},
		{"five and six", []int32{5, 6}},
		{"two or three", []int32{2, 3}},
		{"thousand million billion billion", []int32{1_000_000_000, 1_000_000_000, 1_000_000_000}},
	} {
		var got []int32
		for _, tok := range l.numbers(l.lex(nil, c.text)) {
			if tok.class&cNumber != 0 {
				got = append(got, tok.val)
			}
		}
		if len(got) != len(c.want) || len(got) > 0 && got[0] != c.want[0] {
			t.Errorf("%q: %v, want %v", c.text, got, c.want)
		}
	}
}
