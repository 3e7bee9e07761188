package site

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timeline"
	"resetline/internal/timex"
)

var folder = flag.String("write", "", "write the fixture's site to this folder, to be looked at")

// The fixture is a story that nobody lived: a ferry between two invented
// towns. It has an entry of every status and precision, an article with all of
// its text and one with excerpts, a conflict, a correction, a moved date, an
// entry of the editor's, and words written from right to left.
var fixtureFiles = fstest.MapFS{
	"index.md": file(`---
title: The Ferry
description: How Oldhaven and Farness get their ferry back, day by day.
language: en-GB
timezone: Europe/London
---

Two invented towns, a strait, and **no boat**. The council wants one; the harbour has its doubts.
`),
	"topics/council.md": file("---\ntitle: Council\ndescription: What the councils of both towns decide.\nmatch: [council]\norder: 1\n---\n\nThe councils meet in turn.\n"),
	"topics/harbour.md": file("---\ntitle: Harbour & quay\ndescription: Building and mending.\nmatch: [harbour]\norder: 2\n---\n\nThe harbour is old.\n"),
	"topics/boat.md":    file("---\ntitle: Boat\ndescription: The boat itself.\nmatch: [boat]\norder: 3\n---\n"),
	"topics/quiet.md":   file("---\ntitle: Quiet\ndescription: A topic that nothing belongs to.\nmatch: [never]\norder: 4\n---\n"),
	"pages/about.md": file("---\ntitle: About this timeline\ndescription: How entries are made.\n---\n\n## How an entry is made\n\nFrom sentences.\n" +
		"\n![The strait](/share.png)\n\n| Crossing | Of passengers | Of counterintuitively-overlong-compounds |\n|---|---|---|\n| First | None | Interinstitutionally-overlong-as-well |\n"),
	"articles/plan.md": file(`---
title: Councils agree on a ferry
date: 2025-03-04
source: Farness Courier
url: https://courier.example/2025/plan?a=1&b=2
author: A. Invented
rights: full
summary: Both councils voted for a boat, and named a day for the first crossing.
corrections:
  - date: 2025-03-06
    text: An earlier version gave the wrong length of the quay.
---

The councils of Oldhaven and Farness voted on Monday to buy a boat. “We have *waited* long enough”, said a fictional mayor.

## What is planned

The ferry is to sail for the first time on 19 May, the harbour said. Work on the quay begins in April and will take until the summer.

- A first bell was cast about 1890.
- The old line closed in the 1960s.

A plain paragraph without any date stands between the others.

The accounts are due by the end of 2026. Talks with the insurers go on since January. A public meeting is planned for this week.
`),
	"articles/delay.md": file(`---
title: "Ferry's first crossing put off: \"not before June\" <b>says</b> harbour"
date: 2025-05-12T18:30:00+01:00
source: Oldhaven Echo
url: https://echo.example/delay
rights: excerpt
summary: The quay is not ready.
---

The first crossing will not take place on 19 May. Nobody was surprised.

It will now be on 20 June, the harbour master told the Echo. He blamed the weather, the tide and the tender, in that order.

The council met on Friday and was told of the delay. It asked for a report.

A naming ceremony, planned for 30 May to 2 June, was cancelled.
`),
	"articles/arabic.md": file(`---
title: العبّارة تعود في الصيف
date: 2025-05-20
source: جريدة مُتخيَّلة
language: ar
rights: excerpt
---

قال مجلس البلدة يوم الإثنين إن العبّارة ستعود في صيف 2025.
`),
	"articles/quiet.md": file("---\ntitle: A quiet week in Oldhaven\ndate: 2025-05-02\nsource: Oldhaven Echo\nrights: excerpt\n---\n\nNothing happened, and nobody gave a day for anything.\n"),
}

func file(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }

// fixture loads the story and lays its entries by hand.
func fixture(t testing.TB) (*article.Content, *timeline.Timeline) {
	t.Helper()
	c, mistakes, err := article.Load(fixtureFiles, article.Options{Folder: "content"})
	if err != nil || len(mistakes) > 0 {
		t.Fatal(err, mistakes)
	}
	f := &fixer{t: t, c: c}
	return c, &timeline.Timeline{Entries: f.entries(), Now: day("2025-05-20")}
}

type fixer struct {
	t testing.TB
	c *article.Content
}

func day(s string) date.Day { return edtf(s).First }

func edtf(s string) date.Date {
	d, err := date.Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

func (f *fixer) article(slug string) *article.Article {
	for _, a := range f.c.Articles {
		if a.Slug == slug {
			return a
		}
	}
	f.t.Fatalf("no article %s", slug)
	return nil
}

// source finds a sentence by its beginning and end, and the words in it.
func (f *fixer) source(slug, sentence, words string, d date.Date, kind timex.AnchorKind, status timeline.Status) *timeline.Source {
	a := f.article(slug)
	first, last, _ := strings.Cut(sentence, "...")
	start := strings.Index(a.Text, first)
	end := start + len(first)
	if last != "" {
		end = start + strings.Index(a.Text[start:], last) + len(last)
	}
	at := strings.Index(a.Text[max(start, 0):], words)
	if start < 0 || at < 0 || start+at > end {
		f.t.Fatalf("%s: %q or %q not found", slug, sentence, words)
	}
	x := timex.Expression{Start: start + at, End: start + at + len(words), Date: d, Value: d.EDTF(), Rule: "fixture"}
	if kind != timex.None {
		x.Anchor = timex.Anchor{Kind: kind, Date: date.OnDay(a.Day())}
	}
	return &timeline.Source{Article: a, Start: start, End: end, Expression: x, Status: status}
}

func (f *fixer) entry(id, when, title string, status timeline.Status, topics string, sources ...*timeline.Source) *timeline.Entry {
	e := &timeline.Entry{ID: id, When: edtf(when), Title: title, Status: status, Topics: strings.Fields(topics), Sources: sources, Text: sources[0].Sentence(), Score: float64(len(sources))}
	for i, s := range sources {
		s.ID = id + strings.Repeat("x", i)
		e.Steps = append(e.Steps, timeline.Change{
			ID: s.ID, Status: s.Status, Day: s.Article.Day(), Article: s.Article,
			When: e.When, Title: title, Text: s.Sentence(), Topics: e.Topics, Source: s,
		})
	}
	return e
}

func (f *fixer) entries() []*timeline.Entry {
	const pub = timex.Publication
	sched, happ := timeline.Scheduled, timeline.Happened
	one := func(id, when, title, slug, sentence, words string, kind timex.AnchorKind, status timeline.Status, topics string) *timeline.Entry {
		said := status
		if status == timeline.Unconfirmed { // which no source says
			said = sched
		}
		return f.entry(id, when, title, status, topics, f.source(slug, sentence, words, edtf(when), kind, said))
	}
	bell := one("bell", "1890~", "A first bell is cast", "plan", "A first bell was cast about 1890.", "about 1890", timex.None, happ, "boat")
	closed := one("closed", "196X", "The old line closes", "plan", "The old line closed in the 1960s.", "in the 1960s", timex.None, happ, "boat harbour")
	insurers := one("insurers", "2025-01/..", "Talks with the insurers", "plan", "Talks with the insurers...January.", "since January", pub, happ, "")
	vote := one("vote", "2025-03-03", "Both councils vote to buy a boat", "plan", "The councils of Oldhaven...boat.", "on Monday", pub, happ, "council boat")
	vote.Sources[0].Context = []timex.Span{f.span("plan", "“We have waited long enough”, said a fictional mayor.")}
	vote.Corrections = []article.Correction{{Date: day("2025-03-06"), Text: "The vote was on Monday, not on Tuesday."}}
	week := one("meeting", "2025-W10", "A public meeting on the plan", "plan", "A public meeting is planned for this week.", "this week", pub, timeline.Unconfirmed, "council")
	quay := one("quay", "2025-04", "Work on the quay begins", "plan", "Work on the quay begins...summer.", "in April", pub, timeline.Unconfirmed, "harbour")
	report := one("report", "2025-05-09", "The council hears of the delay", "delay", "The council met on Friday...delay.", "on Friday", pub, happ, "council")
	report.Sources[0].Context = []timex.Span{f.span("delay", "It asked for a report.")}
	first := f.entry("crossing", "2025-05-19", "The first crossing, and a headline that is long enough to run over several lines on a telephone and to show what happens to counterintuitively-overlong-compounds", timeline.Postponed, "harbour boat",
		f.source("plan", "The ferry is to sail...said.", "on 19 May", edtf("2025-05-19"), pub, sched),
		f.source("delay", "The first crossing will not take place on 19 May.", "on 19 May", edtf("2025-05-19"), pub, timeline.Postponed))
	first.Aliases = []string{"oldcrossing"}
	naming := one("naming", "2025-05-30/2025-06-02", "A naming ceremony", "delay", "A naming ceremony...cancelled.", "30 May to 2 June", pub, timeline.Cancelled, "boat")
	summer := one("summer", "2025-21", "يعود خط العبّارة في الصيف", "arabic", "قال مجلس البلدة...2025.", "صيف 2025", timex.None, sched, "boat")
	summer.When, summer.Sources[0].Expression.Date = edtf("2025-22"), edtf("2025-22")
	moved := one("june", "2025-06-20", "The ferry sails for the first time", "delay", "It will now be on 20 June, the harbour master told the Echo.", "on 20 June", pub, sched, "harbour boat")
	moved.MovedFrom, first.MovedTo = first, moved
	clash := f.source("arabic", "قال مجلس البلدة...2025.", "صيف 2025", edtf("2025-22"), timex.None, sched)
	clash.ID = "clash"
	moved.Conflicts = []timeline.Conflict{{When: edtf("2025-06-21"), Source: clash}}
	own := f.entry("party", "2025-12-24", "A party on the quay", sched, "council", &timeline.Source{Article: f.article("plan"), Status: sched})
	own.Text, own.Editor = "The editor was told of it by telephone.", []string{"entry", "date"}
	own.Steps[0].Text = own.Text
	accounts := one("accounts", "../2026", "The accounts are due", "plan", "The accounts are due by the end of 2026.", "by the end of 2026", timex.None, sched, "council")
	return []*timeline.Entry{bell, closed, insurers, vote, week, quay, report, first, naming, summer, moved, own, accounts}
}

func (f *fixer) span(slug, words string) timex.Span {
	at := strings.Index(f.article(slug).Text, words)
	if at < 0 {
		f.t.Fatalf("%s: no %q", slug, words)
	}
	return timex.Span{Start: at, End: at + len(words)}
}

// files is a rendered site in memory.
type files map[string]string

const fixtureBase = "https://ferry.example/line/"

func fixtureOptions() Options {
	return Options{
		BaseURL:   fixtureBase,
		Templates: os.DirFS("../../templates"),
		Static:    os.DirFS("../../static"),
		Version:   "0.0",
	}
}

// render renders a site into memory and checks what every site must hold:
// phases in order and no file twice.
func render(t testing.TB, c *article.Content, tl *timeline.Timeline, o Options) files {
	t.Helper()
	out := files{}
	o.Planned = out.planned(t)
	if err := Render(c, tl, o, out.writer(t)); err != nil {
		t.Fatal(err)
	}
	return out
}

// planned holds that as many files are written as were said to be.
func (out files) planned(t testing.TB) func(int) {
	return func(n int) {
		t.Cleanup(func() {
			if len(out) != n {
				t.Errorf("%d files are written, said to be %d", len(out), n)
			}
		})
	}
}

// renderLarge renders a site as if it had a hundred times its entries.
func renderLarge(t testing.TB, c *article.Content, tl *timeline.Timeline, o Options) files {
	t.Helper()
	out := files{}
	o.Planned = out.planned(t)
	s, err := newSite(c, tl, o)
	if err != nil {
		t.Fatal(err)
	}
	s.large, s.write = true, out.writer(t)
	s.all.cut(2)
	if err := s.render(); err != nil {
		t.Fatal(err)
	}
	return out
}

// writer takes the files of a site.
func (out files) writer(t testing.TB) Writer {
	var mutex sync.Mutex
	return func(_ Phase, path string, data []byte) error {
		mutex.Lock()
		defer mutex.Unlock()
		if _, twice := out[path]; twice {
			t.Errorf("%s is written twice", path)
		}
		out[path] = string(data)
		return nil
	}
}

// renderFixture renders the fixture's site.
func renderFixture(t testing.TB) files {
	t.Helper()
	c, tl := fixture(t)
	return render(t, c, tl, fixtureOptions())
}

// keep writes a site to the folder of the flag -write, to be looked at.
func keep(t testing.TB, out files) {
	if *folder == "" {
		return
	}
	for path, data := range out {
		name := filepath.Join(*folder, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// layered is a file system with one file laid over it.
type layered struct {
	fs.FS
	name, text string
}

func (l layered) Open(name string) (fs.File, error) {
	if name == l.name {
		return fstest.MapFS{name: file(l.text)}.Open(name)
	}
	return l.FS.Open(name)
}

// ReadDir implements fs.ReadDirFS, so that the file over the others is listed.
func (l layered) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(l.FS, name)
	if err != nil || name != "." {
		return entries, err
	}
	for _, e := range entries {
		if e.Name() == l.name {
			return entries, nil
		}
	}
	own, err := fs.ReadDir(fstest.MapFS{l.name: file(l.text)}, ".")
	return append(entries, own...), err
}
