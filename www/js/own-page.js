/** Makes the single-file page a company's own. */

import { escaped, staticFacts } from './static-facts.js'

const data = (id, value) => `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`

/**
 * Puts a plan file and its facts into the page. Until its script has replaced them, the page hides its form and its text about
 * its built-in plan; without scripts they stay hidden.
 *
 * @param {object} plan a plan file without problems
 * @param {string} page the single-file page
 * @param {string} today as `YYYY-MM-DD`
 * @param {object} [settings] how the page begins: `months` announced, `lang`, `theme`, `accent`, `font`, `radius`, `logo`
 */
export function pageOf (plan, page, today, settings = {}) {
  const { issuer, contacts: [{ telephone } = {}] = [] } = plan
  const { name, terms, facts } = staticFacts(plan, today)
  const files = [data('plan-file', plan), ...Object.keys(settings).length > 0 ? [data('page-settings', settings)] : []].join('')
  const ask = telephone ? ` You can call ${escaped(telephone)}.` : ''
  return [
    ['<html lang="en-US">', '<html lang="en-US" class="own-plan">'],
    ['<dspp-calculator>', '<dspp-calculator class="own-plan">'],
    [/(?<=<title>).*(?=<\/title>)/, `${escaped(issuer)} plan calculator – ${name}`],
    [/(?<=<meta name="description" content=")[^"]*/, `How much you may send, when your money must arrive, and what it buys in the plan of ${escaped(issuer)}.`],
    [/(?<=<p class="plan-line" data-intro="plan">)[^<]*/, name],
    [/(?<=<p class="plan-line" data-intro="terms">)[^<]*/, terms],
    [/<p class="old"[^]*?(?=<p class="late">)/, facts.join('')],
    [/(?<=<noscript>)[^]*?(?=<\/noscript>)/, `<p class="notice"><strong>The calculator needs JavaScript.</strong> It works on your own device.${ask}</p>`],
    ['<script type="module">', `${files}<script type="module">`]
  ].reduce((made, [place, text]) => made.replace(place, () => text), page)
}
