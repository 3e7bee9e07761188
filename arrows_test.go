package resetline_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// arrows says which of our packages each one may import. The command may
// import all of them.
var arrows = map[string][]string{
	"date":     nil,
	"keep":     nil,
	"article":  {"date", "keep"},
	"timex":    {"date"},
	"timeline": {"timex", "article", "date", "keep"},
	"feed":     nil,
	"ical":     nil,
	"site":     {"timeline", "timex", "article", "date", "feed", "ical"},
	"publish":  nil,
	"likeness": nil,
	"capture":  nil,
	"newsroom": nil,
}

// TestArrows holds that imports run one way, from the words of an article to
// the files of the site.
func TestArrows(t *testing.T) {
	const own, internal = "resetline", "resetline/internal/"
	out, err := exec.Command("go", "list", "-deps", "-f", `{{.ImportPath}} {{join .Imports ","}}`, "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for line := range strings.Lines(string(out)) {
		path, imports, _ := strings.Cut(strings.TrimSpace(line), " ")
		if path != own && !strings.HasPrefix(path, internal) {
			continue
		}
		seen++
		name := strings.TrimPrefix(path, internal)
		name, checker, _ := strings.Cut(name, "/") // feed/feedtest checks what feed writes
		allowed, known := arrows[name]
		if !known && path != own {
			t.Errorf("package %s is in no table; say here what it may import", path)
		}
		for _, i := range strings.Split(imports, ",") {
			target, ours := strings.CutPrefix(i, internal)
			if ours && !slices.Contains(allowed, target) && !(checker != "" && target == name) {
				t.Errorf("%s imports %s; allowed are %v", path, i, allowed)
			}
		}
	}
	if seen < len(arrows) {
		t.Errorf("go list names %d of our packages, there are at least %d", seen, len(arrows))
	}
}
