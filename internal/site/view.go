package site

import (
	"html/template"
	"io"
	"sync"
	"text/template/parse"
)

// A view is a template with its name, and with what it reads of its data.
type view struct {
	template *template.Template
	name     string
	reading  func() reads
}

func newView(t *template.Template, name string) view {
	return view{t, name, sync.OnceValue(func() reads {
		// When it is executed for the first time html/template writes into it how
		// each value is escaped. What is wrong shows when there is a page to make.
		_ = t.Execute(io.Discard, nil)
		if t.Tree == nil { // html/template refuses it
			return reads{obscure: true}
		}
		r := reads{of: t, said: map[string]bool{}, worked: map[string]bool{}}
		r.look(t.Tree.Root, "", map[string]bool{})
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
// alone, wherever it stands. The dot is what a field has, or an element of it;
// "" is the page.
func (r *reads) look(node parse.Node, dot string, seen map[string]bool) {
	switch n := node.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, node := range n.Nodes {
				r.look(node, dot, seen)
			}
		}
	case *parse.ActionNode:
		r.pipe(n.Pipe, dot)
	case *parse.IfNode:
		r.pipe(n.Pipe, dot)
		r.both(&n.BranchNode, dot, dot, seen)
	case *parse.WithNode:
		r.both(&n.BranchNode, r.pipe(n.Pipe, dot), dot, seen)
	case *parse.RangeNode:
		r.both(&n.BranchNode, r.pipe(n.Pipe, dot), dot, seen)
	case *parse.TemplateNode:
		dot = r.pipe(n.Pipe, dot)
		name := n.Name + " " + dot
		if t := r.of.Lookup(n.Name); t == nil || t.Tree == nil {
			r.obscure = true
		} else if !seen[name] {
			seen[name] = true
			r.look(t.Tree.Root, dot, seen)
		}
	case *parse.TextNode, *parse.CommentNode, *parse.BreakNode, *parse.ContinueNode:
	default:
		r.obscure = true
	}
}

func (r *reads) both(b *parse.BranchNode, dot, otherwise string, seen map[string]bool) {
	r.look(b.List, dot, seen)
	r.look(b.ElseList, otherwise, seen)
}

// pipe notes what a pipeline reads. A single word is said as it is, and is
// the dot of what comes of it; of more words one is a function, and so is what
// a value is piped into.
func (r *reads) pipe(p *parse.PipeNode, dot string) (gives string) {
	if p == nil {
		return dot
	}
	cmds := p.Cmds
	if n := len(cmds); n > 1 && cmds[n-1].String() == inText {
		cmds = cmds[:n-1]
	}
	worked := len(cmds) > 1 || len(cmds[0].Args) > 1
	for _, c := range cmds {
		for _, word := range c.Args {
			gives = r.word(word, dot, worked)
		}
	}
	return gives
}

// inText is what html/template pipes a value into that stands in the text
// of a page. It leaves HTML as it is.
const inText = "_html_template_htmlescaper"

// word notes what a word reads, and returns its field.
func (r *reads) word(node parse.Node, dot string, worked bool) string {
	name := ""
	switch n := node.(type) {
	case *parse.FieldNode:
		name = field(n.Ident)
	case *parse.VariableNode:
		if len(n.Ident) > 1 {
			name = field(n.Ident[1:])
		} else if n.Ident[0] != "$" { // it may hold anything
			r.obscure = r.obscure || worked
			return ""
		}
	case *parse.DotNode:
		name = dot
	case *parse.PipeNode:
		for _, c := range n.Cmds {
			for _, word := range c.Args {
				name = r.word(word, dot, true)
			}
		}
		return name
	case *parse.ChainNode: // "(index .Feeds 0).Path"
		r.word(n.Node, dot, true)
		name = field(n.Field)
	default: // a function, a number
		return ""
	}
	switch {
	case name == "":
		r.obscure = r.obscure || worked // the whole page in a function's hand
	case worked:
		r.worked[name] = true
	default:
		r.said[name] = true
	}
	return name
}

// field is the name of the field that a chain of them begins with. Those of the
// frame are the page's own.
func field(chain []string) string {
	if chain[0] == "Frame" && len(chain) > 1 {
		return chain[1]
	}
	return chain[0]
}

// says tells whether a template does no more with a field than to say it where
// it stands, or to ask whether there is anything in it.
func (r reads) says(name string) bool { return !r.obscure && !r.worked[name] }

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
