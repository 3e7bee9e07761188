package timeline

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"strings"

	snowball "github.com/kljensen/snowball/english"
)

// key is a word of an event that merging compares, as a number in the story's
// vocabulary.
type key int32

// vocabulary numbers the names, families and words of a story's events and
// knows how many articles so far hold each.
//
// Merging compares an event with dozens of others. Therefore what it looks at
// lies packed in a few arrays, not in the events: fetching from all over the
// memory would cost more than comparing.
type vocabulary struct {
	names, terms map[string]key
	words        []word   // by key; the first stand for the families
	spelling     []string // by key, of names and terms
	total        int32    // articles so far
	serial       int32    // of the article that was counted last, never the same twice
	room         []key    // for the keys of events to come
	shift        shift    // see again.go

	// The event that others are compared with: its words bear the stamp.
	asked *facet
	norm  int
	stamp int32
}

// word is what the vocabulary knows of a key.
type word struct {
	articles int32 // how many articles hold it
	last     int32 // the serial of the last of them
	stamp    int32 // see vocabulary.ask
	person   int32 // the same, of people
	more     int32 // see shift
	shifted  int32 // the same: the last article for which the weight differs
	differs  bool  // the same
	done     bool  // of a family that is done with things, see matter
	kind     wordKind
}

type wordKind uint8

const (
	nameWord wordKind = iota
	familyWord
	plainWord
	numberWord // an ordinal and its noun, see numbered
)

// facet is what merging compares of an event.
type facet struct {
	kins     kins
	mentions kins
	keys     []key // the rarest first; behind them, in one piece of memory, those of people and of matters
	persons  int32 // how many people
	matters  int32 // how many matters, each a noun and what that is of
	names    int32 // how many of the keys are names
	article  int32 // the number of its article
	start    int32 // of its sentence
	own      int32 // how long its clause is
	bill     key   // the name of the bill it is about, 0 if it is about none
	definite bool
	off      bool  // put off or called off
	decides  bool  // tells that something else is
	says     bool  // tells that something was said
	numbered bool  // is counted: "the third round"
	besides  bool  // is another of a day that the article told of: "on the same day"
	tells    int8  // 1 if a verb tells it, -1 if it is denied, 0 if a noun names it
	clock    int16 // the hour and minute that are told: 1405, -1 if none
}

// bare tells whether an event says no more than what it is: "the leaders meet".
func (f *facet) bare() bool { return len(f.keys) == bits.OnesCount64(uint64(f.kins)) }

// people returns the keys of the people among an event's names.
func (f *facet) people() []key { return f.keys[len(f.keys):][:f.persons] }

// about returns pairs of the keys of a noun and of what that is about.
func (f *facet) about() []key {
	return f.keys[len(f.keys):][f.persons : f.persons+2*f.matters]
}

func newVocabulary() *vocabulary {
	v := &vocabulary{names: map[string]key{}, terms: map[string]key{}, spelling: make([]string, len(families))}
	for range families {
		v.words = append(v.words, word{kind: familyWord})
	}
	return v
}

// number numbers the words of those events of an article that it has not seen.
// The article is a number that no other has.
func (v *vocabulary) number(events []*event, article int32) {
	for _, e := range events {
		if e.facet.article == 0 {
			e.facet = facet{kins: e.kins, mentions: e.mentions, persons: int32(len(e.persons)), matters: int32(len(e.matters)), names: int32(len(e.names)), article: article,
				start: int32(e.source.Start), own: int32(len(e.own)), definite: e.definite, tells: e.tells, off: e.source.Status.Off(), decides: e.decides && e.source.Status == Happened, says: e.says,
				clock: clockOf(e.source.Expression), besides: e.source.Expression.Rule == "the same day"}
			e.facet.keys = v.keysOf(e)
			e.facet.bill = v.names[e.bill]
		}
	}
}

// keysOf returns the keys of an event as a facet keeps them.
func (v *vocabulary) keysOf(e *event) []key {
	const block = 4096
	most := len(e.names) + len(families) + len(e.terms) + len(e.persons) + 2*len(e.matters)
	if cap(v.room)-len(v.room) < most {
		v.room = make([]key, 0, max(block, most))
	}
	keys := v.room[len(v.room):]
	for _, n := range e.names {
		keys = append(keys, v.numberOf(v.names, n, nameWord))
	}
	for k := range families {
		if (e.kins | e.mentions).has(kin(k)) {
			keys = append(keys, key(k))
		}
	}
	for _, t := range e.terms {
		kind := plainWord
		if strings.IndexByte(t, ' ') > 0 {
			kind, e.facet.numbered = numberWord, true
		}
		if k := v.numberOf(v.terms, t, kind); !slices.Contains(keys, k) { // "to join those who joined"
			keys = append(keys, k)
		}
	}
	n := len(keys)
	for _, p := range e.persons {
		keys = append(keys, v.names[p])
	}
	for _, m := range e.matters {
		noun := v.numberOf(v.terms, m.noun, plainWord)
		v.words[noun].done = strings.HasPrefix(m.noun, doing)
		keys = append(keys, noun, v.numberOf(v.terms, m.of, plainWord))
	}
	v.room = v.room[:len(v.room)+len(keys)]
	return keys[:n]
}

// numberOf returns the key of a word, the same for all forms of one that is no name: who announces
// that Norland joins tells of the day on which it joined.
func (v *vocabulary) numberOf(words map[string]key, w string, kind wordKind) key {
	k, ok := words[w]
	if ok {
		return k
	}
	if kind == plainWord {
		if stem := snowball.Stem(w, false); stem != w {
			k = v.numberOf(words, stem, kind)
			words[w] = k
			return k
		}
	}
	k = key(len(v.words))
	words[w] = k
	v.words, v.spelling = append(v.words, word{kind: kind}), append(v.spelling, w)
	return k
}

// count counts the words of an article.
func (v *vocabulary) count(events []*event) {
	v.total++
	v.each(events, func(_ key, w *word) { w.articles++ })
}

// each calls f for every word of an article once.
func (v *vocabulary) each(events []*event, f func(key, *word)) {
	v.serial++
	for _, e := range events {
		for _, k := range e.facet.keys {
			if w := &v.words[k]; w.last != v.serial {
				w.last = v.serial
				f(k, w)
			}
		}
	}
}

// sort puts the keys of an event in order, the rarest first.
func (v *vocabulary) sort(keys []key) {
	slices.SortFunc(keys, func(a, b key) int {
		w, x := &v.words[a], &v.words[b]
		if c := rarity(w.articles, x.articles); c != 0 {
			return c
		}
		return cmp.Or(cmp.Compare(w.kind, x.kind), strings.Compare(v.spelling[a], v.spelling[b]), cmp.Compare(a, b))
	})
}

func (v *vocabulary) isName(k key) bool { return v.words[k].kind == nameWord }

// square is the square of a word's weight: its inverse document frequency among
// the articles read so far, smoothed so that a word of every article still
// weighs something; names and families, which tell events apart better, weigh
// half as much again. Articles still to come have no part in it, so that a
// later article changes nothing that was decided before.
//
// The frequency is told in doublings. So an article more or less leaves nearly
// every weight as it was, and sums of whole numbers are the same in any order.
func (v *vocabulary) square(w *word) int {
	weight := 2 * (3 + 2*rarity(v.total, w.articles)) // six times 1 + ln(all / those that hold it), about
	if w.kind < plainWord {
		weight += weight / 2
	}
	return weight * weight
}

// rarity is how often the number of articles that hold a word can be doubled
// to give the number of all.
func rarity(all, holders int32) int {
	return bits.Len32(uint32(all)) - bits.Len32(uint32(holders))
}

// ask makes an event the one that others are compared with, until the next.
func (v *vocabulary) ask(e *event) {
	v.stamp++
	v.asked, v.norm = &e.facet, 0
	for _, k := range e.facet.keys {
		w := &v.words[k]
		w.stamp = v.stamp
		if w.kind != numberWord {
			v.norm += v.square(w)
		}
	}
	for _, k := range e.facet.people() {
		v.words[k].person = v.stamp
	}
}

// likeness compares an event with the one asked for: how many keys they share,
// and the cosine between them by the weights of their keys, 0 to 1.
func (v *vocabulary) likeness(f *facet) (shared int, cos float64) {
	shared, dot, a, b := v.common(f)
	if dot == 0 {
		return 0, 0
	}
	return shared, float64(dot) / math.Sqrt(float64(a)*float64(b))
}

// within tells whether nearly all that one of an event and the one asked for says, by the
// weights of their keys, the other says as well.
func (v *vocabulary) within(f *facet) bool {
	const nearly = 0.9
	_, dot, a, b := v.common(f)
	return float64(dot) >= nearly*float64(min(a, b))
}

// common returns how many keys an event shares with the one asked for, and the sums of the
// squared weights of these, of all its keys, and of all of the other's. "Third round" counts
// where both say it: who gives no number says nothing against it.
func (v *vocabulary) common(f *facet) (shared, dot, norm, asked int) {
	asked = v.norm
	for _, k := range f.keys {
		w := &v.words[k]
		square := v.square(w)
		both := w.stamp == v.stamp
		if both {
			dot += square
			shared++
		}
		switch {
		case w.kind != numberWord:
			norm += square
		case both:
			norm, asked = norm+square, asked+square
		}
	}
	return shared, dot, norm, asked
}

// strangers tells whether an event and the one asked for are both about people,
// and none of either is named in the other.
func (v *vocabulary) strangers(f *facet) bool {
	if f.persons == 0 || v.asked.persons == 0 {
		return false
	}
	return !slices.ContainsFunc(f.people(), func(k key) bool { return v.words[k].stamp == v.stamp }) &&
		!slices.ContainsFunc(f.keys, func(k key) bool { return v.words[k].person == v.stamp })
}

// sameNumber tells whether an event and the one asked for are both "the third round".
func (v *vocabulary) sameNumber(f *facet) bool {
	return f.numbered && v.asked.numbered && slices.ContainsFunc(f.keys, func(k key) bool { return v.words[k].kind == numberWord && v.words[k].stamp == v.stamp })
}

// foreign tells whether an event and the one asked for both hold names, and none
// of them the same.
func (v *vocabulary) foreign(f *facet) bool {
	return f.names > 0 && v.asked.names > 0 && v.sharedNames(f) == 0
}

// otherPair tells whether an event and the one asked for are each about two people, of whom one is
// another: who meets Fenwick does not meet Marsh by that.
func (v *vocabulary) otherPair(f *facet) bool {
	if f.persons != 2 || v.asked.persons != 2 {
		return false
	}
	p := f.people()
	return (v.words[p[0]].person == v.stamp) != (v.words[p[1]].person == v.stamp)
}

// otherBill tells whether an event and the one asked for are each about a bill, and neither says
// anything of the other's. "Harbour Bill" is short for "Norland Harbour Bill".
func (v *vocabulary) otherBill(f *facet) bool {
	a, b := f.bill, v.asked.bill
	if a == 0 || b == 0 || v.words[a].stamp == v.stamp || slices.Contains(f.keys, b) {
		return false
	}
	return !strings.HasSuffix(v.spelling[a], v.spelling[b]) && !strings.HasSuffix(v.spelling[b], v.spelling[a])
}

// othersAlike tells whether an event and the one asked for both hold names, and share neither one nor
// any other word, but only what kind of event they are.
func (v *vocabulary) othersAlike(f *facet) bool {
	return f.names > 0 && v.asked.names > 0 && v.onlyAlike(f)
}

// onlyAlike tells whether an event and the one asked for share no more than what kind of event they are.
func (v *vocabulary) onlyAlike(f *facet) bool {
	return !slices.ContainsFunc(f.keys, func(k key) bool {
		w := &v.words[k]
		return w.stamp == v.stamp && (w.kind == nameWord || w.kind == plainWord)
	})
}

// ofOthers tells whether an event and the one asked for each say what they are about, and have no word
// of it in common, and no two names.
func (v *vocabulary) ofOthers(f *facet) bool {
	return v.plain(v.asked, false) && v.plain(f, false) && !v.plain(f, true) && v.sharedNames(f) < 2
}

// plain tells whether an event has a word that is no name and no family, one of the event's asked for
// if it is to be shared.
func (v *vocabulary) plain(f *facet, shared bool) bool {
	return slices.ContainsFunc(f.keys, func(k key) bool {
		w := &v.words[k]
		return w.kind >= plainWord && (!shared || w.stamp == v.stamp)
	})
}

// otherMatter tells whether an event and the one asked for tell of a thing of one name that is about something
// else in each: "the border bill", "the energy bill". What is done with a thing tells less: plans may be proposals.
func (v *vocabulary) otherMatter(f *facet, done bool) bool {
	if f.matters == 0 || v.asked.matters == 0 {
		return false
	}
	ours, theirs := v.asked.about(), f.about()
	for i := 0; i < len(theirs); i += 2 {
		if v.words[theirs[i+1]].stamp == v.stamp || v.words[theirs[i]].done != done {
			continue
		}
		for k := 0; k < len(ours); k += 2 {
			if ours[k] == theirs[i] && !slices.Contains(f.keys, ours[k+1]) {
				return true
			}
		}
	}
	return false
}

// sharedNames counts the names that an event and the one asked for both hold.
func (v *vocabulary) sharedNames(f *facet) int {
	n := 0
	for _, k := range f.keys {
		if w := &v.words[k]; w.kind == nameWord && w.stamp == v.stamp {
			n++
		}
	}
	return n
}
