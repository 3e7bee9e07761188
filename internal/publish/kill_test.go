package publish

import (
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// childDir names the folder that this test binary, started by a test as a
// process of its own, is to publish into.
const childDir = "RESETLINE_PUBLISH_TEST_DIR"

func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		os.Exit(buildUntilKilled(dir))
	}
	os.Exit(m.Run())
}

// buildUntilKilled publishes the two editions in turn. The pages go in from two
// goroutines in random order, as from a pipeline.
func buildUntilKilled(dir string) int {
	fmt.Println("ready")
	for n := rand.IntN(2); ; n++ {
		p, err := Open(dir)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		site := edition(n % 2)
		paths := slices.Sorted(maps.Keys(site))
		rand.Shuffle(len(paths), func(i, j int) { paths[i], paths[j] = paths[j], paths[i] })
		half := len(paths) / 2
		done := make(chan error)
		for _, part := range [][]string{paths[:half], paths[half:]} {
			go func() {
				for _, path := range part {
					if err := p.Write(phaseOf(path), path, []byte(site[path])); err != nil {
						done <- err
						return
					}
				}
				done <- nil
			}()
		}
		_, _ = <-done, <-done // Commit gives the same error
		if _, err := p.Commit(editionName(n % 2)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
	}
}

func editionName(n int) string { return fmt.Sprint("edition ", n) }

// edition returns one of two editions of a small site. Ten pages are in both
// and change; three are in one only and link to each other; a style sheet and a
// topic have another address in each; all pages link to home and to their
// neighbours, home to all.
func edition(n int) files {
	pages := []string{"index.html", "t/brussels/index.html"}
	for i := range 10 {
		pages = append(pages, fmt.Sprintf("a/story-%d/index.html", i))
	}
	for i := range 3 {
		pages = append(pages, fmt.Sprintf("e/%c%d/index.html", 'p'+n, i))
	}
	pages = append(pages, fmt.Sprintf("t/topic-%c/deep/index.html", 'p'+n))
	css := fmt.Sprintf("style-%d.css", n)
	site := files{css: fmt.Sprintf("body { color: #%d }", n), "logo.css": "same in both"}
	for i, page := range pages {
		site[page] = testPage(n, css, pages[i], pages[(i+1)%len(pages)], pages[(i+5)%len(pages)])
	}
	site["index.html"] = testPage(n, css, pages...)
	site["feed.xml"] = testPage(n, css, pages...)
	return site
}

// testPage is long enough to be written in more than one piece if anything
// wrote in pieces, and ends in a mark.
func testPage(n int, css string, links ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!doctype html><link href=\"/%s\"><link href=\"/logo.css\">\n", css)
	for _, link := range links {
		fmt.Fprintf(&b, "<a href=\"/%s\">edition %d</a>\n", strings.TrimSuffix(link, "index.html"), n)
	}
	b.WriteString(strings.Repeat("<p>Nothing of note.</p>\n", 100))
	b.WriteString("<!-- whole -->\n")
	return b.String()
}

var href = regexp.MustCompile(`href="/([^"]*)"`)

// walkLinks follows all links from the pages that both editions have, and
// reports those that lead nowhere. It returns the number it followed.
func walkLinks(t *testing.T, got files) int {
	var todo []string
	second := edition(1)
	for path := range edition(0) {
		if _, ok := second[path]; ok {
			todo = append(todo, path)
		}
	}
	links, seen := 0, map[string]bool{}
	for len(todo) > 0 {
		page := todo[0]
		todo = todo[1:]
		if seen[page] {
			continue
		}
		seen[page] = true
		for _, m := range href.FindAllStringSubmatch(got[page], -1) {
			to := m[1]
			if to == "" || strings.HasSuffix(to, "/") {
				to = path.Join(to, "index.html")
			}
			if _, ok := got[to]; !ok {
				t.Errorf("%s links to %s, which is not there", page, to)
			}
			links++
			todo = append(todo, to)
		}
	}
	return links
}

// A build is killed, at 200 random moments, by a signal that it cannot see.
func TestKilled(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("not run: needs kill -9")
	}
	kills := 200
	if testing.Short() {
		kills = 20
	}
	dir := memoryDir(t)
	editions := []files{edition(0), edition(1)}
	want := []files{clean(t, editions[0], editionName(0)), clean(t, editions[1], editionName(1))}
	took := timeBuild(t, dir)
	inCommit, mixed, held := 0, 0, 0
	for n := range kills {
		killOne(t, dir, time.Duration(rand.Int64N(int64(3*took))))
		all := found(t, dir)
		got := withoutOwn(all)
		mixed += checkWhole(t, got, editions)
		for i := range editions {
			if _, ok := Holds(dir, editionName(i)); ok {
				held++
				same(t, got, withoutOwn(want[i]))
			}
		}
		if walkLinks(t, got) < 100 {
			t.Fatal("the walk over the links found too few to mean anything")
		}
		if _, staged := all[newDir+"/"]; staged {
			inCommit++
		}
		_, err := buildOf(dir, editions[n%2], editionName(n%2))
		must(t, err)
		same(t, found(t, dir), want[n%2])
		if t.Failed() {
			t.Fatalf("after kill %d", n)
		}
	}
	t.Logf("%d kills: %d with a build under way, %d of them left files of two editions; %d times the folder held one", kills, inCommit, mixed, held)
	if inCommit < kills/10 {
		t.Errorf("only %d of %d kills hit a build", inCommit, kills)
	}
}

// memoryDir returns a folder that is held in memory where the system has that:
// replacing a file costs some disks a write, and here it is done 10,000 times.
func memoryDir(t *testing.T) string {
	dir, err := os.MkdirTemp("/dev/shm", "publish")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// timeBuild returns roughly how long a build of an edition over the other takes.
func timeBuild(t *testing.T, dir string) time.Duration {
	start := time.Now()
	for n := range 4 {
		mustBuild(t, dir, edition(n%2))
	}
	return time.Since(start) / 4
}

// killOne starts a process that builds without end, waits until it is about to
// begin and then for the delay, and kills it.
func killOne(t *testing.T, dir string, delay time.Duration) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childDir+"="+dir)
	var said strings.Builder
	cmd.Stderr = &said
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(out, make([]byte, len("ready\n"))); err != nil {
		_ = cmd.Wait()
		t.Fatalf("the building process ended by itself: %s", said.String())
	}
	time.Sleep(delay)
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // "signal: killed"
	if said.Len() > 0 {
		t.Fatalf("the building process said %s", said.String())
	}
}

// checkWhole reports every file that is not as in one of the editions, and
// returns 1 if the folder holds files that differ between them from both.
func checkWhole(t *testing.T, got files, editions []files) int {
	t.Helper()
	var of [2]int
	for path, text := range got {
		if strings.HasSuffix(path, "/") {
			continue
		}
		first, second := editions[0][path] == text, editions[1][path] == text
		switch {
		case !first && !second:
			t.Errorf("%s is not whole: %d bytes", path, len(text))
		case first && !second:
			of[0]++
		case second && !first:
			of[1]++
		}
	}
	if of[0] > 0 && of[1] > 0 {
		return 1
	}
	return 0
}
