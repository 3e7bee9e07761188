package site

import (
	"iter"
	"slices"
	"strings"

	"resetline/internal/timeline"
)

// quotedWhole is how many sentences an entry's page quotes. An event that a
// hundred articles tell would make a page of a hundred quotations; those after
// these are quoted on the pages of their articles, to which each has a link in
// a list that is folded, and their readings stand in the data.
const quotedWhole = 20

// opening is the top of an entry's page: its status, headline and date, and
// what there is to say of them.
func (s *site) opening(l *lines, e *timeline.Entry, lists []*list, root string) {
	l.raw(`<p class="kicker">`)
	l.status(e, "<span", "</span>")
	l.topicLinks(lists, root, " <span", "</span>")
	l.raw("</p>\n<h1")
	if dir := s.attributes(e.Sources[0].Article, e.Title); dir != "" {
		l.raw(" ", string(dir))
	}
	l.raw(">")
	l.words(e.Title)
	l.raw("</h1>\n<p class=\"when\">")
	l.whenLong(e.When)
	for _, note := range [...]string{precisionNote(e.When), s.daysAhead(e)} {
		if note != "" {
			l.raw(` <span class="note">`, note, "</span>")
		}
	}
	l.hour(e)
	l.raw("</p>\n")
	l.differing(e.Conflicts)
	if e.Text != "" && !s.quotesText(e) {
		l.raw(`<p class="standfirst">`)
		l.words(e.Text)
		l.raw("</p>\n")
	}
	l.raw(`<p class="note">`, statusNote(e), "</p>\n")
	l.moved("New date: ", e.MovedTo, root)
	l.moved("First planned for: ", e.MovedFrom, root)
	if words := editorWords(e); len(words) > 0 {
		l.raw(`<p class="flag">Set by the editor: `)
		l.words(strings.Join(words, ", "))
		l.raw(".</p>\n")
	}
}

// hour quotes the time of day that the latest source to name one gives, with
// its words: they tell the zone as well. A date goes no further than the day.
func (l *lines) hour(e *timeline.Entry) {
	for _, src := range slices.Backward(e.Sources) {
		if src.Expression.Date != e.When || !namesHour(src.Expression.Value) {
			continue
		}
		words := said(src)
		l.raw(` <span class="note">“`)
		l.words(inQuotes(src.Article.Text[words.Start:words.End]))
		l.raw("”, says <bdi>")
		l.words(src.Article.Source)
		l.raw("</bdi></span>")
		return
	}
}

// namesHour tells whether a TIMEX3 value has an hour, "2025-05-15T09:00", and not
// only a part of the day, "2025-05-15TMO".
func namesHour(value string) bool {
	_, hour, ok := strings.Cut(value, "T")
	return ok && hour != "" && '0' <= hour[0] && hour[0] <= '9'
}

// differing names the other dates that sources give, each once, beside the one
// that the entry stands on.
func (l *lines) differing(conflicts []timeline.Conflict) {
	if len(conflicts) == 0 {
		return
	}
	l.raw(`<p class="flag">Sources differ: `)
	for i, c := range conflicts {
		said := func(before timeline.Conflict) bool { return before.When == c.When }
		if slices.ContainsFunc(conflicts[:i], said) {
			continue
		}
		if i > 0 {
			l.raw("; ")
		}
		l.link("#", placeOf(c.Source))
		l.whenLong(c.When)
		l.raw("</a> according to <bdi>")
		l.words(c.Source.Article.Source)
		l.raw("</bdi>")
	}
	l.raw("</p>\n")
}

// moved leads to the entry of another date, if there is one.
func (l *lines) moved(how string, other *timeline.Entry, root string) {
	if other == nil {
		return
	}
	l.raw(`<p class="moved">`, how)
	l.link(root, entryPath(other))
	l.when(other.When)
	l.raw(", ")
	l.words(other.Title)
	l.raw("</a></p>\n")
}

// filesOf are an entry's own files, which a large site does without.
func (s *site) filesOf(l *lines, e *timeline.Entry, root string) {
	if s.large {
		return
	}
	if firmDay(e.When) && !e.Status.Off() {
		l.raw("<li>")
		l.link(root, entryPath(e), "event.ics")
		l.raw("Add to calendar</a></li>\n")
	}
	l.raw("<li>")
	l.link(root, "api/v1/entries/", e.ID, ".json")
	l.raw("This entry as data</a></li>\n")
}

// evidence is what an entry quotes, article by article.
func (s *site) evidence(l *lines, e *timeline.Entry, root string) {
	for places := range byArticle(e, true) {
		l.raw("<li>\n<p class=\"by\">")
		l.by(e.Sources[places[0]].Article)
		l.raw("</p>\n<ol>\n")
		for _, i := range places {
			l.raw("<li")
			l.place(e.Sources, i)
			l.raw(">\n")
			s.source(l, e.Sources[i], root)
			l.raw("</li>\n")
		}
		l.raw("</ol>\n</li>\n")
	}
}

// rest links to the sentences that are not quoted, in a line for each article.
func (l *lines) rest(e *timeline.Entry, root string) {
	for places := range byArticle(e, false) {
		l.raw("<li>")
		l.outlet(e.Sources[places[0]].Article)
		between := ": "
		for _, i := range places {
			l.raw(between, "<a")
			l.place(e.Sources, i)
			l.paragraph(e.Sources[i], root, "paragraph ")
			l.raw("</a>")
			between = ", "
		}
		l.raw("</li>\n")
	}
}

// byArticle are the places of the sources that an entry's page quotes, or of
// those that it does not, an article's at a time.
func byArticle(e *timeline.Entry, quoted bool) iter.Seq[[]int] {
	return func(yield func(places []int) bool) {
		var places []int
		for i, src := range e.Sources {
			if isQuoted(e, i) != quoted {
				continue
			}
			if len(places) > 0 && e.Sources[places[0]].Article != src.Article {
				if !yield(places) {
					return
				}
				places = places[:0]
			}
			places = append(places, i)
		}
		if len(places) > 0 {
			yield(places)
		}
	}
}

// isQuoted tells whether the page of an entry quotes a source, or says that the
// editor wrote it.
func isQuoted(e *timeline.Entry, i int) bool {
	return i < quotedWhole || e.Sources[i].Sentence() == ""
}

// more says how many sentences are not quoted, if there are any.
func more(l *lines, e *timeline.Entry) {
	n := 0
	for i := range e.Sources {
		if !isQuoted(e, i) {
			n++
		}
	}
	if n > 0 {
		l.raw(count(n, "more sentence"))
	}
}

// readings tell how the dates of what is quoted were read.
func (l *lines) readings(e *timeline.Entry) {
	var room [quotedWhole]Reading
	read := room[:0]
	for i, src := range e.Sources {
		if isQuoted(e, i) {
			read = addReading(read, reading(src, e.When))
		}
	}
	for _, r := range read {
		l.raw("<li>")
		l.reading(r)
		l.raw("</li>\n")
	}
}

// placeOf names the place of a source on its entry's page. It is not a number,
// or one more source would change the pages of all articles that link to those
// after it.
func placeOf(src *timeline.Source) string { return "s" + src.ID }

// place is the attribute with the place of a source.
func (l *lines) place(sources []*timeline.Source, i int) {
	if !saidBefore(sources, i) {
		l.raw(` id="`, placeOf(sources[i]), `"`)
	}
}

// saidBefore tells whether a source is a sentence that stands in its article
// twice, and the first of the two has its place.
func saidBefore(sources []*timeline.Source, i int) bool {
	for j := i - 1; j >= 0 && sources[j].Article == sources[i].Article; j-- {
		if sources[j].ID == sources[i].ID {
			return true
		}
	}
	return false
}

// source is the quotation of a source with what elaborates on it and the ways
// to it.
func (s *site) source(l *lines, src *timeline.Source, root string) {
	if src.Sentence() == "" {
		l.raw("<p>")
		l.writtenIn(src.Article, root)
		l.raw("</p>\n")
		return
	}
	s.quotation(l, src)
	for _, c := range contextOf(src) {
		l.raw("\n<p class=\"context\">")
		l.words(src.Article.Text[c.Start:c.End])
		l.raw("</p>")
	}
	l.raw("\n</blockquote>\n")
	l.ways(src, root)
}

// ways lead to a source: on this site, and at its publisher.
func (l *lines) ways(src *timeline.Source, root string) {
	l.raw(`<p class="links"><a`)
	l.paragraph(src, root, "Paragraph ")
	l.raw(" on this site</a>")
	l.publisher(src)
	l.raw("</p>\n")
}

// conflicts are the other dates that sources give for an entry.
func (s *site) conflicts(l *lines, e *timeline.Entry, root string) {
	for _, c := range e.Conflicts {
		l.raw(`<li id="`, placeOf(c.Source), `"><p><strong>`)
		l.whenLong(c.When)
		l.raw("</strong> according to this source:</p>\n")
		s.quotation(l, c.Source)
		l.raw("</blockquote>\n<p class=\"by\">")
		l.by(c.Source.Article)
		l.raw("</p>\n")
		l.ways(c.Source, root)
		l.reading(reading(c.Source, c.When))
		l.raw("\n</li>\n")
	}
}

// history says what articles did to an entry, and when. On a large site it is
// left out where it would say of the only article what its evidence says.
func (s *site) history(l *lines, e *timeline.Entry) {
	made := e.History()
	if s.large && len(made) == 1 {
		return
	}
	for _, h := range made {
		what, how := changeOf(e, h.Status), ", as told in "
		switch h.Status {
		case timeline.Scheduled:
			what, how = "first "+what, " in "
		case timeline.Happened:
			how = " in "
		}
		if stepByEditor(e, &h) {
			how = ", set by the editor with the article of "
			if h.Status == timeline.Happened || h.Status == timeline.Scheduled {
				what = h.Status.String()
			}
		}
		l.raw(`<li class="status s-`, h.Status.String(), `"><span class="word">`, what, "</span>", how)
		l.outlet(h.Article)
		l.raw("</li>\n")
	}
}

// neighbours are the entries before and after one, in time and in its topics
// where these have others.
// On a large site it is the lists of that time that are linked: an article of
// ten entries would change the pages of some fifty others.
func (s *site) neighbours(l *lines, e *timeline.Entry, lists []*list, root string) {
	if s.large {
		l.raw("<ul>\n")
		l.around(s.all.leafOf(e), root)
		for _, t := range lists {
			l.around(t.leafOf(e), root)
		}
		l.raw("</ul>\n")
		return
	}
	before, after := beside(s.time.Entries, s.all.places()[e])
	l.beside(before, after, "<h3>In time", root)
	for _, t := range lists {
		b, a := beside(t.entries, t.places()[e])
		if b != before || a != after {
			l.beside(b, a, `<h3 class="topic t`+itoa(t.ordinal)+`">In `+esc(t.title), root)
		}
	}
}

// around links to the part of a list in which an entry stands: "December 2025",
// "Fisheries, December 2025".
func (l *lines) around(leaf *list, root string) {
	l.raw("<li")
	if leaf.topic != nil {
		l.raw(` class="topic t`)
		l.number(leaf.ordinal)
		l.raw(`"`)
	}
	l.raw(">")
	l.link(root, leaf.path)
	l.words(leaf.fullTitle())
	l.raw("</a></li>\n")
}

// beside are the entries before and after another, if there are any, under a
// heading.
func (l *lines) beside(before, after *timeline.Entry, heading, root string) {
	if before == nil && after == nil {
		return
	}
	l.raw(heading, "</h3>\n<ul>\n")
	if before != nil {
		l.raw("<li>Before: ")
		l.entry(before, root)
		l.raw("</li>\n")
	}
	if after != nil {
		l.raw("<li>After: ")
		l.entry(after, root)
		l.raw("</li>\n")
	}
	l.raw("</ul>\n")
}

// citation says how to cite an entry.
func (s *site) citation(l *lines, e *timeline.Entry) {
	l.raw("“")
	l.words(inQuotes(e.Title))
	l.raw("”, <cite>")
	l.words(s.info.Title)
	l.raw("</cite>, entry ")
	l.words(e.ID)
	first, told, on := e.Sources[0].Article, ", first told by <bdi>", "</bdi> on "
	if e.Sources[0].Sentence() == "" {
		told, on = ", written by the editor with the article of <bdi>", "</bdi> of "
	}
	l.raw(told)
	l.words(first.Source)
	l.raw(on)
	l.words(dayDate(first).String())
	l.raw(". ")
	l.words(s.options.BaseURL)
	l.words(entryPath(e))
}

// reading tells how a date was read.
func (l *lines) reading(r Reading) {
	switch {
	case r.Editor:
		l.raw("<p>The editor gave the date.</p>")
		return
	case r.None:
		l.raw("<p>No words in the sentence give a date, so the entry stands on the day the article was published, ")
		l.whenLong(r.Published)
		l.raw(".</p>")
		return
	}
	where, between := r.where()
	l.raw(`<p class="therefore">“`)
	l.words(r.Words)
	l.raw("”, said ", where)
	l.whenLong(r.Published)
	if between != "" {
		l.raw(between)
		l.whenLong(r.Last)
	}
	l.raw(", therefore <strong>")
	l.whenSaid(r.Result)
	l.raw("</strong>")
	l.outcome(r)
	l.raw(".</p>\n<p class=\"note\">")
	l.words(r.Rule)
	if r.AnchorOf != "" {
		l.raw(" Counted from ")
		l.whenLong(r.Anchor)
		l.raw(", ", r.AnchorOf, ".")
	}
	l.raw("</p>")
}

// outcome says what the entry's date has to do with the one that was read.
func (l *lines) outcome(r Reading) {
	switch {
	case r.Within:
		l.raw(", which includes ")
		l.whenSaid(r.When)
	case r.Differs:
		l.raw(". The entry has ")
		l.whenSaid(r.When)
	}
}
