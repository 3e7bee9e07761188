package site

import (
	"cmp"
	"html/template"
	"slices"
	"strings"
	"unicode"

	"resetline/internal/timeline"
)

// Item is an entry in a list.
type Item struct {
	Class string            // of the mark on the line, and of the status
	Dir   template.HTMLAttr // of the title
	Note  string            // what the date leaves open
	Link  template.HTML     // the headline
	When  template.HTML
	Text  template.HTML // "" where the quote says the same
	Quote template.HTML // the evidence with its outlet and day
	Facts template.HTML // the status, the topics, the number of sources
}

// itemsOf are entries as a list on a page shows them.
func (s *site) itemsOf(entries []*timeline.Entry, f *Frame) (template.HTML, error) {
	var err error
	html := f.form.inset(func(l *lines) {
		for _, e := range entries {
			l.raw("\n")
			err = cmp.Or(err, s.item(l, e, f.Root))
		}
	})
	return html, err
}

// item adds an entry as lists show it: on the home page, on its topics' pages
// and more, and the same on all of one depth, so it is kept. On a large site
// nearly every entry stands in one list of a depth.
func (s *site) item(l *lines, e *timeline.Entry, root string) error {
	if s.large {
		return s.writeItem(l, e, root)
	}
	html, err := s.items.get([]byte(e.ID+"\n"+root), func() (html template.HTML, err error) {
		html = written(func(own *lines) { err = s.writeItem(own, e, root) })
		return html, err
	})
	l.raw(string(html))
	return err
}

func (s *site) writeItem(l *lines, e *timeline.Entry, root string) error {
	src, says := s.lead(e)
	it := &Item{
		Class: dateShape(e.When) + " s-" + e.Status.String(),
		Dir:   s.attributes(src.Article, e.Title),
		Note:  precisionNote(e.When),
	}
	f := newForm()
	f.keep("Class", it.Class)
	f.keep("Dir", string(it.Dir))
	f.keep("Note", it.Note)
	f.blank("Link").headline(e, root)
	f.blank("When").when(e.When)
	if text := f.blank("Text"); !says {
		text.words(e.Text)
	}
	if quote := f.blank("Quote"); src.Sentence() != "" {
		s.quotation(quote, src)
		quote.raw("</blockquote>\n<p class=\"by\">")
		quote.outlet(src.Article)
		quote.raw("</p>")
	}
	s.facts(f.blank("Facts"), e, root)
	return s.fill(l, s.views.item, f, it)
}

// facts are the labels of an entry.
func (s *site) facts(l *lines, e *timeline.Entry, root string) {
	l.status(e, "<li", "</li>\n")
	l.topicLinks(s.topicLists(e), root, "<li", "</li>\n")
	l.raw("<li>", s.sources(len(e.Articles())), "</li>\n")
	for _, flag := range [...]struct {
		is   bool
		says string
	}{{len(e.Conflicts) > 0, "Sources differ"}, {len(e.Corrections) > 0, "Corrected"}, {len(e.Editor) > 0, "Set by the editor"}} {
		if flag.is {
			l.raw(`<li class="flag">`, flag.says, "</li>\n")
		}
	}
}

// sources says how many sources there are, on a large site in steps where there
// are many: the lists of all its topics would change with each one more.
func (s *site) sources(n int) string {
	step := 0
	for _, next := range [...]int{5, 10, 20, 50, 100, 200, 500, 1000} {
		if s.large && n >= next {
			step = next
		}
	}
	if step == 0 {
		return count(n, "source")
	}
	return grouped(step) + "+ sources"
}

// lead is the source a list quotes: the one the entry's text was made from,
// so that the quote stands for both; else the first that says of the event
// what the entry's status says; else the first. It tells whether the source
// says what the text does.
func (p *plan) lead(e *timeline.Entry) (src *timeline.Source, says bool) {
	if i := p.teller(e); i >= 0 {
		return e.Sources[i], true
	}
	for _, s := range e.Sources {
		if s.Status == e.Status {
			return s, false
		}
	}
	return e.Sources[0], false
}

// teller is the place of the first source of an entry that says what its text
// does, -1 if none does. It is found once: the lists of an entry ask for it, its
// own page, the calendars.
func (p *plan) teller(e *timeline.Entry) int {
	if e.Sources[0].Sentence() == e.Text {
		return firstAlike(e.Sources, e.Text) // which is known at once
	}
	t := &p.tellers
	t.mutex.Lock()
	i, ok := t.places[e]
	t.mutex.Unlock()
	if ok {
		return i
	}
	i = firstAlike(e.Sources, e.Text)
	t.mutex.Lock()
	defer t.mutex.Unlock()
	t.places[e] = i
	return i
}

// firstAlike finds the first source that says what a text does, -1 if none does.
func firstAlike(sources []*timeline.Source, text string) int {
	var room wordRoom
	words := room[:0] // of the text, once a sentence asks for them
	for i, s := range sources {
		sentence := s.Sentence()
		if sentence != text && len(words) == 0 {
			words = wordSet(appendWords(words, text))
		}
		if alikeWords(sentence, text, words) {
			return i
		}
	}
	return -1
}

// alike tells whether two sentences say the same: three quarters of the words
// of the longer stand in the other. A text that was made to stand alone has
// names where its sentence has pronouns, and is alike.
func alike(a, b string) bool {
	var room wordRoom
	return alikeWords(a, b, wordSet(appendWords(room[:0], b)))
}

// wordRoom is where the words of most sentences fit, without allocating.
type wordRoom [64]uint64

// alikeWords is alike where the set of the words of b is known.
func alikeWords(a, b string, set []uint64) bool {
	if a == b {
		return strings.ContainsFunc(a, wordRune)
	}
	var room wordRoom
	words := appendWords(room[:0], a)
	// Nearly all sentences share too few words even when each counts as often as
	// it is said; those are not made a set.
	if len(set) == 0 || sharedWords(words, set)*4 < len(set)*3 {
		return false
	}
	words = wordSet(words)
	return sharedWords(words, set)*4 >= max(len(words), len(set))*3
}

// sharedWords is how many words are in a set.
func sharedWords(words, set []uint64) int {
	n := 0
	for _, w := range words {
		if _, ok := slices.BinarySearch(set, w); ok {
			n++
		}
	}
	return n
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// appendWords appends the words of a text as hashes (FNV-1a) of their lower-case
// letters and digits: lists compare many sentences, and strings of their own
// would cost more than all the rest of it.
func appendWords(words []uint64, s string) []uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	hash := uint64(offset)
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			hash = (hash ^ uint64(r)) * prime
		case wordRune(r):
			hash = (hash ^ uint64(unicode.ToLower(r))) * prime
		case hash != offset:
			words, hash = append(words, hash), offset
		}
	}
	if hash != offset {
		words = append(words, hash)
	}
	return words
}

// wordSet makes words a set: sorted, each once.
func wordSet(words []uint64) []uint64 {
	slices.Sort(words)
	return slices.Compact(words)
}
