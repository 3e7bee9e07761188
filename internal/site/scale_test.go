package site

import (
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestLargeSite: beyond largeSite entries there are fewer files, every link
// still leads somewhere, and the parts of the data hold every entry once.
func TestLargeSite(t *testing.T) {
	c, tl := fixture(t)
	const place = 4 // after the vote, whose day they share
	vote := *tl.Entries[place-1]
	for n := range largeSite {
		e := vote
		e.ID = "n" + strconv.Itoa(n)
		tl.Entries = slices.Insert(tl.Entries, place, &e)
	}
	out := render(t, c, tl, fixtureOptions())
	walk(t, out, fixtureBase)
	for name := range out {
		switch base := path.Base(name); {
		case strings.HasPrefix(name, "api/"), base == "event.ics":
			t.Fatalf("a large site has %s", name)
		}
	}
	// The month that all the votes fall into is not cut further.
	y, m, _ := vote.When.First.Civil()
	month := out[fmt.Sprintf("%d/%02d/index.html", y, m)]
	if n := strings.Count(month, `<li class="entry`); n != keyMoments {
		t.Errorf("the month shows %d entries in full, want %d", n, keyMoments)
	}
	for n := range largeSite {
		if !strings.Contains(month, fmt.Sprintf(`<li><a href="../../e/n%d/">`, n)) {
			t.Fatalf("the month does not list entry %d", n)
		}
	}
	var whole struct {
		Entries []struct{ ID string }
		Parts   []struct {
			Title, JSON string
			Entries     int
		}
	}
	if err := json.Unmarshal([]byte(out["timeline.json"]), &whole); err != nil {
		t.Fatal(err)
	}
	if len(whole.Entries) != leadingEntries {
		t.Errorf("timeline.json has %d entries, want %d", len(whole.Entries), leadingEntries)
	}
	seen := map[string]bool{}
	for _, part := range whole.Parts {
		var own struct{ Entries []struct{ ID string } }
		if err := json.Unmarshal([]byte(out[strings.TrimPrefix(part.JSON, fixtureBase)]), &own); err != nil {
			t.Fatalf("%s: %v", part.JSON, err)
		}
		for _, e := range own.Entries {
			seen[e.ID] = true
		}
		if len(own.Entries) != part.Entries {
			t.Errorf("%s has %d entries, want %d", part.Title, len(own.Entries), part.Entries)
		}
	}
	if len(seen) != len(tl.Entries) {
		t.Errorf("the parts have %d entries, want %d", len(seen), len(tl.Entries))
	}
}

// TestPagesOfLargeSite says what stands on the pages of the fixture as part of
// a large site: all a reader needs, and nothing twice.
func TestPagesOfLargeSite(t *testing.T) {
	c, tl := fixture(t)
	out := renderLarge(t, c, tl, fixtureOptions())
	walk(t, out, fixtureBase)
	keep(t, out)
	for _, c := range []struct {
		page   string
		checks []check
	}{
		{"e/crossing/index.html", []check{
			in("h1", says("The first crossing")), in("#scrossing", in("mark", says("on 19 May"))), in(".keep", says("entry crossing, first told by Farness Courier on 4 March 2025")), no(".keep .links"),
			in(".readings", says("“on 19 May”, said in articles of Tuesday 4 March 2025 and Monday 12 May 2025, therefore Monday 19 May 2025. The words name the day and the month; the year is that of publication."), no("dl")),
			in(".beyond", says("Before and after 2025 Harbour & quay"), no("h3")),
			in(".history", says("first announced in Farness Courier, 4 March 2025")),
			no("script"), no("[type='text/calendar']"), no("[name=generator]"),
			in(".evidence .links", says("Paragraph 3 of Farness Courier, 4 March 2025 on this site At Farness Courier, 4 March 2025, paragraph 3")), no("[cite]"), in(".updated", says("12 May 2025")), no(".colophon .small"),
		}},
		{"e/quay/index.html", []check{in(".evidence", says("Farness Courier")), no(".history"), no(".updated")}},
		{"e/meeting/index.html", []check{in("script", has("type", "application/ld+json"))}},
		{"e/oldcrossing/index.html", []check{in("a", has("href", "../crossing/"))}},
		{"a/plan/index.html", []check{in(".prose", in("a.dated", has("href", "../../e/vote/#svote"), has("title", "")))}},
		{"index.html", []check{in(".updated", says("Last updated"))}},
		{"2025/index.html", []check{in(".timeline", says("19 May 2025")), no(".updated")}},
		{"feeds/index.html", []check{in("main", says("1000 entries that matter most"))}},
	} {
		doc := parsed(t, out[c.page])
		for _, check := range c.checks {
			if wrong := check(doc); wrong != "" {
				t.Errorf("%s: %s", c.page, wrong)
			}
		}
		if n := strings.Count(out[c.page], `type="application/rss+xml"`); strings.HasPrefix(c.page, "e/crossing") && n != 1 {
			t.Errorf("%s names %d feeds, want the story's alone", c.page, n)
		}
		for _, other := range []string{"atom&#43;xml", "feed&#43;json"} {
			if strings.HasPrefix(c.page, "e/") && strings.Contains(out[c.page], other) {
				t.Errorf("%s names a feed in a second format", c.page)
			}
		}
	}
	for name := range out {
		if strings.HasPrefix(path.Base(name), "atom-") {
			t.Errorf("there is an archive: %s", name)
		}
	}
}

// TestOddIDLeadsOn holds that a page leads to an entry whatever its ID is made
// of.
func TestOddIDLeadsOn(t *testing.T) {
	c, tl := fixture(t)
	for i, id := range []string{`a"b`, "Große", "x-1"} {
		tl.Entries[i].ID, tl.Entries[i].Aliases = id, []string{"old" + strconv.Itoa(i)}
	}
	out := render(t, c, tl, fixtureOptions())
	for i, id := range []string{"../a%22b/", "../Gro%c3%9fe/", "../x-1/"} {
		if wrong := in("a", has("href", id))(parsed(t, out["e/old"+strconv.Itoa(i)+"/index.html"])); wrong != "" {
			t.Error(wrong)
		}
	}
}

// TestSources: one more of many sources does not change what lists say.
func TestSources(t *testing.T) {
	for _, c := range []struct {
		n            int
		small, large string
	}{
		{1, "1 source", "1 source"},
		{4, "4 sources", "4 sources"},
		{5, "5 sources", "5+ sources"},
		{19, "19 sources", "10+ sources"},
		{1204, "1,204 sources", "1,000+ sources"},
	} {
		small, large := (&site{plan: &plan{}}).sources(c.n), (&site{plan: &plan{large: true}}).sources(c.n)
		if small != c.small || large != c.large {
			t.Errorf("%d: %q and %q, want %q and %q", c.n, small, large, c.small, c.large)
		}
	}
}
