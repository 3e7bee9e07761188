package site

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// testWithoutScript holds that a page says the same with and without
// script, search results aside.
func (b *browser) testWithoutScript() {
	b.do(chromedp.EmulateViewport(1280, 900))
	read := func(on bool) map[string]string {
		b.scripts(on)
		text := map[string]string{}
		for _, page := range templatePages {
			b.open(page)
			text[page] = eval[string](b, "document.querySelector('main').innerText")
		}
		return text
	}
	with, without := read(true), read(false)
	b.scripts(true)
	for page, text := range without {
		if !strings.HasPrefix(page, "search/") && text != with[page] {
			b.t.Errorf("/%s says something else without script:\n%s", page, text)
		}
		if len(strings.Fields(text)) < 5 {
			b.t.Errorf("/%s says next to nothing without script: %q", page, text)
		}
	}
	for _, want := range []string{"Council", "2025", "1890"} {
		if !strings.Contains(without["search/"], want) {
			b.t.Errorf("the search page does not offer %s without script", want)
		}
	}
}

// testSearch holds that words, accents and filters find entries, and that what
// is sought stands in the address and is read from it.
func (b *browser) testSearch() {
	const settled = `new Promise(done => { const wait = () => document.querySelector('#search:not([hidden])') ? done(true) : setTimeout(wait, 20); wait() })`
	const titles = `[...document.querySelectorAll('#results a')].map(a => a.textContent)`
	for _, c := range []struct{ query, first, said string }{
		{"?q=FERRY+sails", "The ferry sails for the first time", "1 entry"},
		{"?topic=t/council/&status=scheduled", "The accounts are due", "2 entries"},
		{"?q=%C3%A4ccounts", "The accounts are due", "1 entry"},
		{"?year=1890", "A first bell is cast", "1 entry"},
		{"?q=nothing+of+the+kind", "", "0 entries. Fewer words, or a wider choice, find more; or look through the lists below."},
		{"", "", ""},
	} {
		b.open("search/" + c.query)
		eval[bool](b, settled)
		first := ""
		if found := eval[[]string](b, titles); len(found) > 0 {
			first = found[0]
		}
		if said := eval[string](b, "document.querySelector('#found').textContent"); first != c.first || said != c.said {
			b.t.Errorf("search/%s finds %q and says %q, want %q and %q", c.query, first, said, c.first, c.said)
		}
	}
	b.do(chromedp.Focus(chromedp.CSS("#q")), chromedp.KeyEvent("quay\r"))
	const shown = "location.search + ' ' + document.querySelector('#results a')?.getAttribute('href') + ' ' + document.querySelector('#browse').checkVisibility()"
	if got := eval[string](b, shown); got != "?q=quay ../e/party/ false" {
		b.t.Errorf("after typing, the address, the first result and whether lists are shown are %q", got)
	}
	back := eval[string](b, "new Promise(done => { addEventListener('popstate', () => done("+shown+")); history.back() })")
	if back != " undefined true" {
		b.t.Errorf("one step back from a search lies %q", back)
	}
}

// testSearchOfMany holds that more results are shown a step at a time, on a site
// without topics too, and that search says so when it has no index.
func (b *browser) testSearchOfMany() {
	b.prefix = "/many/"
	b.open("search/?q=crew")
	const state = `document.querySelector('#found').textContent + ' ' + document.querySelectorAll('#results li').length + ' ' + document.querySelector('#more').checkVisibility()`
	const settled = `new Promise(done => { const wait = () => document.querySelector('#found').textContent ? done(true) : setTimeout(wait, 20); wait() })`
	eval[bool](b, settled)
	for _, want := range []string{
		"1,150 entries, the newest 100 shown 100 true",
		"1,150 entries, the newest 200 shown 200 true",
	} {
		if got := eval[string](b, state); got != want {
			b.t.Errorf("%q, want %q", got, want)
		}
		eval[bool](b, `(document.querySelector('#more button').click(), true)`)
	}
	if got := eval[string](b, "document.querySelector('main').innerText"); strings.Contains(got, "Topic") {
		b.t.Errorf("a site without topics offers to choose one: %s", got)
	}
	b.prefix = "/bare/"
	b.open("search/")
	eval[bool](b, settled)
	if got, want := eval[string](b, state), "Search is not available: its index could not be loaded. The lists below lead to every entry. 0 false"; got != want {
		b.t.Errorf("without its index the page says %q, want %q", got, want)
	}
}

// testAlone holds that a page asks no other host for anything, that
// all it asks for is there, that its own policy blocks nothing of it, and that
// nothing moves while it loads.
func (b *browser) testAlone() {
	b.do(chromedp.EmulateViewport(1280, 900))
	const faults = `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
		const out = performance.getEntriesByType('resource').filter(r => !r.name.startsWith(location.origin) || r.responseStatus >= 400).map(r => r.name + ' ' + r.responseStatus);
		if (!document.styleSheets.length) out.push('no style sheet');
		new PerformanceObserver(list => list.getEntries().forEach(e => out.push('moved by ' + e.value))).observe({type: 'layout-shift', buffered: true});
		setTimeout(() => done(out), 30);
	})))`
	for _, page := range templatePages {
		b.open(page)
		for _, f := range eval[[]string](b, faults) {
			b.t.Errorf("/%s: %s", page, f)
		}
	}
}

// testHostile holds that nothing an article says is run, in a browser.
func (b *browser) testHostile() {
	b.prefix = "/hostile/"
	for _, page := range []string{"", "e/evil/", "a/evil/", "t/evil/", "about/", "search/?q=evil", "embed/", "corrections/", "upcoming/", "feeds/"} {
		b.open(page)
		if eval[bool](b, "new Promise(done => setTimeout(() => done('betrayed' in window), 50))") {
			b.t.Errorf("/%s ran a script of the content", page)
		}
	}
	b.open("e/evil/") // and if something did get through, the page's policy would stop it
	const smuggle = `(() => { const s = document.createElement('script'); s.textContent = 'window.betrayed = 1'; document.body.append(s);
		const i = document.createElement('a'); i.setAttribute('onclick', 'window.betrayed = 1'); document.body.append(i); i.click(); return 'betrayed' in window })()`
	if eval[bool](b, smuggle) {
		b.t.Error("an entry's page runs a script that is put into it")
	}
}

// testTree compares what a screen reader is given with golden
// files, by role and name.
func (b *browser) testTree() {
	for page, golden := range map[string]string{"": "home", "e/june/": "entry"} {
		b.look(page, profiles[0])
		got := b.tree()
		name := filepath.Join("testdata", "tree", golden+".txt")
		if *update {
			if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
				b.t.Fatal(err)
			}
			if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
				b.t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			b.t.Fatal(err)
		}
		if got != string(want) {
			b.t.Errorf("/%s is told otherwise than in %s, from here on:\n%s", page, name, difference(got, string(want)))
		}
	}
}

// difference is the first line in which two texts differ, in both.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return g[i] + "\nwant\n" + w[i]
		}
	}
	return "one of them ends earlier"
}

// tree writes the accessibility tree, a line for each node that has something
// to say, indented by depth.
func (b *browser) tree() string {
	b.t.Helper()
	full, err := chromedp.Run(b.ctx, func(ctx context.Context, t *chromedp.Target) (accessibility.GetFullAXTreeResult, error) {
		return cdp.Call(ctx, t, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	})
	if err != nil {
		b.t.Fatal(err)
	}
	nodes := map[accessibility.NodeID]*accessibility.Node{}
	for _, n := range full.Nodes {
		nodes[n.NodeID] = n
	}
	var out strings.Builder
	writeTree(&out, nodes, full.Nodes[0], 0)
	return out.String()
}

// silent are the roles that only group, or repeat what their parent says.
var silent = map[string]bool{"none": true, "generic": true, "InlineTextBox": true, "LineBreak": true, "ListMarker": true, "paragraph": true}

func writeTree(out *strings.Builder, nodes map[accessibility.NodeID]*accessibility.Node, n *accessibility.Node, depth int) {
	role, name := axText(n.Role), strings.TrimSpace(axText(n.Name))
	for _, p := range n.Properties {
		if role == "heading" && p.Name == accessibility.PropertyNameLevel {
			role += " " + string(p.Value.Value)
		}
	}
	if !n.Ignored && !silent[role] && (role != "StaticText" || name != "") {
		out.WriteString(strings.TrimRight(strings.Repeat("  ", depth)+role+" "+name, " ") + "\n")
		depth++
	}
	for _, id := range n.ChildIDs {
		child := nodes[id]
		// The text of a link or heading is its name, which has been written.
		if child == nil || axText(child.Role) == "StaticText" && strings.TrimSpace(axText(child.Name)) == name {
			continue
		}
		writeTree(out, nodes, child, depth)
	}
}

// axText is a value's text; the protocol gives it in JSON.
func axText(v *accessibility.Value) string {
	var text string
	if v == nil || json.Unmarshal([]byte(v.Value), &text) != nil {
		return ""
	}
	return text
}
