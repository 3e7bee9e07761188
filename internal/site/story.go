package site

import (
	"html/template"
	"iter"
	"slices"
	"strconv"
	"strings"

	"resetline/internal/article"
	"resetline/internal/timeline"
	"resetline/internal/timex"
)

// articlePage is article.html.
type articlePage struct {
	*Frame
	Attr        template.HTMLAttr
	Whole       bool // the whole text is published
	Outlet      template.HTML
	Day         template.HTML
	Headline    template.HTML
	Author      template.HTML // "" if it is not known
	Summary     template.HTML
	Publisher   template.HTML // the way to the article there
	Corrections template.HTML
	Body        template.HTML // with marked dates
	Entries     template.HTML // an item each
	Overrides   template.HTML // what the editor set, an item each
}

func (s *site) articleJobs() iter.Seq[job] {
	return func(yield func(job) bool) {
		for _, a := range s.content.Articles {
			if !yield(s.page(articlePath(a), "article.html", func() (page, error) { return s.articlePage(a), nil }).on(a.Day())) {
				return
			}
		}
	}
}

func (s *site) articlePage(a *article.Article) *articlePage {
	quotes := s.quotes.of(a)
	f := s.frame(articlePath(a), a.Title, plain(a.Summary, 200))
	if f.Description == "" {
		f.Description = a.Source + ", " + dayDate(a).String() + ": the sentences that date the story."
	}
	f.Crumbs = []Link{{Path: "", Text: "Timeline"}}
	f.Kind = "article"
	f.Updated = newest(a.Published, a.Updated)
	s.leaf(f, nil, a.Published)
	entries := told(quotes)
	f.JSONLD = s.articleData(a, entries, f)
	p := &articlePage{Frame: f, Attr: s.attributes(a, a.Title), Whole: a.Rights == article.Full}
	f.form.keep("Attr", string(p.Attr))
	f.form.keep("Whole", strconv.FormatBool(p.Whole))
	f.form.blank("Outlet").words(a.Source)
	f.form.blank("Day").whenLong(dayDate(a))
	f.form.blank("Headline").words(a.Title)
	f.form.blank("Author").words(a.Author)
	f.form.blank("Summary").words(a.Summary)
	f.form.blank("Publisher").atPublisher(a)
	corrections(f.form.blank("Corrections"), a.Corrections)
	s.body(f.form.blank("Body"), a, quotes, f.Root)
	briefs(f.form.blank("Entries"), entries, f.Root)
	overrides(f.form.blank("Overrides"), entries)
	return p
}

// atPublisher links to an article where it came out, if it has an address there.
func (l *lines) atPublisher(a *article.Article) {
	if !webAddress(a.URL) {
		return
	}
	l.raw(`<a class="out" href="`)
	l.words(a.URL)
	l.raw(`">Read the article at `)
	l.words(a.Source)
	l.raw("</a>")
}

// body is what is published of an article's text.
func (s *site) body(l *lines, a *article.Article, quotes []quoted, root string) {
	marks := s.marks(a, quotes, root)
	if a.Rights == article.Full {
		*l = a.AppendHTML(*l, marks)
	} else {
		excerpt(l, a, kept(quotes), marks)
	}
}

// briefs are entries in a line each.
func briefs(l *lines, entries []*timeline.Entry, root string) {
	for _, e := range entries {
		l.raw("<li>")
		l.entry(e, root)
		l.status(e, " <span", "</span></li>\n")
	}
}

// overrides say what an editor set of entries.
func overrides(l *lines, entries []*timeline.Entry) {
	for _, e := range entries {
		if len(e.Editor) > 0 {
			l.raw("<li>")
			l.words("“" + inQuotes(e.Title) + "”: " + strings.Join(editorWords(e), ", "))
			l.raw("</li>\n")
		}
	}
}

// told are the entries that quote an article, each once.
func told(quotes []quoted) []*timeline.Entry {
	var entries []*timeline.Entry
	for _, q := range quotes {
		if !slices.Contains(entries, q.entry) {
			entries = append(entries, q.entry)
		}
	}
	return entries
}

// marks are the dated expressions of an article's text, each a link to its
// entry. Where two entries rest on the same words, the first has them.
func (s *site) marks(a *article.Article, quotes []quoted, root string) []article.Mark {
	var marks []article.Mark
	for _, q := range quotes {
		x := q.source.Expression
		words := said(q.source)
		if x.Rule == "" || words.Start >= words.End {
			continue
		}
		title := ""
		if !s.large {
			title = `" title="` + esc(q.entry.When.String()+": "+q.entry.Title)
		}
		day, end := "", "</a>"
		if d := x.Date.HTML(); d != "" {
			day, end = `<time datetime="`+d+`">`, "</time></a>"
		}
		open := `<a class="dated" href="` + root + "e/" + q.entry.ID + "/#" + placeOf(q.source) + title + `">` + day
		m := article.Mark{Start: words.Start, End: words.End, Open: open, Close: end}
		marks = append(marks, m)
	}
	slices.SortStableFunc(marks, func(a, b article.Mark) int { return a.Start - b.Start })
	end := 0
	return slices.DeleteFunc(marks, func(m article.Mark) bool {
		if m.Start < end {
			return true
		}
		end = m.End
		return false
	})
}

// kept are the stretches of an article that its entries quote, joined where
// they touch, in the order of the text.
func kept(quotes []quoted) []timex.Span {
	var spans []timex.Span
	for _, q := range quotes {
		if q.source.Start < q.source.End {
			spans = append(spans, timex.Span{Start: q.source.Start, End: q.source.End})
		}
		spans = append(spans, contextOf(q.source)...)
	}
	slices.SortFunc(spans, func(a, b timex.Span) int { return a.Start - b.Start })
	var out []timex.Span
	for _, sp := range spans {
		if n := len(out); n > 0 && sp.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, sp.End)
			continue
		}
		out = append(out, sp)
	}
	return out
}

// The signs for what an excerpt leaves out: between paragraphs and within one.
const (
	gapBetween = "<p class=\"gap\"><span>Text left out</span></p>\n"
	gapWithin  = ` <span class="cut">[…]</span> `
)

// excerpt writes the kept stretches of an article's text, paragraph by
// paragraph under the paragraphs' own ids, and shows where text is left out.
func excerpt(l *lines, a *article.Article, keep []timex.Span, marks []article.Mark) {
	gap := false
	for i, block := range a.Blocks {
		at := block.Start
		opened := false
		for _, k := range keep {
			from, to := max(k.Start, block.Start), min(k.End, block.End)
			if from >= to {
				continue
			}
			left := strings.TrimSpace(a.Text[at:from]) != ""
			switch {
			case !opened:
				if gap {
					l.raw(gapBetween)
				}
				l.raw(`<p id="p`)
				l.number(i + 1)
				l.raw(`">`)
				if left {
					l.raw(strings.TrimLeft(gapWithin, " "))
				}
			case left:
				l.raw(gapWithin)
			default:
				l.raw(" ")
			}
			opened, gap = true, false
			l.marked(a.Text, from, to, marks)
			at = to
		}
		switch {
		case !opened:
			gap = true
		case strings.TrimSpace(a.Text[at:block.End]) != "":
			l.raw(strings.TrimRight(gapWithin, " "), "</p>\n")
		default:
			l.raw("</p>\n")
		}
	}
	if gap {
		l.raw(gapBetween)
	}
}

// marked is a stretch of a text with its marks.
func (l *lines) marked(text string, from, to int, marks []article.Mark) {
	at := from
	for _, m := range marks {
		if m.Start < at || m.End > to {
			continue
		}
		l.words(text[at:m.Start])
		l.raw(m.Open)
		l.words(text[m.Start:m.End])
		l.raw(m.Close)
		at = m.End
	}
	l.words(text[at:to])
}
