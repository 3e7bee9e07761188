package feedtest

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

const (
	atomNS    = "http://www.w3.org/2005/Atom"
	contentNS = "http://purl.org/rss/1.0/modules/content/"
	dcNS      = "http://purl.org/dc/elements/1.1/"
	eventNS   = "http://purl.org/rss/1.0/modules/event/"
	historyNS = "http://purl.org/syndication/history/1.0"
	xmlNS     = "http://www.w3.org/XML/1998/namespace"
)

// element is one element of an XML document with its own text, entities read.
type element struct {
	Name     xml.Name
	Attr     []xml.Attr
	Text     string
	Children []*element
}

// parse reads a document, which has to declare XML 1.0 in UTF-8 and may have no
// processing instructions besides and no document type.
func parse(data []byte) (*element, error) {
	if !bytes.HasPrefix(data, []byte(`<?xml version="1.0" encoding="UTF-8"?>`)) {
		return nil, errors.New("does not begin with an XML declaration of UTF-8")
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	root := &element{}
	open := []*element{root}
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		top := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			child := &element{Name: t.Name, Attr: append([]xml.Attr(nil), t.Attr...)}
			top.Children = append(top.Children, child)
			open = append(open, child)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.Text += string(t)
		case xml.ProcInst:
			if t.Target != "xml" {
				return nil, fmt.Errorf("processing instruction %s", t.Target)
			}
		case xml.Directive:
			return nil, errors.New("has a document type")
		}
	}
	if len(root.Children) != 1 {
		return nil, fmt.Errorf("%d root elements", len(root.Children))
	}
	return root.Children[0], nil
}

func (e *element) is(space, local string) bool {
	return e.Name == xml.Name{Space: space, Local: local}
}

// all are the children of a name.
func (e *element) all(space, local string) []*element {
	var out []*element
	for _, c := range e.Children {
		if c.is(space, local) {
			out = append(out, c)
		}
	}
	return out
}

// text is that of the first child of a name, without surrounding space.
func (e *element) text(space, local string) string {
	for _, c := range e.all(space, local) {
		return strings.TrimSpace(c.Text)
	}
	return ""
}

func (e *element) attr(name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && (a.Name.Space == "" || a.Name.Space == xmlNS) {
			return a.Value
		}
	}
	return ""
}

// once reports children of the names that are missing or there twice.
func (r *report) once(e *element, space string, locals ...string) {
	for _, local := range locals {
		if n := len(e.all(space, local)); n != 1 {
			r.add(local, "%s has %d of %s, not one", e.Name.Local, n, local)
		}
	}
}

// atMostOnce reports children of the names that are there twice.
func (r *report) atMostOnce(e *element, space string, locals ...string) {
	for _, local := range locals {
		if n := len(e.all(space, local)); n > 1 {
			r.add(local, "%s has %d of %s", e.Name.Local, n, local)
		}
	}
}

// known reports children that the format does not define, by name of the
// namespace and the element. Names of other namespaces than those listed are
// let through, as both formats say.
func (r *report) known(e *element, names map[string]string) {
	for _, c := range e.Children {
		list, ok := names[c.Name.Space]
		if ok && !strings.Contains(" "+list+" ", " "+c.Name.Local+" ") {
			r.add("element", "%s cannot have %s", e.Name.Local, c.Name.Local)
		}
	}
}

// last reports children of other names after the first of this one.
func (r *report) last(e *element, space, local string) {
	seen := false
	for _, c := range e.Children {
		if c.is(space, local) {
			seen = true
		} else if seen {
			r.add("order", "%s comes after the first %s", c.Name.Local, local)
		}
	}
}

// links checks a feed's Atom links: to itself, and from page to page.
func (r *report) links(feed *element) {
	selfs, current := 0, false
	for _, link := range feed.all(atomNS, "link") {
		r.url("link", link.attr("href"))
		switch link.attr("rel") {
		case "self":
			selfs++
			if link.attr("href") != r.address {
				r.add("self", "the link is %q, the address %q", link.attr("href"), r.address)
			}
		case "current":
			current = true
		case "", "prev-archive", "next-archive", "alternate", "via", "related", "hub", "first", "last", "next", "previous", "license":
		default:
			r.add("link", "the relation %q is not registered", link.attr("rel"))
		}
	}
	if selfs != 1 {
		r.add("self", "%d links to itself", selfs)
	}
	if len(feed.all(historyNS, "archive")) > 0 && !current {
		r.add("archive", "a page of an archive links to no current page")
	}
}
