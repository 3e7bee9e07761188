package main

import (
	"flag"
	"fmt"
	"io"
)

const manual = `resetline makes a timeline website out of news articles.

Put articles into content/articles, one Markdown file each, with title, date
and source at the top; then run

  resetline serve

and open the address it prints. Every date in the articles becomes an entry of
the timeline, with the sentence it comes from and how it was read. To publish
the site, "resetline build" writes it into public/, for any web server.

Commands:
`

const manualEnd = `
resetline help COMMAND tells more. Results go to standard output, messages to
standard error. The exit code is 0 if all is well, 1 if the site or an article
is wrong, 2 if the command was typed wrongly.
`

func (p *program) help(w io.Writer) {
	fmt.Fprint(w, manual)
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-10s %s\n", c.name, c.summary)
	}
	fmt.Fprint(w, manualEnd)
}

func (p *program) helpFor(args []string) error {
	if len(args) == 0 {
		p.help(p.stdout)
		return nil
	}
	for _, c := range commands() {
		if c.name == args[0] {
			return c.run(p, []string{"-h"})
		}
	}
	return usageError{fmt.Sprintf("there is no command %q; resetline help lists them", args[0])}
}

// flags makes a command's flag set. Help goes to stdout, complaints to the
// caller.
func (p *program) flags(name string) *flag.FlagSet {
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}
	return fs
}

// parse reads a command's arguments and allows at most max beside its flags.
func (p *program) parse(fs *flag.FlagSet, args []string, max int) error {
	err := fs.Parse(args)
	switch {
	case err == flag.ErrHelp:
		p.commandHelp(fs)
		return err
	case err != nil:
		return usageError{fmt.Sprintf("%s: %v; resetline help %s lists the flags", fs.Name(), err, fs.Name())}
	case fs.NArg() > max:
		return usageError{fmt.Sprintf("%s: unexpected %q; resetline help %s tells how to call it", fs.Name(), fs.Arg(max), fs.Name())}
	}
	return nil
}

// given are the names of the flags on the command line.
func given(fs *flag.FlagSet) map[string]bool {
	names := map[string]bool{}
	fs.Visit(func(f *flag.Flag) { names[f.Name] = true })
	return names
}

func (p *program) commandHelp(fs *flag.FlagSet) {
	for _, c := range commands() {
		if c.name == fs.Name() {
			fmt.Fprintf(p.stdout, "usage: resetline %s %s\n\nIt %s.\n", c.name, c.usage, c.summary)
		}
	}
	any := false
	fs.VisitAll(func(f *flag.Flag) {
		if !any {
			fmt.Fprintln(p.stdout)
		}
		any = true
		kind, text := flag.UnquoteUsage(f)
		fmt.Fprintf(p.stdout, "  -%s", f.Name)
		if kind != "" {
			fmt.Fprintf(p.stdout, " %s", kind)
		}
		fmt.Fprintf(p.stdout, "\n    \t%s", text)
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" {
			fmt.Fprintf(p.stdout, " (default %s)", f.DefValue)
		}
		fmt.Fprintln(p.stdout)
	})
}
