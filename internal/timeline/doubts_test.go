package timeline

import (
	"strings"
	"testing"
	"testing/fstest"

	"resetline/internal/article"
	"resetline/internal/date"
)

// written builds the timeline of one article of Thursday 24 April 2025.
func written(t *testing.T, fields, text string) (*Timeline, article.Mistakes) {
	t.Helper()
	fsys := fstest.MapFS{"articles/a.md": {Data: []byte("---\ntitle: A report\ndate: 2025-04-24\nsource: Example Gazette\n" + fields + "---\n\n" + text + "\n")}}
	c, mistakes, err := article.Load(fsys, article.Options{Folder: "content"})
	if err != nil {
		t.Fatal(err)
	}
	tl, more := Build(c, date.NewDay(2025, 5, 1))
	return tl, append(mistakes, more...)
}

func TestDoubts(t *testing.T) {
	tests := []struct{ name, fields, text, want string }{
		{"plain readings", "", "The council met on Tuesday. It will meet again on Friday, two weeks after it voted.", ""},
		{"a plan told as past", "", "The council set a vote for 3 May 2025 and booked the hall until 4 May.", ""},
		{"ahead, read as past", "", "The council will face Wednesday's vote.", "2025-04-30"},
		{"past, read as ahead", "", "The council had met on 3 May.", "2024-05-03"},
		{"far ahead", "", "The council will meet on 3 May 2052.", "2052-05-03"},
		{"long ago", "", "The council met on 3 May 1852.", "1852-05-03"},
		{"another weekday", "", "The council met on Friday 22 April 2025.", "2025-04-22"},
		{"another weekday, soon", "", "The council will meet on Friday 28 April.", "2025-04-28"},
		{"the weekday of its day", "", "The council met on Tuesday 22 April 2025.", ""},
		{"a week ago", "", "A week ago few would have backed it.", ""},
		{"the day after", "", "The council met on Tuesday. It sat the following Friday, and fell.", ""},
		{"next", "", "The council asked for him next Monday.", ""},
		{"a weekday that fits", "", "The whips found a gap in the diary on Monday 28 April.", ""},
		{"a date behind its noun", "", "A new date, 28 April, was offered yesterday.", ""},
		{"a plan gone by", "", "Talks were due to open on 11 April. They failed.", ""},
		{"a stated date, told as past", "", "The council met on 3 May 2025.", "2025-05-03"},
		{"an entry of a chronicle", "", "22 April 2025 – Envoys give the council a mandate.", ""},
		{"a time of a day that was told", "", "Tuesday, 23:50. The envoy asks for a pause. They reconvene at 1.15am.", ""},
		{"confirmed by the editor", "entries: [{at: on 3 May 2052, date: 2052-05-03}]\n", "The council will meet on 3 May 2052.", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			tl, mistakes := written(t, test.fields, test.text)
			if len(mistakes) > 0 {
				t.Fatal(mistakes)
			}
			got := tl.Doubts()
			if (len(got) > 0) != (test.want != "") {
				t.Fatalf("%d doubts: %v", len(got), got)
			}
			if test.want == "" {
				return
			}
			if !strings.Contains(got[0].Override, "date: "+test.want+"\n") || !got[0].Warning {
				t.Errorf("%s\n%s", got[0].Error(), got[0].Override)
			}
			// Pasted, the override is understood and settles the doubt.
			tl, mistakes = written(t, got[0].Override, test.text)
			if len(mistakes) > 0 || len(tl.Doubts()) > 0 {
				t.Errorf("after pasting %q: %v, %v", got[0].Override, mistakes, tl.Doubts())
			}
		})
	}
}

// TestOverrideNamesItsEntry holds that the lines offered for a source name
// that very source, whatever its words are and however often they stand in
// the article.
func TestOverrideNamesItsEntry(t *testing.T) {
	texts := []string{
		"The council met on Tuesday.\n\nThe mayor resigned on Tuesday.\n\nA bridge fell on Tuesday.",
		"The council met \"on\\Tuesday\" on Tuesday: that is all.",
		"Nothing here states a date, # nor: does it \"quote\" one.",
		strings.Repeat("The council of Exampleton opened a hall on Tuesday. ", 14),
		"Tuesday’s vote came as *Tuesday* ended.",
	}
	for _, text := range texts {
		tl, mistakes := written(t, "", text)
		if len(mistakes) > 0 || len(tl.Entries) == 0 {
			t.Fatalf("%q: %d entries, %v", text, len(tl.Entries), mistakes)
		}
		for _, e := range tl.Entries {
			override := e.Sources[0].Override("title: Set")
			if override == "" {
				t.Errorf("no override for %q in %q", e.Title, text)
				continue
			}
			again, mistakes := written(t, override, text)
			if len(mistakes) > 0 {
				t.Errorf("%s: %v", override, mistakes)
			}
			for _, f := range again.Entries {
				if (f.ID == e.ID) != (f.Title == "Set") {
					t.Errorf("%s names %q", override, f.Title)
				}
			}
		}
	}
}
