package timeline

import "strings"

// sense is a set of words that mean alike, of a lexicon: those that refuse what is said, those for what
// is written. Where a class says what a word does in a sentence, a sense says what it tells. A word holds
// its classes, but a sense its words, by their numbers: so a lexicon may have any number of senses, and a
// token is no larger for them.
type sense []uint64

// means tells whether a word has a sense.
func (m meaning) means(s sense) bool {
	i := int(m.number / 64)
	return i < len(s) && s[i]>>(m.number%64)&1 != 0
}

// sense makes a sense of words.
func (l *lexicon) sense(words string) sense {
	var s sense
	for _, w := range strings.Fields(words) {
		m := l.meanings[w]
		if m.number == 0 { // which is that of words without a sense
			l.words++
			m.number = l.words
			l.meanings[w] = m
		}
		for int(m.number/64) >= len(s) {
			s = append(s, 0)
		}
		s[m.number/64] |= 1 << (m.number % 64)
	}
	return s
}

// compound is a set of verbs that mean something with the word behind them: "put off", "pushed back".
type compound struct {
	verbs  sense
	behind map[string]sense // the verbs, by that word
}

// compound makes a compound of pairs of words.
func (l *lexicon) compound(pairs ...string) compound {
	behind := map[string]string{}
	all := ""
	for _, p := range pairs {
		verb, next, _ := strings.Cut(p, " ")
		behind[next] += " " + verb
		all += " " + verb
	}
	c := compound{l.sense(all), map[string]sense{}}
	for next, verbs := range behind {
		c.behind[next] = l.sense(verbs)
	}
	return c
}

// joins tells whether a verb means that with another word.
func (c *compound) joins(verb meaning, next string) bool {
	return verb.means(c.verbs) && c.joinsWith(verb, next) // most end at the former
}

func (c *compound) joinsWith(verb meaning, next string) bool { return verb.means(c.behind[next]) }

// verbs are the senses of verbs and participles.
type verbs struct {
	refuses     sense // verbs that say that something is not so
	vouches     sense // words that say that something is held to be so
	supposes    sense // verbs that say that something is held to be so, but not known
	claims      sense // verbs that say that somebody else may deny what is told
	admits      sense // verbs of saying that may have a plain object: "admitted one count"
	reveals     sense // verbs of saying behind which may stand only where: "revealed at a hearing"
	states      sense // verbs with which a newspaper says what it had written: "wrongly named the mayor"
	shows       sense // verbs with which figures say something: ", figures released on Thursday show"
	seems       sense // verbs behind an "it" that stands for what comes behind: "It emerged that"
	sees        sense // verbs of which a date may be the subject: "Friday saw the end of it"
	reminds     sense // verbs that say that the reader may know: "Readers will recall that"
	recalls     sense // verbs whose object is the date that somebody remembers
	imagined    sense // participles of what was only thought of: "feared would never happen"
	asks        sense // verbs of which the object is only asked for: "asked London to delay it"
	asked       sense // participles with which a sentence opens of somebody who was asked
	slated      sense // participles that say for when something is planned: "a report due in June"
	booked      sense // those, and more that say for when something was planned
	setFor      sense // those that go with the date behind them
	awaits      sense // words that say of what is not to be before a date that it may be then
	proposed    sense // participles before "for" of what was meant for a date
	calledFor   sense // participles of what was announced for a day: "a strike called for Friday"
	undertaken  sense // verbs of who says to do something by a date
	forbidden   sense // verbs of what is forbidden: "banned a march planned for Sunday"
	withheld    sense // verbs before "permission"
	takenOff    sense // verbs of what is on an agenda no longer
	ready       sense // words behind "not" of what was due to be
	unready     sense // words behind "still" of what was due not to be so
	lengthens   sense // nouns before "to" and a date to which something may last longer
	reaches     sense // participles before "back to"
	decided     sense // participles of what was announced or agreed on a date, and dropped later
	shifts      sense // verbs of putting off that are no participles
	defeated    sense // participles of a proposal that came to nothing
	begins      sense // verbs of what was planned that tell that it came about
	comesTrue   sense // verbs that say of what was planned that it came to be
	tellsFate   sense // verbs behind "was to" that tell what came to be: "in 1979 she was to become premier"
	takesTime   sense // verbs that say when something began or ended, or that it is in force: no place does
	ofMatter    sense // verbs that say what is done with an event, a rule or a text, or what it does: "will be debated"
	comes       sense // verbs that say of a turn no more than when it was: "the breakthrough came in May"
	struck      sense // participles of how an agreement came about
	changes     sense // verbs that say of what was told that it ends
	runs        sense // words in -ing that say, as no event does, when their noun begins or ends: "the quota period opening on 1 October"
	changed     sense // verbs that tell how a figure changed
	noObject    sense // verbs of the past without an object, which nothing is done with
	goAfter     sense // verbs with "after" that say nothing of a time
	plansTo     sense // verbs before "to" and what is planned
	asksFor     sense // verbs of who would have something by a date
	leaves      sense // verbs of moving whose object is a place
	alone       sense // verbs that say something of their subject alone: "the risk that the pact lapsed" hangs on no object
	cameOut     sense // participles of how a text came out, of which the day is that of what it says
	titled      sense // participles before what something is called: 'a course called "Waiting: 2016-2026"'
	clears      sense // words in -ing that say that something may now come: "clearing the way for"
	ofSpeaker   sense // participles with which a sentence opens that tell nothing of its subject: "Compared with May, exports fell"
	credits     sense // words before "by" in an agency's credits
	corrected   sense // participles of an article that was mistaken
	travels     sense // verbs before "to" and a place
	reacts      sense // verbs of what somebody thinks or says of an event, or does about it
	strives     sense // words before "to" in a headline that tells of today: "Mayor fights to save the pier"
	gathers     sense // verbs of those who come together
	gives       sense // verbs before "until" and the limit that was given: "have until 3 May to answer"
	be          sense // forms of "be" before a participle
	becomes     sense // verbs before what something comes to be: "became law"
	mayBeFor    sense // words behind "it is" of which the subject is no "it" that points ahead
	dates       sense // verbs before "from" and a date
	lastsUntil  sense // verbs that say something else without "until" and their date
	infinitives sense // auxiliaries in the infinitive
	wishes      sense // words before what is not so: "if it had opened"
	having      sense // verbs behind whose object stands what is done with it: "have a tank mended"
	gaveWrong   sense // verbs before "the wrong day"
	hold        sense // words of something that begins to hold: "takes effect", "will apply from"
	remains     sense // verbs that say as "be" does what their subject is
	ofText      sense // participles of what is done with a text or a plan
	ordered     sense // participles of what somebody is told to do
	acting      sense // verbs of which somebody is the subject
}

// nouns are the senses of nouns, and of words that stand for them.
type nouns struct {
	accuser    sense // those of whom a sentence tells what they only claim: "Prosecutors said he had taken bribes"
	charge     sense // nouns of what somebody only claims
	chance     sense // words that say how likely it is that something is so
	feeling    sense // nouns before "that" and what was so: "regret that talks had ended"
	proposal   sense // nouns of what is proposed, before "to"
	request    sense // nouns of what is asked for, in one: "turned down a request to ban"
	figure     sense // figures that are those of a time: "the accounts for 2025/26"
	statistic  sense // figures which say no more of themselves: "figures for January"
	level      sense // levels at which something is kept or measured: "at this year's level"
	quantity   sense // words that say with "a" how many or how much: "a few", which are more than "few"
	point      sense // times like the present: "in the same period last year"
	stretch    sense // the same of the calendar
	timeUnit   sense // lengths of time
	passing    sense // nouns before a date that say no more than it does: "in the course of 2026"
	timeOfDay  sense // parts of a day, or names of one, that stand before its date: "the night of 4 November"
	season     sense // seasons and holidays that may say which thing a noun is: "the Easter recess"
	calendar   sense // nouns of the calendar and parts of it: "the night of 4 May"
	yearKind   sense // words before "year" for one that is none of the calendar
	mistaken   sense // what a newspaper owns up to have got wrong of a date
	occasion   sense // times and ways, which are no object of a verb that follows: "the day she left"
	standing   sense // what a thing may be in: "The rules, in place since May, stay"
	agency     sense // bodies that can do things, besides those that are part of names
	nounInLY   sense // nouns that end as adverbs do
	genre      sense // words before a colon in the headline of an article that tells no news
	listed     sense // what such a headline counts: "Five things to know"
	post       sense // what somebody takes up
	strife     sense // what people begin against or over something
	locale     sense // places that have names: none begins, lasts or is signed
	text       sense // what is written or spoken, of which the date is that of what it says: "In a letter dated 10 September"
	somebody   sense // what a person is to others: nobody is a "which"
	regulates  sense // what there are many of, each for something
	saysLittle sense // words before a noun that tell it from none of its kind
	ofSeries   sense // nouns before "of" and an event that is told by them: "the third day of talks"
	crowd      sense // what several people are together: "a group of skippers from Arden, who"
	turning    sense // what such a turn is called
	deed       sense // what a sentence calls the whole of what it has told: "It raised the fees, a step it had ruled out"
	wayTo      sense // what leads to something that lies ahead, or stands before it
	page       sense // what "this" is in a correction: "this article was amended"
	column     sense // what a correction is of
	anybody    sense // those of whom "who" tells which: "those who come in May must"
	matter     sense // what "it is" may be that something is so: "It is believed", "It is clear"
	mark       sense // what was reached or counted, with which more is compared: "below the record set in 2022"
	change     sense // words of a change before "on" and what it is counted from
	outset     sense // beginnings, before "of"
	peak       sense // figures that others are counted from: "down from a peak of 9bn in 2022"
	notion     sense // nouns before "that" and what is held to be so
	inPlural   sense // nouns that name one event in the plural: "the talks"
	knighted   sense // titles before a first name alone: "Sir Keir"
	perCent    sense // words of a figure, and one between two
}

// smallWords are the senses of pronouns, prepositions, conjunctions, adverbs and auxiliaries that go
// beyond what their classes say.
type smallWords struct {
	thing          sense // pronouns of things, or of several
	someone        sense // pronouns of a person
	masculine      sense // cases of "he"
	feminine       sense // cases of "she"
	speaker        sense // pronouns of who writes, and of who reads
	known          sense // words with which a sentence goes on about what the one before told of
	explains       sense // words with which a headline says what the article explains
	asking         sense // words that open a subject which nothing can stand for
	copula         sense // verbs that say no more than that something is or was
	nonFinite      sense // the forms of "be" behind another verb
	copulaPast     sense // those behind which a plan is told as past
	verbOne        sense // verbs of one before a participle
	verbMany       sense // the same of several
	verbDo         sense // verbs in the place of another: "which they are to do before Christmas"
	maybe          sense // auxiliaries of what only may come
	mayWell        sense // those, and one of what would: "which could spell trouble" is said of the whole clause
	hedged         sense // auxiliaries behind a condition: "if she leaves he should stay until May"
	turns          sense // words between "asked" and a verb of which the former is no more told: "wanted a vote but has put it off"
	dangles        sense // words with which no title may end
	particleBehind sense // words that may belong to the verb before, and lead to no object that a preposition would not
	today          sense // words for a day that a reader of another does not know
	guess          sense // adverbs that say of the date behind that it is no more than likely
	untrue         sense // words that say that something is not so
	wrongly        sense // adverbs with which a newspaper owns up to a mistake
	like           sense // words that say of one thing that it is like another
	farFrom        sense // words before "from" and what something differs from
	partOf         sense // how much of a time is meant
	fewer          sense // words before "than" and a number that says how many at least or at most
	sooner         sense // words before "than" and a bound: "no later than October"
	ago            sense // last words of a date that is counted back
	against        sense // words before what something is compared with
	figured        sense // words before a figure that say how exact or how sure it is
	firstOrLast    sense // adverbs right before a verb that are not of the next
	paired         sense // words before the first of two
	portions       sense // of what is done in several
	recent         sense // words before a date that say how long ago it is
	withDate       sense // words that go with the date behind them
	formerly       sense // adverbs before a participle with a date: ", originally due on Friday,"
	opensFrom      sense // words before the date from which a sentence is so: "Starting on Monday, ferries will"
	beside         sense // prepositions before an event near which something else takes place: "outside the summit"
	aboutNoun      sense // prepositions besides upTo behind which an event is only spoken of
	opensPhrase    sense // words that open an insertion as a participle does: ", to be opened on Friday,"
	betweenVerbs   sense // adverbs that may stand between the verbs of a plan
	beforeVerb     sense // adverbs that may stand before a verb
	linking        sense // words before a comma that only lead over from what was told: "By 2019, though, the board"
	into           sense // words from "due" to a place
	placing        sense // prepositions of where something is, or what it is about or with
	homeOf         sense // prepositions between people and where they are from: "skippers from Arden, who lost"
	place          sense // prepositions of where something is
	behindNoun     sense // prepositions of what is said of a noun behind it
	topic          sense // prepositions of what talks are about, or with whom
	keepsDate      sense // prepositions of a verb, not of the date behind: "lost her last week"
	agent          sense // prepositions of by whom or where something was done
	limit          sense // prepositions of the limit of a condition: "if no pact is reached by Thursday"
	limiting       sense // words that say when or without what something is not to be
	howFar         sense // words that lead from what is moved to how far
	newPlace       sense // words behind "moved" for another place
	toDate         sense // prepositions from "moved" to a date
	aside          sense // words, beside those of an adverbial, that open what stands before a clause up to its comma
	sinceClause    sense // words that open a sentence with a clause: "Since the board last met"
	ifClause       sense // words that open a condition
	unlessClause   sense // words that open a clause without a noun to hang on
	timeClause     sense // words that open a clause of time or reason
	question       sense // words of what somebody was asked
	bounding       sense // words that hold only within what is said behind them
	ordinal        sense // ordinals that count
	ordinalEnd     sense // endings of an ordinal in figures
	besidesObject  sense // words behind a verb that begin no object, beside prepositions
	cutting        sense // conjunctions that begin a clause without a comma
	nounHung       sense // prepositions between a noun with a date and what it is for
	behindStretch  sense // words behind "this month" of another year
	behindTimes    sense // words behind "five times" and before what something is measured by
	openerMid      sense // words that open a clause, or a phrase in -ing, in the middle of another
	near           sense // words before "to" and a date
	ofNow          sense // words that count a date from the present
	which          sense // ordinals before "due", which say of which date it is
	nobody         sense // words that deny of all
	presently      sense // auxiliaries of the present
	auxiliaryPast  sense // auxiliaries of the past
	hollow         sense // words of a title that say nothing without the day: "It is now"
	have           sense // forms of "have"
	amidVerb       sense // adverbs that a telegraphic headline leaves out
	leaning        sense // conjunctions of what is no more than a condition or a time
	where          sense // prepositions of a place behind which a relative clause hangs on the nearer noun
	howMany        sense // words that count what follows behind "of"
	beforeNext     sense // adverbs between "and" and its verb
	adding         sense // relatives that add to a whole sentence
	behindNot      sense // words between "not" and what was not
	manner         sense // words up to which a negation reaches
	putParticle    sense // particles of verbs of putting off
	whether        sense // words that open what is asked
	aboutIt        sense // prepositions of what talks are about
	unreal         sense // auxiliaries behind "had" of what was not: "Had it opened, they would"
	ever           sense // words that say no more than "never"
	hangs          sense // words that hang a clause on its noun without a comma
	cutShort       sense // last words of a title cut amid the verb of a noun: "Talks will now"
	laterOn        sense // last words of a time that its clause cannot do without: "two days later"
	newDate        sense // prepositions before a date to which something was moved
	leadUp         sense // words that lead up to an event, or away from it
	objects        sense // pronouns that are objects
	doubled        sense // words that no title says twice
	anew           sense // words that lead on to the next of several times
	planVerb       sense // verbs behind which a plan is told as past: "should have begun"
}

// phrases are words that tell something together.
type phrases struct {
	putOff     compound // what is put off: "was pushed back"
	callOff    compound // what is called off
	backOut    compound // of who was to do something: they do not
	comeAbout  compound // of what was planned: it came about
	goAhead    compound // the same behind "not"
	asPlanned  compound // behind a denial: what is denied is something else
	walkOut    compound // what people do who strike
	holds      compound // of a rule: it is one from now on
	takesPost  compound // of somebody: he has a post from now on
	goBefore   []string // phrases that go with the date behind them
	goBehind   []string // words that go with the date before them
	ofDate     []string // the same behind those
	earlierOn  []string // words that go with a preposition and its date
	leadOver   []string // opening words that tell nothing of an event, before a comma
	becauseOf  []string // words before the cause
	thanksTo   []string // opening words before somebody whose deed is told
	trailing   []string // ends of a title of which the rest went with the date
	andInForce []string // "and", and since when what was agreed holds
}
