package timeline

import (
	"cmp"
	"math"
	"slices"

	"resetline/internal/article"
	"resetline/internal/date"
)

// Mention is one article's word on one day.
type Mention struct {
	Day     date.Day
	Article *article.Article
}

// DayScore is a day and what the story makes of it.
type DayScore struct {
	Day   date.Day
	Score float64
}

// RankDays ranks the days of a story by the articles that speak of them, the
// day that matters most first. An article counts once a day however often it
// names it. The score of a day is
//
//	log(1 + articles) + log((1 + later) / sqrt(1 + left))
//
// where later counts the days of publication after it on which somebody still
// speaks of it, and left all days of publication after it, for a day early in
// the story has had more time to be remembered. A count that chance alone
// would give grows with left, and its spread with the root of it, so that the
// quotient says how far a day stands out. Articles from before the day do not
// count: what they announce may not come to pass.
func RankDays(mentions []Mention, articles []*article.Article) []DayScore {
	published := publicationDays(articles)
	mentions = slices.Clone(mentions)
	slices.SortStableFunc(mentions, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Article.Day(), b.Article.Day()), cmp.Compare(a.Article.Path, b.Article.Path))
	})
	var out []DayScore
	for len(mentions) > 0 {
		n := 1
		for n < len(mentions) && mentions[n].Day == mentions[0].Day {
			n++
		}
		if articles, later := countMentions(mentions[:n]); articles > 0 {
			after, found := slices.BinarySearch(published, mentions[0].Day)
			if found {
				after++
			}
			left := len(published) - after
			score := math.Log1p(float64(articles)) + math.Log1p(float64(later)) - math.Log1p(float64(left))/2
			out = append(out, DayScore{mentions[0].Day, score})
		}
		mentions = mentions[n:]
	}
	slices.SortStableFunc(out, func(a, b DayScore) int { return cmp.Compare(b.Score, a.Score) })
	return out
}

// countMentions counts the articles that speak of one day, and the days after
// it on which they were published. The mentions are in order of publication.
func countMentions(mentions []Mention) (articles, later int) {
	var last *article.Article
	day := mentions[0].Day
	latest := day
	for _, m := range mentions {
		published := m.Article.Day()
		if m.Article == last || published < day {
			continue
		}
		last = m.Article
		articles++
		if published > latest {
			latest = published
			later++
		}
	}
	return articles, later
}

// publicationDays returns the days on which the articles were published, in
// order, each once.
func publicationDays(articles []*article.Article) []date.Day {
	var days []date.Day
	for _, a := range articles {
		days = append(days, a.Day())
	}
	slices.Sort(days)
	return slices.Compact(days)
}
