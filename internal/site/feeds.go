package site

import (
	"bytes"
	"cmp"
	"io"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"resetline/internal/feed"
	"resetline/internal/timeline"
)

// feedLimit is how many items a feed holds; older ones are in its archive.
const feedLimit = 50

// feedFormats are the formats that a feed of news comes in.
var feedFormats = [...]struct {
	name, extension string
	write           func(feed.Feed, io.Writer) error
}{
	{"feed", ".xml", feed.Feed.WriteRSS},
	{"atom", ".xml", feed.Feed.WriteAtom},
	{"feed", ".json", feed.Feed.WriteJSON},
}

// channel is a feed to subscribe to.
type channel struct {
	path, page  string // where its files lie and which page it follows, from the top
	title       string
	description string
	news        []news // newest first
}

// feedJobs are the feeds of the story and of its topics in all formats, with
// their archives, and those of what is to come and of corrections in RSS.
func (s *site) feedJobs() []job {
	all := s.newsOf()
	var jobs []job
	for _, c := range s.channels(all) {
		for format := range feedFormats {
			jobs = append(jobs, s.feedJob(c, format))
			jobs = append(jobs, s.archiveJobs(c, format)...)
		}
	}
	title := s.content.Site.Title
	upcoming := channel{page: "upcoming/", title: title + ": upcoming", description: "What is announced and still to come.",
		news: slices.DeleteFunc(slices.Clone(all), func(n news) bool { return !ahead(n) })}
	corrections := channel{page: "corrections/", title: title + ": corrections", description: "Every mistake that was put right.",
		news: slices.DeleteFunc(slices.Clone(all), func(n news) bool { return n.entry != nil })}
	return append(jobs, s.singleJob(upcoming, "upcoming.xml"), s.singleJob(corrections, "corrections.xml"))
}

// channels are the feeds of the whole story and of each topic.
func (s *site) channels(all []news) []channel {
	info := s.content.Site
	out := []channel{{title: info.Title, description: cmp.Or(info.Description, info.Title), news: all}}
	byTopic := map[string][]news{}
	for _, n := range all {
		for _, slug := range n.topics {
			byTopic[slug] = append(byTopic[slug], n)
		}
	}
	for _, l := range s.topics {
		out = append(out, channel{path: l.path, page: l.path, title: info.Title + ": " + l.title,
			description: cmp.Or(l.topic.Description, l.title), news: byTopic[l.topic.Slug]})
	}
	return out
}

// ahead tells whether an item is the announcement of what is still to come.
func ahead(n news) bool {
	return n.entry != nil && n.entry.Status == timeline.Scheduled && n.entry.History[n.step].Status == timeline.Scheduled
}

// feedJob is the file that one subscribes to.
func (s *site) feedJob(c channel, format int) job {
	f := feedFormats[format]
	path := c.path + f.name + f.extension
	return job{path, func(buf *bytes.Buffer) error {
		out := s.feed(c, c.news[:min(len(c.news), feedLimit)], path)
		if pages := c.archive(); len(pages) > 0 {
			out.link(func(l *feed.Links) { l.PrevArchive = s.archiveURL(c, format, pages[len(pages)-1]) })
		}
		return f.write(out.Feed, buf)
	}}
}

// singleJob is a feed in RSS alone and without an archive.
func (s *site) singleJob(c channel, path string) job {
	return job{path, func(buf *bytes.Buffer) error {
		return s.feed(c, c.news[:min(len(c.news), feedLimit)], path).WriteRSS(buf)
	}}
}

// linkedFeed is a feed that is published in one format.
type linkedFeed struct{ feed.Feed }

// link sets an address in the links of whatever format is written.
func (f *linkedFeed) link(set func(*feed.Links)) {
	for _, l := range []*feed.Links{&f.RSS, &f.Atom, &f.JSON} {
		set(l)
	}
}

// feed makes a feed of some items, to be published at a path.
func (s *site) feed(c channel, items []news, path string) *linkedFeed {
	info := s.content.Site
	f := &linkedFeed{feed.Feed{
		ID:          s.options.BaseURL + c.path + "atom.xml",
		Title:       c.title,
		Description: c.description,
		SiteURL:     s.options.BaseURL + c.page,
		Language:    info.Language,
		Author:      feed.Author{Name: cmp.Or(info.Author, info.Title), URL: s.options.BaseURL},
		Rights:      info.Rights,
		Generator:   "resetline",
	}}
	f.link(func(l *feed.Links) { l.Self = s.options.BaseURL + path })
	if len(items) == 0 {
		f.Updated = s.time.Now.Time()
		if n := len(s.content.Articles); n > 0 {
			f.Updated = s.content.Articles[n-1].Published
		}
	}
	for _, n := range items {
		f.Items = append(f.Items, s.feedItem(n))
	}
	return f
}

// archivePage is a page of a feed's archive (RFC 5005, section 4).
type archivePage struct {
	name string // "2025-3": the year and the page's number in it
	news []news // newest first
}

// archive cuts items into pages of a calendar year and at most feedLimit each,
// oldest first. A page is only there once it is complete: full, or its year
// over. An article that is added later, of whatever date, thus changes the
// pages of its own year alone, and new items none at all. What is on no page
// yet is among the newest items, so that nobody who reads all pages misses
// any. There is no archive as long as the feed itself holds everything.
func (c *channel) archive() []archivePage {
	if len(c.news) <= feedLimit {
		return nil
	}
	year := func(n news) int { return n.published.Year() }
	var pages []archivePage
	for end := len(c.news); end > 0; {
		y, number := year(c.news[end-1]), 1
		for end > 0 && year(c.news[end-1]) == y {
			start := end
			for start > 0 && end-start < feedLimit && year(c.news[start-1]) == y {
				start--
			}
			if start > 0 || end-start == feedLimit {
				pages = append(pages, archivePage{strconv.Itoa(y) + "-" + strconv.Itoa(number), c.news[start:end]})
			}
			end, number = start, number+1
		}
	}
	return pages
}

// archiveJobs are the pages of a feed's archive in one format. A page leads to
// the one before it and to the feed, both of which stay where they are; a link
// to the page after it would change it when that page comes.
func (s *site) archiveJobs(c channel, format int) []job {
	f := feedFormats[format]
	current := s.options.BaseURL + c.path + f.name + f.extension
	var jobs []job
	before := ""
	for _, page := range c.archive() {
		address, prev := s.archiveURL(c, format, page), before
		before = address
		path := strings.TrimPrefix(address, s.options.BaseURL)
		jobs = append(jobs, job{path, func(buf *bytes.Buffer) error {
			out := s.feed(c, page.news, path)
			out.Archive = true
			out.link(func(l *feed.Links) { l.Current, l.PrevArchive = current, prev })
			return f.write(out.Feed, buf)
		}})
	}
	return jobs
}

func (s *site) archiveURL(c channel, format int, page archivePage) string {
	f := feedFormats[format]
	return s.options.BaseURL + c.path + f.name + "-" + page.name + f.extension
}

// host is the name in the site's address, without a port.
func (s *site) host() string {
	u, err := url.Parse(s.options.BaseURL)
	if err != nil {
		return ""
	}
	return u.Hostname()
}
