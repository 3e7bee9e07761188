// The sitemap: xmllint holds it to the schema of sitemaps.org, and the addresses
// in it have to be pages of the site.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const schema = fileURLToPath(new URL('node_modules/sitemap/schema/sitemap.xsd', import.meta.url))

export async function checkSitemap(site, report) {
  if (!site.files.includes('sitemap.xml')) return // reported as missing
  await report.check('sitemap.xml (xmllint)', () => {
    try {
      execFileSync('xmllint', ['--nonet', '--noout', '--schema', schema, join(site.dir, 'sitemap.xml')], { stdio: 'pipe' })
    } catch (err) {
      if (err.code === 'ENOENT') return ['xmllint is not installed (Debian: libxml2-utils)']
      return err.stderr.toString().trim().split('\n')
    }
  })
  await report.check('sitemap.xml (pages)', () => {
    const places = [...site.read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => new URL(match[1].replaceAll('&amp;', '&')))
    // The site may lie under a path; its home page has the shortest.
    const base = places.reduce((a, b) => (a.pathname.length <= b.pathname.length ? a : b)).pathname
    return places
      .map((place) => decodeURIComponent(place.pathname.slice(base.length)))
      .filter((path) => !site.files.includes(path === '' || path.endsWith('/') ? `${path}index.html` : path))
      .map((path) => `${path || '/'} is not in the site`)
  })
}
