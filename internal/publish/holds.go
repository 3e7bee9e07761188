package publish

import (
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
)

// Holds tells whether a folder holds, whole, the site that is made of what of
// names: the last Commit there noted the same of, and every file it listed
// still stands with the bytes it was written with, and nothing is left of
// builds before it. Then there is nothing to build. Every file is read for
// that, so of needs to name all that the site's bytes depend on, and no more is
// taken on trust. An empty of is never held.
func Holds(dir, of string) (Stats, bool) {
	if _, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(manifestName))); err != nil || of == "" {
		return Stats{}, false
	}
	p, err := Open(dir)
	if err != nil { // which the build that follows will tell
		return Stats{}, false
	}
	defer p.Abort()
	if p.oldOf != of {
		return Stats{}, false
	}
	return p.verify()
}

// verify reads the files of the manifest.
func (p *Publisher) verify() (Stats, bool) {
	var next, size atomic.Int64
	var broken atomic.Bool
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(p.old)) && !broken.Load(); i = next.Add(1) - 1 {
				n, sum, ok := p.root.sum(p.old[i].path)
				if !ok || sum != p.old[i].sum {
					broken.Store(true)
				}
				size.Add(n)
			}
		})
	}
	wait.Wait()
	return Stats{Files: len(p.old), Unchanged: len(p.old), Bytes: size.Load()}, !broken.Load()
}
