package main

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

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

// other is the edition that does not stand.
func (k *killer) other() *edition { return k.edition[1-k.now] }

// mend builds the other edition over whatever is there, and compares it with
// the clean build.
func (k *killer) mend() {
	k.Helper()
	if said, err := k.other().command(k.out).CombinedOutput(); err != nil {
		k.Fatalf("%v: %s", err, said)
	}
	k.done()
}

// done compares what a build that came to its end made of the other edition
// with the clean build. It is the one that stands now.
func (k *killer) done() {
	k.Helper()
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
	whole, last = time.Since(start), time.Since(renames)
	k.done()
	return whole, last
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
		wait("pages: ") // or the build before was killed when it had nothing left to do
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
	k.kills++
	err := cmd.Wait()
	if err == nil { // the moment came too late; the next build is to have something to do
		k.done()
		return
	}
	if err.Error() != "signal: killed" {
		k.Fatal(err)
	}
	k.running++
	got := readFolder(k.T, k.out).served()
	if checkWhole(k.T, got, k.edition[k.now].site, k.other().site) {
		k.mixed++
	}
	k.checkLinks(got)
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
