package feedtest

import (
	"html"
	"regexp"
	"slices"
	"strings"

	nethtml "golang.org/x/net/html"
)

// doubleEscape finds a character reference, or markup of the plainest kind, in
// text from which all escaping has been taken.
var doubleEscape = regexp.MustCompile(`&(amp|lt|gt|quot|apos|nbsp|#\d+|#x[0-9A-Fa-f]+);|</?p>|</a>|<a href=`)

var references = regexp.MustCompile(`&[^\s;&<]*;?`)

// What a text in a feed may be made of. Readers drop the rest, and the validator
// calls it a risk, aria-* and role included. Lists, so that it can be looked up
// what is missing rather than what was thought of.
const (
	elements = " a abbr address article aside audio b bdi blockquote br caption cite code col colgroup" +
		" data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins" +
		" kbd li main mark nav ol p picture pre q rp rt ruby s samp section small source span strong sub" +
		" summary sup table tbody td tfoot th thead time tr track u ul var video wbr "
	attributes = " alt cite class colspan controls datetime decoding dir height href hreflang id label lang" +
		" loading media open poster preload rel reversed rowspan scope sizes span src srclang srcset start" +
		" title translate type value width "
	addresses = " href src cite poster "
	void      = " br col hr img source track wbr "
	// blocks end a paragraph that they are put into, whose end tag then has no
	// beginning.
	blocks = " address article aside blockquote details div dl figure footer h1 h2 h3 h4 h5 h6 header hr" +
		" main nav ol p pre section table ul "
)

func in(list, name string) bool { return strings.Contains(list, " "+name+" ") }

// html checks that a text is well-formed HTML for feeds: every tag closed, every
// ampersand and less-than sign escaped, nothing that runs, no relative address.
func (r *report) html(rule, s string) {
	if strings.TrimSpace(s) == "" {
		r.add(rule, "is blank")
	}
	r.characters(rule, s)
	var open []string
	z := nethtml.NewTokenizer(strings.NewReader(s))
	for {
		kind := z.Next()
		raw := string(z.Raw())
		token := z.Token()
		switch kind {
		case nethtml.ErrorToken:
			if len(open) > 0 {
				r.add(rule, "<%s> is not closed", open[len(open)-1])
			}
			return
		case nethtml.TextToken:
			r.htmlText(rule, raw)
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			r.tag(rule, token, raw)
			if in(blocks, token.Data) && slices.Contains(open, "p") {
				r.add(rule, "<%s> inside <p>", token.Data)
			}
			if token.Data == "a" && slices.Contains(open, "a") {
				r.add(rule, "<a> inside <a>")
			}
			if !in(void, token.Data) {
				open = append(open, token.Data)
			}
		case nethtml.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				r.add(rule, "</%s> closes nothing", token.Data)
				return
			}
			open = open[:len(open)-1]
		default:
			r.add(rule, "has a comment or a document type: %q", raw)
		}
	}
}

// htmlText checks the characters between tags.
func (r *report) htmlText(rule, raw string) {
	if strings.Contains(raw, "<") {
		r.add(rule, "%q has a < that is not escaped", raw)
	}
	r.references(rule, raw)
	if m := doubleEscape.FindString(html.UnescapeString(raw)); m != "" {
		r.add(rule, "%q looks escaped twice", m)
	}
}

// references checks that each ampersand begins a reference HTML knows.
func (r *report) references(rule, raw string) {
	for _, ref := range references.FindAllString(raw, -1) {
		if !strings.HasSuffix(ref, ";") || html.UnescapeString(ref) == ref {
			r.add(rule, "%q is not a character reference", ref)
		}
	}
}

// tag checks one element's name and attributes.
func (r *report) tag(rule string, t nethtml.Token, raw string) {
	if !in(elements, t.Data) {
		r.add(rule, "has the element %s", t.Data)
	}
	r.references(rule, raw)
	for _, a := range t.Attr {
		if !in(attributes, a.Key) && !strings.HasPrefix(a.Key, "data-") {
			r.add(rule, "%s has the attribute %s", t.Data, a.Key)
		}
		if in(addresses, a.Key) && !strings.HasPrefix(a.Val, "mailto:") {
			r.url(rule, a.Val)
		}
	}
}
