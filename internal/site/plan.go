package site

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timeline"
)

// pageLimit is how many entries a page lists. A list with more shows its key
// moments, and its years (then months) have pages of their own: cut by the
// calendar, so that a new article changes few of them. A month that is still
// too long shows its key moments and after them a line an entry.
const pageLimit = 300

// keyMoments is how many entries stand for a list that is too long.
const keyMoments = 40

// plan is what the pages of a site need to know of each other.
type plan struct {
	content *article.Content
	time    *timeline.Timeline
	all     *list
	topics  []*list // in the order of the site's topics
	byTopic map[string]*list
	// quotes are the entries that quote an article, in the order of the text.
	quotes *quotes
	large  bool // see largeSite
	// searched and leading are the entries that matter most.
	searched, leading func() []*timeline.Entry

	tellers struct { // see teller
		mutex  sync.Mutex
		places map[*timeline.Entry]int
	}
}

// quoted is an entry's use of a sentence of an article.
type quoted struct {
	entry  *timeline.Entry
	source *timeline.Source
}

// list is a set of entries that has a page, oldest first.
type list struct {
	path    string // "" for the whole story, "2025/", "t/summit/2025/04/"
	title   string // "2025", "April 2025"; a topic's title
	topic   *article.Topic
	ordinal int // of the topic, from 1; 0 for the whole story
	up      *list
	entries []*timeline.Entry
	parts   []*list // years or months, oldest first; nil if one page holds all
	key     int     // of a part: the calendarKey of its entries
	places  func() map[*timeline.Entry]int
	moments func() []*timeline.Entry // the key moments, chosen once
	changed func() time.Time         // the last change of any entry, found once
}

// newList returns a list of entries that does not change any more.
func newList(l list) *list {
	l.moments = sync.OnceValue(func() []*timeline.Entry { return moments(l.entries, keyMoments) })
	l.places = placesIn(l.entries)
	l.changed = sync.OnceValue(func() time.Time {
		var last time.Time
		for _, part := range l.parts {
			last = newest(last, part.changed())
		}
		if l.parts == nil {
			last = updated(l.entries)
		}
		return last
	})
	return &l
}

func newPlan(c *article.Content, t *timeline.Timeline) *plan {
	p := &plan{content: c, time: t, byTopic: map[string]*list{}, large: len(t.Entries) > largeSite}
	p.tellers.places = map[*timeline.Entry]int{}
	p.searched, p.leading = newChosen(t.Entries, largeSite), newChosen(t.Entries, largeSite)
	if p.large {
		p.leading = newChosen(t.Entries, leadingEntries)
	}
	p.all = newList(list{title: c.Site.Title, entries: t.Entries})
	p.all.divide(2)
	byTopic := map[string][]*timeline.Entry{}
	for _, e := range t.Entries {
		for _, slug := range e.Topics {
			byTopic[slug] = append(byTopic[slug], e)
		}
	}
	for i, topic := range c.Topics {
		l := newList(list{path: "t/" + topic.Slug + "/", title: topic.Title, topic: topic, ordinal: i + 1, up: p.all, entries: byTopic[topic.Slug]})
		l.divide(2)
		p.topics = append(p.topics, l)
		p.byTopic[topic.Slug] = l
	}
	p.quotes = newQuotes(t)
	return p
}

// placesIn numbers entries once somebody asks: of a preview's pages few do.
func placesIn(entries []*timeline.Entry) func() map[*timeline.Entry]int {
	return sync.OnceValue(func() map[*timeline.Entry]int {
		places := make(map[*timeline.Entry]int, len(entries))
		for i, e := range entries {
			places[e] = i
		}
		return places
	})
}

// divide cuts a list that is too long by the calendar, at most depth times:
// into years, and these into months.
func (l *list) divide(depth int) {
	if len(l.entries) > pageLimit && depth > 0 {
		l.cut(depth)
	}
}

// cut makes the parts of a list.
func (l *list) cut(depth int) {
	byYear := depth == 2
	for _, group := range byCalendar(l.entries, byYear) {
		y, m, _ := group[0].When.Place().Civil()
		of := list{path: l.path + strconv.Itoa(y) + "/", title: strconv.Itoa(y), topic: l.topic, ordinal: l.ordinal, up: l, key: calendarKey(group[0], byYear), entries: group}
		if !byYear {
			of.path = l.path + twoDigits(m) + "/"
			of.title = time.Month(m).String() + " " + strconv.Itoa(y)
		}
		part := newList(of)
		part.divide(depth - 1)
		l.parts = append(l.parts, part)
	}
}

func calendarKey(e *timeline.Entry, byYear bool) int {
	y, m, _ := e.When.Place().Civil()
	if byYear {
		return y
	}
	return y*12 + m
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// groupBy cuts items into runs that share a key.
func groupBy[T any, K comparable](items []T, key func(T) K) [][]T {
	var groups [][]T
	for len(items) > 0 {
		of, end := key(items[0]), 1
		for end < len(items) && key(items[end]) == of {
			end++
		}
		groups, items = append(groups, items[:end]), items[end:]
	}
	return groups
}

// byCalendar cuts entries, which are in order, into those of each year or month. It looks for
// where one begins: asking every entry would wait for the memory where they are.
func byCalendar(entries []*timeline.Entry, byYear bool) [][]*timeline.Entry {
	var groups [][]*timeline.Entry
	for len(entries) > 0 {
		y, m, _ := entries[0].When.Place().Civil()
		of := date.Month(y, m)
		if byYear {
			of = date.Year(y)
		}
		end := sort.Search(len(entries), func(i int) bool { return entries[i].When.Place() > of.Last })
		groups, entries = append(groups, entries[:end]), entries[end:]
	}
	return groups
}

// long tells whether a list's page shows its key moments only: the rest is on
// the pages of its parts, or of a month, which has none, in a line each.
func (l *list) long() bool { return len(l.entries) > pageLimit }

// shown are the entries a list's page shows in full: all, or its key moments.
func (l *list) shown() []*timeline.Entry {
	if !l.long() {
		return l.entries
	}
	return l.moments()
}

// updated is the last change of what a list's page shows. The pages of a large
// site's years and months do not say it: what an article adds to an entry is
// for the most part not shown there.
func (p *plan) updated(l *list) time.Time {
	switch {
	case p.large && rootList(l) != l:
		return time.Time{}
	case p.large && l.parts != nil:
		return updated(l.moments())
	}
	return l.changed()
}

// total says how many entries a list has. A large site does not say it of a
// list that is cut into parts: its page would change with every new article.
func (p *plan) total(l *list) string {
	if p.large && l.parts != nil {
		return ""
	}
	return count(len(l.entries), "entry")
}

// until is the day of the last entry of a part of a list that is cut no further,
// else 0.
func (l *list) until() date.Day {
	if l.up == nil || l.parts != nil || len(l.entries) == 0 {
		return 0
	}
	return l.entries[len(l.entries)-1].When.Place()
}

// leafOf is the part of a list in which an entry stands.
func (l *list) leafOf(e *timeline.Entry) *list {
	byYear := true
	for l.parts != nil {
		i, _ := slices.BinarySearchFunc(l.parts, calendarKey(e, byYear), func(part *list, key int) int {
			return cmp.Compare(part.key, key)
		})
		l, byYear = l.parts[i], false
	}
	return l
}

// moments returns the n entries that matter most, oldest first.
func moments(entries []*timeline.Entry, n int) []*timeline.Entry {
	if len(entries) <= n {
		return entries
	}
	scores := make([]float64, len(entries))
	for i, e := range entries {
		scores[i] = e.Score
	}
	slices.Sort(scores)
	least := scores[len(scores)-n]
	ties := n // how many of the least score belong to the n, the oldest
	for _, score := range scores[len(scores)-n:] {
		if score > least {
			ties--
		}
	}
	out := make([]*timeline.Entry, 0, n)
	for _, e := range entries {
		switch {
		case e.Score > least:
			out = append(out, e)
		case e.Score == least && ties > 0:
			out, ties = append(out, e), ties-1
		}
	}
	return out
}

// all lists with a page, parents first.
func (p *plan) lists() []*list {
	var out []*list
	var add func(*list)
	add = func(l *list) {
		out = append(out, l)
		for _, part := range l.parts {
			add(part)
		}
	}
	add(p.all)
	for _, l := range p.topics {
		add(l)
	}
	return out
}

// topicLists are the lists of an entry's topics.
func (p *plan) topicLists(e *timeline.Entry) []*list {
	var out []*list
	for _, slug := range e.Topics {
		if l := p.byTopic[slug]; l != nil {
			out = append(out, l)
		}
	}
	return out
}

// beside returns the entries before and after one in a list, nil at its ends.
func beside(entries []*timeline.Entry, i int) (before, after *timeline.Entry) {
	if i > 0 {
		before = entries[i-1]
	}
	if i+1 < len(entries) {
		after = entries[i+1]
	}
	return before, after
}

// quotes finds the quotes of an article: the first times by looking through
// all entries, as suits a preview, of which one page is looked at, then by an
// index.
type quotes struct {
	asked atomic.Int64
	time  *timeline.Timeline
	all   func() map[*article.Article][]quoted // the index
}

// fewQuotes is for how many articles it does not pay to make the index.
const fewQuotes = 3

func newQuotes(t *timeline.Timeline) *quotes {
	return &quotes{time: t, all: sync.OnceValue(func() map[*article.Article][]quoted { return indexQuotes(t) })}
}

// prepare makes the index beside other work: a whole site asks for every article.
func (q *quotes) prepare() {
	q.asked.Store(fewQuotes)
	go q.all()
}

func (q *quotes) of(a *article.Article) []quoted {
	if q.asked.Add(1) > fewQuotes {
		return inTextOrder(q.all()[a])
	}
	return inTextOrder(quotesOf(q.time, a))
}

func indexQuotes(t *timeline.Timeline) map[*article.Article][]quoted {
	n, all := map[*article.Article]int{}, 0
	for _, e := range t.Entries {
		for _, s := range e.Sources {
			n[s.Article]++
			all++
		}
	}
	quotes, room := make(map[*article.Article][]quoted, len(n)), make([]quoted, all)
	for a, n := range n {
		quotes[a], room = room[:0:n], room[n:]
	}
	for _, e := range t.Entries {
		for _, s := range e.Sources {
			quotes[s.Article] = append(quotes[s.Article], quoted{e, s})
		}
	}
	return quotes
}

func quotesOf(t *timeline.Timeline, a *article.Article) []quoted {
	var quotes []quoted
	for _, e := range t.Entries {
		for _, s := range e.Sources {
			if s.Article == a {
				quotes = append(quotes, quoted{e, s})
			}
		}
	}
	return quotes
}

// inTextOrder puts an article's quotes in the order of its text: a copy of them, as several pages
// may ask at once.
func inTextOrder(quotes []quoted) []quoted {
	return slices.SortedStableFunc(slices.Values(quotes), func(a, b quoted) int {
		return cmp.Or(cmp.Compare(a.source.Start, b.source.Start), cmp.Compare(a.source.Expression.Start, b.source.Expression.Start))
	})
}

// updated is the last change of any of some entries, zero if there are none.
func updated(entries []*timeline.Entry) time.Time {
	var last time.Time
	for _, e := range entries {
		if u := e.Updated(); u.After(last) {
			last = u
		}
	}
	return last
}

// firmDay tells whether a date names its days.
func firmDay(d date.Date) bool {
	return d.OneDay() || d.Qualifier == date.Exact && d.Precision == date.Range && d.Ends == date.ByDay
}
