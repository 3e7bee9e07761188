package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"resetline/internal/article"
	"resetline/internal/capture"
	"resetline/internal/likeness"
	"resetline/internal/timeline"
)

// addOptions are the flags of the add command.
type addOptions struct {
	source
	title, date, outlet, author, url, language string
	slug, rights                               string
	draft, private                             bool
}

func (o *addOptions) flags(fs *flag.FlagSet) {
	fs.StringVar(&o.content, "content", "content", "the `folder` with the articles")
	fs.StringVar(&o.now, "now", "", "the `date` to print the entries for (default today)")
	fs.StringVar(&o.date, "date", "", "the `day` of publication, such as 2025-04-24")
	fs.StringVar(&o.title, "title", "", "the `headline`")
	fs.StringVar(&o.outlet, "source", "", "the `outlet`")
	fs.StringVar(&o.author, "author", "", "the author's `name`")
	fs.StringVar(&o.url, "url", "", "the article's `address`")
	fs.StringVar(&o.language, "language", "", "the article's language `tag`, such as en-US")
	fs.StringVar(&o.slug, "slug", "", "the `words` of the file's name (default those of the title)")
	fs.StringVar(&o.rights, "rights", "", "`full` to publish the whole text, excerpt for the quoted sentences alone (default excerpt)")
	fs.BoolVar(&o.draft, "draft", false, "mark the article as a draft, which only serve shows")
	fs.BoolVar(&o.private, "allow-private", false, "fetch from this machine and private networks too")
}

// add makes a content file of a page, a file or a text, and prints the entries
// it will give. After any mistake nothing is written.
func (p *program) add(args []string) error {
	fs := p.flags("add")
	var o addOptions
	o.flags(fs)
	what, err := p.parseAround(fs, args)
	if err != nil {
		return err
	}
	if err := o.valid(); err != nil {
		return err
	}
	root, err := o.open()
	if err != nil {
		return err
	}
	defer root.Close()
	at := &desk{program: p, from: &o.source, root: root}
	before, _, err := at.story()
	if err != nil {
		return err
	}
	doc, err := p.document(what, o.private)
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	a, err := capture.Read(doc)
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	o.override(a)
	p.tellFields(a)
	d, err := o.draftOf(a, before.content.Site)
	if err != nil {
		return err
	}
	if err := duplicate(before.content.Articles, a); err != nil {
		return err
	}
	after, err := at.preview(d)
	if err != nil {
		return err
	}
	path := filepath.Join(o.content, filepath.FromSlash(d.name))
	if err := writeNew(path, d.data); err != nil {
		return err
	}
	return p.tellEntries(path, d.name, before, after)
}

// valid refuses what no front matter may have.
func (o *addOptions) valid() error {
	if o.date != "" {
		if _, _, err := article.ParseInstant(o.date, time.UTC); err != nil {
			return usageError{fmt.Sprintf("-date: %v", err)}
		}
	}
	if _, ok := article.URI(o.url); o.url != "" && !ok {
		return usageError{fmt.Sprintf("-url %q is no web address; write it as https://example.org/story", o.url)}
	}
	if r := article.Rights(o.rights); r != "" && r != article.Full && r != article.Excerpt {
		return usageError{fmt.Sprintf("-rights %q is neither full nor excerpt", o.rights)}
	}
	return nil
}

// parseAround reads flags before and after the one argument.
func (p *program) parseAround(fs *flag.FlagSet, args []string) (string, error) {
	if err := p.parse(fs, args, len(args)); err != nil {
		return "", err
	}
	if fs.NArg() == 0 {
		return "", usageError{"add: name a file or an address, or - to read a text from standard input; resetline help add tells more"}
	}
	what := fs.Arg(0)
	return what, p.parse(fs, fs.Args()[1:], 0)
}

// fetchTime is how long a page may take.
const fetchTime = 30 * time.Second

// document reads what the editor named.
func (p *program) document(what string, private bool) (capture.Document, error) {
	if scheme, _, ok := strings.Cut(what, "://"); ok && len(scheme) > 1 {
		f := capture.Fetcher{Private: private, Timeout: fetchTime, Agent: "resetline/" + versionString()}
		return f.Fetch(context.Background(), what)
	}
	d := capture.Document{}
	if what != "-" {
		d.Name = filepath.Base(what)
		if info, err := os.Stat(what); err == nil && info.IsDir() {
			return d, errors.New("this is a folder; name the file in it that holds the article")
		}
	}
	in, err := p.input(what)
	if errors.Is(err, os.ErrNotExist) {
		return d, errors.New("there is no such file; an address begins with https://")
	}
	if err != nil {
		return d, err
	}
	defer in.Close()
	d.Data, err = io.ReadAll(io.LimitReader(in, capture.MaxSize+1))
	return d, err
}

// override lets the editor's flags win over what the page says.
func (o *addOptions) override(a *capture.Article) {
	for _, f := range []struct {
		flag, value string
		field       *capture.Field
	}{{"-title", o.title, &a.Title}, {"-date", o.date, &a.Date}, {"-source", o.outlet, &a.Source},
		{"-author", o.author, &a.Author}, {"-url", o.url, &a.URL}, {"-language", o.language, &a.Language}} {
		if v := strings.TrimSpace(f.value); v != "" {
			*f.field = capture.Field{Value: v, From: f.flag}
		}
	}
}

// tellFields says what was found and where.
func (p *program) tellFields(a *capture.Article) {
	for _, f := range []struct {
		name  string
		field capture.Field
	}{{"title", a.Title}, {"date", a.Date}, {"source", a.Source}, {"author", a.Author}, {"url", a.URL}, {"language", a.Language}} {
		if f.field.Value != "" && !strings.HasPrefix(f.field.From, "-") {
			p.say("%-8s %s (%s)", f.name, f.field.Value, f.field.From)
		}
	}
}

// duplicate refuses an article that the site has already.
func duplicate(known []*article.Article, a *capture.Article) error {
	const have = "the article is there already: %s %s; change that one, or take it out first"
	var index likeness.Index
	for _, k := range known {
		if a.URL.Value != "" && sameAddress(k.URL, a.URL.Value) {
			return fmt.Errorf(have, k.Path, "has the same address")
		}
		index.Add(likeness.Of(k.Text))
	}
	if n, _ := index.Nearest(likeness.Of(a.Text)); n >= 0 {
		return fmt.Errorf(have, known[n].Path, "has nearly the same text")
	}
	return nil
}

// sameAddress compares addresses without what leads to the same page: the
// scheme, www, a closing slash, a place in the page, and the marks with which
// campaigns count readers.
func sameAddress(a, b string) bool {
	a, b = bareAddress(a), bareAddress(b)
	return a != "" && a == b
}

func bareAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" {
		return ""
	}
	q := u.Query()
	for name := range q {
		if strings.HasPrefix(name, "utm_") || name == "fbclid" || name == "gclid" {
			q.Del(name)
		}
	}
	return strings.TrimPrefix(strings.ToLower(u.Host), "www.") + strings.TrimSuffix(u.EscapedPath(), "/") + "?" + q.Encode()
}

// tellEntries prints the entries that an article gave or joined.
func (p *program) tellEntries(path, name string, before, after *story) error {
	had := map[string]bool{}
	for _, e := range before.timeline.Entries {
		had[e.ID] = true
	}
	n := 0
	for _, e := range after.timeline.Entries {
		if !tells(e, name) {
			continue
		}
		n++
		printEntry(p.stdout, e, false)
		if had[e.ID] {
			fmt.Fprintf(p.stdout, "    joins what %s said\n", e.Sources[0].Article.Slug)
		}
	}
	p.say("wrote %s: %s; resetline serve shows them", path, count(n, "entry"))
	return nil
}

// tells tells whether an article is among an entry's sources.
func tells(e *timeline.Entry, name string) bool {
	for _, s := range e.Sources {
		if strings.HasSuffix(s.Article.Path, name) {
			return true
		}
	}
	return false
}
