package main

import (
	"fmt"
	"strings"

	"resetline/internal/date"
	"resetline/internal/timeline"
)

// moments prints the days of a story that matter most, each with the sentences
// that tell it.
func (p *program) moments(from *source, o *timelineOptions, first, last date.Date) error {
	c, mistakes, err := from.load(nil)
	if err != nil {
		return err
	}
	if err := p.report(mistakes); err != nil {
		return err
	}
	found := timeline.Moments(c.Articles, timeline.MomentOptions{
		Days: o.moments, Sentences: o.sentences, Keywords: list(o.keywords),
		From: first.First, To: last.Last,
	})
	if o.asJSON {
		return p.momentsJSON(found)
	}
	for _, m := range found {
		fmt.Fprintf(p.stdout, "%s\n", date.OnDay(m.Day))
		for _, s := range m.Sentences {
			fmt.Fprintf(p.stdout, "    %s (%s)\n", s.Text(), s.Article.Slug)
		}
	}
	return nil
}

func list(s string) []string {
	var out []string
	for _, w := range strings.Split(s, ",") {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// momentJSON is a day as -moments -json prints it.
type momentJSON struct {
	Date      string   `json:"date"`
	Sentences []string `json:"sentences"`
	Articles  []string `json:"articles"`
}

func (p *program) momentsJSON(found []timeline.Moment) error {
	out := struct {
		Entries []momentJSON `json:"entries"`
	}{Entries: []momentJSON{}}
	for _, m := range found {
		j := momentJSON{Date: m.Day.String()}
		for _, s := range m.Sentences {
			j.Sentences = append(j.Sentences, s.Text())
			j.Articles = append(j.Articles, s.Article.Slug)
		}
		out.Entries = append(out.Entries, j)
	}
	return p.encode(out)
}
