// Plan files for the tests of the page that makes calculators.
import { readFileSync, readdirSync } from 'node:fs'
import { Plan } from 'dspp'

const root = new URL('../../', import.meta.url)
export const read = (path) => readFileSync(new URL(path, root), 'utf8')
export const plans = readdirSync(new URL('plans/', root)).filter((name) => !name.endsWith('.schema.json')).map((name) => `plans/${name}`)
  .concat('www/demo/plan.json', readdirSync(new URL('tests/plans/', root)).map((name) => `tests/plans/${name}`))
  .map((path) => ({ path, file: JSON.parse(read(path)) }))
export const redwood = plans.find(({ path }) => path.includes('redwood-2007')).file
export const problemsOf = (file) => {
  try {
    new Plan(file).free()
    return []
  } catch ({ problems }) {
    return problems
  }
}
