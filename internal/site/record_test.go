package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// jsonString is a string as encoding/json writes it into a file.
func jsonString(t testing.TB, s string) string {
	var buf bytes.Buffer
	e := json.NewEncoder(&buf)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(buf.String(), "\n")
}

// hostileStrings are every byte and pair of bytes at every place among plain
// ones, and characters around those that are escaped.
func hostileStrings() []string {
	out := []string{"", "\u2027\u2028\u2029\u202a", "\uFFFD", "“é”", "\xe2\x80", "\xe2\x80\xa8", "\xed\xa0\x80", "\xf4\x90\x80\x80", "a\U0001F6A2b"}
	for b := range 256 {
		for place := range 17 {
			plain := strings.Repeat("x", place)
			out = append(out, plain+string([]byte{byte(b)})+"yyyyyyyyy", plain+string([]byte{byte(b), '"'})+"yyyyyyyyy", plain+string([]byte{' ', byte(b), byte(b)}))
		}
	}
	return out
}

func TestQuoteIsOfEncodingJSON(t *testing.T) {
	for _, s := range hostileStrings() {
		var r record
		if r.quote(s); string(r) != jsonString(t, s) {
			t.Errorf("%q is written %s, by encoding/json %s", s, r, jsonString(t, s))
		}
	}
}

func FuzzQuote(f *testing.F) {
	for _, s := range hostileStrings()[:200] {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var r record
		if r.quote(s); string(r) != jsonString(t, s) {
			t.Errorf("%q is written %s, by encoding/json %s", s, r, jsonString(t, s))
		}
	})
}

func TestRecord(t *testing.T) {
	var r record
	r.object(func() {
		r.text("address", "https://a.example/", "b/")
		r.option("missing", "")
		r.option("there", "{")
		r.number("n", -3)
		r.texts("none", nil)
		r.texts("some", []string{"[", "", "c"})
		objects(&r, "objects", []int{1, 2}, func(n int) { r.text("of", fmt.Sprint(n)) })
		objects(&r, "nothing", nil, func(int) {})
	})
	const want = `{"address":"https://a.example/b/","there":"{","n":-3,"none":[],"some":["[","","c"],` +
		`"objects":[{"of":"1"},{"of":"2"}],"nothing":[]}`
	if string(r) != want {
		t.Errorf("got  %s\nwant %s", r, want)
	}
}

func BenchmarkQuote(b *testing.B) {
	const s = "The council met on Friday and was told of the delay: “it will take until 19 May”, the harbour master said."
	var r record
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		r = r[:0]
		r.quote(s)
	}
}
