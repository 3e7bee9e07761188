package publish

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"syscall"
)

const (
	lockName   = own + "/lock"
	newDir     = own + "/new"     // fresh files, as a tree
	changedDir = own + "/changed" // changed files, by number
)

// errHeld is what lockFile returns when another process has the lock.
var errHeld = errors.New("held by another process")

// Open makes the folder if need be, takes its lock and reads what earlier
// builds left. It fails if another build has the lock, naming the process. The
// system drops the lock of a process that dies, so a killed build blocks
// nobody.
func Open(dir string) (*Publisher, error) {
	p := &Publisher{dir: dir, gaps: map[string]int{}, staged: map[string]bool{}}
	if err := p.open(); err != nil {
		p.Abort()
		return nil, p.explain("", err, untouched)
	}
	return p, nil
}

func (p *Publisher) open() error {
	if err := os.MkdirAll(p.dir, 0o755); err != nil {
		return p.noFolder(err)
	}
	root, err := os.OpenRoot(p.dir)
	if err != nil {
		return err
	}
	if p.root, err = openTree(root, "."); err != nil {
		return err
	}
	if p.opened, err = p.root.Stat("."); err != nil {
		return err
	}
	if err := p.makeOwn(); err != nil {
		return err
	}
	if err := p.takeLock(); err != nil {
		return err
	}
	if err := p.readManifest(); err != nil {
		return err
	}
	return p.makeStage()
}

// noFolder explains why there is no output folder and none can be made.
func (p *Publisher) noFolder(err error) error {
	var pe *fs.PathError
	if errors.Is(err, syscall.ENOTDIR) && errors.As(err, &pe) {
		return &Error{Path: pe.Path, What: "a file stands where the site needs a folder", Do: "move it away, or build into another folder with -out", Err: err}
	}
	return err
}

// replaced reports whether another folder, or none, lies by now where the build
// began: what is written does not come to be served.
func (p *Publisher) replaced() bool {
	info, err := os.Stat(p.dir)
	return p.opened != nil && (err != nil || !os.SameFile(info, p.opened))
}

func (p *Publisher) makeOwn() error {
	if err := p.root.Mkdir(own, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	info, err := p.root.Lstat(own)
	if err == nil && !info.IsDir() {
		return p.refuse(own, "not a folder", "move it away: the program keeps its list of files there", nil)
	}
	return err
}

func (p *Publisher) takeLock() error {
	f, err := p.lockFile()
	if errors.Is(err, errHeld) {
		return p.refuse("", "another build is writing here"+holder(f), "wait until it has ended, then build again", err)
	}
	if err != nil {
		return err
	}
	p.lock = f
	if err := f.Truncate(0); err != nil {
		return err
	}
	_, err = fmt.Fprintf(f, "%d\n", os.Getpid())
	return err
}

// holder names the process that wrote its number into the lock, if it has come
// to that yet, and closes the file.
func holder(f *os.File) string {
	if f == nil {
		return ""
	}
	defer f.Close()
	text, _ := io.ReadAll(io.LimitReader(f, 20))
	pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		return ""
	}
	return fmt.Sprintf(" (process %d)", pid)
}

// makeStage clears away what a killed build left and makes room for this one.
// The rights of the new folder tell whether the umask lets readers read.
func (p *Publisher) makeStage() error {
	if err := p.clearStage(); err != nil {
		return err
	}
	var err error
	if p.fresh, err = p.makeTree(newDir); err != nil {
		return err
	}
	if p.changed, err = p.makeTree(changedDir); err != nil {
		return err
	}
	info, err := p.root.Lstat(newDir)
	if err != nil {
		return err
	}
	p.umask = info.Mode().Perm()&0o755 != 0o755
	return nil
}

func (p *Publisher) makeTree(dir string) (tree, error) {
	if err := p.root.Mkdir(dir, 0o755); err != nil {
		return tree{}, err
	}
	root, err := p.root.OpenRoot(dir)
	if err != nil {
		return tree{}, err
	}
	return openTree(root, dir)
}

func (p *Publisher) clearStage() error {
	return errors.Join(p.root.RemoveAll(newDir), p.root.RemoveAll(changedDir))
}

// Abort gives the build up: what was staged goes, the served site stays as it
// is, the lock is free. After Commit it does nothing.
func (p *Publisher) Abort() {
	if p.closed {
		return
	}
	p.closed = true
	p.fresh.close()
	p.changed.close()
	if p.lock != nil {
		// What cannot be removed here, the next build removes.
		_ = p.clearStage()
		_ = p.lock.Truncate(0)
		p.lock.Close()
	}
	p.root.close()
}
