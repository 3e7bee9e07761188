package timeline

import (
	"fmt"
	"testing"
	"testing/fstest"

	"resetline/internal/article"
	"resetline/internal/newsroom"
)

// BenchmarkMerge merges the events of invented archives. What an article costs
// is to stay nearly the same, however many there are.
func BenchmarkMerge(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := archive(b, n)
			for b.Loop() {
				b.StopTimer()
				all := readAll(c.Articles)
				b.StartTimer()
				m := newMerger(newVocabulary())
				for _, said := range all {
					m.number(said)
					m.read(said)
				}
				m.linkMoves()
				b.ReportMetric(float64(len(m.groups))/float64(n), "entries/article")
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/article")
		})
	}
}

func archive(b *testing.B, n int) *article.Content {
	b.Helper()
	fsys := fstest.MapFS{}
	for i := range n {
		name, text := newsroom.Article(1, i)
		fsys["articles/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	c, mistakes, err := article.Load(fsys, article.Options{Folder: "content"})
	if err != nil || len(mistakes) > 0 {
		b.Fatal(err, mistakes)
	}
	return c
}
