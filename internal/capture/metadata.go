package capture

import (
	"iter"
	"net/url"
	"regexp"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Where a page says what it is, the surest first: JSON-LD of schema.org, which
// search engines check; OpenGraph and the many names of meta elements; what
// its own elements say; last its address. The first place that says it in a
// form that can be read is taken.

// metadata is what a page says of itself.
type metadata struct {
	doc     *html.Node
	address *url.URL
	news    []*newsArticle // JSON-LD
	meta    map[string]string
	closed  bool // the page says that its text is for subscribers
}

func newMetadata(doc *html.Node, address *url.URL) *metadata {
	m := &metadata{doc: doc, address: address, meta: map[string]string{}}
	var scripts []string
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Meta:
			name := strings.ToLower(attribute(n, "property"))
			if name == "" {
				name = strings.ToLower(attribute(n, "name"))
			}
			if name == "" {
				name = strings.ToLower(attribute(n, "itemprop"))
			}
			if value := oneLine(attribute(n, "content")); name != "" && value != "" && m.meta[name] == "" {
				m.meta[name] = value
			}
		case atom.Script:
			if strings.EqualFold(attribute(n, "type"), "application/ld+json") && n.FirstChild != nil {
				scripts = append(scripts, n.FirstChild.Data)
			}
		}
	}
	m.news = readJSONLD(scripts)
	for _, n := range m.news {
		m.closed = m.closed || n.closed
	}
	return m
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func (m *metadata) article() *Article {
	a := &Article{
		Date:     m.date(),
		Source:   m.source(),
		Author:   m.author(),
		URL:      m.url(),
		Language: m.language(),
	}
	a.Title = m.title(a.Source.Value)
	return a
}

// first returns the first meta element that is there.
func (m *metadata) first(read func(string) string, names ...string) Field {
	for _, name := range names {
		if v := read(m.meta[name]); v != "" {
			return Field{v, "meta " + name}
		}
	}
	return Field{}
}

// fromJSONLD returns the first value that an article in JSON-LD gives.
func (m *metadata) fromJSONLD(name string, value func(*newsArticle) string) Field {
	for _, n := range m.news {
		if v := value(n); v != "" {
			return Field{v, "JSON-LD " + name}
		}
	}
	return Field{}
}

func as(s string) string { return s }

func (m *metadata) title(outlet string) Field {
	if f := m.fromJSONLD("headline", func(n *newsArticle) string { return n.headline }); f.Value != "" {
		return f
	}
	f := m.first(as, "og:title", "twitter:title", "dc.title", "citation_title", "headline", "parsely-title")
	if f.Value == "" {
		if n := m.only(atom.H1); n != nil {
			f = Field{textOf(n), "h1"}
		} else if n := m.element(func(n *html.Node) bool { return n.DataAtom == atom.Title && n.Parent.DataAtom == atom.Head }); n != nil {
			f = Field{textOf(n), "title"}
		}
	}
	f.Value = withoutOutlet(f.Value, outlet)
	return f
}

// withoutOutlet takes the outlet's name off the end of a title: "Ministers
// meet | Example Gazette".
func withoutOutlet(title, outlet string) string {
	if outlet == "" {
		return title
	}
	for _, mark := range []string{" | ", " - ", " – ", " — ", " · ", " :: "} {
		if i := strings.LastIndex(title, mark); i > 0 && strings.EqualFold(strings.TrimSpace(title[i+len(mark):]), outlet) {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

func (m *metadata) source() Field {
	if f := m.fromJSONLD("publisher", func(n *newsArticle) string { return n.publisher }); f.Value != "" {
		return f
	}
	return m.first(as, "og:site_name", "publisher", "dc.publisher", "citation_journal_title", "application-name")
}

func (m *metadata) author() Field {
	if f := m.fromJSONLD("author", func(n *newsArticle) string { return n.author }); f.Value != "" {
		return f
	}
	f := m.first(person, "author", "dc.creator", "citation_author", "parsely-author", "article:author")
	if f.Value == "" {
		byline := m.element(func(n *html.Node) bool {
			return attribute(n, "rel") == "author" || attribute(n, "itemprop") == "author" || hasClass(n, "byline", "p-author")
		})
		if byline != nil {
			f = Field{personOf(byline), byline.Data + " of the author"}
		}
	}
	return f
}

// person is a name, or "" for what is an address or a text.
func person(s string) string {
	if strings.Contains(s, "://") || len(s) > 100 {
		return ""
	}
	return s
}

// personOf is the name in a byline, which may have a date and more beside it:
// "By Ann Writer | 22 April 2025".
func personOf(byline *html.Node) string {
	var b strings.Builder
	for n := range byline.Descendants() {
		if n.Type == html.TextNode && n.Parent.DataAtom != atom.Time {
			b.WriteString(n.Data + " ")
		}
	}
	name := strings.TrimPrefix(strings.TrimPrefix(oneLine(b.String()), "By "), "by ")
	if i := strings.IndexAny(name, beside); i >= 0 {
		name = name[:i]
	}
	name = strings.Trim(name, " ,–—-")
	if strings.ContainsAny(name, "0123456789") {
		return ""
	}
	return person(name)
}

func (m *metadata) url() Field {
	link := m.element(func(n *html.Node) bool {
		return n.DataAtom == atom.Link && strings.EqualFold(attribute(n, "rel"), "canonical")
	})
	if link != nil {
		if u := m.absolute(attribute(link, "href")); u != "" {
			return Field{u, "link canonical"}
		}
	}
	if f := m.first(m.absolute, "og:url", "twitter:url", "parsely-link"); f.Value != "" {
		return f
	}
	if f := m.fromJSONLD("url", func(n *newsArticle) string { return m.absolute(n.url) }); f.Value != "" {
		return f
	}
	if m.address != nil {
		return Field{m.address.String(), "the address it was fetched from"}
	}
	if u := m.absolute(savedFrom(m.doc)); u != "" {
		return Field{u, "the browser's note in the saved page"}
	}
	return Field{}
}

// absolute is a web address, made whole where the page was fetched from one.
func (m *metadata) absolute(s string) string {
	u, err := url.Parse(s)
	if err != nil || s == "" {
		return ""
	}
	if m.address != nil {
		u = m.address.ResolveReference(u)
	}
	if u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil {
		return ""
	}
	u.Fragment = ""
	return u.String()
}

var languageTag = regexp.MustCompile(`^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$`)

func tag(s string) string {
	s = strings.ReplaceAll(s, "_", "-")
	if !languageTag.MatchString(s) {
		return ""
	}
	return s
}

func (m *metadata) language() Field {
	root := m.element(func(n *html.Node) bool { return n.DataAtom == atom.Html })
	if root != nil {
		if t := tag(attribute(root, "lang")); t != "" {
			return Field{t, "html lang"}
		}
	}
	if f := m.fromJSONLD("inLanguage", func(n *newsArticle) string { return tag(n.language) }); f.Value != "" {
		return f
	}
	return m.first(tag, "og:locale", "content-language", "dc.language", "language")
}

func (m *metadata) date() Field {
	if f := m.fromJSONLD("datePublished", func(n *newsArticle) string { return instant(n.published) }); f.Value != "" {
		return f
	}
	names := []string{"article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date",
		"parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date", "dc.date.issued", "dc.date", "dcterms.created", "dc.date.created"}
	f := m.first(instant, names...)
	for _, next := range []func() Field{m.timeElement, m.dateLine, m.addressDate} {
		if f.Value == "" {
			f = next()
		}
	}
	for _, name := range names {
		if f.From == "" && ambiguous(m.meta[name]) { // for the editor to know why it is asked for
			f.From = m.meta[name] + " (meta " + name + ")"
		}
	}
	return f
}

// timeElement looks for the time element of the publication: one that says so,
// else the first of the article that stands before its text.
func (m *metadata) timeElement() Field {
	says := func(n *html.Node) bool {
		return n.DataAtom == atom.Time && (attribute(n, "itemprop") == "datePublished" || hasAttribute(n, "pubdate") ||
			hasClass(n, "published", "entry-date", "dt-published", "pubdate", "post-date"))
	}
	if n := m.element(says); n != nil {
		if v := timeOf(n); v != "" {
			return Field{v, "time element of the publication"}
		}
	}
	for n := range m.aboveText() {
		if n.DataAtom == atom.Time {
			if v := timeOf(n); v != "" {
				return Field{v, "first time element of the article"}
			}
		}
	}
	return Field{}
}

// dateLine looks for a line above the article's text that is a date, or has
// one beside the author's name: "By Ann Writer | 22 April 2025, 7.30pm".
func (m *metadata) dateLine() Field {
	for n := range m.aboveText() {
		switch n.DataAtom {
		case atom.P, atom.Div, atom.Span, atom.Li, atom.Dd, atom.Small, atom.Address, atom.Em, atom.I, atom.B, atom.Strong:
		default:
			continue
		}
		if line, short := textUpTo(n, lineLength); short {
			if v := lineDate(line); v != "" {
				return Field{v, "date line of the article"}
			}
		}
	}
	return Field{}
}

// lineLength bounds a date line in bytes; a paragraph with more is text.
const lineLength = 120

// beside are the signs between what stands beside each other in a line.
const beside = "|•·"

// lineDate is the date of a line that is one, or has one beside a name.
func lineDate(line string) string {
	if len(line) > lineLength {
		return ""
	}
	if v := instant(line); v != "" || !strings.ContainsAny(line, beside) {
		return v
	}
	for part := range strings.FieldsFuncSeq(line, func(r rune) bool { return strings.ContainsRune(beside, r) }) {
		if v := instant(part); v != "" {
			return v
		}
	}
	return ""
}

// aboveText are the nodes of the article, as far as its first paragraph.
func (m *metadata) aboveText() iter.Seq[*html.Node] {
	article := m.element(func(n *html.Node) bool { return n.DataAtom == atom.Article })
	if article == nil {
		article = m.element(func(n *html.Node) bool { return n.DataAtom == atom.Main })
	}
	return func(yield func(*html.Node) bool) {
		if article == nil {
			return
		}
		for n := range article.Descendants() {
			if n.DataAtom == atom.P {
				if _, short := textUpTo(n, lineLength); !short {
					return
				}
			}
			if !yield(n) {
				return
			}
		}
	}
}

func timeOf(n *html.Node) string {
	if v := instant(attribute(n, "datetime")); v != "" {
		return v
	}
	return instant(textOf(n))
}

// inAddress finds a day in an address: /2025/04/22/ or /2025-04-22-.
var inAddress = regexp.MustCompile(`[/-]((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](0?[1-9]|[12]\d|3[01])(?:[/_.-]|$)`)

func (m *metadata) addressDate() Field {
	u, err := url.Parse(m.url().Value)
	if err != nil {
		return Field{}
	}
	g := inAddress.FindStringSubmatch(strings.ToLower(u.Path))
	if g == nil {
		return Field{}
	}
	for _, form := range []string{"2006 1 2", "2006 Jan 2"} {
		if t, err := time.Parse(form, g[1]+" "+g[2]+" "+g[3]); err == nil {
			return Field{t.Format(time.DateOnly), "its address"}
		}
	}
	return Field{}
}

// element returns the first element that fits, nil if none does.
func (m *metadata) element(fits func(*html.Node) bool) *html.Node {
	for n := range m.doc.Descendants() {
		if n.Type == html.ElementNode && fits(n) {
			return n
		}
	}
	return nil
}

// only returns the one element of its kind, nil if there are none or several.
func (m *metadata) only(kind atom.Atom) *html.Node {
	var found *html.Node
	for n := range m.doc.Descendants() {
		if n.DataAtom == kind {
			if found != nil {
				return nil
			}
			found = n
		}
	}
	return found
}

func hasAttribute(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

func hasClass(n *html.Node, names ...string) bool {
	for _, c := range strings.Fields(attribute(n, "class")) {
		for _, name := range names {
			if strings.EqualFold(c, name) {
				return true
			}
		}
	}
	return false
}
