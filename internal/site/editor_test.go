package site

import (
	"strings"
	"testing"
)

// TestEditorSaysSo: what the editor set is told as the editor's, on the page, in
// feeds and in calendars, and never as what the outlet of the article said.
func TestEditorSaysSo(t *testing.T) {
	s := newStory(t)
	s.files["articles/a.md"] = file(`---
title: Ferry to be blessed
date: 2025-05-06
source: Farness Courier
entries:
  - at: on 19 May
    id: blessing
    status: cancelled
  - at: signed a letter
    id: letter
    date: 2025-05-02
  - date: 2025-05-05
    id: party
    title: A party on the quay
    text: The ferry's crew went home late.
---

The bishop will bless the ferry on 19 May. The mayor and the bishop signed a letter.
`)
	out := s.build("2025-05-20")
	for page, checks := range map[string][]check{
		"e/blessing/index.html": {
			in(".opening", says("The editor says that it was called off.")),
			in(".history", says("cancelled, set by the editor with the article of Farness Courier, 6 May 2025")),
			in(".keep", says("first told by Farness Courier on 6 May 2025")),
		},
		"e/letter/index.html": {
			in(".opening", says("An article published on or after the day reports it.")),
			in(".readings", says("The editor gave the date.")), in(".history", says("reported in Farness Courier")),
		},
		"e/party/index.html": {
			in(".opening", says("The editor says that it happened.")),
			in(".history", says("happened, set by the editor with the article of Farness Courier, 6 May 2025")),
			in(".keep", says("entry party, written by the editor with the article of Farness Courier of 6 May 2025.")),
		},
	} {
		doc := parsed(t, out[page])
		for _, check := range checks {
			if wrong := check(doc); wrong != "" {
				t.Errorf("%s: %s", page, wrong)
			}
		}
	}
	for _, want := range []string{"The editor set the status.", "The editor set the date.", "The editor wrote this entry.", "<dc:creator>The Ferry</dc:creator>"} {
		if !strings.Contains(out["feed.xml"], want) {
			t.Errorf("feed.xml does not say %q", want)
		}
	}
	unfolded := strings.ReplaceAll(out["calendar.ics"], "\r\n ", "")
	if want := `late.\nWritten by the editor with the article of Farness Courier\, Tuesday 6 May 2025`; !strings.Contains(unfolded, want) {
		t.Errorf("calendar.ics does not say %q", want)
	}
}
