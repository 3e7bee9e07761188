package article

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"html/template"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer"
	gmhtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// A galley is Markdown set as HTML, with room for its words: those of an article
// stand in its Text. It is set where the Markdown is read: to parse that again
// was two fifths of making the article's page.
//
// Markup and room for words stand in turn, markup first and last. Of markup there
// are its length and itself, of words their distance in the Text from the end of
// those before, and twice their length, and one more inside a link, where they
// are not marked. The numbers are uvarints of encoding/binary.
type galley []byte

func (g *galley) markup(html []byte) {
	*g = append(binary.AppendUvarint(*g, uint64(len(html))), html...)
}

// words leaves room for words that stand so far after those before.
func (g *galley) words(distance, length int, inLink bool) {
	n := uint64(length) * 2
	if inLink {
		n++
	}
	*g = binary.AppendUvarint(binary.AppendUvarint(*g, uint64(distance)), n)
}

// appendHTML appends the HTML, with its words and marks around some, see
// [Article.AppendHTML].
func (g galley) appendHTML(b []byte, text string, marks []Mark) []byte {
	next := func() int {
		n, size := binary.Uvarint(g)
		g = g[size:]
		return int(n)
	}
	out := bytes.NewBuffer(b)
	for at := 0; ; {
		n := next()
		out.Write(g[:n])
		if g = g[n:]; len(g) == 0 {
			return out.Bytes()
		}
		start := at + next()
		n = next()
		at = start + n/2
		for len(marks) > 0 && marks[0].End <= start {
			marks = marks[1:]
		}
		if inLink := n%2 == 1; inLink {
			writeMarked(out, text, start, at, nil)
		} else {
			writeMarked(out, text, start, at, marks)
		}
	}
}

// writeMarked writes a stretch of a text with the marks that reach into it.
func writeMarked(out *bytes.Buffer, text string, at, end int, marks []Mark) {
	write := func(to int) {
		_, _ = escapes.WriteString(out, text[at:to])
		at = to
	}
	for _, k := range marks {
		if k.Start >= end {
			break
		}
		write(max(at, k.Start))
		out.WriteString(k.Open)
		write(min(k.End, end))
		out.WriteString(k.Close)
	}
	write(end)
}

// escapes are those of html/template for text.
var escapes = strings.NewReplacer("\x00", "\uFFFD", `"`, "&#34;", "'", "&#39;", "&", "&amp;", "<", "&lt;", ">", "&gt;")

// articleLevel is that of an article's highest heading, under that of its page
// and those that the page has itself.
const articleLevel = 3

// press sets Markdown, one text after the other.
type press struct {
	prose    prose
	galley   galley
	html     bytes.Buffer // since the words before
	out      *bufio.Writer
	renderer renderer.Renderer
	set      int // how many of the prose's nodes
}

var presses = sync.Pool{New: func() any {
	p := &press{}
	p.out = bufio.NewWriter(&p.html)
	p.prose.keepNodes = true
	p.renderer = renderer.NewRenderer(renderer.WithNodeRenderers(
		util.Prioritized(gmhtml.NewRenderer(), 1000),
		util.Prioritized(extension.NewTableHTMLRenderer(), 500),
		util.Prioritized(extension.NewStrikethroughHTMLRenderer(), 500),
		util.Prioritized(p, 100)))
	return p
}}

// read reads the prose of Markdown and sets it, its highest heading on a level, its
// links as they are or, if lead is given, as that leads them. What it returns is gone
// with the next text.
func (p *press) read(body []byte, level int, lead func(doc ast.Node)) galley {
	doc := p.prose.read(body)
	moveHeadings(doc, level)
	if lead != nil {
		lead(doc)
	}
	p.galley, p.set = p.galley[:0], 0
	p.html.Reset()
	p.out.Reset(&p.html)
	if err := p.renderer.Render(p.out, body, doc); err != nil {
		panic(err) // a buffer does not fail
	}
	p.galley.markup(p.html.Bytes())
	return p.galley
}

// RegisterFuncs implements goldmark's renderer.NodeRenderer.
func (p *press) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	drop := func(util.BufWriter, []byte, ast.Node, bool) (ast.WalkStatus, error) {
		return ast.WalkSkipChildren, nil
	}
	r.Register(ast.KindText, p.text)
	r.Register(ast.KindCodeSpan, code)
	r.Register(ast.KindRawHTML, drop)
	r.Register(ast.KindHTMLBlock, drop)
}

// text leaves room for the words of a text node, which the renderer comes to in
// the order in which the prose was read.
func (p *press) text(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	t := n.(*ast.Text)
	switch nodes := p.prose.nodes; {
	case !entering:
	case p.set == len(nodes) || nodes[p.set].node != n: // an image's description, the head of a table, struck out
		words := prose{source: source}
		words.textNode(t)
		template.HTMLEscape(w, words.text)
	default:
		_ = w.Flush()
		p.galley.markup(p.html.Bytes())
		p.html.Reset()
		end := 0
		if p.set > 0 {
			end = nodes[p.set-1].end
		}
		span := nodes[p.set]
		p.galley.words(span.start-end, span.end-span.start, insideLink(n))
		p.set++
		if t.HardLineBreak() {
			_, _ = w.WriteString("<br>\n")
		}
	}
	return ast.WalkContinue, nil
}

// code sets what stands around code: its words have their room like others.
func code(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	tag := "</code>"
	if entering {
		tag = "<code>"
	}
	_, err := w.WriteString(tag)
	return ast.WalkContinue, err
}

func insideLink(n ast.Node) bool {
	for a := n.Parent(); a != nil; a = a.Parent() {
		if a.Kind() == ast.KindLink {
			return true
		}
	}
	return false
}

// moveHeadings moves all headings up or down so that the highest stands on a
// level, whichever the author began with.
func moveHeadings(doc ast.Node, level int) {
	var headings []*ast.Heading
	top := 6
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if h, ok := n.(*ast.Heading); ok && entering {
			headings = append(headings, h)
			top = min(top, h.Level)
		}
		return ast.WalkContinue, nil
	})
	for _, h := range headings {
		h.Level = min(h.Level-top+level, 6)
	}
}

// html sets Markdown that is no article's.
func html(body []byte, level int, lead func(doc ast.Node)) template.HTML {
	p := presses.Get().(*press)
	defer presses.Put(p)
	g := p.read(body, level, lead)
	return template.HTML(g.appendHTML(nil, string(p.prose.text), nil))
}
