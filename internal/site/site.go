// Package site turns the articles and the timeline of a story into the files
// of a website.
//
//	content + timeline + templates -> pages, pictures, search index
//
// [Render] is the whole way. It plans the site ([plan]: which lists there are,
// which entries stand on each, who neighbours whom), then fills a template a
// page. What a page shows is a struct named after it (homePage, entryPage,
// articlePage ...), and the template of the same name in templates/ says how.
//
// Two rules hold throughout:
//
//   - Links are relative ("../../e/x/"), so that a site works under any path
//     and its pages find each other when opened from disk. Only 404.html, which
//     a host shows at any address, begins its links at the host's root.
//   - Nothing here reads a clock. What is to come and what is over is as seen
//     on [timeline.Timeline.Now], and the same input gives the same bytes.
package site

import (
	"fmt"
	"html/template"
	"io/fs"
	"iter"
	"net/url"
	"slices"
	"strings"

	"resetline/internal/article"
	"resetline/internal/timeline"
)

// Options are what neither the articles nor the timeline say.
type Options struct {
	// BaseURL is the site's address, absolute and with a closing slash:
	// "https://example.org/" or "https://example.org/reset/".
	BaseURL string
	// Templates holds the templates, *.html at its top.
	Templates fs.FS
	// Static holds files that are copied to the site's top as they are.
	Static fs.FS
	// Version is the program's, for the generator tag; "" leaves it out.
	Version string
	// Planned, if it is set, is told how many files will be written, static
	// ones included, before the first page is.
	Planned func(files int)
}

// Phase orders publishing, so that at every moment what is already published
// leads only to what is there.
type Phase int

// The phases: what pages load, the pages, and what lists the pages (home,
// lists, feeds, data).
const (
	Asset Phase = iota
	Page
	Index
)

// Writer takes a finished file. The path is relative to the site's top, with
// slashes ("e/k3x9/index.html"). data is only valid until it returns. It is
// called from several goroutines at once, for files of all phases in any order.
type Writer func(phase Phase, path string, data []byte) error

// Render writes every file of the site. Mistakes in templates and static
// files come back as [article.Mistakes]; other errors are the writer's or the
// file systems' own.
func Render(c *article.Content, t *timeline.Timeline, o Options, write Writer) error {
	s, err := newSite(c, t, o)
	if err != nil {
		return err
	}
	s.write = write
	s.quotes.prepare()
	return s.render()
}

func newSite(c *article.Content, t *timeline.Timeline, o Options) (*site, error) {
	base, err := url.Parse(o.BaseURL)
	if err != nil || !base.IsAbs() || base.Host == "" || !strings.HasSuffix(base.Path, "/") {
		return nil, fmt.Errorf("the site's address %q is not an absolute URL with a closing slash", o.BaseURL)
	}
	views, err := loadTemplates(o.Templates)
	if err != nil {
		return nil, err
	}
	s := &site{plan: newPlan(c, t), views: views, options: o, host: base.Hostname(), prefix: base.EscapedPath(), static: map[string]bool{}}
	s.info = s.newInfo()
	s.moved = s.newMoved()
	return s, nil
}

// site is a site being written.
type site struct {
	*plan
	views    *templates
	options  Options
	host     string // in BaseURL, without a port
	prefix   string // the path of BaseURL, "/" or "/reset/"
	write    Writer
	static   map[string]bool // paths taken by static files
	info     *SiteInfo
	frames   shared[[]byte]           // the parts of the frame
	stencils shared[*stencil]         // of templates
	crumbs   shared[[]Link]           // the way to entries
	items    shared[template.HTML]    // entries as lists show them
	moved    func() ([][]byte, error) // see newMoved
	// picture is the site's, "" if it has none; pictured are the entries that
	// have their own.
	picture  string
	pictured map[*timeline.Entry]bool
}

// render writes all files, several at once.
func (s *site) render() error {
	if err := s.writeStatic(); err != nil {
		return err
	}
	pictures, indexes := s.pictures(), s.indexes()
	if err := s.checkPages(indexes); err != nil {
		return err
	}
	pages := s.countPages()
	if s.options.Planned != nil {
		s.options.Planned(len(s.static) + len(pictures) + len(indexes) + pages)
	}
	if err := s.run(phased(Asset, slices.Values(pictures))); err != nil {
		return err
	}
	return s.run(spread(indexes, s.pages(), pages))
}

// pages are the leaves of the site: what lists lead to, day by day. There are so
// many that each is only made when its turn has come.
func (s *site) pages() iter.Seq[job] {
	return func(yield func(job) bool) {
		for _, jobs := range [...]iter.Seq[job]{byDay(s.entryJobs(), s.articleJobs()), slices.Values(s.plainJobs())} {
			for j := range jobs {
				if !yield(j) {
					return
				}
			}
		}
	}
}

// countPages tells how many jobs pages gives. A large site's are reckoned: making a job of each
// takes as long as making two thousand pages.
func (s *site) countPages() int {
	n := 0
	if !s.large {
		for range s.pages() {
			n++
		}
		return n
	}
	for _, e := range s.time.Entries {
		n += 1 + len(e.Aliases)
	}
	return n + len(s.content.Articles) + len(s.content.Pages)
}

// indexes are what leads to the leaves. The longest come first, and the other
// feeds long after the first, which finds what is in all of them.
func (s *site) indexes() []job {
	feeds := s.feedJobs()
	jobs := append(s.dataJobs(), s.sitemapJobs()...)
	if s.large {
		jobs = append(jobs, s.partJobs()...)
	}
	jobs = append(jobs, feeds[0])
	jobs = append(jobs, s.listJobs()...)
	jobs = append(jobs, s.upcomingJob(), s.correctionsJob(), s.feedsJob(), s.searchJob(), s.searchIndexJob(), s.notFoundJob())
	jobs = append(jobs, s.embedJobs()...)
	jobs = append(jobs, feeds[1:]...)
	jobs = append(jobs, s.calendarJobs()...)
	return jobs
}
