package main

import (
	"bufio"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"resetline/internal/newsroom"
)

// folder is what lies in a folder: a file's text by its path, with slashes.
type folder map[string]string

// archive is an invented content folder of some articles.
func archive(articles int) folder {
	c := folder{"index.md": newsroom.Site}
	for name, text := range newsroom.Topics() {
		c["topics/"+name] = text
	}
	for i := range articles {
		name, text := newsroom.Article(1, i)
		c["articles/"+name] = text
	}
	return c
}

// bare is a number of articles whose entries are too many to have a picture
// each, which would take most of a build.
const bare = 45

// nextDay is the archive a day later: an article came, one was changed, one
// was taken away.
func (f folder) nextDay() folder {
	next := maps.Clone(f)
	name, text := newsroom.Latest(1, len(f))
	next["articles/"+name] = text
	name, text = newsroom.Article(1, 0)
	next["articles/"+name] = text + "The harbour council will meet again on 9 June 2027.\n"
	name, _ = newsroom.Article(1, 1)
	delete(next, "articles/"+name)
	return next
}

// write lays the files into a folder of the system.
func (f folder) write(t *testing.T, dir string) {
	t.Helper()
	for name, text := range f {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// readFolder reads a folder of the system, the publisher's own files included.
// Anything but folders and plain files fails the test.
func readFolder(t *testing.T, dir string) folder {
	t.Helper()
	f := folder{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if !d.Type().IsRegular() {
			return fmt.Errorf("%s is no file but %s", path, d.Type())
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		text, err := os.ReadFile(path)
		f[filepath.ToSlash(name)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// served is the folder without the publisher's own files.
func (f folder) served() folder {
	s := maps.Clone(f)
	maps.DeleteFunc(s, func(name, _ string) bool { return strings.HasPrefix(name, ".resetline/") })
	return s
}

// sameFolder says in what two folders differ.
func sameFolder(t *testing.T, got, want folder) {
	t.Helper()
	for name, text := range want {
		if now, ok := got[name]; !ok {
			t.Errorf("%s is missing", name)
		} else if now != text {
			t.Errorf("%s is another: %d bytes, want %d", name, len(now), len(text))
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s should not be there", name)
		}
	}
}

// killBase is where the sites lie.
const killBase = "https://coast.example/news/"

// edition is a content folder and the site that a clean build makes of it.
type edition struct {
	content string
	site    folder
	links   map[string][]string // of a page, within the site
}

func newEdition(t *testing.T, content folder) *edition {
	t.Helper()
	dir := openTemp(t)
	e := &edition{content: filepath.Join(dir, "content"), links: map[string][]string{}}
	content.write(t, e.content)
	out := filepath.Join(dir, "public")
	if said, err := e.command(out).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	e.site = readFolder(t, out)
	for name, text := range e.site {
		if strings.HasSuffix(name, ".html") {
			e.links[name] = linksOf(t, name, text)
		}
	}
	return e
}

// openTemp is a temporary folder that everybody can reach; testing's own only its
// owner can.
func openTemp(t *testing.T) string {
	t.Helper()
	dir := memoryDir(t)
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// command is a build as a process of its own.
func (e *edition) command(out string) *exec.Cmd {
	return exec.Command("resetline", "build", "-content", e.content, "-out", out, "-base-url", killBase, "-now", "2026-01-02", "-v")
}

// linksOf returns the files of the site that a page links to.
func linksOf(t *testing.T, name, text string) []string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	base, _ := url.Parse(killBase)
	from, err := base.Parse(strings.TrimSuffix(name, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	links := map[string]bool{}
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			if a.Key != "href" && a.Key != "src" && a.Key != "data-index" {
				continue
			}
			to, err := from.Parse(a.Val)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if rest, inside := strings.CutPrefix(to.Path, base.Path); inside && to.Host == base.Host {
				if rest == "" || strings.HasSuffix(rest, "/") {
					rest += "index.html"
				}
				links[rest] = true
			}
		}
	}
	return slices.Collect(maps.Keys(links))
}

// TestKilledBuilds kills the program at random moments of builds over an older
// site. Whatever the moment, every file that is served is that of the old or of
// the new site, byte for byte; from every page that both have, all links lead
// somewhere, however far they are followed; and the next build, which now and
// then is killed as well, ends with what a clean one makes.
func TestKilledBuilds(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("not run: needs kill -9")
	}
	kills := 200
	if testing.Short() {
		kills = 20
	}
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	k := newKiller(t, rand.New(rand.NewPCG(seed, 0)))
	k.killAll(kills, "whole build", k.anywhere)
	k.killAll(kills/4, "last stage", k.whilePublishing)
}

// killer kills builds of two editions over each other.
type killer struct {
	*testing.T
	random  *rand.Rand
	out     string
	now     int // the edition that stands
	edition [2]*edition
	whole   time.Duration // what a build takes
	last    time.Duration // its last stage, the renames
	tally
}

// tally says what the kills hit.
type tally struct{ kills, running, mixed, unlinked int }

func (c tally) String() string {
	return fmt.Sprintf("%d kills, %d of a running build, %d left files of both editions, %d a new page ahead of one that it links to", c.kills, c.running, c.mixed, c.unlinked)
}

func newKiller(t *testing.T, random *rand.Rand) *killer {
	t.Helper()
	content := archive(bare)
	k := &killer{T: t, random: random, out: filepath.Join(memoryDir(t), "public")}
	k.edition = [2]*edition{newEdition(t, content), newEdition(t, content.nextDay())}
	k.now = 1
	k.mend()
	k.whole, k.last = time.Hour, time.Hour
	for range 4 {
		whole, last := k.time()
		k.whole, k.last = min(k.whole, whole), min(k.last, last)
	}
	t.Logf("a build takes %v, its last stage %v", k.whole, k.last)
	return k
}

// memoryDir is a folder in memory, where the system has that: replacing a file
// costs some disks a write.
func memoryDir(t *testing.T) string {
	dir, err := os.MkdirTemp("/dev/shm", "resetline")
	if err != nil {
		dir, err = os.MkdirTemp("", "resetline")
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// other is the edition that does not stand.
func (k *killer) other() *edition { return k.edition[1-k.now] }

// mend builds the other edition over whatever is there, and compares it with
// the clean build.
func (k *killer) mend() {
	k.Helper()
	if said, err := k.other().command(k.out).CombinedOutput(); err != nil {
		k.Fatalf("%v: %s", err, said)
	}
	sameFolder(k.T, readFolder(k.T, k.out), k.other().site)
	k.now = 1 - k.now
}

// time builds the other edition and measures it.
func (k *killer) time() (whole, last time.Duration) {
	k.Helper()
	start := time.Now()
	cmd, wait := k.start()
	if !wait("pages: ") {
		k.Fatal("the program never said that the pages were made")
	}
	renames := time.Now()
	if err := cmd.Wait(); err != nil {
		k.Fatal(err)
	}
	k.now = 1 - k.now
	return time.Since(start), time.Since(renames)
}

// start begins to build the other edition. wait waits until the program says
// that a stage is over, or has ended.
func (k *killer) start() (cmd *exec.Cmd, wait func(stage string) bool) {
	k.Helper()
	cmd = k.other().command(k.out)
	pipe, err := cmd.StderrPipe()
	if err != nil {
		k.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		k.Fatal(err)
	}
	lines := bufio.NewScanner(pipe)
	return cmd, func(stage string) bool {
		for lines.Scan() {
			if strings.HasPrefix(lines.Text(), "resetline: "+stage) {
				return true
			}
		}
		return false
	}
}

// A moment returns when a build is to be killed.
type moment func(wait func(stage string) bool)

// killAll kills builds at moments of a kind.
func (k *killer) killAll(kills int, kind string, next func() moment) {
	k.Helper()
	k.tally = tally{}
	for n := range kills {
		k.kill(next())
		if n == kills-1 || k.random.IntN(3) == 0 {
			k.mend()
		}
		if k.Failed() {
			k.Fatalf("after kill %d of the %s", n+1, kind)
		}
	}
	k.Logf("%s: %s", kind, k.tally)
	if k.running < kills/8 {
		k.Errorf("only %d of %d kills hit a build", k.running, kills)
	}
}

// anywhere is a random moment of the whole build.
func (k *killer) anywhere() moment {
	delay := time.Duration(k.random.Int64N(int64(k.whole)))
	return func(func(string) bool) { time.Sleep(delay) }
}

// whilePublishing is a random moment of the renames at its end, which are so
// short that few of the others hit them.
func (k *killer) whilePublishing() moment {
	delay := time.Duration(k.random.Int64N(int64(k.last)))
	return func(wait func(string) bool) {
		wait("pages: ") // or the last build had nothing left to do when it was killed
		end := time.Now().Add(delay)
		for time.Now().Before(end) { // a sleep would be too long
		}
	}
}

// kill starts a build, kills it at a moment and looks at what it left.
func (k *killer) kill(when moment) {
	k.Helper()
	cmd, wait := k.start()
	when(wait)
	_ = cmd.Process.Kill()
	if err := cmd.Wait(); err != nil {
		if err.Error() != "signal: killed" {
			k.Fatal(err)
		}
		k.running++
	}
	k.kills++
	got := readFolder(k.T, k.out).served()
	k.checkWhole(got)
	k.checkLinks(got)
}

// checkWhole holds that each file is the old one or the new one, and that no
// file is missing that both editions have.
func (k *killer) checkWhole(got folder) {
	k.Helper()
	old, next := k.edition[k.now].site, k.other().site
	var of [2]int
	for name, text := range got {
		was, stood := old[name]
		is, comes := next[name]
		isOld, isNew := stood && text == was, comes && text == is
		switch {
		case !isOld && !isNew:
			k.Errorf("%s is neither the old file nor the new one: %d bytes", name, len(text))
		case !isOld:
			of[1]++
		case !isNew:
			of[0]++
		}
	}
	for name := range old.served() {
		if _, both := next[name]; both && got[name] == "" && next[name] != "" {
			k.Errorf("%s was taken away, though both sites have it", name)
		}
	}
	if of[0] > 0 && of[1] > 0 {
		k.mixed++
	}
}

// checkLinks follows all links from the pages that both editions have.
func (k *killer) checkLinks(got folder) {
	k.Helper()
	links := func(page string) []string {
		if got[page] == k.other().site[page] {
			return k.other().links[page]
		}
		return k.edition[k.now].links[page]
	}
	seen := map[string]bool{}
	var todo []string
	for page := range k.other().links {
		if _, both := k.edition[k.now].links[page]; both {
			todo = append(todo, page)
			seen[page] = true
		}
	}
	for len(todo) > 0 {
		page := todo[0]
		todo = todo[1:]
		for _, to := range links(page) {
			if _, ok := got[to]; !ok {
				k.Errorf("%s links to %s, which is not there", page, to)
			}
			if !seen[to] {
				seen[to] = true
				todo = append(todo, to)
			}
		}
	}
	if len(seen) < 100 {
		k.Fatalf("the walk over the links found %d files, too few to mean anything", len(seen))
	}
	for page := range got {
		if !seen[page] && slices.ContainsFunc(links(page), func(to string) bool { _, ok := got[to]; return !ok }) {
			k.unlinked++
			break
		}
	}
}
