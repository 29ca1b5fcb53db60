/**
 * Runs in a page, from its beginning: when it shows its first answers, how long its keys and their answers take until they are
 * painted, and what keeps it busy for more than 50 milliseconds.
 *
 * @param {Record<string, string>} answers the texts of the first answer, by selector
 */
export function watch (answers) {
  const root = () => document.querySelector('dspp-calculator')?.shadowRoot ?? document
  const isAnswered = () => Object.entries(answers).every(([selector, text]) => root().querySelector(selector)?.textContent === text)
  const idle = () => new Promise((resolve) => requestIdleCallback(() => resolve()))

  /** The time at which the frame that is being made just now is painted: the first task after it. */
  const framed = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve(performance.now())
    port2.postMessage(null)
  })

  /** The time at which what is there by now is painted. */
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => resolve(framed())))

  const answered = new Promise((resolve) => {
    const look = () => isAnswered() ? resolve(framed()) : requestAnimationFrame(look)
    requestAnimationFrame(look)
  })

  const longTasks = []
  new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true })

  let pressed
  let shown
  addEventListener('keydown', ({ timeStamp }) => { pressed = timeStamp }, true)
  // The answer is there at the end of the task of the key.
  addEventListener('input', () => {
    const begun = pressed
    shown = painted().then((time) => time - begun)
  }, true)

  globalThis.watched = {
    answered,

    /** The first paint, which has the plan's facts. */
    facts: () => performance.getEntriesByName('first-contentful-paint')[0].startTime,

    /** How long the last key and its answer took; the next one waits until the page has nothing more to do. */
    async key () {
      const time = await shown
      await idle()
      return time
    },

    /** Goes to the end of a field; gives how many characters there are to delete. */
    async goTo (id) {
      const field = root().getElementById(id)
      field.focus()
      field.setSelectionRange(field.value.length, field.value.length)
      await painted()
      await idle()
      return field.value.length
    },

    /** How many long tasks there were since the last call. */
    async longTasks () {
      await idle()
      return longTasks.splice(0).length
    }
  }
}
