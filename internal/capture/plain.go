package capture

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"
)

// plain reads text or Markdown, with or without front matter.
func plain(text string, markdown bool) (*Article, error) {
	a := &Article{}
	body := text
	if strings.HasPrefix(text, "---\n") {
		head, rest, closed := strings.Cut(strings.TrimPrefix(text, "---\n"), "\n---\n")
		if !closed {
			return nil, errors.New("the front matter is not closed; put a line with --- after its last field")
		}
		if err := a.frontMatter(head); err != nil {
			return nil, err
		}
		body = rest
	}
	body = strings.TrimSpace(body)
	if markdown {
		a.heading(&body)
	} else {
		body = escape(paragraphs(body))
	}
	a.Text = body
	if body == "" {
		return nil, errors.New("there is no text in it")
	}
	return a, nil
}

// frontMatter takes over what an article's front matter says.
func (a *Article) frontMatter(head string) error {
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(head), &doc); err != nil {
		return fmt.Errorf("the front matter cannot be read: %w", err)
	}
	if len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return errors.New("the front matter is no list of fields; write a field a line: its name, a colon, a space, its value")
	}
	known := map[string]*Field{"title": &a.Title, "date": &a.Date, "source": &a.Source, "author": &a.Author, "url": &a.URL, "language": &a.Language}
	top := doc.Content[0]
	extra := &yaml.Node{Kind: yaml.MappingNode}
	for i := 0; i+1 < len(top.Content); i += 2 {
		key, value := top.Content[i], top.Content[i+1]
		if f := known[key.Value]; f != nil && value.Kind == yaml.ScalarNode {
			*f = Field{strings.TrimSpace(value.Value), "front matter"}
			continue
		}
		extra.Content = append(extra.Content, key, value)
	}
	if len(extra.Content) == 0 {
		return nil
	}
	var b bytes.Buffer
	e := yaml.NewEncoder(&b)
	e.SetIndent(2)
	if err := e.Encode(extra); err != nil {
		return fmt.Errorf("the front matter cannot be read: %w", err)
	}
	a.Extra = b.String()
	return nil
}

// heading takes a first line "# Title" for the title.
func (a *Article) heading(body *string) {
	line, rest, _ := strings.Cut(*body, "\n")
	title, ok := strings.CutPrefix(line, "# ")
	if !ok {
		return
	}
	if a.Title.Value == "" {
		a.Title = Field{strings.TrimSpace(strings.TrimRight(title, "# ")), "its first heading"}
	}
	*body = strings.TrimSpace(rest)
}

// paragraphs sets empty lines between the paragraphs of a text that has one a
// line, as it comes out of some programs.
func paragraphs(text string) string {
	lines := strings.Split(text, "\n")
	if len(lines) < 2 || strings.Contains(text, "\n\n") || len(text)/len(lines) < 100 {
		return text
	}
	return strings.Join(lines, "\n\n")
}

var (
	inline    = regexp.MustCompile("[\\\\`*_<\\[\\]]|&(?:#|[A-Za-z])")
	lineStart = regexp.MustCompile(`(?m)^([ \t]*)([#>+=~-]|\d{1,9}[.)])`)
	number    = regexp.MustCompile(`^(\d+)([.)])$`)
)

// escape keeps plain text from being read as Markdown.
func escape(text string) string {
	text = inline.ReplaceAllStringFunc(text, func(s string) string { return `\` + s })
	return lineStart.ReplaceAllStringFunc(text, func(s string) string {
		s = strings.TrimLeft(s, " \t")
		if m := number.FindStringSubmatch(s); m != nil {
			return m[1] + `\` + m[2]
		}
		return `\` + s
	})
}
