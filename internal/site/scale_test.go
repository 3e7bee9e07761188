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
		Parts   []dataPart
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
