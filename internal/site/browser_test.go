package site

import (
	"context"
	"fmt"
	"maps"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// The tests in browser_*_test.go need Chromium, and axe-core for one of them.
// Where these are missing a test is left out and says so; with CI=true that is
// a failure. RESETLINE_CHROMIUM and RESETLINE_AXE name other places for them.

// leaveOut skips a test for want of a program.
func leaveOut(t testing.TB, reason string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(reason)
	}
	t.Skip(reason)
}

func findChromium(t testing.TB) string {
	t.Helper()
	for _, name := range []string{os.Getenv("RESETLINE_CHROMIUM"), "chromium", "chromium-browser", "google-chrome"} {
		if name == "" {
			continue
		}
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	leaveOut(t, "no Chromium found; install it (Debian: apt install chromium) to test the pages in a browser")
	return ""
}

// TestBrowser looks at the pages in Chromium. Its parts share one browser.
func TestBrowser(t *testing.T) {
	chromium := findChromium(t)
	c, tl := manyEntries(t, 1150)
	c.Topics = nil
	many := render(t, c, tl, fixtureOptions())
	bare := maps.Clone(many)
	delete(bare, "search.json")
	b := openBrowser(t, chromium, map[string]files{"/line/": renderFixture(t), "/hostile/": renderHostile(t, render), "/many/": many, "/bare/": bare})
	for _, part := range []struct {
		name string
		test func(*browser)
	}{
		{"axe", (*browser).testAxe},
		{"nothing scrolls sideways", (*browser).testWidth},
		{"targets are large enough", (*browser).testTargets},
		{"decoration", (*browser).testDecoration},
		{"keyboard", (*browser).testKeyboard},
		{"forced colours", (*browser).testForcedColours},
		{"all text without script", (*browser).testWithoutScript},
		{"search", (*browser).testSearch},
		{"search of many", (*browser).testSearchOfMany},
		{"pages stand alone", (*browser).testAlone},
		{"hostile content", (*browser).testHostile},
		{"accessibility tree", (*browser).testTree},
	} {
		t.Run(part.name, func(t *testing.T) {
			b := *b
			b.t = t
			part.test(&b)
		})
	}
}

// browser is a tab that looks at served sites.
type browser struct {
	t      testing.TB
	ctx    context.Context
	origin string // "http://127.0.0.1:4711"
	prefix string // of the site that open opens, "/line/"
}

// openBrowser serves sites under prefixes and opens a tab on the fixture's.
func openBrowser(t testing.TB, chromium string, sites map[string]files) *browser {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		top := strings.Index(r.URL.Path[1:], "/") + 2
		name := r.URL.Path[top:]
		if name == "" || strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		data, ok := sites[r.URL.Path[:top]][name]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
		_, _ = w.Write([]byte(data))
	}))
	t.Cleanup(server.Close)
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chromium), chromedp.NoSandbox, chromedp.DisableGPU)
	alloc, stopAlloc := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stopAlloc)
	ctx, stop := chromedp.NewContext(alloc)
	t.Cleanup(stop)
	b := &browser{t: t, ctx: ctx, origin: server.URL, prefix: "/line/"}
	b.do(chromedp.Navigate("about:blank"))
	return b
}

func (b *browser) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.t.Fatal(err)
	}
}

func (b *browser) open(page string) {
	b.t.Helper()
	b.do(chromedp.Navigate(b.origin + b.prefix + page))
}

// eval runs a script in the page. The page's own policy does not hold for it.
func eval[T any](b *browser, script string) T {
	b.t.Helper()
	ctx, stop := context.WithTimeout(b.ctx, time.Minute)
	defer stop()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("%.80s: %v", script, err)
	}
	return v
}

// media sets CSS media features: "prefers-color-scheme", "dark".
func (b *browser) media(pairs ...string) {
	b.t.Helper()
	var features []*emulation.MediaFeature
	for i := 0; i+1 < len(pairs); i += 2 {
		features = append(features, &emulation.MediaFeature{Name: pairs[i], Value: pairs[i+1]})
	}
	b.do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: features})
		return err
	}))
}

func (b *browser) scripts(on bool) {
	b.t.Helper()
	b.do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on})
		return err
	}))
}

// profile is a way of looking at a page.
type profile struct {
	name          string
	width, height int64
	media         []string
	style         string // laid over the page's own
}

// spaced is text at twice its size with the spacing of WCAG 2.2's criterion
// 1.4.12.
const spaced = `html { font-size: 237.5% !important } * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }`

var profiles = []profile{
	{"desktop", 1280, 900, nil, ""},
	{"phone", 390, 844, nil, ""},
	{"dark", 1280, 900, []string{"prefers-color-scheme", "dark"}, ""},
	{"narrow", 320, 640, nil, spaced},
}

// look opens a page in a profile.
func (b *browser) look(page string, p profile) {
	b.t.Helper()
	b.do(chromedp.EmulateViewport(p.width, p.height))
	b.media(p.media...)
	b.open(page)
	if p.style != "" {
		eval[bool](b, fmt.Sprintf("(() => { const s = new CSSStyleSheet(); s.replaceSync(%q); document.adoptedStyleSheets = [s]; return true })()", p.style))
	}
}

// templatePages are pages of the fixture that together use every template in
// every way.
var templatePages = []string{
	"", "oldest/", "t/boat/", "t/quiet/", "e/crossing/", "e/june/", "e/party/", "e/vote/", "e/summer/", "a/plan/", "a/delay/", "a/arabic/", "a/quiet/",
	"upcoming/", "corrections/", "feeds/", "search/", "search/?q=ferry&topic=t/boat/", "about/", "404.html", "embed/", "embed/next/",
}
