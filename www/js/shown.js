import { answerMarkup, mark } from './answer.js'
import { made } from './dom.js'

/** The answer on the page, and its one line at the top while the headline is out of sight. */
export class Shown {
  #root
  #holder
  #bar
  /** The nodes of the answer by their markup. */
  #parts = new Map()
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

  /** Sentences of the last answer for screen readers. */
  said = ''

  get headline () { return this.#holder.querySelector('h2') }

  /**
   * Writes the parts of the answer that changed; what was open stays open.
   *
   * @param {import('./answer.js').Reply} reply
   * @param {Parameters<typeof answerMarkup>[1]} on
   */
  paint (reply, on) {
    this.said = sentencesOf(reply)
    const hadFocus = this.#holder.contains(this.#root.activeElement)
    const open = new Set([...this.#holder.querySelectorAll('details[open]')].map(({ dataset }) => dataset.key))
    const before = this.#parts
    this.#parts = new Map(answerMarkup(reply, on).map((part) => [JSON.stringify(part), part]))
    for (const [text, part] of this.#parts) this.#parts.set(text, before.get(text) ?? opened(made(part), open))
    keepOnly(this.#holder, [...this.#parts.values()])
    if (hadFocus && !this.#holder.contains(this.#root.activeElement)) this.headline.focus({ preventScroll: true })
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

/** Opens the parts with these keys. */
function opened (node, keys) {
  for (const part of node.querySelectorAll('details')) part.open = keys.has(part.dataset.key)
  return node
}

/** Sets a node's children in order, without moving those that it has. */
function keepOnly (holder, children) {
  for (const child of [...holder.childNodes]) if (!children.includes(child)) child.remove()
  let next = holder.firstChild
  for (const child of children) {
    if (child === next) next = next.nextSibling
    else holder.insertBefore(child, next)
  }
}

/** Returns the headline, the first note and the day for a calendar, as sentences. */
function sentencesOf ({ lead, headline, value, notes = [], rows = [] }) {
  const days = rows.filter(({ isCalendar }) => isCalendar).map(({ label, value }) => `${label} ${value}`)
  return [[lead, headline, value].filter(Boolean).join(' '), ...notes.slice(0, 1), ...days].map((part) => /[.?!]$/.test(part) ? part : `${part}.`).join(' ')
}
