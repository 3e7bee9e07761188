package timeline

import (
	"slices"
	"strings"
)

// Things told of several places or times, of which each has its date and none a verb of its own.

// inPlaces returns what a sentence tells of one of several places, each with its date: "The envoys
// meet in Marlow on 3 May", of "The envoys meet in Arden on Monday and in Marlow on 3 May".
func (r *reading) inPlaces(s *sentence, date int) (one sentence, ok bool) {
	places := r.placesIn(s)
	for _, p := range places {
		if date < p[0] || date >= p[1] {
			continue
		}
		head := places[0][0]
		if s.tokens[p[0]].upper {
			head++ // "Marlow on 3 May", of which the first has the preposition
		}
		return s.joined(0, head, p[0], p[1]), true
	}
	return one, false
}

// placesIn returns the places with their dates with which a sentence ends, the last behind "and".
// Names without a preposition may be those of people, but where there are three.
func (r *reading) placesIn(s *sentence) (places [][2]int) {
	bare := false
	for i := 2; i+2 < len(s.tokens); i++ {
		t := s.tokens[i]
		if t.quoted || t.word != "," && t.word != "and" || !s.tokens[i-1].dated || insideDate(s, i) {
			continue
		}
		from := i + 1
		for from < len(s.tokens) && (s.tokens[from].word == "and" || s.tokens[from].word == "again") {
			from++
		}
		last := s.tokens[from-1].word != ","
		if from < len(s.tokens) && s.tokens[from-1].word == "and" && s.tokens[from].word == "," {
			from = commaAfter(s, from+1) + 1 // "and, after a year's gap, in"
		}
		end := r.placeEnd(s, from)
		if end == 0 {
			return nil
		}
		bare = bare || s.tokens[from].upper
		if places == nil {
			first := r.placeBefore(s, i, s.tokens[from])
			if first == 0 && s.tokens[from-1].word == "again" {
				first = r.placeBefore(s, i, s.tokens[from], "at", "in")
			}
			if first == 0 {
				return nil
			}
			places = append(places, [2]int{first, i})
		}
		places = append(places, [2]int{from, end})
		if last {
			if bare && len(places) < 3 {
				return nil
			}
			return places
		}
		i = end - 1
	}
	return nil
}

// placeEnd returns where a place with its date ends that begins at a token, 0 where none does or
// the sentence goes on with more than another.
func (r *reading) placeEnd(s *sentence, from int) int {
	const longest = 9 // words
	if from+1 >= len(s.tokens) {
		return 0
	}
	first := s.tokens[from]
	if !first.upper && !first.means(r.lex.placing) || first.dated || s.tokens[from+1].dated && !first.upper {
		return 0
	}
	for _, m := range r.names.mentions(s, r.lex) {
		if m.person && m.from == from {
			return 0
		}
	}
	date := from
	for date < len(s.tokens) && !s.tokens[date].dated {
		if t := s.tokens[date]; t.punct || date > from+longest || isVerb(t, r.lex) || t.is(r.lex.relative) || t.word == "and" || t.word == "that" {
			return 0
		}
		date++
	}
	end := s.behindDate(date)
	if date == len(s.tokens) || end < len(s.tokens) && !s.tokens[end].punct && s.tokens[end].word != "and" {
		return 0
	}
	return end
}

// placeBefore returns where the first place begins, of which the date ends at a token: at the
// preposition that the next has as well, at one of some others, or before a name where that has none.
func (r *reading) placeBefore(s *sentence, end int, next token, others ...string) int {
	i := end - 1
	for i > 0 && s.tokens[i].dated {
		i--
	}
	for ; i > 1; i-- {
		t, name := s.tokens[i], s.tokens[i+1]
		switch {
		case t.punct, t.quoted, isVerb(t, r.lex), t.is(r.lex.relative):
			return 0
		case name.dated:
		case slices.Contains(others, t.word) && !name.upper: // "at a dinner in Arden on Monday and again on the quay"
			return i
		case t.word == next.word, next.upper && name.upper && (t.word == "in" || t.word == "at"):
			return i
		}
	}
	return 0
}

// again returns what a sentence tells on the first or the second of two dates on which the same
// was, each with more about it: "The visits lapsed again in 2022 because of a strike", of "The
// visits lapsed in 2020 because of a plague and again in 2022 because of a strike".
func again(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	and := 2
	for and+3 < len(s.tokens) && !(s.says(and, "and again") && s.dateAt(and+2, lex) && !s.tokens[and].quoted) {
		and++
	}
	if and+3 >= len(s.tokens) {
		return one, false
	}
	second := and + 2
	for !s.tokens[second].dated {
		second++
	}
	verb := 1
	for verb < and && !(isVerb(s.tokens[verb], lex) && s.dateAt(verb+1, lex)) {
		verb++
	}
	more := s.behindDate(second)
	switch {
	case verb == and || s.tokens[and-1].dated || more >= len(s.tokens) || s.tokens[more].punct:
		return one, false
	case date < and:
		return s.joined(0, and, and, and), true
	}
	return s.joined(0, verb+1, and+1, len(s.tokens)), true
}

// withBesides returns what a sentence ends with that is on a date of its own, or the sentence without
// it: "deadline for projects on 19 June", of "The call will be published in May, with a deadline for
// projects on 19 June".
func withBesides(s *sentence, date int, lex *lexicon) (one sentence, ok bool) {
	comma := lastComma(s)
	if comma < 2 || comma+4 >= len(s.tokens) || s.tokens[comma+1].word != "with" || !s.tokens[comma+2].is(lex.articles) || !statesBoth(s, comma, len(s.tokens)) {
		return one, false
	}
	for _, t := range s.tokens[comma:] {
		if isVerb(t, lex) || participle(t, lex) || t.quoted || !t.dated && len(t.word) > 4 && strings.HasSuffix(t.word, "ing") || t.means(lex.slated) {
			return one, false // see absolute
		}
	}
	if date < comma {
		return s.joined(0, comma, comma, comma), true
	}
	return s.joined(comma+3, len(s.tokens), 0, 0), eventIn(s, comma+3, comma+4, lex)
}

// inForce returns what a sentence says of its subject on the second of two dates, on which it has no
// verb: "The pact in force since 1 June", of "The pact was applied from 1 May and in force since 1
// June".
func (r *reading) inForce(s *sentence, date int) (one sentence, ok bool) {
	and := 2
	for and+3 < len(s.tokens) && !(s.tokens[and-1].dated && !s.tokens[and].quoted && s.behindPhrase(and, r.lex.andInForce...) > and && s.dateAt(and+3, r.lex)) {
		and++
	}
	verb := r.sharedVerb(s, 0)
	switch {
	case and+3 >= len(s.tokens):
		return one, false
	case date < and:
		return s.joined(0, and, and, and), true
	}
	return s.joined(0, max(verb, 0), and+1, len(s.tokens)), verb > 0 && verb < and
}
