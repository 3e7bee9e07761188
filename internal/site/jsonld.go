package site

import (
	"bytes"
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"time"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timeline"
)

// Structured data for machines that read pages, in the words of schema.org.
// Each page has one graph: what the page is, and the way to it.
//
// Other people's articles stay other people's: a page of ours is based on
// them, and nothing claims to have published them. Only a meeting that was
// announced is called an Event; a law that comes into force is none.

const schemaOrg = "https://schema.org"

// listedItems is how many entries a list's data name, the newest: a whole
// timeline is in timeline.json.
const listedItems = 30

// script makes a graph of things, given by their fields, what a page can hold.
func script(things ...func(*record)) template.HTML {
	return written(func(l *lines) {
		l.raw(`<script type="application/ld+json">`)
		start := len(*l)
		r := (*record)(l)
		r.object(func() {
			r.text("@context", schemaOrg)
			r.name("@graph")
			r.array(func() {
				for _, fields := range things {
					r.next()
					r.object(func() { fields(r) })
				}
			})
		})
		l.unmarked(start)
		l.raw("</script>")
	})
}

// unmarked writes <, > and & of JSON, from a place on, as \u escapes, so that no
// words can end the element. They stand in strings alone, and in few.
func (l *lines) unmarked(start int) {
	for _, c := range [...]byte{'<', '>', '&'} {
		if data := (*l)[start:]; bytes.IndexByte(data, c) >= 0 {
			*l = append((*l)[:start], bytes.ReplaceAll(data, []byte{c}, fmt.Appendf(nil, `\u%04x`, c))...)
		}
	}
}

// kind adds the type of a thing, its first field.
func (r *record) kind(name string) { r.text("@type", name) }

// thing adds a field whose value is a thing of a type.
func (r *record) thing(name, kind string, fields func()) {
	r.name(name)
	r.object(func() {
		r.kind(kind)
		fields()
	})
}

// things adds a field whose value is a list of things, if there are any.
func things[T any](r *record, name string, values []T, fields func(T)) {
	if len(values) > 0 {
		objects(r, name, values, fields)
	}
}

// pageFields are those of a page as such, with the way to it; what is of its
// kind comes after them. Of most pages it is not said when they were published.
func (s *site) pageFields(r *record, kind string, f *Frame, published time.Time) {
	r.kind(kind)
	r.option("@id", f.Canonical)
	r.option("name", f.Title)
	r.option("url", f.Canonical)
	r.option("description", f.Description)
	r.option("inLanguage", s.content.Site.Language)
	if !published.IsZero() {
		s.moment(r, "datePublished", published)
	}
	if !f.Updated.IsZero() {
		s.moment(r, "dateModified", f.Updated)
	}
	r.thing("isPartOf", "WebSite", func() { r.text("@id", s.options.BaseURL, "#site") })
	if len(f.Crumbs) == 0 || s.large && f.Kind == "article" {
		return
	}
	r.thing("breadcrumb", "BreadcrumbList", func() {
		way := append(slices.Clone(f.Crumbs), Link{Path: f.Path, Text: f.Title})
		position := 0
		objects(r, "itemListElement", way, func(to Link) {
			position++
			r.kind("ListItem")
			r.option("name", to.Text)
			r.number("position", position)
			r.text("item", s.options.BaseURL, to.Path)
		})
	})
}

// moment adds a field whose value is a time, or the day where no more is known
// of it than that: it then begins with that day.
func (s *site) moment(r *record, name string, t time.Time) {
	if hour, minute, second := t.Clock(); hour|minute|second == 0 {
		r.day(name, date.DayOf(t))
		return
	}
	r.instant(name, t.In(s.zone()))
}

// pageData describes a page that is nothing more.
func (s *site) pageData(f *Frame) template.HTML {
	return script(func(r *record) { s.pageFields(r, "WebPage", f, time.Time{}) })
}

// listData describes a list; on the home page the site as well.
func (s *site) listData(entries []*timeline.Entry, total int, f *Frame) template.HTML {
	page := func(r *record) {
		s.pageFields(r, "CollectionPage", f, time.Time{})
		r.thing("mainEntity", "ItemList", func() { s.itemFields(r, entries, total) })
	}
	if f.Path != "" {
		return script(page)
	}
	return script(s.siteFields, page)
}

// itemFields are those of a list: the newest of its entries by name.
func (s *site) itemFields(r *record, entries []*timeline.Entry, total int) {
	if total > 0 {
		r.number("numberOfItems", total)
	}
	r.text("itemListOrder", schemaOrg, "/ItemListOrderDescending")
	newest := slices.Clone(entries[max(0, len(entries)-listedItems):])
	slices.Reverse(newest)
	position := 0
	things(r, "itemListElement", newest, func(e *timeline.Entry) {
		position++
		s.namedFields(r, "ListItem", e)
		r.number("position", position)
	})
}

// siteFields are those of the site itself.
func (s *site) siteFields(r *record) {
	info := s.content.Site
	r.kind("WebSite")
	r.text("@id", s.options.BaseURL, "#site")
	r.option("name", info.Title)
	r.option("url", s.options.BaseURL)
	r.option("description", info.Description)
	r.option("inLanguage", info.Language)
	if info.Author != "" {
		r.thing("publisher", "Organization", func() { r.text("name", info.Author) })
	}
}

// entryData describes an entry: the page, and the event it tells of or the
// articles it rests on. On a large site these go without saying.
func (s *site) entryData(e *timeline.Entry, f *Frame) template.HTML {
	isMeeting := meeting(e)
	if s.large && len(e.Corrections) == 0 && !isMeeting {
		return ""
	}
	start, end := eventDates(e.When)
	isEvent := isMeeting && start != ""
	return script(func(r *record) {
		s.pageFields(r, "WebPage", f, e.Published())
		articles := firstOf(e.Articles(), quotedWhole)
		if !isEvent {
			things(r, "isBasedOn", articles, func(a *article.Article) { s.outletFields(r, a) })
		}
		correctionThings(r, e.Corrections)
		if isEvent {
			r.thing("mainEntity", "Event", func() { s.eventFields(r, e, start, end, articles) })
		}
	})
}

// eventFields are those of an event, which may have been moved.
func (s *site) eventFields(r *record, e *timeline.Entry, start, end string, articles []*article.Article) {
	status, before := eventStates[e.Status], ""
	switch to, from := e.MovedTo, e.MovedFrom; {
	case to != nil && e.Status == timeline.Postponed:
		status, before = "EventRescheduled", start
		start, end = eventDates(to.When)
	case from != nil && e.Status == timeline.Scheduled:
		status = "EventRescheduled"
		before, _ = eventDates(from.When)
	}
	r.option("name", e.Title)
	r.option("description", e.Text)
	r.option("startDate", start)
	r.option("endDate", end)
	r.option("previousStartDate", before)
	r.text("eventStatus", schemaOrg, "/", status)
	things(r, "subjectOf", articles, func(a *article.Article) { s.outletFields(r, a) })
}

// eventStates are the statuses in the words of schema.org, which has none for
// what has happened: its events are scheduled until something comes between.
var eventStates = [...]string{
	timeline.Happened:    "EventScheduled",
	timeline.Scheduled:   "EventScheduled",
	timeline.Unconfirmed: "EventScheduled",
	timeline.Postponed:   "EventPostponed",
	timeline.Cancelled:   "EventCancelled",
}

// meetingWords name what people come together for.
var meetingWords = map[string]bool{
	"summit": true, "meeting": true, "meetings": true, "meet": true, "meets": true, "talks": true, "visit": true,
	"conference": true, "ceremony": true, "hearing": true, "debate": true, "rally": true, "election": true,
}

// meeting tells whether an entry is something to go to: announced ahead, and
// called a meeting in its headline or its evidence.
func meeting(e *timeline.Entry) bool {
	if !slices.ContainsFunc(e.History(), func(c timeline.Change) bool { return c.Status != timeline.Happened }) {
		return false
	}
	return namesMeeting(e.Title) || namesMeeting(e.Text)
}

func namesMeeting(words string) bool {
	for w := range strings.FieldsFuncSeq(words, func(r rune) bool { return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') }) {
		if meetingWords[strings.ToLower(w)] {
			return true
		}
	}
	return false
}

// articleData describes the page of an article, which is somebody else's.
func (s *site) articleData(a *article.Article, entries []*timeline.Entry, f *Frame) template.HTML {
	if s.large && len(a.Corrections) == 0 {
		return ""
	}
	return script(func(r *record) {
		s.pageFields(r, "WebPage", f, time.Time{})
		objects(r, "isBasedOn", []*article.Article{a}, func(a *article.Article) { s.outletFields(r, a) })
		things(r, "about", entries, func(e *timeline.Entry) { s.namedFields(r, "Thing", e) })
		correctionThings(r, a.Corrections)
	})
}

// namedFields name an entry and its page.
func (s *site) namedFields(r *record, kind string, e *timeline.Entry) {
	r.kind(kind)
	r.text("name", e.When.String(), ": ", e.Title)
	r.text("url", s.options.BaseURL, entryPath(e))
}

// outletFields are those of an article at its outlet.
func (s *site) outletFields(r *record, a *article.Article) {
	r.kind("NewsArticle")
	r.option("headline", a.Title)
	r.option("url", a.URL)
	r.option("inLanguage", cmp.Or(a.Language, s.content.Site.Language))
	r.text("datePublished", s.published(a))
	if !a.Updated.IsZero() {
		s.moment(r, "dateModified", a.Updated)
	}
	if a.Author != "" {
		r.thing("author", "Person", func() { r.text("name", a.Author) })
	}
	r.thing("publisher", "Organization", func() { r.option("name", a.Source) })
}

func correctionThings(r *record, corrections []article.Correction) {
	things(r, "correction", corrections, func(c article.Correction) {
		r.kind("CorrectionComment")
		r.option("text", c.Text)
		r.day("datePublished", c.Date)
	})
}

// correctionsData describes the page of corrections.
func (s *site) correctionsData(items []corrected, f *Frame) template.HTML {
	return script(func(r *record) {
		s.pageFields(r, "WebPage", f, time.Time{})
		things(r, "correction", firstOf(items, listedItems), func(c corrected) {
			r.kind("CorrectionComment")
			r.option("text", c.Text)
			r.day("datePublished", c.day)
		})
	})
}

// firstOf returns at most the first n of a list.
func firstOf[T any](list []T, n int) []T { return list[:min(n, len(list))] }
