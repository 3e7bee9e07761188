//go:build unix

package site

import (
	"sync/atomic"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"resetline/internal/article"
	"resetline/internal/newsroom"
	"resetline/internal/timeline"
)

// BenchmarkArchive renders an invented archive of 1,000 articles, without
// writing its files.
func BenchmarkArchive(b *testing.B) {
	c, line := archive(b)
	o := fixtureOptions()
	var files, size atomic.Int64
	b.ReportAllocs()
	began := processorTime()
	for b.Loop() {
		files.Store(0)
		size.Store(0)
		err := Render(c, line, o, func(_ Phase, _ string, data []byte) error {
			files.Add(1)
			size.Add(int64(len(data)))
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(files.Load()), "files")
	b.ReportMetric(float64(size.Load()), "bytes/site")
	b.ReportMetric(float64((processorTime()-began).Microseconds())/float64(b.N)/float64(files.Load()), "cpu-us/file")
}

// BenchmarkArchiveEntries fills the pages of that archive's entries alone.
func BenchmarkArchiveEntries(b *testing.B) {
	c, line := archive(b)
	o := fixtureOptions()
	s, err := newSite(c, line, o)
	if err != nil {
		b.Fatal(err)
	}
	s.write = func(Phase, string, []byte) error { return nil }
	b.ReportAllocs()
	began := processorTime()
	for b.Loop() {
		if err := s.run(phased(Page, s.entryJobs())); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64((processorTime()-began).Microseconds())/float64(b.N)/float64(len(line.Entries)), "cpu-us/entry")
}

func archive(b *testing.B) (*article.Content, *timeline.Timeline) {
	b.Helper()
	const articles = 1000
	story := fstest.MapFS{"index.md": file("---\ntitle: An archive\n---\n")}
	for name, text := range newsroom.Topics() {
		story["topics/"+name] = file(text)
	}
	for i := range articles {
		name, text := newsroom.Article(1, i)
		story["articles/"+name] = file(text)
	}
	c, _, err := article.Load(story, article.Options{Folder: "content"})
	if err != nil {
		b.Fatal(err)
	}
	line, _ := timeline.Build(c, day("2026-01-01"))
	return c, line
}

// processorTime is what the process has used, which other work on the machine
// disturbs less than the clock.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
