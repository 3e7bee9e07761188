package timeline

import (
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"resetline/internal/article"
	"resetline/internal/date"
)

// said makes an article of paragraphs, published on a day of 2025.
func said(name, day string, paragraphs ...string) *article.Article {
	a := &article.Article{Path: "content/articles/" + name + ".md", Slug: name, Language: "en-GB", DayOnly: true}
	a.Published, _ = time.Parse(time.DateOnly, "2025-"+day)
	for _, p := range paragraphs {
		if a.Text != "" {
			a.Text += "\n\n"
		}
		a.Blocks = append(a.Blocks, article.Block{Start: len(a.Text), End: len(a.Text) + len(p)})
		a.Text += p
	}
	return a
}

// told writes moments as a day and its sentences a line.
func told(ms []Moment) []string {
	var out []string
	for _, m := range ms {
		line := m.Day.String()
		for _, s := range m.Sentences {
			line += " | " + s.Text()
		}
		out = append(out, line)
	}
	return out
}

// ferry is the story of a lost ferry: the sinking of 3 March is remembered for
// weeks, the inquiry of 2 April is reported once.
var ferry = []*article.Article{
	said("sinking", "03-04",
		"PORT EXAMPLE (Sample News) - The ferry Example Star sank in Sample Bay on Monday with 40 people aboard.",
		"Fishing boats brought all the passengers of the ferry ashore."),
	said("divers", "03-07",
		"Divers found the wreck of the ferry Example Star, which sank in Sample Bay on Monday, under 30 metres of water.",
		"We were never told how deep the ferry lay on Monday."),
	said("inquiry", "04-02",
		"An inquiry into the loss of the ferry opened in Port Example on Wednesday.",
		"The ferry Example Star sank in Sample Bay on March 3 with 40 people aboard."),
	said("bakery", "04-03",
		"The bakery at the harbour won a prize for its bread on Wednesday."),
	said("report", "05-20",
		"The ferry Example Star sank in Sample Bay on March 3 because a door was left open, the report says."),
}

func TestDayThatManyRememberComesFirst(t *testing.T) {
	got := told(Moments(ferry, MomentOptions{Days: 1, Sentences: 1}))
	want := []string{"2025-03-03 | The ferry Example Star sank in Sample Bay on Monday with 40 people aboard."}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestKeywordsKeepOtherStoriesOut(t *testing.T) {
	for _, m := range Moments(ferry, MomentOptions{Days: 10, Sentences: 10, Keywords: []string{"Ferries"}}) {
		for _, s := range m.Sentences {
			if !strings.Contains(s.Text(), "ferry") {
				t.Errorf("%s: %q holds no keyword", m.Day, s.Text())
			}
		}
	}
	if got := Moments(ferry, MomentOptions{Days: 10, Sentences: 10, Keywords: []string{"volcano"}}); len(got) != 0 {
		t.Errorf("nobody speaks of a volcano, got %q", told(got))
	}
}

func TestBoundsAreKept(t *testing.T) {
	april := MomentOptions{Days: 10, Sentences: 1, From: date.NewDay(2025, 4, 1), To: date.NewDay(2025, 4, 30)}
	got := told(Moments(ferry, april))
	if len(got) != 1 || !strings.HasPrefix(got[0], "2025-04-02 | ") {
		t.Errorf("got %q, want 2 April alone", got)
	}
}

func TestNothingIsToldTwice(t *testing.T) {
	wire := "The dam at Upper Sample burst on Tuesday after a week of rain."
	story := []*article.Article{
		said("one", "06-11", wire),
		said("two", "06-11", wire, "Soldiers carried patients out of the hospital at Lower Sample on Tuesday night."),
		said("three", "06-12", wire),
	}
	got := told(Moments(story, MomentOptions{Days: 1, Sentences: 3}))
	want := []string{"2025-06-10 | " + wire + " | Soldiers carried patients out of the hospital at Lower Sample on Tuesday night."}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWhatIsAnnouncedIsNoMoment(t *testing.T) {
	story := []*article.Article{
		said("plan", "06-11", "The bridge at Sample Ford will open on 20 June."),
		said("again", "06-12", "The bridge at Sample Ford is to open on 20 June."),
	}
	if got := Moments(story, MomentOptions{Days: 5, Sentences: 1}); len(got) != 0 {
		t.Errorf("got %q from announcements", told(got))
	}
	story = append(story, said("open", "06-21", "The bridge at Sample Ford opened on 20 June."))
	if got := Moments(story, MomentOptions{Days: 5, Sentences: 1}); len(got) != 1 {
		t.Errorf("got %q, want the day of the opening", told(got))
	}
}

func TestNoMoments(t *testing.T) {
	foreign := said("foreign", "06-11", "Le pont a ouvert le 10 juin 2025.")
	foreign.Language = "fr"
	for name, articles := range map[string][]*article.Article{
		"nothing": nil, "no text": {said("blank", "06-11")}, "a language unread": {foreign},
	} {
		if got := Moments(articles, MomentOptions{Days: 5, Sentences: 2}); len(got) != 0 {
			t.Errorf("%s: got %q", name, told(got))
		}
	}
	if got := Moments(ferry, MomentOptions{}); len(got) != 0 {
		t.Errorf("no days wanted, got %q", told(got))
	}
}

func TestMomentsAreTheSameOnAnyMachine(t *testing.T) {
	story := generated(300)
	o := MomentOptions{Days: 20, Sentences: 3}
	want := Moments(story, o)
	if len(want) != 20 {
		t.Fatalf("%d days, want 20", len(want))
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if got := Moments(story, o); !reflect.DeepEqual(got, want) {
		t.Error("one processor gives other moments than many")
	}
}

func TestRankDays(t *testing.T) {
	day := date.NewDay(2025, 3, 3)
	early, late := said("early", "03-03"), said("late", "05-03")
	for _, c := range []struct {
		name     string
		mentions []Mention
		first    date.Day
	}{
		{"more articles win", []Mention{{day, early, 1}, {day, late, 1}, {day + 1, late, 1}}, day},
		{"an article counts once", []Mention{{day, late, 1}, {day, late, 1}, {day, late, 1}, {day + 1, late, 1}, {day + 1, ferry[4], 1}}, day + 1},
		{"a word in passing counts less", []Mention{{day, late, 0.5}, {day, ferry[2], 0.5}, {day + 1, late, 1}, {day + 1, ferry[2], 0.5}}, day + 1},
		{"announcements do not count", []Mention{{day + 9, early, 1}, {day, late, 1}}, day},
		{"the later of two days has had less time to be remembered", []Mention{{day, late, 1}, {day + 40, late, 1}}, day + 40},
	} {
		got := RankDays(c.mentions, []*article.Article{early, ferry[2], late, ferry[4]})
		if len(got) == 0 || got[0].Day != c.first {
			t.Errorf("%s: got %v, want %s first", c.name, got, c.first)
		}
	}
}

func TestDatelineIsTakenOff(t *testing.T) {
	for text, want := range map[string]string{
		"PORT EXAMPLE (Sample News) - The ferry sank.":    "The ferry sank.",
		"PORT EXAMPLE (Sample News) — The ferry sank.":    "The ferry sank.",
		"The ferry (built in 1970) sank.":                 "The ferry (built in 1970) sank.",
		"The ferry (built in 1970) -":                     "The ferry (built in 1970) -",
		"The ferry sank (see page 3":                      "The ferry sank (see page 3",
		strings.Repeat("far ", 50) + "(Sample) - It sank": strings.Repeat("far ", 50) + "(Sample) - It sank",
	} {
		if got := text[afterDateline(text, 0, len(text)):]; got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestDefects(t *testing.T) {
	lex := english()
	for text, want := range map[string]int{
		"The mayor of Port Example opened the new bridge on Monday.":                  0,
		"Twelve boats took part, \"more than ever before\", the harbour master said.": 0,
		"The mayor said: “The bridge is open to all who want to cross the river.”":    0,
		"The bridge opened.": 1,
		"The day I saw the mayor open the bridge was a Monday in May.":           1,
		"He opened the new bridge on Monday before a crowd of thousands.":        1,
		"opened the new bridge on Monday before a crowd of many thousands.":      1,
		"Photographs of the opening of the new bridge at Port Example on Monday": 1,
		"“The bridge is open to all who want to cross the river.”":               1,
		"But our bridge": 3,
		"The bridge " + strings.Repeat("and the road ", 15) + "were opened on Monday.": 1,
	} {
		s := &sentence{end: len(text), tokens: lex.tokenize(nil, text, 0, len(text), false)}
		if got := defects(text, s, 0, lex); got != want {
			t.Errorf("%q: %d defects, want %d", text, got, want)
		}
	}
}

// generated is a story of n articles over a year, each with a sentence of
// today, one of an older day and some without a date.
func generated(n int) []*article.Article {
	places := strings.Fields("harbour council market bridge library station theatre museum school garden")
	deeds := strings.Fields("opened closed flooded celebrated elected repaired painted sold visited searched")
	var out []*article.Article
	for i := range n {
		published := date.NewDay(2025, 1, 1) + date.Day(i*365/n)
		older := max(published-date.Day(i*i%90), date.NewDay(2025, 1, 1))
		word := func(k int) (string, string) { return places[(i/7+k)%10], deeds[(i*i/11+k)%10] }
		var ps []string
		for k := range 12 {
			p, d := word(k)
			switch k {
			case 0:
				ps = append(ps, fmt.Sprintf("The %s of Sample Town was %s on %s before a crowd of %d people.", p, d, published.Weekday(), i))
			case 3:
				ps = append(ps, fmt.Sprintf("The %s had been %s on %s when visitor %d came to the town.", p, d, older.Time().Format("2 January"), i%37))
			default:
				ps = append(ps, fmt.Sprintf("Neighbour %d of the %s said that it should have been %s long before.", i%53, p, d))
			}
		}
		out = append(out, said(fmt.Sprintf("a%06d", i), published.String()[5:], ps...))
	}
	return out
}

func BenchmarkMoments(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			story := generated(n)
			o := MomentOptions{Days: 50, Sentences: 3, Keywords: []string{"town"}}
			b.ReportAllocs()
			for b.Loop() {
				if len(Moments(story, o)) != o.Days {
					b.Fatal("too few days")
				}
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
		})
	}
}
