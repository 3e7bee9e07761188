package site

import (
	"fmt"
	"html/template"
	"math"
	"strings"
	"time"

	"resetline/internal/date"
	"resetline/internal/timeline"
)

// The overview is the story in one picture: time runs from left to right, each
// topic has a lane, each entry a mark in its topic's shape, filled once it is
// reported. Months (or years) without an entry are cut out and the cut is
// shown, for a story may begin decades before it grows dense.
//
// It is drawn for people who would rather look. The links in it are left out
// of the order of the tab key and the picture is hidden from screen readers:
// the list below it says the same in words, and the caption sums it up.

// The picture's measures, in its own units: on a wide screen, CSS pixels.
const (
	ovWidth  = 946.0
	ovLeft   = 8.0
	ovRow    = 25.0 // of a lane: a target is at least 24 high
	ovMark   = 13.0
	ovCut    = 26.0 // width of a cut
	ovRows   = 5    // of a lane, at most
	ovLabel  = 20.0 // height of a lane's name
	ovGap    = 6.0  // between lanes
	ovAxis   = 26.0
	ovMostly = 18 // months in the picture, at most; else years
)

// stretch is a month or year of the axis.
type stretch struct {
	first, last date.Day
	x, width    float64
	cut         bool // months before it are left out
	label       string
}

// axis turns days into places.
type axis []stretch

// ovLane is a topic's part of the picture.
type ovLane struct {
	title   string
	ordinal int
	marks   []ovPlaced
	rows    int
}

type ovPlaced struct {
	entry *timeline.Entry
	x, w  float64
	row   int
}

// overview draws the picture, "" where there is nothing to see.
func (s *site) overview() template.HTML {
	for _, n := range []int{150, 80, 40, 20} {
		entries := moments(s.time.Entries, n)
		if len(entries) < 2 {
			return ""
		}
		a := newAxis(entries)
		if lanes, ok := s.ovLanes(entries, a); ok {
			return s.draw(entries, a, lanes)
		}
	}
	return ""
}

func newAxis(entries []*timeline.Entry) axis {
	byMonth := axisOf(entries, func(d date.Day) date.Date { y, m, _ := d.Civil(); return date.Month(y, m) })
	if len(byMonth) <= ovMostly {
		return byMonth
	}
	return axisOf(entries, func(d date.Day) date.Date { return date.Year(d.Year()) })
}

// axisOf gives each unit with entries a width that grows with their number,
// slowly.
func axisOf(entries []*timeline.Entry, unit func(date.Day) date.Date) axis {
	var a axis
	var counts []float64
	for _, e := range entries {
		u := unit(e.When.Place())
		if n := len(a); n > 0 && a[n-1].first == u.First {
			counts[n-1]++
			continue
		}
		cut := len(a) > 0 && a[len(a)-1].last+1 != u.First
		a = append(a, stretch{first: u.First, last: u.Last, cut: cut, label: axisLabel(u)})
		counts = append(counts, 1)
	}
	total, free := 0.0, ovWidth-2*ovLeft
	for i := range a {
		counts[i] = 1 + math.Log2(counts[i])
		total += counts[i]
		if a[i].cut {
			free -= ovCut
		}
	}
	x := ovLeft
	for i := range a {
		if a[i].cut {
			x += ovCut
		}
		a[i].x, a[i].width = x, free*counts[i]/total
		x += a[i].width
	}
	return a
}

func axisLabel(u date.Date) string {
	y, m, _ := u.First.Civil()
	if u.Precision == date.ByYear {
		return itoa(y)
	}
	return time.Month(m).String()[:3] + " " + itoa(y)
}

// at is the place of the beginning of a day, the nearest in the picture.
func (a axis) at(d date.Day) float64 {
	for i := range a {
		st := &a[i]
		switch {
		case d < st.first:
			return st.x
		case d <= st.last:
			return st.x + st.width*float64(d-st.first)/float64(st.last-st.first+1)
		}
	}
	last := a[len(a)-1]
	return last.x + last.width
}

// end is the place of the end of a day.
func (a axis) end(d date.Day) float64 {
	for i := len(a) - 1; i >= 0; i-- {
		st := &a[i]
		switch {
		case d > st.last:
			return st.x + st.width
		case d >= st.first:
			return st.x + st.width*float64(d+1-st.first)/float64(st.last-st.first+1)
		}
	}
	return a[0].x
}

// ovLanes places the marks; it is false where a lane would grow too high.
func (s *site) ovLanes(entries []*timeline.Entry, a axis) ([]*ovLane, bool) {
	var lanes []*ovLane
	for _, l := range s.topics {
		lanes = append(lanes, &ovLane{title: l.title, ordinal: l.ordinal})
	}
	lanes = append(lanes, &ovLane{title: "Other"})
	for _, e := range entries {
		lane := len(lanes) - 1
		if topics := s.topicLists(e); len(topics) > 0 {
			lane = topics[0].ordinal - 1
		}
		lanes[lane].place(e, a)
	}
	used := lanes[:0]
	for _, lane := range lanes {
		if lane.rows > ovRows {
			return nil, false
		}
		if lane.rows > 0 {
			used = append(used, lane)
		}
	}
	if len(used) == 1 && used[0].ordinal == 0 { // there are none that these are other than
		used[0].title = "Entries"
	}
	return used, true
}

// place puts a mark into the first row in which it touches no other.
func (l *ovLane) place(e *timeline.Entry, a axis) {
	x := a.at(e.When.Place())
	w := max(ovMark, a.end(e.When.Last)-x-3)
	if e.When.Open() || e.When.Precision == date.ByDay {
		w = ovMark
	}
	x = min(x, ovWidth-ovLeft-w)
	ends := make([]float64, l.rows+1)
	for _, m := range l.marks {
		ends[m.row] = max(ends[m.row], m.x+max(m.w, ovRow-2))
	}
	row := 0
	for row < l.rows && ends[row] > x {
		row++
	}
	l.rows = max(l.rows, row+1)
	l.marks = append(l.marks, ovPlaced{e, x, w, row})
}

func (l *ovLane) height() float64 { return ovLabel + ovRow*float64(l.rows) + ovGap }

func (s *site) draw(entries []*timeline.Entry, a axis, lanes []*ovLane) template.HTML {
	var b strings.Builder
	height := ovAxis
	for _, l := range lanes {
		height += l.height()
	}
	fmt.Fprintf(&b, "<figure class=\"overview\">\n<svg viewBox=\"0 0 %.0f %.0f\" aria-hidden=\"true\">\n", ovWidth, height)
	a.draw(&b, height, s.time.Now)
	y := 0.0
	for _, l := range lanes {
		l.draw(&b, y)
		y += l.height()
	}
	b.WriteString("</svg>\n<figcaption>" + s.ovCaption(entries) + "</figcaption>\n</figure>")
	return template.HTML(b.String())
}

// draw writes the units with their names and the cuts between them.
func (a axis) draw(b *strings.Builder, height float64, now date.Day) {
	base := height - ovAxis + 4
	room := 0.0 // where the next name may begin
	for _, st := range a {
		fmt.Fprintf(b, "<path class=\"ax\" d=\"M%.1f %.1fh%.1f\"/>\n", st.x, base, st.width)
		width := 8 * float64(len(st.label))
		if x := min(st.x+4, ovWidth-width); x >= room {
			fmt.Fprintf(b, "<path class=\"ax\" d=\"M%.1f 0v%.1f\"/><text x=\"%.1f\" y=\"%.1f\">%s</text>\n", st.x, base+5, x, base+17, st.label)
			room = x + width + 10
		}
		if st.cut {
			fmt.Fprintf(b, "<path class=\"cutline\" d=\"M%.1f %.1fh%.1f\"/>\n", st.x-ovCut, base, ovCut)
		}
		if now >= st.first && now <= st.last {
			fmt.Fprintf(b, "<path class=\"nowline\" d=\"M%.1f 0v%.1f\"/>\n", a.at(now), base)
		}
	}
}

// ovShapes are the shapes of topics in a square of 13 units, as the style
// sheet has them.
var ovShapes = [...]string{
	"M1 5h11v3H1z", "M1 1h11v11H1z", "M6.5 0 13 6.5 6.5 13 0 6.5z", "M6.5 .5 13 12.5H0z",
	"M6.5 0a6.5 6.5 0 1 1 0 13 6.5 6.5 0 1 1 0-13z", "M0 .5h13l-6.5 12z", "M4.5 0h4v4.5H13v4H8.5V13h-4V8.5H0v-4h4.5z",
}

func (l *ovLane) draw(b *strings.Builder, y float64) {
	ordinal := l.ordinal
	if ordinal >= len(ovShapes) {
		ordinal = 0
	}
	fmt.Fprintf(b, "<g class=\"t%d\"><text class=\"lane\" x=\"%.0f\" y=\"%.1f\">%s</text>\n", ordinal, ovLeft+4, y+15, template.HTMLEscapeString(l.title))
	for _, m := range l.marks {
		top := y + ovLabel + ovRow*float64(m.row)
		e := m.entry
		fmt.Fprintf(b, "<a href=\"./%s\" tabindex=\"-1\"><title>%s</title><rect class=\"hit\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"24\"/>",
			entryPath(e), template.HTMLEscapeString(e.When.String()+": "+e.Title+" ("+statusOf(e)+")"), m.x-5, top, max(24, m.w+10))
		if m.w > ovMark {
			fmt.Fprintf(b, "<rect class=\"m s-%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"9\" rx=\"4.5\"/>", e.Status, m.x+1, top+7.5, m.w-2)
		} else {
			fmt.Fprintf(b, "<path class=\"m s-%s\" transform=\"translate(%.1f %.1f)\" d=\"%s\"/>", e.Status, m.x, top+5.5, ovShapes[ordinal])
		}
		b.WriteString("</a>\n")
	}
	b.WriteString("</g>\n")
}

func (s *site) ovCaption(entries []*timeline.Entry) string {
	what := count(len(entries), "entry")
	if len(entries) < len(s.time.Entries) {
		what = "The " + count(len(entries), "key moment")
		if total := s.total(s.all); total != "" {
			what += " of " + total
		}
	}
	var topics []string
	for _, l := range s.topics {
		if len(l.entries) > 0 {
			topic := template.HTMLEscapeString(l.title)
			if !s.large {
				topic += " " + grouped(len(l.entries))
			}
			topics = append(topics, topic)
		}
	}
	caption := what + ", " + date.FromTo(entries[0].When, entries[len(entries)-1].When)
	if len(topics) > 0 {
		caption += ": " + strings.Join(topics, ", ")
	}
	return caption + ". A filled mark is reported; a hollow one is announced or not confirmed; a bar spans the days that a date leaves open. Stretches with many entries are drawn wider, those without are cut out."
}
