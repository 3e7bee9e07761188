package timeline

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"resetline/internal/article"
)

// idLetters are the digits and the letters that cannot be taken for one
// another or make a word.
const idLetters = "23456789bcdfghjkmnpqrstvwxyz"

// idLength gives 28^9 IDs, 10^13: among a million entries the chance that any
// two are equal is one in twenty.
const idLength = 9

// eventID is the ID of an event: made of its article's address and the
// sentence, so that neither another reading of its date nor a change elsewhere
// in the article touches it. The words of the date tell it from the first event
// of the sentence.
func eventID(e *event) string {
	words := ""
	if !e.first {
		words = e.source.dateWords()
	}
	said := make([]byte, 0, 512)
	said = append(append(said, e.source.Article.Slug...), 0)
	said = append(appendPlain(said, e.source.Sentence()), 0)
	said = append(appendPlain(said, words), 0)
	sum := sha256.Sum256(append(said, e.ownTitle()...))
	n := uint64(0)
	for _, b := range sum[:8] {
		n = n<<8 | uint64(b)
	}
	var id [idLength]byte
	for i := range id {
		id[i] = idLetters[n%uint64(len(idLetters))]
		n /= uint64(len(idLetters))
	}
	return string(id[:])
}

// pinned is the ID that the editor gave an event, "" if none.
func (e *event) pinned() string {
	if e.override == nil {
		return ""
	}
	return e.override.ID
}

// answersTo tells whether an ID is an event's own or the one given to it.
func (e *event) answersTo(id string) bool {
	return id != "" && (id == e.pinned() || id == e.source.ID)
}

// misnamed finds what editors wrote of IDs that no other entry has, or that one
// has already.
func (m *merger) misnamed() article.Mistakes {
	var wrong article.Mistakes
	pinned := map[string]*event{}
	for _, g := range m.groups {
		for _, e := range g.overridden {
			if id := e.pinned(); id != "" && pinned[id] == nil {
				pinned[id] = e
			}
			wrong = append(wrong, m.unknownOf(e)...)
		}
	}
	if len(pinned) == 0 {
		return wrong
	}
	for _, g := range m.groups {
		for _, e := range g.events {
			if other := pinned[e.source.ID]; other != nil && !g.hidden() && !slices.Contains(g.events, other) {
				line, column := other.override.IDPlace()
				wrong = append(wrong, article.Mistake{Path: other.source.Article.Path, Line: line, Column: column,
					Wrong: fmt.Sprintf("the ID %q is that of another entry, of %s", e.source.ID, e.source.Article.Path),
					Do:    "choose another, or write same_as: " + e.source.ID + " if both are one entry"})
			}
		}
	}
	return wrong
}

// unknownOf finds the entries that an event is to be kept apart from and that
// are none.
func (m *merger) unknownOf(e *event) article.Mistakes {
	var wrong article.Mistakes
	for _, id := range e.override.DifferentFrom {
		if m.named(id) == nil {
			line, column := e.override.DifferentPlace()
			wrong = append(wrong, article.Mistake{Path: e.source.Article.Path, Line: line, Column: column,
				Wrong: fmt.Sprintf("different_from names no entry: %q", id), Do: "copy the ID from the entry's address, after /e/"})
		}
	}
	return wrong
}

// identify gives each group its ID, the pinned one or that of its first event,
// and the IDs that lead to it too: those that its other events would have given
// an entry. A group that the editor hides has none.
func (m *merger) identify() {
	if m.taken == nil {
		m.taken = make(map[string]int, len(m.groups)*3/2)
	}
	clear(m.taken)
	for _, g := range m.groups {
		g.id, g.aliases = "", nil
		if !g.hidden() {
			g.identify(m.taken)
		}
	}
}

func (g *group) identify(taken map[string]int) {
	take := func(own string) {
		switch {
		case own == "" || taken[own] > 0:
			return
		case g.id == "":
			g.id = own
		default:
			g.aliases = append(g.aliases, own)
		}
		taken[own] = 1
	}
	for _, e := range g.events {
		take(e.pinned())
	}
	for i, e := range g.events {
		if i == 0 || !e.follows {
			take(e.source.ID)
		}
	}
	for _, e := range g.conflicts {
		take(e.source.ID)
	}
	if g.id == "" { // the same sentence twice in one article
		g.id = spare(g, taken)
	}
}

// follows tells whether an event that joins a group would have joined another
// of its own article in any case, and so never had an address of its own. The
// events of an article stand together in a group.
func (m *merger) follows(g *group, e *event) bool {
	for j := len(g.events) - 1; j >= 0 && g.events[j].source.Article == e.source.Article; j-- {
		other := g.events[j]
		if !fit(other.when, e.when) {
			continue
		}
		m.vocabulary.ask(e)
		if score, _ := m.same(&other.facet, other.when, e); score > 0 {
			return true
		}
	}
	return false
}

// spare is an ID for an event whose own is taken: with a number, that goes on
// from the last one given.
func spare(g *group, taken map[string]int) string {
	base := g.events[0].source.ID
	for {
		taken[base]++
		if id := base + strconv.Itoa(taken[base]); taken[id] == 0 {
			taken[id] = 1
			return id
		}
	}
}

// ownTitle tells apart the entries that the editor wrote into one article.
func (e *event) ownTitle() string {
	if e.override != nil && e.override.At == "" {
		return e.override.Title
	}
	return ""
}

// appendPlain appends a text with its space and case folded: setting a sentence
// differently does not make it another.
func appendPlain(b []byte, s string) []byte {
	from, space := len(b), false
	for _, c := range s {
		if unicode.IsSpace(c) {
			space = len(b) > from
			continue
		}
		if space {
			b, space = append(b, ' '), false
		}
		b = utf8.AppendRune(b, unicode.ToLower(c))
	}
	return b
}

// dateWords are the words of the expression alone, as the rules found it.
func (s Source) dateWords() string {
	return s.Article.Text[s.Expression.Start:s.Expression.End]
}
