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
 * The calculator: adds behaviour to the form in its shadow root. On our page that root is declarative, so that the
 * markup is the same with and without scripts; on other pages element.js creates it from that markup and reads
 * more attributes.
 *
 * Live typing never moves the focus.
 *
 * @attribute lang - the language; by default the document's, or English if that is not supported
 * @attribute terms - address of the page with the clauses that links lead to; this page by default
 * @attribute theme - `light` or `dark`; the page's by default
 * @attribute data-view - the chosen view; set here, for the page's styles
 * @attribute data-painting - set while an answer or a part of its painting is pending
 * @fires dspp-calculator:ready - on the first answer
 * @fires dspp-calculator:change - with the form's state as text, after every change
 * @fires dspp-calculator:quote - with the quote, after every change, if the view has one
 * @fires dspp-calculator:error - with the error, if the engine fails to start or a question fails
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
  /** @type {Taken} */
  #taken
  /** The parsed plan file; null for the plan that the markup describes, undefined while a file loads. */
  #file = null
  #form
  /** The last request and answer, for saving and sharing. */
  #last
  #undo = new Undo()
  #listeners
  #backlog = new Backlog(this, () => this.update(), (error) => this.#complain(error))
  #drawing = new Drawing(this.#backlog, () => this.update(), (error) => this.emit('error', error))
  #failure = new Failure(this, (sentence) => this.#say(sentence))
  #said = ''
  /** The state of the last change event. */
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

  /** Frees the engine's memory, because a removed element may never return; a returning one loads its plan again. */
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

  /** Everything typed and chosen, as query text; setting it fills the form. */
  get state () { return stateOf(this.#form) }

  set state (state) {
    restore(this.#form, state)
    this.#language.nameRows()
    this.update()
  }

  /** The address that restores the form; a page that keeps more in its address overrides this. */
  get link () { return new URL(`#${this.state}`, location).href }

  /** The parsed plan file that answers; null for the plan that the markup describes. */
  get plan () { return this.#file }

  set plan (file) {
    this.#file = file
    // Clears the old plan's error.
    if (file === undefined) this.#failure.withdraw()
    this.#write()
    if (this.#engine) this.#takePlan()
  }

  /** State of the empty form, restored by clearing. */
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

  /** Writes everything again in the new language. */
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

  /** Hides the answers until the engine and the plan are loaded. */
  #wait () {
    this.#withdraw()
    if (!this.#engine) this.#coming ??= this.#bring()
    else if (this.#failure.isTold) this.#backlog.forget()
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

  /** Hides the answers, because they belong to another view or plan. */
  #withdraw () {
    delete this.dataset.ready
    this.#said = ''
    offerNothing(this.shadowRoot)
  }

  /** Draws the pictures after the answers; an empty form has none. */
  * #draw ({ answer, more, request, asked: { words } }) {
    if (this.#drawing.isReady) yield * this.#drawing.steps(this.shadowRoot, { ...answer, ...more }, request, this.#calendar, words)
    else if (this.state !== emptyOf(this.#form)) this.#drawing.bring()
  }

  #takePlan () {
    if (!this.isConnected) return
    // Drops pending painting, which needs the old plan.
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

  /** Shows the error in place of answers. */
  fail (error) {
    this.#withdraw()
    this.#backlog.forget()
    this.#complain(error)
  }

  #complain (error) {
    this.#failure.tell(this.#words, this.#hasTerms)
    this.emit('error', error)
  }

  /** Moves the form to today, unless another day was chosen; returns true if the day changed. */
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
      // Keeps the page's address, because the shadow root's parts are no fragments of the page.
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
    // Saving and sharing read the painted answer.
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
    this.#taken.forget()
    this.state = state
    this.#say(sentence)
    const undo = this.shadowRoot.querySelector('[data-do="undo"]')
    const hadFocus = undo === this.shadowRoot.activeElement
    undo.hidden = this.#undo.isEmpty
    // Moves the focus, which a hidden button would lose.
    if (hadFocus && undo.hidden) undo.previousElementSibling.focus()
  }

  /** Reads the form and paints its answers: the main ones at once, the rest step by step. */
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

  /** Asks the engine; an unchanged request reuses the last answer, because only the problems shown may differ. */
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
    // Draws the pictures first, because they are above the tables.
    yield * this.#draw(last)
    yield
    paintTables(this.shadowRoot, last)
    yield
    leaveHidden(this.#form)
  }

  /** True if the page has the plan's terms and contacts. */
  get #hasTerms () { return this.ownerDocument.getElementById('terms') !== null }

  get #words () { return this.#language.words }

  /** Words of the page and of the engine, in one language. */
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

  /** Announces a sentence, and cancels the pause, whose message would replace it. */
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
