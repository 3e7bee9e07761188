package timeline

import "testing"

func TestReasons(t *testing.T) {
	for _, c := range []struct {
		reason reason
		want   string
	}{
		{reason{toldSo, 0, 0}, "the editor says so"},
		{reason{ofFamily, english().of("explosion").kin, 0.5}, "both tell of an attack, on dates that fit, likeness 0.50"},
		{reason{refersOnDay, english().of("ballot").kin, 0.5}, "it refers to a vote of that day"},
	} {
		if got := c.reason.String(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
