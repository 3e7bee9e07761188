// Calendars: ical.js reads them. It forgives much, so that lines, octets and
// what has to be there once are checked here as well.

import ICAL from 'ical.js'

export async function checkCalendars(site, report) {
  const whole = new Map() // days of the events of the whole calendar, by UID
  for (const name of site.named(/(^|\/)(calendar|event)\.ics$/).sort((a, b) => a.length - b.length)) {
    await report.check(`${name} (ical.js)`, () => {
      const raw = site.read(name)
      const events = read(raw)
      const out = [...lines(raw), ...events.flatMap(faults), ...twice(events)]
      for (const event of events) {
        const days = `${event.startDate} to ${event.endDate}`
        if (name === 'calendar.ics') whole.set(event.uid, days)
        else if (!whole.has(event.uid)) out.push(`event ${event.uid} is not in calendar.ics`)
        else if (whole.get(event.uid) !== days) out.push(`event ${event.uid}: ${days}, in calendar.ics ${whole.get(event.uid)}`)
      }
      if (name.endsWith('event.ics') && events.length !== 1) out.push(`${events.length} events, not one`)
      return out
    })
  }
}

function read(raw) {
  const calendar = new ICAL.Component(ICAL.parse(raw))
  if (calendar.name !== 'vcalendar') throw new Error(`a ${calendar.name}, not a calendar`)
  for (const property of ['version', 'prodid']) {
    if (calendar.getAllProperties(property).length !== 1) throw new Error(`${property} is not there once`)
  }
  if (calendar.getAllSubcomponents().length === 0) throw new Error('has no component, of which RFC 5545 wants one')
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

// lines checks what is left when a reader has unfolded the file.
function lines(raw) {
  const out = []
  if (!raw.endsWith('\r\n')) out.push('does not end with CRLF')
  raw.split('\r\n').forEach((line, i) => {
    if (/[\r\n]/.test(line)) out.push(`line ${i + 1}: a CR or LF alone`)
    const octets = Buffer.byteLength(line)
    if (octets > 75) out.push(`line ${i + 1}: ${octets} octets`)
    if (line.includes('\uFFFD')) out.push(`line ${i + 1}: cut inside a rune`)
  })
  const open = []
  for (const [, word, name] of raw.matchAll(/^(BEGIN|END):(.*)\r$/gm)) {
    if (word === 'BEGIN') open.push(name)
    else if (open.pop() !== name) out.push(`END:${name} ends something else`)
  }
  return out
}

function faults(event) {
  const out = []
  const wrong = (message) => out.push(`event ${event.uid}: ${message}`)
  for (const property of ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'sequence', 'transp']) {
    const n = event.component.getAllProperties(property).length
    if (n !== 1) wrong(`${n} of ${property}, not one`)
  }
  if (!event.summary?.trim()) wrong('no summary')
  if (!event.startDate?.isDate || !event.endDate?.isDate) wrong('does not last whole days')
  else if (event.endDate.compare(event.startDate) <= 0) wrong(`ends ${event.endDate} and starts ${event.startDate}`)
  const stamp = event.component.getFirstPropertyValue('dtstamp')
  if (stamp?.zone?.tzid !== 'UTC') wrong('its stamp is not in UTC')
  const status = event.component.getFirstPropertyValue('status')
  if (!['CONFIRMED', 'TENTATIVE', 'CANCELLED'].includes(status)) wrong(`status ${status}`)
  const url = event.component.getFirstPropertyValue('url')
  if (url !== null && !URL.canParse(url)) wrong(`address ${url}`)
  return out
}

function twice(events) {
  const uids = events.map((event) => event.uid)
  return uids.filter((uid, i) => uids.indexOf(uid) !== i).map((uid) => `event ${uid} is there twice`)
}
