package site

import (
	"bytes"
	"sync"
	"time"

	"resetline/internal/date"
	"resetline/internal/timeline"
)

// A site of more than largeSite entries is published in fewer and smaller
// files, since a host such as GitHub Pages holds a gigabyte, and since one
// archive of tens of thousands of entries serves nobody as a single file:
//
//   - An entry has its page alone, no files of its own with data and with a
//     calendar event.
//   - search.json holds the entries that matter most, as many as largeSite;
//     timeline.json and timeline.csv hold leadingEntries of them. timeline.json
//     names the parts that together hold every entry: beside the page of each
//     month (or year with few entries) lies its timeline.json.
//   - Lists that are cut into parts do not say how many entries they have, the
//     parts not when they last changed, no list counts the sources of an entry
//     that has five or more, and an entry's page leads to the lists around it
//     and not to its neighbours: each would change dozens of files with every
//     new article.
//   - The feeds have no archive: the parts of timeline.json hold the story.
//   - The pages of entries and articles say once what the others say in several
//     ways: a history of one article is the evidence itself, a quotation's address
//     is that of the link below it, the last change is named if it came after the
//     day of publication, the foot does not tell how the site is made, the head
//     names the feed of the whole story alone and no calendar and describes no
//     card but that of a page that has a picture of its own, and what machines are
//     told of a page is the event that stands on it, or a correction, and no more.
//
// All else, the addresses of pages and feeds above all, is as on a small site.
const largeSite = 5000

// leadingEntries is how many entries of a large site the whole timeline's files
// hold.
const leadingEntries = 1000

// leaf says what stands around the text of the page of an entry or an article
// that tells when it was published.
func (s *site) leaf(f *Frame, topics []*list, published time.Time) {
	if !s.large {
		f.Feeds = s.feedLinks(topics)
		return
	}
	f.Feeds, f.Calendar, f.Card, f.Brief = []Link{s.all.rss()}, Link{}, false, true
	if date.DayOf(f.Updated) == date.DayOf(published) {
		f.Updated = time.Time{}
	}
}

// leaves are the parts of a list that are not cut further.
func (l *list) leaves() []*list {
	if l.parts == nil {
		return []*list{l}
	}
	var out []*list
	for _, part := range l.parts {
		out = append(out, part.leaves()...)
	}
	return out
}

// partJobs are the files that together hold every entry of a large site.
func (s *site) partJobs() []job {
	var jobs []job
	for _, l := range s.all.leaves() {
		jobs = append(jobs, job{path: l.path + "timeline.json", fill: func(buf *bytes.Buffer) error {
			s.writeVolume(buf, volume{page: l, title: s.all.title + ": " + l.title, entries: l.entries})
			return nil
		}}.on(l.until()))
	}
	return jobs
}

// newChosen returns the entries that matter most, up to a number. They are
// chosen when they are first asked for.
func newChosen(entries []*timeline.Entry, n int) func() []*timeline.Entry {
	return sync.OnceValue(func() []*timeline.Entry { return moments(entries, n) })
}
