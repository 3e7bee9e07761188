package site

import (
	"encoding/csv"
	"encoding/json"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"resetline/internal/article"
	"resetline/internal/ical/icaltest"
)

// hostile are words that break what does not escape them, and what is left of
// them where control characters have no place.
var hostile = []struct{ name, words, plain string }{
	{"markup", `<script>alert(1)</script> & "x" ]]>`, ""},
	{"references", `&amp; &lt;b&gt; &#60; &nbsp`, ""},
	{"attribute", `" onmouseover="alert(1)' x='`, ""},
	{"comment", `<!-- --> <![CDATA[ ]]> </script><!--`, ""},
	{"template", `{{.Title}} {{template "x"}} ${x} %s %d`, ""},
	{"formula", `=HYPERLINK("https://evil.example","x")`, ""},
	{"formula behind a space", "+1+cmd|' /C calc'!A0", ""},
	{"full-width formula", "＝1+1", ""},
	{"separators", `a,b;c\d\ne:f`, ""},
	{"right to left", "قمة لندن (19) و\u200fبروكسل", ""},
	{"override", "abc \u202Etxt.exe\u202C def", ""},
	{"emoji", "👩‍🚀 🏴󠁧󠁢󠁳󠁣󠁴󠁿 e\u0301", ""},
	{"line separators", "one\u2028two\u2029three", "one two three"},
	{"controls", "bell\a, escape\x1b[31m, delete\x7f, end\x03.", "bell, escape[31m, delete, end."},
	{"long", strings.Repeat("langeswort", 20), ""},
}

// hostileContent is a site whose titles, outlets, topics and texts are all of
// some words.
func hostileContent(t *testing.T, words string) *article.Content {
	t.Helper()
	q, err := json.Marshal(words)
	if err != nil {
		t.Fatal(err)
	}
	y := strings.ReplaceAll(string(q), "\x7f", `\u007f`) // which is YAML
	prose := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(words)
	c, mistakes, err := article.Load(fstest.MapFS{
		"index.md":       file("---\ntitle: " + y + "\ndescription: " + y + "\nauthor: " + y + "\nrights: " + y + "\n---\n"),
		"topics/port.md": file("---\ntitle: " + y + "\ndescription: " + y + "\nmatch: [port]\n---\n"),
		"articles/a.md": file("---\ntitle: " + y + "\ndate: 2025-05-02\nsource: " + y + "\nauthor: " + y + "\nsummary: " + y +
			"\nurl: https://echo.example/?a=1&b='%3C\ncorrections: [{date: 2025-05-03, text: " + y + "}]\n" +
			"entries: [{date: 2025-05-03, title: " + y + ", text: " + y + ", topics: [port]}]\n---\n\n" +
			"The port opens on 9 May, he said: " + prose + "\n"),
	}, article.Options{Folder: "content"})
	if err != nil || mistakes.Fatal() {
		t.Fatal(err, mistakes)
	}
	return c
}

func TestHostileWords(t *testing.T) {
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			c := hostileContent(t, h.words)
			out := built(t, c, day("2025-05-04"))
			if h.name != "references" { // the checker takes them for a mistake
				checkFeeds(t, out, shippedBase, day("2025-05-04"))
			}
			want := h.plain
			if want == "" {
				want = h.words
			}
			inFeeds(t, out, want)
			inData(t, out, h.words)
			inTable(t, out["timeline.csv"], want)
			inCalendar(t, out["calendar.ics"], want)
			inPages(t, out, want)
		})
	}
}

// same compares words by what is seen of them: spaces do not count, nor do
// control characters that a format may drop.
func same(a, b string) bool {
	fold := func(s string) string {
		return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r <= ' ' || r == 0x7f || r == '\u2028' || r == '\u2029' || r == '\uFFFD' }), "")
	}
	return fold(a) == fold(b)
}

func inFeeds(t *testing.T, out files, want string) {
	t.Helper()
	for _, name := range []string{"feed.xml", "atom.xml", "feed.json", "t/port/feed.xml"} {
		f := readFeed(t, out[name])
		found := false
		for _, it := range f.Items {
			found = found || same(it.Title, "3 May 2025: "+want)
		}
		if !found {
			t.Errorf("%s: no item called %q among %q", name, want, itemsOf(f))
		}
	}
	if f := readFeed(t, out["corrections.xml"]); len(f.Items) != 1 || !same(f.Items[0].Title, "Correction: "+want) {
		t.Errorf("corrections.xml: %q", itemsOf(f))
	}
}

// inData holds that data files give the words back to the byte.
func inData(t *testing.T, out files, want string) {
	t.Helper()
	var line struct {
		Entries []struct{ Date, Title, Text string }
	}
	if err := json.Unmarshal([]byte(out["timeline.json"]), &line); err != nil {
		t.Fatal(err)
	}
	for _, e := range line.Entries {
		if e.Date == "2025-05-03" && e.Title == want && e.Text == want {
			return
		}
	}
	t.Errorf("timeline.json has no entry called %q: %s", want, out["timeline.json"])
}

func inTable(t *testing.T, data, want string) {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, row := range rows[1:] {
		for i, value := range row {
			if value != "" && strings.ContainsAny(value[:1], "=+-@\t\r") || strings.HasPrefix(value, "＝") {
				t.Errorf("the cell %q of %s is a formula", value, csvColumns[i])
			}
			if strings.ContainsFunc(value, func(r rune) bool { return r < ' ' || r == 0x7f }) {
				t.Errorf("the cell %q of %s holds a control character", value, csvColumns[i])
			}
		}
		found = found || row[1] == "2025-05-03" && same(strings.TrimPrefix(row[6], "'"), want)
	}
	if !found {
		t.Errorf("no row called %q: %q", want, rows)
	}
}

func inCalendar(t *testing.T, data, want string) {
	t.Helper()
	for _, err := range icaltest.Check([]byte(data)) {
		t.Errorf("calendar.ics: %v", err)
	}
	calendar, errs := icaltest.Parse([]byte(data))
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	for _, e := range calendar.Events() {
		summary, err := icaltest.Unescape(e.Get("SUMMARY"))
		if err == nil && same(strings.Join(summary, ","), want) {
			return
		}
	}
	t.Errorf("calendar.ics has no event called %q:\n%s", want, data)
}

// inPages holds that every page says the words as they are, that none of them
// became markup, and that its structured data is whole.
func inPages(t *testing.T, out files, want string) {
	t.Helper()
	found := false
	for name, data := range out {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		doc, err := html.Parse(strings.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		for n := range doc.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			inElement(t, name, n)
			found = found || strings.HasPrefix(name, "e/") && n.Data == "h1" && same(textOf(n), want)
		}
	}
	if !found {
		t.Errorf("no page is called %q", want)
	}
}

func inElement(t *testing.T, name string, n *html.Node) {
	t.Helper()
	for _, a := range n.Attr {
		if strings.HasPrefix(a.Key, "on") || strings.Contains(strings.ToLower(a.Val), "javascript:") {
			t.Errorf("%s: <%s> has %s=%s", name, n.Data, a.Key, strconv.Quote(a.Val))
		}
	}
	if n.Data != "script" {
		return
	}
	if src := attribute(n, "src"); src != "" {
		return
	}
	if attribute(n, "type") != "application/ld+json" || !json.Valid([]byte(textOf(n))) {
		t.Errorf("%s: a script that is no data: %s", name, textOf(n))
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}
