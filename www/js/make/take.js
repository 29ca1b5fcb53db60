/** What a maker takes away: the files, and the code for a page. */

import { strToU8, zipSync } from 'fflate'
import { pageOf } from '../own-page.js'
import { sheetOf } from './look.js'

export const LOOK = 'calculator.css'

const escaped = (text) => text.replace(/[&<"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '"': '&quot;' })[character])
const attributes = (pairs) => pairs.filter(([, value]) => value).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')

export const json = (value) => `${JSON.stringify(value, null, 2)}\n`

/** Returns the one file. */
export function calculatorPage ({ file, months, look, today }, page) {
  const settings = { ...months.length > 0 && { months }, ...look }
  return pageOf(file, page, today, settings)
}

/** Returns a checksum for the attribute `integrity`. */
export async function integrityOf (text) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', strToU8(text)))
  return `sha384-${btoa(String.fromCharCode(...hash))}`
}

/** Returns the origin of a folder on another server; empty for the page's own. */
const originOf = (folder) => /^https:\/\//.test(folder) ? new URL(folder).origin : ''

/** Returns the element with its files. `folder` is where they are. */
export function elementCode ({ folder, look, integrity }) {
  const anonymous = originOf(folder) && ['crossorigin', 'anonymous']
  const sheet = sheetOf(look) && `<link rel="stylesheet"${attributes([['href', `${folder}${LOOK}`], ['integrity', integrity[LOOK]], anonymous].filter(Boolean))}>\n`
  const script = `<script type="module"${attributes([['src', `${folder}element.js`], ['integrity', integrity['element.js']], anonymous].filter(Boolean))}></script>\n`
  const { lang, theme } = look
  return `${sheet}${script}<dspp-calculator${attributes([['plan', `${folder}plan.json`], ['month', `${folder}months.json`], ['lang', lang], ['theme', theme]])}></dspp-calculator>`
}

/** Returns the place of the frame with the script that makes it. */
export function frameCode ({ folder, file, integrity }) {
  const anonymous = originOf(folder) && ['crossorigin', 'anonymous']
  return `<div${attributes([['data-dspp', `${folder}calculator.html`], ['data-title', file.issuer ? `${file.issuer} plan calculator` : 'Plan calculator']])}></div>
<script async${attributes([['src', `${folder}embed.js`], ['integrity', integrity['embed.js']], anonymous].filter(Boolean))}></script>`
}

/** Policies that a page needs at least. */
export function policyOf (way, { folder, look }) {
  const from = originOf(folder) || "'self'"
  return {
    element: `script-src ${from} 'wasm-unsafe-eval'; connect-src ${from}${sheetOf(look) && `; style-src ${from}`}`,
    frame: `script-src ${from}; frame-src ${from}`
  }[way]
}

/** Policy of the page in the folder. */
export const STRICT = ({ look }) => `default-src 'none'; ${policyOf('element', { folder: '', look })}; img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types`

const indexPage = (made) => `<!doctype html>
<html lang="${made.look.lang ?? 'en'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(made.file.issuer)} plan calculator</title>
<link rel="icon" href="data:,">
${elementCode({ ...made, folder: '' })}
`

const headersOf = (made) => `/
  Content-Security-Policy: ${STRICT(made)}
/index.html
  Content-Security-Policy: ${STRICT(made)}
/*
  X-Content-Type-Options: nosniff
/*.js
  Access-Control-Allow-Origin: *
/*.json
  Access-Control-Allow-Origin: *
/*.css
  Access-Control-Allow-Origin: *
`

const README = (made) => `The plan calculator of ${made.file.issuer}

calculator.html   the calculator with the plan's terms, in one file. It has a policy of its own: serve it without another.
index.html        a page with the calculator as an element; serve it with this policy:
                  ${STRICT(made)}
element.js        the element: one script, loads no other
embed.js          the script that puts calculator.html into a page, in a frame
plan.json         the plan's terms
months.json       what is announced; replace it each month
${LOOK}    color, font and corners
_headers          headers for hosts that read such a file

To change the plan or to add a month, open plan.json and months.json in the page they were made with.
`

/** Returns the files of the folder, by name. `files` are those of the package. */
export function folderOf (made, files) {
  const { file, months } = made
  return {
    'README.txt': README(made),
    'calculator.html': calculatorPage(made, files['dspp-calculator.html']),
    'index.html': indexPage(made),
    'element.js': files['element.js'],
    'embed.js': files['embed.js'],
    'plan.json': json(file),
    'months.json': json(months),
    [LOOK]: sheetOf(made.look),
    'THIRD-PARTY-NOTICES.txt': files['THIRD-PARTY-NOTICES.txt'],
    _headers: headersOf(made)
  }
}

/** Returns a zip of texts; equal texts give equal bytes. */
export const zipOf = (files) => zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [`calculator/${name}`, strToU8(text)])), { level: 6, mtime: '1990-01-01T12:00:00' })
