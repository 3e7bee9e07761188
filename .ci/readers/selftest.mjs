// Shows that check.mjs passes a sound site and catches what is broken: a check
// that has never failed proves nothing. The site is made of the golden files of
// internal/feed and internal/ical and a few small files below.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const golden = (name) => readFileSync(join(here, '../../internal', name), 'utf8')

const calendar = golden('ical/testdata/calendar.ics')
const page = (data) => `<!doctype html><title>x</title><script type="application/ld+json">${JSON.stringify(data)}</script>`

const sound = {
  'feed.xml': golden('feed/testdata/feed.xml'),
  'atom.xml': golden('feed/testdata/atom.xml'),
  'feed.json': golden('feed/testdata/feed.json'),
  'upcoming.xml': golden('feed/testdata/feed.xml'),
  'corrections.xml': golden('feed/testdata/feed.xml'),
  'calendar.ics': calendar,
  't/bridge/calendar.ics': golden('ical/testdata/none.ics'),
  'e/k3v9/event.ics': calendar.replace(/BEGIN:VEVENT\r\nUID:p0w2[\s\S]*?END:VEVENT\r\n/, ''),
  'timeline.schema.json': JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: ['entries'],
    properties: { entries: { type: 'array', items: { type: 'object', required: ['id'] } } },
  }),
  'timeline.json': JSON.stringify({ entries: [{ id: 'k3v9' }] }),
  'sitemap.xml': `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/timeline/</loc><lastmod>2025-04-24</lastmod></url>
<url><loc>https://example.org/timeline/e/k3v9/</loc></url>
</urlset>
`,
  'index.html': page({ '@context': 'https://schema.org', '@type': 'WebSite', name: 'The harbour', url: 'https://example.org/timeline/' }),
  'e/k3v9/index.html': page({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: 'The bridge opens',
    mainEntity: { '@type': 'Event', name: 'The bridge opens', startDate: '2025-05-19', eventStatus: 'https://schema.org/EventScheduled' },
  }),
  'e/p0w2/index.html': '<!doctype html><title>a page without data</title>',
}

const breakages = [
  ['feed.xml', '<rss version="2.0"', '<rdf', 'feed.xml (feedsmith): '],
  ['feed.xml', '<guid isPermaLink="false">tag:example.org,2025:e/k3v9</guid>', '', 'no id'],
  ['feed.xml', '<language>en-GB</language>', '', 'feed.xml (feedsmith): no language'],
  ['feed.xml', 'tag:example.org,2025:e/p0w2', 'tag:example.org,2025:e/k3v9', 'item tag:example.org,2025:e/k3v9: there twice'],
  ['feed.xml', 'Tue, 22 Apr 2025 17:30:05', 'once', 'item tag:example.org,2025:e/k3v9: published'],
  ['atom.xml', 'The bridge opens', 'The bridge closes', 'atom.xml (compared with feed.xml): item tag:example.org,2025:e/k3v9: title'],
  ['atom.xml', '<published>2025-04-22', '<published>2025-04-23', 'atom.xml (compared with feed.xml): item tag:example.org,2025:e/k3v9: published'],
  ['feed.json', '"scheduled"', '"planned"', 'feed.json (compared with feed.xml): item tag:example.org,2025:e/k3v9: categories'],
  ['feed.json', '1 < 2 & that', '1 &lt; 2 &amp; that', 'feed.json (compared with feed.xml): item tag:example.org,2025:e/q7r1: text'],
  ['feed.json', '"id": "tag:example.org,2025:e/k3v9"', '"id": 5', 'feed.json (JSON): /items/0/id must be string'],
  ['feed.json', '"summary"', '"sumary"', 'must NOT have additional properties'],
  ['feed.json', '2025-04-22T17:30:05+01:00', '22 April 2025', 'must match format "date-time"'],
  ['feed.json', '"url": "https://example.org/timeline/e/p0w2/"', '"url": "/e/p0w2/"', 'must match format "uri"'],
  ['calendar.ics', 'BEGIN:VEVENT', 'BEGIN:EVENT', 'END:VEVENT ends something else'],
  ['calendar.ics', '\r\n', '\n', 'a CR or LF alone'],
  ['calendar.ics', 'lon\r\n ger', 'longer', 'octets'],
  ['calendar.ics', 'UID:p0w2', 'UID:k3v9', 'event k3v9@example.org is there twice'],
  ['calendar.ics', 'DTEND;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20251231', 'ends 2025-12-31 and starts 2025-12-31'],
  ['calendar.ics', 'DTSTAMP:20250422T000000Z\r\n', '', '0 of dtstamp'],
  ['calendar.ics', 'DTSTAMP:20250422T000000Z', 'DTSTAMP:20250422T000000', 'its stamp is not in UTC'],
  ['calendar.ics', 'STATUS:CANCELLED', 'STATUS:POSTPONED', 'status POSTPONED'],
  ['calendar.ics', 'VERSION:2.0\r\n', '', 'version is not there once'],
  ['t/bridge/calendar.ics', /BEGIN:VTIMEZONE[^]*END:VTIMEZONE\r\n/, '', 'has no component'],
  ['e/k3v9/event.ics', 'DTSTART;VALUE=DATE:20250519', 'DTSTART;VALUE=DATE:20250518', 'in calendar.ics 2025-05-19'],
  ['e/k3v9/event.ics', 'UID:k3v9', 'UID:k3v8', 'is not in calendar.ics'],
  ['timeline.json', '"id"', '"ID"', "timeline.json (timeline.schema.json): /entries/0 must have required property 'id'"],
  ['timeline.schema.json', '"required"', '"requird"', 'unknown keyword'],
  ['sitemap.xml', '<lastmod>2025-04-24', '<lastmod>24 April', 'sitemap.xml (xmllint): '],
  ['sitemap.xml', 'e/k3v9/', 'e/none/', 'e/none/ is not in the site'],
  ['index.html', '{"@context"', '"@context"', 'index.html (JSON-LD): '],
  ['index.html', 'application/ld+json', 'text/plain', 'the home page has none'],
  ['index.html', '"name"', '"nam"', 'pages of kind index (schema-dts): '],
  ['e/k3v9/index.html', 'EventScheduled', 'EventPlanned', 'pages of kind e (schema-dts): '],
]

function run(site) {
  const dir = mkdtempSync(join(tmpdir(), 'readers-'))
  try {
    for (const [name, text] of Object.entries(site)) {
      mkdirSync(dirname(join(dir, name)), { recursive: true })
      writeFileSync(join(dir, name), text)
    }
    return spawnSync(process.execPath, [join(here, 'check.mjs'), dir], { encoding: 'utf8' })
  } finally {
    rmSync(dir, { recursive: true })
  }
}

let failed = 0
const expect = (what, ok, output) => {
  if (ok) return
  failed++
  console.log(`${what}\n${output.replace(/^/gm, '    ')}`)
}

// tsc is slow to start, so that it runs only where a page is broken.
const withoutPages = Object.fromEntries(Object.entries(sound).filter(([name]) => !name.endsWith('.html')))

const whole = run(sound)
expect('a sound site fails', whole.status === 0 && / passed, 0 failed\n$/.test(whole.stdout), whole.stdout + whole.stderr)
for (const [name, old, broken, message] of breakages) {
  const what = `${name} with ${broken} for ${old}`
  const text = sound[name].replace(old, broken)
  if (text === sound[name]) throw new Error(`${what}: there is nothing to break`)
  const got = run({ ...(name.endsWith('.html') ? sound : withoutPages), [name]: text })
  expect(`${what} is not caught, want ${message}`, got.status === 1 && got.stdout.includes(message), got.stdout + got.stderr)
}
const { 'feed.json': _, ...without } = sound
const got = run(without)
expect('a missing feed.json is not caught', got.status === 1 && got.stdout.includes('site: feed.json is missing'), got.stdout)

console.log(`${breakages.length + 2 - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
