package main

import (
	"io"
	"strings"
	"sync"
	"time"
)

// progressAfter is how long a build stays silent on a terminal.
const progressAfter = time.Second / 2

// liveLine is a terminal whose last line is rewritten while a build runs.
// What else is written to it comes in place of that line.
type liveLine struct {
	mutex sync.Mutex
	to    io.Writer
	width int // of the line that stands there
}

// Write implements io.Writer.
func (l *liveLine) Write(text []byte) (int, error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.wipe()
	return l.to.Write(text)
}

// show puts a line in the place of the one that stands there.
func (l *liveLine) show(text string) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.wipe()
	l.width = len(text)
	_, _ = io.WriteString(l.to, text)
}

func (l *liveLine) wipe() {
	if l.width > 0 {
		_, _ = io.WriteString(l.to, "\r"+strings.Repeat(" ", l.width)+"\r")
	}
	l.width = 0
}

// follow shows how far a build is, four times a second, until stop is called.
func (l *liveLine) follow(s *stages) (stop func()) {
	quit, over := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(over)
		tick := time.NewTicker(progressAfter / 2)
		defer tick.Stop()
		for begun := s.clock(); ; {
			select {
			case <-quit:
				l.show("")
				return
			case <-tick.C:
			}
			if now := s.clock(); now.Sub(begun) >= progressAfter {
				l.show("resetline: " + s.line(now))
			}
		}
	}()
	return func() { close(quit); <-over }
}
