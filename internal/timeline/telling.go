package timeline

import (
	"slices"
	"strings"

	"resetline/internal/date"
	"resetline/internal/timex"
)

// What states a date and tells no event.

// datesEvent tells whether an expression dates an event: it states a date of
// the calendar and does more than compare.
func (r *reading) datesEvent(s *sentence, x timex.Expression) bool {
	if !ofCalendar(x) {
		return false
	}
	if p := whenOf(x).Precision; p == date.ByDecade || p == date.ByCentury {
		return false
	}
	return !r.compares(s, s.at(x.Start)) && !r.countsBeside(s, x) && !r.bareEvent(s, x) && !r.placesOther(s, x) && !r.asideOf(s, x) && !r.cameToNothing(s, x) && !r.supposes(s, x)
}

// tells tells whether a sentence says anything beside the time: not "It was Saturday
// afternoon", but "It will be in place by May".
func (r *reading) tells(s *sentence) bool {
	if len(s.tokens) > 2 && s.tokens[0].word == "(" && s.tokens[2].word == "by" {
		switch s.tokens[1].word {
		case "reporting", "writing", "editing", "compiled":
			return false // an agency's credits
		}
	}
	if corrects(s) {
		return false
	}
	return slices.ContainsFunc(s.tokens, func(t token) bool {
		switch {
		case t.number, t.word == "per", t.word == "cent", t.word == "percent", t.word == "and":
			return false // "In March it was 57 per cent"
		}
		return !t.dated && !t.punct && (t.is(r.lex.modal) || !t.is(r.lex.pronoun|r.lex.auxiliary|r.lex.adverbial|r.lex.articles))
	})
}

// corrects tells whether a sentence is about the article itself or another: "An earlier version
// of this article gave 26 June", "Correction, 12 June:", "This report was amended on 3 May",
// "Friday's briefing gave the wrong day".
func corrects(s *sentence) bool {
	if first := s.tokens[0].word; (first == "correction" || first == "clarification") && len(s.tokens) > 1 && s.tokens[1].punct {
		return true
	}
	if saidWrongly(s) {
		return true
	}
	for i, t := range s.tokens {
		if t.word == "wrong" && !t.quoted && i > 1 && i+1 < len(s.tokens) && s.tokens[i-1].word == "the" {
			switch s.tokens[i+1].word {
			case "day", "date", "month", "year", "time":
				return s.tokens[i-2].word == "gave" || s.tokens[i-2].word == "had" || s.tokens[i-2].word == "given"
			}
		}
		if t.quoted || t.word != "this" || i+1 == len(s.tokens) {
			continue
		}
		switch s.tokens[i+1].word {
		case "article", "story", "report", "piece", "page":
		default:
			continue
		}
		if i > 1 && s.tokens[i-1].word == "of" && s.tokens[i-2].word == "version" {
			return true
		}
		for _, t := range s.tokens[i+2 : min(i+5, len(s.tokens))] {
			switch t.word {
			case "amended", "corrected", "updated", "clarified", "edited":
				return true
			case "published", "appeared":
				return s.tokens[i+1].word == "article"
			}
		}
	}
	return false
}

// saidWrongly tells whether a sentence says of an article that it was mistaken: "An article on
// 14 March said that the bill was law; in fact it had its third reading".
func saidWrongly(s *sentence) bool {
	const subject = 4 // words: "Our front-page report"
	names := slices.ContainsFunc(s.tokens[:min(subject, len(s.tokens))], func(t token) bool {
		switch t.word {
		case "article", "report", "story", "item", "column", "headline", "caption":
			return !t.quoted
		}
		return false
	})
	said := false
	for i, t := range s.tokens {
		switch t.word {
		case "said", "gave", "stated", "described", "reported", "named":
			said = true
			if i > 0 && names && isWrongly(s.tokens[i-1].word) {
				return true
			}
		case "fact":
			if said && names && s.tokens[i-1].word == "in" && i > 1 && s.tokens[i-2].punct {
				return true
			}
		}
	}
	return false
}

// isWrongly tells the adverbs with which a newspaper owns up to a mistake.
func isWrongly(word string) bool {
	return word == "wrongly" || word == "incorrectly" || word == "mistakenly" || word == "erroneously"
}

// cameToNothing tells whether a date is that of what was proposed, and is told to have come to
// nothing: "a proposal to put it off until January was withdrawn".
func (r *reading) cameToNothing(s *sentence, x timex.Expression) bool {
	const reach = 12 // words
	first := s.at(x.Start)
	to := first - 1
	for ; to > 0 && s.tokens[to].word != "to"; to-- {
		if to < first-reach {
			return false
		}
		if t := s.tokens[to]; t.quoted || t.punct || t.is(r.lex.relative) || t.word == "that" {
			return false
		}
	}
	if to < 1 {
		return false
	}
	switch strings.TrimSuffix(s.tokens[to-1].word, "s") {
	case "proposal", "plan", "bid", "call", "amendment", "motion", "move", "attempt", "effort", "demand", "request":
	default:
		return false
	}
	verb := s.behindDate(first)
	if verb+1 >= len(s.tokens) || !s.tokens[verb].is(r.lex.auxiliary) {
		return false
	}
	if s.tokens[verb].word == "has" || s.tokens[verb].word == "have" || s.tokens[verb].word == "had" {
		verb++ // "has been"
	}
	if verb+1 >= len(s.tokens) {
		return false
	}
	switch s.tokens[verb+1].word {
	case "withdrawn", "dropped", "rejected", "defeated", "abandoned", "scrapped", "blocked", "shelved", "ditched", "refused":
		return true
	}
	return false
}

// asideOf tells whether a date beside others is not that of what a sentence tells, but of what
// may be done, of whom it is about, or what for: "a vote on whether to close it over
// Christmas", "those who come in May must", "it rises for Christmas on 17 December".
func (r *reading) asideOf(s *sentence, x timex.Expression) bool {
	const reach = 8 // words
	first := s.at(x.Start)
	if len(s.dates) < 2 || first == 0 {
		return false
	}
	if s.tokens[first-1].word == "for" && first > 1 && strings.Contains(x.Rule, "holiday") && statesDate(s, first+1, len(s.tokens)) {
		return true
	}
	for i := first - 1; i > 0 && i >= first-reach && !s.tokens[i].punct; i-- {
		switch s.tokens[i].word {
		case "whether":
			return statesDate(s, 0, i)
		case "who":
			switch s.tokens[i-1].word {
			case "those", "anyone", "anybody", "everyone", "people", "all":
				return statesDate(s, first+1, len(s.tokens))
			}
		}
	}
	return false
}
