/** Makes an element; the page never builds markup from text. */
export function element (name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

/** Writes text only if it changed, to avoid needless announcements and repaints. */
export function write (node, text) {
  if (node.textContent === text) return
  // Changing a text node is less work for the browser than replacing it.
  const { firstChild } = node
  if (text !== '' && firstChild?.nodeType === Node.TEXT_NODE && firstChild === node.lastChild) firstChild.data = text
  else node.textContent = text
}

/** Sets the tone, if it changed. */
export function tint (node, tone) {
  if (node.dataset.tone !== tone) node.dataset.tone = tone
}

/** @type {WeakMap<ShadowRoot, Map<string, HTMLElement | null>>} */
const found = new WeakMap()

/** Finds a part of the markup once, and not on every key. */
export function partOf (root, selector) {
  if (!found.has(root)) found.set(root, new Map())
  const parts = found.get(root)
  if (!parts.has(selector)) parts.set(selector, root.querySelector(selector))
  return parts.get(selector)
}

/** @type {WeakMap<Node, string>} */
const shown = new WeakMap()

/** Returns true if the text that a part is made of differs from the last call. */
export function isNew (part, text) {
  if (shown.get(part) === text) return false
  shown.set(part, text)
  return true
}

/** Milliseconds to wait for a frame: browsers paint nothing in hidden pages. */
const UNSEEN = 250

/**
 * Runs steps after the next paint, each in its own task, so that a key waits for one step at most.
 *
 * @param {() => boolean} step returns true if there is another
 */
export function afterPaint (step) {
  const next = () => { if (step()) setTimeout(next) }
  const unseen = setTimeout(() => {
    cancelAnimationFrame(frame)
    next()
  }, UNSEEN)
  const frame = requestAnimationFrame(() => {
    clearTimeout(unseen)
    setTimeout(next)
  })
}
