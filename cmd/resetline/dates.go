package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timex"
)

// timexJSON is an expression as dates prints it: offsets in bytes, TIMEX3's
// type, value and modifier, the calendar's reading in EDTF, and how it was
// read.
type timexJSON struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Text   string `json:"text"`
	Type   string `json:"type"`
	Value  string `json:"value"`
	Mod    string `json:"mod,omitempty"`
	EDTF   string `json:"edtf,omitempty"`
	Rule   string `json:"rule"`
	Anchor string `json:"anchor,omitempty"`
}

// dates tags text: a document a call, or with -jsonl a document a line.
func (p *program) dates(args []string) error {
	fs := p.flags("dates")
	published := fs.String("published", "", "the `day` of publication, or 2025-04-22T09:10 with its time; without it words such as yesterday are found but not resolved")
	language := fs.String("language", "en-GB", "the text's language `tag`")
	asJSON := fs.Bool("json", false, "print JSON")
	asLines := fs.Bool("jsonl", false, "read a JSON document {\"id\",\"published\",\"text\"} a line and print one a line")
	if err := p.parse(fs, args, 1); err != nil {
		return err
	}
	lang, ok := timex.ForLanguage(*language)
	if !ok {
		return usageError{fmt.Sprintf("no rules are known for the language %q; resetline rules -language en lists those of English", *language)}
	}
	if *asJSON && *asLines {
		return usageError{"dates: -json and -jsonl are two forms; give one"}
	}
	c, err := contextOf(*published)
	if err != nil {
		return err
	}
	in, err := p.input(fs.Arg(0))
	if err != nil {
		return fmt.Errorf("%s cannot be read: %w; name a text file, or give the text on standard input", fs.Arg(0), article.Cause(err))
	}
	defer in.Close()
	if *asLines {
		return p.datesOfLines(in, lang)
	}
	text, err := readText(in)
	if err != nil {
		return err
	}
	day, body := article.Head(text) // of a content file
	if *published == "" {
		if c, err = contextOf(day); err != nil {
			return fmt.Errorf("date: %w", errors.New(err.Error())) // the file is wrong, not the command
		}
	}
	found := lang.Find(string(text[body:]), c)
	for i := range found {
		found[i].Start, found[i].End = found[i].Start+body, found[i].End+body
	}
	if *asJSON {
		return json.NewEncoder(p.stdout).Encode(timexes(string(text), found))
	}
	p.printDates(string(text), found, c)
	return nil
}

// longestText bounds a text, and a line of -jsonl, in bytes. A thick book has
// two million.
const longestText = 32 << 20

func readText(in io.Reader) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(in, longestText+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("the text cannot be read: %w", article.Cause(err))
	case len(text) > longestText:
		return nil, fmt.Errorf("the text has more than %d MB; cut it, or give its parts a line each with -jsonl", longestText>>20)
	}
	return text, nil
}

// input opens a named file, or standard input for "" and "-".
func (p *program) input(name string) (io.ReadCloser, error) {
	if name == "" || name == "-" {
		return io.NopCloser(p.stdin), nil
	}
	return os.Open(name)
}

// contextOf reads the day of publication, and its time of day if it is given.
func contextOf(published string) (timex.Context, error) {
	if published == "" {
		return timex.Context{}, nil
	}
	d, err := date.Parse(published[:min(len(published), 10)])
	if err != nil || d.Precision != date.ByDay {
		return timex.Context{}, usageError{fmt.Sprintf("%q is no day of publication; write it as 2025-04-24", published)}
	}
	c := timex.Context{Published: d.First, HasPublished: true}
	if clock := published[min(len(published), 10):]; clock != "" { // "T09:10", and a second and zone if they are given
		at, err := time.Parse("15:04", clock[min(len(clock), 1):min(len(clock), 6)])
		if err != nil || clock[0] != 'T' && clock[0] != ' ' {
			return timex.Context{}, usageError{fmt.Sprintf("%q is no day of publication with its time; write it as 2025-04-22T09:10", published)}
		}
		c.Clock = at.Hour()*60 + at.Minute()
	}
	return c, nil
}

func timexes(text string, found []timex.Expression) []timexJSON {
	out := make([]timexJSON, len(found))
	for i, x := range found {
		out[i] = timexJSON{Start: x.Start, End: x.End, Text: text[x.Start:x.End], Type: x.Type.String(),
			Value: x.Value, Mod: x.Mod.String(), EDTF: x.Date.EDTF(), Rule: x.Rule}
		if x.Anchor.Kind != timex.None {
			out[i].Anchor = x.Anchor.Kind.String() + " " + x.Anchor.Date.EDTF()
		}
	}
	return out
}

// printDates prints a table for people.
func (p *program) printDates(text string, found []timex.Expression, c timex.Context) {
	unresolved := 0
	for _, x := range timexes(text, found) {
		value := x.Value
		if value == "" {
			value = "?"
			unresolved++
		}
		fmt.Fprintf(p.stdout, "%6d  %-8s  %-16s  %-28s  %s", x.Start, x.Type, value, strings.Join(strings.Fields(x.Text), " "), x.Rule)
		if x.Anchor != "" {
			fmt.Fprintf(p.stdout, ", from %s", x.Anchor)
		}
		if x.Type == timex.Duration.String() && x.EDTF != "" {
			fmt.Fprintf(p.stdout, ": %s", x.EDTF)
		}
		fmt.Fprintln(p.stdout)
	}
	if unresolved > 0 && !c.HasPublished {
		p.say("%s left without a date: the day of publication is not known; give -published 2025-04-24", count(unresolved, "expression"))
	}
}

// document is a line of input for -jsonl.
type document struct {
	ID        string  `json:"id"`
	Published *string `json:"published"`
	Text      string  `json:"text"`
}

type tagged struct {
	ID      string      `json:"id"`
	Timexes []timexJSON `json:"timexes"`
}

func (p *program) datesOfLines(in io.Reader, lang *timex.Language) error {
	r, w := bufio.NewReader(in), bufio.NewWriter(p.stdout)
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for n := 1; ; n++ {
		line, err := readLine(r)
		if len(strings.TrimSpace(string(line))) > 0 {
			if err := tagLine(out, line, lang); err != nil {
				return fmt.Errorf("line %d: %w", n, err)
			}
		}
		if err == io.EOF {
			return w.Flush()
		}
		if err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
}

// readLine reads to the end of a line or of the input.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case len(line) > longestText:
			return nil, fmt.Errorf("it has more than %d MB; give its parts a line each", longestText>>20)
		case err != bufio.ErrBufferFull:
			return line, err
		}
	}
}

func tagLine(out *json.Encoder, line []byte, lang *timex.Language) error {
	var d document
	if err := json.Unmarshal(line, &d); err != nil {
		return fmt.Errorf(`no document of the form {"id","published","text"}: %w`, err)
	}
	published := ""
	if d.Published != nil {
		published = *d.Published
	}
	c, err := contextOf(published)
	if err != nil {
		return err
	}
	return out.Encode(tagged{d.ID, timexes(d.Text, lang.Find(d.Text, c))})
}
