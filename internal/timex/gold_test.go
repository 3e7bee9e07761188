package timex

import (
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"resetline/internal/date"
)

var (
	update = flag.Bool("update", false, "write testdata/gold_known.txt anew")
	texts  = flag.String("texts", "", "a file of documents for BenchmarkFind")
)

// item is a news item of testdata/gold.txt.
type item struct {
	name string
	lang *Language
	c    Context
	marked
}

// readGold reads the corpus. Its head says how it is written.
func readGold(t testing.TB) []item {
	raw, err := os.ReadFile("testdata/gold.txt")
	if err != nil {
		t.Fatal(err)
	}
	var items []item
	languages := map[string]*Language{}
	for _, part := range strings.Split(string(raw), "\n== ")[1:] {
		head, body, _ := strings.Cut(part, "\n")
		f := strings.Fields(head)
		if len(f) != 3 {
			t.Fatalf("an item begins with a name, a day and a language: %q", head)
		}
		d, err := date.Parse(f[1])
		l := languages[f[2]]
		if l == nil {
			l, _ = ForLanguage(f[2])
			languages[f[2]] = l
		}
		if err != nil || l == nil {
			t.Fatalf("%q: %v", head, err)
		}
		text := strings.ReplaceAll(strings.TrimSpace(body), "\n", "\n\n")
		items = append(items, item{f[0], l, Context{Published: d.First, HasPublished: true}, unmark(t, text)})
	}
	return items
}

// TestGold is a ratchet: what is found in the corpus differs from what is
// marked in the ways that testdata/gold_known.txt lists, and in no others. Run
// with -update when a rule has mended some, and read the difference.
func TestGold(t *testing.T) {
	var report strings.Builder
	marks, right := 0, 0
	for _, it := range readGold(t) {
		es := it.lang.Find(it.text, it.c)
		want, got := strings.Split(remark(it.text, it.expressions()), "\n\n"), strings.Split(remark(it.text, es), "\n\n")
		for i := range want {
			if want[i] != got[i] {
				fmt.Fprintf(&report, "%s\n\twant %s\n\tgot  %s\n", it.name, want[i], got[i])
			}
		}
		marks += len(it.marks)
		right += agree(it.marks, es)
	}
	head := fmt.Sprintf("%d of %d expressions have the right place and value.\n", right, marks)
	got := head + report.String()
	const file = "testdata/gold_known.txt"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	known, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(known) {
		t.Errorf("not what %s says:\n%s", file, got)
	}
}

// expressions returns the marks as expressions.
func (it *item) expressions() []Expression {
	var es []Expression
	for _, m := range it.marks {
		es = append(es, Expression{Start: m.start, End: m.end, Value: m.value})
	}
	return es
}

// agree counts the marks that were found with the same place and value.
func agree(marks []mark, es []Expression) int {
	found := map[mark]bool{}
	for _, e := range es {
		found[mark{e.Start, e.End, e.Value}] = true
	}
	n := 0
	for _, m := range marks {
		if found[m] {
			n++
		}
	}
	return n
}

// BenchmarkFind reads the corpus, in which a date stands every forty bytes, and
// the documents of -texts, say of newspapers, where they are rarer.
func BenchmarkFind(b *testing.B) {
	b.Run("gold", func(b *testing.B) { benchmark(b, readGold(b)) })
	if *texts != "" {
		b.Run("texts", func(b *testing.B) { benchmark(b, readTexts(b, *texts)) })
	}
}

func benchmark(b *testing.B, items []item) {
	var dst []Expression
	size := 0
	for _, it := range items {
		size += len(it.text)
		dst = it.lang.Append(dst, it.text, it.c)
	}
	found := len(dst)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		dst = dst[:0]
		for _, it := range items {
			dst = it.lang.Append(dst, it.text, it.c)
		}
	}
	b.ReportMetric(float64(found), "expressions/op")
}

// readTexts reads English documents, an object with a text a line, and the day
// of publication under the name that "resetline dates -jsonl" gives it or as
// marked corpora do, the document creation time.
func readTexts(b *testing.B, file string) []item {
	raw, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	english, _ := ForLanguage("en")
	var items []item
	for line := range bytes.Lines(raw) {
		var doc struct{ Published, DCT, Text string }
		if err := json.Unmarshal(line, &doc); err != nil {
			b.Fatal(err)
		}
		d, err := date.Parse(cmp.Or(doc.Published, doc.DCT))
		if err != nil {
			b.Fatal(err)
		}
		items = append(items, item{lang: english, c: Context{Published: d.First, HasPublished: true}, marked: marked{text: doc.Text}})
	}
	return items
}
