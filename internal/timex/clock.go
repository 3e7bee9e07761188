package timex

// Times of day: how they are read and written.

// parts holds TIMEX3's parts of the day in the order of the lexicon's values.
var parts = [...]string{"", "MO", "MI", "AF", "EV", "NI", "DT"}

// part reads a part of the day, named by class or by the word itself.
func part(m *match) string {
	for i := range m.seq.elems {
		if t := &m.toks[m.at+i]; t.class&cPart != 0 && t.unit == noUnit {
			return parts[t.val]
		}
	}
	return ""
}

// clock reads a time of day.
func clock(m *match) meaning {
	s := meaning{form: isTime, part: part(m)}
	if s.part != "" && !m.has(cClock|cDotted|cNumber) {
		return s
	}
	s.hasClock = true
	switch t := m.find(cClock | cDotted | cNumber); {
	case t == nil:
	case t.class&(cClock|cDotted) != 0:
		s.clock = int(t.val)
	case t.val >= 100: // 1500 GMT
		s.clock = int(t.val)/100*60 + int(t.val)%100
	default:
		s.clock = 60 * int(t.val)
	}
	if t := m.find(cAmPm); t != nil {
		s.clock = s.clock%720 + int(t.val)
	}
	s.part = ""
	return s
}

// hourOfPart reads an hour of a part of the day: "seven in the evening".
func hourOfPart(m *match) meaning {
	s := clock(m)
	s.clock = ofPart(s.clock, part(m))
	if m.has(cThis) {
		s.form, s.unit = isUnit, uDay
	}
	return s
}

// ofPart returns the minutes of the day of an hour of a part of it.
func ofPart(clock int, part string) int {
	if clock < 720 && (part == "AF" || part == "EV" || part == "NI" && clock >= 360) {
		clock += 720
	}
	return clock
}

// hour returns a reader of a time with a name: noon, midnight.
func hour(minutes int) func(*match) meaning {
	return func(*match) meaning { return meaning{form: isTime, hasClock: true, clock: minutes} }
}

// pastHour returns a reader of minutes past the hour, negative for minutes to
// it.
func pastHour(minutes int) func(*match) meaning {
	return func(m *match) meaning {
		s := clock(m)
		s.clock = (s.clock + minutes + 720) % 720
		return s
	}
}

// appendClock writes the time of day: T10:35, TEV.
func appendClock(b []byte, s *meaning) []byte {
	switch {
	case s.hasClock:
		b = pad(append(b, 'T'), s.clock/60, 2)
		return pad(append(b, ':'), s.clock%60, 2)
	case s.part != "":
		return append(append(b, 'T'), s.part...)
	}
	return b
}
