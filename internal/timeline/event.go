package timeline

import (
	"cmp"
	"slices"
	"strings"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/keep"
	"resetline/internal/timex"
)

// event is what one clause of one article says of one date. An archive has
// nearly a million: the fields leave no gaps.
type event struct {
	source *Source
	title  string // a headline made from the clause
	text   string // the sentence, made to stand alone
	own    string // the clause's words, for topics
	refers string // the noun that a definite "the meeting" in it stands for
	when   date.Date
	rank   int32 // how well the clause serves as a headline

	definite  bool // refers to an event told before
	nominal   bool // named by a noun, not told by a clause
	movedHere bool // the date is the new one of an event that was put off
	about     bool // the article's headline is about it
	lead      bool // stands in the article's first sentence
	first     bool // of its sentence's events
	decides   bool // tells that something else is put off or called off
	says      bool // tells that something was said, which may be of something else
	tells     int8 // see facet
	kins      kins // what it tells
	mentions  kins // what it only speaks of
	*words         // nil once merging has numbered them, see merger.number
	override  *article.Override

	merged
}

// words are those of a clause that tell its event from others, each list sorted
// and without repetition.
type words struct {
	names   []string // keys of the names
	persons []string // those of them that are people
	terms   []string // other words
	matters []matter
	bill    string // the first of the names that is a bill's, "" if none is
}

// merged is what merging knows of an event.
type merged struct {
	facet   facet
	step    *step // what was done with it; nil if it will not be done again
	pass    int32 // the last in which the event had its turn
	doubted bool  // whether what was done has to be decided anew
	follows bool  // see merger.follows
}

// kins is a set of families of events.
type kins uint64

func (s kins) has(k kin) bool { return k != 0 && s&(1<<k) != 0 }

// first returns the lowest family in the set, none if it is empty.
func (s kins) first() kin {
	for k := range families {
		if s.has(kin(k)) {
			return kin(k)
		}
	}
	return 0
}

// reading is an article being read into events.
type reading struct {
	article   *article.Article
	lex       *lexicon
	cutter    cutter
	sentences []sentence
	names     *names
	walkout   bool // see settleStrikes

	// What one event or title needs is used again for the next.
	clauses []clause   // see eventsOf
	words   words      // see describe
	inName  []bool     // the same
	dropped []bool     // see dateWords
	written []byte     // see write
	title   titleWords // see chooseHeadline

	// What is kept of articles, see pack.
	events   keep.List[event]
	told     keep.Words // in events
	kept     keep.Words // in sources
	contexts keep.List[timex.Span]
}

// newReading makes a reading that serves one goroutine, article by article.
func newReading(lex *lexicon) *reading {
	return &reading{lex: lex, cutter: cutter{lex: lex}, names: newNames()}
}

// read finds the events of an article, in the order of its text. An article
// that states no date gives one, on its day of publication.
func (r *reading) read(a *article.Article, lang *timex.Language) []*event {
	r.article = a
	r.sentences = r.cutter.cut(a, lang)
	r.settleStrikes()
	r.names.find(a, r.sentences, r.lex)
	var events []*event
	for i := range r.sentences {
		events = r.eventsOf(events, i)
	}
	r.addContext(events)
	if len(events) == 0 && len(r.sentences) > 0 {
		events = append(events, r.undated())
	}
	if e := r.chooseHeadline(events); e != nil && !r.title.topical {
		e.title = r.titleOn(lang, e.when)
	}
	return events
}

// eventsOf appends the events of a sentence: one a clause with a date. Two dates
// of one clause are one event if one holds the other or they are the ends of a
// range.
func (r *reading) eventsOf(events []*event, i int) []*event {
	s := &r.sentences[i]
	if len(s.dates) == 0 || !r.tells(s) {
		return events
	}
	before := len(events)
	r.clauses = r.clauses[:0]
	for _, x := range s.dates {
		if !r.datesEvent(s, x) {
			continue
		}
		part, c, ok := r.toldOn(s, x)
		if !ok {
			continue
		}
		if joins(events[before:], r.clauses, x, c) && !(isStamp(s, events[len(events)-1].source.Expression) && whenOf(x).Precision > date.ByDay) && !inPlaceOf(s, s.at(events[len(events)-1].source.Expression.Start)) {
			last := events[len(events)-1]
			if finer(whenOf(x), last.when) || isWeekend(last.source.Expression) && !x.Range.IsZero() {
				last.when, last.source.Expression, last.source.words = whenOf(x), x, r.wordsOf(part, x, c)
			}
			continue
		}
		if len(events) > before && r.tellsOf(s, whenOf(x), events[before]) && stamped(s, events[before], r.clauses[0], c) {
			events, r.clauses = slices.Delete(events, before, before+1), slices.Delete(r.clauses, 0, 1)
		}
		e := r.event(s, part, x, c)
		if part != s {
			r.judgeWhole(e, s)
		}
		r.judgeReplaced(e, s)
		r.judgeHeld(e, s)
		if n := len(events); n > before && !x.Range.IsZero() && events[n-1].source.Expression.Range == x.Range {
			told := events[n-1].source // "Talks planned for Monday", of "Talks planned for Monday and Tuesday were called off"
			if told.words.End = max(told.words.End, x.End); e.source.Status.Off() {
				told.Status = e.source.Status
			}
			continue
		}
		events = append(events, e)
		r.clauses = append(r.clauses, c)
	}
	for n, e := range events[before:] {
		e.lead, e.first = i == 0, n == 0
	}
	return events
}

// toldOn returns the clause that tells what happened on a date, and the sentence it is of:
// the whole, or the part of it that is read as if it stood alone. It fails for "the 2014
// rules on eggs": nothing is told of that year.
func (r *reading) toldOn(s *sentence, x timex.Expression) (part *sentence, c clause, ok bool) {
	noun, ok := r.modifiedBy(s, x)
	if ok && !r.tellsOfNoun(s, noun, x) {
		c = clause{from: noun.from, to: withPlace(s, noun.to), head: noun.head, definite: true, date: s.at(x.Start), alone: true, dates: s.dates}
		return s, c, noun.head >= 0
	}
	part, told := s, 0
	if one, ok := r.partOf(s, x); ok {
		part, told = &one, one.dates[0].Start
	}
	c = clauseOf(part, x, r.lex)
	c.alone, c.told, c.dates = r.doneBefore(part, c, x), told, part.dates
	return part, c, true
}

// joins tells whether an expression tells more of the date of the event before
// it, in the same clause.
func joins(out []*event, clauses []clause, x timex.Expression, c clause) bool {
	if len(out) == 0 {
		return false
	}
	last, lc := out[len(out)-1], clauses[len(clauses)-1]
	same := lc.told == c.told && lc.from < c.to && c.from < lc.to && (states(lc.dates, x) || states(c.dates, last.source.Expression))
	return same && fit(last.when, whenOf(x))
}

// states tells whether an expression is one of some.
func states(xs []timex.Expression, x timex.Expression) bool {
	return slices.ContainsFunc(xs, func(y timex.Expression) bool { return y.Start == x.Start })
}

// tellsOf tells whether a date may be that of an event told with the time at which a live report said it: a day
// that is no limit but for an hour of the same day, or any time to come, but where what was said then is news.
func (r *reading) tellsOf(s *sentence, d date.Date, e *event) bool {
	if d.Precision == date.ByDay && (!d.Open() || d.First == e.when.First) {
		return true
	}
	return e.source.Status == Scheduled && d.First > e.when.Last && !slices.ContainsFunc(s.tokens, func(t token) bool { return t.is(r.lex.say) || announced.has(t.kin) })
}

// stamped tells whether the event of a sentence has no date but the time at its head, when a
// live report said it, and another clause, of a day, has the same words: "10.05am: The envoys
// will meet on Friday".
func stamped(s *sentence, e *event, own, other clause) bool {
	return isStamp(s, e.source.Expression) && own.told == other.told && own.from < other.to && other.from < own.to
}

// isStamp tells whether an expression is a time at the head of its sentence.
func isStamp(s *sentence, x timex.Expression) bool {
	head := s.at(x.Start)
	return x.Type == timex.Time && clockOf(x) >= 0 && (head == 0 || s.tokens[0].word == "(" || s.tokens[0].word == "[")
}

// ofCalendar tells whether an expression states a date, and not a length that leads to
// none or a time that recurs.
func ofCalendar(x timex.Expression) bool {
	return !x.Date.IsZero() && x.Type != timex.Set
}

// whenOf is the date an expression gives an event: the whole stretch if it is
// an end of one.
func whenOf(x timex.Expression) date.Date {
	if !x.Range.IsZero() {
		return x.Range
	}
	return x.Date
}

// isWeekend tells whether an expression says no more than the weekend on which
// something is: what is said of its days is nearer.
func isWeekend(x timex.Expression) bool { return strings.HasSuffix(x.Value, "-WE") }

func finer(a, b date.Date) bool { return a.Days() < b.Days() }

// event makes an event of a clause of a sentence, or of the part of it that is read
// as if it stood alone.
func (r *reading) event(s, part *sentence, x timex.Expression, c clause) *event {
	e := &event{
		source:   &Source{Article: r.article, Start: s.start, End: s.end, Expression: x, words: r.wordsOf(part, x, c)},
		words:    &words{},
		when:     whenOf(x),
		definite: c.definite && c.head >= 0 || bareSubject(part, c, r.lex),
		nominal:  c.head >= 0,
	}
	if at := part.at(x.Start); c.head >= 0 && c.from <= at && at < c.head && e.when.Qualifier == date.After {
		e.when = e.when.With(date.Exact) // "since last May's summit", which was in May
	}
	if part != s && e.when.Qualifier == date.After && len(part.tokens) > 0 && part.tokens[0].dated && part.tokens[0].word != "since" {
		e.when = e.when.With(date.Exact) // see sinceWhen
	}
	if after := part.at(x.End-1) + 1; e.when.Qualifier == date.After && after+1 < len(part.tokens) && part.tokens[after+1].word == "when" {
		e.when = e.when.With(date.Exact) // "since 10 May, when the ferry sank,"
	}
	r.describe(e, part, c)
	e.says = c.head < 0 && saysThat(part, c, r.lex)
	switch {
	case r.denies(part, c):
		e.tells = -1
	case c.head < 0:
		e.tells = 1
	}
	r.judge(e, part, c)
	if e.source.Status.Off() {
		e.tells = max(e.tells, 0) // "will not take place" says that it was planned
	}
	title, rank := r.headline(part, c)
	if inOrder := cmp.Or(part.inOrder, r.objectTitle(part, part.at(x.Start)), r.saidAmid(part, part.at(x.Start))); inOrder != "" {
		title = inOrder
	}
	e.title, e.rank = title, int32(rank)
	if e.movedHere {
		e.title = cmp.Or(r.whatMoved(part, c.date), title)
		if c.head > 0 && r.cameFrom(part, x) {
			e.title, e.rank = r.writeNoun(part, c.from, c.head+1, c.date), 0 // "Today's summit was moved from 19 May"
		}
	}
	e.text = r.standalone(s)
	e.own = r.article.Text[part.tokens[c.from].start:part.tokens[c.to-1].end]
	e.refers = r.referent(part, c)
	return e
}

// bareSubject tells whether a clause says something of an event that it takes for known: its
// subject is no more than "the debate".
func bareSubject(s *sentence, c clause, lex *lexicon) bool {
	i := c.from
	if c.head >= 0 || i+1 >= c.to || s.tokens[i].quoted {
		return false
	}
	if s.tokens[i].means(lex.inPlural) { // "Talks resumed"
		return isVerb(s.tokens[i+1], lex)
	}
	if i+2 >= c.to || s.tokens[i].word != "the" {
		return false
	}
	noun := s.tokens[i+1]
	return noun.kin != 0 && (isNoun(noun, lex) || strings.HasSuffix(noun.word, "ing")) && !noun.is(lex.document) && isVerb(s.tokens[i+2], lex)
}

// denies tells whether the first verb of a clause is denied: "was not shut", "nobody needs".
func (r *reading) denies(s *sentence, c clause) bool {
	if c.head >= 0 {
		return false
	}
	for i := c.from; i < c.to; i++ {
		switch t := s.tokens[i]; {
		case t.word == "nobody", t.word == "none", contractsNot(t.word):
			return true
		case isVerb(t, r.lex):
			return i+1 < c.to && s.tokens[i+1].is(r.lex.negation)
		}
	}
	return false
}

// saysThat tells whether a clause with a date tells no more than that something was said then: "told the
// radio on Monday that the next summit would be in May".
func saysThat(s *sentence, c clause, lex *lexicon) bool {
	verb := c.from
	for verb < c.to && !isVerb(s.tokens[verb], lex) {
		verb++
	}
	if verb == c.to || !s.tokens[verb].is(lex.say) {
		return false
	}
	for i := max(verb, c.date); i < c.to; i++ {
		if s.tokens[i].word == "that" && !s.tokens[i].dated {
			return true
		}
	}
	return false
}

// sentenceBy returns the sentence so many behind that of which a sentence is all or a part,
// nil if there is none.
func (r *reading) sentenceBy(s *sentence, n int) *sentence {
	i, ok := slices.BinarySearchFunc(r.sentences, s.start, func(t sentence, start int) int { return cmp.Compare(t.start, start) })
	if i += n; !ok || i < 0 || i >= len(r.sentences) {
		return nil
	}
	return &r.sentences[i]
}

// cleared returns n marks that are not set, in the room of others.
func cleared(room *[]bool, n int) []bool {
	*room = slices.Grow((*room)[:0], n)[:n]
	clear(*room)
	return *room
}

// contextLimit is how many sentences of context a source keeps.
const contextLimit = 3

// addContext gives the sentences that state no date to the event they
// elaborate, the one before: as long as they go on about it. Of an article
// published as an excerpt only the evidence is quoted.
func (r *reading) addContext(events []*event) {
	if r.article.Rights == article.Excerpt {
		return
	}
	next := 0
	var current *event
	for i := range r.sentences {
		s := &r.sentences[i]
		dated := false
		for next < len(events) && events[next].source.Start == s.start {
			current, dated = events[next], true
			next++
		}
		if dated || current == nil {
			continue
		}
		if len(current.source.Context) == contextLimit || !r.elaborates(s, current) {
			current = nil
			continue
		}
		current.source.Context = append(current.source.Context, timex.Span{Start: s.start, End: s.end})
	}
}

// elaborates tells whether a sentence goes on about an event: it begins with a
// pronoun or a quotation, or shares a name, a family or a word with it, and
// does not turn to something else.
func (r *reading) elaborates(s *sentence, e *event) bool {
	if len(s.tokens) == 0 || s.tokens[0].is(r.lex.contrast) {
		return false
	}
	if first := s.tokens[0]; first.quoted || first.is(r.lex.pronoun) {
		return true
	}
	for _, m := range r.names.mentions(s, r.lex) {
		if slices.Contains(e.names, m.key) {
			return true
		}
	}
	return slices.ContainsFunc(s.tokens, func(t token) bool {
		return (e.kins | e.mentions).has(t.kin) || slices.Contains(e.terms, t.word)
	})
}

// undated is the event of an article that states no date: what its headline
// says, on the day it was published.
func (r *reading) undated() *event {
	s := &r.sentences[0]
	c := clause{to: len(s.tokens), head: -1}
	e := &event{source: &Source{Article: r.article, Start: s.start, End: s.end}, when: date.OnDay(r.article.Day()), words: &words{}, lead: true}
	e.title, e.text, e.own, e.about = r.article.Title, r.standalone(s), r.article.Text[s.start:s.end], true
	if len(s.tokens) > 0 {
		r.describe(e, s, c)
	}
	return e
}

// chooseHeadline finds the event that the article's own headline is about: the
// one near its publication that shares most with it, the first sentence before
// the others. Its headline then is the article's.
func (r *reading) chooseHeadline(events []*event) *event {
	title := &r.title
	title.read(r.article.Title, r.lex)
	if r.walkout && slices.ContainsFunc(title.tokens, isStrike) {
		title.kins |= 1 << r.lex.of("walkout").kin
	}
	var best *event
	most := 0
	const enough = 3 // a name and a word more
	planned := slices.ContainsFunc(events, func(e *event) bool {
		return e.lead && e.source.Status == Scheduled && e.when.Days() <= 7 && title.shares(e, enough)
	})
	for _, e := range events {
		reach := 7 // days
		if title.ahead && e.lead && e.source.Status == Scheduled && len(title.tokens) >= 5 {
			reach = 200
		}
		if d := int(e.when.First - r.article.Day()); d > reach || d < -7 || e.when.Days() > 7 {
			continue
		}
		if title.ahead && e.source.Status == Happened && (!e.lead || planned) {
			continue
		}
		if !title.ahead && e.source.Status == Scheduled && e.when.First > r.article.Day() && title.kins&e.kins == 0 {
			continue // "Minister fights for the pact" tells of today
		}
		n, more := title.shared(e)
		if n < enough || !e.lead && !more && e.when.Last+1 < r.article.Day() {
			continue // two names alone may be those of the whole story
		}
		if e.lead {
			n += 2
		}
		if n > most {
			best, most = e, n
		}
	}
	if best != nil {
		best.about = true
	}
	return best
}

// titleOn returns the article's title without what only says, as from the day of publication, that
// something happens on a date: "Envoy due in Arden tomorrow".
func (r *reading) titleOn(lang *timex.Language, when date.Date) string {
	title := r.article.Title
	xs := lang.Find(title, contextOf(r.article))
	for i := len(xs) - 1; i >= 0; i-- {
		x := xs[i]
		if x.Anchor.Kind != timex.Publication || x.Date.IsZero() || !x.Date.Contains(when) || x.Date.Days() > 7 || strings.ContainsAny(title[x.Start:x.End], "0123456789") {
			continue
		}
		before, after := strings.TrimSuffix(strings.TrimRight(title[:x.Start], " "), " on"), strings.TrimLeft(title[x.End:], " ")
		words := strings.Fields(strings.ToLower(before))
		switch n := len(words); {
		case n < 2 || r.lex.of(words[n-1]).is(r.lex.stop|r.lex.preposition|r.lex.articles) || r.lex.of(words[n-2]).is(r.lex.articles):
			continue // "by Monday", "On a stormy Saturday"
		case strings.HasPrefix(after, "'"), strings.HasPrefix(after, "’"), after != "" && '0' <= after[0] && after[0] <= '9', strings.HasPrefix(title[x.End:], ",") && strings.HasSuffix(before, ","):
			continue // "Thursday's vote", "Arden, on Thursday, saw"
		case after == "" || strings.IndexByte(".,:;!?", after[0]) >= 0:
			title = strings.TrimRight(before, ",") + after
		default:
			title = before + " " + after
		}
	}
	return title
}

// titleWords are an article's headline taken apart like a clause.
type titleWords struct {
	tokens []token
	kins   kins
	terms  []string
	ahead  bool // whether it tells what is to come: "Arden to meet Marlow"

	topical bool // whether it names what the article is about and tells nothing: "How the pact will work"
}

// read takes a headline apart, in place of another.
func (w *titleWords) read(title string, lex *lexicon) {
	w.tokens = lex.tokenize(w.tokens[:0], title, 0, len(title), false)
	w.kins, w.terms, w.ahead, w.topical = 0, w.terms[:0], false, namesTopic(w.tokens, lex)
	verbs := false
	for i, t := range w.tokens {
		w.ahead = w.ahead || t.word == "will" || t.word == "due" || t.means(lex.travels) && i+1 < len(w.tokens) && w.tokens[i+1].word == "to" || t.word == "to" && i > 0 && !w.tokens[i-1].means(lex.strives) && !verbs && i+1 < len(w.tokens) && !w.tokens[i+1].upper && !w.tokens[i+1].is(lex.articles)
		verbs = verbs || isVerb(t, lex)
		if t.punct || t.is(lex.stop) && !t.is(lex.say) {
			continue
		}
		if k := t.kin; k != 0 {
			w.kins |= 1 << k
		}
		if t.is(lex.say) {
			w.terms = append(w.terms, "say")
		}
		if short, ok := lex.aliases[t.word]; ok && t.upper {
			w.terms = append(w.terms, short)
		}
		w.terms = append(w.terms, lex.termOf(t))
	}
}

// namesTopic tells whether a headline only says what may be read below it: "Five things to know", "Why the ferry
// stopped", "The strike explained", "Analysis: a pact nobody loves".
func namesTopic(title []token, lex *lexicon) bool {
	last := len(title) - 1
	if last < 1 {
		return false
	}
	colon := slices.IndexFunc(title, func(t token) bool { return t.word == ":" })
	first := title[0]
	switch {
	case title[last].word == "?", title[last].word == "explained":
		return true
	case title[1].means(lex.listed):
		return first.number || slices.Contains(lex.cardinals, first.word) || first.means(lex.explains)
	case colon == 1 && first.means(lex.genre):
		return true
	}
	return first.means(lex.explains) || colon > 0 && title[min(colon+1, last)].means(lex.explains)
}

// shared counts what a headline and an event have in common: two for a name or
// a family, one for another word; more tells whether anything but names.
func (w *titleWords) shared(e *event) (n int, more bool) {
	for _, k := range e.names {
		if slices.Contains(w.terms, k) || slices.ContainsFunc(w.terms, func(t string) bool { return strings.HasSuffix(k, " "+t) }) {
			n += 2
		}
	}
	for k := range families {
		if w.kins.has(kin(k)) && (e.kins | e.mentions).has(kin(k)) {
			n += 2
			more = true
		}
	}
	for _, t := range e.terms {
		if slices.Contains(w.terms, t) {
			n++
			more = true
		}
	}
	return n, more
}

// shares tells whether a title and an event share so much.
func (w *titleWords) shares(e *event, enough int) bool {
	n, _ := w.shared(e)
	return n >= enough
}

// referent returns the noun that "the meeting" in a clause most likely stands
// for: the nearest event's noun in the two sentences before that says more.
func (r *reading) referent(s *sentence, c clause) string {
	definite := false
	for i := c.from + 1; i < c.to; i++ {
		definite = definite || s.tokens[i].is(r.lex.generic) && s.tokens[i-1].word == "the"
	}
	if !definite {
		return ""
	}
	for i := len(r.sentences) - 1; i >= 0; i-- {
		p := &r.sentences[i]
		if p.start >= s.start || s.start-p.start > 1000 {
			continue
		}
		for j := len(p.tokens) - 1; j >= 0; j-- {
			t := p.tokens[j]
			if k := t.kin; k != 0 && isNoun(t, r.lex) && !t.is(r.lex.generic) && !t.quoted {
				return t.word
			}
		}
	}
	return ""
}

// wordsOf is what a reader should see as the words of a date: the expression
// with its preposition ("on Thursday"), and with the noun that a possessive
// belongs to ("Thursday’s meeting").
func (r *reading) wordsOf(s *sentence, x timex.Expression, c clause) timex.Span {
	span := timex.Span{Start: x.Start, End: x.End}
	for _, y := range s.dates {
		otherEnd := !x.Range.IsZero() && y.Range == x.Range // "from 2 to 5 May"
		ofEvent := y.Start == x.Start && x.Anchor.Kind == timex.Event
		if otherEnd || ofEvent { // as long as with the event's words
			span.Start, span.End = min(span.Start, y.Start), max(span.End, y.End)
		}
	}
	if i := s.at(span.Start); s.says(i-3, "on or before") {
		span.Start = s.tokens[i-3].start
	} else if i > 0 && (s.tokens[i-1].is(r.lex.preposition) && !isVerbs(s, i-1, i, s.behindDate(i)-1, r.lex) || s.tokens[i-1].word == "between") {
		span.Start = s.tokens[i-1].start
	}
	if c.head >= 0 && s.tokens[c.head].start >= x.End {
		span.End = s.tokens[c.head].end
	}
	return span
}
