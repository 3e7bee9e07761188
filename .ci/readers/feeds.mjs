// Feeds: two readers read each XML feed, one reads each JSON feed, and the three
// formats of a feed have to say the same.

import { parseFeed } from 'feedsmith'
import RSSParser from 'rss-parser'

const xmlFeed = /(^|\/)(feed|atom|upcoming|corrections)(-[^/]*)?\.xml$/
const jsonFeed = /(^|\/)feed(-[^/]*)?\.json$/

export async function checkFeeds(site, report) {
  const read = new Map() // what feedsmith read, by the file's name
  for (const name of [...site.named(xmlFeed), ...site.named(jsonFeed)]) {
    await report.check(`${name} (feedsmith)`, () => {
      const feed = plain(parseFeed(site.read(name)))
      read.set(name, feed)
      return faults(feed, site.read(name))
    })
  }
  for (const name of site.named(xmlFeed)) {
    await report.check(`${name} (rss-parser)`, async () => {
      const other = await withRSSParser(site.read(name))
      return differences(read.get(name), other)
    })
  }
  for (const name of site.named(/(^|\/)feed(-[^/]*)?\.xml$/)) {
    const rss = read.get(name)
    for (const format of [name.replace(/feed([^/]*)$/, 'atom$1'), name.replace(/xml$/, 'json')]) {
      await report.check(`${format} (compared with ${name})`, () => {
        if (!read.has(format)) return ['is missing or was not read']
        return differences(rss, read.get(format))
      })
    }
  }
}

// plain brings what feedsmith read into one shape for all formats.
function plain({ format, feed }) {
  const first = (values) => values?.[0]
  switch (format) {
    case 'rss':
      return {
        title: feed.title,
        site: feed.link,
        self: feed.atom?.links?.find((link) => link.rel === 'self')?.href,
        language: feed.language,
        items: (feed.items ?? []).map((item) => ({
          id: item.guid?.value,
          title: item.title,
          link: item.link,
          published: instant(item.pubDate),
          author: first(item.dc?.creators),
          categories: (item.categories ?? []).map((category) => category.name),
          text: item.content?.encoded ?? item.description,
        })),
      }
    case 'atom':
      return {
        title: feed.title?.value,
        site: feed.links?.find((link) => link.rel === 'alternate')?.href,
        self: feed.links?.find((link) => link.rel === 'self')?.href,
        language: feed.xml?.lang,
        items: (feed.entries ?? []).map((entry) => ({
          id: entry.id,
          title: entry.title?.value,
          link: entry.links?.find((link) => link.rel === 'alternate')?.href,
          published: instant(entry.published),
          author: first(entry.authors)?.name,
          categories: (entry.categories ?? []).map((category) => category.label ?? category.term),
          text: entry.content?.value ?? escapeHTML(entry.summary?.value),
        })),
      }
    case 'json':
      return {
        title: feed.title,
        site: feed.home_page_url,
        self: feed.feed_url,
        language: feed.language,
        items: (feed.items ?? []).map((item) => ({
          id: item.id,
          title: item.title,
          link: item.url,
          published: instant(item.date_published),
          author: first(item.authors)?.name,
          categories: item.tags ?? [],
          text: item.content_html ?? escapeHTML(item.content_text),
        })),
      }
  }
  throw new Error(`read as ${format}`)
}

async function withRSSParser(xml) {
  const parser = new RSSParser({ customFields: { item: [['category', 'terms', { keepArray: true }], ['published', 'published']] } })
  const feed = await parser.parseString(xml)
  return {
    title: feed.title,
    site: feed.link,
    items: feed.items.map((item) => ({
      id: item.guid ?? item.id,
      title: item.title,
      link: item.link,
      published: instant(item.published ?? item.isoDate),
      categories: (item.terms ?? []).map((term) => (typeof term === 'string' ? term : (term._ ?? term.$?.label ?? term.$?.term))),
      text: item['content:encoded'] ?? item.content ?? escapeHTML(item.summary),
    })),
  }
}

// faults are what is wrong with one feed, read or raw.
function faults(feed, raw) {
  const out = []
  for (const field of ['title', 'site', 'self', 'language']) {
    if (!feed[field]?.trim()) out.push(`no ${field}`)
  }
  const count = raw.startsWith('{') ? JSON.parse(raw).items.length : (raw.match(/<(item|entry)>/g) ?? []).length
  if (count !== feed.items.length) out.push(`${count} items were written and ${feed.items.length} read`)
  const ids = new Set()
  for (const item of feed.items) {
    for (const field of ['id', 'title', 'link', 'published', 'text']) {
      if (!item[field]?.trim()) out.push(`item ${item.id}: no ${field}`)
    }
    if (ids.has(item.id)) out.push(`item ${item.id}: there twice`)
    ids.add(item.id)
  }
  return out
}

// differences are what the second reader or format tells otherwise. Of the feed
// only what both know is compared, of the items all that the second knows.
function differences(first, second) {
  if (!first) return ['there is nothing to compare with']
  const out = []
  for (const field of ['title', 'site', 'language']) {
    if (second[field] !== undefined && first[field] !== second[field]) out.push(`${field}: ${show(first[field])} and ${show(second[field])}`)
  }
  if (first.items.length !== second.items.length) {
    return [...out, `${first.items.length} and ${second.items.length} items`]
  }
  first.items.forEach((item, i) => {
    for (const [field, value] of Object.entries(second.items[i])) {
      const [a, b] = field === 'text' ? [words(item.text), words(value)] : [item[field], value]
      if (show(a) !== show(b)) out.push(`item ${item.id}: ${field}: ${show(a)} and ${show(b)}`)
    }
  })
  return out
}

const show = (value) => JSON.stringify(value)

function instant(s) {
  const time = new Date(s)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}

const named = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#34;': '"', '&#39;': "'" }

// words is HTML as text, for comparing texts that were escaped by different rules.
function words(html) {
  return html?.replace(/&(amp|lt|gt|quot|#34|#39);/g, (entity) => named[entity]).replace(/\s+/g, ' ').trim()
}

function escapeHTML(text) {
  return text?.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c])
}
