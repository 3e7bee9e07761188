package timeline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"resetline/internal/article"
)

// topicsOf puts an entry into the topics whose words its own words hold, and
// those its articles name in their front matter.
func topicsOf(topics []*article.Topic, g *group, title string) []string {
	var out []string
	for _, t := range topics {
		if inTopic(t, g, title) {
			out = append(out, t.Slug)
		}
	}
	return out
}

func inTopic(t *article.Topic, g *group, title string) bool {
	for _, w := range t.Match {
		if holds(title, w) || slices.ContainsFunc(g.events, func(e *event) bool { return holds(e.own, w) || holds(e.refers, w) }) {
			return true
		}
	}
	return slices.ContainsFunc(g.events, func(e *event) bool {
		return slices.Contains(e.source.Article.Topics, t.Slug)
	})
}

// holds tells whether a text has a phrase as whole words. A phrase with a
// capital wants one in the text too: Summit, the place, is no summit. An s
// after it is allowed.
func holds(text, phrase string) bool {
	if phrase == "" || len(text) < len(phrase) {
		return false
	}
	if phrase == strings.ToLower(phrase) {
		text = strings.ToLower(text)
	}
	for at := 0; ; {
		i := strings.Index(text[at:], phrase)
		if i < 0 {
			return false
		}
		start, end := at+i, at+i+len(phrase)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		rest := strings.TrimPrefix(text[end:], "s")
		after, _ := utf8.DecodeRuneInString(rest)
		whole, _ := utf8.DecodeRuneInString(text[end:])
		if !isWord(before) && (!isWord(after) || !isWord(whole)) {
			return true
		}
		at = end
	}
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
