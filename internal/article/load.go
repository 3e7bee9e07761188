package article

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"net/url"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/yuin/goldmark/ast"

	"resetline/internal/date"
)

// Options say what to load and how messages name it.
type Options struct {
	Folder string // the content folder's name in messages, "content"
	Drafts bool   // whether drafts are loaded
	// Progress, if it is set, is told of every file that has been read and
	// how many there are, by several goroutines at once.
	Progress func(done, total int)
	Cache    *Cache // what was read before, nil for none
}

// Load reads a content folder. The mistakes are in file order; if any is
// fatal, the content is incomplete and not to be published. The error is of
// the folder itself: it is missing or cannot be read.
func Load(fsys fs.FS, o Options) (*Content, Mistakes, error) {
	l := &loader{fsys: fsys, options: o, listed: map[string]stamp{}}
	names, err := l.list()
	if err != nil {
		return nil, nil, err
	}
	c := &Content{Site: l.readSite()}
	l.site = &c.Site
	parsed := o.Cache.read(l, names)
	for _, p := range parsed {
		l.mistakes, l.links = append(l.mistakes, p.mistakes...), append(l.links, p.links...)
		switch {
		case p.topic != nil:
			c.Topics = append(c.Topics, p.topic)
		case p.page != nil:
			c.Pages = append(c.Pages, p.page)
		case p.article != nil && (!p.article.Draft || o.Drafts):
			c.Articles = append(c.Articles, p.article)
		}
	}
	l.check(c)
	l.checkLinks(parsed)
	if len(c.Articles) == 0 && !l.mistakes.Fatal() {
		l.empty(parsed)
	}
	c.sort()
	c.Sum = l.sum()
	l.mistakes.Sort()
	return c, l.mistakes, nil
}

type loader struct {
	fsys     fs.FS
	options  Options
	site     *Site
	mistakes Mistakes
	links    []link
	listed   map[string]stamp // files as they were when the folder was listed
	mutex    sync.Mutex
	sums     []fileSum // of the files that were read
}

type fileSum struct {
	name string
	sum  [sha256.Size]byte
}

// sum is the sum of all files that were read, see [Content].
func (l *loader) sum() (sum [sha256.Size]byte) {
	slices.SortFunc(l.sums, func(a, b fileSum) int { return cmp.Compare(a.name, b.name) })
	h := sha256.New()
	for _, f := range l.sums {
		fmt.Fprintf(h, "%q %x\n", f.name, f.sum)
	}
	h.Sum(sum[:0])
	return sum
}

// parsed is what one file gave: a topic, a page or an article, or none of
// them if it was too broken.
type parsed struct {
	topic    *Topic
	page     *Page
	article  *Article
	links    []link
	mistakes Mistakes
}

// shown is a file's path as messages name it.
func (l *loader) shown(name string) string { return path.Join(l.options.Folder, name) }

// readAll reads files side by side and returns what each gave, in order.
func (l *loader) readAll(names []string) []parsed {
	out := make([]parsed, len(names))
	var next, done atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(names)) {
		wg.Go(func() {
			d := newDesk()
			for {
				i := int(next.Add(1)) - 1
				if i >= len(names) {
					return
				}
				out[i] = l.read(names[i], d)
				if l.options.Progress != nil {
					l.options.Progress(int(done.Add(1)), len(names))
				}
			}
		})
	}
	wg.Wait()
	return out
}

func (l *loader) read(name string, d *desk) parsed {
	f := l.open(name, d, !strings.HasPrefix(name, "articles/"))
	var p parsed
	if f.root != nil {
		switch {
		case strings.HasPrefix(name, "articles/"):
			p.article = f.article(l.site)
		case strings.HasPrefix(name, "topics/"):
			p.topic = f.topic()
		default:
			p.page = f.page()
		}
		f.root.done()
	}
	p.mistakes, p.links = f.mistakes, f.links.found
	return p
}

// open reads and splits a file; what goes wrong is among its mistakes.
func (l *loader) open(name string, d *desk, optional bool) *file {
	source, err := l.readBounded(name, d.source)
	if err != nil {
		f := &file{path: l.shown(name)}
		do := "replace the file or take it out of the folder"
		switch {
		case errors.Is(err, errGone), errors.Is(err, errChanged):
			do = "build again"
		case errors.Is(err, errLink):
			do = "put the file itself there"
		case errors.Is(err, errName):
			do = "rename the file"
		case errors.Is(err, fs.ErrPermission):
			do = "give yourself the right to read it"
		}
		f.mistakes = Mistakes{{Path: f.path, Wrong: err.Error(), Do: do}}
		return f
	}
	d.source = source
	sum := fileSum{name, sha256.Sum256(source)}
	l.mutex.Lock()
	l.sums = append(l.sums, sum)
	l.mutex.Unlock()
	f := d.parse(l.shown(name), source, optional)
	f.links.file = name
	if l.site != nil {
		f.links.base = l.site.basePath()
	}
	return f
}

func (l *loader) readSite() Site {
	s := Site{Path: l.shown("index.md"), Title: "Timeline", Language: "en-GB", Location: time.UTC}
	info, err := fs.Stat(l.fsys, "index.md")
	if errors.Is(err, fs.ErrNotExist) || err == nil && !l.regular("index.md", info.Mode()) {
		return s
	}
	f := l.open("index.md", newDesk(), true)
	if f.root != nil {
		f.site(&s)
		f.root.done()
	}
	l.mistakes, l.links = append(l.mistakes, f.mistakes...), f.links.found
	return s
}

func (f *file) site(s *Site) {
	s.Title = cmp.Or(f.root.text("title"), s.Title)
	s.Description = f.root.text("description")
	s.BaseURL = f.root.address("base_url")
	if s.BaseURL != "" && !strings.HasSuffix(s.BaseURL, "/") {
		s.BaseURL += "/"
	}
	s.Language, s.languageAt = cmp.Or(f.root.text("language"), s.Language), f.root.place("language")
	if zone := f.root.text("timezone"); zone != "" {
		loc, err := time.LoadLocation(zone)
		if err != nil {
			f.root.fault(f.root.find("timezone"), fmt.Sprintf("there is no time zone %q", zone), "write a name such as Europe/London or UTC")
		} else {
			s.Location = loc
		}
	}
	s.Author = f.root.text("author")
	s.Rights = f.root.text("rights")
	f.links.base = s.basePath()
	s.Intro = f.html()
}

// basePath is the path of the site's address, "" if that is not known.
func (s *Site) basePath() string {
	u, err := url.Parse(s.BaseURL)
	if err != nil {
		return ""
	}
	return u.Path
}

func (f *file) html() template.HTML { return html(f.body, 2, f.lead) }

// lead makes the links of the file's text lead to pages.
func (f *file) lead(doc ast.Node) { f.links.lead(doc, f.body, f.bodyLine) }

func (f *file) topic() *Topic {
	return &Topic{
		Path:        f.path,
		Slug:        slugOf(f.path),
		Title:       f.root.required("title", "with the topic's name"),
		Description: f.root.text("description"),
		Match:       f.root.match(),
		Order:       f.root.number("order"),
		Intro:       f.html(),
	}
}

// match reads a topic's words. A topic may go without: its entries are named one by
// one then.
func (fs *fields) match() []string {
	words := fs.texts("match")
	if n := fs.find("match"); n != nil && !slices.ContainsFunc(words, func(w string) bool { return w != "" }) {
		fs.fault(n, "the field \"match\" is empty", "write words of the topic as [one, two], or take it out")
	}
	return words
}

func (f *file) page() *Page {
	return &Page{
		Path:        f.path,
		Slug:        slugOf(f.path),
		Title:       f.root.required("title", "with the page's name"),
		Description: f.root.text("description"),
		Body:        f.html(),
	}
}

func (f *file) article(site *Site) *Article {
	r, zone := f.root, site.Location
	a := &Article{
		Path:     f.desk.words.Add(f.path),
		Slug:     f.desk.words.Add(slugOf(f.path)),
		Title:    r.required("title", "with the headline"),
		Source:   r.required("source", "with the name of the outlet"),
		URL:      r.address("url"),
		Author:   r.text("author"),
		Language: r.text("language"),
		Summary:  r.text("summary"),
		Topics:   r.texts("topics"),
		Rights:   cmp.Or(Rights(r.choice("rights", "full", "excerpt")), Excerpt),
		Draft:    r.flag("draft"),
		line:     f.bodyLine,
	}
	a.dateAt, a.updatedAt, a.topicsAt = r.place("date"), r.place("updated"), r.place("topics")
	a.languageIn, a.languageAt = a.Path, r.place("language")
	if a.Language == "" {
		a.Language, a.languageIn, a.languageAt = site.Language, site.Path, site.languageAt
	}
	a.Slug = cmp.Or(r.id("slug"), a.Slug)
	r.required("date", "with the day of publication, such as 2025-04-24")
	a.Published, a.DayOnly = r.instant("date", zone)
	a.Updated, _ = r.instant("updated", zone)
	a.Corrections = f.corrections()
	if len(f.mistakes) == 0 { // nor dates that could not be read
		f.mistakes = append(f.mistakes, a.older()...)
	}
	p := &f.desk.prose
	if a.Rights == Full {
		press := presses.Get().(*press)
		defer presses.Put(press)
		a.galley = slices.Clone(press.read(f.body, articleLevel, f.lead))
		p = &press.prose
	} else {
		p.read(f.body)
	}
	a.Text, a.Blocks = string(p.text), f.desk.blocks.Add(p.blocks)
	a.code = slices.Clone(p.code)
	a.rest = f.desk.words.Add(p.pack())
	a.pieces = f.desk.pieces.Add(p.pieces)
	a.Overrides = f.overrides(a.Text)
	if strings.TrimSpace(a.Text) == "" && len(a.Overrides) == 0 {
		f.fault(f.bodyLine, 1, "the article has no text", "put the article's text after the front matter")
	}
	return a
}

func (f *file) corrections() []Correction {
	var cs []Correction
	for _, r := range f.root.mappings("corrections") {
		r.required("date", "with the day of the correction")
		t, _ := r.instant("date", time.UTC)
		cs = append(cs, Correction{Date: date.DayOf(t), at: r.place("date"), Text: r.required("text", "saying what was wrong and what is right")})
		r.done()
	}
	return cs
}

func (c *Content) sort() {
	slices.SortFunc(c.Topics, func(a, b *Topic) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.Slug, b.Slug))
	})
	slices.SortFunc(c.Pages, func(a, b *Page) int { return cmp.Compare(a.Slug, b.Slug) })
	slices.SortFunc(c.Articles, func(a, b *Article) int {
		return cmp.Or(a.Published.Compare(b.Published), cmp.Compare(a.Slug, b.Slug))
	})
}
