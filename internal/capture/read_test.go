package capture

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPages(t *testing.T) {
	tests := map[string]Article{
		"jsonld-graph.html": {
			Title:    Field{"Exampleton opens its harbour wall & pier", "JSON-LD headline"},
			Date:     Field{"2025-04-22T18:30:00+01:00", "JSON-LD datePublished"},
			Source:   Field{"Example Gazette", "JSON-LD publisher"},
			Author:   Field{"A. Sample, B. Sample", "JSON-LD author"},
			URL:      Field{"https://gazette.example/news/harbour-wall-opens", "link canonical"},
			Language: Field{"en-GB", "html lang"},
		},
		"opengraph.html": {
			Title:    Field{"Sampleford library to open next month", "meta og:title"},
			Date:     Field{"2025-04-23T06:00:00Z", "meta article:published_time"},
			Source:   Field{"The Sample Herald", "meta og:site_name"},
			Author:   Field{"C. Sample", "meta author"},
			URL:      Field{"https://herald.example/2025/04/library", "meta og:url"},
			Language: Field{"en", "html lang"},
		},
		"time-element.html": {
			Title:    Field{"Market hall opens its doors next month", "h1"},
			Date:     Field{"2025-04-24T11:05:00+01:00", "first time element of the article"},
			Source:   Field{"Mockbridge Courier", "meta application-name"},
			Author:   Field{"D. Sample", "p of the author"},
			Language: Field{"en-GB", "html lang"},
		},
		"address.html": { // its meta date, 03/04/2025, can be read in two ways
			Title:  Field{"Museum of nets to open", "h1"},
			Date:   Field{"2025-04-22", "its address"},
			Source: Field{"Fictionham Post", "meta og:site_name"},
			URL:    Field{"https://post.example/news/2025/apr/22/museum-of-nets-to-open", "link canonical"},
		},
		"dublin-core.html": {
			Title:    Field{"Records office to open to the public", "meta dc.title"},
			Date:     Field{"2025-04-21", "meta dc.date.issued"},
			Source:   Field{"Government of Exampleland", "meta dc.publisher"},
			Language: Field{"en-GB", "meta dc.language"},
		},
		"blog.html": {
			Title:    Field{"The lighthouse opens", "h1"},
			Date:     Field{"2025-04-25T22:15:00-04:00", "time element of the publication"},
			Source:   Field{"Bay Notes", "meta og:site_name"},
			Author:   Field{"E. Sample", "a of the author"},
			Language: Field{"en-US", "html lang"},
		},
		"windows-1252.html": {
			Title:    Field{"Sötebad opens “its” Brücke", "h1"},
			Date:     Field{"2025-04-22", "meta pubdate"},
			Source:   Field{"Café Example", "meta publisher"},
			Language: Field{"en-GB", "html lang"},
		},
		"microdata.html": {
			Title:    Field{"Swimming bath to open in Testbury", "h1"},
			Date:     Field{"2025-04-27T10:00:00Z", "meta datepublished"},
			Source:   Field{"Testbury Times", "meta og:site_name"},
			Author:   Field{"F. Sample", "span of the author"},
			URL:      Field{"https://times.example/bath", "meta og:url"},
			Language: Field{"en-GB", "html lang"},
		},
		"saved.html": {
			Title:    Field{"Tram line to open in Dummyville", "meta twitter:title"},
			Date:     Field{"2025-04-22", "time element of the publication"},
			Source:   Field{"Dummyville Echo", "meta og:site_name"},
			URL:      Field{"https://echo.example/stories/tram-line-8812", "the browser's note in the saved page"},
			Language: Field{"en-GB", "html lang"},
		},
		"amp.html": {
			Title:    Field{"Swing bridge to open in Ampleton", "JSON-LD headline"},
			Date:     Field{"2025-04-22T19:00:00Z", "JSON-LD datePublished"},
			Source:   Field{"Ampleton Argus", "JSON-LD publisher"},
			Author:   Field{"G. Sample, H. Sample", "JSON-LD author"},
			URL:      Field{"https://argus.example/news/swing-bridge", "link canonical"},
			Language: Field{"en", "html lang"},
		},
		"references.html": { // its publisher and author are named elsewhere in the graph
			Title:    Field{"Tide mill to open in Nodeham", "JSON-LD headline"},
			Date:     Field{"2025-04-22", "JSON-LD datePublished"},
			Source:   Field{"Nodeham News", "JSON-LD publisher"},
			Author:   Field{"I. Sample", "JSON-LD author"},
			URL:      Field{"https://nodeham.example/tide-mill", "JSON-LD url"},
			Language: Field{"en-GB", "html lang"},
		},
		"date-line.html": {
			Title:    Field{"Ice rink to open in Lineborough", "h1"},
			Date:     Field{"2025-04-22", "date line of the article"},
			Source:   Field{"Lineborough Ledger", "meta og:site_name"},
			Author:   Field{"J. Sample", "p of the author"},
			Language: Field{"en-GB", "html lang"},
		},
		"utf-16.html": { // without a mark; its meta date can be read in one way only
			Title:    Field{"“Grotto” to open in Zweibyte", "h1"},
			Date:     Field{"2025-04-22", "meta date"},
			Source:   Field{"Zweibyte Zeitung", "meta og:site_name"},
			Language: Field{"en-GB", "html lang"},
		},
		"hostile.html": {
			Title:    Field{"Quay opens", "h1"}, // the headline of its JSON-LD holds HTML
			Date:     Field{"2025-04-22", "JSON-LD datePublished"},
			Source:   Field{"Hostile Harbour Bugle", "JSON-LD publisher"},
			Author:   Field{"javascript:alert(4)", "JSON-LD author"}, // text, and shown as text
			URL:      Field{"https://bugle.example/quay", "meta og:url"},
			Language: Field{"en-GB", "html lang"},
		},
	}
	files, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(files) != len(tests) {
		t.Fatalf("%d pages for %d tests, %v", len(files), len(tests), err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			a, err := Read(Document{Data: data, Name: name})
			if err != nil {
				t.Fatal(err)
			}
			text := a.Text
			a.Text = ""
			if diff := cmp.Diff(tests[name], *a); diff != "" {
				t.Error(diff)
			}
			checkText(t, text)
		})
	}
}

// checkText holds that the six paragraphs of a page are there, in order, and
// nothing of what stands around them.
func checkText(t *testing.T, text string) {
	t.Helper()
	at := 0
	for _, words := range []string{"The council of ", "Its members voted", "belongs to everybody", "Those who voted against", "Shopkeepers near", "The opening is planned for May 19"} {
		i := strings.Index(text[at:], words)
		if i < 0 {
			t.Errorf("%q is missing, or in the wrong place", words)
			continue
		}
		at += i
	}
	for _, words := range []string{"Most read", "gulls", "Gulls", "Advertisement", "Related", "Home", "Cookie", "Archives", "Sign up", "Terms", "Sample Pictures", "Share", "<"} {
		if i := strings.Index(text, words); i >= 0 && (i == 0 || text[i-1] != '\\') {
			t.Errorf("%q is no part of the article:\n%s", words, text)
		}
	}
}

func TestReadAddress(t *testing.T) {
	address, _ := url.Parse("https://gazette.example/news/today?id=7#top")
	a, err := Read(Document{Type: "text/html", URL: address, Data: []byte(
		`<title>Exampleton</title><link rel=canonical href="/news/bridge"><article><p>` + strings.Repeat("A bridge was opened in <a href=../town>Exampleton</a>. ", 20))})
	if err != nil {
		t.Fatal(err)
	}
	if want := (Field{"https://gazette.example/news/bridge", "link canonical"}); a.URL != want {
		t.Errorf("address %+v, want %+v", a.URL, want)
	}
	if !strings.Contains(a.Text, "[Exampleton](https://gazette.example/town)") {
		t.Errorf("the link is not whole: %s", a.Text)
	}
}

func TestPlain(t *testing.T) {
	tests := []struct{ name, file, in, want string }{
		{"plain text is no Markdown", "a.txt", "# 1 * of _them_ & &amp; <b>\r\n\r\n- item\n2025. A year\n+ x [y](z)", "\\# 1 \\* of \\_them\\_ & \\&amp; \\<b>\n\n\\- item\n2025\\. A year\n\\+ x \\[y\\](z)"},
		{"Markdown stays", "a.md", "# The title\n\nSome *text*.", "Some *text*."},
		{"a paragraph a line", "a.txt", strings.Repeat("word ", 30) + "end.\n" + strings.Repeat("more ", 30) + "end.", strings.Repeat("word ", 30) + "end.\n\n" + strings.Repeat("more ", 30) + "end."},
		{"front matter", "", "---\ntitle: The title\ntopics: [summit]\n---\nText *here*.", "Text *here*."},
		{"Latin-1", "a.txt", "Caf\xe9 \x93open\x94", "Café “open”"},
		{"UTF-16", "a.txt", "\xff\xfeO\x00K\x00.\x00", "OK."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, err := Read(Document{Name: test.file, Data: []byte(test.in)})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, a.Text); diff != "" {
				t.Error(diff)
			}
			if strings.Contains(test.in, "The title") && a.Title.Value != "The title" {
				t.Errorf("title %+v", a.Title)
			}
			if strings.Contains(test.in, "topics") && a.Extra != "topics: [summit]\n" {
				t.Errorf("extra %q", a.Extra)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	html := func(s string) string { return "<!doctype html><html><body>" + s + "</body></html>" }
	tests := []struct{ name, media, in, want string }{
		{"empty", "", " \n", "there is nothing in it"},
		{"PDF", "", "%PDF-1.7\n", "this is a PDF, not a page; open it, copy the article's text"},
		{"PDF by its type", "application/pdf", "x", "this is a PDF"},
		{"Word", "", "PK\x03\x04word/document.xml", "this is a packed file, or a document of an office program"},
		{"web archive", "", "From: <Saved by Browser>\nSubject: x", "this is a web archive, not a page; save the page as HTML only"},
		{"picture", "", "\x89PNG\r\n\x1a\n0000", "this is neither a page nor a text (image/png)"},
		{"JSON", "application/json", `{"a":1}`, "this is neither a page nor a text (application/json)"},
		{"no article", "text/html", html("<nav><a href=/>Home</a></nav><p>Welcome.</p>"), "no article was found in the page"},
		{"only scripts", "text/html", html("<div id=app></div><script>render()</script>"), "no article was found in the page"},
		{"paywall by words", "text/html", html("<article><h1>News</h1><p>" + strings.Repeat("The ministers met again. ", 12) + "</p></article><div>Subscribe now to continue reading</div>"), "only the beginning of the article is there"},
		{"paywall by its data", "text/html", html(`<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script><article><h1>News</h1><p>` + strings.Repeat("The ministers met again. ", 12) + "</p></article>"), "only the beginning of the article is there"},
		{"not UTF-8 though it says so", "text/html; charset=utf-8", html("<article><p>" + strings.Repeat("The caf\xe9 was opened. ", 40)), "its characters cannot be read from byte"},
		{"characters lost before", "text/html", html("<article><p>" + strings.Repeat("The caf\uFFFD was opened. ", 40)), "its characters cannot be read, as in"},
		{"several articles", "text/html", html(strings.Repeat("<article><h2><a href=/x>News</a></h2><time datetime=2025-04-22></time><p>"+strings.Repeat("The ministers met. ", 20)+"</p></article>", 4)), "the page holds several articles"},
		{"50 MB", "text/html", strings.Repeat("<p>word", 50<<20/7), "it has more than 10 MB"},
		{"5 MB in boxes", "text/html", html(strings.Repeat("<div>", 400) + strings.Repeat("word word<br>", 400_000)), "the page has more than 1 MB of text"},
		{"a million boxes", "text/html", html(strings.Repeat("<p>w</p>", 200_000)), "the page has more than 100000 elements"},
		{"boxes in boxes", "text/html", html(strings.Repeat("<div>", 5000) + "word"), "the page cannot be read"},
		{"front matter not closed", "text/markdown", "---\ntitle: x\n", "the front matter is not closed"},
		{"front matter not YAML", "text/markdown", "---\ntitle: [x\n---\nText.", "the front matter cannot be read"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Read(Document{Data: []byte(test.in), Type: test.media})
			if err == nil || !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("%v, want %s", err, test.want)
			}
		})
	}
}

// TestDates holds which ways of writing a day can be read.
func TestDates(t *testing.T) {
	for in, want := range map[string]string{
		"22 April 2025": "2025-04-22", "22nd April 2025": "2025-04-22", "Tuesday, 22 April 2025 at 19:30": "2025-04-22", "Tue 22 Apr 2025 19.30 BST": "2025-04-22",
		"Published: 7.30pm, Tuesday 22 April 2025": "2025-04-22", "22 April 2025 • 7:30pm": "2025-04-22", "April 22, 2025, 7:30 p.m. ET": "2025-04-22",
		"Sept. 3, 2025": "2025-09-03", "First published on Thurs 1 May 2025": "2025-05-01", "2025/04/22": "2025-04-22", "20250422": "2025-04-22",
		"2025-04-22T19:30": "2025-04-22", "2025-04-22 19:30:00": "2025-04-22", "2025-04-22T19:30:00.000+0100": "2025-04-22T19:30:00+01:00",
		"22/04/2025": "2025-04-22", "04/22/2025 10:00": "2025-04-22", "22.4.2025": "2025-04-22", "05/05/2025": "2025-05-05",
		"05/04/2025": "", "31 April 2025": "", "22 April": "", "April 2025": "", "Updated: 22 April 2025": "", "22 April 2025 in Brussels": "",
		"0001-01-01T00:00:00Z": "", "1 January 1970": "", "22/13/2025": "", "": "",
	} {
		if got := instant(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/pages/*.html")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, "text/html")
	}
	f.Add([]byte("---\ntitle: x\n---\n# y\n"), "")
	f.Add([]byte("Caf\xe9"), "text/plain; charset=iso-8859-1")
	f.Fuzz(func(t *testing.T, data []byte, media string) {
		a, err := Read(Document{Data: data, Type: media})
		if err != nil {
			return
		}
		if strings.TrimSpace(a.Text) == "" {
			t.Error("an article without text")
		}
		for _, field := range []Field{a.Title, a.Date, a.Source, a.Author, a.URL, a.Language} {
			if (field.Value == "") && strings.HasPrefix(field.From, "JSON-LD") {
				t.Errorf("found nothing in %s", field.From)
			}
		}
	})
}
