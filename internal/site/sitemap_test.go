package site

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"
)

// TestSitemapHasThePages: every page that may be shown by search engines is in
// the sitemap once, and no other.
func TestSitemapHasThePages(t *testing.T) {
	out := renderFixture(t)
	var set struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URLs    []struct {
			Loc     string `xml:"loc"`
			LastMod string `xml:"lastmod"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal([]byte(out["sitemap.xml"]), &set); err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for _, u := range set.URLs {
		path, inside := strings.CutPrefix(u.Loc, fixtureBase)
		page := out[path+"index.html"]
		if !inside || page == "" || listed[u.Loc] || strings.Contains(page, `content="noindex"`) {
			t.Errorf("the sitemap lists %s", u.Loc)
		}
		listed[u.Loc] = true
		if strings.HasPrefix(path, "e/") && u.LastMod == "" {
			t.Errorf("%s has no last change", u.Loc)
		}
	}
	for name, page := range out {
		path, isPage := strings.CutSuffix(name, "index.html")
		if isPage && !strings.Contains(page, `content="noindex"`) && !listed[fixtureBase+path] && path != "oldest/" && path != "search/" {
			t.Errorf("the sitemap lacks %s", path)
		}
	}
	if want := "Sitemap: " + fixtureBase + "sitemap.xml\n"; !strings.HasSuffix(out["robots.txt"], want) {
		t.Errorf("robots.txt does not end with %q: %q", want, out["robots.txt"])
	}
}

// TestSitemapParts: cut into parts of any size, the pages are the same, and no
// part is empty.
func TestSitemapParts(t *testing.T) {
	c, tl := fixture(t)
	s, err := newSite(c, tl, fixtureOptions())
	if err != nil {
		t.Fatal(err)
	}
	pages := s.shownPages()
	between := func(from, to int) []string {
		var out []string
		for path, changed := range pages.between(from, to) {
			out = append(out, path+" "+changed.String())
		}
		return out
	}
	all := between(0, 1000)
	for n := 1; n <= len(all)+1; n++ {
		var joined []string
		for i := range pages.parts(n) {
			part := between(i*n, (i+1)*n)
			if len(part) == 0 || len(part) > n {
				t.Errorf("a part of at most %d pages has %d", n, len(part))
			}
			joined = append(joined, part...)
		}
		if !slices.Equal(joined, all) {
			t.Errorf("parts of %d pages have %d together, want %d", n, len(joined), len(all))
		}
	}
	if n := (shownPages{}).parts(sitemapLimit); n != 1 {
		t.Errorf("an empty site has %d sitemaps, want 1", n)
	}
}
