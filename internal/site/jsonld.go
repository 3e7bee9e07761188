package site

import (
	"cmp"
	"encoding/json"
	"html/template"
	"slices"
	"strings"

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

// thing is a node of the graph, of whatever type.
type thing struct {
	Type string `json:"@type"`
	ID   string `json:"@id,omitempty"`

	Name          string `json:"name,omitempty"`
	Headline      string `json:"headline,omitempty"`
	Text          string `json:"text,omitempty"`
	URL           string `json:"url,omitempty"`
	Description   string `json:"description,omitempty"`
	InLanguage    string `json:"inLanguage,omitempty"`
	DatePublished string `json:"datePublished,omitempty"`
	DateModified  string `json:"dateModified,omitempty"`

	Author     *thing  `json:"author,omitempty"`
	Publisher  *thing  `json:"publisher,omitempty"`
	IsPartOf   *thing  `json:"isPartOf,omitempty"`
	Breadcrumb *thing  `json:"breadcrumb,omitempty"`
	IsBasedOn  []thing `json:"isBasedOn,omitempty"`
	About      []thing `json:"about,omitempty"`
	Correction []thing `json:"correction,omitempty"`
	MainEntity *thing  `json:"mainEntity,omitempty"`

	StartDate         string  `json:"startDate,omitempty"`
	EndDate           string  `json:"endDate,omitempty"`
	PreviousStartDate string  `json:"previousStartDate,omitempty"`
	EventStatus       string  `json:"eventStatus,omitempty"`
	SubjectOf         []thing `json:"subjectOf,omitempty"`

	NumberOfItems   int     `json:"numberOfItems,omitempty"`
	ItemListOrder   string  `json:"itemListOrder,omitempty"`
	ItemListElement []thing `json:"itemListElement,omitempty"`
	Position        int     `json:"position,omitempty"`
	Item            string  `json:"item,omitempty"` // an address
}

// graph is the whole of a page's data.
type graph struct {
	Context string  `json:"@context"`
	Graph   []thing `json:"@graph"`
}

const schemaOrg = "https://schema.org"

// listedItems is how many entries a list's data name, the newest: a whole
// timeline is in timeline.json.
const listedItems = 30

// script makes a graph what a page can hold. The encoder writes <, > and & as
// \u escapes, so that no words can end the element.
func script(things ...thing) template.HTML {
	data, err := json.Marshal(graph{schemaOrg, things})
	if err != nil {
		panic(err) // strings and numbers alone
	}
	return template.HTML(`<script type="application/ld+json">` + string(data) + "</script>")
}

// pageThing is a page as such, with the way to it.
func (s *site) pageThing(kind string, f *Frame) thing {
	page := thing{
		Type: kind, ID: f.Canonical, URL: f.Canonical, Name: f.Title, Description: f.Description,
		InLanguage: s.content.Site.Language, IsPartOf: &thing{Type: "WebSite", ID: s.options.BaseURL + "#site"},
	}
	if !f.Updated.IsZero() {
		page.DateModified = s.instant(f.Updated)
	}
	if len(f.Crumbs) == 0 || s.large && f.Kind == "article" {
		return page
	}
	crumbs := thing{Type: "BreadcrumbList"}
	for i, c := range append(slices.Clone(f.Crumbs), Link{Path: f.Path, Text: f.Title}) {
		crumbs.ItemListElement = append(crumbs.ItemListElement,
			thing{Type: "ListItem", Position: i + 1, Name: c.Text, Item: s.options.BaseURL + c.Path})
	}
	page.Breadcrumb = &crumbs
	return page
}

// pageData describes a page that is nothing more.
func (s *site) pageData(f *Frame) template.HTML { return script(s.pageThing("WebPage", f)) }

// listData describes a list; on the home page the site as well.
func (s *site) listData(entries []*timeline.Entry, total int, f *Frame) template.HTML {
	items := thing{Type: "ItemList", NumberOfItems: total, ItemListOrder: schemaOrg + "/ItemListOrderDescending"}
	for i := range min(len(entries), listedItems) {
		e := entries[len(entries)-1-i]
		items.ItemListElement = append(items.ItemListElement, thing{Type: "ListItem", Position: i + 1,
			Name: e.When.String() + ": " + e.Title, URL: s.options.BaseURL + entryPath(e)})
	}
	page := s.pageThing("CollectionPage", f)
	page.MainEntity = &items
	if f.Path != "" {
		return script(page)
	}
	info := s.content.Site
	site := thing{Type: "WebSite", ID: s.options.BaseURL + "#site", URL: s.options.BaseURL, Name: info.Title,
		Description: info.Description, InLanguage: info.Language}
	if info.Author != "" {
		site.Publisher = &thing{Type: "Organization", Name: info.Author}
	}
	return script(site, page)
}

// entryData describes an entry: the page, and the event it tells of or the
// articles it rests on. On a large site these go without saying.
func (s *site) entryData(e *timeline.Entry, f *Frame) template.HTML {
	if s.large && len(e.Corrections) == 0 && !meeting(e) {
		return ""
	}
	page := s.pageThing("WebPage", f)
	page.DatePublished = s.instant(e.Published())
	page.Correction = correctionThings(e.Corrections)
	var articles []thing
	for _, a := range firstOf(e.Articles(), quotedWhole) {
		articles = append(articles, s.articleThing(a))
	}
	start, end := eventDates(e.When)
	if start == "" || !meeting(e) {
		page.IsBasedOn = articles
		return script(page)
	}
	event := thing{Type: "Event", Name: e.Title, Description: e.Text, StartDate: start, EndDate: end,
		EventStatus: schemaOrg + "/" + eventStates[e.Status], SubjectOf: articles}
	switch to, from := e.MovedTo, e.MovedFrom; {
	case to != nil && e.Status == timeline.Postponed:
		event.EventStatus = schemaOrg + "/EventRescheduled"
		event.PreviousStartDate = event.StartDate
		event.StartDate, event.EndDate = eventDates(to.When)
	case from != nil && e.Status == timeline.Scheduled:
		event.EventStatus = schemaOrg + "/EventRescheduled"
		event.PreviousStartDate, _ = eventDates(from.When)
	}
	page.MainEntity = &event
	return script(page)
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
	if !slices.ContainsFunc(e.History, func(c timeline.Change) bool { return c.Status != timeline.Happened }) {
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
	page := s.pageThing("WebPage", f)
	page.IsBasedOn = []thing{s.articleThing(a)}
	page.Correction = correctionThings(a.Corrections)
	for _, e := range entries {
		page.About = append(page.About, thing{Type: "Thing", Name: e.When.String() + ": " + e.Title, URL: s.options.BaseURL + entryPath(e)})
	}
	return script(page)
}

// articleThing is an article at its outlet.
func (s *site) articleThing(a *article.Article) thing {
	t := thing{Type: "NewsArticle", Headline: a.Title, URL: a.URL, InLanguage: cmp.Or(a.Language, s.content.Site.Language),
		DatePublished: s.published(a), Publisher: &thing{Type: "Organization", Name: a.Source}}
	if !a.Updated.IsZero() {
		t.DateModified = s.instant(a.Updated)
	}
	if a.Author != "" {
		t.Author = &thing{Type: "Person", Name: a.Author}
	}
	return t
}

func correctionThings(corrections []article.Correction) []thing {
	var out []thing
	for _, c := range corrections {
		out = append(out, correctionThing(c.Date, c.Text))
	}
	return out
}

func correctionThing(day date.Day, text string) thing {
	return thing{Type: "CorrectionComment", Text: text, DatePublished: day.String()}
}

// correctionsData describes the page of corrections.
func (s *site) correctionsData(items []corrected, f *Frame) template.HTML {
	page := s.pageThing("WebPage", f)
	for _, c := range items[:min(len(items), listedItems)] {
		page.Correction = append(page.Correction, correctionThing(c.day, c.Text))
	}
	return script(page)
}

// firstOf returns at most the first n of a list.
func firstOf[T any](list []T, n int) []T { return list[:min(n, len(list))] }
