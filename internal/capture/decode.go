package capture

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// decode brings text to UTF-8, with line ends of one kind. What a page says of
// its encoding is believed unless the bytes are UTF-8 anyway: text in another
// encoding is practically never valid UTF-8 by chance, but many pages that are
// say they are not.
func decode(data []byte, contentType string) (string, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) || escapes(data) {
		encoding, name, _ := charset.DetermineEncoding(data, contentType)
		if name == "utf-8" || name == "replacement" {
			at := invalid(data)
			return "", fmt.Errorf("its characters cannot be read from byte %d on; save it with the encoding UTF-8, or copy the text and give it with: resetline add -", at+1)
		}
		decoded, err := encoding.NewDecoder().Bytes(data)
		if err != nil {
			return "", fmt.Errorf("it cannot be read in its encoding, %s: %w; save it with the encoding UTF-8", name, err)
		}
		data = decoded
	}
	text := strings.TrimPrefix(string(data), "\ufeff")
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "").Replace(text), nil
}

// escapes tells whether text is valid UTF-8 only because its encoding writes
// everything in seven bits (ISO-2022-JP) or in two bytes (UTF-16).
func escapes(data []byte) bool {
	return bytes.Contains(data[:min(len(data), 4096)], []byte("\x1b$")) || bytes.IndexByte(data[:min(len(data), 64)], 0) >= 0
}

// marked sets the mark of UTF-16 before markup that is written in it without
// one: every second byte of its first ones is zero.
func marked(data []byte) []byte {
	const few = 32
	if len(data) < few {
		return data
	}
	var zeros [2]int
	for i, b := range data[:few] {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch {
	case zeros[0] == 0 && zeros[1] == few/2:
		return append([]byte{0xff, 0xfe}, data...)
	case zeros[0] == few/2 && zeros[1] == 0:
		return append([]byte{0xfe, 0xff}, data...)
	}
	return data
}

func invalid(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return 0
}
