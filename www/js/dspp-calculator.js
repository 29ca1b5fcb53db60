import { Backlog } from './backlog.js'
import { leaveHidden } from './controls.js'
import { partOf, write } from './dom.js'
import { Drawing } from './drawing.js'
import { Failure } from './failure.js'
import { emptyOf, exampleOf, requestOf, restore, reveal, stateOf, unfinishedDates, valueOf } from './form.js'
import { Language } from './language.js'
import { paintFigures, paintHeadline, paintReasons, paintTables, sentenceOf } from './paint.js'
import { calendarOf, documentOf, placeOf, writePlan } from './plan-terms.js'
import { mistakesOf, paintMistakes } from './problems.js'
import { addRow, resetRows } from './rows.js'
import { offerNothing, writeEntered } from './save.js'
import { toggleRow } from './table.js'
import { Taken } from './taken.js'
import { defaultToToday, todayOf, watchClock } from './today.js'
import { Typing } from './typing.js'
import { Undo } from './undo.js'
import { VIEWS } from './views/all.js'
import { Asked } from './views/parts.js'

/**
 * The calculator: brings the form in its shadow root to life. On our own page that is declarative, so that what is read without
 * scripts and what works with them are the same markup; for other people's pages element.js makes it of that markup, and reads
 * more attributes.
 *
 * Live typing never moves the focus.
 *
 * @attribute lang - the language to speak; without it that of the document, and English where there are no words for it
 * @attribute terms - address of the page with the terms that clause links lead to; this page without it
 * @attribute theme - `light` or `dark`; without it that of the page
 * @attribute data-view - the question that is chosen; written here, for the styles of the page
 * @attribute data-painting - there while something is still to be answered, or some of the answer to be painted
 * @fires dspp-calculator:ready - when it answers for the first time
 * @fires dspp-calculator:change - with the form's state as text, after every change
 * @fires dspp-calculator:quote - with the quote, after every change, where the question has one
 * @fires dspp-calculator:error - with what went wrong, if the engine does not start or a question fails
 */
export class DsppCalculator extends HTMLElement {
  static observedAttributes = ['lang']

  /** The module of the engine, once it came; and the promise of it. */
  #engine
  #coming
  #plan
  /** @type {Language} */
  #language
  /** @type {Typing} */
  #typing
  /** @type {Taken} */
  #taken
  /** The parsed plan file; null for the plan that the markup describes, undefined while one is awaited. */
  #file = null
  #form
  /** What was asked and answered last, for what is taken along. */
  #last
  #undo = new Undo()
  #listeners
  #backlog = new Backlog(this, () => this.update(), (error) => this.#complain(error))
  #drawing = new Drawing(this.#backlog, () => this.update(), (error) => this.emit('error', error))
  #failure = new Failure(this, (sentence) => this.#say(sentence))
  #said = ''
  /** The state that listeners were told last. */
  #told

  constructor () {
    super()
    this.grow?.()
    this.#form = this.shadowRoot.querySelector('form')
    this.#language = new Language(this, () => this.#rewrite(), (error) => this.emit('error', error))
    this.#typing = new Typing(this.shadowRoot, { paused: () => this.#settle(), released: () => this.update() })
    this.#taken = new Taken(this.shadowRoot, (said) => this.#sayFirst(said), (error) => this.emit('error', error))
    defaultToToday(this.#form)
    resetRows(this.#form)
  }

  connectedCallback () {
    this.#listen()
    this.followToday()
    this.#language.nameRows()
    this.update()
    this.#language.follow()
    if (this.#engine) this.#takePlan()
  }

  /** What may never come back must not hold memory of the engine; what does come back takes the plan again. */
  disconnectedCallback () {
    this.#listeners.abort()
    this.#typing.stop()
    this.#backlog.forget()
    this.#plan?.free()
    this.#plan = undefined
  }

  attributeChangedCallback () {
    if (this.isConnected) this.#language.follow()
  }

  /** Everything typed and chosen, as the text of a query; setting it fills the form. */
  get state () { return stateOf(this.#form) }

  set state (state) {
    restore(this.#form, state)
    this.#language.nameRows()
    this.update()
  }

  /** The address that brings back what was typed; a page that keeps more in its address has its own. */
  get link () { return new URL(`#${this.state}`, location).href }

  /** The parsed plan file that answers; null for the plan that the markup describes. */
  get plan () { return this.#file }

  set plan (file) {
    this.#file = file
    // What is told of the one before.
    if (file === undefined) this.#failure.withdraw()
    this.#write()
    if (this.#engine) this.#takePlan()
  }

  /** What is in the form before anything is typed, and again when it is cleared. */
  get beginning () { return emptyOf(this.#form) }

  #listen () {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    this.shadowRoot.addEventListener('input', () => this.#typed(), { signal })
    this.shadowRoot.addEventListener('focusout', () => this.#left(), { signal })
    this.#form.addEventListener('submit', (event) => this.#submitted(event), { signal })
    this.shadowRoot.addEventListener('click', (event) => this.#clicked(event), { signal })
    this.#typing.listen(signal)
    watchClock(() => this.followToday(), signal)
    addEventListener('beforeprint', () => {
      this.#backlog.finish()
      writeEntered(this.shadowRoot, this.#words)
    }, { signal })
  }

  /** Says all that is there in other words. */
  #rewrite () {
    this.#write()
    if (this.#failure.isTold) this.#failure.tell(this.#words, this.#hasTerms)
    this.update()
    if (partOf(this.shadowRoot, '[role="status"]').textContent) this.#say(this.#said)
  }

  #write () {
    this.#taken.forget()
    this.#language.write()
    writePlan(this.shadowRoot, this.#file ?? null, this.#words)
  }

  /** The engine or the plan is on its way; one that does not come was told of. */
  #wait () {
    this.#withdraw()
    if (!this.#engine) this.#coming ??= this.#bring()
    else if (this.#failure.isTold) this.#backlog.forget()
  }

  async #bring () {
    try {
      this.#engine = await import('./engine.js')
    } catch (error) {
      // Another try may go better.
      this.#coming = undefined
      return this.fail(error)
    }
    this.#takePlan()
  }

  /** What answers another question, or is by another plan, must not be taken for an answer to this one. */
  #withdraw () {
    delete this.dataset.ready
    this.#said = ''
    offerNothing(this.shadowRoot)
  }

  /** The answers do not wait for the pictures, and are the same without them; of an empty form there are none. */
  * #draw ({ answer, more, request, asked: { words } }) {
    if (this.#drawing.isReady) yield * this.#drawing.steps(this.shadowRoot, { ...answer, ...more }, request, this.#calendar, words)
    else if (this.state !== emptyOf(this.#form)) this.#drawing.bring()
  }

  #takePlan () {
    if (!this.isConnected) return
    // What is still to be painted asks the plan that answered.
    this.#backlog.forget()
    this.#plan?.free()
    this.#plan = undefined
    if (this.#file !== undefined && this.#engine) this.#makePlan()
    const isFirst = !this.#last
    const wasAwaited = !('ready' in this.dataset)
    this.update()
    if (!this.#plan) return
    if (isFirst) this.emit('ready')
    else if (wasAwaited) this.#say(this.#said)
  }

  #makePlan () {
    try {
      this.#plan = this.#engine.planOf(this.#file)
    } catch (error) {
      this.fail(error)
    }
  }

  /** Tells that there are no answers, and why. */
  fail (error) {
    this.#withdraw()
    this.#backlog.forget()
    this.#complain(error)
  }

  #complain (error) {
    this.#failure.tell(this.#words, this.#hasTerms)
    this.emit('error', error)
  }

  /** Counts from the day it is, unless another was chosen; gives whether it is another than before. */
  followToday () {
    const isOther = defaultToToday(this.#form)
    if (isOther) this.#settle()
    return isOther
  }

  #typed () {
    this.#taken.forget()
    this.#backlog.answerSoon()
    this.#typing.goOn()
  }

  #left () {
    this.#typing.leave()
    this.#backlog.answerSoon()
  }

  #settle () {
    this.update()
    this.#say(this.#said)
  }

  #submitted (event) {
    event.preventDefault()
    this.#typing.pause()
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
    const button = event.target.closest('[data-do]')
    if (button) this.#act(button)
  }

  #goTo (target) {
    target.focus({ preventScroll: true })
    target.scrollIntoView({ block: 'center' })
  }

  #act (button) {
    this.followToday()
    // What is taken along is read from what is painted.
    this.#backlog.finish()
    switch (button.dataset.do) {
      case 'why': return toggleRow(button)
      case 'add-row': return this.#addRow(button.closest('[data-rows]'))
      case 'example': return this.#replace(exampleOf(this.#form), this.#words.actions.exampleShown)
      case 'clear': return this.#replace(this.beginning, this.#words.actions.cleared)
      case 'undo': return this.#takeBack()
      default: return this.#taken.take(button.dataset.do, { last: this.#last, file: this.#file, link: this.link, words: this.#words })
    }
  }

  #addRow (holder) {
    const field = addRow(holder)
    this.#language.nameRows()
    this.update()
    field?.focus()
  }

  #replace (state, sentence) {
    // An empty form needs no remembering.
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
    this.#taken.forget()
    this.state = state
    this.#say(sentence)
    const undo = this.shadowRoot.querySelector('[data-do="undo"]')
    const hadFocus = undo === this.shadowRoot.activeElement
    undo.hidden = this.#undo.isEmpty
    // A button that goes takes the focus with it.
    if (hadFocus && undo.hidden) undo.previousElementSibling.focus()
  }

  /** Reads the form and paints what can be said of it: the main answers at once, and the rest step by step. */
  update () {
    this.#backlog.begin()
    reveal(this.shadowRoot, this.#form)
    this.dataset.view = valueOf(this.#form, 'view')
    this.#tellOfChange()
    if (!this.#plan) return this.#wait()
    this.dataset.ready = ''
    try {
      this.#paint(this.#ask(VIEWS[this.dataset.view], requestOf(this.#form)))
      this.#failure.withdraw()
    } catch (error) {
      return this.fail(error)
    }
    this.#backlog.paint(this.#stepsOf(this.#last))
  }

  #tellOfChange () {
    const { state } = this
    if (state === this.#told) return
    this.#told = state
    this.emit('change', state)
  }

  /** What was asked and answered; the same is not asked again, when only what is told of it may be other. */
  #ask (view, request) {
    const [plan, text] = [this.#plan, JSON.stringify(request)]
    const last = this.#last
    if (last?.view === view && last.plan === plan && last.text === text) return last
    return { view, plan, request, text, answer: view.ask(plan, request) }
  }

  #paint (asked) {
    const { view, request, answer } = asked
    const isNew = asked !== this.#last
    const words = this.#spoken
    const problems = [...view.problemsOf(answer, request), ...unfinishedDates(this.#form)]
    const mistakes = mistakesOf(this.#form, problems, words).filter(({ control }) => this.#typing.isOver(control))
    paintMistakes(this.shadowRoot, mistakes, words)
    const told = problems.filter(({ field }) => mistakes.some(({ fields }) => fields.has(field)))

    const of = new Asked(request, told, words, todayOf(this.#form))
    this.#last = { ...asked, asked: of, answers: view.show(answer, of) }
    paintHeadline(this.shadowRoot, this.#last)
    this.#said = sentenceOf(this.shadowRoot, this.#last)
    if (isNew && answer.quote) this.emit('quote', answer.quote)
  }

  * #stepsOf (last) {
    const { view, plan, request, answer, asked } = last
    last.figures = view.figures?.(answer, asked) ?? {}
    paintFigures(this.shadowRoot, last)
    yield
    paintReasons(this.shadowRoot, last)
    yield
    last.more ??= view.askMore?.(plan, request) ?? {}
    yield
    // What comes into sight above the tables comes before them.
    yield * this.#draw(last)
    yield
    paintTables(this.shadowRoot, last)
    yield
    leaveHidden(this.#form)
  }

  /** Whether the page around it has the plan's terms, and whom to ask. */
  get #hasTerms () { return this.ownerDocument.getElementById('terms') !== null }

  get #words () { return this.#language.words }

  /** The words of the page, and the engine's in the same language. */
  get #spoken () {
    const { locale, said } = this.#words
    return {
      ...this.#words,
      describe: (stepOrProblem) => this.#engine.describe(stepOrProblem, locale),
      describeReading: (reading) => this.#engine.describeReading(reading, locale),
      termsPage: this.getAttribute('terms') ?? (this.#hasTerms ? '' : null),
      document: said(documentOf(this.#file)),
      placeOf: (clause) => said(placeOf(this.#file, clause))
    }
  }

  get #calendar () {
    const { closures, readDate } = this.#engine
    return { closures, readDate, today: todayOf(this.#form), ...calendarOf(this.#file) }
  }

  /** What a pause in typing says would take its place. */
  #sayFirst (sentence) {
    this.#typing.stop()
    this.#say(sentence)
  }

  #say (sentence) {
    write(partOf(this.shadowRoot, '[role="status"]'), sentence)
  }

  emit (name, detail) {
    this.dispatchEvent(new CustomEvent(`dspp-calculator:${name}`, { detail, bubbles: true, composed: true }))
  }
}
