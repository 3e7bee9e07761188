package site

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"testing"

	"resetline/internal/article"
	"resetline/internal/timeline"
)

// TestStencils holds that pages and items which are cut from stencils are those
// that their templates give when each is executed, and that it is seen which
// templates cannot be cut: they do more with a blank than to say it, put it
// where it is escaped, or read what pages of one shape do not share.
func TestStencils(t *testing.T) {
	c, tl := fixture(t)
	for _, n := range []struct {
		file, text string
		cut        bool
	}{
		{"about.css", "", true},
		{"entry.html", `<p>{{.Cite}}`, true},
		{"entry.html", `{{with .Conflicts}}<p>{{.}}{{else}}none{{end}}`, true},
		{"entry.html", `{{if .More}}{{.Class}} of {{.More}}{{end}}{{.Opening}}{{.Opening}}`, true},
		{"entry.html", `{{$cite := .Cite}}<p>{{$cite}}`, true},
		{"entry.html", `{{.Frame.Meta}}{{.Frame.Site.Title}}`, true},
		{"entry.html", `<p>no word of its own`, true},
		{"entry.html", `<p title="{{.Cite}}">`, false},
		{"entry.html", `<p title={{.Cite}}>`, false},
		{"entry.html", `<p title="{{.Cite}}">{{.Cite}}`, false},
		{"entry.html", `<p style="{{.Cite}}">{{.Cite}}`, false},
		{"entry.html", `<textarea>{{.Cite}}</textarea>`, false},
		{"entry.html", `<a href="{{.Evidence}}">`, false},
		{"entry.html", `<script>let x = {{.Evidence}}</script>`, false},
		{"entry.html", `<p>{{len .Cite}}`, false},
		{"entry.html", `<p>{{.Cite}}{{with .Cite}}{{len .}}{{end}}`, false},
		{"entry.html", `<p>{{.Cite}}{{$cite := .Cite}}{{if gt (len $cite) 300}}long{{end}}`, false},
		{"entry.html", `<p>{{.Cite}}{{if and .Cite .Files}}both{{end}}`, false},
		{"entry.html", `<p>{{.Cite}}{{if eq .Class "p-day s-happened"}}a day{{end}}`, true},
		{"entry.html", `<p>{{printf "%.9s" .Opening}}`, false},
		{"entry.html", `<p>{{.Opening | html}}`, false},
		{"entry.html", `<h1>{{.Title}}</h1>`, false},
		{"entry.html", `<h1>{{.Frame.Title}}</h1>`, false},
		{"entry.html", `{{with .Frame}}<h1>{{.Title}}</h1>{{end}}`, false},
		{"entry.html", `{{range .Feeds}}{{.Text}}{{end}}`, false},
		{"entry.html", `{{template "own" .}}{{define "own"}}<p>{{.Cite}}{{end}}`, true},
		{"entry.html", `{{template "own" .}}{{define "own"}}<p>{{len .Cite}}{{end}}`, false},
		{"article.html", `{{.Body}}{{if .Whole}}whole{{end}}`, true},
		{"article.html", `{{slice .Body 0 3}}`, false},
		{"list.html", `{{range .Years}}{{.Items}}{{.Items}}{{end}}`, false},
		{"list.html", `{{range .Years}}<p title="{{.Items}}">{{end}}`, false},
		{"list.html", `{{range .Years}}{{with .Items}}<p title="{{.}}">{{len .}}{{end}}{{end}}`, false},
		{"list.html", `{{range .Years}}{{$items := .Items}}{{$items}}{{len $items}}{{end}}`, false},
		{"list.html", `{{if .Years}}{{(index .Years 0).Items}}{{len .Years}}{{end}}`, false},
		{"list.html", `{{if .Years}}{{len (index .Years 0).Items}}{{end}}`, false},
		{"list.html", `{{range .Years}}{{printf "%v" .}}{{end}}`, false},
		{"list.html", `{{if .Years}}{{with index .Years 0}}{{.Items}}{{end}}{{end}}`, false},
		{"list.html", `{{.Heading}}{{printf "%.80s" .Header}}{{.Footer}}`, false},
		{"home.html", `{{range .Years}}<textarea>{{.Items}}</textarea>{{end}}`, false},
		{"upcoming.html", `{{range .Sections}}{{html .Items}}{{end}}`, false},
		{"layout.html", `<title>{{.Title}}</title>{{template "main" .}}`, false},
		{"_item.html", `<li class="{{.Class}}">{{.Link}}{{with .Note}}{{.}}{{end}}`, true},
		{"_item.html", `<li title="{{.Text}}">`, false},
	} {
		o := fixtureOptions()
		o.Templates = layered{o.Templates, n.file, n.text}
		cut, pages := rendered(t, c, tl, o, false)
		_, want := rendered(t, c, tl, o, true)
		if !maps.Equal(pages, want) {
			for name := range want {
				if pages[name] != want[name] {
					t.Errorf("%s with %q: %s is\n%s\nwant\n%s", n.file, n.text, name, pages[name], want[name])
					break
				}
			}
		}
		if name := cutOf(n.file); cut[name] != n.cut {
			t.Errorf("%s with %q: cut %v, want %v", n.file, n.text, cut[name], n.cut)
		}
	}
}

// cutOf is the template that tells whether one could be cut.
func cutOf(file string) string {
	if file == "layout.html" || file == "about.css" {
		return "entry.html"
	}
	return file
}

// rendered returns a site's files, and of which templates there are stencils,
// for every shape. With whole, every template is executed for every page.
func rendered(t *testing.T, c *article.Content, tl *timeline.Timeline, o Options, whole bool) (cut map[string]bool, out files) {
	t.Helper()
	s, err := newSite(c, tl, o)
	if err != nil {
		t.Fatal(err)
	}
	out = files{}
	s.write = out.writer(t)
	if whole {
		obscure := func() reads { return reads{obscure: true} }
		s.views.item.reading, s.views.insets = obscure, func() bool { return false }
		for name, v := range s.views.pages {
			v.reading = obscure
			s.views.pages[name] = v
		}
	}
	for _, jobs := range [...]iter.Seq[job]{s.pages(), slices.Values(s.listJobs())} {
		if err := s.run(phased(Page, jobs)); err != nil {
			t.Fatal(err)
		}
	}
	cut = map[string]bool{}
	for _, key := range slices.Sorted(maps.Keys(s.stencils.done)) {
		lines := strings.Split(key, "\n")
		name := lines[len(lines)-2]
		before, known := cut[name]
		cut[name] = s.stencils.done[key] != nil && (before || !known)
	}
	return cut, out
}
