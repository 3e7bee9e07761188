package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"resetline/internal/article"
	"resetline/internal/date"
	"resetline/internal/timeline"
)

// source is where a command takes its articles from, and the day it looks at
// them.
type source struct {
	content string
	now     string
	drafts  bool
}

func (s *source) flags(fs *flag.FlagSet) {
	fs.StringVar(&s.content, "content", "content", "the `folder` with the articles")
	fs.StringVar(&s.now, "now", "", "the `date` to build for, such as 2025-05-19 (default today, or SOURCE_DATE_EPOCH)")
	fs.BoolVar(&s.drafts, "drafts", false, "take in articles marked as drafts")
}

// open opens the content folder. Nothing outside of it is read: a symbolic
// link that leads out is a mistake of its file.
func (s *source) open() (*os.Root, error) {
	root, err := os.OpenRoot(s.content)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no folder %s; run the command beside it, or name it with -content", s.content)
	}
	if err != nil {
		return nil, fmt.Errorf("the folder %s cannot be read: %w; name another with -content", s.content, article.Cause(err))
	}
	return root, nil
}

// load reads the content folder.
func (s *source) load(progress func(done, total int)) (*article.Content, article.Mistakes, error) {
	root, err := s.open()
	if err != nil {
		return nil, nil, err
	}
	defer root.Close()
	return article.Load(root.FS(), article.Options{Folder: filepath.ToSlash(s.content), Drafts: s.drafts, Progress: progress})
}

// today returns the day to build for: -now, else SOURCE_DATE_EPOCH, else the
// clock, in the site's zone.
func (s *source) today(zone *time.Location, env func(string) string) (date.Day, error) {
	if s.now != "" {
		d, err := date.Parse(s.now)
		if err != nil || d.Precision != date.ByDay || d.Qualifier != date.Exact {
			return 0, usageError{fmt.Sprintf("-now %q is no day; write it as 2025-05-19", s.now)}
		}
		return d.First, nil
	}
	if epoch := env("SOURCE_DATE_EPOCH"); epoch != "" {
		n, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return 0, usageError{fmt.Sprintf("SOURCE_DATE_EPOCH %q is no number of seconds since 1970", epoch)}
		}
		return date.DayOf(time.Unix(n, 0).In(zone)), nil
	}
	return date.DayOf(time.Now().In(zone)), nil
}

// story is a content folder read and made into a timeline.
type story struct {
	content  *article.Content
	timeline *timeline.Timeline
}

// read goes from files to entries. All mistakes are reported; after a fatal
// one there is no story.
func (s *source) read(p *program) (*story, error) {
	st, mistakes, err := s.build(p)
	if err != nil {
		return nil, err
	}
	if err := p.report(mistakes); err != nil {
		return nil, err
	}
	return st, nil
}

// build goes from files to entries. After a fatal mistake the story is what
// could be read.
func (s *source) build(p *program) (*story, article.Mistakes, error) {
	in, err := s.input(p)
	if err != nil {
		return nil, nil, err
	}
	st, mistakes := in.tell(p)
	return st, mistakes, nil
}

// input is what a story is made of.
type input struct {
	content  *article.Content
	mistakes article.Mistakes
	now      date.Day
}

// input reads the files.
func (s *source) input(p *program) (*input, error) {
	p.stages.begin("read", 0)
	c, mistakes, err := s.load(p.stages.at)
	if err != nil {
		return nil, err
	}
	now, err := s.today(c.Site.Location, p.env)
	if err != nil {
		return nil, err
	}
	return &input{c, append(mistakes, c.AsOf(now)...), now}, nil
}

// tell makes the entries.
func (in *input) tell(p *program) (*story, article.Mistakes) {
	p.stages.begin("timeline", len(in.content.Articles))
	t, more := timeline.Build(in.content, in.now)
	mistakes := append(in.mistakes, more...)
	mistakes.Sort()
	return &story{in.content, t}, mistakes
}
