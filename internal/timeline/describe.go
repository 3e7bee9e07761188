package timeline

import (
	"slices"
	"strings"
)

// The families, names and other words of an event, by which it is told from others.

// describe gathers what tells the event from others: its families, names and
// other words.
func (r *reading) describe(e *event, s *sentence, c clause) {
	w := &r.words
	w.names, w.persons, w.terms, w.matters = w.names[:0], w.persons[:0], w.terms[:0], w.matters[:0]
	date := s.at(e.source.Expression.Start)
	c.longAgo = e.when.Last+longAgo < r.article.Day()
	if c.head >= 0 && !c.longAgo && r.reacts(s, c) {
		for c.head = -1; c.from > 0 && !isBreak(s.tokens[c.from-1].word); {
			c.from-- // told by its verb: "condemned the strike on Monday"
		}
	}
	e.kins, e.mentions = r.gather(s, c, date < len(s.tokens) && s.tokens[date].quoted)
	e.kins |= r.spokenIn(s, c)
	for i := c.from; i < c.to; i++ {
		r.gatherMatter(s, c, i)
		r.gatherObject(s, c, i)
	}
	if len(w.names)+len(w.terms) == 0 && broughtInBy(s, c, r.lex) {
		from, to := r.tellingClause(s, c)
		r.gather(s, clause{from: from, to: to, head: c.head}, false)
	}
	if e.kins&meeting == 0 && (len(w.persons) > 0 || hasRole(s.tokens[c.from:c.to], r.lex)) && goesTo(s, c, r.lex) {
		e.kins |= meeting
	}
	if givenUntil(s, date, r.lex) {
		e.kins |= deadline
	}
	if kins := r.borrow(s, c); kins != 0 {
		e.kins |= kins
		e.definite = true // "it" is what was told of before
	}
	e.kins |= r.recall(s, c)
	e.mentions &^= e.kins
	r.gatherPlace(s, c)
	if key := r.whose(s, c); key != "" {
		w.names, w.persons = append(w.names, key), append(w.persons, key)
	}
	all := make([]string, 0, len(w.names)+len(w.persons)+len(w.terms))
	for _, l := range [...]struct{ from, to *[]string }{{&w.names, &e.names}, {&w.persons, &e.persons}, {&w.terms, &e.terms}} {
		slices.Sort(*l.from)
		n := len(all)
		all = append(all, slices.Compact(*l.from)...)
		*l.to = all[n:len(all):len(all)]
	}
	e.matters = slices.Clone(w.matters)
	if i := slices.IndexFunc(e.names, r.namesBill); i >= 0 {
		e.bill = e.names[i]
	}
}

// gatherPlace adds the name before "where" to the words of what is told of that place: "Arden, where the mayor
// hosts a summit today".
func (r *reading) gatherPlace(part *sentence, c clause) {
	s := r.sentenceBy(part, 0)
	if s == nil || c.from >= len(part.tokens) {
		return
	}
	where := s.at(part.tokens[c.from].start) - 1
	for c.head >= 0 && where > 0 && !isBreak(s.tokens[where].word) && s.tokens[where].word != "where" {
		where--
	}
	if where < 1 || s.tokens[where].word != "where" {
		return
	}
	if s.tokens[where-1].word == "," {
		where--
	}
	r.gatherNames(s, func(m name) bool { return m.to == where })
}

// gatherNames adds those names in a sentence to the words in hand that are wanted and nobody's.
func (r *reading) gatherNames(s *sentence, wanted func(m name) bool) {
	for _, m := range r.names.mentions(s, r.lex) {
		if !m.person && wanted(m) {
			r.words.names = appendKeys(r.words.names, m.key, r.lex)
		}
	}
}

// broughtInBy tells whether an event's noun is new to the reader, who therefore learns of it from its
// clause: "The skipper is to come to Arden for a hearing on 9 December", but not "the hearing on".
func broughtInBy(s *sentence, c clause, lex *lexicon) bool {
	if c.head < 0 || c.head > c.date || c.definite || c.alone {
		return false
	}
	before := s.tokens[max(c.from-1, 0)]
	return s.tokens[c.from].word != "the" && before.word != "the" && !before.is(lex.possessive)
}

// namesBill tells whether a name is that of a bill or an act: "harbour bill".
func (r *reading) namesBill(name string) bool {
	word := r.lex.of(name[strings.LastIndexByte(name, ' ')+1:])
	return word.is(r.lex.document) && bills.has(word.kin) && strings.IndexByte(name, ' ') > 0
}

// gather adds the words of a clause to those in hand and returns its families, which
// are of what somebody says where the date is.
func (r *reading) gather(s *sentence, c clause, quoted bool) (families, mentions kins) {
	w := &r.words
	inName := cleared(&r.inName, len(s.tokens))
	for _, m := range r.names.mentions(s, r.lex) {
		if m.from >= c.to || m.to <= c.from {
			continue
		}
		for i := m.from; i < m.to; i++ {
			inName[i] = true
		}
		w.names = appendKeys(w.names, m.key, r.lex)
		if m.person {
			w.persons = append(w.persons, m.key)
		}
	}
	leaders, gather, reacts := false, false, !c.longAgo && r.reacts(s, c)
	for i := c.from; i < c.to; i++ {
		t := s.tokens[i]
		leaders, gather = leaders || t.word == "leaders", gather || strings.HasPrefix(t.word, "gather")
		k := r.lex.kinAt(s, i)
		if inName[i] && t.word == "court" {
			k = 0 // "the Court of Fens" is no trial
		}
		if k != 0 && !r.receivesThing(s, i) && (c.head == i || c.head < 0 && t.quoted == quoted || c.head >= 0 && (bills|signature).has(k) && i > c.from+1 && votedOn(s, c, overThe(s, i-1))) {
			if reacts || c.head < 0 && r.mentioned(s, c, i, k) {
				mentions |= 1 << k
			} else {
				families |= 1 << k
			}
		}
		if c.head < 0 && t.means(r.lex.hold) && takesEffect(s, c, i, r.lex) {
			families |= began
			continue
		}
		if c.head < 0 && takesOffice(s, i, r.lex) {
			families |= appointment
		}
		if name, kin := r.numbered(s, i); name != "" {
			w.terms = append(w.terms, name)
			if c.head < 0 {
				families |= 1 << kin
			}
			if k == 0 {
				continue // the ordinal, which is told by the name
			}
		}
		if !inName[i] && !t.punct && !t.dated && !t.is(r.lex.stop) && k == 0 && t.word != "leaders" {
			w.terms = append(w.terms, r.lex.termOf(t))
		}
	}
	switch {
	case !leaders:
	case families&(meeting|summit) == 0 && !gather:
		w.terms = append(w.terms, "leaders")
	default:
		families |= summit | meeting // "the leaders' meeting"
	}
	return families, mentions
}

// spokenIn returns the family of that in which a clause was said: "said on Thursday, in a speech".
func (r *reading) spokenIn(s *sentence, c clause) kins {
	if c.head >= 0 || c.to+3 >= len(s.tokens) || s.tokens[c.to+1].word != "in" || !s.tokens[c.to+2].is(r.lex.articles) ||
		!slices.ContainsFunc(s.tokens[c.from:c.to], func(t token) bool { return t.is(r.lex.say) && !t.quoted }) {
		return 0
	}
	for i := c.to + 3; i < len(s.tokens) && i < c.to+6; i++ {
		if t := s.tokens[i]; t.kin != 0 {
			return 1 << t.kin
		}
	}
	return 0
}

// goesTo tells whether a clause says that somebody goes to a place: "flew to Arden", "is due in Arden".
func goesTo(s *sentence, c clause, lex *lexicon) bool {
	for i := c.from; i+2 < c.to; i++ {
		t, to := s.tokens[i], s.tokens[i+1].word
		if s.tokens[i+2].upper && !t.quoted && (t.means(lex.travels) && (to == "to" || to == "into") || t.word == "due" && (to == "in" || to == "at")) {
			return true
		}
	}
	return false
}

// givenUntil tells whether a date is a limit that was given for what is to be done: "have until 3 May
// to answer", "until 3 May instead of 1 May".
func givenUntil(s *sentence, date int, lex *lexicon) bool {
	const reach = 6 // words: "gave the other side until"
	i := date - 1
	if i > 0 && s.says(i-1, "instead of") {
		for i -= 2; i > 0 && s.tokens[i].dated; {
			i--
		}
	}
	if date < len(s.tokens) && s.tokens[date].word == "until" {
		i = date
	}
	if i < 1 || s.tokens[i].word != "until" {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-reach && !s.tokens[k].punct; k-- {
		if s.tokens[k].means(lex.gives) {
			return !s.tokens[k].quoted && !s.tokens[k].dated
		}
	}
	return false
}

// receivesThing tells whether a verb of receiving has no guest: "received its second reading", "welcomed the deal".
func (r *reading) receivesThing(s *sentence, i int) bool {
	if i+1 >= len(s.tokens) {
		return false
	}
	next := s.tokens[i+1]
	switch s.tokens[i].word {
	case "receive", "received":
		return next.is(r.lex.possessive) || next.word == "a" || next.word == "an" || next.number
	case "welcome", "welcomes", "welcomed", "greet", "greeted":
		head := r.nounEnd(s, behindSmall(s, i+1, r.lex)) - 1
		thing := s.tokens[head]
		return head > i && !thing.upper && !r.isOffice(thing) && !thing.means(r.lex.somebody) && !thing.means(r.lex.crowd) && !thing.is(r.lex.plural)
	}
	return false
}

// takesEffect tells whether words up to a token say that something begins to hold: "takes
// effect", "into force", "goes live", "was introduced", "will apply from", "From 1 May the rules apply".
func takesEffect(s *sentence, c clause, i int, lex *lexicon) bool {
	if before := s.tokens[max(i-1, 0)]; lex.holds.joins(before.meaning, s.tokens[i].word) {
		return true
	}
	switch s.tokens[i].word {
	case "introduced":
		return s.tokens[max(i-1, 0)].means(lex.be)
	case "apply", "applies":
		return i+1 < len(s.tokens) && (s.tokens[i+1].word == "from" || s.tokens[i+1].dated) || s.says(c.date-1, "from") || s.says(c.date, "from")
	}
	return false
}

// takesOffice tells whether words from a token say that somebody begins to do a job: "took office",
// "takes up the post", "took over as".
func takesOffice(s *sentence, i int, lex *lexicon) bool {
	const reach = 2 // words: "the post", "her new job"
	if i+1 == len(s.tokens) || !lex.takesPost.joins(s.tokens[i].meaning, s.tokens[i+1].word) {
		return false
	}
	switch rest := s.tokens[i+2:]; s.tokens[i+1].word {
	case "over":
		return s.says(i+2, "as")
	case "up":
		return slices.ContainsFunc(rest[:min(len(rest), reach)], func(t token) bool { return t.means(lex.post) })
	}
	return true
}

// borrow adds to the words of an event told of "it" or "they" those of the subject of
// the sentence before, and returns their families.
func (r *reading) borrow(s *sentence, c clause) kins {
	if c.from > 0 || len(s.tokens) == 0 || s.tokens[0].quoted || s.tokens[0].word != "it" && s.tokens[0].word != "they" {
		return 0
	}
	p := r.sentenceBefore(s)
	if p == nil {
		return 0
	}
	verb := 0
	for verb < len(p.tokens) && !p.tokens[verb].quoted && !isVerb(p.tokens[verb], r.lex) {
		verb++
	}
	if verb == len(p.tokens) || verb > maxSubject {
		return 0
	}
	families, _ := r.gather(p, clause{to: verb, head: -1}, false)
	return families
}
