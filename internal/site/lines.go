package site

import (
	"html/template"
	"strconv"
	"strings"
	"sync"
	"time"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timeline"
)

// The lines that a large site has by the hundred thousand. The program writes
// them, a template only says where they stand: it would take ten times as long
// for each, and most of a build with it. Words are escaped here, every one.

// lines is HTML as it is being written.
type lines []byte

// Write implements [io.Writer], for what a template writes.
func (l *lines) Write(p []byte) (int, error) {
	*l = append(*l, p...)
	return len(p), nil
}

// WriteString implements [io.StringWriter].
func (l *lines) WriteString(s string) (int, error) {
	*l = append(*l, s...)
	return len(s), nil
}

// raw adds markup: what this package says itself, or what is escaped already.
func (l *lines) raw(parts ...string) {
	for _, part := range parts {
		*l = append(*l, part...)
	}
}

// words adds words, escaped for text and for attributes in quotation marks as
// html/template does; a test holds that they agree on every byte. The function
// of html/template makes a string first, and an entry's page a tenth slower.
func (l *lines) words(s string) { *l = appendEscaped(*l, s) }

func appendEscaped(b []byte, s string) []byte {
	last := 0
	for i := range len(s) {
		if safe := &escapes[s[i]]; *safe != "" {
			b = append(append(b, s[last:i]...), *safe...)
			last = i + 1
		}
	}
	return append(b, s[last:]...)
}

// escapes are what stands for a byte that means something in HTML.
var escapes = [256]string{
	'"': "&#34;", '\'': "&#39;", '&': "&amp;", '<': "&lt;", '>': "&gt;", 0: "\uFFFD",
}

func (l *lines) number(n int) { *l = strconv.AppendInt(*l, int64(n), 10) }

// when adds a date as readers and machines read it: once, in words, inside a
// time element where HTML has a form for its precision.
func (l *lines) when(d date.Date) {
	if plainDay(d) {
		l.day(d.First, false)
		return
	}
	l.timed(d, d.String())
}

// whenLong is when with the day of the week.
func (l *lines) whenLong(d date.Date) {
	if plainDay(d) {
		l.day(d.First, true)
		return
	}
	l.timed(d, d.Long())
}

// heading is when as a heading begins with it: "By 31 May 2010".
func (l *lines) heading(d date.Date) {
	if plainDay(d) {
		l.day(d.First, false)
		return
	}
	l.timed(d, capital(d.String()))
}

// whenSaid is whenLong within a sentence: "the week of 21 April 2025".
func (l *lines) whenSaid(d date.Date) {
	if plainDay(d) {
		l.day(d.First, true)
		return
	}
	l.timed(d, d.InSentence())
}

func (l *lines) timed(d date.Date, words string) {
	datetime := d.HTML()
	if datetime == "" {
		l.words(words)
		return
	}
	l.raw(`<time datetime="`, datetime, `">`)
	l.words(words)
	l.raw("</time>")
}

// day is a day alone, which most dates are, without making words of it first.
func (l *lines) day(d date.Day, weekday bool) {
	y, m, day := d.Civil()
	l.raw(`<time datetime="`)
	*l = d.Append(*l)
	l.raw(`">`)
	if weekday {
		l.raw(d.Weekday().String(), " ")
	}
	l.number(day)
	l.raw(" ", time.Month(m).String(), " ")
	l.number(y)
	l.raw("</time>")
}

// plainDay tells whether a date is a day of a year that has four digits.
func plainDay(d date.Date) bool {
	return d.Precision == date.ByDay && d.Qualifier == date.Exact && d.First.Year() > 0 && d.First.Year() < 10_000
}

// drafts are the buffers of lines that have been handed on.
var drafts = sync.Pool{New: func() any { l := make(lines, 0, 4<<10); return &l }}

// written is what a function writes.
func written(write func(*lines)) template.HTML {
	l := drafts.Get().(*lines)
	defer drafts.Put(l)
	*l = (*l)[:0]
	write(l)
	return template.HTML(*l)
}

// esc escapes words for text and for attributes in quotation marks.
func esc(words string) string { return template.HTMLEscapeString(words) }

// webAddress tells whether an address may be linked. Loading refuses others, so
// this is the second lock on the same door.
func webAddress(s string) bool {
	scheme, _, ok := strings.Cut(s, "://")
	return ok && (strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "http"))
}

// outlet says whose article it is, and of what day.
func (l *lines) outlet(a *article.Article) {
	l.raw("<bdi>")
	l.words(a.Source)
	l.raw("</bdi>, ")
	l.when(dayDate(a))
}

// by is outlet with the headline.
func (l *lines) by(a *article.Article) {
	l.outlet(a)
	l.raw(": “<bdi>")
	l.words(inQuotes(a.Title))
	l.raw("</bdi>”")
}

// link opens a link to an address, in parts, on this site or to one that webAddress holds
// for safe.
func (l *lines) link(address ...string) {
	l.raw(`<a href="`)
	for _, part := range address {
		l.words(part)
	}
	l.raw(`">`)
}

// paragraph ends the tag of a link to a source's paragraph on this site, and
// begins its words. What they leave to the eye is told to those who hear them
// out of their place.
func (l *lines) paragraph(src *timeline.Source, root, name string) {
	n := src.Article.Block(src.Start)
	l.raw(` href="`, root, "a/")
	l.words(src.Article.Slug)
	l.raw("/#p")
	l.number(n)
	l.raw(`">`, name)
	l.number(n)
	l.raw(`<span class="unseen"> of <bdi>`)
	l.words(src.Article.Source)
	l.raw("</bdi>, ")
	l.words(dayDate(src.Article).String())
	l.raw("</span>")
}

// publisher links to a sentence at its publisher, if it has an address there.
func (l *lines) publisher(src *timeline.Source) {
	if !webAddress(src.Article.URL) {
		return
	}
	l.raw(` <a class="out" href="`)
	l.words(src.Article.URL)
	*l = appendTextFragment(*l, src.Article.URL, src.Sentence())
	l.raw(`">At <bdi>`)
	l.words(src.Article.Source)
	l.raw(`</bdi><span class="unseen">, `)
	l.words(dayDate(src.Article).String())
	l.raw(", paragraph ")
	l.number(src.Article.Block(src.Start))
	l.raw("</span></a>")
}

// writtenIn links to the article in which the editor wrote the entry.
func (l *lines) writtenIn(a *article.Article, root string) {
	l.raw("Written by the editor in ")
	l.link(root, articlePath(a))
	l.raw("the file of this article</a>.")
}

// quote is a source's sentence with the words its date was read from marked.
func (l *lines) quote(src *timeline.Source) {
	text := src.Article.Text
	w := said(src)
	if src.Expression.Rule == "" || w.Start < src.Start || w.End > src.End || w.Start >= w.End {
		l.words(src.Sentence())
		return
	}
	l.words(text[src.Start:w.Start])
	l.raw("<mark>")
	l.words(text[w.Start:w.End])
	l.raw("</mark>")
	l.words(text[w.End:src.End])
}

// quotation is a source's sentence as a paragraph in its block, which more is
// to be put into.
func (s *site) quotation(l *lines, src *timeline.Source) {
	l.raw("<blockquote")
	if !s.large && webAddress(src.Article.URL) {
		l.raw(` cite="`)
		l.words(src.Article.URL)
		l.raw(`"`)
	}
	if attr := s.attributes(src.Article, src.Sentence()); attr != "" {
		l.raw(" ", string(attr))
	}
	l.raw("><p>")
	l.quote(src)
	l.raw("</p>")
}

// topicLinks are the labels of an entry's topics, each between the beginning
// of a tag and its end.
func (l *lines) topicLinks(lists []*list, root, open, end string) {
	for _, t := range lists {
		l.raw(open, ` class="topic t`)
		l.number(t.ordinal)
		l.raw(`">`)
		l.link(root, t.path)
		l.words(t.title)
		l.raw("</a>", end)
	}
}

// status is a label with an entry's status, between the beginning of a tag and
// its end.
func (l *lines) status(e *timeline.Entry, open, end string) {
	l.raw(open, ` class="status s-`, e.Status.String(), `">`, statusOf(e), end)
}

// headline is an entry's headline, linked.
func (l *lines) headline(e *timeline.Entry, root string) {
	l.raw(`<a href="`, root, "e/")
	l.words(e.ID)
	l.raw(`/">`)
	l.words(e.Title)
	l.raw("</a>")
}

// entry is headline with the date.
func (l *lines) entry(e *timeline.Entry, root string) {
	l.headline(e, root)
	l.raw(` <span class="when">`)
	l.when(e.When)
	l.raw("</span>")
}
