package site

import (
	"cmp"
	"slices"
	"time"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/feed"
	"resetline/internal/timeline"
)

// What is news to a subscriber, for all feeds:
//
//   - An entry is told once, by the article that first tells it. When an
//     article reports an announced event, or says that it was put off or called
//     off, that is another item under an ID of its own; the announcement stays
//     as it was. More sources for what was told already are no news: they are
//     found on the entry's page.
//   - A correction that an article declares is an item. A mistake too small to
//     be declared moves only the article's updated time, and the item's.
//   - The clock tells nothing. An entry whose date goes by without a report is
//     no item, nor is its announcement another one than before; only
//     upcoming.xml, which lists what is ahead, lets it go.
//   - An item's place and time come from its article. What is published after
//     the day of the build comes into the feeds on its day, since readers hide
//     items of the future.

// news is an item of the feeds: a step of an entry or a correction.
type news struct {
	entry *timeline.Entry
	step  int // in entry.History
	first bool

	article    *article.Article // of a correction
	correction int              // its place among the article's

	topics             []string
	published, updated time.Time // no two of a site are the same
}

// newsOf gathers all items, newest first.
func (s *site) newsOf() []news {
	var all []news
	for _, e := range s.time.Entries {
		told := steps(e)
		for i, step := range told {
			h := &e.History[step]
			n := news{entry: e, step: step, first: i == 0, topics: h.Topics,
				published: h.Article.Published, updated: changed(h.Article)}
			if i == len(told)-1 {
				n.topics = e.Topics // so that every entry of a topic is in its feed
			}
			all = append(all, n)
		}
	}
	for _, a := range s.content.Articles {
		for i, c := range a.Corrections {
			at := s.midnight(c.Date)
			all = append(all, news{article: a, correction: i, topics: s.topicsOf(a), published: at, updated: at})
		}
	}
	all = slices.DeleteFunc(all, func(n news) bool { return date.DayOf(n.published.In(s.zone())) > s.time.Now })
	slices.SortFunc(all, compareNews)
	slices.Reverse(all)
	distinct(all)
	return all
}

// steps are the places in an entry's history that are news, each of another
// article. What one article says of an event in several ways is told as its
// last word, and an announcement of what was reported already is none.
func steps(e *timeline.Entry) []int {
	var out []int
	for i, h := range e.History {
		if i > 0 && h.Status == timeline.Scheduled {
			continue
		}
		if n := len(out); n > 0 && e.History[out[n-1]].Article == h.Article {
			out[n-1] = i
			continue
		}
		out = append(out, i)
	}
	return out
}

// changed is the last change of what an article said.
func changed(a *article.Article) time.Time {
	last := newest(a.Published, a.Updated)
	for _, c := range a.Corrections {
		last = newest(last, c.Date.Time())
	}
	return last
}

// topicsOf are the topics of the entries that quote an article, in the order
// of the site's topics.
func (s *site) topicsOf(a *article.Article) []string {
	var out []string
	for _, l := range s.topics {
		if slices.ContainsFunc(s.quotes[a], func(q quoted) bool { return slices.Contains(q.entry.Topics, l.topic.Slug) }) {
			out = append(out, l.topic.Slug)
		}
	}
	return out
}

// compareNews orders items by time, those of one time by article; what an
// article says first counts as its newest.
func compareNews(a, b news) int {
	return cmp.Or(
		a.published.Compare(b.published),
		cmp.Compare(a.source().Slug, b.source().Slug),
		cmp.Compare(a.correction, b.correction),
		cmp.Compare(b.offset(), a.offset()),
		cmp.Compare(a.id(), b.id()))
}

// source is the article that an item comes from.
func (n news) source() *article.Article {
	if n.entry == nil {
		return n.article
	}
	return n.entry.History[n.step].Article
}

func (n news) offset() int {
	if n.entry == nil {
		return 0
	}
	return n.entry.History[n.step].Source.Start
}

func (n news) id() string {
	if n.entry == nil {
		return ""
	}
	return n.entry.ID
}

// distinct gives items times that all differ, as package feed wants them.
func distinct(all []news) {
	items := make([]feed.Item, len(all))
	for i, n := range all {
		items[i].Published, items[i].Updated = n.published, n.updated
	}
	for i, it := range feed.Distinct(items) {
		all[i].published, all[i].updated = it.Published, it.Updated
	}
}

// midnight is the beginning of a day in the site's zone.
func (s *site) midnight(d date.Day) time.Time {
	y, m, day := d.Civil()
	return time.Date(y, time.Month(m), day, 0, 0, 0, 0, s.zone())
}

// zone is the site's time zone.
func (s *site) zone() *time.Location { return s.content.Site.Location }
