package article

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// What lies in a content folder where nobody reads it. It would be missing on
// the site without a word, and a site without any of its articles would be
// published over the one with them.

// folders are those of a content folder that are read.
var folders = []string{"articles", "pages", "topics"}

// astray notes what lies beside the folders that are read.
func (l *loader) astray() {
	entries, err := fs.ReadDir(l.fsys, ".")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		l.unreadable(".", err)
		return
	}
	found := 0
	for _, d := range entries {
		switch name := d.Name(); {
		case strings.HasPrefix(name, "."), name == "index.md", slices.Contains(folders, name):
		case d.IsDir():
			l.strange(name)
		case isText(name) && nameOf(name) != "readme":
			found++
			l.unread(name, "put it into "+l.shown("articles")+", or take it out")
		}
	}
	if _, err := fs.Stat(l.fsys, "articles"); errors.Is(err, fs.ErrNotExist) {
		l.noArticles(found)
	}
}

// noArticles notes that the folder with the articles is missing.
func (l *loader) noArticles(texts int) {
	m := Mistake{Path: l.shown("."), Wrong: "there is no folder articles in it", Do: "put the articles into " + l.shown("articles") + ", or name another folder with -content"}
	if above := path.Dir(l.shown(".")); texts > 0 && path.Base(l.shown(".")) == "articles" {
		m.Do = "name the folder around it: -content " + above
	}
	l.mistakes = append(l.mistakes, m)
}

// empty notes that no article of a content is to be published.
func (l *loader) empty(files []parsed) {
	if slices.ContainsFunc(files, func(p parsed) bool { return p.article != nil }) {
		l.warn("articles", "all articles are drafts, so the site is empty", "take draft: out of those that are ready")
		return
	}
	l.warn("articles", "there is no article, so the site is empty", "put one into the folder, or have resetline add make one")
}

// strange notes a folder that is not read, if it has the name of one that is, but
// for a slip, or holds texts.
func (l *loader) strange(folder string) {
	near := nearest(folder, folders)
	found := 0
	_ = fs.WalkDir(l.fsys, folder, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && isText(name) {
			found++
		}
		return nil // what cannot be read is not read anyway
	})
	if near == "" && found == 0 {
		return
	}
	do := "the folders that are read are " + strings.Join(folders, ", ")
	if near != "" {
		do = fmt.Sprintf("did you mean %q?", near)
	}
	l.warn(folder, "this folder is not read", do)
}

// unread notes a text that is not read, and what to do with it.
func (l *loader) unread(name, do string) { l.warn(name, "this file is not read", do) }

func (l *loader) warn(name, wrong, do string) {
	l.mistakes = append(l.mistakes, Mistake{Path: l.shown(name), Wrong: wrong, Do: do, Warning: true})
}

// misnamed notes a text in one of the folders whose name does not end in .md.
func (l *loader) misnamed(name string) {
	as := strings.TrimSuffix(strings.TrimSuffix(path.Base(name), path.Ext(name)), ".md") + ".md"
	_, err := fs.Stat(l.fsys, path.Join(path.Dir(name), as))
	switch ext := strings.ToLower(path.Ext(name)); {
	case !isText(name):
	case err == nil && !strings.EqualFold(as, path.Base(name)): // which is one file to some systems
		l.unread(name, as+" stands beside it; take one of them out")
	case ext == ".html", ext == ".htm":
		l.unread(name, "resetline add makes an article of it")
	case slices.Contains(documents, ext):
		l.unread(name, "save its text as "+as)
	default:
		l.unread(name, "if it is to be, name it "+as)
	}
}

// Endings of files that somebody may take for articles.
var (
	documents = []string{".docx", ".odt", ".pdf", ".rtf"}
	texts     = append([]string{".htm", ".html", ".markdown", ".md", ".mdown", ".txt"}, documents...)
)

// isText tells whether a file is one of these.
func isText(name string) bool { return slices.Contains(texts, strings.ToLower(path.Ext(name))) }

// nameOf is a file's name without its ending, in small letters.
func nameOf(name string) string {
	return strings.ToLower(strings.TrimSuffix(path.Base(name), path.Ext(name)))
}
