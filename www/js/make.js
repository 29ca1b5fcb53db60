/** The page that makes a company's calculator. What is typed is a plan file in progress, kept in the address. */

import { readDate } from '../pkg/index.js'
import { pick } from './dates.js'
import './element.js'
import { write } from './dom.js'
import { LanguageSwitch } from './language-switch.js'
import { keepOffline } from './offline.js'
import { Texts } from './texts.js'
import { typed } from './today.js'
import { askedIn } from './make/asked.js'
import { begin, opened, start } from './make/begin.js'
import { show } from './make/beside.js'
import { add, addMonth, cite, remove, rename, took } from './make/edit.js'
import { changed, openSection, rebuild, rebuildSoon } from './make/form.js'
import { forget, kept, save } from './make/keep.js'
import { askColor, readLogo, showColor } from './make/look-form.js'
import { colorOf } from './make/look.js'
import { take } from './make/made.js'
import { STAYS, lookForm, monthForm, now, part, planForm, said } from './make/now.js'
import { gated } from './make/plan-form.js'
import { afterPress } from './make/press.js'
import { unpacked } from './make/state.js'
import { go, reach, tell } from './make/tell.js'

const language = new LanguageSwitch(document, navigator.languages)
const texts = new Texts([document.head, ...document.querySelectorAll('[data-static]')])

// What the maker does.

for (const form of [planForm, monthForm]) {
  form.addEventListener('input', ({ target }) => {
    if (target.dataset.gate) {
      now.state = gated(now.state, target)
      return changed(true)
    }
    const bound = (form === planForm ? now.fields.plan : now.fields.month).controls.get(target.id)
    if (!bound?.isLate) took(form, target.id, target)
  })
  form.addEventListener('change', ({ target }) => {
    const bound = (form === planForm ? now.fields.plan : now.fields.month).controls.get(target.id)
    if (bound?.isNamed || bound?.isShared) return rebuildSoon()
    if (form !== planForm) return
    if (bound?.rename !== undefined) rename(bound, target)
    else if (bound?.isLate) cite(bound, target)
    else if (askedIn(now.state).join() !== now.asked) rebuildSoon()
  })
  form.addEventListener('focusout', ({ target }) => {
    for (const id of target.getAttribute?.('aria-describedby')?.split(' ') ?? []) if (id.endsWith('-error')) now.left.add(id)
    afterPress(tell)
  })
  form.addEventListener('focusin', () => afterPress(tell))
  form.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-do]')
    if (button) ({ add: () => add(button), remove: () => remove(button), next: () => openSection(button.value), pick: () => pick(button, readDate, typed), 'add-month': addMonth })[button.dataset.do]()
  })
}
for (const form of [planForm, monthForm, lookForm]) form.addEventListener('submit', (event) => event.preventDefault())

lookForm.addEventListener('input', async ({ target }) => {
  if (!target.name) return
  const value = target.type === 'file' ? await readLogo(target.files[0]) : target.name === 'accent' ? colorOf(target.value) : target.value
  if (target.name === 'accent') showColor(target, value)
  else if (value === undefined) write(part('logo-said'), said('Choose a PNG, JPEG, WebP, GIF or SVG of at most 48 kB.'))
  if (value === undefined) return
  const { [target.name]: before } = now.state.look
  now.state = { ...now.state, look: { ...now.state.look, [target.name]: value } }
  changed(['file', 'color'].includes(target.type) && Boolean(before) !== Boolean(value))
})
lookForm.addEventListener('change', ({ target }) => { if (target.name === 'accent') askColor(target, said) })
lookForm.addEventListener('click', ({ target }) => {
  if (target.closest('[data-do="remove-look"]')) {
    const { value } = target.closest('button')
    const { [value]: before, ...look } = now.state.look
    now.state = { ...now.state, look }
    changed(true, `look-${value}`)
  }
})
part('take').addEventListener('click', ({ target }) => {
  if (target.dataset.go) go(target.dataset.go)
  if (target.dataset.find) reach(document.querySelector(target.dataset.find))
})
part('starts').addEventListener('click', ({ target }) => { if (target.dataset.start) start(target.dataset.start) })
part('open').addEventListener('change', ({ target }) => { opened([...target.files]).then(() => { target.value = '' }) })
part('example').addEventListener('change', show)
part('keep').addEventListener('change', ({ target }) => {
  if (target.checked) save()
  else forget()
})

function speak () {
  const { words } = language
  document.documentElement.lang = words.locale
  now.words = words
  texts.write(said)
  take.write()
  changed(true)
}

function read () {
  const next = unpacked(location.hash)
  if (next && JSON.stringify(next) !== JSON.stringify(now.state)) begin(next)
}

/** Goes to a part of the page and leaves the address alone, because it keeps the answers. */
function follow (event) {
  const link = event.target.closest?.('a[href^="#"]')
  if (!link) return
  event.preventDefault()
  const part = document.querySelector(link.hash)
  part.scrollIntoView()
  part.focus({ preventScroll: true })
}

document.addEventListener('click', follow)
language.addEventListener('words', speak)
addEventListener('hashchange', read)
addEventListener('popstate', read)

const saved = kept()
part('keep').checked = saved !== null
now.state = unpacked(location.hash) ?? unpacked(saved ?? '') ?? STAYS
take.write()
rebuild()
show()
document.documentElement.dataset.ready = ''
keepOffline(document, { worker: 'make-sw.js', scope: 'make.html' })
