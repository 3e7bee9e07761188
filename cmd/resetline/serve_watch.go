package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settle is how long nothing may happen before the site is rebuilt: programs
// save a file in several steps.
const settle = 20 * time.Millisecond

// watch rebuilds the site whenever a file of it is saved, until the context
// ends. It closes ready once no save is missed any more.
func (l *live) watch(ctx context.Context, ready chan<- struct{}) error {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	defer w.Close()
	for _, folder := range l.folders() {
		// A folder that is moved away and comes back, as in a switch to another
		// branch, is seen from the one around it.
		if err := errors.Join(w.Add(filepath.Dir(folder)), watchTree(w, folder)); err != nil {
			l.program.say("changes in %s will not be seen: %v", folder, err)
		}
	}
	close(ready)
	l.follow(ctx, w.Events, w.Errors, func(folder string) { watchAnew(w, folder) })
	return nil
}

// folders are those of which the site is made.
func (l *live) folders() []string {
	return []string{filepath.Clean(l.from.content), "templates", "static"}
}

// ours tells whether a path is one of these folders or in one.
func (l *live) ours(path string) bool {
	return slices.ContainsFunc(l.folders(), func(folder string) bool {
		return path == folder || folder == "." || strings.HasPrefix(path, folder+string(filepath.Separator))
	})
}

// follow gathers what is saved at about one time and rebuilds once for all.
func (l *live) follow(ctx context.Context, events <-chan fsnotify.Event, errs <-chan error, added func(folder string)) {
	timer := time.NewTimer(0)
	<-timer.C
	saved := ""
	for {
		select {
		case <-ctx.Done():
			return
		case e := <-events:
			e.Name = filepath.Clean(e.Name)
			if e.Op == fsnotify.Chmod || isTemporary(e.Name) || !l.ours(e.Name) {
				continue
			}
			if info, err := os.Stat(e.Name); err == nil && info.IsDir() {
				added(e.Name)
				l.cache.Clear()
			}
			l.forget(e.Name)
			saved = filepath.ToSlash(e.Name)
			timer.Reset(settle)
		case <-errs: // events were lost
			l.cache.Clear()
			saved = l.from.content
			timer.Reset(settle)
		case <-timer.C:
			l.rebuild(saved)
		}
	}
}

// forget has a file of the content read again.
func (l *live) forget(path string) {
	if name, err := filepath.Rel(l.from.content, path); err == nil && !strings.HasPrefix(name, "..") {
		l.cache.Forget(filepath.ToSlash(name))
	}
}

// isTemporary tells whether a file is one that editors keep beside the one
// that is being written.
func isTemporary(path string) bool {
	name := filepath.Base(path)
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "#") || strings.HasSuffix(name, "~") ||
		strings.HasSuffix(name, ".swp") || strings.HasSuffix(name, ".tmp") || name == "4913"
}

// watchAnew watches a folder that has come to be. What was watched under its name
// may be another one that was moved away.
func watchAnew(w *fsnotify.Watcher, folder string) {
	for _, path := range w.WatchList() {
		if path == folder || strings.HasPrefix(path, folder+string(filepath.Separator)) {
			_ = w.Remove(path)
		}
	}
	_ = watchTree(w, folder)
}

// watchTree watches a folder and those in it. One that is not there is
// passed over.
func watchTree(w *fsnotify.Watcher, folder string) error {
	return filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case d.IsDir():
			return w.Add(path)
		}
		return nil
	})
}
