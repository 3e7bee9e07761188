package timeline

import (
	"slices"

	"resetline/internal/article"
	"resetline/internal/date"
)

// Builder builds the timeline of a content again and again as it is edited.
//
// What an article says is read once; [article.Load] gives the same article for
// a file that has not changed. Merging repeats what it did with events that no
// edit touches, see again.go, and is left out where an edit changes nothing
// that merging sees: words without a date, say, or the name of the outlet.
// Entries that an edit leaves as they were are the same values as before.
type Builder struct {
	known  map[*article.Article]*account
	read   []*article.Article // as merged
	merger *merger
	now    date.Day
	topics []*article.Topic
}

// few is how many changed articles it is worth finding out for what they touch.
const few = 16

// Build does what the function Build does.
func (b *Builder) Build(c *article.Content, now date.Day) (*Timeline, article.Mistakes) {
	if b.merger == nil {
		b.merger = newMerger(newVocabulary())
		b.merger.again = true
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
	if was, changed := b.compare(c.Articles, before); changed > 0 {
		m.startPass(changed > few)
		b.merge(c.Articles, was, before)
	}
	var mistakes article.Mistakes
	for _, a := range c.Articles {
		mistakes = append(mistakes, b.known[a].wrong...)
	}
	mistakes = m.mistakes(mistakes)
	b.read, b.now, b.topics = slices.Clone(c.Articles), now, slices.Clone(c.Topics)
	return &Timeline{Now: now, Entries: m.entries(newTopics(c.Topics), now)}, mistakes
}

// compare returns for each article the one it was when it was merged last, nil
// for a new one, and how many have to be merged or are gone.
func (b *Builder) compare(articles []*article.Article, before map[*article.Article]*account) (was []*article.Article, changed int) {
	gone := map[string]*article.Article{}
	for _, a := range b.read {
		if b.known[a] == nil {
			gone[a.Slug] = a
		}
	}
	was = make([]*article.Article, len(articles))
	same := 0
	for i, a := range articles {
		if before[a] != nil {
			was[i] = a
		} else if old := gone[a.Slug]; old != nil && old.Published.Equal(a.Published) && !b.hasTwin(old, a) {
			was[i] = old
			b.known[a].takeOver(before[old])
		}
		if old := was[i]; old != nil && slices.Equal(before[old].events, b.known[a].events) {
			same++
		}
	}
	return was, max(len(articles), len(b.read)) - same
}

// takeOver puts those events of an article in the places of its new ones that
// merging cannot tell from them, at its beginning and its end. They become what
// the new ones say.
func (t *account) takeOver(old *account) {
	t.number = old.number
	a, b := old.events, t.events
	for len(a) > 0 && len(b) > 0 && mergesLike(a[0], b[0]) {
		a[0].become(b[0])
		b[0] = a[0]
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && mergesLike(a[len(a)-1], b[len(b)-1]) {
		last := a[len(a)-1]
		last.become(b[len(b)-1])
		b[len(b)-1] = last
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
}

// become makes an event say what another does that merging cannot tell from it.
func (e *event) become(other *event) {
	other.merged, other.source.joined = e.merged, e.source.joined
	other.facet.start = int32(other.source.Start)
	*e = *other
	e.step.group.made = nil
}

// merge goes through all articles once more. Those that are gone have their
// turn before the next that has stayed.
func (b *Builder) merge(articles, was []*article.Article, before map[*article.Article]*account) {
	m, read := b.merger, b.read
	dropUntil := func(stays *article.Article) {
		for ; len(read) > 0 && read[0] != stays; read = read[1:] {
			m.change(before[read[0]].events, nil)
			m.vocabulary.shift.more--
		}
	}
	for i, a := range articles {
		t := b.known[a]
		m.number(t)
		if old := was[i]; old == nil {
			m.change(nil, t.events)
			m.vocabulary.shift.more++
		} else {
			dropUntil(old)
			read = read[1:]
			if old != a {
				m.change(before[old].events, t.events)
			}
		}
		m.read(t)
	}
	dropUntil(nil)
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
	return e.source.ID == f.source.ID && e.when == f.when && e.kins == f.kins && e.mentions == f.mentions && e.definite == f.definite && e.movedHere == f.movedHere &&
		e.own == f.own && e.source.Status == f.source.Status && e.source.Words() == f.source.Words() &&
		slices.Equal(e.names, f.names) && slices.Equal(e.persons, f.persons) && slices.Equal(e.terms, f.terms) &&
		slices.Equal(e.matters, f.matters)
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
		if b.known[a] == nil {
			fresh = append(fresh, a)
		}
	}
	if len(fresh) == 0 && len(articles) == len(b.known) {
		return
	}
	known := make(map[*article.Article]*account, len(articles))
	for i, t := range readAll(fresh) {
		known[fresh[i]] = t
	}
	for _, a := range articles {
		if known[a] == nil {
			known[a] = b.known[a]
		}
	}
	b.known = known
}
