package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"resetline/internal/timeline"
)

// An entry's address is made of its article's name and of its sentence. A word that is
// mended in the sentence, or a file that is renamed, gives the entry another one: links
// to the old one lead nowhere, and subscribers are told it anew. The editor can keep it,
// in a line that is given here.

// lost is an address that an edit takes away while what stood there is told still.
type lost struct {
	before, after    *timeline.Entry
	file, why, paste string // the article, what was done to it, and the front matter that keeps the address
}

// lostAddresses finds them, one for each article that was renamed.
func lostAddresses(d *timeline.Diff) []lost {
	var out []lost
	for _, c := range d.Changed {
		if before := c.Before.ID; before != c.After.ID && !slices.Contains(c.After.Aliases, before) {
			out = appendLost(out, c.Before, c.After)
		}
	}
	news := slices.Clone(d.New)
	for _, gone := range d.Gone {
		if i := slices.IndexFunc(news, func(e *timeline.Entry) bool { return tellsSame(gone, e) }); i >= 0 {
			out = appendLost(out, gone, news[i])
			news = slices.Delete(news, i, i+1)
		}
	}
	return out
}

// tellsSame tells whether two entries are one whose sentence was mended, or whose
// article was renamed.
func tellsSame(before, after *timeline.Entry) bool {
	b, a := before.Sources[0], after.Sources[0]
	if before.When != after.When || b.Sentence() == "" || a.Sentence() == "" {
		return false
	}
	if b.Article.Slug != a.Article.Slug {
		return renamed(b, a)
	}
	was, is := strings.Fields(b.Sentence()), strings.Fields(a.Sentence())
	kept := 0
	for _, word := range was {
		if slices.Contains(is, word) {
			kept++
		}
	}
	return 2*kept > max(len(was), len(is))
}

// renamed tells whether two sources of articles of different names are one.
func renamed(before, after *timeline.Source) bool {
	b, a := before.Article, after.Article
	return before.Sentence() == after.Sentence() && b.Source == a.Source && b.Published.Equal(a.Published)
}

func appendLost(out []lost, before, after *timeline.Entry) []lost {
	b, a := before.Sources[0], after.Sources[0]
	l := lost{before: before, after: after, file: a.Article.Path, why: "the sentence was edited", paste: a.Override("id: " + before.ID)}
	switch {
	case b.Article.Slug == a.Article.Slug:
	case renamed(b, a):
		l.why, l.paste = "the article has another name", "slug: "+b.Article.Slug+"\n"
	default:
		l.why = "the article that told it first does so no more"
	}
	same := func(o lost) bool { return o.file == l.file && o.paste == l.paste }
	if l.paste == "" || slices.ContainsFunc(out, same) {
		return out
	}
	return append(out, l)
}

// lostText says which addresses lead nowhere now, and what keeps them.
func lostText(w io.Writer, ls []lost) {
	for _, l := range ls {
		fmt.Fprintf(w, "address  /e/%s/ leads nowhere now: %s; to keep it, and tell subscribers nothing anew, paste into %s:\n\n", l.before.ID, l.why, l.file)
		for line := range strings.Lines(l.paste) {
			fmt.Fprint(w, "    ", line)
		}
		fmt.Fprintln(w)
	}
}

// lostMarkdown says the same in a pull request.
func lostMarkdown(w io.Writer, ls []lost) {
	for _, l := range ls {
		fmt.Fprintf(w, "- %s: %s; to keep its address, and tell subscribers nothing anew, paste into %s:\n\n", inMarkdown(l.after), l.why, inert(l.file))
		for line := range strings.Lines(l.paste) {
			fmt.Fprint(w, "      ", line)
		}
		fmt.Fprintln(w)
	}
}
