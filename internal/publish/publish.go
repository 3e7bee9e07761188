// Package publish brings the files of a site into a folder that is being
// served, so that a reader never meets a half-written page or a dead link, and
// so that a file which has not changed is not touched.
//
//	p, err := publish.Open("public")
//	if err != nil {
//		return err
//	}
//	defer p.Abort() // does nothing after Commit
//	err = p.Write(publish.Page, "a/brexit/index.html", page) // from any goroutine
//	...
//	stats, err := p.Commit(of)
//
// # What holds at every moment
//
// The rules below span the files of this package.
//
//  1. Write changes nothing that is served. New and changed files wait, on
//     disk, in the folder's own ".resetline"; memory holds their names only. A
//     build that fails, is killed or fills the disk before Commit leaves the
//     old site exactly as it was.
//  2. Commit only renames. A file is therefore old or new, never half of
//     either.
//  3. Commit goes through three steps: everything whose address is new, then
//     everything whose content is new, then the stale files go. A page that
//     was there before can only begin to link to a new page once all new pages
//     stand, and no page is taken away before the last page that linked to it
//     has been replaced. So whoever starts on a page that both the old and the
//     new site have, and follows links, arrives; also when the build was
//     killed in between. Inside a step assets come first, then pages, then
//     indexes and feeds ([Phase]). Where a whole folder is new it is moved in
//     one piece.
//  4. Only files that an earlier build put there are replaced or removed. The
//     manifest, ".resetline/manifest", lists them; before the first rename it
//     is extended by what is about to come, after the last it is cut to what is
//     there. So it never misses a file of ours, whenever the build was killed.
//     Anything else in the folder (.gitkeep, CNAME, somebody's notes) is left
//     alone, and is an error where it stands in the way of a page. A file that
//     nobody claims but has the right bytes already is taken over.
//  5. Whether a file has changed is found by reading it, not from a modification
//     time or from what the manifest says of it: somebody may have edited the
//     folder by hand, a checkout sets new times, and after a power cut a file
//     may hold zeros. [Holds], too, reads every file.
//  6. Nothing is written outside the folder: names are checked, all access goes
//     through os.Root or, with the same effect, openat2, and a symbolic link
//     inside the folder is not followed.
//
// Two pages that are both new and link to each other cannot appear at once on
// a file system; until both stand nothing that was there before links to
// either (rule 3).
//
// No file is fsynced. What rename gives is enough against a process that dies;
// against a power cut the remedy is the next build, which compares every byte
// (rule 5). An fsync a file would make a build of 10,000 pages minutes long.
package publish

import (
	"cmp"
	"encoding/binary"
	"os"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// Phase orders files inside a step of Commit, see rule 3 of the package.
type Phase uint8

const (
	Asset Phase = iota // style sheets, scripts, pictures, fonts
	Page               // entries, articles, anything that stands for itself
	Index              // home, lists, feeds, calendars, sitemaps
)

// Stats says what a build did to the folder.
type Stats struct {
	Files     int   // files of the site: Written + Unchanged
	Written   int   // new, or with new content
	Unchanged int   // left untouched
	Removed   int   // stale files of earlier builds
	Bytes     int64 // size of all files of the site
}

// A Publisher holds the lock on one output folder. Write may be called by
// several goroutines at once; Open, Commit and Abort belong to one.
type Publisher struct {
	dir     string      // as the caller named it, for messages
	root    tree        // dir
	opened  os.FileInfo // of dir when it was opened
	fresh   tree        // dir/.resetline/new
	changed tree        // dir/.resetline/changed
	lock    *os.File
	umask   bool // the process's umask takes rights away that readers need
	closed  bool

	old   []listed // the earlier manifest, sorted; nil if there was none
	oldOf string   // what the files of old were made of, see Holds
	next  atomic.Int32

	mu     sync.Mutex
	gaps   map[string]int  // of folders: 0 if it stands, else the length of the topmost part of its path that is missing
	staged map[string]bool // folders among the staged files that hold folders
	files  []file          // the last of those handed over; in Commit all
	full   [][]file        // those before them, fileLot in a lot
	inWay  []string        // old files and folders of ours that stand where a folder or a file must go
	failed error           // the first error of Write: there is nothing to commit
}

// file is one file of the new site.
type file struct {
	path  string
	head  uint64 // see headOf
	size  int64
	sum   uint32 // checksum
	seq   int32  // changed: the name of its staged copy
	unit  int32  // fresh: path[:unit] is moved into place as one
	phase Phase
	state state
}

type state uint8

const (
	unchanged state = iota
	changed         // stands there with other bytes
	fresh           // does not stand there
)

// fileLot is how many files a list holds before another one is begun: one list
// that grows to a million would be copied again and again.
const fileLot = 4096

// Write hands over one file of the site. The path is relative and has forward
// slashes ("e/3f9a/index.html"); data may be reused as soon as Write returns.
// Nothing that is served changes before Commit. After an error the build is to
// be given up: Commit will refuse with the same error.
func (p *Publisher) Write(phase Phase, path string, data []byte) error {
	f, err := p.stage(phase, path, data)
	if full := p.enter(f, err); full != nil {
		slices.SortFunc(full, file.compare) // here, since only one processor is at work in Commit
	}
	return err
}

// enter lists a file that was handed over, or notes why it could not be. If that
// fills a lot it returns it.
func (p *Publisher) enter(f file, err error) (full []file) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if err != nil {
		if p.failed == nil {
			p.failed = err
		}
		return nil
	}
	if p.files = append(p.files, f); len(p.files) < fileLot {
		return nil
	}
	full = p.files
	p.full, p.files = append(p.full, full), make([]file, 0, fileLot)
	return full
}

func (p *Publisher) stage(phase Phase, path string, data []byte) (file, error) {
	f := file{path: path, head: headOf(path), size: int64(len(data)), sum: checksum(data), phase: phase}
	if err := checkPath(path); err != nil {
		return f, err
	}
	state, unit, err := p.look(path, data)
	if err != nil {
		return f, err
	}
	f.state, f.unit = state, int32(unit)
	switch f.state {
	case fresh:
		err = p.stageFresh(path, data)
	case changed:
		f.seq = p.next.Add(1)
		err = p.changed.create(changedName(f.seq), data, p.umask)
	}
	if err != nil {
		err = p.explain(path, err, untouched)
	}
	return f, err
}

// headOf is the beginning of a path as a number that compares as the path does.
// With a million files what sorting waits for is the memory where paths are.
func headOf(path string) uint64 {
	var head [8]byte
	copy(head[:], path)
	return binary.BigEndian.Uint64(head[:])
}

// sortFiles puts the files in the order of the manifest and refuses a site that
// wants two things at one address.
func (p *Publisher) sortFiles() error {
	slices.SortFunc(p.files, file.compare)
	p.files, p.full = mergeLots(append(p.full, p.files)), nil
	for i, f := range p.files {
		if i > 0 && p.files[i-1].path == f.path {
			return p.refuse(f.path, "two files of the site have this address", "give one of them another name", nil)
		}
	}
	for i, f := range p.files[:max(0, len(p.files)-1)] {
		// What stands between a path and what lies in a folder of its name begins
		// with it, too, so the next one tells in nearly every case.
		if strings.HasPrefix(p.files[i+1].path, f.path) && p.hasFolder(f.path) {
			return p.refuse(f.path, "the site has both a file and a folder of this name", "give one of them another name", nil)
		}
	}
	return nil
}

func (f file) compare(g file) int {
	if f.head != g.head {
		return cmp.Compare(f.head, g.head)
	}
	return cmp.Compare(f.path, g.path)
}

// mergeLots makes one list of sorted ones, two and two.
func mergeLots(lots [][]file) []file {
	for len(lots) > 1 {
		var longer [][]file
		for pair := range slices.Chunk(lots, 2) {
			if len(pair) == 2 {
				pair[0] = mergeFiles(pair[0], pair[1])
			}
			longer = append(longer, pair[0])
		}
		lots = longer
	}
	return lots[0]
}

func mergeFiles(a, b []file) []file {
	to := make([]file, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0].compare(b[0]) <= 0 {
			to, a = append(to, a[0]), a[1:]
		} else {
			to, b = append(to, b[0]), b[1:]
		}
	}
	return append(append(to, a...), b...)
}

// hasFolder reports whether the new site, sorted, has a file in that folder.
func (p *Publisher) hasFolder(dir string) bool {
	_, ok := slices.BinarySearchFunc(p.files, dir, func(f file, dir string) int {
		head := f.path[:min(len(f.path), len(dir))]
		if c := cmp.Compare(head, dir); c != 0 || len(f.path) == len(dir) {
			return cmp.Or(c, -1)
		}
		return cmp.Compare(f.path[len(dir)], '/')
	})
	return ok
}

// isFile reports whether the new site, sorted, has a file at the path.
func (p *Publisher) isFile(path string) bool {
	_, ok := slices.BinarySearchFunc(p.files, path, func(f file, s string) int { return cmp.Compare(f.path, s) })
	return ok
}
