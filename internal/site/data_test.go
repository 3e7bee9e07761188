package site

import (
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"resetline/internal/article"
	"resetline/internal/timeline"
)

// TestDataFollowsTheSchema: every file of data is as the published schema
// says, which in turn says nothing that is not written: each field stands in
// some file, and each that may be missing is missing from another. The files are
// those of the fixture, also as a large site and under a licence, of its
// articles as they are read, and of a story that has no entry yet.
func TestDataFollowsTheSchema(t *testing.T) {
	root := readSchema(t)
	v := &validator{t: t, root: root, seen: map[*schema]*tally{}}
	for site, out := range dataOfSites(t) {
		for path, data := range out {
			switch {
			case strings.HasPrefix(path, "api/v1/entries/"):
				v.file(site+path, root.Defs["entry"], data)
			case strings.HasSuffix(path, "timeline.json"):
				v.file(site+path, root, data)
			}
		}
	}
	v.complete("timeline", root, map[string]bool{"$schema": true}) // which a copy may drop
}

func dataOfSites(t *testing.T) map[string]files {
	c, tl := fixture(t)
	sites := map[string]files{"": render(t, c, tl, fixtureOptions()), "large ": renderLarge(t, c, tl, fixtureOptions())}
	c.Site.Rights = "CC BY 4.0"
	sites["licensed "] = render(t, c, tl, fixtureOptions())
	built, _ := timeline.Build(c, tl.Now)
	sites["read "] = render(t, c, built, fixtureOptions())
	sites["new "] = render(t, c, &timeline.Timeline{Now: tl.Now}, fixtureOptions())
	return sites
}

// TestDataOfTheFixture: an entry's file is its line, and so is the file of an
// ID that leads to it.
func TestDataOfTheFixture(t *testing.T) {
	out := renderFixture(t)
	var line struct{ Entries, Topics []json.RawMessage }
	if err := json.Unmarshal([]byte(out["timeline.json"]), &line); err != nil {
		t.Fatal(err)
	}
	if len(line.Entries) != 13 || len(line.Topics) != 4 {
		t.Errorf("%d entries, %d topics", len(line.Entries), len(line.Topics))
	}
	for _, raw := range line.Entries {
		var e struct {
			ID      string
			Aliases []string
		}
		if err := json.Unmarshal(raw, &e); err != nil {
			t.Fatal(err)
		}
		for _, id := range append(e.Aliases, e.ID) {
			if out["api/v1/entries/"+id+".json"] != string(raw)+"\n" {
				t.Errorf("the file of %s is not the line of %s", id, e.ID)
			}
		}
		if !strings.Contains(out["timeline.json"], "\n"+string(raw)) {
			t.Errorf("%s has no line of its own", e.ID)
		}
	}
}

// TestExcerptsStayExcerpts: of an article that may only be quoted, no data
// file, feed or calendar holds a sentence that dates nothing.
func TestExcerptsStayExcerpts(t *testing.T) {
	const unquoted = "Nobody was surprised"
	c, _ := fixture(t)
	i := slices.IndexFunc(c.Articles, func(a *article.Article) bool { return strings.Contains(a.Text, unquoted) })
	if i < 0 || c.Articles[i].Rights != article.Excerpt {
		t.Fatal("the fixture has no such article")
	}
	for name, data := range renderFixture(t) {
		if strings.Contains(data, unquoted) {
			t.Errorf("%s holds %q", name, unquoted)
		}
	}
}

// TestTableIsRFC4180: lines end with CRLF, the first names the columns, and
// every entry has one.
func TestTableIsRFC4180(t *testing.T) {
	data := renderFixture(t)["timeline.csv"]
	if strings.Count(data, "\n") != 14 || strings.Count(data, "\r\n") != 14 {
		t.Errorf("%d lines, %d of them end with CRLF", strings.Count(data, "\n"), strings.Count(data, "\r\n"))
	}
	rows, err := csv.NewReader(strings.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(rows[0], csvColumns[:]) {
		t.Errorf("the columns are %q", rows[0])
	}
	for _, want := range [][]string{
		{"summer", "2025-22", "season", "summer 2025", "2025-06-01", "2025-08-31"},
		{"accounts", "../2026", "year", "by 2026", "", "2026-12-31"},
		{"insurers", "2025-01/..", "month", "since January 2025", "2025-01-01", ""},
	} {
		if !slices.ContainsFunc(rows, func(row []string) bool { return slices.Equal(row[:6], want) }) {
			t.Errorf("no row begins %q", want)
		}
	}
}

func TestCell(t *testing.T) {
	for in, want := range map[string]string{
		"":              "",
		"plain":         "plain",
		"a=b":           "a=b",
		"=1+1":          "'=1+1",
		"+1":            "'+1",
		"-1":            "'-1",
		"@SUM(1)":       "'@SUM(1)",
		"\t=1":          "' =1",
		"\n\r=1":        "'  =1",
		"  =1":          "'  =1",
		"\u00a0=1":      "'\u00a0=1",
		"＝1":            "'＝1",
		"two\nlines":    "two lines",
		"bell\a":        "bell ",
		"\xff":          "\uFFFD",
		"– a dash":      "– a dash",
		"“=1” they say": "“=1” they say",
	} {
		if got := cell(in); got != want {
			t.Errorf("cell(%q) = %q, want %q", in, got, want)
		}
	}
}
