package main

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var updateDocs = flag.Bool("update-docs", false, "write what the commands print into the documentation")

// TestDocs reads the documentation as an editor would who does all it says, in
// an empty folder with the files of docs/examples:
//
//   - a block "console" holds commands after a $ and what they print;
//   - a block "yaml FILE" is put into that file's front matter, in place of
//     what an earlier block put there;
//   - a comment "<!-- $ git ... -->" is a command that needs no telling.
func TestDocs(t *testing.T) {
	files, err := filepath.Glob("../../docs/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
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
			if err := os.CopyFS(dir, os.DirFS("../../docs/examples")); err != nil {
				t.Fatal(err)
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
	blocks = regexp.MustCompile("(?ms)^```(console|yaml [^\n]+)\n(.*?)^```$|^<!-- \\$ [^\n]* -->$")
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

// run runs a command and returns what it prints, on either stream.
func (r *reader) run(command string) string {
	r.t.Helper()
	args := words.FindAllString(command, -1)
	for i := range args {
		args[i] = strings.Trim(args[i], `"`)
	}
	var out bytes.Buffer
	switch args[0] {
	case "resetline":
		p := &program{stdin: strings.NewReader(""), stdout: &out, stderr: &out, env: func(name string) string {
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
