// Package resetline makes a static timeline website out of news articles.
//
// An editor drops articles about a running story into a content folder. A
// build finds every expression of time in their prose, reads it against the
// day of publication, turns the sentences that carry them into dated entries,
// joins what several articles say of one event, and writes a site with its
// feeds, calendar and data:
//
//	resetline build [-content DIR] [-out DIR] [-base-url URL] [-now DATE]
//
// The stages are packages, and each imports only those before it:
//
//	article -> timex -> timeline -> site -> publish
//
// Every entry keeps its evidence: the sentence, the article, and how the date
// was read. ARCHITECTURE.md tells how the parts hold together.
//
// This package holds the default templates and static files, which files in a
// site's own templates and static folders lie over.
package resetline

import (
	"embed"
	"io/fs"
)

//go:embed all:templates all:static
var files embed.FS

// Templates are the default page templates.
func Templates() fs.FS { return sub("templates") }

// Static are the default files that are copied into the site as they are.
func Static() fs.FS { return sub("static") }

func sub(folder string) fs.FS {
	fsys, err := fs.Sub(files, folder)
	if err != nil {
		panic(err) // the name is a constant
	}
	return fsys
}
