package site

import (
	"bytes"
	"iter"
	"path"
	"slices"
	"strings"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timeline"
)

// Check finds the mistakes that [Render] would, and fills far fewer pages: of
// entries, articles and lists so many that any two things which pages of their
// kind may show stand together on one of them, if they do so anywhere. A
// template that goes wrong on one page in ten thousand does so for what that
// page has and others have not.
func Check(c *article.Content, t *timeline.Timeline, o Options) error {
	s, err := newSite(c, t, o)
	if err != nil {
		return err
	}
	s.write = func(Phase, string, []byte) error { return nil }
	return s.check()
}

func (s *site) check() error {
	if err := s.writeStatic(); err != nil {
		return err
	}
	pictures, indexes := s.pictures(), s.indexes()
	if err := s.checkPages(indexes); err != nil {
		return err
	}
	return s.run(phased(Page, func(yield func(job) bool) {
		sample := s.sample()
		for _, e := range s.entrySample() { // which may stand on no list of the sample
			if !yield(s.itemJob(e)) {
				return
			}
		}
		for _, jobs := range [...]iter.Seq[job]{s.pages(), slices.Values(indexes), slices.Values(pictures)} {
			for j := range jobs {
				wanted, known := sample[j.path]
				single := path.Ext(j.path) == ".html" && !strings.HasPrefix(j.path, "e/") && !strings.HasPrefix(j.path, "a/")
				if (wanted || single && !known || s.static[j.path]) && !yield(j) {
					return
				}
			}
		}
	}))
}

// checkPages finds pages of the editor's at addresses that the site has for
// lists of its own.
func (s *site) checkPages(indexes []job) error {
	var mistakes article.Mistakes
	for _, page := range s.content.Pages {
		path := page.Slug + "/index.html"
		if slices.ContainsFunc(indexes, func(j job) bool { return j.path == path }) {
			mistakes = append(mistakes, article.Mistake{Path: page.Path, Wrong: ownPage, Do: "rename the file"})
		}
	}
	if len(mistakes) == 0 {
		return nil
	}
	mistakes.Sort()
	return mistakes
}

// itemJob renders an entry as lists show it.
func (s *site) itemJob(e *timeline.Entry) job {
	return job{path: entryPath(e), fill: func(*bytes.Buffer) error {
		return s.item(new(lines), e, rootOf(entryPath(e)))
	}}
}

// sample are the pages to fill, and the lists not to.
func (s *site) sample() map[string]bool {
	pages := map[string]bool{}
	for _, e := range s.entrySample() {
		pages[entryPath(e)+"index.html"] = true
		if len(e.Aliases) > 0 {
			pages["e/"+e.Aliases[0]+"/index.html"] = true
		}
	}
	for _, a := range s.articleSample() {
		pages[articlePath(a)+"index.html"] = true
	}
	var shown pairs
	for _, l := range s.lists() {
		pages[l.path+"index.html"] = l == s.all || shown.add(
			few(len(l.entries), 2), yes(l.topic != nil), yes(l.long()), yes(l.parts != nil), yes(l.up == nil), yes(l.up == s.all),
			yes(l.topic != nil && l.topic.Intro != ""), s.placeAmong(l))
	}
	return pages
}

// placeAmong tells whether a list has others of its kind before and after it.
func (s *site) placeAmong(l *list) int {
	if l.up == nil || len(l.up.parts) == 0 {
		return 0
	}
	i := slices.Index(l.up.parts, l)
	return 1 + yes(i > 0) + 2*yes(i+1 < len(l.up.parts))
}

func (s *site) entrySample() []*timeline.Entry {
	var shown pairs
	var out []*timeline.Entry
	for _, e := range s.time.Entries {
		src, says := s.lead(e)
		ahead := int(e.When.First - s.time.Now)
		if shown.add(
			int(e.Status), int(e.When.Precision), int(e.When.Qualifier), yes(e.When.Open()), few(ahead, 2), yes(firmDay(e.When)),
			few(len(e.Topics), 2), few(len(e.Sources), 2)+yes(len(e.Sources) > quotedWhole), few(len(e.Articles()), 2), few(len(e.Aliases), 1),
			few(len(e.History()), 2), few(len(e.Conflicts), 2), few(len(e.Corrections), 2), yes(e.MovedTo != nil), yes(e.MovedFrom != nil),
			few(len(e.Editor), 2), yes(src.Sentence() == ""), yes(says), yes(len(contextOf(src)) > 0),
			yes(src.Article.URL != ""), yes(s.attributes(src.Article, e.Title) != ""), yes(s.attributes(src.Article, src.Sentence()) != ""), yes(s.pictured[e]),
		) {
			out = append(out, e)
		}
	}
	return out
}

func (s *site) articleSample() []*article.Article {
	told := map[*article.Article]int{}
	for _, e := range s.time.Entries {
		for _, a := range e.Articles() {
			told[a]++
		}
	}
	var shown pairs
	var out []*article.Article
	for _, a := range s.content.Articles {
		if shown.add(
			few(told[a], 2), yes(a.Rights == article.Full), yes(a.URL != ""), yes(a.Author != ""), yes(a.Summary != ""), few(len(a.Corrections), 2),
			few(len(a.Overrides), 2), yes(!a.Updated.IsZero()), yes(a.DayOnly), few(len(a.Topics), 2), yes(s.attributes(a, a.Title) != ""), yes(date.DayOf(a.Published) > s.time.Now),
		) {
			out = append(out, a)
		}
	}
	return out
}

// pairs tells what brings something new: two values of things that stood
// together on nothing before.
type pairs struct{ seen map[[4]int]bool }

func (p *pairs) add(values ...int) (fresh bool) {
	if p.seen == nil {
		p.seen = map[[4]int]bool{}
	}
	for i, v := range values {
		for j, w := range values[:i+1] {
			if pair := [4]int{i, v, j, w}; !p.seen[pair] {
				p.seen[pair] = true
				fresh = true
			}
		}
	}
	return fresh
}

func yes(b bool) int {
	if b {
		return 1
	}
	return 0
}

// few counts up to some number.
func few(n, most int) int { return min(max(n, 0), most) }
