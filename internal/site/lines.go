package site

import (
	"html/template"
	"strconv"
	"strings"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timeline"
)

// The lines that a large site has by the hundred thousand. The program writes
// them, a template only says where they stand: it would take ten times as long
// for each, and most of a build with it. Words are escaped here, every one.

// esc escapes words for text and for attributes in quotation marks.
func esc(words string) string { return template.HTMLEscapeString(words) }

// webAddress tells whether an address may be linked. Loading refuses others, so
// this is the second lock on the same door.
func webAddress(s string) bool {
	scheme, _, ok := strings.Cut(s, "://")
	return ok && (strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "http"))
}

// outletLine says whose article it is, and of what day.
func outletLine(a *article.Article) template.HTML {
	return template.HTML("<bdi>" + esc(a.Source) + "</bdi>, " + string(when(dayDate(a))))
}

// byLine is outletLine with the headline.
func byLine(a *article.Article) template.HTML {
	return outletLine(a) + template.HTML(": “<bdi>"+esc(a.Title)+"</bdi>”")
}

// linkToParagraph is the address of a source's paragraph on this site.
func linkToParagraph(src timeline.Source, root string) string {
	return root + articlePath(src.Article) + "#p" + strconv.Itoa(src.Article.Block(src.Start))
}

// linksLine leads to a sentence: here, and at the publisher if it has an
// address there.
func linksLine(here, there string) template.HTML {
	line := `<a href="` + esc(here) + `">In the article</a>`
	if webAddress(there) {
		line += ` <a class="out" href="` + esc(there) + `">At the publisher</a>`
	}
	return template.HTML(line)
}

// editorLine leads to the article in which the editor wrote the entry.
func editorLine(a *article.Article, root string) template.HTML {
	return template.HTML(`Written by the editor in <a href="` + esc(root+articlePath(a)) + `">the file of this article</a>.`)
}

// quoteAttributes are those of the quotation of a source.
func (s *site) quoteAttributes(src timeline.Source) template.HTMLAttr {
	attr := string(s.attributes(src.Article, src.Sentence()))
	if webAddress(src.Article.URL) {
		attr = strings.TrimSpace(`cite="` + esc(src.Article.URL) + `" ` + attr)
	}
	return template.HTMLAttr(attr)
}

// topicLinks are the labels of an entry's topics, each between the beginning
// of a tag and its end.
func topicLinks(lists []*list, root, open, end string) template.HTML {
	var b strings.Builder
	for _, l := range lists {
		b.WriteString(open + ` class="topic t` + strconv.Itoa(l.ordinal) + `"><a href="` + esc(root+l.path) + `">` + esc(l.title) + "</a>" + end)
	}
	return template.HTML(b.String())
}

// stepLine says what an article did to an entry, and when.
func stepLine(h timeline.Change) template.HTML {
	line := `<span class="word">` + changeWords[h.Status] + "</span> " + string(when(date.OnDay(h.Day)))
	if h.Article != nil {
		line += " by " + esc(h.Article.Source)
	}
	return template.HTML(line)
}

// besideLines lead to the entries before and after.
func (s *site) besideLines(before, after *timeline.Entry, root string) template.HTML {
	var b strings.Builder
	for _, n := range [...]struct {
		word  string
		entry *timeline.Entry
	}{{"Before", before}, {"After", after}} {
		if n.entry != nil {
			b.WriteString("<li>" + n.word + ": " + string(entryLink(n.entry, root)) + "</li>\n")
		}
	}
	return template.HTML(b.String())
}

// headlineLink is an entry's headline, linked.
func headlineLink(e *timeline.Entry, root string) template.HTML {
	return template.HTML(`<a href="` + esc(root+entryPath(e)) + `">` + esc(e.Title) + "</a>")
}

// entryLink is headlineLink with the date.
func entryLink(e *timeline.Entry, root string) template.HTML {
	return headlineLink(e, root) + template.HTML(` <span class="when">`) + when(e.When) + "</span>"
}

// citation says how to cite an entry.
func (s *site) citation(e *timeline.Entry) template.HTML {
	address := esc(s.options.BaseURL + entryPath(e))
	return template.HTML("“" + esc(e.Title) + "”, <cite>" + esc(s.info.Title) + "</cite>, entry " + esc(e.ID) + ", first published " +
		string(when(date.OnDay(date.DayOf(e.Published())))) + `. <a href="` + address + `">` + address + "</a>")
}

// HTML is the reading step by step.
func (r Reading) HTML() template.HTML {
	switch {
	case r.Editor:
		return "<p>The editor gave the date.</p>"
	case r.None:
		return "<p>No words in the sentence give a date, so the entry stands on the day the article was published, " + r.Published + ".</p>"
	}
	var b strings.Builder
	b.WriteString(`<p class="therefore">“` + esc(r.Words) + "”, said" + r.Often() + " in an article of " + string(r.Published) +
		", therefore <strong>" + string(r.Result) + "</strong>.</p>\n<dl class=\"steps\">\n")
	step := func(name, text string) {
		b.WriteString("<div><dt>" + name + "</dt><dd>" + text + "</dd></div>\n")
	}
	step("The words", "“"+esc(r.Words)+"”")
	step("The rule", esc(r.Rule)+" <code>"+esc(r.Name)+"</code>")
	if r.Anchor != "" {
		step("Counted from", string(r.Anchor)+", "+esc(r.AnchorOf))
	}
	result := string(r.Result)
	switch {
	case r.Within:
		result += ", in which " + string(r.When) + " lies"
	case r.Differs:
		result += ". The entry has " + string(r.When) + "."
	}
	step("The date", result)
	b.WriteString("</dl>")
	return template.HTML(b.String())
}
