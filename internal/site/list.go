package site

import (
	"cmp"
	"html/template"
	"slices"
	"strconv"
	"time"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timeline"
)

// Year is a stretch of a list under one heading: a year, on the page of a year
// a month.
type Year struct {
	ID   string // "y2025"
	Name string // "2025", "May"
	Path string // of its own page, "" if it has none
	// The entries, and where HasToday is set those above the line of today.
	Items, Above template.HTML
	HasToday     bool
}

// Day is what a long list has of one date: a line an entry.
type Day struct {
	ID, Name string // "d5" and "5" of a day, "" of what is longer or not as sure
	When     template.HTML
	Lines    template.HTML
}

// listPage is home.html and list.html: the whole story, a topic, a year or a
// month of one of them.
type listPage struct {
	*Frame
	Heading  string
	Intro    template.HTML
	Ordinal  int // of the topic
	Years    []Year
	Jump     []Link
	Now      template.HTML
	Moments  bool   // whether only key moments are shown
	Shown    string // "40 key moments"
	Total    string // "1,204 entries"; "" where that is not told
	Days     []Day  // every entry in a line, where only key moments are shown and no parts have the rest
	Parts    []Link // pages of the years or months
	PartsOf  string // "years", "months"
	Before   Link   // the part before this one
	After    Link
	Other    Link // the same list the other way round
	Oldest   bool
	Overview template.HTML
	Cards    []Card
	Next     []Brief
	Ahead    Link // to all that is to come, or was
	Calendar Link
	Embed    Link
}

// Card leads to a topic.
type Card struct {
	Link
	Description string
	Facts       template.HTML // how many entries there are, the latest reported and the next
}

// Brief is an entry in a line.
type Brief struct {
	ID, Title string
	When      template.HTML
	Note      string
	Status    string
	Words     string // the status
	Days      string // "in 5 days"; "" for what is over
}

func (s *site) brief(e *timeline.Entry) Brief {
	return Brief{
		ID: e.ID, Title: e.Title, When: when(e.When), Note: precisionNote(e.When),
		Status: e.Status.String(), Words: statusOf(e), Days: s.daysAhead(e),
	}
}

// daysAhead counts to a firm day, "" if nothing is to be on it.
func (s *site) daysAhead(e *timeline.Entry) string {
	if !firmDay(e.When) || e.Status.Off() {
		return ""
	}
	switch n := int(e.When.First - s.time.Now); {
	case n == 0:
		return "today"
	case n == 1:
		return "tomorrow"
	case n > 1:
		return "in " + strconv.Itoa(n) + " days"
	case s.begun(e):
		return "due to be under way"
	}
	return ""
}

// begun tells whether the first of an entry's days is over and the last is not.
// That it has in fact begun no article says yet.
func (s *site) begun(e *timeline.Entry) bool {
	return e.Status == timeline.Scheduled && firmDay(e.When) && e.When.First < s.time.Now && s.time.Now <= e.When.Last
}

// listJobs are the pages of all lists: home, topics, and their parts.
func (s *site) listJobs() []job {
	var jobs []job
	for _, l := range s.lists() {
		if l == s.all {
			jobs = append(jobs,
				s.page("", "home.html", func() (page, error) { return s.homePage() }),
				s.page("oldest/", "list.html", func() (page, error) { return s.oldestPage() }))
			continue
		}
		jobs = append(jobs, s.page(l.path, "list.html", func() (page, error) { return s.listPage(l, s.listFrame(l), false) }).on(l.until()))
	}
	return jobs
}

func (s *site) listFrame(l *list) *Frame {
	description := "Dated entries of " + l.title + ", each with its evidence."
	if l.topic != nil {
		description = cmp.Or(l.topic.Description, description)
	}
	f := s.frame(l.path, l.fullTitle(), description)
	for up := l.up; up != nil && up != s.all; up = up.up {
		f.Crumbs = append(f.Crumbs, up.link())
	}
	f.Crumbs = append(f.Crumbs, Link{Path: "", Text: "Timeline"})
	slices.Reverse(f.Crumbs)
	if root := rootList(l); root.topic != nil {
		f.Section = root.path
		f.Feeds = s.feedLinks([]*list{root})
		f.Calendar = Link{Path: root.path + "calendar.ics", Text: root.title}
	}
	f.Updated = s.updated(l)
	return f
}

// fullTitle is a list's title with that of the topic it is a part of.
func (l *list) fullTitle() string {
	if l.topic == nil || rootList(l) == l {
		return l.title
	}
	return l.topic.Title + ", " + l.title
}

// listPage makes the page of a list; oldest puts the first entry on top.
func (s *site) listPage(l *list, f *Frame, oldest bool) (*listPage, error) {
	p := &listPage{
		Frame:   f,
		Heading: f.Title,
		Ordinal: l.ordinal,
		Oldest:  oldest,
		Now:     when(date.OnDay(s.time.Now)),
		Total:   s.total(l),
		Moments: l.long(),
	}
	if l.topic != nil && l.up == s.all {
		p.Intro = l.topic.Intro
		p.Calendar = f.Calendar
		p.OEmbed = "embed/" + l.path + "oembed.json"
		p.Embed = Link{Path: "embed/" + l.path, Text: "Embed this topic"}
	}
	shown := l.shown()
	if p.Moments {
		p.Shown = count(len(shown), "key moment")
	}
	if p.Moments && l.parts == nil {
		p.Days = days(l.entries, f)
	}
	s.addParts(p, l)
	total := len(l.entries)
	if p.Total == "" {
		total = len(shown)
	}
	f.JSONLD = s.listData(shown, total, f)
	return p, s.addYears(p, l, shown, oldest)
}

// days writes entries in lines, a heading a date, the newest first.
func days(entries []*timeline.Entry, f *Frame) []Day {
	groups := groupBy(entries, func(e *timeline.Entry) date.Date { return e.When })
	out := make([]Day, 0, len(groups))
	for _, g := range slices.Backward(groups) {
		d := Day{When: written(func(l *lines) { l.heading(g[0].When) })}
		if plainDay(g[0].When) {
			_, _, n := g[0].When.First.Civil()
			d.ID, d.Name = "d"+itoa(n), itoa(n)
		}
		d.Lines = f.form.inset(func(l *lines) {
			for _, e := range slices.Backward(g) {
				l.raw("<li>")
				l.headline(e, f.Root)
				l.status(e, " <span", "</span></li>\n")
			}
		})
		out = append(out, d)
	}
	return out
}

// addParts links the years or months of a list, and the neighbours of a part.
func (s *site) addParts(p *listPage, l *list) {
	p.PartsOf = "years"
	if rootList(l) != l {
		p.PartsOf = "months"
	}
	for _, part := range l.parts {
		link := Link{Path: part.path, Text: part.title}
		if p.Total != "" {
			link.Note = s.total(part)
		}
		p.Parts = append(p.Parts, link)
	}
	if l.up == nil {
		return
	}
	if i := slices.Index(l.up.parts, l); i >= 0 {
		if i > 0 {
			p.Before = l.up.parts[i-1].link()
		}
		if i+1 < len(l.up.parts) {
			p.After = l.up.parts[i+1].link()
		}
	}
}

// isMonth tells whether a list is a month, the smallest part there is.
func (l *list) isMonth() bool {
	root := rootList(l)
	return l != root && l.up != root
}

// addYears puts the entries under their years, or a part's under their months,
// newest first unless oldest, with the line of today where what is to come
// meets what is over.
func (s *site) addYears(p *listPage, l *list, entries []*timeline.Entry, oldest bool) error {
	byYear := rootList(l) == l
	groups := byCalendar(entries, byYear)
	if !oldest {
		slices.Reverse(groups)
	}
	today := s.todayAt(entries, oldest)
	for _, g := range groups {
		y := headingOf(l, g[0].When.Place(), byYear)
		g = slices.Clone(g)
		if !oldest {
			slices.Reverse(g)
		}
		var err error
		if i := slices.Index(g, today); i >= 0 {
			p.Jump = append([]Link{{Path: "#today", Text: "Today"}}, p.Jump...)
			y.HasToday = true
			if y.Above, err = s.itemsOf(g[:i], p.Frame); err != nil {
				return err
			}
			g = g[i:]
		}
		if y.Items, err = s.itemsOf(g, p.Frame); err != nil {
			return err
		}
		p.Years = append(p.Years, y)
		if !l.isMonth() {
			p.Jump = append(p.Jump, Link{Path: "#" + y.ID, Text: y.Name})
		}
	}
	return nil
}

// headingOf is the heading of a year or month of a list, with the address of
// its own page if it has one.
func headingOf(l *list, d date.Day, byYear bool) Year {
	year, month, _ := d.Civil()
	y := Year{ID: "y" + itoa(year), Name: itoa(year)}
	path := l.path + itoa(year) + "/"
	if !byYear {
		y.ID, y.Name = "m"+itoa(month), time.Month(month).String()
		path = l.path + twoDigits(month) + "/"
	}
	if slices.ContainsFunc(l.parts, func(part *list) bool { return part.path == path }) {
		y.Path = path
	}
	if l.isMonth() { // which its title has named
		y.Name = "Entries"
		if l.long() {
			y.Name = "Key moments"
		}
	}
	return y
}

// yearLink leads to the year in which an entry stands: its own page, or its place
// on the home page.
func (s *site) yearLink(e *timeline.Entry) Link {
	year := itoa(e.When.Place().Year())
	if s.all.parts == nil {
		return Link{Path: "#y" + year, Text: year}
	}
	return Link{Path: year + "/", Text: year}
}

// todayAt is the entry above which today lies, nil if all entries lie on one
// side of it.
func (s *site) todayAt(entries []*timeline.Entry, oldest bool) *timeline.Entry {
	i := s.firstAhead(entries)
	switch {
	case i == 0, i == len(entries):
		return nil
	case oldest:
		return entries[i]
	}
	return entries[i-1]
}

// firstAhead is the place of the first entry that lies after today, behind the
// last if none does.
func (s *site) firstAhead(entries []*timeline.Entry) int {
	i := slices.IndexFunc(entries, func(e *timeline.Entry) bool { return e.When.Place() > s.time.Now })
	if i < 0 {
		return len(entries)
	}
	return i
}

// latestOf are the n entries that lie last up to today, newest first, and where
// they are fewer the first of those to come above them. What lies years ahead is
// not what somebody looks for who sees a few entries of a story.
func (s *site) latestOf(entries []*timeline.Entry, n int) []*timeline.Entry {
	end := min(max(s.firstAhead(entries), n), len(entries))
	out := slices.Clone(entries[max(0, end-n):end])
	slices.Reverse(out)
	return out
}

func (s *site) homePage() (*listPage, error) {
	f := s.frame("", s.content.Site.Title, s.content.Site.Description)
	f.Section = "home"
	f.Updated = s.updated(s.all)
	f.OEmbed = "embed/oembed.json"
	p, err := s.listPage(s.all, f, false)
	if err != nil {
		return nil, err
	}
	p.Intro = s.content.Site.Intro
	p.Calendar = f.Calendar
	p.Other = Link{Path: "oldest/", Text: "Oldest first"}
	p.Overview = s.overview()
	for _, l := range s.topics {
		c := Card{Link: l.link(), Description: l.topic.Description, Facts: written(func(lines *lines) { s.cardFacts(lines, l) })}
		p.Cards = append(p.Cards, c)
	}
	for _, e := range firstOf(s.next(), 3) {
		p.Next = append(p.Next, s.brief(e))
	}
	p.Ahead = s.ahead()
	return p, nil
}

// cardFacts say of a topic how many entries it has, where that is told, and
// between which of them today lies.
func (s *site) cardFacts(l *lines, topic *list) {
	switch total := s.total(topic); {
	case len(topic.entries) == 0:
		l.raw(total)
		return
	case total != "":
		l.raw(total, "; ")
	}
	reported := func(e *timeline.Entry) bool { return e.Status == timeline.Happened }
	scheduled := func(e *timeline.Entry) bool { return e.Status == timeline.Scheduled && !s.begun(e) }
	if i := lastIndex(topic.entries, reported); i >= 0 {
		l.raw("latest reported: ")
		l.when(topic.entries[i].When)
	} else {
		l.raw("none reported")
	}
	if i := slices.IndexFunc(topic.entries, scheduled); i >= 0 {
		l.raw("; next: ")
		l.when(topic.entries[i].When)
	}
}

// lastIndex is the place of the last entry that is as wanted, -1 if none is.
func lastIndex(entries []*timeline.Entry, wanted func(*timeline.Entry) bool) int {
	for i, e := range slices.Backward(entries) {
		if wanted(e) {
			return i
		}
	}
	return -1
}

// ahead leads to the page of what is to come, if there is anything on it.
func (s *site) ahead() Link {
	switch {
	case len(s.coming()) > 0:
		return Link{Path: "upcoming/", Text: "All that is to come"}
	case slices.ContainsFunc(s.time.Entries, awaited):
		return Link{Path: "upcoming/", Text: "What was announced before"}
	}
	return Link{}
}

func (s *site) oldestPage() (*listPage, error) {
	f := s.frame("oldest/", "Oldest first", "The timeline from its beginning.")
	f.Crumbs = []Link{{Path: "", Text: "Timeline"}}
	f.Section = "home"
	f.Updated = s.updated(s.all)
	p, err := s.listPage(s.all, f, true)
	if err != nil {
		return nil, err
	}
	p.Other = Link{Path: "", Text: "Newest first"}
	return p, nil
}

// coming are the scheduled entries, soonest first.
func (s *site) coming() []*timeline.Entry {
	var out []*timeline.Entry
	for _, e := range s.time.Entries {
		if e.Status == timeline.Scheduled {
			out = append(out, e)
		}
	}
	return out
}

// next are the scheduled entries that name their days, soonest first, and after
// them those that have begun by these.
func (s *site) next() []*timeline.Entry {
	var next, begun []*timeline.Entry
	for _, e := range s.coming() {
		switch {
		case s.begun(e):
			begun = append(begun, e)
		case firmDay(e.When):
			next = append(next, e)
		}
	}
	return append(next, begun...)
}

func dayDate(a *article.Article) date.Date { return date.OnDay(a.Day()) }
