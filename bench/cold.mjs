/** Prints the milliseconds of a contestant's first 20 quotes in a new process. */
import { requests } from './requests.mjs'

async function contestant (name) {
  if (name === 'dspp') {
    const { Plan } = await import('dspp')
    const plan = Plan.redwood2007()
    return (request) => plan.quote(request)
  }
  const { peers } = await import('./peers/all.mjs')
  return peers[name]
}

const quote = await contestant(process.argv[2])
const [one, ...others] = requests({ count: 20, fills: 10 })
const start = performance.now()
quote(one)
const between = performance.now()
for (const request of others) quote(request)
console.log(JSON.stringify({ first: between - start, next: performance.now() - between }))
