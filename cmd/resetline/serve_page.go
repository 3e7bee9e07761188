package main

import (
	"bytes"
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"resetline/internal/timeline"
)

// A page of the preview is the page of the site with more in it: a script that
// loads it again, the mistakes, marks on drafts, and for every entry how its
// date was read with the lines that would set it. They are put into the
// finished page, so that no template knows of them and none can leave them out.

// annotate adds to a page in a folder of the site.
func (v *version) annotate(page []byte, folder string) ([]byte, error) {
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return nil, err
	}
	head, body := find(doc, atom.Head), find(doc, atom.Body)
	if body == nil { // a page of frames
		return page, nil
	}
	allowOwnScripts(head)
	head.AppendChild(element("link", "rel", "stylesheet", "href", "/_live.css"))
	head.AppendChild(element("script", "src", "/_live.js", "data-version", strconv.Itoa(v.number), "defer", ""))
	v.annotateEntries(body, folder)
	if id, ok := strings.CutPrefix(folder, "e/"); ok && v.byID()[id] != nil {
		e := v.byID()[id]
		if main := find(body, atom.Main); main != nil {
			main.AppendChild(v.reading(e, true))
		}
		if v.isDraft(e) {
			body.InsertBefore(textElement("p", "live-draft", "Draft: only drafts tell this entry; a build leaves it out."), body.FirstChild)
		}
	}
	if slug, ok := strings.CutPrefix(folder, "a/"); ok && v.drafts[slug] {
		body.InsertBefore(textElement("p", "live-draft", "Draft: a build leaves this article out until draft: is taken out of its front matter."), body.FirstChild)
	}
	if len(v.mistakes) > 0 {
		body.InsertBefore(v.overlay(), body.FirstChild)
	}
	var out bytes.Buffer
	err = html.Render(&out, doc)
	return out.Bytes(), err
}

// allowOwnScripts lets the preview's script run beside those that the page's
// own policy names. The built site keeps its policy.
func allowOwnScripts(head *html.Node) {
	for n := range head.ChildNodes() {
		if n.DataAtom != atom.Meta || !slices.ContainsFunc(n.Attr, func(a html.Attribute) bool {
			return a.Key == "http-equiv" && a.Val == "Content-Security-Policy"
		}) {
			continue
		}
		for i := range n.Attr {
			if n.Attr[i].Key == "content" {
				policy := strings.Replace(n.Attr[i].Val, "script-src 'none'", "script-src", 1)
				n.Attr[i].Val = strings.Replace(policy, "script-src", "script-src 'self'", 1)
			}
		}
	}
}

// overlay lists the mistakes.
func (v *version) overlay() *html.Node {
	box := element("div", "class", "live-mistakes", "role", "alert")
	box.AppendChild(textElement("p", "", count(len(v.mistakes), "mistake")+"; what is wrong is left out below"))
	list := element("ol")
	for _, m := range v.mistakes {
		list.AppendChild(textElement("li", "", m.Error()))
	}
	box.AppendChild(list)
	return box
}

// annotateEntries puts a foldout into every item of a list that is an entry,
// and marks the links to drafts.
func (v *version) annotateEntries(body *html.Node, folder string) {
	var links []*html.Node
	for n := range body.Descendants() {
		// A mark would end the picture that a link stands in, and says nothing
		// beside a link to a place of the page itself.
		if n.DataAtom == atom.A && n.Namespace == "" && !strings.HasPrefix(attributeOf(n, "href"), "#") {
			links = append(links, n)
		}
	}
	done := map[*html.Node]bool{}
	for _, a := range links {
		kind, name := v.target(a, folder)
		e := v.byID()[name]
		if kind == "a" && v.drafts[name] || kind == "e" && e != nil && v.isDraft(e) {
			a.Parent.InsertBefore(textElement("span", "live-draft", "Draft"), a.NextSibling)
		}
		if item := itemOf(a); kind == "e" && e != nil && item != nil && !done[item] {
			done[item] = true
			item.AppendChild(v.reading(e, false))
		}
	}
}

// target returns what a link within the site leads to: "e" and an entry's ID,
// "a" and an article's slug.
func (v *version) target(a *html.Node, folder string) (kind, name string) {
	href := attributeOf(a, "href")
	if strings.Contains(href, ":") {
		return "", ""
	}
	href, _, _ = strings.Cut(href, "#")
	to := strings.Trim(path.Join("/", folder, href), "/")
	if strings.HasPrefix(href, "/") {
		to = strings.Trim(href, "/")
	}
	kind, name, _ = strings.Cut(to, "/")
	return kind, name
}

// itemOf is the item of a list of entries in which a link's heading stands.
func itemOf(a *html.Node) *html.Node {
	if p := a.Parent; p == nil || p.DataAtom != atom.H2 && p.DataAtom != atom.H3 && p.DataAtom != atom.H4 {
		return nil
	}
	for n := a.Parent; n != nil; n = n.Parent {
		if n.DataAtom == atom.Li && slices.Contains(strings.Fields(attributeOf(n, "class")), "entry") {
			return n
		}
	}
	return nil
}

// isDraft tells whether only drafts tell an entry.
func (v *version) isDraft(e *timeline.Entry) bool {
	return !slices.ContainsFunc(e.Sources, func(s *timeline.Source) bool { return !s.Article.Draft })
}

// reading is the foldout of an entry.
func (v *version) reading(e *timeline.Entry, open bool) *html.Node {
	box := element("details", "class", "live-reading")
	if open {
		box.Attr = append(box.Attr, html.Attribute{Key: "open"})
	}
	box.AppendChild(textElement("summary", "", "Edit "+e.ID+": "+e.When.Long()))
	for _, d := range v.timeline.DoubtsOf(e) {
		box.AppendChild(textElement("p", "", "Doubtful: "+d.Wrong+"; "+d.Do+"."))
		if d.Override != "" {
			box.AppendChild(textElement("pre", "", strings.TrimSuffix(d.Override, "\n")))
		}
	}
	for _, s := range e.Sources {
		line, _ := s.Article.Position(s.Start)
		where := s.Article.Path + ":" + strconv.Itoa(line)
		override := s.Override("date: "+e.When.EDTF(), "# title: "+strconv.Quote(e.Title), "# status: "+e.Status.String(),
			"# topics: ["+strings.Join(e.Topics, ", ")+"]", "# same_as: another entry's ID; or hide: true")
		if override == "" {
			box.AppendChild(textElement("p", "", "Written by the editor in "+s.Article.Path+"."))
			continue
		}
		box.AppendChild(textElement("p", "", "“"+s.Words()+"” in "+where+" is "+reading(s)+". To set it, paste this into the front matter and change what is wrong; a line counts once its # is gone:"))
		box.AppendChild(textElement("pre", "", strings.TrimSuffix(override, "\n")))
	}
	return box
}

func find(n *html.Node, kind atom.Atom) *html.Node {
	for d := range n.Descendants() {
		if d.DataAtom == kind {
			return d
		}
	}
	return nil
}

func element(name string, attributes ...string) *html.Node {
	n := &html.Node{Type: html.ElementNode, Data: name, DataAtom: atom.Lookup([]byte(name))}
	for i := 0; i+1 < len(attributes); i += 2 {
		n.Attr = append(n.Attr, html.Attribute{Key: attributes[i], Val: attributes[i+1]})
	}
	return n
}

func textElement(name, class, text string) *html.Node {
	n := element(name)
	if class != "" {
		n.Attr = []html.Attribute{{Key: "class", Val: class}}
	}
	n.AppendChild(&html.Node{Type: html.TextNode, Data: text})
	return n
}

func attributeOf(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
