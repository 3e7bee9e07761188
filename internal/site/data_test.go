package site

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"resetline/internal/article"
)

// schema is as much of a JSON Schema as ours uses.
type schema struct {
	Ref                  string             `json:"$ref"`
	Type                 string             `json:"type"`
	Properties           map[string]*schema `json:"properties"`
	Required             []string           `json:"required"`
	AdditionalProperties *bool              `json:"additionalProperties"`
	Items                *schema            `json:"items"`
	Enum                 []string           `json:"enum"`
	Pattern              string             `json:"pattern"`
	Defs                 map[string]*schema `json:"$defs"`
}

func readSchema(t testing.TB) *schema {
	t.Helper()
	var s schema
	if err := json.Unmarshal(dataSchema, &s); err != nil {
		t.Fatal(err)
	}
	return &s
}

// TestSchemaIsOfTheStructs: the published schema has the fields of the structs,
// and requires those that are never left out. That the files follow it is
// checked by programs that are not ours, see .ci/readers.
func TestSchemaIsOfTheStructs(t *testing.T) {
	root := readSchema(t)
	entries := root.Properties["entries"]
	delete(root.Properties, "entries")
	root.Required = slices.DeleteFunc(root.Required, func(s string) bool { return s == "entries" })
	root.Required = append(root.Required, "$schema") // which a copy may drop
	compareSchema(t, "timeline", root, root, reflect.TypeFor[dataHead]())
	compareSchema(t, "entries", root, entries, reflect.TypeFor[[]dataEntry]())
}

func compareSchema(t *testing.T, name string, root, s *schema, typ reflect.Type) {
	t.Helper()
	if ref, ok := strings.CutPrefix(s.Ref, "#/$defs/"); ok {
		s = root.Defs[ref]
	}
	switch typ.Kind() {
	case reflect.Pointer:
		compareSchema(t, name, root, s, typ.Elem())
		return
	case reflect.Slice:
		compareSchema(t, name+"[]", root, s.Items, typ.Elem())
		return
	case reflect.String, reflect.Int:
		return
	}
	var required []string
	for field := range typ.Fields() {
		tag, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		property := s.Properties[tag]
		if property == nil {
			t.Errorf("the schema of %s has no %s", name, tag)
			continue
		}
		if options == "" {
			required = append(required, tag)
		}
		compareSchema(t, name+"."+tag, root, property, field.Type)
	}
	if len(s.Properties) != typ.NumField() || s.AdditionalProperties == nil {
		t.Errorf("the schema of %s has %d properties, the struct %d", name, len(s.Properties), typ.NumField())
	}
	slices.Sort(required)
	slices.Sort(s.Required)
	if !slices.Equal(required, s.Required) {
		t.Errorf("the schema of %s requires %q, the struct always writes %q", name, s.Required, required)
	}
}

// TestDataOfTheFixture: timeline.json is read strictly by its own structs, the
// values are among those that the schema names, and an entry's file is its
// line.
func TestDataOfTheFixture(t *testing.T) {
	out := renderFixture(t)
	root := readSchema(t)
	d := json.NewDecoder(strings.NewReader(out["timeline.json"]))
	d.DisallowUnknownFields()
	var line struct {
		dataHead
		Entries []json.RawMessage `json:"entries"`
	}
	if err := d.Decode(&line); err != nil {
		t.Fatal(err)
	}
	if len(line.Entries) != 13 || len(line.Topics) != 4 {
		t.Errorf("%d entries, %d topics", len(line.Entries), len(line.Topics))
	}
	for _, raw := range line.Entries {
		var e dataEntry
		d := json.NewDecoder(bytes.NewReader(raw))
		d.DisallowUnknownFields()
		if err := d.Decode(&e); err != nil {
			t.Fatal(err)
		}
		if own := out["api/v1/entries/"+e.ID+".json"]; own != string(raw)+"\n" {
			t.Errorf("the file of %s is not its line", e.ID)
		}
		for _, alias := range e.Aliases {
			if out["api/v1/entries/"+alias+".json"] != string(raw)+"\n" {
				t.Errorf("%s does not lead to %s", alias, e.ID)
			}
		}
		if bytes.Contains(raw, []byte(":null")) {
			t.Errorf("%s has a null: %s", e.ID, raw)
		}
		entry := root.Defs["entry"].Properties
		for property, value := range map[string]string{"precision": e.Precision, "qualifier": e.Qualifier, "status": e.Status} {
			if value != "" && !slices.Contains(entry[property].Enum, value) {
				t.Errorf("the schema knows no %s %q", property, value)
			}
		}
		if !regexp.MustCompile(root.Defs["edtf"].Pattern).MatchString(e.Date) {
			t.Errorf("%s has the date %q", e.ID, e.Date)
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
