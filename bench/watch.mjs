/**
 * Runs in a page from its start. Measures the time of its first answers, the time from a key to the painted answer,
 * and tasks of more than 50 milliseconds.
 *
 * @param {Record<string, string>} answers the texts of the first answer, by selector
 */
export function watch (answers) {
  const root = () => document.querySelector('dspp-calculator')?.shadowRoot ?? document
  const isAnswered = () => Object.entries(answers).every(([selector, text]) => root().querySelector(selector)?.textContent === text)
  const idle = () => new Promise((resolve) => requestIdleCallback(() => resolve()))

  /** Returns the time at which the current frame is painted: that of the first task after it. */
  const framed = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve(performance.now())
    port2.postMessage(null)
  })

  /** Returns the time at which the present content is painted. */
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
  // The answer is ready at the end of the key's task.
  addEventListener('input', () => {
    const begun = pressed
    shown = painted().then((time) => time - begun)
  }, true)

  globalThis.watched = {
    answered,

    /** Returns the time of the first paint, which has the plan's facts. */
    facts: () => performance.getEntriesByName('first-contentful-paint')[0].startTime,

    /** Returns the time of the last key and its answer, once the page is idle. */
    async key () {
      const time = await shown
      await idle()
      return time
    },

    /** Moves to the end of a field; returns the number of characters to delete. */
    async goTo (id) {
      const field = root().getElementById(id)
      field.focus()
      field.setSelectionRange(field.value.length, field.value.length)
      await painted()
      await idle()
      return field.value.length
    },

    /** Returns the number of long tasks since the last call. */
    async longTasks () {
      await idle()
      return longTasks.splice(0).length
    }
  }
}
