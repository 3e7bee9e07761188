package site

import (
	"cmp"
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/feed"
	"resetline/internal/timeline"
)

// quoteLimit is how many characters of a sentence a feed shows at most. With
// it, fifty items stay below the 250 kB that some readers end at.
const quoteLimit = 600

// feedItem is an item as subscribers see it.
func (s *site) feedItem(n news) feed.Item {
	if n.entry == nil {
		return s.correctionItem(n)
	}
	e, h := n.entry, &n.entry.History()[n.step]
	a := h.Article
	it := feed.Item{
		ID:        s.tag(n),
		Title:     itemTitle(e, h),
		URL:       s.options.BaseURL + entryPath(e),
		HTML:      s.itemHTML(e, h),
		Author:    feed.Author{Name: a.Source},
		Published: n.Published,
		Updated:   n.Updated,
	}
	if h.Source.Sentence() == "" {
		it.Author = s.keeper()
	}
	it.EventStart, it.EventEnd = eventDates(h.When)
	s.classify(&it, n)
	return it
}

// tag is the URI that names an item for ever: the site's address, the year its
// article was published in, which stands for the day that RFC 4151 asks for,
// and the item's own name.
func (s *site) tag(n news) string {
	return fmt.Sprintf("tag:%s,%d:%s%s", s.host, n.source().Published.Year(), strings.TrimPrefix(s.prefix, "/"), n.id)
}

// itemTitle begins with the date, which feed readers do not show otherwise.
func itemTitle(e *timeline.Entry, h *timeline.Change) string {
	title := capital(h.When.String())
	switch h.Status {
	case timeline.Postponed, timeline.Cancelled:
		title += ", " + changeOf(e, h.Status)
	}
	return title + ": " + plain(h.Title, quoteLimit)
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// classify says what an item is about and what it rests on.
func (s *site) classify(it *feed.Item, n news) {
	for _, slug := range n.topics {
		if l := s.byTopic[slug]; l != nil {
			it.Categories = append(it.Categories, feed.Category{Term: slug, Scheme: s.options.BaseURL + "t/", Label: l.title})
		}
	}
	if a := n.source(); a.URL != "" {
		it.Sources = []feed.Source{{Title: a.Title, URL: a.URL}}
	}
}

// itemHTML is the date, the text and the evidence.
func (s *site) itemHTML(e *timeline.Entry, h *timeline.Change) string {
	var b strings.Builder
	note := changeOf(e, h.Status)
	if open := precisionNote(h.When); open != "" {
		note += "; " + open
	}
	b.WriteString("<p><strong>" + escapeText(capital(h.When.Long())) + "</strong> (" + note + ")</p>")
	s.writeEvidence(&b, h)
	b.WriteString("<p>" + escapeText(howDated(e, h)) + "</p>")
	if h.Source.Sentence() != "" && stepByEditor(e, h) {
		b.WriteString("<p>The editor set the status.</p>")
	}
	if from := e.MovedFrom; from != nil {
		b.WriteString("<p>Moved from " + escapeText(from.When.String()) + ": " + linkTo(s.options.BaseURL+entryPath(from), from.Title) + "</p>")
	}
	for _, c := range h.Article.Corrections {
		if c.Date <= s.time.Now {
			b.WriteString("<p>Corrected on " + date.OnDay(c.Date).String() + ": " + escapeText(plain(c.Text, quoteLimit)) + "</p>")
		}
	}
	b.WriteString("<p>" + linkTo(s.options.BaseURL+entryPath(e), "All the evidence for this entry") + "</p>")
	return b.String()
}

// writeEvidence writes the text, the sentence it rests on unless that says the
// same, and the article.
func (s *site) writeEvidence(b *strings.Builder, h *timeline.Change) {
	a, sentence := h.Article, h.Source.Sentence()
	attr, cite := string(s.attributes(a, cmp.Or(sentence, h.Text))), ""
	if attr != "" {
		attr = " " + attr
	}
	if a.URL != "" {
		cite = ` cite="` + html.EscapeString(a.URL) + `"`
	}
	if h.Text != "" && !alike(h.Text, sentence) {
		b.WriteString("<p" + attr + ">" + escapeText(plain(h.Text, quoteLimit)) + "</p>")
	}
	if sentence != "" {
		b.WriteString("<blockquote" + cite + attr + "><p>" + escapeText(plain(sentence, quoteLimit)) + "</p></blockquote>")
	}
	b.WriteString("<p>" + escapeText(a.Source) + ", " + dayDate(a).Long() + ": " + linkTo(a.URL, plain(a.Title, quoteLimit)) + "</p>")
}

// escapeText escapes what stands between tags. Quotation marks stay, or the
// escaping around the HTML would make them look escaped twice.
func escapeText(s string) string { return textEscaper.Replace(s) }

var textEscaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// linkTo is a link in HTML, the words alone where there is no address.
func linkTo(address, words string) string {
	if address == "" {
		return escapeText(words)
	}
	return `<a href="` + html.EscapeString(address) + `">` + escapeText(words) + "</a>"
}

// howDated says how the date was read from the words of the evidence.
func howDated(e *timeline.Entry, h *timeline.Change) string {
	r := reading(h.Source, h.When)
	switch {
	case h.Source.Sentence() == "":
		return "The editor wrote this entry."
	case r.Editor, r.Differs && slices.Contains(e.Editor, "date"):
		return "The editor set the date."
	case r.None:
		return "The text gives no date; the entry stands on the day of publication."
	}
	return "Dated from the words “" + r.Words + "”. " + r.Rule
}

// keeper is who keeps the site, whose words corrections are, and entries that no
// article gives.
func (s *site) keeper() feed.Author {
	info := s.content.Site
	return feed.Author{Name: cmp.Or(info.Author, info.Title), URL: s.options.BaseURL}
}

// correctionItem tells of a correction that an article declares.
func (s *site) correctionItem(n news) feed.Item {
	a := n.article
	c := a.Corrections[n.correction]
	address := s.options.BaseURL + articlePath(a)
	it := feed.Item{
		ID:     s.tag(n),
		Title:  "Correction: " + plain(a.Title, quoteLimit),
		URL:    address,
		Author: s.keeper(),
		HTML: "<p>" + escapeText(plain(c.Text, quoteLimit)) + "</p>" +
			"<p>" + escapeText(a.Source) + ", " + dayDate(a).Long() + ": " + linkTo(address, plain(a.Title, quoteLimit)) + "</p>",
		Published: n.Published,
		Updated:   n.Updated,
	}
	s.classify(&it, n)
	return it
}

// correctionName names a correction by its day, and by its number from the
// second of one day on: not by its words, which may be mended.
func correctionName(a *article.Article, i int) string {
	day, number := a.Corrections[i].Date, 1
	for _, c := range a.Corrections[:i] {
		if c.Date == day {
			number++
		}
	}
	if number == 1 {
		return "correction-" + day.String()
	}
	return "correction-" + day.String() + "-" + strconv.Itoa(number)
}

// eventDates are the ends of a date as the RSS event module writes them, to
// the precision that is known. What ISO 8601 has no form for is left out.
func eventDates(d date.Date) (start, end string) {
	layout := map[date.Precision]string{
		date.ByDay: "2006-01-02", date.ByWeek: "2006-01-02", date.ByMonth: "2006-01",
		date.ByQuarter: "2006-01", date.ByHalf: "2006-01", date.ByYear: "2006",
	}[cmp.Or(d.Ends, d.Precision)]
	if layout == "" {
		return "", ""
	}
	start, end = d.First.Time().Format(layout), d.Last.Time().Format(layout)
	switch {
	case d.Qualifier == date.After, d.OneDay(), d.Qualifier == date.Exact && start == end:
		return start, ""
	case d.Qualifier == date.Exact:
		return start, end
	}
	return "", ""
}
