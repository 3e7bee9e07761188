package site

import (
	"cmp"
	"hash/fnv"
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
	id    string // from the site's top: "e/k3v9/"
	entry *timeline.Entry
	step  int // in the entry's history

	article    *article.Article // of a correction
	correction int              // its place among the article's

	topics     []string
	feed.Times // no two of a site are the same
}

// newsOf gathers all items, newest first.
func (s *site) newsOf() []news {
	all := make([]news, 0, len(s.time.Entries)*9/8)
	for _, e := range s.time.Entries {
		all = s.appendNews(all, e)
	}
	for _, a := range s.content.Articles {
		for i, c := range a.Corrections {
			n := news{id: articlePath(a) + correctionName(a, i), article: a, correction: i, topics: s.topicsOf(a)}
			n.Published = s.midnight(c.Date).Add(withinHour(n.id))
			n.Updated = n.Published
			all = append(all, n)
		}
	}
	all = slices.DeleteFunc(all, func(n news) bool { return date.DayOf(n.Published.In(s.zone())) > s.time.Now })
	slices.SortFunc(all, func(a, b news) int { return cmp.Or(a.Published.Compare(b.Published), cmp.Compare(a.id, b.id)) })
	unique(all)
	slices.Reverse(all)
	distinct(all)
	return all
}

// appendNews appends the items of an entry, oldest first. An item's ID is made
// from its article, as the entry's is from its first: when an earlier article
// is added and the entry gets another ID, no item is told again.
func (s *site) appendNews(out []news, e *timeline.Entry) []news {
	before := len(out)
	history := e.History()
	for i, step := range steps(history) {
		h := &history[step]
		if i > 0 && movedBy(e, h) {
			continue
		}
		n := news{id: "e/" + h.ID + "/", entry: e, step: step, topics: h.Topics}
		if i == 0 {
			n.id = entryPath(e)
		}
		n.Times = s.times(h)
		out = append(out, n)
	}
	if len(out) > before {
		out[len(out)-1].topics = e.Topics // so that every entry of a topic is in its feed
		if from := e.MovedFrom; from != nil && from.MovedTo == e {
			out[before].topics = both(out[before].topics, from.Topics) // those who follow them wait for the old day
		}
	}
	return out
}

// both are the topics of two entries, each once.
func both(a, b []string) []string {
	out := slices.Clone(a)
	for _, slug := range b {
		if !slices.Contains(out, slug) {
			out = append(out, slug)
		}
	}
	return out
}

// movedBy tells whether the article of a step names the new date of what it
// puts off. It is told once then, as the entry of the new date, which says what
// it was moved from.
func movedBy(e *timeline.Entry, h *timeline.Change) bool {
	return h.Status == timeline.Postponed && e.MovedTo != nil && e.MovedTo.MovedFrom == e &&
		e.MovedTo.History()[0].Article == h.Article
}

// times are when a step was published and changed. Items of one article follow
// each other by seconds, its first sentences last and so on top. Where only the
// day is known the article has a place of its own in the first hour: other
// articles of the day, whenever they are added, move none of the items.
func (s *site) times(h *timeline.Change) feed.Times {
	const perSecond = 50 // bytes of prose, less than a sentence
	a := h.Article
	after := time.Duration((len(a.Text)-h.Source.Start)/perSecond) * time.Second
	if a.DayOnly {
		after += withinHour(a.Slug)
	}
	return feed.Times{Published: a.Published.Add(after), Updated: s.changed(a).Add(after)}
}

// withinHour spreads what has no hour of its own over the first of the day.
func withinHour(name string) time.Duration {
	h := fnv.New32a()
	h.Write([]byte(name))
	return time.Duration(h.Sum32()%3600) * time.Second
}

// unique makes IDs differ that do not, as where an article has a sentence
// twice.
func unique(all []news) {
	seen := make(map[string]bool, len(all))
	for i := range all {
		for seen[all[i].id] {
			all[i].id += all[i].entry.ID + "/"
		}
		seen[all[i].id] = true
	}
}

// steps are the places in a history that are news, each of another
// article. What one article says of an event in several ways is told as its
// last word, and an announcement of what was reported already is none.
func steps(history []timeline.Change) []int {
	var out []int
	for i := range history {
		h := &history[i]
		if i > 0 && h.Status == timeline.Scheduled {
			continue
		}
		if n := len(out); n > 0 && history[out[n-1]].Article == h.Article {
			out[n-1] = i
			continue
		}
		out = append(out, i)
	}
	return out
}

// changed is the last change of what an article said, up to the day of the
// build.
func (s *site) changed(a *article.Article) time.Time {
	last := a.Published
	if date.DayOf(a.Updated.In(s.zone())) <= s.time.Now {
		last = newest(last, a.Updated)
	}
	for _, c := range a.Corrections {
		if c.Date <= s.time.Now {
			last = newest(last, s.midnight(c.Date))
		}
	}
	return last
}

// topicsOf are the topics of the entries that quote an article, in the order
// of the site's topics.
func (s *site) topicsOf(a *article.Article) []string {
	var out []string
	quotes := s.quotes.of(a)
	for _, l := range s.topics {
		if slices.ContainsFunc(quotes, func(q quoted) bool { return slices.Contains(q.entry.Topics, l.topic.Slug) }) {
			out = append(out, l.topic.Slug)
		}
	}
	return out
}

// source is the article that an item comes from.
func (n news) source() *article.Article {
	if n.entry == nil {
		return n.article
	}
	return n.entry.History()[n.step].Article
}

// distinct gives items times that all differ, as package feed wants them.
func distinct(all []news) {
	times := make([]feed.Times, len(all))
	for i, n := range all {
		times[i] = n.Times
	}
	feed.Distinct(times)
	for i := range all {
		all[i].Times = times[i]
	}
}

// midnight is the beginning of a day in the site's zone.
func (s *site) midnight(d date.Day) time.Time {
	y, m, day := d.Civil()
	return time.Date(y, time.Month(m), day, 0, 0, 0, 0, s.zone())
}

// zone is the site's time zone.
func (s *site) zone() *time.Location { return s.content.Site.Location }
