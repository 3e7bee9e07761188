//go:build !linux

package main

import (
	"os"
	"testing"
)

func giveAway(*testing.T, string) {}

// asNobody does something as whoever runs the tests, to whom folders can be
// closed unless that is root.
func asNobody(t *testing.T, do func() (int, string, error)) (int, string, error) {
	t.Helper()
	if os.Getuid() == 0 {
		t.Skip("not run: needs another user than root, or Linux")
	}
	return do()
}
