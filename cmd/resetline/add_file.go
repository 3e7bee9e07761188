package main

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/unicode/norm"

	"resetline/internal/article"
	"resetline/internal/capture"
	"resetline/internal/date"
	"resetline/internal/timeline"
)

// draftFile is a content file before it is written.
type draftFile struct {
	name string // in the content folder, "articles/2025-04-22-ministers-meet.md"
	data []byte
}

// header is the front matter in the order it is written.
type header struct {
	Title    string    `yaml:"title"`
	Date     yaml.Node `yaml:"date"`
	Source   string    `yaml:"source"`
	URL      string    `yaml:"url,omitempty"`
	Author   string    `yaml:"author,omitempty"`
	Language string    `yaml:"language,omitempty"`
	Rights   string    `yaml:"rights,omitempty"`
	Draft    bool      `yaml:"draft,omitempty"`
}

// draftOf makes a content file of an article. What is missing is asked for by
// the names of the flags, all of it at once.
func (o *addOptions) draftOf(a *capture.Article, s article.Site) (*draftFile, error) {
	var missing []string
	ask := func(f capture.Field, what, flag string) {
		if f.Value == "" {
			missing = append(missing, fmt.Sprintf("no %s was found; give it with %s", what, flag))
		}
	}
	ask(a.Title, "headline", `-title "..."`)
	if a.Date.Value == "" && a.Date.From != "" {
		missing = append(missing, fmt.Sprintf("the page says %s, which can be read in two ways; give the day with -date 2025-04-24", a.Date.From))
	} else {
		ask(a.Date, "day of publication", "-date 2025-04-24")
	}
	ask(a.Source, "outlet", `-source "..."`)
	if len(missing) > 0 {
		return nil, errors.New(strings.Join(missing, "\nresetline: "))
	}
	day, err := dayOf(a.Date, s.Location)
	if err != nil {
		return nil, err
	}
	slug := slugOf(cmp.Or(o.slug, a.Title.Value))
	if slug == "" {
		return nil, fmt.Errorf("the title %q gives the file no name; give one with -slug", a.Title.Value)
	}
	h := header{Title: a.Title.Value, Source: a.Source.Value, URL: a.URL.Value, Author: a.Author.Value, Rights: o.rights, Draft: o.draft}
	h.Date = yaml.Node{Kind: yaml.ScalarNode, Value: a.Date.Value}
	if !strings.HasPrefix(strings.ToLower(s.Language)+"-", strings.ToLower(a.Language.Value)+"-") {
		h.Language = a.Language.Value
	}
	if h.Rights == "" && !strings.Contains("\n"+a.Extra, "\nrights:") {
		h.Rights = string(article.Excerpt)
	}
	var b bytes.Buffer
	b.WriteString("---\n")
	e := yaml.NewEncoder(&b)
	e.SetIndent(2)
	if err := e.Encode(h); err != nil {
		return nil, err
	}
	fmt.Fprintf(&b, "%s---\n\n%s\n", a.Extra, a.Text)
	return &draftFile{name: fmt.Sprintf("articles/%s-%s.md", day, slug), data: b.Bytes()}, nil
}

// dayOf returns the day of publication in the site's zone.
func dayOf(f capture.Field, zone *time.Location) (date.Day, error) {
	t, _, err := article.ParseInstant(f.Value, zone)
	if err != nil {
		return 0, fmt.Errorf("%q (%s) is no day of publication; give it with -date 2025-04-24", f.Value, f.From)
	}
	return date.DayOf(t), nil
}

// slugLength is how long a file's name may grow, in letters.
const slugLength = 60

// slugOf makes the words of a file's name of a title: the first words in
// lower case, without accents and apostrophes.
func slugOf(title string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(title)) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’', r == '‘':
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	slug := strings.Trim(b.String(), "-")
	if len(slug) > slugLength {
		slug = slug[:slugLength+1]
		if i := strings.LastIndexByte(slug, '-'); i > 0 {
			slug = slug[:i]
		}
		slug = slug[:min(len(slug), slugLength)]
	}
	return slug
}

// desk is a content folder to which an article is being added. What was read
// of it without the article is not read again with it.
type desk struct {
	program *program
	from    *source
	root    *os.Root
	cache   article.Cache
	builder timeline.Builder
}

// story reads the content as it lies, with a file before it that is not on disk
// yet, if one is given.
func (d *desk) story(before ...fs.FS) (*story, article.Mistakes, error) {
	c, mistakes, err := article.Load(append(layers(before), d.root.FS()),
		article.Options{Folder: filepath.ToSlash(d.from.content), Drafts: true, Cache: &d.cache})
	if err != nil {
		return nil, nil, err
	}
	now, err := d.from.today(c.Site.Location, d.program.env)
	if err != nil {
		return nil, nil, err
	}
	t, more := d.builder.Build(c, now)
	return &story{c, t}, append(mistakes, more...), nil
}

// preview is the story with a new file. A mistake in it ends the work.
func (d *desk) preview(f *draftFile) (*story, error) {
	if _, err := d.root.Lstat(filepath.FromSlash(f.name)); err == nil {
		return nil, fmt.Errorf("%s is there already and is left as it is; name the new one with -slug", filepath.Join(d.from.content, filepath.FromSlash(f.name)))
	}
	file, err := inMemory(f)
	if err != nil {
		return nil, err
	}
	after, mistakes, err := d.story(file)
	if err != nil {
		return nil, err
	}
	var own article.Mistakes
	for _, m := range mistakes {
		if strings.HasSuffix(m.Path, f.name) {
			own = append(own, m)
		}
	}
	return after, d.program.report(own)
}

// inMemory is a file system that holds these files alone.
func inMemory(files ...*draftFile) (fs.FS, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.Create(f.name)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(f.data); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
}

// writeNew writes a file whole or not at all, and never over another: it is
// written under a name that is not read, then linked to its own.
func writeNew(path string, data []byte) error {
	unwritten := func(err error) error {
		return fmt.Errorf("%s cannot be written: %w; put that right and add the article again", path, article.Cause(err))
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return unwritten(err)
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".add-*")
	if err != nil {
		return unwritten(err)
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(data)
	if err == nil {
		err = tmp.Chmod(0o644)
	}
	if err == nil {
		err = tmp.Sync()
	}
	if closed := tmp.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return unwritten(err)
	}
	err = os.Link(tmp.Name(), path)
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%s is there already and is left as it is; name the new one with -slug", path)
	case err != nil: // a file system without links
		if err := writeExclusive(path, data); err != nil {
			return unwritten(err)
		}
	}
	return nil
}

func writeExclusive(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		os.Remove(path)
	}
	return err
}
