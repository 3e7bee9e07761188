package timeline

import (
	"slices"

	"resetline/internal/article"
	"resetline/internal/date"
)

// Builder builds the timeline of a content again and again as it is edited.
//
// What an article says is read once; [article.Load] gives the same article for
// a file that has not changed. And since an article's events are merged with
// those of earlier articles alone, all that was merged before the first
// article that changed stays: what came after it is taken back, the newest
// first, and merged again. Nothing is taken back for a change that merging
// does not see: in words without a date, say, or in the name of the outlet.
// Entries that an edit leaves as they were are the same values as before.
type Builder struct {
	known  map[*article.Article]account
	read   []*article.Article // as merged
	merger *merger
	now    date.Day
	topics []*article.Topic
}

// Build does what the function Build does.
func (b *Builder) Build(c *article.Content, now date.Day) (*Timeline, article.Mistakes) {
	if b.merger == nil {
		b.merger = newMerger(newVocabulary())
		b.merger.journal = &journal{}
		b.merger.index.journal = b.merger.journal
	}
	m := b.merger
	m.unlink()
	if now != b.now || !slices.Equal(c.Topics, b.topics) {
		for _, g := range m.groups {
			g.made = nil
		}
	}
	before := b.known
	b.know(c.Articles)
	same := 0
	for same < min(len(b.read), len(c.Articles)) && b.stays(same, c.Articles[same], before) {
		same++
	}
	for _, a := range slices.Backward(b.read[same:]) {
		m.takeBack(before[a])
	}
	var mistakes article.Mistakes
	for i, a := range c.Articles {
		if i >= same {
			m.read(b.known[a])
		}
		mistakes = append(mistakes, b.known[a].wrong...)
	}
	mistakes = append(mistakes, m.unknown...)
	mistakes.Sort()
	b.read, b.now, b.topics = slices.Clone(c.Articles), now, slices.Clone(c.Topics)
	return &Timeline{Now: now, Entries: m.entries(c, now)}, mistakes
}

// stays tells whether what was merged of the i-th article stands for the one in
// its place: it is the same, or its events are such that merging cannot tell
// them from those it saw. They then take their places.
func (b *Builder) stays(i int, is *article.Article, before map[*article.Article]account) bool {
	was := b.read[i]
	if was == is {
		return true
	}
	old, now := before[was].events, b.known[is].events
	if was.Slug != is.Slug || !was.Published.Equal(is.Published) || !slices.EqualFunc(old, now, mergesLike) || !slices.Equal(sentencesOf(old), sentencesOf(now)) || b.hasTwin(was, is) {
		return false
	}
	j := b.merger.journal
	steps := j.steps[j.articles[i].steps:]
	for n, e := range now {
		e.facet, e.follows, e.source.joined = old[n].facet, old[n].follows, old[n].source.joined
		e.facet.start = int32(e.source.Start)
		*old[n] = *e
		steps[n].group.made = nil
		steps[n].group.resample()
	}
	b.known[is] = account{old, b.known[is].wrong}
	return true
}

// mergesLike tells whether merging would do with one event as with another, in
// an article of the same address and time.
func mergesLike(e, f *event) bool {
	if e.override != f.override {
		if e.override == nil || f.override == nil || e.override.ID != f.override.ID || e.override.SameAs+f.override.SameAs != "" ||
			!slices.Equal(e.override.DifferentFrom, f.override.DifferentFrom) {
			return false
		}
	}
	return e.source.ID == f.source.ID && e.when == f.when && e.kins == f.kins && e.definite == f.definite && e.movedHere == f.movedHere &&
		e.own == f.own && e.source.Status == f.source.Status && e.source.Words() == f.source.Words() &&
		slices.Equal(e.names, f.names) && slices.Equal(e.persons, f.persons) && slices.Equal(e.terms, f.terms)
}

// sentencesOf numbers the events of an article by the first that stands in the
// same sentence.
func sentencesOf(events []*event) []int {
	out := make([]int, len(events))
	for i, e := range events {
		out[i] = slices.IndexFunc(events, func(f *event) bool { return f.source.Start == e.source.Start })
	}
	return out
}

// hasTwin tells whether another article has the same text as one of these two:
// merging sees that.
func (b *Builder) hasTwin(was, is *article.Article) bool {
	return slices.ContainsFunc(b.read, func(a *article.Article) bool {
		return a != was && (a.Text == was.Text || a.Text == is.Text)
	})
}

// know reads the articles that are new and forgets those that are gone.
func (b *Builder) know(articles []*article.Article) {
	var fresh []*article.Article
	for _, a := range articles {
		if _, ok := b.known[a]; !ok {
			fresh = append(fresh, a)
		}
	}
	if len(fresh) == 0 && len(articles) == len(b.known) {
		return
	}
	known := make(map[*article.Article]account, len(articles))
	for i, t := range readAll(fresh) {
		known[fresh[i]] = t
	}
	for _, a := range articles {
		if _, ok := known[a]; !ok {
			known[a] = b.known[a]
		}
	}
	b.known = known
}
