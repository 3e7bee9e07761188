package timeline

import (
	"slices"
	"strings"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timex"
)

// A chronicle or an agenda dates what it tells by labels: "Monday. The ministers dine in
// Tallinn", or a date that is a heading or a paragraph by itself, with what happened below.

// headed joins the dates that head something with its first sentence, so that they are read
// as the dates of it. found are the dates of the text, in order.
func headed(a *article.Article, spans []timex.Span, found []timex.Expression) []timex.Span {
	labels := labelsOf(a, spans, found)
	if len(labels) == 0 {
		return spans
	}
	out := spans[:0]
	for i := 0; i < len(spans); i++ {
		span := spans[i]
		if len(labels) > 0 && labels[0] == i {
			labels = labels[1:]
			i++
			span.End = spans[i].End
		}
		out = append(out, span)
	}
	return out
}

// labelsOf returns which spans are dates that head the span behind them. Of paragraphs
// there are several such: a date alone at the head says when the article was written.
func labelsOf(a *article.Article, spans []timex.Span, found []timex.Expression) []int {
	var labels, paragraphs []int
	for i := range len(spans) - 1 {
		span, next := spans[i], spans[i+1]
		for len(found) > 0 && found[0].Start < span.Start {
			found = found[1:]
		}
		if len(found) == 0 || !isLabel(a.Text, span, found[0]) {
			continue
		}
		block := a.Block(span.Start)
		heading := block > 0 && a.Blocks[block-1].Kind == article.Heading
		switch inside := !strings.Contains(a.Text[span.End:next.Start], "\n\n"); {
		case inside != (a.Text[span.End-1] == '.'):
		case inside || heading:
			labels = append(labels, i)
		default:
			paragraphs = append(paragraphs, i)
		}
	}
	if len(paragraphs) > 1 {
		labels = append(labels, paragraphs...)
		slices.Sort(labels)
	}
	return labels
}

// isLabel tells whether a span opens a paragraph and is no more than a day or a month.
func isLabel(text string, span timex.Span, x timex.Expression) bool {
	if x.Start != span.Start || x.End > span.End || x.Type != timex.Date || x.Date.Precision > date.ByMonth || span.Start > 0 && text[span.Start-1] != '\n' {
		return false
	}
	switch text[x.End:span.End] {
	case ".":
		return x.Date.OneDay()
	case "", ":":
		return x.Date.OneDay() || x.Date.Precision == date.ByMonth
	}
	return false
}
