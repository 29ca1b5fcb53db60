/** Waits while a button of the mouse or a finger is down: a part that moves or is made anew under the pointer loses its click. */

let isPressed = false
const later = []

/** Does work that may move parts, once nothing is pressed. */
export function afterPress (work) {
  if (isPressed) later.push(work)
  else work()
}

addEventListener('pointerdown', () => { isPressed = true }, true)
for (const type of ['pointerup', 'pointercancel', 'dragend']) {
  addEventListener(type, () => {
    isPressed = false
    // The click comes first.
    setTimeout(() => { for (const work of later.splice(0)) afterPress(work) })
  }, true)
}
