package site

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"resetline/internal/article"
	"resetline/internal/feed"
)

// newsOn are items of the given days, newest first.
func newsOn(days []int) []news {
	slices.Sort(days)
	var out []news
	for i, d := range days {
		out = append(out, news{correction: i, Times: feed.Times{Published: time.Date(2020, 1, 1+d, 0, 0, i, 0, time.UTC)}})
	}
	slices.Reverse(out)
	return out
}

// timesOf are the times of a page's items, which tell them apart here.
func timesOf(p archivePage) []int64 {
	var out []int64
	for _, n := range p.news {
		out = append(out, n.Published.Unix())
	}
	return out
}

// TestArchiveStays holds for stories of all lengths that everything is in the
// feed or on one page, that a new item changes no page, and that an item added
// to a day changes the pages of that day alone, or of its month or year if that
// was not cut further.
func TestArchiveStays(t *testing.T) {
	site := &site{plan: &plan{content: &article.Content{Site: article.Site{Location: time.UTC}}}}
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var days []int
		span := []int{40, 300, 3 * 365}[random.IntN(3)]
		for range random.IntN(800) {
			days = append(days, random.IntN(span))
		}
		items := newsOn(days)
		before := site.archive(channel{news: items})
		checkPages(t, items, before)

		next := news{Times: feed.Times{Published: time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC)}}
		checkKept(t, before, site.archive(channel{news: slices.Insert(slices.Clone(items), 0, next)}), "-")

		late := news{Times: feed.Times{Published: time.Date(2020+random.IntN(3), 1, 1+random.IntN(span), 12, 0, 0, 0, time.UTC)}}
		period := ""
		for _, p := range archivePeriods[1:] {
			period = p(late.Published)
			of := func(n news) bool { return p(n.Published) == period }
			if n := len(slices.DeleteFunc(slices.Clone(items), func(n news) bool { return !of(n) })); n <= feedLimit {
				break
			}
		}
		added := append(slices.Clone(items), late)
		slices.SortFunc(added, func(a, b news) int { return b.Published.Compare(a.Published) })
		checkKept(t, before, site.archive(channel{news: added}), period)
	}
}

// checkPages holds that pages are of one year, not too long, and that no item
// is missing.
func checkPages(t *testing.T, items []news, pages []archivePage) {
	t.Helper()
	if len(items) <= feedLimit && pages != nil {
		t.Errorf("%d items have an archive", len(items))
	}
	reached := map[int64]bool{}
	for _, n := range items[:min(len(items), feedLimit)] {
		reached[n.Published.Unix()] = true
	}
	names := map[string]bool{}
	for _, p := range pages {
		if names[p.path] || len(p.news) == 0 || len(p.news) > feedLimit {
			t.Errorf("%s has %d items", p.path, len(p.news))
		}
		names[p.path] = true
		for _, n := range p.news {
			reached[n.Published.Unix()] = true
			if !strings.HasPrefix(p.path, n.Published.Format("atom-2006")) {
				t.Errorf("%s has an item of %s", p.path, n.Published)
			}
		}
	}
	for _, n := range items {
		if !reached[n.Published.Unix()] {
			t.Errorf("%d items: the one of %s is nowhere", len(items), n.Published)
		}
	}
}

// checkKept holds that pages are as they were, save those of a period.
func checkKept(t *testing.T, before, after []archivePage, but string) {
	t.Helper()
	now := map[string][]int64{}
	for _, p := range after {
		now[p.path] = timesOf(p)
	}
	for _, p := range before {
		if !strings.HasPrefix(p.path, "atom-"+but) && !slices.Equal(timesOf(p), now[p.path]) {
			t.Errorf("%s changed", p.path)
		}
	}
}

// TestArchiveIsReadToItsEnd goes from the feed to its oldest page, as RFC 5005
// says, in a story of 130 articles.
func TestArchiveIsReadToItsEnd(t *testing.T) {
	s := newStory(t)
	for i := range 130 {
		day := time.Date(2023, 10, 1+5*i, 0, 0, 0, 0, time.UTC)
		s.files[fmt.Sprintf("articles/a%d.md", i)] = file(fmt.Sprintf(
			"---\ntitle: Article %d\ndate: %s\nsource: Farness Courier\n---\n\nHarbour %d was opened on %s, the town said.\n",
			i, day.Format(time.DateOnly), i, day.Format("2 January 2006")))
	}
	out := s.build("2025-12-31")
	if n := len(readFeed(t, out["atom.xml"]).Items); n != feedLimit {
		t.Errorf("the feed has %d items", n)
	}
	seen := map[string]bool{}
	pages := 0
	for next := "atom.xml"; next != ""; pages++ {
		for _, it := range readFeed(t, out[next]).Items {
			seen[it.GUID] = true
		}
		next = prevArchive(out[next])
		if next != "" && out[next] == "" {
			t.Fatalf("no page %s", next)
		}
	}
	if len(seen) != 130 || pages != 1+13 {
		t.Errorf("%d items on %d pages", len(seen), pages)
	}
}

func prevArchive(data string) string {
	for _, element := range strings.Split(data, "<link ") {
		if strings.Contains(element, `rel="prev-archive"`) {
			_, rest, _ := strings.Cut(element, `href="`+shippedBase)
			path, _, _ := strings.Cut(rest, `"`)
			return path
		}
	}
	return ""
}

// TestLongWordsStaySmall: fifty items of endless sentences fit into what
// readers take.
func TestLongWordsStaySmall(t *testing.T) {
	s := newStory(t)
	for i := range feedLimit {
		s.files[fmt.Sprintf("articles/a%d.md", i)] = file(fmt.Sprintf(
			"---\ntitle: %[2]s\ndate: 2025-05-20\nsource: Farness Courier\n---\n\nOn 3 May 2025 they said of harbour %[1]d & %[2]s.\n", i, strings.Repeat("wörter ", 900)))
	}
	out := s.build("2025-12-31") // which checks the size
	if f := readFeed(t, out["feed.xml"]); len(f.Items) < feedLimit/2 {
		t.Errorf("%d items", len(f.Items))
	}
}
