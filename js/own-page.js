// Makes the single-file page a company's own.

const ESCAPES = { '&': '&amp;', '<': '&lt;', '"': '&quot;' }
const escaped = (text) => text.replace(/[&<"]/g, (character) => ESCAPES[character])

/**
 * Puts a plan file into the page. The page hides its text about its built-in plan until its script has
 * replaced it, and keeps it hidden without scripts.
 *
 * @param {object} plan a plan file without problems
 * @param {string} page the single-file page
 */
export function pageOf (plan, page) {
  const { issuer, name, contacts: [{ telephone } = {}] = [] } = plan
  const file = `<script type="application/json" id="plan-file">${JSON.stringify(plan).replaceAll('<', '\\u003c')}</script>`
  const ask = telephone ? ` You can call ${escaped(telephone)}.` : ''
  return [
    ['<html lang="en-US">', '<html lang="en-US" class="own-plan">'],
    [/(?<=<title>).*(?=<\/title>)/, `${escaped(issuer)} plan calculator – ${escaped(name)}`],
    [/(?<=<meta name="description" content=")[^"]*/, `How much you may send, when your money must arrive, and what it buys in the plan of ${escaped(issuer)}.`],
    [/(?<=<noscript>)[^]*?(?=<\/noscript>)/, `<p class="notice"><strong>The calculator needs JavaScript.</strong> It works on your own device.${ask}</p>`],
    ['<script type="module">', `${file}<script type="module">`]
  ].reduce((made, [place, text]) => made.replace(place, () => text), page)
}
