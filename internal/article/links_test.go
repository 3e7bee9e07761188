package article

import "testing"

// TestLinks: a link to a content file leads to its page, whatever the site's path.
func TestLinks(t *testing.T) {
	for _, c := range []struct{ file, destination, want string }{
		{"index.md", "pages/about.md", "about/"},
		{"index.md", "topics/ferry.md#costs", "t/ferry/#costs"},
		{"index.md", "index.md", "./"},
		{"index.md", "/about/", "about/"},
		{"pages/about.md", "contact.md", "../contact/"},
		{"pages/about.md", "../topics/ferry.md", "../t/ferry/"},
		{"pages/about.md", "../index.md", "../"},
		{"pages/about.md", "/contact/?a=b", "../contact/?a=b"},
		{"pages/about.md", "/reset/contact/", "../contact/"},
		{"pages/about.md", "../contact/", "../contact/"},
		{"pages/about.md", "Our%20House.md", "../our-house/"},
		{"pages/more/about.md", "../contact.md", "../contact/"},
		{"topics/ferry.md", "../articles/talks.md", "../../a/talks/"},
		{"articles/2025/talks.md", "../news.md", "../../a/news/"},
		{"articles/talks.md", "/news/1", "/news/1"},
		{"pages/about.md", "https://example.org/a.md", "https://example.org/a.md"},
		{"pages/about.md", "//example.org/a.md", "//example.org/a.md"},
		{"pages/about.md", "mailto:a@example.org", "mailto:a@example.org"},
		{"pages/about.md", "#costs", "#costs"},
		{"pages/about.md", "../../README.md", "../../README.md"},
		{"pages/about.md", "", ""},
		{"index.md", "../static/ferry.png", "ferry.png"},
		{"pages/about.md", "../../static/maps/quay.png#a", "../maps/quay.png#a"},
		{"articles/2025/talks.md", "../../../static/ferry.png", "../../ferry.png"},
		{"articles/talks.md", "../static/ferry.png", "../static/ferry.png"},
	} {
		k := &linker{file: c.file, base: "/reset/"}
		if got, _ := k.leadOne(c.destination); got != c.want {
			t.Errorf("%s links to %s: %q, want %q", c.file, c.destination, got, c.want)
		}
	}
}
