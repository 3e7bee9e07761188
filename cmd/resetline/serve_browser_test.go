package main

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// TestServeInBrowser saves a file and sees the open page load itself again,
// under the page's own content security policy. It needs Chromium; with
// CI=true it fails without. RESETLINE_CHROMIUM names another place for it.
func TestServeInBrowser(t *testing.T) {
	chromium := ""
	for _, name := range []string{os.Getenv("RESETLINE_CHROMIUM"), "chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); name != "" && err == nil {
			chromium = found
			break
		}
	}
	if chromium == "" {
		if os.Getenv("CI") == "true" {
			t.Fatal("no Chromium found")
		}
		t.Skip("no Chromium found; install it (Debian: apt install chromium)")
	}
	p := startPreview(t, map[string]string{"articles/bridge.md": report("A bridge opens", "The bridge of Exampleton was opened on Tuesday.")})
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium), chromedp.NoSandbox)
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	ctx, cancel = context.WithTimeout(ctx, 2*time.Minute)
	defer cancel()
	// until asks the page until it answers with certain words. While it loads
	// itself again there is nobody to ask.
	until := func(script, words string) {
		t.Helper()
		for last := ""; ; {
			answer, err := chromedp.Run(ctx, chromedp.Evaluate[string](script))
			if err == nil && strings.Contains(answer, words) {
				return
			}
			if ctx.Err() != nil {
				t.Fatalf("%s never gave %q, last %q", script, words, last)
			}
			last = answer
			time.Sleep(20 * time.Millisecond)
		}
	}
	if err := chromedp.Do(ctx, chromedp.Navigate(p.server.URL+"/")); err != nil {
		t.Fatal(err)
	}
	until(`getComputedStyle(document.querySelector("details.live-reading")).borderLeftStyle`, "solid")
	p.write("articles/bridge.md", strings.Replace(report("A bridge opens", "Broken."), "2025-04-24", "2025-02-30", 1))
	until(`document.querySelector(".live-mistakes")?.innerText ?? ""`, "there is no day 2025-02-30")
	p.write("articles/bridge.md", report("A bridge opens", "The bridge of Exampleton was opened on Monday."))
	until(`document.querySelector(".live-mistakes") ? "" : document.querySelector(".line time").dateTime`, "2025-04-21")
}
