package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
	"time"
)

// What a build lets gather before garbage is collected. GOGC and GOMEMLIMIT in
// the environment have the last word.
const (
	garbage   = 48 << 20   // bytes that a small archive may have beside what it holds
	anArticle = 12 << 10   // bytes that are held for an article
	fewest    = 10         // percent of garbage that it is worth to collect for
	most      = 200        // percent
	enough    = 1400 << 20 // bytes in all, unless the story takes more
	lookEvery = 20 * time.Millisecond
)

// spareMemory bounds, until it is stopped, what reading and merging so many
// articles take: to about what they will hold in the end, so that much garbage
// may gather while they hold little. Where they hold more than was thought it
// does not collect without end. What a large archive takes in all is bounded as
// well: its entries are made faster than its events are collected.
func spareMemory(articles int) (stop func()) {
	quit, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		tick := time.NewTicker(lookEvery)
		defer tick.Stop()
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		set, limited := 0, 0
		for {
			metrics.Read(live)
			percent, limit := sparing(int(live[0].Value.Uint64()), articles)
			if percent != set || limit != limited {
				setGarbage(percent)
				setLimit(limit)
				set, limited = percent, limit
			}
			select {
			case <-quit:
				return
			case <-tick.C:
			}
		}
	}()
	return sync.OnceFunc(func() { close(quit); <-done })
}

// sparing is how much garbage may gather, in percent of the bytes held, and how many
// bytes may be taken in all.
func sparing(held, articles int) (percent, limit int) {
	bound := garbage + anArticle*articles
	return min(max(100*(bound-held)/max(held, 1), fewest), most), max(enough, bound, held*6/5)
}

// setGarbage says how much garbage may gather, in percent.
func setGarbage(percent int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}

// setLimit says how many bytes may be held in all before garbage is collected whatever
// there is of it.
func setLimit(bytes int) {
	if os.Getenv("GOMEMLIMIT")+os.Getenv("GOGC") == "" {
		debug.SetMemoryLimit(int64(bytes))
	}
}

// boundMemory collects what reading and merging left, and bounds what is held
// while pages are made: at a little over twice what the story takes, but of a
// large archive at 1,400 MiB or half as much again, whichever is more. So the
// bound, and no percentage, says when garbage is collected, and what is free
// again does not stay with the program once the bound is near. The nearer it is,
// the longer collecting takes.
func boundMemory() {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	held := int(m.HeapAlloc)
	setLimit(max(min(held*21/10+garbage, enough), held*3/2+garbage))
	setGarbage(most)
}
