package site

import (
	"image"
	"image/color"
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"resetline/internal/date"
	"resetline/internal/timeline"
)

// canvas is a card in greys from paper to ink. There are more than sixteen, so
// that a pixel is a byte: where it is less, image/png packs them one by one,
// which took a sixth of the build of a thousand articles. Seven are used, which
// keep a picture under 30 kB.
type canvas struct{ image *image.Paletted }

const (
	cardWidth, cardHeight = 1200, 630
	ink                   = 18 // the palette's last; 0 is paper
)

// The colours of paper and ink are those of the style sheet.
func newCanvas() *canvas {
	palette := make(color.Palette, ink+1)
	for i := range palette {
		mix := func(paper, dark int) uint8 { return uint8(paper + (dark-paper)*i/ink) }
		palette[i] = color.RGBA{mix(0xfb, 0x16), mix(0xfa, 0x18), mix(0xf6, 0x1d), 0xff}
	}
	return &canvas{image.NewPaletted(image.Rect(0, 0, cardWidth, cardHeight), palette)}
}

func (c *canvas) set(x, y int, level uint8) {
	if image.Pt(x, y).In(c.image.Rect) {
		c.image.Pix[y*c.image.Stride+x] = level
	}
}

func (c *canvas) fill(x0, y0, x1, y1 int, level uint8) {
	for y := y0; y < y1; y++ {
		row := c.image.Pix[y*c.image.Stride:]
		for x := x0; x < x1; x++ {
			row[x] = level
		}
	}
}

// frame draws what all cards share: the head's bar and the line of time.
func (c *canvas) frame() {
	c.fill(0, 0, cardWidth, 24, ink)
	c.fill(cardLine-2, 140, cardLine+2, cardHeight, 3)
}

// mark draws an entry's mark on the line, as the style sheet does: a dot for a
// day, longer for longer dates, filled once it is reported. It returns how
// high the mark is.
func (c *canvas) mark(x, y int, e *timeline.Entry) int {
	const radius, rim = 15, 5
	long := 0
	switch p := e.When.Precision; {
	case p == date.ByWeek || p == date.Range:
		long = 20
	case p > date.ByWeek:
		long = 44
	}
	for dy := -radius; dy <= long+radius; dy++ {
		for dx := -radius; dx <= radius; dx++ {
			from := dy - min(max(dy, 0), long) // the nearest point of the core
			d := dx*dx + from*from
			switch {
			case d > radius*radius:
			case d > (radius-rim)*(radius-rim) || e.Status == timeline.Happened || e.Status == timeline.Unconfirmed && dy > long/2:
				c.set(x+dx, y+dy, ink)
			default:
				c.set(x+dx, y+dy, 0)
			}
		}
	}
	return long + 2*radius
}

// The fonts that a pen knows.
const (
	regular = iota
	bold
)

// pen writes on canvases, from any number of goroutines at once. Shapes of
// letters are kept: cards share most of them.
type pen struct {
	mutex  sync.Mutex
	fonts  [bold + 1]*sfnt.Font
	faces  map[faceKey]font.Face
	glyphs map[glyphKey]glyph
}

type faceKey struct{ font, size int }

type glyphKey struct {
	face faceKey
	r    rune
}

// glyph is a letter's shape, its place against the pen's, and how far the pen
// moves on.
type glyph struct {
	mask    *image.Alpha
	at      image.Point
	advance fixed.Int26_6
}

func newPen() *pen {
	p := &pen{faces: map[faceKey]font.Face{}, glyphs: map[glyphKey]glyph{}}
	for i, data := range [...][]byte{regular: goregular.TTF, bold: gobold.TTF} {
		f, err := opentype.Parse(data)
		if err != nil {
			panic(err) // the font is part of the program
		}
		p.fonts[i] = f
	}
	return p
}

// canWrite tells whether the font has every letter of a text.
func (p *pen) canWrite(text string) bool {
	var buf sfnt.Buffer
	for _, r := range text {
		if i, err := p.fonts[bold].GlyphIndex(&buf, r); err != nil || i == 0 {
			return false
		}
	}
	return true
}

func (p *pen) glyph(font, size int, r rune) glyph {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	key := glyphKey{faceKey{font, size}, r}
	if g, ok := p.glyphs[key]; ok {
		return g
	}
	g := p.draw(p.face(key.face), r)
	p.glyphs[key] = g
	return g
}

func (p *pen) face(key faceKey) font.Face {
	if f, ok := p.faces[key]; ok {
		return f
	}
	f, err := opentype.NewFace(p.fonts[key.font], &opentype.FaceOptions{Size: float64(key.size), DPI: 72})
	if err != nil {
		panic(err) // it has no other option to refuse
	}
	p.faces[key] = f
	return f
}

// draw copies a letter's shape, for a face draws the next over it.
func (p *pen) draw(f font.Face, r rune) glyph {
	box, mask, from, advance, ok := f.Glyph(fixed.Point26_6{}, r)
	if !ok {
		return glyph{}
	}
	copied := image.NewAlpha(image.Rect(0, 0, box.Dx(), box.Dy()))
	for y := range box.Dy() {
		for x := range box.Dx() {
			_, _, _, a := mask.At(from.X+x, from.Y+y).RGBA()
			copied.SetAlpha(x, y, color.Alpha{A: uint8(a >> 8)})
		}
	}
	return glyph{copied, box.Min, advance}
}

// write writes a line with its foot at y and returns where it ends.
func (p *pen) write(c *canvas, font, size, x, y int, text string) int {
	at := fixed.I(x)
	for _, r := range text {
		g := p.glyph(font, size, r)
		if g.mask != nil && c != nil {
			c.stamp(g, at.Round(), y)
		}
		at += g.advance
	}
	return at.Ceil()
}

func (c *canvas) stamp(g glyph, x, y int) {
	width := g.mask.Rect.Dx()
	for gy := range g.mask.Rect.Dy() {
		for gx, a := range g.mask.Pix[gy*g.mask.Stride:][:width] {
			if a > 8 {
				c.set(x+g.at.X+gx, y+g.at.Y+gy, (uint8(int(a)*ink/255)+1)/3*3)
			}
		}
	}
}

// paragraph writes a text in the largest of some sizes in which it takes no
// more than so many lines, and returns the foot of its last line. What does
// not fit the smallest is cut.
func (p *pen) paragraph(c *canvas, font, x, y int, text string, sizes []int, most int) int {
	for i, size := range sizes {
		lines := p.lines(font, size, text, cardRight-x)
		if len(lines) > most && i < len(sizes)-1 {
			continue
		}
		if len(lines) > most {
			lines = lines[:most]
			lines[most-1] += "…"
		}
		for _, line := range lines {
			p.write(c, font, size, x, y, line)
			y += size * 6 / 5
		}
		return y - size*6/5
	}
	return y
}

// lines breaks a text between words.
func (p *pen) lines(font, size int, text string, width int) []string {
	var lines []string
	for _, word := range strings.Fields(text) {
		if n := len(lines); n > 0 && p.write(nil, font, size, 0, 0, lines[n-1]+" "+word) <= width {
			lines[n-1] += " " + word
			continue
		}
		lines = append(lines, word)
	}
	return lines
}
