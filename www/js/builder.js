/** The page for site owners: previews the calculator and writes the code for their page. */

import { languages } from '../pkg/languages-there.js'

/** Address of the package's folder on their server. */
const FOLDER = '/dspp/'

/** Policy that each way of embedding needs; the frame has its own. */
const POLICIES = {
  element: "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  frame: "script-src 'self'; frame-src 'self'",
  npm: "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
}

const form = document.querySelector('form')
form.elements.lang.append(...languages.map(({ tag, name }) => new Option(name, tag)))
const preview = document.getElementById('preview')
const code = document.getElementById('code')
const copied = document.getElementById('copied')

/** Returns the choices as names and values. */
function chosen () {
  const { coloured, light, dark, ...values } = Object.fromEntries(new FormData(form))
  const { way, lang, theme, plan, participant, ...fields } = values
  const filled = Object.entries(fields).filter(([, value]) => value !== '')
  return { way, lang, theme, plan, participant, fields: new URLSearchParams(filled).toString(), accent: coloured ? `light-dark(${light}, ${dark})` : '' }
}

/** Returns the attributes of the element; its plan is a file. */
const elementAttributes = ({ lang, theme, plan, participant, fields }, plans) =>
  given({ lang, theme, plan: plan && `${plans}${plan}.json`, participant, fields })

/** Returns the attributes of a frame's placeholder, which become an address; its page has one plan. */
const frameAttributes = ({ lang, theme, accent, participant, fields }) =>
  given({ 'data-lang': lang, 'data-theme': theme, 'data-accent': accent, 'data-fields': [given({ participant }).map((pair) => pair.join('=')), fields].flat().filter(Boolean).join('&') })

const given = (attributes) => Object.entries(attributes).filter(([, value]) => value !== '')

const written = (attributes) => attributes.map(([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`).join('')

/** Returns the accent for a style sheet, because a policy may refuse inline styles. */
const styled = ({ accent }) => accent && `<!-- in your style sheet: dspp-calculator { --dspp-accent: ${accent} } -->\n`

const CODES = {
  element: (choice, integrity) => `${styled(choice)}<script type="module" src="${FOLDER}element.js"
  integrity="${integrity['element.js']}"></script>
<dspp-calculator${written(elementAttributes(choice, `${FOLDER}plans/`))}></dspp-calculator>`,

  frame: (choice, integrity) => `<div data-dspp${written(frameAttributes(choice))}></div>
<script async src="${FOLDER}embed.js"
  integrity="${integrity['embed.js']}"></script>`,

  npm: (choice) => `<!-- in your script -->
import 'dspp/element'

<!-- in your page -->
${styled(choice)}<dspp-calculator${written(elementAttributes(choice, `${FOLDER}plans/`))}></dspp-calculator>`
}

function shown (choice) {
  const isFrame = choice.way === 'frame'
  const element = document.createElement(isFrame ? 'div' : 'dspp-calculator')
  if (isFrame) element.dataset.dspp = ''
  else if (choice.accent) element.style.setProperty('--dspp-accent', choice.accent)
  for (const [name, value] of isFrame ? frameAttributes(choice) : elementAttributes(choice, 'pkg/plans/')) element.setAttribute(name, value)
  return element
}

const integrity = await fetch('pkg/integrity.json').then((response) => response.json())

function show () {
  const choice = chosen()
  code.value = CODES[choice.way](choice, integrity)
  document.getElementById('policy').value = POLICIES[choice.way]
  for (const part of document.querySelectorAll('[data-way]')) part.hidden = !part.dataset.way.split(' ').includes(choice.way)
  for (const part of document.querySelectorAll('[data-colour]')) part.hidden = !form.elements.coloured.checked
  copied.textContent = ''
  preview.replaceChildren(shown(choice))
}

form.addEventListener('change', show)
form.addEventListener('submit', (event) => event.preventDefault())
document.getElementById('copy').addEventListener('click', async () => {
  code.select()
  copied.textContent = await navigator.clipboard.writeText(code.value).then(() => 'Copied.', () => 'Copy the marked text by hand.')
})
show()
