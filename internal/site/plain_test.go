package site

import (
	"testing"

	"resetline/internal/timeline"
)

// TestPassedDates holds that the page of what is to come does not become one of
// what has passed, and that the home page says which of the two it leads to.
func TestPassedDates(t *testing.T) {
	c, tl := manyEntries(t, 350)
	for _, e := range tl.Entries {
		e.Status = timeline.Unconfirmed
	}
	site := render(t, c, tl, fixtureOptions())
	for page, checks := range map[string][]check{
		"upcoming/index.html": {
			in(".intro", says("Nothing is announced for a day to come.")),
			in(".passed .entries .entry h3", says("Crew 1047 mends")),
			in(".rest", in("summary", says("300 earlier dates; those before them are on the pages of their years")), in("li", says("Crew 987 mends")), no(".status")),
		},
		"index.html": {in(".next", says("No day is announced as of 1 January 2030. What was announced before"))},
	} {
		doc := parsed(t, site[page])
		for _, check := range checks {
			if wrong := check(doc); wrong != "" {
				t.Errorf("%s: %s", page, wrong)
			}
		}
	}
}

// TestBegun holds that what has begun by its dates is not told as to come, nor
// as having begun in fact.
func TestBegun(t *testing.T) {
	c, tl := fixture(t)
	for _, e := range tl.Entries {
		if e.ID == "naming" {
			e.Status = timeline.Scheduled
		}
	}
	tl.Now = day("2025-06-01")
	site := render(t, c, tl, fixtureOptions())
	for page, checks := range map[string][]check{
		"upcoming/index.html":   {in(".begun", says("Due to be under way"), says("A naming ceremony")), in(".dated li", says("The ferry sails"))},
		"index.html":            {in(".next", says("24 December 2025, in 206 days A naming ceremony 30 May to 2 June 2025, due to be under way"))},
		"e/naming/index.html":   {in(".opening .when", says("30 May to 2 June 2025 due to be under way"))},
		"embed/next/index.html": {in(".briefs", says("The ferry sails"))},
	} {
		doc := parsed(t, site[page])
		for _, check := range checks {
			if wrong := check(doc); wrong != "" {
				t.Errorf("%s: %s", page, wrong)
			}
		}
	}
}
