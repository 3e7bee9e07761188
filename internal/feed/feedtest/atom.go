package feedtest

import (
	"strings"
	"time"
)

var feedNames = map[string]string{
	atomNS: "author category contributor generator icon id link logo rights subtitle title updated entry",
}

var entryNames = map[string]string{
	atomNS:  "author category content contributor id link published rights source summary title updated",
	eventNS: "startdate enddate location organizer type",
}

func (r *report) checkAtom(feed *element) {
	r.known(feed, feedNames)
	r.once(feed, atomNS, "id", "title", "updated")
	r.atMostOnce(feed, atomNS, "generator", "icon", "logo", "rights", "subtitle")
	r.last(feed, atomNS, "entry")
	r.links(feed)
	r.alternates(feed)
	r.language(feed.attr("lang"))
	r.plain("title", feed.text(atomNS, "title"))
	r.people(feed)
	if id := feed.text(atomNS, "id"); !tagURI.MatchString(id) {
		r.url("id", id)
	}

	ids, times := map[string]bool{}, map[int64]bool{}
	var newest time.Time
	for _, entry := range feed.all(atomNS, "entry") {
		if t := r.entry(entry, ids, times); t.After(newest) {
			newest = t
		}
		if len(feed.all(atomNS, "author")) == 0 && len(entry.all(atomNS, "author")) == 0 {
			r.add("author", "neither the feed nor entry %s has one", entry.text(atomNS, "id"))
		}
	}
	if updated := r.rfc3339("updated", feed.text(atomNS, "updated")); !newest.IsZero() && !updated.Equal(newest) {
		r.add("updated", "is %s, the newest entry of %s", updated.Format(time.RFC3339), newest.Format(time.RFC3339))
	}
}

// entry checks one entry and returns its updated time.
func (r *report) entry(e *element, ids map[string]bool, times map[int64]bool) time.Time {
	r.known(e, entryNames)
	r.once(e, atomNS, "id", "title", "updated")
	r.atMostOnce(e, atomNS, "content", "published", "rights", "source", "summary")
	r.atMostOnce(e, eventNS, "startdate", "enddate")
	r.id("id", e.text(atomNS, "id"), ids)
	r.people(e)
	r.alternates(e)
	for _, link := range e.all(atomNS, "link") {
		r.url("link", link.attr("href"))
	}
	if len(e.all(atomNS, "content"))+len(e.all(atomNS, "summary")) == 0 {
		r.add("content", "entry %s has neither content nor summary", e.text(atomNS, "id"))
	}
	for _, name := range []string{"title", "summary", "content"} {
		for _, c := range e.all(atomNS, name) {
			r.construct(name, c)
		}
	}
	for _, category := range e.all(atomNS, "category") {
		r.plain("category", category.attr("term"))
		if category.attr("scheme") != "" {
			r.url("category", category.attr("scheme"))
		}
	}
	r.event(e.text(eventNS, "startdate"), e.text(eventNS, "enddate"))

	updated := r.rfc3339("updated", e.text(atomNS, "updated"))
	r.distinct("updated", updated, times)
	if published := e.text(atomNS, "published"); published != "" {
		if r.rfc3339("published", published).After(updated) {
			r.add("updated", "is before the publication, %s", published)
		}
	}
	return updated
}

// construct checks a text by the type it declares.
func (r *report) construct(name string, e *element) {
	switch e.attr("type") {
	case "", "text":
		r.plain(name, e.Text)
	case "html":
		r.html(name, e.Text)
	default:
		r.add(name, "the type %q is not text or html", e.attr("type"))
	}
}

// people checks that authors have names, and addresses that are absolute.
func (r *report) people(e *element) {
	for _, author := range e.all(atomNS, "author") {
		r.once(author, atomNS, "name")
		r.plain("author", author.text(atomNS, "name"))
		if uri := author.text(atomNS, "uri"); uri != "" {
			r.url("author", uri)
		}
		if email := author.all(atomNS, "email"); len(email) > 0 && !strings.Contains(email[0].Text, "@") {
			r.add("author", "%q is not an e-mail address", email[0].Text)
		}
	}
}

// alternates checks that no two links promise the same thing in the same type.
func (r *report) alternates(e *element) {
	seen := map[string]bool{}
	for _, link := range e.all(atomNS, "link") {
		if rel := link.attr("rel"); rel != "" && rel != "alternate" {
			continue
		}
		key := link.attr("type") + " " + link.attr("hreflang")
		if seen[key] {
			r.add("link", "two alternates of one type and language")
		}
		seen[key] = true
	}
}
