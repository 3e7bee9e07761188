package site

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// check looks at a page and says what is wrong, "" if nothing is.
type check func(*html.Node) string

// in narrows a check to the first element that a selector finds: a name, a
// .class, an #id, name.class, or several of these from the outside in.
func in(selector string, checks ...check) check {
	return func(n *html.Node) string {
		found := find(n, strings.Fields(selector))
		if found == nil {
			return "there is no " + selector
		}
		for _, c := range checks {
			if wrong := c(found); wrong != "" {
				return selector + ": " + wrong
			}
		}
		return ""
	}
}

func no(selector string) check {
	return func(n *html.Node) string {
		if find(n, strings.Fields(selector)) != nil {
			return "there is a " + selector
		}
		return ""
	}
}

func says(text string) check {
	return func(n *html.Node) string {
		if got := wordsOf(n); !strings.Contains(got, text) {
			return fmt.Sprintf("%q is not in %.300q", text, got)
		}
		return ""
	}
}

func has(key, value string) check {
	return func(n *html.Node) string {
		if got := attr(n, key); got != value {
			return fmt.Sprintf("%s is %q, want %q", key, got, value)
		}
		return ""
	}
}

func find(n *html.Node, steps []string) *html.Node {
	for d := range n.Descendants() {
		if d.Type != html.ElementNode || !matches(d, steps[0]) {
			continue
		}
		if len(steps) == 1 {
			return d
		}
		if found := find(d, steps[1:]); found != nil {
			return found
		}
	}
	return nil
}

func matches(n *html.Node, step string) bool {
	if id, ok := strings.CutPrefix(step, "#"); ok {
		return attr(n, "id") == id
	}
	name, class, _ := strings.Cut(step, ".")
	if name != "" && n.Data != name {
		return false
	}
	return class == "" || strings.Contains(" "+attr(n, "class")+" ", " "+class+" ")
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func wordsOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// TestPages says what stands on the pages of the fixture.
func TestPages(t *testing.T) {
	site := renderFixture(t)
	for _, c := range []struct {
		page   string
		checks []check
	}{
		{"index.html", []check{
			in("h1", says("The Ferry")), in(".intro", says("no boat")),
			in(".next", says("The ferry sails for the first time 20 June 2025, in 31 days"), says("24 December 2025, in 218 days")),
			in(".cards", says("Harbour & quay Building and mending. 4 entries; latest reported: 1960s; next: 20 June 2025"), says("Quiet A topic that nothing belongs to. 0 entries")),
			in("#today", says("Today, 20 May 2025")),
			in("#y2025", in("h2", says("2025")), in("ol h3 a", says("A party on the quay"))),
			in(".jump", says("Today 2026 2025 1960 1890 Oldest first")),
		}},
		{"oldest/index.html", []check{in(".line .entry h3", says("A first bell is cast")), in("#today", says("20 May")), in(".jump", says("Today 1890 1960 2025 2026 Newest first"))}},
		{"e/crossing/index.html", []check{
			in("h1", says("The first crossing")), in(".kicker .status", says("Postponed")),
			in(".opening .when", says("Monday 19 May 2025"), in("time", has("datetime", "2025-05-19"))),
			in(".moved", says("New date: 20 June 2025, The ferry sails"), in("a", has("href", "../../e/june/"))),
			in("#scrossing", in("blockquote", has("cite", "https://courier.example/2025/plan?a=1&b=2"), in("mark", says("on 19 May"))),
				in(".links a", has("href", "../../a/plan/#p3")),
				in("a.out", has("href", "https://courier.example/2025/plan?a=1&b=2#:~:text=The%20ferry%20is%20to,May%2C%20the%20harbour%20said%2E"))),
			in(".evidence", says("Oldhaven Echo, 12 May 2025: “Ferry's first")),
			in(".readings", says("“on 19 May”, said in articles of Tuesday 4 March 2025 and Monday 12 May 2025, therefore Monday 19 May 2025. The words name the day and the month; the year is that of publication.")),
			in(".history", says("first announced in Farness Courier, 4 March 2025 postponed, as told in Oldhaven Echo, 12 May 2025")),
			in(".beyond", says("In time Before: The council hears of the delay 9 May 2025 After: A naming ceremony"), says("In Harbour & quay Before: Work on the quay begins")),
			in(".keep", in("a", has("href", "../../api/v1/entries/crossing.json")), says("entry crossing, first told by Farness Courier on 4 March 2025. https://ferry.example/line/e/crossing/")),
		}},
		{"e/oldcrossing/index.html", []check{in("a", has("href", "../crossing/")), in("h1", says("Moved"))}},
		{"e/vote/index.html", []check{
			in(".correction", says("Corrected 6 March 2025. The vote was on Monday, not on Tuesday.")),
			in(".context", says("“We have waited long enough”")),
		}},
		{"e/report/index.html", []check{in("#sreport", says("The council met")), no(".context")}},
		{"e/june/index.html", []check{
			in(".opening .when", says("Friday 20 June 2025 in 31 days")),
			in(".opening .flag", says("Sources differ: Saturday 21 June 2025 according to جريدة مُتخيَّلة"), in("a", has("href", "#sclash"))),
			in(".keep", in("a", has("href", "../../e/june/event.ics"))),
			in(".conflicts", says("Saturday 21 June 2025 according to this source"), in("blockquote", has("lang", "ar"), has("dir", "rtl"))),
		}},
		{"e/naming/index.html", []check{in(".opening .when", no(".note"))}}, // cancelled, so no days are counted
		{"e/party/index.html", []check{
			in(".flag", says("Set by the editor: the whole entry, the date.")), in("#sparty", says("Written by the editor in the file of this article.")),
			in(".readings", says("The editor gave the date.")), in(".standfirst", says("told of it by telephone")),
		}},
		{"e/quay/index.html", []check{
			in(".opening .when", says("April 2025 the day is not given"), in("time", has("datetime", "2025-04"))),
			in(".opening", says("Announced for a day that has gone by.")), in(".readings", says("The words name the month; the year is that of publication.")),
			in(".keep a", has("href", "../../api/v1/entries/quay.json")),
		}},
		{"e/accounts/index.html", []check{in(".opening .when", says("by 2026 a limit, not a date"), no("time"))}},
		{"a/plan/index.html", []check{
			in(".prose", says("stands between the others"), in("a.dated", has("href", "../../e/vote/#svote"), in("time", has("datetime", "2025-03-03"), says("on Monday")))),
			in("#p4", says("A first bell")), in(".briefs", says("A party on the quay")), in(".story", says("Entries from this article")), no(".gap"),
		}},
		{"a/delay/index.html", []check{
			in(".prose", says("The first crossing will not take place on 19 May. […]"), says("The council met on Friday and was told of the delay. […]")),
			in("h1", says(`Ferry's first crossing put off: "not before June" <b>says</b> harbour`)),
		}},
		{"a/quiet/index.html", []check{in(".gap", says("Text left out")), says("No sentence of this article gives a date.")}},
		{"t/boat/index.html", []check{in("h1", has("class", "topic t3")), in("link", says("")), in(".follow a", has("href", "../../t/boat/feed.xml"))}},
		{"t/quiet/index.html", []check{in(".none", says("There are no entries yet."))}},
		{"upcoming/index.html", []check{in("#dated", says("By date")), in("main", says("Without a firm day A month, a season or a limit"), says("Date passed, not yet confirmed Announced for a day"))}},
		{"corrections/index.html", []check{in(".corrections", says("6 March 2025The vote was on Monday, not on Tuesday. Both councils vote"), says("wrong length of the quay. Councils agree on a ferry"))}},
		{"about/index.html", []check{in(".numbers", says("4 articles 3 outlets 13 entries 14 quoted sentences")), in(".prose h2", says("How an entry is made"))}},
		{"404.html", []check{in(".briefs a", has("href", "/line/e/crossing/")), in("main", says("Years 1890 1960 2025 2026"))}},
		{"embed/index.html", []check{in(".briefs a", has("href", "../e/crossing/"))}},
		{"embed/next/index.html", []check{in(".briefs", says("20 June 2025, in 31 days")), in(".briefs a", has("target", "_top"))}},
		{"embed/t/quiet/index.html", []check{in(".none", says("There are no entries yet."))}},
	} {
		doc := parsed(t, site[c.page])
		for _, check := range c.checks {
			if wrong := check(doc); wrong != "" {
				t.Errorf("%s: %s", c.page, wrong)
			}
		}
	}
}

// TestHour holds that a time of day is quoted beside the date, and a part of the
// day is not.
func TestHour(t *testing.T) {
	for value, want := range map[string]string{
		"2025-06-20":       "Friday 20 June 2025 in 31 days",
		"2025-06-20TMO":    "Friday 20 June 2025 in 31 days",
		"2025-06-20T09:00": "Friday 20 June 2025 in 31 days “on 20 June”, says Oldhaven Echo",
	} {
		c, tl := fixture(t)
		for _, e := range tl.Entries {
			if e.ID == "june" {
				e.Sources[0].Expression.Value = value
			}
		}
		page := parsed(t, render(t, c, tl, fixtureOptions())["e/june/index.html"])
		if got := wordsOf(find(page, []string{".opening", "p.when"})); got != want {
			t.Errorf("%s: %q, want %q", value, got, want)
		}
	}
}

// TestGolden compares the home page and an entry's page with files that have
// been read.
func TestGolden(t *testing.T) {
	site := renderFixture(t)
	for page, golden := range map[string]string{"index.html": "home.html", "e/crossing/index.html": "entry.html"} {
		name := filepath.Join("testdata", "pages", golden)
		if *update {
			if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, []byte(site[page]), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if site[page] != string(want) {
			t.Errorf("%s is not as in %s; see the difference after go test -update", page, name)
		}
	}
}

// TestNothingEmpty: what is not given has no element, which a screen reader would
// stop at.
func TestNothingEmpty(t *testing.T) {
	s := newStory(t) // its topic has no description
	s.add("2025-05-06", "Ferry to sail", "The ferry will sail on 19 May.")
	for path, page := range s.build("2025-05-07") {
		if !strings.HasSuffix(path, ".html") {
			continue
		}
		for n := range parsed(t, page).Descendants() {
			if n.Type == html.ElementNode && (n.Data == "p" || n.Data == "li" || n.Data == "h2" || n.Data == "h3") && wordsOf(n) == "" && attr(n, "role") != "status" {
				t.Errorf("%s: an empty <%s>", path, n.Data)
			}
		}
	}
}
