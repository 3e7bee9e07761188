package site

import (
	"bytes"
	"sync"

	"resetline/internal/timeline"
)

// A site of more than largeSite entries is published in fewer and smaller
// files, since a host such as GitHub Pages holds a gigabyte, and since one
// archive of tens of thousands of entries serves nobody as a single file:
//
//   - An entry has its page alone, no files of its own with data and with a
//     calendar event.
//   - timeline.json, timeline.csv and search.json hold the entries that matter
//     most, as many as largeSite. timeline.json names the parts that together
//     hold every entry: beside the page of each month (or year with few
//     entries) lie its timeline.json and timeline.csv.
//   - The feeds of topics have no archive, the feed of the whole story has.
//
// All else, the addresses of pages and feeds above all, is as on a small site.
const largeSite = 5000

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

// dataPart is a part of a large site's data.
type dataPart struct {
	Title   string `json:"title"`
	Entries int    `json:"entries"`
	JSON    string `json:"json"`
	CSV     string `json:"csv"`
}

// dataParts are the files that hold every entry of a large site.
func (s *site) dataParts() []dataPart {
	var parts []dataPart
	if s.large {
		for _, l := range s.all.leaves() {
			at := s.options.BaseURL + l.path
			parts = append(parts, dataPart{l.title, len(l.entries), at + "timeline.json", at + "timeline.csv"})
		}
	}
	return parts
}

// partJobs are the files that dataParts names.
func (s *site) partJobs() []job {
	var jobs []job
	for _, l := range s.all.leaves() {
		jobs = append(jobs,
			job{l.path + "timeline.json", func(buf *bytes.Buffer) error {
				head := s.dataHead(l.entries)
				head.Title += ": " + l.title
				head.URL += l.path
				return s.writeEntries(buf, head, l.entries)
			}},
			job{l.path + "timeline.csv", func(buf *bytes.Buffer) error { return s.writeTable(buf, l.entries) }})
	}
	return jobs
}

// newLeading returns the entries that stand for a large site in what has to be
// loaded whole. They are chosen when they are first asked for.
func newLeading(entries []*timeline.Entry) func() []*timeline.Entry {
	return sync.OnceValue(func() []*timeline.Entry { return moments(entries, largeSite) })
}
