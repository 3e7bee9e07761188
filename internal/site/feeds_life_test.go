package site

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"resetline/internal/article"
)

// story is a content folder that grows.
type story struct {
	t     *testing.T
	files fstest.MapFS
}

func newStory(t *testing.T) *story {
	return &story{t, fstest.MapFS{
		"index.md":       file("---\ntitle: The Ferry\ndescription: Day by day.\ntimezone: Europe/London\n---\n"),
		"topics/boat.md": file("---\ntitle: Boat\nmatch: [ferry]\n---\n"),
	}}
}

// add writes an article, whose title is that of its entry of 19 May as well.
// more are lines of its front matter.
func (s *story) add(day, title, prose string, more ...string) {
	front := "---\ntitle: " + title + "\ndate: " + day + "\nsource: Farness Courier\nentries: [{at: on 19 May, title: " + title + "}]\n"
	for _, line := range more {
		front += line + "\n"
	}
	s.files["articles/"+day+".md"] = file(front + "---\n\n" + prose + "\n")
}

func (s *story) build(now string) files {
	s.t.Helper()
	c, mistakes, err := article.Load(s.files, article.Options{Folder: "content"})
	if err != nil || mistakes.Fatal() {
		s.t.Fatal(err, mistakes)
	}
	out := built(s.t, c, day(now))
	checkFeeds(s.t, out, shippedBase, day(now))
	return out
}

// subscriber is somebody's feed reader: it shows an item whose guid it has not
// seen, and shows one again whose time of change has moved.
type subscriber struct {
	t       *testing.T
	address string
	seen    map[string]string // guid -> updated
}

func newSubscriber(t *testing.T, address string) *subscriber {
	return &subscriber{t, address, map[string]string{}}
}

// looks fetches the feed and holds that these items are new, newest first, and
// those changed.
func (s *subscriber) looks(out files, newTitles, changedTitles []string) {
	s.t.Helper()
	var fresh, changed []string
	for _, it := range readFeed(s.t, out[s.address]).Items {
		was, known := s.seen[it.GUID]
		switch {
		case !known:
			fresh = append(fresh, it.Title)
		case was != it.Updated:
			changed = append(changed, it.Title)
		}
		s.seen[it.GUID] = it.Updated
	}
	if !slices.Equal(fresh, newTitles) || !slices.Equal(changed, changedTitles) {
		s.t.Errorf("%s: new %q, changed %q; want %q, %q", s.address, fresh, changed, newTitles, changedTitles)
	}
}

func TestSubscribersLife(t *testing.T) {
	s := newStory(t)
	all, topic, ahead := newSubscriber(t, "atom.xml"), newSubscriber(t, "t/boat/atom.xml"), newSubscriber(t, "upcoming.xml")
	look := func(out files, fresh, changed []string) {
		t.Helper()
		all.looks(out, fresh, changed)
		topic.looks(out, fresh, changed)
	}

	announced := []string{"19 May 2025: Mayors name a day"}
	s.add("2025-04-22", "Mayors name a day", "The mayors will hold a ferry summit of Oldhaven and Farness on 19 May.")
	first := s.build("2025-04-23")
	look(first, announced, nil)
	ahead.looks(first, announced, nil)

	// The same again, and again when the day has gone by without a report.
	unchanged(t, first, s.build("2025-04-23"))
	late := s.build("2025-05-19")
	unchanged(t, first, late)
	passed := s.build("2025-05-25")
	unchanged(t, first, passed, "upcoming.xml")
	look(passed, nil, nil)
	ahead.looks(passed, nil, nil)

	// An article reports it: one new item, and the announcement is as it was.
	s.add("2025-05-20", "Mayors met", "The ferry summit of Oldhaven and Farness was held on 19 May, the mayors said.")
	reported := s.build("2025-05-26")
	look(reported, []string{"19 May 2025: Mayors met"}, nil)
	ahead.looks(reported, nil, nil)
	keepsItems(t, first, reported)

	// Another article says the same: a source more and no news.
	s.add("2025-05-21", "More on the ferry summit", "The ferry summit of Oldhaven and Farness was held on 19 May.")
	again := s.build("2025-05-26")
	look(again, nil, nil)
	keepsItems(t, reported, again)

	// A small mistake is mended, then a large one is declared.
	s.add("2025-05-20", "Mayors met", "The ferry summit of Oldhaven and Farness was held on 19 May, the mayors said.", "updated: 2025-05-27")
	look(s.build("2025-05-28"), nil, []string{"19 May 2025: Mayors met"})
	s.add("2025-05-20", "Mayors met", "The ferry summit of Oldhaven and Farness was held on 19 May, the mayors said.", "updated: 2025-05-27",
		"corrections: [{date: 2025-05-28, text: It was the other mayor.}]")
	corrected := s.build("2025-05-28")
	look(corrected, []string{"Correction: Mayors met"}, []string{"19 May 2025: Mayors met"})
	newSubscriber(t, "corrections.xml").looks(corrected, []string{"Correction: Mayors met"}, nil)
}

// TestMovesAreToldOnce: an article that moves an event to another day gives one
// item, under the new day, which says what the old one was; those who follow a
// topic that only the old one has are told as well.
func TestMovesAreToldOnce(t *testing.T) {
	s := newStory(t)
	s.files["topics/lake.md"] = file("---\ntitle: Lake\nmatch: [lake]\n---\n")
	reader, follower := newSubscriber(t, "feed.xml"), newSubscriber(t, "t/lake/feed.xml")
	s.files["articles/a.md"] = file("---\ntitle: Councils name a day\ndate: 2025-06-01\nsource: Farness Courier\nentries: [{at: on 22 July, title: Summit}]\n---\n\n" +
		"Oldhaven and Farness will hold a ferry summit by the lake on 22 July.\n")
	first := s.build("2025-07-12")
	reader.looks(first, []string{"22 July 2025: Summit"}, nil)
	follower.looks(first, []string{"22 July 2025: Summit"}, nil)
	s.files["articles/b.md"] = file("---\ntitle: Summit put off\ndate: 2025-07-10\nsource: Farness Courier\nentries: [{at: to 9 September, title: Summit moved}]\n---\n\n" +
		"The ferry summit of Oldhaven and Farness, booked for 22 July, was postponed to 9 September, the harbour said.\n")
	out := s.build("2025-07-12")
	reader.looks(out, []string{"9 September 2025: Summit moved"}, nil)
	follower.looks(out, []string{"9 September 2025: Summit moved"}, nil)
	if html := readFeed(t, out["feed.xml"]).Items[0].Description; !strings.Contains(html, "Moved from 22 July 2025: ") {
		t.Errorf("the item does not say what it was moved from: %s", html)
	}
}

// TestEarlierArticlesRepeatNothing: an article that is added late, with an
// earlier date, gives the entry another ID; what subscribers have stays known.
func TestEarlierArticlesRepeatNothing(t *testing.T) {
	s := newStory(t)
	reader := newSubscriber(t, "atom.xml")
	s.add("2025-05-20", "Mayors met", "The ferry summit of Oldhaven and Farness was held on 19 May, the mayors said.")
	reader.looks(s.build("2025-05-26"), []string{"19 May 2025: Mayors met"}, nil)

	s.add("2024-12-22", "Mayors name a day", "The mayors will hold a ferry summit of Oldhaven and Farness on 19 May 2025.")
	s.files["articles/2024-12-22.md"].Data = bytes.ReplaceAll(s.files["articles/2024-12-22.md"].Data, []byte("at: on 19 May,"), []byte("at: on 19 May 2025,"))
	reader.looks(s.build("2025-05-26"), []string{"19 May 2025: Mayors name a day"}, nil)
}

// TestArticlesOfOneDayMoveNothing: where only days are known, an article that
// is added to a day leaves the times of that day's other items alone, wherever
// its name stands among theirs.
func TestArticlesOfOneDayMoveNothing(t *testing.T) {
	s := newStory(t)
	s.add("2025-05-20", "Mayors met", "The ferry summit of Oldhaven and Farness was held on 19 May, the mayors said.")
	before := s.build("2025-05-26")
	for _, more := range [][2]string{{"a-first", "A lighthouse was sold on 16 May."}, {"zz-last", "The library of Farness burned down on 17 May."}} {
		s.files["articles/"+more[0]+".md"] = file("---\ntitle: In short\ndate: 2025-05-20\nsource: Oldhaven Echo\n---\n\n" + more[1] + "\n")
		after := s.build("2025-05-26")
		keepsItems(t, before, after)
		before = after
	}
	if n := len(readFeed(t, before["feed.xml"]).Items); n != 3 {
		t.Errorf("%d items", n)
	}
}

// unchanged holds that the feeds and calendars of two builds are the same
// bytes.
func unchanged(t *testing.T, before, after files, but ...string) {
	t.Helper()
	for _, name := range append(feedsOf(before), "calendar.ics", "t/boat/calendar.ics") {
		if before[name] != after[name] && !slices.Contains(but, name) {
			t.Errorf("%s changed:\n%s", name, cmp.Diff(before[name], after[name]))
		}
	}
}

// keepsItems holds that every item of one build is in the other as it was.
func keepsItems(t *testing.T, before, after files) {
	t.Helper()
	for _, name := range []string{"feed.xml", "atom.xml", "feed.json"} {
		now := itemsOf(readFeed(t, after[name]))
		for _, item := range itemsOf(readFeed(t, before[name])) {
			if !slices.Contains(now, item) {
				t.Errorf("%s lost or changed %s", name, item)
			}
		}
	}
}

// TestFutureArticlesWait: what is published, or put right, after the day of the
// build is in no feed before its day.
func TestFutureArticlesWait(t *testing.T) {
	s := newStory(t)
	s.add("2025-05-20", "Mayors met", "The ferry summit was held on 19 May.")
	reader := newSubscriber(t, "feed.xml")
	reader.looks(s.build("2025-05-19"), nil, nil)
	reader.looks(s.build("2025-05-20"), []string{"19 May 2025: Mayors met"}, nil)
	s.add("2025-05-20", "Mayors met", "The ferry summit was held on 19 May.", "updated: 2025-05-23", "corrections: [{date: 2025-05-22, text: It rained.}]")
	reader.looks(s.build("2025-05-21"), nil, nil)
	reader.looks(s.build("2025-05-22"), []string{"Correction: Mayors met"}, []string{"19 May 2025: Mayors met"})
}

// TestFeedsOfNothing: a site without an article has valid feeds.
func TestFeedsOfNothing(t *testing.T) {
	s := newStory(t)
	s.files["articles/.gitkeep"] = file("")
	s.build("2025-05-19")
}
