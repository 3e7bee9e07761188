package timeline

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"resetline/internal/article"
	"resetline/internal/date"
)

// TestBuilder holds that building again after an edit gives what building
// anew gives, whatever was edited.
func TestBuilder(t *testing.T) {
	fsys := fstest.MapFS{}
	write := func(name, day, text string) {
		fsys["articles/"+name+".md"] = &fstest.MapFile{Data: []byte(fmt.Sprintf("---\ntitle: The summit of Exampleton\ndate: %s\nsource: Example Gazette\n---\n\n%s\n", day, text))}
	}
	write("a", "2025-04-20", "The ministers of Exampleton and Sampleford will meet for a summit on 19 May.\n\nThey spoke on Friday.")
	write("b", "2025-04-24", "The summit of Exampleton and Sampleford, planned for 19 May, was postponed to 9 June.")
	write("c", "2025-06-10", "The ministers of Exampleton and Sampleford met for their summit on Monday.")
	edits := []func(){
		func() {},
		func() {
			write("b", "2025-04-24", "The summit of Exampleton and Sampleford is expected on 20 May, officials said on Tuesday.")
		},
		func() { delete(fsys, "articles/a.md") },
		func() {
			write("d", "2025-04-01", "The ministers of Exampleton and Sampleford will meet for a summit in May.")
		},
		func() { write("c", "2025-06-10", "Nothing happened.") },
		func() {
			write("b", "2025-05-07", "The council of Exampleton approved the harbour bill on Monday.")
			write("c", "2025-05-07", "The council of Exampleton approved the harbour bill and the market fund on Monday.")
		},
		func() { // the same words, of another bill
			write("c", "2025-05-07", "The council of Exampleton approved the market bill and the harbour fund on Monday.")
		},
	}
	var b Builder
	cache := &article.Cache{}
	now := date.NewDay(2025, 7, 1)
	for i, edit := range edits {
		edit()
		for _, name := range []string{"b", "c", "d"} {
			cache.Forget("articles/" + name + ".md")
		}
		c, _, err := article.Load(fsys, article.Options{Folder: "content", Cache: cache})
		if err != nil {
			t.Fatal(err)
		}
		got, gotWrong := b.Build(c, now)
		want, wantWrong := Build(c, now)
		if !reflect.DeepEqual(got, want) || !reflect.DeepEqual(gotWrong, wantWrong) {
			t.Errorf("edit %d: building again gives other entries than building anew", i)
		}
	}
}

// TestBuilderWeighsAnew makes a word commoner, in an old article, and holds that
// a conflict is found for it: between a day of June and one of May, whose entry
// holds the word in a source that only says May. Nothing that the later source
// itself sees tells of the word.
func TestBuilderWeighsAnew(t *testing.T) {
	const summit, fish = "The summit of Exampleton and Sampleford ", "There was no fish on 5 February."
	for _, test := range []struct {
		what  string
		edits []map[string]string // by article
	}{
		{"the source was there before the day", []map[string]string{
			{"05-02": summit + "on fish is planned for May."},
			{"01-04": summit + "was held on 3 January. " + fish},
		}},
		{"the source came after the day", []map[string]string{
			{},
			{"05-02": summit + "on fish is planned for May."},
			{"01-04": summit + "was held on 3 January. " + fish},
		}},
	} {
		fsys, cache := fstest.MapFS{}, &article.Cache{}
		write := func(day, text string) {
			name := "articles/" + day + ".md"
			fsys[name] = &fstest.MapFile{Data: []byte("---\ntitle: News\ndate: 2023-" + day + "\nsource: Example Gazette\n---\n\n" + text + "\n")}
			cache.Forget(name)
		}
		for day := range 7 {
			write(fmt.Sprintf("01-%02d", 4+day), summit+"was held on 3 January.")
		}
		write("02-06", fish)
		write("02-07", fish)
		write("05-01", summit+"on harbours is planned for May.")
		write("05-03", summit+"on taxes is planned for 31 May.")
		write("05-04", summit+"is planned for 2 June.")
		var b Builder
		conflicts := 0
		for i, edit := range test.edits {
			for day, text := range edit {
				write(day, text)
			}
			c, _, err := article.Load(fsys, article.Options{Folder: "content", Cache: cache})
			if err != nil {
				t.Fatal(err)
			}
			got, _ := b.Build(c, date.NewDay(2023, 5, 5))
			want, _ := Build(c, date.NewDay(2023, 5, 5))
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%s, step %d: building again gives other entries than building anew", test.what, i)
			}
			for _, e := range want.Entries {
				if conflicts += len(e.Conflicts); conflicts > 0 && i < len(test.edits)-1 {
					t.Errorf("%s, step %d: there is a conflict already", test.what, i)
				}
			}
		}
		if conflicts == 0 {
			t.Errorf("%s: there is no conflict", test.what)
		}
	}
}

// TestBuilderFollows edits a crowded archive at random, older articles and
// newer ones, and holds that every step gives what building anew gives. The
// articles tell of few things on few days, so that they join, move and
// contradict each other often; in the larger archive the lists of the index are
// full. The timeline before, which readers may still look at, stays as it was.
func TestBuilderFollows(t *testing.T) {
	for seed, size := range []struct{ articles, steps int }{{40, 150}, {40, 150}, {60, 100}, {400, 20}} {
		e := editor{Rand: rand.New(rand.NewPCG(uint64(seed), 2)), articles: size.articles, fsys: fstest.MapFS{}, cache: &article.Cache{}}
		e.fsys["topics/a.md"] = &fstest.MapFile{Data: []byte("---\ntitle: Summits\nmatch: [summit]\n---\n")}
		for i := range size.articles {
			e.write(i)
		}
		var b Builder
		var before, asBuilt *Timeline
		for step := range size.steps {
			c, _, err := article.Load(e.fsys, article.Options{Folder: "content", Cache: e.cache})
			if err != nil {
				t.Fatal(err)
			}
			now := date.NewDay(2023, 5, 29) + date.Day(step/50)
			got, gotWrong := b.Build(c, now)
			want, wantWrong := Build(c, now)
			if !reflect.DeepEqual(gotWrong, wantWrong) {
				t.Fatalf("seed %d, step %d: mistakes %v, building anew gives %v", seed, step, gotWrong, wantWrong)
			}
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("seed %d, step %d: building again gives other entries than building anew", seed, step)
			}
			if !reflect.DeepEqual(before, asBuilt) {
				t.Fatalf("seed %d, step %d: building again changed the timeline before", seed, step)
			}
			before, asBuilt = got, want
			e.ids = e.ids[:0]
			for _, entry := range got.Entries {
				e.ids = append(e.ids, entry.ID)
			}
			edits := 1 + step%3*step%5
			if step%40 == 10 {
				edits = 3 * few
			}
			for range edits {
				e.edit()
			}
		}
	}
}

// editor edits an archive at random.
type editor struct {
	*rand.Rand
	articles int
	fsys     fstest.MapFS
	cache    *article.Cache
	ids      []string // of the entries
}

func (e *editor) put(name, text string) {
	e.fsys[name] = &fstest.MapFile{Data: []byte(text)}
	e.cache.Forget(name)
}

// write writes an article in place of the i-th.
func (e *editor) write(i int) {
	day := date.NewDay(2023, 5, 1+e.IntN(25))
	text := fmt.Sprintf("---\ntitle: News of Exampleton\ndate: %s\nsource: Example Gazette\n---\n\n%s\n", day, e.sentence())
	for range e.IntN(4) {
		text += "\n" + e.sentence() + "\n"
	}
	e.put(fmt.Sprintf("articles/%03d.md", i), text)
}

func (e *editor) pick(of ...string) string { return of[e.IntN(len(of))] }

func (e *editor) sentence() string {
	what := e.pick("summit", "summit", "vote", "trial", "concert") + " of " + e.pick("Exampleton and Sampleford", "Exampleton and Sampleford", "Exampleton", "Testbury")
	about := e.pick("harbours", "railways", "fish", "taxes", "bridges and schools") + e.pick("", " and art", " and sport", " and new roads")
	when := e.pick("on 28 May", "on 30 May", "on 1 June", "on 2 June", "on Monday", "in May", "in June", "this year", "next month")
	switch e.IntN(8) {
	case 0, 1, 2:
		return "The " + what + " on " + about + " is planned for " + strings.TrimPrefix(strings.TrimPrefix(when, "on "), "in ") + "."
	case 3:
		return "The " + what + " on " + about + " was held " + when + "."
	case 4:
		return "The " + what + ", planned for 30 May, was postponed to 2 June."
	case 5:
		return "Minister " + e.pick("Example", "Sample") + " expects the " + what + " " + when + "."
	case 6:
		return "Nothing is known of " + about + "."
	}
	return "The meeting " + when + " dealt with " + about + " and the " + what + "."
}

// edit makes one edit.
func (e *editor) edit() {
	var names []string
	for name := range e.fsys {
		if strings.HasPrefix(name, "articles/") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	name := names[e.IntN(len(names))]
	text := string(e.fsys[name].Data)
	front, body, _ := strings.Cut(text, "\n---\n")
	switch e.IntN(11) {
	case 0:
		e.write(e.IntN(e.articles * 5 / 4))
	case 1:
		if len(names) > e.articles/2 {
			delete(e.fsys, name)
		}
	case 2:
		e.put(name, text+"\n"+e.sentence()+"\n")
	case 3:
		e.put(name, front+"\n---\n\n"+e.sentence()+"\n"+body)
	case 4: // another day
		i := strings.Index(text, "date: ") + len("date: ")
		e.put(name, text[:i]+date.NewDay(2023, 5, 1+e.IntN(25)).String()+text[i+len(time.DateOnly):])
	case 5: // the same text twice
		_, other, _ := strings.Cut(string(e.fsys[names[e.IntN(len(names))]].Data), "\n---\n")
		e.put(name, front+"\n---\n"+other)
	case 6: // what merging does not see
		e.put(name, strings.Replace(text, "Example Gazette", "Sample Gazette", 1)+"\nThey said so.\n")
	case 7: // a word more
		e.put(name, strings.Replace(text, " of ", " "+e.pick("harbours", "fish")+" of ", 1))
	case 8, 9, 10:
		e.override(name, front, body)
	}
}

// override has the editor speak on an event of an article, or write an entry.
func (e *editor) override(name, front, body string) {
	if strings.Contains(front, "entries:") || len(e.ids) == 0 {
		return
	}
	at := "date: 2023-05-30, title: By hand, text: It stands alone."
	if mark := strings.Index(body, " May"); mark > 3 && e.IntN(3) > 0 {
		at = fmt.Sprintf("at: %q, n: 1", body[mark-2:mark+4])
	}
	say := e.pick("same_as: "+e.pick(e.ids...), "different_from: ["+e.pick(e.ids...)+"]", "id: pinned"+name[9:12], "hide: true", "status: cancelled", "title: Set by hand")
	e.put(name, front+"\nentries:\n  - {"+at+", "+say+"}\n---\n"+body)
}
