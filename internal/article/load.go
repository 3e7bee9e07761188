package article

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"net/url"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unicode"

	"golang.org/x/net/idna"

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
	c := &Content{Site: l.site()}
	l.zone, l.language = c.Site.Location, c.Site.Language
	parsed := o.Cache.read(l, names)
	for _, p := range parsed {
		l.mistakes = append(l.mistakes, p.mistakes...)
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
	c.sort()
	c.Sum = l.sum()
	l.mistakes.Sort()
	return c, l.mistakes, nil
}

type loader struct {
	fsys     fs.FS
	options  Options
	zone     *time.Location
	language string
	mistakes Mistakes
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
	mistakes Mistakes
}

// shown is a file's path as messages name it.
func (l *loader) shown(name string) string { return path.Join(l.options.Folder, name) }

// list returns the Markdown files of topics, articles and pages, sorted.
func (l *loader) list() ([]string, error) {
	var names []string
	for _, folder := range []string{"articles", "pages", "topics"} {
		err := fs.WalkDir(l.fsys, folder, func(name string, d fs.DirEntry, err error) error {
			switch {
			case errors.Is(err, fs.ErrNotExist) && name == folder:
				return fs.SkipDir
			case err != nil:
				l.unreadable(name, err)
				return fs.SkipDir
			case name == folder && !d.IsDir():
				l.mistakes = append(l.mistakes, Mistake{Path: l.shown(name), Wrong: "this is no folder", Do: "move it away, or make it a folder"})
			case strings.HasPrefix(d.Name(), "."):
				if d.IsDir() {
					return fs.SkipDir
				}
			case !d.IsDir() && path.Ext(name) == ".md" && l.regular(name, d.Type()):
				names = append(names, name)
				l.note(name, d)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return names, nil
}

// unreadable notes a folder that cannot be read. A site without what is in it
// would look like a whole one.
func (l *loader) unreadable(folder string, err error) {
	m := Mistake{Path: l.shown(folder), Wrong: fmt.Sprintf("the folder cannot be read: %v", cause(err)), Do: "give yourself the right to read it"}
	if errors.Is(err, fs.ErrNotExist) {
		m.Wrong, m.Do = "the folder went away while it was being read", "build again"
	}
	l.mistakes = append(l.mistakes, m)
}

// regular tells whether a file can be read to its end, and notes a mistake if
// not: opening a pipe would wait for somebody to write to it. Of what cannot be
// told here, opening tells more.
func (l *loader) regular(name string, t fs.FileMode) bool {
	if t&fs.ModeSymlink != 0 {
		if info, err := fs.Stat(l.fsys, name); err == nil {
			t = info.Mode()
		}
	}
	if t.Type()&^fs.ModeSymlink == 0 {
		return true
	}
	l.mistakes = append(l.mistakes, Mistake{Path: l.shown(name), Wrong: "this is no regular file", Do: "replace the file or take it out of the folder"})
	return false
}

// stamp tells a file that somebody has written to from what it was before.
type stamp struct {
	size     int64
	modified int64 // nanoseconds since 1970
}

func stampOf(info fs.FileInfo) stamp { return stamp{info.Size(), info.ModTime().UnixNano()} }

// note keeps the stamp of a file that was listed. A program that follows an
// editor's work goes without: to ask for the stamps of ten thousand files takes
// longer than reading the one that was saved, and a save has it read again.
func (l *loader) note(name string, d fs.DirEntry) {
	if l.options.Cache != nil || !d.Type().IsRegular() {
		return
	}
	if info, err := d.Info(); err == nil {
		l.listed[name] = stampOf(info)
	}
}

// readAll reads files side by side and returns what each gave, in order.
func (l *loader) readAll(names []string) []parsed {
	out := make([]parsed, len(names))
	var next, done atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(names)) {
		wg.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(names) {
					return
				}
				out[i] = l.read(names[i])
				if l.options.Progress != nil {
					l.options.Progress(int(done.Add(1)), len(names))
				}
			}
		})
	}
	wg.Wait()
	return out
}

func (l *loader) read(name string) parsed {
	f := l.open(name, !strings.HasPrefix(name, "articles/"))
	var p parsed
	if f.root != nil {
		switch {
		case strings.HasPrefix(name, "articles/"):
			p.article = f.article(name, l.zone, l.language)
		case strings.HasPrefix(name, "topics/"):
			p.topic = f.topic(name)
		default:
			p.page = f.page(name)
		}
		f.root.done()
	}
	p.mistakes = f.mistakes
	return p
}

// open reads and splits a file; what goes wrong is among its mistakes.
func (l *loader) open(name string, optional bool) *file {
	source, err := l.readBounded(name)
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
	sum := fileSum{name, sha256.Sum256(source)}
	l.mutex.Lock()
	l.sums = append(l.sums, sum)
	l.mutex.Unlock()
	return parse(l.shown(name), source, optional)
}

func (l *loader) readBounded(name string) ([]byte, error) {
	f, err := l.fsys.Open(name)
	if err != nil {
		return nil, l.whyNot(name, err)
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, fmt.Errorf("the file cannot be read: %w", cause(err))
	case info.Size() > maxSize:
		return nil, fmt.Errorf("the file has %.1f MB, more than the %d MB an article may have", float64(info.Size())/1e6, maxSize>>20)
	}
	b := make([]byte, 0, info.Size()+1) // one more, so that the end is met at once
	b, err = appendAll(b, io.LimitReader(f, maxSize+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("the file cannot be read: %w", cause(err))
	case len(b) > maxSize: // it grew since it was opened
		return nil, fmt.Errorf("the file has %.1f MB and more, an article may have %d MB", float64(len(b))/1e6, maxSize>>20)
	}
	before, known := l.listed[name]
	if !known {
		before = stampOf(info)
	}
	if after, err := f.Stat(); err != nil || stampOf(after) != before {
		return nil, errChanged
	}
	return b, nil
}

// whyNot says in an editor's words why a file cannot be opened.
func (l *loader) whyNot(name string, err error) error {
	_, link := fs.ReadLink(l.fsys, name)
	switch {
	case !fs.ValidPath(name):
		return errName
	case link == nil:
		return errLink
	case errors.Is(err, fs.ErrNotExist):
		return errGone
	}
	return fmt.Errorf("the file cannot be read: %w", cause(err))
}

var (
	errName = errors.New("the file's name is not UTF-8")
	errLink = errors.New("this is a link to nothing, or to something outside the folder")
	// What happens to files while a folder is being read: one that was listed
	// and then was not there, and one that was written to, of which half may
	// have been read.
	errGone    = errors.New("the file went away while the folder was being read")
	errChanged = errors.New("the file changed while the folder was being read")
)

// appendAll reads to the end. Into a slice with room enough it reads without
// another allocation.
func appendAll(b []byte, from io.Reader) ([]byte, error) {
	for {
		if len(b) == cap(b) {
			b = append(b, 0)[:len(b)]
		}
		n, err := from.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		if err == io.EOF {
			return b, nil
		}
		if err != nil {
			return b, err
		}
	}
}

// cause takes the path off an error: the mistake names the file already.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

func (l *loader) site() Site {
	s := Site{Path: l.shown("index.md"), Title: "Timeline", Language: "en-GB", Location: time.UTC}
	info, err := fs.Stat(l.fsys, "index.md")
	if errors.Is(err, fs.ErrNotExist) || err == nil && !l.regular("index.md", info.Mode()) {
		return s
	}
	f := l.open("index.md", true)
	if f.root != nil {
		f.site(&s)
		f.root.done()
	}
	l.mistakes = append(l.mistakes, f.mistakes...)
	return s
}

func (f *file) site(s *Site) {
	s.Title = cmp.Or(f.root.text("title"), s.Title)
	s.Description = f.root.text("description")
	s.BaseURL = f.root.address("base_url")
	if s.BaseURL != "" && !strings.HasSuffix(s.BaseURL, "/") {
		s.BaseURL += "/"
	}
	s.Language = cmp.Or(f.root.text("language"), s.Language)
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
	s.Intro = f.html()
}

func (f *file) html() template.HTML { return render(f.body, nil, 2) }

// address reads a field that is a web address.
func (fs *fields) address(name string) string {
	s := fs.text(name)
	if s == "" {
		return ""
	}
	uri, ok := uriOf(s)
	if !ok {
		fs.fault(fs.find(name), fmt.Sprintf("%q is no web address", s), "begin it with https://")
		return ""
	}
	return uri
}

// uriOf writes a web address as it is copied from a browser as a URI (RFC 3986),
// which is what feeds and calendars may hold: letters beyond ASCII and what else
// has no place in one are escaped, those of the host by IDNA.
func uriOf(address string) (uri string, ok bool) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return "", false
	}
	if u.Hostname() == "" {
		return "", false
	}
	if host, port, colon := strings.Cut(u.Host, ":"); strings.ContainsFunc(host, func(r rune) bool { return r > unicode.MaxASCII }) {
		if u.Host, err = idna.Lookup.ToASCII(host); err != nil {
			return "", false
		}
		if colon {
			u.Host += ":" + port
		}
	}
	var b strings.Builder
	for _, c := range []byte(u.String()) {
		if c <= ' ' || c > '~' || strings.IndexByte("<>\"{}|\\^`", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	_, err = url.Parse(b.String()) // which an odd host is not
	return b.String(), err == nil
}

func (f *file) topic(name string) *Topic {
	return &Topic{
		Path:        f.path,
		Slug:        slugOf(name),
		Title:       f.root.required("title", "add title: with the topic's name"),
		Description: f.root.text("description"),
		Match:       f.root.texts("match"),
		Order:       f.root.number("order"),
		Intro:       f.html(),
	}
}

func (f *file) page(name string) *Page {
	return &Page{
		Path:        f.path,
		Slug:        slugOf(name),
		Title:       f.root.required("title", "add title: with the page's name"),
		Description: f.root.text("description"),
		Body:        f.html(),
	}
}

func (f *file) article(name string, zone *time.Location, language string) *Article {
	r := f.root
	a := &Article{
		Path:     f.path,
		Slug:     slugOf(name),
		Title:    r.required("title", "add title: with the headline"),
		Source:   r.required("source", "add source: with the name of the outlet"),
		URL:      r.address("url"),
		Author:   r.text("author"),
		Language: cmp.Or(r.text("language"), language),
		Summary:  r.text("summary"),
		Topics:   r.texts("topics"),
		Rights:   cmp.Or(Rights(r.choice("rights", "full", "excerpt")), Excerpt),
		Draft:    r.flag("draft"),
		line:     f.bodyLine,
	}
	if n := r.find("date"); n != nil {
		a.dateLine, a.dateColumn = n.Line, n.Column
	}
	if n := r.find("topics"); n != nil {
		a.topicsLine, a.topicsColumn = n.Line, n.Column
	}
	if slug := r.text("slug"); slug != "" {
		a.Slug = slugOf(slug)
	}
	r.required("date", "add date: with the day of publication, such as 2025-04-24")
	a.Published, a.DayOnly = r.instant("date", zone)
	a.Updated, _ = r.instant("updated", zone)
	a.Corrections = f.corrections()
	p := read(f.body)
	a.Text, a.Blocks = string(p.text), p.blocks
	a.pieces, a.rest = p.pack()
	a.Overrides = f.overrides(a.Text)
	if strings.TrimSpace(a.Text) == "" && len(a.Overrides) == 0 {
		f.fault(f.bodyLine, 1, "the article has no text", "put the article's text after the front matter")
	}
	return a
}

func (f *file) corrections() []Correction {
	var cs []Correction
	for _, r := range f.root.mappings("corrections") {
		r.required("date", "add date: with the day of the correction")
		t, _ := r.instant("date", time.UTC)
		cs = append(cs, Correction{Date: date.DayOf(t), Text: r.required("text", "add text: saying what was wrong and what is right")})
		r.done()
	}
	return cs
}

// slugOf makes a piece of an address from a file's name: lower-case letters,
// digits and hyphens.
func slugOf(name string) string {
	name = strings.TrimSuffix(path.Base(name), ".md")
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '_':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.TrimSuffix(b.String(), "-")
}

// check finds what only several files together can have wrong.
func (l *loader) check(c *Content) {
	taken := map[string]string{}
	for _, a := range c.Articles {
		l.checkAddress(taken, a.Path, a.Slug, ", or set slug: in the front matter")
		for _, t := range a.Topics {
			if c.Topic(t) == nil && len(c.Topics) > 0 {
				l.mistakes = append(l.mistakes, Mistake{Path: a.Path, Line: a.topicsLine, Column: a.topicsColumn,
					Wrong: fmt.Sprintf("there is no topic %q", t), Do: l.topicHint(c, t)})
			}
		}
	}
	clear(taken)
	for _, t := range c.Topics {
		l.checkAddress(taken, t.Path, t.Slug, "")
	}
	clear(taken)
	for _, p := range c.Pages {
		l.checkAddress(taken, p.Path, p.Slug, "")
	}
}

// checkAddress finds a file whose address is none, or that of another file of
// its kind.
func (l *loader) checkAddress(taken map[string]string, path, slug, or string) {
	wrong, do := "", ""
	switch {
	case slug == "":
		wrong, do = "the file's name gives no address", "name it with letters and digits"+or
	case taken[slug] != "":
		wrong, do = fmt.Sprintf("the address %q is taken by %s", slug, taken[slug]), "rename the file"+or
	}
	if wrong != "" {
		l.mistakes = append(l.mistakes, Mistake{Path: path, Line: 1, Column: 1, Wrong: wrong, Do: do})
	}
	taken[slug] = path
}

func (l *loader) topicHint(c *Content, slug string) string {
	var known []string
	for _, t := range c.Topics {
		known = append(known, t.Slug)
	}
	if near := nearest(slug, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return fmt.Sprintf("the topics are %s; or add %s", strings.Join(known, ", "), l.shown("topics/"+slug+".md"))
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
