package timeline

import (
	"math"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timex"
)

// statement is a sentence that may tell a day.
type statement struct {
	article    *article.Article
	start, end int // in the article's Text, without a dateline
	days       []date.Day
	stems      []string // until they are numbered
	vector     vector
	subject    bool    // holds a keyword
	form       float64 // 1 for a sentence that stands alone, half for each defect
}

// story is what the articles say, day by day.
type story struct {
	options    MomentOptions
	mentions   []Mention
	statements []*statement
	byDay      map[date.Day][]*statement
	centre     *centroid // of all statements
	day, part  *centroid // of the day that is being told, and of a part of its statements
}

// leadSentences is how many undated sentences at the head of an article are
// taken to tell its day of publication, or the day before. News is written
// with what is new on top; any number from four to eight does as well.
const leadSentences = 6

// readStory reads the articles and weighs their statements.
func readStory(articles []*article.Article, o MomentOptions) *story {
	s := &story{options: o, byDay: map[date.Day][]*statement{}}
	s.statements = slices.Concat(readStatements(articles, o)...)
	table := newTermTable()
	terms := make([][]term, len(s.statements))
	for i, x := range s.statements {
		terms[i] = table.add(x.stems)
	}
	s.centre, s.day, s.part = newCentroid(table), newCentroid(table), newCentroid(table)
	for i, x := range s.statements {
		x.vector = table.vector(terms[i])
		s.centre.add(x.vector)
		s.place(x)
	}
	s.centre.normalise()
	return s
}

// readStatements reads the articles side by side and returns the statements of
// each, in order.
func readStatements(articles []*article.Article, o MomentOptions) [][]*statement {
	out := make([][]*statement, len(articles))
	lex, languages := english(), languagesOf(articles)
	keywords := keywordStems(o.Keywords, newStemmer(lex))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(articles)) {
		wg.Go(func() {
			r := momentReader{options: o, keywords: keywords, stemmer: newStemmer(lex), lex: lex, cutter: cutter{lex: lex}, languages: languages}
			for i := int(next.Add(1)) - 1; i < len(articles); i = int(next.Add(1)) - 1 {
				out[i] = r.article(articles[i])
			}
		})
	}
	wg.Wait()
	return out
}

// place puts a statement under the days that it may tell.
func (s *story) place(x *statement) {
	for _, d := range x.days {
		s.byDay[d] = append(s.byDay[d], x)
		s.mentions = append(s.mentions, Mention{Day: d, Article: x.article, Weight: x.form})
	}
	if len(x.days) == 0 {
		d := x.article.Day()
		s.byDay[d] = append(s.byDay[d], x)
		s.byDay[d-1] = append(s.byDay[d-1], x)
	}
}

func keywordStems(keywords []string, s *stemmer) map[string]bool {
	out := map[string]bool{}
	for _, k := range keywords {
		for _, t := range s.lex.tokenize(nil, k, 0, len(k), false) {
			if stem := s.stem(t.word); !t.punct && stem != "" {
				out[stem] = true
			}
		}
	}
	return out
}

// momentReader reads articles, one after the other.
type momentReader struct {
	options   MomentOptions
	keywords  map[string]bool
	stemmer   *stemmer
	lex       *lexicon
	languages map[string]*timex.Language
	cutter    cutter
}

// article returns the sentences of an article that name days inside the
// bounds, and its first undated ones.
func (r *momentReader) article(a *article.Article) []*statement {
	lang := r.languages[a.Language]
	if lang == nil {
		return nil
	}
	found := r.cutter.cut(a, lang)
	var out []*statement
	undated := 0
	for i := range found {
		days, dated := r.days(a, found[i].dates)
		if !dated {
			undated++
		}
		if len(days) == 0 && (dated || undated > leadSentences) {
			continue
		}
		out = append(out, r.statement(a, &found[i], days))
	}
	return out
}

// days returns the days inside the bounds that a sentence names, and whether
// it names any at all. Two readings do not count: a day counted from another
// expression ("the next day") or event is the least sure of all, and a day named in
// full that is the day of publication is the stamp over an article.
func (r *momentReader) days(a *article.Article, dates []timex.Expression) (days []date.Day, dated bool) {
	for _, x := range dates {
		if x.Date.Precision != date.ByDay || x.Date.Open() || x.Anchor.Kind == timex.Previous || x.Anchor.Kind == timex.Event {
			continue
		}
		dated = true
		d := x.Date.First
		stamp := d == a.Day() && x.Anchor.Kind == timex.None
		if !stamp && r.options.holds(d) && !slices.Contains(days, d) {
			days = append(days, d)
		}
	}
	return days, dated
}

func (o MomentOptions) holds(d date.Day) bool {
	return (o.From == 0 || d >= o.From) && (o.To == 0 || d <= o.To)
}

func (r *momentReader) statement(a *article.Article, s *sentence, days []date.Day) *statement {
	x := &statement{article: a, start: afterDateline(a.Text, s.start, s.end), end: s.end, days: days}
	x.stems = r.stemmer.stems(s, x.start)
	x.subject = len(r.keywords) == 0 || slices.ContainsFunc(x.stems, func(stem string) bool { return r.keywords[stem] })
	x.form = math.Ldexp(1, -defects(a.Text[x.start:x.end], s, x.start, r.lex))
	return x
}
