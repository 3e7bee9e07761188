package main

import (
	"fmt"
	"io"
	"strings"

	"resetline/internal/article"
	"resetline/internal/likeness"
	"resetline/internal/site"
	"resetline/internal/timeline"
)

// finding is a mistake or a doubt as check prints it.
type finding = timeline.Doubt

// check prints every mistake and every doubtful reading.
func (p *program) check(args []string) error {
	fs := p.flags("check")
	var from source
	from.flags(fs)
	format := fs.String("format", "text", "how to print: `text|github`")
	if err := p.parse(fs, args, 0); err != nil {
		return err
	}
	write := findingText
	switch *format {
	case "text":
	case "github":
		write = findingGitHub
	default:
		return usageError{fmt.Sprintf("check: there is no format %q; the formats are text and github", *format)}
	}
	s, mistakes, err := from.build(p)
	if err != nil {
		return err
	}
	findings, err := s.findings(mistakes)
	if err != nil {
		return err
	}
	wrong := 0
	for _, f := range findings {
		write(p.stdout, f)
		if !f.Warning {
			wrong++
		}
	}
	p.say("%s: %s, %s", count(len(s.content.Articles), "article"), count(wrong, "mistake"), count(len(findings)-wrong, "warning"))
	if wrong > 0 {
		return errReported
	}
	return nil
}

// findings are all mistakes of a story, in file order, and its doubtful readings. An article with a mistake is not
// doubted besides.
func (s *story) findings(mistakes article.Mistakes) ([]finding, error) {
	mistakes, err := s.allMistakes(mistakes)
	if err != nil && !mistakes.Fatal() {
		return nil, err
	}
	wrong := map[string]bool{}
	var out []finding
	for _, m := range mistakes {
		wrong[m.Path] = wrong[m.Path] || !m.Warning
		out = append(out, finding{Mistake: m})
	}
	for _, d := range append(s.timeline.Doubts(), repeated(s.content.Articles)...) {
		if !wrong[d.Path] {
			out = append(out, d)
		}
	}
	timeline.SortDoubts(out)
	return out, nil
}

// allMistakes adds to a story's mistakes those that only a whole site shows, in
// file order. An error is none of an editor's.
func (s *story) allMistakes(mistakes article.Mistakes) (article.Mistakes, error) {
	err := site.Check(s.content, s.timeline, siteOptions(localAddress))
	if more, ok := err.(article.Mistakes); ok {
		mistakes, err = append(mistakes, more...), nil
		mistakes.Sort()
	}
	return mistakes, err
}

// repeated doubts that two articles with nearly the same text, or at one address,
// are two.
func repeated(articles []*article.Article) []finding {
	var out []finding
	doubt := func(a *article.Article, wrong, do string) {
		out = append(out, finding{Mistake: article.Mistake{Path: a.Path, Line: 1, Column: 1, Warning: true, Wrong: wrong, Do: do}})
	}
	var known likeness.Index
	at := map[string]*article.Article{}
	for _, a := range articles {
		sketch, address := likeness.Of(a.Text), bareAddress(a.URL)
		n, like := known.Nearest(sketch)
		known.Add(sketch)
		first := at[address]
		switch {
		case n >= 0:
			doubt(a, fmt.Sprintf("the text is nearly that of %s (%d in 100 runs of words)", articles[n].Path, int(like*100)),
				"take one of them out, unless both outlets belong on the page")
		case address != "" && first != nil:
			doubt(a, fmt.Sprintf("the url is that of %s", first.Path), "correct url: in one of them, unless their outlet published both there")
		}
		if first == nil {
			at[address] = a
		}
	}
	return out
}

// findingText prints a line, and for a doubt the sentence and what settles it.
func findingText(w io.Writer, f finding) {
	fmt.Fprintln(w, f.Error())
	if f.Sentence != "" {
		fmt.Fprintf(w, "\n    %s\n", f.Sentence)
	}
	if f.Override != "" {
		fmt.Fprintf(w, "\n    %s\n", strings.ReplaceAll(strings.TrimSpace(f.Override), "\n", "\n    "))
	}
	if f.Sentence != "" {
		fmt.Fprintln(w)
	}
}

// GitHub's runner takes a line "::error file=F,line=L,col=C::TEXT" for an
// annotation. A property may hold no colon and no comma, none of the parts a
// line end: they are written as URLs write them.
var (
	githubText     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// findingGitHub prints an annotation of a workflow's log.
func findingGitHub(w io.Writer, f finding) {
	kind := "error"
	if f.Warning {
		kind = "warning"
	}
	text := f.Wrong
	if f.Do != "" {
		text += "; " + f.Do
	}
	for _, more := range []string{f.Sentence, strings.TrimSpace(f.Override)} {
		if more != "" {
			text += "\n\n" + more
		}
	}
	fmt.Fprintf(w, "::%s file=%s", kind, githubProperty.Replace(f.Path))
	if f.Line > 0 {
		fmt.Fprintf(w, ",line=%d,col=%d", f.Line, f.Column)
	}
	fmt.Fprintf(w, "::%s\n", githubText.Replace(text))
}
