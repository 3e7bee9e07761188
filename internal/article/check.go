package article

import (
	"fmt"
	"strings"
)

// What only several files together can have wrong.

// check finds addresses and IDs that two have, and topics that have no file.
func (l *loader) check(c *Content) {
	taken, ids := map[string]string{}, map[string]string{}
	for _, a := range c.Articles {
		l.checkAddress(taken, a.Path, a.Slug, ", or set slug: in the front matter")
		l.checkTopics(c, a.Path, a.topicsAt, a.Topics)
		for i := range a.Overrides {
			o := &a.Overrides[i]
			l.checkTopics(c, a.Path, o.topicsAt, o.Topics)
			l.checkID(ids, a.Path, o)
		}
	}
	clear(taken)
	for _, t := range c.Topics {
		l.checkAddress(taken, t.Path, t.Slug, "")
	}
	clear(taken)
	for _, p := range c.Pages {
		l.checkAddress(taken, p.Path, p.Slug, "")
	}
}

// checkTopics finds topics that have no file.
func (l *loader) checkTopics(c *Content, path string, at place, topics []string) {
	for _, t := range topics {
		if c.Topic(t) == nil {
			l.mistakes = append(l.mistakes, Mistake{Path: path, Line: at.line, Column: at.column,
				Wrong: fmt.Sprintf("there is no topic %q", t), Do: l.topicHint(c, t)})
		}
	}
}

// checkID finds an ID that the editor gave to two entries.
func (l *loader) checkID(taken map[string]string, path string, o *Override) {
	if o.ID == "" {
		return
	}
	if first := taken[o.ID]; first != "" {
		l.mistakes = append(l.mistakes, Mistake{Path: path, Line: o.idAt.line, Column: o.idAt.column,
			Wrong: fmt.Sprintf("the ID %q is taken by %s", o.ID, first), Do: "choose another, or write same_as: " + o.ID + " if both are one entry"})
		return
	}
	taken[o.ID] = fmt.Sprintf("%s:%d", path, o.idAt.line)
}

// checkAddress finds a file whose address is none, or that of another file of
// its kind.
func (l *loader) checkAddress(taken map[string]string, path, slug, or string) {
	wrong, do := "", ""
	switch {
	case slug == "":
		wrong, do = "the file's name gives no address", "name it with letters from a to z and digits"+or
	case taken[slug] != "":
		wrong, do = fmt.Sprintf("the address %q is taken by %s", slug, taken[slug]), "rename the file"+or
	}
	if wrong != "" {
		l.mistakes = append(l.mistakes, Mistake{Path: path, Line: 1, Column: 1, Wrong: wrong, Do: do})
	}
	taken[slug] = path
}

func (l *loader) topicHint(c *Content, slug string) string {
	if strings.Contains(slug, ",") {
		return fmt.Sprintf("write [%s]", slug)
	}
	var known []string
	for _, t := range c.Topics {
		known = append(known, t.Slug)
	}
	if near := nearest(slug, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	add := "add " + l.shown("topics/"+slug+".md")
	if len(known) == 0 {
		return add
	}
	return fmt.Sprintf("the topics are %s; or %s", strings.Join(known, ", "), add)
}
