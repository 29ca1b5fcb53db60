// Rules of every answer, however the form is filled in: every problem stands as a message at a field that can be seen and
// takes the focus; no yes stands beside a problem; no shares are named for a payment that is not allowed.
import { problems as described } from '../../js/messages/en/engine.js'
import { expect, test } from './calculator.js'
import { FORM_BY_CODE, INDYMAC, NOT_CAUSED, OTHER, OTHER_FORM_BY_CODE, REDWOOD, TERMS, TERMS_FORM_BY_CODE, randomForms } from './forms.js'

const SEED = 17

const textOf = (form) => new URLSearchParams(form).toString()

/** Fills in each form; returns all that is wrong with its answer, and the codes of the problems. */
const tried = (calculator, plan, forms) => calculator.element.evaluate(async (element, { plan, forms }) => {
  // The page's own modules a second time, to ask what the page asked.
  const names = ['views/all', 'form', 'controls', 'engine', 'words']
  const [{ VIEWS, bringOthers }, { requestOf }, { controlsOf, lookAgain }, { describe, planOf }, { ENGLISH }] = await Promise.all(names.map((name) => import(`/js/${name}.js`)))
  await bringOthers()
  const asked = planOf(plan)
  element.plan = plan
  const root = element.shadowRoot
  const form = root.querySelector('form')
  const reply = root.querySelector('.reply')
  const faults = []
  const codes = new Set()
  const tones = new Set()
  const failures = []
  element.addEventListener('dspp-calculator:error', ({ detail }) => failures.push(String(detail)))

  element.state = forms[0]
  // The page loads the other questions when one is asked.
  while (!('ready' in element.dataset)) await new Promise(requestAnimationFrame)
  for (const state of forms) {
    const fault = (...what) => faults.push([state, ...what])
    root.activeElement?.blur()
    element.state = state
    if (failures.length > 0) fault('the answer failed', failures.pop())
    lookAgain(form)
    const view = VIEWS[element.dataset.view]
    const request = requestOf(form)
    const problems = view.problemsOf(view.ask(asked, request), request)
    for (const { code } of problems) codes.add(code)

    const messages = [...root.querySelectorAll('.error')].filter(({ textContent }) => textContent !== '')
    for (const message of messages) {
      const control = root.getElementById(message.id.replace(/-error$/, ''))
      control.focus()
      if (!message.checkVisibility() || !control.checkVisibility() || root.activeElement !== control) fault('out of sight', message.id)
    }
    const told = messages.map(({ textContent }) => textContent).join('\n')
    const isCut = /And \d+ more/.test(told)
    for (const problem of problems) {
      const sentence = ENGLISH.arrivesLate(problem) ?? describe(problem, 'en')
      if (!told.includes(sentence) && !isCut) fault('not told', problem.field, sentence)
    }
    if (problems.length === 0 && messages.length > 0) fault('told for nothing', told)

    const { tone = 'none' } = root.querySelector('.verdict').dataset
    tones.add(tone)
    if (tone === 'yes' && (problems.length > 0 || root.querySelector('[aria-invalid="true"]'))) fault('yes beside a problem')
    if (problems.length > 0 && tone === 'none') fault('a problem without a verdict')
    if (tone === 'ask' || tone === 'no') {
      const about = reply.cloneNode(true)
      // A payment of several that arrives in time keeps its shares.
      for (const part of about.querySelectorAll('.payments [data-tone="yes"], .error')) part.remove()
      const shares = /About [\d.,]+ shares?|Before rounding|saving about/.exec(`${about.textContent} ${root.querySelector('.bar').textContent}`)
      if (shares) fault('shares beside a no', shares[0])
    }
    const broken = /undefined|NaN|\[object|\bnull\b/.exec(`${reply.innerHTML} ${root.querySelector('.bar').innerHTML} ${told}`)
    if (broken) fault('broken text', broken[0])

    const known = new Set(controlsOf(form).map(({ name }) => name))
    for (const button of reply.querySelectorAll('.next button[data-do="use"]')) {
      for (const [name] of new URLSearchParams(button.value)) if (!known.has(name)) fault('no such field', name)
    }
    for (const button of reply.querySelectorAll('button[data-do="go"]')) {
      button.click()
      if (!form.contains(root.activeElement) || !root.activeElement.checkVisibility()) fault('leads nowhere', button.textContent)
    }
  }
  return { faults, codes: [...codes].sort(), tones: [...tones].sort() }
}, { plan, forms })

test.beforeEach(async ({ calculator }) => calculator.open())

test('every problem that a form can cause is told at its field', async ({ calculator }) => {
  const caused = []
  for (const [plan, forms] of [[REDWOOD, FORM_BY_CODE], [OTHER, OTHER_FORM_BY_CODE], [TERMS, TERMS_FORM_BY_CODE]]) {
    for (const [code, form] of Object.entries(forms)) {
      const { faults, codes } = await tried(calculator, plan, [textOf(form)])
      expect(faults, code).toEqual([])
      expect(codes, code).toContain(code)
      caused.push(code)
    }
  }
  expect([...caused, ...Object.keys(NOT_CAUSED)].sort()).toEqual(Object.keys(described).sort())
})

for (const view of ['payment', 'shares', 'payments', 'period', 'schedule']) {
  for (const [count, tag] of [[80, []], [1000, '@slow']]) {
    test(`each of ${count} forms is answered truly: ${view}`, { tag }, async ({ calculator }) => {
      test.slow(count >= 1000)
      const forms = randomForms(view, count, SEED)
      for (const [index, plan] of [REDWOOD, OTHER, INDYMAC, TERMS].entries()) {
        const part = forms.filter((_, place) => index === 0 ? place % 10 < 7 : place % 10 === 6 + index)
        const { faults, tones } = await tried(calculator, plan, part)
        expect(faults.slice(0, 5)).toEqual([])
        if (plan === REDWOOD) expect(tones.length).toBeGreaterThan(1)
      }
    })
  }
}
