package timex

// Times of day: what is one, how they are read and written.

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
	t := m.find(cClock | cDotted | cNumber)
	if t == nil {
		return s
	}
	s.hasClock = true
	switch {
	case t.class&(cClock|cDotted) != 0:
		s.clock = int(t.val)
	case t.val >= 100, t.class&cFigures != 0 && t.end-t.start == 4: // 1500 GMT, 0030 GMT
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
	return func(m *match) meaning { return m.besideHour(m.find(cNumber), minutes) }
}

// minutesPast returns a reader of some minutes past the hour, or to it where the sign
// is negative.
func minutesPast(sign int) func(*match) meaning {
	return func(m *match) meaning {
		return m.besideHour(m.findN(cNumber, 1), sign*int(m.find(cNumber).val))
	}
}

// besideHour returns the time some minutes past an hour, of the part of the day that
// the match names.
func (m *match) besideHour(hour *token, minutes int) meaning {
	s := meaning{form: isTime, hasClock: true, clock: (60*int(hour.val) + minutes + 720) % 720}
	switch t := m.find(cAmPm); {
	case t != nil:
		s.clock += int(t.val)
	case s.clock < 60 && part(m) == "":
		s.clock += 720 // half past twelve is after noon
	}
	s.clock = ofPart(s.clock, part(m))
	return s
}

// hourAndMinutes tells "twenty past ten" from other numbers.
func hourAndMinutes(m *match) bool {
	minutes, hour := m.find(cNumber), m.findN(cNumber, 1)
	return minutes.class&cFigures == 0 && minutes.val%5 == 0 && minutes.val <= 25 && hour.val >= 1 && hour.val <= 12
}

// minutesToHour tells "at ten to four" from "five to ten people".
func minutesToHour(m *match) bool {
	return hourAndMinutes(m) && m.before(1).class&(cAt|cUntil|cSince) != 0 && m.before(1).class&cPrep == 0
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

// hoursAgo reads some hours before the present: the day of publication.
func hoursAgo(*match) meaning { return meaning{form: isAway, unit: uHour} }

// halfHour returns a reader of half an hour from the time before.
func halfHour(sign int) func(*match) meaning {
	return func(*match) meaning { return meaning{form: isAfter, unit: uMinute, n: 30 * sign} }
}

// hourNamed tells whether a number before am and pm is an hour.
func hourNamed(m *match) bool {
	t := m.find(cClock | cDotted | cNumber)
	return t.class&(cClock|cDotted) != 0 || t.val <= 12 && t.val >= 1
}

// atTime tells a time from a number by the preposition before it.
func atTime(m *match) bool {
	t := m.find(cDotted | cNumber)
	return m.before(1).class&cAt != 0 && (t.class&cDotted != 0 || fourFigures(m) && t.val < 1000 || m.has(cZone) && t.class&cFigures != 0 && t.val < 2400 && t.val >= 100 && t.val%100 < 60)
}

// atHour tells "at a quarter to ten" from "cut by a quarter to ten".
func atHour(m *match) bool {
	t := m.find(cNumber | cClock | cDotted)
	return m.before(1).class&(cAt|cUntil|cSince) != 0 && (t.class&cNumber == 0 || t.val <= 12)
}

// halfHourNamed tells "at half nine" from "at half of the two".
func halfHourNamed(m *match) bool {
	t := m.find(cNumber)
	return m.before(1).class&(cAt|cUntil|cSince) != 0 && t.class&cFigures == 0 && t.val <= 12 && nothingFollows(m) && notOf(m)
}

// hourOfDay tells "before 4 in the morning" from "two in the morning".
func hourOfDay(m *match) bool {
	t := m.find(cNumber | cClock | cDotted)
	return m.before(1).class&(cAt|cIn|cPrep|cUntil|cSince) != 0 && (t.class&cNumber == 0 || t.val <= 12)
}

// hourOfDayNamed tells "at two on the afternoon of 3 March", of which the day is named.
func hourOfDayNamed(m *match) bool {
	const day = cDay | cOrdinal | cMonth | cWeekday | cNumDate
	return hourOfDay(m) && (m.after(1).class|m.after(2).class)&day != 0
}

// clockNamed tells a time from a score or a verse: two figures before the
// colon, or a preposition of time before.
func clockNamed(m *match) bool {
	return m.before(1).class&(cCapital|cLabel) == 0 || m.before(1).class&(cIn|cAt) != 0
}

// fourFigures tells a time with its zone ("0930 GMT") from a number.
func fourFigures(m *match) bool {
	t := m.find(cDotted | cNumber)
	return t.class&cDotted != 0 || t.class&cFigures != 0 && t.end-t.start == 4 && t.val < 2400 && t.val%100 < 60
}

// hoursOfDay tells "at 0630 hours" from a length.
func hoursOfDay(m *match) bool {
	return fourFigures(m) && (m.find(cNumber).val < 1000 || m.before(1).class&(cAt|cUntil) != 0)
}

// atPart tells "at dawn" from "the dawn of time".
func atPart(m *match) bool { return m.before(1).class&(cIn|cPrep|cAt|cUntil|cSince) != 0 && notOf(m) }

// partAlone tells "in the morning" from "in the evening of his life".
func partAlone(m *match) bool { return afterIn(m) && notOf(m) }
