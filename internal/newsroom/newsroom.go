// Package newsroom invents an archive of any size, to measure and to test with.
//
// The articles tell of the councils, harbours and railways of towns that do
// not exist. Article i depends on the seed and on i alone, so that an archive
// of 1,000 articles is the beginning of one of 10,000, and adding an article
// adds one file. Several articles tell of one event, some ahead of it and some
// after it, as newspapers do; events and articles are spread evenly over five
// years.
package newsroom

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
)

const (
	years    = 5
	perMonth = 20_000 // events that the articles of a month can tell of, the first ones far more often
)

// first is the first day of the archive.
var first = time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)

// An event is what articles tell of.
type event struct {
	body, kind, matter, town string
	day                      time.Time
}

// writer writes one article.
type writer struct {
	*rand.Rand
	seed uint64
	at   time.Time // of publication
	text strings.Builder
}

// Site is content/index.md.
const Site = "---\ntitle: The Invented Coast\ndescription: An archive of towns that do not exist.\nlanguage: en-GB\ntimezone: Europe/London\n---\n\nNothing here happened.\n"

// Topics are the files of content/topics by name.
func Topics() map[string]string {
	out := map[string]string{}
	for i, t := range topics {
		out[t.slug+".md"] = fmt.Sprintf("---\ntitle: %s\ndescription: %s of the invented coast.\nmatch: [%s]\norder: %d\n---\n",
			t.title, t.title, strings.Join(t.match, ", "), i+1)
	}
	return out
}

// Article returns the name and the text of the i-th file of content/articles.
func Article(seed uint64, i int) (name, text string) {
	w := &writer{Rand: rand.New(rand.NewPCG(seed, uint64(i))), seed: seed}
	w.at = first.Add(time.Duration(w.IntN(years*365*24*60)) * time.Minute)
	return w.article(i)
}

// Latest is like Article, but published after all that Article gives: what a
// newsroom adds on a day.
func Latest(seed uint64, i int) (name, text string) {
	w := &writer{Rand: rand.New(rand.NewPCG(seed, uint64(i))), seed: seed}
	w.at = first.AddDate(0, 0, years*365).Add(time.Duration(w.IntN(24*60)) * time.Minute)
	return w.article(i)
}

func (w *writer) article(i int) (name, text string) {
	main := w.event()
	w.head(i, main)
	w.paragraph(w.tell(main), w.comment())
	for range 6 + w.IntN(6) {
		switch e := w.event(); w.IntN(6) {
		case 0:
			w.paragraph(w.quote())
		case 1:
			w.paragraph(w.comment(), w.comment())
		case 2:
			w.text.WriteString("## What comes next\n\n- " + w.tell(e) + "\n- " + w.tell(w.event()) + "\n\n")
		default:
			w.paragraph(w.comment(), w.tell(e), w.comment())
		}
	}
	return fmt.Sprintf("%s-%s-%06d.md", w.at.Format(time.DateOnly), strings.ReplaceAll(main.kind, " ", "-"), i), w.text.String()
}

// head writes the front matter.
func (w *writer) head(i int, e event) {
	fmt.Fprintf(&w.text, "---\ntitle: %q\ndate: %s\nsource: %q\nurl: \"https://news.example/%d\"\nauthor: %q\nrights: full\nsummary: %q\n---\n\n",
		e.body+" and "+e.matter+" in "+e.town, w.at.Format(time.RFC3339), pick(w, outlets), i, w.person(), "What is known of the "+e.kind+" on "+e.matter+".")
}

func (w *writer) paragraph(sentences ...string) {
	w.text.WriteString(strings.Join(sentences, " ") + "\n\n")
}

// event picks one of the events of the months around the article.
func (w *writer) event() event {
	month := time.Date(w.at.Year(), w.at.Month()+time.Month(w.IntN(3)-1), 1, 0, 0, 0, 0, time.UTC)
	r := rand.New(rand.NewPCG(w.seed+1, uint64(month.Unix())*perMonth+uint64(w.IntN(1+w.IntN(perMonth)))))
	return event{
		body:   bodies[r.IntN(len(bodies))],
		kind:   kinds[r.IntN(len(kinds))],
		matter: matters[r.IntN(len(matters))],
		town:   towns[r.IntN(len(towns))],
		day:    month.AddDate(0, 0, r.IntN(28)),
	}
}

// tell is a sentence that dates an event.
func (w *writer) tell(e event) string {
	if e.day.After(w.at) {
		switch w.IntN(3) {
		case 0:
			return fmt.Sprintf("The %s will hold its %s on %s in %s %s.", e.body, e.kind, e.matter, e.town, w.on(e.day))
		case 1:
			return fmt.Sprintf("A %s on %s is planned for %s, %s said.", e.kind, e.matter, e.day.Format("2 January"), w.person())
		}
		return fmt.Sprintf("%s expects the %s in %s %s to settle the question of %s.", w.person(), e.kind, e.town, w.on(e.day), e.matter)
	}
	switch w.IntN(3) {
	case 0:
		return fmt.Sprintf("The %s held its %s on %s in %s %s.", e.body, e.kind, e.matter, e.town, w.on(e.day))
	case 1:
		return fmt.Sprintf("%s told the %s %s that %s could wait no longer.", w.person(), e.kind, w.on(e.day), e.matter)
	}
	return fmt.Sprintf("The %s in %s, which the %s opened %s, dealt with %s.", e.kind, e.town, e.body, w.on(e.day), e.matter)
}

// on names a day as an article of another day does.
func (w *writer) on(day time.Time) string {
	apart := int(day.Sub(w.at.Truncate(24*time.Hour)).Hours() / 24)
	switch {
	case apart > -7 && apart < 7 && w.IntN(2) == 0:
		return "on " + day.Weekday().String()
	case w.IntN(4) == 0:
		return "in " + day.Format("January 2006")
	case w.IntN(3) == 0:
		return "on " + day.Format("2 January 2006")
	}
	return "on " + day.Format("2 January")
}

func (w *writer) quote() string {
	return fmt.Sprintf("“%s”, said %s of the %s.", pick(w, sayings), w.person(), pick(w, bodies))
}

func (w *writer) comment() string { return pick(w, comments) }

func (w *writer) person() string { return pick(w, forenames) + " " + pick(w, surnames) }

func pick[T any](w *writer, list []T) T { return list[w.IntN(len(list))] }
