package timeline

import (
	"cmp"
	"slices"

	"resetline/internal/article"
	"resetline/internal/date"
)

// Key moments tell a story of thousands of articles in a few days, with a few
// sentences each:
//
//	articles -> statements -> days by rank -> sentences of each day
//
// Nothing here is learned from examples of timelines. The days that count are
// those that many articles speak of, and still speak of later; the sentences
// that tell a day are those nearest to what all sentences about it say.

// MomentOptions says how large a summary is wanted and of what.
type MomentOptions struct {
	Days      int      // how many days
	Sentences int      // at most how many sentences a day
	Keywords  []string // a sentence must hold a word of these; none: any sentence will do
	// From and To bound the days, both included; zero is open.
	From, To date.Day
}

// Moment is a day of the story and the sentences that tell it.
type Moment struct {
	Day       date.Day
	Sentences []MomentSentence // the most telling first
	Score     float64          // ranks the days of one story
}

// MomentSentence is a stretch of an article's Text: a sentence without the
// dateline before it.
type MomentSentence struct {
	Article    *article.Article
	Start, End int
}

// Text returns the sentence's words.
func (s MomentSentence) Text() string { return s.Article.Text[s.Start:s.End] }

// Moments returns the days of a story that matter most, oldest first, each
// with at least one sentence. There are fewer than asked for when fewer days
// have one. Articles in a language that cannot be read have no part in it.
func Moments(articles []*article.Article, o MomentOptions) []Moment {
	s := readStory(articles, o)
	ranked := RankDays(s.mentions, articles)
	var out []Moment
	for _, d := range ranked {
		if len(out) >= o.Days {
			break
		}
		if told := s.tell(d.Day, o.Sentences); len(told) > 0 {
			out = append(out, Moment{Day: d.Day, Score: d.Score, Sentences: told})
		}
	}
	slices.SortFunc(out, func(a, b Moment) int { return cmp.Compare(a.Day, b.Day) })
	return out
}
