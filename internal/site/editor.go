package site

import (
	"slices"

	"resetline/internal/article"
	"resetline/internal/timeline"
)

// What an editor set by hand. It is declared as the editor's on every page and
// in every feed: no outlet is made to say what it did not say.

// editorNotes say what an editor set.
var editorNotes = map[string]string{
	"date": "the date", "title": "the headline", "text": "the text", "topics": "the topics",
	"status": "the status", "merge": "which sources belong together", "entry": "the whole entry",
}

func editorWords(e *timeline.Entry) []string {
	var words []string
	for _, k := range e.Editor {
		w := editorNotes[k]
		if w == "" {
			w = k
		}
		words = append(words, w)
	}
	return words
}

// editorStatusNotes say what a status means that an editor set.
var editorStatusNotes = [...]string{
	timeline.Happened:    "The editor says that it happened.",
	timeline.Scheduled:   "The editor gives it as announced.",
	timeline.Postponed:   "The editor says that it was put off.",
	timeline.Cancelled:   "The editor says that it was called off.",
	timeline.Unconfirmed: "The editor gave a day that has gone by. None of the articles here reports whether it took place.",
}

// statusByEditor tells whether an entry's status is not what articles say: the
// editor set it, or wrote all that there is.
func statusByEditor(e *timeline.Entry) bool {
	quotes := func(src *timeline.Source) bool { return src.Sentence() != "" }
	return slices.Contains(e.Editor, "status") || !slices.ContainsFunc(e.Sources, quotes)
}

// stepByEditor tells the same of a step of an entry's history.
func stepByEditor(e *timeline.Entry, h *timeline.Change) bool {
	if h.Source.Sentence() == "" {
		return true
	}
	return slices.Contains(e.Editor, "status") && slices.ContainsFunc(wordsOn(h.Source), func(o *article.Override) bool {
		return o.Status == h.Status.String()
	})
}

// datedByEditor tells whether a sentence without a date was given one.
func datedByEditor(src *timeline.Source) bool {
	return slices.ContainsFunc(wordsOn(src), func(o *article.Override) bool { return !o.Date.IsZero() })
}

// wordsOn are the editor's words on entries of a source's sentence.
func wordsOn(src *timeline.Source) []*article.Override {
	var out []*article.Override
	for i := range src.Article.Overrides {
		o := &src.Article.Overrides[i]
		if start, _, ok := o.Place(src.Article.Text); ok && src.Start <= start && start < src.End {
			out = append(out, o)
		}
	}
	return out
}
