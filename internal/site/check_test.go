package site

import (
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"resetline"
	"resetline/internal/article"
	"resetline/internal/newsroom"
	"resetline/internal/timeline"
)

// TestCheckComesEverywhere holds that a check passes through every branch of
// the templates that a build passes through, in a small story and in a long
// one. Each branch that is text of a page gets a mark.
func TestCheckComesEverywhere(t *testing.T) {
	o := fixtureOptions()
	o.Templates = markBranches(t, resetline.Templates())
	for name, story := range map[string]func(testing.TB) (*article.Content, *timeline.Timeline){"small": fixture, "long": longStory} {
		c, tl := story(t)
		s, err := newSite(c, tl, o)
		if err != nil {
			t.Fatal(err)
		}
		passed := func(run func() error) (map[string]bool, int) {
			var mutex sync.Mutex
			marks, pages := map[string]bool{}, 0
			s.write = func(_ Phase, path string, data []byte) error {
				mutex.Lock()
				defer mutex.Unlock()
				pages++
				for _, m := range branchMark.FindAllString(string(data), -1) {
					marks[m] = true
				}
				return nil
			}
			if err := run(); err != nil {
				t.Fatal(err)
			}
			return marks, pages
		}
		want, all := passed(s.render)
		s, _ = newSite(c, tl, o)
		got, some := passed(s.check)
		for m := range want {
			if !got[m] {
				t.Errorf("%s: a build comes to branch %s, a check does not", name, m)
			}
		}
		if len(want) < 40 || name == "long" && some > all/3 {
			t.Errorf("%s: %d branches; %d of %d pages are filled", name, len(want), some, all)
		}
	}
}

// longStory is an invented archive whose lists are cut by years and months.
func longStory(t testing.TB) (*article.Content, *timeline.Timeline) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range newsroom.Topics() {
		fsys["topics/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	for i := range 100 {
		name, text := newsroom.Article(1, i)
		fsys["articles/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	c, mistakes, err := article.Load(fsys, article.Options{Folder: "content"})
	if err != nil || len(mistakes) > 0 {
		t.Fatal(err, mistakes)
	}
	tl, _ := timeline.Build(c, day("2024-06-01"))
	return c, tl
}

var (
	branchMark = regexp.MustCompile(`¶[0-9]+¶`)
	branch     = regexp.MustCompile(`\{\{-? ?(?:if|with|range|else)[^}]*\}\}`)
)

// markBranches puts a mark at the beginning of every branch that does not lie
// within a tag.
func markBranches(t *testing.T, from fs.FS) fs.FS {
	out, n := fstest.MapFS{}, 0
	names, err := fs.Glob(from, "*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(from, name)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		text, at := string(data), 0
		for _, m := range branch.FindAllStringIndex(text, -1) {
			b.WriteString(text[at:m[1]])
			at = m[1]
			before := text[:m[0]]
			head := strings.LastIndex(before, "<head") > strings.LastIndex(before, "</head>")
			if strings.LastIndexByte(before, '<') <= strings.LastIndexByte(before, '>') && !head && !strings.HasPrefix(name, "_links") {
				n++
				b.WriteString("¶" + strconv.Itoa(n) + "¶")
			}
		}
		b.WriteString(text[at:])
		out[path.Base(name)] = &fstest.MapFile{Data: []byte(b.String())}
	}
	return out
}
