package site

import "html/template"

func (s *site) overview() template.HTML { return "" }
