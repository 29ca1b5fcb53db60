import redwood from '../../plans/redwood-2007.json' with { type: 'json' }
import { paintButtons } from './buttons.js'
import { lookAgain } from './controls.js'
import { addPickers, echoDates, pick } from './dates.js'
import { write } from './dom.js'
import { failureOf } from './failure.js'
import { listenToFiles, paymentsIn, textOf } from './files.js'
import { controlFor, emptyOf, enter, exampleOf, isExample, requestOf, restore, reveal, stateOf, valueOf } from './form.js'
import { writeIntro } from './intro.js'
import { Language } from './language.js'
import { phonesOf, termsIn, translated, writePlan } from './plan-terms.js'
import { byControl, paintProblems } from './problems.js'
import { MOST as MOST_ROWS, addRow, resetRows, rowsOf } from './rows.js'
import { writeEntered } from './save.js'
import { Shown } from './shown.js'
import { Taking } from './taking.js'
import { defaultToToday, todayOf, watchClock } from './today.js'
import { Typing } from './typing.js'
import { Undo } from './undo.js'
import { VIEWS } from './views/all.js'
import { Asked } from './views/asked.js'
import { factsOf } from './views/facts.js'

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

  /** The engine's module once loaded, and its promise. */
  #engine
  #coming
  #plan
  /** @type {Language} */
  #language
  /** @type {Typing} */
  #typing
  /** The plan file, or a list of editions; null for the built-in plan, undefined while a file loads. */
  #file = null
  #form
  /** The last request and answer, for saving and sharing. */
  #last
  #undo = new Undo()
  #listeners
  /** The error that stands in place of answers, if any. */
  #error
  /** The state of the last change event. */
  #told
  /** @type {Shown} */
  #shown
  /** @type {Taking} */
  #taking

  constructor () {
    super()
    this.grow?.()
    this.#form = this.#part('form')
    this.#shown = new Shown(this.shadowRoot)
    this.#taking = new Taking(this.shadowRoot, (said) => this.#sayFirst(said), (error) => this.emit('error', error))
    this.#language = new Language(this, () => this.#rewrite(), (error) => this.emit('error', error))
    this.#typing = new Typing(this.shadowRoot, { paused: () => this.#settle(), released: () => this.update() })
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
    if (this.#engine) this.#takePlan()
  }

  /** Frees the engine's memory, because a removed element may never return; a returning one loads its plan again. */
  disconnectedCallback () {
    this.#listeners.abort()
    this.#typing.stop()
    this.#shown.leave()
    this.#plan?.free()
    this.#plan = undefined
  }

  attributeChangedCallback () {
    if (this.isConnected) this.#language.follow()
  }

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
  get plan () { return this.#file }

  set plan (file) {
    this.#file = file
    // Clears the old plan's error.
    if (file === undefined) this.#error = undefined
    this.#write()
    if (this.#engine) this.#takePlan()
    else this.update()
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
    this.shadowRoot.addEventListener('click', (event) => this.#clicked(event), { signal })
    listenToFiles(this.shadowRoot, (input, file) => this.#takeFile(input, file), signal)
    this.#typing.listen(signal)
    watchClock(() => this.followToday(), signal)
    addEventListener('beforeprint', () => this.#prepareForPrint(), { signal })
    addEventListener('afterprint', () => this.#foldAfterPrint?.(), { signal })
  }

  /** Folds again what was opened for print. */
  #foldAfterPrint

  #prepareForPrint () {
    this.#foldAfterPrint = this.#shown.openReasons()
    writeEntered(this.shadowRoot, this.#form, { file: translated(this.#terms, this.#words.said), words: this.#words, today: todayOf(this.#form) })
  }

  /** Writes everything again in the new language. */
  #rewrite () {
    this.#write()
    this.update()
  }

  /** The terms to show; while a plan loads, those of the built-in one. */
  get #terms () { return termsIn(this.#file ?? redwood) }

  #write () {
    this.#taking.forget()
    this.#language.write()
    writePlan(this.shadowRoot, this.#terms, this.#words)
    // A plan shows and hides questions.
    lookAgain(this.#form)
    writeIntro(this.shadowRoot, this.#terms, this.#words, { today: todayOf(this.#form), termsPage: this.#termsPage })
    this.toggleAttribute('data-shown', this.#file !== undefined)
  }

  async #bring () {
    try {
      this.#engine = await import('./engine.js')
    } catch (error) {
      // Allows another try.
      this.#coming = undefined
      return this.fail(error)
    }
    this.#takePlan()
  }

  #takePlan () {
    if (!this.isConnected) return
    this.#plan?.free()
    this.#plan = undefined
    if (this.#file !== undefined && this.#engine) this.#makePlan()
    const isFirst = !this.#last
    this.update()
    if (!this.#plan) return
    if (isFirst) this.emit('ready')
  }

  #makePlan () {
    try {
      this.#plan = this.#engine.planOf(this.#file ?? redwood)
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
    this.#paintReply({ tone: 'ask', headline, notes: this.#hasTerms ? [this.#words.askBelow] : [] })
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
    this.#taking.forget()
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
    this.#goToAnswer()
  }

  #clicked (event) {
    const link = event.target.closest('a[href^="#"]')
    if (link?.hash === '#answer') {
      event.preventDefault()
      return this.#goToAnswer()
    }
    const button = event.target.closest('[data-do]')
    if (button) this.#act(button)
  }

  #goToAnswer () {
    this.#shown.headline.focus({ preventScroll: true })
    this.#part('.answer').scrollIntoView({ block: 'start' })
  }

  #act (button) {
    this.followToday()
    const words = this.#words
    switch (button.dataset.do) {
      case 'add-row': return this.#addRow(button.closest('[data-rows]'))
      case 'pick': return pick(button, this.#engine?.readDate, words.formats.typed)
      case 'use': return this.#use(button.value)
      case 'go': return this.#goToField(button.value)
      case 'example': return this.#replace(exampleOf(this.#form), this.state === this.beginning ? words.actions.exampleFirst : words.actions.exampleShown)
      case 'clear': return this.#replace(this.beginning, words.actions.cleared)
      case 'undo': return this.#takeBack()
      default: return this.#taking.take(button.dataset.do, { last: this.#last, engine: this.#engine, link: this.link, title: this.#title, words })
    }
  }

  get #title () { return this.#words.terms.title(translated(this.#terms, this.#words.said)) }

  #addRow (holder) {
    const field = addRow(holder)
    this.#rowsChanged()
    this.update()
    field?.focus()
  }

  #rowsChanged () {
    addPickers(this.shadowRoot)
    this.#language.nameRows()
  }

  /** Enters values that the answer offers, and shows what they give. */
  #use (state) {
    this.#typing.leave()
    this.#typing.stop()
    enter(this.#form, state)
    this.update()
    this.#goToAnswer()
    this.#say(this.#shown.said)
  }

  /** Moves to the field of a problem, which may be folded. */
  #goToField (field) {
    const control = this.shadowRoot.getElementById(field) ?? controlFor(this.#form, field)
    const fold = control.closest('details')
    if (fold) fold.open = true
    control.focus({ preventScroll: true })
    control.scrollIntoView({ block: 'center' })
  }

  /** Fills a list from a file, and keeps what it replaces. */
  async #takeFile (input, file) {
    const words = this.#words.files
    let { text, problem } = await textOf(file, words)
    // The same file may be chosen again.
    input.value = ''
    let state
    if (input.dataset.list !== 'payments') state = new URLSearchParams([[input.dataset.list, text]])
    else if (!problem) {
      await this.#coming
      if (!this.#plan) return
      const rows = rowsOf(this.#part('[data-rows="payments"]')).length
      const from = { plan: this.#plan, describe: this.#spoken.describe, typed: this.#words.formats.typed, rows, most: MOST_ROWS }
      ;({ state, problem } = paymentsIn(text, from, words))
    }
    const error = this.#part(`#${input.id}-error`)
    write(error, problem ? `${problem}.` : '')
    input.setAttribute('aria-invalid', String(Boolean(problem)))
    if (problem) return this.#say(problem)
    const before = new URLSearchParams(this.state)
    for (const [name, value] of state) before.set(name, value)
    this.#replace(before.toString(), words.taken(file.name))
  }

  #replace (state, sentence) {
    // An empty form needs no undo.
    if (this.state !== this.beginning) this.#undo.keep(this.state)
    this.#change(state, sentence)
  }

  #takeBack () {
    const state = this.#undo.last
    this.#undo.take(this.state === this.beginning ? '' : this.state)
    this.#change(state, this.#words.actions.undone)
  }

  #change (state, sentence) {
    this.#typing.leave()
    this.#typing.stop()
    this.#taking.forget()
    const focused = this.shadowRoot.activeElement
    this.state = state
    this.#say(sentence)
    // A hidden button would lose the focus.
    if (focused?.matches('[data-do]') && focused.hidden) this.#part('.go .link:not([hidden])').focus()
  }

  /** Reads the form, asks, and paints the answer. */
  update () {
    const field = this.#form.contains(this.shadowRoot.activeElement) ? this.shadowRoot.activeElement : null
    const before = field?.getBoundingClientRect().top
    this.#paint()
    const moved = field ? field.getBoundingClientRect().top - before : 0
    // The field that is typed in stays where it is, while the answer or a message above it grows.
    if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' })
  }

  #paint () {
    reveal(this.shadowRoot, this.#form)
    this.dataset.view = valueOf(this.#form, 'view')
    this.#tellOfChange()
    paintButtons(this.shadowRoot, this.#form, { isEmpty: this.state === this.beginning, canUndo: !this.#undo.isEmpty, words: this.#words })
    if (!this.#plan) return this.#wait()
    try {
      this.#ask(VIEWS[this.dataset.view])
      this.#error = undefined
      this.toggleAttribute('data-failed', false)
      this.dataset.ready = ''
    } catch (error) {
      this.fail(error)
    }
  }

  /** Shows the plan's facts until the engine and the plan are loaded. */
  #wait () {
    delete this.dataset.ready
    if (!this.#engine) this.#coming ??= this.#bring()
    if (this.#error) return this.#paintFailure()
    if (this.#file === undefined) return
    this.#paintReply(factsOf(this.#asked({})))
  }

  #tellOfChange () {
    const { state } = this
    if (state === this.#told) return
    this.#told = state
    this.emit('change', state)
  }

  #asked (more) {
    return new Asked({ request: requestOf(this.#form), file: this.#terms, words: this.#spoken, today: todayOf(this.#form), engine: this.#engine, plan: this.#plan, ...more })
  }

  #ask (view) {
    const request = requestOf(this.#form)
    const text = JSON.stringify(request)
    const isSame = this.#last?.view === view && this.#last.plan === this.#plan && this.#last.text === text
    const answer = isSame ? this.#last.answer : view.ask(this.#plan, request)
    const problems = view.problemsOf(answer, request)
    const told = byControl(this.#form, problems).filter(({ control }) => this.#typing.isOver(control))
    paintProblems(this.shadowRoot, told, this.#spoken)
    echoDates(this.shadowRoot, this.#engine.readDate, this.#words)

    const asked = this.#asked({ problems, told: told.flatMap(({ problems }) => problems) })
    asked.amountField = view.amountField(request)
    this.#last = { view, plan: this.#plan, request, text, answer }
    const reply = view.reply(answer, asked)
    this.#paintReply(reply)
    if (!isSame && answer.quote) this.emit('quote', answer.quote)
  }

  #paintReply (reply) {
    this.#shown.paint(reply, { words: this.#spoken, phones: Object.values(phonesOf(this.#terms)), isExample: reply.isAnswer && isExample(this.#form) })
    this.#part('.take').hidden = !reply.isAnswer
    this.toggleAttribute('data-answered', reply.isAnswer === true)
  }

  /** The page with the plan's terms: empty for this one, null if there is none. */
  get #termsPage () { return this.getAttribute('terms') ?? (this.#hasTerms ? '' : null) }

  /** True if the page has the plan's terms and contacts. */
  get #hasTerms () { return this.ownerDocument.getElementById('terms') !== null }

  get #words () { return this.#language.words }

  /** Words of the page and of the engine, in one language. */
  get #spoken () {
    const { locale } = this.#words
    return {
      ...this.#words,
      describe: (stepOrProblem) => this.#words.arrivesLate(stepOrProblem) ?? this.#engine.describe(stepOrProblem, locale),
      describeReading: (reading) => this.#engine.describeReading(reading, locale)
    }
  }

  /** Announces a sentence, and cancels the pause, whose message would replace it. */
  #sayFirst (sentence) {
    this.#typing.stop()
    this.#say(sentence)
  }

  #say (sentence) {
    write(this.#part('[role="status"]'), sentence)
  }

  emit (name, detail) {
    // The second is the old name: a colon cannot stand in an attribute of JSX or of a template.
    for (const type of [`dspp-${name}`, `dspp-calculator:${name}`]) this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
  }
}
