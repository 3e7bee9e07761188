package site

import (
	"html/template"
	"iter"
	"slices"
	"strconv"
	"strings"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timeline"
	"resetline/internal/timex"
)

// articlePage is article.html.
type articlePage struct {
	*Frame
	Article     *article.Article
	Attr        template.HTMLAttr
	Day         template.HTML
	Whole       bool          // the whole text is published
	Body        template.HTML // with marked dates
	Entries     template.HTML // an item each
	Corrections []Correction
	Overrides   []string // what the editor set, one a line
}

func (s *site) articleJobs() iter.Seq[job] {
	return func(yield func(job) bool) {
		for _, a := range s.content.Articles {
			if !yield(s.page(articlePath(a), "article.html", func() (page, error) { return s.articlePage(a), nil })) {
				return
			}
		}
	}
}

func (s *site) articlePage(a *article.Article) *articlePage {
	quotes := s.quotes(a)
	f := s.frame(articlePath(a), a.Title, plain(a.Summary, 200))
	if f.Description == "" {
		f.Description = a.Source + ", " + dayDate(a).String() + ": the sentences that date the story."
	}
	f.Feeds, f.Card = s.leafFeeds(nil), !s.large
	f.Crumbs = []Link{{Path: "", Text: "Timeline"}}
	f.Kind = "article"
	f.Updated = newest(a.Published, a.Updated)
	p := &articlePage{
		Frame:   f,
		Article: a,
		Attr:    s.attributes(a, a.Title),
		Day:     whenLong(dayDate(a)),
		Whole:   a.Rights == article.Full,
	}
	marks := s.marks(a, quotes, f.Root)
	if p.Whole {
		p.Body = a.HTML(marks)
	} else {
		p.Body = excerpt(a, kept(quotes), marks)
	}
	entries := told(quotes)
	p.Entries = written(func(l *lines) {
		for _, e := range entries {
			l.raw("<li>")
			l.entry(e, f.Root)
			l.status(e.Status, " <span", "</span></li>\n")
		}
	})
	for _, e := range entries {
		if len(e.Editor) > 0 {
			p.Overrides = append(p.Overrides, "“"+e.Title+"”: "+strings.Join(editorWords(e), ", "))
		}
	}
	for _, c := range a.Corrections {
		p.Corrections = append(p.Corrections, Correction{when(date.OnDay(c.Date)), c.Text})
	}
	f.JSONLD = s.articleData(a, entries, f)
	return p
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
		words := said(*q.source)
		if x.Rule == "" || words.Start >= words.End {
			continue
		}
		open := `<a class="dated" href="` + root + entryPath(q.entry) + "#" + placeOf(*q.source)
		if !s.large {
			open += `" title="` + esc(q.entry.When.String()+": "+q.entry.Title)
		}
		open += `">`
		m := article.Mark{Start: words.Start, End: words.End, Open: open, Again: open, Close: "</a>"}
		if d := x.Date.HTML(); d != "" {
			m.Open += `<time datetime="` + d + `">`
			m.Again, m.Close = m.Open, "</time></a>"
		}
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
		spans = append(spans, contextOf(*q.source)...)
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
func excerpt(a *article.Article, keep []timex.Span, marks []article.Mark) template.HTML {
	var b strings.Builder
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
					b.WriteString(gapBetween)
				}
				b.WriteString(`<p id="p` + strconv.Itoa(i+1) + `">`)
				if left {
					b.WriteString(strings.TrimLeft(gapWithin, " "))
				}
			case left:
				b.WriteString(gapWithin)
			default:
				b.WriteString(" ")
			}
			opened, gap = true, false
			writeMarked(&b, a.Text, from, to, marks)
			at = to
		}
		switch {
		case !opened:
			gap = true
		case strings.TrimSpace(a.Text[at:block.End]) != "":
			b.WriteString(strings.TrimRight(gapWithin, " ") + "</p>\n")
		default:
			b.WriteString("</p>\n")
		}
	}
	if gap {
		b.WriteString(gapBetween)
	}
	return template.HTML(b.String())
}

func writeMarked(b *strings.Builder, text string, from, to int, marks []article.Mark) {
	at := from
	for _, m := range marks {
		if m.Start < at || m.End > to {
			continue
		}
		b.WriteString(template.HTMLEscapeString(text[at:m.Start]) + m.Open + template.HTMLEscapeString(text[m.Start:m.End]) + m.Close)
		at = m.End
	}
	b.WriteString(template.HTMLEscapeString(text[at:to]))
}
