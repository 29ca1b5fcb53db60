/**
 * Turns every `<div data-dspp>` into a frame with the calculator, as high as its content.
 *
 * The frame is sandboxed without its origin, so that it cannot act on the page. The calculator's address is
 * `data-dspp`, or in the folder of this script; the other `data-` attributes become parts of that address.
 */
const HIGHEST = 1e5
// A script added late may not be the document's current script.
const script = document.currentScript?.src || [...document.scripts].map(({ src }) => src).find((address) => /\bembed\.js$/.test(address))
const refused = new WeakSet()

/** Returns the address of the calculator's page; undefined if it is unknown. */
function addressFor (dspp) {
  if (dspp) return new URL(dspp, document.baseURI)
  return script && new URL('dspp-calculator.html', script)
}

function embed (place) {
  const { dspp, title = 'Plan calculator', fields = '', ...chosen } = place.dataset
  const address = addressFor(dspp)
  if (!address) return refuse(place)
  const frame = document.createElement('iframe')
  const state = [new URLSearchParams(chosen), fields].filter(String).join('&')
  frame.src = address + (state && `#${state}`)
  frame.title = title
  // The name tells the page in the frame that its height is adjusted, so that it hides the scrollbar.
  frame.name = 'dspp'
  frame.sandbox = 'allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox'
  frame.allow = 'clipboard-write'
  Object.assign(frame.style, { display: 'block', width: '100%', height: '60rem', border: 0 })
  place.replaceChildren(frame)
}

/** Says once what is missing, and leaves the content of the place. */
function refuse (place) {
  if (!refused.has(place)) console.error('dspp: data-dspp must have the address of dspp-calculator.html, because this script has none.', place)
  refused.add(place)
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
// Also finds elements added later, or placed after this script.
new MutationObserver(embedAll).observe(document, { childList: true, subtree: true })
