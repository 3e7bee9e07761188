package main

import (
	"bytes"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// call runs the program in a folder and returns its exit code and words.
func call(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	p := &program{stdin: strings.NewReader(""), stdout: &out, stderr: &err, env: func(string) string { return "" }}
	code = p.main(args)
	return code, out.String(), err.String()
}

// TestAddFetched takes a hostile page from a server into a site, and finds
// nothing executable of it there.
func TestAddFetched(t *testing.T) {
	pages := http.FileServer(http.Dir("../../internal/capture/testdata/pages"))
	server := httptest.NewServer(pages)
	defer server.Close()
	dir := t.TempDir()
	content, out := filepath.Join(dir, "content"), filepath.Join(dir, "public")
	if err := os.Mkdir(content, 0o755); err != nil {
		t.Fatal(err)
	}
	address := server.URL + "/hostile.html"
	code, _, said := call(t, "add", "-content", content, address)
	if code != 1 || !strings.Contains(said, "leads to this machine or a private network") {
		t.Fatalf("exit %d, %s", code, said)
	}
	if files, _ := filepath.Glob(content + "/*"); len(files) > 0 {
		t.Errorf("a refused page left %v", files)
	}
	code, stdout, said := call(t, "add", "-content", content, "-rights", "full", "-allow-private", address)
	if code != 0 || !strings.Contains(stdout, "19 May 2025") {
		t.Fatalf("exit %d, %s%s", code, stdout, said)
	}
	if code, _, said := call(t, "build", "-content", content, "-out", out, "-now", "2025-05-01"); code != 0 {
		t.Fatalf("exit %d, %s", code, said)
	}
	checkInert(t, out)
}

// checkInert holds that no page of a site runs or loads anything but what the
// site itself brings.
func checkInert(t *testing.T, out string) {
	t.Helper()
	pages := 0
	err := filepath.WalkDir(out, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".html" {
			return err
		}
		pages++
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		// Tag by tag: elements may lie deeper within each other than a parser goes.
		tags := html.NewTokenizer(bytes.NewReader(data))
		for tags.Next() != html.ErrorToken {
			if tag := tags.Token(); tag.Type == html.StartTagToken || tag.Type == html.SelfClosingTagToken {
				if wrong := executable(&html.Node{Type: html.ElementNode, Data: tag.Data, Attr: tag.Attr}); wrong != "" {
					t.Errorf("%s: <%s> %s", path, tag.Data, wrong)
				}
			}
		}
		if err := tags.Err(); err != io.EOF {
			return err
		}
		return nil
	})
	if err != nil || pages < 5 {
		t.Fatalf("%d pages, %v", pages, err)
	}
}

// executable tells what of an element could run or be loaded from elsewhere.
func executable(n *html.Node) string {
	if n.Type != html.ElementNode {
		return ""
	}
	for _, a := range n.Attr {
		value := strings.ToLower(strings.Map(func(r rune) rune {
			if r <= ' ' {
				return -1
			}
			return r
		}, a.Val))
		switch {
		case strings.HasPrefix(a.Key, "on"), strings.Contains(value, "tracker.example") && a.Key != "href":
			return a.Key + "=" + a.Val
		case (a.Key == "href" || a.Key == "src" || a.Key == "action" || a.Key == "cite") && (strings.HasPrefix(value, "javascript:") || strings.HasPrefix(value, "data:")):
			return a.Key + "=" + a.Val
		case n.Data == "script" && a.Key == "src" && !strings.HasSuffix(value, "search.js"):
			return a.Key + "=" + a.Val
		}
	}
	switch n.Data {
	case "iframe", "object", "embed", "base", "math":
		return "in a page"
	case "script":
		for _, a := range n.Attr {
			if a.Key == "src" || a.Key == "type" && a.Val == "application/ld+json" {
				return ""
			}
		}
		return "without an address"
	}
	return ""
}
