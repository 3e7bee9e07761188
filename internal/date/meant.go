package date

import (
	"strings"
	"time"
)

// meantForms are other ways to write a day than EDTF's. Those with slashes are read
// both ways round.
var meantForms = []string{
	"2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006", "January 2 2006",
	"Monday 2 January 2006", "Monday, 2 January 2006", "Mon, 2 Jan 2006", "Monday, January 2, 2006",
	"2006-1-2", "2006/1/2", "2006.1.2", "20060102", "2.1.2006", "2/1/2006", "1/2/2006", "2-1-2006", "1-2-2006",
}

// Meant returns the day that somebody meant who wrote it in another form than [Parse]
// reads, to tell what to type instead. It is not for reading dates: "03/04/2025" is
// one of two days, and so is none.
func Meant(s string) (d Day, ok bool) {
	s = strings.Join(strings.Fields(strings.Trim(s, "“”‘’\"'., ")), " ")
	for _, form := range meantForms {
		t, err := time.Parse(form, s)
		if err != nil {
			continue
		}
		if ok && DayOf(t) != d {
			return 0, false
		}
		d, ok = DayOf(t), true
	}
	return d, ok
}
