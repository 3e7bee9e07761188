// Add-article hands the issue form "Add an article" to "resetline add". It
// reads the file that GitHub writes for the event that started a workflow:
//
//	add-article -event FILE -resetline PROGRAM
//
// Whatever stands in the form stays data: the short fields become arguments of
// the program, which is started without a shell, and the text comes on its
// standard input.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

func main() {
	event := flag.String("event", "", "`file` with the event")
	program := flag.String("resetline", "resetline", "the `program`")
	flag.Parse()
	if err := run(*event, *program); err != nil {
		fmt.Fprintln(os.Stderr, "add-article:", err)
		os.Exit(1)
	}
}

func run(event, program string) error {
	data, err := os.ReadFile(event)
	if err != nil {
		return err
	}
	var e struct {
		Issue struct {
			Body string `json:"body"`
		} `json:"issue"`
	}
	if err := json.Unmarshal(data, &e); err != nil {
		return err
	}
	f, err := parse(e.Issue.Body)
	if err != nil {
		return err
	}
	cmd := exec.Command(program, f.args()...)
	cmd.Stdin = strings.NewReader(f.text)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("the article was not written (%w)", err)
	}
	return nil
}

// form is what stands in the fields of ISSUE_TEMPLATE/add-article.yml.
type form struct {
	url, source, date, title, text string
}

// args gives each value in one word with its flag, so that one which begins
// with a dash is no flag.
func (f form) args() []string {
	return []string{"add", "-date=" + f.date, "-source=" + f.source, "-title=" + f.title, "-url=" + f.url, "-"}
}

// parse reads the body that GitHub makes of the form: a heading with the
// label, an empty line, the value. The text comes last and is taken as it is,
// since it may hold headings of its own.
func parse(body string) (form, error) {
	var f form
	rest := "\n" + strings.ReplaceAll(body, "\r\n", "\n")
	fields := []struct {
		label string
		value *string
	}{{"Address", &f.url}, {"Outlet", &f.source}, {"Publication date", &f.date}, {"Title", &f.title}, {"Text", &f.text}}
	for i, field := range fields {
		_, after, found := strings.Cut(rest, "\n### "+field.label+"\n")
		if !found {
			return f, fmt.Errorf("the form has no field %q", field.label)
		}
		rest = after
		value := after
		if i+1 < len(fields) {
			value, _, _ = strings.Cut(after, "\n### "+fields[i+1].label+"\n")
		}
		value = strings.TrimSpace(value)
		if value == "" || value == "_No response_" {
			return f, fmt.Errorf("the field %q is empty", field.label)
		}
		if i+1 < len(fields) && strings.ContainsAny(value, "\n\x00") {
			return f, errors.New("the field \"" + field.label + "\" has more than one line")
		}
		*field.value = value
	}
	return f, nil
}
