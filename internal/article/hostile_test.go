package article

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"
)

const head = "---\ntitle: A ferry\ndate: 2025-05-19\nsource: The Example Post\nrights: full\n---\n\n"

// TestDeepAndWide: markup nested and repeated far beyond what anybody writes is
// read and rendered, and the prose in it is not lost.
func TestDeepAndWide(t *testing.T) {
	const deep, wide = 10_000, 100_000
	for name, body := range map[string]string{
		"quotations":  strings.Repeat("> ", deep) + "The ferry sails.",
		"lists":       strings.Repeat("- ", deep) + "The ferry sails.",
		"emphasis":    strings.Repeat("*", deep) + "The ferry sails." + strings.Repeat("*", deep),
		"brackets":    strings.Repeat("[", deep) + "The ferry sails." + strings.Repeat("]", deep),
		"parentheses": strings.Repeat("![](", deep) + "The ferry sails.",
		"code":        strings.Repeat("`` ` ", deep) + "The ferry sails.",
		"raw HTML":    "The ferry sails." + strings.Repeat("<div><svg onload=alert(1)>", deep),
		"entities":    strings.Repeat("&amp;", wide) + " The ferry sails.",
		"headings":    strings.Repeat("# The ferry sails.\n\n", wide),
	} {
		t.Run(name, func(t *testing.T) {
			c, mistakes, err := Load(fstest.MapFS{"articles/a.md": {Data: []byte(head + body)}}, Options{Folder: "content"})
			if err != nil || len(mistakes) > 0 {
				t.Fatal(err, mistakes)
			}
			a := c.Articles[0]
			if !strings.Contains(a.Text, "The ferry sails.") {
				t.Errorf("the prose is lost: %.80q", a.Text)
			}
			if html := string(a.AppendHTML(nil, nil)); strings.Contains(html, "<svg") || !strings.Contains(html, "The ferry sails.") {
				t.Errorf("rendered as %.80q", html)
			}
		})
	}
}

// TestBeyondMeasure: what takes the parser hours is refused at its line, and what
// is but long is read: this test then never ends.
func TestBeyondMeasure(t *testing.T) {
	fill := func(unit string) string { return strings.Repeat(unit, (maxSize-1000)/len(unit)) }
	wide := strings.Repeat("|a", 10_000) + "\n" + strings.Repeat("|-", 10_000) + "\n"
	definitions := &strings.Builder{}
	for i := range 100_000 {
		fmt.Fprintf(definitions, "[a%d]: b\n", i)
	}
	for name, c := range map[string]struct {
		body string
		line int // that is refused, 0 for none
	}{
		"quotations":         {fill("> "), 10},
		"ordered lists":      {fill("1. "), 10},
		"lists":              {fill("- "), 10},
		"quotations by line": {fill(strings.Repeat("> ", 5000) + "a\n"), 50},
		"links":              {fill("[a]("), 10},
		"pictures":           {fill("![]("), 10},
		"definitions":        {definitions.String(), 36_524},
		"words":              {fill("The ferry sails. "), 0},
		"one word":           {fill("a"), 0},
		"brackets":           {fill("["), 0},
		"a picture in it":    {"![](data:image/png;base64," + fill("A") + ")", 0},
		"a table":            {fill("| 1 | 2 |\n"), 0},
		"a wide table":       {wide + fill("xx xx\n")[:1_000_000], 111},
		"a long table":       {"| a | b |\n|---|---|\n" + fill("| 1 | 2 |\n"), 0},
		"struck out":         {fill("~~a"), 0},
		"struck out again":   {fill("~~a~~ "), 0},
		"a flat list":        {fill("- The ferry sails.\n"), 0},
		"links in words":     {fill("[the ferry](https://ferry.example/) sails "), 0},
		"links to files":     {fill("[the ferry](/) and [it](index) sail "), 0},
	} {
		t.Run(name, func(t *testing.T) {
			_, mistakes, err := Load(fstest.MapFS{
				"articles/a.md": {Data: []byte(head + "The ferry sails.\n\n" + c.body)},
				"pages/a.md":    {Data: []byte("---\ntitle: A page\n---\n" + strings.Repeat("\n", 6) + c.body)},
			}, Options{Folder: "content"})
			want := ""
			if c.line > 0 {
				const wrong = "quotations, lists, links or tables are nested or repeated here beyond all measure; take marks out of the text"
				want = fmt.Sprintf("content/articles/a.md:%d:1: %s\ncontent/pages/a.md:%d:1: %s", c.line, wrong, c.line, wrong)
			}
			if got := mistakes.Error(); err != nil || got != want {
				t.Errorf("%v, mistakes: %.300s\nwant %s", err, got, want)
			}
		})
	}
}

// TestManyFields: front matter of fields without number is read in a time that
// grows with them.
func TestManyFields(t *testing.T) {
	var front strings.Builder
	for i := range 200_000 {
		fmt.Fprintf(&front, "k%d:\n", i)
	}
	data := strings.Replace(head, "rights: full\n", front.String(), 1) + "The ferry sails."
	_, mistakes, err := Load(fstest.MapFS{"articles/a.md": {Data: []byte(data)}}, Options{Folder: "content"})
	if err != nil || len(mistakes) != 200_000 {
		t.Errorf("%d mistakes, %v", len(mistakes), err)
	}
}

// TestOutsideTheTree: links that lead out of the content folder, folders and
// files without end are refused by name, and the rest is read.
func TestOutsideTheTree(t *testing.T) {
	top := t.TempDir()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	articles := filepath.Join(top, "content", "articles")
	must(os.MkdirAll(articles, 0o755))
	must(os.WriteFile(filepath.Join(top, "secret.md"), []byte(head+"A secret.\n"), 0o644))
	must(os.WriteFile(filepath.Join(articles, "fine.md"), []byte(head+"The ferry sails.\n"), 0o644))
	must(os.Symlink("../../secret.md", filepath.Join(articles, "relative.md")))
	must(os.Symlink(filepath.Join(top, "secret.md"), filepath.Join(articles, "absolute.md")))
	must(os.Symlink("loop.md", filepath.Join(articles, "loop.md")))
	huge, err := os.Create(filepath.Join(articles, "huge.md"))
	must(err)
	must(huge.Truncate(1 << 30)) // a gigabyte that takes no room
	must(huge.Close())
	root, err := os.OpenRoot(filepath.Join(top, "content"))
	must(err)
	defer root.Close()
	c, mistakes, err := Load(root.FS(), Options{Folder: "content"})
	must(err)
	if len(c.Articles) != 1 || c.Articles[0].Slug != "fine" {
		t.Errorf("%d articles were read", len(c.Articles))
	}
	const link = "this is a link to nothing, or to something outside the folder; put the file itself there"
	want := "content/articles/absolute.md: " + link + "\n" +
		"content/articles/huge.md: the file has 1073.7 MB, more than the 2 MB an article may have; replace the file or take it out of the folder\n" +
		"content/articles/loop.md: " + link + "\n" +
		"content/articles/relative.md: " + link
	if got := mistakes.Error(); got != want {
		t.Errorf("mistakes:\n%s\nwant:\n%s", got, want)
	}
}

// TestStrangeFiles: what is no regular file is refused before it is opened,
// which would wait without end for a pipe's other side.
func TestStrangeFiles(t *testing.T) {
	const regular = "this is no regular file; replace the file or take it out of the folder"
	pipe := &fstest.MapFile{Mode: fs.ModeNamedPipe | 0o644}
	for name, c := range map[string]struct {
		fsys fstest.MapFS
		want string
	}{
		"a pipe":        {fstest.MapFS{"articles/a.md": pipe}, "content/articles/a.md: " + regular},
		"a device":      {fstest.MapFS{"pages/a.md": {Mode: fs.ModeDevice | 0o644}}, "content/pages/a.md: " + regular},
		"a link to one": {fstest.MapFS{"topics/a.md": {Mode: fs.ModeSymlink, Data: []byte("../pipe")}, "pipe": pipe}, "content/topics/a.md: " + regular},
		"a link to a folder": {fstest.MapFS{"topics/a.md": {Mode: fs.ModeSymlink, Data: []byte("../articles")}, "articles/a.md": {Data: []byte(head + "The ferry sails.")}},
			"content/topics/a.md: " + regular},
		"a file for a folder":     {fstest.MapFS{"articles": {Data: []byte(head)}}, "content/articles: this is no folder; move it away, or make it a folder"},
		"a folder that is closed": {fstest.MapFS{"articles/closed/a.md": {Data: []byte(head)}}, "content/articles/closed: the folder cannot be read: permission denied; give yourself the right to read it"},
		"a folder that went away": {fstest.MapFS{"articles/gone/a.md": {Data: []byte(head)}}, "content/articles/gone: the folder went away while it was being read; build again"},
		"the site's own":          {fstest.MapFS{"index.md": pipe}, "content/index.md: " + regular},
		"a name that is no text":  {fstest.MapFS{"articles/\xff.md": {Data: []byte(head + "The ferry sails.")}}, "content/articles/\xff.md: the file's name is not UTF-8; rename the file"},
	} {
		t.Run(name, func(t *testing.T) {
			if c.fsys["articles"] == nil {
				c.fsys["articles/good.md"] = &fstest.MapFile{Data: []byte(head + "The ferry sails.")}
			}
			_, mistakes, err := Load(unopened{c.fsys}, Options{Folder: "content"})
			if err != nil || mistakes.Error() != c.want {
				t.Errorf("%v, mistakes: %v, want %s", err, mistakes, c.want)
			}
		})
	}
}

// unopened is a folder in which a strange file that is opened ends the test.
type unopened struct{ fstest.MapFS }

func (u unopened) ReadDir(name string) ([]fs.DirEntry, error) {
	if _, err := u.Open(name); err != nil {
		return nil, err
	}
	return u.MapFS.ReadDir(name)
}

func (u unopened) Open(name string) (fs.File, error) {
	if f, ok := u.MapFS[name]; ok && !f.Mode.IsRegular() && f.Mode&fs.ModeSymlink == 0 {
		panic(name + " was opened")
	}
	switch {
	case !fs.ValidPath(name):
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	case name == "articles/closed":
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.EACCES}
	case name == "articles/gone":
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.ENOENT}
	}
	return u.MapFS.Open(name)
}

// unsteady is a folder in which a file changes before it is opened, or after
// its first bytes were read.
type unsteady struct {
	fstest.MapFS
	opened, read map[string]func(fstest.MapFS)
}

func (u unsteady) Open(name string) (fs.File, error) {
	if change := u.opened[name]; change != nil {
		change(u.MapFS)
	}
	f, err := u.MapFS.Open(name)
	if change := u.read[name]; change != nil && err == nil {
		return changing{f, func() { change(u.MapFS) }, u.MapFS[name]}, nil
	}
	return f, err
}

// changing is a file that is changed after its first byte was read. What is
// asked of it is answered as of an open file of the system: by what it is now.
type changing struct {
	fs.File
	change func()
	now    *fstest.MapFile
}

func (c changing) Read(p []byte) (int, error) {
	n, err := c.File.Read(p[:min(1, len(p))])
	c.change()
	return n, err
}

func (c changing) Stat() (fs.FileInfo, error) {
	f, err := fstest.MapFS{"f": c.now}.Open("f")
	if err != nil {
		return nil, err
	}
	return f.Stat()
}

// endless is a file that grows while it is read.
type endless struct{ fstest.MapFS }

func (e endless) Open(name string) (fs.File, error) {
	f, err := e.MapFS.Open(name)
	if err != nil || !strings.HasSuffix(name, ".md") {
		return f, err
	}
	return growing{f}, nil
}

type growing struct{ fs.File }

func (growing) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

// TestFilesThatChange: an article that is changed between the moment the
// folder was listed and the last of its bytes is a mistake that names it; half
// of it is never taken for the whole.
func TestFilesThatChange(t *testing.T) {
	const text = head + "The ferry sails on 21 May. It stays in port on 22 May.\n"
	write := func(text string) func(fstest.MapFS) {
		return func(fsys fstest.MapFS) {
			f := fsys["articles/a.md"]
			f.Data, f.ModTime = []byte(text), f.ModTime.Add(time.Millisecond)
		}
	}
	remove := func(fsys fstest.MapFS) { delete(fsys, "articles/a.md") }
	const changed = "content/articles/a.md: the file changed while the folder was being read; build again"
	tests := []struct {
		name         string
		opened, read func(fstest.MapFS)
		want         string
	}{
		{"nothing happens", nil, nil, ""},
		{"removed before it is read", remove, nil, "content/articles/a.md: the file went away while the folder was being read; build again"},
		{"removed while it is read", nil, remove, ""}, // an open file stays
		{"written anew before it is read", write(text + "It is late.\n"), nil, changed},
		{"written anew, as long as before", write(strings.ReplaceAll(text, "22", "23")), nil, changed},
		{"cut short before it is read", write(head + "The ferry sails on 21 May."), nil, changed},
		{"emptied before it is read", write(""), nil, changed},
		{"written anew while it is read", nil, write(text + "It is late.\n"), changed},
		{"cut short while it is read", nil, write(head + "The ferry sails on 21 May."), changed},
		{"emptied while it is read", nil, write(""), changed},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			fsys := fstest.MapFS{"articles/a.md": {Data: []byte(text)}} // one file, one reader: a map cannot be changed under another
			u := unsteady{fsys, map[string]func(fstest.MapFS){"articles/a.md": test.opened}, map[string]func(fstest.MapFS){"articles/a.md": test.read}}
			c, mistakes, err := Load(u, Options{Folder: "content"})
			if err != nil || mistakes.Error() != test.want {
				t.Errorf("%v, mistakes: %v, want %s", err, mistakes, test.want)
			}
			for _, a := range c.Articles {
				if a.Slug == "a" && test.want != "" {
					t.Errorf("it was read all the same: %q", a.Text)
				}
			}
		})
	}
}

func TestEndlessFile(t *testing.T) {
	_, mistakes, err := Load(endless{fstest.MapFS{"articles/a.md": {Data: []byte(head + "The ferry sails.")}}}, Options{Folder: "content"})
	want := "content/articles/a.md: the file has 2.1 MB and more, an article may have 2 MB; replace the file or take it out of the folder"
	if err != nil || mistakes.Error() != want {
		t.Errorf("%v, mistakes: %v, want %s", err, mistakes, want)
	}
}

var address = regexp.MustCompile(`^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)?$`)

// TestSlugs: whatever a file is called, its address is one plain piece.
func TestSlugs(t *testing.T) {
	for name, want := range map[string]string{
		"articles/2025-05-19-The Ferry.md": "2025-05-19-the-ferry",
		"articles/../../etc/passwd":        "passwd",
		"articles/..md":                    "",
		"articles/con.md":                  "con",
		"articles/a%2f..%2fb.md":           "a-2f-2fb",
		"articles/<script>.md":             "script",
		"articles/Straße.md":               "stra-e",
		"articles/Šefčovič in Málaga.md":   "sefcovic-in-malaga",
		"articles/Cafe\u0301 talks.md":     "cafe-talks",
		"articles/\x00.md":                 "",
		"articles/-.md":                    "",
	} {
		if got := slugOf(name); got != want {
			t.Errorf("slugOf(%q) = %q, want %q", name, got, want)
		}
	}
}

// TestURIs: an address as it is copied from a browser is written as feeds and
// calendars need it.
func TestURIs(t *testing.T) {
	for address, want := range map[string]string{
		"https://news.example/a?b=1&c=2#d":         "https://news.example/a?b=1&c=2#d",
		"http://news.example":                      "http://news.example",
		"HTTPS://News.Example/A":                   "https://News.Example/A",
		"https://news.example:8443/%C3%A9":         "https://news.example:8443/%C3%A9",
		"https://bücher.example/straße?q=é#ü":      "https://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%A9#%C3%BC",
		"https://news.example/a b?c d|e":           "https://news.example/a%20b?c%20d%7Ce",
		"https://news.example/\"><script>?\"><b>":  "https://news.example/%22%3E%3Cscript%3E?%22%3E%3Cb%3E",
		"https://[2001:db8::1]:8443/a":             "https://[2001:db8::1]:8443/a",
		"https://news.example/'(a),b;c/":           "https://news.example/'(a),b;c/",
		"https://my_host--1.example:80/":           "https://my_host--1.example:80/",
		"https://a\u202eb.example/":                "",
		"https://news\"onload=\".example/":         "",
		"https://ne ws.example/":                   "",
		"https://:80/":                             "",
		"https:///a":                               "",
		"//news.example/":                          "",
		"news.example":                             "",
		"javascript:alert(1)":                      "",
		"javascript://news.example/%0aalert(1)":    "",
		"data:text/html,<script>alert(1)</script>": "",
		"https://news.example/\n":                  "",
	} {
		if got, ok := URI(address); ok != (want != "") || ok && got != want {
			t.Errorf("URI(%q) = %q, %v, want %q", address, got, ok, want)
		}
	}
}

// FuzzSlug: an address is made of safe letters, and is its own.
func FuzzSlug(f *testing.F) {
	for _, name := range []string{"a.md", "../../etc/passwd", "con.md", "a%2f..", "Å.md", ".md.md", "--a--"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		slug := slugOf(name)
		if !address.MatchString(slug) {
			t.Errorf("slugOf(%q) = %q", name, slug)
		}
		if again := slugOf(slug); again != slug {
			t.Errorf("slugOf(%q) = %q, but of that %q", name, slug, again)
		}
	})
}
