package article

import (
	"bytes"
	"cmp"
	"io/fs"
	"net/url"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// Links from one content file to another, or to one of the folder static beside
// them. An editor writes the file's name, which is what leads there in an editing
// program and on GitHub; readers need the address of its page. All of them are
// relative, for the site may lie under any path.

// link is a link to a file of the content folder, or a picture that lies far away.
type link struct {
	place
	from, to string // the files, relative to the content folder
	picture  bool
	far      string // the picture's address
}

// linker makes the links of one content file lead to pages.
type linker struct {
	file  string // relative to the content folder
	base  string // the path of the site's address, "/reset/", if it is known
	found []link
}

// folderAddress is where the pages of a folder's files stand.
var folderAddress = map[string]string{"articles": "a/", "topics": "t/", "pages": ""}

// staticFolder is where the files lie, from the content folder, that are published as
// they are.
const staticFolder = "../static/"

// isFar tells whether an address is one of another host.
func isFar(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Host != ""
}

// addressOf is the address of a content file's page, from the site's top, as far as
// its name tells it.
func addressOf(file string) (address string, ok bool) {
	if file == "index.md" {
		return "", true
	}
	folder, _, _ := strings.Cut(file, "/")
	above, ok := folderAddress[folder]
	return above + slugOf(file) + "/", ok && path.Ext(file) == ".md"
}

// top is the way from the file's page to the site's top.
func (k *linker) top() string {
	address, _ := addressOf(k.file)
	return strings.Repeat("../", strings.Count(address, "/"))
}

// lead changes the destinations in a text that begins on a line of the file.
func (k *linker) lead(doc ast.Node, body []byte, line int) {
	c := cursor{body: body, place: place{line, 1}}
	lead := func(destination []byte, offset int, picture bool) []byte {
		led, to := k.leadOne(string(destination))
		switch far := string(destination); {
		case to != "":
			k.found = append(k.found, link{place: c.to(offset), from: k.file, to: to, picture: picture})
		case picture && isFar(far):
			k.found = append(k.found, link{place: c.to(offset), from: k.file, far: far})
		}
		return []byte(led)
	}
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Link:
			if entering {
				n.Destination = lead(n.Destination, n.Pos(), false)
			}
		case *ast.Image:
			if entering {
				n.Destination = lead(n.Destination, n.Pos(), true)
			}
		}
		return ast.WalkContinue, nil
	})
}

// cursor finds the places of offsets that come in order: of a hundred thousand links
// none is looked for from the beginning.
type cursor struct {
	body []byte
	at   int
	place
}

func (c *cursor) to(offset int) place {
	if offset <= c.at {
		return c.place
	}
	between := c.body[c.at:offset]
	if n := bytes.Count(between, []byte("\n")); n > 0 {
		c.line, c.column = c.line+n, 1
		between = between[bytes.LastIndexByte(between, '\n')+1:]
	}
	c.column, c.at = c.column+utf8.RuneCount(between), offset
	return c.place
}

// leadOne returns the destination of a link as the page needs it, and the file in the
// content folder that it names, if any. What has a scheme
// or a host, and what may be an address already, stays as it is. One from the site's
// top stands in an article as its outlet has it.
func (k *linker) leadOne(destination string) (led, to string) {
	u, err := url.Parse(destination)
	if err != nil || u.IsAbs() || u.Host != "" || u.Path == "" {
		return destination, ""
	}
	if strings.HasPrefix(u.Path, "/") {
		if strings.HasPrefix(k.file, "articles/") {
			return destination, ""
		}
		u.Path = k.top() + strings.TrimPrefix(strings.TrimPrefix(u.Path, k.base), "/")
	} else {
		to = path.Join(path.Dir(k.file), u.Path)
		if published, ok := strings.CutPrefix(to, staticFolder); ok {
			u.Path = k.top() + published
			return u.String(), ""
		}
		address, ok := addressOf(to)
		if !ok {
			return destination, to
		}
		u.Path = k.top() + address
	}
	if u.Path == "" {
		u.Path = "./"
	}
	return u.String(), to
}

// checkLinks finds links to files that are not there or have no page. In an article
// they may be its outlet's.
func (l *loader) checkLinks(files []parsed) {
	articles := map[string]*Article{}
	for _, p := range files {
		if len(l.links) > 0 && p.article != nil {
			articles[p.article.Path] = p.article
		}
	}
	for _, k := range l.links {
		if k.far != "" {
			l.farPicture(k)
			continue
		}
		if wrong, do := l.wrongLink(k, articles[l.shown(k.to)]); wrong != "" {
			l.mistakes = append(l.mistakes, Mistake{Path: l.shown(k.from), Line: k.line, Column: k.column, Warning: strings.HasPrefix(k.from, "articles/"),
				Wrong: "the link leads nowhere: " + wrong, Do: do})
		}
	}
}

// farPicture notes a picture that readers will not see: pages load nothing from
// another host.
func (l *loader) farPicture(k link) {
	u, err := url.Parse(k.far)
	if err != nil || l.site.BaseURL != "" && strings.HasPrefix(k.far, l.site.BaseURL) {
		return
	}
	name := strings.Trim(path.Base(u.Path), "/.")
	l.mistakes = append(l.mistakes, Mistake{Path: l.shown(k.from), Line: k.line, Column: k.column, Warning: true,
		Wrong: "the picture lies on " + u.Host + ", and pages load nothing from elsewhere", Do: "put it into the folder static, and write " + toStatic(k.from, cmp.Or(name, "its name"))})
}

// toStatic is the way from a content file to one of the folder static.
func toStatic(from, name string) string {
	return strings.Repeat("../", strings.Count(from, "/")) + staticFolder + name
}

// wrongLink says what is wrong with a link, "" if nothing is; to is the article it
// leads to, if it is one.
func (l *loader) wrongLink(k link, to *Article) (wrong, do string) {
	_, err := fs.Stat(l.fsys, k.to)
	file, top := l.shown(k.to), (&linker{file: k.from}).top()
	switch page := path.Ext(k.to) == ".md"; {
	case page && err != nil:
		return "there is no file " + file, "write the way to one from the folder of this file"
	case to != nil && to.Draft && !l.options.Drafts:
		return file + " is a draft", "take the link out until it is none"
	case to != nil && to.Slug != slugOf(k.to):
		return file + " has another address", "write " + top + "a/" + to.Slug + "/"
	case k.picture && err != nil && path.Dir(k.to) == path.Dir(k.from) && k.from != "index.md":
		return "there is no file " + file, "put it into the folder static, and write " + toStatic(k.from, path.Base(k.to))
	case !page && err == nil && path.Ext(k.to) != "":
		return file + " is not published", "put it into the folder static, and write " + toStatic(k.from, path.Base(k.to))
	}
	return "", ""
}
