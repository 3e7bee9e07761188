package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"resetline/internal/article"
)

var updateDocs = flag.Bool("update-docs", false, "write what the commands print into the documentation")

// TestDocs reads the README and the documentation as an editor would who does all it says, in
// an empty folder with the files of docs/examples:
//
//   - a block "console" holds commands after a $ and what they print;
//   - a block "yaml FILE" is put into that file's front matter, in place of
//     what an earlier block put there;
//   - a block "markdown FILE" is that file;
//   - a comment "<!-- in an empty folder -->" has those files left out;
//   - a comment "<!-- $ git ... -->" is a command that needs no telling.
func TestDocs(t *testing.T) {
	files, err := filepath.Glob("../../docs/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	files = append(files, "../../README.md")
	commands := 0
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			file, err := filepath.Abs(file)
			if err != nil {
				t.Fatal(err)
			}
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			if !strings.Contains(string(text), "<!-- in an empty folder -->") {
				if err := os.CopyFS(dir, os.DirFS("../../docs/examples")); err != nil {
					t.Fatal(err)
				}
			}
			t.Chdir(dir)
			r := reader{t: t, pasted: map[string]string{}}
			got := blocks.ReplaceAllStringFunc(string(text), r.block)
			if *updateDocs {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			commands += r.commands
			if diff := cmp.Diff(steady(string(text)), steady(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
	if commands == 0 {
		t.Error("no command was run")
	}
}

var (
	blocks = regexp.MustCompile("(?ms)^```(console|(?:yaml|markdown) [^\n]+)\n(.*?)^```$|^<!-- \\$ [^\n]* -->$")
	// unsteady is what a line has otherwise each time or as the site grows.
	unsteady = regexp.MustCompile(`[\d,]+ files \([\d,]+ changed\) in public: [\d.]+m?s`)
)

func steady(s string) string {
	return unsteady.ReplaceAllString(s, "N files (N changed) in public: N ms")
}

// reader does what a document says.
type reader struct {
	t        *testing.T
	pasted   map[string]string // by file: what the last block put into it
	commands int
}

func (r *reader) block(block string) string {
	if command, ok := strings.CutPrefix(block, "<!-- $ "); ok {
		r.run(strings.TrimSuffix(command, " -->"))
		return block
	}
	head, body, _ := strings.Cut(block, "\n")
	body = strings.TrimSuffix(body, "```")
	if file, ok := strings.CutPrefix(head, "```yaml "); ok {
		r.paste(file, body)
		return block
	}
	if file, ok := strings.CutPrefix(head, "```markdown "); ok {
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, []byte(body), 0o644)); err != nil {
			r.t.Fatal(err)
		}
		return block
	}
	var out strings.Builder
	for line := range strings.Lines(body) {
		if command, ok := strings.CutPrefix(line, "$ "); ok {
			r.commands++
			out.WriteString(line + r.run(strings.TrimSpace(command)))
		}
	}
	return head + "\n" + out.String() + "```"
}

// paste puts lines at the end of a file's front matter.
func (r *reader) paste(file, lines string) {
	r.t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		r.t.Fatal(err)
	}
	text := string(data)
	if before := r.pasted[file]; before != "" {
		text = strings.Replace(text, before+"---\n", "---\n", 1)
	}
	head, body, ok := strings.Cut(text, "\n---\n")
	if !ok {
		r.t.Fatalf("%s has no front matter", file)
	}
	r.pasted[file] = lines
	if err := os.WriteFile(file, []byte(head+"\n"+lines+"---\n"+body), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

var words = regexp.MustCompile(`"[^"]*"|\S+`)

// run runs a command, or echo and a command, and returns what it prints, on either
// stream.
func (r *reader) run(command string) string {
	r.t.Helper()
	said := ""
	if echo, rest, ok := strings.Cut(command, " | "); ok {
		said, command = strings.Trim(strings.TrimPrefix(echo, "echo "), `"`)+"\n", rest
	}
	args := words.FindAllString(command, -1)
	for i := range args {
		args[i] = strings.Trim(args[i], `"`)
	}
	var out bytes.Buffer
	switch args[0] {
	case "resetline":
		p := &program{stdin: strings.NewReader(said), stdout: &out, stderr: &out, env: func(name string) string {
			if name == "SOURCE_DATE_EPOCH" {
				return "1746705600" // 8 May 2025
			}
			return ""
		}}
		p.main(args[1:])
	case "git":
		if _, err := exec.LookPath("git"); err != nil {
			r.t.Skip("not run: needs git")
		}
		cmd := exec.Command("git", append([]string{"-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"}, args[1:]...)...)
		if printed, err := cmd.CombinedOutput(); err != nil {
			r.t.Fatalf("%s: %v\n%s", command, err, printed)
		}
	default:
		r.t.Fatalf("what is %q?", command)
	}
	return out.String()
}

// TestFields holds the lists of docs/fields.md against the program, which names the
// fields of a file where it meets one that is none.
func TestFields(t *testing.T) {
	const head = "title: A\ndate: 2025-04-24\nsource: Example Gazette\n"
	text, err := os.ReadFile("../../docs/fields.md")
	if err != nil {
		t.Fatal(err)
	}
	for heading, c := range map[string]struct{ file, front string }{
		"## The site: content/index.md": {"index.md", "nonsense: 1\n"},
		"## Articles":                   {"articles/b.md", head + "nonsense: 1\n"},
		"### Corrections":               {"articles/b.md", head + "corrections:\n  - date: 2025-04-25\n    text: B\n    nonsense: 1\n"},
		"### Entries":                   {"articles/b.md", head + "entries:\n  - at: Text\n    date: 2025\n    nonsense: 1\n"},
		"## Topics":                     {"topics/b.md", "title: B\nnonsense: 1\n"},
		"## Pages":                      {"pages/b.md", "title: B\nnonsense: 1\n"},
	} {
		_, mistakes, err := article.Load(fstest.MapFS{
			"articles/a.md": {Data: []byte("---\n" + head + "---\nText.")},
			c.file:          {Data: []byte("---\n" + c.front + "---\nText.")},
		}, article.Options{})
		_, known, found := strings.Cut(mistakes.Error(), "the fields here are ")
		if err != nil || len(mistakes) != 1 || !found {
			t.Fatal(heading, mistakes, err)
		}
		_, section, _ := strings.Cut(string(text), "\n"+heading+"\n")
		section, _, _ = strings.Cut(section, "\n#")
		var told []string
		for _, m := range row.FindAllStringSubmatch(section, -1) {
			told = append(told, m[1])
		}
		want := strings.Split(known, ", ")
		slices.Sort(want)
		slices.Sort(told)
		if diff := cmp.Diff(want, told); diff != "" {
			t.Errorf("%s: the program has (-), the page has (+):\n%s", heading, diff)
		}
	}
}

var row = regexp.MustCompile("(?m)^\\| `(\\w+)` \\|")
