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
func (s *site) itemsOf(entries []*timeline.Entry, root string) (template.HTML, error) {
	var err error
	html := written(func(l *lines) {
		for _, e := range entries {
			l.raw("\n")
			err = cmp.Or(err, s.item(l, e, root))
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
	src, says := leading(e)
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
	l.status(e.Status, "<li", "</li>\n")
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

// leading is the source a list quotes: the one the entry's text was made from,
// so that the quote stands for both; else the first that says of the event
// what the entry's status says; else the first. It tells whether the source
// says what the text does.
func leading(e *timeline.Entry) (src timeline.Source, says bool) {
	for _, s := range e.Sources {
		if alike(s.Sentence(), e.Text) {
			return s, true
		}
	}
	for _, s := range e.Sources {
		if s.Status == e.Status {
			return s, false
		}
	}
	return e.Sources[0], false
}

// alike tells whether two sentences say the same: three quarters of the words
// of the longer stand in the other. A text that was made to stand alone has
// names where its sentence has pronouns, and is alike.
func alike(a, b string) bool {
	if a == b {
		return strings.ContainsFunc(a, wordRune)
	}
	var as, bs [64]uint64
	x, y := wordSet(a, as[:0]), wordSet(b, bs[:0])
	if len(x) < len(y) {
		x, y = y, x
	}
	shared := 0
	for _, w := range x {
		if _, ok := slices.BinarySearch(y, w); ok {
			shared++
		}
	}
	return len(x) > 0 && shared*4 >= len(x)*3
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// wordSet appends the words of a text, each once, as sorted hashes (FNV-1a) of
// their lower-case letters and digits: lists compare many sentences, and
// strings of their own would cost more than all the rest of it.
func wordSet(s string, set []uint64) []uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	hash := uint64(offset)
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			hash = (hash ^ uint64(r)) * prime
		case wordRune(r):
			hash = (hash ^ uint64(unicode.ToLower(r))) * prime
		case hash != offset:
			set, hash = append(set, hash), offset
		}
	}
	if hash != offset {
		set = append(set, hash)
	}
	slices.Sort(set)
	return slices.Compact(set)
}
