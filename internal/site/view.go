package site

import (
	"html/template"
	"sync"
	"text/template/parse"
)

// A view is a template with its name, and with what it reads of its data. That
// is known once the template has been executed for the first time: html/template
// then writes into it how each value is escaped.
type view struct {
	template *template.Template
	name     string
	reading  func() reads
}

func newView(t *template.Template, name string) view {
	return view{t, name, sync.OnceValue(func() reads {
		r := reads{of: t, said: map[string]bool{}, worked: map[string]bool{}}
		r.look(t.Tree.Root, map[string]bool{})
		return r
	})}
}

// reads are the fields that a template reads.
type reads struct {
	of      *template.Template
	said    map[string]bool // in the text of the page, or asked whether there is anything in them
	worked  map[string]bool // that a function has in hand, or that stand elsewhere
	obscure bool            // there are some that cannot be told
}

// look notes what a node of a template reads. A field is known by its name
// alone, wherever it stands.
func (r *reads) look(node parse.Node, seen map[string]bool) {
	switch n := node.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, node := range n.Nodes {
				r.look(node, seen)
			}
		}
	case *parse.ActionNode:
		r.pipe(n.Pipe)
	case *parse.IfNode:
		r.branch(&n.BranchNode, seen)
	case *parse.WithNode:
		r.branch(&n.BranchNode, seen)
	case *parse.RangeNode:
		r.branch(&n.BranchNode, seen)
	case *parse.TemplateNode:
		r.pipe(n.Pipe)
		if t := r.of.Lookup(n.Name); t == nil || t.Tree == nil {
			r.obscure = true
		} else if !seen[n.Name] {
			seen[n.Name] = true
			r.look(t.Tree.Root, seen)
		}
	case *parse.TextNode, *parse.CommentNode, *parse.BreakNode, *parse.ContinueNode:
	default:
		r.obscure = true
	}
}

func (r *reads) branch(b *parse.BranchNode, seen map[string]bool) {
	r.pipe(b.Pipe)
	r.look(b.List, seen)
	r.look(b.ElseList, seen)
}

// pipe notes what a pipeline reads. A single word is said as it is; of more
// words one is a function, and so is what a value is piped into.
func (r *reads) pipe(p *parse.PipeNode) {
	if p == nil {
		return
	}
	cmds := p.Cmds
	if n := len(cmds); n > 1 && cmds[n-1].String() == inText {
		cmds = cmds[:n-1]
	}
	for _, c := range cmds {
		for _, word := range c.Args {
			r.word(word, len(cmds) > 1 || len(c.Args) > 1)
		}
	}
}

// inText is what html/template pipes a value into that stands in the text
// of a page. It leaves HTML as it is.
const inText = "_html_template_htmlescaper"

func (r *reads) word(node parse.Node, worked bool) {
	into := r.said
	if worked {
		into = r.worked
	}
	switch n := node.(type) {
	case *parse.FieldNode:
		into[field(n.Ident)] = true
	case *parse.VariableNode:
		if len(n.Ident) > 1 {
			into[field(n.Ident[1:])] = true
		} else if worked { // it may hold anything
			r.obscure = true
		}
	case *parse.DotNode:
		r.obscure = r.obscure || worked
	case *parse.PipeNode, *parse.ChainNode:
		r.obscure = true
	}
}

// field is the name of the field that a chain of them begins with. Those of the
// frame are the page's own.
func field(chain []string) string {
	if chain[0] == "Frame" && len(chain) > 1 {
		return chain[1]
	}
	return chain[0]
}

// onlyOf tells whether all that is read is what a form fills in. The site is the
// same for all pages.
func (r reads) onlyOf(f *form) bool {
	known := map[string]bool{"Frame": true, "Site": true}
	for _, name := range f.same {
		known[name] = true
	}
	for name := range r.worked {
		if !known[name] {
			return false
		}
	}
	for _, name := range f.names {
		known[name] = true
	}
	for name := range r.said {
		if !known[name] {
			return false
		}
	}
	return !r.obscure
}
