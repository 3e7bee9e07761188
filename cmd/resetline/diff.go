package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"resetline/internal/article"
	"resetline/internal/timeline"
)

// diff prints what the content changes on the timeline, compared with another
// folder or with a revision of its own.
func (p *program) diff(args []string) error {
	fs := p.flags("diff")
	var from source
	from.flags(fs)
	against := fs.String("against", "HEAD", "the content `folder`, or the revision of git, to compare with")
	format := fs.String("format", "text", "how to print: `text|markdown|json`")
	if err := p.parse(fs, args, 0); err != nil {
		return err
	}
	write, ok := map[string]func(*program, *timeline.Diff) error{
		"text": (*program).diffText, "markdown": (*program).diffMarkdown, "json": (*program).diffJSON,
	}[*format]
	if !ok {
		return usageError{fmt.Sprintf("diff: there is no format %q; the formats are text, markdown and json", *format)}
	}
	after, err := from.read(p)
	if err != nil {
		return err
	}
	before, mistakes, err := from.before(*against)
	if err != nil {
		return err
	}
	if mistakes.Fatal() && len(before.Articles) > 0 {
		p.say("%s has mistakes: what its articles with a mistake tell seems new; see resetline check", *against)
	}
	before.AsOf(after.timeline.Now)
	old, _ := timeline.Build(before, after.timeline.Now) // its mistakes are of the past
	d := timeline.Compare(old, after.timeline)
	if err := write(p, d); err != nil {
		return err
	}
	p.say("against %s: %d new, %d changed, %d merged, %d split, %d gone",
		*against, len(d.New), len(d.Changed), len(d.Merged), len(d.Split), len(d.Gone))
	return nil
}

// before loads the content to compare with, and its mistakes.
func (s *source) before(against string) (*article.Content, article.Mistakes, error) {
	options := article.Options{Folder: against, Drafts: s.drafts}
	if info, err := os.Stat(against); err == nil && info.IsDir() {
		root, err := os.OpenRoot(against)
		if err != nil {
			return nil, nil, err
		}
		defer root.Close()
		return article.Load(root.FS(), options)
	}
	files, err := revision(s.content, against)
	if err != nil {
		return nil, nil, err
	}
	return article.Load(files, options)
}

func (p *program) diffText(d *timeline.Diff) error {
	for _, e := range d.New {
		fmt.Fprintf(p.stdout, "new      %s\n", line(e))
	}
	for _, c := range d.Changed {
		fmt.Fprintf(p.stdout, "changed  %s\n", line(c.After))
		for _, f := range c.Fields {
			fmt.Fprintf(p.stdout, "           %s: %s -> %s\n", f.Name, orNone(f.Before), orNone(f.After))
		}
	}
	for _, m := range d.Merged {
		fmt.Fprintf(p.stdout, "merged   %s\n", line(m.After))
		lines(p.stdout, "from", m.Before)
	}
	for _, s := range d.Split {
		fmt.Fprintf(p.stdout, "split    %s\n", line(s.Before))
		lines(p.stdout, "into", s.After)
	}
	for _, e := range d.Gone {
		fmt.Fprintf(p.stdout, "gone     %s\n", line(e))
	}
	lostText(p.stdout, lostAddresses(d))
	return nil
}

func line(e *timeline.Entry) string {
	return fmt.Sprintf("%s  %s (%s, %s)", e.When, e.Title, e.Status, e.ID)
}

func lines(w io.Writer, word string, entries []*timeline.Entry) {
	for _, e := range entries {
		fmt.Fprintf(w, "           %s %s\n", word, line(e))
	}
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

// diffMarkdown prints the text of a pull request. What articles say is
// text there and nothing else: no link, no mention, no picture.
func (p *program) diffMarkdown(d *timeline.Diff) error {
	fmt.Fprintln(p.stdout, "## What changes on the timeline")
	if d.Empty() {
		fmt.Fprintln(p.stdout, "\nNothing.")
	}
	section := func(title string, n int) {
		if n > 0 {
			fmt.Fprintf(p.stdout, "\n### %s\n\n", title)
		}
	}
	section("New", len(d.New))
	for _, e := range d.New {
		fmt.Fprintf(p.stdout, "- %s\n%s", inMarkdown(e), evidence(e))
	}
	section("Changed", len(d.Changed))
	for _, c := range d.Changed {
		fmt.Fprintf(p.stdout, "- %s\n", inMarkdown(c.After))
		for _, f := range c.Fields {
			fmt.Fprintf(p.stdout, "  - %s: ~~%s~~ %s\n", f.Name, inert(orNone(f.Before)), inert(orNone(f.After)))
		}
	}
	section("Merged", len(d.Merged))
	for _, m := range d.Merged {
		fmt.Fprintf(p.stdout, "- %s, from\n", inMarkdown(m.After))
		for _, e := range m.Before {
			fmt.Fprintf(p.stdout, "  - %s\n", inMarkdown(e))
		}
	}
	section("Split", len(d.Split))
	for _, s := range d.Split {
		fmt.Fprintf(p.stdout, "- %s, into\n", inMarkdown(s.Before))
		for _, e := range s.After {
			fmt.Fprintf(p.stdout, "  - %s\n", inMarkdown(e))
		}
	}
	section("Gone", len(d.Gone))
	for _, e := range d.Gone {
		fmt.Fprintf(p.stdout, "- %s\n", inMarkdown(e))
	}
	ls := lostAddresses(d)
	section("Addresses that lead nowhere now", len(ls))
	lostMarkdown(p.stdout, ls)
	return nil
}

func inMarkdown(e *timeline.Entry) string {
	return fmt.Sprintf("**%s** %s (%s)", inert(e.When.Long()), inert(e.Title), e.Status)
}

// evidence is the first sentence of an entry and how its date was read.
func evidence(e *timeline.Entry) string {
	s := e.Sources[0]
	if s.Sentence() == "" {
		return ""
	}
	return fmt.Sprintf("  > %s\n  > — %s; %s\n", inert(s.Sentence()), inert(s.Article.Source), inert(reading(s)))
}

// inert writes text for Markdown so that nothing in it means anything there.
// GitHub looks for mentions and numbers in what Markdown has become, so an
// empty comment goes behind their marks.
func inert(s string) string {
	var b strings.Builder
	for _, r := range strings.Join(strings.Fields(s), " ") {
		switch {
		case r >= 0x80, r >= '0' && r <= '9', r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', strings.ContainsRune(" ,;?'()/%-", r):
			b.WriteRune(r)
		case r == '@', r == '#':
			fmt.Fprintf(&b, "&#%d;<!-- -->", r)
		case r >= ' ':
			fmt.Fprintf(&b, "&#%d;", r)
		}
	}
	return b.String()
}

// The JSON of diff: the entries as the timeline command prints them.
type (
	diffOutput struct {
		New     []entryJSON  `json:"new"`
		Changed []editJSON   `json:"changed"`
		Merged  []mergedJSON `json:"merged"`
		Split   []splitJSON  `json:"split"`
		Gone    []entryJSON  `json:"gone"`
	}
	editJSON struct {
		Entry  entryJSON   `json:"entry"`
		Fields []fieldJSON `json:"fields"`
	}
	fieldJSON struct {
		Name   string `json:"name"`
		Before string `json:"before"`
		After  string `json:"after"`
	}
	mergedJSON struct {
		Entry entryJSON   `json:"entry"`
		From  []entryJSON `json:"from"`
	}
	splitJSON struct {
		Entry entryJSON   `json:"entry"`
		Into  []entryJSON `json:"into"`
	}
)

func (p *program) diffJSON(d *timeline.Diff) error {
	out := diffOutput{New: entriesOf(d.New), Changed: []editJSON{}, Merged: []mergedJSON{}, Split: []splitJSON{}, Gone: entriesOf(d.Gone)}
	for _, c := range d.Changed {
		e := editJSON{Entry: newEntryJSON(c.After)}
		for _, f := range c.Fields {
			e.Fields = append(e.Fields, fieldJSON(f))
		}
		out.Changed = append(out.Changed, e)
	}
	for _, m := range d.Merged {
		out.Merged = append(out.Merged, mergedJSON{newEntryJSON(m.After), entriesOf(m.Before)})
	}
	for _, s := range d.Split {
		out.Split = append(out.Split, splitJSON{newEntryJSON(s.Before), entriesOf(s.After)})
	}
	return p.encode(out)
}

func entriesOf(entries []*timeline.Entry) []entryJSON {
	out := []entryJSON{}
	for _, e := range entries {
		out = append(out, newEntryJSON(e))
	}
	return out
}
