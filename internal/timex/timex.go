// Package timex finds expressions of time in prose ("on Thursday", "May 19",
// "next month", "two days later") and says which dates they mean.
//
// A [Language] is one table of words and rules. [Language.Find] reads a text
// in five steps, each in the file that is named:
//
//  1. lexer.go and number.go cut it into tokens and give each its classes:
//     "May" is a month and a modal verb, "5" a number and a day of a month;
//  2. pattern.go and find.go match the rules, patterns over classes and words.
//     The longest match wins, and some rules only consume what looks like a
//     date and is none;
//  3. read.go, readunit.go, length.go and clock.go say what a match means, as a value ("a
//     weekday, the last one", "three weeks back") and still without a date;
//  4. neighbours.go lets expressions that stand together share what one of
//     them leaves out ("1 to 5 September") and marks ranges;
//  5. resolve.go finds the date in its context.
//
// The context is asked in this order:
//
//   - On which side of the present does the clause lie? tense.go walks to the verb that governs the
//     expression; verb.go reads the verb, governed.go what stands before it, preposition.go, until.go
//     and side.go what stands around the expression, plan.go and moved.go whether it was only planned,
//     put off or called off, intended.go what is meant to be.
//   - Does the expression state its date, or say by its form what it is counted from? step.go counts
//     from the expression before ("two days later"), hour.go finds the day of a time, event.go that of
//     an event that is named beside it, accounts.go knows the terms of business news.
//   - Does it go on from what the text told? told.go lists the readers: of days (toldday.go), of years
//     (toldyear.go, toldpast.go), of the entries of a chronicle, a review or a story (chronicle.go,
//     section.go, story.go). What a text is remembered by is its focus (focus.go).
//   - Otherwise it is counted from the day of publication (publication.go): the nearest such day
//     (nearday.go), month, season or holiday (nearest.go) on that side.
//
// qualifier.go and range.go add limits ("by May") and stretches ("from Monday to Wednesday").
//
// What decides stands in tables: rules for what is found, cues ([cue], [verbCue]) for tenses, readers
// for what was told. Each line has an example, and a test shows that the example reads as marked
// and, without a cue or a reader, otherwise. token.go and clause.go have the words in which all of
// them ask for what stands around a place.
//
// To add an expression, add a line to the table in english_rules.go, with an
// example that shows what it finds; to add a word, english_words.go; to read a
// tense that is missed, a cue in the table of what shows it. To add a
// language, write a file of words and a file of rules like those two and name
// it in [ForLanguage]; everything else is shared.
//
// Answers follow TIMEX3, the ISO-TimeML standard for marking time in text, for
// Type, Value and Mod, and carry the calendar's reading as a [date.Date].
package timex

import "resetline/internal/date"

// Type is TIMEX3's kind of an expression.
type Type uint8

// The types of TIMEX3: a calendar date, a time of day, a length of time, and a
// time that recurs ("every Monday").
const (
	Date Type = iota
	Time
	Duration
	Set
)

// String returns the type's TIMEX3 name, "DATE".
func (t Type) String() string { return [...]string{"DATE", "TIME", "DURATION", "SET"}[t] }

// Mod is TIMEX3's modifier of a value: "early March" is March with START.
type Mod uint8

// The modifiers of TIMEX3 that the rules give.
const (
	NoMod Mod = iota
	Start
	Mid
	End
	Before
	After
	OnOrBefore
	OnOrAfter
	LessThan
	MoreThan
	EqualOrLess
	EqualOrMore
	Approx
)

// String returns the modifier's TIMEX3 name, "START", or "" for none.
func (m Mod) String() string {
	return [...]string{"", "START", "MID", "END", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER",
		"LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "APPROX"}[m]
}

// Tense is the tense of the clause that governs an expression.
type Tense uint8

// The tenses, as far as they tell what has happened from what is announced.
const (
	Unknown Tense = iota
	Past
	Present
	Future
)

// String returns the tense in lower case, "past".
func (t Tense) String() string { return [...]string{"unknown", "past", "present", "future"}[t] }

// AnchorKind says what a relative expression was counted from.
type AnchorKind uint8

// The kinds of anchor. None belongs to an expression that states its own date.
const (
	None AnchorKind = iota
	Publication
	Previous // an earlier expression of the same text
	Dateline // the day in the article's dateline
	Event    // the date of an event that is named beside it: "the day after the 3 May vote"
)

// String returns the kind in lower case, "publication".
func (k AnchorKind) String() string {
	return [...]string{"none", "publication", "previous", "dateline", "event"}[k]
}

// Anchor is the date that a relative expression was counted from.
type Anchor struct {
	Kind AnchorKind
	Date date.Date
}

// Context is what a text does not say about itself.
type Context struct {
	// Published is the civil day of publication in the site's time zone.
	// Where HasPublished is false, expressions that state their own date are
	// resolved; relative ones are counted from the day in the text's dateline
	// ("MARLOW, June 19, 2025 --"), or else found and left without a value.
	Published    date.Day
	HasPublished bool
	// Clock is the time of publication in minutes of that day, 0 where it is not
	// known. What happened at a later time happened the day before.
	Clock int
}

// Span is a stretch of the text in bytes: [Start, End).
type Span struct{ Start, End int }

// Expression is an expression of time found in a text.
type Expression struct {
	Start, End int    // its place in bytes: [Start, End)
	Type       Type   //
	Mod        Mod    // TIMEX3's modifier
	Tense      Tense  // the tense of the governing clause
	Weekday    uint8  // the weekday that is told beside a date: 1 Monday to 7 Sunday, 0 if none
	Value      string // TIMEX3's value, "" where it cannot be resolved
	// Date is the calendar's reading. It is zero where no date is stated:
	// "recently", sets, "in recent months". That of a duration is the date that
	// it leads to, if it does: "two days before the vote on 8 April".
	Date date.Date
	// Range is the whole stretch of which the expression is the first or the
	// last part ("from Monday to Wednesday"); zero where it is no part of one.
	Range  date.Date
	Rule   string // the name of the rule, as [Language.Rules] lists it
	Anchor Anchor // what a relative expression was counted from
}
