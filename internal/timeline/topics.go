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
	if len(topics) == 0 {
		return nil
	}
	said := []spoken{spokenOf(title)}
	for _, e := range g.events {
		said = append(said, spokenOf(e.own))
		if e.refers != "" {
			said = append(said, spokenOf(e.refers))
		}
	}
	var out []string
	for _, t := range topics {
		if inTopic(t, g, said) {
			out = append(out, t.Slug)
		}
	}
	return out
}

func inTopic(t *article.Topic, g *group, said []spoken) bool {
	for _, phrase := range t.Match {
		if slices.ContainsFunc(said, func(w spoken) bool { return w.hold(phrase) }) {
			return true
		}
	}
	return slices.ContainsFunc(g.events, func(e *event) bool {
		return slices.Contains(e.source.Article.Topics, t.Slug)
	})
}

// spoken is a text in which many phrases are looked for.
type spoken struct{ text, lower string }

func spokenOf(text string) spoken { return spoken{text, strings.ToLower(text)} }

// hold tells whether a text has a phrase as whole words. A phrase with a
// capital wants one in the text too: Summit, the place, is no summit. An s
// after it is allowed.
func (w spoken) hold(phrase string) bool {
	text := w.text
	if phrase == strings.ToLower(phrase) {
		text = w.lower
	}
	if phrase == "" {
		return false
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
