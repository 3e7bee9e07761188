package publish

import (
	"bytes"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"runtime"
	"sync"
)

// tree is a folder and what a build does to many files below it. There are two
// ways to each: through os.Root, which costs a dozen system calls a file, and
// where the system has openat2, four (tree_linux.go). Whenever the short way
// meets anything but success the long one is taken, and its errors are reported.
type tree struct {
	*os.Root
	name    string   // in the output folder
	dir     *os.File // the folder itself, open
	parents *parents
}

func openTree(root *os.Root, name string) (tree, error) {
	dir, err := root.Open(".")
	return tree{root, name, dir, newParents()}, err
}

func (t tree) close() {
	t.parents.close()
	if t.dir != nil {
		t.dir.Close()
	}
	if t.Root != nil {
		t.Root.Close()
	}
}

// create writes a file that is not there yet. With chmod its rights are set
// after the umask has had its way.
func (t tree) create(name string, data []byte, chmod bool) error {
	if !chmod {
		if done, err := t.createShort(name, data); done {
			return err
		}
	}
	f, err := t.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	if chmod {
		err = f.Chmod(0o644)
	}
	if err == nil {
		_, err = f.Write(data)
	}
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

// mkdir makes a folder unless it is there. With chmod its rights are set after
// the umask has had its way.
func (t tree) mkdir(name string, chmod bool) error {
	if !chmod && t.mkdirShort(name) {
		return nil
	}
	err := t.Mkdir(name, 0o755)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err == nil && chmod {
		err = t.Chmod(name, 0o755)
	}
	return err
}

// holds reports whether a regular file, of which info is known, has the data
// and can be read by everybody. One that cannot be read does not: writing it
// anew mends it or says why not.
func (t tree) holds(name string, info fs.FileInfo, data []byte) bool {
	if !info.Mode().IsRegular() || info.Size() != int64(len(data)) || !openToAll(info.Mode()) {
		return false
	}
	f, err := t.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	return reads(f, data)
}

// sum returns the size and the checksum of a regular file that everybody can
// read; ok is false if there is none.
func (t tree) sum(name string) (size int64, sum uint32, ok bool) {
	if size, sum, ok = t.sumShort(name); ok {
		return size, sum, true
	}
	info, err := t.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || !openToAll(info.Mode()) {
		return 0, 0, false
	}
	f, err := t.Open(name)
	if err != nil {
		return 0, 0, false
	}
	defer f.Close()
	return sums(f)
}

// sums reads to the end.
func sums(r io.Reader) (size int64, sum uint32, ok bool) {
	buf := buffers.Get().(*[64 << 10]byte)
	defer buffers.Put(buf)
	for {
		n, err := r.Read(buf[:])
		size += int64(n)
		sum = crc32.Update(sum, castagnoli, buf[:n])
		if err != nil {
			return size, sum, err == io.EOF
		}
	}
}

// openToAll reports whether everybody may read a file of that mode. Windows has
// no such rights.
func openToAll(mode fs.FileMode) bool {
	return runtime.GOOS == "windows" || mode.Perm()&0o444 == 0o444
}

// reads reports whether r begins with the data.
func reads(r io.Reader, data []byte) bool {
	buf := buffers.Get().(*[64 << 10]byte)
	defer buffers.Put(buf)
	for len(data) > 0 {
		n, err := r.Read(buf[:min(len(buf), len(data))])
		if err != nil || n == 0 || !bytes.Equal(buf[:n], data[:n]) {
			return false
		}
		data = data[n:]
	}
	return true
}

// buffers hold what is read back for comparing; allocating one a file would
// cost more than the reading.
var buffers = sync.Pool{New: func() any { return new([64 << 10]byte) }}
