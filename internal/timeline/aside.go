package timeline

import (
	"slices"
	"strings"
)

// What stands between commas or dashes and tells no event is not read: the evidence shows it.

// dropAsides takes out of a sentence where it comes from, what is inserted, and whose the subject is
// that is named behind.
func (s *sentence) dropAsides(lex *lexicon) {
	s.dropDateline()
	for i := 1; i+1 < len(s.tokens); i++ {
		s.dropAside(i, lex)
	}
	s.dropOwner(lex)
	s.places = nil // which statesDate found among the tokens before
}

// dropDateline takes out the place that a sentence comes from ("BRUSSELS - "), with the day, which is that
// of publication and none of what is told ("LONDON, May 5 - ").
func (s *sentence) dropDateline() {
	if end := datedDateline(s); end > 0 {
		s.dates, s.tokens = s.dates[1:], s.tokens[end:]
	}
	for place := dateline(s); place > 0 && (capitals(s.tokens[:place-1]) || byAgency(s.tokens[:place-1])); place = dateline(s) {
		s.tokens = s.tokens[place:]
		for len(s.tokens) > 0 && s.tokens[0].word == "-" {
			s.tokens = s.tokens[1:]
		}
	}
}

// byAgency tells whether words are a place, with its country perhaps, and an agency in brackets: "NAIROBI, Kenya (AP)".
func byAgency(place []token) bool {
	const longest = 8 // tokens
	open := slices.IndexFunc(place, func(t token) bool { return t.word == "(" })
	return open > 0 && len(place) <= longest && place[0].capitals && place[len(place)-1].word == ")" && place[len(place)-2].upper &&
		!slices.ContainsFunc(place, func(t token) bool { return t.dated || !t.upper && !t.punct })
}

// dropAside takes out what is inserted at a token: between dashes, by how many votes, what else an opening day
// is ("On Monday, the day of the vote, she left"), that somebody spoke then ("Ada Fenn, speaking on Monday,
// said"), an age ("Ada Fenn, 58, was"), and no more than the commas around a date beside a verb ("married, in
// 1960, a teacher") and around a name behind what somebody is ("the mayor, Ada Fenn, was").
func (s *sentence) dropAside(i int, lex *lexicon) {
	if !s.tokens[i].punct {
		return // all of them begin with a mark
	}
	if end := s.behindDate(i + 1); s.tokens[i].word == "(" && s.tokens[i-1].means(lex.today) && !s.tokens[i].quoted && end > i+1 && end < len(s.tokens) && s.tokens[end].word == ")" {
		s.tokens = slices.Delete(slices.Delete(s.tokens, end, end+1), i, i+1) // "today (5 May)"
	}
	s.dashesAsCommas(i, lex)
	if end := dashAside(s, i, lex); end > i {
		s.tokens = slices.Delete(s.tokens, i, end)
	}
	if i+1 >= len(s.tokens) || s.tokens[i].word != "," || s.tokens[i].quoted || s.tokens[i].dated {
		return
	}
	if end := spokenAside(s, i, lex); end > i {
		s.tokens = slices.Delete(slices.Delete(s.tokens, end, end+1), i, i+2)
	} else if end := tallyAside(s, i); end > i {
		s.tokens = slices.Delete(s.tokens, i, end+1)
	} else if end := max(dayAside(s, i, lex), ageAt(s, i, lex)); end > i {
		s.tokens = slices.Delete(s.tokens, i, end)
	} else if end := nameBehindRole(s, i, lex); end > i {
		if opensRelative := s.tokens[end+1].is(lex.relative); !opensRelative && (!isVerb(s.tokens[end+1], lex) || !slices.ContainsFunc(s.tokens[:i], func(t token) bool { return t.is(lex.relative) })) {
			s.tokens = slices.Delete(s.tokens, end, end+1) // and not that of "which began under the mayor, Ada Fenn, ended", "the mayor, Ada Fenn, who"
		}
		s.tokens = slices.Delete(s.tokens, i, i+1)
	} else if end := datedAside(s, i, lex); end > i && nameBefore(s, i, lex) == 0 { // and not that of "her party, the Greens, since May, "
		if opening := s.tokens[0]; !opening.is(lex.conjoin|lex.openers) && !opensClause(s, i, lex) || opening.is(lex.lead) || commaAfter(s, 0) < i {
			s.tokens = slices.Delete(s.tokens, end, end+1) // and not that of "When it came, on Tuesday, she was"
		}
		s.tokens = slices.Delete(s.tokens, i, i+1)
	}
}

// tallyAside returns the second comma of two with nothing between but by how many votes: "approved, by nine votes
// to six, a plan".
func tallyAside(s *sentence, i int) int {
	const longest = 8 // tokens
	end := commaAfter(s, i+1)
	if s.tokens[i+1].word != "by" || end > i+longest || end+1 >= len(s.tokens) || !slices.ContainsFunc(s.tokens[i:end], func(t token) bool { return t.word == "votes" }) {
		return i
	}
	return end
}

// dropOwner takes out a subject that says only whose it is before it is named: "His deputy, the lawyer Ada
// Fenn, was".
func (s *sentence) dropOwner(lex *lexicon) {
	for i := range s.tokens {
		if i > 0 && s.tokens[i-1].word != ":" && s.tokens[i].word != "whose" || s.tokens[i].quoted {
			continue
		}
		from, to := namedBehind(s, i, lex)
		if to <= from {
			continue
		}
		s.tokens = slices.Delete(s.tokens, to, to+1)
		if s.tokens[from].upper && (from > i+3 || hasRole(s.tokens[i:from], lex)) {
			s.tokens = slices.Delete(s.tokens, from-1, from) // "harbour master Ada Fenn was", but not "wife"
			from = i + 1
		}
		if s.tokens[i].word == "whose" {
			i++ // which whoseOf reads
		}
		s.tokens = slices.Delete(s.tokens, i, max(i, from))
		return
	}
}

// nameBehindRole returns the second comma of two with nothing but a name between, behind what somebody is.
func nameBehindRole(s *sentence, i int, lex *lexicon) int {
	const longest = 5 // words
	if role := s.tokens[i-1]; role.upper || !role.is(lex.role|lex.office) {
		return i
	}
	const owner = 4 // words
	if slices.ContainsFunc(s.tokens[max(0, i-owner):i], func(t token) bool { return t.is(lex.possessive) || t.word == "whose" }) {
		return i // see namedBehind
	}
	end := i + 1
	for end < len(s.tokens) && s.tokens[end].upper && !s.tokens[end].dated {
		end++
	}
	if end < i+3 || end > i+1+longest || end+1 >= len(s.tokens) || s.tokens[end].word != "," {
		return i
	}
	return end
}

// datedDateline returns the token after a dateline with one day in it: "LONDON, May 5 - ",
// "MARLOW, Arden, 5 May 2026 (Wire) - ". 0 is none.
func datedDateline(s *sentence) int {
	const longest = 14 // tokens
	if len(s.dates) == 0 || len(s.tokens) < 4 {
		return 0
	}
	first := s.at(s.dates[0].Start)
	place := slices.IndexFunc(s.tokens, func(t token) bool { return t.punct })
	if first < 2 || first > longest/2 || s.tokens[first-1].word != "," || place < 1 || !capitals(s.tokens[:place]) {
		return 0
	}
	end, brackets := first, false
	for end < min(longest, len(s.tokens)-1) {
		t := s.tokens[end]
		switch {
		case isDash(t):
			return end + 1
		case t.word == "(":
			brackets = true
		case t.dated && t.start >= s.dates[0].End, !t.dated && !brackets:
			return 0
		}
		end++
	}
	return 0
}

// isDash tells a dash, or several, from other tokens.
func isDash(t token) bool { return t.punct && strings.Trim(t.word, "-–—") == "" }

// ageAt returns the end of an age that begins with the comma at i, with the comma
// behind it unless more follows that hangs on the name.
func ageAt(s *sentence, i int, lex *lexicon) int {
	const oldest = len("119")
	name, age := s.tokens[i-1], s.tokens[i+1]
	if name.punct || name.number || name.dated || !age.number || age.dated || len(age.word) > oldest || i+2 < len(s.tokens) && !s.tokens[i+2].punct {
		return i
	}
	end := i + 2
	if !name.upper && !(end+1 < len(s.tokens) && s.tokens[end].word == "," && (s.tokens[end+1].is(lex.relative) || isVerb(s.tokens[end+1], lex))) {
		return i // "the minister, 44, who", and no other number
	}
	first := i - 1
	for first > 0 && s.tokens[first].upper {
		first--
	}
	apposed := s.tokens[first].word == "," // "the vet, Lars Fenn, 58, broke"
	if end < len(s.tokens) && s.tokens[end].word == "," && !apposed && !(end+1 < len(s.tokens) && (s.tokens[end+1].is(lex.relative|lex.articles) || s.tokens[end+1].word == "from")) {
		end++
	}
	return end
}

// dashAside returns the end of what stands between two dashes in a sentence and has no date: "The quay -
// by far the longest - is shut". A subject behind it needs the dash before.
func dashAside(s *sentence, i int, lex *lexicon) int {
	from, to, end := betweenDashes(s, i)
	if to == from || onlyDate(s, 0, i) || statesDate(s, from, to) || relativeOpen(s, i, lex) && isVerb(s.tokens[end], lex) || s.tokens[end].upper || s.tokens[end].quoted || s.tokens[end].is(lex.articles|lex.possessive|lex.subject) {
		return i
	}
	return end
}

// dashesAsCommas has dashes around what says what was done to a noun on a date, before the verb, stand for
// commas: "The quay - begun in May - is shut".
func (s *sentence) dashesAsCommas(i int, lex *lexicon) {
	from, to, end := betweenDashes(s, i)
	if to == from || !participle(s.tokens[from], lex) && !s.tokens[from].is(lex.relative) || !isVerb(s.tokens[end], lex) || !statesDate(s, from, to) {
		return
	}
	s.tokens[i].word, s.tokens[to].word = ",", ","
	s.tokens = slices.Delete(slices.Delete(s.tokens, to+1, end), i+1, from)
}

// betweenDashes returns the tokens [from, to) between a dash at a token and another, and the token behind that. They
// are none where no dash stands there, or more than an aside.
func betweenDashes(s *sentence, i int) (from, to, end int) {
	const longest = 24 // tokens
	from = behindDash(s, i)
	if from == i || s.tokens[i-1].punct || s.tokens[i].quoted {
		return i, i, i
	}
	s.places = nil // which were those of the tokens before
	for to = from + 1; to+1 < min(len(s.tokens), from+longest); to++ {
		if t := s.tokens[to]; t.quoted || t.word == ";" || t.word == ":" {
			break
		}
		if end = behindDash(s, to); end > to && end < len(s.tokens) {
			return from, to, end
		}
	}
	return i, i, i
}

// relativeOpen tells whether a relative clause behind a comma goes on to a token, which ends it.
func relativeOpen(s *sentence, i int, lex *lexicon) bool {
	comma := i - 1
	for comma > 0 && s.tokens[comma].word != "," {
		comma--
	}
	return comma > 0 && s.tokens[comma+1].is(lex.relative)
}

// behindDash returns the token behind a dash, or a run of hyphens in its place, at a token, which is the
// token itself where none stands.
func behindDash(s *sentence, i int) int {
	if i == 0 || i >= len(s.tokens) || !s.tokens[i].punct || s.tokens[i-1].end == s.tokens[i].start && s.tokens[i].word == "-" {
		return i // "pro- and anti-toll"
	}
	for i < len(s.tokens) && isDash(s.tokens[i]) && !s.tokens[i].dated {
		i++
	}
	return i
}

// spokenAside returns the second comma of two with nothing between but when somebody spoke or wrote: "Ada
// Fenn, speaking on Monday, said".
func spokenAside(s *sentence, i int, lex *lexicon) int {
	if w := s.tokens[i+1].word; w != "speaking" && w != "writing" || i+2 >= len(s.tokens) || !s.dateAt(i+2, lex) {
		return i
	}
	end := s.behindDateAt(i + 2)
	if end+1 >= len(s.tokens) || s.tokens[end].word != "," || !isVerb(s.tokens[end+1], lex) {
		return i
	}
	return end
}

// dayAside returns the second comma of two with nothing between but what else the day is with which a
// sentence opens: "On Wednesday, the day before the regatta, police", "In May, weeks after the flood, they".
func dayAside(s *sentence, i int, lex *lexicon) int {
	const opening, noun = 8, 4 // words
	end := commaAfter(s, i+1)
	if i > opening || !s.tokens[i-1].dated || end+2 >= len(s.tokens) || isVerb(s.tokens[end+1], lex) || !verbAfter(s, end, len(s.tokens), lex) {
		return i
	}
	s.places = nil // which were those of the tokens before
	if slices.ContainsFunc(s.tokens[:i], func(t token) bool { return !t.dated && !t.is(lex.adverbial|lex.lead) }) || statesDate(s, i, end) {
		return i
	}
	first := s.tokens[i+1]
	for k := i + 1; k < min(end, i+2+noun) && !isVerb(s.tokens[k], lex); k++ {
		if t := s.tokens[k]; first.is(lex.articles) && t.means(lex.calendar) || t.means(lex.timeUnit) && s.tokens[k+1].means(lex.leadUp) {
			return end // "the eve of the vote", "two days before it"
		}
	}
	return i
}

// opensClause tells whether a sentence opens with a clause of its own up to a token: "Since the
// board last met", "Last time they took part".
func opensClause(s *sentence, end int, lex *lexicon) bool {
	return s.tokens[0].means(lex.sinceClause) && verbAfter(s, 0, end, lex)
}

// datedAside returns the second comma of two with nothing but a date between, behind
// or before a verb.
func datedAside(s *sentence, i int, lex *lexicon) int {
	end := i + 1
	if end+2 < len(s.tokens) && s.tokens[end].word == "as" && s.tokens[end+2].word == "as" {
		end += 3 // "as recently as September"
	} else if s.tokens[end].is(lex.preposition) {
		end++
		if end+3 < len(s.tokens) && s.tokens[end].is(lex.articles) && s.tokens[end+1].means(lex.timeOfDay) && s.tokens[end+2].word == "of" {
			end += 3 // "on the night of 4 May"
		}
	}
	first := end
	end = s.behindDate(end)
	if end == first || end+1 >= len(s.tokens) || s.tokens[end].word != "," {
		return i
	}
	noun := isVerb(s.tokens[end+1], lex) && !s.tokens[0].is(lex.adverbial) && !s.tokens[i-1].dated // "the strike, on 8 May, would"
	if before := s.tokens[i-1]; !isVerb(before, lex) && !noun && !before.is(lex.relative) {
		return i
	}
	return end
}

// namedBehind returns the tokens between two commas that name the subject before
// them, which begins at a token.
func namedBehind(s *sentence, begin int, lex *lexicon) (from, to int) {
	const ownersWords, namesWords = 4, 8
	if !s.tokens[begin].is(lex.possessive) && s.tokens[begin].word != "whose" {
		return 0, 0
	}
	from = commaAfter(s, begin) + 1
	to = commaAfter(s, from)
	if from-begin > ownersWords+1 || to-from > namesWords || to <= from || to+1 >= len(s.tokens) {
		return 0, 0
	}
	verb := to + 1
	if saysHow(s.tokens[verb], lex) && verb+1 < len(s.tokens) {
		verb++ // "Her deputy, Ada Fenn, first met"
	}
	named := s.tokens[to-1].upper && (s.tokens[to-2].upper || to-from == 1)
	if !named || !isVerb(s.tokens[verb], lex) || verbAfter(s, begin, from, lex) {
		return 0, 0
	}
	return from, to
}
