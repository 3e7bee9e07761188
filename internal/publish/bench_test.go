package publish

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

const (
	benchFiles = 10_000
	benchSize  = 10 << 10
	benchOf    = "pages"
)

// benchPage returns page i of edition n, each with a folder of its own as in
// the site. The bytes are the caller's until it asks again.
func benchPage(buf []byte, i, n int) (string, []byte) {
	buf = fmt.Appendf(buf[:0], "<!doctype html>page %d edition %d\n", i, n)
	buf = append(buf, benchText[:benchSize-len(buf)]...)
	return fmt.Sprintf("a/story-%d/index.html", i), buf
}

var benchText = strings.Repeat("Nothing of note happened on that day, it is said. ", 1+benchSize/50)

// benchBuild publishes the pages of an edition from two goroutines.
func benchBuild(b *testing.B, dir string, edition func(i int) int) Stats {
	p, err := Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	defer p.Abort()
	var group sync.WaitGroup
	for worker := range 2 {
		group.Go(func() {
			var buf []byte
			var path string
			for i := worker; i < benchFiles; i += 2 {
				path, buf = benchPage(buf, i, edition(i))
				_ = p.Write(Page, path, buf) // Commit gives the same error
			}
		})
	}
	group.Wait()
	stats, err := p.Commit(benchOf)
	if err != nil {
		b.Fatal(err)
	}
	return stats
}

func perSecond(b *testing.B) {
	b.ReportMetric(benchFiles*float64(b.N)/b.Elapsed().Seconds(), "files/s")
}

func BenchmarkFirst(b *testing.B) {
	top := b.TempDir()
	for n := 0; b.Loop(); n++ {
		benchBuild(b, filepath.Join(top, fmt.Sprint(n)), func(int) int { return 0 })
		b.StopTimer()
		if err := os.RemoveAll(filepath.Join(top, fmt.Sprint(n))); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
	perSecond(b)
}

func BenchmarkUnchanged(b *testing.B) {
	dir := b.TempDir()
	benchBuild(b, dir, func(int) int { return 0 })
	for b.Loop() {
		if s := benchBuild(b, dir, func(int) int { return 0 }); s.Unchanged != benchFiles {
			b.Fatalf("Stats are %+v", s)
		}
	}
	perSecond(b)
}

func BenchmarkAllChanged(b *testing.B) {
	dir := b.TempDir()
	benchBuild(b, dir, func(int) int { return 0 })
	for n := 1; b.Loop(); n++ {
		if s := benchBuild(b, dir, func(int) int { return n }); s.Written != benchFiles {
			b.Fatalf("Stats are %+v", s)
		}
	}
	perSecond(b)
}

// BenchmarkHolds reads a site that is what it was made to be.
func BenchmarkHolds(b *testing.B) {
	dir := b.TempDir()
	benchBuild(b, dir, func(int) int { return 0 })
	for b.Loop() {
		if s, ok := Holds(dir, benchOf); !ok || s.Files != benchFiles {
			b.Fatalf("%v %+v", ok, s)
		}
	}
	perSecond(b)
}
