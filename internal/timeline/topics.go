package timeline

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"resetline/internal/article"
)

// topics are those of a site, in its order. A large site has a million lists of
// their slugs and few that differ: each is made once.
type topics struct {
	all   []*article.Topic
	mutex sync.Mutex
	lists map[string][]string
}

func newTopics(all []*article.Topic) *topics {
	return &topics{all: all, lists: map[string][]string{}}
}

// slugs are those of the topics of a set, which tells of each whether it is in.
func (t *topics) slugs(set []byte) []string {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	list, ok := t.lists[string(set)]
	if !ok {
		for i, in := range set {
			if in != 0 {
				list = append(list, t.all[i].Slug)
			}
		}
		list = slices.Clip(list)
		t.lists[string(set)] = list
	}
	return list
}

// sorter puts entries into topics: into those whose words an entry's own words
// hold, and those its articles name in their front matter.
type sorter struct {
	*topics
	held []bool // by event and topic: whether the event's words hold the topic's
}

// sorter looks for the words of all topics in all events of a group, once: each
// step of its history then asks anew.
func (t *topics) sorter(events []*event) sorter {
	s := sorter{t, make([]bool, len(t.all)*len(events))}
	for i, e := range events {
		own, refers := spoken{text: e.own}, spoken{text: e.refers}
		for j, t := range s.all {
			s.held[i*len(s.all)+j] = own.holdAny(t.Match) || refers.holdAny(t.Match) || slices.Contains(e.source.Article.Topics, t.Slug)
		}
	}
	return s
}

// of returns the topics of an entry that the first n events make.
func (s sorter) of(n int, title string) []string {
	said := spoken{text: title}
	var room [16]byte
	set := append(room[:0], make([]byte, len(s.all))...)
	for j, t := range s.all {
		held := false
		for i := 0; i < n && !held; i++ {
			held = s.held[i*len(s.all)+j]
		}
		if held || said.holdAny(t.Match) {
			set[j] = 1
		}
	}
	return s.slugs(set)
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
