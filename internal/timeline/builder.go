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
// first, and merged again. Entries that this leaves as they were are the same
// as before.
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
	same := 0
	for same < min(len(b.read), len(c.Articles)) && b.read[same] == c.Articles[same] {
		same++
	}
	for _, a := range slices.Backward(b.read[same:]) {
		m.takeBack(b.known[a])
	}
	b.know(c.Articles)
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
