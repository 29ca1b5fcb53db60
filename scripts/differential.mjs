/**
 * Compares the package's answers with the second implementation in Python, and prints the first differences.
 *
 *     pip install QuantLib==1.44
 *     node scripts/differential.mjs [count] [seed]
 *     node scripts/differential.mjs --write
 *
 * `--write` records Python's answers to the requests of the tests. $PYTHON is the interpreter, `python3`
 * by default.
 */
import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Plan } from '../dist/index.js'
import { BLOCK, COUNT, DRAWN, GOLDEN, SEED, blocks, checksum, generated, golden, terms } from '../tests/differential/cases.mjs'
import { essence } from '../tests/differential/essence.mjs'
import { planQuestions } from '../tests/differential/plan_questions.mjs'
import { Missing, main, root } from './run.mjs'

const SHOWN = 5

/** Returns Python's answers, as text. */
function oracle (questions, files) {
  const python = process.env.PYTHON ?? 'python3'
  const input = (files ? [files, ...questions] : questions).map((question) => JSON.stringify(question)).join('\n')
  const { status, stdout, error } = spawnSync(python, ['-B', join(root, 'tests/differential/oracle')], {
    input, encoding: 'utf8', maxBuffer: 2 ** 31, stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, PYTHONUTF8: '1' }
  })
  if (error || status !== 0) throw new Missing(`${python} did not answer: ${error?.message ?? `exit ${status}`}. It needs QuantLib 1.44.`)
  return stdout.trimEnd().split('\n')
}

async function write () {
  const questions = generated()
  const texts = [...blocks(oracle(questions))].map(checksum)
  const files = Object.fromEntries(GOLDEN.map((name) => [name, oracle(golden(name)).map((text) => checksum([text]))]))
  const drawn = planQuestions(DRAWN, SEED)
  const essences = oracle(drawn.questions, drawn.files).map((text, index) => {
    const [, , question] = drawn.questions[index]
    return essence(question, JSON.parse(text))
  })
  const answers = { count: COUNT, seed: SEED, block: BLOCK, golden: files, generated: texts, drawn: [...blocks(essences)].map(checksum) }
  const path = 'tests/differential/answers.json'
  await writeFile(join(root, path), `${JSON.stringify(answers, null, 1)}\n`)
  console.log(`Wrote ${path}: ${COUNT} generated requests, ${DRAWN} questions of drawn plans and ${Object.values(files).flat().length} golden ones.`)
}

function compare (count, seed) {
  const plans = Object.fromEntries(Object.entries(terms()).map(([name, file]) => [name, new Plan(file)]))
  const questions = [...GOLDEN.flatMap(golden), ...generated(count, seed)]
  const theirs = oracle(questions)
  const statuses = {}
  let differences = 0
  for (const [index, [plan, request]] of questions.entries()) {
    const answer = plans[plan].quote(request)
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    if (JSON.stringify(answer) === theirs[index]) continue
    if (++differences <= SHOWN) show(plan, request, answer, JSON.parse(theirs[index]))
  }
  const counts = Object.entries(statuses).map(([status, times]) => `${times} ${status}`).join(', ')
  console.log(`${questions.length} requests, seed ${seed}: ${counts}; ${differences} answered otherwise by Python`)
  if (differences > 0) process.exitCode = 1
}

/** Compares the answers of drawn plan files. */
function comparePlans (count, seed) {
  const { files, questions } = planQuestions(count, seed)
  const theirs = oracle(questions, files)
  const plans = {}
  let refused = 0
  for (const [name, file] of Object.entries(files)) {
    try {
      plans[name] = new Plan(file)
    } catch (error) {
      if (++refused <= SHOWN) console.log(`\n${name} is refused: ${error.problems?.map(({ field, code }) => `${field} ${code}`).join(', ') ?? error}`)
    }
  }
  const different = {}
  for (const [index, [plan, request, question]] of questions.entries()) {
    if (!plans[plan]) continue
    const [own, other] = [ask(plans[plan], request, question), JSON.parse(theirs[index])].map((answer) => essence(question, answer))
    if (own === other) continue
    different[question] = (different[question] ?? 0) + 1
    if (different[question] <= SHOWN) show(`${question} of ${plan}`, request, JSON.parse(own), JSON.parse(other))
  }
  const counts = Object.entries(different).map(([question, times]) => `, ${times} of ${question}`).join('')
  const total = Object.values(different).reduce((sum, times) => sum + times, 0)
  console.log(`${count} questions of ${Object.keys(files).length} drawn plans, seed ${seed}: ${refused} plans refused; ${total} answered otherwise by Python${counts}`)
  if (refused > 0 || total > 0) process.exitCode = 1
}

const ask = (plan, request, question) => {
  try {
    return plan[question](request)
  } catch (error) {
    throw new Error(`${question} ${JSON.stringify(request)}: ${error.problems?.map(({ field, code }) => `${field} ${code}`).join(', ') ?? error}`)
  }
}

/** Prints the parts that differ; for steps and problems, those in one answer only. */
function show (plan, request, ours, theirs) {
  console.log(`\n${plan} ${JSON.stringify(request)}`)
  if (!ours || !theirs) console.log(`  the package: ${JSON.stringify(ours)}\n  Python: ${JSON.stringify(theirs)}`)
  else for (const [part, value] of Object.entries(ours)) {
    const [one, other] = [value, theirs[part]].map((side) => Array.isArray(side) ? side.map((item) => JSON.stringify(item)) : [JSON.stringify(side)])
    for (const text of one.filter((text) => !other.includes(text))) console.log(`  ${part}, the package: ${text}`)
    for (const text of other.filter((text) => !one.includes(text))) console.log(`  ${part}, Python:      ${text}`)
    if (Array.isArray(value) && one.length > 1 && String(one) !== String(other)) console.log(`  ${part}: in another order, or other ones`)
  }
}

await main(async () => {
  const [first, seed = SEED] = process.argv.slice(2)
  if (first === '--write') await write()
  else {
    compare(Number(first ?? COUNT), Number(seed))
    comparePlans(Math.min(Number(first ?? DRAWN), DRAWN), Number(seed))
  }
})
