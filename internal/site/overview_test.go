package site

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"resetline/internal/date"
	"resetline/internal/timeline"
)

// TestAxisCutsEmptyStretches holds that days keep their order and that a long
// stretch without entries takes no more room than a cut.
func TestAxisCutsEmptyStretches(t *testing.T) {
	var entries []*timeline.Entry
	for _, d := range []string{"1890-03-01", "2025-04-22", "2025-04-24", "2025-05-19"} {
		entries = append(entries, &timeline.Entry{When: edtf(d)})
	}
	a := newAxis(entries)
	if len(a) != 3 || !a[1].cut || a[2].cut {
		t.Fatalf("the axis is %+v, want March 1890, a cut, April and May 2025", a)
	}
	if gap := a[1].x - a[0].x - a[0].width; gap != ovCut {
		t.Errorf("135 empty years take %.1f units, want %.0f", gap, ovCut)
	}
	last := -1.0
	for d := day("1889-12-01"); d < day("2026-01-01"); d += 7 {
		if x := a.at(d); x < last || x < 0 || x > ovWidth {
			t.Fatalf("%s lies at %.1f, after a day at %.1f", d, x, last)
		} else {
			last = x
		}
	}
	if a.at(date.NewDay(2025, 5, 1)) != a.end(date.NewDay(2025, 4, 30)) {
		t.Error("April does not end where May begins")
	}
}

// TestOverviewMarksDoNotTouch holds that every mark is a target of its own, 24
// units wide, however many entries fall on one day.
func TestOverviewMarksDoNotTouch(t *testing.T) {
	lane := &ovLane{}
	var entries []*timeline.Entry
	for _, d := range []string{"2025-04", "2025-04-22", "2025-04-22", "2025-04-23", "2025-05-01", "2025-05"} {
		entries = append(entries, &timeline.Entry{When: edtf(d)})
	}
	a := newAxis(entries)
	for _, e := range entries {
		lane.place(e, a)
	}
	for i, m := range lane.marks {
		for _, o := range lane.marks[:i] {
			if m.row == o.row && m.x < o.x+ovMark && o.x < m.x+ovMark {
				t.Errorf("%s and %s lie on each other in row %d", m.entry.When, o.entry.When, m.row)
			}
		}
	}
}

// TestAxisNamesFit holds that the name of a narrow last month ends inside the
// picture and that no two names lie on each other.
func TestAxisNamesFit(t *testing.T) {
	var entries []*timeline.Entry
	for month := range 18 {
		d := date.Month(2025+month/12, month%12+1).First
		for range 1 + 300/(1+month) {
			entries = append(entries, &timeline.Entry{When: date.OnDay(d)})
		}
	}
	var b strings.Builder
	newAxis(entries).draw(&b, 100, day("2030-01-01"))
	names := regexp.MustCompile(`<text x="([0-9.]+)"[^>]*>([^<]+)<`).FindAllStringSubmatch(b.String(), -1)
	if len(names) < 2 {
		t.Fatalf("%d names are drawn", len(names))
	}
	room := 0.0
	for _, name := range names {
		x, err := strconv.ParseFloat(name[1], 64)
		if end := x + 7.5*float64(len(name[2])); err != nil || x < room || end > ovWidth {
			t.Errorf("%s lies from %.1f to %.1f, and the one before it to %.1f of %.0f", name[2], x, end, room, ovWidth)
		} else {
			room = end
		}
	}
}

func TestOverviewNeedsTwoEntries(t *testing.T) {
	c, tl := fixture(t)
	for n, want := range map[int]bool{0: false, 1: false, 2: true} {
		small := &timeline.Timeline{Entries: tl.Entries[:n], Now: tl.Now}
		home := render(t, c, small, fixtureOptions())["index.html"]
		if got := strings.Contains(home, "<svg"); got != want {
			t.Errorf("%d entries: a picture is drawn: %v", n, got)
		}
	}
}

// TestHomeWithoutTopics: a story that is begun has neither topics nor an
// introduction, and its home page no empty places for them.
func TestHomeWithoutTopics(t *testing.T) {
	c, line := fixture(t)
	c.Topics, c.Site.Intro = nil, ""
	home := parsed(t, render(t, c, line, fixtureOptions())["index.html"])
	if wrong := in(".lane", says("Entries"))(home); wrong != "" {
		t.Error(wrong)
	}
	for _, selector := range []string{".intro", ".cards"} {
		if find(home, []string{selector}) != nil {
			t.Errorf("there is an empty %s", selector)
		}
	}
}
