package site

import (
	"strings"
	"testing"

	"resetline/internal/article"
	"resetline/internal/timex"
)

// TestExcerptPublishesNoMore holds that of an article that is not the site's
// to publish, no sentence but those that entries rest on is in any file: not
// in pages, feeds, data or the search index.
func TestExcerptPublishesNoMore(t *testing.T) {
	for path, data := range renderFixture(t) {
		for _, kept := range []string{"Nobody was surprised", "He blamed the weather", "It asked for a report", "Nothing happened, and nobody"} {
			if strings.Contains(data, kept) {
				t.Errorf("%s holds %q", path, kept)
			}
		}
	}
}

// TestExcerpt says how what is left out is shown.
func TestExcerpt(t *testing.T) {
	a := &article.Article{Text: "One. Two. Three.\n\nFour. Five.\n\nSix.\n\nSeven & eight."}
	for i := 0; i < len(a.Text); {
		end := len(a.Text)
		if n := strings.Index(a.Text[i:], "\n\n"); n >= 0 {
			end = i + n
		}
		a.Blocks = append(a.Blocks, article.Block{Start: i, End: end})
		i = end + 2
	}
	const gap, cut = gapBetween, `<span class="cut">[…]</span>`
	for _, c := range []struct{ keep, want string }{
		{"One.", `<p id="p1">One. ` + cut + "</p>\n" + gap},
		{"Two.", `<p id="p1">` + cut + ` Two. ` + cut + "</p>\n" + gap},
		{"One. Two. Three.|Four.", "<p id=\"p1\">One. Two. Three.</p>\n<p id=\"p2\">Four. " + cut + "</p>\n" + gap},
		{"One.|Three.", `<p id="p1">One. ` + cut + " Three.</p>\n" + gap},
		{"Two.|Seven & eight.", `<p id="p1">` + cut + ` Two. ` + cut + "</p>\n" + gap + "<p id=\"p4\">Seven &amp; eight.</p>\n"},
		{"", gap},
	} {
		var keep []timex.Span
		for _, words := range strings.Split(c.keep, "|") {
			if at := strings.Index(a.Text, words); words != "" {
				keep = append(keep, timex.Span{Start: at, End: at + len(words)})
			}
		}
		var got lines
		if excerpt(&got, a, keep, nil); string(got) != c.want {
			t.Errorf("keeping %q:\n%s\nwant\n%s", c.keep, got, c.want)
		}
	}
}

// TestTextFragment says how a sentence is addressed within its page.
func TestTextFragment(t *testing.T) {
	for _, c := range []struct{ address, sentence, want string }{
		{"https://a.example/x", "On Thursday, they met.", "https://a.example/x#:~:text=On%20Thursday%2C%20they%20met%2E"},
		{"https://a.example/x#top", "Well-known & liked.", "https://a.example/x#top:~:text=Well%2Dknown%20%26%20liked%2E"},
		{"https://a.example/x", "one two three four five six seven eight nine ten eleven twelve thirteen", "https://a.example/x#:~:text=one%20two%20three%20four,ten%20eleven%20twelve%20thirteen"},
	} {
		if got := c.address + string(appendTextFragment(nil, c.address, c.sentence)); got != c.want {
			t.Errorf("%q at %q: %s, want %s", c.sentence, c.address, got, c.want)
		}
	}
}
