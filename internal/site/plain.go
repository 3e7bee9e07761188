package site

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timeline"
)

// plainPage is page.html: a page of the editor's.
type plainPage struct {
	*Frame
	Body    template.HTML
	Numbers []Number // on the page "about"
}

// Number is a figure with its noun.
type Number struct{ N, Of string }

func (s *site) plainJobs() []job {
	var jobs []job
	for _, pg := range s.content.Pages {
		path := pg.Slug + "/"
		jobs = append(jobs, s.page(path, "page.html", func() (page, error) {
			f := s.frame(path, pg.Title, pg.Description)
			f.Section = path
			f.Crumbs = []Link{{Path: "", Text: "Timeline"}}
			p := &plainPage{Frame: f, Body: pg.Body}
			if pg.Slug == "about" {
				p.Numbers = s.numbers()
				f.Updated = s.all.changed()
			}
			f.JSONLD = s.pageData(f)
			return p, nil
		}))
	}
	return jobs
}

func (s *site) numbers() []Number {
	outlets := map[string]bool{}
	for _, a := range s.content.Articles {
		outlets[a.Source] = true
	}
	sentences := 0
	for _, e := range s.time.Entries {
		sentences += len(e.Sources)
	}
	return []Number{
		numberOf(len(s.content.Articles), "article"),
		numberOf(len(outlets), "outlet"),
		numberOf(len(s.time.Entries), "entry"),
		numberOf(sentences, "quoted sentence"),
	}
}

func numberOf(n int, noun string) Number {
	figure, of, _ := strings.Cut(count(n, noun), " ")
	return Number{figure, of}
}

// upcomingPage is upcoming.html.
type upcomingPage struct {
	*Frame
	Now      template.HTML
	Sections []upcomingSection
	Empty    bool
}

// upcomingSection is a part of the page with its heading.
type upcomingSection struct {
	ID, Title, Note string
	Items           template.HTML
	Rest            template.HTML // more of them, a line each, "" if there are none
	RestNote        string
}

func (s *site) upcomingJob() job {
	return s.page("upcoming/", "upcoming.html", func() (page, error) {
		f := s.frame("upcoming/", "Upcoming", "What is announced, by date; then what has no firm day; then what has passed without a report.")
		f.Section = "upcoming"
		f.Crumbs = []Link{{Path: "", Text: "Timeline"}}
		f.Feeds = slices.Concat([]Link{{Path: "upcoming.xml", Text: "Upcoming", Note: "application/rss+xml"}}, f.Feeds)
		f.OEmbed = "embed/next/oembed.json"
		p := &upcomingPage{Frame: f, Now: when(date.OnDay(s.time.Now))}
		err := s.addUpcoming(p)
		f.JSONLD = s.pageData(f)
		return p, err
	})
}

// passedShown is how many of the dates that have passed are shown like those to
// come, the latest; the rest are lines, and folded.
const passedShown = 20

func (s *site) addUpcoming(p *upcomingPage) error {
	var firm, begun, loose, passed, put []*timeline.Entry
	for _, e := range s.time.Entries {
		switch {
		case s.begun(e):
			begun = append(begun, e)
		case e.Status == timeline.Scheduled && firmDay(e.When):
			firm = append(firm, e)
		case e.Status == timeline.Scheduled:
			loose = append(loose, e)
		case e.Status == timeline.Unconfirmed:
			passed = append(passed, e)
		case awaited(e):
			put = append(put, e)
		}
	}
	slices.Reverse(passed)
	p.Empty = len(firm)+len(begun)+len(loose) == 0
	parts := []struct {
		id, title, note string
		entries         []*timeline.Entry
	}{
		{"dated", "By date", "", moments(firm, pageLimit)},
		{"begun", "Due to be under way", "The first day has come and the last has not. No article reports it yet.", moments(begun, pageLimit)},
		{"loose", "Without a firm day", "A month, a season or a limit was given, and no day.", moments(loose, pageLimit)},
		{"postponed", "Postponed, no new date", "", moments(put, pageLimit)},
		{"passed", "Date passed, not yet confirmed", "Announced for a day that has gone by; none of the articles here reports whether it took place. The latest first.", firstOf(passed, passedShown)},
	}
	for _, part := range parts {
		if len(part.entries) == 0 {
			continue
		}
		p.Updated = newest(p.Updated, updated(part.entries))
		sec := upcomingSection{ID: part.id, Title: part.title, Note: part.note}
		var err error
		if sec.Items, err = s.itemsOf(part.entries, p.Frame); err != nil {
			return err
		}
		if part.id == "passed" {
			sec.addRest(passed[len(part.entries):], p.Frame)
		}
		p.Sections = append(p.Sections, sec)
	}
	return nil
}

// addRest puts entries into lines, as many as a page lists.
func (sec *upcomingSection) addRest(entries []*timeline.Entry, f *Frame) {
	shown := firstOf(entries, pageLimit)
	if sec.RestNote = count(len(shown), "earlier date"); len(shown) < len(entries) {
		sec.RestNote += "; those before them are on the pages of their years"
	}
	sec.Rest = f.form.inset(func(l *lines) {
		for _, e := range shown {
			l.raw("<li>")
			l.entry(e, f.Root)
			l.raw("</li>\n")
		}
	})
}

// awaited tells whether an entry's event was announced and has neither been
// reported nor given another date.
func awaited(e *timeline.Entry) bool {
	return e.Status == timeline.Unconfirmed || e.Status == timeline.Postponed && e.MovedTo == nil
}

// correctionsPage is corrections.html.
type correctionsPage struct {
	*Frame
	Items []corrected
}

// corrected is a correction and what it is of.
type corrected struct {
	When        template.HTML
	Text        string
	Path, Title string
	day         date.Day
}

func (s *site) correctionsJob() job {
	return s.page("corrections/", "corrections.html", func() (page, error) {
		f := s.frame("corrections/", "Corrections", "Every mistake put right on this timeline, newest first.")
		f.Section = "corrections"
		f.Crumbs = []Link{{Path: "", Text: "Timeline"}}
		f.Feeds = slices.Concat([]Link{{Path: "corrections.xml", Text: "Corrections", Note: "application/rss+xml"}}, f.Feeds)
		p := &correctionsPage{Frame: f, Items: s.corrections()}
		if len(p.Items) > 0 {
			f.Updated = p.Items[0].day.Time()
		}
		f.JSONLD = s.correctionsData(p.Items, f)
		return p, nil
	})
}

// corrections gathers those of entries and of articles, newest first. An
// article's correction that its entries carry too is listed once, with the
// entry.
func (s *site) corrections() []corrected {
	var out []corrected
	seen := map[article.Correction]bool{}
	add := func(c article.Correction, path, title string) {
		if !seen[c] {
			seen[c] = true
			out = append(out, corrected{when(date.OnDay(c.Date)), c.Text, path, title, c.Date})
		}
	}
	for _, e := range s.time.Entries {
		for _, c := range e.Corrections {
			add(c, entryPath(e), e.Title)
		}
	}
	for _, a := range s.content.Articles {
		for _, c := range a.Corrections {
			add(c, articlePath(a), a.Title)
		}
	}
	slices.SortStableFunc(out, func(a, b corrected) int { return cmp.Compare(b.day, a.day) })
	return out
}

// feedsPage is feeds.html.
type feedsPage struct {
	*Frame
	Rows   []feedRow
	Embeds []Link
	Large  int // how many entries the whole timeline's files hold, 0 if all
}

// feedRow is a feed in its formats.
type feedRow struct {
	Text string
	Dir  string // where its files lie, from the top: "", "t/summit/"
}

func (s *site) feedsJob() job {
	return s.page("feeds/", "feeds.html", func() (page, error) {
		f := s.frame("feeds/", "Feeds and data", "Follow this timeline in a feed reader or a calendar, or take its data.")
		f.Section = "feeds"
		f.Crumbs = []Link{{Path: "", Text: "Timeline"}}
		p := &feedsPage{Frame: f, Rows: []feedRow{{Text: "The whole story"}}}
		if s.large {
			p.Large = leadingEntries
		}
		p.Embeds = []Link{{Path: "embed/", Text: "The latest entries"}, {Path: "embed/next/", Text: "The next date"}}
		for _, l := range s.topics {
			p.Rows = append(p.Rows, feedRow{l.title, l.path})
			p.Embeds = append(p.Embeds, Link{Path: "embed/" + l.path, Text: l.title})
		}
		f.JSONLD = s.pageData(f)
		return p, nil
	})
}

// notFoundPage is 404.html.
type notFoundPage struct {
	*Frame
	Years  []Link
	Latest []Brief
}

func (s *site) notFoundJob() job {
	return s.page("404.html", "404.html", func() (page, error) {
		f := s.frame("404.html", "Page not found", "There is no page at this address.")
		f.Root = s.prefix
		f.NoIndex = true
		p := &notFoundPage{Frame: f}
		for _, g := range byCalendar(s.time.Entries, true) {
			p.Years = append(p.Years, s.yearLink(g[0]))
		}
		for _, e := range s.latestOf(s.time.Entries, 5) {
			p.Latest = append(p.Latest, s.brief(e))
		}
		return p, nil
	})
}
