package site

import (
	"image/png"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"resetline/internal/timeline"
)

// TestPictures holds that every entry whose title can be drawn has a card of
// the right size and weight, and that pages announce what is there.
func TestPictures(t *testing.T) {
	site := renderFixture(t)
	cards := 0
	for path, data := range site {
		if !strings.HasSuffix(path, ".png") {
			continue
		}
		cards++
		picture, err := png.DecodeConfig(strings.NewReader(data))
		if err != nil || picture.Width != 1200 || picture.Height != 630 {
			t.Errorf("%s: %d by %d, %v", path, picture.Width, picture.Height, err)
		}
		if len(data) > 30_000 {
			t.Errorf("%s: %d bytes, want at most 30,000", path, len(data))
		}
	}
	if cards != 13 { // of the site and 12 entries; the Arabic title cannot be drawn
		t.Errorf("%d cards, want 13", cards)
	}
	for page, want := range map[string]string{
		"index.html": "share.png", "e/june/index.html": "e/june/share.png", "e/summer/index.html": "share.png", "a/plan/index.html": "share.png",
	} {
		if got := property(parsed(t, site[page]), "og:image"); got != fixtureBase+want {
			t.Errorf("%s announces %s, want %s", page, got, want)
		}
		if site[want] == "" {
			t.Errorf("%s announces %s, which is not there", page, want)
		}
	}
}

func property(doc *html.Node, name string) string {
	for n := range doc.Descendants() {
		if n.Data == "meta" && attr(n, "property") == name {
			return attr(n, "content")
		}
	}
	return ""
}

// TestPictureHoldsLongTitles holds that a card stays light and its words on it,
// however long the title.
func TestPictureHoldsLongTitles(t *testing.T) {
	p := newPen()
	for _, title := range []string{strings.Repeat("Councillors weigh ", 40), strings.Repeat("x", 200)} {
		for _, line := range p.lines(bold, 40, title, 964) {
			if strings.Contains(line, " ") && p.write(nil, bold, 40, 0, 0, line) > 964 {
				t.Errorf("%q is wider than the card", line)
			}
		}
	}
	c, tl := fixture(t)
	tl.Entries = []*timeline.Entry{tl.Entries[3]}
	tl.Entries[0].Title = strings.Repeat("Quarrelsome mayors vex job-hungry boatwrights & dozing ferrymen; ", 9)
	if n := len(render(t, c, tl, fixtureOptions())["e/vote/share.png"]); n == 0 || n > 30_000 {
		t.Errorf("the fullest card has %d bytes, want at most 30,000", n)
	}
}

// TestManyPictures holds that a large site has cards for its key moments only.
func TestManyPictures(t *testing.T) {
	c, tl := manyEntries(t, 400)
	cards := 0
	for path := range render(t, c, tl, fixtureOptions()) {
		if strings.HasSuffix(path, ".png") {
			cards++
		}
	}
	if cards != 1+keyMoments {
		t.Errorf("%d cards, want %d", cards, 1+keyMoments)
	}
}

// BenchmarkRender renders the fixture's site: pages and pictures of 13 entries.
func BenchmarkRender(b *testing.B) {
	c, tl := fixture(b)
	o := fixtureOptions()
	for b.Loop() {
		if err := Render(c, tl, o, func(Phase, string, []byte) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(tl.Entries)*b.N)/b.Elapsed().Seconds(), "entries/s")
}
