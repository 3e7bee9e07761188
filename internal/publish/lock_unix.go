//go:build !windows

package publish

import (
	"errors"
	"os"
	"syscall"
)

// lockFile opens the lock file and locks it. With errHeld the file is open for
// reading, to see who has it. The file itself is never removed: whoever held
// the old one and whoever made a new one would both believe they are alone.
func (p *Publisher) lockFile() (*os.File, error) {
	f, err := p.root.OpenFile(lockName, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, err
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return f, errHeld
	}
	if err != nil {
		f.Close()
		return nil, os.NewSyscallError("flock", err)
	}
	return f, nil
}
