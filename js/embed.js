/**
 * Makes of every `<div data-dspp>` a frame with the calculator in it, which is always as high as what it shows.
 *
 * The frame has no rights on the page but its place: it is sandboxed, without the origin that it comes from. The calculator is
 * taken from the address in `data-dspp`, or from beside this script; the other `data-` attributes are what its address may hold.
 */
const HIGHEST = 1e5
const script = document.currentScript.src

function embed (place) {
  const { dspp, title = 'Plan calculator', fields = '', ...chosen } = place.dataset
  const frame = document.createElement('iframe')
  const state = [new URLSearchParams(chosen), fields].filter(String).join('&')
  frame.src = new URL(dspp || 'dspp-calculator.html', dspp ? document.baseURI : script) + (state && `#${state}`)
  frame.title = title
  // So the page in it knows that its height follows, and needs no scrollbar.
  frame.name = 'dspp'
  frame.sandbox = 'allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox'
  frame.allow = 'clipboard-write'
  Object.assign(frame.style, { display: 'block', width: '100%', height: '60rem', border: 0 })
  place.replaceChildren(frame)
}

const frames = () => [...document.querySelectorAll('[data-dspp] > iframe')]

function embedAll () {
  for (const place of document.querySelectorAll('[data-dspp]:not(:has(> iframe))')) embed(place)
}

addEventListener('message', ({ data, origin, source }) => {
  if (origin !== 'null' || data?.dspp !== 'height' || !(data.height > 0 && data.height < HIGHEST)) return
  const frame = frames().find(({ contentWindow }) => contentWindow === source)
  if (frame) frame.style.height = `${data.height}px`
})

embedAll()
// What the page adds later, too, and what comes after this script.
new MutationObserver(embedAll).observe(document, { childList: true, subtree: true })
