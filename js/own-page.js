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
  const ask = telephone ? ` You can ask at ${escaped(telephone)}.` : ''
  return [
    ['<html lang="en-US">', '<html lang="en-US" class="own-plan">'],
    [/(?<=<title>).*(?=<\/title>)/, `Plan calculator – ${escaped(issuer)}: ${escaped(name)}`],
    [/(?<=<meta name="description" content=")[^"]*/, `What the plan of ${escaped(issuer)} lets you send, by which day, and what it buys.`],
    [/(?<=<noscript>)[^]*?(?=<\/noscript>)/, `<p class="notice notice-strong"><strong>The calculator needs JavaScript,</strong> for it computes on your own device.${ask}</p>`],
    ['<script type="module">', `${file}<script type="module">`]
  ].reduce((made, [place, text]) => made.replace(place, () => text), page)
}
