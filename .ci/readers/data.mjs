// Data files: JSON Feed against its schema in schema/, timeline.json against the
// schema that the site publishes beside it, and every other JSON file for being
// JSON.

import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

const jsonFeedSchema = JSON.parse(readFileSync(new URL('schema/jsonfeed-1.1.schema.json', import.meta.url), 'utf8'))

export async function checkData(site, report) {
  const feed = compile(jsonFeedSchema)
  for (const name of site.named(/\.json$/)) {
    await report.check(`${name} (JSON)`, () => {
      const value = JSON.parse(site.read(name))
      return /(^|\/)feed(-[^/]*)?\.json$/.test(name) ? validate(feed, value) : []
    })
  }
  if (!site.files.includes('timeline.schema.json')) return // reported as missing
  await report.check('timeline.json (timeline.schema.json)', () => {
    const schema = JSON.parse(site.read('timeline.schema.json'))
    return validate(compile(schema), JSON.parse(site.read('timeline.json')))
  })
}

// compile takes the dialect from the schema. Strict mode finds misspelt keywords.
function compile(schema) {
  const Dialect = schema.$schema?.includes('2020-12') ? Ajv2020 : Ajv
  const ajv = new Dialect({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true })
  addFormats(ajv)
  return ajv.compile(schema)
}

function validate(valid, value) {
  if (valid(value)) return []
  return valid.errors.map((err) => `${err.instancePath || '/'} ${err.message} ${JSON.stringify(err.params)}`)
}
