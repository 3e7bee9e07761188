package article

import (
	"fmt"
	"slices"
	"time"

	"resetline/internal/date"
)

// AsOf leaves out what an article is to say on a later day than the one given, with a
// warning: a correction or an update of tomorrow, or one whose year is a slip. The
// articles of before stay as they were.
func (c *Content) AsOf(day date.Day) Mistakes {
	var warnings Mistakes
	warn := func(a *Article, at place, what string, d date.Day) {
		warnings = append(warnings, a.warning(at, fmt.Sprintf("the %s is dated %s, and today is %s", what, date.OnDay(d).Long(), date.OnDay(day).Long()),
			"correct it if that is a slip; it is left out until then"))
	}
	for i, a := range c.Articles {
		updated := !a.Updated.IsZero() && date.DayOf(a.Updated) > day
		if !updated && !slices.ContainsFunc(a.Corrections, func(k Correction) bool { return k.Date > day }) {
			continue
		}
		now := *a
		c.Articles[i] = &now
		if updated {
			warn(a, a.updatedAt, "update", date.DayOf(a.Updated))
			now.Updated = time.Time{}
		}
		now.Corrections = nil
		for _, k := range a.Corrections {
			if k.Date <= day {
				now.Corrections = append(now.Corrections, k)
			} else {
				warn(a, k.at, "correction", k.Date)
			}
		}
	}
	return warnings
}

// older warns of corrections and updates dated before their article.
func (a *Article) older() Mistakes {
	var warnings Mistakes
	warn := func(at place, what string, d date.Day) {
		if d < a.Day() {
			warnings = append(warnings, a.warning(at, fmt.Sprintf("the %s is dated %s, before the article of %s", what, date.OnDay(d).Long(), date.OnDay(a.Day()).Long()),
				"correct one of the dates"))
		}
	}
	if !a.Updated.IsZero() {
		warn(a.updatedAt, "update", date.DayOf(a.Updated))
	}
	for _, k := range a.Corrections {
		warn(k.at, "correction", k.Date)
	}
	return warnings
}

func (a *Article) warning(at place, wrong, do string) Mistake {
	return Mistake{Path: a.Path, Line: at.line, Column: at.column, Wrong: wrong, Do: do, Warning: true}
}
