package site

import (
	"bytes"
	"image/png"
	"strings"
	"sync"

	"resetline/internal/date"
	"resetline/internal/timeline"
)

// Pictures are what other sites show beside a link: a card of 1200 by 630
// pixels for the site and for each entry, drawn here so that they need no
// service and come out the same everywhere. On a site of more entries than a
// page lists, key moments have their own and the others share the site's:
// a hundred thousand pictures would fill any host.
//
// Words in a script that the font lacks are not drawn as boxes: such a page
// has the site's picture, or none.

// sitePicture is the address of the site's own picture.
const sitePicture = "share.png"

// pictures are the cards to draw; it notes who has one.
func (s *site) pictures() []job {
	pen := newPen()
	s.pictured = map[*timeline.Entry]bool{}
	title := s.content.Site.Title
	if !pen.canWrite(title) {
		return nil
	}
	s.picture = sitePicture
	jobs := []job{s.pictureJob(sitePicture, func(c *canvas) { s.drawSite(pen, c) })}
	entries := s.time.Entries
	if len(entries) > pageLimit {
		entries = moments(entries, keyMoments)
	}
	for _, e := range entries {
		if pen.canWrite(e.Title) {
			s.pictured[e] = true
			jobs = append(jobs, s.pictureJob(entryPath(e)+sitePicture, func(c *canvas) { s.drawEntry(pen, c, e) }))
		}
	}
	return jobs
}

func (s *site) pictureJob(path string, draw func(*canvas)) job {
	return job{path: path, fill: func(buf *bytes.Buffer) error {
		c := canvases.Get().(*canvas)
		defer canvases.Put(c)
		clear(c.image.Pix)
		draw(c)
		return (&png.Encoder{CompressionLevel: png.BestSpeed, BufferPool: encoders{}}).Encode(buf, c.image)
	}}
}

// canvases are those of pictures that are done.
var canvases = sync.Pool{New: func() any { return newCanvas() }}

// encoders keep the buffers of pictures that are done.
type encoders struct{}

var encoderBuffers sync.Pool

// Get implements [png.EncoderBufferPool].
func (encoders) Get() *png.EncoderBuffer { b, _ := encoderBuffers.Get().(*png.EncoderBuffer); return b }

// Put implements [png.EncoderBufferPool].
func (encoders) Put(b *png.EncoderBuffer) { encoderBuffers.Put(b) }

// The card's measures, in pixels.
const (
	cardLine   = 96  // of the timeline, from the left
	cardText   = 156 // of all words
	cardRight  = 1120
	cardTitle  = 250 // the first line's foot
	cardBottom = 560
)

func (s *site) drawSite(p *pen, c *canvas) {
	c.frame()
	at := 190
	for i := len(s.time.Entries) - 1; i >= 0 && at < cardBottom; i-- {
		at += c.mark(cardLine, at, s.time.Entries[i]) + 30
	}
	y := p.paragraph(c, bold, cardText, 190, s.content.Site.Title, []int{92, 72, 56}, 2)
	p.paragraph(c, regular, cardText, y+70, s.content.Site.Description, []int{38, 32}, 4)
	if !s.large { // where the numbers change with every article
		p.write(c, regular, 30, cardText, cardBottom, count(len(s.time.Entries), "entry")+" from "+count(len(s.content.Articles), "article"))
	}
}

func (s *site) drawEntry(p *pen, c *canvas, e *timeline.Entry) {
	c.frame()
	p.write(c, bold, 32, cardText, 110, s.content.Site.Title)
	c.mark(cardLine, 172, e)
	when := e.When.String()
	if e.When.Precision == date.ByDay {
		when = e.When.Long()
	}
	p.write(c, regular, 40, cardText, 185, when)
	p.paragraph(c, bold, cardText, cardTitle+20, e.Title, []int{68, 58, 48, 40}, 4)
	foot := statusOf(e)
	for _, l := range s.topicLists(e) {
		foot += "  ·  " + l.title
	}
	if p.canWrite(foot) {
		p.write(c, regular, 30, cardText, cardBottom, strings.TrimSpace(foot))
	}
}
