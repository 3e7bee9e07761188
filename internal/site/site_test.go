package site

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timeline"
)

// TestSameBytes holds that a site comes out the same, whatever order its
// pages are made in.
func TestSameBytes(t *testing.T) {
	a, b := renderFixture(t), renderFixture(t)
	if len(a) != len(b) {
		t.Fatalf("%d files, then %d", len(a), len(b))
	}
	for path := range a {
		if a[path] != b[path] {
			t.Errorf("%s differs from one run to the next", path)
		}
	}
}

// TestWeights holds what a reader has to load, in bytes of gzip.
func TestWeights(t *testing.T) {
	site := renderFixture(t)
	c, tl := manyEntries(t, 100)
	hundred := render(t, c, tl, fixtureOptions())
	for _, w := range []struct {
		name, data string
		most       int
	}{
		{"home with 100 entries", hundred["index.html"], 30_000},
		{"style sheet", site["style.css"], 6_000},
		{"script", site["search.js"], 4_000},
	} {
		if n := gzipped(t, w.data); n > w.most {
			t.Errorf("%s: %d bytes, want at most %d", w.name, n, w.most)
		}
	}
	for path, data := range site {
		if n := gzipped(t, data); strings.HasPrefix(path, "e/") && strings.HasSuffix(path, ".html") && n > 8_000 {
			t.Errorf("%s: %d bytes, want at most 8,000", path, n)
		}
	}
}

func gzipped(t testing.TB, data string) int {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(data)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}

// manyEntries makes a story of n entries, some a month, from one article with
// as many different sentences.
func manyEntries(t testing.TB, n int) (*article.Content, *timeline.Timeline) {
	t.Helper()
	c, _ := fixture(t)
	a := *c.Articles[0]
	a.Text = ""
	var es []*timeline.Entry
	d := day("2020-01-03")
	for i := range n {
		start := len(a.Text)
		a.Text += fmt.Sprintf("The crew of boat %d mended plank %d of %d and painted buoy %x before noon. ", i, i*7%31, i*i%97, i*2654435761)
		src := &timeline.Source{Article: &a, Start: start, End: len(a.Text) - 1}
		es = append(es, &timeline.Entry{
			ID: fmt.Sprintf("n%d", i), When: edtf(d.String()), Title: fmt.Sprintf("Crew %d mends plank %d of boat %d", i*3, i*7%31, i), Status: timeline.Happened,
			Topics: []string{[]string{"council", "harbour", "boat"}[i%3]}, Sources: []*timeline.Source{src}, Text: a.Text[start : len(a.Text)-1], Score: float64(i * 7919 % 101),
		})
		d += 3
	}
	for _, e := range es {
		e.Sources[0].Article = &a
	}
	a.Blocks = []article.Block{{Start: 0, End: len(a.Text)}}
	a.Rights = article.Excerpt
	c.Articles = []*article.Article{&a}
	return c, &timeline.Timeline{Entries: es, Now: day("2030-01-01")}
}

// TestListsOfLargeSite holds that a list of more than 300 entries shows its key
// moments, that its years and months have pages, that every entry stands on
// one of these, and that all links hold.
func TestListsOfLargeSite(t *testing.T) {
	c, tl := manyEntries(t, 1200)
	site := render(t, c, tl, fixtureOptions())
	walk(t, site, fixtureBase)
	for _, c := range []struct {
		page   string
		checks []check
	}{
		{"index.html", []check{in(".timeline", says("40 key moments of 1,200 entries. The pages of the years lead to every entry."), in(".jump", says("All years"))), in(".parts", says("All years 2020 122 entries 2021")), in("#y2021 h2 a", has("href", "./2021/"))}},
		{"2021/index.html", []check{in("h1", says("2021")), in(".jump", says("December November October")), in("#m12 h2", says("December")), in(".note", says("121 entries, newest first.")), in(".beyond", says("Before: 2020 After: 2022"))}},
		{"t/boat/index.html", []check{in(".note", says("40 key moments of 400 entries"))}},
		{"t/boat/2021/index.html", []check{in("h1", says("Boat, 2021")), in(".crumbs", says("TimelineBoat"))}},
	} {
		doc := parsed(t, site[c.page])
		for _, check := range c.checks {
			if wrong := check(doc); wrong != "" {
				t.Errorf("%s: %s", c.page, wrong)
			}
		}
	}
	listed := 0
	for path, data := range site {
		if len(path) == len("2021/index.html") && strings.HasPrefix(path, "20") {
			listed += strings.Count(data, `<li class="entry`)
		}
	}
	if listed != 1200 {
		t.Errorf("the pages of the years list %d entries, want 1200", listed)
	}
}

// TestNewEntryChangesFewFiles holds that an entry more on a large site leaves
// other years' pages as they were.
func TestNewEntryChangesFewFiles(t *testing.T) {
	c, tl := manyEntries(t, 1200)
	before := render(t, c, tl, fixtureOptions())
	c, tl = manyEntries(t, 1201)
	after := render(t, c, tl, fixtureOptions())
	var changed []string
	for path, data := range after {
		if strings.HasSuffix(path, ".html") && before[path] != data && !strings.HasPrefix(path, "a/") {
			changed = append(changed, path)
		}
	}
	if len(changed) > 25 {
		t.Errorf("%d pages change with one entry more: %v", len(changed), changed)
	}
}

// TestTemplateMistakes holds that a mistake in a template is told with its
// place, in whichever way it is wrong, and several at once.
func TestTemplateMistakes(t *testing.T) {
	c, tl := fixture(t)
	for _, m := range []struct{ file, text, want string }{
		{"home.html", "<p>\n{{if}}", "templates/home.html:2:1: missing value for if; correct the template"},
		{"home.html", "<p>\n  {{.Nonsense}}", "templates/home.html:2:5: <.Nonsense>: can't evaluate field Nonsense in type *site.listPage; correct the template"},
		{"entry.html", "{{template \"nowhere\" .}}", "templates/entry.html:1:12: no such template \"nowhere\"; correct the template"},
		{"_item.html", "<li>{{.Titel}}", "templates/_item.html:1:7: <.Titel>: can't evaluate field Titel in type *site.Item; correct the template"},
		{"_header.html", "{{.Sit}}", "templates/_header.html:1:3: <.Sit>: can't evaluate field Sit in type *site.Frame; correct the template"},
		{"about.css", "", ""},
	} {
		o := fixtureOptions()
		o.Templates = layered{o.Templates, m.file, m.text}
		err := Render(c, tl, o, func(Phase, string, []byte) error { return nil })
		if got := fmt.Sprint(err); got != m.want && !(m.want == "" && err == nil) {
			t.Errorf("%s with %q:\n%s\nwant\n%s", m.file, m.text, got, m.want)
		}
	}
}

// TestMissingTemplates holds that a folder without templates is told of, file
// by file.
func TestMissingTemplates(t *testing.T) {
	c, tl := fixture(t)
	o := fixtureOptions()
	o.Templates = fstest.MapFS{}
	err := Render(c, tl, o, func(Phase, string, []byte) error { return nil })
	for _, name := range []string{"layout.html", "_item.html", "home.html", "moved.html"} {
		if want := "templates/" + name + ": this template is missing; restore it"; !strings.Contains(fmt.Sprint(err), want) {
			t.Errorf("%v\ndoes not say %q", err, want)
		}
	}
}

func TestStaticFileInTheWay(t *testing.T) {
	c, tl := fixture(t)
	o := fixtureOptions()
	o.Static = layered{o.Static, "index.html", "mine"}
	err := Render(c, tl, o, func(Phase, string, []byte) error { return nil })
	want := "static/index.html: the site has a page of its own at this address; rename the file"
	if fmt.Sprint(err) != want {
		t.Errorf("%v, want %s", err, want)
	}
}

// TestPagesInTheWay holds that a page at an address of the site's own lists is
// told of by its file, by Render and by Check.
func TestPagesInTheWay(t *testing.T) {
	c, tl := fixture(t)
	for _, slug := range []string{"upcoming", "feeds", "fine", "corrections"} {
		c.Pages = append(c.Pages, &article.Page{Path: "content/pages/" + slug + ".md", Slug: slug, Title: "Mine"})
	}
	want := "content/pages/corrections.md: the site has a page of its own at this address; rename the file\n" +
		"content/pages/feeds.md: the site has a page of its own at this address; rename the file\n" +
		"content/pages/upcoming.md: the site has a page of its own at this address; rename the file"
	if err := Render(c, tl, fixtureOptions(), func(Phase, string, []byte) error { return nil }); fmt.Sprint(err) != want {
		t.Errorf("Render: %v, want %s", err, want)
	}
	if err := Check(c, tl, fixtureOptions()); fmt.Sprint(err) != want {
		t.Errorf("Check: %v, want %s", err, want)
	}
}

func TestBaseURLMustBeWhole(t *testing.T) {
	c, tl := fixture(t)
	for _, base := range []string{"", "/line/", "https://ferry.example", "ferry.example/", "https://ferry.example/line"} {
		o := fixtureOptions()
		o.BaseURL = base
		if err := Render(c, tl, o, func(Phase, string, []byte) error { return nil }); err == nil {
			t.Errorf("%q passes for a site's address", base)
		}
	}
}

// TestLongMonth holds that a month with more entries than a page shows in full
// lists them all by day, with a way to each day.
func TestLongMonth(t *testing.T) {
	c, tl := manyEntries(t, 400)
	for i, e := range tl.Entries {
		e.When = date.OnDay(date.NewDay(2021, 5, 1+i*31/400))
	}
	tl.Entries[399].When = edtf("../2021-05-31")
	site := render(t, c, tl, fixtureOptions())
	walk(t, site, fixtureBase)
	for page, checks := range map[string][]check{
		"2021/index.html": {in(".note", says("The pages of the months lead to every entry.")), in(".jump", says("May All months"))},
		"2021/05/index.html": {
			in("h1", says("May 2021")), in(".opening .note", says("40 key moments of 400 entries, newest first. All 400 entries are listed below.")),
			in("#m5 h2", says("Key moments")), in(".days", in("h2", says("All 400 entries")), in(".jump", says("31 30 29")), in("h3", says("By 31 May 2021")), in("#d31", says("31 May 2021"))),
		},
	} {
		doc := parsed(t, site[page])
		for _, check := range checks {
			if wrong := check(doc); wrong != "" {
				t.Errorf("%s: %s", page, wrong)
			}
		}
	}
}
