/** Makes an element; the page never builds markup from text. */
export function element (name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

/** Writes text only where it changed, so that nothing is announced or redrawn for nothing. */
export function write (node, text) {
  if (node.textContent === text) return
  // Another text in its place is less work for the browser than another node.
  const { firstChild } = node
  if (text !== '' && firstChild?.nodeType === Node.TEXT_NODE && firstChild === node.lastChild) firstChild.data = text
  else node.textContent = text
}

/** Marks with a tone, where that is another one. */
export function tint (node, tone) {
  if (node.dataset.tone !== tone) node.dataset.tone = tone
}

/** @type {WeakMap<ShadowRoot, Map<string, HTMLElement | null>>} */
const found = new WeakMap()

/** A part of the markup, which stays what it is: looked for once, and not for every key. */
export function partOf (root, selector) {
  if (!found.has(root)) found.set(root, new Map())
  const parts = found.get(root)
  if (!parts.has(selector)) parts.set(selector, root.querySelector(selector))
  return parts.get(selector)
}

/** @type {WeakMap<Node, string>} */
const shown = new WeakMap()

/** Whether a part is to show something else than the last time that this was asked: what it shows is made of this text. */
export function isNew (part, text) {
  if (shown.get(part) === text) return false
  shown.set(part, text)
  return true
}

/** Milliseconds after which no frame comes: where nothing is seen, browsers paint nothing. */
const UNSEEN = 250

/**
 * Does some work once what is there by now is painted, each step of it in a task of its own: a key waits for no more than one.
 *
 * @param {() => boolean} step gives whether there is another
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
