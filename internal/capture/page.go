package capture

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	htmltomarkdown "github.com/JohannesKaufmann/html-to-markdown/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	// maxElements bounds what a page may hold: finding the text in a million
	// nested boxes would take minutes.
	maxElements = 100_000
	// maxText bounds its text in bytes: what finds the article reads the text
	// anew for every box around it.
	maxText = 1 << 20
	// fewest is the least number of words that a text has to have, and stub
	// that of one which ends by asking for a subscription.
	fewest = 20
	stub   = 200
)

var (
	errNoText  = errors.New("no article was found in the page; copy its text and give it with: resetline add -title ... -source ... -date ... -")
	errSeveral = errors.New("the page holds several articles; open the one you mean and give that page, or copy its text and give it with: resetline add -")
	errPaywall = errors.New("only the beginning of the article is there, the rest is for subscribers; open it in your browser and save it, or copy the text and give it with: resetline add -")
)

// page takes the article out of a web page.
func page(text string, address *url.URL) (*Article, error) {
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("the page cannot be read: %w; copy its text and give it with: resetline add -", err)
	}
	if _, fits := textUpTo(body(doc), maxText); !fits {
		return nil, fmt.Errorf("the page has more than %d MB of text, and no article has; copy the article's text and give it with: resetline add -", maxText>>20)
	}
	m := newMetadata(doc, address)
	a := m.article()
	if address == nil {
		address, _ = url.Parse(cmp.Or(a.URL.Value, savedFrom(doc)))
	}
	if address == nil || address.Host == "" {
		address = &url.URL{Scheme: "https", Host: "page.invalid", Path: "/"}
	}
	if a.Text, err = extract(doc, address, a.Title.Value); err != nil {
		return nil, err
	}
	words := len(strings.Fields(a.Text))
	switch {
	case len(m.news) == 0 && several(doc):
		return nil, errSeveral
	case words < stub && (m.closed || paywall.MatchString(a.Text) || paywall.MatchString(textOf(body(doc)))):
		return nil, errPaywall
	case words < fewest:
		return nil, errNoText
	}
	return a, nil
}

// several tells whether a page holds articles side by side of which none is the
// page's own: three and more, each with a heading that leads elsewhere.
func several(doc *html.Node) bool {
	articles, all, longest := 0, 0, 0
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Article || within(n, atom.Article) {
			continue
		}
		words := len(strings.Fields(textOf(n)))
		all, longest = all+words, max(longest, words)
		for d := range n.Descendants() {
			if d.DataAtom == atom.A && (within(d, atom.H2) || within(d, atom.H3)) {
				articles++
				break
			}
		}
	}
	return articles >= 3 && 2*longest < all
}

func within(n *html.Node, kind atom.Atom) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == kind {
			return true
		}
	}
	return false
}

// extract returns the article's text in Markdown. The libraries were written
// for pages as they are; on one made to break them they may panic, which is no
// reason to break here.
func extract(doc *html.Node, address *url.URL, title string) (text string, err error) {
	defer func() {
		if recover() != nil {
			err = errNoText
		}
	}()
	parser := readability.NewParser()
	parser.MaxElemsToParse = maxElements
	found, err := parser.ParseDocument(doc, address)
	if err != nil && strings.Contains(err.Error(), "too large") {
		return "", fmt.Errorf("the page has more than %d elements, and no article has; copy its text and give it with: resetline add -", maxElements)
	}
	if err != nil || found.Node == nil {
		return "", errNoText
	}
	clean(found.Node, title)
	markdown, err := htmltomarkdown.ConvertNode(found.Node)
	if err != nil {
		return "", fmt.Errorf("the page's text cannot be turned into Markdown: %w", err)
	}
	return strings.TrimSpace(string(markdown)), nil
}

// paywall are the words with which a page asks for a subscription. They count
// only beside a short text.
var paywall = regexp.MustCompile(`(?i)subscribe (?:now )?to (?:continue|keep) reading|to continue reading|to read the full (?:article|story)|` +
	`already a (?:subscriber|member)|(?:article|story|content) is (?:only )?(?:for|available to) (?:our )?(?:subscribers|members)|` +
	`(?:sign|log) in to (?:continue|read)|exclusively for subscribers|subscribers only|subscriber-only`)

// dropped are elements that hold no prose of the article.
var dropped = []atom.Atom{
	atom.Figure, atom.Img, atom.Picture, atom.Video, atom.Audio, atom.Source, atom.Iframe, atom.Object, atom.Embed, atom.Svg, atom.Math,
	atom.Canvas, atom.Form, atom.Input, atom.Button, atom.Select, atom.Textarea, atom.Aside, atom.Nav, atom.Footer, atom.Script, atom.Style,
	atom.Noscript, atom.Template, atom.Link, atom.Meta,
}

// clean takes out of the article's element what is no prose of it: pictures,
// forms, links that lead to no web page, its own title, and the lines between
// the paragraphs that say nothing.
func clean(n *html.Node, title string) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.CommentNode, c.Type == html.ElementNode && slices.Contains(dropped, c.DataAtom), c.Type == html.ElementNode && isFurniture(c, title):
			n.RemoveChild(c)
		case c.DataAtom == atom.A:
			clean(c, title)
			if !webLink(attribute(c, "href")) {
				unwrap(c)
			}
		default:
			clean(c, title)
		}
		c = next
	}
}

// isFurniture tells whether an element holds nothing but the title, the time of
// publication or a label of the page's.
func isFurniture(n *html.Node, title string) bool {
	if n.DataAtom == atom.A || n.DataAtom == atom.Span || n.DataAtom == atom.Em || n.DataAtom == atom.Strong {
		return false
	}
	text, short := textUpTo(n, 300)
	if !short {
		return false
	}
	words := plainWords(text)
	if title != "" && words == plainWords(title) || slices.Contains(labels[:], words) || lineDate(text) != "" {
		return true
	}
	for d := range n.Descendants() {
		if d.DataAtom == atom.Time && textOf(d) == text {
			return true
		}
	}
	return false
}

// labels are what pages put between paragraphs.
var labels = [...]string{
	"advertisement", "advert", "ad", "sponsored", "story continues below", "article continues below", "story continues below advertisement",
	"article continues below advertisement", "read more", "related", "share", "share this", "recommended", "most read", "sign up",
}

func webLink(href string) bool {
	u, err := url.Parse(href)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.Host != "page.invalid"
}

// unwrap leaves an element's children in its place.
func unwrap(n *html.Node) {
	for n.FirstChild != nil {
		c := n.FirstChild
		n.RemoveChild(c)
		n.Parent.InsertBefore(c, n)
	}
	n.Parent.RemoveChild(n)
}

func plainWords(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(" \n\t.,:;'’‘“”\"-–—", r) }), " ")
}

// savedFrom is the address that browsers note in a page they save.
func savedFrom(doc *html.Node) string {
	for n := range doc.Descendants() {
		if n.Type == html.CommentNode {
			if m := saved.FindStringSubmatch(n.Data); m != nil {
				return m[1]
			}
		}
	}
	return ""
}

var saved = regexp.MustCompile(`^\s*saved from url=\(\d+\)(https?://\S+)`)

func body(doc *html.Node) *html.Node {
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Body {
			return n
		}
	}
	return doc
}

// textOf is the text of an element as a reader sees it, on one line.
func textOf(n *html.Node) string {
	text, _ := textUpTo(n, math.MaxInt/128)
	return text
}

// textUpTo is the text of an element if it has no more than some bytes; of one
// that has more no more than that is read, since elements lie in one another.
func textUpTo(n *html.Node, most int) (string, bool) {
	var b strings.Builder
	blank := 0 // spaces count little: markup is full of them
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case b.Len()-blank > most || blank > 100*most:
			return
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
			blank += len(n.Data) - len(strings.TrimSpace(n.Data))
		case n.DataAtom == atom.Script, n.DataAtom == atom.Style, n.DataAtom == atom.Template:
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if n.Type == html.ElementNode && n.DataAtom != atom.A && n.DataAtom != atom.Span {
			b.WriteByte(' ')
			blank++
		}
	}
	walk(n)
	text := strings.Join(strings.Fields(b.String()), " ")
	return text, len(text) <= most
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}
