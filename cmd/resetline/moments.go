package main

import "resetline/internal/date"

func (p *program) moments(from *source, o *timelineOptions, first, last date.Date) error {
	return usageError{"-moments is not there yet"}
}
