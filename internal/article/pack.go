package article

// Most of an article's Markdown is its prose again. With a hundred thousand
// articles in memory it counts that each is kept once: an article keeps its Text
// and of the Markdown only the rest, and puts it together when it is asked for.

// pack notes in each piece how many bytes from its beginning on are the same in
// the prose and in the body, and returns what is left of the body.
func (p *prose) pack() (rest string) {
	left := p.left[:0]
	end := 0 // of what is packed of the body
	for i := range p.pieces {
		k := &p.pieces[i]
		text, body := p.text[k.text:], p.source[k.body:]
		if i+1 < len(p.pieces) {
			text = p.text[k.text:p.pieces[i+1].text]
		}
		if int(k.body) < end {
			continue
		}
		k.same = int32(same(text, body))
		if k.same > 0 {
			left = append(left, p.source[end:k.body]...)
			end = int(k.body + k.same)
		}
	}
	p.left = append(left, p.source[end:]...)
	return string(p.left)
}

// same returns how many bytes two texts have in common at their beginning.
func same(a, b []byte) int {
	a = a[:min(len(a), len(b))]
	for i, c := range a {
		if b[i] != c {
			return i
		}
	}
	return len(a)
}

// body returns the Markdown after the front matter.
func (a *Article) body() []byte {
	n := len(a.rest)
	for _, k := range a.pieces {
		n += int(k.same)
	}
	out, rest := make([]byte, 0, n), a.rest
	for _, k := range a.pieces {
		if k.same == 0 {
			continue
		}
		gap := int(k.body) - len(out)
		out = append(out, rest[:gap]...)
		out = append(out, a.Text[k.text:k.text+k.same]...)
		rest = rest[gap:]
	}
	return append(out, rest...)
}
