import { Acts } from './acts.js'
import { Answering } from './answering.js'
import { paintButtons } from './buttons.js'
import { addPickers } from './dates.js'
import { write } from './dom.js'
import { failureOf } from './failure.js'
import { listenToFiles } from './files.js'
import { emptyOf, restore, reveal, stateOf, valueOf } from './form.js'
import { writeIntro } from './intro.js'
import { Language } from './language.js'
import { NextMonth } from './next-month.js'
import { PlanInUse } from './plan-in-use.js'
import { translated, writePlan } from './plan-terms.js'
import { resetRows } from './rows.js'
import { writeEntered } from './save.js'
import { Shown } from './shown.js'
import { defaultToToday, todayOf, watchClock } from './today.js'
import { Typing } from './typing.js'
import { VIEWS, bringOthers } from './views/all.js'
import { spokenBy } from './words.js'

/**
 * The calculator: adds behaviour to the form in its shadow root. On our page that root is declarative, so that the markup and
 * the plan's facts are there without scripts; on other pages element.js creates it from that markup and reads more attributes.
 *
 * @attribute lang - the language; by default the document's, or English if that is not supported
 * @attribute terms - address of the page with the plan's terms; this page by default
 * @attribute theme - `light` or `dark`; the page's by default
 * @attribute data-view - the chosen question; set here, for the page's styles
 * @fires dspp-ready - on the first answer
 * @fires dspp-change - with the form's state as text, after every change
 * @fires dspp-quote - with the quote, after every change, if the question has one
 * @fires dspp-error - with the error, if the engine fails to start or a question fails
 */
export class DsppCalculator extends HTMLElement {
  static observedAttributes = ['lang']

  #used = new PlanInUse(() => this.#takePlan(), (error) => this.fail(error))
  #language
  #typing
  #form
  #answering
  #acts
  #listeners
  /** The error that stands in place of answers, if any. */
  #error
  /** The state of the last change event. */
  #told
  #shown
  #nextMonth

  constructor () {
    super()
    this.grow?.()
    this.#form = this.#part('form')
    this.#nextMonth = new NextMonth(this.#form, this.#used)
    this.#shown = new Shown(this.shadowRoot)
    this.#language = new Language(this, () => this.#rewrite(), (error) => this.emit('error', error))
    this.#typing = new Typing(this.shadowRoot, { paused: () => this.#settle(), released: () => this.update() })
    this.#answering = new Answering(this, { used: this.#used, nextMonth: this.#nextMonth, shown: this.#shown, typing: this.#typing })
    this.#acts = new Acts(this, {
      used: this.#used, answering: this.#answering, shown: this.#shown, typing: this.#typing,
      rowsChanged: () => this.#rowsChanged(), forget: () => this.#forget(), say: (sentence) => this.#say(sentence)
    })
    defaultToToday(this.#form)
    resetRows(this.#form)
    addPickers(this.shadowRoot)
  }

  connectedCallback () {
    this.#listen()
    this.followToday()
    this.#language.nameRows()
    this.#write()
    this.update()
    this.#language.follow()
    if (this.#used.engine) this.#takePlan()
  }

  /** Frees the engine's memory, because a removed element may never return; a returning one loads its plan again. */
  disconnectedCallback () {
    this.#listeners.abort()
    this.#typing.stop()
    this.#shown.leave()
    this.#used.free()
  }

  attributeChangedCallback () { if (this.isConnected) this.#language.follow() }

  /** Everything typed and chosen, as query text; setting it fills the form. */
  get state () { return stateOf(this.#form) }

  set state (state) {
    restore(this.#form, state)
    this.#rowsChanged()
    this.update()
  }

  /** The address that restores the form; a page that keeps more in its address overrides this. */
  get link () { return new URL(`#${this.state}`, location).href }

  /** The plan file, or a list of editions; null for the built-in plan. */
  get plan () { return this.#used.file }

  set plan (file) {
    this.#used.file = file
    // Clears the old plan's error.
    if (file === undefined) this.#error = undefined
    this.#write()
    if (this.#used.engine) this.#takePlan()
    else this.update()
  }

  /** The months that the company announced; null while they load. */
  set announced (months) {
    this.#nextMonth.months = months
    this.#nextMonth.follow()
  }

  /** State of the empty form, restored by clearing. */
  get beginning () { return emptyOf(this.#form) }

  #part (selector) { return this.shadowRoot.querySelector(selector) }

  #listen () {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    this.shadowRoot.addEventListener('input', (event) => this.#typed(event), { signal })
    this.shadowRoot.addEventListener('focusout', () => this.#left(), { signal })
    this.#form.addEventListener('submit', (event) => this.#submitted(event), { signal })
    this.shadowRoot.addEventListener('click', (event) => this.#acts.clicked(event, this.#words), { signal })
    listenToFiles(this.shadowRoot, (input, file) => this.#acts.takeFile(input, file, this.#spoken), signal)
    this.#typing.listen(signal)
    watchClock(() => this.followToday(), signal)
    addEventListener('beforeprint', () => this.#prepareForPrint(signal), { signal })
  }

  /** Lists the entries and opens every reason until the page is printed. */
  #prepareForPrint (signal) {
    addEventListener('afterprint', this.#shown.openReasons(), { once: true, signal })
    writeEntered(this.shadowRoot, this.#form, { file: translated(this.#used.terms, this.#words.said), words: this.#words, today: todayOf(this.#form) })
  }

  /** Writes everything again in the new language. */
  #rewrite () {
    this.#write()
    this.update()
  }

  #write () {
    this.#forget()
    this.#language.write()
    writePlan(this.shadowRoot, this.#used.terms, this.#words)
    writeIntro(this.shadowRoot, this.#used.terms, this.#words, { today: todayOf(this.#form), termsPage: this.#termsPage })
    this.toggleAttribute('data-shown', this.#used.file !== undefined)
  }

  #takePlan () {
    if (!this.isConnected) return
    this.#used.read()
    this.update()
  }

  async #bringOthers () {
    try {
      await bringOthers()
      if (!this.isConnected) return
      this.update()
      // A newly opened page announces nothing.
      if (this.#part('[role="status"]').textContent !== '') this.#say(this.#shown.said)
    } catch (error) {
      this.fail(error)
    }
  }

  /** Shows the error in place of answers. */
  fail (error) {
    this.#error = error ?? new Error('no answer')
    this.#paintFailure()
    this.emit('error', error)
  }

  #paintFailure () {
    delete this.dataset.ready
    this.toggleAttribute('data-failed', true)
    const headline = failureOf(this.#error, this.#words)
    this.#answering.paint({ tone: 'ask', headline, notes: this.#hasTerms ? [this.#words.askBelow] : [] }, this.#spoken)
    this.#say(headline)
  }

  /** Moves the form to today, unless another day was chosen; returns true if the day changed. */
  followToday () {
    const isOther = defaultToToday(this.#form)
    if (isOther) this.#settle()
    return isOther
  }

  #typed ({ target }) {
    if (!target.name) return
    this.#forget()
    this.#typing.goOn()
    this.update()
  }

  #left () {
    this.#typing.leave()
    // The next element has no focus yet.
    setTimeout(() => { if (this.isConnected) this.update() })
  }

  #settle () {
    this.update()
    this.#say(this.#shown.said)
  }

  #submitted (event) {
    event.preventDefault()
    this.#typing.pause()
    this.#acts.goToAnswer()
  }

  #rowsChanged () {
    addPickers(this.shadowRoot)
    this.#language.nameRows()
  }

  /** Reads the form, asks, and paints the answer. */
  update () {
    const field = this.#form.contains(this.shadowRoot.activeElement) ? this.shadowRoot.activeElement : null
    const before = field?.getBoundingClientRect().top
    this.#paint()
    const moved = field ? field.getBoundingClientRect().top - before : 0
    // Keeps the focused field in place while the answer or a message above it grows.
    if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' })
  }

  #paint () {
    reveal(this.shadowRoot, this.#form)
    this.#nextMonth.follow()
    this.dataset.view = valueOf(this.#form, 'view')
    this.#tellOfChange()
    paintButtons(this.shadowRoot, this.#form, { isEmpty: this.#acts.isEmpty, canUndo: this.#acts.canUndo, words: this.#words })
    const view = VIEWS[this.dataset.view]
    if (!view) this.#bringOthers()
    if (!this.#used.plan || !view) return this.#wait()
    try {
      const isFirst = !this.#answering.last
      const quote = this.#answering.ask(view, this.#spoken)
      if (quote) this.emit('quote', quote)
      this.#error = undefined
      this.toggleAttribute('data-failed', false)
      this.dataset.ready = ''
      if (isFirst) this.emit('ready')
    } catch (error) {
      this.fail(error)
    }
  }

  /** Shows the plan's facts until the engine, the plan and the view are loaded. */
  #wait () {
    delete this.dataset.ready
    this.#used.bring()
    if (this.#error) return this.#paintFailure()
    if (this.#used.file === undefined) return
    this.#answering.paintFacts(this.#spoken)
  }

  #tellOfChange () {
    const { state } = this
    if (state === this.#told) return
    this.#told = state
    this.emit('change', state)
  }

  /** The page with the plan's terms: empty for this one, null if there is none. */
  get #termsPage () { return this.getAttribute('terms') ?? (this.#hasTerms ? '' : null) }

  /** True if the page has the plan's terms and contacts. */
  get #hasTerms () { return this.ownerDocument.getElementById('terms') !== null }

  get #words () { return this.#language.words }

  /** Words of the page and of the engine, in one language. */
  get #spoken () { return spokenBy(this.#words, this.#used) }

  /** Clears the result of saving, which belongs to an earlier answer. */
  #forget () {
    write(this.#part('.take-said'), '')
  }

  #say (sentence) {
    write(this.#part('[role="status"]'), sentence)
  }

  emit (name, detail) {
    // The second is the old name: a colon cannot stand in an attribute of JSX or of a template.
    for (const type of [`dspp-${name}`, `dspp-calculator:${name}`]) this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
  }
}
