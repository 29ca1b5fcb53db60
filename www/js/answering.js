import { echoDates } from './dates.js'
import { isExample, requestOf } from './form.js'
import { phonesOf } from './plan-terms.js'
import { byControl, paintProblems } from './problems.js'
import { todayOf } from './today.js'
import { Asked } from './views/asked.js'
import { factsOf } from './views/facts.js'

/** Asks the plan about the form, and shows the answer. */
export class Answering {
  #calculator
  #form
  #on
  /** The last request and answer, for saving and sharing. */
  last

  /**
   * @param {import('./dspp-calculator.js').DsppCalculator} calculator
   * @param {object} on
   * @param {import('./plan-in-use.js').PlanInUse} on.used
   * @param {import('./next-month.js').NextMonth} on.nextMonth
   * @param {import('./shown.js').Shown} on.shown
   * @param {import('./typing.js').Typing} on.typing
   */
  constructor (calculator, on) {
    this.#calculator = calculator
    this.#form = this.#part('form')
    this.#on = on
  }

  #part (selector) { return this.#calculator.shadowRoot.querySelector(selector) }

  /** Shows the plan's facts. */
  paintFacts (words) {
    this.paint(factsOf(this.#asked(requestOf(this.#form), words)), words)
  }

  /** Shows a view's answer; returns its quote if there is a new one. */
  ask (view, words) {
    const { used: { plan, engine }, nextMonth, typing } = this.#on
    const request = requestOf(this.#form)
    const text = JSON.stringify(request)
    const isSame = this.last?.view === view && this.last.plan === plan && this.last.text === text
    const answer = isSame ? this.last.answer : view.ask(plan, request)
    const problems = view.problemsOf(answer, request)
    const told = byControl(this.#form, problems).filter(({ control }) => typing.isOver(control))
    paintProblems(this.#calculator.shadowRoot, told, words)
    echoDates(this.#calculator.shadowRoot, engine.readDate, words, nextMonth.rowByRule && 'month.investmentDate')

    const asked = this.#asked(request, words, { problems, told: told.flatMap(({ problems }) => problems) })
    asked.amountField = view.amountField(request)
    this.last = { view, plan, request, text, answer, today: asked.today }
    this.paint(view.reply(answer, asked), words)
    return isSame ? undefined : answer.quote
  }

  #asked (request, words, more) {
    const { used: { terms: file, engine, plan }, nextMonth } = this.#on
    return new Asked({ request, file, words, today: todayOf(this.#form), byRule: nextMonth.rowByRule, nextRow: nextMonth.row, engine, plan, ...more })
  }

  /** @param {import('./answer.js').Reply} reply */
  paint (reply, words) {
    const { used, shown } = this.#on
    shown.paint(reply, { words, phones: Object.values(phonesOf(used.terms)), isExample: reply.isAnswer && isExample(this.#form) })
    this.#part('.take').hidden = !reply.isAnswer
    this.#calculator.toggleAttribute('data-answered', reply.isAnswer === true)
  }
}
