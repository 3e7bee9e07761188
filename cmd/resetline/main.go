// Command resetline makes a static timeline website out of news articles.
// "resetline help" is its manual.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	_ "time/tzdata" // a bare machine has no time zones

	"resetline/internal/article"
)

// What goes where:
//
//   - Results go to stdout: what a command was asked to print.
//   - Words to people go to stderr, prefixed with the program's name: the
//     closing line, messages, mistakes.
//   - The exit code is 0 if all is well, 1 if the site or an article is wrong,
//     2 if the command was typed wrongly.
type program struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	env            func(string) string

	stages *stages // of a build that measures itself, else nil
}

// command is one of the program's commands.
type command struct {
	name    string
	summary string
	usage   string // after the name
	run     func(p *program, args []string) error
}

func commands() []command {
	return []command{
		{"build", "makes the site", "[-content DIR] [-out DIR] [-base-url URL] [-now DATE] [-drafts] [-stats] [-v]", (*program).build},
		{"serve", "shows the site on this machine and follows what you save", "[-content DIR] [-now DATE] [-addr ADDRESS]", (*program).serve},
		{"add", "makes an article of a page, a file or a text", "[-content DIR] [-date DATE] [-title TITLE] [-source OUTLET] [-author NAME] [-url URL] [-language TAG] [-slug NAME] [-rights full|excerpt] [-draft] [-allow-private] FILE|URL|-", (*program).add},
		{"check", "reports every mistake and every doubtful reading", "[-content DIR] [-now DATE] [-drafts] [-format text|github]", (*program).check},
		{"diff", "prints what the content changes on the timeline", "[-content DIR] [-against DIR|REV] [-now DATE] [-drafts] [-format text|markdown|json]", (*program).diff},
		{"timeline", "prints the entries, or the key dates of a story", "[-content DIR] [-now DATE] [-json|-csv] [-why] [-from DATE] [-to DATE] [-moments N [-sentences K] [-keywords WORD,...]]", (*program).timeline},
		{"dates", "finds the dates in a text", "[-published DATE] [-language TAG] [-json|-jsonl] [FILE]", (*program).dates},
		{"rules", "lists the rules for reading dates, with examples", "[-language TAG] [-json]", (*program).rules},
		{"version", "prints the program's version", "", (*program).version},
	}
}

func main() {
	p := &program{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, env: os.Getenv}
	os.Exit(p.main(os.Args[1:]))
}

// usageError is a command typed wrongly.
type usageError struct{ message string }

func (e usageError) Error() string { return e.message }

// errReported ends a command whose mistakes have been printed already.
var errReported = errors.New("mistakes")

func (p *program) main(args []string) int {
	err := p.dispatch(args)
	var usage usageError
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return 0
	case errors.As(err, &usage):
		p.say("%s", usage.message)
		return 2
	case errors.Is(err, errReported):
		return 1
	}
	p.say("%v", err)
	return 1
}

func (p *program) dispatch(args []string) error {
	if len(args) == 0 {
		p.help(p.stderr)
		return usageError{"name a command"}
	}
	name, rest := args[0], args[1:]
	switch name {
	case "help", "-h", "-help", "--help":
		return p.helpFor(rest)
	case "-version", "--version":
		return p.version(rest)
	}
	for _, c := range commands() {
		if c.name == name {
			return c.run(p, rest)
		}
	}
	return usageError{fmt.Sprintf("there is no command %q; resetline help lists them", name)}
}

// terminal tells whether somebody watches stderr.
func (p *program) terminal() bool {
	f, ok := p.stderr.(*os.File)
	if !ok || p.env("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// say prints a line for people.
func (p *program) say(format string, args ...any) {
	fmt.Fprintf(p.stderr, "resetline: "+format+"\n", args...)
}

// report prints mistakes, and tells whether the work can go on.
func (p *program) report(mistakes article.Mistakes) error {
	for _, m := range mistakes {
		fmt.Fprintln(p.stderr, m.Error())
	}
	if !mistakes.Fatal() {
		return nil
	}
	n := 0
	for _, m := range mistakes {
		if !m.Warning {
			n++
		}
	}
	p.say("%s; nothing was written", count(n, "mistake"))
	return errReported
}

// count writes a number with its noun: "1 entry", "1,300 entries".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		noun = stem + "ie"
	}
	return thousands(n) + " " + noun + "s"
}

func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
