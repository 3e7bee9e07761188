package publish

import (
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"slices"
	"strconv"
	"strings"
)

const (
	manifestName = own + "/manifest"
	manifestTmp  = changedDir + "/manifest" // where the next build clears it away
	manifestHead = "resetline manifest 2: the files of this folder that the program may replace and remove\n"
	madeOf       = "made of "
	// formerHead is that of manifests which list paths and nothing more.
	formerHead = "resetline manifest 1: the files of this folder that the program may replace and remove\n"
)

// listed is a file of the manifest. The checksum tells whether it still is as
// it was written; it says nothing while a build is changing the folder.
type listed struct {
	path string
	sum  uint32
}

func byPath(f listed, path string) int { return strings.Compare(f.path, path) }

// checksum is CRC-32C, which the processor computes: it has to tell a file that
// somebody edited, or that a power cut left full of zeros.
func checksum(data []byte) uint32 { return crc32.Update(0, castagnoli, data) }

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// readManifest reads which files earlier builds put into the folder, nil where
// there is no manifest, and of what the last one made them. Every name is
// checked: what is listed may be removed.
func (p *Publisher) readManifest() error {
	data, err := p.root.ReadFile(manifestName)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	text := string(data)
	if former, ok := strings.CutPrefix(text, formerHead); ok {
		text = manifestHead + madeOf + "\n" + addSums(former)
	}
	body, ok := strings.CutPrefix(text, manifestHead)
	if !ok {
		return p.badManifest(1)
	}
	first, body, _ := strings.Cut(body, "\n")
	if p.oldOf, ok = strings.CutPrefix(first, madeOf); !ok {
		return p.badManifest(2)
	}
	p.old = make([]listed, 0, strings.Count(body, "\n"))
	for line := range strings.Lines(body) {
		f, ok := parseListed(line)
		if !ok {
			return p.badManifest(len(p.old) + 3)
		}
		p.old = append(p.old, f)
	}
	slices.SortFunc(p.old, func(a, b listed) int { return byPath(a, b.path) })
	return nil
}

// addSums writes lines of paths as lines of today's manifest.
func addSums(paths string) string {
	var b strings.Builder
	for path := range strings.Lines(paths) {
		b.WriteString("00000000 " + path)
	}
	return b.String()
}

// parseListed reads a line "1f2e3d4c path".
func parseListed(line string) (listed, bool) {
	sum, path, _ := strings.Cut(line, " ")
	path, ok := strings.CutSuffix(path, "\n")
	n, err := strconv.ParseUint(sum, 16, 32)
	return listed{path, uint32(n)}, ok && err == nil && len(sum) == 8 && checkPath(path) == nil
}

func (p *Publisher) badManifest(line int) error {
	what := fmt.Sprintf("line %d is not from this program", line)
	return p.refuse(manifestName, what, "empty the folder and build again", nil)
}

// writeManifest replaces the manifest as a whole, so that a killed build leaves
// one of the two.
func (p *Publisher) writeManifest(files []listed, of string) error {
	size := len(manifestHead) + len(madeOf) + len(of) + 1
	for _, f := range files {
		size += len(f.path) + 10
	}
	var sum [4]byte
	data := append(make([]byte, 0, size), manifestHead+madeOf+of+"\n"...)
	for _, f := range files {
		binary.BigEndian.PutUint32(sum[:], f.sum)
		data = append(hex.AppendEncode(data, sum[:]), ' ')
		data = append(append(data, f.path...), '\n')
	}
	if err := p.root.create(manifestTmp, data, p.umask); err != nil {
		return err
	}
	return p.root.Rename(manifestTmp, manifestName)
}

// merge returns the union of two sorted lists; of a path in both, the second's
// file.
func merge(a, b []listed) []listed {
	out := make([]listed, 0, max(len(a), len(b)))
	for len(a) > 0 && len(b) > 0 {
		switch byPath(a[0], b[0].path) {
		case -1:
			out, a = append(out, a[0]), a[1:]
		case 0:
			a = a[1:]
		default:
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}
