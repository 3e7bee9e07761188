package main

import (
	"bytes"
	"testing"
	"time"
)

func TestStageLine(t *testing.T) {
	now := time.Unix(1000, 0)
	s := newStages(func() time.Time { return now })
	want := func(text string) {
		t.Helper()
		if got := s.line(now); got != text {
			t.Errorf("line %q, want %q", got, text)
		}
	}
	s.begin("read", 0)
	want("read")
	now = now.Add(4 * time.Second)
	s.at(1000, 3000)
	s.at(900, 3000) // a slower goroutine
	want("read: 1,000 of 3,000, 9 s left")
	s.begin("pages", 0)
	s.step()
	want("pages: 1")
	s.end()
	if len(s.list) != 2 || s.list[0].items != 3000 || s.list[0].wall != 4*time.Second {
		t.Errorf("stages %+v", s.list)
	}
}

func TestLiveLine(t *testing.T) {
	var screen bytes.Buffer
	l := &liveLine{to: &screen}
	l.show("one")
	l.show("two")
	if _, err := l.Write([]byte("message\n")); err != nil {
		t.Fatal(err)
	}
	l.show("")
	if got, want := screen.String(), "one\r   \rtwo\r   \rmessage\n"; got != want {
		t.Errorf("screen %q, want %q", got, want)
	}
}
