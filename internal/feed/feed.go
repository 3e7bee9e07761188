// Package feed writes one list of news as RSS 2.0, Atom (RFC 4287) and
// JSON Feed 1.1.
//
// A Feed is a plain value. WriteRSS, WriteAtom and WriteJSON write it; the same
// value gives the same bytes, and nothing is read from the clock, so that a
// feed whose items have not changed is byte for byte the old one and a server
// can answer 304. What the three formats need and nobody else can know is asked
// for: a Feed or an Item that could not become a valid feed is an error that
// names the field.
//
// Rules that hold in all three formats:
//
//   - Title, Summary and names are plain text. They are written on one line,
//     escaped as the format wants it, once.
//   - HTML is trusted: it has to be well-formed, without scripts, and with
//     absolute addresses only. Package feedtest checks all of that in what was
//     written.
//   - Characters that XML 1.0 forbids, the C1 controls and U+FFFD are removed,
//     see clean.
//   - Times are written to the second, in the zone they are given in: midnight
//     in London is no evening of the day before. Distinct makes them differ.
//   - The newest time of an item is the time of the feed.
//   - The date of an event is never the publication date. It is written as
//     ev:startdate and ev:enddate of the RSS event module (in JSON Feed as an
//     extension object).
//
// The formats are written by github.com/gorilla/feeds. Its structures are
// embedded in ours, whose fields lie less deep and so win in encoding/xml and
// encoding/json: this is how several categories, links, a language and
// dc:creator come in, and how an author without an e-mail address stays out.
package feed

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/gorilla/feeds"
)

// Feed is what subscribers get. All addresses are absolute.
type Feed struct {
	// ID names the feed for ever in Atom, as a tag: URI or an address. Every
	// page of one paged feed has the same ID. Default: Atom.Self.
	ID          string
	Title       string // plain text, required
	Description string // plain text, required by RSS
	SiteURL     string // the HTML page this feed follows, required
	Language    string // BCP 47 as in "en-GB", required
	Author      Author // who makes the feed; Name is required by Atom
	Rights      string // plain text
	Generator   string // the program that made it

	// Where each format is to be found.
	RSS, Atom, JSON Links

	// Archive marks a page of the archive, one that is complete and does not
	// change any more (RFC 5005, section 4). RSS and Atom then need
	// Links.Current.
	Archive bool

	// Updated is the time of a feed without items. With items, the later of it
	// and the newest item's time counts, so it is best left zero.
	Updated time.Time

	Items []Item // newest first
}

// Links are the addresses of one format of a feed. Self is required to write
// that format. The others page an archive as RFC 5005 says: PrevArchive holds
// the next older items, NextArchive the next newer ones, Current the page that
// one subscribes to.
type Links struct {
	Self, PrevArchive, NextArchive, Current string
}

// Author is a person or an outlet. URL is optional.
type Author struct {
	Name, URL string
}

// Item is one piece of news.
type Item struct {
	ID    string // a tag: URI that never changes and is used once, required
	Title string // plain text, required
	URL   string // the item's own page, required

	// HTML is the whole item. Summary is plain text, used where a format has a
	// place for both. One of the two is required.
	HTML    string
	Summary string

	Author     Author
	Categories []Category
	Sources    []Source

	// Published is when the item came out, required; Updated when it last
	// changed, by default Published. Neither is the date of the event.
	Published, Updated time.Time

	// EventStart and EventEnd say when what is told happens, in ISO 8601 to the
	// precision that is known: "2025", "2025-05", "2025-05-19" or an RFC 3339
	// instant.
	EventStart, EventEnd string
}

// Category puts an item under a subject. Term is the subject's key, required;
// Scheme the address of the vocabulary that Term is from; Label what readers
// see, by default Term.
type Category struct {
	Term, Scheme, Label string
}

// Source is an article that an item rests on.
type Source struct {
	Title, URL string
}

// label is what a reader of the feed sees of the category.
func (c Category) label() string {
	if c.Label != "" {
		return c.Label
	}
	return c.Term
}

// updated is the time of the last change of an item.
func (it Item) updated() time.Time {
	if it.Updated.IsZero() {
		return it.Published
	}
	return it.Updated
}

// newest is the latest change of the feed; zero when it has no items and does
// not say.
func (f Feed) newest() time.Time {
	newest := f.Updated
	for _, it := range f.Items {
		if u := it.updated(); u.After(newest) {
			newest = u
		}
	}
	return newest
}

// check reports everything that would make any of the three formats invalid.
// links are those of the format that is to be written.
func (f Feed) check(format string, links Links) error {
	var errs []error
	missing := func(what, value string) {
		if strings.TrimSpace(value) == "" {
			errs = append(errs, fmt.Errorf("feed %q as %s: no %s", f.Title, format, what))
		}
	}
	missing("title", line(f.Title))
	missing("description", line(f.Description))
	missing("language", f.Language)
	missing("author", line(f.Author.Name))
	missing("site address", f.SiteURL)
	missing("address of its own", links.Self)
	if f.Archive && format != "JSON" { // which has no place for it
		missing("current address, which an archive needs", links.Current)
	}
	ids := map[string]int{}
	for i, it := range f.Items {
		if err := it.check(); err != nil {
			errs = append(errs, fmt.Errorf("feed %q as %s: item %d: %w", f.Title, format, i, err))
		}
		if first, ok := ids[it.ID]; ok {
			errs = append(errs, fmt.Errorf("feed %q as %s: items %d and %d have the same ID %q", f.Title, format, first, i, it.ID))
		}
		ids[it.ID] = i
	}
	return errors.Join(errs...)
}

// check reports what an item lacks.
func (it Item) check() error {
	switch {
	case it.ID == "":
		// Left alone, gorilla/feeds would make one up at random.
		return errors.New("no ID")
	case line(it.Title) == "":
		return fmt.Errorf("%s: no title", it.ID)
	case it.URL == "":
		return fmt.Errorf("%s: no address", it.ID)
	case clean(it.HTML) == "" && line(it.Summary) == "":
		return fmt.Errorf("%s: neither HTML nor summary", it.ID)
	case it.Published.IsZero():
		return fmt.Errorf("%s: no publication time", it.ID)
	}
	if u, err := url.Parse(it.ID); err != nil || u.Scheme == "" || line(it.ID) != it.ID {
		return fmt.Errorf("%s: ID is not a URI", it.ID)
	}
	return nil
}

// gorilla is the part of the feed that gorilla/feeds can hold, cleaned.
func (f Feed) gorilla() *feeds.Feed {
	g := &feeds.Feed{
		Title:       line(f.Title),
		Link:        &feeds.Link{Href: f.SiteURL},
		Description: line(f.Description),
		Copyright:   line(f.Rights),
		Updated:     second(f.newest()),
	}
	for _, it := range f.Items {
		g.Items = append(g.Items, &feeds.Item{
			Id:          it.ID,
			IsPermaLink: "false",
			Title:       line(it.Title),
			Link:        &feeds.Link{Href: it.URL},
			Description: line(it.Summary),
			Content:     clean(it.HTML),
			Created:     second(it.Published),
			Updated:     second(it.updated()),
		})
	}
	return g
}
