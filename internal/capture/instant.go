package capture

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// A date is read if it can be read in one way only: 22/04/2025 is, 05/04/2025
// is not. A time counts where its zone is given as a number; one without, or
// with letters such as BST, counts as its day.

// instants are the forms with a zone.
var instants = [...]string{
	time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 Z0700",
	time.RFC1123Z, "Mon, 02 Jan 2006 15:04:05 GMT", "2006-01-02T15:04:05.000Z0700",
}

// written are the forms that people and content systems write, with or without
// a weekday before them and a time before or after them. They are compiled when
// a page is read: other commands need not wait for it.
var written = sync.OnceValue(func() []*regexp.Regexp {
	const (
		before  = `(?i)^(?:(?:first )?(?:published|posted)(?: on)?:? )?`
		weekday = `(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?[.,]? )?`
		month   = `(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[.,]?`
		day     = `(?P<day>\d{1,2})(?:st|nd|rd|th)?`
		year    = `(?P<year>(?:19|20)\d\d)`
		clock   = `\d{1,2}(?:[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?)?(?: ?[ap]\.?m\.?)?(?: (?:[A-Z]{1,4}|UK time))?`
		lead    = `(?:` + clock + `,? (?:on )?)?`
		rest    = `(?:(?:,|T| [|•·–—-]| at|,? @)? ?` + clock + `)?$`
	)
	var out []*regexp.Regexp
	for _, form := range []string{
		day + ` (?:of )?` + month + `,? ` + year, month + ` ` + day + `,? ` + year, year + `[-/](?P<number>\d\d)[-/](?P<day>\d\d)`,
		year + `(?P<number>\d\d)(?P<day>\d\d)`, `(?P<one>\d{1,2})[/.](?P<other>\d{1,2})[/.]` + year,
	} {
		out = append(out, regexp.MustCompile(before+lead+weekday+form+rest))
	}
	return out
})

// instant brings a date into the form of an article's front matter: a day, or
// an instant where the page gives the time with its zone. It is "" for what
// cannot be read, or not in one way only.
func instant(s string) string {
	s = oneLine(s)
	for _, form := range instants {
		if t, err := time.Parse(form, s); err == nil && plausible(t) {
			return t.Format(time.RFC3339)
		}
	}
	for _, form := range written() {
		g := form.FindStringSubmatch(s)
		if g == nil {
			continue
		}
		part := func(name string) string {
			if i := form.SubexpIndex(name); i > 0 {
				return g[i]
			}
			return ""
		}
		if t, err := time.Parse("2006 1 2", part("year")+" "+monthAndDay(part)); err == nil && plausible(t) {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

// monthAndDay writes the month and the day of a date as numbers; of 22/04 the
// day is what can be no month.
func monthAndDay(part func(string) string) string {
	if name := part("month"); name != "" {
		t, _ := time.Parse("Jan", name[:3])
		return strconv.Itoa(int(t.Month())) + " " + part("day")
	}
	one, _ := strconv.Atoi(part("one"))
	other, _ := strconv.Atoi(part("other"))
	switch {
	case part("number") != "":
		return strings.TrimPrefix(part("number"), "0") + " " + strings.TrimPrefix(part("day"), "0")
	case one > 12 || one == other:
		return strconv.Itoa(other) + " " + strconv.Itoa(one)
	case other > 12:
		return strconv.Itoa(one) + " " + strconv.Itoa(other)
	}
	return ""
}

// ambiguous tells whether a date can be read in two ways.
func ambiguous(s string) bool { return slashed.MatchString(oneLine(s)) && instant(s) == "" }

var slashed = regexp.MustCompile(`^(?:0?[1-9]|1[0-2])[/.](?:0?[1-9]|1[0-2])[/.](?:19|20)\d\d\b`)

// plausible leaves out the zero times of content systems.
func plausible(t time.Time) bool { return t.Year() > 1970 && t.Year() < 2200 }
