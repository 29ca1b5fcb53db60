/** Begins with another state: empty, a plan that is there, or files. */

import { write } from '../dom.js'
import { showAnew } from './beside.js'
import { changed } from './form.js'
import { STAYS, now, part, said } from './now.js'
import { EMPTY, answersOf } from './plan-file.js'
import { stateOf } from './state.js'

export function begin (next, { isAll = false } = {}) {
  now.state = next
  now.editing = undefined
  now.isNew = true
  now.left = new Set()
  now.isAllTold = isAll
  showAnew()
  changed(true)
}

export async function start (name) {
  const file = name === 'empty' ? undefined : await fetch(`pkg/plans/${name}.json`).then((response) => response.json())
  history.pushState(null, '', location.href)
  begin({ ...STAYS, ...file ? answersOf(file) : EMPTY, look: now.state.look })
  write(part('start-said'), said('Ready. Use the browser’s Back to undo.'))
}

export async function opened (files) {
  let next = now.state
  const told = []
  for (const file of files) {
    try {
      const value = JSON.parse((await file.text()).replace(/^\ufeff/, ''))
      const isMonths = Array.isArray(value) || ('month' in value && !('issuer' in value))
      const [first] = isMonths ? [value].flat() : []
      if (isMonths && first?.issuer) throw new Error('editions')
      if (!stateOf({ plan: isMonths ? {} : value })) throw new Error('none')
      next = isMonths ? { ...next, months: [value].flat() } : { ...next, ...answersOf(value) }
      told.push(said('{0} is open.', file.name))
    } catch {
      told.push(said('{0} is no plan file and no months file.', file.name))
    }
  }
  if (next !== now.state) {
    history.pushState(null, '', location.href)
    begin(next, { isAll: true })
  }
  write(part('start-said'), told.join(' '))
}
