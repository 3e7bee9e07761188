package timeline

import (
	"crypto/sha256"
	"strings"
)

// idLetters are the digits and the letters that cannot be taken for one
// another or make a word.
const idLetters = "23456789bcdfghjkmnpqrstvwxyz"

// idLength gives 28^9 IDs, 10^13: among a million entries the chance that any
// two are equal is one in twenty.
const idLength = 9

// eventID is the ID of an event: made of its article's address, the sentence
// and the words of the date, so that neither another reading of those words
// nor a change elsewhere in the article touches it. The editor may pin it.
func eventID(e *event) string {
	if o := e.override; o != nil && o.ID != "" {
		return o.ID
	}
	sum := sha256.Sum256([]byte(e.source.Article.Slug + "\x00" + plain(e.source.Sentence()) + "\x00" + plain(e.source.dateWords()) + "\x00" + e.ownTitle()))
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

// ownTitle tells apart the entries that the editor wrote into one article.
func (e *event) ownTitle() string {
	if e.override != nil && e.override.At == "" {
		return e.override.Title
	}
	return ""
}

// plain folds space and case: setting a sentence differently does not make it
// another.
func plain(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// dateWords are the words of the expression alone, as the rules found it.
func (s Source) dateWords() string {
	return s.Article.Text[s.Expression.Start:s.Expression.End]
}
