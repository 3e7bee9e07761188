package site

import (
	"bytes"
	"html/template"
	"slices"
	"sync"
	"unicode"

	"resetline/internal/timeline"
)

// Item is an entry in a list.
type Item struct {
	Root       string
	ID         string
	Title      string
	Dir        template.HTMLAttr // of the title
	When       template.HTML
	Note       string // what the date leaves open
	Shape      string // classes of the mark on the line
	Text       string // "" where the quote says the same
	Quote      template.HTML
	QuoteAttr  template.HTMLAttr // cite, lang and dir
	By         template.HTML     // the outlet and the day
	Topics     template.HTML
	Sources    string // "2 sources"
	Status     string // class
	StatusText string
	Conflict   bool
	Corrected  bool
	Editor     bool
}

// items keeps entries as rendered for lists: an entry stands on the home page,
// on its topics' pages and more, and looks the same on all of one depth.
type items struct {
	mutex sync.Mutex
	done  map[itemKey]template.HTML
}

type itemKey struct {
	entry *timeline.Entry
	root  string
}

// item renders an entry for a list on a page.
func (s *site) item(e *timeline.Entry, root string) (template.HTML, error) {
	key := itemKey{e, root}
	s.items.mutex.Lock()
	html, ok := s.items.done[key]
	s.items.mutex.Unlock()
	if ok {
		return html, nil
	}
	var buf bytes.Buffer
	if err := execute(s.views.parts.Lookup("_item.html"), "_item.html", &buf, s.newItem(e, root)); err != nil {
		return "", err
	}
	html = template.HTML(buf.String())
	if s.large { // where nearly every entry stands in one list of a depth
		return html, nil
	}
	s.items.mutex.Lock()
	s.items.done[key] = html
	s.items.mutex.Unlock()
	return html, nil
}

func (s *site) newItem(e *timeline.Entry, root string) *Item {
	src := leading(e)
	it := &Item{
		Root:       root,
		ID:         e.ID,
		Title:      e.Title,
		Dir:        s.attributes(src.Article, e.Title),
		When:       when(e.When),
		Note:       precisionNote(e.When),
		Shape:      dateShape(e.When),
		Text:       e.Text,
		By:         outletLine(src.Article),
		Sources:    count(len(e.Articles()), "source"),
		Status:     e.Status.String(),
		StatusText: statusWords[e.Status],
		Conflict:   len(e.Conflicts) > 0,
		Corrected:  len(e.Corrections) > 0,
		Editor:     len(e.Editor) > 0,
	}
	if sentence := src.Sentence(); sentence != "" {
		it.Quote = quote(src)
		it.QuoteAttr = s.quoteAttributes(src)
		if alike(sentence, e.Text) {
			it.Text = ""
		}
	}
	it.Topics = topicLinks(s.topicLists(e), root, "\n<li", "</li>")
	return it
}

// leading is the source a list quotes: the one the entry's text was made from,
// so that the quote stands for both; else the first that says of the event
// what the entry's status says; else the first.
func leading(e *timeline.Entry) timeline.Source {
	for _, s := range e.Sources {
		if alike(s.Sentence(), e.Text) {
			return s
		}
	}
	for _, s := range e.Sources {
		if s.Status == e.Status {
			return s
		}
	}
	return e.Sources[0]
}

// quote is a source's sentence with the words its date was read from marked.
func quote(src timeline.Source) template.HTML {
	esc, text := template.HTMLEscapeString, src.Article.Text
	w := said(src)
	if src.Expression.Rule == "" || w.Start < src.Start || w.End > src.End || w.Start >= w.End {
		return template.HTML(esc(src.Sentence()))
	}
	return template.HTML(esc(text[src.Start:w.Start]) + "<mark>" + esc(text[w.Start:w.End]) + "</mark>" + esc(text[w.End:src.End]))
}

// alike tells whether two sentences say the same: three quarters of the words
// of the longer stand in the other. A text that was made to stand alone has
// names where its sentence has pronouns, and is alike.
func alike(a, b string) bool {
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

// wordSet appends the words of a text, each once, as sorted hashes (FNV-1a) of
// their lower-case letters and digits: lists compare many sentences, and
// strings of their own would cost more than all the rest of it.
func wordSet(s string, set []uint64) []uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	hash, inside := uint64(offset), false
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			hash, inside = (hash^uint64(unicode.ToLower(r)))*prime, true
			continue
		}
		if inside {
			set = append(set, hash)
		}
		hash, inside = offset, false
	}
	if inside {
		set = append(set, hash)
	}
	slices.Sort(set)
	return slices.Compact(set)
}
