package timeline

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"resetline/internal/article"
	"resetline/internal/timex"
)

// stories returns the small stories of testdata.
func stories(t *testing.T) map[string]*txtar.Archive {
	t.Helper()
	paths, err := filepath.Glob("testdata/stories/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no stories", err)
	}
	out := map[string]*txtar.Archive{}
	for _, path := range paths {
		ar, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(path)] = ar
	}
	return out
}

func articlesOf(ar *txtar.Archive) []string {
	var names []string
	for _, f := range ar.Files {
		if strings.HasPrefix(f.Name, "articles/") {
			names = append(names, f.Name)
		}
	}
	slices.Sort(names) // by day: the names begin with it
	return names
}

// TestLaterArticleChangesNoID adds the articles of each story one by one, in
// order of publication: every entry keeps its ID.
func TestLaterArticleChangesNoID(t *testing.T) {
	for name, ar := range stories(t) {
		names := articlesOf(ar)
		for n := 1; n < len(names); n++ {
			before := buildStory(t, ar, func(f string) bool { return !slices.Contains(names[n:], f) })
			after := buildStory(t, ar, func(f string) bool { return !slices.Contains(names[n+1:], f) })
			for _, e := range before.Entries {
				if !slices.ContainsFunc(after.Entries, func(x *Entry) bool { return x.ID == e.ID }) {
					t.Errorf("%s: %s takes the ID of %q away", name, names[n], e.Title)
				}
			}
		}
	}
}

// TestAddressesStay leaves out each article of each story in turn: every
// address of the site without it leads to an entry of the site with it.
func TestAddressesStay(t *testing.T) {
	for name, ar := range stories(t) {
		full := buildStory(t, ar, func(string) bool { return true })
		for _, out := range articlesOf(ar) {
			for _, e := range buildStory(t, ar, func(f string) bool { return f != out }).Entries {
				if !leads(full, e.ID) {
					t.Errorf("%s: adding %s breaks the address of %q", name, out, e.Title)
				}
			}
		}
	}
}

func leads(line *Timeline, id string) bool {
	return slices.ContainsFunc(line.Entries, func(e *Entry) bool { return e.ID == id || slices.Contains(e.Aliases, id) })
}

// TestEarlierArticleKeepsTheAddress is the promise for a backfilled article in
// plain sight: the entry gets another ID, and the old one leads to it.
func TestEarlierArticleKeepsTheAddress(t *testing.T) {
	ar := stories(t)["backfilled.txtar"]
	alone := buildStory(t, ar, func(f string) bool { return f != "articles/2031-02-24-earlier.md" })
	both := buildStory(t, ar, func(string) bool { return true })
	if len(alone.Entries) != 1 || len(both.Entries) != 1 {
		t.Fatalf("%d and %d entries", len(alone.Entries), len(both.Entries))
	}
	if old, now := alone.Entries[0], both.Entries[0]; old.ID == now.ID || !slices.Contains(now.Aliases, old.ID) {
		t.Errorf("the ID was %s, is %s, aliases %v", old.ID, now.ID, now.Aliases)
	}
}

// edited builds a story after replacing words in its files.
func edited(t *testing.T, ar *txtar.Archive, old, new string) *Timeline {
	t.Helper()
	changed := &txtar.Archive{Comment: ar.Comment}
	n := 0
	for _, f := range ar.Files {
		n += strings.Count(string(f.Data), old)
		changed.Files = append(changed.Files, txtar.File{Name: f.Name, Data: []byte(strings.ReplaceAll(string(f.Data), old, new))})
	}
	if n == 0 {
		t.Fatalf("%q is nowhere in the story", old)
	}
	return buildStory(t, changed, func(string) bool { return true })
}

// TestRewordingOtherSentences holds that an entry's ID depends on its own
// evidence alone.
func TestRewordingOtherSentences(t *testing.T) {
	ar := stories(t)["three-in-a-day.txtar"]
	before := buildStory(t, ar, func(string) bool { return true })
	after := edited(t, ar, "Meanwhile, the Kestrel gallery opened its new wing on Tuesday.", "There was also, on Tuesday, a party at the gallery.")
	kept := 0
	for _, e := range before.Entries {
		if slices.ContainsFunc(after.Entries, func(x *Entry) bool { return x.ID == e.ID }) {
			kept++
		}
	}
	if kept != 2 || len(before.Entries) != 3 {
		t.Errorf("%d of %d entries keep their ID, want 2 of 3", kept, len(before.Entries))
	}
}

// TestAnotherReadingChangesNoID reads the same words as other days, as a new
// version of the rules might: here because the article is from another day.
func TestAnotherReadingChangesNoID(t *testing.T) {
	ar := stories(t)["three-in-a-day.txtar"]
	before := buildStory(t, ar, func(string) bool { return true })
	after := edited(t, ar, "date: 2031-06-17", "date: 2031-06-10")
	for _, e := range before.Entries {
		if !leads(after, e.ID) {
			t.Errorf("%q lost its ID %s", e.Title, e.ID)
		}
	}
	if before.Entries[0].When == after.Entries[0].When {
		t.Error("the days are the same, so this shows nothing")
	}
}

// TestWiderReadingChangesNoID reads more words of a sentence as its date, as a
// new version of the rules might; a second event of the sentence has its own ID.
func TestWiderReadingChangesNoID(t *testing.T) {
	text := "The gallery opens next Tuesday, June 24, before the vote on 30 June."
	a := &article.Article{Slug: "gallery", Text: text}
	at := func(words string, first bool) string {
		i := strings.Index(text, words)
		return eventID(&event{first: first, source: &Source{Article: a, End: len(text), Expression: timex.Expression{Start: i, End: i + len(words)}}})
	}
	if narrow, wide := at("Tuesday", true), at("next Tuesday, June 24", true); narrow != wide {
		t.Errorf("the ID was %s, is %s", narrow, wide)
	}
	if at("Tuesday", true) == at("30 June", false) {
		t.Error("two events of a sentence have one ID")
	}
}

// TestPinnedID holds that id: in front matter is the address, and that the
// address from before it was pinned still leads there.
func TestPinnedID(t *testing.T) {
	ar := stories(t)["three-in-a-day.txtar"]
	before := buildStory(t, ar, func(string) bool { return true })
	after := edited(t, ar, "source: Example Gazette\n", "source: Example Gazette\nentries:\n  - at: voted on Tuesday\n    id: harbour-tax\n")
	if !leads(after, "harbour-tax") {
		t.Error("the pinned ID leads nowhere")
	}
	for _, e := range before.Entries {
		if !leads(after, e.ID) {
			t.Errorf("%q lost its ID %s", e.Title, e.ID)
		}
	}
}
