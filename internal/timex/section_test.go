package timex

import "testing"

// TestReview: what a review tells under a month is of that month, and it goes on from one
// month to the next.
func TestReview(t *testing.T) {
	readAll(t, "review",
		"[May=2024-05]. Talks are put off on [the 16th=2024-05-16]. A visit, [three days later=2024-05-19], is dropped.\n\n"+
			"[September=2024-09]\n\nThe boats go out again on [the 9th=2024-09-09]. The toll is raised on [12 September=2024-09-12], and the mayor leaves at [the end of the month=2024-09].\n\n"+
			"[January=2025-01]: The mayor leaves on [the 2nd=2025-01-02]. The board meets on [2 June=2025-06-02].",
		"What to look for in [2026=2026].\n\n[February=2026-02]. Talks go on from [the 16th=2026-02-16].",
		"[February=2025-02]\nwas cold. It rained on [the 16th=2025-04-16].",
	)
}
