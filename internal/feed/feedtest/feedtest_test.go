package feedtest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The sound feeds are those that package feed pins as its golden files.
const site = "https://example.org/timeline/"

var now = time.Date(2025, 5, 1, 12, 0, 0, 0, time.UTC)

func sound(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestSound(t *testing.T) {
	for _, name := range []string{"feed.xml", "atom.xml", "feed.json"} {
		for _, err := range Check([]byte(sound(t, name)), site+name, now) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestBroken breaks one thing at a time in a sound feed. Each line is a rule
// that would otherwise be a rule on paper.
func TestBroken(t *testing.T) {
	tests := []struct {
		file, old, new string
		want           string // the beginning of one of the messages
	}{
		{"feed.xml", `<?xml version="1.0" encoding="UTF-8"?>`, ``, "xml: does not begin with an XML declaration"},
		{"feed.xml", `</channel>`, ``, "xml: XML syntax error"},
		{"feed.xml", "?>", "?><!DOCTYPE rss>", "xml: has a document type"},
		{"feed.xml", "?>", "?><?xml-stylesheet href='a.xsl'?>", "xml: processing instruction"},
		{"feed.xml", "The bridge opens", "The bridge \xff opens", "encoding: not UTF-8"},
		{"feed.xml", `<rss version="2.0"`, `<rss version="0.91"`, "version: "},

		// The channel.
		{"feed.xml", `<language>en-GB</language>`, ``, "language: channel has 0"},
		{"feed.xml", `<language>en-GB</language>`, `<language>British English</language>`, `language: "British English"`},
		{"feed.xml", `<title>The harbour &#x26; the bridge</title>`, ``, "title: channel has 0"},
		{"feed.xml", `<title>The harbour &#x26; the bridge</title>`, `<title>The harbour &#x26;amp; the bridge</title>`, `title: "&amp;" looks escaped twice`},
		{"feed.xml", `<description>What happens to the harbour, day by day.</description>`, ``, "description: channel has 0"},
		{"feed.xml", `<link>https://example.org/timeline/</link>`, ``, "link: channel has 0"},
		{"feed.xml", `<link>https://example.org/timeline/</link>`, `<link>/timeline/</link>`, `link: "/timeline/" is not an absolute`},
		{"feed.xml", `<generator>`, `<webMaster>Somebody</webMaster><generator>`, "webMaster: "},
		{"feed.xml", `<generator>`, `<managingEditor>a@example.org</managingEditor><generator>`, "managingEditor: "},
		{"feed.xml", `<generator>`, `<author>a@example.org (A)</author><generator>`, "element: channel cannot have author"},
		{"feed.xml", `</item>` + "\n  </channel>", `</item><ttl>60</ttl></channel>`, "order: ttl comes after"},
		{"feed.xml", `Thu, 24 Apr 2025 08:00:00`, `Fri, 25 Apr 2025 08:00:00`, "lastBuildDate: is 2025-04-25T08:00:00Z, the newest item of 2025-04-24T08:00:00Z"},

		// Links between feeds.
		{"feed.xml", `timeline/feed.xml" rel="self"`, `timeline/rss.xml" rel="self"`, "self: the link is"},
		{"feed.xml", `rel="self"`, `rel="alternate"`, "self: 0 links"},
		{"feed.xml", `rel="current"`, `rel="newest"`, `link: the relation "newest"`},
		{"feed.xml", `rel="current" type="application/rss+xml"></atom:link>`, `rel="alternate"></atom:link><fh:archive/>`, "archive: "},

		// Items.
		{"feed.xml", `tag:example.org,2025:e/p0w2`, `tag:example.org,2025:e/k3v9`, `guid: "tag:example.org,2025:e/k3v9" names two items`},
		{"feed.xml", `tag:example.org,2025:e/p0w2`, `https://example.org/e/p0w2`, "guid: "},
		{"feed.xml", `tag:example.org,2025:e/p0w2`, `tag:example.org:e/p0w2`, "guid: "},
		{"feed.xml", `isPermaLink="false"`, ``, "guid: "},
		{"feed.xml", `<guid isPermaLink="false">tag:example.org,2025:e/k3v9</guid>`, ``, "guid: item has 0"},
		{"feed.xml", `Tue, 22 Apr`, `Wed, 22 Apr`, `pubDate: "Wed, 22 Apr 2025 17:30:05 +0100" was a Tuesday`},
		{"feed.xml", `17:30:05 +0100`, `16:30:05 GMT`, "pubDate: "},
		{"feed.xml", `Tue, 22 Apr 2025`, `Tue, 22 Apr 25`, "pubDate: "},
		{"feed.xml", `Tue, 22 Apr 2025`, `Mon, 19 May 2025`, "pubDate: 2025-05-19T17:30:05+01:00 is before 1990 or in the future"},
		{"feed.xml", `Tue, 22 Apr 2025`, `Sun, 22 Apr 1900`, "pubDate: 1900"},
		{"feed.xml", `Sun, 20 Apr 2025`, `Mon, 21 Apr 2025`, "pubDate: two items have the time 2025-04-21T00:00:00Z"},
		{"feed.xml", `<atom:updated>2025-04-24T08:00:00Z`, `<atom:updated>2025-04-22T08:00:00Z`, "updated: "},
		{"feed.xml", `<atom:updated>2025-04-24T08:00:00Z`, `<atom:updated>2025-04-24`, "updated: "},
		{"feed.xml", `<dc:creator>Example Gazette</dc:creator>`, `<author>Example Gazette</author>`, "author: "},
		{"feed.xml", `<dc:creator>Example Gazette</dc:creator>`, `<dc:creator>E</dc:creator><author>e@example.org (E)</author>`, "author: says the same"},
		{"feed.xml", `<category>scheduled</category>`, `<category> </category>`, "category: is blank"},
		{"feed.xml", `domain="https://example.org/timeline/t/"`, `domain="topics"`, "category: "},
		{"feed.xml", `<category>scheduled</category>`, `<source>Example Gazette</source>`, "source: "},
		{"feed.xml", `<ev:startdate>2025-05<`, `<ev:startdate>May 2025<`, "event: "},
		{"feed.xml", `<ev:startdate>2025-05<`, `<ev:startdate>2025-13<`, "event: "},
		{"feed.xml", `<ev:startdate>2025-05<`, `<ev:startdate>2025-05-32<`, "event: "},
		{"feed.xml", `<ev:startdate>2025-05-19</ev:startdate>`, ``, "event: an end"},
		{"feed.xml", `<ev:startdate>2025-05-19</ev:startdate>`, `<ev:date>2025-05-19</ev:date>`, "element: item cannot have date"},
		{"feed.xml", `<link>https://example.org/timeline/e/k3v9/</link>`, `<link>../e/k3v9/</link>`, "link: "},
		{"feed.xml", `https://another.example/port`, `https://another.example/the port`, "link: "},
		{"feed.xml", `https://another.example/port`, `https://another.example/pörts`, "link: "},
		{"feed.xml", `19 May 2025: The bridge opens`, ` `, "title: is blank"},
		{"feed.xml", `19 May 2025: The bridge opens`, "19\u0085May", "title: has the character U+0085"},

		// HTML.
		{"feed.xml", `the port said</a>`, `the port said`, "encoded: </p> closes nothing"},
		{"feed.xml", `said</a>.</p>`, `said</a>.`, "encoded: <p> is not closed"},
		{"feed.xml", `]]></content`, `<script>x()</script>]]></content`, "encoded: has the element script"},
		{"feed.xml", `]]></content`, `<p onclick="x()">a</p>]]></content`, "encoded: p has the attribute onclick"},
		{"feed.xml", `]]></content`, `<p style="color: red">a</p>]]></content`, "encoded: p has the attribute style"},
		{"feed.xml", `]]></content`, `<p aria-label="a">a</p>]]></content`, "encoded: p has the attribute aria-label"},
		{"feed.xml", `]]></content`, `<iframe src="https://a.example/"></iframe>]]></content`, "encoded: has the element iframe"},
		{"feed.xml", `]]></content`, `<my-note>a</my-note>]]></content`, "encoded: has the element my-note"},
		{"feed.xml", `]]></content`, `<p><ul><li>a</li></ul></p>]]></content`, "encoded: <ul> inside <p>"},
		{"feed.xml", `the port said</a>`, `the <a href="https://a.example/">port</a> said</a>`, "encoded: <a> inside <a>"},
		{"feed.xml", `]]></content`, `<img src="/a.png">]]></content`, "encoded: "},
		{"feed.xml", `]]></content`, `<a href="javascript:x()">a</a>]]></content`, "encoded: "},
		{"feed.xml", `]]></content`, `<!-- a -->]]></content`, "encoded: has a comment"},
		{"feed.xml", `]]></content`, `a < b]]></content`, "encoded: "},
		{"feed.xml", `]]></content`, `a & b]]></content`, `encoded: "&" is not a character reference`},
		{"feed.xml", `]]></content`, `a &nosuch; b]]></content`, `encoded: "&nosuch;"`},
		{"feed.xml", `]]></content`, `&amp;amp;]]></content`, "encoded: "},
		{"feed.xml", `1 &amp;lt; 2 &amp;amp; that is it`, `1 &lt; 2 &amp; that is it`, "description: "},
		{"feed.xml", `1 &amp;lt; 2 &amp;amp; that is it`, `&amp;lt;p&amp;gt;that is it&amp;lt;/p&amp;gt;`, "description: "},
		{"feed.xml", `1 &amp;lt; 2 &amp;amp; that is it`, ``, "description: is blank"},

		// Atom.
		{"atom.xml", `xmlns="http://www.w3.org/2005/Atom"`, `xmlns="http://purl.org/atom/ns#"`, "format: "},
		{"atom.xml", `xmlns="http://www.w3.org/2005/Atom"`, ``, "format: the root element is feed"},
		{"atom.xml", ` xml:lang="en-GB"`, ``, "language: "},
		{"atom.xml", `<id>tag:example.org,2025:timeline</id>`, ``, "id: feed has 0"},
		{"atom.xml", `<id>tag:example.org,2025:timeline</id>`, `<id>timeline</id>`, `id: "timeline" is not an absolute`},
		{"atom.xml", `<updated>2025-04-24T08:00:00Z</updated>`, ``, "updated: feed has 0"},
		{"atom.xml", `<updated>2025-04-24T08:00:00Z</updated>`, `<updated>2025-04-25T08:00:00Z</updated>`, "updated: is 2025-04-25T08:00:00Z, the newest"},
		{"atom.xml", `<updated>2025-04-24T08:00:00Z</updated>`, `<updated>24 April 2025</updated>`, "updated: "},
		{"atom.xml", `<updated>2025-04-20T00:00:00Z`, `<updated>2025-04-21T00:00:00Z`, "updated: two items have the time"},
		{"atom.xml", `<updated>2025-04-20T00:00:00Z`, `<updated>2025-04-19T00:00:00Z`, "updated: is before the publication"},
		{"atom.xml", `<name>The Harbour Timeline</name>`, ``, "name: author has 0"},
		{"atom.xml", `<author>
    <name>The Harbour Timeline</name>
    <uri>https://example.org/timeline/about/</uri>
  </author>`, ``, "author: neither the feed nor entry tag:example.org,2025:e/p0w2"},
		{"atom.xml", `<uri>https://news.example/</uri>`, `<uri>news.example</uri>`, "author: "},
		{"atom.xml", `<uri>https://news.example/</uri>`, `<email>editor</email>`, "author: "},
		{"atom.xml", `</entry>` + "\n</feed>", `</entry><rights>x</rights></feed>`, "order: rights comes after"},
		{"atom.xml", `<published>`, `<pubDate>x</pubDate><published>`, "element: entry cannot have pubDate"},
		{"atom.xml", `tag:example.org,2025:e/p0w2`, `tag:example.org,2025:e/k3v9`, "id: "},
		{"atom.xml", `<summary type="text">1 &lt; 2 &amp; that is it</summary>`, ``, "content: entry tag:example.org,2025:e/q7r1"},
		{"atom.xml", `type="html"`, `type="text/html"`, "content: the type"},
		{"atom.xml", `type="html"`, ``, "content: "},
		{"atom.xml", `<category term="scheduled">`, `<category label="Scheduled">`, "category: is blank"},
		{"atom.xml", `scheme="https://example.org/timeline/t/"`, `scheme="t"`, "category: "},
		{"atom.xml", `rel="current" type="application/atom+xml"`, `rel="alternate" type="text/html"`, "link: two alternates"},
		{"atom.xml", `timeline/atom.xml" rel="self"`, `timeline/feed.xml" rel="self"`, "self: the link is"},

		// JSON Feed.
		{"feed.json", `"version"`, `"Version 1.1"`, "json: "},
		{"feed.json", "\n}\n", "\n}\n{}", "json: there is something after"},
		{"feed.json", `version/1.1`, `version/1`, "version: "},
		{"feed.json", `timeline/feed.json"`, `feed.json"`, "self: "},
		{"feed.json", `"language": "en-GB"`, `"language": ""`, "language: "},
		{"feed.json", `"home_page_url": "https://example.org/timeline/"`, `"home_page_url": "/"`, "home_page_url: "},
		{"feed.json", `feed-2024.json`, `feed.json`, "next_url: is the feed itself"},
		{"feed.json", `"title": "The harbour & the bridge"`, `"title": ""`, "title: is blank"},
		{"feed.json", `"name": "Example Gazette",
          "url": "https://news.example/"`, ``, "authors: one has neither"},
		{"feed.json", `"url": "https://news.example/"`, `"url": "news.example"`, "authors: "},
		{"feed.json", `"id": "tag:example.org,2025:e/p0w2"`, `"id": 17`, "json: "},
		{"feed.json", `tag:example.org,2025:e/p0w2`, `tag:example.org,2025:e/k3v9`, "id: "},
		{"feed.json", `"content_text": "1 < 2 & that is it"`, `"content_text": ""`, "content: item tag:example.org,2025:e/q7r1"},
		{"feed.json", `the port said</a>`, `the port said`, "content_html: "},
		{"feed.json", `"scheduled"`, `""`, "tags: one is blank"},
		{"feed.json", `"date_published": "2025-04-21T00:00:00Z"`, `"date_published": "2025-04-21"`, "date_published: "},
		{"feed.json", `"date_published": "2025-04-21T00:00:00Z"`, `"date_published": "2025-06-21T00:00:00Z"`, "date_published: 2025-06-21T00:00:00Z is before 1990 or in the future"},
		{"feed.json", `"date_published": "2025-04-21T00:00:00Z"`, `"date_published": "2025-04-20T00:00:00Z"`, "date_published: two items"},
		{"feed.json", `"date_modified": "2025-04-21T00:00:00Z"`, `"date_modified": "2025-04-20T00:00:00Z"`, "date_modified: "},
		{"feed.json", `"startdate": "2025-05"`, `"startdate": "in May"`, "event: "},
		{"feed.json", `"url": "https://another.example/port"`, `"url": "port"`, "_via: "},
		{"feed.json", `"items": [`, `"items": null, "hubs": [`, "json: "},
	}
	for _, test := range tests {
		whole := sound(t, test.file)
		broken := strings.Replace(whole, test.old, test.new, 1)
		if broken == whole {
			t.Errorf("%s has no %q to break", test.file, test.old)
			continue
		}
		var messages []string
		for _, err := range Check([]byte(broken), site+test.file, now) {
			messages = append(messages, err.Error())
		}
		if !strings.Contains("\n"+strings.Join(messages, "\n"), "\n"+test.want) {
			t.Errorf("%s with %q for %q\n got %q\nwant %q", test.file, test.new, test.old, messages, test.want)
		}
	}
}

// FuzzCheck: whatever the bytes, there is an answer, and the same one twice.
func FuzzCheck(f *testing.F) {
	for _, name := range []string{"feed.xml", "atom.xml", "feed.json"} {
		data, err := os.ReadFile(filepath.Join("..", "testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><item><pubDate>x</pubDate></item></channel></rss>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		first, second := Check(data, site, now), Check(data, site, now)
		if len(first) == 0 {
			t.Fatalf("a feed of another address passes: %q", data)
		}
		for i := range first {
			if first[i].Error() != second[i].Error() {
				t.Fatalf("%v and then %v", first[i], second[i])
			}
		}
	})
}

func TestItemsAreRequired(t *testing.T) {
	feed := `{"version":"https://jsonfeed.org/version/1.1","title":"t","language":"en","home_page_url":"https://example.org/","feed_url":"https://example.org/feed.json"}`
	errs := Check([]byte(feed), "https://example.org/feed.json", now)
	if len(errs) != 1 || !strings.HasPrefix(errs[0].Error(), "items: ") {
		t.Errorf("got %v", errs)
	}
}
