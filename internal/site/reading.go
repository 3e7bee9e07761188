package site

import (
	"fmt"
	"strings"
	"time"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timeline"
	"resetline/internal/timex"
)

// Reading is how a date was read from an article's words, step by step.
type Reading struct {
	Words     string    // “on Thursday”
	Published date.Date // the day of the article, of the first where several say so
	Last      date.Date // the day of the last
	Rule      string    // the rule in plain words
	Anchor    date.Date // what was counted from
	AnchorOf  string    // what that day is, "" where it is that of publication or the words state their own date
	Result    date.Date
	Within    bool      // the entry's date lies in this one, which is coarser
	Differs   bool      // the entry's date is another
	When      date.Date // the entry's date
	None      bool      // no words give the date: the entry stands on the day of publication
	Editor    bool      // there is no sentence, or none that gives a date: the editor gave it
	Times     int       // how often it is said so
	Articles  int       // by how many articles

	article *article.Article // the last
}

// where says where the words are said: "twice in an article of", "in 3 articles
// from"; then comes the day of the first article, and that of the last where
// there is a word between them.
func (r Reading) where() (words, between string) {
	switch apart := r.Published != r.Last; {
	case r.Articles == 2 && apart:
		return "in articles of ", " and "
	case apart:
		return "in " + itoa(r.Articles) + " articles from ", " to "
	case r.Articles > 1:
		return "in " + itoa(r.Articles) + " articles of ", ""
	case r.Times == 2:
		return "twice in an article of ", ""
	case r.Times > 2:
		return itoa(r.Times) + " times in an article of ", ""
	}
	return "in an article of ", ""
}

// addReading adds a reading, or counts it where the same is there already.
func addReading(readings []Reading, r Reading) []Reading {
	for i := range readings {
		if first := &readings[i]; first.same(r) {
			first.Times++
			if first.article != r.article {
				first.Articles++
			}
			first.Last, first.article = r.Last, r.article
			return readings
		}
	}
	return append(readings, r)
}

// same tells whether two readings say the same, whichever articles they are of.
func (r Reading) same(other Reading) bool {
	if strings.EqualFold(r.Words, other.Words) {
		other.Words = r.Words
	}
	if !r.None {
		other.Published = r.Published
	}
	other.Last, other.article, other.Times, other.Articles = r.Last, r.article, r.Times, r.Articles
	return r == other
}

// reading explains a source's date for an entry of a date.
func reading(src *timeline.Source, of date.Date) Reading {
	x := src.Expression
	words := said(src)
	r := Reading{
		Words:     src.Article.Text[words.Start:words.End],
		Published: dayDate(src.Article),
		Last:      dayDate(src.Article),
		None:      x.Rule == "",
		Editor:    src.Sentence() == "" || x.Rule == "" && datedByEditor(src),
		Times:     1,
		Articles:  1,
		article:   src.Article,
	}
	if r.None || r.Editor {
		return r
	}
	d := alone(x)
	if d.First == of.First && d.Last == of.Last {
		d = of // put off until then, it is on that day
	}
	r.Result = d
	r.Within = d != of && d.Contains(of)
	r.Differs = d != of && !r.Within
	r.When = of
	if x.Anchor.Kind == timex.None {
		r.Rule = statedRule(d)
		return r
	}
	if x.Anchor.Date != r.Published {
		r.Anchor, r.AnchorOf = x.Anchor.Date, anchorWords[x.Anchor.Kind]
	}
	r.Rule = countedRule(x)
	if rule := namedRule(x, r.Words); rule != "" {
		r.Rule = rule
	}
	return r
}

// anchorWords say what was counted from, where it is not the day of publication.
var anchorWords = [...]string{
	timex.Previous: "the date named just before",
	timex.Dateline: "the day in the article’s dateline",
	timex.Event:    "the date of the event that is named with it",
}

// statedRule is the rule for words that need no other date.
func statedRule(d date.Date) string {
	switch {
	case d.Precision == date.ByDay:
		return "The words name the day themselves."
	case d.Precision == date.Range:
		return "The words name both ends."
	}
	return "The words name the " + d.Precision.String() + " themselves and no more."
}

// namedRule is the rule for words that name a month, with or without its day,
// and leave the year to the day of publication; "" for others, and for those that name
// the day of an event and count from it.
func namedRule(x timex.Expression, words string) string {
	if x.Anchor.Kind == timex.Event {
		return ""
	}
	y, m, _ := x.Date.First.Civil()
	name := time.Month(m).String()
	if !strings.Contains(words, name) && !strings.Contains(words, name[:3]) {
		return ""
	}
	what := "The words name the month"
	switch {
	case x.Date.Precision == date.ByDay:
		what = "The words name the day and the month"
	case x.Date.Precision != date.ByMonth:
		return ""
	}
	base := anchorShort[x.Anchor.Kind]
	if y == x.Anchor.Date.First.Year() {
		return what + "; the year is that of " + base + "."
	}
	return what + "; the year is the one that fits " + base + " best."
}

// countedRule says how the date lies from its anchor. It is told from the two
// dates, so that it is true of whatever rule found it.
func countedRule(x timex.Expression) string {
	d, from := x.Date, x.Anchor.Date
	base := anchorShort[x.Anchor.Kind]
	if d.Precision == date.ByDay && from.Precision == date.ByDay {
		return dayRule(x, int(d.First-from.First), base)
	}
	switch n, unit := unitsApart(d, from); {
	case unit == "":
		return "The words are counted from " + base + "."
	case n == 0:
		return fmt.Sprintf("The %s of %s.", unit, base)
	case n == 1:
		return fmt.Sprintf("The %s after %s.", unit, base)
	case n == -1:
		return fmt.Sprintf("The %s before %s.", unit, base)
	case n > 0:
		return fmt.Sprintf("%d %ss after %s.", n, unit, base)
	default:
		return fmt.Sprintf("%d %ss before %s.", -n, unit, base)
	}
}

var anchorShort = [...]string{
	timex.Publication: "publication",
	timex.Previous:    "the date before it",
	timex.Dateline:    "the dateline",
	timex.Event:       "the event",
}

func dayRule(x timex.Expression, n int, base string) string {
	weekday := x.Date.First.Weekday().String()
	direction := "after"
	if n < 0 {
		direction, n = "before", -n
	}
	named := x.Value != "" && n > 0 && n <= 13
	switch {
	case n == 0 && base == "publication":
		return "The day of publication itself, a " + weekday + "."
	case n == 0:
		return "The same day as " + base + ", a " + weekday + "."
	case named:
		return "A " + weekday + ", " + count(n, "day") + " " + direction + " " + base + "."
	}
	return count(n, "day") + " " + direction + " " + base + "."
}

// unitsApart counts the weeks, months, quarters or years from one date to
// another; the unit is "" where the date's own unit cannot be counted.
func unitsApart(d, from date.Date) (int, string) {
	y1, m1, _ := d.First.Civil()
	y0, m0, _ := from.First.Civil()
	switch d.Precision {
	case date.ByWeek:
		return int(d.First.Monday()-from.First.Monday()) / 7, "week"
	case date.ByMonth:
		return (y1-y0)*12 + m1 - m0, "month"
	case date.ByQuarter:
		return (y1*12+m1-1)/3 - (y0*12+m0-1)/3, "quarter"
	case date.ByYear:
		return y1 - y0, "year"
	}
	return 0, ""
}

// said is where a source's words for its date stand in the article's text:
// the expression with its preposition, "on Thursday".
func said(src *timeline.Source) timex.Span {
	x, words, text := src.Expression, src.Words(), src.Article.Text
	for at := max(0, x.End-len(words)); at <= x.Start; at++ {
		if strings.HasPrefix(text[at:], words) && at+len(words) >= x.End {
			return timex.Span{Start: at, End: at + len(words)}
		}
	}
	return timex.Span{Start: x.Start, End: x.End}
}
