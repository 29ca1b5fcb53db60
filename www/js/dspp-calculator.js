import { answersOf } from './answers.js'
import { write } from './dom.js'
import { explain, stepsFor } from './explanation.js'
import { exampleOf, requestOf, restore, reveal, stateOf, unfinishedDates } from './form.js'
import { todayIn } from './format.js'
import { actions, failure } from './messages/en.js'
import { isMarked, mistakesOf, paintMistakes } from './problems.js'
import { Undo } from './undo.js'

/** A pause in typing, in milliseconds: long enough not to interrupt, short enough to be an answer. */
const PAUSE = 1000

/**
 * The calculator: brings the form in its declarative shadow root to life. It draws no form of its own, so that what is
 * read without scripts and what works with them are the same markup.
 *
 * Live typing never moves the focus. A mistake is told once its field is left, or the typing pauses; from then on its
 * message follows every keystroke.
 *
 * @attribute terms - address of the page with the terms that clause links lead to; this page without it
 * @fires dspp-calculator:ready - when the engine has started
 * @fires dspp-calculator:change - with the form's state as text, after every change
 * @fires dspp-calculator:quote - with the quote, after every change
 * @fires dspp-calculator:error - with what went wrong, if the engine does not start or a quote fails
 */
export class DsppCalculator extends HTMLElement {
  #engine
  #form
  #undo = new Undo()
  #listeners
  #pause
  /** The control in which typing has paused: its mistakes are told although the focus is still in it. */
  #paused = null
  /** A message that appeared between press and release would move a button away from under the pointer. */
  #isPressed = false
  #said = ''

  connectedCallback () {
    if (!this.shadowRoot) throw new TypeError('<dspp-calculator> needs its declarative shadow root')
    this.#form = this.shadowRoot.querySelector('form')
    for (const control of this.#form.querySelectorAll('[data-today]')) {
      control.defaultValue = todayIn(control.dataset.today)
    }
    this.#listen()
    this.#update()
    if (!this.#engine) this.#start()
  }

  disconnectedCallback () {
    this.#listeners.abort()
    clearTimeout(this.#pause)
  }

  /** Everything typed and chosen, as the text of a query; setting it fills the form. */
  get state () { return stateOf(this.#form) }

  set state (state) {
    restore(this.#form, state)
    this.#update()
  }

  #listen () {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    this.#form.addEventListener('input', () => this.#typed(), { signal })
    this.#form.addEventListener('focusout', () => this.#left(), { signal })
    this.#form.addEventListener('submit', (event) => this.#submitted(event), { signal })
    this.shadowRoot.addEventListener('click', (event) => this.#clicked(event), { signal })
    addEventListener('pointerdown', () => { this.#isPressed = true }, { signal })
    for (const type of ['pointerup', 'pointercancel']) addEventListener(type, () => this.#released(), { signal })
  }

  async #start () {
    try {
      this.#engine = await import('./engine.js')
    } catch (error) {
      return this.#fail(error)
    }
    this.dataset.ready = ''
    this.#emit('ready')
    this.#update()
  }

  #fail (error) {
    this.#tellOfFailure(failure)
    this.#emit('error', error)
  }

  #tellOfFailure (text) {
    const message = this.shadowRoot.querySelector('.failure')
    write(message, text)
    message.hidden = text === ''
    this.toggleAttribute('data-failed', text !== '')
    if (text) this.#say(text)
  }

  #typed () {
    this.#paused = null
    this.#update()
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.#settle(), PAUSE)
  }

  #left () {
    this.#paused = null
    this.#update()
  }

  #released () {
    // The click comes after the release, and has to arrive first.
    setTimeout(() => {
      this.#isPressed = false
      this.#update()
    })
  }

  #settle () {
    this.#paused = this.shadowRoot.activeElement
    this.#update()
    this.#say(this.#said)
  }

  #submitted (event) {
    event.preventDefault()
    clearTimeout(this.#pause)
    this.#settle()
    const summary = this.shadowRoot.getElementById('summary')
    this.#goTo(summary.hidden ? this.shadowRoot.getElementById('results-title') : summary)
  }

  #clicked (event) {
    const link = event.target.closest('a[href^="#"]')
    const target = link && this.shadowRoot.getElementById(link.hash.slice(1))
    if (target) {
      // The element's parts are no fragment of the page, whose address is not ours to change.
      event.preventDefault()
      return this.#goTo(target)
    }
    const action = event.target.closest('[data-do]')?.dataset.do
    if (action) this.#act(action)
  }

  #goTo (target) {
    target.focus({ preventScroll: true })
    target.scrollIntoView({ block: 'center' })
  }

  #act (action) {
    const before = stateOf(this.#form)
    const after = { example: exampleOf(this.#form), clear: '', undo: this.#undo.last }[action]
    if (action === 'undo') this.#undo.take(before)
    else this.#undo.keep(before)
    this.#paused = null
    clearTimeout(this.#pause)
    this.state = after
    this.#say({ example: actions.exampleShown, clear: actions.cleared, undo: actions.undone }[action])
    const undo = this.shadowRoot.querySelector('[data-do="undo"]')
    undo.hidden = this.#undo.isEmpty
  }

  /** Reads the form and paints what can be said of it. */
  #update () {
    reveal(this.#form)
    this.#emit('change', this.state)
    if (!this.#engine) return
    const request = requestOf(this.#form)
    try {
      this.#paint(this.#engine.plan.quote(request), request)
      this.#tellOfFailure('')
    } catch (error) {
      this.#fail(error)
    }
  }

  #paint (quote, request) {
    const problems = [...quote.problems, ...unfinishedDates(this.#form)]
    const mistakes = mistakesOf(this.#form, problems, this.#engine.describe)
      .filter(({ control }) => this.#isToldOf(control))
    paintMistakes(this.shadowRoot, mistakes)
    const told = problems.filter(({ field }) => mistakes.some(({ fields }) => fields.has(field)))
    const answers = answersOf(quote, request, told)
    for (const [name, answer] of Object.entries(answers)) this.#paintAnswer(name, answer, quote.steps)
    this.#said = this.#sentence(answers)
    this.#emit('quote', quote)
  }

  #isToldOf (control) {
    const root = this.shadowRoot
    return isMarked(control) || control === this.#paused || (control !== root.activeElement && !this.#isPressed)
  }

  #paintAnswer (name, { text, detail = '', short, tone = '', open = false }, steps) {
    const block = this.shadowRoot.querySelector(`[data-answer="${name}"]`)
    block.classList.toggle('open', open)
    block.dataset.tone = tone
    write(block.querySelector('[data-value]'), text)
    const note = block.querySelector('.detail')
    if (note) write(note, detail)
    const terms = this.getAttribute('terms') ?? ''
    explain(block.querySelector('.why'), open ? [] : stepsFor(name, steps), { ...this.#engine, terms })
    const glance = this.shadowRoot.querySelector(`[data-glance="${name}"]`)
    if (glance) {
      write(glance, short)
      glance.dataset.tone = tone
      glance.classList.toggle('open', open)
    }
  }

  #sentence ({ verdict, due, shares }) {
    const answers = [verdict, due, shares].filter(({ open }) => !open).map(({ text }) => text)
    const toCorrect = this.shadowRoot.querySelector('.to-correct').textContent
    return [...answers, toCorrect].filter(Boolean).map((text) => `${text}.`).join(' ')
  }

  #say (sentence) {
    write(this.shadowRoot.querySelector('[role="status"]'), sentence)
  }

  #emit (name, detail) {
    this.dispatchEvent(new CustomEvent(`dspp-calculator:${name}`, { detail, bubbles: true, composed: true }))
  }
}
