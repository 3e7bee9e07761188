package site

import (
	"bytes"
	"cmp"
	"io"
	"slices"
	"sync"

	"resetline/internal/feed"
	"resetline/internal/timeline"
)

// feedLimit is how many items a feed holds; older ones are in its archive.
const feedLimit = 50

// channel is a feed to subscribe to.
type channel struct {
	path, page  string // where its files lie and which page it follows, from the top
	title       string
	description string
	news        []news // newest first
}

// feedJobs are the feeds of the story and of its topics in all formats, with
// their archives, and those of what is to come and of corrections in RSS. What
// is in them is found when the first is written.
func (s *site) feedJobs() []job {
	channels := sync.OnceValue(s.channels)
	var jobs []job
	for i, l := range append([]*list{s.all}, s.topics...) {
		c := func() channel { return channels()[i] }
		var archive []archivePage
		if !s.large {
			archive = s.archive(c())
		}
		jobs = append(jobs,
			s.feedJob(c, l.path+"feed.xml", feed.Feed.WriteRSS),
			s.atomJob(c, l.path+"atom.xml", archive),
			s.feedJob(c, l.path+"feed.json", feed.Feed.WriteJSON))
		if archive != nil {
			jobs = append(jobs, s.archiveJobs(c(), archive)...)
		}
	}
	last := func(n int) func() channel {
		return func() channel { all := channels(); return all[len(all)-n] }
	}
	return append(jobs,
		s.feedJob(last(2), "upcoming.xml", feed.Feed.WriteRSS),
		s.feedJob(last(1), "corrections.xml", feed.Feed.WriteRSS))
}

// channels are the feeds of the whole story and of each topic, and after them
// what is to come and the corrections.
func (s *site) channels() []channel {
	all := s.newsOf()
	those := func(keep func(news) bool) []news {
		var out []news
		for _, n := range all {
			if s.large && len(out) == feedLimit { // an archive would hold the others
				break
			}
			if keep(n) {
				out = append(out, n)
			}
		}
		return out
	}
	info := s.content.Site
	out := []channel{{title: info.Title, description: cmp.Or(info.Description, info.Title), news: those(func(news) bool { return true })}}
	for _, l := range s.topics {
		out = append(out, channel{path: l.path, page: l.path, title: info.Title + ": " + l.title, description: cmp.Or(l.topic.Description, l.title),
			news: those(func(n news) bool { return slices.Contains(n.topics, l.topic.Slug) })})
	}
	return append(out,
		channel{page: "upcoming/", title: info.Title + ": upcoming", description: "What is announced and still to come.", news: those(ahead)},
		channel{page: "corrections/", title: info.Title + ": corrections", description: "Every mistake that was put right.",
			news: those(func(n news) bool { return n.entry == nil })})
}

// ahead tells whether an item is the announcement of what is still to come.
func ahead(n news) bool {
	return n.entry != nil && n.entry.Status == timeline.Scheduled && n.entry.History()[n.step].Status == timeline.Scheduled
}

// feedJob is a file with the newest items, to subscribe to.
func (s *site) feedJob(of func() channel, path string, write func(feed.Feed, io.Writer) error) job {
	return job{path: path, fill: func(buf *bytes.Buffer) error {
		c := of()
		return write(s.feed(c, c.newest(), path), buf)
	}}
}

// atomJob is the Atom feed, which leads to its archive.
func (s *site) atomJob(of func() channel, path string, archive []archivePage) job {
	return job{path: path, fill: func(buf *bytes.Buffer) error {
		c := of()
		f := s.feed(c, c.newest(), path)
		if n := len(archive); n > 0 {
			f.Atom.PrevArchive = s.options.BaseURL + archive[n-1].path
		}
		return f.WriteAtom(buf)
	}}
}

func (c channel) newest() []news { return c.news[:min(len(c.news), feedLimit)] }

// feed makes a feed of some items, to be published at a path in one format.
func (s *site) feed(c channel, items []news, path string) feed.Feed {
	info := s.content.Site
	self := feed.Links{Self: s.options.BaseURL + path}
	f := feed.Feed{
		ID:          s.options.BaseURL + c.path + "atom.xml",
		Title:       c.title,
		Description: c.description,
		SiteURL:     s.options.BaseURL + c.page,
		Language:    info.Language,
		Author:      s.keeper(),
		Rights:      info.Rights,
		Generator:   "resetline",
		RSS:         self, Atom: self, JSON: self,
	}
	if len(items) == 0 {
		f.Updated = s.time.Now.Time()
		if n := len(s.content.Articles); n > 0 {
			last := n - 1
			if s.large { // where a feed without items is to stay as it is
				last = 0
			}
			f.Updated = s.content.Articles[last].Published
		}
	}
	for _, n := range items {
		f.Items = append(f.Items, s.feedItem(n))
	}
	return f
}
