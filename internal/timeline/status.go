package timeline

import (
	"cmp"
	"slices"

	"resetline/internal/date"
	"resetline/internal/timex"
)

// cues are what the words around a date say of its event.
type cues struct {
	ahead, moved, off bool
	decided           bool // moved or called off by the clause itself, not by one that hangs on it
}

// judge reads from a clause whether it reports its event, speaks ahead of it,
// or says that it was put off or called off.
//
// What lies after the day of publication is scheduled, what lies before it has
// happened; a clause of the day itself, or of a month that is still running,
// is judged by its tense and by words such as "expected". A date that an event
// was moved away from, or that was called off, is told from the date of the
// decision by the words before it: "the summit, booked for 22 July, was
// postponed", but "said on Thursday that the summit was postponed".
func (r *reading) judge(e *event, s *sentence, c clause) {
	x, day := e.source.Expression, r.article.Day()
	first, last := edges(e.when)
	toHave, meant := r.wasToHave(s, x), r.plannedFor(s, x)
	due := r.plannedOnly(s, c, x) || toHave || r.threatenedFor(s, x)
	planned := due || c.head >= 0 || meant || r.plansToDo(s, s.at(x.Start))
	q := r.cues(s, c, planned)
	e.decides = c.head < 0 && q.decided
	if at := r.droppedBefore(s, s.at(x.Start)); (q.off || q.moved) && (r.drops(s, s.at(x.Start)) || at > 0 && becauseOf(s, at, s.at(x.Start), r.lex)) {
		q.off, q.moved = false, false
	}
	switch {
	case first <= day && r.tellsDone(s, c), last <= day && sinceThing(s, s.at(x.Start), r.lex):
		e.source.Status = Happened // "called off a march agreed in May", "was to have been the first since the vote in May"
	case inPlaceOf(s, s.at(x.Start)):
		e.source.Status = Postponed
	case r.forbids(s, x), r.offAgenda(s, x):
		e.source.Status = Cancelled
	case q.off && r.discards(s, x):
		if e.source.Status = Scheduled; first <= day {
			e.source.Status = Happened
		}
	case q.off && (r.dropsOf(s, x) || r.dropsSubject(s, x, r.lex.cancelled)):
		e.source.Status = Cancelled
	case q.moved && (c.head >= 0 || r.dropsSubject(s, x, r.lex.postponed)) && r.cameFrom(s, x):
		if e.movedHere, e.source.Status = true, Happened; last > day {
			e.source.Status = Scheduled
		}
	case q.moved && r.dropsSubject(s, x, r.lex.postponed):
		e.source.Status = Postponed
	case q.off && last <= day && (r.saidOfIt(s, s.at(x.Start)) || s.says(r.droppedBefore(s, s.at(x.Start))-1, "ruled out")):
		e.source.Status = Happened // "scrapped a plan announced in May", "ruled out a vote in May"
	case first > day && r.takesPlace(s, x):
		e.movedHere, e.source.Status = true, Scheduled
	case last < day && r.setting(s, c):
		e.source.Status = Happened
	case r.leansOn(s, c): // "put off until after the election in May"
		e.source.Status = Happened
		if first > day || last >= day && x.Tense == timex.Future {
			e.source.Status = Scheduled
		}
	case r.notAfterAll(s, c), (toHave || meant || r.plansToDo(s, s.at(x.Start))) && slices.ContainsFunc(s.tokens[s.at(x.Start):], func(t token) bool { return t.word == "dropped" || t.word == "withdrawn" }):
		e.source.Status = Cancelled
		if r.putOffBehind(e, s) || r.doneLater(s, x) || notThen(s, x) {
			e.source.Status = Postponed
		}
	case q.moved && movedOn(s, x, r.lex):
		e.source.Status = Postponed
	case q.moved && r.newDate(s, x) && r.sinceDropped(s, s.at(x.End-1)+1):
		e.movedHere, e.source.Status = true, Cancelled
		e.when = reached(e.when)
	case q.moved && r.newDate(s, x):
		e.movedHere, e.source.Status = true, Scheduled
		e.when = reached(e.when)
	case q.moved && (planned || first > day && setOff(s, s.at(x.Start))), !q.off && r.originally(s, x):
		e.source.Status = Postponed
	case q.off && (planned || first > day || first == day && s.tokens[s.at(x.End-1)].hasEnding()):
		e.source.Status = Cancelled
	case toHave, last >= day && r.hadHoped(s, x):
		e.source.Status = Postponed
	case first > day, due, r.saidToCome(s, x), r.undertakes(s, x):
		e.source.Status = Scheduled
	case last < day:
		e.source.Status = Happened
	case r.doneOn(s, x), toldAt(s, x, r.lex), isStamp(s, x) && r.reportsLive(s, s.at(x.End)):
		e.source.Status = Happened
	case x.Tense == timex.Future || q.ahead && x.Tense != timex.Past:
		e.source.Status = Scheduled
	default:
		e.source.Status = Happened
	}
}

// sinceThing tells whether a date is that of a thing since which something is counted: "the first since the
// regatta in May".
func sinceThing(s *sentence, date int, lex *lexicon) bool {
	const phrase = 6 // words
	for i := date - 1; i > 0 && i >= date-phrase && !isBreak(s.tokens[i].word) && !isVerb(s.tokens[i], lex); i-- {
		if s.tokens[i].word == "since" {
			return i < date-1 && !s.tokens[i].quoted
		}
	}
	return false
}

// reportsLive tells whether a live report says behind its time what goes on as it is written: no word of it
// looks ahead, but in what somebody says or announces, as in "The mayor announces that the ferries will stop".
func (r *reading) reportsLive(s *sentence, from int) bool {
	for _, t := range s.tokens[from:] {
		switch {
		case t.quoted:
		case t.is(r.lex.modal | r.lex.ahead), t.means(r.lex.booked), t.word == "going":
			return false
		case isVerb(t, r.lex) && (t.is(r.lex.say) || announced.has(t.kin)):
			return true
		}
	}
	return true
}

// notThen tells whether no more is denied of what was planned than its date: "will not now open on 3 May".
func notThen(s *sentence, x timex.Expression) bool {
	for i := s.at(x.Start) - 1; i > 1 && !isBreak(s.tokens[i].word); i-- {
		if s.says(i-1, "not now") {
			return true
		}
	}
	return false
}

// doneLater tells whether a sentence goes on to tell when what was not done on a date is done: "not on
// 3 May as planned; they did so on 10 May".
func (r *reading) doneLater(part *sentence, x timex.Expression) bool {
	s := r.sentenceBy(part, 0)
	if s == nil {
		return false
	}
	for i := s.at(x.End-1) + 1; i+2 < len(s.tokens); i++ {
		if s.says(i, "did so") || s.says(i, "do so") {
			return statesDate(s, i+2, len(s.tokens))
		}
	}
	return false
}

// edges returns the first and the last day that a date may mean: the end of June is not over on
// the tenth, nor to come on the thirtieth of May. What is said in August to be late in the year is ahead.
func edges(d date.Date) (first, last date.Day) {
	switch {
	case d.Precision < date.ByMonth:
	case d.Qualifier == date.Late:
		return d.Last - date.Day(d.Days()/3), d.Last
	case d.Qualifier == date.Early:
		return d.First, d.First + date.Day(d.Days()/2)
	}
	return d.First, d.Last
}

// droppedBefore returns the last word before a token in its piece that says that something was put
// off or called off, 0 if there is none.
func (r *reading) droppedBefore(s *sentence, first int) int {
	for i := first - 1; i > 0 && !isBreak(s.tokens[i].word); i-- {
		if t := s.tokens[i]; t.is(r.lex.postponed|r.lex.cancelled) || r.lex.putOff.joins(s.tokens[i-1].meaning, t.word) || r.lex.callOff.joins(s.tokens[i-1].meaning, t.word) {
			return i
		}
	}
	return 0
}

// becauseOf tells whether a date is that of the cause for which something else was dropped:
// "cancelled because of the by-election the same day".
func becauseOf(s *sentence, dropped, first int, lex *lexicon) bool {
	for i := dropped + 1; i+1 < first; i++ {
		if s.behindPhrase(i, lex.becauseOf...) > i {
			return true
		}
	}
	return false
}

// drops tells whether whoever stands before a date puts something off or calls it off then: "the
// court on Monday turned down a request".
func (r *reading) drops(s *sentence, first int) bool {
	i := s.behindDate(first)
	if i+2 >= len(s.tokens) || s.tokens[i+1].punct {
		return false
	}
	t, next := s.tokens[i], s.tokens[i+1]
	return t.is(r.lex.postponed|r.lex.cancelled) && !next.is(r.lex.preposition|r.lex.conjoin) || r.lex.putOff.joins(t.meaning, next.word) || r.lex.callOff.joins(t.meaning, next.word)
}

// saidOfIt tells whether a date is that on which what is dropped had been announced or agreed:
// "scrapped a plan announced in January".
func (r *reading) saidOfIt(s *sentence, first int) bool {
	i := first - 1
	if i > 0 && s.tokens[i].is(r.lex.preposition) {
		i--
	}
	if i < 2 || s.tokens[i-1].is(r.lex.stop) || r.droppedBefore(s, i) == 0 {
		return false
	}
	return s.tokens[i].means(r.lex.decided)
}

// dropsOf tells whether what is called off is of a date: "called off Wednesday's strike".
func (r *reading) dropsOf(s *sentence, x timex.Expression) bool {
	first, last := s.at(x.Start), s.at(x.End-1)
	if first < 2 || !s.tokens[last].hasEnding() {
		return false
	}
	at := r.droppedBefore(s, first)
	return at == first-1 || at == first-2 && s.tokens[first-1].is(r.lex.articles)
}

// dropsSubject tells whether a date is that of a noun of the subject, behind which the verb says that
// it was called off, or put off: "her visit to Arden later this month was cancelled".
func (r *reading) dropsSubject(s *sentence, x timex.Expression, dropped class) bool {
	first := s.at(x.Start)
	verb := s.behindDate(first)
	if verb >= len(s.tokens) || !s.tokens[verb].is(r.lex.auxiliary) {
		return false
	}
	for verb++; verb < len(s.tokens) && (s.tokens[verb].means(r.lex.nonFinite) || betweenVerbs(s.tokens[verb], r.lex)); verb++ {
	}
	if verb >= len(s.tokens) {
		return false
	}
	t, particle := s.tokens[verb], token{}
	if verb+1 < len(s.tokens) {
		particle = s.tokens[verb+1]
	}
	off := dropped == r.lex.cancelled && r.lex.callOff.joins(t.meaning, particle.word) || dropped == r.lex.postponed && r.lex.putOff.joins(t.meaning, particle.word)
	if !off && !t.is(dropped) || r.movesPlace(s, verb) {
		return false
	}
	for i := first - 1; i >= 0 && !s.tokens[i].punct; i-- {
		if t := s.tokens[i]; isVerb(t, r.lex) || participle(t, r.lex) || t.is(r.lex.relative) || t.word == "that" {
			return false // "the order signed in May was scrapped"
		}
	}
	return !opens(s, first, r.lex)
}

// discards tells whether a date is that on which a thing is done away with, as no plan and no meeting is: "The
// ferry will be scrapped in July".
func (r *reading) discards(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	verb := first - 1
	if verb > 0 && s.tokens[verb].is(r.lex.preposition) {
		verb--
	}
	if verb < 2 || s.tokens[verb].word != "scrapped" || s.tokens[verb-1].word != "be" || s.tokens[verb-2].word == "to" {
		return false
	}
	return !slices.ContainsFunc(s.tokens[:verb], func(t token) bool { return t.kin != 0 && isNoun(t, r.lex) || t.means(r.lex.proposal) })
}

// setOff tells whether a date ahead is added behind a comma to what was put off: "suspended two strikes, on 9
// and 10 February".
func setOff(s *sentence, first int) bool {
	return first > 2 && s.tokens[first-1].word == "on" && s.tokens[first-2].word == ","
}

// toldAt tells whether what stands behind the time of an entry of a live report says that somebody tells
// something then, be it of what is to come: "15.30 Vale confirms that it will pay".
func toldAt(s *sentence, x timex.Expression, lex *lexicon) bool {
	if !isStamp(s, x) {
		return false
	}
	verb := slices.IndexFunc(s.tokens, func(t token) bool { return isVerb(t, lex) && !t.dated })
	return verb > 0 && verb+1 < len(s.tokens) && s.tokens[verb].is(lex.say) && s.tokens[verb+1].word == "that"
}

// cameFrom tells whether the event of a date was moved to it from another: "Thursday's summit was moved
// from 19 May".
func (r *reading) cameFrom(s *sentence, x timex.Expression) bool {
	for i := s.behindDate(s.at(x.Start)); i+2 < len(s.tokens); i++ {
		if s.tokens[i].is(r.lex.postponed) {
			return s.tokens[i+1].word == "from" && s.tokens[i+2].dated
		}
	}
	return false
}

// doneOn tells whether what stands right behind a date has been done: "said we would do it,
// and today we have done it".
func (r *reading) doneOn(s *sentence, x timex.Expression) bool {
	const subject = 5 // words
	first := s.at(x.Start)
	end := s.behindDate(first)
	for end < len(s.tokens) && end > first && s.tokens[end-1].dated && betweenVerbs(s.tokens[end], r.lex) {
		end++ // "has today also made a statement"
	}
	if before := r.before(s, first); end < len(s.tokens) && (before == "has" || before == "have") && (first < 2 || !s.tokens[first-2].is(r.lex.modal|r.lex.negation)) && (participle(s.tokens[end], r.lex) || s.tokens[end].is(r.lex.done)) {
		return true // "has today made a statement"
	}
	for i := end; i+1 < len(s.tokens) && i <= end+subject && !s.tokens[i].punct && opens(s, first, r.lex); i++ {
		if t := s.tokens[i]; isVerb(t, r.lex) || t.is(r.lex.relative) || t.word == "that" {
			done := s.tokens[i+1]
			return (t.word == "has" || t.word == "have") && (participle(done, r.lex) || done.is(r.lex.done)) && !done.is(r.lex.planned)
		}
	}
	return false
}

// inPlaceOf tells whether a date is one that another has taken the place of: "on 10
// July rather than 19 June".
func inPlaceOf(s *sentence, first int) bool {
	if end := s.behindDate(first); end > first && s.tokens[end-1].hasEnding() {
		return false // "Instead of today's empty quay, the picture shows a crowd"
	}
	i := beforeDate(s, first)
	for i > 0 && isPlace(s.tokens[i], s, i) {
		i = beforeDate(s, i) // "rather than in London on 26 May"
	}
	return s.says(i-1, "rather than") || s.says(i-1, "instead of")
}

// beforeDate returns the token before a date and its "on", "in" or "the".
func beforeDate(s *sentence, first int) int {
	i := first - 1
	for i > 1 && (s.tokens[i].word == "on" || s.tokens[i].word == "in" || s.tokens[i].word == "the") {
		i--
	}
	return i
}

// takesPlace tells whether a date is the one that took the place of another.
func (r *reading) takesPlace(s *sentence, x timex.Expression) bool {
	return slices.ContainsFunc(s.dates, func(y timex.Expression) bool {
		return y.Start > x.Start && ofCalendar(y) && inPlaceOf(s, s.at(y.Start)) && samePiece(s, s.at(x.Start), s.at(y.Start))
	})
}

// leansOn tells whether an event's noun is no more than what something else comes
// before or after.
func (r *reading) leansOn(s *sentence, c clause) bool {
	return c.head >= 0 && r.lex.of(r.leadsUpTo(s, c)).means(r.lex.leadUp)
}

// setting tells whether an event's noun is where something else was done: "agreed at the May
// summit and delayed since", "promised in the speech of 4 May".
func (r *reading) setting(s *sentence, c clause) bool {
	at := r.leadsUpTo(s, c)
	return c.head >= 0 && (at == "at" || at == "during" || at == "in")
}

// leadsUpTo returns the word before an event's noun and its article, "ahead" for "ahead
// of".
func (r *reading) leadsUpTo(s *sentence, c clause) string {
	i := c.from - 1
	for i >= 0 && s.tokens[i].is(r.lex.articles|r.lex.possessive) {
		i--
	}
	if s.says(i-1, "ahead of") {
		i--
	}
	if i < 0 {
		return ""
	}
	return s.tokens[i].word
}

// notAfterAll tells whether a clause says of something planned that it does not come
// to be: "the hearing will no longer go ahead", "the march planned for Monday did not
// take place".
func (r *reading) notAfterAll(s *sentence, c clause) bool {
	from, to := clauseAround(s, c)
	for i := from; i+1 < to; i++ {
		if c.date < i && slices.ContainsFunc(s.tokens[max(c.date, from):i], func(t token) bool { return t.word == "that" && !t.dated }) {
			return false // "told MPs on Monday that it would not open after all"
		}
		if i == 0 || s.tokens[i].quoted || !s.tokens[i].is(r.lex.negation) || mayBe(s, i, r.lex) || onlyFeared(s, i, r.lex) {
			continue
		}
		at := i + 1
		for at < to && s.tokens[at].means(r.lex.behindNot) {
			at++
		}
		if at < to && s.tokens[at].means(r.lex.comesTrue) && (at+1 == len(s.tokens) || s.tokens[at+1].punct) {
			return true // "never came"
		}
		if at+1 >= to {
			return false
		}
		if asPlanned(s, at, r.lex) || s.tokens[i+1].word == "now" && s.tokens[i-1].is(r.lex.modal) {
			return !r.limited(s, at, to) // "will not now be needed from 1 May"
		}
		if r.lex.goAhead.joins(s.tokens[at].meaning, s.tokens[at+1].word) {
			return !r.limited(s, at+2, to)
		}
	}
	return false
}

// onlyFeared tells whether "never" or "not" at a token is what somebody thought would be: "feared would
// never happen", "thought it would not come".
func onlyFeared(s *sentence, i int, lex *lexicon) bool {
	const near = 4 // words: "feared that the day would"
	if i < 2 || s.tokens[i-1].word != "would" {
		return false
	}
	return slices.ContainsFunc(s.tokens[max(0, i-1-near):i-1], func(t token) bool { return t.means(lex.imagined) })
}

// asPlanned tells whether a sentence goes on to say that something was planned otherwise: "will
// not vote on Thursday, as planned", "will not vote on Thursday, however".
func asPlanned(s *sentence, from int, lex *lexicon) bool {
	for i := from; i+1 < len(s.tokens); i++ {
		if t, next := s.tokens[i], s.tokens[i+1]; lex.asPlanned.joins(t.meaning, next.word) || t.word == "," && next.word == "however" {
			return true
		}
	}
	return false
}

// limited tells whether a clause goes on to say when or without what: "will not be
// held before May", "until the money is found".
func (r *reading) limited(s *sentence, from, to int) bool {
	for _, t := range s.tokens[from:to] {
		if t.means(r.lex.limiting) {
			return true
		}
	}
	return false
}

// sinceDropped tells whether a sentence goes on to say that what was put off has been called off: "delayed
// until May and have since been abandoned".
func (r *reading) sinceDropped(s *sentence, from int) bool {
	for i := from; i < len(s.tokens) && !s.tokens[i].is(r.lex.relative); i++ {
		off := s.tokens[i].is(r.lex.cancelled) || i > from && r.lex.callOff.joins(s.tokens[i-1].meaning, s.tokens[i].word)
		if off && !s.tokens[i].quoted && !r.negated(s, i) && !mayBe(s, i, r.lex) && slices.ContainsFunc(s.tokens[from:i], func(t token) bool { return t.means(r.lex.have) }) {
			return true
		}
	}
	return false
}

// reached is the date up to which something was put off: that of the event.
func reached(d date.Date) date.Date {
	switch d.Qualifier {
	case date.Until:
		return d.With(date.Exact)
	case date.UntilEarly:
		return d.With(date.Early)
	case date.UntilMid:
		return d.With(date.Mid)
	case date.UntilEnd:
		return d.With(date.Late)
	}
	return d
}

// judgeWhole judges an event of a part of a sentence by the rest of it: "the
// summit, booked for July, was put off", "was due to open on Monday but was
// adjourned".
func (r *reading) judgeWhole(e *event, s *sentence) {
	if from, to := between(s, s.at(e.source.Expression.Start)); to-from < len(s.tokens) {
		piece := s.parts(from, to, to, to)
		s = &piece
	}
	if _, from, to := behindSubject(s, r.lex); from > 0 {
		r.judge(e, s, clauseOf(s, e.source.Expression, r.lex))
		if !planned(s, from, to, r.lex) {
			return
		}
		rest := s.parts(0, from, to, len(s.tokens)) // "Match was moved", of "the match, planned for Monday, was moved"
		if r.notAfterAll(&rest, clause{to: len(rest.tokens), head: -1}) {
			e.source.Status = Cancelled
		}
		now, ofPlan := r.cues(&rest, clause{to: len(rest.tokens), head: -1}, true), s.at(e.source.Expression.Start) < to
		switch turned := slices.ContainsFunc(rest.tokens, func(t token) bool { return t.word == "now" }); {
		case now.moved || now.off:
			title, rank := r.headline(&rest, clause{to: len(rest.tokens), head: -1, date: -1})
			e.title, e.rank = title, int32(rank)
			if e.movedHere {
				e.title = cmp.Or(r.whatMoved(&rest, len(rest.tokens)-1), title)
			}
		case turned && ofPlan: // "The match, planned for Monday, will now be on Friday"
			e.title = r.writeNoun(s, r.skipLead(s, 0, from), from, s.at(e.source.Expression.Start))
		}
		return
	}
	x := e.source.Expression
	if e.source.Status == Scheduled && r.threatenedFor(s, x) && r.notAfterAll(s, clause{to: len(s.tokens), head: -1}) {
		e.source.Status = Cancelled
		return
	}
	if e.source.Status == Postponed && r.wasToHave(s, x) {
		if q := r.cues(s, clause{to: len(s.tokens), head: -1}, true); q.off && !q.moved {
			e.source.Status = Cancelled // "was to have been held tomorrow, has been cancelled"
		}
		return
	}
	if e.source.Status == Scheduled && !e.movedHere && r.backsOut(s, x) {
		e.source.Status = Cancelled
		return
	}
	if e.source.Status != Scheduled || e.when.Last >= r.article.Day() && (e.movedHere || !r.plannedOnly(s, clauseOf(s, x, r.lex), x)) {
		return
	}
	switch q := r.cues(s, clause{to: len(s.tokens), head: -1}, true); {
	case q.moved:
		e.source.Status = Postponed
	case q.off:
		e.source.Status = Cancelled
	}
}

// cues looks at the words around a date; for one that something was planned
// for at the whole sentence, since the plan is an insertion: "the summit,
// booked for 22 July, was postponed".
func (r *reading) cues(s *sentence, c clause, planned bool) cues {
	from, to := clauseAround(s, c)
	if planned && c.head < 0 {
		from, to = 0, len(s.tokens)
	}
	var q cues
	for i := from; i < to; i++ {
		t := s.tokens[i]
		ahead := t.is(r.lex.ahead) && !s.says(i, "ahead of schedule") && !s.says(i, "ahead of time")
		stopped := (t.word == "suspended" || t.word == "paused") && (s.says(i+1, "from") || r.goesOnAfter(s, i, c.date)) // and not moved from there
		moved := t.is(r.lex.postponed) && !stopped && !r.movesPlace(s, i) && !r.movesOther(s, i, c) || i > 0 && (r.lex.putOff.joins(s.tokens[i-1].meaning, t.word) || movesFar(s, i, r.lex)) || movesDate(s, i, r.lex)
		off := (t.is(r.lex.cancelled) || i > 0 && r.lex.callOff.joins(s.tokens[i-1].meaning, t.word)) && !r.goesOnAfter(s, i, c.date)
		if !ahead && !moved && !off || t.quoted && !s.tokens[c.from].quoted || mayBe(s, i, r.lex) {
			continue
		}
		q.ahead = q.ahead || ahead
		if (moved || off) && !r.negated(s, i) {
			q.moved, q.off = q.moved || moved, q.off || off
			q.decided = q.decided || !r.onlyOf(s, i, c.date)
		}
	}
	return q
}

// goesOnAfter tells whether a participle begins an insertion on what was once, behind which a sentence tells what will be
// on the date: "The fair, cancelled last year because of a storm, will be held in May".
func (r *reading) goesOnAfter(s *sentence, done, date int) bool {
	comma := done - 1
	if comma > 0 && r.lex.callOff.joins(s.tokens[comma].meaning, s.tokens[done].word) {
		comma--
	}
	end := commaAfter(s, done)
	if comma < 1 || s.tokens[comma].word != "," || end+1 >= len(s.tokens) || date < end {
		return false
	}
	verb := s.tokens[end+1]
	return verb.word == "will" || verb.word == "is" || verb.word == "are"
}

// onlyOf tells whether a verb is that of a clause which says when or of what another is, and in which
// the date does not stand: "came into force on 4 May after it had been delayed", "a treaty that was put
// off twice takes effect", but not "said that it was put off".
func (r *reading) onlyOf(s *sentence, verb, date int) bool {
	if verb < date && !slices.ContainsFunc(s.tokens[verb+1:date], func(t token) bool { return isBreak(t.word) || isVerb(t, r.lex) }) {
		return false
	}
	for i := verb - 1; i > 0 && !isBreak(s.tokens[i].word); i-- {
		switch t := s.tokens[i]; {
		case t.is(r.lex.say):
			return false
		case t.is(r.lex.openers | r.lex.relative), hangsOnNoun(s, i, r.lex):
			return true
		}
	}
	return false
}

// negated tells whether a verb is denied: "was not postponed", "denied that it was postponed",
// but not "did not say why it was postponed".
func (r *reading) negated(s *sentence, i int) bool {
	for i--; i >= 0 && !s.tokens[i].punct && !s.tokens[i].is(r.lex.conjoin|r.lex.openers|r.lex.relative); i-- {
		switch t := s.tokens[i]; {
		case t.is(r.lex.negation), contractsNot(t.word):
			return true
		case t.means(r.lex.manner):
			return false
		}
	}
	return false
}

// mayBe tells whether a verb is one of what only may come: "could delay the vote", "may be
// postponed", "asked London to delay it", "want it moved".
func mayBe(s *sentence, i int, lex *lexicon) bool {
	const near, asks = 3, 8 // tokens: "may have to be"
	for k := i - 1; k >= 0 && k >= i-near && !s.tokens[k].punct; k-- {
		if s.tokens[k].means(lex.maybe) {
			return !s.tokens[k].dated // but "planned for 28 May has been cancelled"
		}
	}
	for k := i - 1; k >= 0 && k >= i-asks && !s.tokens[k].punct; k-- {
		switch {
		case s.tokens[k].means(lex.asks):
			return true
		case s.tokens[k].means(lex.request):
			return i > 0 && s.tokens[i-1].word == "to" // "turned down a request to ban"
		case s.tokens[k].word == "would" && k > 1 && (s.tokens[k-1].word == "which" || s.tokens[k-1].word == "that" && !saidBefore(s, k-1, lex) && !saidAlso(s, k-1, lex)):
			return true // "a bill that would put it off"
		case s.tokens[k].means(lex.turns):
			return false // "wanted a vote but has put it off"
		}
	}
	return false
}

// movesPlace tells whether a verb of moving tells of no other date: "was moved indoors",
// "moved to Marlow", "moved the bill".
func (r *reading) movesPlace(s *sentence, i int) bool {
	const reach, phrase = 10, 4 // words: to a new date, "to a day in July"
	if verb := s.tokens[i].word; verb != "moved" && verb != "shifted" || i+1 == len(s.tokens) {
		return false
	}
	next := s.tokens[i+1]
	active := !s.tokens[i-min(i, 1)].is(r.lex.auxiliary) && s.tokens[i-min(i, 1)].word != "been" && s.tokens[i-min(i, 1)].word != "being"
	if !next.means(r.lex.newPlace) && !active && (next.dated || !next.is(r.lex.articles|r.lex.pronoun) && !next.upper) {
		return false
	}
	for k := i + 1; k < len(s.tokens) && k <= i+reach && !s.tokens[k].punct; k++ {
		switch t := s.tokens[k]; {
		case t.word == "back", t.word == "forward":
			return false
		case t.means(r.lex.toDate):
			if slices.ContainsFunc(s.tokens[k+1:min(k+1+phrase, len(s.tokens))], func(t token) bool { return t.dated || t.word == "date" }) {
				return false
			}
		}
	}
	return true
}

// movesDate tells whether a verb that is no participle of putting off leads to or from a date all
// the same: "to move the vote from May to June", "extended the deadline to 3 May".
func movesDate(s *sentence, i int, lex *lexicon) bool {
	const reach = 10 // words: "the deadline for a text on fish"
	if !s.tokens[i].means(lex.shifts) {
		return false
	}
	for k := i + 1; k+1 < len(s.tokens) && k <= i+reach && !s.tokens[k].punct; k++ {
		if w := s.tokens[k].word; w == "from" || w == "to" {
			if s.tokens[k+1].dated {
				return true
			}
			if next := s.tokens[k+1]; w == "to" && (next.upper || next.is(lex.articles|lex.possessive) || !next.is(lex.stop|lex.preposition)) {
				return false // "will move to a new hall from 3 May", "will be extended to vans from January"
			}
		}
	}
	return false
}

// movesOther tells whether a verb of putting off before a noun with a date has another
// object: "the bill could be delayed as members approach the November vote".
func (r *reading) movesOther(s *sentence, i int, c clause) bool {
	if c.head < 0 || i >= c.from {
		return false
	}
	return slices.ContainsFunc(s.tokens[i+1:c.from], func(t token) bool {
		return t.is(r.lex.preposition|r.lex.conjoin) || t.word == "of" || isVerb(t, r.lex)
	})
}

// movesFar tells whether a particle belongs to a verb of putting off before its object:
// "pushed the vote on the plan back to August".
func movesFar(s *sentence, i int, lex *lexicon) bool {
	const object = 8 // words
	if i+1 >= len(s.tokens) || s.tokens[i+1].word != "to" && s.tokens[i+1].word != "until" {
		return false
	}
	for k := i - 1; k > 0 && k >= i-object && !s.tokens[k].punct; k-- {
		if lex.putOff.joins(s.tokens[k].meaning, s.tokens[i].word) {
			return true
		}
	}
	return false
}

// clauseAround widens a noun's phrase to the words around it: up to the next
// mark before it and, over an inserted phrase, to the end of the sentence
// after it.
func clauseAround(s *sentence, c clause) (from, to int) {
	from, to = c.from, c.to
	if c.head < 0 && c.from == 0 {
		return from, to
	}
	for from > 0 && !isBreak(s.tokens[from-1].word) {
		from--
	}
	for to < len(s.tokens) && !isBreak(s.tokens[to].word) {
		to++
	}
	return from, to
}

// newDate tells whether an event was moved to a date: "postponed to 9
// September", "until autumn", "rescheduled for Friday", "now due on 3 September".
func (r *reading) newDate(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	before := r.before(s, first)
	if r.lex.of(before).means(r.lex.newDate) {
		return !r.inRelative(s, first)
	}
	if before == "for" && first > 1 && s.tokens[first-2].is(r.lex.postponed) {
		return true
	}
	for i := first - 1; i > 0 && i >= first-4 && !s.tokens[i].punct; i-- {
		if s.tokens[i-1].word == "now" && s.tokens[i].is(r.lex.planned) {
			return true
		}
	}
	return false
}

// movedOn tells whether a date is one to which something was moved before it was moved to
// another: "was moved to 4 June, then to 22 July".
func movedOn(s *sentence, x timex.Expression, lex *lexicon) bool {
	const between = 4 // tokens: ", and at last"
	end := s.at(x.End-1) + 1
	for i := end; i+1 < len(s.tokens) && i <= end+between && !s.tokens[i].dated && !isVerb(s.tokens[i], lex); i++ {
		if w := s.tokens[i].word; (w == "to" || w == "until") && s.tokens[i+1].dated {
			return i > end && s.tokens[i-1].word != "from"
		}
	}
	return false
}

// inRelative tells whether a date stands in a clause about a noun behind what was moved:
// "moved from Tarn, where they were held until 2025".
func (r *reading) inRelative(s *sentence, date int) bool {
	for i := date - 1; i > 0 && !s.tokens[i].is(r.lex.postponed) && !s.tokens[i].means(r.lex.putParticle); i-- {
		if s.tokens[i].is(r.lex.relative) {
			return true
		}
	}
	return false
}

// before returns the word before a date, or the date's own first word where
// the expression holds its preposition.
func (r *reading) before(s *sentence, first int) string {
	if first < len(s.tokens) && (s.tokens[first].is(r.lex.preposition) || s.tokens[first].word == "to") {
		return s.tokens[first].word
	}
	if first == 0 {
		return ""
	}
	return s.tokens[first-1].word
}
