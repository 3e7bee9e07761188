package site

import (
	"net/url"
	"sort"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// walker follows every link of a site in memory, as a browser would from the
// site's address.
type walker struct {
	t     testing.TB
	base  *url.URL
	files files
	ids   map[string]map[string]bool // by file
}

// TestLinksResolve holds that every address within the site, fragment
// included, leads to something, wherever the site lies.
func TestLinksResolve(t *testing.T) {
	for _, base := range []string{"https://ferry.example/", fixtureBase, "https://ferry.example/a/b%20c/"} {
		c, tl := fixture(t)
		o := fixtureOptions()
		o.BaseURL = base
		out := render(t, c, tl, o)
		walk(t, out, base)
		if base == fixtureBase {
			keep(t, out)
		}
	}
}

func walk(t testing.TB, site files, base string) {
	t.Helper()
	u, err := url.Parse(base)
	if err != nil {
		t.Fatal(err)
	}
	w := &walker{t, u, site, map[string]map[string]bool{}}
	var pages []string
	for name := range site {
		if strings.HasSuffix(name, ".html") {
			pages = append(pages, name)
			w.ids[name] = idsOf(t, name, site[name])
		}
	}
	sort.Strings(pages)
	for _, name := range pages {
		w.page(name)
	}
}

func (w *walker) page(name string) {
	at := strings.TrimSuffix(name, "index.html")
	if name == "404.html" { // a host shows it anywhere
		at = "no/such/page/"
	}
	from := w.base.ResolveReference(&url.URL{Path: at})
	if at == "" {
		from = w.base
	}
	for node := range parsed(w.t, w.files[name]).Descendants() {
		for _, a := range node.Attr {
			if a.Key != "href" && a.Key != "src" && a.Key != "data-index" {
				continue
			}
			to, err := from.Parse(a.Val)
			if err != nil {
				w.t.Errorf("%s: %q is no address: %v", name, a.Val, err)
				continue
			}
			if strings.HasPrefix(a.Val, "#") {
				w.place(name, a.Val, name, to.Fragment)
				continue
			}
			w.follow(name, a.Val, to)
		}
	}
}

func (w *walker) follow(name, written string, to *url.URL) {
	if to.Host != w.base.Host {
		return
	}
	rest, inside := strings.CutPrefix(to.Path, w.base.Path)
	if !inside {
		w.t.Errorf("%s: %q leads out of the site", name, written)
		return
	}
	if rest == "" || strings.HasSuffix(rest, "/") {
		rest += "index.html"
	}
	if _, ok := w.files[rest]; !ok {
		w.t.Errorf("%s: %q leads to %s, which is not there", name, written, rest)
		return
	}
	w.place(name, written, rest, to.Fragment)
}

func (w *walker) place(name, written, file, id string) {
	if id != "" && !w.ids[file][id] {
		w.t.Errorf("%s: %q names a place that %s does not have", name, written, file)
	}
}

func parsed(t testing.TB, text string) *html.Node {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// idsOf gathers the ids of a page, each of which must stand there once.
func idsOf(t testing.TB, name, text string) map[string]bool {
	ids := map[string]bool{}
	for node := range parsed(t, text).Descendants() {
		for _, a := range node.Attr {
			if a.Key == "id" {
				if ids[a.Val] {
					t.Errorf("%s: the id %q stands there twice", name, a.Val)
				}
				ids[a.Val] = true
			}
		}
	}
	return ids
}
