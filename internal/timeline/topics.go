package timeline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"resetline/internal/article"
)

// sorter puts entries into topics: into those whose words an entry's own words
// hold, and those its articles name in their front matter.
type sorter struct {
	topics []*article.Topic
	held   []bool // by event and topic: whether the event's words hold the topic's
}

// sorterOf looks for the words of all topics in all events of a group, once:
// each step of its history then asks anew.
func sorterOf(topics []*article.Topic, events []*event) sorter {
	s := sorter{topics, make([]bool, len(topics)*len(events))}
	for i, e := range events {
		own, refers := spoken{text: e.own}, spoken{text: e.refers}
		for j, t := range topics {
			s.held[i*len(topics)+j] = own.holdAny(t.Match) || refers.holdAny(t.Match) || slices.Contains(e.source.Article.Topics, t.Slug)
		}
	}
	return s
}

// of returns the topics of an entry that the first n events make.
func (s sorter) of(n int, title string) []string {
	if len(s.topics) == 0 {
		return nil
	}
	said := spoken{text: title}
	var out []string
	for j, t := range s.topics {
		held := false
		for i := 0; i < n && !held; i++ {
			held = s.held[i*len(s.topics)+j]
		}
		if held || said.holdAny(t.Match) {
			out = append(out, t.Slug)
		}
	}
	return out
}

// spoken is a text in which many phrases are looked for.
type spoken struct {
	text  string
	lower string // in lower case, once a phrase asks for it
}

func (w *spoken) holdAny(phrases []string) bool {
	return w.text != "" && slices.ContainsFunc(phrases, w.hold)
}

// hold tells whether a text has a phrase as whole words. A phrase with a
// capital wants one in the text too: Summit, the place, is no summit. An s
// after it is allowed.
func (w *spoken) hold(phrase string) bool {
	if phrase == "" {
		return false
	}
	text := w.text
	if phrase == strings.ToLower(phrase) {
		if w.lower == "" {
			w.lower = strings.ToLower(w.text)
		}
		text = w.lower
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
