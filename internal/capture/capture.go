// Package capture takes an article out of what an editor found: a web page, a
// page saved from a browser, a file of text or Markdown.
//
//	Fetch   an address -> a document, refusing what is no page of the public web
//	Read    a document -> an article with the places its fields were found
//
// What a page does not say is left empty: nothing is guessed. What comes out
// is Markdown without HTML, scripts, pictures or forms.
package capture

import (
	"bytes"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"net/url"
	"path"
	"strings"
)

// MaxSize bounds a document in bytes. The text of an article has some ten
// thousand; a page around it seldom a million.
const MaxSize = 10 << 20

// Document is what was found, as it came.
type Document struct {
	Data []byte
	// Type is the media type that the server gave, "" for a file.
	Type string
	// URL is where it was fetched from, nil for a file.
	URL *url.URL
	// Name is the file's name, "" for a fetched page and standard input.
	Name string
}

// Field is something an article says of itself, and where it was found, in
// words for the editor: "JSON-LD, datePublished".
type Field struct{ Value, From string }

// Article is what a document gave. Fields that it does not state are zero.
type Article struct {
	Title  Field
	Date   Field // 2025-04-22 or an instant as RFC 3339 writes it; From alone is a date that can be read in two ways
	Source Field // the outlet
	Author Field
	URL    Field
	// Language is a BCP 47 tag.
	Language Field
	// Extra is front matter that the document had beside these fields, as
	// YAML lines; "" if none.
	Extra string
	// Text is the article in Markdown, paragraphs apart by an empty line.
	Text string
}

// Read takes the article out of a document. Its errors are words for the
// editor and say what to do.
func Read(d Document) (*Article, error) {
	if len(d.Data) > MaxSize {
		return nil, tooLarge()
	}
	d.Data = marked(d.Data)
	if err := d.check(); err != nil {
		return nil, err
	}
	text, err := decode(d.Data, d.Type)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(text) == "" {
		return nil, errors.New("there is nothing in it")
	}
	var a *Article
	if d.isHTML(text) {
		a, err = page(text, d.URL)
	} else {
		a, err = plain(text, d.isMarkdown(text))
	}
	if err != nil {
		return nil, err
	}
	return a, a.check()
}

func tooLarge() error {
	return fmt.Errorf("it has more than %d MB, and no article has; copy the article's text and give it with: resetline add -", MaxSize>>20)
}

// check finds what spoils every reading: characters that were lost.
func (a *Article) check() error {
	for _, s := range []string{a.Title.Value, a.Text} {
		if i := strings.IndexRune(s, '\uFFFD'); i >= 0 {
			from := strings.LastIndexByte(s[:i], ' ') + 1
			return fmt.Errorf("its characters cannot be read, as in %q; save it with the encoding UTF-8, or copy the text and give it with: resetline add -",
				s[from:min(len(s), i+len("\uFFFD"))])
		}
	}
	return nil
}

// refused are kinds of files that hold no text to read, by their first bytes
// or media type.
var refused = []struct{ magic, media, name, do string }{
	{"%PDF-", "application/pdf", "a PDF", "open it, copy the article's text and give it with: resetline add -"},
	{"bplist00", "application/x-webarchive", "a web archive", "save the page as HTML"},
	{"MIME-Version:", "multipart/related", "a web archive", "save the page as HTML only"},
	{"From: <Saved by", "message/rfc822", "a web archive", "save the page as HTML only"},
	{"PK\x03\x04", "application/zip", "a packed file, or a document of an office program", "save it as text or HTML"},
	{"\xd0\xcf\x11\xe0", "application/msword", "a document of an office program", "save it as text or HTML"},
	{"{\\rtf", "application/rtf", "a document in RTF", "save it as text or HTML"},
}

// check refuses what is no text, by its media type and by its first bytes.
func (d Document) check() error {
	media, _, _ := mime.ParseMediaType(d.Type)
	for _, r := range refused {
		if media == r.media || bytes.HasPrefix(bytes.TrimLeft(d.Data, "\ufeff \r\n"), []byte(r.magic)) {
			return fmt.Errorf("this is %s, not a page; %s", r.name, r.do)
		}
	}
	sniffed, _, _ := mime.ParseMediaType(http.DetectContentType(d.Data))
	for _, m := range []string{media, sniffed} {
		switch {
		case m == "", m == "application/xhtml+xml", m == "application/xml", strings.HasPrefix(m, "text/"):
		case m == "application/octet-stream" && m == sniffed && !bytes.ContainsRune(d.Data[:min(len(d.Data), 512)], 0):
			// Text in an old encoding looks like this.
		default:
			return fmt.Errorf("this is neither a page nor a text (%s); copy the article's text and give it with: resetline add -", m)
		}
	}
	return nil
}

func (d Document) isHTML(text string) bool {
	media, _, _ := mime.ParseMediaType(d.Type)
	switch {
	case media == "text/plain", media == "text/markdown", d.isMarkdown(text):
		return false
	case media != "":
		return true
	}
	start := strings.ToLower(strings.TrimSpace(text[:min(len(text), 4096)]))
	return strings.HasPrefix(start, "<") && (strings.Contains(start, "<html") || strings.Contains(start, "<!doctype") || strings.Contains(start, "<head") ||
		strings.Contains(start, "<body") || strings.Contains(start, "<article") || strings.Contains(start, "<p") || strings.Contains(start, "<div"))
}

// isMarkdown tells by its name or its front matter whether a document is
// Markdown. Any other text is taken as it stands.
func (d Document) isMarkdown(text string) bool {
	switch strings.ToLower(path.Ext(d.Name)) {
	case ".md", ".markdown":
		return true
	}
	media, _, _ := mime.ParseMediaType(d.Type)
	return media == "text/markdown" || strings.HasPrefix(text, "---\n")
}
