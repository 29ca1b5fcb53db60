/** Makes an element; the page never builds markup from text. */
export function element (name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

/** Writes text only where it changed, so that nothing is announced or redrawn for nothing. */
export function write (node, text) {
  if (node.textContent !== text) node.textContent = text
}

/** Does something once what is there by now is painted. */
export const afterPaint = (work) => requestAnimationFrame(() => setTimeout(work))
