package timeline

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"resetline/internal/article"
	"resetline/internal/date"
)

// TestSeeds holds the timeline that the three shipped articles must give, by
// the rules alone: dates, precisions, statuses, topics, and the words of every
// source.
func TestSeeds(t *testing.T) {
	content, mistakes, err := article.Load(os.DirFS("../../seeds/content"), article.Options{Folder: "content"})
	if err != nil || len(mistakes) > 0 {
		t.Fatal(err, mistakes)
	}
	for _, a := range content.Articles {
		if len(a.Overrides) > 0 || len(a.Topics) > 0 {
			t.Errorf("%s has the editor's word", a.Path)
		}
	}
	line, mistakes := Build(content, date.NewDay(2026, 11, 22))
	if len(mistakes) > 0 {
		t.Error(mistakes)
	}
	want := []string{
		"2024-10-02 day unconfirmed [brussels]: 2024-10-01 on Wednesday | announced 2024-10-01",
		"2025-02 month happened [downing-street summit]: 2025-04-22 in February | reported 2025-04-22",
		"2025-04-22 day happened [downing-street]: 2025-04-22 on Tuesday | reported 2025-04-22",
		"2025-04-23 day happened [downing-street]: 2025-04-24 On Wednesday | reported 2025-04-24",
		"2025-04-24 day happened [downing-street]: 2025-04-22 later this week, 2025-04-22 on Thursday, 2025-04-24 on Thursday, 2025-04-24 Thursday’s meeting, 2025-04-24 Thursday’s meeting | announced 2025-04-22, reported 2025-04-24",
		"2025-04-24 day happened [downing-street]: 2025-04-24 on Thursday | reported 2025-04-24",
		"2025-05-19 day unconfirmed [summit]: 2025-04-22 for May 19, 2025-04-22 in May, 2025-04-22 next month, 2025-04-24 next month, 2025-04-24 next month, 2025-04-24 on May 19 | announced 2025-04-22",
	}
	var got []string
	for _, e := range line.Entries {
		got = append(got, describe(e))
	}
	if a, b := strings.Join(got, "\n"), strings.Join(want, "\n"); a != b {
		t.Errorf("the timeline is\n%s\nwant\n%s", a, b)
	}
}

func describe(e *Entry) string {
	var sources, history []string
	for _, s := range e.Sources {
		sources = append(sources, fmt.Sprintf("%s %s", s.Article.Day(), s.Words()))
	}
	for _, c := range e.History() {
		word := map[Status]string{Scheduled: "announced", Happened: "reported"}[c.Status]
		history = append(history, fmt.Sprintf("%s %s", word, c.Day))
	}
	return fmt.Sprintf("%s %s %s %v: %s | %s", e.When.EDTF(), e.When.Precision, e.Status, e.Topics,
		strings.Join(sources, ", "), strings.Join(history, ", "))
}
