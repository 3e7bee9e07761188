package main

import (
	"encoding/csv"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"resetline/internal/date"
	"resetline/internal/timeline"
)

// timelineOptions are the flags of the timeline command.
type timelineOptions struct {
	asJSON, asCSV, why bool
	from, to           string
	moments, sentences int
	keywords           string
}

func (o *timelineOptions) flags(fs *flag.FlagSet) {
	fs.BoolVar(&o.asJSON, "json", false, "print JSON")
	fs.BoolVar(&o.asCSV, "csv", false, "print CSV")
	fs.BoolVar(&o.why, "why", false, "print the reasons for each entry: how its date was read, why its sources were joined")
	fs.StringVar(&o.from, "from", "", "the first `date` to print")
	fs.StringVar(&o.to, "to", "", "the last `date` to print")
	fs.IntVar(&o.moments, "moments", 0, "print only the `N` days that matter most")
	fs.IntVar(&o.sentences, "sentences", 2, "with -moments, `N` sentences a day")
	fs.StringVar(&o.keywords, "keywords", "", "with -moments, `words` of the story, separated by commas")
}

// timeline prints the entries of a story.
func (p *program) timeline(args []string) error {
	fs := p.flags("timeline")
	var from source
	var o timelineOptions
	from.flags(fs)
	o.flags(fs)
	if err := p.parse(fs, args, 0); err != nil {
		return err
	}
	first, last, err := o.window()
	if err != nil {
		return err
	}
	if err := o.fit(given(fs)); err != nil {
		return err
	}
	if o.moments > 0 {
		return p.moments(&from, &o, first, last)
	}
	s, err := from.read(p)
	if err != nil {
		return err
	}
	var entries []*timeline.Entry
	for _, e := range s.timeline.Entries {
		if (first.IsZero() || e.When.Last >= first.First) && (last.IsZero() || e.When.First <= last.Last) {
			entries = append(entries, e)
		}
	}
	switch {
	case o.asJSON:
		return p.entriesJSON(entries)
	case o.asCSV:
		return p.entriesCSV(entries)
	}
	for _, e := range entries {
		printEntry(p.stdout, e, o.why)
	}
	return nil
}

// window reads -from and -to.
func (o *timelineOptions) window() (first, last date.Date, err error) {
	for _, f := range []struct {
		name, value string
		to          *date.Date
	}{{"-from", o.from, &first}, {"-to", o.to, &last}} {
		if f.value == "" {
			continue
		}
		if *f.to, err = date.Parse(f.value); err != nil {
			return first, last, usageError{fmt.Sprintf("%s: %v", f.name, err)}
		}
	}
	if !first.IsZero() && !last.IsZero() && first.First > last.Last {
		return first, last, usageError{fmt.Sprintf("-from %s is later than -to %s; nothing lies between", o.from, o.to)}
	}
	return first, last, nil
}

// fit refuses flags that do not go together, of those that were given.
func (o *timelineOptions) fit(given map[string]bool) error {
	switch {
	case o.asJSON && o.asCSV:
		return usageError{"timeline: -json and -csv are two forms; give one"}
	case given["moments"] && o.moments < 1:
		return usageError{fmt.Sprintf("timeline: -moments %d is no number of days; write 1 or more", o.moments)}
	case given["sentences"] && o.sentences < 1:
		return usageError{fmt.Sprintf("timeline: -sentences %d is no number of sentences; write 1 or more", o.sentences)}
	case given["moments"] && (o.asCSV || o.why):
		return usageError{"timeline: -csv and -why print entries; with -moments give -json or nothing"}
	case !given["moments"] && (given["sentences"] || given["keywords"]):
		return usageError{"timeline: -sentences and -keywords are for the days that matter most; add -moments 10"}
	}
	return nil
}

// entryJSON is an entry as this command prints it; the site's timeline.json
// has more.
type entryJSON struct {
	ID        string   `json:"id"`
	Date      string   `json:"date"`
	Status    string   `json:"status"`
	Title     string   `json:"title"`
	Text      string   `json:"text"`
	Topics    []string `json:"topics"`
	Sources   []string `json:"sources"`
	Sentences []string `json:"sentences"`
}

func newEntryJSON(e *timeline.Entry) entryJSON {
	j := entryJSON{ID: e.ID, Date: e.When.EDTF(), Status: e.Status.String(), Title: e.Title, Text: e.Text, Topics: e.Topics}
	if j.Topics == nil {
		j.Topics = []string{}
	}
	for _, s := range e.Sources {
		j.Sources = append(j.Sources, s.Article.Slug)
		j.Sentences = append(j.Sentences, s.Sentence())
	}
	return j
}

func (p *program) entriesJSON(entries []*timeline.Entry) error {
	return p.encode(struct {
		Entries []entryJSON `json:"entries"`
	}{entriesOf(entries)})
}

func (p *program) encode(v any) error {
	e := json.NewEncoder(p.stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(v)
}

func (p *program) entriesCSV(entries []*timeline.Entry) error {
	w := csv.NewWriter(p.stdout)
	_ = w.Write([]string{"date", "status", "title", "text", "topics", "id"})
	for _, e := range entries {
		_ = w.Write([]string{e.When.EDTF(), e.Status.String(), e.Title, e.Text, strings.Join(e.Topics, " "), e.ID})
	}
	w.Flush()
	return w.Error()
}

func printEntry(w io.Writer, e *timeline.Entry, why bool) {
	fmt.Fprintf(w, "%s  %s\n", e.When, e.Title)
	fmt.Fprintf(w, "    %s", e.Status)
	if len(e.Topics) > 0 {
		fmt.Fprintf(w, "; %s", strings.Join(e.Topics, ", "))
	}
	fmt.Fprintf(w, "; %s\n", e.ID)
	if !why {
		return
	}
	for _, s := range e.Sources {
		if s.Expression.Rule == "" && slices.Contains(e.Editor, "date") {
			continue // the editor's date, as is said below
		}
		fmt.Fprintf(w, "    “%s”, %s, %s\n", s.Words(), s.Article.Slug, reading(s))
	}
	if len(e.Editor) > 0 {
		fmt.Fprintf(w, "    set by the editor: %s\n", strings.Join(e.Editor, ", "))
	}
	for _, reason := range e.Why() {
		fmt.Fprintf(w, "    %s\n", reason)
	}
}

// reading tells how a source's date was read.
func reading(s *timeline.Source) string {
	x := s.Expression
	if x.Rule == "" {
		return "set to " + date.OnDay(s.Article.Day()).Long() + ", the day of publication"
	}
	text := fmt.Sprintf("read as %s by the rule %q", x.Date.Long(), x.Rule)
	if !x.Anchor.Date.IsZero() {
		text += fmt.Sprintf(", counted from %s (%s)", x.Anchor.Date.Long(), x.Anchor.Kind)
	}
	return text
}
