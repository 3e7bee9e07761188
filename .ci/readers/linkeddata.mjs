// Structured data: the JSON-LD of every page, type-checked by tsc against the
// types of schema.org. One TypeScript file a kind of page holds each shape of
// JSON-LD that such pages have once, with the first page that has it.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const block = /<script[^>]*type=["']?application\/ld\+json["']?[^>]*>([\s\S]*?)<\/script>/gi

export async function checkLinkedData(site, report) {
  const kinds = new Map() // kind of page -> shape -> { page, data }
  for (const page of site.named(/\.html$/)) {
    const blocks = [...site.read(page).matchAll(block)]
    if (blocks.length === 0) continue
    await report.check(`${page} (JSON-LD)`, () => {
      for (const [, text] of blocks) {
        const data = JSON.parse(text)
        const kind = page.includes('/') ? page.split('/')[0].replace(/^\d+$/, 'period') : page.replace('.html', '')
        if (!kinds.has(kind)) kinds.set(kind, new Map())
        const shapes = kinds.get(kind)
        if (!shapes.has(shape(data))) shapes.set(shape(data), { page, data })
      }
    })
  }
  await report.check('index.html (JSON-LD)', () => (kinds.has('index') ? [] : ['the home page has none']))
  await typeCheck(kinds, report)
}

// typeCheck runs tsc once on all files, as it is slow to start, and gives each
// kind of page the messages of its own file.
async function typeCheck(kinds, report) {
  // Inside this folder, so that tsc finds schema-dts.
  const dir = mkdtempSync(join(here, '.types-'))
  try {
    const files = new Map()
    for (const [kind, shapes] of kinds) {
      const file = `${kind.replace(/[^\w-]/g, '_')}.ts`
      await report.check(`pages of kind ${kind} (JSON-LD)`, () => {
        writeFileSync(join(dir, file), source([...shapes.values()]))
        files.set(kind, file)
      })
    }
    const messages = tsc(dir, [...files.values()])
    for (const [kind, file] of files) {
      const pages = [...kinds.get(kind).values()].map(({ page }) => page)
      await report.check(`pages of kind ${kind} (schema-dts)`, () => {
        const own = messages.filter((message) => message.startsWith(`${file}(`))
        return own.length === 0 ? [] : [...own.slice(0, 8), `is in one of ${pages.join(', ')}`]
      })
    }
    await report.check('JSON-LD (tsc)', () => messages.filter((message) => !/^[\w-]+\.ts\(/.test(message) && !/^\s/.test(message)))
  } finally {
    rmSync(dir, { recursive: true })
  }
}

// tsc returns the lines of its messages, none when all is well.
function tsc(dir, files) {
  if (files.length === 0) return []
  const run = spawnSync(process.execPath, [join(here, 'node_modules/typescript/bin/tsc'), '--strict', '--noEmit', '--skipLibCheck', '--ignoreConfig',
    '--module', 'nodenext', '--types', '', '--pretty', 'false', ...files], { cwd: dir, encoding: 'utf8' })
  const lines = (run.stdout + run.stderr).split('\n').filter((line) => line !== '')
  return run.status !== 0 && lines.length === 0 ? [`ended with status ${run.status}`] : lines
}

// source is a TypeScript file whose constants are the data, each declared to be
// what its @type says.
function source(shapes) {
  const types = new Set()
  const constants = shapes.map(({ page, data }, i) => {
    const value = JSON.stringify(data, null, 2)
    if (Array.isArray(data['@graph'])) {
      types.add('Graph')
      return `// ${page}\nexport const x${i}: Graph = ${value}\n`
    }
    const type = [data['@type']].flat()[0]
    if (!/^[A-Z]\w*$/.test(type ?? '')) throw new Error(`${page}: the type is ${type}`)
    types.add(type)
    types.add('WithContext')
    return `// ${page}\nexport const x${i}: WithContext<${type}> = ${value}\n`
  })
  return `import type { ${[...types].join(', ')} } from 'schema-dts'\n\n${constants.join('\n')}`
}

// shape is what the types of the data depend on: everything except words,
// addresses and figures.
function shape(data) {
  return JSON.stringify(data, (key, value) => {
    if (Array.isArray(value)) return [...new Map(value.map((v) => [shape(v), v])).values()]
    if (typeof value === 'number') return 0
    if (typeof value === 'string' && !key.startsWith('@') && !value.startsWith('https://schema.org/')) return ''
    return value
  })
}
