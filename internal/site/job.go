package site

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"iter"
	"path"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"resetline/internal/article"
	"resetline/internal/date"
)

// job makes one file: it fills a buffer with what belongs at a path.
type job struct {
	path string
	fill func(*bytes.Buffer) error
	day  date.Day // of what the file shows, the last; 0 if it shows any
}

// on is a job whose file shows nothing after a day.
func (j job) on(day date.Day) job {
	j.day = day
	return j
}

// keptBuffer is how large a buffer may be that is used again. A month's data of
// a large archive take 25 MB, and its whole timeline's, a single file, 100.
const keptBuffer = 32 << 20

// run does jobs, each of a phase, in parallel. They are taken one by one, so
// that a sequence may make each when its turn comes. Mistakes in templates are
// gathered from all jobs, each once; any other error ends the run.
func (s *site) run(jobs iter.Seq2[Phase, job]) error {
	var (
		stop     atomic.Bool
		mutex    sync.Mutex
		mistakes article.Mistakes
		failure  error
		wait     sync.WaitGroup
	)
	fail := func(err error) {
		mutex.Lock()
		defer mutex.Unlock()
		var m article.Mistake
		switch {
		case errors.As(err, &m):
			if !slices.Contains(mistakes, m) {
				mistakes = append(mistakes, m)
			}
		case failure == nil:
			failure = err
			stop.Store(true)
		}
	}
	next, end := oneByOne(jobs)
	defer end()
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			var buf bytes.Buffer
			for phase, j, ok := next(); ok && !stop.Load(); phase, j, ok = next() {
				if buf.Reset(); buf.Cap() > keptBuffer {
					buf = bytes.Buffer{}
				}
				if err := s.do(phase, j, &buf); err != nil {
					fail(err)
				}
			}
		})
	}
	wait.Wait()
	if failure == nil && len(mistakes) > 0 {
		mistakes.Sort()
		return mistakes
	}
	return failure
}

// oneByOne hands the jobs of a sequence to whoever asks, several goroutines at
// once.
func oneByOne(jobs iter.Seq2[Phase, job]) (next func() (Phase, job, bool), end func()) {
	var mutex sync.Mutex
	pull, end := iter.Pull2(jobs)
	return func() (Phase, job, bool) {
		mutex.Lock()
		defer mutex.Unlock()
		return pull()
	}, end
}

// phased is a sequence of jobs of one phase.
func phased(phase Phase, jobs iter.Seq[job]) iter.Seq2[Phase, job] {
	return func(yield func(Phase, job) bool) {
		for j := range jobs {
			if !yield(phase, j) {
				return
			}
		}
	}
}

// byDay joins two sequences of jobs in order of their days.
func byDay(jobs, more iter.Seq[job]) iter.Seq[job] {
	return func(yield func(job) bool) {
		next, stop := iter.Pull(more)
		defer stop()
		m, ok := next()
		for j := range jobs {
			for ; ok && m.day < j.day; m, ok = next() {
				if !yield(m) {
					return
				}
			}
			if !yield(j) {
				return
			}
		}
		for ; ok && yield(m); m, ok = next() {
		}
	}
}

// spread puts the indexes among so many pages. One that shows nothing after a day
// comes right behind the pages of that day: what it shows of them is still in the
// processor's caches. The others stand at even distances. An index takes as long
// as many pages: so a build is half done when half of its files are, no worker
// waits for another's last index, and the longest, which come first, are made while
// little else is held.
func spread(indexes []job, pages iter.Seq[job], n int) iter.Seq2[Phase, job] {
	var dated, other []job
	for _, j := range indexes {
		if j.day != 0 {
			dated = append(dated, j)
		} else {
			other = append(other, j)
		}
	}
	slices.SortStableFunc(dated, func(a, b job) int { return cmp.Compare(a.day, b.day) })
	return func(yield func(Phase, job) bool) {
		dated, i, done := dated, 0, 0
		for j := range pages {
			for ; len(dated) > 0 && dated[0].day < j.day; dated = dated[1:] {
				if !yield(Index, dated[0]) {
					return
				}
			}
			for ; i*n < (done+1)*len(other); i++ {
				if !yield(Index, other[i]) {
					return
				}
			}
			if done++; !yield(Page, j) {
				return
			}
		}
		for _, j := range slices.Concat(dated, other[i:]) {
			if !yield(Index, j) {
				return
			}
		}
	}
}

func (s *site) do(phase Phase, j job, buf *bytes.Buffer) error {
	if s.static[j.path] {
		return article.Mistake{Path: "static/" + j.path, Wrong: ownPage, Do: "rename the file"}
	}
	if err := j.fill(buf); err != nil {
		return err
	}
	return s.write(phase, j.path, buf.Bytes())
}

// ownPage is what is wrong with an editor's file where the site has one.
const ownPage = "the site has a page of its own at this address"

// writeStatic copies the static files and notes their paths.
func (s *site) writeStatic() error {
	var mistakes article.Mistakes
	err := fs.WalkDir(s.options.Static, ".", func(name string, d fs.DirEntry, err error) error {
		var data []byte
		if err == nil {
			if d.IsDir() {
				return nil
			}
			data, err = fs.ReadFile(s.options.Static, name)
		}
		if err != nil {
			mistakes = append(mistakes, unreadable(path.Join("static", name), err))
			return nil
		}
		s.static[name] = true
		return s.write(Asset, name, data)
	})
	if err == nil && len(mistakes) > 0 {
		return mistakes
	}
	return err
}

// unreadable is a file or folder of the editor's that cannot be read.
func unreadable(path string, err error) article.Mistake {
	return article.Mistake{Path: path, Wrong: "it cannot be read: " + article.Cause(err).Error(), Do: "replace it or take it away"}
}
