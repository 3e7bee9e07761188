package main

import (
	"fmt"
	"io"
	"sync/atomic"
	"text/tabwriter"
	"time"
)

// A build says how it is getting on by these rules:
//
//   - To a terminal, a build of more than half a second writes one line to
//     stderr, over and over: the stage, how much of it is done, the time left.
//     It is wiped out at the end. No colour, no control code but the return of
//     the carriage.
//   - To a log it writes nothing but the closing line.
//   - With -v each stage is a line on stderr once it is over; with -stats they
//     are a table on stdout.

// stages measures a build stage by stage. A nil *stages measures nothing.
type stages struct {
	clock   func() time.Time
	list    []stage
	started time.Time // of the running stage
	cpu     time.Duration
	done    func(stage)  // told of each stage that is over; may be nil
	count   atomic.Int64 // what the running stage has done, and how much it is
	total   atomic.Int64
	name    atomic.Value // string: the running stage
	since   atomic.Int64 // when it began, nanoseconds since 1970
}

// stage is what one stage of a build took.
type stage struct {
	name      string
	items     int64 // how many articles, files ... it did
	wall, cpu time.Duration
}

func newStages(clock func() time.Time) *stages { return &stages{clock: clock} }

// begin ends the running stage and begins another one; total is how many
// items it has, 0 if that is not known yet.
func (s *stages) begin(name string, total int) {
	if s == nil {
		return
	}
	s.end()
	s.started, s.cpu = s.clock(), cpuTime()
	s.since.Store(s.started.UnixNano())
	s.count.Store(0)
	s.total.Store(int64(total))
	s.name.Store(name)
}

// end ends the running stage, if there is one.
func (s *stages) end() {
	if s == nil || s.started.IsZero() {
		return
	}
	name, _ := s.name.Load().(string)
	over := stage{name, max(s.count.Load(), s.total.Load()), s.clock().Sub(s.started), cpuTime() - s.cpu}
	s.list = append(s.list, over)
	if s.done != nil {
		s.done(over)
	}
	s.started = time.Time{}
}

// step counts one item of the running stage. It may be called by several
// goroutines at once.
func (s *stages) step() {
	if s != nil {
		s.count.Add(1)
	}
}

// expect sets how many items the running stage has.
func (s *stages) expect(total int) {
	if s != nil {
		s.total.Store(int64(total))
	}
}

// at sets how far the running stage is. It may be called by several
// goroutines at once, also out of order.
func (s *stages) at(done, total int) {
	if s == nil {
		return
	}
	s.total.Store(int64(total))
	for {
		seen := s.count.Load()
		if int64(done) <= seen || s.count.CompareAndSwap(seen, int64(done)) {
			return
		}
	}
}

// table writes what each stage took, and the whole.
func (s *stages) table(w io.Writer) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "stage\titems\twall\tCPU\t")
	var all stage
	for _, st := range s.list {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t\n", st.name, thousands(int(st.items)), short(st.wall), short(st.cpu))
		all.wall, all.cpu = all.wall+st.wall, all.cpu+st.cpu
	}
	fmt.Fprintf(t, "in all\t\t%s\t%s\t\n", short(all.wall), short(all.cpu))
	t.Flush()
}

// short writes a duration to the hundredth of a second.
func short(d time.Duration) string { return fmt.Sprintf("%.2f s", d.Seconds()) }

// line is what a terminal shows of the running stage.
func (s *stages) line(now time.Time) string {
	name, _ := s.name.Load().(string)
	done, total := s.count.Load(), s.total.Load()
	switch {
	case done == 0:
		return name
	case total == 0:
		return fmt.Sprintf("%s: %s", name, thousands(int(done)))
	}
	text := fmt.Sprintf("%s: %s of %s", name, thousands(int(done)), thousands(int(total)))
	spent := now.Sub(time.Unix(0, s.since.Load()))
	if left := time.Duration(float64(spent) / float64(done) * float64(total-done)); spent > time.Second/2 && left > 0 {
		text += fmt.Sprintf(", %d s left", int(left.Seconds()+1))
	}
	return text
}
