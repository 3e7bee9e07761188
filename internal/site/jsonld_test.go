package site

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var scripts = regexp.MustCompile(`<script type="application/ld\+json">([^<]*)</script>`)

// thing is a node of a page's graph, of whatever type.
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

// graphOf is the structured data of a page, nil if it has none.
func graphOf(t testing.TB, name, page string) []thing {
	t.Helper()
	found := scripts.FindAllStringSubmatch(page, -1)
	if len(found) == 0 {
		return nil
	}
	var g graph
	if err := json.Unmarshal([]byte(found[0][1]), &g); err != nil || len(found) > 1 || g.Context != "https://schema.org" {
		t.Fatalf("%s: %d graphs, %v: %s", name, len(found), err, found[0][1])
	}
	return g.Graph
}

// TestEveryPageSaysWhatItIs: a page that search engines may show has one graph,
// whose page has the page's own address; the others have none.
func TestEveryPageSaysWhatItIs(t *testing.T) {
	out := renderFixture(t)
	for name, page := range out {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		g := graphOf(t, name, page)
		if strings.Contains(page, `content="noindex"`) {
			continue
		}
		if len(g) == 0 {
			t.Errorf("%s says nothing", name)
			continue
		}
		own := g[len(g)-1]
		if want := fixtureBase + strings.TrimSuffix(name, "index.html"); own.URL != want || own.Name == "" {
			t.Errorf("%s is called %q at %q", name, own.Name, own.URL)
		}
		if own.Breadcrumb != nil {
			last := own.Breadcrumb.ItemListElement[len(own.Breadcrumb.ItemListElement)-1]
			if last.Item != own.URL || last.Position < 2 {
				t.Errorf("the way to %s ends at %q", name, last.Item)
			}
		}
	}
}

// TestEventsOfTheFixture pins which entries are events, when they begin and
// what became of them.
func TestEventsOfTheFixture(t *testing.T) {
	c, line := fixture(t)
	// Nothing of the fixture is called a meeting but one, which has no date to
	// the day; these three become some.
	for _, e := range line.Entries {
		switch e.ID {
		case "crossing", "june", "naming":
			e.Text += " It is a ceremony."
		}
	}
	out := render(t, c, line, fixtureOptions())
	var got []string
	for _, e := range line.Entries {
		name := entryPath(e) + "index.html"
		page := graphOf(t, name, out[name])[0]
		if page.MainEntity == nil {
			if len(page.IsBasedOn) == 0 {
				t.Errorf("%s rests on nothing", name)
			}
			continue
		}
		ev := page.MainEntity
		got = append(got, strings.TrimSpace(fmt.Sprintf("%s %s %s/%s %s %s", e.ID, ev.Type, ev.StartDate, ev.EndDate,
			strings.TrimPrefix(ev.EventStatus, "https://schema.org/"), ev.PreviousStartDate)))
		if len(ev.SubjectOf) == 0 {
			t.Errorf("no article tells of %s", e.ID)
		}
	}
	want := []string{
		"meeting Event 2025-03-03/2025-03-09 EventScheduled",
		"crossing Event 2025-06-20/ EventRescheduled 2025-05-19",
		"naming Event 2025-05-30/2025-06-02 EventCancelled",
		"june Event 2025-06-20/ EventRescheduled 2025-05-19",
	}
	if !slices.Equal(got, want) {
		t.Errorf("events:\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestArticlesStayTheirOutlets: our page of an article is based on the article
// and is none itself.
func TestArticlesStayTheirOutlets(t *testing.T) {
	out := renderFixture(t)
	page := graphOf(t, "plan", out["a/plan/index.html"])[0]
	if page.Type != "WebPage" || page.Publisher != nil || page.Author != nil {
		t.Errorf("the page claims the article: %+v", page)
	}
	a := page.IsBasedOn[0]
	if a.Type != "NewsArticle" || a.Publisher.Name != "Farness Courier" || a.URL != "https://courier.example/2025/plan?a=1&b=2" || a.Author.Name != "A. Invented" {
		t.Errorf("it is based on %+v", a)
	}
	if len(page.About) < 5 || len(page.Correction) != 1 || page.Correction[0].Type != "CorrectionComment" {
		t.Errorf("about %v, corrected %v", page.About, page.Correction)
	}
}

// TestWordsDoNotEndTheirScript: what a graph says can do nothing to the page,
// and is what encoding/json makes of it there.
func TestWordsDoNotEndTheirScript(t *testing.T) {
	for _, words := range append(hostileStrings(), "</script><b>&amp;") {
		want, err := json.Marshal(words)
		if err != nil {
			t.Fatal(err)
		}
		const before, after = `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"text":`, "}]}</script>"
		if got := string(script(func(r *record) { r.text("text", words) })); got != before+string(want)+after {
			t.Errorf("%q is written %s, want %s", words, got, want)
		}
	}
}
