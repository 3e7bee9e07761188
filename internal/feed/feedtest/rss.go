package feedtest

import (
	"net/mail"
	"regexp"
	"strings"
	"time"
)

var channelNames = map[string]string{
	"": "title link description language copyright managingEditor webMaster pubDate lastBuildDate " +
		"category generator docs cloud ttl image rating textInput skipHours skipDays item",
}

var itemNames = map[string]string{
	"":      "title link description author category comments enclosure guid pubDate source",
	eventNS: "startdate enddate location organizer type",
}

func (r *report) checkRSS(root *element) {
	if root.attr("version") != "2.0" {
		r.add("version", "%q is not RSS 2.0", root.attr("version"))
	}
	r.once(root, "", "channel")
	for _, channel := range root.all("", "channel") {
		r.channel(channel)
	}
}

func (r *report) channel(c *element) {
	r.known(c, channelNames)
	r.once(c, "", "title", "link", "description", "language")
	r.atMostOnce(c, "", "copyright", "pubDate", "lastBuildDate", "generator", "image", "ttl")
	r.last(c, "", "item")
	r.links(c)
	r.plain("title", c.text("", "title"))
	r.plain("description", c.text("", "description"))
	r.url("link", c.text("", "link"))
	r.language(c.text("", "language"))
	r.contact(c, "managingEditor")
	r.contact(c, "webMaster")

	ids, times := map[string]bool{}, map[int64]bool{}
	var newest time.Time
	for _, item := range c.all("", "item") {
		if t := r.item(item, ids, times); t.After(newest) {
			newest = t
		}
	}
	if c.text("", "lastBuildDate") == "" {
		return // a feed may be without items, and then without a date
	}
	if built := r.rfc822("lastBuildDate", c.text("", "lastBuildDate")); !newest.IsZero() && !built.Equal(newest) {
		r.add("lastBuildDate", "is %s, the newest item of %s", built.Format(time.RFC3339), newest.Format(time.RFC3339))
	}
}

// item checks one item and returns its newest time.
func (r *report) item(it *element, ids map[string]bool, times map[int64]bool) time.Time {
	r.known(it, itemNames)
	r.once(it, "", "title", "link", "guid", "pubDate", "description")
	r.atMostOnce(it, "", "author", "comments", "enclosure", "source")
	r.atMostOnce(it, contentNS, "encoded")
	r.atMostOnce(it, eventNS, "startdate", "enddate")
	r.plain("title", it.text("", "title"))
	r.url("link", it.text("", "link"))
	r.contact(it, "author")
	if len(it.all("", "author")) > 0 && len(it.all(dcNS, "creator")) > 0 {
		r.add("author", "says the same as dc:creator")
	}
	for _, guid := range it.all("", "guid") {
		r.id("guid", strings.TrimSpace(guid.Text), ids)
		if guid.attr("isPermaLink") != "false" {
			r.add("guid", "%q claims to be an address", guid.Text)
		}
	}
	for _, html := range append(it.all("", "description"), it.all(contentNS, "encoded")...) {
		r.html(html.Name.Local, html.Text)
	}
	for _, category := range it.all("", "category") {
		r.plain("category", category.Text)
		if category.attr("domain") != "" {
			r.url("category", category.attr("domain"))
		}
	}
	for _, source := range it.all("", "source") {
		r.url("source", source.attr("url"))
	}
	for _, link := range it.all(atomNS, "link") {
		r.url("link", link.attr("href"))
	}
	r.event(it.text(eventNS, "startdate"), it.text(eventNS, "enddate"))

	published := r.rfc822("pubDate", it.text("", "pubDate"))
	r.distinct("pubDate", published, times)
	if updated := it.text(atomNS, "updated"); updated != "" {
		if t := r.rfc3339("updated", updated); t.After(published) {
			return t
		}
		r.add("updated", "%s is not after the publication", updated)
	}
	return published
}

// contact checks an element that RSS keeps for e-mail addresses with names:
// "editor@example.org (A. Name)".
func (r *report) contact(e *element, name string) {
	for _, c := range e.all("", name) {
		text := strings.TrimSpace(c.Text)
		address, rest, _ := strings.Cut(text, " ")
		if _, err := mail.ParseAddress(address); err != nil || !strings.HasPrefix(rest, "(") {
			r.add(name, "%q is not an e-mail address with a name", text)
		}
	}
}

var rfc822Date = regexp.MustCompile(`^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d\d[03]0$`)

// rfc822 reads a time of RSS: four figures for the year, a numeric zone, and the
// weekday that the date has. time.Parse reads the weekday and does not compare.
func (r *report) rfc822(rule, s string) time.Time {
	t, err := time.Parse("Mon, _2 Jan 2006 15:04:05 -0700", s)
	switch {
	case err != nil || !rfc822Date.MatchString(s):
		r.add(rule, "%q is not a date with a weekday and a numeric zone", s)
	case t.Format("Mon") != s[:3]:
		r.add(rule, "%q was a %s", s, t.Weekday())
	default:
		r.plausible(rule, t)
	}
	return t
}
