package site

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func findAxe(t testing.TB) string {
	t.Helper()
	name := os.Getenv("RESETLINE_AXE")
	if name == "" {
		name = filepath.Join("..", "..", ".ci", "readers", "node_modules", "axe-core", "axe.min.js")
	}
	text, err := os.ReadFile(name)
	if err != nil {
		leaveOut(t, "no axe-core found; run npm install in .ci/readers to test the pages with it")
	}
	return string(text)
}

// testAxe holds that axe-core finds nothing to say on any template in any
// profile, by all its rules that are about faults.
func (b *browser) testAxe() {
	axe := findAxe(b.t)
	const run = `axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(r =>
		r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | ')))`
	for _, p := range profiles {
		for _, page := range templatePages {
			b.look(page, p)
			eval[bool](b, axe+"\n;true")
			for _, v := range eval[[]string](b, run) {
				b.t.Errorf("%s, %s: %s", p.name, "/"+page, v)
			}
		}
	}
}

// testWidth holds in every profile, that of 320 pixels with
// doubled and spaced text among them.
func (b *browser) testWidth() {
	const wide = `[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
		.filter(e => !e.matches('.skip')).slice(0, 3).map(e => e.outerHTML.slice(0, 120))`
	for _, p := range profiles {
		for _, page := range templatePages {
			b.look(page, p)
			if w := eval[int](b, "document.documentElement.scrollWidth"); int64(w) > p.width {
				b.t.Errorf("%s, /%s: %d pixels wide: %v", p.name, page, w, eval[[]string](b, wide))
			}
		}
	}
}

// testTargets holds that everything to be pressed that does not
// stand in a sentence is at least 24 pixels high and wide.
func (b *browser) testTargets() {
	const small = `[...document.querySelectorAll('a, button, input, select')].filter(e => {
		const r = e.getBoundingClientRect();
		return r.width && !e.matches('.skip, p:not(.links):not(.kicker) a, .prose a, .overview a, .cite a') && (r.height < 23.9 || r.width < 23.9);
	}).map(e => e.outerHTML.slice(0, 120))`
	for _, p := range profiles[:2] {
		for _, page := range templatePages {
			b.look(page, p)
			if found := eval[[]string](b, small); len(found) > 0 {
				b.t.Errorf("%s, /%s: %v", p.name, page, found)
			}
		}
	}
}

// testDecoration holds that only words are marked, as a marker does, and that no
// headline is struck out: many say themselves that their event is called off, and
// a struck one would take that back.
func (b *browser) testDecoration() {
	const wrong = `[...document.querySelectorAll('main, main *')].filter(e => {
		const s = getComputedStyle(e);
		return s.display != 'inline' && s.backgroundImage != 'none' || e.matches('h1, h3, h3 *') && s.textDecorationLine.includes('line-through');
	}).map(e => e.outerHTML.slice(0, 120))`
	for _, page := range templatePages {
		b.look(page, profiles[0])
		if found := eval[[]string](b, wrong); len(found) > 0 {
			b.t.Errorf("/%s: %v", page, found)
		}
	}
}

// testKeyboard walks through pages with the tab key: every link and field is
// reached in the order of the text, the skip link first, and the focus is
// always seen.
func (b *browser) testKeyboard() {
	for _, page := range []string{"", "e/june/", "a/plan/", "search/"} {
		b.look(page, profiles[0])
		if page == "search/" {
			eval[bool](b, `new Promise(done => { const wait = () => document.querySelector('#search:not([hidden])') ? done(true) : setTimeout(wait, 20); wait() })`)
		}
		want := eval[[]string](b, `window.stops = [...document.querySelectorAll('a[href], button, input, select')].filter(e => e.tabIndex >= 0 && e.checkVisibility()); stops.map(e => (e.textContent || e.name).trim())`)
		if len(want) < 10 || !strings.HasPrefix(want[0], "Skip") {
			b.t.Fatalf("/%s: the first of %d stops is %q", page, len(want), want[0])
		}
		for i := range want {
			b.do(chromedp.KeyEvent(kb.Tab))
			got := eval[string](b, `(() => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
				if (e !== stops[`+fmt.Sprint(i)+`]) return 'focus is on ' + e.outerHTML.slice(0, 100);
				if (s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2) return 'no outline';
				if (r.bottom <= 0 || r.top >= innerHeight) return 'out of sight';
				return '' })()`)
			if got != "" {
				b.t.Errorf("/%s: stop %d, %q: %s", page, i, want[i], got)
				break
			}
		}
	}
}

// testForcedColours holds that marks which mean something are still there when
// the reader's colours replace the page's.
func (b *browser) testForcedColours() {
	b.do(chromedp.EmulateViewport(1280, 900))
	b.media("forced-colors", "active")
	b.open("")
	const faint = `[...document.querySelectorAll('.entry')].filter(e => {
		const s = getComputedStyle(e, '::after');
		return s.borderTopColor === getComputedStyle(document.body).backgroundColor && s.borderLeftColor === s.borderTopColor;
	}).length`
	if n := eval[int](b, faint); n != 0 {
		b.t.Errorf("%d marks on the line have the colour of the page", n)
	}
	const own = `[...document.querySelectorAll('.overview text')].filter(e => getComputedStyle(e).fill !== getComputedStyle(document.body).color).length`
	if n := eval[int](b, own); n != 0 {
		b.t.Errorf("%d words of the overview keep their own colour", n)
	}
}
