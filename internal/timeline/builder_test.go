package timeline

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/newsroom"
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

// TestBuilderFollows edits an archive at random, older articles and newer
// ones, and holds that every step gives what building anew gives.
func TestBuilderFollows(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	fsys := fstest.MapFS{"topics/a.md": {Data: []byte("---\ntitle: Harbours\nmatch: [harbour]\n---\n")}}
	cache := &article.Cache{}
	write := func(name, text string) {
		fsys["articles/"+name] = &fstest.MapFile{Data: []byte(text)}
		cache.Forget("articles/" + name)
	}
	for i := range 120 {
		write(newsroom.Article(1, i))
	}
	var b Builder
	var ids []string
	for step := range 40 {
		now := date.NewDay(2024, 7, 1) + date.Day(step/15)
		name, text := newsroom.Article(1, random.IntN(130))
		switch random.IntN(7) {
		case 0:
			write(newsroom.Latest(1, random.IntN(10)))
		case 1:
			delete(fsys, "articles/"+name)
		case 2:
			_, other := newsroom.Article(2, random.IntN(130))
			write(name, other)
		case 3:
			write(name, text+"\n\nThe council was postponed from 3 May 2023 to 9 June 2023.\n")
		case 4:
			if len(ids) > 1 {
				at := "\nentries:\n  - date: 2023-05-04\n    title: The editor's own\n    text: It stands alone.\n    same_as: " + ids[random.IntN(len(ids))] + "\n---\n\n"
				write(name, strings.Replace(text, "\n---\n\n", at, 1))
			}
		case 5: // what merging does not see
			write(name, strings.Replace(text, "rights: full", "rights: full\ncorrections:\n  - {date: 2023-05-05, text: A name was misspelt.}", 1)+"\n\nNothing more is known.\n")
		case 6:
			if mark := strings.Index(text, " on "); mark > 0 {
				at := fmt.Sprintf("\nentries:\n  - at: %q\n    n: 1\n    status: cancelled\n    title: Set by hand\n---\n\n", text[mark+1:mark+6])
				write(name, strings.Replace(text, "\n---\n\n", at, 1))
			}
		}
		c, _, err := article.Load(fsys, article.Options{Folder: "content", Cache: cache})
		if err != nil {
			t.Fatal(err)
		}
		got, gotWrong := b.Build(c, now)
		want, wantWrong := Build(c, now)
		if !reflect.DeepEqual(gotWrong, wantWrong) {
			t.Fatalf("step %d: mistakes %v, building anew gives %v", step, gotWrong, wantWrong)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("step %d: building again gives other entries than building anew", step)
		}
		ids = ids[:0]
		for _, e := range got.Entries {
			ids = append(ids, e.ID)
		}
	}
}
