package main

import (
	"encoding/json"
	"fmt"

	"resetline/internal/timex"
)

// rules prints the table of rules.
func (p *program) rules(args []string) error {
	fs := p.flags("rules")
	language := fs.String("language", "en-GB", "the language `tag`")
	asJSON := fs.Bool("json", false, "print JSON")
	if err := p.parse(fs, args, 0); err != nil {
		return err
	}
	lang, ok := timex.ForLanguage(*language)
	if !ok {
		return usageError{fmt.Sprintf("no rules are known for the language %q", *language)}
	}
	if *asJSON {
		e := json.NewEncoder(p.stdout)
		e.SetIndent("", "  ")
		e.SetEscapeHTML(false)
		return e.Encode(lang.Rules())
	}
	for _, r := range lang.Rules() {
		fmt.Fprintf(p.stdout, "%s: %s\n    %s\n", r.Name, r.Says, r.Pattern)
		for _, x := range r.Examples {
			fmt.Fprintf(p.stdout, "      %s", x.Text)
			if x.Published != "" {
				fmt.Fprintf(p.stdout, " (published %s)", x.Published)
			}
			fmt.Fprintf(p.stdout, " = %s\n", x.Value)
		}
	}
	return nil
}
