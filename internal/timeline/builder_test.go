package timeline

import (
	"fmt"
	"reflect"
	"testing"
	"testing/fstest"

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
