package feed

import "time"

// hostile is a title that each format has to carry unharmed.
const hostile = `<script>alert(1)</script> & "x" ]]>`

// sample is a feed with everything in it.
func sample() Feed {
	return Feed{
		ID:          "tag:example.org,2025:timeline",
		Title:       "The harbour & the bridge",
		Description: "What happens to the harbour, day by day.",
		SiteURL:     "https://example.org/timeline/",
		Language:    "en-GB",
		Author:      Author{Name: "The Harbour Timeline", URL: "https://example.org/timeline/about/"},
		Rights:      "Words of the articles: their outlets.",
		Generator:   "resetline",
		RSS: Links{
			Self:        "https://example.org/timeline/feed.xml",
			Current:     "https://example.org/timeline/feed.xml",
			PrevArchive: "https://example.org/timeline/feed-2024.xml",
		},
		Atom: Links{
			Self:        "https://example.org/timeline/atom.xml",
			Current:     "https://example.org/timeline/atom.xml",
			PrevArchive: "https://example.org/timeline/atom-2024.xml",
		},
		JSON: Links{
			Self:        "https://example.org/timeline/feed.json",
			PrevArchive: "https://example.org/timeline/feed-2024.json",
		},
		Items: []Item{
			{
				ID:      "tag:example.org,2025:e/k3v9",
				Title:   "19 May 2025: The bridge opens",
				URL:     "https://example.org/timeline/e/k3v9/",
				HTML:    `<p>The bridge is to open on <time datetime="2025-05-19">19 May</time>, <a href="https://news.example/a?b=1&amp;c=2">the port said</a>.</p>`,
				Summary: `"It opens on 19 May," the port said & meant it.`,
				Author:  Author{Name: "Example Gazette", URL: "https://news.example/"},
				Categories: []Category{
					{Term: "bridge", Scheme: "https://example.org/timeline/t/", Label: "The bridge"},
					{Term: "scheduled"},
				},
				Sources: []Source{
					{Title: "Bridge to open in May, Example Gazette", URL: "https://news.example/a?b=1&c=2"},
					{Title: "Port sets a date, Another Paper", URL: "https://another.example/port"},
				},
				Published:  time.Date(2025, 4, 22, 17, 30, 5, 0, time.FixedZone("BST", 3600)),
				Updated:    time.Date(2025, 4, 24, 8, 0, 0, 0, time.UTC),
				EventStart: "2025-05-19",
				EventEnd:   "2025-05-20",
			},
			{
				ID:         "tag:example.org,2025:e/p0w2",
				Title:      hostile + " \u202bمرحبا\u202c 🛥\ufe0f \x00\x0b\u0085end\ufffe\n",
				URL:        "https://example.org/timeline/e/p0w2/",
				HTML:       "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"x\" ]]&gt;</p>\n<p dir=\"rtl\">مرحبا 🛥\ufe0f\x01</p>",
				Published:  time.Date(2025, 4, 21, 0, 0, 0, 0, time.UTC),
				EventStart: "2025-05",
			},
			{
				ID:        "tag:example.org,2025:e/q7r1",
				Title:     "R&D at AT&T, and x < y",
				URL:       "https://example.org/timeline/e/q7r1/",
				Summary:   "1 < 2 & that is it",
				Published: time.Date(2025, 4, 20, 0, 0, 0, 0, time.UTC),
			},
		},
	}
}
