package article

import (
	"bytes"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"sync"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown parses for all goroutines: to make a parser costs as much as to parse
// an article of some length. It knows tables and what is struck out.
var markdown = sync.OnceValue(func() parser.Parser {
	p := goldmark.DefaultParser()
	p.AddOptions(
		parser.WithInlineParsers(util.Prioritized(struckParser{extension.NewStrikethroughParser()}, 500)),
		parser.WithParagraphTransformers(util.Prioritized(extension.NewTableParagraphTransformer(), 200)),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)))
	return p
})

// struckParser reads ~~struck out~~. The one that it stands for takes single marks,
// too, and would strike out what lies between two of "~5, or 5~6".
type struckParser struct{ parser.InlineParser }

// Parse implements goldmark's parser.InlineParser.
func (s struckParser) Parse(parent ast.Node, block text.Reader, c parser.Context) ast.Node {
	if line, _ := block.PeekLine(); !bytes.HasPrefix(line, []byte("~~")) {
		return nil
	}
	return s.InlineParser.Parse(parent, block, c)
}

// piece says that from an offset in the prose on, the text stands at an
// offset in the body, byte for byte, up to the next piece.
type piece struct{ text, body, same int32 } // see pack for same

// prose is what a walk over a Markdown tree gathers.
type prose struct {
	source []byte
	text   []byte
	blocks []Block
	pieces []piece
	code   []stretch
	left   []byte // see pack
	// nodes are the spans of the prose that each text node gave, in order, and
	// blocks have their ids, if somebody is to set the tree.
	nodes     []nodeSpan
	keepNodes bool
}

// stretch is a part of the prose.
type stretch struct{ start, end int32 }

type nodeSpan struct {
	node       ast.Node
	start, end int
}

// read gathers the prose of a Markdown body, in place of that of another, and
// returns the tree.
func (p *prose) read(body []byte) ast.Node {
	p.source = body
	p.text, p.blocks, p.pieces, p.nodes, p.code = p.text[:0], p.blocks[:0], p.pieces[:0], p.nodes[:0], p.code[:0]
	doc := markdown().Parse(text.NewReader(body))
	p.walk(doc)
	return doc
}

func (p *prose) walk(doc ast.Node) {
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n.Kind() {
		case ast.KindParagraph, ast.KindTextBlock, ast.KindHeading, east.KindTableRow:
			if entering {
				p.open(n)
			} else {
				p.close()
			}
		case ast.KindText:
			if entering {
				p.textNode(n.(*ast.Text))
			}
		case ast.KindCodeSpan:
			if entering {
				p.code = append(p.code, stretch{start: int32(len(p.text))})
			} else {
				p.code[len(p.code)-1].end = int32(len(p.text))
			}
		case east.KindTable:
			if p.keepNodes {
				n.SetAttributeString("tabindex", []byte("0")) // a wide one scrolls, also by keys
			}
		case east.KindTableCell:
			if entering {
				p.join(n)
			}
		case ast.KindImage, ast.KindAutoLink, ast.KindRawHTML, east.KindTableHeader, east.KindStrikethrough:
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	p.text = bytes.TrimSuffix(p.text, []byte("\n\n"))
}

func (p *prose) open(n ast.Node) {
	if p.keepNodes {
		shown := n
		if n.Kind() == ast.KindTextBlock && n.Parent() != nil && n.PreviousSibling() == nil {
			shown = n.Parent() // a tight list item: its text has no element of its own
		}
		shown.SetAttributeString("id", []byte("p"+strconv.Itoa(len(p.blocks)+1)))
	}
	p.blocks = append(p.blocks, Block{Start: len(p.text), Kind: kindOf(n)})
}

// join puts a mark between a cell and those before it, so that a row of a table
// reads as a sentence: "19 May: Summit, London".
func (p *prose) join(cell ast.Node) {
	said, lines := p.text[p.blocks[len(p.blocks)-1].Start:], cell.Lines()
	if len(said) == 0 || !cell.HasChildren() || lines.Len() == 0 {
		return
	}
	mark := ", "
	if !bytes.Contains(said, []byte(": ")) {
		mark = ": "
	}
	p.put([]byte(mark), lines.At(0).Start)
}

func kindOf(n ast.Node) Kind {
	switch n.Kind() {
	case ast.KindHeading:
		return Heading
	case east.KindTableRow:
		return ListItem
	}
	for a := n.Parent(); a != nil; a = a.Parent() {
		switch a.Kind() {
		case ast.KindListItem:
			return ListItem
		case ast.KindBlockquote:
			return Quote
		}
	}
	return Paragraph
}

// credit is how a photograph's caption ends: "(Jane Doe/PA)".
var credit = regexp.MustCompile(`\((?:[^()/]+/)+[\p{Lu}][^()/]*\)\.?$`)

func (p *prose) close() {
	b := &p.blocks[len(p.blocks)-1]
	b.End = len(p.text)
	if t := p.text[b.Start:b.End]; b.Kind == Paragraph && bytes.LastIndexByte(t, ')') >= len(t)-2 && credit.Match(t) {
		b.Kind = Caption
	}
	p.text = append(p.text, "\n\n"...)
}

func (p *prose) textNode(n *ast.Text) {
	start, end := len(p.text), n.Segment.Stop
	if bytes.HasSuffix(p.source[n.Segment.Start:end], []byte("\n")) { // of code
		end--
	}
	p.decode(n.Segment.Start, end, n.IsRaw())
	if end < n.Segment.Stop {
		p.put([]byte(" "), end)
	}
	if n.SoftLineBreak() || n.HardLineBreak() {
		p.put([]byte(" "), n.Segment.Stop)
	}
	if p.keepNodes {
		p.nodes = append(p.nodes, nodeSpan{n, start, len(p.text)})
	}
}

// put appends text that stands at an offset of the body.
func (p *prose) put(s []byte, at int) {
	if n := len(p.pieces); n == 0 || at-int(p.pieces[n-1].body) != len(p.text)-int(p.pieces[n-1].text) {
		p.pieces = append(p.pieces, piece{text: int32(len(p.text)), body: int32(at)})
	}
	p.text = append(p.text, s...)
}

// entity matches an HTML character reference.
var entity = regexp.MustCompile(`^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)

// decode appends a stretch of the body without backslash escapes, with
// character references resolved and every kind of no-break space a space.
func (p *prose) decode(at, end int, raw bool) {
	for at < end {
		rest := p.source[at:end]
		if n := plainly(rest); n > 0 {
			p.put(rest[:n], at)
			at += n
			continue
		}
		s, size := decodeOne(rest, raw)
		p.put([]byte(s), at)
		at += size
	}
}

// plainly returns how many bytes at the beginning of b stand for themselves.
func plainly(b []byte) int {
	for i, c := range b {
		switch {
		case c == '\\' || c == '&':
			return i
		case c >= utf8.RuneSelf:
			if r, _ := utf8.DecodeRune(b[i:]); isSpace(r) {
				return i
			}
		}
	}
	return len(b)
}

// decodeOne reads one special character at the beginning of b and tells how
// many bytes of b it took.
func decodeOne(b []byte, raw bool) (string, int) {
	switch {
	case raw:
	case b[0] == '\\' && len(b) > 1 && util.IsPunct(b[1]):
		return string(b[1:2]), 2
	case b[0] == '&':
		if ref := entity.Find(b); ref != nil {
			s := string(util.ResolveEntityNames(util.ResolveNumericReferences(ref)))
			if r, n := utf8.DecodeRuneInString(s); n == len(s) && isSpace(r) {
				s = " "
			}
			return s, len(ref)
		}
	}
	r, n := utf8.DecodeRune(b)
	if isSpace(r) {
		return " ", n
	}
	return string(b[:n]), n
}

// isSpace tells whether a character is a space that does not break, or a thin
// one.
func isSpace(r rune) bool {
	return r == '\u00a0' || r == '\u202f' || r == '\u2009' || r == '\u2007'
}

// Position returns where an offset of the article's Text stands in its file:
// line and column from 1, the column in characters.
func (a *Article) Position(offset int) (line, column int) {
	i := sort.Search(len(a.pieces), func(i int) bool { return int(a.pieces[i].text) > offset }) - 1
	at := 0
	if i >= 0 {
		at = int(a.pieces[i].body) + offset - int(a.pieces[i].text)
	}
	body := a.body()
	before := body[:min(at, len(body))]
	line = a.line + bytes.Count(before, []byte("\n"))
	return line, utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
}

// InCode tells whether a stretch of Text lies in code, or a part of it does. Its words
// belong to their sentence, but say no date: a file's name may look like one.
func (a *Article) InCode(start, end int) bool {
	return slices.ContainsFunc(a.code, func(c stretch) bool { return start < int(c.end) && int(c.start) < end })
}

// Block returns the number of the block in which an offset of Text lies, from
// 1: its HTML has the id "p" and that number.
func (a *Article) Block(offset int) int {
	return sort.Search(len(a.Blocks), func(i int) bool { return a.Blocks[i].Start > offset })
}

// Mark is HTML to be put around a stretch of an article's Text. Open and Close
// are trusted. Where markup cuts the stretch into several pieces, each piece
// is wrapped.
type Mark struct {
	Start, End  int
	Open, Close string
}

// AppendHTML appends the whole article as HTML with marks, which must be in
// order and not overlap. Raw HTML and script links of the source are dropped;
// headings are one level lower, since the page has its own first heading; text
// inside a link is not marked, for links do not nest.
func (a *Article) AppendHTML(b []byte, marks []Mark) []byte {
	g := a.galley
	if g == nil { // of an article whose text is not published
		p := presses.Get().(*press)
		defer presses.Put(p)
		g = p.read(a.body(), articleLevel, nil)
	}
	return g.appendHTML(b, a.Text, marks)
}
