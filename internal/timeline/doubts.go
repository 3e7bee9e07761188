package timeline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timex"
)

// Doubt is a reading that an editor should look at. It is never an error: the
// build goes on with the reading as it is.
type Doubt struct {
	article.Mistake // a warning with its place
	// Sentence is the evidence, "" where the doubt is about a whole article.
	Sentence string
	// Override is front matter that settles the doubt once it is pasted into
	// the article, "" where there is none to give.
	Override string
}

// What is doubted:
//
//   - a day that lies on the other side of publication than the clause's tense
//     says, unless the clause tells of a plan ("was booked for 22 July");
//   - a date that lies years off;
//   - a day that another source contradicts;
//   - an announced date that went by long ago without a report;
//   - an article from the future.
//
// The editor's own word settles a doubt, also where it confirms the reading.
const (
	yearsAhead   = 10  // how far off an announced date may be
	yearsBack    = 100 // and a past one
	longGone     = 30  // days after which an announced date should have been reported
	fromTomorrow = 2   // days: an article dated later than this is from the future
)

// Doubts are the doubtful readings of a timeline, in file order.
func (t *Timeline) Doubts() []Doubt {
	var out []Doubt
	seen := map[*article.Article]bool{}
	for _, e := range t.Entries {
		for _, s := range e.Sources {
			if !seen[s.Article] {
				seen[s.Article] = true
				out = append(out, fromFuture(s.Article, t.Now)...)
			}
		}
		out = append(out, t.DoubtsOf(e)...)
	}
	SortDoubts(out)
	return out
}

// DoubtsOf are the doubtful readings of one entry.
func (t *Timeline) DoubtsOf(e *Entry) []Doubt {
	var out []Doubt
	dated := slices.Contains(e.Editor, "date")
	for _, s := range e.Sources {
		if !dated && !slices.Contains(e.Editor, "entry") {
			out = append(out, doubtfulDay(s)...)
		}
	}
	out = append(out, t.unreported(e)...)
	if !dated {
		out = append(out, contradictions(e)...)
	}
	return out
}

// SortDoubts brings doubts into file order.
func SortDoubts(ds []Doubt) {
	slices.SortStableFunc(ds, func(a, b Doubt) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}

// doubt is a doubt about a source, at the words of its date.
func (s *Source) doubt(wrong, do, override string) []Doubt {
	at := s.Start
	if s.Expression.End > s.Expression.Start {
		at = s.Expression.Start
	}
	line, column := s.Article.Position(at)
	return []Doubt{{
		Mistake:  article.Mistake{Path: s.Article.Path, Line: line, Column: column, Wrong: wrong, Do: do, Warning: true},
		Sentence: strings.Join(strings.Fields(s.Sentence()), " "),
		Override: override,
	}}
}

const pasteIt = "if that is wrong, paste the lines below into the front matter"

func fromFuture(a *article.Article, now date.Day) []Doubt {
	if a.Day() < now+fromTomorrow {
		return nil
	}
	line, column := a.DatePlace()
	return []Doubt{{Mistake: article.Mistake{Path: a.Path, Line: line, Column: column, Warning: true,
		Wrong: fmt.Sprintf("the article is dated %s, and today is %s", date.OnDay(a.Day()).Long(), date.OnDay(now).Long()),
		Do:    "correct date: if that is a slip; every relative date in the article was counted from it"}}}
}

// doubtfulDay doubts a source's date by its tense and its distance.
func doubtfulDay(s *Source) []Doubt {
	x, day := s.Expression, s.Article.Day()
	switch {
	case x.Rule == "" || x.Date.IsZero():
		return nil
	case x.Weekday != 0 && x.Date.Precision == date.ByDay && time.Weekday(x.Weekday%7) != x.Date.First.Weekday():
		return s.doubt(fmt.Sprintf("“%s” is read as %s, which is not a %s", s.Words(), x.Date.Long(), time.Weekday(x.Weekday%7)),
			"correct the day or the weekday, or, if the date is right, paste the lines below into the front matter", s.Override("date: "+x.Date.EDTF()))
	case x.Date.First > day.AddMonths(12*yearsAhead):
		return s.doubt(fmt.Sprintf("“%s” is read as %s, more than %d years after the article", s.Words(), x.Date.Long(), yearsAhead),
			pasteIt, s.Override("date: "+x.Date.EDTF()))
	case x.Date.Precision == date.ByDay && x.Date.Last < day.AddMonths(-12*yearsBack):
		return s.doubt(fmt.Sprintf("“%s” is read as %s, more than %d years before the article", s.Words(), x.Date.Long(), yearsBack),
			pasteIt, s.Override("date: "+x.Date.EDTF()))
	case x.Date.Precision != date.ByDay || x.Date.Qualifier != date.Exact || s.Status.Off() || s.saysItself():
		return nil
	case x.Tense == timex.Future && x.Date.Last < day && s.Status != Scheduled && (x.Rule == "weekday" || !s.isLimit()):
		return s.otherSide(fmt.Sprintf("“%s” is read as %s, before the article, but the sentence speaks ahead", s.Words(), x.Date.Long()), pasteIt)
	case x.Tense == timex.Past && x.Date.First > day && !s.isLimit() && !s.tellsPlan():
		return s.otherSide(fmt.Sprintf("“%s” is read as %s, after the article, but the sentence tells it as past", s.Words(), x.Date.Long()), pasteIt+", or correct the article's date:")
	}
	return nil
}

// otherSide doubts on which side of publication a date lies, and offers the other, if the
// words leave room for it, with what to do.
func (s *Source) otherSide(wrong, do string) []Doubt {
	x := s.Expression
	if x.Anchor.Kind == timex.Publication {
		return s.doubt(wrong, do, s.Override("date: "+mirrored(x, s.Article.Day()).EDTF()))
	}
	return s.doubt(wrong, "correct it or the article's date, or, if the date is right, paste the lines below into the front matter", s.Override("date: "+x.Date.EDTF()))
}

// saysItself tells whether an expression says itself on which side of the present it lies, is
// counted from what the text told before, or names a weekday that fits its day; or begins an
// entry of a chronicle, which tells in the present: "a week ago", "next Friday", "nine months
// later", "on Monday 9 November", "19 May: They meet", "Thursday, 09:00. Dinner begins at
// 20:30".
func (s *Source) saysItself() bool {
	x := s.Expression
	if x.Anchor.Kind == timex.Previous || x.Anchor.Kind == timex.Event || x.Weekday != 0 {
		return true
	}
	after := strings.TrimLeft(s.Article.Text[x.End:s.End], " ")
	entry := x.Start == s.Start && strings.IndexAny(after, "–—-:") == 0
	return entry || slices.ContainsFunc(strings.Fields(strings.ToLower(s.Words())), func(w string) bool { return slices.Contains(sides[:], w) })
}

// isLimit tells whether no verb governs a date: it is a limit, or belongs to a
// noun ("Thursday's meeting").
func (s *Source) isLimit() bool {
	if s.words.End > s.Expression.End {
		return true
	}
	before := s.wordsBefore()
	if len(before) == 0 {
		return false
	}
	last := before[len(before)-1]
	return slices.Contains(limits[:], last) || strings.HasSuffix(last, ",") && s.words.Start == s.Expression.Start // "A new date, 23 April,"
}

func (s *Source) tellsPlan() bool {
	return slices.ContainsFunc(s.wordsBefore(), func(w string) bool { return slices.Contains(plans[:], w) })
}

// wordsBefore are the words of the sentence before its date, in lower case.
func (s *Source) wordsBefore() []string {
	return strings.Fields(strings.ToLower(s.Article.Text[s.Start:s.Expression.Start]))
}

// mirrored is the same weekday, or the same day of another year, on the other side of
// publication.
func mirrored(x timex.Expression, day date.Day) date.Date {
	d, ahead := x.Date.First, x.Date.First < day
	switch {
	case strings.Contains(x.Rule, "weekday") && ahead:
		return date.OnDay(d + 7)
	case strings.Contains(x.Rule, "weekday"):
		return date.OnDay(d - 7)
	case ahead:
		return date.OnDay(d.AddMonths(12))
	}
	return date.OnDay(d.AddMonths(-12))
}

// unreported doubts that an announced event's articles are complete.
func (t *Timeline) unreported(e *Entry) []Doubt {
	if e.Status != Unconfirmed || t.Now-e.When.Last < longGone {
		return nil
	}
	s := e.Sources[len(e.Sources)-1]
	wrong := fmt.Sprintf("“%s” was announced for %s, %d days ago, and no article reports it", e.Title, e.When.Long(), t.Now-e.When.Last)
	if o := e.written(s); o != nil {
		return []Doubt{{Mistake: article.Mistake{Path: s.Article.Path, Line: o.Line, Column: o.Column, Warning: true, Wrong: wrong,
			Do: "add an article that does, or write status: happened, postponed or cancelled here"}}}
	}
	return s.doubt(wrong,
		"add an article that does, or paste the lines below with happened, postponed or cancelled", s.Override("status: happened"))
}

// written returns the editor's lines that are an entry's source, nil if it is words
// of the article.
func (e *Entry) written(s *Source) *article.Override {
	if s.Start != s.End {
		return nil
	}
	for i := range s.Article.Overrides {
		if o := &s.Article.Overrides[i]; o.At == "" && o.Title == e.Title {
			return o
		}
	}
	return nil
}

// contradictions are the other days that sources give for an entry.
func contradictions(e *Entry) []Doubt {
	var out []Doubt
	for _, c := range e.Conflicts {
		first := e.Sources[0]
		out = append(out, c.Source.doubt(
			fmt.Sprintf("%s here, but %s in %s: two days for what looks like one event", c.When.Long(), e.When.Long(), first.Article.Path),
			"paste the lines below if the other day is right, or different_from: in place of date: if these are two events",
			c.Source.Override("date: "+e.When.EDTF(), "# different_from: ["+e.ID+"]"))...)
	}
	return out
}
