package timex

import "resetline/internal/date"

// A text of which nobody has told the day of publication may tell it in its dateline.

// datelineReach is how many tokens from its beginning a text's dateline ends,
// and how many the day in it stands before the dash.
const datelineReach = 12

// dateline takes the day in the dateline ("MARLOW, June 19, 2025 (Wire) --")
// for that of publication, where nobody has told it.
func (r *resolver) dateline(fs []found) {
	if r.c.HasPublished || len(fs) == 0 || fs[0].to > datelineReach {
		return
	}
	s := &fs[0].said
	if s.form != isCalendar || s.day == 0 || s.month == 0 || s.year == 0 {
		return
	}
	for i := fs[0].to; i < min(len(r.toks), fs[0].to+datelineReach); i++ {
		if t := &r.toks[i]; t.space && (t.word == r.l.hyphen.id || t.word == r.l.dash.id) {
			r.c = Context{Published: stated(s).First, HasPublished: true}
			r.fromDateline = true
			return
		}
	}
}

// published returns the anchor of what is counted from publication.
func (r *resolver) published() Anchor {
	a := Anchor{Publication, date.OnDay(r.c.Published)}
	if r.fromDateline {
		a.Kind = Dateline
	}
	return a
}
