package site

import (
	"errors"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"resetline/internal/article"
)

// Templates come in three kinds, told apart by their names:
//
//	layout.html     the frame around every page; it says {{template "main" .}}
//	_*.html         parts that pages and the layout share, named by their file
//	other *.html    a page each: what stands in "main"
//
// Embedded pages (embed.html) and redirects have no frame and are whole
// documents.

// bare are the pages without the layout around them.
var bare = [...]string{"embed.html", "moved.html"}

// pageNames are the templates the program fills.
var pageNames = [...]string{
	"home.html", "list.html", "entry.html", "article.html", "upcoming.html", "corrections.html",
	"feeds.html", "search.html", "page.html", "404.html", "embed.html", "moved.html",
}

// partNames are the parts that the program fills by themselves.
var partNames = [...]string{"layout.html", "_crumbs.html", "_footer.html", "_header.html", "_item.html", "_links.html"}

// templates are the compiled templates by file name.
type templates struct {
	pages map[string]view
	item  view
	parts *template.Template
	// insets tells whether the pages only say what is inset in them.
	insets func() bool
}

// loadTemplates reads and compiles all templates. Every mistake is reported,
// not only the first.
func loadTemplates(fsys fs.FS) (*templates, error) {
	l := &templateLoader{fsys: fsys, parts: template.New("")}
	names, err := fs.Glob(fsys, "*.html")
	if err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	for _, name := range partNames {
		l.parse(l.parts, name, name)
	}
	for _, name := range names {
		if strings.HasPrefix(name, "_") && !slices.Contains(partNames[:], name) {
			l.parse(l.parts, name, name)
		}
	}
	t := &templates{pages: map[string]view{}, parts: l.parts}
	for _, name := range pageNames {
		t.pages[name] = newView(l.page(name), name)
	}
	if len(l.mistakes) > 0 {
		l.mistakes.Sort()
		return nil, l.mistakes
	}
	t.insets = sync.OnceValue(t.sayInsets)
	t.item = newView(l.parts.Lookup("_item.html"), "_item.html")
	return t, nil
}

// sayInsets looks for the fields that are insets, and those that hold them, in all
// pages that have some.
func (t *templates) sayInsets() bool {
	for _, page := range [...]string{"home.html", "list.html", "upcoming.html"} {
		for _, name := range [...]string{"Years", "Above", "Items", "Days", "Lines", "Sections", "Rest"} {
			if !t.pages[page].reading().says(name) {
				return false
			}
		}
	}
	return true
}

type templateLoader struct {
	fsys     fs.FS
	parts    *template.Template
	mistakes article.Mistakes
}

func (l *templateLoader) page(name string) *template.Template {
	t, err := l.parts.Clone()
	if err != nil {
		l.mistakes = append(l.mistakes, templateMistake(name, err))
		return nil
	}
	l.parse(t, name, "main")
	if slices.Contains(bare[:], name) {
		return t.Lookup("main")
	}
	return t.Lookup("layout.html")
}

// parse reads a file into a set under a name of the set.
func (l *templateLoader) parse(set *template.Template, file, name string) {
	text, err := fs.ReadFile(l.fsys, file)
	switch {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		l.mistakes = append(l.mistakes, unreadable(path.Join("templates", file), err))
		return
	case err != nil:
		l.mistakes = append(l.mistakes, article.Mistake{
			Path: path.Join("templates", file), Wrong: "this template is missing", Do: "restore it, or remove the folder that hides it",
		})
		return
	}
	t, err := template.New(file).Parse(string(text))
	if err == nil {
		for _, part := range t.Templates() {
			as := part.Name()
			if as == file {
				as = name
			}
			if part.Tree == nil {
				continue
			}
			if _, err = set.AddParseTree(as, part.Tree); err != nil {
				break
			}
		}
	}
	if err != nil {
		l.mistakes = append(l.mistakes, templateMistake(file, err))
	}
}

// execute fills a template. An error of the template itself becomes a mistake
// with its place.
func execute(t *template.Template, name string, w io.Writer, data any) error {
	err := t.Execute(w, data)
	if err == nil {
		return nil
	}
	return templateMistake(name, err)
}

// templatePlace finds the place in an error of text/template or html/template:
// "template: home.html:3:5: executing ..." and "html/template:home.html:3: ...".
var templatePlace = regexp.MustCompile(`^(?:html/)?template: ?([^:]+\.html):(\d+)(?::(\d+))?: (?s:(.*))$`)

func templateMistake(name string, err error) article.Mistake {
	var inner article.Mistake
	if errors.As(err, &inner) { // of a part that a page's method rendered
		return inner
	}
	m := article.Mistake{Path: path.Join("templates", name), Wrong: err.Error(), Do: "correct the template"}
	if p := templatePlace.FindStringSubmatch(err.Error()); p != nil {
		m.Path = path.Join("templates", p[1])
		m.Line, _ = strconv.Atoi(p[2])
		m.Column, _ = strconv.Atoi(p[3])
		m.Column++
		m.Wrong = executing.ReplaceAllString(p[4], "")
	}
	return m
}

// executing is the part of a message that names what the reader sees anyway.
var executing = regexp.MustCompile(`^executing "[^"]*" at `)
