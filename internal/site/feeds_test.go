package site

import (
	"flag"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/mmcdole/gofeed"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/feed/feedtest"
	"resetline/internal/timeline"
)

var update = flag.Bool("update", false, "write the golden files anew")

const shippedBase = "https://reset.example/"

// shipped is the site of the content that the project ships, on a day.
func shipped(t testing.TB, now date.Day) files {
	t.Helper()
	c, mistakes, err := article.Load(os.DirFS("../../seeds/content"), article.Options{Folder: "content"})
	if err != nil || len(mistakes) > 0 {
		t.Fatal(err, mistakes)
	}
	return built(t, c, now)
}

// built is the site of a content, dated by the rules, on a day.
func built(t testing.TB, c *article.Content, now date.Day) files {
	t.Helper()
	line, mistakes := timeline.Build(c, now)
	if len(mistakes) > 0 {
		t.Fatal(mistakes)
	}
	o := fixtureOptions()
	o.BaseURL = shippedBase
	return render(t, c, line, o)
}

// golden compares a file with the one kept in testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func TestShippedFilesAreGolden(t *testing.T) {
	out := shipped(t, day("2026-11-22"))
	for _, name := range []string{"feed.xml", "upcoming.xml", "timeline.json", "timeline.csv", "calendar.ics", "sitemap.xml"} {
		golden(t, path.Join("shipped", name), out[name])
	}
}

var feedName = regexp.MustCompile(`(^|/)(feed\.xml|atom(-[\d-]+)?\.xml|feed\.json|upcoming\.xml|corrections\.xml)$`)

// feedsOf are the names of a site's feeds.
func feedsOf(out files) []string {
	var names []string
	for name := range out {
		if feedName.MatchString(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// checkFeeds holds that every feed of a site is valid and announced at its
// own address.
func checkFeeds(t *testing.T, out files, base string, now date.Day) {
	t.Helper()
	for _, name := range feedsOf(out) {
		for _, err := range feedtest.Check([]byte(out[name]), base+name, now.Time().Add(24*time.Hour)) {
			t.Errorf("%s: %v", name, err)
		}
		if size := len(out[name]); size > 250_000 {
			t.Errorf("%s has %d bytes", name, size)
		}
	}
}

func TestFeedsAreValid(t *testing.T) {
	checkFeeds(t, renderFixture(t), fixtureBase, day("2025-05-20"))
	out := shipped(t, day("2026-11-22"))
	checkFeeds(t, out, shippedBase, day("2026-11-22"))
	want := 3*4 + 2 // the story and three topics in three formats, two feeds in one
	if got := feedsOf(out); len(got) != want {
		t.Errorf("%d feeds: %v", len(got), got)
	}
}

// TestFeedsSaySame holds that other people's program reads the same items from
// all three formats.
func TestFeedsSaySame(t *testing.T) {
	out := renderFixture(t)
	for _, dir := range []string{"", "t/boat/", "t/quiet/"} {
		rss := readFeed(t, out[dir+"feed.xml"])
		for _, name := range []string{"atom.xml", "feed.json"} {
			other := readFeed(t, out[dir+name])
			if diff := cmp.Diff(itemsOf(rss), itemsOf(other)); diff != "" {
				t.Errorf("%sfeed.xml and %s differ:\n%s", dir, name, diff)
			}
		}
	}
}

func readFeed(t testing.TB, data string) *gofeed.Feed {
	t.Helper()
	f, err := gofeed.NewParser().ParseString(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// itemsOf are the fields of a feed's items that all formats have, a line each.
func itemsOf(f *gofeed.Feed) []string {
	var out []string
	for _, it := range f.Items {
		html := it.Content
		if html == "" {
			html = it.Description
		}
		author := ""
		if len(it.Authors) > 0 {
			author = it.Authors[0].Name
		}
		out = append(out, strings.Join([]string{it.GUID, it.Link, it.Title, author, it.PublishedParsed.UTC().String(), html}, " | "))
	}
	return out
}

// TestItemsOfTheFixture pins what is news, and how it is called.
func TestItemsOfTheFixture(t *testing.T) {
	f := readFeed(t, renderFixture(t)["feed.xml"])
	var got []string
	for _, it := range f.Items {
		var categories []string
		categories = append(categories, it.Categories...)
		got = append(got, strings.TrimPrefix(it.GUID, "tag:ferry.example,2025:line/")+" "+it.Title[:min(len(it.Title), 60)]+" "+strings.Join(categories, ","))
	}
	golden(t, "fixture/items.txt", strings.Join(got, "\n")+"\n")
}
