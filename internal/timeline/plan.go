package timeline

// What a sentence only plans: "the hall was due to open on Monday" does not report that it did.

import (
	"slices"
	"strings"

	"resetline/internal/date"
	"resetline/internal/timex"
)

// wasToHave tells whether something was to have been done on a date, and was or will
// not be: "was to have opened in May", "due to have ended in May".
func (r *reading) wasToHave(s *sentence, x timex.Expression) bool {
	for i := s.at(x.Start) - 1; i > 1; i-- {
		if isBreak(s.tokens[i].word) {
			open := i - 1 // "was to have met his deputy, Tom Fell, on 3 May"
			for open > 0 && s.tokens[open].upper {
				open--
			}
			if s.tokens[i].word != "," || open == i-1 || s.tokens[open].word != "," {
				break
			}
			i = open
			continue
		}
		if s.tokens[i].is(r.lex.modal) && !s.tokens[i].dated {
			return false // "was to have met in May but will now do so on"
		}
		if s.tokens[i].word == "have" && (s.says(i-2, "was to") || s.says(i-2, "were to") || s.says(i-2, "due to")) && !s.tokens[i].quoted {
			return true
		}
	}
	return false
}

// hadHoped tells whether a date is one for which something had been hoped: "had hoped for a
// text by Easter", "had planned to vote on Friday", "wanted to vote on Friday, but".
func (r *reading) hadHoped(s *sentence, x timex.Expression) bool {
	end := s.behindDate(s.at(x.Start))
	but := end+1 < len(s.tokens) && s.tokens[end].word == "," && s.tokens[end+1].word == "but"
	for i := s.at(x.Start) - 2; i > 0 && !isBreak(s.tokens[i].word); i-- {
		if t, before := s.tokens[i], s.tokens[i-1]; t.is(r.lex.intended) && !t.quoted && (before.word == "had" || but && !before.is(r.lex.auxiliary) && !betweenVerbs(before, r.lex)) {
			return s.tokens[i+1].word == "to" || s.tokens[i+1].word == "for" && before.word == "had"
		}
	}
	return false
}

// undertakes tells whether a date is one by which somebody said to do something: "offered in May to lift the ban
// by the end of the year", "had pledged to lift it by 2025".
func (r *reading) undertakes(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	if r.before(s, first) != "by" {
		return false
	}
	to := first - 1
	for to > 0 && s.tokens[to].word != "to" {
		if t := s.tokens[to]; t.punct || t.quoted || t.dated || isVerb(t, r.lex) && s.tokens[to-1].word != "to" {
			return false
		}
		to--
	}
	verb := beforeDate(s, to)
	for verb > 0 && s.tokens[verb].dated {
		verb--
	}
	for verb > 0 && verb < to-1 && s.tokens[verb].is(r.lex.preposition|r.lex.articles) {
		verb--
	}
	return verb > 0 && s.tokens[verb].means(r.lex.undertaken) && !r.negated(s, verb)
}

// plannedFor tells whether a date is one that something was planned for:
// "booked for 22 July", "from Thursday".
func (r *reading) plannedFor(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	if before := r.before(s, first); before == "from" || before == "for" && first > 1 && s.tokens[first-2].means(r.lex.calledFor) {
		return true
	}
	for back := 1; back <= 5 && first-back >= 0; back++ {
		if t := s.tokens[first-back]; t.means(r.lex.booked) || t.word == "set" || t.word == "promised" {
			return true
		}
	}
	return false
}

// threatenedFor tells whether a date is one for which no more was done than to announce: "the
// strike threatened for last month".
func (r *reading) threatenedFor(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	if first < 2 || r.before(s, first) != "for" {
		return false
	}
	verb := s.tokens[first-2]
	return verb.means(r.lex.calledFor) && verb.word != "called"
}

// plansToDo tells whether a date is that of what the subject is a plan for: "Plans to open the quay in
// May have slipped".
func (r *reading) plansToDo(s *sentence, first int) bool {
	if verb := s.behindDate(first); verb >= len(s.tokens) || !s.tokens[verb].is(r.lex.auxiliary) {
		return false
	}
	for i := first - 1; i > 0 && !s.tokens[i].punct; i-- {
		if s.tokens[i].word == "to" && (s.tokens[i-1].word == "plans" || s.tokens[i-1].word == "plan") {
			return true
		}
	}
	return false
}

// originally tells whether something was planned for a date at first, and so was
// moved: "originally due last Friday".
func (r *reading) originally(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	for back := 2; back <= 4 && first-back >= 0; back++ {
		switch s.tokens[first-back].word {
		case "originally", "initially":
			return r.plannedFor(s, x) || s.tokens[first-1].word == "for" // "originally listed for July"
		}
	}
	return false
}

// plannedOnly tells whether a clause says of a date no more than that something was to
// happen then: "was due to begin on 1 January", "should have begun", "in May the hall
// was to open".
func (r *reading) plannedOnly(s *sentence, c clause, x timex.Expression) bool {
	first := s.at(x.Start)
	for i := c.from; i < min(first, c.to); i++ {
		if s.tokens[i].quoted && !quotedAt(s, first) || !samePiece(s, i, first) {
			continue
		}
		if end := r.planEnd(s, i); end > 0 && end <= first && !(s.tokens[i].is(r.lex.modal) && finiteBefore(s, end, first, r.lex)) && !r.goesOnFrom(s, end, first) {
			return true
		}
	}
	return r.plannedBehind(s, x) || r.plansNoun(s, c)
}

// goesOnFrom tells whether a date, "and" and what will be stand among tokens [from, to), so that what was planned
// before is not of a date behind them: "was planned for Friday and will sail in June".
func (r *reading) goesOnFrom(s *sentence, from, to int) bool {
	for i := from + 1; i+1 < to; i++ {
		if s.tokens[i].word == "and" && s.tokens[i-1].dated && s.tokens[i+1].is(r.lex.modal) {
			return true
		}
	}
	return false
}

// plansNoun tells whether an event's noun before its date is what a verb was to bring about:
// "had hoped to sign the pact in March", but not "was due to attend the fair in March", which
// is held without.
func (r *reading) plansNoun(s *sentence, c clause) bool {
	if c.head < 0 || c.date < c.head {
		return false
	}
	verb := c.from - 1
	for verb > 0 && s.tokens[verb].is(r.lex.articles|r.lex.possessive) {
		verb--
	}
	for i := verb - 1; i >= 0 && !s.tokens[i].punct && i > verb-5; i-- {
		if r.planEnd(s, i) == verb {
			return !s.tokens[verb].is(r.lex.joining)
		}
	}
	return false
}

// plannedBehind tells whether a date opens its clause and the verb behind it plans.
func (r *reading) plannedBehind(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	if end := s.behindDate(first); end > first && s.tokens[end-1].hasEnding() {
		return false
	}
	if !opens(s, first, r.lex) {
		return false
	}
	for i := s.behindDate(first); i < len(s.tokens); i++ {
		switch t := s.tokens[i]; {
		case t.is(r.lex.relative), t.word == "that", t.word == ";", t.word == ":", t.quoted != quotedAt(s, first):
			return false
		case isVerb(t, r.lex):
			end := r.planEnd(s, i)
			return end > 0 && !(end < len(s.tokens) && s.tokens[end].means(r.lex.tellsFate))
		}
	}
	return false
}

// opens tells whether a date opens its clause.
func opens(s *sentence, date int, lex *lexicon) bool {
	i := date - 1
	for i >= 0 && s.tokens[i].is(lex.preposition|lex.lead|lex.articles) {
		i--
	}
	return i < 0 || isBreak(s.tokens[i].word) && s.tokens[i].word != "("
}

func quotedAt(s *sentence, i int) bool { return i < len(s.tokens) && s.tokens[i].quoted }

// planEnd returns the token behind words that say of a verb no more than that it was to
// come: "was then to", "had been promised for", "should have". 0 is none.
func (r *reading) planEnd(s *sentence, i int) int {
	if !s.tokens[i].means(r.lex.planVerb) {
		return 0
	}
	at := i + 1
	for at < len(s.tokens) && betweenVerbs(s.tokens[at], r.lex) {
		at++
	}
	if at+1 >= len(s.tokens) {
		return 0
	}
	plan, to := s.tokens[at], s.tokens[at+1].word
	if s.tokens[i].means(r.lex.copulaPast) {
		switch {
		case plan.word == "to" && r.infinitive(s, at+1):
			return at + 1
		case (plan.word == "due" || plan.word == "expected") && (s.tokens[at+1].means(r.lex.into) || to == "by"):
			return at + 1 // "was due in Arden on Friday", "had been expected by May"
		case to == "for" && plan.is(r.lex.meant), to == "to" && plan.is(r.lex.meant|r.lex.intends) && r.infinitive(s, at+2):
			return at + 2
		}
		return 0
	}
	switch s.tokens[i].word {
	case "had":
		if to == "to" && plan.is(r.lex.intended) {
			return at + 2
		}
	case "ought":
		if plan.word == "to" && to == "have" {
			return at + 2
		}
	case "should":
		switch {
		case plan.word != "have":
		case to == "been":
			return at + 3
		case participle(s.tokens[at+1], r.lex), s.tokens[at+1].is(r.lex.done):
			return at + 2
		}
	}
	return 0
}

// betweenVerbs tells whether a word may stand between the verbs of a plan.
func betweenVerbs(t token, lex *lexicon) bool {
	return t.means(lex.betweenVerbs) || inLY(t, lex) && t.word != "likely" && t.word != "unlikely"
}

// infinitive tells whether a verb can stand behind "to" at a token, and no place: "was going
// to open", but not "was going to Arden".
func (r *reading) infinitive(s *sentence, i int) bool {
	return i < len(s.tokens) && !s.tokens[i].upper && !s.tokens[i].punct && !s.tokens[i].number && !s.tokens[i].is(r.lex.articles|r.lex.possessive)
}

// judgeReplaced judges the dates of a sentence by what it says of them elsewhere: that
// another one took the place of a plan's ("was to open on 19 May, but will now begin on 20
// May"), that a plan came to nothing, or, in brackets, what became of it.
func (r *reading) judgeReplaced(e *event, s *sentence) {
	x, day := e.source.Expression, r.article.Day()
	if status, ok := r.bracketed(s, x); ok {
		e.source.Status = status
		return
	}
	open := e.source.Status == Scheduled || e.source.Status == Happened && (r.meantFor(s, x) || r.undertakes(s, x) || r.dueTo(s, x))
	if open && !e.movedHere {
		if status, told := r.fate(s, x); told {
			e.source.Status = status
			return
		}
	}
	switch {
	case r.notUntil(s, x):
		e.source.Status = Postponed
	case !open:
	case !e.movedHere && r.givesWay(s, x, r.lastTurn(s, len(s.tokens))), e.when.First <= day && !e.movedHere && r.plans(s, x) && r.cameNot(s, x):
		e.source.Status = Postponed
	case e.source.Status == Scheduled && e.when.Qualifier != date.Until && !e.movedHere:
		turn := r.lastTurn(s, s.at(x.Start))
		e.movedHere = r.takesOver(s, x) || r.takesPlace(s, x) || turn > 0 && samePiece(s, turn, s.at(x.Start)) && slices.ContainsFunc(s.dates, func(y timex.Expression) bool {
			return ofCalendar(y) && r.givesWay(s, y, turn)
		})
	}
}

// notUntil tells whether a sentence says of what was planned for a date that it will not be until another: "had been
// planned for Monday but will not take place until June".
func (r *reading) notUntil(s *sentence, x timex.Expression) bool {
	if !r.plannedFor(s, x) && !r.meantFor(s, x) && !r.dueTo(s, x) {
		return false
	}
	for i := s.behindDate(s.at(x.Start)); i+2 < len(s.tokens); i++ {
		if t := s.tokens[i]; !t.is(r.lex.negation) || t.quoted || s.tokens[i-1].word != "will" && s.tokens[i-1].word != "would" {
			continue
		}
		for k := i + 2; k+1 < len(s.tokens) && !s.tokens[k].punct; k++ {
			if w := s.tokens[k].word; w == "until" || w == "till" || w == "before" {
				return statesDate(s, k, len(s.tokens))
			}
		}
	}
	return false
}

// bracketed returns what a bracket behind an event says became of it: "3 June: second
// session, Arden (postponed)".
func (r *reading) bracketed(s *sentence, x timex.Expression) (status Status, ok bool) {
	words := 0
	for i := s.at(x.End-1) + 1; i+2 < len(s.tokens); i++ {
		switch t, held := s.tokens[i], s.tokens[i+1]; {
		case t.dated && words > 0:
			return status, false
		case t.word != "(" || s.tokens[i+2].word != ")":
			if !t.punct && !t.dated {
				words++
			}
		case held.is(r.lex.postponed):
			return Postponed, true
		case held.is(r.lex.cancelled):
			return Cancelled, true
		}
	}
	return status, false
}

// meantFor tells whether a participle right before a date says what was meant for it: "the
// review promised for March".
func (r *reading) meantFor(s *sentence, x timex.Expression) bool {
	i := beforeDate(s, s.at(x.Start))
	if i > 0 && s.tokens[i].is(r.lex.preposition) {
		i--
	}
	return i > 0 && (s.tokens[i].means(r.lex.slated) || s.tokens[i].word == "promised" && !s.tokens[i-1].means(r.lex.have) && !r.inRelativeOf(s, i) || s.tokens[i].word == "booked")
}

// inRelativeOf tells whether a verb is that of a relative clause with a subject: "promised" of "the
// review that the town promised".
func (r *reading) inRelativeOf(s *sentence, verb int) bool {
	for i := verb - 2; i > 0 && i >= verb-maxSubject && !s.tokens[i].punct && !isVerb(s.tokens[i+1], r.lex); i-- {
		if s.tokens[i].word == "that" || s.tokens[i].word == "which" {
			return true
		}
	}
	return false
}

// cameNot tells whether a sentence, or the next, says of a plan that it did not come to be:
// "was to report by May, and has not", "was to meet them on Thursday. He did not."
func (r *reading) cameNot(s *sentence, x timex.Expression) bool {
	const longest = 7 // tokens: "That did not happen either."
	if end := s.behindDate(s.at(x.Start)); end+1 < len(s.tokens) && s.tokens[end].word == "," && s.tokens[end+1].word == "but" && (r.hadHoped(s, x) || shouldHaveBefore(s, end) || r.plannedOnly(s, clause{to: end}, x)) {
		return true // "had been due to do so in May, but the board asked for time"
	}
	for i := s.at(x.End-1) + 1; i < len(s.tokens); i++ {
		if r.deniesPlan(s, i) {
			return true
		}
	}
	next := r.sentenceBy(s, 1)
	if next == nil || len(next.tokens) > longest || len(next.tokens) == 0 || !next.tokens[0].is(r.lex.pronoun) && next.tokens[0].word != "none" {
		return false
	}
	return slices.ContainsFunc([]int{1, 2, 3}, func(i int) bool { return i < len(next.tokens) && r.deniesPlan(next, i) })
}

// shouldHaveBefore tells whether "should have" stands before a token in its piece.
func shouldHaveBefore(s *sentence, end int) bool {
	for i := end - 1; i > 0 && !isBreak(s.tokens[i].word); i-- {
		if s.says(i-1, "should have") {
			return !s.tokens[i].quoted
		}
	}
	return false
}

// deniesPlan tells whether a verb and its negation at a token deny what was said of a plan:
// "has not", "was not either", "will not be ready", "is still shut", "never did", "has still not opened", "has yet to open".
func (r *reading) deniesPlan(s *sentence, i int) bool {
	var next token
	if next = (token{punct: true}); i+1 < len(s.tokens) {
		next = s.tokens[i+1]
	}
	ends := next.punct || next.word == "either" || next.word == "happen" || next.word == "yet" && (i+2 >= len(s.tokens) || s.tokens[i+2].punct)
	unready := i + 1
	for unready < len(s.tokens) && (s.tokens[unready].means(r.lex.nonFinite) || s.tokens[unready].word == "yet") {
		unready++
	}
	ends = ends || unready < len(s.tokens) && s.tokens[unready].means(r.lex.ready)
	before := s.tokens[max(i-1, 0)]
	switch word := s.tokens[i].word; {
	case s.tokens[i].quoted:
		return false
	case word == "still":
		return before.is(r.lex.auxiliary) && next.means(r.lex.unready)
	case word == "not" && before.word == "still":
		return s.tokens[max(i-2, 0)].is(r.lex.auxiliary)
	case word == "not":
		return before.is(r.lex.auxiliary) && ends
	case word == "never":
		return next.is(r.lex.auxiliary) && (i+2 >= len(s.tokens) || s.tokens[i+2].punct)
	case word == "yet":
		return before.is(r.lex.auxiliary) && next.word == "to"
	}
	return contractsNot(s.tokens[i].word) && ends
}

// lastTurn returns the last word before a token that turns from a plan to what takes its
// place, -1 if there is none: "will now open", "is now due", "opens instead", "opens no earlier than".
func (r *reading) lastTurn(s *sentence, to int) int {
	for i := to - 1; i > 0; i-- {
		switch t := s.tokens[i]; {
		case t.quoted:
		case t.word == "instead", t.word == "extended", s.says(i-1, "no earlier"),
			t.word == "now" && (s.tokens[i-1].is(r.lex.modal) || i+1 < len(s.tokens) && (s.tokens[i+1].is(r.lex.modal) || s.tokens[i+1].means(r.lex.slated) || s.tokens[i+1].word == "to" || s.tokens[i+1].word == "have")):
			return i
		}
	}
	return -1
}

// givesWay tells whether a date stands before such a turn, and no more is said of it than
// that something was to happen then.
func (r *reading) givesWay(s *sentence, x timex.Expression, turn int) bool {
	return s.at(x.End-1) < turn && r.plans(s, x)
}

// plans tells whether a sentence says of a date no more than what was meant for it.
func (r *reading) plans(s *sentence, x timex.Expression) bool {
	return r.meantFor(s, x) || r.undertakes(s, x) || r.dueTo(s, x) || r.originally(s, x) || r.plannedOnly(s, clause{to: len(s.tokens)}, x) || r.saidToCome(s, x)
}

// dueTo tells whether a date is one on which its noun was due to do something: "the session, due to start on 9
// April".
func (r *reading) dueTo(s *sentence, x timex.Expression) bool {
	const phrase = 5 // words: "to start in Arden on"
	for i := s.at(x.Start) - 1; i > 0 && i >= s.at(x.Start)-phrase && !s.tokens[i].punct; i-- {
		if s.tokens[i].word == "to" && s.tokens[i-1].means(r.lex.booked) {
			return r.infinitive(s, i+1)
		}
	}
	return false
}

// saidToCome tells whether a date is one on which somebody said that something would be:
// "said in May that the hall would open on 4 June".
func (r *reading) saidToCome(s *sentence, x timex.Expression) bool {
	first := s.at(x.Start)
	would := first - 1
	for would > 0 && s.tokens[would].word != "would" {
		if t := s.tokens[would]; t.punct || t.dated || t.word == "to" || t.word == "since" || t.is(r.lex.relative|r.lex.conjoin) {
			return false
		}
		would--
	}
	verb := would + 1
	if would < 1 || s.tokens[verb].is(r.lex.negation) || strings.Contains(r.article.Text[s.tokens[would].start:x.Start], ",") {
		return false
	}
	if s.tokens[verb].word == "be" {
		verb++
	}
	return verb < first && !slices.ContainsFunc(s.tokens[verb+1:first], func(t token) bool { return isVerb(t, r.lex) || participle(t, r.lex) }) &&
		r.isSaid(r.sentenceBy(s, 0), s.tokens[would].start)
}

// isSaid tells whether what stands at a place of a sentence is what somebody said.
func (r *reading) isSaid(s *sentence, place int) bool {
	for i := s.at(place) - 1; i > 0; i-- {
		switch t := s.tokens[i]; {
		case t.is(r.lex.say), t.word == "agreed":
			return true
		case t.is(r.lex.relative | r.lex.auxiliary), t.word == "if", t.word == ";":
			return false
		}
	}
	return false
}

// expectedTo returns what ends a sentence by saying what its last noun is to do on a date: "slick expected to hit
// the coast on Friday", of "The league fought a slick expected to hit the coast on Friday". What became of it the
// sentence around tells.
func (r *reading) expectedTo(s *sentence, date int) (one sentence, ok bool) {
	done, end := min(date, len(s.tokens))-1, markBehind(s, date)
	for done > 1 && !s.tokens[done].means(r.lex.slated) {
		if t := s.tokens[done]; t.punct || t.quoted || t.is(r.lex.relative|r.lex.conjoin|r.lex.openers) || t.word == "that" || isVerb(t, r.lex) && s.tokens[done-1].word != "to" {
			return one, false
		}
		done--
	}
	if done <= 1 || done+1 >= len(s.tokens) || s.tokens[done+1].word != "to" || s.goesOn(date, end, r.lex) > 0 {
		return one, false
	}
	noun := s.tokens[done-1]
	from := r.nounStart(s, done)
	if from == done || noun.is(r.lex.stop) || isVerb(noun, r.lex) || betweenVerbs(noun, r.lex) || !finiteBefore(s, 0, from, r.lex) {
		return one, false
	}
	if now := r.cues(s, clause{to: from, head: -1}, false); now.moved || now.off {
		return one, false
	}
	return s.joined(from, end, end, end), true
}
