package site

import (
	"fmt"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"resetline/internal/article"
	"resetline/internal/timeline"
)

// BenchmarkData writes the feeds with their archives, calendars, data files and
// sitemap of a story of 5,000 articles over ten years.
func BenchmarkData(b *testing.B) {
	story := fstest.MapFS{
		"index.md":       file("---\ntitle: The Ferry\n---\n"),
		"topics/boat.md": file("---\ntitle: Boat\nmatch: [ferry]\n---\n"),
	}
	const articles = 5000
	for i := range articles {
		day := time.Date(2015, 1, 1+i*7/10, 0, 0, 0, 0, time.UTC)
		story[fmt.Sprintf("articles/a%d.md", i)] = file(fmt.Sprintf(
			"---\ntitle: Article %d\ndate: %s\nsource: Farness Courier\nurl: https://courier.example/%d\n---\n\nA ferry numbered %d was christened on %s.\n\nThe harbour of place %d will open on %s, the town said.\n",
			i, day.Format(time.DateOnly), i, i, day.AddDate(0, 0, -2).Format("2 January 2006"), i, day.AddDate(0, 1, 0).Format("2 January 2006")))
	}
	c, _, err := article.Load(story, article.Options{Folder: "content"})
	if err != nil {
		b.Fatal(err)
	}
	line, _ := timeline.Build(c, day("2026-01-01"))
	s := &site{plan: newPlan(c, line), options: fixtureOptions(), host: "ferry.example", prefix: "/line/"}
	files := 0
	s.write = func(_ Phase, _ string, data []byte) error { return nil }
	s.info = s.newInfo()
	b.ReportAllocs()
	for b.Loop() {
		var entries []job
		for _, e := range line.Entries {
			entries = append(entries, slices.Concat(s.entryDataJobs(e), s.eventJobs(e))...)
		}
		for _, jobs := range [][]job{entries, s.feedJobs(), s.calendarJobs(), s.dataJobs(), s.sitemapJobs()} {
			if err := s.run(phased(Index, slices.Values(jobs))); err != nil {
				b.Fatal(err)
			}
			files += len(jobs)
		}
	}
	b.ReportMetric(float64(articles)*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(float64(len(line.Entries)), "entries")
	b.ReportMetric(float64(files)/float64(b.N), "files")
}
