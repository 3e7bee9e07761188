package main

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// hostileArticle is an article whose text and names try to run something.
func hostileArticle(title, more, body string) string {
	return "---\ntitle: '" + strings.ReplaceAll(title, "'", "''") + "'\ndate: 2025-05-02\nsource: The Example Post\nrights: full\n" + more + "---\n\n" + body + "\n"
}

// TestHostileArchive builds a site of articles that were written to break it:
// everything is built, nothing of it runs, and nothing is written but in the
// output folder, under plain names.
func TestHostileArchive(t *testing.T) {
	const script = `<script>alert(1)</script><svg onload=alert(1)><img src=x onerror=alert(1)><iframe src=javascript:alert(1)></iframe><math href=javascript:alert(1)>`
	const sails = "\n\nThe ferry sails on 19 May 2025.\n\n"
	deep := strings.Repeat("> ", 10_000)
	articles := map[string]string{
		"con.md":        hostileArticle("A device", "", "The ferry sails on 3 May 2025."),
		"a%2f..%2fb.md": hostileArticle("An escaped path", "", "The port closes on 4 May 2025."),
		"passwd.md":     hostileArticle("A path", "slug: passwd\n", "The bridge opens on 5 May 2025."),
		"html.md":       hostileArticle(script, "author: '"+script+"'\nsummary: '"+script+"'\n", script+sails+script),
		"links.md": hostileArticle("Links", "", "[x](javascript:alert(1)) [x](JaVaScRiPt:alert(1)) [x](java&#10;script:alert(1)) [x](data:text/html,<script>alert(1)</script>) <javascript:alert(1)> "+
			"![x](javascript:alert(1)) [x]: javascript:alert(1)"+sails+"[y]: <javascript:alert(1)>\n\n[y]"),
		"handlers.md": hostileArticle("Handlers", "", `<p onclick="alert(1)" style="background:url(javascript:alert(1))">`+sails+"# x {onclick=alert(1)}\n\n```html onload=alert(1)\n<b>\n```"),
		"deep.md":     hostileArticle("Deep", "", deep+"The ferry sails on 6 May 2025."),
		"deeper.md":   hostileArticle("Deeper", "", strings.Repeat("<div><svg onload=alert(1)>", 10_000)+sails),
		"headings.md": hostileArticle("Headings", "", strings.Repeat("# On 7 May\n\n", 100_000)+sails),
		"entries.md":  hostileArticle("Entries", "entries:\n  - date: 2025-05-08\n    title: '"+script+"'\n    text: '"+script+"'\ncorrections:\n  - date: 2025-05-05\n    text: '"+script+"'\n", sails),
	}
	top := t.TempDir()
	content := folder{"index.md": "---\ntitle: '" + script + "'\n---\n\n" + script + "\n", "pages/about.md": "---\ntitle: '" + script + "'\n---\n\n" + script + "\n",
		"topics/ferry.md": "---\ntitle: '" + script + "'\ndescription: '" + script + "'\nmatch: [ferry]\n---\n\n" + script + "\n"}
	for name, text := range articles {
		content["articles/"+name] = text
	}
	content.write(t, filepath.Join(top, "content"))
	out := filepath.Join(top, "public")
	code, _, said := call(t, "build", "-content", filepath.Join(top, "content"), "-out", out, "-now", "2025-05-05")
	if code != 0 || !strings.Contains(said, "10 articles") {
		t.Fatalf("exit %d, %s", code, said)
	}
	checkInert(t, out)
	all, within := readFolder(t, top), readFolder(t, out)
	if len(all) != len(content)+len(within) {
		t.Errorf("the build wrote outside of its folder: %q", slices.Sorted(maps.Keys(all)))
	}
	for name := range within.served() {
		if strings.ContainsFunc(name, func(r rune) bool { return !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz0123456789-_./", r) }) || strings.Contains(name, "..") {
			t.Errorf("the site has a file %q", name)
		}
	}
	for _, page := range []string{"a/con/index.html", "a/passwd/index.html", "a/a-2f-2fb/index.html", "a/deep/index.html", "a/headings/index.html"} {
		if _, ok := within[page]; !ok {
			t.Errorf("the site has no %s", page)
		}
	}
}
