// Reads every feed, calendar and data file of a built site with programs that
// are not ours: if they agree with each other, our subscribers will see what we
// wrote.
//
//   npm install --no-package-lock --ignore-scripts
//   node check.mjs PUBLIC_DIR
//
// Prints a line for each thing that is wrong and then "N passed, N failed".
// Exit status: 0 fine, 1 something is wrong, 2 wrong usage.

import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkCalendars } from './calendars.mjs'
import { checkData } from './data.mjs'
import { checkFeeds } from './feeds.mjs'
import { checkLinkedData } from './linkeddata.mjs'
import { checkSitemap } from './sitemap.mjs'

// Site is a folder of files by their names with slashes, such as "t/ports/feed.xml".
class Site {
  constructor(dir) {
    this.dir = dir
    this.files = readdirSync(dir, { recursive: true })
      .filter((name) => statSync(join(dir, name)).isFile())
      .map((name) => name.replaceAll('\\', '/'))
      .sort()
  }
  named(pattern) {
    return this.files.filter((name) => pattern.test(name))
  }
  read(name) {
    return readFileSync(join(this.dir, name), 'utf8')
  }
}

// Report counts checks. A check is a function that throws what is wrong, an
// array of messages or an Error.
class Report {
  passed = 0
  failed = 0
  async check(what, fn) {
    let wrong = []
    try {
      wrong = (await fn()) ?? []
    } catch (err) {
      wrong = [err.message]
    }
    if (wrong.length === 0) {
      this.passed++
      return
    }
    this.failed++
    for (const message of wrong) console.log(`${what}: ${message}`)
  }
}

if (process.argv.length !== 3) {
  console.error('usage: node check.mjs PUBLIC_DIR')
  process.exit(2)
}
const site = new Site(process.argv[2])
const report = new Report()

// What every site has. A file that is not there would pass all checks.
await report.check('site', () =>
  ['feed.xml', 'atom.xml', 'feed.json', 'calendar.ics', 'upcoming.xml', 'corrections.xml', 'timeline.json', 'timeline.schema.json', 'sitemap.xml', 'index.html']
    .filter((name) => !site.files.includes(name))
    .map((name) => `${name} is missing`))
await checkFeeds(site, report)
await checkCalendars(site, report)
await checkData(site, report)
await checkSitemap(site, report)
await checkLinkedData(site, report)

console.log(`${report.passed} passed, ${report.failed} failed`)
process.exit(report.failed === 0 ? 0 : 1)
