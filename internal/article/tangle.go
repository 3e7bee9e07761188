package article

import "bytes"

// mostToil bounds how much of a text the Markdown parser may have to look at
// again, in bytes. Its time grows with the square of some things that repeat
// on and on: at this bound it takes seconds, at the two megabytes that a file
// may have it would take hours. Ten thousand quotations within each other, far
// beyond what anybody writes, make a tenth of it.
const mostToil = 4_000_000_000

// tangle finds the line of a text in Markdown that goes beyond that, if any.
func tangle(body []byte) (line int, tangled bool) {
	var toil, definitions, columns int64
	for l := range bytes.Lines(body) {
		line++
		// Quotations and lists within each other: each is looked for from the
		// line's beginning.
		marks := int64(len(l) - len(bytes.TrimLeft(l, "> \t-+*.)0123456789")))
		toil += marks * marks
		// Addresses of links that do not end are looked for to the next space.
		if bytes.Count(l, []byte("](")) > 100 {
			for word := range bytes.FieldsSeq(l) {
				toil += int64(bytes.Count(word, []byte("]("))) * int64(len(word))
			}
		}
		// After each definition of a link those behind it are moved up.
		if l[0] == '[' && bytes.Contains(l, []byte("]:")) {
			definitions++
			toil += 6 * definitions
		}
		// Each row of a table has as many cells as the rule under its head, also
		// where it is one letter.
		switch rule := bytes.Trim(l, "> \t\n"); {
		case len(rule) == 0:
			columns = 0
		case len(bytes.Trim(rule, "|:- \t")) == 0:
			columns = int64(bytes.Count(rule, []byte("|")))
		}
		toil += 4000 * columns
		if toil > mostToil {
			return line, true
		}
	}
	return 0, false
}
