/**
 * The page in a frame of another page: leaves out what that page has itself, and tells it the height that shows all.
 *
 * The other page may be anybody's, and learns nothing but that height. embed.js listens there.
 */

/** What embed.js names a frame whose height it keeps. */
const NAME = 'dspp'

/** Milliseconds between two looks at the height. */
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
  // Browsers let observers in a frame sleep while it is out of sight; what is below it would jump when it comes into sight.
  setInterval(tell, BETWEEN_LOOKS)
}
