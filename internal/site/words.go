package site

import (
	"fmt"
	"html/template"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timeline"
)

// when is a date for a template, see lines.
func when(d date.Date) template.HTML { return written(func(l *lines) { l.when(d) }) }

// precisionNotes say in words what a date leaves open.
var precisionNotes = [...]string{
	date.ByWeek:    "some day of that week",
	date.ByMonth:   "the day is not given",
	date.ByQuarter: "the month is not given",
	date.BySeason:  "the month is not given",
	date.ByHalf:    "the month is not given",
	date.ByYear:    "the month is not given",
	date.ByDecade:  "the year is not given",
	date.ByCentury: "the year is not given",
	date.Range:     "",
}

// precisionNote says what a date leaves open, "" for a day.
func precisionNote(d date.Date) string {
	switch q := d.Qualifier; {
	case q == date.About: // as its words say
		return ""
	case q.IsBefore():
		return "a limit, not a date"
	case q == date.After:
		return "the beginning, not the end"
	}
	return precisionNotes[d.Precision]
}

// dateShape names the mark that stands for a date on the line: the longer the
// unit, the longer the mark.
func dateShape(d date.Date) string {
	shape := "p-" + d.Precision.String()
	if d.Precision == date.Range && d.Ends != date.ByDay {
		shape = "p-" + d.Ends.String()
	}
	switch q := d.Qualifier; {
	case q == date.Exact, d.OneDay():
		return shape
	case q.IsBefore():
		return shape + " q-before"
	case q == date.After:
		return shape + " q-after"
	}
	return shape + " q-about"
}

// statusWords are the statuses as readers see them, see statusOf.
var statusWords = [...]string{
	timeline.Happened:    "Happened",
	timeline.Scheduled:   "Scheduled",
	timeline.Postponed:   "Postponed",
	timeline.Cancelled:   "Cancelled",
	timeline.Unconfirmed: "Date passed, not yet confirmed",
}

// statusNotes say what a status means.
var statusNotes = [...]string{
	timeline.Happened:    "An article published on or after the day reports it.",
	timeline.Scheduled:   "Announced. No article reports it yet.",
	timeline.Postponed:   "Announced, then put off.",
	timeline.Cancelled:   "Announced, then called off.",
	timeline.Unconfirmed: "Announced for a day that has gone by. None of the articles here reports whether it took place.",
}

// broughtForward tells whether an entry's event was moved to an earlier day: it
// has the status of what was put off, and the words do not say that it was.
func broughtForward(e *timeline.Entry) bool {
	return e.Status == timeline.Postponed && e.MovedTo != nil && e.MovedTo.When.First < e.When.First
}

// statusOf is what readers see of an entry's status.
func statusOf(e *timeline.Entry) string {
	if broughtForward(e) {
		return "Brought forward"
	}
	return statusWords[e.Status]
}

// statusNote says what the status of an entry means.
func statusNote(e *timeline.Entry) string {
	if broughtForward(e) {
		return "Announced, then brought forward."
	}
	if statusByEditor(e) {
		return editorStatusNotes[e.Status]
	}
	return statusNotes[e.Status]
}

// changeOf says what an article did to an entry.
func changeOf(e *timeline.Entry, to timeline.Status) string {
	if to == timeline.Postponed && broughtForward(e) {
		return "brought forward"
	}
	return changeWords[to]
}

// changeWords are the statuses as what an article did to an entry.
var changeWords = [...]string{
	timeline.Happened:    "reported",
	timeline.Scheduled:   "announced",
	timeline.Postponed:   "postponed",
	timeline.Cancelled:   "cancelled",
	timeline.Unconfirmed: "not confirmed",
}

// count writes a number with its noun: "1 source", "1,204 entries".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok && !strings.HasSuffix(noun, "day") {
		return grouped(n) + " " + stem + "ies"
	}
	return grouped(n) + " " + noun + "s"
}

// grouped writes a number with commas between thousands.
func grouped(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return grouped(n/1000) + "," + fmt.Sprintf("%03d", n%1000)
}

// direction returns "rtl" for text that begins in a script written from right
// to left, else "".
func direction(text string) string {
	const firstRightToLeft = '\u0590' // of Unicode's blocks
	for _, r := range text {
		switch {
		case r >= firstRightToLeft && unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko):
			return "rtl"
		case unicode.IsLetter(r):
			return ""
		}
	}
	return ""
}

// languageDirection is the direction of a page in a language.
func languageDirection(language string) string {
	primary, _, _ := strings.Cut(language, "-")
	switch primary {
	case "ar", "dv", "fa", "he", "ps", "ur", "yi":
		return "rtl"
	}
	return "ltr"
}

// attributes returns the lang and dir attributes of words in an article's
// language, empty where the page's own hold.
func (s *site) attributes(a *article.Article, words string) template.HTMLAttr {
	var b strings.Builder
	if a.Language != "" && a.Language != s.content.Site.Language {
		b.WriteString(` lang="` + template.HTMLEscapeString(a.Language) + `"`)
	}
	if d := direction(words); d != "" && d != s.info.Direction {
		b.WriteString(` dir="` + d + `"`)
	}
	return template.HTMLAttr(strings.TrimSpace(b.String()))
}

// plain is the beginning of a text for a description, cut between words.
func plain(text string, limit int) string {
	if !tidy(text) {
		text = strings.Join(strings.Fields(text), " ")
	}
	if utf8.RuneCountInString(text) <= limit {
		return text
	}
	end := 0
	for range limit {
		_, n := utf8.DecodeRuneInString(text[end:])
		end += n
	}
	cut := text[:end]
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	cut = strings.TrimRight(cut, " ,;:–-“") + "…"
	if strings.Count(cut, "“") > strings.Count(cut, "”") {
		cut += "”"
	}
	return cut
}

// inQuotes is words that are to stand in quotation marks, with their own as
// those within: ‘not part of our plans’.
func inQuotes(words string) string {
	if !strings.Contains(words, "“") && !strings.Contains(words, `"`) {
		return words
	}
	open := false
	return strings.Map(func(r rune) rune {
		switch {
		case r == '“', r == '"' && !open:
			open = true
			return '‘'
		case r == '”', r == '"':
			open = false
			return '’'
		}
		return r
	}, words)
}

// tidy tells whether there is one space between words and none around them.
func tidy(text string) bool {
	last := ' '
	for _, r := range text {
		if (r <= ' ' || r > '~') && unicode.IsSpace(r) && (r != ' ' || last == ' ') {
			return false
		}
		last = r
	}
	return last != ' ' || text == ""
}

func pageName(p *article.Page) string {
	name := strings.ReplaceAll(p.Slug, "-", " ")
	return strings.ToUpper(name[:1]) + name[1:]
}
