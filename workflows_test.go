package resetline_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"
)

// forOthers is the workflow that other repositories copy.
const forOthers = "docs/pages.yml"

// workflowFiles are all files with steps that GitHub runs.
func workflowFiles(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob(".github/workflows/*.yml")
	if err != nil || len(names) < 4 {
		t.Fatalf("%d workflows, %v", len(names), err)
	}
	return append(names, "action.yml", forOthers)
}

func readYAML(t *testing.T, name string, into any) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

func TestActionlint(t *testing.T) {
	// Without shellcheck: whether it is installed must not change the result.
	for _, file := range [][]string{nil, {forOthers}} { // without a name, those of .github
		args := append([]string{"tool", "-modfile=.ci/tools.mod", "actionlint", "-no-color", "-shellcheck="}, file...)
		if out, err := exec.Command("go", args...).CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
	}
}

// values calls f for every scalar under a key of that name.
func values(n *yaml.Node, key string, f func(*yaml.Node)) {
	for i, child := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 1 && n.Content[i-1].Value == key && child.Kind == yaml.ScalarNode {
			f(child)
		}
		values(child, key, f)
	}
}

var pinned = regexp.MustCompile(`^[\w.-]+/[\w./-]+@[0-9a-f]{40}$`)
var version = regexp.MustCompile(`^# v\d+\.\d+\.\d+$`)

func TestActionsArePinned(t *testing.T) {
	of := map[string]string{} // one version of an action in all files
	for _, name := range workflowFiles(t) {
		var doc yaml.Node
		readYAML(t, name, &doc)
		values(&doc, "uses", func(n *yaml.Node) {
			if n.Value == "OWNER/resetline@COMMIT" && name == forOthers {
				return
			}
			if !pinned.MatchString(n.Value) {
				t.Errorf("%s:%d: %s is not pinned by a commit", name, n.Line, n.Value)
			}
			if !version.MatchString(n.LineComment) {
				t.Errorf("%s:%d: %s has no version in a comment", name, n.Line, n.Value)
			}
			action, _, _ := strings.Cut(n.Value, "@")
			pin := n.Value + " " + n.LineComment
			if before := of[action]; before != "" && before != pin {
				t.Errorf("%s:%d: %s, elsewhere %s", name, n.Line, pin, before)
			}
			of[action] = pin
		})
	}
	if len(of) < 5 {
		t.Errorf("only %d actions found", len(of))
	}
}

func TestNoExpressionsInScripts(t *testing.T) {
	scripts := 0
	for _, name := range workflowFiles(t) {
		var doc yaml.Node
		readYAML(t, name, &doc)
		values(&doc, "run", func(n *yaml.Node) {
			scripts++
			if strings.Contains(n.Value, "${{") {
				t.Errorf("%s:%d: an expression in a script; hand it over in env", name, n.Line)
			}
		})
	}
	if scripts < 10 {
		t.Errorf("only %d scripts found", scripts)
	}
}

// TestScripts has bash read every script, since actionlint does not look into
// action.yml.
func TestScripts(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("not run: needs bash")
	}
	for _, name := range workflowFiles(t) {
		var doc yaml.Node
		readYAML(t, name, &doc)
		values(&doc, "run", func(n *yaml.Node) {
			cmd := exec.Command(bash, "-n")
			cmd.Stdin = strings.NewReader(n.Value)
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%s:%d: %s", name, n.Line, out)
			}
		})
	}
}

// workflow is what the tests below read of one.
type workflow struct {
	On          yaml.Node         `yaml:"on"`
	Permissions map[string]string `yaml:"permissions"`
	Jobs        map[string]struct {
		Permissions map[string]string `yaml:"permissions"`
		Steps       []struct {
			Uses string            `yaml:"uses"`
			With map[string]string `yaml:"with"`
		} `yaml:"steps"`
	} `yaml:"jobs"`
}

// TestPermissions holds every right that a job has. A new one is to be argued
// for.
func TestPermissions(t *testing.T) {
	want := map[string]map[string]string{
		"add-article.yml add": {"contents": "write", "issues": "write", "pull-requests": "write"},
		"check.yml code":      {"contents": "read"},
		"check.yml content":   {"contents": "read"},
		"pages.yml build":     {"contents": "read", "pages": "read"},
		"pages.yml deploy":    {"pages": "write", "id-token": "write"},
		"refresh.yml refresh": {"actions": "write"},
		forOthers + " build":  {"contents": "read", "pages": "read"},
		forOthers + " deploy": {"pages": "write", "id-token": "write"},
	}
	got := map[string]map[string]string{}
	for _, name := range workflowFiles(t) {
		if name == "action.yml" {
			continue // has the rights of the job that uses it
		}
		var w workflow
		readYAML(t, name, &w)
		if w.Permissions == nil || len(w.Permissions) > 0 {
			t.Errorf("%s: permissions at the top are %v, want {}", name, w.Permissions)
		}
		for job, j := range w.Jobs {
			got[strings.TrimPrefix(filepath.ToSlash(name), ".github/workflows/")+" "+job] = j.Permissions
			for _, step := range j.Steps {
				if strings.HasPrefix(step.Uses, "actions/checkout@") && step.With["persist-credentials"] != "false" {
					t.Errorf("%s: %s leaves its credentials in the checkout", name, job)
				}
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestTriggers holds what starts each workflow. pull_request_target and
// workflow_run would run with rights on a stranger's code.
func TestTriggers(t *testing.T) {
	want := map[string][]string{
		"add-article.yml": {"issues"},
		"check.yml":       {"pull_request"},
		"pages.yml":       {"push", "workflow_dispatch"},
		"refresh.yml":     {"schedule", "workflow_dispatch"},
		forOthers:         {"push", "workflow_dispatch"},
	}
	got := map[string][]string{}
	for _, name := range workflowFiles(t) {
		if name == "action.yml" {
			continue
		}
		var w workflow
		readYAML(t, name, &w)
		for i := 0; i < len(w.On.Content); i += 2 {
			got[strings.TrimPrefix(filepath.ToSlash(name), ".github/workflows/")] = append(got[strings.TrimPrefix(filepath.ToSlash(name), ".github/workflows/")], w.On.Content[i].Value)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestAction runs the scripts of action.yml as another repository would, over a
// content folder of its own.
func TestAction(t *testing.T) {
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	site := t.TempDir()
	if err := os.CopyFS(filepath.Join(site, "news"), os.DirFS("seeds/content")); err != nil {
		t.Fatal(err)
	}
	env := []string{
		"GITHUB_ACTION_PATH=" + here, "RUNNER_TEMP=" + t.TempDir(),
		"CONTENT=news", "OUT=out", "BASE_URL=https://news.example/it's/",
	}
	for _, step := range []string{"Build the program", "Build the site"} {
		runStep(t, site, step, env)
	}
	home, err := os.ReadFile(filepath.Join(site, "out", "index.html"))
	if err != nil || len(home) == 0 {
		t.Errorf("the action built no home page: %v", err)
	}
}

// runStep runs the script of a named step of action.yml in a folder.
func runStep(t *testing.T, dir, name string, env []string) {
	t.Helper()
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("not run: needs bash")
	}
	var action struct {
		Runs struct {
			Steps []struct{ Name, Run string }
		}
	}
	readYAML(t, "action.yml", &action)
	for _, step := range action.Runs.Steps {
		if step.Name != name {
			continue
		}
		cmd := exec.Command(bash, "-e", "-c", step.Run)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), env...)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
		return
	}
	t.Fatalf("action.yml has no step %q", name)
}

// hostile is a form whose every field tries something.
var hostile = map[string]string{
	"Address":          "https://news.example/a?b=$(touch pwned)&c=`touch pwned`",
	"Outlet":           "-date=1999-01-01",
	"Publication date": "2025-04-22; touch pwned",
	"Title":            "'; touch pwned; \" ${{ github.token }} ::error::x",
	"Text":             "First.\n\n### Title\n\nSecond $(touch pwned) ${{ secrets.X }}\n::error::x",
}

// formBody writes a form as GitHub does, with the labels of the template.
func formBody(t *testing.T, fields map[string]string) string {
	t.Helper()
	var template struct {
		Body []struct {
			Type       string
			Attributes struct{ Label string }
		}
	}
	readYAML(t, ".github/ISSUE_TEMPLATE/add-article.yml", &template)
	var b strings.Builder
	for _, item := range template.Body {
		if item.Type != "markdown" {
			value := fields[item.Attributes.Label]
			if value == "" {
				value = "_No response_"
			}
			b.WriteString("### " + item.Attributes.Label + "\r\n\r\n" + strings.ReplaceAll(value, "\n", "\r\n") + "\r\n\r\n")
		}
	}
	return b.String()
}

// runForm gives a form to the workflow's program, with a stand-in for the
// resetline command, and returns the arguments and the input that came to it.
func runForm(t *testing.T, body string) (args []string, input, said string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("not run: the stand-in is a shell script")
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "add-article")
	if out, err := exec.Command("go", "build", "-o", program, "./.github/add-article").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	event, err := json.Marshal(map[string]any{"issue": map[string]any{"body": body}})
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "event.json"), string(event))
	write(t, filepath.Join(dir, "resetline"), "#!/bin/sh\nprintf '%s\\0' \"$@\" > args\ncat > input\n")
	cmd := exec.Command(program, "-event", "event.json", "-resetline", "./resetline")
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		return nil, "", string(out)
	}
	if found, _ := filepath.Glob(filepath.Join(dir, "pwned")); len(found) > 0 {
		t.Error("something in the form was run")
	}
	got, err := os.ReadFile(filepath.Join(dir, "args"))
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(dir, "input"))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(got), "\x00"), "\x00"), string(text), string(out)
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o755); err != nil {
		t.Fatal(err)
	}
}

func TestFormStaysData(t *testing.T) {
	args, input, said := runForm(t, formBody(t, hostile))
	want := []string{
		"add",
		"-date=" + hostile["Publication date"],
		"-source=" + hostile["Outlet"],
		"-title=" + hostile["Title"],
		"-url=" + hostile["Address"],
		"-",
	}
	if !slices.Equal(args, want) || input != hostile["Text"] {
		t.Errorf("resetline got\n%q\n%q\nwant\n%q\n%q\n%s", args, input, want, hostile["Text"], said)
	}
}

func TestFormIsIncomplete(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"no form", "Please add this.", `the form has no field "Address"`},
		{"empty field", formBody(t, map[string]string{"Address": "https://news.example/"}), `the field "Outlet" is empty`},
		{"two lines", strings.Replace(formBody(t, hostile), "-date", "one\r\ntwo", 1), `the field "Outlet" has more than one line`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, _, said := runForm(t, test.body); said != "add-article: "+test.want+"\n" {
				t.Errorf("said %q, want %q", said, test.want)
			}
		})
	}
}
