package main

import (
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"strings"
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
	p.say("%s in %s: %s", closing, *out, time.Since(started).Round(time.Millisecond))
	return nil
}

// buildSite is the whole pipeline. It returns the closing line without the
// place and the time.
func (p *program) buildSite(from *source, out, base string, table bool) (string, error) {
	s, err := from.read(p)
	if err != nil {
		return "", err
	}
	address, err := p.address(base, s.content.Site.BaseURL)
	if err != nil {
		return "", err
	}
	stats, err := p.publish(s, out, address)
	if err != nil {
		return "", err
	}
	p.stages.end()
	if table {
		p.stages.table(p.stdout)
		p.size(s, stats)
	}
	return fmt.Sprintf("%s, %s, %s (%s changed)", count(len(s.content.Articles), "article"), count(len(s.timeline.Entries), "entry"),
		count(stats.Files, "file"), thousands(stats.Written+stats.Removed)), nil
}

// size prints how large the site is and what the build held in memory.
func (p *program) size(s *story, stats publish.Stats) {
	fmt.Fprintf(p.stdout, "%s, %.1f MB; %.1f kB an article, %.1f kB an entry; at most %.0f MiB of memory\n",
		count(stats.Files, "file"), float64(stats.Bytes)/1e6,
		float64(stats.Bytes)/1e3/float64(max(1, len(s.content.Articles))), float64(stats.Bytes)/1e3/float64(max(1, len(s.timeline.Entries))),
		float64(peakMemory())/(1<<20))
}

// address returns the site's address with a closing slash.
func (p *program) address(flagged, configured string) (string, error) {
	address := flagged
	if address == "" {
		address = configured
	}
	if address == "" {
		p.say("no address is known, so feeds name %s; set base_url: in index.md or give -base-url", localAddress)
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

// publish writes the site into a folder: the pipeline's last two stages.
func (p *program) publish(s *story, out, address string) (publish.Stats, error) {
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
	return to.Commit()
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

func layered(folder string, own fs.FS) fs.FS {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return own
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return own
	}
	return layers{root.FS(), own}
}
