package site

import "resetline/internal/timeline"

const sitePicture = ""

func (s *site) pictures() []job { return nil }

func (s *site) pictureOf(e *timeline.Entry) string { return sitePicture }
