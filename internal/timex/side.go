package timex

// On which side of the present an expression lies is told by the tense of its clause
// and, against that, by the words right around it: "Thursday's planned meeting" is to
// come in whatever clause, "he promised a review by the summer" is a clause of the past.

// zoneWords is how many tokens stand at most between a time and its day: "3pm local time on Monday".
const zoneWords = 3

// hear reads the tense of the kth expression and what the words around it say,
// after the expressions before it.
func (r *resolver) hear(e *Expression, fs []found, k int, before []Expression) {
	f := &fs[k]
	s := &f.said
	to := f.to
	if f.joined && s.form == fs[k+1].said.form {
		to = fs[k+1].to // what governs a stretch governs both its ends
	}
	e.Tense, s.sure, s.planned = governor(r.toks, f.from, to)
	s.planned = s.planned || r.justDue(f, e.Tense)
	if e.Tense == Unknown {
		e.Tense = r.beforeColon(f.from)
	}
	s.past = s.form == isCalendar && e.Tense == Past && !s.planned && happenedOn(r.toks, f.from, f.to)
	if k > 0 && fs[k-1].said.form == isTime && f.from-fs[k-1].to <= zoneWords && sameClause(r.toks[fs[k-1].to:f.from]) {
		e.Tense = before[k-1].Tense // "but at 3pm local time on Monday it stopped"
	}
	if k > 0 && (e.Tense == Unknown || e.Tense == Present) && r.sharesTense(&fs[k-1], f) {
		e.Tense = max(e.Tense, before[k-1].Tense)
	}
	s.possessive = tokenAt(r.toks, f.to).word == r.l.possessive.id
	if r.liesAhead(f, e.Tense) {
		e.Tense, s.ahead = Future, true
	}
	if promised, had := r.promisedBy(f); e.Tense == Past && promised {
		r.layAhead(e, s, had)
	}
	if is, had := r.dropsIt(f); is {
		r.layAhead(e, s, had)
	}
	s.ahead = s.ahead || e.Tense == Future && aheadOf(r.toks, f.from)
	if f.from == 0 {
		return
	}
	s.ofNoun = ofNounBefore(r.toks, f.from)
	if s.possessive && f.from > 1 {
		r.hearNoun(e, f)
	}
	r.hearPreposition(e, s, f.from)
	s.adjacent = s.adjacent || e.Tense != Future && k > 0 && fs[k-1].said.form == isLength && fs[k-1].to+1 == f.from && isTo(r.toks, f.from-1)
}

// beforeColon returns the tense of the clause before a colon behind which an expression stands in a list without
// verbs: "It was shut three times: in May, in June".
func (r *resolver) beforeColon(from int) Tense {
	for i := from - 1; i > 0 && i > from-reach; i-- {
		if r.toks[i].word == r.l.colon.id {
			t, at := clauseTense(r.toks, i, i)
			if at < 1 || r.toks[at-1].class&cStop != 0 {
				return Unknown // "Explained: the vote in May"
			}
			return t
		}
		if r.toks[i].class&cStop != 0 {
			return Unknown
		}
	}
	return Unknown
}

// sharesTense tells whether an expression has the tense of the one before: they stand in one clause,
// and that is not of a noun to come.
func (r *resolver) sharesTense(a, b *found) bool {
	if a.said.possessive && a.said.ahead {
		return false
	}
	return sameClause(r.toks[a.to:b.from]) || b.said.form != isTime && r.sameSentence(a.to, b.from)
}

// layAhead takes a date for one to come or, where that is told in the past perfect, for one that was.
func (r *resolver) layAhead(e *Expression, s *meaning, had bool) {
	s.planned = had
	if !had {
		e.Tense = Future
	}
}

// hearNoun reads what the words before a possessive say of the noun behind it.
func (r *resolver) hearNoun(e *Expression, f *found) {
	switch t, before := &r.toks[f.from-1], &r.toks[f.from-2]; {
	case r.dropsNoun(f):
		e.Tense, f.said.ahead = Future, true
	case before.val == isReaction:
		e.Tense, f.said.ahead = Past, false // "in protest at Monday's deal"
	case t.val == isAverted, // "talks to avert Monday's walkout"
		t.val == isFor && (before.val == isReady || before.class&(cAppoint|cIntent) != 0): // "preparing for Monday's summit"
		e.Tense, f.said.ahead = Future, true
	}
}

// hearPreposition reads what the word before an expression says of it.
func (r *resolver) hearPreposition(e *Expression, s *meaning, from int) {
	t := &r.toks[from-1]
	s.purpose, s.through = t.val == isFor, t.isThrough()
	if s.purpose && s.form == isWeekend && e.Tense == Past {
		if _, verb := clauseTense(r.toks, from, from+1); verb > 0 && auxiliary(r.toks, verb).isHave() {
			e.Tense = Future // "has laid on more boats for the weekend"
		}
	}
	if s.purpose && tokenAt(r.toks, from-2).class&cIntent != 0 && tokenAt(r.toks, from-3).class&(cModal|cInfinitive) != 0 {
		e.Tense, s.sure = Future, true // "should plan for 1 July"
	}
	s.ahead = s.ahead || e.Tense == Future && s.form == isWeekday && t.isUntil()
	s.adjacent = t.class&cSince != 0 || e.Tense == Past && t.class&cPast != 0
}

// liesAhead tells whether the noun behind an expression says that it is to come:
// "Thursday's planned meeting", "Sunday's match brings", "set a Friday deadline".
func (r *resolver) liesAhead(f *found, t Tense) bool {
	weekday := f.said.form == isWeekday
	if weekday && f.from > 0 && r.toks[f.from-1].val == isDeclared && f.to < len(r.toks) && r.toks[f.to].class&cDet != 0 {
		return true // "declared Thursday a day of mourning"
	}
	if weekday && f.from > 0 && ((r.toks[f.from-1].word != r.l.the.id || f.from > 1 && r.toks[f.from-2].class&cAppoint != 0) && deadline(r.toks, f.from, f.to) || deadlineOf(r.toks, f.from)) {
		return true
	}
	if f.from > 0 && deadlineOf(r.toks, f.from) && (t != Past || hasPerfect(r.toks[:f.from-1])) {
		return true // "have been given a deadline of 8 June"
	}
	if f.said.form == isMonth && (t != Past && r.atWhich(f.to) || r.whenItWill(f.to)) || weekday && f.said.possessive && hasValue(r.toks[f.to:min(len(r.toks), f.to+1+atWhichNoun)], isRelative) && r.atWhich(f.to+1) {
		return true
	}
	if isTheAim(r.toks, f.to) {
		return true
	}
	const half = 3 // days of a week
	if weekday && sinceWeekday(r.c.Published, f.said.weekday) > half && r.setBefore(f) {
		return true
	}
	if !f.said.possessive || f.to+1 >= len(r.toks) {
		return false
	}
	noun := &r.toks[f.to+1]
	if is, sure := dropped(r.toks, f.to); weekday && is {
		return sure || sinceWeekday(r.c.Published, f.said.weekday) > half
	}
	return noun.class&cFuture != 0 || weekday && noun.val == isFixture && (t == Present || t == Unknown)
}

// setBefore tells whether a clause says of the noun of a weekday what it will be, or when or where it was to be at first,
// so that the nearest such day is meant: "Monday's summit will be the fourth", "Monday's talks were due to be held in
// Arden", "the vote on Monday was originally planned for March".
func (r *resolver) setBefore(f *found) bool {
	const noun = 4 // tokens
	i := f.to
	for f.said.possessive && i < min(len(r.toks), f.to+1+noun) && r.toks[i].class&(cPast|cModal|cIn|cPrep) == 0 && !r.toks[i].endsClause() {
		i++
	}
	switch then, next := tokenAt(r.toks, i+1), tokenAt(r.toks, i+2); {
	case !f.said.possessive && (f.from < 3 || !r.toks[f.from-1].isOn() || r.toks[f.from-2].class&(cStop|cPast|cPronoun) != 0):
		return false // "On Monday, originally planned"
	case i < len(r.toks) && (r.toks[i].val == wasTo || r.toks[i].isComma()):
		return then.val == isOriginally || r.toks[i].val == wasTo && (then.class&cInfinitive != 0 && next.class&(cPerfect|cBare) != 0 || then.foretells() && isTo(r.toks, i+2))
	default:
		return f.said.possessive && i < len(r.toks) && r.toks[i].isWill()
	}
}

// isTheAim tells whether a clause says that its subject is what somebody means to do: "a vote on 19 May is
// the aim".
func isTheAim(toks []token, to int) bool {
	if to+2 >= len(toks) || toks[to].val != isIs && toks[to].class&cBe == 0 || !toks[to+1].isArticle() {
		return false
	}
	return toks[to+2].class&cIntent != 0 && tokenAt(toks, to+3).endsPhrase()
}

// promisedBy tells whether a date is the one by which something was promised, and not long ago:
// "he promised a review by the summer", "called for one by the summer". What had been promised by then may be over.
func (r *resolver) promisedBy(f *found) (is, had bool) {
	if f.from < 2 || !r.toks[f.from-1].isBy() || f.said.form == isWeekday {
		return false, false
	}
	i := f.from - 2
	for i >= max(0, f.from-1-reach) && r.toks[i].val != isPromised && !asksFor(r.toks, i) && !r.toks[i].endsClause() {
		i--
	}
	if i < 0 || r.toks[i].val != isPromised && !asksFor(r.toks, i) {
		return false, false
	}
	is = r.prev.IsZero() || !r.c.HasPublished || r.prev.Last+366 > r.c.Published || !sameClause(r.toks[r.prevAt:f.from])
	return is, auxiliary(r.toks, i).isHad() || auxiliary(r.toks, i).val == wasTo
}

// atWhichNoun is how many tokens the noun has at most of which "at which" tells.
const atWhichNoun = 7

// atWhich tells whether a clause says of the noun behind a month or a weekday what is to come then: "the
// November congress, at which members will vote", "Tuesday's meeting of envoys, at which".
func (r *resolver) atWhich(to int) bool {
	for i := to + 1; i < min(len(r.toks), to+atWhichNoun) && r.toks[i].class&(cStop|verbal) == 0; i++ {
		if t := &r.toks[i]; t.val == isRelative || t.val == isClause && r.toks[i-1].isComma() {
			t, _ := verbAfter(r.toks, i+1)
			return t == Future
		}
	}
	return false
}

// whenItWill tells whether the clause about a month says what is to come then: "the deadline
// was the end of January, when they must sign". What "would" come may have been.
func (r *resolver) whenItWill(to int) bool {
	t, at, _ := whenAfter(r.toks, to)
	return t == Future && r.toks[at].class&cModal != 0 && r.toks[at].val != isWould
}

// happenedOn tells whether something is told to have been done on a day, and on no other side of the
// present: "On 6 January they walked out", "he resigned on 6 January".
func happenedOn(toks []token, from, to int) bool {
	if from < 1 || !toks[from-1].isOn() {
		return false
	}
	plain := func(i int) bool {
		const ahead = cAppoint | cFuture | cIntent | cPerfect
		t := &toks[i]
		return t.class&cPast != 0 && t.class&ahead == 0 && (t.val >= 0 || t.val == isHeld || t.val == isLasting) && auxiliary(toks, i).class&(cBe|cPerfect|cInfinitive|cModal) == 0
	}
	if from == 1 || toks[from-2].class&cStop != 0 {
		t, i := verbAfter(toks, to)
		return t == Past && plain(i) && i-to <= nearVerb
	}
	if from > 5 && toks[from-3].class&cDet != 0 && toks[from-2].unknown() && toks[from-4].class&(cIn|cAt) != 0 && toks[from-5].class&cSaid == 0 {
		from -= 3 // "he died in a fire on 6 January"
	}
	return from > 2 && plain(from-2)
}

// deadline tells whether a day is that of a deadline that has not been missed: "set a
// Friday deadline".
func deadline(toks []token, from, to int) bool {
	const near = 4 // tokens
	if to >= len(toks) || toks[to].val != isDeadline {
		return false
	}
	for i := from - 1; i >= max(0, from-near) && toks[i].class&cStop == 0; i-- {
		if toks[i].val == isMissed {
			return false
		}
	}
	for i := to; i < min(len(toks), to+near) && toks[i].class&cStop == 0; i++ {
		if toks[i].val == isMissed {
			return false
		}
	}
	return true
}

// deadlineOf tells whether a day is that of a deadline before it that has not been missed:
// "the deadline of Monday would stand".
func deadlineOf(toks []token, from int) bool {
	if from < 2 || toks[from-2].val != isDeadline || toks[from-1].class&cOf == 0 && toks[from-1].val != isFor {
		return false
	}
	return !hasValue(lastClause(toks[:from-2], reach), isMissed)
}

// hasPerfect tells whether the clause with which the tokens end has a verb of the present perfect.
func hasPerfect(toks []token) bool {
	for i := len(toks) - 1; i >= max(0, len(toks)-reach) && !toks[i].endsClause(); i-- {
		if toks[i].isHave() {
			return true
		}
	}
	return false
}

// aheadOf tells whether "ahead of" or "before" stands before a token, or what
// says that something happens at it: "they plan to speak at Friday's meeting".
func aheadOf(toks []token, from int) bool {
	const before = cAppoint | cIn
	return from >= 1 && (toks[from-1].class&before == before || toks[from-1].val == isDuring) || from >= 2 && isAheadOf(toks, from-2)
}

// ofNounBefore tells whether a day may be that of a noun behind "before" or "ahead of", and not of the verb:
// "you can find the hours before the fire on 1 December".
func ofNounBefore(toks []token, from int) bool {
	const noun = 4 // words
	if !toks[from-1].isOn() {
		return false
	}
	for i := from - 2; i > 0 && i > from-2-noun && !toks[i].endsClause(); i-- {
		if toks[i].class&cDet != 0 {
			appears := i > 2 && toks[i-3].class&(cInfinitive|cModal) != 0 // "is due to appear before the court on 1 December"
			return toks[i-1].val == isBeforehand && !appears || i > 1 && isAheadOf(toks, i-2)
		}
	}
	return false
}

// isAheadOf tells whether "ahead of" stands at a token.
func isAheadOf(toks []token, i int) bool {
	return toks[i].class&cAppoint != 0 && i+1 < len(toks) && toks[i+1].class&cOf != 0
}
