package site

import (
	"encoding/xml"
	"fmt"
	"strings"
	"testing"
)

// TestSitemapHasThePages: every page that may be shown by search engines is in
// the sitemap once, and no other.
func TestSitemapHasThePages(t *testing.T) {
	out := renderFixture(t)
	var set urlset
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

func TestCut(t *testing.T) {
	for n, want := range map[int]string{0: "[0]", 2: "[2]", 3: "[3]", 4: "[3 1]", 6: "[3 3]", 7: "[3 3 1]"} {
		var sizes []int
		for _, part := range cut(make([]address, n), 3) {
			sizes = append(sizes, len(part))
		}
		if got := fmt.Sprint(sizes); got != want {
			t.Errorf("%d addresses are cut into %s, want %s", n, got, want)
		}
	}
}

// TestCountAddresses holds the number by which sitemaps are planned.
func TestCountAddresses(t *testing.T) {
	c, tl := fixture(t)
	s, err := newSite(c, tl, fixtureOptions())
	if err != nil {
		t.Fatal(err)
	}
	if got, want := s.countAddresses(), len(s.addresses()); got != want {
		t.Errorf("%d addresses are counted, there are %d", got, want)
	}
}
