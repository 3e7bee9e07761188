package publish

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
)

// move is one rename of Commit: a changed file, a fresh one, or a folder of
// fresh ones.
type move struct {
	tree     tree   // from is a name in it
	from, to string // relative to tree and to the output folder
	phase    Phase
}

// Commit brings everything that was written into place, in the order of rule 3
// of the package, removes what earlier builds left and this one did not write,
// and gives up the lock. After an error the folder may hold old and new files,
// each whole, and the next build ends as if nothing had happened. What the site
// was made of is noted for [Holds], "" if it is not to be.
func (p *Publisher) Commit(of string) (Stats, error) {
	defer p.Abort()
	if p.failed != nil {
		return Stats{}, p.failed
	}
	if err := p.sortFiles(); err != nil {
		return Stats{}, err
	}
	files, stats := p.survey()
	stale := p.stale()
	same := stats.Written == 0 && len(stale) == 0 && len(files) == len(p.old)
	if !same || p.old == nil {
		if err := p.writeManifest(merge(p.old, files), ""); err != nil {
			return Stats{}, p.explain(manifestName, err, untouched)
		}
	}
	err := p.place()
	if err != nil {
		return Stats{}, err
	}
	if stats.Removed, err = p.removeFiles(stale); err != nil {
		return Stats{}, err
	}
	if !same || of != p.oldOf {
		if err := p.writeManifest(files, of); err != nil {
			return Stats{}, p.explain(manifestName, err, halfway)
		}
	}
	if p.replaced() {
		return Stats{}, p.gone(nil)
	}
	return stats, nil
}

// survey returns the files of the new site in order, and counts.
func (p *Publisher) survey() ([]listed, Stats) {
	files := make([]listed, len(p.files))
	s := Stats{Files: len(p.files)}
	for i, f := range p.files {
		files[i] = listed{f.path, f.sum}
		s.Bytes += f.size
		if f.state == unchanged {
			s.Unchanged++
		} else {
			s.Written++
		}
	}
	return files, s
}

// place does the renames: all that is fresh, then all that is changed.
func (p *Publisher) place() error {
	if err := p.makeWay(); err != nil {
		return err
	}
	for _, moves := range [][]move{p.freshMoves(), p.changedMoves()} {
		slices.SortStableFunc(moves, func(a, b move) int { return cmp.Compare(a.phase, b.phase) })
		for _, m := range moves {
			if err := p.rename(m); err != nil {
				return p.explain(m.to, err, halfway)
			}
		}
	}
	return nil
}

func (p *Publisher) rename(m move) error {
	if p.root.replaceShort(m.tree, m.from, m.to) {
		return nil
	}
	return p.root.Rename(m.tree.name+"/"+m.from, m.to)
}

// freshMoves joins the fresh files that share a missing folder. It counts as
// the latest phase among them.
func (p *Publisher) freshMoves() []move {
	var moves []move
	for _, f := range p.files {
		if f.state != fresh {
			continue
		}
		unit := f.path[:f.unit]
		if n := len(moves); n > 0 && moves[n-1].to == unit {
			moves[n-1].phase = max(moves[n-1].phase, f.phase)
			continue
		}
		moves = append(moves, move{p.fresh, unit, unit, f.phase})
	}
	return moves
}

func (p *Publisher) changedMoves() []move {
	var moves []move
	for _, f := range p.files {
		if f.state == changed {
			moves = append(moves, move{p.changed, changedName(f.seq), f.path, f.phase})
		}
	}
	return moves
}

// changedName is what a changed file is called until it is moved into place.
func changedName(seq int32) string { return strconv.Itoa(int(seq)) }

// makeWay removes stale files early where one address changes from a file to a
// folder or back. It is the one case in which an old address can fail for the
// moment until its successor stands.
func (p *Publisher) makeWay() error {
	slices.Sort(p.inWay)
	for _, place := range p.inWay {
		var names []string
		for _, f := range p.old {
			if f.path == place || within(f.path, place) {
				names = append(names, f.path)
			}
		}
		if _, err := p.removeFiles(names); err != nil {
			return err
		}
	}
	return nil
}

// stale returns what earlier builds put there and this one did not. Some of it
// may be gone already, removed by a build that was killed before it could say so.
func (p *Publisher) stale() []string {
	var names []string
	for _, f := range p.old {
		if !p.isFile(f.path) {
			names = append(names, f.path)
		}
	}
	return names
}

// removeFiles removes those of the files that stand, and the folders that this
// leaves empty, and returns how many files went.
func (p *Publisher) removeFiles(names []string) (int, error) {
	removed := 0
	dirs := map[string]bool{}
	for _, name := range names {
		for dir := parent(name); dir != "" && !p.needs(dir); dir = parent(dir) {
			dirs[dir] = true
		}
		if !p.stands(name) {
			continue
		}
		if err := p.root.Remove(name); err != nil {
			return removed, p.explain(name, err, halfway)
		}
		removed++
	}
	// From the end, so that a folder is empty before its parent is tried. Where
	// something else still lies inside, that fails, rightly.
	for _, dir := range slices.Backward(slices.Sorted(maps.Keys(dirs))) {
		if p.isFolder(dir) {
			_ = p.root.Remove(dir)
		}
	}
	return removed, nil
}

// needs reports whether files of the new site lie in a folder that stood before.
// Even if it is empty for the moment, something is about to be moved there.
func (p *Publisher) needs(dir string) bool {
	gap, ok := p.gaps[dir]
	return ok && gap == 0
}

// stands reports whether there is a file. A folder is not ours to remove, even
// where an earlier build had a file.
func (p *Publisher) stands(name string) bool {
	if !p.isFolder(parent(name)) {
		return false
	}
	info, err := p.root.Lstat(name)
	return err == nil && !info.IsDir()
}

// isFolder reports whether there is a folder that is not reached over a link.
func (p *Publisher) isFolder(dir string) bool {
	if dir == "" {
		return true
	}
	if !p.isFolder(parent(dir)) {
		return false
	}
	info, err := p.root.Lstat(dir)
	return err == nil && info.IsDir()
}
