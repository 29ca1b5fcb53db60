/** The form of the look, and the sentence about its contrast. */

import { languages } from '../../pkg/languages-there.js'
import { write } from '../dom.js'
import { MOST_LOGO, RADII, colorOf, contrast, hexOf, lookOf, partsOf } from './look.js'

const STANDARD = '#14543f'

const field = (id, label, control, hint) => ['div', { class: 'field' }, ['label', { for: id }, label], hint && ['p', { class: 'hint', id: `${id}-hint` }, hint], control]
const select = (name, value, options) => ['select', { id: `look-${name}`, name }, ...options.map(([one, label]) => ['option', { value: one, selected: one === value }, label])]
const removal = (name, look, label) => look[name] && ['button', { type: 'button', class: 'link', 'data-do': 'remove-look', value: name }, label]

export function lookMarkup (look, said) {
  const { accent, font = '', radius = '', logo, theme = '', lang = '' } = look
  return [
    ['div', { class: 'color' },
      field('look-accent', said('Color of links and buttons'), ['input', { type: 'color', id: 'look-accent', name: 'accent', value: accent ?? STANDARD, 'aria-describedby': 'contrast' }]),
      field('look-code', said('Or type its code'), ['input', { type: 'text', id: 'look-code', name: 'accent', value: accent ?? STANDARD, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'look-code-error' }])],
    ['p', { class: 'error', id: 'look-code-error' }],
    ['p', { class: 'hint', id: 'contrast' }],
    ['p', { class: 'logo-seen' }, removal('accent', look, said('Use the standard color'))],
    ['details', { class: 'folded', 'data-key': 'look', 'aria-labelledby': 'look-more', open: Object.keys(look).some((name) => name !== 'accent' && look[name]) }, ['summary', { id: 'look-more' }, said('More about the look')], ['div', { class: 'inside' },
      field('look-font', said('Font'), ['input', { type: 'text', id: 'look-font', name: 'font', value: font, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'look-font-hint' }], said('Names as in a style sheet: Georgia, serif. Your own page’s fonts work in the element.')),
      field('look-radius', said('Corners'), select('radius', radius, [['', said('As it is')], ...RADII.map(([value, label]) => [value, said(label)])])),
      field('look-theme', said('Light or dark'), select('theme', theme, [['', said('As the visitor’s device')], ['light', said('Light')], ['dark', said('Dark')]])),
      field('look-lang', said('Language'), select('lang', lang, [['', said('As your page or the browser')], ...languages.map(({ tag, name }) => [tag, name])])),
      field('look-logo', said('Logo'), ['input', { type: 'file', id: 'look-logo', name: 'logo', accept: 'image/png,image/jpeg,image/webp,image/gif,image/svg+xml', 'aria-describedby': 'look-logo-hint' }], said('It stands above the calculator in calculator.html. At most 48 kB.')),
      ['p', { class: 'logo-seen' }, lookOf(look).logo && ['img', { src: logo, alt: said('Your logo') }], removal('logo', look, said('Take the logo away'))],
      ['p', { class: 'said', id: 'logo-said', role: 'status' }]
    ]]
  ]
}

/** Shows the color in both its fields. */
export function showColor (control, color) {
  const [swatch, code] = ['look-accent', 'look-code'].map((id) => document.getElementById(id))
  if (!color) return
  swatch.value = color
  if (control !== code) code.value = color
  tellColor(code, '')
}

/** Says what to type if a code is no color. */
export function askColor (control, said) {
  tellColor(document.getElementById('look-code'), colorOf(control.value) ? '' : said('Type # and six digits or letters from a to f, such as #17375e'))
}

function tellColor (code, text) {
  write(document.getElementById('look-code-error'), text)
  if (text) code.setAttribute('aria-invalid', 'true')
  else code.removeAttribute('aria-invalid')
}

/** Returns an image as an address with its content; undefined if it is none or too large. */
export async function readLogo (file) {
  if (!file || file.size > MOST_LOGO) return
  const reader = new FileReader()
  const address = await new Promise((resolve) => {
    reader.onload = () => resolve(reader.result)
    reader.onerror = () => resolve('')
    reader.readAsDataURL(file)
  })
  return lookOf({ logo: address }).logo
}

/** Says the contrast that the chosen color has, and that of the color which the calculator makes of it. */
export function showContrast (calculator, place, said) {
  const root = calculator.shadowRoot?.querySelector('.calculator')
  const link = root?.querySelector('.add, .link')
  const button = root?.querySelector('.main-button')
  // The bar is as the page behind the calculator.
  const bar = root?.querySelector('.bar')
  if (!place || !link || !button || !bar) return
  const page = partsOf(getComputedStyle(bar).backgroundColor)
  const chosen = partsOf(getComputedStyle(calculator).getPropertyValue('--dspp-accent').trim())
  const links = partsOf(getComputedStyle(link).color)
  const { color, backgroundColor } = getComputedStyle(button)
  const ratio = (one, other) => `${contrast(one, other).toFixed(1)}:1`
  const own = ratio(chosen, page)
  const isKept = Math.abs(contrast(chosen, page) - contrast(links, page)) < 0.05
  write(place, [
    isKept ? said('Your color has a contrast of {0} as text. It is used as it is.', own) : said('Your color has a contrast of {0} as text. Links use {1} instead, with {2}.', own, hexOf(links), ratio(links, page)),
    said('Text on buttons has {0}.', ratio(partsOf(color), partsOf(backgroundColor)))
  ].join(' '))
}
