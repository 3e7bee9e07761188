//go:build !linux

package publish

// These need openat2, see tree_linux.go.

type parents struct{}

func newParents() *parents { return nil }

func (*parents) close() {}

func (t tree) mkdirShort(string) (done bool) { return false }

func (t tree) createShort(string, []byte) (done bool, err error) { return false, nil }

func (t tree) holdsShort(string, []byte) (found, same bool) { return false, false }

func (t tree) sumShort(string) (size int64, sum uint32, ok bool) { return 0, 0, false }

func (t tree) replaceShort(tree, string, string) (done bool) { return false }
