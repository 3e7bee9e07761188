package feed

import (
	"bytes"
	"html"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/mmcdole/gofeed"
	ext "github.com/mmcdole/gofeed/extensions"

	"resetline/internal/feed/feedtest"
)

// TestRead has a reader that is not ours read every field back.
func TestRead(t *testing.T) {
	f := sample()
	for name, data := range written(t, f) {
		t.Run(name, func(t *testing.T) {
			got, err := gofeed.NewParser().Parse(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			equal(t, "title", got.Title, f.Title)
			equal(t, "description", got.Description, f.Description)
			equal(t, "site", got.Link, f.SiteURL)
			equal(t, "language", got.Language, f.Language)
			equal(t, "self", got.FeedLink, "https://example.org/timeline/"+name)
			equal(t, "author", names(got.Authors), f.Author.Name)
			if name != "feed.json" { // JSON Feed has none of these
				equal(t, "rights", got.Copyright, f.Rights)
				equal(t, "generator", got.Generator, f.Generator)
				equal(t, "updated", got.UpdatedParsed.UTC(), f.Items[0].Updated)
			}
			if len(got.Items) != len(f.Items) {
				t.Fatalf("%d items, want %d", len(got.Items), len(f.Items))
			}
			for i, item := range got.Items {
				checkRead(t, name, item, f.Items[i])
			}
		})
	}
}

// checkRead compares an item as read with the item as it was given.
func checkRead(t *testing.T, name string, got *gofeed.Item, want Item) {
	t.Helper()
	equal(t, "guid", got.GUID, want.ID)
	equal(t, "title", got.Title, line(want.Title))
	equal(t, "link", got.Link, want.URL)
	equal(t, "published", got.PublishedParsed.UTC(), want.Published.UTC())
	equal(t, "creator", names(got.Authors), want.Author.Name)
	var labels []string
	for _, c := range want.Categories {
		labels = append(labels, c.label())
	}
	equal(t, "categories", strings.Join(got.Categories, "|"), strings.Join(labels, "|"))

	body, summary := clean(want.HTML), line(want.Summary)
	switch {
	case name == "feed.xml" && summary == "":
		equal(t, "description", got.Description, body)
	case name == "feed.xml":
		equal(t, "description", html.UnescapeString(got.Description), summary)
		equal(t, "content", got.Content, body)
	case name == "feed.json" && body == "":
		equal(t, "content", got.Content, summary)
	default:
		equal(t, "description", got.Description, summary)
		equal(t, "content", got.Content, body)
	}
	if name == "feed.json" {
		return // gofeed does not read extensions of JSON Feed
	}
	equal(t, "start", extension(got, "ev", "startdate"), want.EventStart)
	equal(t, "end", extension(got, "ev", "enddate"), want.EventEnd)
	if !want.Updated.IsZero() {
		updated := got.Updated
		if name == "feed.xml" {
			updated = extension(got, "atom", "updated")
		}
		equal(t, "updated", updated, want.Updated.Format(time.RFC3339))
	}
	if name == "feed.xml" {
		var vias []Source
		for _, link := range got.Extensions["atom"]["link"] {
			vias = append(vias, Source{Title: link.Attrs["title"], URL: link.Attrs["href"]})
		}
		equal(t, "sources", vias, want.Sources)
	}
}

func equal(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func names(people []*gofeed.Person) string {
	var out []string
	for _, p := range people {
		out = append(out, p.Name)
	}
	return strings.Join(out, "|")
}

func extension(item *gofeed.Item, prefix, name string) string {
	var found []ext.Extension = item.Extensions[prefix][name]
	if len(found) == 0 {
		return ""
	}
	return found[0].Value
}

// TestChecked runs the checks for validators' rules on what is written.
func TestChecked(t *testing.T) {
	archive := sample()
	archive.Archive = true
	empty := sample()
	empty.Items, empty.Updated = nil, time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	for what, f := range map[string]Feed{"full": sample(), "archive": archive, "empty": empty} {
		for name, data := range written(t, f) {
			for _, err := range feedtest.Check(data, "https://example.org/timeline/"+name, time.Date(2025, 5, 1, 0, 0, 0, 0, time.UTC)) {
				t.Errorf("%s %s: %v", what, name, err)
			}
		}
	}
}

// FuzzText: whatever the words, all three formats are sound and give the words
// back to a reader, without the characters that have no place in them.
func FuzzText(f *testing.F) {
	for _, seed := range []string{hostile, "a", "<p>", "&amp;", "]]>", "\u202bمرحبا\u202c", "🛥\ufe0f", "\x00\x0b\u0085\ufffe", "\xff", "a\r\nb", "'\"", "<![CDATA[x]]>", "<!--", "%s\\u003c"} {
		f.Add(seed, seed)
	}
	f.Fuzz(func(t *testing.T, title, text string) {
		feed := sample()
		feed.Items = feed.Items[:1]
		it := &feed.Items[0]
		it.Title, it.Summary, it.Author.Name = title, text, title
		it.Categories = []Category{{Term: "x", Label: text}}
		it.HTML = "<p>" + html.EscapeString(text) + "</p>"
		if line(title) == "" || line(text) == "" {
			return // blank, which is refused: see TestRefused
		}
		for name, data := range written(t, feed) {
			for _, err := range feedtest.Check(data, "https://example.org/timeline/"+name, time.Date(2025, 5, 1, 0, 0, 0, 0, time.UTC)) {
				// Words may look escaped twice, such as the seed "&amp;".
				if !strings.HasSuffix(err.Error(), "looks escaped twice") {
					t.Errorf("%s: %v\n%s", name, err, data)
				}
			}
			got, err := gofeed.NewParser().Parse(bytes.NewReader(data))
			if err != nil {
				t.Fatalf("%s: %v\n%s", name, err, data)
			}
			item := got.Items[0]
			equal(t, name+" title", item.Title, line(title))
			summary := item.Description
			if name == "feed.xml" {
				summary = html.UnescapeString(summary)
			}
			equal(t, name+" summary", summary, line(text))
		}
	})
}

// FuzzFeed: of whatever values, a feed is refused and nothing written, or a
// reader that is not ours reads the values back from all three formats. What the
// package takes on trust is not whatever: addresses and event dates.
func FuzzFeed(f *testing.F) {
	f.Add("example.org,2025:e/k3v9", "The bridge opens", "Example Gazette", "bridge", int64(1_745_343_000), int64(1_745_343_001), byte(2), byte(3))
	f.Add("", " ", "\x00", "<&>", int64(0), int64(-1), byte(0), byte(0))
	f.Add("example.org,2025:e/%zz", "]]>", "\u202e", "\n", int64(1<<40), int64(1<<41), byte(3), byte(1))
	f.Fuzz(func(t *testing.T, id, words, name, term string, published, changed int64, items, kind byte) {
		feed := sample()
		feed.Title, feed.Description, feed.Author.Name, feed.Rights, feed.Items = words, words, name, term, nil
		feed.Archive = kind&1 != 0
		for i := range items % 4 {
			it := Item{ID: "tag:" + id + string('a'+rune(i)), Title: words, URL: "https://example.org/timeline/e/a/", Summary: name, Author: Author{Name: name},
				Categories: []Category{{Term: term, Label: words}, {Term: words}}, Sources: []Source{{Title: words, URL: "https://news.example/"}},
				Published: time.Unix(published%4e9-int64(i), 0)}
			if kind&2 != 0 {
				it.HTML = "<p>" + html.EscapeString(words) + "</p>"
			}
			if kind&4 != 0 {
				it.Updated = time.Unix(changed%4e9-int64(i), 0)
			}
			feed.Items = append(feed.Items, it)
		}
		for name, write := range map[string]func(io.Writer) error{"feed.xml": feed.WriteRSS, "atom.xml": feed.WriteAtom, "feed.json": feed.WriteJSON} {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				if b.Len() > 0 {
					t.Fatalf("%s: refused and written: %v", name, err)
				}
				continue
			}
			got, err := gofeed.NewParser().Parse(bytes.NewReader(b.Bytes()))
			if err != nil {
				t.Fatalf("%s: %v\n%s", name, err, b.Bytes())
			}
			equal(t, name+" title", got.Title, line(words))
			if len(got.Items) != len(feed.Items) {
				t.Fatalf("%s: %d items of %d", name, len(got.Items), len(feed.Items))
			}
			for i, item := range got.Items {
				it := feed.Items[i]
				equal(t, name+" id", item.GUID, it.ID)
				equal(t, name+" title", item.Title, line(words))
				equal(t, name+" published", item.PublishedParsed.Unix(), it.Published.Unix())
			}
		}
	})
}
