package timeline

import (
	"cmp"
	"fmt"
	"math"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timex"
)

// Build makes the timeline of a content as it stands on a day. The mistakes
// are those that only show here: an override that names no entry, a language
// that cannot be read.
func Build(c *article.Content, now date.Day) (*Timeline, article.Mistakes) {
	var mistakes article.Mistakes
	m := newMerger(newVocabulary())
	readEach(c.Articles, func(t *account) {
		mistakes = append(mistakes, t.wrong...)
		m.number(t)
		m.read(t)
	})
	mistakes = m.mistakes(mistakes)
	return &Timeline{Now: now, Entries: m.entries(newTopics(c.Topics), now)}, mistakes
}

// mistakes are those of the articles and of merging, in order. They are asked for before the
// entries, which let the groups' events go.
func (m *merger) mistakes(ofArticles article.Mistakes) article.Mistakes {
	all := append(append(ofArticles, m.unknown...), m.misnamed()...)
	all.Sort()
	return slices.Compact(all) // the site's language is wrong once
}

// account is what an article says.
type account struct {
	events []*event
	wrong  article.Mistakes
	number int32 // of the article, see merger.read
}

// readEach reads articles side by side and tells what each says, in order,
// while later ones are being read. Reading keeps a little ahead and no more: what
// is told can be let go.
func readEach(articles []*article.Article, tell func(*account)) {
	const lot, ahead = 16, 32 // articles read by one at a time; lots
	type task struct {
		articles []*article.Article
		done     chan []*account
	}
	lex, languages := english(), languagesOf(articles)
	tasks, inOrder := make(chan task), make(chan chan []*account, ahead)
	go func() {
		defer close(tasks)
		defer close(inOrder)
		for some := range slices.Chunk(articles, lot) {
			t := task{some, make(chan []*account, 1)}
			inOrder <- t.done
			tasks <- t
		}
	}()
	for range min(runtime.GOMAXPROCS(0), len(articles)/lot+1) {
		go func() {
			r := newReading(lex)
			for t := range tasks {
				out := make([]*account, len(t.articles))
				for i, a := range t.articles {
					out[i] = r.account(a, languages[a.Language])
				}
				t.done <- out
			}
		}()
	}
	for done := range inOrder {
		for _, t := range <-done {
			tell(t)
		}
	}
}

// readAll reads articles and returns what each says, in order.
func readAll(articles []*article.Article) []*account {
	out := make([]*account, 0, len(articles))
	readEach(articles, func(t *account) { out = append(out, t) })
	return out
}

// languagesOf makes the rules of each language once: compiling them costs as
// much as reading several articles.
func languagesOf(articles []*article.Article) map[string]*timex.Language {
	languages := map[string]*timex.Language{}
	for _, a := range articles {
		if _, ok := languages[a.Language]; !ok {
			languages[a.Language], _ = timex.ForLanguage(a.Language)
		}
	}
	return languages
}

// account reads what an article says. Where the program fails on it, that is a mistake which
// names the article: the editor can build without it.
func (r *reading) account(a *article.Article, lang *timex.Language) (told *account) {
	defer func() {
		if failure := recover(); failure != nil {
			*r = *newReading(r.lex)
			told = &account{wrong: article.Mistakes{{Path: a.Path, Line: 1, Column: 1,
				Wrong: fmt.Sprintf("resetline fails on this text: %v", failure), Do: "set draft: true to build without it, and report it with its text"}}}
		}
	}()
	if lang == nil {
		path, line, column := a.LanguagePlace()
		return &account{wrong: article.Mistakes{{Path: path, Line: line, Column: column,
			Wrong: "no rules are known for the language " + a.Language, Do: "write language: en-GB, or leave out what is in another language"}}}
	}
	events, mistakes := r.applyOverrides(r.read(a, lang))
	r.pack(events)
	return &account{events: events, wrong: mistakes}
}

// pack puts events side by side, and their sources with their IDs, values and contexts, which live
// longer.
func (r *reading) pack(events []*event) {
	sources := make([]Source, len(events))
	for i, e := range events {
		s := &sources[i]
		*s = *e.source
		s.ID = r.kept.Add(eventID(e))
		s.Expression.Value = r.kept.Add(s.Expression.Value)
		s.Context = r.contexts.Add(s.Context)
		e.source = s
		e.title = r.told.Add(e.title)
		events[i] = &r.events.Add([]event{*e})[0]
	}
}

// read merges what an article says, after all older articles.
func (m *merger) read(t *account) {
	m.vocabulary.count(t.events)
	m.vocabulary.findShifted()
	for _, e := range t.events {
		if m.stands(e) {
			m.do(e, *e.step)
			e.pass = m.pass
		} else {
			m.add(e)
		}
	}
}

// number numbers an article and its words, if that has not been done. Words are
// kept by their numbers then, but for comparing an edited article with what it
// was.
func (m *merger) number(t *account) {
	if t.number == 0 {
		m.articles++
		t.number = m.articles
	}
	m.vocabulary.number(t.events, t.number)
	if !m.again {
		for _, e := range t.events {
			e.words = nil
		}
	}
}

// entries makes an entry of each group that has none and puts them in order.
func (m *merger) entries(t *topics, now date.Day) []*Entry {
	m.linkMoves()
	m.identify()
	if !m.again { // a large archive's events are let go while its entries are made
		m.vocabulary, m.index, m.taken = nil, index{}, nil
	}
	inParallel(m.groups, func(some []*group) {
		makeEntries(some, t, now)
		for _, g := range some {
			if g.id != "" {
				g.name()
			}
			if !m.again {
				g.events, g.conflicts, g.overridden, g.first, g.next = nil, nil, nil, facet{}, nil
			}
		}
	})
	for _, g := range m.groups {
		if g.made != nil && g.movedTo != nil && g.movedTo.made != nil {
			g.made.MovedTo = g.movedTo.made
			g.movedTo.made.MovedFrom = g.made
		}
	}
	m.sort()
	out := make([]*Entry, len(m.sorted))
	for i, p := range m.sorted {
		out[i] = p.entry
	}
	return out
}

// makeEntries makes the entries that groups lack. They lie side by side, and so do their sources
// and words: each by itself would lie among the events that go when all are made.
func makeEntries(groups []*group, t *topics, now date.Day) {
	lack := func(g *group) bool { return g.id != "" && g.made == nil }
	n, told := 0, 0
	for _, g := range groups {
		if lack(g) {
			n, told = n+1, told+len(g.events)
		}
	}
	entries, sources := make([]Entry, 0, n), make([]*Source, 0, told)
	for _, g := range groups {
		if lack(g) {
			from := len(sources)
			for _, e := range g.events {
				sources = append(sources, e.source)
			}
			entries = append(entries, g.entry(sources[from:len(sources):len(sources)], t, now))
			g.made = &entries[len(entries)-1]
		}
	}
	keepWords(entries)
}

// keepWords copies what was written for entries into one text, each once. A sentence that says what
// it says is its article's.
func keepWords(entries []Entry) {
	written := func(each func(*string)) {
		for i := range entries {
			e := &entries[i]
			each(&e.Title)
			if !e.quotes(e.Text) {
				each(&e.Text)
			}
			for j := range e.Steps {
				c := &e.Steps[j]
				if c.Title == e.Title {
					c.Title = e.Title
				} else {
					each(&c.Title)
				}
				if c.Text == e.Text {
					c.Text = e.Text
				} else if !e.quotes(c.Text) {
					each(&c.Text)
				}
			}
		}
	}
	size := 0
	written(func(s *string) { size += len(*s) })
	var kept strings.Builder
	kept.Grow(size)
	written(func(s *string) {
		kept.WriteString(*s)
		*s = kept.String()[kept.Len()-len(*s):]
	})
}

// quotes tells whether a text is a sentence of the evidence as it stands.
func (e *Entry) quotes(text string) bool {
	return slices.ContainsFunc(e.Sources, func(s *Source) bool { return s.Sentence() == text })
}

// name gives a group's entry its addresses. An entry that has others already
// may be in use, and a copy of it takes its place.
func (g *group) name() {
	switch e := g.made; {
	case e.ID == "":
	case e.ID == g.id && slices.Equal(e.Aliases, g.aliases):
		return
	default:
		other := *e
		g.made = &other
	}
	g.made.ID, g.made.Aliases = g.id, g.aliases
}

// placed is a group with the entry that stands for it in the order of the
// timeline. What that order goes by is beside them: sorting would wait for the
// memory where entries and their articles are.
type placed struct {
	group     *group
	entry     *Entry
	when      date.Date
	published int64 // seconds since 1970
}

// sort puts the entries in order. Those that stood in it before need no more
// than to be merged with the others.
func (m *merger) sort() {
	before := m.sorted[:0]
	for _, p := range m.sorted {
		if p.group.placed = p.group.made == p.entry; p.group.placed {
			before = append(before, p)
		}
	}
	fresh := make([]placed, 0, len(m.groups)-len(before))
	for _, g := range m.groups {
		if g.made != nil && !g.placed {
			fresh = append(fresh, placed{g, g.made, g.made.When, g.made.Published().Unix()})
		}
	}
	half := len(fresh) / 2
	var wait sync.WaitGroup
	wait.Go(func() { slices.SortFunc(fresh[:half], placed.compare) })
	slices.SortFunc(fresh[half:], placed.compare)
	wait.Wait()
	m.sorted = mergeOrders(before, mergeOrders(fresh[:half], fresh[half:]))
}

// mergeOrders makes one order of two.
func mergeOrders(a, b []placed) []placed {
	if len(a) == 0 {
		return b
	}
	out := make([]placed, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		first := &a
		if b[0].compare(a[0]) < 0 {
			first = &b
		}
		out = append(out, (*first)[0])
		*first = (*first)[1:]
	}
	return append(append(out, a...), b...)
}

func (p placed) compare(q placed) int {
	if c := cmp.Or(date.Compare(p.when, q.when), cmp.Compare(p.published, q.published)); c != 0 {
		return c
	}
	return cmp.Compare(p.group.number, q.group.number)
}

func (g *group) hidden() bool {
	return slices.ContainsFunc(g.events, func(e *event) bool { return e.override != nil && e.override.Hide })
}

// inParallel does something with all groups, some at a time, on all processors.
func inParallel(groups []*group, do func([]*group)) {
	const batch = 64
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(groups)/batch+1) {
		wg.Go(func() {
			for from := int(next.Add(batch)) - batch; from < len(groups); from = int(next.Add(batch)) - batch {
				do(groups[from:min(from+batch, len(groups))])
			}
		})
	}
	wg.Wait()
}

// entry is what a group tells on its sources, without its IDs.
func (g *group) entry(sources []*Source, t *topics, now date.Day) Entry {
	e := Entry{When: g.when, Sources: sources}
	sorter := t.sorter(g.events)
	best := bestOf(g.events, g.when)
	e.Title, e.Text = best.headline(), best.text
	e.Topics = sorter.of(len(g.events), e.Title)
	e.Status = g.status(now)
	for _, x := range g.conflicts {
		e.Conflicts = append(e.Conflicts, Conflict{When: x.when, Source: x.source})
	}
	for _, a := range e.Articles() {
		e.Corrections = append(e.Corrections, a.Corrections...)
	}
	said := e.Status
	obey(g.events, &e)
	if e.Status == Scheduled && now > e.When.Last { // what an editor called so is it until its day has gone by
		if e.Status = Unconfirmed; said == Happened {
			e.Status = said
		}
	}
	e.Steps = g.steps(sorter)
	e.Score = g.score()
	e.updated = e.lastChange()
	return e
}

// headline is the article's own where the event is what the article is about.
func (e *event) headline() string {
	if e.title == "" {
		return e.source.Article.Title
	}
	return e.title
}

// bestOf returns the event that gives an entry of a date its headline and text:
// what the article is about before what it mentions, a report before a preview,
// the finer date before the coarser, the clause that makes the better headline.
// A preview's headline ("Summit to be held in May") is stale once there is a report.
func bestOf(events []*event, when date.Date) *event {
	reported := slices.ContainsFunc(events, func(e *event) bool { return e.source.Status == Happened })
	value := func(e *event) int {
		n := int(e.rank)
		if e.about && (!reported || e.source.Status == Happened) {
			n += 40
		}
		if e.source.Status == Happened {
			n += 20
		}
		if e.when == when {
			n += 10
		}
		return n
	}
	best := events[0]
	for _, e := range events[1:] {
		if value(e) > value(best) {
			best = e
		}
	}
	return best
}

// status is what the sources say, the latest word on a move or a cancellation
// first; a date that has gone by without a report is unconfirmed.
func (g *group) status(now date.Day) Status {
	s := Scheduled
	for _, e := range g.events {
		switch e.source.Status {
		case Happened:
			s = Happened
		case Postponed, Cancelled:
			s = e.source.Status
		}
	}
	if g.movedTo != nil && s == Scheduled {
		s = Postponed
	}
	if s == Scheduled && now > g.when.Last {
		return Unconfirmed
	}
	return s
}

// obey brings the editor's word on events to their entry.
func obey(events []*event, e *Entry) {
	set := func(what string) {
		if !slices.Contains(e.Editor, what) {
			e.Editor = append(e.Editor, what)
		}
	}
	for _, ev := range events {
		o := ev.override
		if o == nil {
			continue
		}
		if o.At == "" {
			set("entry")
		}
		if !o.Date.IsZero() {
			e.When = o.Date
			set("date")
		}
		if o.Title != "" {
			e.Title = o.Title
			set("title")
		}
		if o.Text != "" {
			e.Text = o.Text
			set("text")
		}
		if o.Topics != nil {
			e.Topics = o.Topics
			set("topics")
		}
		if s, ok := statusNamed(o.Status); ok {
			e.Status = s
			set("status")
		}
		if o.SameAs != "" || len(o.DifferentFrom) > 0 {
			set("merge")
		}
	}
}

// score ranks an entry by how many articles tell it and on how many later days
// they still do.
func (g *group) score() float64 {
	var articles, later int
	var last *article.Article
	lastDay := g.when.Last
	for _, e := range g.events {
		a := e.source.Article
		if a == last {
			continue
		}
		last = a
		articles++
		if d := a.Day(); d > lastDay {
			later, lastDay = later+1, d
		}
	}
	return math.Log1p(float64(articles)) + math.Log1p(float64(later))
}
