package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"resetline/internal/article"
	"resetline/internal/site"
	"resetline/internal/timeline"
)

// live is a site that follows its files. One goroutine rebuilds it, requests
// read the newest version.
type live struct {
	program *program
	from    source
	address string
	cache   article.Cache
	builder timeline.Builder

	mutex   sync.Mutex
	now     *version
	changed chan struct{} // closed when the next version is there
}

// version is the site as it was after a save. It is not changed any more.
type version struct {
	number   int
	preview  *site.Preview // nil if there is nothing to show
	timeline *timeline.Timeline
	byID     func() map[string]*timeline.Entry
	drafts   map[string]bool // slugs
	mistakes article.Mistakes
}

func newLive(p *program, from source, address string) (*live, error) {
	l := &live{program: p, from: from, address: address, changed: make(chan struct{})}
	v, err := l.build(1)
	if err != nil {
		return nil, err
	}
	l.tell(v)
	l.now = v
	return l, nil
}

// latest returns the newest version, and a channel that is closed when there
// is a newer one.
func (l *live) latest() (*version, <-chan struct{}) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return l.now, l.changed
}

// rebuild makes a new version after files were saved.
func (l *live) rebuild(what string) {
	started := time.Now()
	before, _ := l.latest()
	v, err := l.build(before.number + 1)
	if err != nil {
		v = &version{number: before.number + 1, mistakes: article.Mistakes{{Path: l.from.content, Wrong: err.Error()}}}
	}
	if v.preview == nil { // what was there before is better than nothing
		v.preview, v.timeline, v.byID, v.drafts = before.preview, before.timeline, before.byID, before.drafts
	}
	l.tell(v)
	l.program.say("%s: rebuilt in %s", what, time.Since(started).Round(time.Millisecond))
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.now = v
	close(l.changed)
	l.changed = make(chan struct{})
}

func (l *live) tell(v *version) {
	for _, m := range v.mistakes {
		l.program.say("%s", m.Error())
	}
}

// build makes a version. Articles with mistakes are left out, so that the
// others can be looked at; the mistakes stand on every page.
func (l *live) build(number int) (*version, error) {
	c, mistakes, err := l.load()
	if err != nil {
		return nil, err
	}
	now, err := l.from.today(c.Site.Location, l.program.env)
	if err != nil {
		return nil, err
	}
	v := &version{number: number, mistakes: append(mistakes, c.AsOf(now)...), drafts: map[string]bool{}}
	c.Articles = slices.DeleteFunc(c.Articles, func(a *article.Article) bool { return v.wrong(a.Path) })
	t, more := l.builder.Build(c, now)
	v.mistakes = append(v.mistakes, more...)
	v.timeline = t
	v.byID = sync.OnceValue(func() map[string]*timeline.Entry {
		byID := make(map[string]*timeline.Entry, len(t.Entries))
		for _, e := range t.Entries {
			byID[e.ID] = e
		}
		return byID
	})
	go v.byID() // while the site is planned
	for _, a := range c.Articles {
		if a.Draft {
			v.drafts[a.Slug] = true
		}
	}
	v.preview, err = site.NewPreview(c, t, siteOptions(l.address))
	if in, ok := err.(article.Mistakes); ok {
		v.mistakes, err = append(v.mistakes, in...), nil
	}
	v.mistakes.Sort()
	return v, err
}

// wrong tells whether a file has a mistake that keeps it from being built.
func (v *version) wrong(path string) bool {
	return slices.ContainsFunc(v.mistakes, func(m article.Mistake) bool { return m.Path == path && !m.Warning })
}

// load reads the files that have changed.
func (l *live) load() (*article.Content, article.Mistakes, error) {
	root, err := l.from.open()
	if err != nil {
		return nil, nil, err
	}
	defer root.Close()
	return article.Load(listed{root.FS(), os.DirFS(l.from.content)}, article.Options{
		Folder: filepath.ToSlash(l.from.content), Drafts: true, Cache: &l.cache})
}

// listed opens files in one file system and lists folders in another: os.Root
// asks for the attributes of every file it lists, which for ten thousand
// articles takes longer than building their timeline.
type listed struct {
	fs.FS
	names fs.FS
}

// ReadDir implements fs.ReadDirFS.
func (l listed) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(l.names, name) }
