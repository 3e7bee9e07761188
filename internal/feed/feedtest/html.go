package feedtest

import (
	"html"
	"regexp"
	"strings"

	nethtml "golang.org/x/net/html"
)

// doubleEscape finds a character reference, or markup of the plainest kind, in
// text from which all escaping has been taken.
var doubleEscape = regexp.MustCompile(`&(amp|lt|gt|quot|apos|nbsp|#\d+|#x[0-9A-Fa-f]+);|</?p>|</a>|<a href=`)

var references = regexp.MustCompile(`&[^\s;&<]*;?`)

const (
	// forbidden are elements that readers remove and validators call a risk.
	forbidden = " script style iframe object embed applet frame frameset base link meta html head body title form input textarea xml "
	void      = " br hr img wbr col source track area "
)

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
			if !strings.Contains(void, " "+token.Data+" ") {
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
	if strings.Contains(forbidden, " "+t.Data+" ") || strings.ContainsAny(t.Data, ":<") {
		r.add(rule, "has the element %s", t.Data)
	}
	r.references(rule, raw)
	for _, a := range t.Attr {
		switch {
		case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "srcdoc":
			r.add(rule, "%s has the attribute %s", t.Data, a.Key)
		case a.Key == "href", a.Key == "src", a.Key == "cite", a.Key == "poster":
			if !strings.HasPrefix(a.Val, "mailto:") {
				r.url(rule, a.Val)
			}
		}
	}
}
