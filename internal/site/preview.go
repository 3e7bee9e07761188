package site

import (
	"bytes"
	"errors"
	"io/fs"
	"slices"
	"sync"

	"resetline/internal/article"
	"resetline/internal/timeline"
)

// Preview is a site whose files are made when they are asked for: of a hundred
// thousand pages an editor looks at three. A file is the same that [Render]
// would write.
type Preview struct {
	mutex  sync.Mutex
	site   *site
	groups []func() []job // not indexed yet
	jobs   map[string]job
}

// NewPreview prepares a preview. Mistakes in templates come back as
// [article.Mistakes].
func NewPreview(c *article.Content, t *timeline.Timeline, o Options) (*Preview, error) {
	s, err := newSite(c, t, o)
	if err != nil {
		return nil, err
	}
	pictures := s.pictures() // the pages name them
	p := &Preview{site: s, jobs: map[string]job{}}
	// What an editor looks at first comes first.
	p.groups = []func() []job{
		func() []job {
			return append(s.listJobs(), s.upcomingJob(), s.correctionsJob(), s.feedsJob(), s.searchJob(), s.notFoundJob())
		},
		func() []job { return slices.Collect(s.articleJobs()) },
		func() []job { return slices.Collect(s.entryJobs()) },
		s.plainJobs, func() []job { return pictures }, s.indexes,
	}
	return p, nil
}

// File returns the file at a path from the site's top, "e/k3x9/index.html". The
// error is [fs.ErrNotExist] if the site has none there; mistakes in templates
// come back as [article.Mistake].
func (p *Preview) File(path string) ([]byte, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	data, err := fs.ReadFile(p.site.options.Static, path)
	if err == nil || !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrInvalid) {
		return data, err
	}
	j, ok := p.jobs[path]
	for !ok && len(p.groups) > 0 {
		for _, found := range p.groups[0]() {
			if _, again := p.jobs[found.path]; !again {
				p.jobs[found.path] = found
			}
		}
		p.groups = p.groups[1:]
		j, ok = p.jobs[path]
	}
	if !ok {
		return nil, fs.ErrNotExist
	}
	var buf bytes.Buffer
	err = j.fill(&buf)
	return buf.Bytes(), err
}
