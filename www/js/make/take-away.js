/** The part of the page where the calculator is taken away: each way with what to do next. */

import { made, write } from '../dom.js'
import { LOOK, STRICT, calculatorPage, elementCode, folderOf, frameCode, integrityOf, json, policyOf, zipOf } from './take.js'
import { sheetOf } from './look.js'
import { WAYS } from './take-texts.js'

/** Where the zip unpacks to, in the server's root. */
const FOLDER = '/calculator/'
const PACKAGE = ['element.js', 'embed.js', 'dspp-calculator.html', 'THIRD-PARTY-NOTICES.txt']

const textAt = async (address) => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} for ${address}`)
  return response.text()
}

/** Saves a file on the maker's device. */
function save (content, type, name) {
  const address = URL.createObjectURL(new Blob([content], { type }))
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

export class TakeAway {
  #place
  #page
  #folder = FOLDER
  #integrity = {}
  #files

  /**
   * @param {HTMLElement} place
   * @param {object} page what the page around it gives: the files, words, and where to tell the result
   */
  constructor (place, page) {
    this.#place = place
    this.#page = page
    place.addEventListener('click', async ({ target }) => {
      if (!target.dataset.take) return
      this.#tell('', target)
      this.#tell(await this.#take(target.dataset.take, target), target)
    })
    place.addEventListener('input', ({ target }) => {
      if (target.id !== 'folder') return
      this.#folder = folderIn(target.value)
      this.show()
    })
    textAt('pkg/integrity.json').then((text) => {
      this.#integrity = JSON.parse(text)
      this.show()
    }).catch(() => this.#tell(page.said('Some files did not load. Reload the page. You will not lose your entries.')))
  }

  /** Writes everything in the present language. */
  write () {
    const { said } = this.#page
    const isOpen = this.#place.querySelector('details.others')?.open
    const [usual, ...others] = WAYS.map((way) => this.#way(way))
    this.#place.replaceChildren(made(usual), made(['details', { class: 'folded others', open: isOpen, 'aria-labelledby': 'other-ways' }, ['summary', { id: 'other-ways' }, said('Other ways')], ['div', { class: 'other-ways' }, ...others]]))
    this.show()
  }

  #way ({ id, title, lede, code, buttons, next, policy, folder }) {
    const { said } = this.#page
    const written = code && ['textarea', { id: `code-${code}`, readonly: true, rows: 5, spellcheck: 'false', 'aria-label': `${said('Code')}: ${said(title)}` }]
    const rules = policy && ['textarea', { id: `policy-${policy}`, readonly: true, rows: 2, spellcheck: 'false', 'aria-label': `Content-Security-Policy: ${said(title)}` }]
    const name = (take) => take === 'copy' ? `copy-${code}` : take
    const pressed = (some) => some.length > 0 && ['p', { class: 'buttons' }, ...some.map(([take, label, isMain]) => ['button', { type: 'button', class: isMain ? 'main-button' : 'second-button', 'data-take': name(take) }, said(label), take === 'copy' && ['span', { class: 'visually-hidden' }, `, ${said(title)}`]]), ['span', { class: 'said', 'aria-hidden': 'true' }]]
    const [copies, saves] = [true, false].map((isCopy) => buttons.filter(([take]) => (take === 'copy') === isCopy))
    // Puts the buttons and the code into the step that needs them.
    const needs = (index) => code ? [index === 0 && pressed(saves), ...index === next.length - 1 ? [written, pressed(copies)] : []] : []
    return ['section', { class: 'way', 'aria-labelledby': `way-${id}` },
      ['h3', { id: `way-${id}` }, said(title)],
      ['p', said(lede)],
      ['ol', ...next.map((text, index) => ['li', said(text), ...needs(index)])],
      !code && pressed(buttons),
      folder && ['details', { class: 'folded', 'aria-labelledby': 'elsewhere' }, ['summary', { id: 'elsewhere' }, said('If the folder is elsewhere')], ['div', { class: 'inside' }, ['div', { class: 'field' }, ['label', { for: 'folder' }, said('Address of the folder')], ['p', { class: 'hint', id: 'folder-hint' }, said('On your own server, such as /calculator/, or an address with https.')], ['input', { id: 'folder', type: 'text', value: this.#folder, autocomplete: 'off', spellcheck: 'false', inputmode: 'url', 'aria-describedby': 'folder-hint' }]]]],
      code && ['details', { class: 'folded', 'aria-labelledby': `own-policy-${policy}` }, ['summary', { id: `own-policy-${policy}` }, said('If your site has a Content-Security-Policy')], ['div', { class: 'inside' }, ['p', said('Allow at least this:')], rules]],
      !code && rules]
  }

  /** Writes the code for what is answered now. */
  async show () {
    const now = { ...this.#page.made(), folder: this.#folder }
    const sheet = sheetOf(now.look)
    const integrity = { ...this.#integrity, ...sheet && { [LOOK]: await integrityOf(sheet) } }
    const texts = {
      'code-element': elementCode({ ...now, integrity }),
      'code-frame': frameCode({ ...now, integrity }),
      'policy-folder': STRICT(now),
      'policy-element': policyOf('element', now),
      'policy-frame': policyOf('frame', now)
    }
    for (const [id, text] of Object.entries(texts)) {
      const field = document.getElementById(id)
      if (field && field.value !== text) field.value = text
    }
  }

  /** Says how it went: beside the button that was pressed, or the first, and once to screen readers. */
  #tell (text, button = this.#place.querySelector('[data-take]')) {
    for (const place of this.#place.querySelectorAll('.said')) write(place, place.parentElement.contains(button) ? text : '')
    this.#page.tell(text)
  }

  /** Returns how it went. */
  async #take (what, button) {
    const { said, finish, made: now, link, calendar } = this.#page
    if (what === 'link') return copied(link(), said)
    if (!finish()) return said('Some answers are missing. They are listed above.')
    const all = now()
    const saved = (content, type, name) => {
      save(content, type, name)
      return said('{0} is saved.', name)
    }
    try {
      switch (what) {
        case 'page': return saved(calculatorPage(all, await this.#file('dspp-calculator.html')), 'text/html', 'calculator.html')
        case 'zip': return saved(await this.#zip(all), 'application/zip', 'calculator.zip')
        case 'plan': return saved(json(all.file), 'application/json', 'plan.json')
        case 'months': return saved(json(all.months), 'application/json', 'months.json')
        case 'calendar': {
          const text = calendar()
          return text ? saved(text, 'text/calendar', 'due-dates.ics') : said('No due date is known yet. Enter a month with its investment date.')
        }
        default: {
          const field = document.getElementById(what.replace('copy', 'code'))
          for (let details = field.closest('details'); details; details = details.parentElement.closest('details')) details.open = true
          field.select()
          const text = await copied(field.value, said)
          button.focus()
          return text
        }
      }
    } catch {
      return said('Some files did not load. Reload the page. You will not lose your entries.')
    }
  }

  async #file (name) {
    this.#files ??= new Map()
    if (!this.#files.has(name)) this.#files.set(name, await textAt(`pkg/${name}`))
    return this.#files.get(name)
  }

  async #zip (all) {
    const files = Object.fromEntries(await Promise.all(PACKAGE.map(async (name) => [name, await this.#file(name)])))
    // Files may be newer than the checksums that the page began with.
    for (const name of ['element.js', 'embed.js']) this.#integrity[name] = await integrityOf(files[name])
    await this.show()
    const sheet = sheetOf(all.look)
    const integrity = { ...this.#integrity, ...sheet && { [LOOK]: await integrityOf(sheet) } }
    return zipOf(folderOf({ ...all, integrity }, files))
  }
}

/** Returns the address of a folder, with a slash at its end; only https or the own server. */
function folderIn (text) {
  const address = text.trim().replace(/\/*$/, '/')
  const isAddress = /^https:\/\/[^\s"'<>]+$/.test(address) && URL.canParse(address)
  return isAddress || /^\/?[\w./-]*$/.test(address) ? address : FOLDER
}

async function copied (text, said) {
  try {
    await navigator.clipboard.writeText(text)
    return said('Copied.')
  } catch {
    return said('Copying was blocked. Copy the selected text yourself.')
  }
}

