package site

import (
	"bytes"
	"encoding/json"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// schema is as much of a JSON Schema as ours uses.
type schema struct {
	Version     string `json:"$schema"`
	Title       string `json:"title"`
	Description string `json:"description"`

	Ref                  string             `json:"$ref"`
	Type                 string             `json:"type"`
	Properties           map[string]*schema `json:"properties"`
	Required             []string           `json:"required"`
	AdditionalProperties *bool              `json:"additionalProperties"`
	Items                *schema            `json:"items"`
	MinItems             int                `json:"minItems"`
	Minimum              float64            `json:"minimum"`
	MinLength            int                `json:"minLength"`
	Format               string             `json:"format"`
	Pattern              string             `json:"pattern"`
	Enum                 []string           `json:"enum"`
	AnyOf                []*schema          `json:"anyOf"`
	Defs                 map[string]*schema `json:"$defs"`
}

// readSchema reads the published schema, all of which the validator has to know.
func readSchema(t testing.TB) *schema {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(dataSchema))
	d.DisallowUnknownFields()
	var s schema
	if err := d.Decode(&s); err != nil {
		t.Fatal(err)
	}
	return &s
}

// validator holds files against a schema and counts which fields they have.
type validator struct {
	t    testing.TB
	root *schema
	seen map[*schema]*tally
}

// tally is how many objects of a schema were seen, and how often each field.
type tally struct {
	objects int
	fields  map[string]int
}

// file checks a file. That it is JSON, has no field twice and escapes no more
// than it has to is seen from its length: encoding/json writes the same values
// in as many bytes.
func (v *validator) file(path string, s *schema, data string) {
	var value any
	if err := json.Unmarshal([]byte(data), &value); err != nil {
		v.t.Errorf("%s: %v", path, err)
		return
	}
	var own, again bytes.Buffer
	e := json.NewEncoder(&again)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		v.t.Fatal(err)
	}
	if err := json.Compact(&own, []byte(data)); err != nil {
		v.t.Fatal(err)
	}
	if own.Len() != again.Len()-len("\n") {
		v.t.Errorf("%s: %d bytes, encoding/json writes %d", path, own.Len(), again.Len()-1)
	}
	v.value(path, s, value)
}

// resolve follows a reference.
func (v *validator) resolve(s *schema) *schema {
	if name, ok := strings.CutPrefix(s.Ref, "#/$defs/"); ok {
		return v.root.Defs[name]
	}
	return s
}

func (v *validator) value(at string, s *schema, value any) {
	switch s = v.resolve(s); value := value.(type) {
	case map[string]any:
		v.object(at, s, value)
	case []any:
		if s.Type != "array" || len(value) < s.MinItems {
			v.t.Errorf("%s is a list of %d, want %s of %d or more", at, len(value), s.Type, s.MinItems)
			return
		}
		for _, item := range value {
			v.value(at+"[]", s.Items, item)
		}
	case float64:
		if s.Type != "integer" || value != float64(int(value)) || value < s.Minimum {
			v.t.Errorf("%s is the number %v, want %s of %v or more", at, value, s.Type, s.Minimum)
		}
	case string:
		if !s.allows(value) {
			v.t.Errorf("%s is %q", at, value)
		}
	default:
		v.t.Errorf("%s is %v", at, value)
	}
}

func (v *validator) object(at string, s *schema, value map[string]any) {
	if s.Type != "object" || s.AdditionalProperties == nil || *s.AdditionalProperties {
		v.t.Errorf("%s is an object, want %s with no more than its properties", at, s.Type)
		return
	}
	if v.seen[s] == nil {
		v.seen[s] = &tally{fields: map[string]int{}}
	}
	v.seen[s].objects++
	for name, field := range value {
		if s.Properties[name] == nil {
			v.t.Errorf("the schema of %s has no %s", at, name)
			continue
		}
		v.seen[s].fields[name]++
		v.value(at+"."+name, s.Properties[name], field)
	}
	for _, name := range s.Required {
		if _, ok := value[name]; !ok {
			v.t.Errorf("%s has no %s", at, name)
		}
	}
}

// allows tells whether a string is one of the schema's.
func (s *schema) allows(value string) bool {
	switch {
	case s.AnyOf != nil:
		return slices.ContainsFunc(s.AnyOf, func(s *schema) bool { return s.allows(value) })
	case s.Enum != nil:
		return slices.Contains(s.Enum, value)
	}
	return s.Type == "string" && utf8.RuneCountInString(value) >= s.MinLength &&
		regexp.MustCompile(s.Pattern).MatchString(value) && ofFormat(s.Format, value)
}

// ofFormat tells whether a string has a format that JSON Schema names.
func ofFormat(format, value string) bool {
	var err error
	switch format {
	case "date":
		_, err = time.Parse(time.DateOnly, value)
	case "date-time":
		_, err = time.Parse(time.RFC3339, value)
	case "uri":
		u, wrong := url.Parse(value)
		return wrong == nil && u.IsAbs()
	default:
		return format == ""
	}
	return err == nil
}

// complete holds that what was seen is all there is in a schema: every field
// was there, and every field that is not required was missing somewhere, but
// for some that are always there.
func (v *validator) complete(at string, s *schema, always map[string]bool) {
	s = v.resolve(s)
	if s.Items != nil {
		v.complete(at+"[]", s.Items, nil)
	}
	for name, field := range s.Properties {
		seen := v.seen[s]
		switch {
		case seen == nil || seen.fields[name] == 0:
			v.t.Errorf("no file has %s.%s", at, name)
		case seen.fields[name] == seen.objects && !slices.Contains(s.Required, name) && !always[name]:
			v.t.Errorf("the schema does not require %s.%s, which is always there", at, name)
		}
		v.complete(at+"."+name, field, nil)
	}
}
