package article

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

var proses = []struct{ name, markdown, text string }{
	{"paragraphs", "One day.\n\nTwo\ndays.\n", "One day.\n\nTwo days."},
	{"emphasis", "On 3 *March*\n2024 they **met**.", "On 3 March 2024 they met."},
	{"entities", "Caf&eacute; &amp; bar &#8211; 5&nbsp;May 2025\u202fhere &notaref;", "Café & bar – 5 May 2025 here &notaref;"},
	{"escapes", `1\. May \*not\* a list \q`, `1. May *not* a list \q`},
	{"code", "Run `date 5 \\* &amp; May`\nnow, `x\ny`.\n\n    5 May\n\n```\n6 May\n```\n", `Run date 5 \* &amp; May now, x y.`},
	{"table", "| Day | Event |\n|---|:-:|\n| 19 May | *Summit*, `a\\|b` | London |\n| 3 \\| 4 |\n||x|\n\nEnd.", "19 May: Summit, a|b\n\n3 | 4\n\nx\n\nEnd."},
	{"a table with more columns", "Day | Who: what | Where\n-|-|-\n19 May | Summit | London\n", "19 May: Summit, London"},
	{"no table", "a | b\nc | d", "a | b c | d"},
	{"struck out", "Due on ~~15 September~~ 16 September, ~5 or 5~6, ~~a~~.", "Due on  16 September, ~5 or 5~6, ."},
	{"list", "# Heading\n\n- on Monday\n- on Tuesday\n\n> quoted on Friday\n", "Heading\n\non Monday\n\non Tuesday\n\nquoted on Friday"},
	{"links", "See [the note of 5 May](https://example.org/2025/06/07) <https://example.org/1999> ![on Sunday](x.png).", "See the note of 5 May  ."},
	{"raw html", "On <b>5 May</b> <script>6 May</script>\n\n<div>7 May</div>\n", "On 5 May 6 May"},
	{"hard break", "On 5\\\nMay", "On 5 May"},
	{"nothing", "", ""},
}

func read(markdown []byte) *prose {
	p := &prose{}
	p.read(markdown)
	return p
}

func TestProse(t *testing.T) {
	for _, c := range proses {
		p := read([]byte(c.markdown))
		if got := string(p.text); got != c.text {
			t.Errorf("%s: %q, want %q", c.name, got, c.text)
		}
	}
}

func TestKinds(t *testing.T) {
	p := read([]byte("# Heading\n\nText (see below).\n\nMs Example waves (Jo Sample/Example Photos)\n\n- item\n\n> quote\n"))
	want := []Kind{Heading, Paragraph, Caption, ListItem, Quote}
	if len(p.blocks) != len(want) {
		t.Fatalf("%d blocks", len(p.blocks))
	}
	for i, b := range p.blocks {
		if b.Kind != want[i] {
			t.Errorf("block %d, %q, is of kind %d, want %d", i, p.text[b.Start:b.End], b.Kind, want[i])
		}
	}
}

func articleOf(p *prose) *Article {
	a := &Article{Text: string(p.text), line: 1}
	a.rest = p.pack()
	a.pieces = slices.Clone(p.pieces)
	return a
}

// TestBody puts Markdown together again from what is kept of it, when others
// have been read in its place.
func TestBody(t *testing.T) {
	p := &prose{}
	var articles []*Article
	for _, c := range proses {
		p.read([]byte(c.markdown))
		articles = append(articles, articleOf(p))
	}
	for i, c := range proses {
		if got := string(articles[i].body()); got != c.markdown {
			t.Errorf("%s: %q\nwant %q", c.name, got, c.markdown)
		}
	}
}

func TestMarks(t *testing.T) {
	for _, c := range []struct{ markdown, words, html string }{
		{"They met on Thursday & left.", "on Thursday", `<p id="p1">They met <a>on Thursday</a> &amp; left.</p>`},
		{"On 3 *March*\n2024, R&amp;D", "3 March 2024", `<p id="p1">On <a>3 </a><em><a>March</a></em><a> </a><a>2024</a>, R&amp;D</p>`},
		{"[They met on Thursday](https://example.org)", "on Thursday", `<p id="p1"><a href="https://example.org">They met on Thursday</a></p>`},
		{"[x](javascript:alert(1)) <img src=x onerror=alert(1)> on Thursday", "on Thursday", `<p id="p1"><a href="">x</a>  <a>on Thursday</a></p>`},
		{"A\n\n<script>alert(1)</script>\n\n# B &lt;i&gt;", "B", "<p id=\"p1\">A</p>\n<h3 id=\"p2\"><a>B</a> &lt;i&gt;</h3>"},
		{"in `the &lt;hall\nof*` on *5 May*", "hall of* on 5", `<p id="p1">in <code>the &amp;lt;<a>hall </a><a>of*</a></code><a> on </a><em><a>5</a> May</em></p>`},
		{"| *Day* &amp; | B |\n|--|--|\n| 5 May | Talks |", "5 May: Talks", "<table tabindex=\"0\">\n<thead>\n<tr>\n<th><em>Day</em> &amp;</th>\n<th>B</th>\n</tr>\n</thead>\n<tbody>\n<tr id=\"p1\">\n<td><a>5 May</a></td>\n<td><a>Talks</a></td>\n</tr>\n</tbody>\n</table>"},
		{"On ~~15 *May* &amp;\nJune~~ 16 May.", "16 May", `<p id="p1">On <del>15 <em>May</em> &amp; June</del> <a>16 May</a>.</p>`},
		{"#### Deep\n\n- tight B\n", "B", "<h3 id=\"p1\">Deep</h3>\n<ul>\n<li id=\"p2\">tight <a>B</a></li>\n</ul>"},
	} {
		a := articleOf(read([]byte(c.markdown)))
		i := strings.Index(a.Text, c.words)
		if i < 0 {
			t.Fatalf("%q is not in %q", c.words, a.Text)
		}
		got := strings.TrimSpace(string(a.AppendHTML(nil, []Mark{{Start: i, End: i + len(c.words), Open: "<a>", Close: "</a>"}})))
		if got != c.html {
			t.Errorf("%q:\n%s\nwant\n%s", c.markdown, got, c.html)
		}
	}
}

func FuzzProse(f *testing.F) {
	for _, c := range proses {
		f.Add([]byte(c.markdown))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		if !utf8.Valid(body) || len(body) > 1<<12 {
			return
		}
		p := read(body)
		if !utf8.Valid(p.text) {
			t.Fatal("the prose is not UTF-8")
		}
		end := 0
		for _, b := range p.blocks {
			if b.Start < end || b.End < b.Start || b.End > len(p.text) {
				t.Fatalf("block %+v after %d in %d bytes", b, end, len(p.text))
			}
			end = b.End
		}
		for i, k := range p.pieces {
			if int(k.body) > len(body) || i > 0 && k.text <= p.pieces[i-1].text {
				t.Fatalf("pieces %v", p.pieces)
			}
		}
		a := articleOf(p)
		if got := a.body(); !bytes.Equal(got, body) {
			t.Fatalf("the body is %q\nwant %q", got, body)
		}
		for i := range p.text {
			if line, column := a.Position(i); line < 1 || column < 1 {
				t.Fatalf("offset %d stands at %d:%d", i, line, column)
			}
		}
		html := strings.ToLower(string(a.AppendHTML(nil, nil)))
		if strings.Contains(html, "<script") || strings.Contains(html, "href=\"javascript:") {
			t.Fatalf("unsafe HTML %s", html)
		}
	})
}

func FuzzFrontMatter(f *testing.F) {
	f.Add([]byte(story))
	f.Add([]byte("---\na: [b, {c: d}]\n---\n"))
	f.Add([]byte("---\na: &x [*x]\n---\n"))
	f.Add([]byte("---\n- |\n a: b\n: [\n---\n"))
	f.Add([]byte("---\ntitle: \"No\" says\n\tat: [x] y\n - a:b\n  c: 'd\nno field\n---\n"))
	f.Fuzz(func(t *testing.T, source []byte) {
		lines := bytes.Count(source, []byte("\n")) + bytes.Count(source, []byte("\r")) + 1
		got := newDesk().parse("a.md", source, false)
		if got.root != nil {
			got.article(&Site{Location: time.UTC, Language: "en-GB"})
			got.root.done()
		}
		for _, m := range got.mistakes {
			if m.Line < 1 || m.Line > lines+1 || m.Wrong == "" {
				t.Fatalf("a mistake out of place: %+v in %d lines", m, lines)
			}
		}
	})
}
