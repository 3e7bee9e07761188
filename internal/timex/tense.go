package timex

// reach is how many tokens before and after an expression are looked at for
// the verb that governs it.
const reach = 24

// tense finds the tense of the clause in which the tokens [from, to) stand:
// that of the nearest verb before them, else of the first after them. An
// auxiliary before that verb decides: "will be", "is due", "had been due".
func tense(toks []token, from, to int) Tense {
	t, _, _ := governor(toks, from, to)
	return t
}

// nearVerb is how many tokens after its verb a date stands that belongs to it:
// "came into force on 1 July". Farther on it may belong to a noun ("invited
// them to a ceremony on March 12").
const nearVerb = 5

// nearProgressive is how many tokens after it the date of a noun stands that
// makes the present progressive an appointment: "is hosting its May summit".
const nearProgressive = 8

// governor returns the tense, and whether it is sure: the verb tells of what
// happens on the day.
func governor(toks []token, from, to int) (t Tense, sure, planned bool) {
	if untilOrAsSoonAs(toks, from, to) {
		return Future, true, false
	}
	t, at := clauseTense(toks, from, to)
	if from == 0 {
		return t, false, false
	}
	told, sure := withPreposition(clause{toks, from, to, t, at})
	planned = at >= 0 && (t == Past || told != Past) && wasPlanned(toks, t, at, from, to)
	return told, sure, planned
}

// clauseTense returns the tense of the clause and the token of its verb, -1 for
// none. It walks back from the expression to the beginning of its sentence.
func clauseTense(toks []token, from, to int) (Tense, int) {
	if opensClause(toks, from) {
		if t, at := verbAfter(toks, to); t != Unknown {
			return t, at // "she said that on Friday it would close"
		}
	}
	w := walk{toks: toks, from: from, to: to}
	for i := from - 1; i >= max(0, from-reach) && toks[i].class&cStop == 0; i-- {
		if opens := w.insertion(i); opens > 0 && verbBefore(toks, opens) {
			i = opens // "will meet the envoy, who came in March, on Friday"
			continue
		}
		w.pass(i)
		if w.comma && isAheadOf(toks, i) {
			continue // "Ahead of the trip, he said on Sunday"
		}
		if t, ok := w.leads(i); ok {
			return t, i
		}
		if saidBetween(toks, i) {
			continue
		}
		if v := verb(toks, i); v != Unknown {
			if t, ok := w.governs(i, v); ok {
				return t, i
			}
			break
		}
		if isTo(toks, i) && toks[i+1].class&(cSchedule|cBare|cPast) != 0 && tokenAt(toks, i-1).isAnd() {
			if k := intentBefore(toks, i-1); k >= 0 {
				return governed(toks, k, from, Future), k
			}
		}
		w.todo = w.todo || isTo(toks, i) && (toks[i+1].class&(cSchedule|cBare|cPast) != 0 || // "to reply by Monday", "to halve the quota"
			toks[i+1].unknown() && (toks[from-1].class&cUntil != 0 || i+2 < from && toks[i+2].class&cDet != 0))
	}
	return verbAfter(toks, to)
}

// intentBefore returns the verb that an infinitive behind "and" goes on from over whatever the first
// infinitive has said: "agreed to restart the talks that failed in May, and to meet in June". It is -1 if there is none.
func intentBefore(toks []token, and int) int {
	for k := and - 1; k >= 0 && k >= and-reach && toks[k].class&cStop == 0; k-- {
		if toks[k].class&cIntent != 0 && toks[k].val != wasTo && isTo(toks, k+1) {
			return k
		}
	}
	return -1
}

// walk is the way back from an expression, the tokens [from, to), and what was passed on it.
type walk struct {
	toks     []token
	from, to int
	comma    bool
	clause   bool // a conjunction that opens a clause
	until    bool
	todo     bool // an infinitive of what is to be done
}

// pass takes note of a token.
func (w *walk) pass(i int) {
	t := &w.toks[i]
	w.comma = w.comma || t.isComma()
	w.clause = w.clause || t.opensClause()
	w.until = w.until || i < w.from-1 && t.isUntil()
}

// insertion returns where the relative clause or the participle begins that ends right before the
// expression, 0 for none.
func (w *walk) insertion(i int) int {
	if i < w.from-2 || w.to < len(w.toks) && w.toks[w.to].isComma() {
		return 0
	}
	return relativeTo(w.toks, i)
}

// leads returns the tense that a word tells without being the verb of the clause.
func (w *walk) leads(i int) (t Tense, ok bool) {
	at, month := &w.toks[i], w.toks[w.from].class&cWeekday == 0
	switch {
	case w.todo && (at.class&cIntent != 0 && at.val != wasTo || month && (at.val == isOffer || isTo(w.toks, i+1) && (at.val == isProposed || at.val == isPromised && saidBefore(w.toks, i)))) && !phraseApart(w.toks[i:w.from]):
		return governed(w.toks, i, w.from, Future), true // "agreed in October to meet in May"
	case at.val == isReady && bracesFor(w.toks, i, w.from):
		return Future, true // "braced itself for a storm on Tuesday"
	case at.val == isIf && i+1 < w.from && !w.comma && w.toks[w.from-1].class&cInfinitive == 0:
		return Future, true // "if members back it on Tuesday"
	case at.val == isProviso && tokenAt(w.toks, i-1).isComma() && !w.comma && (tokenAt(w.toks, i+1).val == isThat || i+2 < w.from && hasClass(w.toks[i+2:w.from], cPlural|verbal)):
		return Future, true // "sails on 17 May, provided the board clears it on 10 May"
	case at.class&cSince != 0 && !w.comma && !w.clause:
		return Past, true // "since a fire in May"
	case at.class&cIng == 0 || tokenAt(w.toks, i-1).val != isAfterwards:
		return Unknown, false
	case at.class&cIntent != 0 && isTo(w.toks, i+1) && month:
		return Future, true // "after agreeing to meet on 25 March"
	}
	return Past, true // "after winning on Monday"
}

// governs returns the tense of the expression by the verb before it, but where the verb behind it
// is its own.
func (w *walk) governs(i int, v Tense) (t Tense, ok bool) {
	toks := w.toks
	switch {
	case w.until && (v != Past || toks[i].val == isMoved || tokenAt(toks, i-2).isHave()):
		return Future, true // "put off until a summit on Monday", "has been kept until after the vote on Monday"
	case w.comma && w.to < len(toks) && verb(toks, w.to) != Unknown && isAdverb(&toks[w.from-1]):
		return Unknown, false // "With the vote due, the council on Friday gave way"
	case v == Past && tokenAt(toks, i-1).isAnd() && (wereTo(toks[:i-1]) || (i+1 == w.from || toks[i+1].endsPhrase()) && willBe(toks[:i-1])):
		return Future, true // "were to be ready by May and signed by June"
	case v == Past && reports(toks, i, w.from, w.to):
		return Unknown, false // "said highs on Tuesday would fall"
	case !w.comma && conditional(toks, i):
		return Future, true
	}
	return governed(toks, i, w.from, v), true
}

// verbAfter returns the tense of the first verb after an expression and its
// token, -1 for none.
func verbAfter(toks []token, to int) (Tense, int) {
	if to < len(toks) && toks[to].val == isThat {
		return Unknown, -1 // "reports on Monday that the mill is selling": of another clause
	}
	for i := to; i < len(toks) && i < to+reach; i++ {
		t, before := &toks[i], tokenAt(toks, i-1)
		if t.class&cStop != 0 || i > to+1 && t.class&cSince != 0 && !before.isComma() {
			break // nor "that day the town marks a century since it was freed"
		}
		if before.isComma() && (t.val == isRelative || i == to+1 && t.class&cPast != 0 && participleApart(toks, i)) {
			i = endOfPhrase(toks, i) // "On Monday the mayor, who heads the council, left"
			continue
		}
		if isAheadOf(toks, i) || t.class&cFuture != 0 && before.class&cDet != 0 || saidBetween(toks, i) && tokenAt(toks, i+2).class&cLetters != 0 {
			continue // "On Sunday, two days before the planned march, it rained"
		}
		const decided = cPast | cIntent
		if t.class&decided == decided && t.val != wasTo {
			return Past, i // "On Sunday, they agreed to meet": the day is that of the word
		}
		if v := verb(toks, i); v != Unknown {
			return completed(toks, i, v), i
		}
	}
	return Unknown, -1
}

// endOfPhrase returns the last token before the comma or the mark that ends what stands at a token.
func endOfPhrase(toks []token, i int) int {
	for i+1 < len(toks) && !toks[i+1].endsClause() {
		i++
	}
	return i
}

// participleApart tells whether what a participle behind a comma opens ends at one with a modal verb behind it: "The
// fair on 25 May, postponed because of the rain, will be opened by the mayor".
func participleApart(toks []token, i int) bool {
	for k := i + 1; k+1 < len(toks) && k < i+reach && toks[k].class&cStop == 0; k++ {
		if toks[k].isComma() {
			return toks[k+1].class&cModal != 0
		}
	}
	return false
}
