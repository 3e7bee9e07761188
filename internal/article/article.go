// Package article reads the content of a site: the articles, topics and pages
// that an editor writes as Markdown files with YAML front matter.
//
// [Load] reads everything and reports every mistake with its place, not only
// the first. What it returns is meant for the two stages after it: prose with
// positions for finding dates and events ([Article.Text], [Article.Position]),
// and HTML with marks for showing them ([Article.HTML]).
//
// A content folder holds
//
//	index.md       the site: title, description, address, language, time zone
//	topics/*.md    a topic each, with the words that put an entry into it
//	articles/*.md  an article each
//	pages/*.md     plain pages
//
// All but articles/ may be missing; a missing index.md has defaults.
package article

import (
	"html/template"
	"time"

	"resetline/internal/date"
)

// Content is all that an editor wrote.
type Content struct {
	Site     Site
	Topics   []*Topic   // by order, then slug
	Articles []*Article // by publication, then slug; drafts are left out unless asked for
	Pages    []*Page    // by slug
	// Sum is a SHA-256 over the names and bytes of the files as they were
	// read: two contents of one sum are the same content.
	Sum [32]byte
}

// Topic returns the topic of a slug, nil if there is none.
func (c *Content) Topic(slug string) *Topic {
	for _, t := range c.Topics {
		if t.Slug == slug {
			return t
		}
	}
	return nil
}

// Site is content/index.md.
type Site struct {
	Path        string
	Title       string
	Description string
	BaseURL     string // absolute, with a closing slash; "" when not given
	Language    string // BCP 47, default "en-GB"
	Location    *time.Location
	Author      string
	Rights      string
	Intro       template.HTML // the body: the state of play, by the editor

	languageAt place
}

// Topic is one file of content/topics.
type Topic struct {
	Path        string
	Slug        string
	Title       string
	Description string
	Match       []string // words and phrases that put an entry into the topic
	Order       int
	Intro       template.HTML
}

// Page is one file of content/pages.
type Page struct {
	Path        string
	Slug        string
	Title       string
	Description string
	Body        template.HTML
}

// Rights says how much of an article's text may be published.
type Rights string

// The rights: the whole text, or the quoted sentences alone.
const (
	Full    Rights = "full"
	Excerpt Rights = "excerpt"
)

// Article is one file of content/articles.
type Article struct {
	Path      string // as messages show it, "content/articles/x.md"
	Slug      string // the file's name without .md, or slug: in the front matter
	Title     string
	Source    string // the outlet
	URL       string // the article at its outlet, "" if none
	Author    string
	Language  string // BCP 47; the site's unless the article has its own
	Summary   string
	Published time.Time // in the site's zone; midnight if only a day was given
	Updated   time.Time // zero if never
	DayOnly   bool      // whether Published was given as a day
	Topics    []string  // topic slugs
	Rights    Rights    // Excerpt unless the front matter says full
	Draft     bool

	Corrections []Correction
	Overrides   []Override

	// Text is the prose: paragraphs, headings and list items in reading order,
	// separated by "\n\n". Markup is gone, entities are decoded, no-break
	// spaces are spaces. Blocks of code are left out, and what is struck out.
	Text   string
	Blocks []Block // where each paragraph lies in Text

	code   []stretch // words in code, see InCode
	pieces []piece   // from Text to the Markdown after the front matter, in order
	rest   string    // what of that Markdown is not in Text, see pack
	galley galley    // its HTML without the words, if the whole text is published
	line   int       // the file's line on which it begins, from 1

	dateAt, updatedAt place // of its day of publication and its latest change
	topicsAt          place
	languageIn        string // the file that sets its language
	languageAt        place
}

// place is where a field's value stands in its file, zero if it is not given.
type place struct{ line, column int }

// DatePlace returns the line and column of date: in the article's file.
func (a *Article) DatePlace() (line, column int) { return a.dateAt.line, a.dateAt.column }

// LanguagePlace returns the file that sets the article's language, which may be the
// site's, with the line and column.
func (a *Article) LanguagePlace() (path string, line, column int) {
	return a.languageIn, a.languageAt.line, a.languageAt.column
}

// Day is the civil day of publication in the site's zone.
func (a *Article) Day() date.Day { return date.DayOf(a.Published) }

// Kind is what a block of prose is.
type Kind uint8

// The kinds of blocks.
const (
	Paragraph Kind = iota
	Heading
	ListItem
	Quote
	Caption // a photograph's caption among the paragraphs
)

// Block is a paragraph of an article's Text. Its HTML carries the id "p1",
// "p2" ... by its place in Blocks.
type Block struct {
	Start, End int // offsets in Text
	Kind       Kind
}

// Correction is a mistake in an article that its outlet or the editor put
// right.
type Correction struct {
	Date date.Day
	Text string
	at   place // of its date
}

// Override is the editor's word on one entry.
type Override struct {
	At            string // words of the article that name the entry; "" for an entry the prose does not give
	N             int    // which of several places of At, from 1
	ID            string
	Date          date.Date // zero if not set
	Title, Text   string
	Topics        []string // nil if not set
	Status        string   // "", scheduled, happened, postponed, cancelled
	SameAs        string   // an entry's ID
	DifferentFrom []string // entries' IDs
	Hide          bool

	Line, Column int // of the override in the article's file

	idAt, topicsAt, differentAt place
}

// IDPlace returns the line and column of id: in the article's file.
func (o *Override) IDPlace() (line, column int) { return o.idAt.line, o.idAt.column }

// DifferentPlace returns those of different_from:.
func (o *Override) DifferentPlace() (line, column int) {
	return o.differentAt.line, o.differentAt.column
}
