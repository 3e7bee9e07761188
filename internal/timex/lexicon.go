package timex

import "strings"

// class is a set of word classes. A word may be in several.
type class uint64

// The word classes that patterns may name, in the order of classNames; a set
// has room for 64. A language fills them with its words; conditions, resolution
// and the tense of a clause look at them too. Classes of one word stand for a
// word that every language has in its own way.
const (
	cNumber       class = 1 << iota // a whole number, in digits or words
	cDay                            // 1 to 31 in digits
	cOrdinal                        // 19th, third
	cYear                           // four digits that may be a year
	cYear2                          // two digits
	cMonth                          // January, Jan
	cWeekday                        // Monday, Mon
	cUnit                           // day, week, month: one of them
	cUnits                          // days, weeks, months
	cSeason                         // spring
	cPart                           // morning, evening
	cAmPm                           // am, p.m.
	cClock                          // 10:35
	cDotted                         // 10.35
	cDecimal                        // 2.5
	cZone                           // GMT, EST
	cNumDate                        // 19/05/2025, 2025-05-19
	cDecade                         // 1990s, nineties
	cLast                           // last, past
	cThis                           // this
	cNext                           // next, coming
	cSome                           // few, several: a number not told
	cOften                          // daily, weekly
	cBe                             // is, are: present
	cPerfect                        // has, have, had: what happened, where a participle follows
	cPast                           // said, was: past
	cFuture                         // will, due, scheduled: ahead
	cIntent                         // plan, agree: ahead where an infinitive follows
	cAppoint                        // set, ahead: ahead where to, for or of follows
	cBare                           // be
	cInfinitive                     // to
	cSchedule                       // meets, heads: present verbs that announce
	cModal                          // may, would
	cIn                             // in, since, until: only time or place follows
	cPrep                           // by, for, from, of: also people follow
	cTitle                          // Mr, Mrs
	cCount                          // people, percent: what a number counts
	cStop                           // . ; : ends a clause
	cPronoun                        // he, she
	cSaid                           // says, said: a name stands before
	cLabel                          // $, No, Article: the number after it is no time
	cPlural                         // a noun of many: unknown words in -s
	cHalf                           // half
	cCapital                        // any word with a capital
	cJoin                           // and, to: between the parts of a list or range
	cIng                            // unknown words in -ing
	cTimeJoin                       // on, comma: between a time and its day
	cTo                             // to, until: between the ends of a range
	cBetween                        // between, from
	cUntil                          // by, until: the expression is the last edge
	cSince                          // since, from: it is the first
	cAt                             // at
	cAs                             // as: as soon as
	cOf                             // of
	cDet                            // a, the, its: a noun follows
	cStreet                         // Street, Road: a house number stands before
	cWeekdays                       // Mondays
	cShortRange                     // - and /, in 2019-21
	cAbbreviation                   // Jan, Mon
	cVerbMonth                      // March: a verb or a name too
	cComparative                    // earlier, later: nothing need follow
	cFigures                        // written in figures
	cLetters                        // any word in letters
	cOpener                         // the, a, but: words that open a sentence
)

// classNames are the names of the classes in patterns.
var classNames = strings.Fields(`
	NUMBER DAY ORDINAL YEAR YEAR2 MONTH WEEKDAY UNIT UNITS SEASON PART AMPM CLOCK DOTTED DECIMAL ZONE NUMDATE DECADE
	LAST THIS NEXT SOME OFTEN BE PERFECT PAST FUTURE INTENT APPOINT BARE INFINITIVE SCHEDULE MODAL IN PREP TITLE
	COUNT STOP PRONOUN SAID LABEL PLURAL HALF CAPITAL JOIN ING TIMEJOIN TO BETWEEN UNTIL SINCE AT AS OF DET STREET
	WEEKDAYS SHORTRANGE ABBREVIATION VERBMONTH COMPARATIVE FIGURES LETTERS OPENER`)

// The values of words that are looked for by themselves. They are negative, as
// no number is.
const (
	isDelivered  = -1 - iota // after the month for which goods are traded
	isSoon                   // in "as soon as"
	isMoving                 // their other forms, where they are no verb of a clause
	isMoved                  // verbs of the past whose "to" leads to a new day
	wasTo                    // was, which needs its infinitive at once: "talks were to resume on Monday"
	isCould                  // a modal verb that tells, with a negation, of the past
	isAny                    // the article of what is none in particular
	isSensed                 // what somebody senses at once: one could do so only when it was
	isWould                  // a modal verb of what was to come
	isNot                    // negations
	isThan                   // before what is compared
	isWont                   // a verb of the past that is "will" before a negation
	isClause                 // conjunctions that begin a clause
	isWhen                   // a conjunction whose clause is about the time before it
	isThat                   // a conjunction whose clause says what was said
	isIf                     // a conjunction whose clause says what may be
	isFor                    // before what something is meant for
	isAfterwards             // after
	isBeforehand             // before
	isDuring                 // before an event at which something happens
	isLatest                 // one of several, up to now: the latest to be named
	isAsking                 // a verb for what is wanted: pressed for April
	isOrdering               // verbs behind whose object stands what is to be done: told them to
	isWith                   // in "tasked with"
	isBehind                 // prepositions of a place only: "behind closed doors"
	isWay                    // nouns before "for" and what is to come: "cleared the way for a vote"
	isHerald                 // a noun for what tells of something to come: the announcement of
	isOffer                  // nouns before what is to come in a month, and on a weekday was said
	isAverted                // a verb for keeping what is to come from happening
	isPledge                 // nouns for what was said on a day, before what it says
	isIs                     // a possessive that is a verb after a pronoun: he is
	isBeing                  // before the participle of a passive that goes on
	isThere                  // before what exists: there is a vote on Monday
	isBeen                   // behind "had"
	isRelative               // who, which: a clause about the word before
	isForeseen               // verbs of what is foretold
	isDeclared               // of a day, what it is to be
	isAnnounced              // before a plan that is under way
	isPromised               // of something by a day: promised, vowed
	isHabit                  // adverbs of what happens again and again
	isObliged                // participles of what is still to be done
	isEither                 // a verb whose past is its base: hit
	isChange                 // before "from" and what is compared with: up from May
	isFollowed               // a participle that goes on with what stands before its comma
	isLasting                // verbs of the past for what went on
	isPlan                   // a noun or a verb of what is to come
	isWish                   // a verb whose object may have a participle behind it: wants it closed
	isChance                 // nouns before what may come: a chance of rain
	isBacked                 // verbs of who is for or against what is to come in a month
	isFalls                  // before "on" and a day to come
	isLikely                 // behind "was": what may be
	isResult                 // behind the half or quarter whose accounts they are
	isHappening              // behind "will be": what takes place
	isToCome                 // in a heading: what is to come
	isUpdate                 // before the time of a live report
	isComing                 // before a season: the next one
	isHeld                   // verbs of the past for what came about, or to nothing
	isOff                    // in "called off"
	isInto                   // before the time that something is moved to
	isShunted                // participles that say before it that something is moved
	isContinuing             // what goes on, and on a day behind it is to
	isProviso                // before what is to be first, behind a comma
	isOnce                   // before what is to have been done
	isTowards                // between a verb of the present and what is to come
	isDropped                // participles of what will not be
	isDue                    // before the infinitive of what is to come, or before a cause
	isCausing                // verbs of the past whose infinitive came about
	isLeading                // one that is such a verb or tells what went on
	isCause                  // nouns and adjectives of causes, no verbs
	isStill                  // before what goes on
	isProposed               // before "for" and a day to come
	isListed                 // before "for" and what is to come
	isWeighed                // before a day that somebody thought of
	isHired                  // in the perfect, before "from" and a day to come
	isWarning                // behind a comma, before "of" and what is to come
	isOriginally             // before a day that another has taken the place of
	isAble                   // before the infinitive of what may or will be, after "is"
	isOut                    // in "ruled out", "is out on Friday"
	isRuled                  // the same
	isYearly                 // what falls on a day or in a month of every year
	isSeeming                // a verb of what is fixed, but before an infinitive
	isStepping               // a verb of leaving an office, before "down"
	isReporting              // a verb of what is to come, or a noun of many: debates
	isRunning                // a verb of ending, before "out"
	isGoing                  // a verb of what is to come before some words: on sale, to the polls
	isComes                  // a verb of what is to come, but before "after" and what was
	isFollows                // before what was
	isCommitted              // before "to" and what is to be done
	isStarting               // before a day or, as a noun, what is started
	isLaw                    // nouns before what is to be by them: rules banning
	isQuitting               // verbs of what is done at once, so that who "was leaving" is still to go
	isDeadline               // behind its day, which is to come
	isFixture                // what is set for a day: a match, a vote
	isInvited                // verbs of the past that look ahead in the perfect
	isReaction               // before "at" and what caused it
	isReady                  // before "for" and what is to come
	isMissed                 // what is done with a deadline that is over
	isEdge                   // before what has a beginning and an end: early, mid, late
	isTerror                 // the attacks of a day that needs no year
)

// unit is a unit of time.
type unit uint8

const (
	noUnit unit = iota
	uSecond
	uMinute
	uHour
	uDay
	uWeekend
	uWeek
	uMonth
	uQuarter
	uSeason
	uHalf
	uYear
	uDecade
	uCentury
	uMillennium
)

// word is an entry of the lexicon. A word belongs to the classes of proper
// only where it is written with a capital: "May" may be a month, "may" not.
type word struct {
	class, proper class
	val           int32
	unit          unit
	id            uint16
}

// lexicon holds the words and signs that a language's rules know.
type lexicon struct {
	words map[string]*word
	count uint16
}

// add enters words, separated by spaces, with a class, a value and a unit; a
// word that is there already gets the class on top. Words beginning with a
// capital have the class only where written so. A word with two values is a
// mistake in the table: the first test meets it.
func (x *lexicon) add(words string, c class, val int32, u unit) {
	for _, text := range strings.Fields(words) {
		lower := strings.ToLower(text)
		w := x.word(strings.ReplaceAll(lower, "_", " "))
		if lower != text {
			w.proper |= c
		} else {
			w.class |= c
		}
		if val != 0 {
			if w.val != 0 && w.val != val {
				panic("timex: the word " + text + " has two values")
			}
			w.val = val
		}
		if u != noUnit {
			w.unit = u
		}
	}
}

// word returns the entry of a word, entering it if it is new.
func (x *lexicon) word(text string) *word {
	w := x.words[text]
	if w == nil {
		x.count++
		w = &word{id: x.count}
		x.words[text] = w
	}
	return w
}
