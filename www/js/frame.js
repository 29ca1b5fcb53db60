/**
 * Fits the page into a frame of another page: hides header and footer, and sends the page its height.
 *
 * Any page may be around the frame, so it gets nothing but the height; embed.js listens there.
 */

/** Name that embed.js gives a frame whose height it adjusts. */
const NAME = 'dspp'

/** Milliseconds between two checks of the height. */
const BETWEEN_LOOKS = 250

export function fitFrame () {
  if (parent === window) return
  const root = document.documentElement
  let told
  root.classList.add('framed')
  root.classList.toggle('fitted', window.name === NAME)

  function tell () {
    const height = Math.ceil(root.getBoundingClientRect().height)
    if (height !== told) parent.postMessage({ dspp: 'height', height }, '*')
    told = height
  }

  new ResizeObserver(tell).observe(root)
  // Polls because browsers pause observers in frames out of sight, and the page would jump when the frame appears.
  setInterval(tell, BETWEEN_LOOKS)
}
