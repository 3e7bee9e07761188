package site

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"
	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/ical/icaltest"
	"resetline/internal/timeline"
	"resetline/internal/timex"
)

// attack is what a hostile article writes wherever it may write.
const attack = `"'><script>window.betrayed=1</script><img src=x onerror=window.betrayed=1>{{.}}</script></title></style><!--`

// renderHostile renders a story in which every text is an attack.
func renderHostile(t testing.TB, render func(testing.TB, *article.Content, *timeline.Timeline, Options) files) files {
	t.Helper()
	body := "Evil " + strings.ReplaceAll(attack, "\n", " ") + " on Monday. [x](javascript:window.betrayed=1) <svg onload=window.betrayed=1>\n"
	quoted := strings.ReplaceAll(attack, "'", "''")
	c, mistakes, err := article.Load(fstest.MapFS{
		"index.md":         file("---\ntitle: '" + quoted + "'\ndescription: '" + quoted + "'\nauthor: '" + quoted + "'\nrights: '" + quoted + "'\n---\n\n" + attack + "\n"),
		"topics/evil.md":   file("---\ntitle: '" + quoted + "'\ndescription: '" + quoted + "'\nmatch: [evil]\n---\n\n" + attack + "\n"),
		"pages/about.md":   file("---\ntitle: '" + quoted + "'\n---\n\n" + attack + "\n\n<script>window.betrayed=1</script>\n"),
		"articles/evil.md": file("---\ntitle: '" + quoted + "'\ndate: 2025-03-04\nsource: '" + quoted + "'\nauthor: '" + quoted + "'\nsummary: '" + quoted + "'\nrights: full\ncorrections:\n  - date: 2025-03-05\n    text: '" + quoted + "'\n---\n\n" + body),
	}, article.Options{Folder: "content"})
	if err != nil || len(mistakes) > 0 {
		t.Fatal(err, mistakes)
	}
	a := c.Articles[0]
	a.URL = "javascript:window.betrayed=1" // the loader refuses it; the pages must, too
	at := strings.Index(a.Text, "on Monday")
	src := &timeline.Source{Article: a, End: at + len("on Monday."), Status: timeline.Scheduled, Expression: timex.Expression{
		Start: at, End: at + len("on Monday"), Date: edtf("2025-03-03"), Rule: attack, Anchor: timex.Anchor{Kind: timex.Publication, Date: date.OnDay(a.Day())}}}
	e := &timeline.Entry{ID: "evil", When: edtf("2025-03-10"), Title: attack, Text: attack, Status: timeline.Scheduled, Topics: []string{"evil"},
		Sources: []*timeline.Source{src}, Corrections: a.Corrections, Editor: []string{attack}}
	e.Conflicts = []timeline.Conflict{{When: edtf("2025-03-11"), Source: src}}
	later := *e
	later.ID, later.Title = "later", "evil "+attack
	e.MovedTo, later.MovedFrom = &later, e
	return render(t, c, &timeline.Timeline{Entries: []*timeline.Entry{e, &later}, Now: day("2025-03-05")}, fixtureOptions())
}

// TestPagesHoldNothingToRun holds that no page has a script but the program's
// own, an event handler, a frame, a style of its own or an address that is
// not http or https.
func TestPagesHoldNothingToRun(t *testing.T) {
	for name, site := range map[string]files{
		"hostile": renderHostile(t, render), "hostile and large": renderHostile(t, renderLarge), "fixture": renderFixture(t)} {
		for path, text := range site {
			if !strings.HasSuffix(path, ".html") {
				continue
			}
			for node := range parsed(t, text).Descendants() {
				if fault := runs(node); fault != "" {
					t.Errorf("%s, %s: %s", name, path, fault)
				}
			}
		}
	}
}

func runs(n *html.Node) string {
	if n.Type != html.ElementNode {
		return ""
	}
	attr := map[string]string{}
	for _, a := range n.Attr {
		attr[a.Key] = a.Val
		if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
			return "<" + n.Data + "> has the attribute " + a.Key
		}
		if a.Key == "href" || a.Key == "src" || a.Key == "cite" {
			if lower := strings.ToLower(a.Val); strings.HasPrefix(lower, "https://") || strings.HasPrefix(lower, "http://") {
				continue // whatever comes after
			}
			if u, err := url.Parse(a.Val); err != nil || u.Scheme != "" && u.Scheme != "https" && u.Scheme != "http" {
				return "<" + n.Data + "> leads to " + a.Val
			}
		}
	}
	switch n.Data {
	case "script":
		if attr["type"] != "application/ld+json" && !strings.HasSuffix(attr["src"], "search.js") {
			return "a script: " + attr["src"]
		}
	case "img":
		if attr["src"] != "../share.png" { // the fixture's own
			return "a picture: " + attr["src"]
		}
	case "iframe", "object", "embed", "style", "base":
		return "a <" + n.Data + ">"
	}
	return ""
}

// FuzzAddress: an address that an article may name as its own, and the same in
// its text, leads from the pages where it says, and makes no page that runs
// something and no feed, calendar or data file that is not sound. Any other is
// refused by the article.
func FuzzAddress(f *testing.F) {
	for _, address := range []string{"https://news.example/a?b=1&c=2#d", "http://news.example", "javascript:alert(1)", "https://news.example/\"><script>", "https://news.example/%zz",
		"https://bücher.example/straße", "https://news.example/a b", "https://user:secret@news.example/", "//news.example/", "HTTPS://news.example/", "https://news.example/\u202e", "https://[::1]/", "https://news.example/'%27)", "java\tscript:x"} {
		f.Add(address)
	}
	f.Fuzz(func(t *testing.T, address string) {
		if len(address) > 300 {
			return
		}
		quoted, err := json.Marshal(address)
		if err != nil {
			t.Fatal(err)
		}
		c, mistakes, err := article.Load(fstest.MapFS{"articles/a.md": file("---\ntitle: A ferry\ndate: 2025-03-04\nsource: The Example Post\nrights: full\nurl: " + string(quoted) +
			"\n---\n\nThe ferry sails on 10 March 2025, [the port](<" + address + ">) said.\n")}, article.Options{Folder: "content"})
		if err != nil {
			t.Fatal(err)
		}
		if mistakes.Fatal() {
			return
		}
		out := built(t, c, day("2025-03-05"))
		checkFeeds(t, out, shippedBase, day("2025-03-05"))
		for _, err := range icaltest.Check([]byte(out["calendar.ics"])) {
			t.Errorf("calendar.ics: %v", err)
		}
		for path, text := range out {
			if strings.HasSuffix(path, ".html") {
				for node := range parsed(t, text).Descendants() {
					if fault := runs(node); fault != "" {
						t.Errorf("%s: %s", path, fault)
					}
				}
			}
			if strings.HasSuffix(path, ".json") && !json.Valid([]byte(text)) {
				t.Errorf("%s is no JSON", path)
			}
		}
	})
}
