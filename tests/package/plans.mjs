// Plan files for the tests, and changing one value of them.
import { readFileSync } from 'node:fs'

const folder = new URL('../../plans/', import.meta.url)

export const schema = JSON.parse(readFileSync(new URL('plan.schema.json', folder), 'utf8'))

export const redwood = () => JSON.parse(readFileSync(new URL('redwood-2007.json', folder), 'utf8'))

/** Every key that a plan file may have is there. */
export function completePlan () {
  const plan = redwood()
  plan.closures = ['2025-01-09', '2024-02-29']
  plan.purchasePrice = structuredClone(plan.displayedPrices)
  plan.documents[0].governs = false
  return plan
}

/** The plan with the value at a path such as `$.contacts[0].name` set, or left out if there is none. */
export function change (plan, path, ...value) {
  const changed = structuredClone(plan)
  const keys = path.match(/[^.[\]]+/g).slice(1)
  const last = keys.pop()
  const parent = keys.reduce((at, key) => at[key], changed)
  if (value.length > 0) parent[last] = value[0]
  else delete parent[last]
  return changed
}

/** Every value inside a value, with its path. */
export function * valuesIn (value, path = '$') {
  yield { path, value }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    yield * valuesIn(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`)
  }
}
