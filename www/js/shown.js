import { answerMarkup, mark } from './answer.js'
import { made } from './dom.js'

/** The answer on the page, and its one line at the top while the headline is out of sight. */
export class Shown {
  #root
  #holder
  #bar
  #painted
  /** Tells when the headline leaves the window. */
  #sight = new IntersectionObserver(([{ isIntersecting, boundingClientRect }]) => {
    this.#bar.classList.toggle('on', !isIntersecting && boundingClientRect.top < 0 && this.#bar.hasChildNodes())
  }, { rootMargin: '-1px 0px 9999px' })

  /** @param {ShadowRoot} root */
  constructor (root) {
    this.#root = root
    this.#holder = root.querySelector('.reply')
    this.#bar = root.querySelector('.bar')
  }

  /** Sentences that a screen reader says of the last answer. */
  said = ''

  get headline () { return this.#holder.querySelector('h2') }

  /**
   * Writes the answer if it changed; what was open stays open.
   *
   * @param {import('./answer.js').Reply} reply
   * @param {Parameters<typeof answerMarkup>[1]} on
   */
  paint (reply, on) {
    const markup = answerMarkup(reply, on)
    this.said = sentencesOf(reply)
    const text = JSON.stringify([on.words.locale, markup, reply.bar])
    if (text === this.#painted) return
    this.#painted = text
    const open = new Set([...this.#holder.querySelectorAll('details[open]')].map(({ dataset }) => dataset.key))
    const hadFocus = this.#holder.contains(this.#root.activeElement)
    this.#holder.replaceChildren(...markup.map((part) => made(part)))
    for (const part of this.#holder.querySelectorAll('details')) part.open = open.has(part.dataset.key)
    if (hadFocus) this.headline.focus({ preventScroll: true })
    this.#paintBar(reply)
  }

  #paintBar ({ tone, bar }) {
    const parts = bar ? [tone && mark(tone, 'mark'), ['b', bar[0]], ...bar.slice(1).map((part) => ['span', part]), mark('down', 'up')] : []
    if (tone) this.#bar.dataset.tone = tone
    else delete this.#bar.dataset.tone
    this.#bar.replaceChildren(...parts.filter(Boolean).map((part) => made(part)))
    this.leave()
    this.#bar.classList.toggle('on', this.#bar.classList.contains('on') && parts.length > 0)
    this.#sight.observe(this.headline)
  }

  /** Opens every reason for print; returns a function that folds them again. */
  openReasons () {
    const folded = [...this.#holder.querySelectorAll('.why:not([open])')]
    for (const part of folded) part.open = true
    return () => { for (const part of folded) part.open = false }
  }

  /** Stops watching, because a removed element may never return. */
  leave () {
    this.#sight.disconnect()
  }
}

/** Returns the headline, the first note and the day for a calendar, as sentences. */
function sentencesOf ({ lead, headline, value, notes = [], rows = [] }) {
  const days = rows.filter(({ isCalendar }) => isCalendar).map(({ label, value }) => `${label} ${value}`)
  return [[lead, headline, value].filter(Boolean).join(' '), ...notes.slice(0, 1), ...days].map((part) => /[.?!]$/.test(part) ? part : `${part}.`).join(' ')
}
