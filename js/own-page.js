// The page that is one file, made a company's own.

const ESCAPES = { '&': '&amp;', '<': '&lt;', '"': '&quot;' }
const escaped = (text) => text.replace(/[&<"]/g, (character) => ESCAPES[character])

/**
 * Puts a plan file where the page looks for one. What the page says of the plan that it knows is hidden until its script has
 * replaced it, and stays so where there are no scripts.
 *
 * @param {object} plan a plan file without problems
 * @param {string} page the page that is one file
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
