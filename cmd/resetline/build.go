package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"resetline"
	"resetline/internal/article"
	"resetline/internal/publish"
	"resetline/internal/site"
)

// localAddress is what feeds and canonical links name until the site has an
// address: where "make serve" shows it.
const localAddress = "http://localhost:8080/"

func (p *program) build(args []string) error {
	started := time.Now()
	fs := p.flags("build")
	var from source
	from.flags(fs)
	out := fs.String("out", "public", "the `folder` to write the site into")
	base := fs.String("base-url", "", "the site's `address` (default base_url in index.md)")
	stats := fs.Bool("stats", false, "print what each stage took, and the site's size")
	verbose := fs.Bool("v", false, "say when each stage is over")
	if err := p.parse(fs, args, 0); err != nil {
		return err
	}
	if *out == "" {
		return usageError{"-out names no folder; the default is public"}
	}
	if err := apart(*out, from.content, "templates", "static"); err != nil {
		return err
	}
	p.stages = newStages(time.Now)
	if *verbose {
		p.stages.done = func(st stage) { p.say("%s: %s in %s", st.name, thousands(int(st.items)), short(st.wall)) }
	} else if p.terminal() {
		live := &liveLine{to: p.stderr}
		p.stderr = live
		defer live.follow(p.stages)()
	}
	closing, err := p.buildSite(&from, *out, *base, *stats)
	if err != nil {
		return err
	}
	p.say("%s: %s", closing, time.Since(started).Round(time.Millisecond))
	return nil
}

// apart refuses to write the site where it would lie among what it is made of.
func apart(out string, sources ...string) error {
	for _, source := range sources {
		if within(out, source) || within(source, out) {
			return usageError{fmt.Sprintf("-out %s would mix the site with %s, of which it is made; name a folder of its own, such as public", out, source)}
		}
	}
	return nil
}

// within tells whether a path leads to a folder or into it.
func within(path, folder string) bool {
	path, err := resolved(path)
	folder, err2 := resolved(folder)
	if err != nil || err2 != nil {
		return false
	}
	rel, err := filepath.Rel(folder, path)
	return err == nil && (rel == "." || filepath.IsLocal(rel))
}

// resolved is a path without links, also where its last parts are not there yet.
func resolved(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	real, err := filepath.EvalSymlinks(path)
	if above := filepath.Dir(path); errors.Is(err, fs.ErrNotExist) && above != path {
		real, err = resolved(above)
		real = filepath.Join(real, filepath.Base(path))
	}
	return real, err
}

// buildSite is the whole pipeline. It returns the closing line without the
// time.
func (p *program) buildSite(from *source, out, base string, table bool) (string, error) {
	setGarbage(most) // until it is known how many articles there are
	own := sync.OnceValues(sumProgram)
	go func() { _, _ = own() }() // while the folder is listed, which one processor does
	in, err := from.input(p)
	if err != nil {
		return "", err
	}
	if in.mistakes.Fatal() {
		return "", p.reportAll(in.tell(p))
	}
	address, err := p.address(base, in.content.Site)
	if err != nil {
		return "", err
	}
	of := ingredients(in, from.drafts, address, own)
	articles := len(in.content.Articles)
	stop := spareMemory(articles)
	defer stop()
	p.stages.begin("compare", 0)
	if stats, ok := publish.Holds(out, of); ok {
		p.stages.end()
		if err := p.report(in.mistakes); err != nil { // warnings
			return "", err
		}
		if table {
			p.stages.table(p.stdout)
			p.size(articles, 0, stats)
		}
		return fmt.Sprintf("%s, %s (0 changed) in %s", count(articles, "article"), count(stats.Files, "file"), out), nil
	}
	s, mistakes := in.tell(p)
	if err := p.reportAll(s, mistakes); err != nil {
		return "", err
	}
	stop()
	boundMemory()
	stats, err := p.publish(s, out, address, of)
	if err != nil {
		return "", err
	}
	p.stages.end()
	if table {
		p.stages.table(p.stdout)
		p.size(articles, len(s.timeline.Entries), stats)
	}
	return fmt.Sprintf("%s, %s, %s (%s changed) in %s", count(articles, "article"), count(len(s.timeline.Entries), "entry"),
		count(stats.Files, "file"), thousands(stats.Written+stats.Removed), out), nil
}

// reportAll reports a story's mistakes. If the work cannot go on, those that
// making the site would find are among them.
func (p *program) reportAll(s *story, mistakes article.Mistakes) error {
	if mistakes.Fatal() {
		mistakes, _ = s.allMistakes(mistakes) // any other error comes again when these are mended
	}
	return p.report(mistakes)
}

// ingredients names all that a site is made of: the program, what was read, the
// templates and static files, what the command says. It is "" where one of them
// cannot be told.
func ingredients(in *input, drafts bool, address string, own func() ([]byte, error)) string {
	h := sha256.New()
	fmt.Fprintf(h, "%x %s %v %q\n", in.content.Sum, in.now, drafts, address)
	options := siteOptions(address)
	sum, err := own()
	fmt.Fprintf(h, "%x\n", sum)
	if err := errors.Join(err, sumFiles(h, options.Templates), sumFiles(h, options.Static)); err != nil {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil))
}

// sumProgram returns a sum of the running program itself.
func sumProgram() ([]byte, error) {
	path, err := os.Executable()
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, f)
	return h.Sum(nil), err
}

// sumFiles adds the names and the bytes of all files.
func sumFiles(h io.Writer, fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, path)
		fmt.Fprintf(h, "%q %d\n", path, len(data))
		_, _ = h.Write(data) // which a hash takes
		return err
	})
}

// size prints how large the site is and what the build held in memory.
// Entries are 0 where none were made.
func (p *program) size(articles, entries int, stats publish.Stats) {
	fmt.Fprintf(p.stdout, "%s, %.1f MB; %.1f kB an article", count(stats.Files, "file"), float64(stats.Bytes)/1e6, float64(stats.Bytes)/1e3/float64(max(1, articles)))
	if entries > 0 {
		fmt.Fprintf(p.stdout, ", %.1f kB an entry", float64(stats.Bytes)/1e3/float64(entries))
	}
	fmt.Fprintf(p.stdout, "; at most %.0f MiB of memory\n", float64(peakMemory())/(1<<20))
}

// address returns the site's address with a closing slash.
func (p *program) address(flagged string, s article.Site) (string, error) {
	address := flagged
	if address == "" {
		address = s.BaseURL
	}
	if address == "" {
		p.say("no address is known, so feeds name %s; set base_url: in %s or give -base-url", localAddress, s.Path)
		return localAddress, nil
	}
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.RawQuery != "" || u.Fragment != "" {
		return "", usageError{fmt.Sprintf("-base-url %q is no web address; write it as https://example.org/ or https://example.org/folder/", address)}
	}
	if !strings.HasSuffix(address, "/") {
		address += "/"
	}
	return address, nil
}

// publish writes the site into a folder and notes what it was made of: the
// pipeline's last two stages.
func (p *program) publish(s *story, out, address, of string) (publish.Stats, error) {
	to, err := publish.Open(out)
	if err != nil {
		return publish.Stats{}, err
	}
	defer to.Abort()
	phases := [...]publish.Phase{site.Asset: publish.Asset, site.Page: publish.Page, site.Index: publish.Index}
	p.stages.begin("pages", 0)
	options := siteOptions(address)
	options.Planned = p.stages.expect
	err = site.Render(s.content, s.timeline, options, func(phase site.Phase, path string, data []byte) error {
		p.stages.step()
		return to.Write(phases[phase], path, data)
	})
	if mistakes, ok := err.(article.Mistakes); ok {
		return publish.Stats{}, p.report(mistakes)
	}
	if err != nil {
		return publish.Stats{}, err
	}
	p.stages.begin("publish", 0)
	return to.Commit(of)
}

// siteOptions lays the working folder's templates and static files over the
// program's own.
func siteOptions(address string) site.Options {
	return site.Options{
		BaseURL:   address,
		Templates: layered("templates", resetline.Templates()),
		Static:    layered("static", resetline.Static()),
		Version:   versionString(),
	}
}
