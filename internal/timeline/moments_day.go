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
	Weight  float64 // 1 for a plain report, less for a word in passing
}

// DayScore is a day and what the story makes of it.
type DayScore struct {
	Day   date.Day
	Score float64
}

// RankDays ranks the days of a story by the articles that speak of them, the
// day that matters most first. An article counts once a day however often it
// names it, by its mention of most weight. The score of a day is
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
			score := math.Log1p(articles) + math.Log1p(later) - math.Log1p(float64(left))/2
			out = append(out, DayScore{mentions[0].Day, score})
		}
		mentions = mentions[n:]
	}
	slices.SortStableFunc(out, func(a, b DayScore) int { return cmp.Compare(b.Score, a.Score) })
	return out
}

// countMentions adds up the articles that speak of one day, and the days after
// it on which they were published, each at its mention of most weight. The
// mentions are in order of publication.
func countMentions(mentions []Mention) (articles, later float64) {
	day := mentions[0].Day
	for len(mentions) > 0 {
		published := mentions[0].Article.Day()
		most := 0.0 // of this day of publication
		for len(mentions) > 0 && mentions[0].Article.Day() == published {
			var weight float64
			weight, mentions = ofOneArticle(mentions)
			most = max(most, weight)
			if published >= day {
				articles += weight
			}
		}
		if published > day {
			later += most
		}
	}
	return articles, later
}

// ofOneArticle returns what the article at the head of mentions counts, and
// the mentions of the others.
func ofOneArticle(mentions []Mention) (weight float64, rest []Mention) {
	n := 0
	for n < len(mentions) && mentions[n].Article == mentions[0].Article {
		weight = max(weight, mentions[n].Weight)
		n++
	}
	return weight, mentions[n:]
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
