package article

// Cache keeps what was read of the content files from one [Load] to the next,
// for a program that follows an editor's work: of ten thousand files it reads
// again those that were changed. A file that has not changed gives the same
// *Article, *Topic or *Page as before. The zero Cache is empty.
type Cache struct {
	files    map[string]parsed
	zone     string // what the files were read under
	language string
}

// Forget has a file read again. Its name is relative to the content folder and
// has slashes: "articles/x.md".
func (c *Cache) Forget(name string) { delete(c.files, name) }

// Clear has all files read again.
func (c *Cache) Clear() { c.files = nil }

// read returns what the files give, in order, and reads those it does not know.
func (c *Cache) read(l *loader, names []string) []parsed {
	if c == nil {
		return l.readAll(names)
	}
	if zone := l.site.Location.String(); c.zone != zone || c.language != l.site.Language {
		c.files, c.zone, c.language = nil, zone, l.site.Language
	}
	var fresh []string
	for _, name := range names {
		if _, ok := c.files[name]; !ok {
			fresh = append(fresh, name)
		}
	}
	known := make(map[string]parsed, len(names))
	for i, p := range l.readAll(fresh) {
		known[fresh[i]] = p
	}
	out := make([]parsed, len(names))
	for i, name := range names {
		p, ok := known[name]
		if !ok {
			p = c.files[name]
			known[name] = p
		}
		out[i] = p
	}
	c.files = known
	return out
}
