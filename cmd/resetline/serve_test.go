package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"resetline/internal/newsroom"
	"resetline/internal/site"
)

// preview is a running preview of a content folder, and a page that waits for
// news.
type preview struct {
	t       testing.TB
	content string
	server  *httptest.Server
	news    *bufio.Scanner
}

func startPreview(t testing.TB, files map[string]string) *preview {
	t.Helper()
	p := &preview{t: t, content: filepath.Join(t.TempDir(), "content")}
	for name, text := range files {
		p.write(name, text)
	}
	run := &program{stdout: io.Discard, stderr: io.Discard, env: func(string) string { return "" }}
	l, err := newLive(run, source{content: p.content, now: "2025-05-01", drafts: true}, "http://127.0.0.1:8080/")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	ready := make(chan struct{})
	go func() {
		defer close(done)
		if err := l.watch(ctx, ready); err != nil {
			t.Error(err)
		}
	}()
	<-ready
	p.server = httptest.NewServer(l)
	events, err := http.Get(p.server.URL + "/_live")
	if err != nil {
		t.Fatal(err)
	}
	p.news = bufio.NewScanner(events.Body)
	p.wait()
	t.Cleanup(func() {
		cancel()
		<-done
		events.Body.Close()
		p.server.Close()
	})
	return p
}

func (p *preview) write(name, text string) {
	p.t.Helper()
	name = filepath.Join(p.content, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		p.t.Fatal(err)
	}
}

// wait waits until the server tells of a version.
func (p *preview) wait() {
	p.t.Helper()
	for p.news.Scan() {
		if strings.HasPrefix(p.news.Text(), "data: ") {
			return
		}
	}
	p.t.Fatal("the server closed the stream of events", p.news.Err())
}

// waitFor waits for the version in which a page holds some words: saving a
// file may come as several events.
func (p *preview) waitFor(path, words string) string {
	p.t.Helper()
	for {
		p.wait()
		if page := p.get(path); strings.Contains(page, words) {
			return page
		}
	}
}

func (p *preview) get(path string) string {
	p.t.Helper()
	r, err := http.Get(p.server.URL + path)
	if err != nil {
		p.t.Fatal(err)
	}
	defer r.Body.Close()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	return string(data)
}

func report(title, text string) string {
	return "---\ntitle: " + title + "\ndate: 2025-04-24\nsource: Example Gazette\n---\n\n" + text + "\n"
}

func TestServe(t *testing.T) {
	p := startPreview(t, map[string]string{
		"articles/bridge.md": report("A bridge opens", "The bridge of Exampleton was opened on Tuesday."),
	})
	home := p.get("/")
	for _, want := range []string{"A bridge opens", `src="/_live.js"`, `script-src &#39;self&#39;`, "- at: &#34;on Tuesday&#34;", "date: 2025-04-22", "read as Tuesday 22 April 2025"} {
		if !strings.Contains(home, want) {
			t.Errorf("the home page has no %q", want)
		}
	}

	p.write("articles/tunnel.md", report("A tunnel opens", "The tunnel of Sampleford was opened on Wednesday."))
	p.waitFor("/", "A tunnel opens")

	p.write("articles/tunnel.md", strings.Replace(report("A tunnel opens", "It is broken."), "2025-04-24", "2025-02-30", 1))
	home = p.waitFor("/", "articles/tunnel.md:3:7: there is no day 2025-02-30")
	if !strings.Contains(home, "A bridge opens") || strings.Contains(home, "tunnel of Sampleford") {
		t.Error("with a mistake in one article the others are not shown alone")
	}

	p.write("articles/tunnel.md", strings.Replace(report("A tunnel waits", "The tunnel of Sampleford was closed on Monday."), "source", "draft: true\nsource", 1))
	home = p.waitFor("/", ">Draft</span>")
	if strings.Contains(home, "live-mistakes\"") || !strings.Contains(home, "unnel of Sampleford was closed") {
		t.Error("the draft is not shown, or the mistake still is")
	}
	if _, rest, _ := strings.Cut(home, "<svg"); !strings.Contains(rest, "</svg>") || strings.Contains(rest[:strings.Index(rest, "</svg>")], "live-draft") {
		t.Error("there is no picture on the home page, or it holds the mark of a draft")
	}
	if page := p.get("/a/tunnel/"); !strings.Contains(page, "Draft: a build leaves this article out") || strings.Contains(page[:strings.Index(page, "<h1")], ">Draft</span>") {
		t.Error("the draft's page does not say what it is, or says it of its links to itself")
	}

	if err := os.Remove(filepath.Join(p.content, "articles", "tunnel.md")); err != nil {
		t.Fatal(err)
	}
	p.wait()
	if strings.Contains(p.get("/"), "Sampleford") {
		t.Error("a removed article is still shown")
	}

	p.write("topics/more/x.md", "---\ntitle: Bridges\nmatch: [bridge]\n---\n")
	p.waitFor("/t/x/", "A bridge opens")
}

func TestServeAnswers(t *testing.T) {
	p := startPreview(t, map[string]string{"articles/bridge.md": report("A bridge opens", "The bridge of Exampleton was opened on Tuesday.")})
	tests := []struct {
		path, host string
		status     int
		kind       string
	}{
		{"/", "", 200, "text/html; charset=utf-8"},
		{"/a/bridge/", "", 200, "text/html; charset=utf-8"},
		{"/a/bridge", "", 200, "text/html; charset=utf-8"}, // after a redirect
		{"/style.css", "", 200, "text/css; charset=utf-8"},
		{"/feed.xml", "", 200, "application/xml"},
		{"/calendar.ics", "", 200, "text/calendar; charset=utf-8"},
		{"/timeline.json", "", 200, "application/json"},
		{"/_live.js", "", 200, "text/javascript; charset=utf-8"},
		{"/nowhere/", "", 404, "text/html; charset=utf-8"},
		{"/../../etc/passwd", "", 404, "text/html; charset=utf-8"},
		{"/", "news.example", 403, "text/plain; charset=utf-8"},
		{"/", "127.0.0.1.news.example:8080", 403, "text/plain; charset=utf-8"},
		{"/", "localhost:8080", 200, "text/html; charset=utf-8"},
	}
	for _, test := range tests {
		req, err := http.NewRequest(http.MethodGet, p.server.URL+test.path, nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Host = test.host
		r, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
		if r.StatusCode != test.status || r.Header.Get("Content-Type") != test.kind {
			t.Errorf("%s of %q: %d, %s", test.path, test.host, r.StatusCode, r.Header.Get("Content-Type"))
		}
	}
}

// TestServeBadTemplates shows a mistake of a template in the page, whether it
// is found when the templates are read or only when a page is filled.
func TestServeBadTemplates(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"<p>{{.Nope}}</p>", "templates/home.html:1:6: &lt;.Nope&gt;: can&#39;t evaluate"},
		{"<p>{{if}}</p>", "templates/home.html:1:1: missing value for if"},
	} {
		dir := t.TempDir()
		t.Chdir(dir)
		if err := os.Mkdir("templates", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile("templates/home.html", []byte(test.text), 0o644); err != nil {
			t.Fatal(err)
		}
		p := startPreview(t, map[string]string{"articles/bridge.md": report("A bridge opens", "The bridge of Exampleton was opened on Tuesday.")})
		if page := p.get("/"); !strings.Contains(page, test.want) {
			t.Errorf("the page has no %q:\n%s", test.want, page)
		}
	}
}

func TestListen(t *testing.T) {
	first, err := listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	second, err := listen(first.Addr().String()) // taken: the next free one
	if err != nil {
		t.Fatal(err)
	}
	second.Close()
	if second.Addr().String() == first.Addr().String() {
		t.Error("one port was given twice")
	}
	for _, addr := range []string{"0.0.0.0:8080", ":8080", "192.168.1.1:80", "[::]:80", "example.org:80", "127.0.0.1", "127.0.0.1:x", "127.0.0.1:70000"} {
		if l, err := listen(addr); err == nil {
			l.Close()
			t.Errorf("listens on %s", addr)
		}
	}
}

// BenchmarkRebuild saves one article among ten thousand and asks for its page:
// the time until the reloaded page is there, from the file's being written. New
// words without a date leave the merging of entries alone; a new date has its
// events go through their steps again; common words on a coarse date touch most.
func BenchmarkRebuild(b *testing.B) {
	const articles = 10_000
	files, names := map[string]string{}, []string{}
	for i := range articles {
		name, text := newsroom.Article(1, i)
		files["articles/"+name], names = text, append(names, name)
	}
	slices.Sort(names) // they begin with the day of publication
	p := startPreview(b, files)
	changed := 0
	for _, save := range []struct {
		what, name, words string
	}{
		{"words in one", names[articles/2], "Version %d of the report."},
		{"date in the newest", names[articles-1], "Version %d of the report came on Monday."},
		{"date in one", names[articles/2], "Version %d of the report came on Monday."},
		{"date in the oldest", names[0], "Version %d of the report came on Monday."},
		{"year in the oldest", names[0], "Version %d of the report on the meeting of the harbour council came in 2021."},
	} {
		b.Run(save.what, func(b *testing.B) {
			for b.Loop() {
				changed++
				p.write("articles/"+save.name, files["articles/"+save.name]+"\n\n"+fmt.Sprintf(save.words, changed)+"\n")
				p.waitFor("/a/"+strings.TrimSuffix(save.name, ".md")+"/", fmt.Sprintf("Version %d of the report", changed))
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms/save")
		})
	}
}

// TestServeIsTheSite saves, adds and takes out articles, and holds that after
// each step every file of the preview is that of a build from nothing.
func TestServeIsTheSite(t *testing.T) {
	p := &preview{t: t, content: filepath.Join(t.TempDir(), "content")}
	for name, text := range newsroom.Topics() {
		p.write("topics/"+name, text)
	}
	for i := range 6 {
		name, text := newsroom.Article(1, i)
		p.write("articles/"+name, text)
	}
	run := &program{stdout: io.Discard, stderr: io.Discard, env: func(string) string { return "" }}
	from := source{content: p.content, now: "2024-05-01", drafts: true}
	l, err := newLive(run, from, "http://127.0.0.1:8080/")
	if err != nil {
		t.Fatal(err)
	}
	edited, text := newsroom.Article(1, 3)
	added, other := newsroom.Latest(1, 8)
	for _, step := range []struct{ what, name, text string }{
		{"a sentence without a date", edited, text + "\nNothing more is known.\n"},
		{"a sentence with a date", edited, text + "\nThe harbour of Sampleford opened on 3 May 2023.\n"},
		{"an override", edited, strings.Replace(text, "\n---\n", "\nentries:\n  - {date: 2023-05-04, title: By hand, text: It stands alone.}\n---\n", 1)},
		{"another day of publication", edited, strings.Replace(text, "\ndate: 202", "\ndate: 201", 1)},
		{"a newer article", added, other},
		{"an article less", edited, ""},
	} {
		p.write("articles/"+step.name, step.text)
		if step.text == "" {
			if err := os.Remove(filepath.Join(p.content, "articles", step.name)); err != nil {
				t.Fatal(err)
			}
		}
		l.forget(filepath.Join(p.content, "articles", step.name))
		l.rebuild(step.name)
		v, _ := l.latest()
		anew, err := from.read(run)
		if err != nil || len(v.mistakes) > 0 {
			t.Fatal(step.what, err, v.mistakes)
		}
		var files atomic.Int64
		err = site.Render(anew.content, anew.timeline, siteOptions("http://127.0.0.1:8080/"), func(_ site.Phase, path string, want []byte) error {
			files.Add(1)
			if strings.HasSuffix(path, ".png") { // drawing these twice takes longer than all the rest
				return nil
			}
			if got, err := v.preview.File(path); err != nil || !bytes.Equal(got, want) {
				t.Errorf("after %s, %s is not that of a build, %v", step.what, path, err)
			}
			return nil
		})
		if err != nil || files.Load() < 100 {
			t.Fatalf("%d files, %v", files.Load(), err)
		}
	}
}

// TestFolderComesBack: a switch to another branch and back takes the folder away
// for a moment.
func TestFolderComesBack(t *testing.T) {
	const head = "---\ntitle: A\ndate: 2025-04-24\nsource: Example Gazette\n---\n"
	p := startPreview(t, map[string]string{"articles/a.md": head + "The ferry sank on Tuesday."})
	away := p.content + " away"
	for range 2 {
		if err := os.Rename(p.content, away); err != nil {
			t.Fatal(err)
		}
		p.waitFor("/", "there is no folder "+p.content)
		if err := os.Rename(away, p.content); err != nil {
			t.Fatal(err)
		}
		p.waitFor("/", "Ferry sank")
		p.write("articles/b.md", head+"The mayor resigned on Wednesday.")
		p.waitFor("/", "Mayor resigned")
		p.write("articles/b.md", head+"The bridge opened on Wednesday.")
		p.waitFor("/", "Bridge opened")
	}
	// Another folder under the same name.
	if err := os.CopyFS(away, os.DirFS(p.content)); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(p.content); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(away, p.content); err != nil {
		t.Fatal(err)
	}
	p.write("articles/b.md", head+"The tunnel opened on Wednesday.")
	p.waitFor("/", "Tunnel opened")
}
