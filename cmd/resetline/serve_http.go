package main

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"slices"
	"strings"

	"resetline/internal/article"
)

//go:embed live/live.js
var liveScript []byte

//go:embed live/live.css
var liveStyle []byte

// mediaTypes are those of the site's files; the machine's own table may lack
// them.
var mediaTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".svg": "image/svg+xml", ".xml": "application/xml", ".json": "application/json", ".ics": "text/calendar; charset=utf-8",
	".csv": "text/csv; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".png": "image/png",
}

// ServeHTTP implements http.Handler.
func (l *live) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	switch {
	case !addressed(r):
		http.Error(w, "This is a preview for the machine it runs on.", http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		http.Error(w, "Only GET.", http.StatusMethodNotAllowed)
	case r.URL.Path == "/_live":
		l.events(w, r)
	case r.URL.Path == "/_live.js":
		send(w, http.StatusOK, ".js", liveScript)
	case r.URL.Path == "/_live.css":
		send(w, http.StatusOK, ".css", liveStyle)
	default:
		v, _ := l.latest()
		v.serve(w, r)
	}
}

func send(w http.ResponseWriter, status int, ext string, data []byte) {
	kind := mediaTypes[ext]
	if kind == "" {
		kind = mime.TypeByExtension(ext)
	}
	if kind != "" {
		w.Header().Set("Content-Type", kind)
	}
	w.WriteHeader(status)
	_, _ = w.Write(data)
}

// events tells a page the number of the version, and then of every newer one.
func (l *live) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	for {
		v, newer := l.latest()
		if _, err := fmt.Fprintf(w, "data: %d\n\n", v.number); err != nil || out.Flush() != nil {
			return
		}
		select {
		case <-newer:
		case <-r.Context().Done():
			return
		}
	}
}

// serve answers with a file of the site.
func (v *version) serve(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	if strings.HasSuffix(r.URL.Path, "/") || name == "" {
		name = path.Join(name, "index.html")
	}
	data, err := v.file(name)
	if errors.Is(err, fs.ErrNotExist) && path.Base(name) != "index.html" {
		if _, err := v.file(path.Join(name, "index.html")); err == nil {
			http.Redirect(w, r, "/"+name+"/", http.StatusFound)
			return
		}
	}
	status := http.StatusOK
	if errors.Is(err, fs.ErrNotExist) {
		status, name = http.StatusNotFound, "404.html"
		data, err = v.file(name)
	}
	var wrong article.Mistake
	if errors.As(err, &wrong) {
		status, name, data = http.StatusInternalServerError, "x.html", []byte("<!doctype html><title>A mistake in a template</title>")
		v = v.with(wrong)
	} else if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if path.Ext(name) == ".html" {
		data, err = v.annotate(data, path.Dir(name))
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
	}
	send(w, status, path.Ext(name), data)
}

func (v *version) file(name string) ([]byte, error) {
	if v.preview == nil {
		return []byte("<!doctype html><title>Nothing to show</title>"), nil
	}
	return v.preview.File(name)
}

// with is the version with one mistake more, for one answer.
func (v *version) with(m article.Mistake) *version {
	more := *v
	more.mistakes = append(slices.Clip(v.mistakes), m)
	return &more
}
